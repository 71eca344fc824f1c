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
decisions-by-portal = The portal

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
decisions-filter-second = waits for a second approver
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
decisions-many-clear = See whose decision would be taken back
decisions-many-said = { $count ->
    [one] 1 decision was recorded. It stays
   *[other] { NUMBER($count) } decisions were recorded. They stay
  } between managers until the announcement.
decisions-many-cleared-said = { $count ->
    [one] 1 decision was taken back.
   *[other] { NUMBER($count) } decisions were taken back.
  }
decisions-many-choose = Choose somebody: tick at least one application above, or take all that match.
decisions-many-nobody = Nobody was chosen. Go back and tick at least one application.
decisions-many-changed = Something changed since the preview, so nothing was recorded. { $what } Go back to the list and preview again.
decisions-preview-title = What would change in { $cycle }
decisions-preview = What would change
decisions-preview-back-ranking = Back to the ranking
decisions-preview-back = Back to the applications
decisions-preview-lead = { $count ->
    [one] 1 application would be decided
   *[other] { NUMBER($count) } applications would be decided
  }. Everybody is named below; nothing is recorded before you say so.
decisions-preview-lead-clear = { $count ->
    [one] 1 decision would be taken back: its application is undecided again.
   *[other] { NUMBER($count) } decisions would be taken back: their applications are undecided again.
  } Everybody is named below; nothing changes before you say so.
decisions-preview-would-accept = { NUMBER($count) } would be accepted
decisions-preview-would-decline = { NUMBER($count) } would be declined
decisions-preview-would-waitlist = { NUMBER($count) } would be put on the waiting list
decisions-preview-would-defer = { NUMBER($count) } would be deferred to a later cycle
decisions-preview-note = Note on missing reviews
decisions-preview-empty = Nobody would be touched
decisions-preview-empty-lead = Below stands why for each. Go back and choose others.
decisions-preview-reason = Reason
decisions-preview-words = In your words
decisions-preview-overwrites = Some of them were decided otherwise before. Those decisions are replaced.
decisions-preview-record = { $count ->
    [one] Record this decision
   *[other] Record these { NUMBER($count) } decisions
  }
decisions-preview-clear = { $count ->
    [one] Take this decision back
   *[other] Take these { NUMBER($count) } decisions back
  }
decisions-preview-leave = Leave everything as it is
decisions-left = Left out
decisions-left-lead = These were chosen and stay as they are.
decisions-left-group = { $why } ({ NUMBER($count) })
decisions-left-announced = This cycle was announced
decisions-left-own = Your own: another manager decides on it

# What is decided and why.
decisions-ruling-verdict = What do you decide?
decisions-ruling-why = Why?
decisions-ruling-why-help = The applicant is told this sentence on the day of the announcement.
decisions-ruling-choose = Choose a reason
decisions-ruling-to-accept = To accept
decisions-ruling-to-others = To decline, put on the waiting list or defer
decisions-ruling-to-both = To anything
decisions-ruling-other = Another reason, said below
decisions-ruling-words = In your own words
decisions-ruling-words-help = The applicant reads this below the reason. Needed only for another reason.
decisions-verdict-missing = Choose what you decide.
decisions-reason-missing = Choose a reason: the applicant is told it.
decisions-reason-retired = That reason is offered no more. Choose another.
decisions-reason-other-verdict = That reason does not go with what you decided.
decisions-words-missing = Say the reason in your own words.
decisions-words-long = Say it in at most { NUMBER($most) } characters.

# Blocks of text below the words.
decisions-ruling-blocks = Blocks of text
decisions-ruling-blocks-help = What you tick is put below your words.
decisions-ruling-blocks-insert = Put what I ticked into the words
decisions-ruling-blocks-into = Put into the words:

# Before there are enough reviews.
decisions-note = Why without enough reviews?
decisions-note-help = Managers read it here and in the audit log; the applicant does not.
decisions-note-some-help = Only where reviews are missing. Without a note those applications are left out. Managers read it in the audit log; applicants do not.
decisions-note-missing = { $given ->
    [0] Nobody has reviewed it yet
    [one] It has 1 review
   *[other] It has { NUMBER($given) } reviews
  } of { NUMBER($needed) } needed. Say why it is decided nevertheless.
decisions-note-stands = Decided without enough reviews: { $note }
decisions-many-lack = { $count ->
    [one] 1 application has
   *[other] { NUMBER($count) } applications have
  } too few reviews, and there is no note that says why they are decided nevertheless. Nothing was recorded.
decisions-many-unreadable = The form could not be read, so nothing was recorded. Go back to the list and preview again.

# A colleague decided.
decisions-second-waits = waits for a second approver
decisions-second-needed = Decided by a colleague of the applicant, or somebody close to them: it counts once another manager approves it.
decisions-second-will = You work with the applicant or are close to them: what you decide counts once another manager approves it.
decisions-second-button = Approve this decision
decisions-second-by = Approved by <bdi>{ $name }</bdi>, { $when }
decisions-seconded-said = You approved the decision. From now on it counts.
decisions-second-none = This decision needs no second approver.
decisions-second-done = It was approved already.
decisions-second-own = You recorded it yourself: another manager approves it.
decisions-second-close = You are close to the applicant yourself: another manager approves it.
decisions-second-armed = You work with the applicant or are close to them, so your decision would need a second approver; but this cycle is armed and waits for nobody. Let another manager decide, or disarm it first.
decisions-preview-second = waits for a second approver
decisions-preview-lacks = with your note
decisions-left-lacks = { $given ->
    [0] No review
    [one] 1 review
   *[other] { NUMBER($given) } reviews
  } of { NUMBER($needed) } needed, and no note that says why it is decided nevertheless
decisions-left-close = You are close to the applicant, and this cycle is armed: another manager decides
decisions-left-undecided = Not decided, so there is nothing to take back
decisions-left-armed = This cycle is armed: disarm it first

# Decisions that were recorded at once.
decisions-batches = Last bulk decisions
decisions-batches-lead = Undoing puts back what stood before, wherever nobody decided anew since.
decisions-batches-undo = Undo all of it
decisions-batches-undone = undone { $when }
decisions-batch-by = by <bdi>{ $name }</bdi>, { $when }
decisions-batch-armed = This cycle is armed, so every application in it stays decided. Disarm it first.
decisions-batch-undone-already = This was undone already, on { $at }.
decisions-batch-undone-said = { $count ->
    [0] Nothing was left to undo.
    [one] Undone: 1 application stands as it stood before.
   *[other] Undone: { NUMBER($count) } applications stand as they stood before.
  }
decisions-batch-undone-but-said = { $count ->
    [0] Nothing could be undone.
    [one] Undone: 1 application stands as it stood before.
   *[other] Undone: { NUMBER($count) } applications stand as they stood before.
  } Left alone, because they changed since: { $names }{ $more ->
    [0] .
   *[other] { " " }and { NUMBER($more) } more.
  }

# Reviews side by side.
decisions-reviews = Reviews
decisions-reviews-lead = { NUMBER($given) } of { NUMBER($needed) } given
decisions-reviews-none = Nobody was asked to review it yet.
decisions-reviews-lacks = There are fewer reviews than the cycle asks for: it can be decided only with a note that says why.
decisions-reviews-mean = Mean
decisions-reviews-mean-of = { $mean } of { NUMBER($scale) }
decisions-reviews-calibrated = Calibrated
decisions-reviews-calibrated-help = The mean of what each reviewer gave more or less than they give on the average.
decisions-reviews-spread = Spread
decisions-reviews-split = They disagree
decisions-reviews-criterion = Criterion
decisions-reviews-weight = weight { NUMBER($weight) }
decisions-reviews-score = Score
decisions-reviews-deviation = Against their own mean
decisions-reviews-own-mean = ({ $mean } on the average)
decisions-reviews-opinion = Would decide
decisions-reviews-opinion-yes = yes
decisions-reviews-opinion-maybe = maybe
decisions-reviews-opinion-no = no
decisions-reviews-gone = somebody who is gone
decisions-reviews-state-asked = asked
decisions-reviews-state-draft = draft
decisions-reviews-state-given = given
decisions-reviews-state-recused = stepped back
decisions-reviews-state-released = taken from them
decisions-reviews-words = What they say
decisions-reviews-note = For managers
decisions-reviews-why = Why: { $reason }
decisions-remarks = Discussion
decisions-remark-removed = Taken back.

# The program's reasons and blocks of text.
decisions-reasons = Reasons
decisions-reasons-lead = Why an application is accepted or not, as its applicant is told on the day of the announcement.
decisions-reasons-add = Add a reason
decisions-reasons-add-go = Add it
decisions-reasons-col-told = What the applicant is told
decisions-reasons-col-for = Explains
decisions-reasons-col-languages = Own words in
decisions-reasons-col-decided = Decisions
decisions-reasons-col-place = Place
decisions-reasons-built-in = those of the portal
decisions-reasons-yes = acceptance
decisions-reasons-no = anything else
decisions-reasons-retired = offered no more
decisions-reasons-up = Up
decisions-reasons-down = Down
decisions-reasons-edit = Reword
decisions-reasons-name = Short name
decisions-reasons-name-help = For managers’ eyes: its key in files is made of it.
decisions-reasons-name-missing = Give it a short name.
decisions-reasons-name-taken = There is a reason of that name. Give it another.
decisions-reasons-for = What does it explain?
decisions-reasons-for-missing = Choose what it explains.
decisions-reasons-in = In { $language }
decisions-reasons-in-help = A plain sentence, as the applicant is told it.
decisions-reasons-in-built-in = The portal’s own: “{ $words }”
decisions-reasons-english-missing = Write it in English: that is told where another language has no words.
decisions-reasons-fallback = A language without words of its own is told the English ones.
decisions-reasons-back = Back to the reasons
decisions-reasons-save = Save
decisions-reasons-offer = Offer it, or no more
decisions-reasons-retire = Offer it no more
decisions-reasons-retire-told = What was decided with it keeps it.
decisions-reasons-return = Offer it again
decisions-reasons-return-told = It is offered no more. What was decided with it kept it.
decisions-reasons-needed = The portal itself needs this reason: it stays.
decisions-reasons-made-said = The reason was added.
decisions-reasons-saved-said = The reason was saved.
decisions-reasons-retired-said = The reason is offered no more.
decisions-reasons-returned-said = The reason is offered again.
decisions-blocks = Blocks of text
decisions-blocks-lead = Words that you say often. On the form of a decision they are put below your own.
decisions-blocks-add = Add a block
decisions-blocks-none = There is none yet.
decisions-blocks-name = Name
decisions-blocks-name-help = How managers find it.
decisions-blocks-words = Words
decisions-blocks-words-help = Plain text, as the applicant is told it.
decisions-blocks-name-missing = Give it a name.
decisions-blocks-name-taken = There is a block of that name. Give it another.
decisions-blocks-words-missing = Write the words.
decisions-blocks-save = Save
decisions-blocks-remove = Remove this block
decisions-blocks-remove-told = What was decided with its words keeps them.
decisions-blocks-remove-yes = Yes, remove it
decisions-blocks-kept-said = The block “{ $name }” was saved.
decisions-blocks-removed-said = The block “{ $name }” was removed.

# One application.
decisions-one-title = { $name }, { $cycle }
decisions-one-lead = For <a href="{ $href }">{ $cycle }</a>
decisions-one-nav = On the page you came from
decisions-one-back-applications = Back to the applications
decisions-one-back-ranking = Back to the ranking
decisions-one-back-announcement = Back to the announcement
decisions-one-back-waiting-list = Back to the waiting list
decisions-armed = This cycle is <a href="{ $href }">armed</a>: it announces by itself on { $when }. What you decide until then is announced with it, and nothing can be left undecided.
decisions-one-previous = Previous
decisions-one-next = Next
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
decisions-keys = Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>1</kbd> to <kbd>4</kbd> what you decide, <kbd>w</kbd> words, <kbd>Ctrl</kbd> <kbd>Enter</kbd> record and go on.
decisions-record-next = Record it and open the next
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
decisions-words-stale = These words were written for the decision that stood before. Change or empty them, or say below that they are meant.
decisions-words-meant = The words are meant as they are.
decisions-person-headline = Headline
decisions-person-employer = Employer
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
