# How a cycle is reviewed: its plan, its phases and what reviewers give scores for.
cycles-reviewing-title = Reviewing: { $cycle }
cycles-reviewing-lead = How many reviews each application gets, what reviewers see and score, and when they may see and discuss each other’s reviews.
cycles-reviewing-board = See the coverage board
cycles-reviewing-absent = This cycle asks for no reviews
cycles-reviewing-absent-lead = It can be decided without any. Begin to ask for reviews with three an application, a scale of 1 to 5 and three criteria; all of it can be changed.
cycles-reviewing-begin = Ask for reviews
cycles-reviewing-begun-said = Reviews are asked for from now on. Look over the plan and the criteria.
cycles-reviewing-never = This cycle asked for no reviews
cycles-reviewing-never-lead = It is announced, so nothing is reviewed in it any more.
cycles-reviewing-announced = This cycle is announced. How it was reviewed stays as it was.

cycles-reviewing-phases = Phases
cycles-reviewing-phase-waiting = Applications are taken
cycles-reviewing-phase-blind = Everyone for themselves
cycles-reviewing-phase-shared = Others’ reviews are shown
cycles-reviewing-phase-discussion = Discussion
cycles-reviewing-phase-decided = Reviewing is over
cycles-reviewing-until = Until { $when }
cycles-reviewing-since = From { $when }
cycles-reviewing-none-blind = Not planned: others’ reviews are shown from the close on
cycles-reviewing-none-discussion = Not planned
cycles-reviewing-steps-later = Once applications are closed, each phase can be begun here at once.
cycles-reviewing-step-share = Show others’ reviews now
cycles-reviewing-step-discuss = Begin the discussion now
cycles-reviewing-step-close = Close reviewing now
cycles-reviewing-step-reopen = Reopen reviewing
cycles-reviewing-said-share = Reviewers who gave their own review see the others from now on.
cycles-reviewing-said-discuss = Reviewers can discuss from now on.
cycles-reviewing-said-close = Reviewing is closed. No review changes any more.
cycles-reviewing-said-reopen = Reviews are taken again.
cycles-reviewing-step-over = It is not the time for that any more: somebody was quicker, or the phase has changed. Look at the phases again.
cycles-reviewing-due = Reviews are due { $when }.
cycles-reviewing-due-none = There is no day by which reviews are due, so nobody is reminded. <a href="{ $href }">Set one</a>

cycles-reviewing-plan = Plan
cycles-reviewing-edit = Change the plan
cycles-reviewing-save = Save the plan
cycles-reviewing-needed = Reviews each application gets
cycles-reviewing-needed-help = 0 to 9. Before there are so many, an application is decided only with a note why.
cycles-reviewing-needed-wrong = Give a number from 0 to 9.
cycles-reviewing-scale = Scale
cycles-reviewing-scale-help = Scores go from 1 to this: 2 to 9.
cycles-reviewing-scale-is = 1 to { $most }
cycles-reviewing-scale-wrong = Give a number from 2 to 9.
cycles-reviewing-scale-stays = The scale stays as it is: reviews were given on it.
cycles-reviewing-sees = What reviewers see
cycles-reviewing-blind = Blind
cycles-reviewing-blind-help = Reviewers see no name, photo or employer, and links only masked.
cycles-reviewing-history = Earlier years
cycles-reviewing-history-help = Reviewers see the awards, scores and words of earlier, announced cycles of the title. Not where reviewing is blind.
cycles-reviewing-zone = Times in the cycle’s zone, { $zone }. The phases follow each other, between the close and the announcement.
cycles-reviewing-shared-from = Others’ reviews are shown from
cycles-reviewing-shared-from-help = To who gave their own. Left empty: from the close on.
cycles-reviewing-discussed-from = Discussion from
cycles-reviewing-discussed-from-help = Left empty: reviewers do not discuss, unless you begin it by hand.
cycles-reviewing-judged-until = Reviews are taken until
cycles-reviewing-judged-until-help = No review changes after it. Left empty: until the announcement.
cycles-reviewing-outside = Choose an instant from the close (with its grace) to the announcement.
cycles-reviewing-order = This comes before the phase it should follow. Choose a later instant, or move the earlier phase.
cycles-reviewing-who = Who reviews what
cycles-reviewing-automatic = Assign by itself
cycles-reviewing-automatic-help = Reviewers are asked once applications are closed, and others in their place when somebody steps back or leaves. Else you assign on the coverage board.
cycles-reviewing-language = Match languages
cycles-reviewing-language-help = An application goes to who reads one of the languages of its evidence, or of the applicant where the evidence names none.
cycles-reviewing-region = Match regions
cycles-reviewing-region-help = An application goes to who reviews for its region. Reviewers who named none review for all.
cycles-reviewing-most = Most for one reviewer
cycles-reviewing-most-help = 1 to 10000, unless they said otherwise themselves. Left empty: no limit.
cycles-reviewing-most-none = No limit
cycles-reviewing-most-wrong = Give a number from 1 to 10000, or leave it empty.
cycles-reviewing-seed = Seed
cycles-reviewing-seed-help = The same seed gives the same assignment; another one another.
cycles-reviewing-seed-wrong = Give a whole number.

cycles-criteria = Criteria
cycles-criteria-lead = Reviewers give 1 to { $most } for each. The score of a review is the mean, weighted as stated.
cycles-criteria-none = There is no criterion, so reviews have no score. Add at least one.
cycles-criterion-name = Name
cycles-criterion-help = What a low and a high score mean
cycles-criterion-help-help = Reviewers read it beside the score. Say what earns the lowest and what the highest.
cycles-criterion-help-missing = Say what a low and a high score mean: two reviewers else measure differently.
cycles-criterion-weight = Weight
cycles-criterion-weight-help = 1 to 100. How much it counts beside the others.
cycles-criterion-weight-wrong = Give a number from 1 to 100.
cycles-criterion-weighs-so = Weight { $weight }, { $share } % of the score
cycles-criterion-weighs = { $count ->
    [one] One review was given. Another weight works its score out anew at once; other words change nothing.
   *[other] { $count } reviews were given. Another weight works their scores out anew at once; other words change nothing.
}
cycles-criterion-given = { $count ->
    [one] One review was given, so which criteria there are is settled. Their words and weights may still change.
   *[other] { $count } reviews were given, so which criteria there are is settled. Their words and weights may still change.
}
cycles-criterion-many = There can be { $most } criteria at most: reviewers cannot keep more apart. Remove one first.
cycles-criterion-add = Add a criterion
cycles-criterion-add-go = Add the criterion
cycles-criterion-save = Save the criterion
cycles-criterion-added-said = The criterion “{ $name }” was added.
cycles-criterion-removed-said = The criterion “{ $name }” was removed.
cycles-criterion-remove-sure = { $count ->
    [0] Nobody scores it any more, and it is gone for good.
    [one] One reviewer is at work. What they gave it so far counts no more, and it is gone for good.
   *[other] { $count } reviews are under way. What was given for it so far counts no more, and it is gone for good.
}
cycles-criterion-remove-yes = Remove the criterion
