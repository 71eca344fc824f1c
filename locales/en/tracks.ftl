# Titles, and who held them in a year.
tracks-title = Titles
tracks-description = The titles of { $program } and who holds them.
tracks-kind-main = main title
tracks-kind-sub_program = sub-program
tracks-kind-pro = Pro
tracks-requires-main = asks for a current main title
tracks-holding = { $count ->
    [one] 1 member holds it now
   *[other] { NUMBER($count) } members hold it now
}
tracks-holding-none = Nobody holds it now.
tracks-none = No titles yet
tracks-none-told = The program is being set up. Its titles will be described here.
tracks-show-description = { $track }, a title of { $program }, and who held it in which year.
tracks-apply = How to apply
tracks-years = By year
tracks-column-year = Year
tracks-column-holders = Holders
tracks-column-compared = Compared
tracks-column-today = Today
tracks-compared = { NUMBER($count) } of { NUMBER($most) } at most
tracks-ungiven = Not given yet
tracks-ungiven-told = The first holders appear here when they are announced.
tracks-ungiven-do = See what is open
tracks-year-description = Who held { $track } in { $year }.
tracks-year-given = { $count ->
    [one] 1 person held it in { $year }.
   *[other] { NUMBER($count) } people held it in { $year }.
}
tracks-year-unlisted = { $count ->
    [one] 1 of them is not listed.
   *[other] { NUMBER($count) } of them are not listed.
}
tracks-year-others = Other years
tracks-year-none = Nobody of them is listed
tracks-year-none-told = Everyone who held it in this year chose not to be in the directory.
