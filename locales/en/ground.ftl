# What every page shares: the language itself, days, the shell of a page, forms.
language-name = English
language-direction = ltr
instant = { $day }, { $time } { $zone }
form-too-long = This may have at most { $most } characters; it has { $long }.
