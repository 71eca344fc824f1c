# Invitations as managers make them. In English alone.

invitations-manage-title = Invitations
invitations-manage-lead = Ask people to apply. Each gets one letter, with a link to apply and one to decline; who declines is not written to again.
invitations-manage-early = The cycle opens on { $when }. The letters go out now and say so.
invitations-manage-addresses = Addresses
invitations-manage-addresses-help = One a line, such as ada@example.org or Ada <ada@example.org>. At most 2000 at a time.
invitations-manage-words = What you write to them
invitations-manage-words-help = Stands in the letter, between the invitation and the link. Plain text.
invitations-manage-go = Invite
invitations-manage-said = { $new ->
    [0] Nobody new is invited.
    [one] 1 person is invited.
   *[other] { NUMBER($new) } people are invited.
  } { $before ->
    [0] {""}
    [one] 1 was invited before and gets no second letter.
   *[other] { NUMBER($before) } were invited before and get no second letter.
  } { $declined ->
    [0] {""}
    [one] 1 has declined and is not written to again.
   *[other] { NUMBER($declined) } have declined and are not written to again.
  }
invitations-manage-asked = Who was asked
invitations-manage-none = Nobody was asked yet.
invitations-manage-col-address = Address
invitations-manage-col-state = State
invitations-manage-col-how = Asked
invitations-manage-col-when = When
invitations-manage-col-do = Take back
invitations-manage-their-words = What was written
invitations-manage-state-waiting = waiting
invitations-manage-state-applied = applied
invitations-manage-state-declined = declined
invitations-manage-invited-by = by { $name }
invitations-manage-nominated-by = nominated by { $name }
invitations-manage-withdraw = Withdraw
invitations-manage-withdraw-sure = The letter has gone out. Its link to decline stops working, and where only who was asked may apply, they may not any more.
invitations-manage-withdraw-yes = Withdraw it
invitations-manage-withdrawn-said = The invitation is withdrawn.
invitations-manage-addresses-missing = Write at least one address.
invitations-manage-addresses-many = Write fewer than { NUMBER($most) } addresses at a time.
invitations-manage-line-wrong = Line { $number } is no e-mail address: { $line }
invitations-manage-declined-stays = It was declined. It stays, so that nobody writes there again.
invitations-manage-applied-stays = They have applied. Their invitation stays.
