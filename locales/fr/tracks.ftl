# Titles, and who held them in a year.
tracks-title = Titres
tracks-description = Les titres du programme { $program } et leurs titulaires.
tracks-kind-main = titre principal
tracks-kind-sub_program = sous-programme
tracks-kind-pro = Pro
tracks-requires-main = titre principal en cours requis
tracks-holding = { $count ->
    [one] { NUMBER($count) } titulaire actuellement
   *[other] { NUMBER($count) } titulaires actuellement
}
tracks-holding-none = Personne ne le porte actuellement.
tracks-none = Pas encore de titre
tracks-none-told = Le programme se met en place. Ses titres seront présentés ici.
tracks-show-description = { $track }, titre du programme { $program }, et ses titulaires année par année.
tracks-apply = Comment candidater
tracks-years = Par année
tracks-column-year = Année
tracks-column-holders = Titulaires
tracks-column-compared = Comparaison
tracks-column-today = Aujourd’hui
tracks-compared = { NUMBER($count) } pour un maximum de { NUMBER($most) }
tracks-ungiven = Pas encore décerné
tracks-ungiven-told = Les premiers titulaires apparaîtront ici dès l’annonce des résultats.
tracks-ungiven-do = Voir ce qui est ouvert
tracks-year-description = Les titulaires du titre { $track } en { $year }.
tracks-year-given = { $count ->
    [one] { NUMBER($count) } titulaire en { $year }.
   *[other] { NUMBER($count) } titulaires en { $year }.
}
tracks-year-unlisted = { $count ->
    [one] { NUMBER($count) } de ces titulaires ne figure pas dans l’annuaire.
   *[other] { NUMBER($count) } de ces titulaires ne figurent pas dans l’annuaire.
}
tracks-year-others = Autres années
tracks-year-none = Aucun nom ne figure dans l’annuaire
tracks-year-none-told = Toutes les personnes titulaires cette année-là ont choisi de ne pas figurer dans l’annuaire.
