# One's own activity log.
activities-page-title = Activities
activities-lead = What you do for the community, whenever you do it. When you apply or renew, it is there already.
activities-log-head = Log an activity
activities-log-go = Log it
activities-save = Save
activities-back = Back to the log
activities-edit-title = Change an activity

# The fields.
activities-url = Address
activities-url-help = Paste a link and press “Fill in”: title, date and kind come from the page. Leave it empty if there is none.
activities-lookup = Fill in
activities-lookup-busy = Reading the page …
activities-lookup-said = Filled in what was still empty. Look it over before you log it.
activities-lookup-failed = The page could not be read just now. Fill in the rest by hand.
activities-lookup-missing = Paste an address first.
activities-lookup-unreachable = That page did not answer. Fill in the rest by hand.
# $status: the number that the other site answered with, as 404.
activities-lookup-refused = That page answered with an error ({ $status }). Fill in the rest by hand.
activities-lookup-no-page = There is a file at that address and no page. Fill in the rest by hand.
activities-lookup-silent = That page says neither a title nor a date. Fill in the rest by hand.
activities-lookup-often = You have had many pages read in the last hour. Fill in the rest by hand, or try again later.
activities-title = Title
activities-kind = Kind
activities-kind-none = Choose a kind
activities-date = Date
activities-month-only = I only know the month
activities-asked = Place, role and reach
activities-place = Place
activities-place-help = City and country, or the name of the event.
activities-was-online = It took place online
activities-role = Your role
activities-role-help = Speaker, organiser, author …
activities-reach = Reach
activities-reach-help = How many people it reached, as a number.
# $what: what is counted, in the managers' word: "attendees", "views".
activities-reach-in = As a number of { $what }.
activities-more = Topics, language, who sees it, a note
activities-language = Language
activities-topics = Topics
activities-topics-help = With commas between, ten at most.
# The label of a filter.
activities-topic = Topic
activities-track = About the title
activities-track-none = The program as a whole
activities-track-help = If it is about the field of one title, it can count for that one too.
activities-visibility = Who sees it
activities-for-public = Everyone
activities-for-public-help = It stands on your member page.
activities-for-members = Members
activities-for-members-help = It stands on your page for members who are signed in.
activities-for-private = Only you
activities-for-private-help = And reviewers, where you put it into an application.
# Marks in the list.
activities-is-members = members only
activities-is-private = private
activities-note = Note for reviewers
activities-note-help = Seen by reviewers alone, never on a page.

# What is wrong with a field.
activities-wrong-url = That is no web address. Write it as https://example.org/page, or leave it empty.
activities-wrong-title = Give it a title.
activities-wrong-kind = Choose a kind.
activities-wrong-kind-unknown = There is no such kind.
activities-wrong-date = Give a date; the month is enough.
activities-wrong-date-unreadable = That is no date. Write it as 2026-11-03, or 2026-11 if only the month is known.
activities-wrong-date-future = That day is still to come. Log it once it has happened.
activities-wrong-language = We do not know that language. Write its English name or its code.
activities-wrong-topics = At most ten topics of 40 characters each.
activities-wrong-reach = Write a whole number, or leave it empty.
activities-wrong-track = There is no such title.
activities-wrong-visibility = Choose who sees it: public, members or private.
activities-wrong-twice = You have logged this page before.
# $day: when the first one was.
activities-twice = The same page stands in your log ({ $day }):
activities-twice-go = Log it all the same

# What was done.
activities-said-logged = { $title } is in your log.
activities-said-saved = { $title } is saved.
activities-said-restored = It is back in your log.
activities-said-imported =
    { $n ->
        [0] Nothing was new: your log is as it was.
        [one] { NUMBER($n) } activity was added to your log.
       *[other] { NUMBER($n) } activities were added to your log.
    }
activities-removed = <bdi>{ $title }</bdi> was taken out of your log. It can be put back for 30 days.
activities-undo = Undo
activities-remove = Remove
activities-remove-this = Remove this activity

# The list.
activities-list-head = Your log
activities-count =
    { $n ->
        [one] { NUMBER($n) } activity
       *[other] { NUMBER($n) } activities
    }
activities-totals = Totals by kind
activities-year = Year
activities-any = All
activities-show = Show
activities-show-all = Show everything
activities-online = online
# $n: a number, $what: what is counted, in the managers' word: "attendees", "views".
activities-reached = { $n } { $what }
activities-export = Download as CSV
activities-import = Import from CSV
activities-none-matches = Nothing matches
activities-none-matches-lead = No activity in your log fits these filters.
activities-empty = Nothing logged yet
activities-empty-lead = Begin with the last thing you did: paste its address above and press “Fill in”. If you keep a list elsewhere, bring it along.
activities-empty-import = Import a list

# The year at a glance: a drawing with a square a day.
activities-heat-head = { $year } at a glance
activities-heat-told =
    { $n ->
        [0] No activity in this year.
        [one] { NUMBER($n) } activity.
       *[other] { NUMBER($n) } activities in { $weeks ->
            [one] one week
           *[other] { NUMBER($weeks) } different weeks
        } of the year.
    }
activities-heat-without-day =
    { $n ->
        [one] Of one only the month is known.
       *[other] Of { NUMBER($n) } only the month is known.
    }
activities-heat-day = { $day }: { $n ->
        [one] { NUMBER($n) } activity
       *[other] { NUMBER($n) } activities
    }
activities-heat-month = Month
activities-heat-count = Activities
activities-heat-days = On the days
# Months above the drawing, as short as can be.
activities-month-1 = Jan
activities-month-2 = Feb
activities-month-3 = Mar
activities-month-4 = Apr
activities-month-5 = May
activities-month-6 = Jun
activities-month-7 = Jul
activities-month-8 = Aug
activities-month-9 = Sep
activities-month-10 = Oct
activities-month-11 = Nov
activities-month-12 = Dec

# Import.
activities-import-title = Import activities
activities-import-lead = A table with one activity a row. You see what it would do before anything is written, and importing it again changes nothing.
activities-import-file = CSV file
activities-import-limits = At most { NUMBER($rows) } rows and { NUMBER($kibibytes) } KiB.
activities-import-look = Look at it first
activities-import-how = How the table looks
activities-import-template = Download a template with two example rows
activities-import-columns = The first line names the columns, in any order. Date (2026-11-03, or 2026-11), kind (its name or key) and title are needed; the rest may be left out. Several topics stand in one cell with commas between. Your own download has the same columns.
activities-import-missing = Choose a file first.
activities-import-too-large = The file is larger than { NUMBER($most) } KiB. Split it.
activities-import-unreadable = That file is no table that we can read. Save it as CSV and try again.
activities-import-no-head = The first line has to name the columns; date, kind and title are needed.
activities-import-too-many = More than { NUMBER($most) } rows. Split the file.
activities-import-empty = There is no activity below the names of the columns.
activities-preview-title = What the file would do
activities-preview-told = { NUMBER($new) } new, { NUMBER($there) } already in your log, { NUMBER($wrong) } with something wrong.
activities-preview-go =
    { $n ->
        [one] Add { NUMBER($n) } activity
       *[other] Add { NUMBER($n) } activities
    }
activities-preview-other = Choose another file
activities-preview-nothing = Nothing in it is new.
activities-preview-line = Line
activities-preview-becomes = Becomes
activities-preview-new = new
activities-preview-there = already there
activities-preview-wrong = left out
