# Letters. The same words stand in the plain form and in the HTML form; in HTML, names and instants are marked by the
# template, and addresses become links.

mail-hello = Hello { $name },
mail-dear = Dear { $name },
mail-questions = Questions? Write to { $contact }.
mail-application = Your application
mail-applications = Your applications
mail-page = Your page in the directory
# An instant in the cycle's zone, then in UTC.
mail-when = { $local } ({ $utc })

# The way in.
mail-link-subject = Your link to sign in to { $program }
mail-link-preview = It works once and for 10 minutes.
mail-link-title = Sign in to { $program }
mail-link-hello = Hello,
mail-link-open = open this link to sign in to { $program }:
mail-link-button = Sign in
mail-link-code = In another browser than the one you asked in, you need this code:
mail-link-lasts = Both work once and for 10 minutes.
mail-link-not-you = You did not ask for this letter? Ignore it: nothing happens, and nobody gets in without it.

# The receipt for an application.
mail-received-subject = We have your application: { $cycle }
mail-received-preview = You can change it until it closes. What you submitted stands below.
mail-received-thanks = we have your application for { $track } ({ $cycle }). Thank you.
mail-received-again = It is version { $revision } and takes the place of the one before.
mail-received-change = You can change it and submit it again before { $when }.
mail-received-result = The result is expected on { $when }.
mail-received-what = What you submitted
mail-received-at = On { $when }, by the path “{ $path }”:
mail-received-unanswered = Not answered
mail-received-activities = Activities that count: { $count }
mail-received-agreed = What you agreed to

# An application was withdrawn.
mail-withdrawn-subject = You withdrew your application: { $cycle }
mail-withdrawn-preview = It is no longer considered. What you wrote is kept.
mail-withdrawn-words = you withdrew your application for { $track } ({ $cycle }). It is no longer considered.
mail-withdrawn-kept = What you wrote is kept.
mail-withdrawn-return = What you wrote is kept. You can take it up again before { $when }.
mail-withdrawn-not-you = If it was not you, please answer at once.
mail-withdrawn-not-you-to = If it was not you, please write to { $contact } at once.

# Somebody has more time than others.
mail-extended-subject = You have more time to apply: { $cycle }
mail-extended-preview = Until when, and what to do.
mail-extended-words = you have more time to apply for { $track } ({ $cycle }): it closes for you on { $when }.
mail-extended-others = For everyone else the deadline is { $when }.
mail-extended-begun = What you wrote is there. Finish it and submit it before then.
mail-extended-begin = You can begin your application on the cycle’s page.
mail-extended-apply = Apply

# It closes soon.
mail-reminder-subject = It closes soon: { $cycle }
mail-reminder-preview = When it closes, and what is still missing.
mail-reminder-words = your application for { $track } ({ $cycle }) is not submitted as it stands. It closes on { $when }.
mail-reminder-submitted = You submitted it before and changed it since. If you do not submit it again, the last version that you submitted counts.
mail-reminder-missing = This is still missing:
mail-reminder-again = Everything that is required is there. Submit it again for your changes to count.
mail-reminder-complete-automatic = Everything that is required is there. You can submit it now; if you do not, it is submitted as it stands when it closes.
mail-reminder-complete = Everything that is required is there. Submit it before it closes: it does not count otherwise.

# A complete draft was submitted at the close.
mail-submitted-for-you-subject = We submitted your application for you: { $cycle }
mail-submitted-for-you-preview = Your draft was complete when it closed. What was submitted stands below.
mail-submitted-for-you-words = your draft for { $track } ({ $cycle }) was complete when the cycle closed on { $when }, so it was submitted for you. You need not do anything.
mail-submitted-for-you-withdraw = If you did not mean to apply, you can withdraw it on its page until the results are announced.
mail-submitted-for-you-saved = As you saved it on { $when }, by the path “{ $path }”:

# A draft was not submitted before the close.
mail-incomplete-subject = Your application was not submitted: { $cycle }
mail-incomplete-preview = Why, and how to use what you wrote next time.
mail-incomplete-words = your draft for { $track } ({ $cycle }) was not submitted before the cycle closed on { $when }. It is not considered.
mail-incomplete-missing = This was missing:
mail-incomplete-unsubmitted = It was not submitted, although nothing was missing in it.
mail-incomplete-kept = What you wrote is kept until { $day }.
mail-incomplete-copy = When the next cycle of this title opens, you can copy it there: open your application and press “Copy into” that cycle.

# The four results.
mail-result-reason = The reason: { $reason }
mail-result-counted = What counted: { $counted }.
mail-result-kept = Your answers are kept, so you need not begin from nothing.

mail-accepted-subject = You are { $track } { $year }
mail-accepted-subject-first = Welcome: you are { $track } { $year }
mail-accepted-preview = Congratulations, and thank you for what you do for the community.
mail-accepted-crest = The crest of { $track } { $year }
mail-accepted-title = { $track } { $year }
mail-accepted-again = congratulations: you were awarded { $track } { $year }.
mail-accepted-first = welcome to { $program }! You were awarded { $track } { $year }.
mail-accepted-number = Your member number is { $number }. It is yours for good.
mail-accepted-term = Your title lasts from { $start } to { $end }.
mail-accepted-longer = You held this title for { $year } already. It now lasts until { $end }.
mail-accepted-profile = Complete your profile
mail-accepted-thanks = Thank you for what you do for the community.

mail-declined-subject = Your application for { $cycle }
mail-declined-preview = Thank you for applying. Here is the result, and why.
mail-declined-words = thank you for applying for { $cycle }. We read your application with care. This time we cannot award you { $track } { $year }.
mail-declined-next = You can apply again: the next cycle opens on { $day }.
mail-declined-next-none = You can apply again in a next cycle.
mail-declined-thanks = What you do for the community counts, with or without a title.

mail-waitlisted-subject = You are on the waiting list for { $cycle }
mail-waitlisted-preview = It is not a no. You need not do anything.
mail-waitlisted-words = thank you for applying for { $cycle }. You are on the waiting list for { $track } { $year }. It is not a no: we write to you as soon as there is more to say. You need not do anything.

mail-deferred-subject = Your application for { $cycle } is deferred
mail-deferred-preview = There is no award from it this time. Here is why, and what comes next.
mail-deferred-words = thank you for applying for { $cycle }. Your application is deferred: there is no award from it this time, and we should like to look at it again later.
mail-deferred-next = The next cycle opens on { $day }.
mail-deferred-next-none = There will be a next cycle.

# A published date moved.
mail-moved-subject = { $cycle }: there is more time to apply
mail-moved-subject-results = { $cycle }: results are expected on { $day }
mail-moved-preview = The dates of this cycle changed.
mail-moved-closes = { $cycle } now closes on { $when }. Before, it was { $before }.
mail-moved-announces = Results are now expected on { $when }.
mail-moved-reason = Why: { $reason }
mail-moved-draft-open = Your application is still a draft. Submit it before it closes.
mail-moved-draft = Your draft is kept.
mail-moved-submitted-open = Your application is submitted and counts as it is. You can still change it until it closes.
mail-moved-submitted = Your application is submitted and counts as it is.
mail-moved-button = Go to your application

# An award was revoked.
mail-revoked-subject = Your { $track } { $year } award was revoked
mail-revoked-preview = The year stays in your history, and you keep your number.
mail-revoked-words = your award “{ $track } { $year }” was revoked.
mail-revoked-note = The program’s words: { $note }
mail-revoked-history = The year stays in your history, marked as revoked.
mail-revoked-number = The year stays in your history, marked as revoked, and you keep your number { $number }.
mail-revoked-mistake = If you think that this is a mistake, write to { $contact }.

# To reviewers: they were asked for reviews.
mail-reviews-asked-subject = { $count ->
    [one] One review is asked of you: { $cycle }
   *[other] { $count } reviews are asked of you: { $cycle }
}
mail-reviews-asked-preview = By when, and where to find them.
mail-reviews-asked-words = { $count ->
    [one] you were asked to review one application for { $track } ({ $cycle }).
   *[other] you were asked to review { $count } applications for { $track } ({ $cycle }).
}
mail-reviews-due-by = Reviews are due { $when }.
mail-reviews-open = { $count ->
    [one] One review is open with you in this cycle.
   *[other] { $count } reviews are open with you in this cycle.
}
mail-reviews-recuse = If you are too close to somebody to judge them, or cannot review an application, step back from it on its page: somebody else is asked then.
mail-reviews-queue = Your queue

# To reviewers: reviews are due soon, or were.
mail-reviews-soon-subject = Reviews are due soon: { $cycle }
mail-reviews-late-subject = Reviews are overdue: { $cycle }
mail-reviews-reminder-words = { $count ->
    [one] one of your reviews for { $track } ({ $cycle }) is still open.
   *[other] { $count } of your reviews for { $track } ({ $cycle }) are still open.
}
mail-reviews-due-since = They were due { $when }. The applicants’ results wait for them.
mail-reviews-drafts = { $count ->
    [one] One of them has a draft that only needs to be given.
   *[other] { $count } of them have a draft that only needs to be given.
}

# To a reviewer: a manager took reviews back.
mail-reviews-released-subject = { $count ->
    [one] One review was taken back: { $cycle }
   *[other] { $count } reviews were taken back: { $cycle }
}
mail-reviews-released-words = { $count ->
    [one] one review for { $track } ({ $cycle }) is not asked of you any more.
   *[other] { $count } reviews for { $track } ({ $cycle }) are not asked of you any more.
}
mail-reviews-released-why = The reason: { $reason }
mail-reviews-released-kept = You need not do anything. What you have written is kept and counts for nothing.
