# The directory: its list, a member's page, and the check of a title.
directory-title = Directory
directory-title-page = Directory, page { $page }
directory-description = Everyone who holds or held a title of { $program }.
directory-find = Find members
directory-search = Search
directory-search-help = Name, place, topic or number.
directory-order = Order
directory-sort-name = Name
directory-sort-number = Member number
directory-sort-newest = Newest members first
directory-sort-longest = Most years first
directory-who = Who
directory-status-current = Current members
directory-status-alumni = Alumni
directory-status-memoriam = In memoriam
directory-status-staff = Emeritus (staff)
directory-status-honorary = Honorary members
directory-status-on_hold = On hold
directory-status-all = Everyone
directory-facet-track = Title
directory-facet-country = Country
directory-facet-language = Language
directory-facet-topic = Topic
directory-facet-year = Year
# Behind the name of a filter: how many of its values are chosen.
directory-facet-picked = { $count } chosen
directory-show = Show
directory-again = Start again
directory-filters = Filters
directory-found = { $count ->
    [one] 1 member
   *[other] { NUMBER($count) } members
}
directory-range = { NUMBER($first) } to { NUMBER($last) }
directory-picked = Filters in use
directory-picked-remove = , remove
directory-picked-clear = Clear all
directory-view = View
directory-view-cards = Cards
directory-view-table = Table
directory-empty = Nobody is listed yet
directory-empty-told = Members appear here as soon as the first awards are announced.
directory-empty-do = See what is open
directory-none = Nobody fits all of that
directory-none-told = Take one of the filters away, try fewer words, or look among everyone.
directory-none-do = Look among everyone
directory-column-name = Name
directory-column-place = Place
directory-column-titles = Titles
directory-column-since = Since
directory-column-years = Years
directory-column-number = Number

member-titles = Titles
member-since-year = since { $year }
member-last-award = last award { $year }
member-status-current = Current member
member-status-alumni = Alumni
member-status-on_hold = On hold
member-status-staff = Emeritus (staff)
member-status-honorary = Honorary member
member-status-memoriam = In memoriam
member-founding = Founding member
member-from = Member from { $day }
# A search result: Ada Lovelace, Current member, Lanternkeepers: headline
member-description = { $name }, { $status }, { $program }
member-number = Member { $number }
member-own = This is your page, as you see it.
member-own-edit = Edit your profile
member-standing-memoriam = In memoriam. A member from { $since } to { $last }.
member-standing-begins = The title is awarded; its term begins on { $day }.
member-standing-alumni = Alumni, last award { $last }. Member since { $since }, { $years ->
    [one] 1 year in all.
   *[other] { NUMBER($years) } years in all.
}
member-standing-since = Member since { $since }, { $years ->
    [one] 1 year in all.
   *[other] { NUMBER($years) } years in all.
}
member-standing-until = The current term runs until { $day }.
member-verified = Verified on { $day } by { $program }.
member-verify = Check it again
member-palmares = Palmarès
member-palmares-until = { $years ->
    [one] 1 year
   *[other] { NUMBER($years) } years
}, current until { $day }
member-palmares-ended = { $years ->
    [0] no year that stands
    [one] 1 year, in { $year }
   *[other] { NUMBER($years) } years, last in { $year }
}
member-palmares-now = current
member-palmares-revoked = revoked
member-palmares-note = { $year } was revoked.
member-activities = Activities
member-activities-all =
    { $n ->
        [one] The one activity
       *[other] All { NUMBER($n) } activities
    }
member-activities-of = Activities of { $name }
member-activities-none = Nothing to see here yet
member-activities-none-lead = No activity of this member is public.
member-activities-back = To their page
member-about = About
member-more = Links and topics
member-elsewhere = Elsewhere
member-topics = Topics
member-languages = Languages
member-link-verified = verified since { $day }
member-link-kind = ({ $kind })

directory-verify-title = Verify a member
directory-verify-description = Is this person a member of { $program } now?
directory-verify-lead = Somebody says that they hold a title of { $program }? Their number tells you at once whether it is real and current.
directory-verify-unknown = We know no public member with the number { $number }.
directory-verify-unknown-told = Check the number for a slip. If it is right, ask the person: they may have chosen not to be listed.
directory-verify-yes = Yes, number { $number } is a member now
directory-verify-later = Number { $number } is a member from { $day }
directory-verify-no = No, number { $number } is not a member now
directory-verify-name = Name
directory-verify-given = The name you gave
directory-verify-given-same = matches
directory-verify-given-other = does not match
directory-verify-status = Status
directory-verify-since = Since
directory-verify-ends = Term ends
directory-verify-until = Until
directory-verify-checked = Checked
directory-verify-number = Member number
directory-verify-number-help = On their page and on their badge, as #1042.
directory-verify-number-missing = Give the member number, as in /verify?number=1042&name=Ada.
directory-verify-name-help = We tell whether it belongs to the number. Accents and capitals do not matter.
directory-verify-do = Verify
directory-verify-machines = Programs may ask the same address with <code>Accept: application/json</code>.
