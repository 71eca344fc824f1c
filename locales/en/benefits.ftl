# What comes with a title, for those who hold it.

benefits-tab = Benefits
benefits-title = Your benefits
benefits-lead = What comes with your title, for as long as you hold it.
benefits-open = Open
benefits-download = Download
benefits-key = Your key
benefits-copy = Copy
benefits-copied = Copied
benefits-claim = Get my key
benefits-claim-once = There is one key for each member. Once you have yours, it stays here.
benefits-claimed = Yours since { $when }
benefits-out = All keys are taken at the moment. Ask for one, so that the program knows how many are missing.
benefits-ask = Ask for a key
benefits-asked = You asked for a key, { $when }. The program sees how many people wait and can add more; look in again in a few days.
benefits-again = Try again
# What was just done.
benefits-claimed-said = Here is your key. It stays on this page.
benefits-claimed-before-said = You have your key already.
benefits-none-left-said = All keys are taken at the moment. The program knows that you would like one.
# What stands against it.
benefits-archived = This benefit is no longer offered.
benefits-not-yours = This benefit comes with a title that you do not hold at the moment. Your membership page tells how your titles stand.
benefits-unreadable = It cannot be shown at the moment, and that is not your doing. Please write to the program.
# Where there is nothing.
benefits-none = No benefits at the moment
benefits-none-lead = Your titles bring none just now. What the program adds will stand here.
benefits-over = No benefits at the moment
benefits-over-lead = Benefits come with a title for as long as it runs, and you hold none at the moment.
benefits-over-go = See how your titles stand
benefits-stranger = Benefits come with a title
benefits-stranger-lead = Once you hold a title, what comes with it stands here.
benefits-stranger-go = See what is open
# What was theirs.
benefits-ended = No longer yours
benefits-ended-lead = These keys were yours while you held a title that brings them. They are kept for you, and shown again when you hold such a title again.
benefits-ended-titles = Comes with: { $titles }
