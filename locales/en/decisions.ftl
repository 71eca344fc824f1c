# Applications of a cycle as managers read and decide them. In English alone.

# The state of an application.
decisions-state-draft = draft
decisions-state-submitted = submitted
decisions-state-accepted = accepted
decisions-state-declined = declined
decisions-state-waitlisted = on the waiting list
decisions-state-deferred = deferred
decisions-state-withdrawn = withdrawn
decisions-state-incomplete = incomplete

# What was decided, and the same as something to do.
decisions-verdict-accept = accept
decisions-verdict-decline = decline
decisions-verdict-waitlist = waiting list
decisions-verdict-defer = defer
decisions-verb-accept = Accept
decisions-verb-decline = Decline
decisions-verb-waitlist = Put on the waiting list
decisions-verb-defer = Defer to a later cycle

decisions-undecided = undecided
decisions-none = none
decisions-same = the same
decisions-own = your own
decisions-not-yet = not yet
decisions-by = by <bdi>{ $name }</bdi>
decisions-by-gone = someone who is gone
decisions-by-portal = the portal itself

# The list.
decisions-list-title = Applications for { $cycle }
decisions-list-lead = { NUMBER($submitted) } submitted, { NUMBER($undecided) } not decided yet. What you decide stays between managers until the announcement.
decisions-list-announced = { NUMBER($submitted) } submitted. This cycle was announced: its results are fixed.
decisions-save = { $count ->
    [one] Save this one as a table (CSV)
   *[other] Save these { NUMBER($count) } as a table (CSV)
  }
decisions-filter-q = Name or address
decisions-filter-state = any state
decisions-filter-path = any path
decisions-filter-verdict = any decision
decisions-filter-undecided = not decided yet
decisions-filter-sort = Order
decisions-filter-show = Show
decisions-filter-all = Show all
decisions-sort-submitted = first submitted
decisions-sort-latest = last submitted
decisions-sort-name = name
decisions-sort-country = country
decisions-sort-awards = most awards before
decisions-sort-verdict = decision
decisions-range = { NUMBER($first) } to { NUMBER($last) } of { NUMBER($total) }
decisions-col-choose = Choose
decisions-col-name = Name
decisions-col-country = Country
decisions-col-path = Path
decisions-col-state = State
decisions-col-submitted = Submitted
decisions-col-before = Before
decisions-col-decision = Decision
decisions-col-pending = Pending decision
decisions-col-now = Now
decisions-col-then = Then
decisions-choose = Choose { $name }
decisions-before = { $awards ->
    [0] first time
    [one] renewal, 1 award
   *[other] renewal, { NUMBER($awards) } awards
  }
decisions-empty = No application yet
decisions-empty-lead = Everyone who begins an application for this cycle appears here.
decisions-empty-go = To the cycle
decisions-empty-filtered = No application matches
decisions-empty-filtered-lead = Nobody in this cycle fits the filter. Take a part of it away.

# Several at once.
decisions-many = Decide on several at once
decisions-many-lead = Tick applications above, or take all that match. You see every name before anything is recorded.
decisions-many-all = { $count ->
    [one] With the one that matches the filter
   *[other] With all { NUMBER($count) } that match the filter
  }
decisions-many-preview = See what would change
decisions-many-said = { $count ->
    [one] 1 decision was recorded. It stays
   *[other] { NUMBER($count) } decisions were recorded. They stay
  } between managers until the announcement.
decisions-many-nobody = Nobody was chosen. Go back and tick at least one application.
decisions-many-changed = Something changed since the preview, so nothing was recorded. { $what } Go back to the list and preview again.
decisions-preview-title = What would change in { $cycle }
decisions-preview = What would change
decisions-preview-back = Back to the applications
decisions-preview-lead = { $count ->
    [one] 1 application
   *[other] { NUMBER($count) } applications
  } would be decided: <strong>{ $verdict }</strong>.
decisions-preview-empty = Nobody would be touched
decisions-preview-empty-lead = None of the chosen applications can be decided now. Go back and choose others.
decisions-preview-reason = Reason
decisions-preview-words = In your words
decisions-preview-overwrites = Some of them were decided otherwise before. Those decisions are replaced.
decisions-preview-record = { $count ->
    [one] Record this decision
   *[other] Record these { NUMBER($count) } decisions
  }
decisions-preview-leave = Leave everything as it is
decisions-left = Left out
decisions-left-lead = These were chosen and stay as they are.
decisions-left-announced = this cycle was announced
decisions-left-own = your own: another manager decides on it

# What is decided and why.
decisions-ruling-verdict = What do you decide?
decisions-ruling-why = Why?
decisions-ruling-why-help = The applicant is told this sentence on the day of the announcement.
decisions-ruling-choose = Choose a reason
decisions-ruling-to-accept = To accept
decisions-ruling-to-others = To decline, put on the waiting list or defer
decisions-ruling-other = Another reason, said below
decisions-ruling-words = In your own words
decisions-ruling-words-help = The applicant reads this below the reason. Needed only for another reason.
decisions-verdict-missing = Choose what you decide.
decisions-reason-missing = Choose a reason: the applicant is told it.
decisions-reason-other-verdict = That reason does not go with what you decided.
decisions-words-missing = Say the reason in your own words.
decisions-words-long = Say it in at most { NUMBER($most) } characters.

# One application.
decisions-one-title = { $name }, { $cycle }
decisions-one-lead = For <a href="{ $href }">{ $cycle }</a>
decisions-one-nav = In the list
decisions-one-previous = Previous application
decisions-one-next = Next application
decisions-one-overtaken = Look at it, and send yours again if you still mean it.
decisions-answers = What was submitted
decisions-answers-none = Nothing was submitted yet. A draft is its owner's alone.
decisions-answers-meta = Path: <bdi>{ $path }</bdi> · { $when }{ $times ->
    [one] {""}
   *[other] { " " }· submitted { NUMBER($times) } times, this is the last
  }
decisions-answers-since = It was submitted again after it was decided. Read it once more.
decisions-answers-empty = Not answered.
decisions-trail = What was done
decisions-trail-none = Nothing was noted yet.
decisions-readers = Read by
decisions-readers-none = nobody yet
decisions-reader = <bdi>{ $name }</bdi> (last { $when })
decisions-beside = Decision and applicant
decisions-decided = By <bdi>{ $name }</bdi>, { $when }
decisions-nobody = Nobody decided yet.
decisions-record = Record the decision
decisions-change = Change the decision
decisions-recorded-said = Recorded. It stays between managers until the announcement.
decisions-undo = Take the decision back
decisions-undo-lead = The application is undecided again, and your words are gone. The audit log keeps that it was decided.
decisions-undo-yes = Yes, take it back
decisions-undone-said = The decision was taken back.
decisions-undo-armed = This cycle is armed, so every application in it stays decided. Change the decision, or disarm the cycle first.
decisions-undo-none = There is no decision to take back.
decisions-overtaken = { $name } decided “{ $verdict }” meanwhile, on { $at }. Nothing of yours was recorded.
decisions-overtaken-undone = Somebody took the decision back meanwhile. Nothing of yours was recorded.
decisions-hindrance-announced = This cycle was announced: its results are fixed. An award can still be revoked or corrected.
decisions-hindrance-own = This is your own application: another manager decides on it.
decisions-hindrance-withdrawn = It was withdrawn.
decisions-hindrance-not-submitted = Only a submitted application can be decided.

# Who asks.
decisions-person = Who asks
decisions-person-number = Number
decisions-person-native = Native name
decisions-person-headline = Headline
decisions-person-from = From
decisions-person-addresses = Addresses
decisions-person-unverified = (not verified)
decisions-person-no-address = none: no letter will reach them
decisions-person-awards = Awards
decisions-person-revoked = (revoked)
decisions-person-no-awards = None yet.
decisions-person-others = Other applications
decisions-person-no-others = None.

# The activities of an application.
decisions-evidence = Activities
