# Applications: the form, one's own list, their pages, what stands in their letters.

# The state of an application, as a small label. The results are told only after the announcement.
application-state-draft = Draft
application-state-submitted = Submitted
application-state-accepted = Accepted
application-state-declined = Declined
application-state-waitlisted = On the waiting list
application-state-deferred = Deferred
application-state-withdrawn = Withdrawn
application-state-incomplete = Not submitted

# Why, as the applicant is told: on the page of the result and in its letter.
decision-reason-bar_met = The work you showed meets what the program asks for.
decision-reason-outstanding = The work you showed goes well beyond what the program asks for.
decision-reason-not_enough = There was not yet enough work for the community within the time that counts.
decision-reason-outside_window = Most of the work lies outside the time that counts for this cycle.
decision-reason-not_community = Most of the work was done for an employer or for customers rather than for the community.
decision-reason-not_verifiable = We could not find or open enough of the work to judge it.
decision-reason-missing_main = This title asks for a current main title, which was not held.
decision-reason-conduct = The program’s code of conduct was not kept.
decision-reason-other = For the reason given below.

# The list of one's own.
applications-index-title = Your applications
applications-index-empty = You have not applied yet
applications-index-empty-words = When a cycle is open, you choose a path and answer its questions. A draft is kept until you submit it.
applications-index-empty-action = See what is open
applications-index-saved = Last changed { $when }

# What happens next, in one sentence.
applications-next-finish = Finish it and submit it before { $when }.
applications-next-unopened = You can go on when the cycle opens, on { $when }.
applications-next-missed = It was not submitted before the cycle closed. What you wrote is kept here.
applications-next-closing = It has just closed for you. What you saved is looked at in this minute: what is complete is submitted where the cycle does so by itself. Come back in a moment; you also get a letter.
applications-next-received = We have it. You can change it and submit it again before { $when }.
applications-next-expected = It is in review. The result is expected on { $when }.
applications-next-late = It is in review. The result takes a little longer than planned; we write to you.
applications-next-forgotten = The cycle is announced without a result for it. Please write to us.
applications-next-accepted = Congratulations! Your award stands on your page in the directory.
applications-next-declined = It was not accepted this time. You are welcome to apply again.
applications-next-waitlisted = You are on the waiting list. We write to you when a place is free.
applications-next-deferred = It is looked at again later. We write to you.
applications-next-withdrawable = You can take it up again before { $when }.
applications-next-withdrawn = You took it back. What you wrote is kept here.

# The head of each page of one application.
applications-title = Your application: { $cycle }
applications-path = { $track } · { $path }

# The timeline.
applications-steps = Where your application is
applications-step-started = Begun
applications-step-write = You write it
applications-step-returned = Taken up again
applications-step-withdrawn = Withdrawn
applications-step-close = The cycle closes
applications-step-closed = The cycle closed
applications-step-received = Received
applications-step-received-again = Received again, version { $revision }
applications-step-review = In review
applications-step-reviewed = Reviewed
applications-step-expected = Result expected
applications-step-result = Result
applications-step-now = you are here

# The form.
applications-edit-late = The deadline has passed. What reaches us before { $when } still counts.
applications-edit-extended = You have more time than others: it closes for you on { $when }.
# After the reason why this person may not apply.
applications-edit-barred = You can write your draft, but not submit it.
applications-edit-changed = { $count ->
    [one] { $count } question has changed since “{ $cycle }”. It is marked, with what it asked then.
   *[other] { NUMBER($count) } questions have changed since “{ $cycle }”. They are marked, with what they asked then.
}
applications-edit-changed-chip = Changed since { $cycle }
applications-edit-changed-then = What it asked then
applications-edit-changed-answer = Your answer then:
applications-edit-carried = { $count ->
    [one] { $count } answer is carried over from your application of { $cycle }. It is marked; look through it and bring it up to date.
   *[other] { NUMBER($count) } answers are carried over from your application of { $cycle }. They are marked; look through them and bring them up to date.
}
applications-edit-carried-chip = Carried over from { $cycle }
applications-edit-unsubmitted = Your submitted version is of { $when }; these changes are not submitted yet. Submit again to send them; if you do not, the submitted version counts.
applications-edit-unchanged = Your submitted version is of { $when }. Nothing has changed since.
applications-edit-progress = Your progress
# DONE stays as it is: a script puts the number there.
applications-edit-answered = Required answers: { $done } of { $all }
applications-edit-nothing-required = No answer is required on this path.
applications-edit-todo = Before you can submit
applications-edit-ready = Everything that is required is there. You can submit it.
applications-edit-deadline = Closes
applications-edit-then = What happens next
applications-edit-then-submit = You submit it and get a receipt by mail.
applications-edit-then-automatic = If it is complete and you forget to, it is submitted by itself when it closes.
applications-edit-then-nothing = A draft that nobody submits does not count, even where it is complete.
applications-edit-then-change = Until { $when } you may change it and submit it again; the last version counts.
applications-edit-then-review = After that the reviewers read it.
applications-edit-then-result = The result comes by mail and stands here, expected on { $when }.
applications-edit-markdown = You may use Markdown.
applications-edit-most = At most { NUMBER($most) } characters.
applications-edit-choose = Choose one
applications-edit-save = Save draft
applications-edit-submit = Submit
applications-edit-submit-again = Submit again
# WHEN stays as it is: a script puts "2 minutes ago" there.
applications-edit-saved = Saved { $when }
applications-edit-saved-now = Saved just now
# Before the exact instant.
applications-edit-saved-plain = Saved
applications-edit-saved-at = Saved on { $when }
applications-edit-not-refused = Not saved: press Save draft to see why.
applications-edit-not-yet = Not saved yet. Press Save draft, or go on: we try again.
applications-edit-offline = Not saved: there is no connection. We try again.
applications-edit-path = Apply by another path
applications-edit-path-words = What you wrote is kept: answers to the same questions come along, the others wait here.
applications-edit-path-label = Path
applications-edit-path-button = Change path
applications-edit-submitted = Your submitted version of { $when }

# The activities beside the questions, and in what was submitted.
applications-evidence = Your activities
applications-evidence-words = What you did from { $first } to { $last } counts, and stands in your application by itself. Take out what you do not want to show.
applications-evidence-window = What you did from { $first } to { $last } counts.
# COUNT, MORE and OVER stay as they are: a script puts the numbers there.
applications-evidence-needed = { $count } of { $needed } needed
applications-evidence-counted = Activities that count: { $count }
# What counted, in one line, with its kinds: "7 of 4 needed: 4 × Blog post, 2 × Talk".
applications-counted-total = { $total }: { $kinds }
applications-counted-plain = { $total } ({ $kinds })
applications-counted-kind = { $count } × { $kind }
applications-counted-and = { $one }, { $other }
applications-evidence-few = Still missing: { $more }
applications-evidence-many = At most { $most }: take out { $over }
applications-evidence-enough = That is enough.
applications-evidence-none = Nothing in your log counts here yet.
applications-evidence-log = Log an activity
applications-evidence-log-words = It then stands in your application by itself.
applications-evidence-apart = { $count ->
    [one] { $count } activity that does not count
   *[other] { NUMBER($count) } activities that do not count
}
applications-evidence-apart-words = They stay in your log. Reviewers see those that are not private apart from the others.
applications-evidence-why-outside = outside the window { $first } – { $last }
applications-evidence-why-kind = this path does not count this kind
applications-evidence-why-elsewhere = it counts in your application for “{ $cycle }” already
applications-evidence-why-short-outside = outside the window
applications-evidence-why-short-kind = of a kind that does not count
applications-evidence-why-short-elsewhere = counted in another application of the year
applications-evidence-not-counted = Not counted
applications-evidence-open = Open “{ $title }”
applications-evidence-online = online
# What became of an activity since the application was submitted, as a small label.
applications-evidence-edited = changed since
applications-evidence-removed = removed since
applications-evidence-now = It now says:
applications-evidence-changed = { $count ->
    [one] { $count } has changed since
   *[other] { NUMBER($count) } have changed since
}

# What is agreed to, and whom they work for.
applications-agree = Before you submit
applications-agree-read = Read it
applications-agree-version = version { $version }
applications-agree-new = The text has changed since you agreed to it. Please read it and agree again.
applications-employee = I work for the company behind { $program }
applications-employee-forbid = People who do cannot apply in this cycle.
applications-employee-label = You may apply all the same; reviewers see it.
applications-employee-label-chip = Works for the company behind { $program }

# Renewing by one confirmation.
applications-renew-title = Renew: { $cycle }
applications-renew-have = You have { $count } of { $needed } needed
applications-renew-ready = Everything that is needed is there
applications-renew-words = Your answers are those of “{ $cycle }”, and nothing that was asked has changed. Look at what goes in, and renew.
applications-renew-button = Renew
applications-renew-change = Change something first
applications-renew-answers = Your answers
applications-renew-changed = Something has changed since that page was drawn. Nothing was submitted; look at it once more.

# The application to be read.
applications-show-submitted = What you submitted
applications-show-revision = version { $revision }
applications-show-unsubmitted = Changes that you did not submit
applications-show-unsubmitted-words = You saved them after you submitted. They do not count; here they are kept.
applications-show-draft = What you wrote
applications-show-unanswered = Not answered
applications-show-kept = What you wrote is kept until { $when }.
applications-show-forgotten = It was kept for a year and is forgotten now, as we said.
applications-copy = Copy into { $cycle }
applications-copy-words = “{ $cycle }” is open. You can begin there with what you wrote here; nothing is submitted by that.
applications-show-take-up = Take it up again

# The result, once it is announced.
applications-result-congratulations = Congratulations
applications-result-accepted = You are { $track } { $year }
applications-result-accepted-words = Your award stands on your page in the directory from now on.
applications-result-accepted-unlisted = Your award is yours. You have left the directory, so nobody sees it there until you come back.
applications-result-page = See your page
applications-result-profile = Complete your profile
applications-result-declined = Not this time
applications-result-declined-words = Thank you for applying. We read your application with care, and we cannot award you { $track } { $year }.
applications-result-waitlisted = You are on the waiting list
applications-result-waitlisted-words = It is not a no. We write to you as soon as there is more to say about { $track } { $year }; you need not do anything.
applications-result-deferred = Your application is deferred
applications-result-deferred-words = There is no award from it this time. We should like to look at it again later, and write to you then.
applications-result-reason = The reason
applications-result-counted = What was counted
applications-result-from = From the program
applications-result-next = What you can do next
applications-result-next-open = “{ $cycle }” is open now. Your answers come along, so you need not begin from nothing.
applications-result-next-open-button = See how to apply
applications-result-next-opens = “{ $cycle }” opens on { $when }. Your answers come along, so you need not begin from nothing.
applications-result-next-none = When the next cycle opens you can apply again. Your answers are kept, so you need not begin from nothing.
applications-result-ask = Something is unclear? Write to <a href="mailto:{ $contact }">{ $contact }</a>.

# Taking it back.
applications-withdraw = Withdraw this application
applications-withdraw-words = It is then no longer considered. What you wrote stays here, and while the cycle is open you can take it up again.
applications-withdraw-button = Withdraw it

# Two versions.
applications-conflict-title = Two versions of your application
applications-conflict-head = Your application was changed in another window
applications-conflict-lead = Nothing is lost. Here are both texts: the one stored on { $when }, and the one you just typed.
applications-conflict-stored = Keep what is stored
applications-conflict-stored-words = What you typed here is then dropped.
applications-conflict-typed = Keep what you typed
applications-conflict-typed-words = You may still change it here, or bring over parts of the other text.
applications-both-question = Question
applications-both-stored = What is stored
applications-both-typed = What you typed
applications-both-nothing = Nothing

# Refused.
applications-refused-title = That cannot be done as things stand
applications-refused-typed = What you typed
applications-refused-typed-words = It was not saved. You can copy it from here.
applications-refused-back = Back to your application

# Said once after a change.
applications-said-saved = Saved.
applications-said-submitted = Submitted. A receipt is on its way to you.
applications-said-path = The path is changed. What you had written is kept.
applications-said-copied = Your draft is begun with what you wrote before. Look through it and bring it up to date.
applications-said-there = You have an application in this cycle already: here it is. Nothing was copied.
applications-said-withdrawn = Your application is withdrawn.

# Why something is refused, or what is wrong with an answer.
applications-old-version = This draft was changed in another window. Save it to see both texts.
applications-has-result-withdraw = This application has its result. It can no longer be withdrawn.
applications-has-result = This application has its result. It can no longer be changed.
applications-is-withdrawn = This application was withdrawn. Take it up again before you edit it.
applications-copy-not = It cannot be copied into this cycle.
applications-not-open = “{ $cycle }” is not open yet.
applications-closed = “{ $cycle }” has closed and takes no more changes. What was saved before is kept.
applications-path-unknown = Choose one of the paths of this cycle.
applications-changed-meanwhile = It was changed in another window just now. Nothing was done; look at it and try again.
applications-wrong-missing = “{ $question }” needs an answer.
applications-wrong-long = “{ $question }” takes at most { NUMBER($most) } characters; yours has { NUMBER($long) }.
applications-wrong-url = “{ $question }” needs a web address, such as https://example.org/blog.
applications-wrong-number = “{ $question }” needs a number, such as 12 or 12.5.
applications-wrong-choice = “{ $question }” needs one of the answers in the list.
applications-wrong-few = { $more ->
    [one] Activities needed: { NUMBER($needed) }. You have { NUMBER($count) }, one more is missing.
   *[other] Activities needed: { NUMBER($needed) }. You have { NUMBER($count) }, { NUMBER($more) } more are missing.
}
applications-wrong-many = Activities, at most { NUMBER($most) }. You have { NUMBER($count) }: take out { NUMBER($over) }.
applications-wrong-consent = Please agree: “{ $consent }”
applications-wrong-consent-new = The text has changed, please agree again: “{ $consent }”
