# Calls for content: what is wanted, who takes part, and what came of it.

# Where a call is in its life, as a small label.
calls-stage-draft = Draft
calls-stage-open = Open
calls-stage-full = Full
calls-stage-closed = Closed
calls-stage-over = Over

# What one's own answer is, as a small label.
calls-state-claimed = Place kept
calls-state-submitted = Handed in
calls-state-changes-asked = Changes asked
calls-state-accepted = Accepted
calls-state-declined = Declined
calls-state-counted = Published
calls-state-withdrawn = Given back
calls-state-expired = Ran out

# Parts that several pages share.
calls-for-members = For members
calls-for-track = For those who hold <a href="{ $href }">{ $track }</a>
calls-topics = Topics
calls-deadline = Deadline
calls-places-head = Places
calls-places = { $free } of { $places } places free
calls-places-any = Any number
calls-see = Read the call
calls-all = All calls
calls-claim = Take a place
calls-claim-again = Take a place again

# The list.
calls-title = Calls for content
calls-description = What { $program } would like its members to write about, and what they wrote.
calls-lead = What we would like to read. Members take a place, write, and are published; what they wrote counts in their log.
calls-mine-link = My places and answers
calls-letters-link = A letter each week with the open calls
calls-empty = No call yet
calls-empty-lead = When the program looks for posts on something, it stands here.
calls-soon = Ending soon
calls-open = Open
calls-open-none = No call is open at the moment.
calls-past = Past calls
calls-col-call = Call
calls-col-ended = Ended
calls-col-answers = Published answers

# One call.
calls-show-description = { $title }: what is wanted, until when, and how to take part.
calls-next = What you can do now
calls-next-yours = You take part in this call.
calls-next-yours-go = Go to my answer
calls-next-full = All places are taken. When somebody gives theirs back, or lets it run out, this call opens again.
calls-next-claim = { $count ->
    [one] Take a place: it is yours for a day, and longer once you have handed something in.
   *[other] Take a place: it is yours for { NUMBER($count) } days, and for good once you have handed something in.
}
calls-next-stranger = Members answer this call. Are you one? Sign in to take a place.
calls-next-stranger-go = Sign in
calls-next-past = What was written stands below.
calls-for-members-only = Current members answer this call.
calls-for-holders-only = Those who hold the title that it is for answer this call.
calls-facts = The call at a glance
calls-queue = Answers
calls-queue-writing = { $count ->
    [0] nobody is writing
    [one] 1 being written
   *[other] { NUMBER($count) } being written
}
calls-queue-handed-in = { $count ->
    [0] none handed in and not yet published
    [one] 1 handed in
   *[other] { NUMBER($count) } handed in
}
calls-queue-counted = { $count ->
    [0] none published
    [one] 1 published
   *[other] { NUMBER($count) } published
}
calls-kept = A place is kept for
calls-kept-days = { $count ->
    [one] 1 day
   *[other] { NUMBER($count) } days
}
calls-embargo = Answers appear on
calls-answers = What was written

# Why no place can be taken.
calls-no-claim-draft = This call is not published yet.
calls-no-claim-full = All places of this call are taken. It opens again when one comes free.
calls-no-claim-closed = This call was closed. No more places are given.
calls-no-claim-over = The deadline of this call has passed.
calls-claimed-said = The place is yours. Below is until when, and how to hand in your answer.
calls-given-back-said = You gave your place back.

# Why nothing can be handed in.
calls-no-answer-expired = Your place ran out. If there is still one free, take it again; what you wrote is kept.
calls-no-answer-withdrawn = You gave your place back. If there is still one free, take it again; what you wrote is kept.
calls-no-answer-accepted = Your answer is accepted: it can no longer be changed here.
calls-no-answer-declined = Your answer was declined. It cannot be handed in again.
calls-no-answer-counted = Your answer is published: it can no longer be changed here.
calls-no-answer-over = The deadline has passed. What you handed in stands as it is.
calls-no-answer-late = The deadline has passed. What you had kept of your text is a draft among your posts.

# Why an answer cannot become what was asked for, by what it is.
calls-is-claimed = Nothing was handed in on this place yet.
calls-is-submitted = This answer is handed in and waits for a word.
calls-is-changes-asked = Changes were asked for; the answer has not come back yet.
calls-is-accepted = This answer is accepted already.
calls-is-declined = This answer was declined already.
calls-is-counted = This answer is published already.
calls-is-withdrawn = This place was given back.
calls-is-expired = This place ran out.

# On a member's home.
calls-home = Calls for content
calls-home-open = { $count ->
    [one] <a href="/me/calls">1 call</a> is open to you.
   *[other] <a href="/me/calls">{ NUMBER($count) } calls</a> are open to you.
}

# One's own places and answers.
calls-tab = Calls
calls-mine = My calls
calls-mine-empty = No place yet
calls-mine-empty-lead = When the program looks for posts, you can take a place and answer. Your places and answers stand here.
calls-mine-open = Open to you
calls-mine-claimed = Hand in before { $when }
calls-mine-changes-asked = Hand it in again before { $when }
calls-mine-submitted = It is being read. You get a letter.
calls-mine-accepted = It is accepted and appears when the embargo ends.
calls-mine-declined = It was not taken. The reason stands inside.
calls-mine-counted = It is published and counts in your log.
calls-mine-withdrawn = You gave the place back.
calls-mine-expired = The place ran out.

# One answer.
calls-own-title = My answer: { $call }
calls-own-brief = Read the call
calls-own-kept = Hand in
calls-own-claimed = The place is yours. Hand in a link to what you wrote, or write it here.
calls-own-submitted = We have your answer. It is being read, and a letter tells you what comes of it. Until the deadline you may hand in another version.
calls-own-changes-asked = We would like to have it, with these changes. Make them and hand it in again.
calls-own-accepted = Your answer is accepted. It appears on { $when }, and then counts in your log.
calls-own-declined = Your answer was not taken. It is yours: publish it wherever you like.
calls-own-counted = Your answer is published and counts in your log. Thank you.
calls-own-withdrawn = You gave your place back. What you wrote is kept here.
calls-own-expired = Your place ran out before an answer came. What you wrote is kept here.
calls-own-among-posts = What you wrote is kept as a draft <a href="{ $href }">among your posts</a>.
calls-own-not-shown = You do not show it at the moment: it stands with the call again when you show it <a href="{ $href }">among your posts</a>.
calls-own-words = What the managers wrote
calls-own-log = See it in my log
calls-own-there = See it with the call
calls-own-sent = What you handed in
calls-own-draft = Your draft
calls-own-sent-at = Handed in on { $when }
calls-own-link = Hand in a link
calls-own-write = Write it here
calls-own-write-lead = For those without a blog, or for once without it. Your text appears under your name once it is accepted.
calls-own-write-go = Begin to write
calls-own-write-on = Go on writing
calls-own-back = Give the place back
calls-own-back-lead = If you will not get to it, let somebody else have the place. You may take one again as long as some are free.
calls-own-back-accepted = Your answer is accepted. Give the place back, and it is withdrawn: it will not be published, and the managers see that.
calls-own-back-go = Give it back
calls-own-back-sure = The place is free for others at once. What you wrote is kept.

# The fields of an answer.
calls-f-url = Address
calls-f-url-help = Where it is read: the page of the post, the video, the talk.
calls-f-title = Title
calls-f-title-help = Leave it empty, and it is taken from the page.
calls-f-language = Language
calls-f-language-help = By its name or its tag: English, fr.
calls-f-note = A note to the managers
calls-f-note-help = They alone read it.
calls-send = Hand in
calls-send-again = Hand in anew
calls-keep = Keep
calls-kept-said = Kept. Below is what it looks like; nobody else sees it yet.
calls-sent-said = Handed in. A letter tells you what comes of it.
calls-twice = The same page stands there already: <a href="{ $href }"><bdi>{ $title }</bdi></a>.
calls-twice-again = Hand it in all the same
calls-wrong-hidden = You hide the post at this address, or keep it as a draft: “{ $title }”. Show it among your posts, then hand it in.
calls-wrong-url-missing = Give the address of what you wrote.
calls-wrong-title-unread = The page did not tell its title. Type it here.
calls-wrong-twice-answered = You handed in this page for the call “{ $call }” already. Another address, or tick that you mean it.
calls-wrong-twice-logged = This page stands in your log already, as “{ $title }”. Tick that you mean it: it then counts once, as it stands there.

# Writing here.
calls-text-title = Write: { $call }
calls-crumbs = Where you are
calls-text-lead = In Markdown. Keep it as often as you like; nobody reads it before you hand it in.
calls-text-more = Description, tags, canonical URL

# Letters.
calls-mail-button = Go to my answer
calls-mail-call-button = See the call
calls-mail-logged = It is published with the call, under your name, and stands in your activity log, where it counts when you apply or renew. Thank you.
calls-mail-digest-subject = { $count ->
    [one] { $program }: 1 open call for content
   *[other] { $program }: { NUMBER($count) } open calls for content
}
calls-mail-digest-preview = What is wanted, and until when.
calls-mail-digest-words = { $count ->
    [one] this call for content is open:
   *[other] these calls for content are open:
}
calls-mail-digest-new = New
calls-mail-digest-until = until { $when }.
calls-mail-digest-members = Members answer it.
calls-mail-digest-button = All calls
calls-mail-reminder-subject = Your place runs out soon: { $call }
calls-mail-reminder-preview = Until when you can hand in your answer.
calls-mail-reminder-words = your place in the call “{ $call }” is kept until { $when }. Hand in your answer before then.
calls-mail-reminder-asked = for the call “{ $call }” you were asked for changes. Hand in your answer again before { $when }.
calls-mail-reminder-deadline = The call itself is open until { $when }.
calls-mail-reminder-back = If you will not get to it, give the place back, so that somebody else can have it.
calls-mail-moved-subject = More time: { $call }
calls-mail-moved-preview = The new deadline, and until when your place is kept.
calls-mail-moved-words = the deadline of the call “{ $call }”, in which you take part, has moved.
calls-mail-moved-days = It was { $before }, and is now { $when }.
calls-mail-moved-until = Your place is kept until { $when }.
calls-mail-expired-subject = Your place ran out: { $call }
calls-mail-expired-preview = What you wrote is kept.
calls-mail-expired-words = your place in the call “{ $call }” ran out before an answer came. It is free for others now. What you wrote here is kept.
calls-mail-expired-again = As long as places are free, you can take one again until { $when }.
calls-mail-expired-over = The call takes no more answers.
calls-mail-changes-asked-subject = Changes asked for: { $call }
calls-mail-changes-asked-preview = What to change, and until when.
calls-mail-changes-asked-words = thank you for “{ $piece }”, your answer to the call “{ $call }”. We would like to have it, with these changes:
calls-mail-changes-asked-until = Hand it in again before { $when }. Until then your place is kept.
calls-mail-accepted-subject = Accepted: your answer to { $call }
calls-mail-accepted-preview = What happens now.
calls-mail-accepted-words = “{ $piece }”, your answer to the call “{ $call }”, is accepted.
calls-mail-accepted-embargo = It appears on { $when }, and then counts in your log. Please keep it to yourself until then.
calls-mail-declined-subject = Not taken: your answer to { $call }
calls-mail-declined-preview = Why, and what you can do with it.
calls-mail-declined-words = thank you for “{ $piece }”. For the call “{ $call }” we do not take it:
calls-mail-declined-yours = It is yours: publish it wherever you like, and log it as what you did.
calls-mail-counted-subject = Published: your answer to { $call }
calls-mail-counted-preview = It is public, and counts in your log.
calls-mail-counted-words = the embargo of the call “{ $call }” has ended: “{ $piece }” is public.
