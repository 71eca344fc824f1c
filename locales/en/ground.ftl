# What every page shares: the language itself, days, the shell of a page, forms.
language-name = English
language-direction = ltr
instant = { $day }, { $time } { $zone }
form-too-long = This may have at most { $most } characters; it has { $long }.

picture-is-svg = An SVG is a drawing and no PNG, JPEG or WebP picture. Export it as PNG and choose that.
picture-is-gif = This is a GIF and no PNG, JPEG or WebP picture. Save it as one of them and choose it again.
picture-is-heic = This is a HEIC or AVIF picture, as phones keep them, and no PNG, JPEG or WebP picture. Export or share it as JPEG and choose that.
picture-is-none = This is no PNG, JPEG or WebP picture. Save it as one of them and choose it again.
picture-is-broken = This picture is broken or cut short. Save it again and choose it once more.
picture-has-too-many-pixels = This picture has too many pixels: { $most } million are the most. Make it smaller and choose it again.
