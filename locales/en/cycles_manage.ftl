# Cycles, their paths and questions as managers make them. In English alone.

cycles-manage-state-scheduled = scheduled
cycles-manage-state-open = open
cycles-manage-state-closed = in review
cycles-manage-state-announced = announced
cycles-manage-state-over = over
cycles-manage-armed = armed
cycles-manage-kind-short = one line
cycles-manage-kind-long = several lines
cycles-manage-kind-markdown = text with Markdown
cycles-manage-kind-choice = one of a list
cycles-manage-kind-several = several of a list
cycles-manage-kind-url = a web address
cycles-manage-kind-number = a number

cycles-manage-save = Save
cycles-manage-cancel = Cancel
cycles-manage-edit = Edit
cycles-manage-up = Up
cycles-manage-down = Down
cycles-manage-remove = Remove
cycles-manage-none = none
cycles-manage-saved-said = Saved.
# A word that finds the same path or question next year; the key itself follows.
cycles-manage-key = key
cycles-manage-key-head = Key

# The list.
cycles-manage-list-lead = One intake of one title for one year each: when it opens, what it asks, when it is announced.
cycles-manage-no-title = No title yet
cycles-manage-no-title-lead = A cycle gives a title. Make the title first.
cycles-manage-no-title-go = Go to titles
cycles-manage-empty = No cycle yet
cycles-manage-empty-lead = A cycle is one intake of one title for one year: when it opens and closes, what it asks, when it is announced.
cycles-manage-empty-go = Make the first cycle
cycles-manage-col-cycle = Cycle
cycles-manage-col-title = Title
cycles-manage-col-state = State
cycles-manage-col-applications = Applications
cycles-manage-col-next = Next year
cycles-manage-stages = Which cycles
cycles-manage-stage-all = All ({ $count })
cycles-manage-stage-running = Running ({ $count })
cycles-manage-stage-coming = Coming ({ $count })
cycles-manage-stage-past = Past ({ $count })
cycles-manage-every-title = every title
cycles-manage-narrow = Show
cycles-manage-none-here = There is no such cycle.
cycles-manage-remove-head = Made by mistake?
cycles-manage-remove-lead = Nobody has applied here, was invited or has more time: it can be removed with all that it asks. The log keeps that it was there.
cycles-manage-remove-cycle = Remove the cycle
cycles-manage-remove-sure = { $cycle } goes, with its paths, questions, consents and criteria. Its public page is not found any more.
cycles-manage-remove-yes = Remove it for good
cycles-manage-remove-announced = It is announced: it is history, and stays.
cycles-manage-remove-used = Somebody has applied here, was invited or has more time, so it stays.
cycles-manage-remove-open = It takes applications now, so it stays until it closes.
cycles-manage-removed-said = { $title } is removed.
cycles-manage-copy = Copy
cycles-manage-copy-which = { $cycle } to next year
cycles-manage-copy-next = Copy to next year
cycles-manage-copied-said = { $title } is made, with the same paths, questions, rules and consents. Check its dates.
cycles-manage-copied-before-said = { $title } was there already. Nothing was copied again.

# A new one, and its fields.
cycles-manage-new = New cycle
cycles-manage-new-lead = Set its dates here; its paths and questions come next. Or take over the form of another cycle first.
cycles-manage-make = Make the cycle
cycles-manage-made-said = The cycle is made. Add its paths next.
cycles-manage-edit-title = Edit { $cycle }
cycles-manage-edit-announced = This cycle is announced. Its title and introduction can still change; its dates are history.
cycles-manage-edit-published = This cycle has opened. Its address, zone and opening stay as they were published. <a href="{ $href }">Move the close or the announcement</a> on a page of its own, so that everyone who applies is told.
cycles-manage-f-title = Title
cycles-manage-f-title-help = As people read it, such as “Awards 2027”.
cycles-manage-f-intro = Introduction
cycles-manage-f-intro-help = What applicants read first. Markdown: **bold**, lists, [links](https://example.org).
cycles-manage-f-slug = Address
cycles-manage-f-slug-help = The end of /cycles/…: small letters, digits and hyphens. Left empty it is made from the title.
cycles-manage-f-track = Title it gives
cycles-manage-f-zone = Time zone
cycles-manage-f-zone-help = The times below are read in it, and shown in it first.
cycles-manage-zone-anywhere = Anywhere on Earth (UTC−12)
cycles-manage-f-opens = Opens
cycles-manage-f-closes = Closes
cycles-manage-f-closes-help = Where clocks go back and a time comes twice, the later one counts.
cycles-manage-f-reviews = Reviews due
cycles-manage-f-reviews-help = Between the close and the announcement. It stands on the cycle’s page too.
cycles-manage-f-announces = Announces
cycles-manage-f-announces-help = Shown as “results expected”. Nothing is announced before a manager arms the cycle.
cycles-manage-f-year = Award year
cycles-manage-f-grace = Grace in minutes
cycles-manage-f-grace-help = A submission still counts so long after the close. 0 to 4320 (72 hours). It is not told to anyone.
cycles-manage-f-term-start = First day the title is held
cycles-manage-f-term-end = Last day the title is held

cycles-manage-form-of = Begin with the form of
cycles-manage-form-of-help = Its paths, questions, rules of evidence and consents are taken over, and its settings fill the fields below.
cycles-manage-form-of-none = no other cycle
cycles-manage-form-of-go = Take it over
cycles-manage-form-of-taken = The fields below are filled from that cycle, its dates a year on. Its paths, questions and consents come with it when you make the cycle.
cycles-manage-form-again = Use this form again

# What applying takes.
cycles-manage-rules = Who may apply, and with what
cycles-manage-yes = yes
cycles-manage-no = no
cycles-manage-f-window = Time that counts
cycles-manage-f-window-help = Activities count where their date lies in it. Left empty: the year before the close.
cycles-manage-f-window-usual = Activities count where their date lies in it. Left empty, it is the year before the close: { $from } to { $to }.
cycles-manage-f-window-start = First day that counts
cycles-manage-f-window-end = Last day that counts
cycles-manage-window-is = { $from } to { $to }
cycles-manage-f-who = Who may apply
cycles-manage-who-anyone = Anyone
cycles-manage-who-anyone-help = Everybody who signs in.
cycles-manage-who-nominated = Who was nominated
cycles-manage-who-nominated-help = People whom a Pro nominated, by an address that is theirs.
cycles-manage-who-invited = Who was invited
cycles-manage-who-invited-help = People whom you invite on the page “Invitations”, by an address that is theirs.
cycles-manage-who-members = Current members
cycles-manage-who-members-help = People who hold the main title now, its days of grace included.
cycles-manage-f-employees = People who work for the vendor
cycles-manage-employees-allow = May apply
cycles-manage-employees-allow-help = Nobody is asked for whom they work.
cycles-manage-employees-label = May apply, and are shown as such
cycles-manage-employees-label-help = Applicants say so themselves, and reviewers see it.
cycles-manage-employees-forbid = May not apply
cycles-manage-employees-forbid-help = Applicants say so themselves; who does cannot submit.
cycles-manage-f-auto = Submit complete drafts at the close
cycles-manage-f-auto-help = A draft that lacks nothing is submitted by itself when the cycle closes, and its owner is told.
cycles-manage-f-fast = Fast track for renewals
cycles-manage-f-fast-help = Who held the title and has enough evidence renews with one confirmation.
cycles-manage-f-shared = An activity may count for several titles
cycles-manage-f-shared-help = Else what stands in an application for another title of the same year counts only once.

# One cycle: its dates as a line of time.
cycles-manage-dates = Dates
cycles-manage-in-zone = In the zone { $zone }.
cycles-manage-opens = Opens
cycles-manage-opened = Opened
cycles-manage-closes = Closes
cycles-manage-closed = Closed
cycles-manage-takes-until = Takes submissions until
cycles-manage-took-until = Took submissions until
cycles-manage-grace-note = ({ $minutes ->
    [one] 1 minute
   *[other] { NUMBER($minutes) } minutes
  } of grace, told to nobody)
cycles-manage-reviews = Reviews due
cycles-manage-announces = Announces
cycles-manage-announces-late = To be announced since
cycles-manage-announced = Announced
cycles-manage-held = The title is held
cycles-manage-held-from = { $from } to { $to }
cycles-manage-no-applications = Nobody has applied yet.
cycles-manage-see-applications = See the applications

# Its paths.
cycles-manage-paths = Paths and questions
cycles-manage-paths-live = People are applying. A change to a path or a question shows in their applications at once.
cycles-manage-paths-none = There is no path yet. Nobody can apply before there is one.
cycles-manage-path-questions = { $count ->
    [one] 1 question
   *[other] { NUMBER($count) } questions
  }
cycles-manage-path-uses = { $count ->
    [one] 1 application
   *[other] { NUMBER($count) } applications
  }
cycles-manage-questions = Questions
cycles-manage-path-add = Add a path
cycles-manage-path-add-go = Add the path
cycles-manage-path-added-said = The path is added. Write its questions next.
cycles-manage-path-name = Name
cycles-manage-path-name-help = A way to qualify, such as Evangelist, Customer or Partner.
cycles-manage-path-for = For whom it is
cycles-manage-path-key-help = By it next year’s renewal finds the same path. Left empty it is made from the name; it stays for ever.
cycles-manage-path-edit = Edit name and description
cycles-manage-path-save = Save the path
cycles-manage-path-remove-sure = { $name } goes, { $count ->
    [0] which asks nothing yet
    [one] with its 1 question
   *[other] with its { NUMBER($count) } questions
  }. There is no way back.
cycles-manage-path-remove-yes = Remove the path
cycles-manage-path-removed-said = { $name } is removed.
cycles-manage-path-announced = This cycle is announced. Its questions stay as they were.
cycles-manage-path-live = { $count ->
    [one] 1 application has taken this path. A change shows in it at once.
   *[other] { NUMBER($count) } applications have taken this path. A change shows in them at once.
  } What was answered to a question is kept, also when you remove it.

# Its rules of evidence.
cycles-manage-evidence = Evidence:
cycles-manage-evidence-least = { $count ->
    [0] no activity needed
    [one] at least 1 activity
   *[other] at least { NUMBER($count) } activities
  }
cycles-manage-evidence-most = { $count ->
    [one] at most 1
   *[other] at most { NUMBER($count) }
  }
cycles-manage-evidence-min = Activities needed
cycles-manage-evidence-min-help = An application with fewer cannot be submitted. 0: none is needed.
cycles-manage-evidence-max = Activities at most
cycles-manage-evidence-max-help = Left empty: as many as there are.
cycles-manage-evidence-kinds = Kinds that count
cycles-manage-evidence-kinds-help = All ticked means all, also those that are added later.

# What applicants agree to.
cycles-manage-consents = Consents
cycles-manage-consents-lead = What applicants agree to, or may agree to, when they submit.
cycles-manage-consents-count = { $count ->
    [0] none
    [one] 1 consent
   *[other] { NUMBER($count) } consents
  }
cycles-manage-consents-none = Applicants agree to nothing yet.
cycles-manage-consents-announced = This cycle is announced. What was agreed to stays as it was.
cycles-manage-consent-label = What stands beside the box
cycles-manage-consent-label-help = Such as “I follow the code of conduct.”
cycles-manage-consent-text = Text
cycles-manage-consent-text-help = What is agreed to, in full. Markdown. Once the cycle has opened, a change makes a new version, and who agreed to an older one is asked again.
cycles-manage-consent-required = It must be agreed to
cycles-manage-consent-required-help = Who does not agree cannot submit.
cycles-manage-consent-key-help = By it next year’s cycle knows the same consent. Left empty it is made from the label; it stays for ever.
cycles-manage-consent-must = must be agreed to
cycles-manage-consent-may = may be agreed to
cycles-manage-consent-version = version { $version }
cycles-manage-consent-agreed-by = { $count ->
    [0] nobody agreed yet
    [one] agreed to by 1 application
   *[other] agreed to by { NUMBER($count) } applications
  }
cycles-manage-consent-live = { $count ->
    [one] 1 application agreed to it.
   *[other] { NUMBER($count) } applications agreed to it.
  } If you change its text, that is a new version, and they are asked again.
cycles-manage-consent-save = Save the consent
cycles-manage-consent-add-head = Add a consent
cycles-manage-consent-add = Add the consent
cycles-manage-consent-added-said = The consent is added.
cycles-manage-consent-remove-sure = It is asked for no more. Nobody agreed to it yet.
cycles-manage-consent-remove-yes = Remove the consent
cycles-manage-consent-removed-said = The consent is removed.
cycles-manage-consent-history-lead = Its words as they are, and as they were before. Each application keeps the version it agreed to.
cycles-manage-consent-history-all = All consents
cycles-manage-consent-since = Since { $when }

# The form as applicants see it.
cycles-manage-preview = Preview as applicant
cycles-manage-preview-lead = The form as applicants get it, drawn from the paths, questions, rules of evidence and consents as they are now.
cycles-manage-preview-paths = Paths
cycles-manage-preview-banner = This is a preview of the path “{ $path }”. Nothing that you type here is kept, and the buttons do nothing. The activities are your own.

# Copies of what stands elsewhere.
cycles-manage-copies-paths = Copy a path from another cycle
cycles-manage-copies-questions = Copy questions for { $path }
cycles-manage-copies-questions-go = Copy questions from elsewhere
cycles-manage-copies-lead = Choose a cycle, then what to copy. Copies are put last and can be changed; what they were copied from stays as it is. While people apply, a copied question starts as optional.
cycles-manage-copies-from = From
cycles-manage-copies-show = Show
cycles-manage-copies-empty = { $cycle } has nothing to copy.
cycles-manage-copies-go = Copy what is ticked
cycles-manage-copies-none = Tick what is to be copied.
cycles-manage-copies-paths-said = { $count ->
    [one] The path is copied.
   *[other] { NUMBER($count) } paths are copied.
  }
cycles-manage-copies-questions-said = { $count ->
    [one] The question is copied.
   *[other] { NUMBER($count) } questions are copied.
  }

# Before a change that does something to applications is done.
cycles-manage-asked-title = Do it all the same?
cycles-manage-asked-lead = Nothing is changed yet. People are applying, and this is what it does to their applications.
cycles-manage-asked-submitted = What was submitted stays as it was submitted, and reviewers see that. Its owners meet the change when they edit and submit again.
cycles-manage-asked-yes = Do it all the same
cycles-manage-asked-no = Leave it as it is
cycles-effect-count = { $drafts ->
    [0] no draft
    [one] 1 draft
   *[other] { NUMBER($drafts) } drafts
  }, { $submitted ->
    [0] none submitted
    [one] 1 submitted
   *[other] { NUMBER($submitted) } submitted
  }
cycles-effect-unanswered = Have no answer to it, and must give one before they can be submitted
cycles-effect-unfitting = Have an answer that does not fit any more, and must change it before they can be submitted
cycles-effect-unasked = Have an answer to it, which is kept but shown to nobody
cycles-effect-below = Fall below the minimum of activities
cycles-effect-above = Have more activities than the maximum
cycles-effect-excluded = Are of people who may not apply any more
cycles-effect-employees = Are of people who work for the vendor, who may not apply any more
cycles-effect-unconsented = Have not agreed to it, and must before they can be submitted
cycles-effect-asked-again = Agreed to older words, and are asked again

# Somebody else changed it meanwhile.
cycles-manage-old-title = Somebody changed this meanwhile
cycles-manage-old-lead = It was changed after you opened the form, so yours is not saved yet. Where the two differ:
cycles-manage-old-field = Field
cycles-manage-old-stands = As it stands now
cycles-manage-old-typed = As you typed it
cycles-manage-old-same = In the fields that you saw, nothing differs.
cycles-manage-old-mine = Save what I typed
cycles-manage-old-theirs = Keep it as it stands

# Its questions.
cycles-manage-questions-none = Nothing is asked on this path yet.
cycles-manage-q-label = Question
cycles-manage-q-help = Help
cycles-manage-q-help-help = A line or two below the question: what a good answer tells.
cycles-manage-q-kind = Kind of answer
cycles-manage-q-required = It must be answered
cycles-manage-q-length = Characters at most
cycles-manage-q-length-help = 1 to 20000. Left empty: 300 for one line, 3000 for several. Not used for choices.
cycles-manage-q-choices = Choices
cycles-manage-q-choices-help = One a line, at least two. Only for one or several of a list.
cycles-manage-q-key-help = By it next year’s renewal finds this year’s answer. Left empty it is made from the question; it stays for ever.
cycles-manage-q-must = must be answered
cycles-manage-q-optional = optional
cycles-manage-q-at-most = at most { NUMBER($count) } characters
cycles-manage-q-answered = { $count ->
    [one] answered by 1 application
   *[other] answered by { NUMBER($count) } applications
  }
cycles-manage-q-answered-warn = { $count ->
    [one] 1 application has answered it.
   *[other] { NUMBER($count) } applications have answered it.
  } If you change what it asks, ask a new question instead.
cycles-manage-q-save = Save the question
cycles-manage-q-add-head = Add a question
cycles-manage-q-add = Add the question
cycles-manage-question-added-said = The question is added.
cycles-manage-q-remove-sure = { $count ->
    [0] It is asked no more. Nobody has answered it yet.
    [one] It is asked no more. 1 application has answered it; the answer is kept.
   *[other] It is asked no more. { NUMBER($count) } applications have answered it; their answers are kept.
  }
cycles-manage-q-remove-yes = Remove the question
cycles-manage-question-removed-said = The question is removed. What was answered to it is kept, and it can be put back.
cycles-manage-q-double = Duplicate
cycles-manage-q-like = It begins as a copy, under a key of its own. Nobody is asked it before you add it.
cycles-manage-question-gone = This question was removed while you edited it. Put it back from the list of removed ones, or add what you typed as a new one.
cycles-manage-removed = Removed questions
cycles-manage-removed-lead = Put one back, and it is asked again in its place, under its key. Answers that were given before are there again.
cycles-manage-removed-back = Put it back
cycles-manage-question-back-said = The question is asked again.

# Moving a date.
cycles-manage-move = Move a date
cycles-manage-move-title = Move a date of { $cycle }
cycles-manage-move-published = Times are in { $zone }. The close was published, so it can only move later. Everyone with a draft or a submission is told by mail.
cycles-manage-move-free = Times are in { $zone }. It has not opened yet, so its dates may move either way and nobody needs to be told.
cycles-manage-move-armed = This cycle is armed: it announces by itself at its time. Its close can only move once it is disarmed.
cycles-manage-closes-now = Closes now
cycles-manage-announces-now = Announces now
cycles-manage-move-reason = Why it moves
cycles-manage-move-reason-help = Stands in the letter and in the audit log.
cycles-manage-move-go = Move
cycles-manage-unmoved-said = Nothing moved: the dates are as they were.
cycles-manage-moved-said = { $count ->
    [0] Moved.
    [one] Moved. The one person who applies is told by mail.
   *[other] Moved. All { NUMBER($count) } people who apply are told by mail.
  }

# What is wrong.
cycles-manage-title-missing = Give it a title of at most { $most } characters.
cycles-manage-name-missing = Give it a name of at most { $most } characters.
cycles-manage-question-missing = Write the question of at most { $most } characters.
cycles-manage-too-long = Write at most { NUMBER($most) } characters.
cycles-manage-track-missing = Choose the title it gives.
cycles-manage-year-missing = Write a year, such as 2027.
cycles-manage-year-wrong = Write a year from 1990 to 2200.
cycles-manage-zone-missing = Choose a time zone.
cycles-manage-minutes-missing = Write a number of minutes.
cycles-manage-kind-missing = Choose a kind of answer.
cycles-manage-slug-wrong = Use small letters a–z, digits and hyphens, such as awards-2027.
cycles-manage-slug-taken = Another cycle has this address already.
cycles-manage-key-stays = The key stays: last year's answers are found by it.
cycles-manage-key-wrong = Use small letters a–z, digits and hyphens, or leave it empty.
cycles-manage-key-taken = Another one here has this key already.
cycles-manage-length-wrong = Write a number from 1 to 20000.
cycles-manage-choices-few = Write at least two choices, one a line.
cycles-manage-choices-many = Write at most 100 choices.
cycles-manage-choice-long = A choice has at most 200 characters.
cycles-manage-instant-wrong = Write a day and a time, such as 2027-01-31T23:59.
cycles-manage-instant-none = This time does not exist in { $zone } on that day: the clocks go forward.
cycles-manage-day-wrong = Write a day, such as 2027-01-31.
cycles-manage-grace-wrong = Write 0 to 4320 minutes; that is 72 hours.
cycles-manage-grace-over = The time of grace is over. It cannot change any more.
cycles-manage-grace-grows = Once a cycle has opened, the grace can only grow.
cycles-manage-closes-early = It must close after it opens.
cycles-manage-reviews-outside = Reviews are due between the close and the announcement.
cycles-manage-announces-early = It can be announced only once it is closed and its grace is over.
cycles-manage-term-wrong = The term must end after it starts.
cycles-manage-announces-extended = Somebody has more time until after that, by an extension or a late code. Choose a later time, or take it back.
cycles-manage-who-missing = Choose who may apply.
cycles-manage-employees-missing = Choose whether they may apply.
cycles-manage-window-wrong = The first day that counts must come before the last.
cycles-manage-evidence-number-wrong = Write a number from 0 to 200.
cycles-manage-evidence-max-low = Write at least { $least }, or leave it empty.
cycles-manage-evidence-kinds-none = Tick at least one kind.
cycles-manage-consent-label-missing = Write what stands beside the box, in at most { $most } characters.
cycles-manage-consent-text-missing = Write what is agreed to.
cycles-manage-consent-agreed = Applications agreed to it, so it stays with its words. You can make it optional.
cycles-manage-question-back-taken = Another question has its key now. Remove that one first.
cycles-manage-only-later = A published deadline can only move later, never earlier.
cycles-manage-to-come = Choose a time that is still to come.
cycles-manage-armed-at-once = This cycle is armed and would be announced at once. Choose a time that is still to come.
cycles-manage-armed-grace = This cycle is armed. Disarm it before you change its grace.
cycles-manage-armed-close = This cycle is armed. Disarm it before you move its close.
cycles-manage-announced-words = This cycle is announced. Only its title and its words can still change.
cycles-manage-announced-dates = This cycle is announced. Its dates are history now.
cycles-manage-announced-paths = This cycle is announced. Its paths and questions stay as they were.
cycles-manage-opened-move = This cycle has opened. Its close and its announcement are moved with “Move a date”, so that everyone who applies is told.
cycles-manage-opened-stays = This cycle has opened. Its address, title held, zone and opening stay as they were published.
cycles-manage-path-taken = Applications have taken this path, so it stays. You can still rename it.
