# The announcement of a cycle, for managers. In English alone.

announcements-title = Announcement of { $cycle }
announcements-embargo = Until that instant nobody but managers can tell that anything was decided.

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
announcements-rung-preview-done = What would be announced
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
announcements-disarm-means = Nothing is announced until somebody arms it again. Nobody but managers can tell.
announcements-postpone-means = Postponing tells everyone with a draft or a submission the new date, by letter. It can only move later.
announcements-postpone-means-armed = It stays armed for the new date, and everyone with a draft or a submission is told of it by letter.
announcements-now-means = Shows once more what would happen, and asks.
announcements-left-out = Your own application is left out here, and out of every count: other managers see it. Numbers after it may move by one.
announcements-postpone = Postpone
announcements-now = Announce now
announcements-now-yes = Yes, announce it now
announcements-undo = Until you press, everything can still be changed. Afterwards results are public and letters are on their way: an award can only be revoked or corrected, on the page of its holder.
announcements-back = Back
announcements-seen-changed = Somebody decided otherwise after you opened that page, so nothing was done. Look at it again, then confirm.
announcements-given-up = { $count ->
    [one] It could not be announced: something had to be put right first
   *[other] It could not be announced: { NUMBER($count) } things had to be put right first
  }

# Before it is armed or announced at once, all of it is told.
announcements-arm-title = Arm { $cycle }
announcements-arm-lead = It then announces by itself, on { $when }.
announcements-arm-lead-past = Its instant has passed: it is announced within a second of your yes.
announcements-arm-already = It is armed already.
announcements-arm-until = Until that instant nobody but managers can tell. It can be disarmed and postponed until the last second, and decisions may still change: what stands at the instant is announced.
announcements-arm-yes = Yes, arm it
announcements-arm-yes-past = Yes, arm it and announce it
announcements-now-title = Announce { $cycle } now
announcements-now-lead = It is armed for { $when }. You bring that instant forward to now.
announcements-no-way-back = An announcement cannot be taken back
announcements-will = What happens at that instant, all of it at once
announcements-will-now = What happens as soon as you say yes, all of it at once
announcements-will-results = { $count ->
    [one] 1 applicant sees the result
   *[other] { NUMBER($count) } applicants see their results
  } on their own pages.
announcements-will-awards = { $count ->
    [0] No new award is given.
    [one] 1 award of { $track } for { $year } is given, from { $from } to { $to }.
   *[other] { NUMBER($count) } awards of { $track } for { $year } are given, from { $from } to { $to }.
  }
announcements-will-awards-chosen = { $count ->
    [0] No new award is given.
    [one] 1 award of { $track } for { $year } is given, to { $to }. You choose its first day below.
   *[other] { NUMBER($count) } awards of { $track } for { $year } are given, to { $to }. You choose their first day below.
  }
announcements-term-later = The term of the awards is set from { $from } to { $to }. It begins later than today: unless it begins with the announcement, nobody is current by it until then.
announcements-now-yes-today = Yes, announce it now; the term begins today, { $day }
announcements-own-term = You applied in this cycle yourself, so its term begins on the day that is set. Announce it with that, or let a colleague announce it.
announcements-now-yes-set = Yes, announce it now; the term begins on { $day }, as it is set
announcements-will-kept = { $count ->
    [one] 1 award of that year is there already and is kept.
   *[other] { NUMBER($count) } awards of that year are there already and are kept.
  }
announcements-will-public = The directory, the pages of the title and its year, badges and counts show the new members.
announcements-will-letters = { $count ->
    [one] 1 letter goes
   *[other] { NUMBER($count) } letters go
  } into the outbox; the post sends them as fast as the mail server is set to take them.
announcements-will-silent = { $count ->
    [one] 1 person has no address that a letter could go to.
   *[other] { NUMBER($count) } people have no address that a letter could go to.
  }
announcements-will-drafts = { $count ->
    [one] 1 draft that was never submitted is closed as incomplete, and its owner is told.
   *[other] { NUMBER($count) } drafts that were never submitted are closed as incomplete, and their owners are told.
  }
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
announcements-lost-main = main title missing
announcements-kept = kept until { $until }
announcements-number-new = new
announcements-search = Name
announcements-any = any
announcements-show = Show
announcements-show-all = Show all
announcements-none-fits = Nobody fits these filters.
announcements-letter-open = read it
announcements-letter-title = Letter to { $name }
announcements-letter-head = Letter to <bdi>{ $name }</bdi>
announcements-letter-place = Letter { NUMBER($place) } of { NUMBER($many) }, as it would be sent.
announcements-letter-subject = Subject
announcements-letter-language = Language
announcements-letter-no = No letter is sent: there is no verified address, or nobody is to be written to.
announcements-letter-list = To the list
announcements-letter-application = The application
announcements-letter-none = none: no address
announcements-samples = The letters
announcements-samples-lead = One of each kind, as it would be sent.
announcements-sample-to = To <bdi>{ $name }</bdi>

# Once it is announced.
announcements-done = announced
announcements-done-itself = On { $when }, by itself, as it was armed.
announcements-results = Who got what
announcements-award-term = { $from } to { $to }
announcements-award-revoked = revoked
announcements-done-by = On { $when }, by <bdi>{ $name }</bdi>.
announcements-letters = Letters
announcements-letters-done = All { NUMBER($all) } letters have left.
announcements-letters-done-but = { NUMBER($sent) } of { NUMBER($all) } letters have left; { NUMBER($failed) } were refused by a mail server.
announcements-letters-going = { NUMBER($sent) } of { NUMBER($all) } letters have left, { NUMBER($minute) } within the last minute.
announcements-letters-put-off = { NUMBER($sent) } of { NUMBER($all) } letters have left. The mail server takes none at the moment; each is tried again, and none is lost.
announcements-letters-soon = { NUMBER($sent) } of { NUMBER($all) } letters have left. The others follow in a moment.
announcements-letters-n-sent = sent
announcements-letters-n-waiting = waiting
announcements-letters-n-failed = refused
announcements-letters-n-rate = in the last minute
announcements-letters-ends = The last one leaves at about { $when }.
announcements-letters-look = Look again
announcements-letters-troubled = Letters with an error
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
announcements-problem-own = Something about an application of your own has to be put right; another manager sees what.
announcements-problem-undecided = { $count ->
    [one] 1 person submitted and not decided: { $names }.
   *[other] { NUMBER($count) } people submitted and not decided: { $names }.
  }
announcements-problem-second = { $count ->
    [one] 1 decision waits for a second approver: { $names }.
   *[other] { NUMBER($count) } decisions wait for a second approver: { $names }.
  }
announcements-problem-short = { $count ->
    [one] 1 person has fewer reviews than the cycle asks for: { $names }. Wait for them, or record the decision again and say why it is enough.
   *[other] { NUMBER($count) } people have fewer reviews than the cycle asks for: { $names }. Wait for them, or record the decisions again and say why it is enough.
  }
announcements-problem-term = The term of its awards ends before it starts. Mend the dates of the cycle.
announcements-problem-early = { $count ->
    [one] 1 person accepted for the main title in a cycle that is not armed for the same instant or an earlier one: { $names }. Arm or announce that one first.
   *[other] { NUMBER($count) } people accepted for the main title in a cycle that is not armed for the same instant or an earlier one: { $names }. Arm or announce that one first.
  }
announcements-problem-main = { $count ->
    [one] 1 person accepted for { $track } without the main title it asks for: { $names }. Decide otherwise, or give the main title first.
   *[other] { NUMBER($count) } people accepted for { $track } without the main title it asks for: { $names }. Decide otherwise, or give the main title first.
  }
# Where each of them is mended.
announcements-mend-applications = To these applications
announcements-mend-extensions = To the extensions
announcements-mend-dates = To the dates
announcements-mend-cycles = To the cycles
announcements-mend-benefit = To its keys

announcements-warning-stock = { $short ->
    [one] { $name } is 1 key short of the { NUMBER($needed) } that the new titles bring.
   *[other] { $name } is { NUMBER($short) } keys short of the { NUMBER($needed) } that the new titles bring.
  }
announcements-benefits = Benefits in stock
announcements-benefits-lead = What the new and renewed titles bring. Whoever has a key keeps it and needs no other.
announcements-benefits-name = Benefit
announcements-benefits-needed = Needed
announcements-benefits-left = In stock
announcements-benefits-enough = Enough?
announcements-benefits-short = { $count ->
    [one] 1 short
   *[other] { NUMBER($count) } short
  }
announcements-benefits-fits = enough
announcements-benefits-unlimited = unlimited
announcements-warning-past = Its instant has passed: once armed, it is announced within a second. Postpone it first if you want to choose another.
announcements-warning-later = { $count ->
    [one] The term of its awards begins on { $day }, the day after the announcement
   *[other] The term of its awards begins on { $day }, { NUMBER($count) } days after the announcement
  }: until then nobody is current by it. Announcing at once, you may let it begin with the announcement.
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
announcements-already-itself = This cycle was announced already, by itself, on { $at }.
announcements-already-by = This cycle was announced already by { $by }, on { $at }.
announcements-changed = An application changed at this very moment. Try again.
