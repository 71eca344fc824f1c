# Applications: the form, one's own list, their pages, what stands in their letters.

# The state of an application, as a small label. The results are told only after the announcement.
application-state-draft = Brouillon
application-state-submitted = Envoyée
application-state-accepted = Acceptée
application-state-declined = Non retenue
application-state-waitlisted = Sur liste d’attente
application-state-deferred = Reportée
application-state-withdrawn = Retirée
application-state-incomplete = Non envoyée

# Why, as the applicant is told: on the page of the result and in its letter.
decision-reason-bar_met = Le travail que vous avez présenté répond aux attentes du programme.
decision-reason-outstanding = Le travail que vous avez présenté va bien au-delà des attentes du programme.
decision-reason-not_enough = Il n’y avait pas encore assez de travail pour la communauté pendant la période prise en compte.
decision-reason-outside_window = La plus grande partie du travail se situe hors de la période prise en compte pour cette campagne.
decision-reason-not_community = La plus grande partie du travail a été faite pour un employeur ou des clients plutôt que pour la communauté.
decision-reason-not_verifiable = Nous n’avons pas pu trouver ou consulter une part suffisante du travail pour l’évaluer.
decision-reason-missing_main = Ce titre suppose un titre principal en cours, qui n’était pas détenu.
decision-reason-conduct = Le code de conduite du programme n’a pas été respecté.
decision-reason-other = Voyez l’explication ci-dessous.

# The list of one's own.
applications-index-title = Vos candidatures
applications-index-empty = Vous n’avez pas encore candidaté
applications-index-empty-words = Quand une campagne est ouverte, vous choisissez une voie et répondez à ses questions. Votre brouillon est conservé jusqu’à l’envoi.
applications-index-empty-action = Voir ce qui est ouvert
applications-index-saved = Dernière modification le { $when }

# What happens next, in one sentence.
applications-next-finish = Terminez-la et envoyez-la avant le { $when }.
applications-next-unopened = Vous pourrez continuer dès l’ouverture de la campagne, le { $when }.
applications-next-missed = Elle n’a pas été envoyée avant la clôture de la campagne. Ce que vous avez écrit est conservé ici.
applications-next-received = Nous l’avons bien reçue. Vous pouvez la modifier et l’envoyer à nouveau avant le { $when }.
applications-next-expected = Elle est en cours d’évaluation. Le résultat est attendu le { $when }.
applications-next-late = Elle est en cours d’évaluation. Le résultat demande un peu plus de temps que prévu ; nous vous écrirons.
applications-next-forgotten = Les résultats de la campagne sont annoncés, mais le sien manque. Écrivez-nous, s’il vous plaît.
applications-next-accepted = Félicitations ! Votre titre figure sur votre page dans l’annuaire.
applications-next-declined = Elle n’a pas été retenue cette fois-ci. Une nouvelle candidature de votre part sera la bienvenue.
applications-next-waitlisted = Vous êtes sur la liste d’attente. Nous vous écrirons dès qu’une place se libère.
applications-next-deferred = Elle sera réexaminée plus tard. Nous vous écrirons.
applications-next-withdrawable = Vous pouvez la reprendre avant le { $when }.
applications-next-withdrawn = Vous l’avez retirée. Ce que vous avez écrit est conservé ici.

# The head of each page of one application.
applications-title = Votre candidature : { $cycle }
applications-path = { $track } · { $path }

# The timeline.
applications-steps = Où en est votre candidature
applications-step-write = Rédaction
applications-step-close = Clôture de la campagne
applications-step-received = Reçue
applications-step-review = En cours d’évaluation
applications-step-reviewed = Évaluée
applications-step-expected = Résultat attendu
applications-step-result = Résultat
applications-step-now = vous êtes ici

# The form.
applications-edit-late = La date limite est passée. Ce qui nous parvient avant le { $when } compte encore.
applications-edit-lacks-main = Ce titre est réservé aux titulaires actuels du titre principal, et vous ne le détenez pas. Vous pouvez rédiger votre brouillon, mais pas l’envoyer.
applications-edit-carried = { $count ->
    [one] { NUMBER($count) } réponse est reprise de votre candidature « { $cycle } ». Elle est signalée ; relisez-la et mettez-la à jour.
   *[other] { NUMBER($count) } réponses sont reprises de votre candidature « { $cycle } ». Elles sont signalées ; relisez-les et mettez-les à jour.
}
applications-edit-carried-chip = Reprise de « { $cycle } »
applications-edit-unsubmitted = La version envoyée date du { $when } ; les modifications faites depuis ne sont pas encore envoyées. Envoyez à nouveau pour les transmettre.
applications-edit-unchanged = La version envoyée date du { $when }. Rien n’a changé depuis.
applications-edit-progress = Votre progression
# DONE stays as it is: a script puts the number there.
applications-edit-answered = Réponses obligatoires : { $done } sur { $all }
applications-edit-nothing-required = Aucune réponse n’est obligatoire sur cette voie.
applications-edit-todo = Avant de pouvoir envoyer
applications-edit-ready = Tout ce qui est obligatoire y est. Vous pouvez envoyer votre candidature.
applications-edit-deadline = Clôture
applications-edit-then = Et ensuite ?
applications-edit-then-submit = Vous l’envoyez et recevez un accusé de réception par e-mail.
applications-edit-then-change = Jusqu’au { $when }, vous pouvez la modifier et l’envoyer à nouveau ; la dernière version compte.
applications-edit-then-review = Ensuite, le jury la lit.
applications-edit-then-result = Le résultat arrive par e-mail et s’affiche ici ; il est attendu le { $when }.
applications-edit-markdown = Vous pouvez utiliser Markdown.
applications-edit-most = { NUMBER($most) } caractères au plus.
applications-edit-choose = Choisissez
applications-edit-save = Enregistrer le brouillon
applications-edit-submit = Envoyer
applications-edit-submit-again = Envoyer à nouveau
# WHEN stays as it is: a script puts "2 minutes ago" there.
applications-edit-saved = Enregistré { $when }
applications-edit-saved-now = Enregistré à l’instant
# Before the exact instant.
applications-edit-saved-plain = Enregistré le
applications-edit-saved-at = Enregistré le { $when }
applications-edit-not-refused = Non enregistré : appuyez sur « Enregistrer le brouillon » pour savoir pourquoi.
applications-edit-not-yet = Pas encore enregistré. Appuyez sur « Enregistrer le brouillon » ou continuez : nous réessayons.
applications-edit-offline = Non enregistré : pas de connexion. Nous réessayons.
applications-edit-path = Candidater par une autre voie
applications-edit-path-words = Ce que vous avez écrit est conservé : les réponses aux mêmes questions vous suivent, les autres vous attendent ici.
applications-edit-path-label = Voie
applications-edit-path-button = Changer de voie
applications-edit-submitted = La version envoyée le { $when }

# The application to be read.
applications-show-submitted = Ce que vous avez envoyé
applications-show-revision = version { $revision }
applications-show-unsubmitted = Modifications non envoyées
applications-show-unsubmitted-words = Vous les avez enregistrées après l’envoi. Elles ne comptent pas ; elles sont conservées ici.
applications-show-draft = Ce que vous avez écrit
applications-show-unanswered = Sans réponse
applications-show-take-up = Reprendre cette candidature

# The result, once it is announced.
applications-result-congratulations = Félicitations
applications-result-accepted = Vous êtes { $track } { $year }
applications-result-accepted-words = Votre titre figure désormais sur votre page dans l’annuaire.
applications-result-accepted-unlisted = Votre titre est à vous. Vous avez quitté l’annuaire : personne ne l’y verra tant que vous n’y revenez pas.
applications-result-page = Voir votre page
applications-result-profile = Compléter votre profil
applications-result-declined = Pas cette fois-ci
applications-result-declined-words = Merci pour votre candidature. Nous l’avons lue avec soin, et nous ne pouvons pas vous décerner le titre { $track } { $year }.
applications-result-waitlisted = Vous êtes sur la liste d’attente
applications-result-waitlisted-words = Ce n’est pas un refus. Nous vous écrirons dès qu’il y aura du nouveau pour le titre { $track } { $year } ; vous n’avez rien à faire.
applications-result-deferred = Votre candidature est reportée
applications-result-deferred-words = Elle ne donne pas lieu à un titre cette fois-ci. Nous aimerions la réexaminer plus tard et vous écrirons alors.
applications-result-reason = La raison
applications-result-from = De la part du programme
applications-result-next = Ce que vous pouvez faire ensuite
applications-result-next-open = La campagne « { $cycle } » est ouverte en ce moment. Vos réponses vous suivent : vous ne repartez pas de zéro.
applications-result-next-open-button = Voir comment candidater
applications-result-next-opens = La campagne « { $cycle } » ouvre le { $when }. Vos réponses vous suivent : vous ne repartez pas de zéro.
applications-result-next-none = Vous pourrez candidater à nouveau à l’ouverture de la prochaine campagne. Vos réponses sont conservées : vous ne repartez pas de zéro.
applications-result-ask = Une question ? Écrivez à <a href="mailto:{ $contact }">{ $contact }</a>.

# Taking it back.
applications-withdraw = Retirer cette candidature
applications-withdraw-words = Elle ne sera plus prise en compte. Ce que vous avez écrit reste ici et, tant que la campagne est ouverte, vous pouvez la reprendre.
applications-withdraw-button = Retirer la candidature

# Two versions.
applications-conflict-title = Deux versions de votre candidature
applications-conflict-head = Votre candidature a été modifiée dans une autre fenêtre
applications-conflict-lead = Rien n’est perdu. Voici les deux textes : celui qui a été enregistré le { $when } et celui que vous venez de saisir.
applications-conflict-stored = Garder la version enregistrée
applications-conflict-stored-words = Ce que vous avez saisi ici est alors abandonné.
applications-conflict-typed = Garder votre saisie
applications-conflict-typed-words = Vous pouvez encore la modifier ici ou y reprendre des passages de l’autre texte.
applications-both-question = Question
applications-both-stored = Version enregistrée
applications-both-typed = Votre saisie
applications-both-nothing = Rien

# Refused.
applications-refused-title = Ce n’est pas possible pour le moment
applications-refused-typed = Votre saisie
applications-refused-typed-words = Elle n’a pas été enregistrée. Vous pouvez la copier d’ici.
applications-refused-back = Revenir à votre candidature

# Said once after a change.
applications-said-saved = Enregistré.
applications-said-submitted = Candidature envoyée. Un accusé de réception est en route.
applications-said-path = La voie est changée. Ce que vous aviez écrit est conservé.
applications-said-withdrawn = Votre candidature est retirée.

# Why something is refused, or what is wrong with an answer.
applications-old-version = Ce brouillon a été modifié dans une autre fenêtre. Enregistrez-le pour voir les deux textes.
applications-has-result-withdraw = Cette candidature a reçu son résultat. Elle ne peut plus être retirée.
applications-has-result = Cette candidature a reçu son résultat. Elle ne peut plus être modifiée.
applications-is-withdrawn = Cette candidature a été retirée. Reprenez-la avant de la modifier.
applications-not-open = La campagne « { $cycle } » n’est pas encore ouverte.
applications-closed = La campagne « { $cycle } » est clôturée et n’accepte plus de modifications. Ce qui était enregistré est conservé.
applications-path-unknown = Choisissez l’une des voies de cette campagne.
applications-changed-meanwhile = Une autre fenêtre vient de la modifier. Rien n’a été fait ; relisez-la et réessayez.
applications-main-needed = Le titre « { $track } » est réservé aux titulaires actuels du titre principal, et vous ne le détenez pas. Votre brouillon est conservé.
applications-wrong-missing = « { $question } » attend une réponse.
applications-wrong-long = « { $question } » accepte { NUMBER($most) } caractères au plus ; votre réponse en contient { NUMBER($long) }.
applications-wrong-url = « { $question } » attend une adresse web, par exemple https://example.org/blog.
applications-wrong-number = « { $question } » attend un nombre, par exemple 12 ou 12.5.
applications-wrong-choice = « { $question } » attend l’une des réponses de la liste.
