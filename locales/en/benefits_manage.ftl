# Benefits, for managers. In English alone.

benefits-manage-tab = Benefits
benefits-manage-title = Benefits
benefits-manage-lead = What comes with a title: keys from a pool, one for each member; links and downloads that only those entitled now can open.
benefits-manage-add = Add a benefit
benefits-manage-add-go = Add it
benefits-manage-edit = Edit { $name }
benefits-manage-edit-go = Edit
benefits-manage-save = Save
benefits-manage-back = Cancel
benefits-manage-empty = No benefits yet
benefits-manage-empty-lead = A licence that a sponsor gives, the invitation to your chat, a pack of badges: add it once, and each member finds it by themselves.

benefits-manage-name = Name
benefits-manage-name-help = As members know it: “Meadow IDE, one year”.
benefits-manage-name-missing = Give it a name.
benefits-manage-name-taken = Another benefit has this name.
benefits-manage-kind = Kind
benefits-manage-kind-key = Key
benefits-manage-kind-link = Link
benefits-manage-kind-download = Download
benefits-manage-kind-help-key = A licence key or a voucher: each member gets one of their own. You add the keys afterwards.
benefits-manage-kind-help-link = The same address for everybody: an invitation to a chat, a form for a parcel.
benefits-manage-kind-help-download = The same, where a file is behind the address.
benefits-manage-kind-missing = Choose what kind it is.
benefits-manage-description = Description
benefits-manage-description-help = What it is and how it is used. Markdown; members read it only while they are entitled.
benefits-manage-for = Comes with
benefits-manage-for-help = The titles that bring it. Without any it comes with every title.
benefits-manage-for-all = every title
benefits-manage-tracks-unknown = One of these titles is gone; choose again.
benefits-manage-grace = Keep it through the days of grace
benefits-manage-grace-help = Otherwise it ends with the last day of the term, also where the member still counts as current.
benefits-manage-lasts = Ends
benefits-manage-lasts-term = with the term
benefits-manage-lasts-grace = with the days of grace after the term
benefits-manage-url = Address
benefits-manage-url-help = Where the button leads. It is encrypted in the database, and members are sent there only after a look at their title; whoever was there can pass it on all the same.
benefits-manage-url-help-new = For links and downloads: where the button leads. It is encrypted in the database.
benefits-manage-url-missing = Give the address it leads to, such as https://example.org/invitation.
benefits-manage-low = Warn when so many are left
benefits-manage-low-help = For keys. The desk tells you then; an empty pool it always tells.
benefits-manage-low-wrong = Give a whole number from 0 to 100,000, or nothing.
benefits-manage-low-none = only when none is left
benefits-manage-changed = Somebody else saved a change while you wrote. What you typed is below; save again to put it in place of theirs.
benefits-manage-secret-passing = The portal’s secret is made anew at each start, and what is sealed today could not be read tomorrow. Have secret_key set in the configuration first.

benefits-manage-stock = In stock
benefits-manage-claimed = Claimed
benefits-manage-place = Order
benefits-manage-up = Up
benefits-manage-down = Down
benefits-manage-archived = archived
benefits-manage-unlimited = unlimited
benefits-manage-left = { $count ->
    [one] 1 key
   *[other] { NUMBER($count) } keys
  }
benefits-manage-level-empty = none left
benefits-manage-level-low = running low
benefits-manage-waiting = { $count ->
    [one] 1 person waits
   *[other] { NUMBER($count) } people wait
  }
benefits-manage-unreadable = { $count ->
    [one] 1 unreadable
   *[other] { NUMBER($count) } unreadable
  }
benefits-manage-unreadable-told = { $count ->
    [one] 1 key was sealed with another secret and cannot be read.
   *[other] { NUMBER($count) } keys were sealed with another secret and cannot be read.
  } They are not given away. Start the portal with the old secret_key, or take them out and add them again.
benefits-manage-link-lost = The address was sealed with another secret and cannot be read. Edit the benefit and give it again.
benefits-manage-figure-left = In the pool
benefits-manage-figure-waiting = Asked and found none
benefits-manage-figure-entitled = Entitled now
benefits-manage-figure-keyless = Entitled, without a key

benefits-manage-keys-add = Add keys
benefits-manage-keys-add-lead = Paste them or choose a file. All of them are taken in, or none: what is wrong is told by its line. Once they are in, nobody reads them here but the member who gets one.
benefits-manage-keys-paste = Keys
benefits-manage-keys-paste-help = One a line, at most { NUMBER($most) } at once.
benefits-manage-keys-file = Or a file
benefits-manage-keys-file-help = CSV or plain text, at most { NUMBER($kibibytes) } KiB. The first column is read; a head such as “key” is left out.
benefits-manage-keys-both = Paste keys or choose a file, not both at once.
benefits-manage-keys-too-large = The file is larger than { NUMBER($most) } KiB. Send it in parts.
benefits-manage-keys-unreadable = This is no table that can be read. Save it as CSV, or paste the keys.
benefits-manage-keys-missing = Give at least one key.
benefits-manage-keys-many = These are { NUMBER($long) } keys; at once it takes { NUMBER($most) }. Send them in parts.
benefits-manage-keys-empty = Line { $line } is empty.
benefits-manage-keys-long = Line { $line } is longer than { NUMBER($most) } characters.
benefits-manage-keys-control = Line { $line } has a tab or another control character in it.
benefits-manage-keys-twice = Line { $line } is the same key as line { $first }.
benefits-manage-keys-known = Line { $line } is a key that this benefit has already.
benefits-manage-keys-more = { $count ->
    [one] One more line is wrong.
   *[other] { NUMBER($count) } more lines are wrong.
  }
benefits-manage-keys-added-said = { $count ->
    [one] 1 key is in the pool.
   *[other] { NUMBER($count) } keys are in the pool.
  }
benefits-manage-keys-remove = Take keys out
benefits-manage-keys-remove-some = Take keys out of the pool
benefits-manage-keys-remove-lead = For keys that a sponsor withdrew. Only keys that nobody has can be taken out; they are gone then.
benefits-manage-keys-gone = Keys to take out
benefits-manage-keys-gone-help = One a line, as they were added.
benefits-manage-keys-all = All keys that nobody has
benefits-manage-keys-claimed = Line { $line } is a key that somebody has.
benefits-manage-keys-unknown = Line { $line } is no key of this pool.
benefits-manage-keys-remove-go = Take them out
benefits-manage-keys-removed-said = { $count ->
    [0] There was no key to take out.
    [one] 1 key was taken out.
   *[other] { NUMBER($count) } keys were taken out.
  }
benefits-manage-claims = Who has a key
benefits-manage-claims-none = Nobody yet.
benefits-manage-claims-who = Member
benefits-manage-claims-when = Claimed
benefits-manage-claims-now = Now
benefits-manage-claims-entitled = entitled
benefits-manage-claims-ended = no longer entitled

benefits-manage-offer = Whether it is offered
benefits-manage-archive = Archive it
benefits-manage-archive-told = Then nobody gets a key or follows the link any more. Whoever has a key keeps reading it while they are entitled.
benefits-manage-return = Offer it again
benefits-manage-return-told = It is archived: members do not see it, unless they have a key.

benefits-manage-made-said = { $name } is there.
benefits-manage-saved-said = { $name } is saved.
benefits-manage-archived-said = { $name } is archived.
benefits-manage-returned-said = { $name } is offered again.
benefits-manage-keys-all-or-some = Keys are named here, and all that nobody has are ticked besides. Leave one of the two out.
