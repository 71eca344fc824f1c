# A member's feeds: how they are, and what to do.
feeds-tab = Feeds
feeds-title = Your feeds
feeds-lead = What you post on a verified site is read from its feed: it stands on your page, and in your log if you want it there.
feeds-to-sites = Your sites
feeds-chip-active = read
feeds-chip-new = not read yet
feeds-chip-troubled = trouble
feeds-chip-doubted = waits for its site
feeds-chip-paused = paused
feeds-chip-failing = stopped
feeds-chip-moved = moved
feeds-chip-gone = gone
feeds-posts = { $count ->
    [0] No posts from it yet.
    [one] 1 post came from it.
   *[other] { NUMBER($count) } posts came from it.
}
feeds-is-trusted = Its posts go into your log by themselves.
feeds-doubted = It is not read while its site has no tick: somebody else might write there now.
feeds-alone = Its site is not among yours any more, so it is not read: somebody else might write there now. Add the site and verify it, then add this feed again.
feeds-moved = It says that it has moved for good, to another domain. Is that yours too? It is read there once you say so. New address:
feeds-gone = It says that it is gone for good (410), so nobody asks for it any more. If that was a mistake, mend it and resume.
feeds-failing = So it was since { $when }, and after two weeks we stopped asking. Mend it and resume.
feeds-troubled = { $count ->
    [one] So it is since { $when }. We try again by ourselves.
   *[other] So it is since { $when }, { NUMBER($count) } times in a row. We try again by ourselves, less and less often.
}
feeds-paused = You paused it. Nothing is read until you resume.
feeds-read = Last read: { $when }.
feeds-never = It was never read.
feeds-next = Next: { $when }.
feeds-due = It is read within a minute.
feeds-pause = Pause
feeds-resume = Resume
feeds-confirm = Yes, it is mine: read it there
feeds-stay = No: ask the old address again
feeds-trust = Put its posts into my log by themselves
feeds-distrust = Ask me before its posts go into my log
feeds-remove = Remove
feeds-none = No feeds yet
feeds-none-told = Your verified sites name none that we found. Add one below.
feeds-none-no-tick = First verify a site of yours: the feed that it names is then read by itself.
feeds-add = Add a feed
feeds-add-told = It must lie below one of your verified sites, or be named by one of them. The address of a page will do if the page names its feed.
feeds-url = Address of the feed
feeds-add-go = Add the feed
feeds-how = How it is read
feeds-how-trust = New posts are suggested for your log, and nothing counts until you accept it. If you let a feed’s posts in by themselves, you can still take each of them out.
feeds-how-often = Between once an hour and once a day, by how often you post. RSS, Atom and JSON Feed are all fine.
feeds-wrong-unverified = None of your verified sites has this feed. Verify the site first; its feed is then found by itself.
feeds-wrong-twice = You have this feed already.
feeds-wrong-many = At most { $most } feeds: remove one first.
feeds-not-so = It is not so any more: somebody, perhaps you in another window, changed it meanwhile. Look at it again.
feeds-said-read = { $count ->
    [one] It is read: 1 post stands in it.
   *[other] It is read: { NUMBER($count) } posts stand in it.
}
feeds-said-trouble = It is added, but could not be read. What is wrong stands below.
feeds-said-added = It is added, and read within a minute.
feeds-said-waits = Its server asked to be left alone for a while. When it is read stands below.
feeds-said-paused = It is paused.
feeds-said-resumed = It is read again within a minute.
feeds-said-trusted = Its new posts go into your log by themselves.
feeds-said-asked = You are asked before its posts go into your log.
feeds-said-removed = The feed is removed. What came from it stays.

# Why it could not be read, besides what is wrong with pages.
trouble-not_a_feed = It is no feed that can be read ({ $detail }). A feed validator shows where it is broken.
trouble-entities = It defines entities of its own in a DOCTYPE, which feeds do not need and attackers use. Take the DOCTYPE out.
trouble-moved = It moved to another domain: { $detail }
trouble-gone = It is gone for good (410).
trouble-not_kept = It was read, but could not be kept here. That is our fault; whoever runs the portal finds why in its log, and we try again.

# The letter that it is not read any more.
feeds-letter-subject-failing = Your feed could not be read for two weeks
feeds-letter-subject-moved = Your feed has moved: is the new address yours?
feeds-letter-subject-gone = Your feed is gone
feeds-letter-preview = Your posts do not reach your page and your log until you look at it.
feeds-letter-words-failing = for two weeks your feed { $url } could not be read, so we stopped asking for it. Mend it and resume with one click; your posts and your title are not touched.
feeds-letter-words-moved = your feed { $url } says that it has moved for good, to another domain. We do not follow it there by ourselves: the domain might be somebody else’s. If it is yours, confirm it with one click.
feeds-letter-words-gone = your feed { $url } says that it is gone for good, so we do not ask for it any more. Your posts and your title are not touched.
feeds-letter-moved = The new address: { $to }
feeds-letter-trouble = What happened the last time: { $trouble }
feeds-letter-see = Look at your feeds
