# Calls for content, for those who run the program. In English alone.

calls-manage-tab = Calls
calls-manage-lead = What you would like members to write about, and what they hand in.
calls-manage-new = New call
calls-manage-empty = No call yet
calls-manage-empty-lead = A call says what you would like to read, from whom, and until when. Members take a place and hand in a link or a text; what you accept counts in their log.
calls-manage-group-draft = Drafts
calls-manage-group-running = Running
calls-manage-group-past = Closed and over
calls-manage-col-call = Call
calls-manage-col-stage = State
calls-manage-col-deadline = Deadline
calls-manage-col-places = Places taken
calls-manage-col-writing = Writing
calls-manage-col-waiting = Waiting for you
calls-manage-col-changes = Changes asked
calls-manage-col-accepted = Under embargo
calls-manage-col-counted = Published
calls-manage-col-besides = Besides
calls-manage-n-writing = { NUMBER($count) } writing
calls-manage-n-changes = { NUMBER($count) } changing
calls-manage-n-accepted = { NUMBER($count) } under embargo
calls-manage-n-counted = { NUMBER($count) } published
calls-manage-n-declined = { NUMBER($count) } declined
calls-manage-n-none = none
calls-manage-col-who = Who
calls-manage-col-state = State
calls-manage-col-what = What
calls-manage-col-since = Since
calls-manage-copy = Duplicate
calls-manage-publish = Publish
calls-manage-see = See it as members do
calls-manage-edit-go = Edit
calls-manage-reopen = Open it again
calls-manage-close = Close it before its time
calls-manage-close-lead = { $count ->
    [0] Nobody can take a place any more. What was handed in you still decide.
    [one] Nobody can take a place any more. The one who keeps a place may still hand in before it runs out, and what was handed in you still decide.
   *[other] Nobody can take a place any more. The { NUMBER($count) } who keep a place may still hand in before it runs out, and what was handed in you still decide.
}
calls-manage-close-go = Close
calls-manage-facts = Settings
calls-manage-answers = Answers
calls-manage-answers-none = Nobody has taken a place yet.
calls-manage-answers-draft = This call is a draft: you and the other managers alone see it. Publish it, and members can take places.
calls-manage-is-own = your own
calls-manage-nothing-yet = Nothing handed in yet.
calls-manage-kept-until = The place is kept until { $when }.

# The form.
calls-manage-edit = Edit “{ $call }”
calls-manage-new-lead = It stays a draft until you publish it.
calls-manage-edit-published = It is published: its deadline moves later only, its address stays, and nobody loses a place.
calls-manage-f-title = Title
calls-manage-f-title-help = What you would like to read about.
calls-manage-f-slug = Address
calls-manage-f-slug-help = The last part of /calls/…; made from the title where you leave it empty. It stays once the call is published.
calls-manage-f-brief = Brief
calls-manage-f-brief-help = Markdown. What you are looking for, for whom, how long, what happens with it, and who has the rights.
calls-manage-f-topics = Topics
calls-manage-f-topics-help = With commas between them. Each answer gets them in its author’s log.
calls-manage-f-kind = Counts as
calls-manage-f-kind-help = The kind of activity that an answer is in its author’s log.
calls-manage-f-audience = For whom
calls-manage-f-audience-public = Everyone reads it, members answer
calls-manage-f-audience-public-help = It stands on the public pages.
calls-manage-f-audience-members = For current members
calls-manage-f-audience-members-help = Others do not see that it is there. What is published in answer to it is public all the same.
calls-manage-f-audience-track = For those who hold a title
calls-manage-f-audience-track-help = The same, for the holders of one title.
calls-manage-f-track = Which title
calls-manage-f-track-help = Only where it is for those who hold one.
calls-manage-f-track-none = none
calls-manage-f-places = Places
calls-manage-f-places-help = How many answers you take. Empty: any number. When all are taken, the call is full until one comes free.
calls-manage-f-days = Days that a place is kept
calls-manage-f-days-help = Who takes a place has so long to hand something in, and as long again when you ask for changes.
calls-manage-f-zone = Time zone
calls-manage-f-zone-help = The two times below are in it.
calls-manage-f-deadline = Deadline
calls-manage-f-deadline-help = Until then places can be taken and answers handed in. An hour that comes twice when clocks go back is taken as the later one.
calls-manage-f-embargo = Embargo until
calls-manage-f-embargo-help = What you accept appears then. Until then its author and the managers alone see it. Empty: it appears at once.
calls-manage-preview = Look at the brief
calls-manage-preview-head = What the brief looks like
calls-manage-make = Make the draft
calls-manage-save = Save
calls-manage-cancel = Cancel
calls-manage-title-missing = Give the call a title.
calls-manage-brief-missing = Say what you are looking for.
calls-manage-slug-wrong = Use small letters without accents, digits and hyphens, at most 60, and not “new”.
calls-manage-slug-taken = Another call has this address. Choose another one.
calls-manage-kind-missing = Choose what an answer counts as.
calls-manage-audience-missing = Choose for whom it is.
calls-manage-track-missing = Choose the title whose holders it is for.
calls-manage-zone-missing = Choose a time zone.
calls-manage-places-wrong = Give a number from 1 to { NUMBER($most) }, or leave it empty.
calls-manage-places-taken = { $count ->
    [one] 1 place is taken already: there cannot be fewer.
   *[other] { NUMBER($count) } places are taken already: there cannot be fewer.
}
calls-manage-days-wrong = Give a number of days from 1 to { NUMBER($most) }.
calls-manage-only-later = The deadline of a published call moves later only.
calls-manage-changed = Somebody else saved this call while you were typing. Below is what you typed; look at the call, and save again to put yours in its place.
calls-manage-deadline-past = Its deadline has passed. Give it a later one before you publish it.
calls-manage-close-draft = It is a draft: there is nothing to close.
calls-manage-close-over = Its deadline has passed: it takes nothing more.
calls-manage-reopen-draft = It is a draft. Publish it instead.
calls-manage-reopen-over = Its deadline has passed. Give it a later one, and it is open again.
calls-manage-made-said = The draft is made. Publish it when it is ready.
calls-manage-saved-said = Saved.
calls-manage-published-said = Published. Those who asked for it read of it in Monday’s letter.
calls-manage-closed-said = Closed. No more places are given.
calls-manage-reopened-said = Open again.
calls-manage-copied-said = This is the copy, as a draft. Give it a deadline of its own.

# One answer.
calls-manage-answer-title = { $name }: { $call }
calls-manage-answer-head = Answer of <bdi>{ $name }</bdi>
calls-manage-person = The person
calls-manage-sent = What was handed in
calls-manage-said = What was said
calls-manage-edited = Its author changed this text after it was accepted. What stands here is what everyone reads now.
calls-manage-hidden = Its author hides this text: nobody else reads it, and the call does not show it.
calls-manage-held = It is under embargo until { $when }: its author and managers alone see it. Then it is published and counts by itself.
calls-manage-decide = Your word
calls-manage-verdict = What becomes of it
calls-manage-accept = Accept it
calls-manage-accept-help = It is published with the call and counts in the member’s log, at once.
calls-manage-accept-held = It is published and counts when the embargo ends.
calls-manage-change = Ask for changes
calls-manage-change-help = { $count ->
    [one] The member has a day to hand it in again.
   *[other] The member has { NUMBER($count) } days to hand it in again.
}
calls-manage-decline = Decline it
calls-manage-decline-help = For good. The place is free for others.
calls-manage-words = Words to the member
calls-manage-words-help = Needed where you ask for changes or decline: what to change, or why not. They stand in the letter.
calls-manage-decide-go = Send
calls-manage-verdict-missing = Choose what becomes of it.
calls-manage-words-what = Say what is to change.
calls-manage-words-why = Say why.
calls-manage-own = This is your own answer: another manager decides on it.
calls-manage-text-gone = Its author took the text away. Ask for it anew, or decline.
calls-manage-at-work = Its author is at work on it. You see it once it is handed in.
calls-manage-turn = Nothing of it shows yet. Until the embargo ends you may still ask for changes, or decline.
calls-manage-sent-anew = The answer was handed in anew since you opened this page. Read it as it is now, then decide.
calls-manage-said-accepted = { $name }’s answer is accepted. It appears when the embargo ends.
calls-manage-said-counted = { $name }’s answer is accepted and published.
calls-manage-said-changes-asked = { $name } was asked for changes.
calls-manage-said-declined = { $name }’s answer was declined.
