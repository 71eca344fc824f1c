# Letters. The same words stand in the plain form and in the HTML form; in HTML, names and instants are marked by the
# template, and addresses become links.

mail-hello = Bonjour { $name },
mail-dear = Bonjour { $name },
mail-questions = Une question ? Écrivez à { $contact }.
mail-application = Votre candidature
mail-applications = Vos candidatures
mail-page = Votre page dans l’annuaire
# An instant in the cycle's zone, then in UTC.
mail-when = { $local }, soit le { $utc }

# The way in.
mail-link-subject = Votre lien de connexion au portail { $program }
mail-link-preview = Il fonctionne une seule fois, pendant 10 minutes.
mail-link-title = Connexion au portail { $program }
mail-link-hello = Bonjour,
mail-link-open = Ouvrez ce lien pour vous connecter au portail { $program } :
mail-link-button = Se connecter
mail-link-code = Dans un autre navigateur que celui de votre demande, il vous faut ce code :
mail-link-lasts = Tous deux fonctionnent une seule fois, pendant 10 minutes.
mail-link-not-you = Vous n’avez pas demandé cet e-mail ? Ignorez-le : il ne se passera rien, et personne n’entre sans lui.

# The receipt for an application.
mail-received-subject = Nous avons reçu votre candidature : { $cycle }
mail-received-preview = Vous pouvez la modifier jusqu’à la clôture. Ce que vous avez envoyé figure ci-dessous.
mail-received-thanks = Nous avons bien reçu votre candidature au titre { $track } ({ $cycle }). Merci.
mail-received-again = C’est la version { $revision } ; elle remplace la précédente.
mail-received-change = Vous pouvez la modifier et l’envoyer à nouveau avant le { $when }.
mail-received-result = Le résultat est attendu le { $when }.
mail-received-what = Ce que vous avez envoyé
mail-received-at = Le { $when }, par la voie « { $path } » :
mail-received-unanswered = Sans réponse
mail-received-activities = Activités qui comptent : { $count }
mail-received-agreed = Ce à quoi vous avez donné votre accord

# An application was withdrawn.
mail-withdrawn-subject = Vous avez retiré votre candidature : { $cycle }
mail-withdrawn-preview = Elle n’est plus prise en compte. Ce que vous avez écrit est conservé.
mail-withdrawn-words = Vous avez retiré votre candidature au titre { $track } ({ $cycle }). Elle n’est plus prise en compte.
mail-withdrawn-kept = Ce que vous avez écrit est conservé.
mail-withdrawn-return = Ce que vous avez écrit est conservé. Vous pouvez reprendre votre candidature avant le { $when }.
mail-withdrawn-not-you = Si ce n’était pas vous, répondez aussitôt à cet e-mail.
mail-withdrawn-not-you-to = Si ce n’était pas vous, écrivez aussitôt à { $contact }.

# Somebody has more time than others.
mail-extended-subject = Vous avez plus de temps pour candidater : { $cycle }
mail-extended-preview = Jusqu’à quand, et que faire.
mail-extended-words = Vous avez plus de temps pour candidater au titre { $track } ({ $cycle }) : la clôture est pour vous le { $when }.
mail-extended-others = Pour tous les autres, la date limite est le { $when }.
mail-extended-begun = Ce que vous avez écrit est là. Terminez votre candidature et envoyez-la d’ici là.
mail-extended-begin = Vous pouvez commencer votre candidature sur la page de la campagne.
mail-extended-apply = Candidater

# It closes soon.
mail-reminder-subject = Bientôt la clôture : { $cycle }
mail-reminder-preview = La date de clôture, et ce qui manque encore.
mail-reminder-words = Votre candidature au titre { $track } ({ $cycle }) n’est pas envoyée dans son état actuel. La clôture est le { $when }.
mail-reminder-submitted = Vous l’avez déjà envoyée, puis modifiée. Si vous ne l’envoyez pas à nouveau, c’est la dernière version envoyée qui compte.
mail-reminder-missing = Voici ce qui manque encore :
mail-reminder-again = Tout ce qui est obligatoire y est. Envoyez-la à nouveau pour que vos modifications comptent.
mail-reminder-complete-automatic = Tout ce qui est obligatoire y est. Vous pouvez l’envoyer dès maintenant ; sinon, elle sera envoyée telle quelle à la clôture.
mail-reminder-complete = Tout ce qui est obligatoire y est. Envoyez-la avant la clôture : sinon, elle ne comptera pas.

# A complete draft was submitted at the close.
mail-submitted-for-you-subject = Nous avons envoyé votre candidature pour vous : { $cycle }
mail-submitted-for-you-preview = Votre brouillon était complet à la clôture. Ce qui a été envoyé figure ci-dessous.
mail-submitted-for-you-words = Votre brouillon pour le titre { $track } ({ $cycle }) était complet à la clôture de la campagne, le { $when } : il a donc été envoyé pour vous. Vous n’avez rien à faire.
mail-submitted-for-you-withdraw = Si vous ne vouliez pas candidater, vous pouvez retirer votre candidature sur sa page jusqu’à l’annonce des résultats.
mail-submitted-for-you-saved = Telle que vous l’avez enregistrée le { $when }, par la voie « { $path } » :

# A draft was not submitted before the close.
mail-incomplete-subject = Votre candidature n’a pas été envoyée : { $cycle }
mail-incomplete-preview = Pourquoi, et comment vous servir de votre texte la prochaine fois.
mail-incomplete-words = Votre brouillon pour le titre { $track } ({ $cycle }) n’a pas été envoyé avant la clôture de la campagne, le { $when }. Il n’est pas pris en compte.
mail-incomplete-missing = Voici ce qui manquait :
mail-incomplete-unsubmitted = Il n’a pas été envoyé, bien que rien n’y manquât.
mail-incomplete-kept = Ce que vous avez écrit est conservé jusqu’au { $day }.
mail-incomplete-copy = Quand la prochaine campagne de ce titre ouvrira, vous pourrez y copier votre texte : ouvrez votre candidature et appuyez sur « Copier dans » cette campagne.

# The four results.
mail-result-reason = La raison : { $reason }
mail-result-counted = Ce qui a compté : { $counted }.
mail-result-kept = Vos réponses sont conservées : vous ne repartirez pas de zéro.

mail-accepted-subject = Vous êtes { $track } { $year }
mail-accepted-subject-first = Bienvenue : vous êtes { $track } { $year }
mail-accepted-preview = Félicitations, et merci pour ce que vous faites pour la communauté.
mail-accepted-crest = L’emblème du titre { $track } { $year }
mail-accepted-title = { $track } { $year }
mail-accepted-again = Félicitations : le titre { $track } { $year } vous est décerné.
mail-accepted-first = Bienvenue au sein du programme { $program } ! Le titre { $track } { $year } vous est décerné.
mail-accepted-number = Votre numéro de membre est le { $number }. Il est à vous pour toujours.
mail-accepted-term = Votre titre court du { $start } au { $end }.
mail-accepted-longer = Vous portiez déjà ce titre pour { $year }. Il court désormais jusqu’au { $end }.
mail-accepted-profile = Compléter votre profil
mail-accepted-thanks = Merci pour ce que vous faites pour la communauté.

mail-declined-subject = Votre candidature : { $cycle }
mail-declined-preview = Merci d’avoir candidaté. Voici le résultat et ses raisons.
mail-declined-words = Merci d’avoir candidaté pour « { $cycle } ». Nous avons lu votre candidature avec soin. Cette fois-ci, nous ne pouvons pas vous décerner le titre { $track } { $year }.
mail-declined-next = Vous pouvez candidater à nouveau : la prochaine campagne ouvre le { $day }.
mail-declined-next-none = Vous pourrez candidater à nouveau lors d’une prochaine campagne.
mail-declined-thanks = Ce que vous faites pour la communauté compte, avec ou sans titre.

mail-waitlisted-subject = Vous êtes sur la liste d’attente : { $cycle }
mail-waitlisted-preview = Ce n’est pas un refus. Vous n’avez rien à faire.
mail-waitlisted-words = Merci d’avoir candidaté pour « { $cycle } ». Vous êtes sur la liste d’attente pour le titre { $track } { $year }. Ce n’est pas un refus : nous vous écrirons dès qu’il y aura du nouveau. Vous n’avez rien à faire.

mail-deferred-subject = Votre candidature est reportée : { $cycle }
mail-deferred-preview = Elle ne donne pas lieu à un titre cette fois-ci. Voici pourquoi, et la suite.
mail-deferred-words = Merci d’avoir candidaté pour « { $cycle } ». Votre candidature est reportée : elle ne donne pas lieu à un titre cette fois-ci, et nous aimerions la réexaminer plus tard.
mail-deferred-next = La prochaine campagne ouvre le { $day }.
mail-deferred-next-none = Il y aura une prochaine campagne.

# A published date moved.
mail-moved-subject = { $cycle } : vous avez plus de temps pour candidater
mail-moved-subject-results = { $cycle } : les résultats sont attendus le { $day }
mail-moved-preview = Les dates de cette campagne ont changé.
mail-moved-closes = La campagne « { $cycle } » est désormais ouverte jusqu’au { $when }. Sa clôture était prévue le { $before }.
mail-moved-announces = Les résultats sont désormais attendus le { $when }.
mail-moved-reason = Pourquoi : { $reason }
mail-moved-draft-open = Votre candidature est encore un brouillon. Envoyez-la avant la clôture.
mail-moved-draft = Votre brouillon est conservé.
mail-moved-submitted-open = Votre candidature est envoyée et compte telle quelle. Vous pouvez encore la modifier jusqu’à la clôture.
mail-moved-submitted = Votre candidature est envoyée et compte telle quelle.
mail-moved-button = Aller à votre candidature

# An award was revoked.
mail-revoked-subject = Votre titre { $track } { $year } a été révoqué
mail-revoked-preview = L’année reste dans votre historique, et vous gardez votre numéro.
mail-revoked-words = Votre titre « { $track } { $year } » a été révoqué.
mail-revoked-note = Le message du programme : { $note }
mail-revoked-history = L’année reste dans votre historique, avec la mention « révoqué ».
mail-revoked-number = L’année reste dans votre historique, avec la mention « révoqué », et vous gardez votre numéro { $number }.
mail-revoked-mistake = Si vous pensez qu’il s’agit d’une erreur, écrivez à { $contact }.

# Aux évaluateurs : des évaluations leur sont demandées.
mail-reviews-asked-subject = { $count ->
    [one] Une évaluation vous est demandée : { $cycle }
   *[other] { $count } évaluations vous sont demandées : { $cycle }
}
mail-reviews-asked-preview = L’échéance, et où les trouver.
mail-reviews-asked-words = { $count ->
    [one] L’évaluation d’une candidature au titre { $track } ({ $cycle }) vous est demandée.
   *[other] L’évaluation de { $count } candidatures au titre { $track } ({ $cycle }) vous est demandée.
}
mail-reviews-due-by = Les évaluations sont attendues pour le { $when }.
mail-reviews-open = { $count ->
    [one] Vous avez une évaluation à rendre dans cette campagne.
   *[other] Vous avez { $count } évaluations à rendre dans cette campagne.
}
mail-reviews-recuse = Si vous êtes trop proche d’une personne pour la juger, ou si vous ne pouvez pas évaluer une candidature, récusez-vous sur sa page : quelqu’un d’autre sera alors sollicité.
mail-reviews-queue = Vos évaluations

# Aux évaluateurs : l’échéance approche, ou elle est passée.
mail-reviews-soon-subject = Évaluations bientôt attendues : { $cycle }
mail-reviews-late-subject = Évaluations en retard : { $cycle }
mail-reviews-reminder-words = { $count ->
    [one] Une de vos évaluations pour le titre { $track } ({ $cycle }) n’est pas encore rendue.
   *[other] { $count } de vos évaluations pour le titre { $track } ({ $cycle }) ne sont pas encore rendues.
}
mail-reviews-due-since = Elles étaient attendues pour le { $when }. Les résultats des candidats en dépendent.
mail-reviews-drafts = { $count ->
    [one] L’une d’elles a un brouillon qu’il ne reste plus qu’à rendre.
   *[other] { $count } d’entre elles ont un brouillon qu’il ne reste plus qu’à rendre.
}

# À un évaluateur : des évaluations lui ont été retirées.
mail-reviews-released-subject = { $count ->
    [one] Une évaluation vous a été retirée : { $cycle }
   *[other] { $count } évaluations vous ont été retirées : { $cycle }
}
mail-reviews-released-words = { $count ->
    [one] Une évaluation pour le titre { $track } ({ $cycle }) ne vous est plus demandée.
   *[other] { $count } évaluations pour le titre { $track } ({ $cycle }) ne vous sont plus demandées.
}
mail-reviews-released-why = La raison : { $reason }
mail-reviews-released-kept = Vous n’avez rien à faire. Ce que vous avez écrit est conservé et ne compte pas.
