# Managers look after feeds.
feeds-manage-lead = { $count ->
    [0] Members’ feeds. None is in trouble now.
    [one] Members’ feeds. One is in trouble; its member knows where to mend it.
   *[other] Members’ feeds. { NUMBER($count) } are in trouble; their members know where to mend them.
}
feeds-manage-state = State
feeds-manage-troubled = Those in trouble
feeds-manage-show = Show
feeds-manage-state-active = read
feeds-manage-state-paused = paused
feeds-manage-state-failing = stopped after two weeks of errors
feeds-manage-state-moved = moved, waits for its member
feeds-manage-state-gone = gone (410)
feeds-manage-feed = Feed
feeds-manage-whose = Whose
feeds-manage-nobodys = the program’s own
feeds-manage-what = What is wrong
feeds-manage-when = Read
feeds-manage-do = To do
feeds-manage-since = { $count ->
    [one] once, since { $when }
   *[other] { NUMBER($count) } times, since { $when }
}
feeds-manage-nothing = nothing
feeds-manage-read = last { $when }
feeds-manage-never = never
feeds-manage-next = next { $when }
feeds-manage-retry = Try again now
feeds-manage-member = its member’s to decide
feeds-manage-none = nothing
feeds-manage-not-so = It is not in trouble any more. Look at it again.
feeds-manage-said-retry = { $url } is asked for again within a minute.
feeds-manage-empty = No feed is in trouble
feeds-manage-empty-lead = Feeds that cannot be read stand here, with what is wrong.
feeds-manage-empty-filtered = No feed is in this state
feeds-manage-empty-filtered-lead = Choose another, or look at those in trouble.
