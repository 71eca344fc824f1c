# The directory: its list, a member's page, and the check of a title.
directory-title = Annuaire
directory-title-page = Annuaire, page { $page }
directory-description = Toutes les personnes qui portent ou ont porté un titre du programme { $program }.
directory-find = Trouver des membres
directory-search = Rechercher
directory-search-help = Nom, lieu, sujet ou numéro.
directory-order = Trier par
directory-sort-name = Nom
directory-sort-number = Numéro de membre
directory-sort-newest = Arrivée la plus récente
directory-sort-longest = Plus grand nombre d’années
directory-who = Qui
directory-status-current = Membres en titre
directory-status-alumni = Anciens membres
directory-status-memoriam = In memoriam
directory-status-staff = Émérites (équipe)
directory-status-honorary = Membres d’honneur
directory-status-on_hold = En pause
directory-status-all = Tout le monde
directory-facet-track = Titre
directory-facet-country = Pays
directory-facet-language = Langue
directory-facet-topic = Sujet
directory-facet-year = Année
# Behind the name of a filter: how many of its values are chosen.
directory-facet-picked = { $count } choix
directory-show = Afficher
directory-again = Tout effacer
directory-filters = Filtres
directory-found = { $count ->
    [one] { NUMBER($count) } membre
   *[other] { NUMBER($count) } membres
}
directory-range = { NUMBER($first) } à { NUMBER($last) }
directory-picked = Filtres actifs
directory-picked-remove = , retirer
directory-picked-clear = Tout effacer
directory-view = Affichage
directory-view-cards = Fiches
directory-view-table = Tableau
directory-empty = L’annuaire est encore vide
directory-empty-told = Les membres y apparaîtront dès l’annonce des premiers titres.
directory-empty-do = Voir ce qui est ouvert
directory-none = Personne ne correspond à tous ces critères
directory-none-told = Retirez un filtre, essayez avec moins de mots ou cherchez dans tout l’annuaire.
directory-none-do = Chercher dans tout l’annuaire
directory-column-name = Nom
directory-column-place = Lieu
directory-column-titles = Titres
directory-column-since = Depuis
directory-column-years = Années
directory-column-number = Numéro

member-titles = Titres
member-since-year = depuis { $year }
member-last-award = dernier titre en { $year }
member-status-current = Membre en titre
member-status-alumni = Ancien membre
member-status-on_hold = En pause
member-status-staff = Émérite (équipe)
member-status-honorary = Membre d’honneur
member-status-memoriam = In memoriam
member-founding = Membre de la première heure
member-from = Membre à partir du { $day }
# A search result: Ada Lovelace, Current member, Lanternkeepers: headline
member-description = { $name }, { $status }, { $program }
member-number = Membre n° { $number }
member-own = Voici votre page, telle que vous la voyez.
member-own-edit = Modifier votre profil
member-standing-memoriam = In memoriam. Membre de { $since } à { $last }.
member-standing-begins = Le titre est décerné ; il prend effet le { $day }.
member-standing-alumni = Ancien membre, dernier titre en { $last }. Membre depuis { $since }, { $years ->
    [one] { NUMBER($years) } an au total.
   *[other] { NUMBER($years) } ans au total.
}
member-standing-since = Membre depuis { $since }, { $years ->
    [one] { NUMBER($years) } an au total.
   *[other] { NUMBER($years) } ans au total.
}
member-standing-until = Le titre actuel court jusqu’au { $day }.
member-verified = Vérifié le { $day } par { $program }.
member-verify = Vérifier à nouveau
member-palmares = Palmarès
member-palmares-until = { $years ->
    [one] { NUMBER($years) } an
   *[other] { NUMBER($years) } ans
}, en cours jusqu’au { $day }
member-palmares-ended = { $years ->
    [0] aucune année valable
    [one] { NUMBER($years) } an, en { $year }
   *[other] { NUMBER($years) } ans, dernière fois en { $year }
}
member-palmares-now = en cours
member-palmares-revoked = révoqué
member-palmares-note = Le titre { $year } a été révoqué.
member-activities = Activités
member-activities-all =
    { $n ->
        [one] { NUMBER($n) } activité en tout
       *[other] Les { NUMBER($n) } activités
    }
member-activities-of = Activités de { $name }
member-activities-none = Rien à voir ici pour l’instant
member-activities-none-lead = Aucune activité de ce membre n’est publique.
member-activities-back = Revenir à sa page
member-about = À propos
member-more = Liens et sujets
member-elsewhere = Ailleurs
member-topics = Sujets
member-languages = Langues
member-link-verified = vérifié depuis le { $day }
member-link-kind = ({ $kind })

directory-verify-title = Vérifier un titre
directory-verify-description = Cette personne est-elle actuellement membre du programme { $program } ?
directory-verify-lead = Quelqu’un affirme porter un titre du programme { $program } ? Son numéro vous dit aussitôt si ce titre est réel et en cours.
directory-verify-unknown = Nous ne connaissons aucun membre public portant le numéro { $number }.
directory-verify-unknown-told = Vérifiez qu’il ne contient pas d’erreur. S’il est juste, demandez à la personne : elle a peut-être choisi de ne pas figurer dans l’annuaire.
directory-verify-yes = Oui, le numéro { $number } est actuellement membre
directory-verify-later = Le numéro { $number } sera membre à partir du { $day }
directory-verify-no = Non, le numéro { $number } n’est pas membre actuellement
directory-verify-name = Nom
directory-verify-given = Le nom que vous avez donné
directory-verify-given-same = correspond
directory-verify-given-other = ne correspond pas
directory-verify-status = Statut
directory-verify-since = Depuis
directory-verify-ends = Fin du titre
directory-verify-until = Jusqu’au
directory-verify-checked = Vérifié le
directory-verify-number = Numéro de membre
directory-verify-number-help = Il figure sur sa page et sur son badge, sous la forme #1042.
directory-verify-number-missing = Indiquez le numéro de membre, comme dans /verify?number=1042&name=Ada.
directory-verify-name-help = Nous vous dirons s’il correspond au numéro. Les accents et les majuscules n’ont pas d’importance.
directory-verify-do = Vérifier
directory-verify-machines = Un programme informatique peut interroger la même adresse avec <code>Accept: application/json</code>.
