# The public pages of cycles: what is open, and one cycle as a call.

# The state of a cycle, as a small label.
cycles-state-scheduled = Opens later
cycles-state-open = Open
cycles-state-closed = In review
cycles-state-announced = Announced
cycles-state-over = Over

# How a question is answered.
cycles-kind-short = one line
cycles-kind-long = several lines
cycles-kind-markdown = text with Markdown
cycles-kind-choice = one of a list
cycles-kind-several = several of a list
cycles-kind-url = a web address
cycles-kind-number = a number

cycles-question-optional = optional

# The list.
cycles-index-title = Apply
cycles-index-description = What is open now, what comes next, and what was: every cycle of { $program }.
cycles-index-lead = A title is held for a year. Each year there is a time to apply for it: a cycle.
cycles-index-open = Open now
cycles-index-none-until = Nothing is open today. The next cycle opens on { $when }: see below.
cycles-index-none = Nothing is open today. The dates of the next cycle will stand here as soon as they are set.
cycles-index-coming = Coming next
cycles-index-review = In review
cycles-index-past = Past cycles
cycles-index-see = See how to apply
cycles-index-read = Read what will be asked
# A table's columns.
cycles-index-cycle = Cycle
cycles-index-track = Title
cycles-index-closed = Closed
cycles-index-announced = Announced
cycles-index-awarded = Who was awarded
cycles-index-nobody = Nobody

# What stands beside an instant.
cycles-opens = Opens
cycles-opened = Opened
cycles-closes = Closes
cycles-closed = Closed
cycles-results = Results expected
cycles-announced = Results announced
cycles-held = Title held
cycles-term = { $start } to { $end }

# One cycle.
cycles-show-description = { $title }: who it is for, when it opens and closes, what is asked, and how to apply.
cycles-show-all = All cycles
cycles-show-nominate = As a Pro you may nominate somebody for this cycle.
cycles-show-nominate-go = Nominate somebody
cycles-show-for = For the title <a href="{ $href }">{ $track }</a>, { $year }

# The one next step, by who looks and when.
cycles-next-head = What you can do now
cycles-next-stranger = Choose a path below. You sign in first: a letter with a link, no password. Then your answers are saved while you write.
cycles-next-stranger-button = Sign in and apply
cycles-next-choose = Choose a path below and begin. Your answers are saved as a draft while you write; you may change and submit them again until it closes.
cycles-next-choose-button = Choose a path
cycles-next-draft = You have begun an application. It counts once you submit it.
cycles-next-draft-button = Go on with your application
cycles-next-submitted = We have your application. You may change it and submit it again until the cycle closes.
cycles-next-submitted-button = Go to your application
cycles-next-withdrawn = You withdrew your application. What you wrote is kept; you may take it up again until the cycle closes.
cycles-next-unwritten = The questions are not written yet. Come back a little later.
cycles-next-scheduled = It opens on { $when }. Then you can apply here; until then you can read what will be asked.
cycles-next-late = It is closed and in review. The results are being prepared and will be announced soon; everyone who applied gets a letter.
cycles-next-review = It is closed and in review: the applications are being read. Results are expected on { $when }; everyone who applied gets a letter.
cycles-next-out = The results are out.
cycles-next-out-held = See who holds { $track } for { $year }
cycles-next-out-open = See what is open now
cycles-next-own = Your application

cycles-dates = Dates
cycles-dates-zone = Times are told in { $zone } first, then in UTC.
cycles-dates-reviews = Reviews are due

cycles-paths = Paths to qualify
cycles-paths-main = This title is for those who hold the main title.
cycles-paths-many = { $count ->
    [one] There is { $count } way to qualify.
   *[other] There are { $count } ways to qualify. Choose the one that fits you best; you may change it later.
}
cycles-paths-asked = { $count ->
    [one] { $count } question
   *[other] { NUMBER($count) } questions
}
cycles-paths-is-asked = What is asked
cycles-paths-was-asked = What was asked
cycles-paths-nothing = Nothing is asked on this path.
cycles-paths-apply = Apply
cycles-paths-apply-as = Apply as { $path }

# More time than others.
cycles-next-more = You have more time than others: it closes for you on { $when }.
cycles-next-more-choose = Choose a path below and begin before then.

# The deadline in a handful of places.
cycles-around = This deadline around the world
cycles-around-place = Where
cycles-around-when = When
cycles-around-own = the cycle’s own zone
cycles-around-yours = Where you are

# In people's calendars.
cycles-index-subscribe = Subscribe to these dates in your calendar
cycles-calendar-opens = { $cycle } opens
cycles-calendar-closes = { $cycle } closes: last moment to apply
cycles-calendar-results = { $cycle }: results expected
# Who may apply, for everybody.
cycles-who-members = For current members only.
cycles-who-nominated = For people who were nominated.
cycles-who-invited = For people who were invited.
cycles-who-employees = People who work for the company behind { $program } cannot apply here.

# Why somebody may not apply, and what to do.
cycles-barred-staff = “{ $cycle }” does not take people who work for the company behind the program.
cycles-barred-main = “{ $track }” is only for people who hold the main title now, and you do not. Apply for the main title first.
cycles-barred-members = “{ $cycle }” is only for current members, and you are not one now. Look for a cycle that is open to everyone.
cycles-barred-nominated = “{ $cycle }” takes people who were nominated. If you were, add the address that the nomination was sent to, and confirm it.
cycles-barred-invited = “{ $cycle }” takes people who were invited. If you were, add the address that the invitation was sent to, and confirm it.
