# The outbox as managers read it. In English alone.

letters-lead = Everything the portal mails stands here first. A mail server that is down delays a letter, it never loses one.
letters-state-waiting = waiting
letters-state-retried = waiting for another try
letters-state-sent = sent
letters-state-failed = failed
letters-state = State
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
letters-empty-filtered = None in this state
letters-empty-filtered-lead = Choose another state, or look at all letters.

# One letter.
letters-written = Written
letters-sent = Sent
letters-next = Next try
letters-tries = Tries
letters-error = What the mail server said
letters-kind = Kind
letters-text = What it says
letters-text-way-in = This letter lets its reader sign in. Nobody else gets to read it.
letters-again = Send it again
letters-again-lead = The mail server refused this letter for good. Once the reason is mended, send it again.
letters-again-said = The letter goes out again in a moment.
letters-way-in = A way in runs out after some minutes. They ask for a new one on the sign-in page.
letters-not-failed = Only a letter that failed can be sent again.

# What each letter is called, and when it is sent to whom. One pair for each variant of `Letter`.
letters-of-sign-in-link = The way in
letters-when-sign-in-link = To whoever asks to sign in, at once. Its link and its code always stay.
letters-of-applications-received = Application received
letters-when-applications-received = To the applicant, each time they submit. What they submitted follows.
letters-of-applications-withdrawn = Application withdrawn
letters-when-applications-withdrawn = To the applicant, when they withdraw.
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
letters-of-awards-revoked = Award revoked
letters-when-awards-revoked = To the holder, when a manager revokes an award.

# What may stand in braces in a letter’s words.
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
letters-fill-closes = when the cycle closes
letters-fill-before = when it would have closed before
letters-fill-results = when results are expected
letters-fill-start = the first day of the term
letters-fill-end = the last day of the term
letters-fill-next = the day on which the next cycle opens
