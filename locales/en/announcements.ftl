# The announcement of a cycle, for managers. In English alone.

announcements-title = Announcement of { $cycle }
announcements-zone = { $when } in the zone of the cycle. Until that instant nobody but managers can tell that anything was decided.

# The four rungs.
announcements-ladder = The way to the announcement
announcements-rung-decide = Decide
announcements-rung-decide-done = Every application
announcements-rung-decide-left = { $undecided ->
    [0] All { NUMBER($submitted) } decided
   *[other] { NUMBER($undecided) } of { NUMBER($submitted) } left
  }
announcements-rung-preview = Preview
announcements-rung-preview-go = Read what would be announced
announcements-rung-preview-done = As it would be
announcements-rung-arm = Arm
announcements-rung-arm-next = Then it announces by itself
announcements-rung-arm-done = Armed
announcements-rung-announced = Announced

announcements-armed = armed
announcements-armed-lead = Announces by itself on { $when }.
announcements-unarmed = not armed
announcements-unarmed-lead = Set for { $when }, and waiting for a manager to arm it.
announcements-problems = Before it can be armed
announcements-problems-armed = Before it can be announced
announcements-warnings = Good to know
announcements-next = What happens next
announcements-next-armed = Armed by <bdi>{ $name }</bdi>, { $when }. At its instant all of it happens at once: results, awards, numbers, the directory. The letters follow within minutes.
announcements-next-unarmed = Arm the cycle when every application is decided. From then on it announces by itself; you can disarm it until the last second.
announcements-disarm = Disarm
announcements-postpone = Postpone
announcements-now = Announce now
announcements-now-sure = Everyone sees the results at once, and the letters go out. There is no way back.
announcements-now-yes = Yes, announce it now
announcements-undo = What was announced can only be revoked or corrected. Until then all of it can be undone.
announcements-arm = Arm the cycle
announcements-arm-past = Arm, and announce at once

# The dry run.
announcements-dry = What would be announced
announcements-undecided = undecided
announcements-drafts = { $count ->
    [one] draft
   *[other] drafts
  } never submitted
announcements-empty = Nothing is decided yet
announcements-empty-lead = As soon as applications are decided, every result stands here as it would be announced.
announcements-empty-go = To the applications
announcements-awards = Awards of { $track } for { $year }, from { $from } to { $to }.
announcements-numbers = { $count ->
    [one] 1 new member gets the number { $first }
   *[other] { NUMBER($count) } new members get the numbers { $first } to { $last }
  }, in the order they applied. A number that is given elsewhere meanwhile moves these on.
announcements-numbers-none = No new numbers.
announcements-col-name = Name
announcements-col-result = Result
announcements-col-award = Award
announcements-col-number = Number
announcements-col-letter = Letter
announcements-own = your own
announcements-lost-main = main title missing
announcements-kept = kept until { $until }
announcements-number-new = new
announcements-letter-none = none: no address
announcements-letter-yes = yes
announcements-samples = The letters
announcements-samples-lead = One of each kind, as it would be sent.
announcements-sample-to = To <bdi>{ $name }</bdi>

# Once it is announced.
announcements-done = announced
announcements-done-at = On { $when }.
announcements-done-by = On { $when }, by <bdi>{ $name }</bdi>.
announcements-letters = Letters
announcements-letters-sent = { NUMBER($sent) } of { NUMBER($all) } sent{ $failed ->
    [0] {""}
   *[other] , { NUMBER($failed) } refused
  }.
announcements-letters-way = The others are on their way; a mail server that is down delays them and loses none.
announcements-letters-meter = Letters sent
announcements-letters-refused = Refused by the mail server
announcements-letters-nobody = There was nobody to write to.
announcements-fixed = Results are fixed now. An award can still be revoked or corrected on the page of its holder.
announcements-history = What was done
announcements-history-none = Nobody armed this cycle yet.

# What is said once it is done.
announcements-armed-said = Armed. It announces by itself at its instant.
announcements-disarmed-said = Disarmed. Nothing is announced until somebody arms it again.
announcements-announced-said = It is announced. Results: { NUMBER($results) }, titles: { NUMBER($awards) }. The letters are on their way.

# What stands against it. `names` are the first of those people.
announcements-names-more = { $names } and { NUMBER($count) } more
announcements-problem-taken = Applications are taken until { $until }, with the time of grace.
announcements-problem-extended = Somebody still has time until { $until }, by an extension or a late code. Wait, or take it back.
announcements-problem-undecided = { $count ->
    [0] Somebody submitted and not decided: another manager sees who.
    [one] 1 person submitted and not decided: { $names }.
   *[other] { NUMBER($count) } people submitted and not decided: { $names }.
  }
announcements-problem-second = { $count ->
    [0] A decision waits for a second approver: another manager sees which.
    [one] 1 decision waits for a second approver: { $names }.
   *[other] { NUMBER($count) } decisions wait for a second approver: { $names }.
  }
announcements-problem-term = The term of its awards ends before it starts. Mend the dates of the cycle.
announcements-problem-early = { $count ->
    [0] Somebody is accepted for the main title in a cycle that is not armed for the same instant or an earlier one; another manager sees who. Arm or announce that one first.
    [one] 1 person accepted for the main title in a cycle that is not armed for the same instant or an earlier one: { $names }. Arm or announce that one first.
   *[other] { NUMBER($count) } people accepted for the main title in a cycle that is not armed for the same instant or an earlier one: { $names }. Arm or announce that one first.
  }
announcements-problem-main = { $count ->
    [0] Somebody is accepted for { $track } without the main title it asks for; another manager sees who. Decide otherwise, or give the main title first.
    [one] 1 person accepted for { $track } without the main title it asks for: { $names }. Decide otherwise, or give the main title first.
   *[other] { NUMBER($count) } people accepted for { $track } without the main title it asks for: { $names }. Decide otherwise, or give the main title first.
  }
announcements-warning-past = Its instant has passed: once armed, it is announced within a second. Postpone it first if you want to choose another.
announcements-warning-over = The term of its awards is over already.
announcements-warning-nobody = Nobody submitted an application.
announcements-warning-silent = { $count ->
    [one] 1 person
   *[other] { NUMBER($count) } people
  } without a verified address, so no letter reaches them: { $names }.
announcements-warning-memoriam = { $count ->
    [one] 1 person
   *[other] { NUMBER($count) } people
  } in memoriam: no letter is sent. { $names }.
announcements-warning-held = { $count ->
    [one] 1 person
   *[other] { NUMBER($count) } people
  } with an award of { $track } for { $year } already: it is kept, with the later end of its term. { $names }.

# Refusals.
announcements-by-somebody = somebody
announcements-armed-already = It was armed already by { $by }, on { $at }.
announcements-arm-not-yet = The cycle cannot be armed yet. { $why }
announcements-not-armed = This cycle is not armed.
announcements-cannot = The cycle cannot be announced. { $why }
announcements-main-first = The main title is announced first: some are accepted for it at the same time.
announcements-arm-first = This cycle is not armed. Arm it first, then it can be announced.
announcements-not-due = Its instant has not come.
announcements-already = This cycle was announced already.
announcements-already-by = This cycle was announced already by { $by }, on { $at }.
announcements-changed = An application changed at this very moment. Try again.
