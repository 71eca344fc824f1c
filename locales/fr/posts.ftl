# Articles : ce que les membres écrivent, ici et ailleurs, et les actualités du programme.
posts-title = Articles
posts-around = Articles, actualités et appels
posts-title-of = Articles de { $name }
posts-head-of = Articles de <a href="{ $href }"><bdi>{ $name }</bdi></a>
posts-description = Ce qu’écrivent les membres de { $program }.
posts-lead = Ce qu’écrivent les membres, sur leurs blogs et ici, du plus récent au plus ancien.
posts-find = Rechercher des articles
posts-search = Rechercher
posts-track = Titre
posts-topic = Thème
posts-language = Langue
posts-year = Année
posts-any = Tous
posts-show = Afficher
posts-show-all = Tout afficher
posts-found =
    { $n ->
        [one] { NUMBER($n) } article
       *[other] { NUMBER($n) } articles
    }
posts-feed = Flux Atom
posts-opml = Tous les flux (OPML)
posts-none = Pas encore d’articles
posts-none-lead = Dès que des membres relient leur blog ou écrivent ici, leurs articles apparaissent ici.
posts-none-go = Vos articles
posts-none-matches = Aucun résultat
posts-none-matches-lead = Aucun article ne correspond à ces filtres.
posts-links-back = renvoie à la page du membre
posts-edited = modifié le
posts-first = D’abord publié sur
posts-more-of = Autres articles de { $name }
posts-own = Cet article est de vous.
posts-own-edit = Le modifier
posts-section = Articles
posts-section-all =
    { $n ->
        [one] { NUMBER($n) } article
       *[other] Les { NUMBER($n) } articles
    }
posts-latest = Derniers articles
posts-latest-all = Tous les articles

# Actualités.
posts-news = Actualités
posts-news-description = Actualités de { $program }.
posts-news-none = Pas encore d’actualités
posts-news-none-lead = Ce que le programme annonce apparaît ici.
posts-news-own = Vous pouvez modifier cette page.
posts-news-all = Toutes les actualités

# Titres des flux.
posts-feed-all = { $program } : articles des membres
posts-feed-about = { $program } : articles, { $about }
posts-feed-news = { $program } : actualités
posts-opml-title = { $program } : blogs des membres

# Ses propres articles.
posts-tab = Articles
posts-mine = Vos articles
posts-mine-lead = Les articles de vos flux arrivent ici d’eux-mêmes. Ajoutez-en d’autres par leur adresse, ou écrivez ici.
posts-mine-none = Pas encore d’articles
posts-mine-none-lead = Reliez votre blog, ajoutez un article par son adresse ci-dessus ou écrivez-en un ici.
posts-not-listed = Les autres verront vos articles une fois que vous figurerez dans l’annuaire.
posts-list = Tous
posts-add = Ajouter un article par son adresse
posts-add-go = Ajouter l’article
posts-address = Adresse
posts-address-help = « Remplir » lit le titre, la date et la langue sur la page.
posts-field-title = Titre
posts-field-date = Date
posts-field-language = Langue
posts-field-tags = Mots-clés
posts-field-description = Description
posts-field-canonical = URL canonique
posts-field-track = À propos du titre
posts-track-none = Le programme dans son ensemble
posts-date-help = Vide : aujourd’hui.
posts-tags-help = Séparés par des virgules, dix au plus.
posts-title-help = L’en-tête du texte (front matter) peut aussi le donner.
posts-description-help = Une ou deux phrases pour les listes et les moteurs de recherche. Vide : le début du texte.
posts-canonical-help = Où il a d’abord été publié, si c’est ailleurs. Les liens et images relatifs partent de là.
posts-written-here = écrit ici
posts-is-draft = brouillon
posts-is-hidden = masqué
posts-in-log = dans votre journal
posts-hide = Masquer
posts-show-again = Afficher à nouveau
posts-remove = Supprimer
posts-removal = Supprimer cet article ?
posts-removal-told = Il disparaît pour toujours : votre flux ne le ramènera pas.
posts-removal-here = Son texte et ses images disparaissent pour toujours, et son adresse le dira.
posts-removal-log = Une entrée dans votre journal reste.
posts-removal-go = Supprimer pour toujours
posts-removal-hide = Plutôt le masquer
posts-back = Retour

# Écrire.
posts-write = Écrire un article
posts-edit = Modifier l’article
posts-see = Le voir comme les autres
posts-source = Texte
posts-source-help = Markdown : titres, liens, images par leur adresse, tableaux, notes, listes de tâches, code. Un texte de votre générateur de site peut garder son en-tête (---, +++ ou { "{" }).
posts-more = Description, mots-clés, URL canonique, date, langue
posts-preview = Aperçu
posts-preview-go = Aperçu
posts-publish = Publier
posts-save = Enregistrer
posts-keep-draft = Garder comme brouillon
posts-summary-is = Dans les listes :
posts-pictures-told =
    { $n ->
        [one] Une image sera récupérée à son adresse à l’enregistrement, puis servie d’ici : aucun autre site n’apprend qui lit.
       *[other] { NUMBER($n) } images seront récupérées à leurs adresses à l’enregistrement, puis servies d’ici : aucun autre site n’apprend qui lit.
    }
posts-astray =
    { $n ->
        [one] Une adresse du texte est relative et ne mène nulle part d’ici. Indiquez l’URL canonique, et elle partira de là.
       *[other] { NUMBER($n) } adresses du texte sont relatives et ne mènent nulle part d’ici. Indiquez l’URL canonique, et elles partiront de là.
    }
posts-front-taken = Repris de l’en-tête :
posts-front-unknown = Laissé de côté dans l’en-tête, car sans effet ici :
posts-front-draft = L’en-tête dit que c’est un brouillon : gardez-le ainsi, ou publiez-le quand même.
posts-front-title = titre
posts-front-date = date
posts-front-tags = mots-clés
posts-front-canonical_url = URL canonique
posts-front-description = description
posts-front-language = langue
posts-front-slug = adresse

# Suggestions pour le journal.
posts-suggestions = Suggestions
posts-suggestions-lead = Vos nouveaux articles qui ont peut-être leur place dans votre journal. Rien ne compte sans votre accord ; ce que vous ignorez n’est plus proposé.
posts-suggestions-none = Rien à proposer
posts-suggestions-none-lead = Tous vos articles sont dans votre journal ou ont été ignorés.
posts-suggestions-none-go = Votre journal
posts-suggested-count =
    { $n ->
        [one] { NUMBER($n) } article a peut-être sa place dans votre journal
       *[other] { NUMBER($n) } articles ont peut-être leur place dans votre journal
    }
posts-suggested-go = Les regarder
posts-suggested-more = Voir toutes les suggestions
posts-accept = Ajouter au journal
posts-accept-edit = Modifier d’abord
posts-ignore = Ignorer
posts-accept-all = Tout ajouter
posts-ignore-all = Tout ignorer
posts-accept-feed = Ajouter les { NUMBER($n) }
posts-accepted = <bdi>{ $title }</bdi> est dans votre journal.
posts-ignored = <bdi>{ $title }</bdi> ne sera plus proposé.
posts-undo = Annuler
posts-feeds = Vos flux
posts-feeds-lead = Un flux de confiance ajoute lui-même ses nouveaux articles à votre journal.
posts-feed-trusted = remplit lui-même votre journal
posts-feed-asked = on vous demande pour chaque article
posts-feed-trust = Ajouter d’office ses articles
posts-feed-ask = Me demander à chaque fois

# Ce qui ne va pas dans un champ.
posts-wrong-url = Ce n’est pas une adresse web. Écrivez-la comme https://example.org/page.
posts-wrong-twice = Vous avez déjà un article à cette adresse.
posts-wrong-title = Donnez-lui un titre.
posts-wrong-date = Ce n’est pas une date. Écrivez-la comme 2026-11-03, ou laissez vide.
posts-wrong-future = Ce jour est encore à venir.
posts-wrong-language = Nous ne connaissons pas cette langue. Écrivez son nom anglais ou son code.
posts-wrong-tags = Dix mots-clés au plus, de 40 caractères chacun.
posts-wrong-track = Ce titre n’existe pas.
posts-wrong-source = Écrivez d’abord quelque chose.
posts-wrong-front = L’en-tête est illisible ({ $why }). Corrigez-le ou retirez-le.
posts-wrong-version = L’article a été modifié ailleurs pendant que vous écriviez, et rien n’a été enregistré. Gardez votre texte, rouvrez la page et réunissez les deux.
posts-refused-draft = Un brouillon se publie depuis sa propre page.
posts-refused-logged = Cet article est dans votre journal. Retirez-le là.
posts-refused-no-kind = Le programme ne propose aucun type d’activité pour l’instant.

# Ce qui a été fait.
posts-said-added = { $title } figure parmi vos articles.
posts-said-hidden = { $title } est masqué.
posts-said-shown = { $title } est visible.
posts-said-removed = L’article est supprimé.
posts-said-written =
    { $state ->
        [draft] { $title } est gardé comme brouillon.
        [shown] { $title } est publié.
       *[other] { $title } est enregistré.
    } { $lost ->
        [0] { "" }
        [one] Une image n’a pas pu être récupérée et reste un lien.
       *[other] { NUMBER($lost) } images n’ont pas pu être récupérées et restent des liens.
    } { $ignored ->
        [0] { "" }
       *[other] Laissé de côté dans l’en-tête : { $unknown }.
    }
posts-said-there = { $title } était déjà dans votre journal.
posts-said-reopened = { $title } est proposé à nouveau.
posts-said-accepted-all =
    { $n ->
        [0] Rien n’était proposé.
        [one] { NUMBER($n) } article est maintenant dans votre journal.
       *[other] { NUMBER($n) } articles sont maintenant dans votre journal.
    }
posts-said-ignored-all =
    { $n ->
        [0] Rien n’était proposé.
        [one] { NUMBER($n) } article ne sera plus proposé.
       *[other] { NUMBER($n) } articles ne seront plus proposés.
    }
