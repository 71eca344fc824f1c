# The life of a term, and one's own standing.

# On one's home and on the page of one's membership.
terms-tab = Membership
terms-home-link = Your membership and its terms
terms-life-ends = { $days ->
    [0] Your title ends today.
    [one] Your title ends tomorrow, on { $day }.
   *[other] Your title ends in { NUMBER($days) } days, on { $day }.
}
terms-life-grace = Your term is over. Until { $day } you still count as a current member.
terms-life-over = Alumni since { $day }. Thank you for all that you did; your years and your number stay.
terms-life-renew = Renew
terms-life-return = Come back
terms-life-opens = “{ $cycle }” opens on { $when }.

terms-title = Your membership
terms-none = You hold no title yet. When you do, its terms stand here.
terms-none-go = See what is open
terms-now = What you are now
terms-now-resigned = Resigned
# What a standing means for its holder.
terms-means-on_hold = Your membership is on hold. Your page says so; your titles run on, and so do their terms. Nobody who checks your number is told that you are a member now. We do not remind you of terms that end.
terms-means-held = The program put it on hold; write to it to come back.
terms-means-resigned = You resigned. Your years and your number stay, and your page shows you among the alumni. You can apply again in any cycle, and come back by its award. If you resigned in error, write to the program.
terms-means-staff = You work for those who run the program: your page shows you as emeritus.
terms-means-honorary = You are an honorary member, without an end.
terms-titles = Your titles
terms-chip-begins = begins
terms-chip-runs = current
terms-chip-ends = ends soon
terms-chip-grace = grace
terms-chip-over = over
terms-phase-begins = from { $day }
terms-phase-runs = to { $day }
terms-phase-ends = { $days ->
    [0] today
    [one] tomorrow, on { $day }
   *[other] in { NUMBER($days) } days, on { $day }
}
terms-phase-grace = until { $day }
terms-phase-over = since { $day }
terms-revoked = revoked
terms-change = Pause or leave
terms-hold = Put it on hold
terms-hold-words = For a time without: a sabbatical, a child, an illness. Your page says “on hold”, your titles run on, and we send no reminders. You come back with one click, whenever you like.
terms-hold-button = Put my membership on hold
terms-hold-said = Your membership is on hold.
terms-return-button = Come back
terms-return-said = Welcome back. Your membership is as it was.
terms-resign = Resign
terms-resign-words = You leave the program. This is what it means:
terms-resign-means-title = You hold your titles no more, from now on, whatever their terms say.
terms-resign-means-page = Your number, your page and your years stay, among the alumni.
terms-resign-means-drafts = What you have begun or submitted stays. You may apply again, now or in years.
terms-resign-means-back = You cannot take it back yourself. A manager can, if you write to the program.
terms-resign-sure = I understand, and I resign.
terms-resign-button = Resign
terms-resign-said = You have resigned. Thank you for all that you did.
terms-resign-unsure = Tick the box if you mean it.
terms-no-member = You hold no title yet.
terms-held = The program put your membership on hold. Write to it to come back.
terms-not-so = That is not yours to change. Write to the program.

# Letters. A term ends soon; `days` and `day` are dates.
terms-expiring-subject = { $count ->
    [one] Your title { $title } ends on { $day }
   *[other] Your titles end on { $day }
}
terms-expiring-preview = Renewing takes a few minutes: your last answers are there already.
terms-expiring-words = { $count ->
    [one] your title ends on { $day }:
   *[other] these titles of yours end on { $day }:
}
# After the name of a title.
terms-next-open = renew it in “{ $cycle }”, before { $when }
terms-next-opens = “{ $cycle }” opens on { $when }
terms-next-none = the next cycle is not planned yet
terms-next-applied = your application is in; the result is expected on { $when }
terms-expiring-grace = If you need longer: you count as a current member until { $day }.
terms-see-button = Your membership

# The term is over, some days of grace have begun.
terms-grace-subject = { $count ->
    [one] Your title { $title } has ended: until { $day } it still counts
   *[other] Your titles have ended: until { $day } they still count
}
terms-grace-preview = A few days are left to renew.
terms-grace-words = { $count ->
    [one] the term of your title ended on { $day }:
   *[other] the terms of these titles of yours ended on { $day }:
}
terms-grace-until = Until { $day } it makes no difference: you are shown as before.

# It has lapsed.
terms-lapsed-subject = Thank you: you are among the alumni of { $program } now
terms-lapsed-subject-title = { $count ->
    [one] Thank you: your title { $title } has ended
   *[other] Thank you: your titles have ended
}
terms-lapsed-preview = Your years and your number stay.
terms-lapsed-words = { $count ->
    [one] this title is not yours any more, and we want to thank you for all that you did with it:
   *[other] these titles are not yours any more, and we want to thank you for all that you did with them:
}
terms-lapsed-alumni = You are one of our alumni now. Your number { $number } stays yours for good, and your page keeps every year.
terms-lapsed-back = You are welcome back in any cycle. What you wrote the last time is kept and comes along.

# A standing changed; the subject tells to what.
terms-standing-subject-active = Your membership is active again
terms-standing-subject-on_hold = Your membership is on hold
terms-standing-subject-resigned = You have resigned from { $program }
terms-standing-subject-staff = You are emeritus at { $program } now
terms-standing-subject-honorary = You are an honorary member of { $program }
terms-standing-preview = What it means stands below.
terms-standing-active = your membership is active again. Everything is as your titles and their terms say.
terms-standing-on_hold = your membership is on hold. Your page says so; your titles and their terms run on, and we send no reminders.
terms-standing-resigned = you have resigned. Thank you for all that you did. Your number, your page and your years stay, among the alumni; you may apply again in any cycle, and come back by its award.
terms-standing-staff = you work for those who run the program now, so your page shows you as emeritus. Your number and your years stay.
terms-standing-honorary = you were made an honorary member, for all that you did. It has no end.
terms-standing-return = You come back with one click on the page of your membership.
terms-standing-not-you = If it was not you, please answer at once.
terms-standing-not-you-to = If it was not you, please write to { $contact } at once.
terms-standing-ask = If you think that this is a mistake, write to { $contact }.
