# The charts of a cycle, for managers. In English alone.

charts-title = Charts of { $cycle }
charts-lead = Each chart has its numbers in a table beneath. What is pending on your own application is left out.
charts-nothing = There is nothing to draw yet.
charts-file = These numbers (CSV)
charts-untold = not told
charts-others = { $count ->
    [one] 1 other
   *[other] { NUMBER($count) } others
  }
charts-day = Day
charts-week = Week from
charts-begun = Started
charts-submitted = Submitted
charts-accepted = Accepted
charts-applications = Applications
charts-share = Share
charts-close = close

charts-days = Applications by day
charts-days-told = { $begun ->
    [one] 1 application was started
   *[other] { NUMBER($begun) } applications were started
  } and { NUMBER($submitted) } submitted, from { $from } to { $to }. { $most ->
    [0] {""}
   *[other] Most of them came around { $busiest }: { NUMBER($most) }.
  }{ $withdrawn ->
    [0] {""}
    [one] {" "}1 that was submitted was withdrawn; it is not counted as submitted.
   *[other] {" "}{ NUMBER($withdrawn) } that were submitted were withdrawn; they are not counted as submitted.
  }

charts-countries = By country
charts-countries-what = Country
charts-countries-told = { $all ->
    [0] Nothing is submitted yet.
   *[other] { NUMBER($all) } submitted, from { NUMBER($kinds) } { $kinds ->
        [one] country
       *[other] countries
      }; most from { $first }: { NUMBER($most) }.
  }

charts-paths = By path
charts-paths-what = Path
charts-paths-told = { $all ->
    [0] Nothing is submitted yet.
   *[other] { NUMBER($all) } submitted on { NUMBER($kinds) } { $kinds ->
        [one] path
       *[other] paths
      }; most on { $first }: { NUMBER($most) }.
  }

charts-renewals = First time or renewal
charts-renewals-what = Applicants
charts-renewals-told = { $all ->
    [0] Nothing is submitted yet.
   *[other] { NUMBER($all) } submitted, in { NUMBER($kinds) } { $kinds ->
        [one] group
       *[other] groups
      }; the larger: { $first }, { NUMBER($most) }.
  }
charts-first-time = first time
charts-renewal = renewal

charts-scores = Scores
charts-scores-from = Mean from
charts-scores-none = No review with a score is given yet.
charts-scores-told = { $count ->
    [one] 1 application has
   *[other] { NUMBER($count) } applications have
  } a score: means from { $least } to { $most }, the middle one { $middle }. Each column is half a point.

charts-coverage = Reviews by application
charts-coverage-what = Has
charts-coverage-short = { $count ->
    [one] 1 review, too few
   *[other] { NUMBER($count) } reviews, too few
  }
charts-coverage-enough = { $count ->
    [one] 1 review
   *[other] { NUMBER($count) } reviews
  }
charts-coverage-told = { NUMBER($enough) } of { NUMBER($all) } applications have the { NUMBER($needed) } { $needed ->
    [one] review
   *[other] reviews
  } that the cycle asks for.

charts-given = Reviews over time
charts-given-sum = Given so far
charts-given-needed = Needed
charts-given-told = { NUMBER($given) } of { NUMBER($needed) } needed reviews are given.
charts-needed = { NUMBER($count) } needed

charts-reviewers = By reviewer
charts-reviewer = Reviewer
charts-asked = Asked for
charts-reviewed = Given
charts-owed = Owed
charts-reviewers-told = { $all ->
    [0] Nobody is asked for a review yet.
    [one] 1 reviewer
   *[other] { NUMBER($all) } reviewers
  }{ $all ->
    [0] {""}
   *[other] { $owing ->
        [0] ; none of them owes any.
        [one] ; 1 of them still owes some.
       *[other] ; { NUMBER($owing) } of them still owe some.
      } Filled is what is given, of all that was asked for.
  }

charts-years = Year by year
charts-cycle = Cycle
charts-rate = Acceptance
charts-first-share = First time
charts-years-told = { $count ->
    [one] The first cycle of this title.
   *[other] The last { NUMBER($count) } cycles of this title. What is not announced has no results here.
  }
charts-years-like = { $now ->
    [one] 1 is submitted so far
   *[other] { NUMBER($now) } are submitted so far
  }; on the same day before its close, { $cycle } had { NUMBER($then) }.
charts-so-far = By this day of the season
charts-in-all = In all
