# What a reviewer reads. In English alone.

review-title = Applications to review
review-nav = Review
review-nav-queue = Queue
review-nav-conflicts = Conflicts
review-nav-settings = What you take on
review-hidden = hidden
review-numbered = Application { $id }
review-numbered-within = application { $id }
review-blind = read without names

# The queue.
review-tabs = Which of them
review-tab-todo = To do
review-tab-done = Done
review-tab-waiting = Still to come
review-tab-left = Stepped back
review-sort = Order
review-sort-due = by due date
review-sort-submitted = by submission
review-progress = { NUMBER($done) } of { NUMBER($all) } done
review-due = Due { $when }.
review-overdue = Was due { $when }.
review-late = overdue
review-season-only = Only this cycle
review-season-all = All cycles
review-col-applicant = Applicant
review-col-cycle = Cycle
review-col-title = Title
review-col-submitted = Submitted
review-col-due = Due
review-col-yours = Your review
review-col-left = Stepped back
review-col-why = Reason
review-left-words = What you wrote is kept for managers and counts for nothing. Where you should not have left, ask a manager.
review-none-left = You stepped back from nothing
review-none-left-lead = What you leave, under “Step aside” of an application, is listed here with your reason until its cycle is announced.
review-state-new = not begun
review-state-draft = draft
review-state-given = given
review-state-missed = not given
review-state-changed = changed since
review-score-of = { $score } of { $scale }
review-empty = Nothing to review now
review-empty-lead = Applications come here when you are asked to judge them. Your own are never among them, nor those of people you are close to.
review-empty-go = See the cycles
review-none-todo = Nothing left to do
review-none-todo-lead = You have given every review that you were asked for here. Thank you.
review-none-done = Nothing given yet
review-none-done-lead = The reviews that you give are listed here, and can be changed while their cycle takes reviews.
review-none-waiting = Nothing more to come
review-none-waiting-lead = You are asked for nothing in a cycle that still takes applications.
review-coming = { $count ->
    [one] 1 application
   *[other] { NUMBER($count) } applications
  }
review-coming-from = You can read them from { $when } on, once the cycle has closed.
review-coming-late = Their applicants have more time than others.
review-coming-words = Whose they are stays with the applicants until they can be read.

# Where the reviewing of a cycle is.
review-phase-waiting = not yet
review-phase-blind = everyone alone
review-phase-shared = shared
review-phase-discussion = discussion
review-phase-decided = closed
review-phase-words-waiting = The cycle still takes applications.
review-phase-words-blind = Everyone judges for themselves; nobody sees the reviews of others.
review-phase-words-shared = Once you have given your own review you see those of the others.
review-phase-words-discussion = Once you have given your own review you see those of the others and can talk about them.
review-phase-words-decided = Reviews do not change any more.
review-phase-shared-from = Reviews are shared from { $when } on.
review-phase-discussed-from = The discussion begins { $when }.
review-phase-judged-until = Reviews can be given and changed until { $when }.

# One application.
review-one-title = Application of { $name }
review-neighbours = The queue
review-left = { $count ->
    [0] nothing left to do
    [one] 1 left to do
   *[other] { NUMBER($count) } left to do
  }
review-previous = Previous
review-next = Next
review-next-undone = Next to do
review-jump = On this page
review-submitted-version = Submitted { $when }, version { NUMBER($revision) }.
review-has-changed = The application was submitted again since you saved your review, at { $when }. Please look at it again: saving your review once more says that you did.
review-changed = What has changed
review-changed-path = Path
review-changed-answers = Answered otherwise
review-changed-added = New activities
review-changed-edited = Changed activities
review-changed-removed = Activities taken out
review-changed-before = These answers as they were
review-changed-nothing = Its answers and activities say the same as before.
review-blind-words = This cycle is read without names. { $veil } stands where a name, an employer, a place, an address or a link was. Please do not look for whose it is.
review-person = The applicant
review-native = Native name
review-headline = Headline
review-employer = Employer
review-place = Place
review-directory = Page in the directory
review-answers = Answers
review-evidence = Activities
review-evidence-kept = As they were when they were submitted, whatever became of the pages since.
review-evidence-hidden = As they were when they were submitted. Links and places are hidden, figures are round, dates show the month.
review-evidence-none = No activities were submitted.
review-before = Before
review-awards = Titles held
review-revoked = revoked
review-years = { $track }: { $count ->
    [one] 1 year
   *[other] { NUMBER($count) } years
  }
review-result-accepted = accepted
review-result-declined = declined
review-result-waitlisted = on the waiting list
review-result-deferred = deferred
review-earlier-caption = Reviews for { $cycle }
review-earlier-unreviewed = There are no reviews of it.
review-earlier-answers = What was answered then ({ $count ->
    [0] no activities counted
    [one] 1 activity counted
   *[other] { NUMBER($count) } activities counted
  })
review-reviewer-n = Reviewer { $n }

# One's own review.
review-yours = Your review
review-criterion = Criterion
review-weight = weight { NUMBER($weight) } of { NUMBER($weights) }
review-weighted = Score (1 to { $scale })
review-opinion = Opinion
review-opinion-ask = What would you decide?
review-opinion-yes = Yes
review-opinion-maybe = Maybe
review-opinion-no = No
review-words = Words
review-words-for-no = required for a “no”
review-words-help = For the other reviewers and the managers.
review-note = Note for managers
review-note-help = No other reviewer reads it.
review-no-criteria = This cycle asks for no scores: say what you would decide, and why.
review-save = Save draft
review-give = Give review
review-give-next = Give, then next
review-change = Change review
review-saved = Saved { $when }
review-saved-now = Saved just now
review-saved-plain = Saved
review-saved-said = Your draft on { $name } is saved. Nobody but you sees it.
review-given-said = Your review of { $name } is given. You can change it while the cycle takes reviews.
review-changed-said = Your review of { $name } is changed.
review-changed-unsent = Your review of { $name } is changed. What you wrote for the discussion is not said yet.
review-not-refused = Not saved. Copy what you wrote and load the page anew.
review-not-yet = Not saved yet; trying again.
review-offline = Not saved: no connection. It is tried again by itself.
review-old-version = Not saved: your review was saved in another window since, so this one saves no more by itself. Press “Save draft” here to see both and choose.
review-unsaved = Not saved yet: what you changed here.
review-own-mean = Your { NUMBER($count) } reviews in this cycle have a mean of { $mean }.
review-stored = Saved somewhere else since
review-stored-words = Nothing was overwritten, and nothing is saved by itself until you choose. In the form stands what you wrote here: save or give it, and it takes the place of this:
review-stored-keep = Keep this instead
review-typed = What you wrote here
review-closed = Reviews for this cycle are closed: they cannot be changed any more.
review-given-already = You have given this review: change it with “Change review”.
review-changed-meanwhile = It was changed at the same moment. Load the page anew and look again.
review-wrong-points = “{ $criterion }” takes a whole number from 1 to { $scale }.
review-wrong-long = This is too long: at most { NUMBER($most) } characters.
review-lacks-points = Give points for “{ $criterion }”.
review-lacks-opinion = Say what you would decide: yes, maybe or no.
review-lacks-words = Say why: a “no” needs words that the other reviewers and the managers can follow.

# Stepping aside.
review-leave = Step aside
review-leave-words = Somebody else will be asked. What you wrote is kept for managers and counts for nothing.
review-leave-reason = Why?
review-leave-reason-help = Only managers read it.
review-lacks-reason = Say why in a few words.
review-recuse = Step back from this one
review-declare = Declare a conflict with the applicant
review-declare-ends = Your reviews of the same applicant end with it in:
review-declare-words = A conflict holds for everything that this applicant asks for, now and later. Working for the same employer, and having nominated one another, the portal knows by itself.
review-recused-said = You stepped back. Somebody else will be asked.
review-conflict-said = Your conflict is noted, and your review counts no more.

# The others.
review-others = Reviews
review-others-none = Nobody else has given a review yet.
review-others-mean = { $count } reviews, with a mean of { $mean } on a scale from 1 to { $scale }.
review-you = You
review-talk = Discussion
review-talk-words = Only the reviewers of this application who have given their review, and managers, read this.
review-talk-over = The discussion is closed.
review-talk-none = Nothing has been said yet.
review-talk-field = Say something to the other reviewers
review-talk-button = Say it
review-talk-said = Said.
review-talk-said-unsaved = Said. What you changed in your review stands in its form and is not saved yet.
review-talk-remove = Take back
review-talk-removed = taken back
review-talk-removed-said = You took it back.
review-talk-removed-already = You have taken this back already.
review-talk-own-first = Give your own review first: then you see the others and can talk about them.
review-talk-not-yet = The discussion has not begun.
review-lacks-remark = Write something first.

# The keyboard.
review-keys = By keyboard
review-keys-next = next application
review-keys-previous = previous application
review-keys-score = points for the criterion that has the focus, which stays there; without one, for the first that has no points
review-keys-on = on to the next criterion, to the opinion, to the words
review-keys-opinion = yes, maybe, no

# Conflicts.
review-conflicts-title = Conflicts of interest
review-conflicts-lead = Whom you cannot judge. You are never asked for their applications and see nothing of them.
review-conflicts-declared = Declared
review-conflicts-none = You have declared none. Yourself, people of your employer, and those whom you nominated or who nominated you are known without it.
review-conflicts-blind = The applicant of application { $id }
review-conflicts-at = Declared { $when }
review-conflicts-by-manager = by a manager
review-conflicts-withdraw = Take back
review-conflicts-ended = Taking a conflict back does not bring back the reviews that it ended.
review-conflicts-declare = Declare one
review-conflicts-declare-words = In advance, for a member of the directory. You are not told whether they apply.
review-conflicts-search = Search the directory by name
review-conflicts-find = Search
review-conflicts-found = Found in the directory
review-conflicts-number-or = Or another number
review-conflicts-lacks-name = Type a name, or a part of one.
review-conflicts-nameless = You are asked for applications of which you do not know whose they are. Whatever left your queue by a conflict declared now would tell you. If you recognise somebody, open their application and declare the conflict there, under “Step aside”; for anybody else ask a manager, or declare it here once these cycles are announced:
review-conflicts-ends = You are asked for applications of this member. By the conflict your reviews of them end and count no more; others are asked in your place:
review-conflicts-not-given = not given yet
review-conflicts-sure = End these reviews
review-conflicts-lacks-sure = Some of your reviews end by this conflict: look which, and confirm it below.
review-conflicts-nobody = The directory lists nobody by this name.
review-conflicts-number = Number
review-conflicts-number-help = The number of the member's page in the directory.
review-conflicts-reason = What ties you?
review-conflicts-reason-help = A friend, a relative, a business partner … Only managers read it.
review-conflicts-button = Declare conflict
review-conflicts-unknown = The directory lists no member with this number. Search by name above.
review-conflicts-oneself = That is you: you never judge yourself.
review-conflicts-declared-said = The conflict is noted.
review-conflicts-withdrawn-said = The conflict does not hold any more.
review-conflicts-withdrawn-already = This conflict was taken back already.

# What a reviewer takes on.
review-settings-title = What you take on
review-settings-lead = The portal assigns applications by this. What you have been given already stays yours.
review-settings-most = At most so many in one cycle
review-settings-most-help = Empty leaves it to the cycle. 0 means none for now.
review-settings-languages = Languages that you read
review-settings-languages-own = Empty means those of your profile: { $spoken }.
review-settings-languages-any = Empty means every one.
review-settings-languages-example = English, German
review-settings-regions = Regions that you review for
review-settings-regions-help = None means every one.
review-settings-away = Away until
review-settings-away-help = You are given nothing new up to and including this day.
review-settings-save = Save
review-settings-said = Saved.
review-settings-wrong-most = A whole number from 0 to { NUMBER($most) }, or nothing.
review-settings-wrong-language = The language “{ $typed }” is not known. Write its English name, or its code as in “de”.
review-settings-wrong-day = Write a day as in 2027-03-31.
review-settings-past = This day is over: give one from today on, or nothing if you are back.
review-region-africa = Africa
review-region-asia = Asia
review-region-europe = Europe
review-region-latin_america = Latin America and the Caribbean
review-region-northern_america = Northern America
review-region-oceania = Oceania
