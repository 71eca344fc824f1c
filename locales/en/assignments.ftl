# Who reviews what: the coverage board, assignment and conflicts of a cycle.
assignments-title = Reviews: { $cycle }
assignments-pages = Reviews of this cycle
assignments-page-board = Coverage
assignments-page-assignment = Assignment
assignments-page-conflicts = Conflicts
assignments-none = No reviews are asked for here
assignments-none-lead = This cycle can be decided without reviews. Say how it is reviewed, and who owes what stands here.
assignments-none-go = Set up reviewing
assignments-waiting-until = Reviewers are asked once applications are closed: { $when }.
assignments-waiting = Applications are still taken. Reviewers are asked once they are closed.
assignments-over = Reviewing is over. Reopen it on the page “Reviewing” to ask for more.
assignments-due = reviews are due { $when }
assignments-due-since = reviews were due { $when }
assignments-assign = Assign what is missing
assignments-remind-late = { $count ->
    [one] Remind the one who is late
   *[other] Remind the { $count } who are late
}

assignments-coverage = Coverage
assignments-coverage-empty = No application was submitted yet.
assignments-coverage-needless = The plan asks for no reviews of each application.
assignments-coverage-lead = { $given } of { $needed } needed reviews are given ({ $percent } %).
assignments-coverage-told = { $enough } applications have enough reviews, { $partly } some, { $without } none.
assignments-coverage-enough = { $count } with { $needed } or more
assignments-coverage-partly = { $count } with some
assignments-coverage-none = { $count } with none
assignments-unasked = { $count ->
    [one] One application has fewer reviewers than it needs.
   *[other] { $count } applications have fewer reviewers than they need.
}
assignments-unasked-automatic = Reviewers are asked by themselves as soon as somebody may be; what stays cannot be filled, and the list below says why.

assignments-reviewers = Reviewers
assignments-reviewers-none = Nobody reviews for this title
assignments-reviewers-none-lead = An admin gives the role of a reviewer on a person’s page.
assignments-reviewers-none-go = Find people
assignments-sort = Order of the reviewers
assignments-sort-owing = By what is owed
assignments-sort-name = By name
assignments-sort-given = By what is given
assignments-sort-mean = By mean score
assignments-mean-of-all = The mean of all given reviews is { $mean }. Beside each reviewer’s own mean stands how far it is from that.
assignments-col-reviewer = Reviewer
assignments-col-asked = Asked
assignments-col-given = Given
assignments-col-open = Open
assignments-col-drafts = Drafts
assignments-col-recused = Stepped back
assignments-col-most = At most
assignments-col-mean = Mean
assignments-col-reminded = Reminded
assignments-col-do = Actions
assignments-overdue = { $count } overdue
assignments-away = away until { $day }
assignments-gone = reviews no more
assignments-most-none = no limit
assignments-full = full
assignments-rests = Reminded in the last 24 hours
assignments-remind = Remind
assignments-reassign = Reassign
assignments-reassign-sure = { $open ->
    [one] One open review is taken from them
   *[other] { $open } open reviews are taken from them
}{ $drafts ->
    [0] {""}
    [one] , one of them with a draft
   *[other] , { $drafts } of them with a draft
}, and others are asked instead as far as there are any: those who have the fewest in this cycle, given and open together. Given reviews stay.
assignments-reassign-yes = { $count ->
    [one] Reassign one review
   *[other] Reassign { $count } reviews
}
assignments-reassigned-said = { $taken ->
    [one] One review was taken from them
   *[other] { $taken } reviews were taken from them
}{ $asked ->
    [0] ; nobody else could be asked. The list below says why.
    [one] ; one was asked of { $to }.
   *[other] ; { $asked } were asked of { $to }.
}
assignments-reminded-said = { $written ->
    [0] Nobody was reminded.
    [one] One reviewer is reminded.
   *[other] { $written } reviewers are reminded.
}{ $rested ->
    [0] { "" }
    [one] { " " }One was reminded in the last 24 hours already.
   *[other] { " " }{ $rested } were reminded in the last 24 hours already.
}{ $unreached ->
    [0] { "" }
    [one] { " " }One wants no reminders or has no address.
   *[other] { " " }{ $unreached } want no reminders or have no address.
}
assignments-nobody-late = Nobody is late: the day by which reviews are due has not come, or there is none.
assignments-nothing-open = Nothing is open with them any more. Look at the board again.

assignments-short = Applications short of reviews
assignments-range = { $first } to { $last } of { $total }, those that nobody could be asked for first.
assignments-col-application = Application
assignments-col-standing = Given or asked
assignments-col-needed = Needed
assignments-col-with = Open with
assignments-col-ask = Ask somebody
assignments-unfilled = Too few are left to ask:
assignments-bar-nobody = nobody reviews for this title
assignments-bar-conflict = { $count ->
    [one] one has a conflict
   *[other] { $count } have a conflict
}
assignments-bar-before = { $count ->
    [one] one was asked before
   *[other] { $count } were asked before
}
assignments-bar-language = { $count ->
    [one] one does not read its languages
   *[other] { $count } do not read its languages
}
assignments-bar-region = { $count ->
    [one] one reviews for other regions
   *[other] { $count } review for other regions
}
assignments-bar-away = { $count ->
    [one] one is away
   *[other] { $count } are away
}
assignments-bar-full = { $count ->
    [one] one has as many as they take
   *[other] { $count } have as many as they take
}
assignments-ask = Ask
assignments-ask-more = Ask one more
assignments-ask-for = Ask somebody for { $name }
assignments-ask-whom = Choose whom to ask.
assignments-ask-choose = Choose…
assignments-ask-nobody = Nobody is left to ask.
assignments-ask-another = Ask another
assignments-this-one = this application
# What follows: languages, titles, and what is against it.
assignments-candidate = { $name }: has { $load }
assignments-every-language = every language
assignments-every-title = every title
assignments-barred = Cannot be asked
assignments-ask-extra = { $asked ->
    [one] It has the one reviewer that it needs. Whoever is asked now is one more.
   *[other] It has the { $asked } reviewers that it needs. Whoever is asked now is one more.
}
assignments-despite-language = reads other languages
assignments-despite-region = other regions
assignments-despite-away = away
assignments-despite-full = has enough
assignments-despite-before = taken from them before
assignments-close = { $count ->
    [one] One is not offered: a conflict
   *[other] { $count } are not offered: conflicts
}
assignments-kind-oneself = it is their own
assignments-kind-employer = same employer
assignments-kind-nomination = one nominated the other
assignments-kind-declared = declared
assignments-kind-asked = asked for it already
assignments-kind-recused = stepped back from it
assignments-asked-said = { $name } is asked for this review.
assignments-asked-said-extra = { $name } is asked for this review, one more than it needs.
assignments-asked-said-full = { $name } is asked for this review, though they have as many as they take.
assignments-asked-said-away = { $name } is asked for this review, though they are away.
assignments-asked-said-language = { $name } is asked for this review, though they read other languages.
assignments-asked-said-region = { $name } is asked for this review, though they review for other regions.
assignments-asked-said-before = { $name } is asked for this review again.
assignments-asked-already = They are asked for it already. Look at the page again.
assignments-recused = They stepped back from it, so they are not asked again. Ask somebody else.
assignments-conflict = { $name } is too close to the applicant to judge them. Ask somebody else.
assignments-not-theirs = They do not review for this title. Choose somebody who does.
assignments-not-submitted = It is not submitted, so nobody reviews it.
assignments-released-already = It was taken back or ended already. Look at the page again.
assignments-released-said = The review was taken back. What was written is kept and counts for nothing.

assignments-panel = Reviews
assignments-panel-count = { $given } given, { $asked } given or asked, { $needed } needed.
assignments-state-asked = open
assignments-state-given = given
assignments-state-recused = stepped back
assignments-state-released = taken back
assignments-begun = draft begun
assignments-asked-at = Asked { $when }
assignments-release = Take back
assignments-release-sure = What was written is kept and counts for nothing. Somebody else is asked where this cycle is assigned by itself.
assignments-release-yes = Take this review back
assignments-reason = Reason
assignments-reason-help = In a few words. The reviewer is told in a letter, and the log keeps it.
assignments-reason-missing = Say why in a few words: the reviewer is told.
assignments-release-from = Take the review of { $name }’s application back from { $reviewer }
assignments-reassign-from = Reassign the open reviews of { $reviewer }
assignments-reassign-lead = Others are asked instead, as far as there are any: those who have the fewest in this cycle, given and open together. Given reviews stay.
assignments-leave = Back

assignments-dry = Assign reviews: { $cycle }
assignments-dry-lead = What would be asked of whom. Nothing is asked before you say so.
assignments-dry-what = What would be done
assignments-dry-reviews = reviews asked for
assignments-dry-reviewers = reviewers asked
assignments-dry-short = applications that stay short
assignments-dry-seed = Seed { $seed }: the same applications and reviewers give the same assignment again.
assignments-dry-do = { $count ->
    [one] Ask for one review
   *[other] Ask for { $count } reviews
}
assignments-dry-nothing = Nothing is missing: every application has as many reviewers as it needs.
assignments-dry-stuck = Nobody else can be asked. Below stands why.
assignments-dry-unfilled = What stays short
assignments-dry-unfilled-lead = So many reviewers are kept from it by which rule. Widen the plan, raise a limit, or ask somebody by hand on the coverage page.
assignments-dry-first = The first { $count } stand here.
assignments-dry-loads = Load of each reviewer
assignments-col-missing = Missing
assignments-col-why = Why
assignments-col-before = Now
assignments-col-new = New
assignments-col-after = Then
assignments-plan-changed = What would be done is another by now: an application, a reviewer or the plan changed. Look at it again before you do it.
assignments-assigned-said = { $reviews ->
    [0] Nothing was missing.
    [one] One review was asked for.
   *[other] { $reviews } reviews were asked of { $reviewers ->
        [one] one reviewer.
       *[other] { $reviewers } reviewers.
    }
}

assignments-conflicts = Conflicts: { $cycle }
assignments-conflicts-lead = Who must not judge whom. Nobody is asked for, finds or reads an application of somebody they are too close to.
assignments-conflicts-list = Known conflicts
assignments-conflicts-none = None is known.
assignments-col-close-to = Must not judge
assignments-conflict-by = by { $name }, { $when }
assignments-conflict-withdraw = Withdraw
assignments-conflict-withdraw-sure = They may be asked to judge this person again. What ended by the conflict stays ended.
assignments-conflict-withdraw-yes = Withdraw the conflict
assignments-conflict-withdrawn-already = It was withdrawn already.
assignments-conflict-withdrawn-said = The conflict was withdrawn.
assignments-conflict-declare = Declare a conflict for a reviewer
assignments-conflict-declare-go = Declare the conflict
assignments-conflict-with = Must not judge
assignments-conflict-with-help = The number, the address or the name of a person.
assignments-conflict-reason = Why
assignments-conflict-reason-help = In a few words, for managers.
assignments-conflict-reviewer-missing = Choose a reviewer.
assignments-conflict-reason-missing = Say why in a few words.
assignments-conflict-nobody = Nobody fits that. Give a number, an address or a name.
assignments-conflict-several = Several people fit that. Give the number or the address of one.
assignments-conflict-own = Whom you may not be judged by is for another manager to say.
assignments-conflict-meanwhile = Somebody declared the same conflict just now. Look at the list again.
assignments-conflict-same = Nobody judges themselves: that need not be declared.
assignments-conflict-declared-said = The conflict is declared. What they had of that person’s has ended.
assignments-choose = Choose …
