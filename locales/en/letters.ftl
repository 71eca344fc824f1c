# The outbox as managers read it. In English alone.

letters-lead = Everything the portal mails stands here first. A mail server that is down delays a letter, it never loses one.
letters-state-waiting = waiting
letters-state-retried = waiting for another try
letters-state-sent = sent
letters-state-failed = failed
letters-state = State
letters-kind = Kind
letters-any = any
letters-show = Show
letters-all = Show all
letters-col-letter = Letter
letters-col-when = When
letters-to = To
letters-sent-at = sent { $when }
letters-next-at = next try { $when }
letters-written-at = written { $when }
letters-empty = No letters yet
letters-empty-lead = Receipts, results and ways to sign in will stand here as soon as the portal sends one.
letters-empty-go = Back to the desk
letters-empty-filtered = None of these
letters-empty-filtered-lead = Choose another state or kind, or look at all letters.

# One letter.
letters-written = Written
letters-sent = Sent
letters-next = Next try
letters-tries = Tries
letters-error = What the mail server said
letters-text = What it says
letters-text-way-in = This letter lets its reader sign in. Nobody else gets to read it.
letters-again = Send it again
letters-again-lead = The mail server refused this letter for good. Once the reason is mended, send it again.
letters-again-said = The letter goes out again in a moment.
letters-way-in = A way in runs out after some minutes. They ask for a new one on the sign-in page.
letters-not-failed = Only a letter that failed can be sent again.

# Those that failed, by kind.
letters-failed = { $letter }: { $count ->
    [one] 1 letter could not be delivered
   *[other] { NUMBER($count) } letters could not be delivered
}
letters-failed-times = { $count ->
    [one] once
   *[other] { NUMBER($count) } times
}
letters-failed-which = See which
letters-again-all = { $count ->
    [one] Send it again
   *[other] Send all { NUMBER($count) } again
}
letters-again-all-said = { $count ->
    [0] There was nothing to send again.
    [one] The letter goes out again in a moment.
   *[other] { NUMBER($count) } letters go out again in a moment.
}

# The words of letters.
letters-tabs = The outbox and the words
letters-tab-outbox = Outbox
letters-tab-texts = Words
letters-texts-title = What letters say
letters-texts-lead = Every letter that the portal sends. Each can say it in the program’s own words, language by language; its links, codes and dates stay.
letters-about-sign_in = Signing in
letters-about-applications = Applications
letters-about-announcements = Results
letters-about-cycles = Cycles
letters-about-awards = Titles
letters-about-terms = Terms
letters-about-invitations = Invitations
letters-about-results = After the result
letters-about-assignments = To reviewers
letters-about-sites = Sites
letters-about-feeds = Feeds
letters-about-calls = Calls for content
letters-col-words = Words
letters-col-refusable = May be refused
letters-col-lately = Sent in 30 days
letters-words-portal = the portal’s words
letters-own-words = own words
letters-refusable-never = always sent
letters-refusable-reminders = as a reminder
letters-refusable-invitations = as an invitation
letters-of-a-test = Test of a letter
letters-seen-as-sent = See those that were sent
letters-languages = The languages of this letter
letters-words-head = The program’s words
letters-words-lead = They take the place of the portal’s words above the button. What is left empty is said as the portal says it.
letters-subject = Subject
letters-body = Words
letters-body-help = In Markdown. Begin with how you greet.
letters-keep = Save
letters-preview = Preview
letters-test = Send a test to myself
letters-test-said = The test is on its way to { $address }. What you typed is not saved by it.
letters-test-no-address = You have no confirmed address that a test could go to.
letters-words-kept-said = Saved. From now on the letter says it so.
letters-words-missing = Write what the letter should say, or its subject.
letters-words-none = The letter says it in the portal’s words already.
letters-words-given-up-said = The letter says it in the portal’s words again.
letters-fill-unknown = There is no placeholder { "{" }{ $name }{ "}" } in this letter. The list below has those there are.
letters-give-up = Back to the portal’s words
letters-give-up-sure = Your words in this language go. They stay to be read in the log.
letters-give-up-yes = Yes, back to the portal’s words
letters-fills = Placeholders
letters-fills-lead = In braces, in the subject and in the words. One that the letter has nothing for stays empty.
letters-shown = As it is sent
letters-shown-lead = With sample values. Preview shows here what you typed; it is sent only once it is saved.
letters-frame = { $letter }, as a mail program shows it
letters-plain = The plain form

# What each letter is called, and when it is sent to whom. One pair for each variant of `Letter`.
letters-of-sign-in-link = The way in
letters-when-sign-in-link = To whoever asks to sign in, at once. Its link and its code always stay.
letters-of-applications-received = Application received
letters-when-applications-received = To the applicant, each time they submit. What they submitted follows.
letters-of-applications-withdrawn = Application withdrawn
letters-when-applications-withdrawn = To the applicant, when they withdraw.
letters-of-applications-extended = More time for one person
letters-when-applications-extended = To whom a manager gave more time.
letters-of-applications-reminder = It closes soon
letters-when-applications-reminder = To who has something unsubmitted, 14, 7, 2 and 1 days and 3 hours before it closes for them.
letters-of-applications-submitted-for-you = Submitted at the close
letters-when-applications-submitted-for-you = To whose complete draft was submitted by itself when it closed.
letters-of-applications-incomplete = Not submitted
letters-when-applications-incomplete = To whose draft was not submitted before it closed.
letters-of-announcements-accepted = Result: accepted
letters-when-announcements-accepted = To everyone who was accepted, at the announcement.
letters-of-announcements-declined = Result: declined
letters-when-announcements-declined = To everyone who was declined, at the announcement. The reason and the next opening follow.
letters-of-announcements-waitlisted = Result: waiting list
letters-when-announcements-waitlisted = To everyone on the waiting list, at the announcement.
letters-of-announcements-deferred = Result: deferred
letters-when-announcements-deferred = To everyone who was deferred, at the announcement. The reason and the next opening follow.
letters-of-cycles-deadline-moved = A date moved
letters-when-cycles-deadline-moved = To everyone with a draft or an application, when a published date moves. The new dates follow.
letters-of-results-accepted-late = A place came free
letters-when-results-accepted-late = To somebody on the waiting list, when a manager takes them from it.
letters-of-results-waitlist-closed = Waiting list closed
letters-when-results-waitlist-closed = To everyone who still waits, when a manager closes the list, and to one whom they decline alone, in other words. What the manager wrote follows.
letters-of-results-waitlist-left = Left the waiting list
letters-when-results-waitlist-left = To somebody who took themselves off it.
letters-of-results-appeal-received = Appeal received
letters-when-results-appeal-received = To the applicant, when they appeal. What they wrote follows.
letters-of-results-appeal-granted = Appeal granted
letters-when-results-appeal-granted = To the applicant, when their appeal is granted. The answer follows.
letters-of-results-appeal-upheld = Appeal answered: the decision stands
letters-when-results-appeal-upheld = To the applicant, when the decision stands. The answer follows.
letters-of-terms-expiring = A term ends soon
letters-when-terms-expiring = To the holder, 60 days before the end, unless they renewed or have applied. Where to renew follows.
letters-of-assignments-asked = Reviews asked for
letters-when-assignments-asked = To a reviewer who was asked for reviews; one letter, however many reviews they are.
letters-of-assignments-reminder = Reviews due
letters-when-assignments-reminder = To a reviewer with open reviews: three days before they are due, when they are, and each week after; and when a manager reminds them.
letters-of-assignments-released = Reviews taken back
letters-when-assignments-released = To a reviewer from whom a manager takes reviews, one or all that are open. The reason follows.
letters-of-terms-grace = A term is over, grace runs
letters-when-terms-grace = To the holder, at the end of the term, where the program gives days of grace.
letters-of-terms-lapsed = A title has lapsed
letters-when-terms-lapsed = To the holder, at the end of the term and its grace, with thanks.
letters-of-terms-standing = A standing changed
letters-when-terms-standing = To the person, when they or a manager change what they are besides their awards.
letters-of-awards-revoked = Award revoked
letters-when-awards-revoked = To the holder, when a manager revokes an award.
letters-of-invitations-invited = Invitation to apply
letters-when-invitations-invited = To each address that a manager invites, once in a cycle. What the manager wrote, the dates and the link to decline follow.
letters-of-invitations-nominated = Nomination by a Pro
letters-when-invitations-nominated = To each address that a Pro nominates, once in a cycle. What the Pro wrote, the dates and the link to decline follow.
letters-of-sites-failing = A site does not link back
letters-when-sites-failing = To the member, after two weekly checks that failed.
letters-of-sites-unverified = A site lost its tick
letters-when-sites-unverified = To the member, after four weekly checks that failed. The title is not touched.
letters-of-feeds-stopped = A feed is not read any more
letters-when-feeds-stopped = To the member, when their feed had errors for two weeks, moved to another domain, or is gone. What to do follows.
letters-of-calls-digest = Open calls of the week
letters-when-calls-digest = On Mondays, to those who asked for it and may read an open call. The calls follow.
letters-of-calls-reminder = A place in a call runs out soon
letters-when-calls-reminder = To who keeps a place without an answer, two days before it runs out.
letters-of-calls-moved = The deadline of a call moved
letters-when-calls-moved = To who keeps a place, or was asked for changes, when the deadline of the call moves. The dates follow.
letters-of-calls-expired = A place in a call ran out
letters-when-calls-expired = To whose place ran out without an answer.
letters-of-calls-changes-asked = Changes asked for
letters-when-calls-changes-asked = To the author of an answer to a call. What the manager wrote follows.
letters-of-calls-accepted = Answer accepted
letters-when-calls-accepted = To the author of an answer to a call, when it is accepted. Whether it is published, or when it will be, follows.
letters-of-calls-declined = Answer declined
letters-when-calls-declined = To the author of an answer to a call. What the manager wrote follows.
letters-of-calls-counted = Answer published
letters-when-calls-counted = To the author of an accepted answer, when the embargo ends.

# What may stand in braces in a letter’s words.
letters-fill-site = the address of the site
letters-fill-feed = the address of the feed
letters-fill-name = the reader’s name
letters-fill-program = the program’s name
letters-fill-contact = the program’s address for questions
letters-fill-cycle = the name of the cycle
letters-fill-track = the name of the title
letters-fill-year = the award year
letters-fill-path = the path they applied by
letters-fill-version = how often they submitted
letters-fill-number = their member number
letters-fill-reason = the reason that was given
letters-fill-from = the name of the Pro who nominates
letters-fill-opens = when the cycle opens
letters-fill-closes = when the cycle closes
letters-fill-closed = when it closed for them
letters-fill-until = until when they have time
letters-fill-kept = the day until which the draft is kept
letters-fill-before = when it would have closed before
letters-fill-results = when results are expected
letters-fill-start = the first day of the term
letters-fill-end = the last day of the term
letters-fill-last = the last day of the term that ends
letters-fill-graced = the last day of its grace
letters-fill-reviews-due = when reviews are due
letters-fill-due = the day by which an appeal is answered
letters-fill-call = the title of the call
letters-fill-piece = the title of their answer
letters-fill-deadline = when the call ends
letters-fill-next = the day on which the next cycle opens
