# More time to apply: late codes.

deadlines-late-title = Utiliser un code de prolongation
deadlines-late-have = Vous avez un code de prolongation ?
deadlines-late-lead = Un code de prolongation remis par le programme vous donne plus de temps pour candidater à la campagne « { $cycle } ». Il fonctionne une seule fois.
deadlines-late-code = Code de prolongation
deadlines-late-code-help = Huit lettres et chiffres, comme ABCD-2345.
deadlines-late-button = Utiliser le code
deadlines-late-sign-in = Se connecter pour l’utiliser
deadlines-late-back = Revenir à la campagne
deadlines-late-said = Le code a fonctionné : vous avez désormais plus de temps.
deadlines-late-missing = Saisissez le code que l’on vous a remis.
deadlines-late-useless = Ce code ne fonctionne pas ici. Vérifiez-le, ou demandez-en un autre au programme.
