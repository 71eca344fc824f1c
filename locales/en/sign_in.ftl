# Signing in, and where one is signed in.

# The first page.
sign-in-title = Sign in
sign-in-lead = No password is needed: we send you a letter with a link that signs you in. New here? The same link makes your account.
sign-in-address = Your e-mail address
sign-in-send = Send me a link
sign-in-or = or
sign-in-with = Continue with { $provider }
sign-in-demo = This is a sample program. <a href="/demo">Sign in as someone of it</a> with one click.
sign-in-private = Nobody sees your address but the program.

# The letter is under way.
sign-in-sent-title = Look into your mail
sign-in-sent-to = We sent a letter to <strong><bdi>{ $address }</bdi></strong>.
sign-in-sent = We sent you a letter.
sign-in-sent-open = Open the link in it within 10 minutes, and you are in.
sign-in-sent-demo = This is a sample program: the letter lies in <a href="/demo/letters">its letter box</a>.
sign-in-elsewhere = You read it on another device?
sign-in-elsewhere-words = Stay here and type the code from the letter.
sign-in-code = Code from the letter
sign-in-code-help = Eight letters and digits, as in ABCD-2345.
sign-in-nothing = Nothing came?
sign-in-nothing-spam = Look among the unwanted mail.
sign-in-nothing-address = Is the address right? <a href="/sign-in">Write it again</a>
sign-in-nothing-again = A letter may take a minute. After that, <a href="/sign-in">ask for another one</a>.

# Behind the link.
sign-in-link-title = Almost in
sign-in-link-as = One click, and you are signed in as <strong><bdi>{ $address }</bdi></strong>.
sign-in-link-other = You asked for this letter in another browser. Type the code from the letter to sign in here.
sign-in-link-not-you = You did not ask for it? Close this page: nothing happens.

# A link that was used or ran out.
sign-in-gone-title = This link no longer works
sign-in-gone-words = It was used already, or its time ran out. A new one takes a minute.
sign-in-gone-action = Ask for a new link

# A provider did not lead in.
sign-in-refusal-lost-title = We lost the thread
sign-in-refusal-lost-words = This sign-in was not begun in this browser, took longer than 10 minutes, or was finished before. Nothing happened. Please begin again.
sign-in-refusal-denied-title = You turned back
sign-in-refusal-denied-words = You did not let the other side tell us who you are. That is fine: nothing happened, and a letter signs you in as well.
sign-in-refusal-unanswered-title = The other side does not answer
sign-in-refusal-unanswered-words = The sign-in provider cannot be reached or reports a fault of its own. Nothing happened. Try again in a moment, or sign in with a letter.
sign-in-refusal-untrusted-title = That sign-in did not hold
sign-in-refusal-untrusted-words = What the sign-in provider sent back did not pass our checks, so we did not believe it. Nothing happened. Please begin again, or sign in with a letter.
sign-in-refusal-address_taken-title = You are here already
sign-in-refusal-address_taken-words = An account with this address exists. Sign in with a letter to that address first; then add this way in on your page <a href="/me/sessions">Sessions and ways in</a>. We do not join the two by guessing.
sign-in-refusal-no_address-title = We need an address of yours
sign-in-refusal-no_address-words = The sign-in provider vouches for no e-mail address of yours. Sign in with a letter first; then add this way in on your page <a href="/me/sessions">Sessions and ways in</a>.
sign-in-refusal-action = To the sign-in page

# The first admin.
sign-in-setup-title = Welcome
sign-in-setup-lead = Nobody runs this portal yet. Tell us who you are, and you become its admin: you set up the program and let others in.
sign-in-setup-name = Your name
sign-in-setup-address-help = You sign in with it. Nobody else sees it.
sign-in-setup-button = Begin
sign-in-setup-once = This link works once.

# Sessions and ways in.
sign-in-sessions-title = Sessions and ways in
sign-in-sessions-head = Where you are signed in
sign-in-sessions-this = this browser
sign-in-sessions-since = Signed in { $when } with { $via }
sign-in-sessions-seen = Last seen { $when }
sign-in-sessions-end = Sign it out
sign-in-sessions-end-which = : { $browser }
sign-in-sessions-hint = You do not know one of them? Sign it out. Any of them ends by itself after 30 days without use.
sign-in-sessions-others = Sign out everywhere else
sign-in-ways = Your ways in
sign-in-ways-letter = A letter to <strong><bdi>{ $address }</bdi></strong>
sign-in-ways-unconfirmed = not confirmed yet
sign-in-ways-provider = { $provider }: <strong><bdi>{ $label }</bdi></strong>
sign-in-ways-since = since { $when }
sign-in-ways-add = Add { $provider }

# A browser, as people know it: "Firefox on Linux".
sign-in-browser-on = { $browser } on { $system }
sign-in-browser-unknown = Unknown browser

# How a session began: "Signed in … with a letter".
sign-in-via-letter = a letter
sign-in-via-github = GitHub
sign-in-via-oidc = single sign-on
sign-in-via-setup = the setup link
sign-in-via-demo = the demo page
sign-in-via-other = another way

# Said once after a change.
sign-in-said-out = You are signed out.
sign-in-said-browser-out = That browser is signed out.
sign-in-said-others-out = { $count ->
    [0] You were signed in nowhere else.
    [one] One other browser is signed out.
   *[other] { NUMBER($count) } other browsers are signed out.
}
sign-in-said-added = You can sign in this way from now on.

# What is wrong, or refused.
sign-in-wrong-address-missing = Write your e-mail address.
sign-in-wrong-address = This is not an e-mail address as we know them: name@example.org.
sign-in-wrong-name = Write your name.
sign-in-wrong-code-missing = Type the code from the letter.
sign-in-wrong-code = This code does not fit. Take it from the newest letter; after five wrong tries, ask for a new one.
sign-in-refused-others = That account already leads to another person here. Sign in with it to see whose it is.
sign-in-refused-closed = This account is closed. If that is a mistake, write to the program.
sign-in-refused-at-once = You signed in twice at the same moment. Please try once more.
