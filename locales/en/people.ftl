# People as managers look after them. In English alone.

people-standing-active = active
people-standing-on_hold = on hold
people-standing-resigned = resigned
people-standing-staff = staff (emeritus)
people-standing-honorary = honorary
people-standing-deceased = in memoriam
people-standing-erased = erased
people-role-reviewer = reviewer
people-role-manager = manager
people-role-admin = admin
people-none = none

# The list.
people-list-lead = Everyone the portal knows: applicants, members, reviewers and those who run it.
people-filter-q = Name, address or number
people-filter-role = Role
people-filter-role-any = any or none
people-filter-standing = Standing
people-filter-standing-any = any
people-filter-show = Show
people-filter-all = Show everyone
people-col-name = Name
people-col-number = Number
people-col-addresses = Addresses
people-col-country = Country
people-col-roles = Roles
people-col-standing = Standing
people-empty = Nobody yet
people-empty-lead = People appear here when they sign in for the first time, or when their history is imported.
people-empty-go = Open a cycle
people-empty-filtered = Nobody found
people-empty-filtered-lead = No one fits these filters. Part of a name, an address or a member number is enough.

# One person.
people-directory = Page in the directory
people-merged = This record was joined with <a href="{ $href }">another one</a>, which goes on.
people-unlisted = not in the directory
people-no-award = none: no award yet
people-founding = founding member
people-headline = Headline
people-employer = Employer
people-place = Place
people-primary = primary
people-unverified = never signed in with
people-no-address = none: nothing can be mailed
people-since = Known since
people-awards = Awards
people-awards-none = None yet. Awards come from the announcement of a cycle or from an import.
people-award-year = Year
people-award-title = Title
people-award-term = Term
people-award-state = State
people-award-actions = Actions
people-award-edit = Revoke, correct or restore
people-award-active = active
people-award-revoked = revoked
people-award-corrected = corrected: not public
people-applications = Applications
people-applications-none = None yet.
people-application-changed = last changed { $when }

people-roles-none = None: they can apply, and edit what is theirs.
people-role-since = since { $when }
people-role-for-since = for <bdi>{ $track }</bdi>, since { $when }
people-role-take = Take it away
people-role-take-sure = Their sessions end at once. The role can be given again.
people-role-take-yes = Yes, take it away
people-role-taken-said = The role is taken away, and their sessions are ended.
people-role-give = Give a role
people-role-give-help = Reviewers read applications, managers run the program, admins also hand out roles.
people-role-for = For
people-role-for-all = all titles
people-role-for-help = Only a reviewer can be for one title.
people-role-give-go = Give the role
people-role-out-you = You are signed out everywhere when a role is given or taken away.
people-role-out-they = They are signed out everywhere when a role is given or taken away.
people-role-only-admin = Only an admin gives and takes away roles.
people-role-said = { $name } has the role. They are signed out everywhere and sign in again to use it.
people-role-nowhere = Nobody signs in as this person: a role would lead nowhere.
people-role-already = This person has that role already.
people-role-all-titles = Only a reviewer is for one title; leave this at all titles.
people-role-no-title = There is no such title. Choose one of these.
people-last-admin = This is the last admin. Make somebody else one first.

people-standing-now = Now: <strong>{ $standing }</strong>. A change shows in the directory at once. Awards and the number stay.
people-standing-new = New standing
people-standing-choose = choose one
people-standing-help = In memoriam ends every session and all mail.
people-standing-change = Change the standing
people-standing-said = { $name } is { $standing } now.
people-standing-already = This person is { $standing } already.
people-still-roles = This person still has roles here. Let an admin take them away first.
people-choose = Choose one of these.
people-why = Why
people-why-help = For the audit log; nobody else reads it.
people-reason-missing = Say why: the audit log keeps it.

people-history = What was done
people-history-all = All of it in the audit log
people-history-none = Nothing yet.
