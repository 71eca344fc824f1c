# Webmentions: what other sites say of our pages, under the page, and where members moderate it.

mentions-head = Mentioned elsewhere
mentions-kind-mention = mentions this
mentions-kind-reply = replied
mentions-kind-like = likes this
mentions-kind-repost = shared this
mentions-kind-bookmark = bookmarked this

# The endpoint as people read it, and the page of one that was sent.
mentions-endpoint-title = Tell us that you linked here
mentions-endpoint-lead = A blog that links to a member’s page, a post, the news or a call here can tell us, and the link shows under that page.
mentions-endpoint-source = The page that links
mentions-endpoint-source-help = Your post, with its whole address.
mentions-endpoint-target = The page it links to
mentions-endpoint-target-help = A page of this portal, such as { $example }
mentions-endpoint-send = Send it
mentions-endpoint-sites = For sites
mentions-endpoint-sites-told = This is a webmention endpoint: post <code>{ $source }</code> and <code>{ $target }</code> as a form to <code>{ $address }</code>. Many blogs do so by themselves or with a plugin.
mentions-endpoint-rule-link = The page must really link here, to exactly the address that was sent. We look soon after, not at once.
mentions-endpoint-rule-update = Send it again when the page changes. When its link is gone, or it answers 410, the mention goes.
mentions-endpoint-rule-shown = Members decide what is shown under their pages. Links of mentions do not count for search engines.
mentions-endpoint-standard = The standard (W3C)
mentions-status-title = A mention that was sent
mentions-status-received = Received
mentions-status-again = We try again at { $at }.
mentions-state-waiting = to be checked
mentions-state-verified = verified
mentions-state-refused = refused
mentions-state-gone = gone
mentions-state-waiting-told = We have it, and look soon whether the page links here.
mentions-state-verified-told = The page links here. It shows as the member wishes.
mentions-state-refused-told = It does not show: see why below, mend it and send it again.
mentions-state-gone-told = The page linked here once and does no longer, so it does not show any more.

# What is wrong with what was sent.
mentions-wrong-source = The page that links needs a whole web address that begins with http:// or https://.
mentions-wrong-target = The page it links to needs a whole web address that begins with http:// or https://.
mentions-wrong-same = Both addresses are the same page; give the address of your page as the one that links.
mentions-wrong-not-ours = No page of this portal that takes mentions has this address; give that of a member’s page, a post, the news or a call.
mentions-wrong-blocked = Mentions from this site are not taken here.
mentions-wrong-host = Give the name of a site, such as blog.example.org.

# Why one was refused or could not be sent. Some say more with a detail.
mentions-trouble-no_link = The page does not link to exactly this address.
mentions-trouble-gone = The page says that it is gone (410).
mentions-trouble-status = The page answered { $detail }.
mentions-trouble-type = It is not a kind of document that can link (HTML, JSON, plain text).
mentions-trouble-same = The address leads to the very page it should link to.
mentions-trouble-blocked = Mentions from this site are not taken.
mentions-trouble-not_public = Its address is not on the public internet.
mentions-trouble-unreachable = It could not be reached.
mentions-trouble-too_slow = It takes too long to answer.
mentions-trouble-too_large = The page is too large to be read.
mentions-trouble-redirects = It redirects too often.
mentions-trouble-astray = It redirects to something that is no address.
mentions-trouble-unreadable = The page could not be read.

# Among one’s own pages.
mentions-tab = Mentions
mentions-mine-title = Mentions of you
mentions-mine-lead = Pages elsewhere that link to your page or your posts here and told us so. What you hide stays hidden.
mentions-mine-asked = { $n ->
    [one] One mention waits for your word.
   *[other] { $n } mentions wait for your word.
}
mentions-mine-list = Mentions
mentions-mine-none = No mentions yet
mentions-mine-none-lead = When a blog links to your page and sends a webmention, it stands here. You can also report a link by hand.
mentions-mine-none-do = Report a link
mentions-mine-no-page = Mentions come to the pages of members. Yours begins with your first title.
mentions-mine-no-page-do = See how to apply
mentions-display-asked = not shown yet
mentions-display-hidden = hidden
mentions-show = Show
mentions-hide = Hide
mentions-block = Block { $host }
mentions-about-page = About your page
mentions-about-post = About “{ $title }”
mentions-setting = New mentions
mentions-setting-asks = Ask me first
mentions-setting-asks-help = Without this they show as soon as the link was checked.
mentions-setting-keep = Save
mentions-blocks = Blocked sites
mentions-blocks-none = No site is blocked.
mentions-blocked-since = since
mentions-block-host = Block another site
mentions-block-host-help = Its name, such as blog.example.org; sites below it are blocked with it.
mentions-block-do = Block
mentions-unblock = Unblock
mentions-said-setting = Saved.
mentions-said-shown = It is shown.
mentions-said-hidden = It is hidden.
mentions-said-blocked = Nothing more is taken from { $host }, and what came from there is hidden.
mentions-said-unblocked = Mentions from { $host } are taken again.
