# The public pages of cycles: what is open, and one cycle as a call.

# The state of a cycle, as a small label.
cycles-state-scheduled = À venir
cycles-state-open = Ouverte
cycles-state-closed = En cours d’évaluation
cycles-state-announced = Résultats annoncés
cycles-state-over = Terminée

# How a question is answered.
cycles-kind-short = une ligne
cycles-kind-long = plusieurs lignes
cycles-kind-markdown = texte en Markdown
cycles-kind-choice = un choix dans une liste
cycles-kind-several = plusieurs choix dans une liste
cycles-kind-url = une adresse web
cycles-kind-number = un nombre

cycles-question-optional = facultatif

# The list.
cycles-index-title = Candidater
cycles-index-description = Ce qui est ouvert, ce qui vient et ce qui a été : toutes les campagnes du programme { $program }.
cycles-index-lead = Un titre se porte pendant un an. Chaque année, une période est ouverte pour y candidater : c’est une campagne.
cycles-index-open = Campagnes ouvertes
cycles-index-none-until = Rien n’est ouvert aujourd’hui. La prochaine campagne ouvre le { $when } : voyez ci-dessous.
cycles-index-none = Rien n’est ouvert aujourd’hui. Les dates de la prochaine campagne figureront ici dès qu’elles seront fixées.
cycles-index-coming = Prochainement
cycles-index-review = En cours d’évaluation
cycles-index-past = Campagnes passées
cycles-index-see = Voir comment candidater
cycles-index-read = Lire ce qui sera demandé
# A table's columns.
cycles-index-cycle = Campagne
cycles-index-track = Titre
cycles-index-closed = Clôture
cycles-index-announced = Annonce
cycles-index-awarded = Titulaires
cycles-index-nobody = Personne

# What stands beside an instant.
cycles-opens = Ouverture
cycles-opened = Ouverture
cycles-closes = Clôture
cycles-closed = Clôture
cycles-results = Résultats attendus
cycles-announced = Résultats annoncés
cycles-held = Durée du titre
cycles-term = du { $start } au { $end }

# One cycle.
cycles-show-description = { $title } : à qui s’adresse cette campagne, ses dates, ce qui est demandé et comment candidater.
cycles-show-all = Toutes les campagnes
cycles-show-nominate = Comme titulaire d’un titre Pro, vous pouvez proposer quelqu’un pour cette campagne.
cycles-show-nominate-go = Proposer quelqu’un
cycles-show-for = Pour le titre <a href="{ $href }">{ $track }</a>, { $year }

# The one next step, by who looks and when.
cycles-next-head = Ce que vous pouvez faire maintenant
cycles-next-stranger = Choisissez une voie ci-dessous. Vous vous connectez d’abord, sans mot de passe : un lien par e-mail suffit. Vos réponses sont ensuite enregistrées au fil de la saisie.
cycles-next-stranger-button = Se connecter et candidater
cycles-next-choose = Choisissez une voie ci-dessous et commencez. Vos réponses sont enregistrées en brouillon au fil de la saisie ; vous pouvez les modifier et les envoyer à nouveau jusqu’à la clôture.
cycles-next-choose-button = Choisir une voie
cycles-next-draft = Vous avez commencé une candidature. Elle comptera une fois envoyée.
cycles-next-draft-button = Continuer votre candidature
cycles-next-submitted = Nous avons reçu votre candidature. Vous pouvez la modifier et l’envoyer à nouveau jusqu’à la clôture de la campagne.
cycles-next-submitted-button = Aller à votre candidature
cycles-next-withdrawn = Vous avez retiré votre candidature. Ce que vous avez écrit est conservé ; vous pouvez la reprendre jusqu’à la clôture de la campagne.
cycles-next-unwritten = Les questions ne sont pas encore rédigées. Revenez un peu plus tard.
cycles-next-scheduled = Elle ouvre le { $when }. Vous pourrez alors candidater ici ; d’ici là, vous pouvez lire ce qui sera demandé.
cycles-next-late = Elle est clôturée et en cours d’évaluation. Les résultats se préparent et seront bientôt annoncés ; chaque personne qui a candidaté recevra un e-mail.
cycles-next-review = Elle est clôturée et en cours d’évaluation : les candidatures sont lues. Les résultats sont attendus le { $when } ; chaque personne qui a candidaté recevra un e-mail.
cycles-next-out = Les résultats sont là.
cycles-next-out-held = Voir les titulaires { $track } { $year }
cycles-next-out-open = Voir ce qui est ouvert
cycles-next-own = Votre candidature

cycles-dates = Dates
cycles-dates-zone = Les heures sont données d’abord dans le fuseau { $zone }, puis en UTC.
cycles-dates-reviews = Fin des évaluations

cycles-paths = Voies d’accès
cycles-paths-main = Ce titre est réservé aux titulaires du titre principal.
cycles-paths-many = { $count ->
    [one] Il y a { $count } voie d’accès.
   *[other] Il y a { $count } voies d’accès. Choisissez celle qui vous convient le mieux ; vous pourrez en changer ensuite.
}
cycles-paths-asked = { $count ->
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
}
cycles-paths-is-asked = Ce qui est demandé
cycles-paths-was-asked = Ce qui était demandé
cycles-paths-nothing = Rien n’est demandé sur cette voie.
cycles-paths-apply = Candidater
cycles-paths-apply-as = Candidater : { $path }

# More time than others.
cycles-next-more = Vous avez plus de temps que les autres : la clôture est pour vous le { $when }.
cycles-next-more-choose = Choisissez une voie ci-dessous et commencez d’ici là.

# The deadline in a handful of places.
cycles-around = Cette date limite dans le monde
cycles-around-place = Lieu
cycles-around-when = Date et heure
cycles-around-own = le fuseau de la campagne
cycles-around-yours = Là où vous êtes

# In people's calendars.
cycles-index-subscribe = S’abonner à ces dates dans votre agenda
cycles-calendar-opens = { $cycle } : ouverture
cycles-calendar-closes = { $cycle } : clôture, dernier moment pour candidater
cycles-calendar-results = { $cycle } : résultats attendus
# Who may apply, for everybody.
cycles-who-members = Réservée aux membres en titre.
cycles-who-nominated = Réservée aux personnes que l’on a proposées.
cycles-who-invited = Réservée aux personnes que l’on a invitées.
cycles-who-employees = Les personnes qui travaillent pour l’entreprise qui porte le programme { $program } ne peuvent pas candidater ici.

# Why somebody may not apply, and what to do.
cycles-barred-staff = La campagne « { $cycle } » n’est pas ouverte aux personnes qui travaillent pour l’entreprise qui porte le programme.
cycles-barred-main = Le titre « { $track } » est réservé aux titulaires actuels du titre principal, et vous ne le détenez pas. Candidatez d’abord au titre principal.
cycles-barred-members = La campagne « { $cycle } » est réservée aux membres en titre, et vous ne l’êtes pas actuellement. Cherchez une campagne ouverte à tout le monde.
cycles-barred-nominated = La campagne « { $cycle } » est réservée aux personnes que l’on a proposées. Si c’est votre cas, ajoutez l’adresse à laquelle la proposition a été envoyée, et confirmez-la.
cycles-barred-invited = La campagne « { $cycle } » est réservée aux personnes que l’on a invitées. Si c’est votre cas, ajoutez l’adresse à laquelle l’invitation a été envoyée, et confirmez-la.
