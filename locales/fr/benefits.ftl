# What comes with a title, for those who hold it.

benefits-tab = Avantages
benefits-title = Vos avantages
benefits-lead = Ce qui accompagne votre titre, tant que vous le portez.
benefits-open = Ouvrir
benefits-download = Télécharger
benefits-key = Votre clé
benefits-copy = Copier
benefits-copied = Copié
benefits-claim = Obtenir ma clé
benefits-claim-once = Il y a une clé par membre. Une fois obtenue, la vôtre reste affichée ici.
benefits-claimed = À vous depuis le { $when }
benefits-out = Toutes les clés sont attribuées pour le moment. Demandez-en une : le programme saura ainsi combien il en manque.
benefits-ask = Demander une clé
benefits-asked = Vous avez demandé une clé le { $when }. Le programme voit combien de personnes attendent et peut en ajouter ; revenez dans quelques jours.
benefits-again = Réessayer
# What was just done.
benefits-claimed-said = Voici votre clé. Elle reste affichée sur cette page.
benefits-claimed-before-said = Vous avez déjà votre clé.
benefits-none-left-said = Toutes les clés sont attribuées pour le moment. Le programme sait que vous en souhaitez une.
# What stands against it.
benefits-archived = Cet avantage n’est plus proposé.
benefits-not-yours = Cet avantage accompagne un titre que vous ne portez pas actuellement. La page de votre statut de membre indique où en sont vos titres.
benefits-unreadable = Cet avantage ne peut pas être affiché pour le moment, et vous n’y êtes pour rien. Écrivez au programme.
# Where there is nothing.
benefits-none = Aucun avantage pour le moment
benefits-none-lead = Vos titres n’en apportent aucun actuellement. Ce que le programme ajoutera figurera ici.
benefits-over = Aucun avantage pour le moment
benefits-over-lead = Les avantages accompagnent un titre tant qu’il court, et vous n’en portez aucun actuellement.
benefits-over-go = Voir où en sont vos titres
benefits-stranger = Les avantages accompagnent un titre
benefits-stranger-lead = Dès que vous porterez un titre, ce qui l’accompagne figurera ici.
benefits-stranger-go = Voir ce qui est ouvert
# What was theirs.
benefits-ended = Plus à vous
benefits-ended-lead = Ces clés étaient à vous tant que vous portiez un titre qui les apporte. Elles vous sont gardées, et seront de nouveau affichées quand vous porterez à nouveau un tel titre.
benefits-ended-titles = Accompagne : { $titles }
