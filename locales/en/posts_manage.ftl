# News, as managers write it.
news-title = News
news-tab = News
news-lead = What the program has to tell. A draft is seen by managers alone; what has its day still to come appears then.
news-new = Write news
news-edit = Edit the news
news-date-help = Empty: now. A day to come, as 2027-01-15 12:00 (UTC): it appears then.
news-coming = appears then
news-shown = shown
news-remove = Remove for ever
news-none = No news yet
news-none-lead = Tell what opens, what changes, what was decided. Members and everybody else read it at /news.
