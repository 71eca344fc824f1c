# Webmentions as managers look after them.

mentions-manage-title = Mentions
mentions-manage-lead = What other sites say of pages here, and what we told others of our posts and news. Members moderate their own.
mentions-manage-counts = Received in the last { $days } days
mentions-manage-news = Of news and calls
mentions-manage-news-none = Nobody has mentioned news or calls yet.
mentions-manage-blocks = Sites blocked for everyone
mentions-manage-blocks-told = Nothing is taken from these sites, whichever page they link to, and what came from there is refused.
mentions-manage-refused = Refused or gone lately
mentions-manage-refused-none = Nothing was refused.
mentions-manage-sent = Sent lately
mentions-manage-sent-none = Nothing was sent yet. Links in posts and news are told to their sites as soon as they are published.
mentions-manage-sent-waiting = to be sent
mentions-manage-sent-sent = sent
mentions-manage-sent-not_wanted = takes none
mentions-manage-sent-failed = failed
mentions-manage-col-source = From
mentions-manage-col-target = To
mentions-manage-col-why = Why
mentions-manage-col-state = State
mentions-manage-col-at = When
