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
