# One's own pages: home, the profile and who sees what of it.
profiles-tabs = Your pages
profiles-tab-home = Overview
profiles-tab-activities = Activities
profiles-tab-blog = Blog
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
profiles-home-applications = Your applications
profiles-home-applications-all = See all of them
profiles-home-applications-none = None yet.
profiles-home-applications-choose = Choose a cycle that is open to begin.
profiles-home-renew = Your title ends with its term. Last year’s answers and this year’s activities are there already; renew before { $when }.
profiles-renew = Renew
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
profiles-home-activities = Your activities
# $year: this year, as text.
profiles-home-activities-count =
    { $n ->
        [0] Nothing logged in { $year } yet. What you log now saves you the typing when you apply.
        [one] { NUMBER($n) } logged in { $year }.
       *[other] { NUMBER($n) } logged in { $year }.
    }
profiles-home-activities-log = Log an activity
profiles-home-activities-all = All of them
profiles-home-profile = Your profile
profiles-home-next-profile = Complete your profile, so that people find you and know what to ask you.
profiles-home-next-profile-button = Go to your profile
profiles-home-next-none = Nothing waits for you. When a cycle opens, it stands here.

# The editor.
profiles-edit-title = Your profile
profiles-edit-lead-member = This is what <a href="{ $href }">your page in the directory</a> is made of. Your e-mail address is never shown.
profiles-edit-lead = Once you hold a title, this becomes your page in the directory. Until then nobody sees it but the program. Your e-mail address is never shown.
profiles-edit-you = You
profiles-edit-name = Name
profiles-edit-name-help = As it should stand on your awards. Everyone sees it.
profiles-edit-native-name = Name in your own script
profiles-edit-headline = Headline
profiles-edit-headline-help = One line: what you do, what you are known for.
profiles-edit-employer = Employer
profiles-edit-employer-help = Where you work. Nobody who works there reviews your applications. Leave it empty if you work for yourself.
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
profiles-field-employer = Employer
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

# The photo, what is missing of a profile, and how others see it.
profiles-photo-title = Your photo
profiles-photo-back = Your profile
profiles-photo-lead = A face makes a name easier to remember. On your page it is seen by { $audience }.
profiles-photo-audience = Change who sees it
profiles-photo-cut = Choose the square
profiles-photo-unseen = Nobody sees this picture. Save a cut to put it up; otherwise it is forgotten within a day.
profiles-photo-waits = The photo from before is still the one that others see. Save a cut of this one to change it.
profiles-photo-whole = The whole picture that you sent
profiles-photo-square = The square. Arrow keys move it, plus and minus change its size.
profiles-photo-preview = as it will look
profiles-photo-zoom = Zoom
profiles-photo-zoom-help = To the left end, the square is as large as it can be.
profiles-photo-x = From side to side
profiles-photo-x-help = To the left end, the square is at the left edge of the picture.
profiles-photo-y = Up and down
profiles-photo-y-help = To the left end, the square is at the top of the picture.
profiles-photo-save = Save this cut
profiles-photo-now = How others see you now
profiles-photo-initials = Your initials stand where your photo would.
profiles-photo-remove = Take the photo away
profiles-photo-forget = Forget the picture now
profiles-photo-choose = Choose a picture
profiles-photo-another-one = Another picture
profiles-photo-file = Picture
profiles-photo-help = JPEG, PNG or WebP, at most { $megabytes } MB and { $megapixels } megapixels. We keep a small copy without the place and the camera that the file may tell of, and not the file.
profiles-photo-send = Send it
profiles-photo-add = Add a photo
profiles-photo-change = Change your photo
profiles-photo-taken = The picture is here. Choose the square and save it.
profiles-photo-saved = Your photo is saved.
profiles-photo-removed = Your photo is gone from every page. To undo that, save the cut again: the picture is kept for a day.
profiles-photo-forgotten = The picture is forgotten.
profiles-photo-missing = Choose a picture first.
profiles-photo-too-large = This file is larger than { $most } MB. Make the picture smaller and choose it again.
profiles-photo-too-small = This picture is only { $width } by { $height } pixels: a photo needs at least { $least } each way. Choose a larger one.
profiles-photo-number = Choose a number from { $least } to { $most }.
profiles-photo-none = There is no photo. Load the page again to see how it stands.
profiles-photo-another = There is another picture by now. Load the page again and choose the square in that one.
profiles-change = Change something
profiles-complete = { $done } of { $parts } parts of your profile are filled.
profiles-complete-all = Your profile is complete. Thank you: that is what people hope to find.
profiles-part-photo = Add a photo
profiles-part-photo-why = so that people recognise you at events
profiles-part-headline = Write a headline
profiles-part-headline-why = so that a list says what you are known for
profiles-part-bio = Tell about yourself
profiles-part-bio-why = so that a visitor knows why to write to you
profiles-part-country = Choose your country
profiles-part-country-why = so that you are found by those nearby
profiles-part-city = Name your city
profiles-part-city-why = so that local groups can invite you
profiles-part-languages = List your languages
profiles-part-languages-why = so that people ask you in one of them
profiles-part-topics = Name your topics
profiles-part-topics-why = so that a search for them finds you
profiles-part-links = Add a link
profiles-part-links-why = so that your blog and your title point at each other
profiles-preview-title = How your page looks
profiles-preview-link = See it as others do
profiles-preview-eyes = Whose eyes
profiles-preview-public = This is your page as everyone sees it.
profiles-preview-members = This is your page as signed-in members see it.
profiles-preview-unlisted = But you have left the directory: for now nobody sees it.
profiles-preview-as-public = As everyone
profiles-preview-as-members = As members
profiles-preview-back = Back to your profile
profiles-preview-none = You hold no title yet, so nobody sees anything of you but the program. Once you are awarded, your page begins like this.
