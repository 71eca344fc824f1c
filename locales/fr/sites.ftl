# Les sites d’un membre : renvoient-ils vers lui, et ce qui a été trouvé.
sites-tab = Sites
sites-title = Vos sites
sites-lead = Votre blog et vos profils ailleurs. Un site qui renvoie vers votre page ici est le vôtre sans aucun doute : il porte une coche, et ce que vous y publiez peut entrer dans votre journal.
sites-to-feeds = Vos flux
sites-to-badges = Que mettre sur votre blog
sites-no-page = Les sites sont vérifiés dès que vous avez une page dans l’annuaire, donc avec votre premier titre. Vous pouvez déjà les ajouter.
sites-chip-verified = vérifié
sites-chip-warned = va perdre sa coche
sites-chip-unverified = non vérifié
sites-chip-silent = ne peut pas être vérifié
sites-since-rel_me = Vérifié depuis le { $day } : le site renvoie vers votre page avec rel="me".
sites-since-meta = Vérifié depuis le { $day } : le site nomme votre page dans sa balise meta.
sites-since-claim = Vérifié depuis le { $day } : le programme connaissait ce site comme le vôtre avant votre première connexion, et vous avez prouvé être la personne qu’il connaissait.
sites-since-none = Vérifié depuis le { $day }.
sites-failed = { $failed ->
    [one] La dernière vérification n’a trouvé aucun lien de retour. Après { $most } de suite, la coche disparaît ; votre titre reste.
   *[other] Les { NUMBER($failed) } dernières vérifications n’ont trouvé aucun lien de retour. Après { $most } de suite, la coche disparaît ; votre titre reste.
}
sites-silent = Ce service ne permet à aucune page de porter un lien qui dise à qui elle est ; il n’y a donc rien à chercher. Votre page l’affiche sans coche.
sites-never = Il n’a pas encore été consulté.
sites-enough = { $count ->
    [one] { NUMBER($count) } vérification n’a trouvé aucun lien de retour ; il n’est donc plus consulté de lui-même. Mettez-y le lien, puis vérifiez maintenant.
   *[other] { NUMBER($count) } vérifications de suite n’ont trouvé aucun lien de retour ; il n’est donc plus consulté de lui-même. Mettez-y le lien, puis vérifiez maintenant.
}
sites-due = Il sera consulté d’ici une minute.
sites-checked = Dernière consultation : { $when }.
sites-next = Prochaine : { $day }.
sites-check = Vérifier maintenant
sites-remove = Retirer
sites-none = Pas encore de site
sites-none-told = Ajoutez votre blog ci-dessous, puis mettez-y une ligne de HTML.
sites-add = Ajouter un site
sites-url = Adresse
sites-kind = Ce que c’est
sites-kind-help = Un mot, par exemple blog, website, github ou mastodon.
sites-add-go = Ajouter le site
sites-wrong-url = Ce n’est pas une adresse web. Écrivez-la ainsi : https://example.org.
sites-wrong-twice = Vous avez déjà ce site.
sites-said-added = { $url } est ajouté. Mettez-y l’une des lignes ci-dessous, et il est vérifié.
sites-said-verified = Trouvé sur votre page à l’instant : { $url } est à vous.
sites-said-not = { $url } ne renvoie pas encore vers vous. Ce qui a été trouvé est indiqué ci-dessous.
sites-said-unread = { $url } n’a pas pu être lu à l’instant, rien ne change donc. La raison est indiquée ci-dessous.
sites-said-removed = { $url } est retiré.
sites-paste = Que mettre sur votre site
sites-paste-told = Une seule de ces lignes suffit, n’importe où sur la page dont vous avez donné l’adresse ici.
sites-paste-link = Dans l’en-tête de la page, invisible
sites-paste-a = Dans la page, comme lien
sites-paste-meta = Là où rel="me" n’est pas possible : une balise meta
sites-paste-mastodon = Sur Mastodon et ailleurs dans le Fédivers : mettez l’adresse de votre page dans l’un des champs de votre profil. Le lien se fait de lui-même.

# Ce qu’on a trouvé sur une page.
sites-looked-for = Cherché
sites-looked-for-told = un lien avec rel="me", ou la balise meta palmares, vers
sites-looked-at = Sur
sites-status = (réponse { $status })
sites-found = Trouvé
sites-found-nothing = Rien qui concerne votre page.
sites-found-rel-me = { $element } vers votre page. C’est la preuve.
sites-found-rel-me-other = Un lien avec rel="me", mais vers { $href }.
sites-found-meta = La balise meta avec votre page. C’est la preuve.
sites-found-meta-other = La balise meta palmares, mais avec « { $content } », qui n’est pas l’adresse de votre page.
sites-found-plain = Un lien vers votre page sans rel="me". Ajoutez-y rel="me".
sites-found-plain-rel = Un lien vers votre page avec rel="{ $rel }". Ajoutez-y le mot me.
sites-found-badge = Votre badge.
sites-found-feed = Un flux : { $href }

# Pourquoi une page ou un flux n’a pas pu être lu.
trouble-status = La réponse est une erreur ({ $detail }).
trouble-missing = Il n’y a rien à cette adresse (404).
trouble-refused = Le site refuse d’être lu par des programmes ({ $status }). Son propriétaire peut l’autoriser, souvent dans un réglage contre les robots.
trouble-too-often = Le site dit avoir été sollicité trop souvent (429).
trouble-server = Le site a une panne ({ $status }).
trouble-unreachable = Il est injoignable : aucun serveur ne répond à cette adresse, ou son certificat n’est pas valable. Vérifiez l’orthographe.
trouble-not_public = Son adresse n’est pas sur l’internet public.
trouble-too_slow = La réponse a trop tardé.
trouble-too_large = C’est trop volumineux.
trouble-redirects = Il y a trop de redirections, ou elles tournent en rond.
trouble-astray = Il redirige vers « { $detail } », qui n’est pas une adresse.
trouble-elsewhere = Il redirige vers un autre domaine : { $detail }. Ajoutez cette adresse comme un site à part.
trouble-no_page = Ce n’est pas une page web ({ $detail }).

# Lettres au membre.
sites-letter-failing-subject = { $url } ne renvoie plus vers votre page
sites-letter-failing-preview = Si cela dure encore deux semaines, sa coche disparaît.
sites-letter-failing-words = nous regardons chaque semaine si votre site { $url } renvoie toujours vers votre page de l’annuaire. Deux fois maintenant, ce n’était pas le cas. Après quatre fois, sa coche disparaît ; votre titre n’est pas touché.
sites-letter-unverified-subject = { $url } a perdu sa coche
sites-letter-unverified-preview = Votre titre n’est pas touché. La coche revient avec le lien.
sites-letter-unverified-words = quatre semaines de suite, votre site { $url } n’a pas renvoyé vers votre page de l’annuaire ; votre page l’affiche donc sans coche. Votre titre n’est pas touché. Remettez le lien, et la coche revient.
sites-letter-trouble = Ce qui s’est passé la dernière fois : { $trouble }
sites-letter-no-link = La page a pu être lue, mais aucun lien avec rel="me" vers votre page ne s’y trouve.
sites-letter-profile = La page vers laquelle renvoyer :
sites-letter-next = Nous regarderons de nouveau le { $day }.
sites-letter-see = Voir ce qui a été trouvé
