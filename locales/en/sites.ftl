# A member's sites: whether they link back, and what was found.
sites-tab = Sites
sites-title = Your sites
sites-lead = Your blog and your profiles elsewhere. A site that links back to your page here is yours beyond doubt: it gets a tick, and what you post there can go into your log.
sites-to-feeds = Your feeds
sites-to-badges = What to put on your blog
sites-no-page = Sites are checked once you have a page in the directory, that is, with your first title. You can add them now.
sites-chip-verified = verified
sites-chip-warned = about to lose its tick
sites-chip-unverified = not verified
sites-chip-silent = cannot be checked
sites-since-rel_me = Verified since { $day }: the site links to your page with rel="me".
sites-since-meta = Verified since { $day }: the site names your page in its meta tag.
sites-since-claim = Verified since { $day }: the program knew this site as yours before you signed in, and you proved that you are the one it knew.
sites-since-none = Verified since { $day }.
sites-failed = { $failed ->
    [one] The last check found no link back. After { $most } in a row the tick goes; your title stays.
   *[other] The last { NUMBER($failed) } checks found no link back. After { $most } in a row the tick goes; your title stays.
}
sites-silent = This service lets no page carry a link that says whose it is, so there is nothing to look for. Your page shows it without a tick.
sites-never = Nobody has looked at it yet.
sites-enough = { $count ->
    [one] One check found no link back, so it is not looked at by itself any more. Put the link on it, then check now.
   *[other] { NUMBER($count) } checks in a row found no link back, so it is not looked at by itself any more. Put the link on it, then check now.
}
sites-due = It is looked at within a minute.
sites-checked = Last looked at: { $when }.
sites-next = Next: { $day }.
sites-check = Check now
sites-remove = Remove
sites-none = No sites yet
sites-none-told = Add your blog below, then put one line of HTML on it.
sites-add = Add a site
sites-url = Address
sites-kind = What it is
sites-kind-help = One word, such as blog, website, github or mastodon.
sites-add-go = Add the site
sites-wrong-url = This is no web address. Give it as https://example.org.
sites-wrong-twice = You have this site already.
sites-said-added = { $url } is added. Put one of the lines below on it, and it is verified.
sites-said-verified = Found on your page just now: { $url } is yours.
sites-said-not = { $url } does not link back yet. What was found stands below.
sites-said-unread = { $url } could not be read just now, so nothing changes. Why stands below.
sites-said-removed = { $url } is removed.
sites-paste = What to put on your site
sites-paste-told = One of these is enough, anywhere on the page whose address you gave here.
sites-paste-link = In the head of the page, unseen
sites-paste-a = In the page, as a link
sites-paste-meta = Where rel="me" is not possible: a meta tag
sites-paste-mastodon = On Mastodon and elsewhere in the Fediverse: put the address of your page into one of the fields of your profile. It makes the link by itself.

# What a look at a page found.
sites-looked-for = Looked for
sites-looked-for-told = a link with rel="me", or the meta tag palmares, to
sites-looked-at = On
sites-status = (answer { $status })
sites-found = Found
sites-found-nothing = Nothing that has to do with your page.
sites-found-rel-me = { $element } to your page. This is the proof.
sites-found-rel-me-other = A link with rel="me", but to { $href }.
sites-found-meta = The meta tag with your page. This is the proof.
sites-found-meta-other = The meta tag palmares, but with “{ $content }”, which is not the address of your page.
sites-found-plain = A link to your page without rel="me". Add rel="me" to it.
sites-found-plain-rel = A link to your page with rel="{ $rel }". Add the word me to it.
sites-found-badge = Your badge.
sites-found-feed = A feed: { $href }

# Why a page or a feed could not be read.
trouble-status = It answered with an error ({ $detail }).
trouble-missing = There is nothing at this address (404).
trouble-refused = It refuses to be read by programs ({ $status }). Its owner can allow it, often in a setting against robots.
trouble-too-often = It says that it was asked too often (429).
trouble-server = It has a fault of its own ({ $status }).
trouble-unreachable = It could not be reached: no server answers at this address, or its certificate is not good. Check the spelling.
trouble-not_public = Its address is not on the public internet.
trouble-too_slow = It took too long to answer.
trouble-too_large = It is too large.
trouble-redirects = It redirects too often, or in a circle.
trouble-astray = It redirects to “{ $detail }”, which is no address.
trouble-elsewhere = It redirects to another domain: { $detail }. Add that address as a site of its own.
trouble-no_page = It is no web page ({ $detail }).

# Letters to the member.
sites-letter-failing-subject = { $url } does not link to your page any more
sites-letter-failing-preview = If it stays so for two more weeks, its tick goes.
sites-letter-failing-words = we look once a week whether your site { $url } still links to your page in the directory. Twice now it did not. After four times its tick goes; your title is not touched.
sites-letter-unverified-subject = { $url } has lost its tick
sites-letter-unverified-preview = Your title is not touched. The tick comes back with the link.
sites-letter-unverified-words = four weeks in a row your site { $url } did not link to your page in the directory, so your page shows it without a tick now. Your title is not touched. Put the link back, and the tick is there again.
sites-letter-trouble = What happened the last time: { $trouble }
sites-letter-no-link = The page could be read, but there is no link with rel="me" to your page on it.
sites-letter-profile = The page to link to:
sites-letter-next = We look again on { $day }.
sites-letter-see = See what was found
