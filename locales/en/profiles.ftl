# One's own pages: home, the profile and who sees what of it.

profiles-tabs = Your pages
profiles-tab-home = Overview
profiles-tab-profile = Profile
profiles-tab-sessions = Where you are signed in

# The home.
profiles-home-title = Yours
profiles-home-hello = Hello, <bdi>{ $name }</bdi>
profiles-home-next = What you can do next
profiles-home-standing = Your standing
profiles-home-none = You hold no title yet. Your profile is seen by the program alone until you do.
profiles-home-begins = Your term begins on { $day }.
profiles-home-runs = Your term runs to { $day }.
profiles-home-alumni = Your years stay on your page. You are welcome back in any cycle that is open.
profiles-home-page = Your page in the directory
profiles-home-check = What a check of your title says
profiles-home-left = You have left the directory: nobody finds your page, and a check of your number says nothing. <a href="/me/profile#listed">Come back</a>
profiles-home-badge = A badge for your blog
profiles-home-badge-words = Paste this where you like. The picture always says what is true today.
profiles-home-applications = Your applications
profiles-home-applications-all = See all of them
profiles-home-applications-none = None yet.
profiles-home-applications-choose = Choose a cycle that is open to begin.
profiles-home-finish = Not submitted yet. It counts if you submit it by { $when }.
profiles-home-finish-button = Go on writing
profiles-home-may_edit = Received. You may change it and submit again until { $when }.
profiles-home-wait = In review. The result comes on { $when }, by mail and here.
profiles-home-wait-late = In review. The result takes a little longer than planned; it comes by mail and here.
profiles-home-may_return = You withdrew it. Until { $when } you may take it up again.
profiles-home-celebrate = Congratulations! Your page in the directory shows it.
profiles-home-read = The result and the reasons for it are on its page.
profiles-home-missed = This cycle no longer takes applications. What you wrote is kept for the next one.
profiles-home-nothing = You withdrew it. What you wrote is kept.
profiles-home-open = Open now
profiles-home-open-until = Takes applications until { $when }.
profiles-home-open-button = See how to apply
profiles-home-open-none = No cycle is open at the moment. <a href="/cycles">See what comes next</a>
profiles-home-open-none-other = No other cycle is open at the moment. <a href="/cycles">See what comes next</a>
profiles-home-profile = Your profile
profiles-home-complete = { $done } of { $parts } parts are filled.
profiles-home-missing = Still missing: { $parts }. People find you by them.
profiles-home-profile-whole = Everything is filled in. <a href="/me/profile">Change something</a>
profiles-home-next-profile = Complete your profile, so that people find you and know what to ask you.
profiles-home-next-profile-button = Go to your profile
profiles-home-next-none = Nothing waits for you. When a cycle opens, it stands here.

# The editor.
profiles-edit-title = Your profile
profiles-edit-lead-member = This is what <a href="{ $href }">your page in the directory</a> is made of. Your e-mail address is never shown.
profiles-edit-lead = Once you hold a title, this becomes your page in the directory. Until then nobody sees it but the program. Your e-mail address is never shown.
profiles-edit-sections = Parts of the profile
profiles-edit-you = You
profiles-edit-name = Name
profiles-edit-name-help = As it should stand on your awards. Everyone sees it.
profiles-edit-native-name = Name in your own script
profiles-edit-headline = Headline
profiles-edit-headline-help = One line: what you do, what you are known for.
profiles-edit-bio = About you
profiles-edit-bio-help = Markdown: **bold**, *italic*, [words](https://…), lists with -.
profiles-edit-where = Where and what
profiles-edit-country = Country
profiles-edit-country-none = not said
profiles-edit-city = City
profiles-edit-languages = Languages
profiles-edit-languages-example = English, German, pt-BR
profiles-edit-languages-help = Those you write or speak in, with commas between.
profiles-edit-topics = Topics
profiles-edit-topics-example = storage, automation
profiles-edit-topics-help = What people may ask you about: up to 20, with commas between.
profiles-edit-links = Links
profiles-edit-links-help = Your blog and your profiles elsewhere. Empty a row to take it away. A link whose address you do not touch keeps its tick.
profiles-edit-link-kind = What it is
profiles-edit-link-url = Address
profiles-edit-link = Link { $n }
profiles-edit-seen = Who sees what
profiles-edit-seen-help = Your name and your number are always public: a title is checked by them.
profiles-edit-directory = The directory
profiles-edit-listed = Show me in the directory
profiles-edit-listed-help = Without this your page, your badge and your entry are gone for everyone, and a check of your number finds nothing. Your awards and your number stay yours, and you can come back at any time.
profiles-edit-save = Save
profiles-edit-back = Back without saving

# Who may see a part.
profiles-audience-public = everyone
profiles-audience-members = members only
profiles-audience-staff = the program only

# The parts that may be hidden.
profiles-field-photo = Photo
profiles-field-native_name = Name in your own script
profiles-field-headline = Headline
profiles-field-bio = About you
profiles-field-country = Country
profiles-field-city = City
profiles-field-languages = Languages
profiles-field-topics = Topics
profiles-field-links = Links

# Said once after a change.
profiles-said-shown = Your profile is saved, and your page shows it.
profiles-said-saved = Your profile is saved.

# What is wrong with a field.
profiles-wrong-name = Give your name: it stands on your page and your awards.
profiles-wrong-country = Choose a country of the list.
profiles-wrong-language = We do not know the language “{ $word }”. Write its English name or its code, such as German or pt-BR.
profiles-wrong-languages = Give at most { $most } languages.
profiles-wrong-topics = Give at most { $most } topics; these are { $given }.
profiles-wrong-topic = A topic may have at most { $most } characters; “{ $topic }” has more.
profiles-wrong-audience = Choose who may see this.
profiles-wrong-link = This is no web address. Write it as https://blog.example.org.
profiles-wrong-link-kind = One short word, such as blog or mastodon.
profiles-wrong-link-twice = This address is in the list already.
profiles-wrong-links = Give at most { $most } links.
