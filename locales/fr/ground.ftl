language-name = Français
language-direction = ltr
instant = { $day } à { $time } ({ $zone })
