# After the result of an application: the waiting list, the next cycle, the appeal.

# On the waiting list. `since` and `day` are dates.
results-waits = Where you stand
results-waits-words = You are on the list since { $since }. Nobody’s place is promised: when one comes free, the program chooses and writes to you at once. It may do so until the title’s term ends on { $day }. If the list is closed before, you are told that too.
results-leave = Take me off the list
results-leave-words = You then cannot be chosen any more, and it cannot be undone. You can apply again in a next cycle.
results-leave-button = Take me off the list
results-leave-said = You are no longer on the waiting list.
results-leave-not-waiting = This application is not on the waiting list.

# Deferred: it goes on in the next cycle.
results-carried = It goes on in “{ $cycle }”
results-carried-open = That cycle is open now. One click, and everything you wrote stands there, ready to be looked over and submitted.
results-carried-button = Go on with what I wrote
results-carried-choose = That cycle is open now, and asks by other paths. Choose one; what fits of your answers comes along.
results-carried-opens = It opens on { $when }. Everything you wrote comes along then; come back to this page, or start from the cycle’s own.
results-carried-begun = You have begun there already.
results-carried-begun-button = Go to that application

# The appeal.
results-appeal = A second look
results-appeal-title = Appeal: { $cycle }
results-appeal-words = You think that something was overlooked? You can appeal once, before { $when }. Somebody who had no part in the decision reads your application again, with what you write here. Their answer is final.
results-appeal-write = Write an appeal
results-appeal-field = What should be looked at again?
results-appeal-field-help = Say what was overlooked or misunderstood, and where it can be seen. What counts is what you had done when you applied.
results-appeal-send = Send the appeal
results-appeal-open = waits for its answer
results-appeal-upheld = answered
results-appeal-made = We have your appeal of { $when }.
results-appeal-due = Expect an answer by { $when }.
results-appeal-overdue = The answer takes longer than we said. It comes by mail and here.
results-appeal-yours = What you wrote
results-appeal-answered = Your appeal was answered on { $when }. The decision stands, and this is final.
results-appeal-answer = The answer
results-appeal-said = Your appeal is in. A receipt is on its way to you.
results-appeal-typed = What you wrote
results-appeal-back = Back to your application
results-appeal-words-missing = Write what should be looked at again.
results-appeal-late = The time to appeal is over.
results-appeal-not-declined = Only an application that was declined can be appealed against.
results-appeal-made-already = You have appealed already. There is one appeal for each application.

# Letters. Accepted after the announcement.
results-late-subject = Good news: you are { $track } { $year }
results-late-preview = A place came free, and it is yours.
results-late-words = a place came free, and it is yours: you were awarded { $track } { $year }. Congratulations.

# The waiting list is closed.
results-closed-subject = The waiting list for { $cycle } is closed
results-closed-preview = No place came free for you this time.
results-closed-words = you were on the waiting list for { $cycle }. The list is closed now, and no place came free: we cannot award you { $track } { $year } this time. Thank you for your patience.
results-refused-subject = Your place on the waiting list for { $cycle }
results-refused-words = you were on the waiting list for { $cycle }. We cannot award you { $track } { $year } this time, and your waiting ends here. Thank you for your patience.
results-closed-open = The next cycle is open now, and your answers come along.
results-closed-appeal = You think that something was overlooked? You can appeal on the page of your application before { $when }.

# Left the waiting list.
results-left-subject = You are off the waiting list for { $cycle }
results-left-preview = As you asked.
results-left-words = as you asked, you are no longer on the waiting list for { $cycle }. What you wrote is kept, and you can apply again in a next cycle.

# The appeal came in, was granted, or was not.
results-received-subject = We have your appeal: { $cycle }
results-received-preview = Somebody who had no part in the decision reads it.
results-received-words = we have your appeal about { $cycle }. Somebody who had no part in the decision reads your application again, with what you wrote.
results-received-due = Expect an answer by { $day }. It is final.
results-received-what = What you wrote
results-granted-subject = Your appeal was granted: you are { $track } { $year }
results-granted-preview = We looked again. Congratulations.
results-granted-words = we looked again, and you were right to ask: you were awarded { $track } { $year }. Congratulations.
results-upheld-subject = The answer to your appeal: { $cycle }
results-upheld-preview = We looked again, and the decision stands.
results-upheld-words = thank you for asking us to look again at your application for { $cycle }. Somebody who had no part in the decision did. The decision stands, and this is final.
results-upheld-again = You are welcome to apply again; your answers are kept.
