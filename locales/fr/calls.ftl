# Calls for content: what is wanted, who takes part, and what came of it.

# Where a call is in its life, as a small label.
calls-stage-draft = Brouillon
calls-stage-open = Ouvert
calls-stage-full = Complet
calls-stage-closed = Fermé
calls-stage-over = Terminé

# What one's own answer is, as a small label.
calls-state-claimed = Place réservée
calls-state-submitted = Remise
calls-state-changes-asked = Modifications demandées
calls-state-accepted = Acceptée
calls-state-declined = Non retenue
calls-state-counted = Publiée
calls-state-withdrawn = Place rendue
calls-state-expired = Place expirée

# Parts that several pages share.
calls-for-members = Réservé aux membres
calls-for-track = Réservé aux titulaires de <a href="{ $href }">{ $track }</a>
calls-topics = Sujets
calls-deadline = Date limite
calls-places-head = Places
calls-places = Places libres : { $free } sur { $places }
calls-places-any = Sans limite
calls-see = Lire l’appel
calls-all = Tous les appels
calls-claim = Prendre une place
calls-claim-again = Reprendre une place

# The list.
calls-title = Appels à contributions
calls-description = Ce que le programme { $program } aimerait lire de ses membres, et ce qu’ils ont écrit.
calls-lead = Ce que nous aimerions lire. Les membres prennent une place, écrivent et sont publiés ; leurs textes comptent dans leur journal d’activités.
calls-mine-link = Mes places et mes réponses
calls-letters-link = Un e-mail par semaine avec les appels ouverts
calls-empty = Aucun appel pour le moment
calls-empty-lead = Quand le programme cherche des articles sur un sujet, l’appel figure ici.
calls-soon = Bientôt terminés
calls-open = Ouverts
calls-open-none = Aucun appel n’est ouvert en ce moment.
calls-past = Appels passés
calls-col-call = Appel
calls-col-ended = Fin
calls-col-answers = Réponses publiées

# One call.
calls-show-description = { $title } : ce qui est attendu, jusqu’à quand, et comment participer.
calls-next = Ce que vous pouvez faire maintenant
calls-next-yours = Vous participez à cet appel.
calls-next-yours-go = Voir ma réponse
calls-next-full = Toutes les places sont prises. Si quelqu’un rend la sienne ou la laisse expirer, l’appel rouvre.
calls-next-claim = { $count ->
    [one] Prenez une place : elle vous est réservée un jour, et définitivement dès que vous avez remis quelque chose.
   *[other] Prenez une place : elle vous est réservée { NUMBER($count) } jours, et définitivement dès que vous avez remis quelque chose.
}
calls-next-stranger = Cet appel s’adresse aux membres. Vous en êtes ? Connectez-vous pour prendre une place.
calls-next-stranger-go = Se connecter
calls-next-past = Les textes publiés figurent ci-dessous.
calls-for-members-only = Seuls les membres actuels répondent à cet appel.
calls-for-holders-only = Seuls les titulaires du titre concerné répondent à cet appel.
calls-facts = L’appel en bref
calls-queue = Réponses
calls-queue-writing = { $count ->
    [0] aucune en cours d’écriture
    [one] { NUMBER($count) } en cours d’écriture
   *[other] { NUMBER($count) } en cours d’écriture
}
calls-queue-handed-in = { $count ->
    [0] aucune remise en attente de publication
    [one] { NUMBER($count) } remise
   *[other] { NUMBER($count) } remises
}
calls-queue-counted = { $count ->
    [0] aucune publiée
    [one] { NUMBER($count) } publiée
   *[other] { NUMBER($count) } publiées
}
calls-kept = Une place est réservée pendant
calls-kept-days = { $count ->
    [one] { NUMBER($count) } jour
   *[other] { NUMBER($count) } jours
}
calls-embargo = Publication des réponses
calls-answers = Ce qui a été écrit

# Why no place can be taken.
calls-no-claim-draft = Cet appel n’est pas encore publié.
calls-no-claim-full = Toutes les places de cet appel sont prises. Il rouvrira quand l’une d’elles se libérera.
calls-no-claim-closed = Cet appel a été fermé. Il n’y a plus de place à prendre.
calls-no-claim-over = La date limite de cet appel est passée.
calls-claimed-said = La place est à vous. Vous trouverez ci-dessous jusqu’à quand, et comment remettre votre réponse.
calls-given-back-said = Vous avez rendu votre place.

# Why nothing can be handed in.
calls-no-answer-expired = Votre place a expiré. S’il en reste une, reprenez-la ; ce que vous avez écrit est conservé.
calls-no-answer-withdrawn = Vous avez rendu votre place. S’il en reste une, reprenez-la ; ce que vous avez écrit est conservé.
calls-no-answer-accepted = Votre réponse est acceptée : elle ne peut plus être modifiée ici.
calls-no-answer-declined = Votre réponse n’a pas été retenue. Elle ne peut pas être remise à nouveau.
calls-no-answer-counted = Votre réponse est publiée : elle ne peut plus être modifiée ici.
calls-no-answer-over = La date limite est passée. Ce que vous avez remis reste en l’état.
calls-no-answer-late = La date limite est passée. Ce que vous aviez gardé de votre texte est un brouillon parmi vos articles.

# Why an answer cannot become what was asked for, by what it is.
calls-is-claimed = Rien n’a encore été remis sur cette place.
calls-is-submitted = Cette réponse est remise et attend un avis.
calls-is-changes-asked = Des modifications ont été demandées ; la réponse n’est pas encore revenue.
calls-is-accepted = Cette réponse est déjà acceptée.
calls-is-declined = Cette réponse a déjà été écartée.
calls-is-counted = Cette réponse est déjà publiée.
calls-is-withdrawn = Cette place a été rendue.
calls-is-expired = Cette place a expiré.

# Sur l’accueil d’un membre.
calls-home = Appels à contributions
calls-home-open = { $count ->
    [one] <a href="/me/calls">{ NUMBER($count) } appel</a> vous est ouvert.
   *[other] <a href="/me/calls">{ NUMBER($count) } appels</a> vous sont ouverts.
}

# One's own places and answers.
calls-tab = Appels
calls-mine = Mes appels
calls-mine-empty = Aucune place pour le moment
calls-mine-empty-lead = Quand le programme cherche des articles, vous pouvez prendre une place et répondre. Vos places et vos réponses figurent ici.
calls-mine-open = Ouverts pour vous
calls-mine-claimed = À remettre avant le { $when }
calls-mine-changes-asked = À remettre à nouveau avant le { $when }
calls-mine-submitted = En cours de lecture. Vous recevrez un e-mail.
calls-mine-accepted = Acceptée ; elle paraîtra à la fin de l’embargo.
calls-mine-declined = Non retenue. La raison figure sur sa page.
calls-mine-counted = Publiée ; elle compte dans votre journal.
calls-mine-withdrawn = Vous avez rendu la place.
calls-mine-expired = La place a expiré.

# One answer.
calls-own-title = Ma réponse : { $call }
calls-own-brief = Lire l’appel
calls-own-kept = À remettre
calls-own-claimed = La place est à vous. Remettez un lien vers ce que vous avez écrit, ou écrivez-le ici.
calls-own-submitted = Nous avons votre réponse. Elle est en cours de lecture, et un e-mail vous dira la suite. Jusqu’à la date limite, vous pouvez remettre une autre version.
calls-own-changes-asked = Nous aimerions la publier, avec ces modifications. Faites-les et remettez-la à nouveau.
calls-own-accepted = Votre réponse est acceptée. Elle paraîtra le { $when } et comptera alors dans votre journal.
calls-own-declined = Votre réponse n’a pas été retenue. Elle est à vous : publiez-la où vous voulez.
calls-own-counted = Votre réponse est publiée et compte dans votre journal. Merci.
calls-own-withdrawn = Vous avez rendu votre place. Ce que vous avez écrit est conservé ici.
calls-own-expired = Votre place a expiré avant l’arrivée d’une réponse. Ce que vous avez écrit est conservé ici.
calls-own-among-posts = Ce que vous avez écrit est gardé comme brouillon <a href="{ $href }">parmi vos articles</a>.
calls-own-not-shown = Vous ne le montrez pas pour l’instant : il réapparaît avec l’appel quand vous le montrez <a href="{ $href }">parmi vos articles</a>.
calls-own-words = Ce que les responsables ont écrit
calls-own-log = La voir dans mon journal
calls-own-there = La voir avec l’appel
calls-own-sent = Ce que vous avez remis
calls-own-draft = Votre brouillon
calls-own-sent-at = Remis le { $when }
calls-own-link = Remettre un lien
calls-own-write = Écrire ici
calls-own-write-lead = Pour qui n’a pas de blog, ou pour une fois sans lui. Votre texte paraîtra sous votre nom une fois accepté.
calls-own-write-go = Commencer à écrire
calls-own-write-on = Continuer à écrire
calls-own-back = Rendre la place
calls-own-back-lead = Si vous n’y arriverez pas, laissez la place à quelqu’un d’autre. Vous pourrez en reprendre une tant qu’il en reste.
calls-own-back-accepted = Votre réponse est acceptée. Si vous rendez la place, elle est retirée : elle ne sera pas publiée, et les responsables le verront.
calls-own-back-go = La rendre
calls-own-back-sure = La place est aussitôt libre pour les autres. Ce que vous avez écrit est conservé.

# The fields of an answer.
calls-f-url = Adresse
calls-f-url-help = Là où on le lit : la page de l’article, de la vidéo, de la conférence.
calls-f-title = Titre
calls-f-title-help = Laissé vide, il est repris de la page.
calls-f-language = Langue
calls-f-language-help = Son nom en anglais ou son code : French, fr.
calls-f-note = Un mot aux responsables
calls-f-note-help = Eux seuls le lisent.
calls-send = Remettre
calls-send-again = Remettre à nouveau
calls-keep = Conserver
calls-kept-said = Conservé. L’aperçu figure ci-dessous ; personne d’autre ne le voit encore.
calls-sent-said = Remis. Un e-mail vous dira la suite.
calls-twice = La même page y figure déjà : <a href="{ $href }"><bdi>{ $title }</bdi></a>.
calls-twice-again = La remettre tout de même
calls-wrong-hidden = Vous masquez l’article de cette adresse, ou le gardez comme brouillon : « { $title } ». Montrez-le parmi vos articles, puis remettez-le.
calls-wrong-url-missing = Indiquez l’adresse de ce que vous avez écrit.
calls-wrong-title-unread = La page ne dit pas son titre. Saisissez-le ici.
calls-wrong-twice-answered = Vous avez déjà remis cette page pour l’appel « { $call } ». Indiquez une autre adresse, ou cochez que c’est voulu.
calls-wrong-twice-logged = Cette page figure déjà dans votre journal : « { $title } ». Cochez que c’est voulu : elle y comptera une fois, telle quelle.

# Writing here.
calls-text-title = Écrire : { $call }
calls-crumbs = Où vous êtes
calls-text-lead = En Markdown. Conservez-le aussi souvent que vous voulez ; personne ne le lit avant que vous le remettiez.
calls-text-more = Description, mots-clés, URL canonique

# Letters.
calls-mail-button = Voir ma réponse
calls-mail-call-button = Voir l’appel
calls-mail-logged = Votre texte est publié avec l’appel, sous votre nom, et figure dans votre journal d’activités, où il compte quand vous candidatez ou renouvelez votre titre. Merci.
calls-mail-digest-subject = { $count ->
    [one] { $program } : { NUMBER($count) } appel à contributions ouvert
   *[other] { $program } : { NUMBER($count) } appels à contributions ouverts
}
calls-mail-digest-preview = Ce qui est attendu, et jusqu’à quand.
calls-mail-digest-words = { $count ->
    [one] cet appel à contributions est ouvert :
   *[other] ces appels à contributions sont ouverts :
}
calls-mail-digest-new = Nouveau
calls-mail-digest-until = jusqu’au { $when }.
calls-mail-digest-members = Réservé aux membres.
calls-mail-digest-button = Tous les appels
calls-mail-reminder-subject = Votre place expire bientôt : { $call }
calls-mail-reminder-preview = Jusqu’à quand vous pouvez remettre votre réponse.
calls-mail-reminder-words = votre place dans l’appel « { $call } » est réservée jusqu’au { $when }. Remettez votre réponse avant.
calls-mail-reminder-asked = pour l’appel « { $call } », des modifications vous ont été demandées. Remettez votre réponse à nouveau avant le { $when }.
calls-mail-reminder-deadline = L’appel lui-même est ouvert jusqu’au { $when }.
calls-mail-reminder-back = Si vous n’y arriverez pas, rendez la place : quelqu’un d’autre pourra la prendre.
calls-mail-moved-subject = Plus de temps : { $call }
calls-mail-moved-preview = La nouvelle date limite, et jusqu’à quand votre place est réservée.
calls-mail-moved-words = la date limite de l’appel « { $call } », auquel vous participez, a changé.
calls-mail-moved-days = C’était le { $before } ; c’est maintenant le { $when }.
calls-mail-moved-until = Votre place est réservée jusqu’au { $when }.
calls-mail-expired-subject = Votre place a expiré : { $call }
calls-mail-expired-preview = Ce que vous avez écrit est conservé.
calls-mail-expired-words = votre place dans l’appel « { $call } » a expiré avant l’arrivée d’une réponse. Elle est maintenant libre pour les autres. Ce que vous avez écrit ici est conservé.
calls-mail-expired-again = Tant qu’il reste des places, vous pouvez en reprendre une jusqu’au { $when }.
calls-mail-expired-over = L’appel ne prend plus de réponses.
calls-mail-changes-asked-subject = Modifications demandées : { $call }
calls-mail-changes-asked-preview = Ce qu’il faut changer, et jusqu’à quand.
calls-mail-changes-asked-words = merci pour « { $piece } », votre réponse à l’appel « { $call } ». Nous aimerions la publier, avec ces modifications :
calls-mail-changes-asked-until = Remettez-la à nouveau avant le { $when }. D’ici là, votre place est réservée.
calls-mail-accepted-subject = Acceptée : votre réponse à { $call }
calls-mail-accepted-preview = La suite.
calls-mail-accepted-words = « { $piece } », votre réponse à l’appel « { $call } », est acceptée.
calls-mail-accepted-embargo = Elle paraîtra le { $when } et comptera alors dans votre journal. D’ici là, merci de la garder pour vous.
calls-mail-declined-subject = Non retenue : votre réponse à { $call }
calls-mail-declined-preview = Pourquoi, et ce que vous pouvez en faire.
calls-mail-declined-words = merci pour « { $piece } ». Nous ne la retenons pas pour l’appel « { $call } » :
calls-mail-declined-yours = Elle est à vous : publiez-la où vous voulez, et notez-la parmi vos activités.
calls-mail-counted-subject = Publiée : votre réponse à { $call }
calls-mail-counted-preview = Elle est publique et compte dans votre journal.
calls-mail-counted-words = l’embargo de l’appel « { $call } » est terminé : « { $piece } » est publique.
