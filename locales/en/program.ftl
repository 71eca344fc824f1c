# The program's own page, for managers. In English alone.

program-title = The program
program-lead = What people read first: who you are, and how the title is earned.
program-front = The front page
program-save = Save
program-back = Back to the desk
program-saved-said = The program is saved.
program-name = Name
program-name-help = As it stands on every page and in every letter.
program-tagline = In one sentence
program-about = About the program
program-about-help = Shown on the front page. Markdown: **bold**, *italic*, [words](https://…), lists with -.
program-criteria = How one earns the title
program-criteria-help = What counts and what does not. Markdown.
program-accent = Colour
program-accent-help = One colour for buttons, links and badges. Shades that stay readable on light and dark are made from it.
program-contact = Address that people may write to
program-contact-help = Shown at the foot of each page and in letters. Everyone can read it.
program-grace = Days of grace
program-grace-help = So many days after the end of a term a member still counts as current: 0 to 365. A change shows in the directory at once.

# How the colour will look.
program-preview = How it will look
program-preview-light = By day
program-preview-dark = By night
program-preview-button = A button
program-preview-chip = A title
program-preview-link = A link
program-preview-tint = What is chosen
program-preview-hint = As it is saved now. Where scripts run, it follows the colour while you choose.

# The texts in other languages of the portal.
program-languages = In other languages
program-languages-lead = Whoever reads the portal in one of these reads its texts about the program as well. What is not given is told as above.
program-languages-language = Language
program-languages-texts = Texts
program-languages-actions = Actions
program-languages-given = { $count ->
    [0] none yet
   *[other] { $count } of 3
  }
program-languages-edit = Write
program-text-title = The program in { $language }
program-text-head = The program in <span lang="{ $tag }">{ $language }</span>
program-text-lead = Each text that stays empty is told as in the main ones. Empty all three to take the language away.
program-text-main = The main text
program-text-back = Back to the program
program-text-said = The texts in { $language } are saved.

program-logo = Logo
program-logo-alt-light = The logo of { $program } by day
program-logo-alt-dark = The logo of { $program } by night
program-logo-missing-yet = There is none yet: a laurel stands in its place.
program-logo-picture = Picture
program-logo-another = Another picture
program-logo-help = PNG, JPEG or WebP of at most 1 MB; 512 pixels wide is plenty. A see-through ground looks best.
program-logo-put = Put it on every page
program-logo-said = The logo is on every page now.
program-logo-remove = Take the logo away
program-logo-remove-sure = The laurel stands in its place again, on every page and in every letter. The picture is not kept.
program-logo-remove-yes = Yes, take it away
program-logo-removed-said = The logo is taken away.

# What is wrong.
program-name-missing = Give the program a name.
program-accent-wrong = Give a colour as # and six digits or letters from a to f, such as #7a5c12.
program-contact-wrong = This is no e-mail address. Leave it empty to show none.
program-grace-wrong = Give a whole number of days from 0 to 365.
program-logo-large = This file is larger than 1 MB. Make the picture smaller and choose it again.
program-logo-missing = Choose a picture first.
program-logo-none = There is no logo to take away.
