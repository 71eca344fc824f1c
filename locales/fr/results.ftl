# After the result of an application: the waiting list, the next cycle, the appeal.

# On the waiting list. `since` and `day` are dates.
results-waits = Où vous en êtes
results-waits-words = Vous êtes sur la liste depuis le { $since }. Aucune place n’est promise : quand une place se libère, le programme choisit et vous écrit aussitôt. Cela peut arriver jusqu’à la fin de la durée du titre, le { $day }. Si la liste est close avant, nous vous le dirons aussi.
results-leave = Quitter la liste d’attente
results-leave-words = Vous ne pourrez alors plus obtenir de place, et ce sera définitif. Vous pourrez candidater à nouveau lors d’une prochaine campagne.
results-leave-button = Quitter la liste d’attente
results-leave-said = Vous n’êtes plus sur la liste d’attente.
results-leave-not-waiting = Cette candidature n’est pas sur la liste d’attente.

# Deferred: it goes on in the next cycle.
results-carried = Elle se poursuit dans « { $cycle } »
results-carried-open = Cette campagne est ouverte en ce moment. Un clic, et tout ce que vous avez écrit y figure, à relire et à envoyer.
results-carried-button = Continuer avec ce que j’ai écrit
results-carried-choose = Cette campagne est ouverte en ce moment, avec d’autres voies. Choisissez-en une ; celles de vos réponses qui conviennent vous suivent.
results-carried-opens = Elle ouvre le { $when }. Tout ce que vous avez écrit vous suivra alors ; revenez sur cette page, ou partez de celle de la campagne.
results-carried-begun = Vous y avez déjà commencé.
results-carried-begun-button = Aller à cette candidature

# The appeal.
results-appeal = Un second regard
results-appeal-title = Recours : { $cycle }
results-appeal-words = Vous pensez que quelque chose a échappé au jury ? Vous pouvez déposer un recours, une seule fois, avant le { $when }. Une personne qui n’a pas pris part à la décision relira votre candidature, avec ce que vous écrivez ici. Sa réponse est définitive.
results-appeal-write = Rédiger un recours
results-appeal-field = Que faut-il réexaminer ?
results-appeal-field-help = Dites ce qui a été oublié ou mal compris, et où on peut le voir. Ce qui compte, c’est ce que vous aviez fait au moment de candidater.
results-appeal-send = Envoyer le recours
results-appeal-open = en attente de réponse
results-appeal-upheld = réponse donnée
results-appeal-made = Nous avons reçu votre recours le { $when }.
results-appeal-due = La réponse est attendue d’ici le { $when }.
results-appeal-overdue = La réponse demande plus de temps qu’annoncé. Elle arrivera par e-mail et ici.
results-appeal-yours = Ce que vous avez écrit
results-appeal-answered = Il a été répondu à votre recours le { $when }. La décision est maintenue, et cela est définitif.
results-appeal-answer = La réponse
results-appeal-said = Votre recours est déposé. Un accusé de réception est en route.
results-appeal-typed = Votre saisie
results-appeal-back = Revenir à votre candidature
results-appeal-words-missing = Écrivez ce qu’il faut réexaminer.
results-appeal-late = Le délai de recours est passé.
results-appeal-not-declined = Un recours n’est possible que pour une candidature non retenue.
results-appeal-made-already = Vous avez déjà déposé un recours. Chaque candidature en permet un seul.

# Letters. Accepted after the announcement.
results-late-subject = Bonne nouvelle : vous êtes { $track } { $year }
results-late-preview = Une place s’est libérée, et elle est à vous.
results-late-words = Une place s’est libérée, et elle est à vous : le titre { $track } { $year } vous est décerné. Félicitations.

# The waiting list is closed.
results-closed-subject = La liste d’attente est close : { $cycle }
results-closed-preview = Aucune place ne s’est libérée pour vous cette fois-ci.
results-closed-words = Vous étiez sur la liste d’attente de « { $cycle } ». Elle est désormais close, et aucune place ne s’est libérée : nous ne pouvons pas vous décerner le titre { $track } { $year } cette fois-ci. Merci de votre patience.
results-refused-subject = Votre place sur la liste d’attente : { $cycle }
results-refused-words = Vous étiez sur la liste d’attente de « { $cycle } ». Nous ne pouvons pas vous décerner le titre { $track } { $year } cette fois-ci, et votre attente prend fin. Merci de votre patience.
results-closed-open = La prochaine campagne est ouverte en ce moment, et vos réponses vous suivent.
results-closed-appeal = Vous pensez que quelque chose a échappé au jury ? Vous pouvez déposer un recours sur la page de votre candidature avant le { $when }.

# Left the waiting list.
results-left-subject = Vous n’êtes plus sur la liste d’attente : { $cycle }
results-left-preview = Comme vous l’avez demandé.
results-left-words = Comme vous l’avez demandé, vous n’êtes plus sur la liste d’attente de « { $cycle } ». Ce que vous avez écrit est conservé, et vous pourrez candidater à nouveau lors d’une prochaine campagne.

# The appeal came in, was granted, or was not.
results-received-subject = Nous avons reçu votre recours : { $cycle }
results-received-preview = Une personne qui n’a pas pris part à la décision le lira.
results-received-words = Nous avons bien reçu votre recours au sujet de « { $cycle } ». Une personne qui n’a pas pris part à la décision relira votre candidature, avec ce que vous avez écrit.
results-received-due = La réponse est attendue d’ici le { $day }. Elle sera définitive.
results-received-what = Ce que vous avez écrit
results-granted-subject = Votre recours aboutit : vous êtes { $track } { $year }
results-granted-preview = Nous avons réexaminé votre candidature. Félicitations.
results-granted-words = Nous avons réexaminé votre candidature, et vous aviez raison de le demander : le titre { $track } { $year } vous est décerné. Félicitations.
results-upheld-subject = La réponse à votre recours : { $cycle }
results-upheld-preview = Nous avons réexaminé votre candidature, et la décision est maintenue.
results-upheld-words = Merci de nous avoir demandé de réexaminer votre candidature à « { $cycle } ». Une personne qui n’avait pas pris part à la décision l’a fait. La décision est maintenue, et cela est définitif.
results-upheld-again = Une nouvelle candidature de votre part sera la bienvenue ; vos réponses sont conservées.
