# The pages of the demo. Its people and their stories stand in src/demo and stay as they are. In English alone.

demo-title = Try it as anyone
demo-who = Who would you like to be?
demo-lead = This is a sample. The program, its people and their stories are made up; everything else is real and works. Look around as one of them, change things, and read the letters that would have been sent.
demo-kind-newcomer = Newcomer
demo-kind-renewing = Member, about to renew
demo-kind-alumna = Alumna
demo-kind-pro = Pro
demo-kind-reviewer = Reviewer
demo-kind-manager = Manager
demo-kind-admin = Admin
demo-try = Try this:
demo-be = Be { $name }
demo-now-said = You are { $name } now.
demo-know = Good to know
demo-know-back = You can come back here and be somebody else at any time.
demo-know-back-as = You can come back here and be somebody else at any time; you are signed in as <bdi>{ $name }</bdi> now.
demo-know-letters = No mail leaves this machine: every letter can be read under <a href="{ $href }">letters</a>.
demo-know-cycles = One cycle is open, one is in review, and one is armed and announces itself in a few days.

demo-letters = Letters
demo-letters-lead = What this demo has written to people, newest first. None of it has left this machine.
demo-letters-subject = Subject
demo-letters-to = To
demo-letters-written = Written
demo-letters-state = State
demo-letters-sent = sent
demo-letters-waiting = waiting
demo-letters-empty = No letters yet
demo-letters-empty-lead = Sign in by e-mail or submit an application, and the letter appears here.
demo-letters-empty-go = Choose who to be
demo-letter-sent = Sent
demo-letter-not-yet = not yet
demo-letter-body = As a mail program shows it
