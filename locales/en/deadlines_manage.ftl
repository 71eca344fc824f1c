# Extensions and late codes, as managers give them. In English alone.

deadlines-manage-title = Extensions: { $cycle }
deadlines-manage-head = Extensions
deadlines-manage-lead = More time for somebody who needs it. Everyone else keeps the published deadline, and nobody else learns of it.
deadlines-manage-closes = Closes for everyone
deadlines-manage-grace = With { $minutes ->
    [one] 1 minute
   *[other] { NUMBER($minutes) } minutes
  } of grace it takes submissions until { $when }.
deadlines-manage-announces = Announces
deadlines-manage-announced = This cycle is announced. Nobody can be given more time.
deadlines-manage-armed = This cycle is armed. Disarm it first, then give more time.
deadlines-manage-person-head = Give one person more time
deadlines-manage-who = Who
deadlines-manage-who-help = A member number, an e-mail address, or words of a name.
deadlines-manage-which = Which of them
deadlines-manage-until = Until
deadlines-manage-until-help = In the zone { $zone }. There is no grace on top.
deadlines-manage-reason = Reason
deadlines-manage-reason-help = For the audit log. The person does not see it.
deadlines-manage-give = Give more time
deadlines-manage-codes-head = Make late codes
deadlines-manage-codes-lead = Each code gives the first person who uses it more time, also for a draft begun before. You see the codes once: hand them on from the page that comes.
deadlines-manage-count = How many
deadlines-manage-make = Make the codes
deadlines-manage-codes-made = { $count ->
    [one] One late code
   *[other] { NUMBER($count) } late codes
  }
deadlines-manage-codes-once = Copy them now: they are not shown again. Each works once, for whoever uses it first on the page of “{ $cycle }”.
deadlines-manage-codes-back = Back to the extensions
deadlines-manage-given-head = Given so far
deadlines-manage-given-none = Nobody has more time than others.
deadlines-manage-col-who = Who
deadlines-manage-col-until = Until
deadlines-manage-col-state = State
deadlines-manage-col-reason = Reason
deadlines-manage-col-given = Given
deadlines-manage-unused-code = Late code, not used yet
deadlines-manage-by-code = by a late code, used { $when }
deadlines-manage-state-running = running
deadlines-manage-state-unused = unused
deadlines-manage-state-over = over
deadlines-manage-state-revoked = taken back
deadlines-manage-revoke = Take back
deadlines-manage-revoke-sure = They then have no more time than everyone else. What they wrote stays. They get no letter about it.
deadlines-manage-revoke-sure-code = Nobody can use this code any more.
deadlines-manage-revoke-yes = Take it back
deadlines-manage-given-said = { $name } has more time and is told by mail.
deadlines-manage-revoked-said = It is taken back.
deadlines-manage-who-missing = Say who: a member number, an e-mail address, or words of a name.
deadlines-manage-who-unknown = Nobody known fits this. Whoever is to apply signs in once first; or make a late code.
deadlines-manage-who-several = { NUMBER($count) } people fit this. Choose one below.
deadlines-manage-until-past = This is past. Choose a time to come.
deadlines-manage-until-early = They have time until then already. Choose a later time.
deadlines-manage-until-late = This is after the announcement. Move the announcement first.
deadlines-manage-reason-missing = Say why: it stands in the audit log.
deadlines-manage-count-wrong = Type a number from 1 to { $most }.
deadlines-manage-submitted-under = An application was submitted in this time. It counts, so the time cannot be taken back.
