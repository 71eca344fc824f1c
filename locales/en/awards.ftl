# One award as managers revoke, correct and restore it. In English alone.

awards-title = { $track } { $year } of { $name }
awards-held-by = Held by <a href="{ $href }"><bdi>{ $name }</bdi></a>
awards-state = State
awards-state-active = active
awards-state-revoked = revoked
awards-state-corrected = corrected
awards-since = since { $when }
awards-public = What the public reads
awards-term = Term
awards-given = Given
awards-member = Member
awards-number = number { $number }, which stays whatever you do here
awards-why = Why
awards-log = For the audit log.

awards-revoke = Revoke it
awards-revoke-lead = For when the title can no longer be held. The year stays in the history with your words beside it, the person no longer counts as holding the title, and a letter tells them. It can be restored.
awards-revoke-why-help = For the audit log; the member and the public never read it.
awards-public-note = What the public and the member read
awards-public-note-help = Left empty, the year is marked only as revoked.
awards-revoke-confirm = Yes, revoke this award and send the letter
awards-revoke-go = Revoke the award
awards-revoked-said = The award is revoked. The year stays in the history, marked.

awards-restore = Restore it
awards-restore-lead = The award counts again, the mark beside the year goes away.
awards-restore-go = Restore the award
awards-restored-said = The award is active again.

awards-correct = It was given in error
awards-correct-lead = Then take it back: it disappears from every public page as if it had never been, only the audit log keeps it. <strong>There is no way back.</strong>
awards-correct-confirm = Yes, take this award back for good
awards-correct-go = Take the award back
awards-corrected-said = The award is taken back. The public no longer sees it; the audit log keeps it.
awards-final = This award was taken back as given in error. That is final.

awards-reason-missing = Say why: the audit log keeps it.
awards-confirm-missing = Tick this to show that you mean it.
awards-cannot = This award is { $from }: it cannot become { $to }.
