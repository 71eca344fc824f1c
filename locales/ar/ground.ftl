language-name = العربية
language-direction = rtl
instant = { $day }، { $time } { $zone }
