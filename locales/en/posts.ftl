# Posts: what members write, here and elsewhere, and the news of the program.
posts-title = Posts
posts-around = Posts, news and calls
# $name: a member.
posts-title-of = Posts by { $name }
posts-head-of = Posts by <a href="{ $href }"><bdi>{ $name }</bdi></a>
posts-description = What members of { $program } write.
posts-lead = What members write, on their own blogs and here, newest first.
posts-find = Find posts
posts-search = Search
posts-track = Title
posts-topic = Topic
posts-language = Language
posts-year = Year
posts-any = All
posts-show = Show
posts-show-all = Show everything
posts-found =
    { $n ->
        [one] { NUMBER($n) } post
       *[other] { NUMBER($n) } posts
    }
posts-feed = Atom feed
posts-opml = All feeds (OPML)
posts-none = No posts yet
posts-none-lead = As soon as members connect their blogs or write here, their posts stand here.
posts-none-go = Your posts
posts-none-matches = Nothing matches
posts-none-matches-lead = No post fits these filters.
# Marks a post that links to its author's page in the directory.
posts-links-back = links to the member page
posts-edited = edited
posts-first = First published on
posts-more-of = More posts by { $name }
posts-own = This is yours.
posts-own-edit = Edit it
posts-section = Posts
posts-section-all =
    { $n ->
        [one] { NUMBER($n) } post
       *[other] All { NUMBER($n) } posts
    }
posts-latest = Newest posts
posts-latest-all = All posts

# News.
posts-news = News
posts-news-description = News from { $program }.
posts-news-none = No news yet
posts-news-none-lead = What the program has to tell stands here.
posts-news-own = You may edit this.
posts-news-all = All news

# Titles of feeds.
posts-feed-all = { $program }: posts by members
posts-feed-about = { $program }: posts, { $about }
posts-feed-news = { $program }: news
posts-opml-title = { $program }: blogs of members

# One's own posts.
posts-tab = Posts
posts-mine = Your posts
posts-mine-lead = Posts from your feeds come here by themselves. Others you add by their address, or write here.
posts-mine-none = No posts yet
posts-mine-none-lead = Connect your blog, add a post by its address above, or write one here.
posts-not-listed = Others see your posts once you are listed in the directory.
posts-list = All of them
posts-add = Add a post by its address
posts-add-go = Add the post
posts-address = Address
posts-address-help = “Fill in” reads title, date and language from the page.
posts-field-title = Title
posts-field-date = Date
posts-field-language = Language
posts-field-tags = Tags
posts-field-description = Description
posts-field-canonical = Canonical URL
posts-field-track = About the title
posts-track-none = The program as a whole
posts-date-help = Empty: today.
posts-tags-help = With commas between, ten at most.
posts-title-help = Front matter at the head of the text may name it too.
posts-description-help = One or two sentences for lists and search engines. Empty: the beginning of the text.
posts-canonical-help = Where it was published first, if elsewhere. Relative links and pictures begin there.
posts-written-here = written here
posts-is-draft = draft
posts-is-hidden = hidden
posts-in-log = in your log
posts-hide = Hide
posts-show-again = Show again
posts-remove = Remove
posts-removal = Remove this post?
posts-removal-told = It is gone for ever: your feed does not bring it back.
posts-removal-here = Its text and its pictures are gone for ever, and its address says so.
posts-removal-log = An entry in your log stays.
posts-removal-go = Remove it for ever
posts-removal-hide = Hide it instead
posts-back = Back

# Writing.
posts-write = Write a post
posts-edit = Edit the post
posts-see = See it as others do
posts-source = Text
posts-source-help = Markdown: headings, links, pictures by their address, tables, footnotes, task lists, code. A text from your site generator may keep its front matter (---, +++ or { "{" }).
posts-more = Description, tags, canonical URL, date, language
posts-preview = Preview
posts-preview-go = Preview
posts-publish = Publish
posts-save = Save
posts-keep-draft = Keep as draft
posts-summary-is = In lists:
posts-pictures-told =
    { $n ->
        [one] One picture is fetched from its address when you save, and then served from here: no other site learns who reads.
       *[other] { NUMBER($n) } pictures are fetched from their addresses when you save, and then served from here: no other site learns who reads.
    }
posts-astray =
    { $n ->
        [one] One address in the text is relative and leads nowhere from here. Give the canonical URL, and it begins there.
       *[other] { NUMBER($n) } addresses in the text are relative and lead nowhere from here. Give the canonical URL, and they begin there.
    }
posts-front-taken = Taken from the front matter:
posts-front-unknown = Left out of the front matter, since it means nothing here:
posts-front-draft = The front matter says that it is a draft: keep it as one, or publish it all the same.
# What was taken, in a list.
posts-front-title = title
posts-front-date = date
posts-front-tags = tags
posts-front-canonical_url = canonical URL
posts-front-description = description
posts-front-language = language
posts-front-slug = address

# Suggestions for the log.
posts-suggestions = Suggestions
posts-suggestions-lead = New posts of yours that may belong in your log. Nothing counts until you say so; what you ignore is not suggested again.
posts-suggestions-none = Nothing to suggest
posts-suggestions-none-lead = Every post of yours is in your log or was ignored.
posts-suggestions-none-go = Your log
posts-suggested-count =
    { $n ->
        [one] { NUMBER($n) } post may belong in your log
       *[other] { NUMBER($n) } posts may belong in your log
    }
posts-suggested-go = Look at them
posts-suggested-more = See all suggestions
posts-accept = Add to my log
posts-accept-edit = Edit first
posts-ignore = Ignore
posts-accept-all = Add all
posts-ignore-all = Ignore all
posts-accept-feed = Add its { NUMBER($n) }
posts-accepted = <bdi>{ $title }</bdi> is in your log.
posts-ignored = <bdi>{ $title }</bdi> is not suggested again.
posts-undo = Undo
posts-feeds = Your feeds
posts-feeds-lead = A feed that you trust puts its new posts into your log by itself.
posts-feed-trusted = fills your log by itself
posts-feed-asked = you are asked for each post
posts-feed-trust = Add its posts by itself
posts-feed-ask = Ask me for each

# What is wrong with a field.
posts-wrong-url = That is no web address. Write it as https://example.org/page.
posts-wrong-twice = You have a post of this address already.
posts-wrong-title = Give it a title.
posts-wrong-date = That is no date. Write it as 2026-11-03, or leave it empty.
posts-wrong-future = That day is still to come.
posts-wrong-language = We do not know that language. Write its English name or its code.
posts-wrong-tags = At most ten tags of 40 characters each.
posts-wrong-track = There is no such title.
posts-wrong-source = Write something first.
# $why: the words of the program that read it, in English.
posts-wrong-front = The front matter cannot be read ({ $why }). Mend it, or take it out.
posts-wrong-version = It was changed elsewhere while you wrote, and nothing was saved. Keep your text, open the page anew and bring both together.
posts-refused-draft = A draft is shown from its own page.
posts-refused-logged = That post is in your log. Remove it there.
posts-refused-no-kind = The program offers no kind of activity just now.

# What was done.
posts-said-added = { $title } stands among your posts.
posts-said-hidden = { $title } is hidden.
posts-said-shown = { $title } is shown.
posts-said-removed = The post is removed.
# $state: draft or shown; $lost: pictures that could not be fetched; $unknown: names, $ignored: how many.
posts-said-written =
    { $state ->
        [draft] { $title } is kept as a draft.
        [shown] { $title } is published.
       *[other] { $title } is saved.
    } { $lost ->
        [0] { "" }
        [one] One picture could not be fetched and is a link.
       *[other] { NUMBER($lost) } pictures could not be fetched and are links.
    } { $ignored ->
        [0] { "" }
       *[other] Left out of the front matter: { $unknown }.
    }
posts-said-there = { $title } was in your log already.
posts-said-reopened = { $title } is suggested again.
posts-said-accepted-all =
    { $n ->
        [0] Nothing was suggested.
        [one] { NUMBER($n) } post is in your log now.
       *[other] { NUMBER($n) } posts are in your log now.
    }
posts-said-ignored-all =
    { $n ->
        [0] Nothing was suggested.
        [one] { NUMBER($n) } post is not suggested again.
       *[other] { NUMBER($n) } posts are not suggested again.
    }
