# The front page.
home-title = Home
home-find = Find a member
home-how = How it is earned
home-about = About the program
home-newest = Newest awards
home-newest-all = All members, newest first

# Under a large number: 232 current members.
home-figure-members = { $count ->
    [one] current member
   *[other] current members
}
home-figure-countries = { $count ->
    [one] country
   *[other] countries
}
home-figure-given = { $count ->
    [one] title given
   *[other] titles given
}
home-figure-years = { $count ->
    [one] year
   *[other] years
}

home-growth = Members by year
home-growth-told = Members by year, from { $first } to { $last }. The same as a table below.
home-growth-year = Year
home-growth-members = Members
home-places = Where members are

home-open = Open now
home-open-until = Applications are taken until <strong>{ $at }</strong>
home-open-apply = Apply
home-closed = Nothing is open now
home-closed-next = See <a href="{ $href }">what comes next and when</a>.
home-new = It begins here
home-new-nobody = Nobody holds a title yet.
home-new-tracks = See <a href="{ $tracks }">which titles there will be</a> and <a href="{ $cycles }">when applications open</a>.
home-new-setup = The program is being set up.
home-new-soon = Members appear here as soon as the first awards are announced.

# To a member whose term ends.
home-renew = “{ $cycle }” is open until { $when }. Your title ends with its term; renewing it takes three minutes.

# The calls that are open now.
home-calls = Calls for content
home-calls-all = All calls
