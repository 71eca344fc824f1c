# Signing in, and where one is signed in.

# The first page.
sign-in-title = Se connecter
sign-in-lead = Pas besoin de mot de passe : nous vous envoyons par e-mail un lien qui vous connecte. C’est votre première visite ? Le même lien crée votre compte.
sign-in-address = Votre adresse e-mail
sign-in-send = Recevoir un lien
sign-in-or = ou
sign-in-with = Continuer avec { $provider }
sign-in-demo = Ceci est un programme de démonstration. <a href="/demo">Prenez la place de l’un de ses personnages</a> en un clic.
sign-in-private = Personne d’autre que le programme ne voit votre adresse.

# The letter is under way.
sign-in-sent-title = Consultez votre messagerie
sign-in-sent-to = Nous avons envoyé un e-mail à <strong><bdi>{ $address }</bdi></strong>.
sign-in-sent = Nous vous avons envoyé un e-mail.
sign-in-sent-open = Ouvrez dans les 10 minutes le lien qu’il contient : c’est tout.
sign-in-sent-demo = Ceci est un programme de démonstration : l’e-mail se trouve dans <a href="/demo/letters">sa boîte aux lettres</a>.
sign-in-elsewhere = Vous le lisez sur un autre appareil ?
sign-in-elsewhere-words = Restez ici et saisissez le code reçu par e-mail.
sign-in-code = Code reçu par e-mail
sign-in-code-help = Huit lettres et chiffres, comme ABCD-2345.
sign-in-nothing = Rien reçu ?
sign-in-nothing-spam = Regardez parmi les courriers indésirables.
sign-in-nothing-address = L’adresse est-elle juste ? <a href="/sign-in">La saisir à nouveau</a>
sign-in-nothing-again = Un e-mail peut mettre une minute à arriver. Passé ce délai, <a href="/sign-in">demandez-en un autre</a>.

# Behind the link.
sign-in-link-title = Vous y êtes presque
sign-in-link-as = Un clic, et votre session s’ouvre avec l’adresse <strong><bdi>{ $address }</bdi></strong>.
sign-in-link-other = Vous avez demandé cet e-mail dans un autre navigateur. Saisissez le code qu’il contient pour vous connecter ici.
sign-in-link-not-you = Vous ne l’avez pas demandé ? Fermez cette page : il ne se passera rien.

# A link that was used or ran out.
sign-in-gone-title = Ce lien ne fonctionne plus
sign-in-gone-words = Il a déjà servi ou son délai est passé. En obtenir un nouveau prend une minute.
sign-in-gone-action = Demander un nouveau lien

# A provider did not lead in.
sign-in-refusal-lost-title = Nous avons perdu le fil
sign-in-refusal-lost-words = Cette connexion n’a pas été commencée dans ce navigateur, a pris plus de 10 minutes ou était déjà terminée. Il ne s’est rien passé. Recommencez, s’il vous plaît.
sign-in-refusal-denied-title = Vous avez fait demi-tour
sign-in-refusal-denied-words = Vous n’avez pas permis à l’autre service de nous dire qui vous êtes. C’est votre droit : il ne s’est rien passé, et un lien par e-mail vous connecte tout aussi bien.
sign-in-refusal-unanswered-title = L’autre service ne répond pas
sign-in-refusal-unanswered-words = Le fournisseur de connexion est injoignable ou signale une panne de son côté. Il ne s’est rien passé. Réessayez dans un instant, ou connectez-vous par e-mail.
sign-in-refusal-untrusted-title = Cette connexion n’a pas tenu
sign-in-refusal-untrusted-words = La réponse du fournisseur de connexion n’a pas passé nos contrôles, nous ne lui avons donc pas fait confiance. Il ne s’est rien passé. Recommencez, ou connectez-vous par e-mail.
sign-in-refusal-address_taken-title = Vous avez déjà un compte ici
sign-in-refusal-address_taken-words = Un compte existe avec cette adresse. Connectez-vous d’abord par e-mail à cette adresse ; ajoutez ensuite ce moyen de connexion sur votre page <a href="/me/sessions">Sessions et moyens de connexion</a>. Nous ne réunissons pas deux comptes au jugé.
sign-in-refusal-no_address-title = Il nous faut une adresse de votre part
sign-in-refusal-no_address-words = Le fournisseur de connexion n’atteste aucune adresse e-mail de votre part. Connectez-vous d’abord par e-mail ; ajoutez ensuite ce moyen de connexion sur votre page <a href="/me/sessions">Sessions et moyens de connexion</a>.
sign-in-refusal-action = Aller à la page de connexion

# The first admin.
sign-in-setup-title = Bienvenue
sign-in-setup-lead = Personne n’administre encore ce portail. Dites-nous qui vous êtes et son administration vous revient : vous mettez le programme en place et y faites entrer les autres.
sign-in-setup-name = Votre nom
sign-in-setup-address-help = Elle sert à vous connecter. Personne d’autre ne la voit.
sign-in-setup-button = Commencer
sign-in-setup-once = Ce lien ne fonctionne qu’une fois.

# Sessions and ways in.
sign-in-sessions-title = Sessions et moyens de connexion
sign-in-sessions-head = Vos sessions ouvertes
sign-in-sessions-this = ce navigateur
sign-in-sessions-since = Connexion du { $when }, { $via }
sign-in-sessions-seen = Dernière activité le { $when }
sign-in-sessions-end = Déconnecter
sign-in-sessions-end-which =  : { $browser }
sign-in-sessions-hint = L’un de ces navigateurs ne vous dit rien ? Déconnectez-le. Chaque session prend fin d’elle-même après 30 jours sans activité.
sign-in-sessions-others = Déconnecter tous les autres navigateurs
sign-in-ways = Vos moyens de connexion
sign-in-ways-letter = Un e-mail à <strong><bdi>{ $address }</bdi></strong>
sign-in-ways-unconfirmed = pas encore confirmée
sign-in-ways-provider = { $provider } : <strong><bdi>{ $label }</bdi></strong>
sign-in-ways-since = depuis le { $when }
sign-in-ways-add = Ajouter { $provider }

# A browser, as people know it: "Firefox on Linux".
sign-in-browser-on = { $browser } sous { $system }
sign-in-browser-unknown = Navigateur inconnu

# How a session began: "Signed in … with a letter".
sign-in-via-letter = par e-mail
sign-in-via-github = avec GitHub
sign-in-via-oidc = par authentification unique
sign-in-via-setup = par le lien d’installation
sign-in-via-demo = depuis la page de démonstration
sign-in-via-other = par un autre moyen

# Said once after a change.
sign-in-said-out = Votre session est fermée. À bientôt !
sign-in-said-browser-out = Ce navigateur est déconnecté.
sign-in-said-others-out = { $count ->
    [0] Vous n’aviez aucune autre session ouverte.
    [one] { NUMBER($count) } autre navigateur est déconnecté.
   *[other] { NUMBER($count) } autres navigateurs sont déconnectés.
}
sign-in-said-added = Vous pouvez désormais vous connecter par ce moyen.

# What is wrong, or refused.
sign-in-wrong-address-missing = Saisissez votre adresse e-mail.
sign-in-wrong-address = Ce n’est pas une adresse e-mail telle que nous les connaissons : nom@example.org.
sign-in-wrong-name = Saisissez votre nom.
sign-in-wrong-code-missing = Saisissez le code reçu par e-mail.
sign-in-wrong-code = Ce code ne convient pas. Prenez celui de l’e-mail le plus récent ; après cinq essais infructueux, demandez-en un nouveau.
sign-in-refused-others = Ce compte mène déjà à une autre personne ici. Connectez-vous avec lui pour voir à qui il appartient.
sign-in-refused-closed = Ce compte est fermé. Si c’est une erreur, écrivez au programme.
sign-in-refused-at-once = Deux connexions sont arrivées au même instant. Réessayez, s’il vous plaît.
