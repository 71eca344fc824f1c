# The life of a term, and one's own standing.

# On one's home and on the page of one's membership.
terms-tab = Statut de membre
terms-home-link = Votre statut de membre et la durée de vos titres
terms-life-ends = { $days ->
    [0] Votre titre prend fin aujourd’hui.
    [one] Votre titre prend fin demain, le { $day }.
   *[other] Votre titre prend fin dans { NUMBER($days) } jours, le { $day }.
}
terms-life-grace = La durée de votre titre est écoulée. Jusqu’au { $day }, vous comptez encore parmi les membres en titre.
terms-life-over = Parmi les anciens membres depuis le { $day }. Merci pour tout ce que vous avez fait ; vos années et votre numéro restent.
terms-life-renew = Renouveler
terms-life-return = Revenir
terms-life-opens = La campagne « { $cycle } » ouvre le { $when }.

terms-title = Votre statut de membre
terms-none = Vous ne portez pas encore de titre. Dès que vous en porterez un, sa durée figurera ici.
terms-none-go = Voir ce qui est ouvert
terms-now = Ce que vous êtes actuellement
terms-now-resigned = Départ du programme
# What a standing means for its holder.
terms-means-on_hold = Votre statut de membre est en pause. Votre page le dit ; vos titres courent toujours, et leur durée aussi. Une vérification de votre numéro ne dit à personne que vous êtes actuellement membre. Nous ne vous rappelons pas la fin de vos titres.
terms-means-held = C’est le programme qui l’a mis en pause ; écrivez-lui pour revenir.
terms-means-resigned = Vous avez quitté le programme. Vos années et votre numéro restent, et votre page vous présente parmi les anciens membres. Vous pouvez candidater à nouveau à toute campagne, et revenir par le titre qu’elle vous décerne. Si c’est une erreur, écrivez au programme.
terms-means-staff = Vous travaillez pour ceux qui animent le programme : votre page vous présente comme émérite.
terms-means-honorary = Vous êtes membre d’honneur, sans limite de durée.
terms-titles = Vos titres
terms-chip-begins = à venir
terms-chip-runs = en cours
terms-chip-ends = bientôt terminé
terms-chip-grace = délai de grâce
terms-chip-over = terminé
terms-phase-begins = à partir du { $day }
terms-phase-runs = jusqu’au { $day }
terms-phase-ends = { $days ->
    [0] aujourd’hui
    [one] demain, le { $day }
   *[other] dans { NUMBER($days) } jours, le { $day }
}
terms-phase-grace = jusqu’au { $day }
terms-phase-over = depuis le { $day }
terms-revoked = révoqué
terms-change = Faire une pause ou partir
terms-hold = Faire une pause
terms-hold-words = Pour un temps sans : une année sabbatique, un enfant, une maladie. Votre page indique « En pause », vos titres courent toujours, et nous n’envoyons pas de rappels. Vous revenez d’un clic, quand vous voulez.
terms-hold-button = Mettre mon statut de membre en pause
terms-hold-said = Votre statut de membre est en pause.
terms-return-button = Revenir
terms-return-said = Bon retour parmi nous. Votre statut de membre est tel qu’il était.
terms-resign = Quitter le programme
terms-resign-words = Vous quittez le programme. Voici ce que cela signifie :
terms-resign-means-title = Vous ne portez plus vos titres, dès maintenant, quelle que soit leur durée.
terms-resign-means-page = Votre numéro, votre page et vos années restent, parmi les anciens membres.
terms-resign-means-drafts = Ce que vous avez commencé ou envoyé reste. Vous pourrez candidater à nouveau, maintenant ou dans des années.
terms-resign-means-back = Vous ne pouvez pas revenir vous-même sur ce départ. Le programme le peut, si vous lui écrivez.
terms-resign-sure = Je comprends, et je quitte le programme.
terms-resign-button = Quitter le programme
terms-resign-said = Vous avez quitté le programme. Merci pour tout ce que vous avez fait.
terms-resign-unsure = Cochez la case si c’est bien ce que vous voulez.
terms-no-member = Vous ne portez pas encore de titre.
terms-held = Le programme a mis votre statut de membre en pause. Écrivez-lui pour revenir.
terms-not-so = Vous ne pouvez pas changer cela vous-même. Écrivez au programme.

# Letters. A term ends soon; `days` and `day` are dates.
terms-expiring-subject = { $count ->
    [one] Votre titre { $title } prend fin le { $day }
   *[other] Vos titres prennent fin le { $day }
}
terms-expiring-preview = Renouveler prend quelques minutes : vos dernières réponses sont déjà là.
terms-expiring-words = { $count ->
    [one] Votre titre prend fin le { $day } :
   *[other] Voici ceux de vos titres qui prennent fin le { $day } :
}
# After the name of a title.
terms-next-open = à renouveler dans « { $cycle } », avant le { $when }
terms-next-opens = la campagne « { $cycle } » ouvre le { $when }
terms-next-none = la prochaine campagne n’est pas encore prévue
terms-next-applied = votre candidature est arrivée ; le résultat est attendu le { $when }
terms-expiring-grace = S’il vous faut plus de temps : vous comptez parmi les membres en titre jusqu’au { $day }.
terms-see-button = Votre statut de membre

# The term is over, some days of grace have begun.
terms-grace-subject = { $count ->
    [one] Votre titre { $title } a pris fin : il compte encore jusqu’au { $day }
   *[other] Vos titres ont pris fin : ils comptent encore jusqu’au { $day }
}
terms-grace-preview = Il reste quelques jours pour renouveler.
terms-grace-words = { $count ->
    [one] La durée de votre titre s’est achevée le { $day } :
   *[other] Voici ceux de vos titres dont la durée s’est achevée le { $day } :
}
terms-grace-until = Jusqu’au { $day }, cela ne change rien : on vous présente comme avant.

# It has lapsed.
terms-lapsed-subject = Merci : vous comptez désormais parmi les anciens membres du programme { $program }
terms-lapsed-subject-title = { $count ->
    [one] Merci : votre titre { $title } a pris fin
   *[other] Merci : vos titres ont pris fin
}
terms-lapsed-preview = Vos années et votre numéro restent.
terms-lapsed-words = { $count ->
    [one] Ce titre n’est plus le vôtre, et nous tenons à vous remercier pour tout ce que vous en avez fait :
   *[other] Ces titres ne sont plus les vôtres, et nous tenons à vous remercier pour tout ce que vous en avez fait :
}
terms-lapsed-alumni = Vous comptez désormais parmi nos anciens membres. Votre numéro { $number } est à vous pour toujours, et votre page garde chaque année.
terms-lapsed-back = Votre retour sera le bienvenu dans toute campagne. Ce que vous avez écrit la dernière fois est conservé et vous suit.

# A standing changed; the subject tells to what.
terms-standing-subject-active = Votre statut de membre est à nouveau actif
terms-standing-subject-on_hold = Votre statut de membre est en pause
terms-standing-subject-resigned = Vous avez quitté le programme { $program }
terms-standing-subject-staff = Vous êtes désormais émérite du programme { $program }
terms-standing-subject-honorary = Vous êtes membre d’honneur du programme { $program }
terms-standing-preview = Ce que cela signifie figure ci-dessous.
terms-standing-active = Votre statut de membre est à nouveau actif. Tout est tel que le disent vos titres et leur durée.
terms-standing-on_hold = Votre statut de membre est en pause. Votre page le dit ; vos titres et leur durée courent toujours, et nous n’envoyons pas de rappels.
terms-standing-resigned = Vous avez quitté le programme. Merci pour tout ce que vous avez fait. Votre numéro, votre page et vos années restent, parmi les anciens membres ; vous pouvez candidater à nouveau à toute campagne, et revenir par le titre qu’elle vous décerne.
terms-standing-staff = Vous travaillez désormais pour ceux qui animent le programme : votre page vous présente donc comme émérite. Votre numéro et vos années restent.
terms-standing-honorary = Vous voici membre d’honneur, pour tout ce que vous avez fait. C’est sans limite de durée.
terms-standing-return = Vous revenez d’un clic, sur la page de votre statut de membre.
terms-standing-not-you = Si ce n’était pas vous, répondez aussitôt à cet e-mail.
terms-standing-not-you-to = Si ce n’était pas vous, écrivez aussitôt à { $contact }.
terms-standing-ask = Si vous pensez qu’il s’agit d’une erreur, écrivez à { $contact }.
