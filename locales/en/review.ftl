# What a reviewer reads. In English alone.

review-title = Applications to review
review-lead = { $count ->
    [one] 1 submitted application
   *[other] { NUMBER($count) } submitted applications
  } in cycles that have closed.
review-col-applicant = Applicant
review-col-cycle = Cycle
review-col-title = Title
review-col-submitted = Submitted
review-empty = Nothing to review now
review-empty-lead = Applications come here when a cycle of your tracks has closed. Your own are never among them.
review-empty-go = See the cycles
review-one-title = Application of { $name }
review-directory = Page in the directory
review-submitted = Submitted at { $when }.
review-evidence = Activities
