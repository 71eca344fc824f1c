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
applications-next-closing = Elle vient de se clôturer pour vous. Ce que vous avez enregistré est examiné dans la minute : ce qui est complet est envoyé, là où la campagne le fait d’elle-même. Revenez dans un instant ; vous recevrez aussi un e-mail.
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
applications-step-started = Commencée
applications-step-write = Rédaction
applications-step-returned = Reprise
applications-step-withdrawn = Retirée
applications-step-close = Clôture de la campagne
applications-step-closed = Campagne clôturée
applications-step-received = Reçue
applications-step-received-again = Reçue à nouveau, version { $revision }
applications-step-review = En cours d’évaluation
applications-step-reviewed = Évaluée
applications-step-expected = Résultat attendu
applications-step-result = Résultat
applications-step-now = vous êtes ici

# The form.
applications-edit-late = La date limite est passée. Ce qui nous parvient avant le { $when } compte encore.
applications-edit-extended = Vous avez plus de temps que les autres : la clôture est pour vous le { $when }.
# After the reason why this person may not apply.
applications-edit-barred = Vous pouvez rédiger votre brouillon, mais pas l’envoyer.
applications-edit-changed = { $count ->
    [one] { NUMBER($count) } question a changé depuis « { $cycle } ». Elle est signalée, avec ce qu’elle demandait alors.
   *[other] { NUMBER($count) } questions ont changé depuis « { $cycle } ». Elles sont signalées, avec ce qu’elles demandaient alors.
}
applications-edit-changed-chip = Modifiée depuis « { $cycle } »
applications-edit-changed-then = Ce qu’elle demandait alors
applications-edit-changed-answer = Votre réponse d’alors :
applications-edit-carried = { $count ->
    [one] { NUMBER($count) } réponse est reprise de votre candidature « { $cycle } ». Elle est signalée ; relisez-la et mettez-la à jour.
   *[other] { NUMBER($count) } réponses sont reprises de votre candidature « { $cycle } ». Elles sont signalées ; relisez-les et mettez-les à jour.
}
applications-edit-carried-chip = Reprise de « { $cycle } »
applications-edit-unsubmitted = La version envoyée date du { $when } ; les modifications faites depuis ne sont pas encore envoyées. Envoyez à nouveau pour les transmettre ; sinon, c’est la version envoyée qui compte.
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
applications-edit-then-automatic = Si elle est complète et que vous oubliez de l’envoyer, elle est envoyée d’elle-même à la clôture.
applications-edit-then-nothing = Un brouillon que personne n’envoie ne compte pas, même complet.
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

# The activities beside the questions, and in what was submitted.
applications-evidence = Vos activités
applications-evidence-words = Ce que vous avez fait du { $first } au { $last } compte et figure de lui-même dans votre candidature. Retirez ce que vous ne voulez pas montrer.
applications-evidence-window = Ce que vous avez fait du { $first } au { $last } compte.
# COUNT, MORE and OVER stay as they are: a script puts the numbers there.
applications-evidence-needed = { $count } sur { $needed } nécessaires
applications-evidence-counted = Activités qui comptent : { $count }
# What counted, in one line, with its kinds: "7 of 4 needed: 4 × Blog post, 2 × Talk".
applications-counted-total = { $total } : { $kinds }
applications-counted-plain = { $total } ({ $kinds })
applications-counted-kind = { $count } × { $kind }
applications-counted-and = { $one }, { $other }
applications-evidence-few = Il en manque encore : { $more }
applications-evidence-many = { $most } au plus : à retirer, { $over }
applications-evidence-enough = C’est suffisant.
applications-evidence-none = Rien dans votre journal ne compte encore ici.
applications-evidence-log = Noter une activité
applications-evidence-log-words = Vous revenez ensuite ici, et elle figure dans votre candidature.
applications-evidence-apart = { $count ->
    [one] { NUMBER($count) } activité qui ne compte pas
   *[other] { NUMBER($count) } activités qui ne comptent pas
}
applications-evidence-apart-words = Elles restent dans votre journal. Le jury voit à part celles qui ne sont pas privées.
applications-evidence-why-outside = hors de la période prise en compte, { $first } – { $last }
applications-evidence-why-kind = cette voie ne compte pas ce type d’activité
applications-evidence-why-elsewhere = elle compte déjà dans votre candidature « { $cycle } »
applications-evidence-why-short-outside = hors de la période prise en compte
applications-evidence-why-short-kind = d’un type qui ne compte pas
applications-evidence-why-short-elsewhere = compte dans une autre candidature de l’année
applications-evidence-not-counted = Non prises en compte
applications-evidence-open = Ouvrir « { $title } »
applications-evidence-online = en ligne
# What became of an activity since the application was submitted, as a small label.
applications-evidence-edited = modifiée depuis
applications-evidence-removed = retirée depuis
applications-evidence-now = Elle dit désormais :
applications-evidence-changed = { $count ->
    [one] { NUMBER($count) } a changé depuis
   *[other] { NUMBER($count) } ont changé depuis
}

# What is agreed to, and whom they work for.
applications-agree = Avant l’envoi
applications-agree-read = Lire le texte
applications-agree-version = version { $version }
applications-agree-new = Le texte a changé depuis votre accord. Relisez-le et donnez à nouveau votre accord, s’il vous plaît.
applications-employee = Je travaille pour l’entreprise qui porte le programme { $program }
applications-employee-forbid = Dans ce cas, il n’est pas possible de candidater à cette campagne.
applications-employee-label = Vous pouvez candidater malgré tout ; le jury le voit.
applications-employee-label-chip = Travaille pour l’entreprise qui porte le programme { $program }

# Renewing by one confirmation.
applications-renew-title = Renouveler : { $cycle }
applications-renew-have = Activités : { $count } sur { $needed } nécessaires
applications-renew-ready = Tout ce qui est nécessaire y est
applications-renew-words = Vos réponses sont celles de « { $cycle } », et rien n’a changé dans ce qui était demandé. Voyez ce qui sera envoyé, et renouvelez.
applications-renew-button = Renouveler
applications-renew-change = Modifier d’abord quelque chose
applications-renew-answers = Vos réponses
applications-renew-changed = Quelque chose a changé depuis l’affichage de cette page. Rien n’a été envoyé ; relisez-la encore une fois.

# The application to be read.
applications-show-submitted = Ce que vous avez envoyé
applications-show-revision = version { $revision }
applications-show-unsubmitted = Modifications non envoyées
applications-show-unsubmitted-words = Vous les avez enregistrées après l’envoi. Elles ne comptent pas ; elles sont conservées ici.
applications-show-draft = Ce que vous avez écrit
applications-show-unanswered = Sans réponse
applications-show-kept = Ce que vous avez écrit est conservé jusqu’au { $when }.
applications-show-forgotten = Votre texte a été conservé pendant un an ; il est désormais oublié, comme annoncé.
applications-copy = Copier dans { $cycle }
applications-copy-words = La campagne « { $cycle } » est ouverte. Vous pouvez y partir de ce que vous avez écrit ici ; rien n’est envoyé pour autant.
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
applications-result-counted = Ce qui a été pris en compte
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
applications-said-copied = Votre brouillon commence par ce que vous aviez écrit. Relisez-le et mettez-le à jour.
applications-said-there = Vous avez déjà une candidature dans cette campagne : la voici. Rien n’a été copié.
applications-said-withdrawn = Votre candidature est retirée.

# Why something is refused, or what is wrong with an answer.
applications-old-version = Ce brouillon a été modifié dans une autre fenêtre. Enregistrez-le pour voir les deux textes.
applications-has-result-withdraw = Cette candidature a reçu son résultat. Elle ne peut plus être retirée.
applications-has-result = Cette candidature a reçu son résultat. Elle ne peut plus être modifiée.
applications-is-withdrawn = Cette candidature a été retirée. Reprenez-la avant de la modifier.
applications-copy-not = Elle ne peut pas être copiée dans cette campagne.
applications-not-open = La campagne « { $cycle } » n’est pas encore ouverte.
applications-closed = La campagne « { $cycle } » est clôturée et n’accepte plus de modifications. Ce qui était enregistré est conservé.
applications-path-unknown = Choisissez l’une des voies de cette campagne.
applications-changed-meanwhile = Une autre fenêtre vient de la modifier. Rien n’a été fait ; relisez-la et réessayez.
applications-wrong-missing = « { $question } » attend une réponse.
applications-wrong-long = « { $question } » accepte { NUMBER($most) } caractères au plus ; votre réponse en contient { NUMBER($long) }.
applications-wrong-url = « { $question } » attend une adresse web, par exemple https://example.org/blog.
applications-wrong-number = « { $question } » attend un nombre, par exemple 12 ou 12.5.
applications-wrong-choice = « { $question } » attend l’une des réponses de la liste.
applications-wrong-few = { $more ->
    [one] Activités nécessaires : { NUMBER($needed) }. Vous en avez { NUMBER($count) }, il en manque encore { NUMBER($more) }.
   *[other] Activités nécessaires : { NUMBER($needed) }. Vous en avez { NUMBER($count) }, il en manque encore { NUMBER($more) }.
}
applications-wrong-many = Activités : { NUMBER($most) } au plus. Vous en avez { NUMBER($count) } : retirez-en { NUMBER($over) }.
applications-wrong-consent = Donnez votre accord, s’il vous plaît : « { $consent } »
applications-wrong-consent-new = Le texte a changé, donnez à nouveau votre accord, s’il vous plaît : « { $consent } »
