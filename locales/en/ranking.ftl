# The ranking of a cycle, as managers look at it. In English alone.

ranking-tab = Ranking
ranking-title = Ranking for { $cycle }
ranking-lead = { NUMBER($all) } submitted. Each needs { $needed ->
    [0] no reviews.
    [one] 1 review.
   *[other] { NUMBER($needed) } reviews.
  } What stands here stays between managers.
ranking-save = { $count ->
    [one] Save this one as a table (CSV)
   *[other] Save these { NUMBER($count) } as a table (CSV)
  }
ranking-everybody = Everybody
ranking-disagreement = Disagreement
ranking-looks = Ways to look at it
ranking-empty = Nobody submitted yet
ranking-empty-lead = Everyone who submits an application for this cycle is ranked here by their reviews.
ranking-empty-filtered = Nobody fits
ranking-empty-filtered-lead = Take a part of the filter away.
ranking-empty-agreed = Nobody is disputed
ranking-empty-agreed-lead = Where scores lie far apart, or some would say yes and others no, applications stand here.
ranking-own = your own

# Columns.
ranking-col-rank = Rank
ranking-col-name = Name
ranking-col-country = Country
ranking-col-path = Path
ranking-col-before = Before
ranking-col-reviews = Reviews
ranking-col-mean = Mean
ranking-col-calibrated = Calibrated
ranking-col-spread = Spread
ranking-col-opinions = Yes, maybe, no
ranking-col-decision = Decision
ranking-col-evidence = Activities
ranking-of = { NUMBER($count) } of { NUMBER($needed) }
ranking-opinions-told = { NUMBER($yes) } yes, { NUMBER($maybe) } maybe, { NUMBER($no) } no
ranking-disagrees = they disagree
ranking-columns = Columns
ranking-columns-help = None ticked shows all of them.

# What narrows it.
ranking-filter-q = Name
ranking-filter-any = any
ranking-filter-reviews = Reviews
ranking-filter-opinion = Somebody says
ranking-filter-before = First or again
ranking-filter-least = Score from
ranking-filter-most = Score to
ranking-filter-by = Rank by
ranking-filter-show = Show
ranking-filter-all = Show all
ranking-filter-more = Filter
ranking-filter-without = without “{ $what }”
ranking-by-mean = mean
ranking-by-calibrated = calibrated score
ranking-is-before-first = first time
ranking-is-before-renewal = renewal
ranking-is-decision-none = not decided yet
ranking-is-decision-accept = accept
ranking-is-decision-decline = decline
ranking-is-decision-waitlist = waiting list
ranking-is-decision-defer = defer
ranking-is-opinion-yes = yes
ranking-is-opinion-maybe = maybe
ranking-is-opinion-no = no
ranking-is-reviews-short = short of reviews
ranking-is-reviews-enough = enough reviews
ranking-is-disagree-yes = they disagree
ranking-chip-q = “{ $value }”
ranking-chip-path = { $value }
ranking-chip-country = { $value }
ranking-chip-least = from { $value }
ranking-chip-most = to { $value }
ranking-chip-before = { $value }
ranking-chip-decision = { $value }
ranking-chip-opinion = { $value }
ranking-chip-reviews = { $value }
ranking-chip-disagree = { $value }

# Views that are kept.
ranking-views = Your views
ranking-view-name = Name of the view
ranking-view-name-help = One of the same name is replaced.
ranking-view-keep-go = Keep it
ranking-view-forget = Forget
ranking-view-name-missing = Give the view a name.
ranking-view-many = You keep fifty views already. Forget one first.
ranking-view-taken = You just kept a view of that name. Look at it, and keep this one again if you still mean it.
ranking-view-kept-said = The view “{ $name }” is kept.
ranking-view-forgotten-said = The view “{ $name }” is forgotten.

# The distribution.
ranking-distribution = How the scores are spread
ranking-distribution-told = How many of those shown have which mean, in steps of half a point
ranking-distribution-from = Mean from
ranking-distribution-to = to
ranking-distribution-count = Applications
ranking-as-table = The numbers

# Thresholds.
ranking-thresholds = Decide by score
ranking-thresholds-lead = By { $by }, among the { NUMBER($count) } that are shown. Fill in what you mean, leave the rest empty; you see every name before anything is recorded.
ranking-threshold-accept = Accept
ranking-threshold-waitlist = Waiting list
ranking-threshold-decline = Decline
ranking-threshold-accept-at = From this score on
ranking-threshold-waitlist-at = From this score on, as far as not accepted
ranking-threshold-decline-at = Below this score
ranking-threshold-missing = Give at least one score.
ranking-threshold-unreadable = Write a number, such as 3.5.
ranking-threshold-crossed = The scores cross: accept above waiting list, and decline below both.
ranking-overwrites = Also where something else was decided already
ranking-preview = See whom it would touch
ranking-left-unscored = No score yet
ranking-left-between = Between the scores
ranking-left-decided = Decided already: { $verdict }
