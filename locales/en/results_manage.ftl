# The waiting list for managers, and appeals for those who answer them. In English alone.

results-manage-title = Waiting list of { $cycle }
results-manage-lead = { $waiting ->
    [0] Nobody waits
    [one] 1 person waits
   *[other] { NUMBER($waiting) } people wait
  }; { $accepted ->
    [one] 1 was accepted
   *[other] { NUMBER($accepted) } were accepted
  }.
# On the page of what was announced.
results-manage-open = { $count ->
    [one] The waiting list: 1 person
   *[other] The waiting list: { NUMBER($count) } people
  }
results-manage-empty = Nobody waits
results-manage-empty-lead = Everyone who was put on the list has an answer, or nobody was.
results-manage-empty-go = What was announced
results-manage-early = Not announced yet
results-manage-early-lead = The waiting list opens with the announcement. Until then decisions can still be changed.
results-manage-early-go = To the applications
results-manage-term = In the order of the ranking; of equals, who was put on the list first. Whom you take gets the award of this cycle, from { $from } to { $to }, at once: number, directory and letter.
results-manage-col-place = Place
results-manage-col-name = Name
results-manage-col-submitted = Submitted
results-manage-col-why = What they were told
results-manage-col-do = What you can do
results-manage-take = Accept
results-manage-take-sure = The award is given and public at once, and the letter goes out. It can only be revoked or corrected.
results-manage-take-words = What you want to tell them
results-manage-take-yes = Yes, accept
results-manage-refuse = Decline
results-manage-refuse-sure = This person alone gets a no and a letter, at once; the others wait on. They may appeal within 14 days.
results-manage-refuse-yes = Yes, decline
results-manage-refuse-words-missing = Say why: they waited for an answer.
results-manage-refused-said = Declined. The letter is on its way.
results-manage-close = Close the list
results-manage-close-lead = All who still wait are declined and told so, with your words. They may appeal within 14 days.
results-manage-close-words = What they are told
results-manage-close-words-help = The same words for all of them.
results-manage-close-words-missing = Say why the list is closed: they waited for it.
results-manage-close-sure = { $count ->
    [one] This person gets a no and a letter with your words above, at once:
   *[other] These { NUMBER($count) } people get a no and a letter with your words above, at once:
  }
results-manage-close-yes = { $count ->
    [one] Decline this person and tell them
   *[other] Decline these { NUMBER($count) } people and tell them
}
results-manage-taken-said = Accepted. The letter is on its way.
results-manage-closed-said = The list is closed. { $count ->
    [one] 1 person is told.
   *[other] { NUMBER($count) } people are told.
  }
results-manage-not-announced = The cycle is not announced yet.
results-manage-own = This application is yours: another manager decides.
results-manage-over = The term of this cycle is over: nobody is taken any more. Close the list.
results-manage-taken = They have the award already: somebody was quicker.
results-manage-not-waiting = They wait no more.
results-manage-nobody = Nobody waits any more: the list is closed already.
results-manage-lacks-main = { $name } holds no current main title, which { $track } asks for.

# Appeals.
results-manage-appeals = Appeals
results-manage-appeals-lead = { $count ->
    [one] 1 appeal waits for an answer
   *[other] { NUMBER($count) } appeals wait for an answer
  }{ $late ->
    [0] .
   *[other] , { NUMBER($late) } for too long.
  }
results-manage-appeals-empty = No appeal waits
results-manage-appeals-empty-lead = Appeals against decisions of your titles come here, but for your own applications and those that you decided or reviewed.
results-manage-appeals-open = Waiting
results-manage-appeals-answered = Answered
results-manage-answered-empty = None is answered yet
results-manage-answered-empty-lead = Appeals stand here once somebody has answered them.
results-manage-col-outcome = Outcome
results-manage-col-answered = Answered
results-manage-col-made = Made
results-manage-col-due = Answer by
results-manage-for-others = You had a part in the decision: somebody else answers.
results-manage-case-title = Appeal of { $name }
results-manage-case-head = Appeal of <bdi>{ $name }</bdi>
results-manage-case-appeal = What they ask you to see
results-manage-case-made = Made { $at }. They were told to expect an answer by { $due }.
results-manage-case-told = What they were told
results-manage-case-submitted = What they had submitted
results-manage-case-evidence = Activities
results-manage-answer = Your answer
results-manage-answer-lead = It is final, and only you give it. Judge what was submitted and what they say now, as if nobody had decided before.
results-manage-answer-verdict = What becomes of it
results-manage-answer-uphold = The decision stands
results-manage-answer-uphold-help = They are told why, kindly.
results-manage-answer-grant = The title is given
results-manage-answer-grant-help = The award of the cycle is given and public at once.
results-manage-answer-words = What they are told
results-manage-answer-words-help = They read these words as they stand.
results-manage-answer-yes = Answer the appeal
results-manage-answer-sure = Your answer goes out at once, by letter and on their page. Nobody can change it later, and where the title is given it is public.
results-manage-answer-really = Yes, send this answer
results-manage-answer-missing = Choose what becomes of it.
results-manage-answer-words-missing = Tell them why, in your own words.
results-manage-answered = Somebody has answered this appeal already. Your answer was not sent.
results-manage-granted-said = The title is given. { $name } is told.
results-manage-upheld-said = The decision stands. { $name } is told.
results-manage-case-granted = The title was given
results-manage-case-upheld = The decision stood
results-manage-case-answered = Answered by { $name }, { $when }.
results-manage-submitted = Submitted at { $when }.
