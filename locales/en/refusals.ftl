# Letters that one may refuse, and the page where one does.

# At the foot of such a letter: why it came, and the link that stops its kind.
refusals-mail-reminders-why = You get reminders of deadlines and of terms that end.
refusals-mail-reminders = No more of these
refusals-mail-invitations-why = Somebody invited you to apply.
refusals-mail-invitations = No more invitations
