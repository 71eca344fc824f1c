# Letters that one may refuse, and the page where one does.

# At the foot of such a letter: why it came, and the link that stops its kind.
refusals-mail-reminders-why = You get reminders of deadlines and of terms that end.
refusals-mail-reminders = No more of these
refusals-mail-invitations-why = Somebody invited you to apply.
refusals-mail-invitations = No more invitations
refusals-mail-calls-why = You asked for the week’s open calls for content.
refusals-mail-calls = No more of these

# The page that such a link leads to: it asks first, then says that it is done.
refusals-title-reminders = No more reminders?
refusals-title-invitations = No more invitations?
refusals-title-calls = No more letters about calls?
refusals-lead-reminders = We stop writing to you of deadlines that come near and of terms that end.
refusals-lead-invitations = We stop writing to you when somebody invites you to apply.
refusals-lead-calls = We stop sending you the open calls for content each week.
refusals-button = Yes, stop them
refusals-done-reminders = You get no more reminders
refusals-done-invitations = You get no more invitations
refusals-done-calls = You get no more letters about calls
refusals-done-lead = It holds from now on and does not run out.
refusals-undo = Let them come again
refusals-wanted-said = They come again.
refusals-always = Receipts, results and other letters about your own applications and titles always come.

# Among one’s own pages.
refusals-tab = Letters
refusals-mine-title = Letters you get
refusals-mine-which = Besides those about your own applications and titles, send me
refusals-mine-address = They go to <bdi>{ $address }</bdi>.
refusals-kind-reminders = reminders of deadlines that come near and of terms that end
refusals-kind-invitations = invitations to apply
refusals-kind-calls = each Monday, the calls for content that are open
refusals-keep = Save
refusals-kept-said = Saved.
