# One's own activity log.
activities-page-title = Activités
activities-lead = Ce que vous faites pour la communauté, au moment où vous le faites. Quand vous candidaterez ou renouvellerez votre titre, ce sera déjà là.
activities-log-head = Noter une activité
activities-log-go = Noter
activities-save = Enregistrer
activities-back = Revenir au journal
activities-edit-title = Modifier une activité

# The fields.
activities-url = Adresse
activities-url-help = Collez un lien et appuyez sur « Remplir » : le titre, la date et le type viennent de la page. Laissez vide s’il n’y en a pas.
activities-lookup = Remplir
activities-lookup-busy = Lecture de la page…
activities-lookup-said = Ce qui était encore vide est rempli. Relisez avant de noter l’activité.
activities-lookup-failed = La page n’a pas pu être lue pour le moment. Remplissez le reste à la main.
activities-lookup-missing = Collez d’abord une adresse.
activities-lookup-unreachable = Cette page n’a pas répondu. Remplissez le reste à la main.
# $status: the number that the other site answered with, as 404.
activities-lookup-refused = Cette page a répondu par une erreur ({ $status }). Remplissez le reste à la main.
activities-lookup-no-page = À cette adresse se trouve un fichier, pas une page. Remplissez le reste à la main.
activities-lookup-silent = Cette page n’indique ni titre ni date. Remplissez le reste à la main.
activities-lookup-often = Vous avez fait lire beaucoup de pages depuis une heure. Remplissez le reste à la main, ou réessayez plus tard.
activities-title = Titre
activities-kind = Type
activities-kind-none = Choisissez un type
activities-date = Date
activities-month-only = Je ne connais que le mois
activities-asked = Lieu, rôle et portée
activities-place = Lieu
activities-place-help = Ville et pays, ou nom de l’événement.
activities-was-online = Elle a eu lieu en ligne
activities-role = Votre rôle
activities-role-help = Conférence, organisation, rédaction…
activities-reach = Portée
activities-reach-help = Combien de personnes elle a touchées, en chiffres.
# $what: what is counted, in the managers' word: "attendees", "views".
activities-reach-in = En chiffres ({ $what }).
activities-more = Sujets, langue, qui la voit, une note
activities-language = Langue
activities-topics = Sujets
activities-topics-help = Séparés par des virgules, dix au plus.
# The label of a filter.
activities-topic = Sujet
activities-track = À propos du titre
activities-track-none = Le programme dans son ensemble
activities-track-help = Si elle porte sur le domaine d’un titre, elle peut compter aussi pour celui-ci.
activities-visibility = Qui la voit
activities-for-public = Tout le monde
activities-for-public-help = Elle figure sur votre page de membre.
activities-for-members = Les membres
activities-for-members-help = Elle figure sur votre page pour les membres connectés.
activities-for-private = Vous seulement
activities-for-private-help = Ainsi que le jury, là où vous la joignez à une candidature.
# Marks in the list.
activities-is-members = membres uniquement
activities-is-private = privée
activities-note = Note pour le jury
activities-note-help = Seul le jury la voit ; elle ne figure sur aucune page.

# What is wrong with a field.
activities-wrong-url = Ce n’est pas une adresse web. Écrivez-la sous la forme https://example.org/page, ou laissez vide.
activities-wrong-title = Donnez-lui un titre.
activities-wrong-kind = Choisissez un type.
activities-wrong-kind-unknown = Ce type n’existe pas.
activities-wrong-date = Indiquez une date ; le mois suffit.
activities-wrong-date-unreadable = Ce n’est pas une date. Écrivez-la sous la forme 2026-11-03, ou 2026-11 si vous ne connaissez que le mois.
activities-wrong-date-future = Ce jour est encore à venir. Notez l’activité une fois qu’elle aura eu lieu.
activities-wrong-language = Nous ne connaissons pas cette langue. Écrivez son nom anglais ou son code.
activities-wrong-topics = Dix sujets au plus, de 40 caractères chacun.
activities-wrong-reach = Écrivez un nombre entier, ou laissez vide.
activities-wrong-track = Ce titre n’existe pas.
activities-wrong-visibility = Choisissez qui la voit : tout le monde, les membres ou vous seulement.
activities-wrong-twice = Vous avez déjà noté cette page.
# $day: when the first one was.
activities-twice = La même page figure dans votre journal ({ $day }) :
activities-twice-go = Noter malgré tout

# What was done.
activities-said-logged = « { $title } » figure dans votre journal.
activities-said-saved = « { $title } » : modifications enregistrées.
activities-said-restored = L’activité est de retour dans votre journal.
activities-said-imported =
    { $n ->
        [0] Rien n’était nouveau : votre journal est inchangé.
        [one] { NUMBER($n) } activité a été ajoutée à votre journal.
       *[other] { NUMBER($n) } activités ont été ajoutées à votre journal.
    }
activities-removed = « <bdi>{ $title }</bdi> » ne figure plus dans votre journal. Vous avez 30 jours pour revenir en arrière.
activities-undo = Annuler
activities-remove = Retirer
activities-remove-this = Retirer cette activité

# The list.
activities-list-head = Votre journal
activities-count =
    { $n ->
        [one] { NUMBER($n) } activité
       *[other] { NUMBER($n) } activités
    }
activities-totals = Totaux par type
activities-year = Année
activities-any = Tout
activities-show = Afficher
activities-show-all = Tout afficher
activities-online = en ligne
# $n: a number, $what: what is counted, in the managers' word: "attendees", "views".
activities-reached = { $n } { $what }
activities-export = Télécharger en CSV
activities-import = Importer un CSV
activities-none-matches = Rien ne correspond
activities-none-matches-lead = Aucune activité de votre journal ne correspond à ces filtres.
activities-empty = Rien n’est encore noté
activities-empty-lead = Commencez par la dernière chose que vous avez faite : collez son adresse ci-dessus et appuyez sur « Remplir ». Si vous tenez une liste ailleurs, apportez-la.
activities-empty-import = Importer une liste

# The year at a glance: a drawing with a square a day.
activities-heat-head = { $year } en un coup d’œil
activities-heat-told =
    { $n ->
        [0] Aucune activité cette année-là.
        [one] { NUMBER($n) } activité.
       *[other] { NUMBER($n) } activités en { $weeks ->
            [one] une semaine
           *[other] { NUMBER($weeks) } semaines différentes
        } de l’année.
    }
activities-heat-without-day =
    { $n ->
        [one] Pour { NUMBER($n) } d’entre elles, seul le mois est connu.
       *[other] Pour { NUMBER($n) } d’entre elles, seul le mois est connu.
    }
activities-heat-day = { $day } : { $n ->
        [one] { NUMBER($n) } activité
       *[other] { NUMBER($n) } activités
    }
activities-heat-month = Mois
activities-heat-count = Activités
activities-heat-days = Jours
# Months above the drawing, as short as can be.
activities-month-1 = janv.
activities-month-2 = févr.
activities-month-3 = mars
activities-month-4 = avr.
activities-month-5 = mai
activities-month-6 = juin
activities-month-7 = juil.
activities-month-8 = août
activities-month-9 = sept.
activities-month-10 = oct.
activities-month-11 = nov.
activities-month-12 = déc.

# Import.
activities-import-title = Importer des activités
activities-import-lead = Un tableau avec une activité par ligne. Vous voyez ce qu’il ferait avant que quoi que ce soit ne soit écrit, et l’importer à nouveau ne change rien.
activities-import-file = Fichier CSV
activities-import-limits = { NUMBER($rows) } lignes et { NUMBER($kibibytes) } Kio au plus.
activities-import-look = Regarder d’abord
activities-import-how = À quoi ressemble le tableau
activities-import-template = Télécharger un modèle avec deux lignes d’exemple
activities-import-columns = La première ligne nomme les colonnes, dans n’importe quel ordre. Les colonnes date (2026-11-03 ou 2026-11), kind (le type : son nom ou sa clé) et title (le titre) sont nécessaires ; les autres sont facultatives. Plusieurs sujets tiennent dans une même cellule, séparés par des virgules. Votre propre téléchargement a les mêmes colonnes.
activities-import-missing = Choisissez d’abord un fichier.
activities-import-too-large = Le fichier dépasse { NUMBER($most) } Kio. Divisez-le.
activities-import-unreadable = Ce fichier n’est pas un tableau que nous sachions lire. Enregistrez-le en CSV et réessayez.
activities-import-no-head = La première ligne doit nommer les colonnes ; date, kind et title sont nécessaires.
activities-import-too-many = Plus de { NUMBER($most) } lignes. Divisez le fichier.
activities-import-empty = Il n’y a aucune activité sous les noms des colonnes.
activities-preview-title = Ce que ferait le fichier
activities-preview-told = Nouvelles : { NUMBER($new) }. Déjà dans votre journal : { NUMBER($there) }. Avec une erreur : { NUMBER($wrong) }.
activities-preview-go =
    { $n ->
        [one] Ajouter { NUMBER($n) } activité
       *[other] Ajouter { NUMBER($n) } activités
    }
activities-preview-other = Choisir un autre fichier
activities-preview-nothing = Il ne contient rien de nouveau.
activities-preview-line = Ligne
activities-preview-becomes = Devient
activities-preview-new = nouvelle
activities-preview-there = déjà là
activities-preview-wrong = laissée de côté
