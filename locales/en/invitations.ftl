# Nominations by Pros, declining, and the letters that ask somebody to apply.

# Where a Pro nominates.
invitations-nominate-title = Nominate somebody for { $cycle }
invitations-nominate-lead = Who deserves it and has not thought of it? We write to them once, in your name. Nothing but their address is kept until they apply.
invitations-nominate-left = { $count ->
    [one] You have 1 nomination left
   *[other] You have { NUMBER($count) } nominations left
  }
# An instant.
invitations-nominate-until = until { $when }
invitations-nominate-spent = You have made all { NUMBER($most) } nominations that one Pro has in a cycle.
invitations-nominate-address = Their e-mail address
invitations-nominate-address-help = One address. Whether we know it already is told to nobody.
invitations-nominate-words = Why you think of them
invitations-nominate-words-help = They read it in the letter.
invitations-nominate-go = Nominate
invitations-nominate-said = Thank you. Your nomination is noted.
invitations-nominate-own = Your nominations
invitations-nominate-own-lead = What became of them stays between them and the program.
invitations-nominate-address-wrong = Write one e-mail address, such as ada@example.org.
invitations-nominate-self = This address is yours. Nominate somebody else.
invitations-words-long = Write at most { NUMBER($most) } characters.
invitations-not-here = In this cycle, asking somebody makes no difference to who may apply.
invitations-closed = This cycle takes no more applications, so nobody can be asked.

# Where the letter leads who does not want to apply.
invitations-decline-title = You were asked to apply: { $cycle }
invitations-decline-invited = The program invites you to apply.
invitations-decline-nominated = A Pro of the program nominated you.
invitations-decline-over = It takes no more applications.
invitations-decline-apply = See what it is, and apply
invitations-decline-what = You would rather not? Then nobody writes to you about this cycle again.
invitations-decline-go = No, thank you
invitations-decline-kept = We know nothing of you but the address that the letter went to.
invitations-decline-done = You declined
invitations-decline-done-lead = Nobody writes to you about { $cycle } again. Thank you for telling us.

# The letters.
invitations-mail-hello = Hello,
invitations-mail-invited-subject = You are invited to apply: { $cycle }
invitations-mail-invited-preview = The program would like to read an application of yours.
invitations-mail-invited = you are invited to apply for { $track } ({ $cycle }).
invitations-mail-nominated-subject = You were nominated: { $cycle }
invitations-mail-nominated-preview = Somebody who holds the Pro title thinks that you should apply.
invitations-mail-nominated = { $from }, who holds the Pro title, nominated you for { $track } ({ $cycle }).
invitations-mail-open = Sign in with this address and apply before { $when }.
invitations-mail-coming = It opens on { $opens }. Then sign in with this address and apply before { $closes }.
invitations-mail-apply = See what it is, and apply
invitations-mail-decline = You would rather not? Say so here, and nobody writes to you about it again:
invitations-mail-decline-html = You would rather not? <a href="{ $href }">Say so here</a>, and nobody writes to you about it again.
invitations-mail-kept = Until you apply, we keep nothing of you but this address.
