# What every page shares: the language itself, days, the shell of a page, forms, lists.
language-name = English
language-direction = ltr

# 31 January 2027, 23:59 CET
instant = { $day }, { $time } { $zone }
# The reader's own time beside an instant in UTC; TIME stays as it is, a script puts the time there.
instant-local = ({ $time } where you are)

page-description = { $program }: who holds its titles, and how to earn one.
page-skip = Skip to content
page-nav-main = Main
page-nav-yours = Yours
page-nav-directory = Directory
page-nav-titles = Titles
page-nav-apply = Apply
page-nav-verify = Verify
page-nav-manage = Manage
page-nav-review = Review
page-sign-in = Sign in
page-sign-out = Sign out
page-verify-member = Verify a member
page-language = Language
page-demo-people = Be someone else
page-demo-letters = Letters of this demo
page-demo-styleguide = Styleguide

form-error = Error:
form-optional = (optional)
form-summary = Something needs another look
form-unreadable = This could not be read. Look at it again.
form-too-long = This may have at most { $most } characters; it has { $long }.

picture-is-svg = An SVG is a drawing and no PNG, JPEG or WebP picture. Export it as PNG and choose that.
picture-is-gif = This is a GIF and no PNG, JPEG or WebP picture. Save it as one of them and choose it again.
picture-is-heic = This is a HEIC or AVIF picture, as phones keep them, and no PNG, JPEG or WebP picture. Export or share it as JPEG and choose that.
picture-is-none = This is no PNG, JPEG or WebP picture. Save it as one of them and choose it again.
picture-is-broken = This picture is broken or cut short. Save it again and choose it once more.
picture-has-too-many-pixels = This picture has too many pixels: { $most } million are the most. Make it smaller and choose it again.
# COUNT stays as it is: a script puts the number there.
form-left = { $count } characters left

pager = Pages
pager-previous = Previous
pager-next = Next
pager-page = Page { NUMBER($page) } of { NUMBER($pages) }

chart-as-table = As a table
# Between a city and its country.
list-comma = ,
