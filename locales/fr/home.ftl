# The front page.
home-title = Accueil
home-find = Trouver un membre
home-how = Comment l’obtenir
home-about = Le programme
home-newest = Derniers titres décernés
home-newest-all = Tous les membres, du plus récent au plus ancien

# Under a large number: 232 current members.
home-figure-members = { $count ->
    [one] membre en titre
   *[other] membres en titre
}
home-figure-countries = { $count ->
    [one] pays
   *[other] pays
}
home-figure-given = { $count ->
    [one] titre décerné
   *[other] titres décernés
}
home-figure-years = { $count ->
    [one] année
   *[other] années
}

home-growth = Membres par année
home-growth-told = Membres par année, de { $first } à { $last }. Les mêmes chiffres figurent dans le tableau ci-dessous.
home-growth-year = Année
home-growth-members = Membres
home-places = Où sont les membres

home-open = Campagnes ouvertes
home-open-until = Les candidatures sont ouvertes jusqu’au <strong>{ $at }</strong>
home-open-apply = Candidater
home-closed = Rien n’est ouvert en ce moment
home-closed-next = Consultez <a href="{ $href }">les prochaines dates</a>.
home-new = Tout commence ici
home-new-nobody = Personne ne porte encore de titre.
home-new-tracks = Découvrez <a href="{ $tracks }">les titres à venir</a> et <a href="{ $cycles }">les dates des candidatures</a>.
home-new-setup = Le programme se met en place.
home-new-soon = Les membres apparaîtront ici dès l’annonce des premiers titres.

# To a member whose term ends.
home-renew = La campagne « { $cycle } » est ouverte jusqu’au { $when }. Votre titre arrive à son terme ; le renouveler prend trois minutes.

# The calls that are open now.
home-calls = Appels à contributions
home-calls-all = Tous les appels
