# The manager's desk, and what every page of the manager's side shares. These pages are in English alone.

desk-tabs = Manage
desk-tab-desk = Desk
desk-tab-program = Program
desk-tab-titles = Titles
desk-tab-cycles = Cycles
desk-tab-activity-kinds = Activity kinds
desk-tab-people = People
desk-tab-content = Content
desk-tab-feeds = Feeds
desk-tab-letters = Letters
desk-tab-audit = Audit log
desk-crumbs = Where you are
desk-cycle-tabs = This cycle
desk-cycle-tab-overview = Overview
desk-cycle-tab-applications = Applications
desk-cycle-tab-reviewing = How it is reviewed
desk-cycle-tab-reviews = Coverage
desk-cycle-tab-extensions = Extensions
desk-cycle-tab-announcement = Announcement
desk-cycle-tab-charts = Charts
desk-cycle-tab-waiting = Waiting list
desk-cycle-tab-consents = Consents
desk-cycle-tab-invitations = Invitations
desk-cycle-tab-preview = Preview
desk-cycle-tab-public = Public page
# The parts of a cycle's work, each with its pages.
desk-cycle-part-setup = Set-up
desk-cycle-part-review = Review
desk-cycle-part-announce = Announce
desk-cycle-page-list = List

desk-title = The desk
desk-lead = What waits for you, what is running, and the way to everything else.

# An empty portal.
desk-first = First things first
desk-first-lead = Three steps, and people can apply.
desk-step-name = Give the program its name
desk-step-title = Make the main title
desk-step-cycle = Make the first cycle
desk-step-done = done

# What is to be done; `title` is a cycle's.
desk-todo = What needs you now
desk-todo-none = Nothing waits for you. Enjoy the quiet.
desk-todo-late = late
desk-todo-paths = { $title } has no path yet, so nobody can apply.
desk-todo-paths-go = Add a path
desk-todo-reviews = { $count ->
    [one] 1 application for { $title } lacks reviews.
   *[other] { NUMBER($count) } applications for { $title } lack reviews.
  }
desk-todo-reviews-go = See who owes what
desk-todo-second = { $count ->
    [one] 1 decision for { $title } waits for a second approver.
   *[other] { NUMBER($count) } decisions for { $title } wait for a second approver.
  }
desk-todo-second-go = Look at them
desk-cycle-reviews = Reviews: { $enough } of { $applications } applications have enough.
desk-todo-decide = { $count ->
    [one] 1 application for { $title } is not decided.
   *[other] { NUMBER($count) } applications for { $title } are not decided.
  }
desk-todo-decide-go = Decide
desk-todo-pool-low = { $left ->
    [one] { $name } is running low: 1 key is left.
   *[other] { $name } is running low: { NUMBER($left) } keys are left.
  }
desk-todo-pool-empty = { $waiting ->
    [0] { $name } has no key left.
    [one] { $name } has no key left, and 1 member waits for one.
   *[other] { $name } has no key left, and { NUMBER($waiting) } members wait for one.
  }
desk-todo-pool-go = Add keys
desk-todo-arm = { $title } can be announced once it is armed.
desk-todo-arm-go = Check and arm
desk-todo-call-answers = { $count ->
    [one] 1 answer to a call for content waits for a word.
   *[other] { NUMBER($count) } answers to calls for content wait for a word.
}
desk-todo-call-answers-go = Read them
desk-todo-appeals = { $count ->
    [one] 1 appeal waits for an answer.
   *[other] { NUMBER($count) } appeals wait for an answer.
  }{ $late ->
    [0] {""}
   *[other] {" "}{ NUMBER($late) } of them for too long.
  }
desk-todo-waiting = { $title }: { $count ->
    [one] 1 person still waits
   *[other] { NUMBER($count) } people still wait
  } on its waiting list.
desk-todo-waiting-go = To the list
desk-todo-appeals-go = See who waits
desk-failed-letters = { $count ->
    [one] 1 letter could not be delivered.
   *[other] { NUMBER($count) } letters could not be delivered.
  }
desk-failed-letters-go = See why
desk-failing = The portal could not { $job }: { $error }. It tries again by itself.
desk-job-announce = announce what is due
desk-job-close_cycles = close cycles: submit what is complete
desk-job-remind = remind those who have a draft
desk-job-post_letters = post letters
desk-job-refresh_listings = bring the directory up to date
desk-job-tell_terms = tell people that their terms end
desk-job-assign_reviews = ask reviewers for what lacks reviews
desk-job-remind_reviewers = remind reviewers
desk-job-check_sites = look whether members’ sites still link back
desk-job-read_feeds = read members’ feeds
desk-job-verify_mentions = check mentions from other sites
desk-job-send_mentions = tell other sites of links in posts and news
desk-job-count_answers = publish answers to calls whose embargo has ended
desk-job-look_back = look whether published answers to calls link back
desk-job-expire_claims = free places in calls that ran out
desk-job-remind_calls = remind who keeps a place in a call
desk-job-digest_calls = send the week’s open calls
desk-job-sweep = sweep out what is old

desk-running = What is running
desk-cycle-counts = { NUMBER($submitted) } submitted, { $drafts ->
    [one] 1 draft
   *[other] { NUMBER($drafts) } drafts
  }.
desk-cycle-opens = Opens { $when }.
desk-cycle-closes = Closes { $when }.
desk-cycle-announces = Announces by itself { $when }.
desk-cycle-waits = To be announced { $when }: decide, then arm it.

desk-all = Everything
desk-card-program = The program
desk-card-program-lead = Its name, texts, languages, colour and logo.
desk-card-titles-lead = { $count ->
    [one] 1 title
   *[other] { NUMBER($count) } titles
  } that people can hold.
desk-card-cycles-lead = { $count ->
    [one] 1 cycle
   *[other] { NUMBER($count) } cycles
  }: open them, decide, announce.
desk-card-people-lead = { NUMBER($people) } known, { NUMBER($members) } with a number, { NUMBER($current) } current in the directory.
desk-card-letters-lead = { $count ->
    [0] Nothing waits.
   *[other] { NUMBER($count) } waiting to go out.
  }
desk-card-audit-lead = Who did what, and when.
