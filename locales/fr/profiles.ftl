# One's own pages: home, the profile and who sees what of it.
profiles-tabs = Vos pages
profiles-tab-home = Vue d’ensemble
profiles-tab-activities = Activités
profiles-tab-blog = Blog
profiles-tab-profile = Profil
profiles-tab-sessions = Sessions

# The home.
profiles-home-title = Votre espace
profiles-home-hello = Bonjour <bdi>{ $name }</bdi>
profiles-home-next = Ce que vous pouvez faire ensuite
profiles-home-standing = Votre statut
profiles-home-none = Vous ne portez pas encore de titre. D’ici là, seul le programme voit votre profil.
profiles-home-begins = Votre titre prend effet le { $day }.
profiles-home-runs = Votre titre court jusqu’au { $day }.
profiles-home-alumni = Vos années restent sur votre page. Votre retour sera le bienvenu dans toute campagne ouverte.
profiles-home-page = Votre page dans l’annuaire
profiles-home-check = Ce que dit une vérification de votre titre
profiles-home-left = Vous avez quitté l’annuaire : personne ne trouve votre page, et la vérification de votre numéro ne donne rien. <a href="/me/profile#listed">Y revenir</a>
profiles-home-badge = Un badge pour votre blog
profiles-home-applications = Vos candidatures
profiles-home-applications-all = Toutes les voir
profiles-home-applications-none = Aucune pour l’instant.
profiles-home-applications-choose = Choisissez une campagne ouverte pour commencer.
profiles-home-renew = Votre titre arrive à son terme. Les réponses de l’an dernier et les activités de cette année sont déjà là ; renouvelez-le avant le { $when }.
profiles-renew = Renouveler
profiles-home-finish = Pas encore envoyée. Elle compte si vous l’envoyez avant le { $when }.
profiles-home-finish-button = Continuer à écrire
profiles-home-may_edit = Reçue. Vous pouvez la modifier et l’envoyer à nouveau jusqu’au { $when }.
profiles-home-wait = En cours d’évaluation. Le résultat arrive le { $when }, par e-mail et ici.
profiles-home-wait-late = En cours d’évaluation. Le résultat demande un peu plus de temps que prévu ; il arrivera par e-mail et ici.
profiles-home-may_return = Vous l’avez retirée. Jusqu’au { $when }, vous pouvez la reprendre.
profiles-home-celebrate = Félicitations ! Votre page dans l’annuaire l’affiche.
profiles-home-read = Le résultat et ses raisons figurent sur sa page.
profiles-home-missed = Cette campagne n’accepte plus de candidatures. Ce que vous avez écrit est conservé pour la prochaine.
profiles-home-nothing = Vous l’avez retirée. Ce que vous avez écrit est conservé.
profiles-home-open = Campagnes ouvertes
profiles-home-open-until = Candidatures ouvertes jusqu’au { $when }.
profiles-home-open-button = Voir comment candidater
profiles-home-open-none = Aucune campagne n’est ouverte en ce moment. <a href="/cycles">Voir la suite</a>
profiles-home-open-none-other = Aucune autre campagne n’est ouverte en ce moment. <a href="/cycles">Voir la suite</a>
profiles-home-activities = Vos activités
# $year: this year, as text.
profiles-home-activities-count =
    { $n ->
        [0] Rien n’est encore noté en { $year }. Ce que vous notez maintenant vous épargne la saisie au moment de candidater.
        [one] { NUMBER($n) } activité notée en { $year }.
       *[other] { NUMBER($n) } activités notées en { $year }.
    }
profiles-home-activities-log = Noter une activité
profiles-home-activities-all = Toutes les voir
profiles-home-profile = Votre profil
profiles-home-next-profile = Complétez votre profil, pour que l’on vous trouve et que l’on sache sur quoi vous solliciter.
profiles-home-next-profile-button = Aller à votre profil
profiles-home-next-none = Rien ne vous attend. Dès qu’une campagne ouvrira, elle figurera ici.

# The editor.
profiles-edit-title = Votre profil
profiles-edit-lead-member = Voici de quoi se compose <a href="{ $href }">votre page dans l’annuaire</a>. Votre adresse e-mail n’est jamais affichée.
profiles-edit-lead = Dès que vous porterez un titre, ceci deviendra votre page dans l’annuaire. D’ici là, seul le programme le voit. Votre adresse e-mail n’est jamais affichée.
profiles-edit-you = Vous
profiles-edit-name = Nom
profiles-edit-name-help = Tel qu’il doit figurer sur vos titres. Tout le monde le voit.
profiles-edit-native-name = Nom dans votre propre écriture
profiles-edit-headline = Accroche
profiles-edit-headline-help = En une ligne : ce que vous faites, ce pour quoi l’on vous connaît.
profiles-edit-employer = Employeur
profiles-edit-employer-help = L’entreprise ou l’organisme où vous travaillez. Aucune personne qui y travaille n’évalue vos candidatures. Laissez vide si vous êtes à votre compte.
profiles-edit-bio = À propos de vous
profiles-edit-bio-help = Markdown : **gras**, *italique*, [texte](https://…), listes avec -.
profiles-edit-where = Lieu, langues et sujets
profiles-edit-country = Pays
profiles-edit-country-none = non précisé
profiles-edit-city = Ville
profiles-edit-languages = Langues
profiles-edit-languages-example = English, German, pt-BR
profiles-edit-languages-help = Celles dans lesquelles vous écrivez ou parlez, par leur nom anglais ou leur code, séparées par des virgules.
profiles-edit-topics = Sujets
profiles-edit-topics-example = stockage, automatisation
profiles-edit-topics-help = Ce sur quoi l’on peut vous interroger : jusqu’à 20 sujets, séparés par des virgules.
profiles-edit-links = Liens
profiles-edit-links-help = Votre blog et vos profils ailleurs. Videz une ligne pour la retirer. Un lien dont vous ne touchez pas l’adresse garde sa coche.
profiles-edit-link-kind = De quoi il s’agit
profiles-edit-link-url = Adresse
profiles-edit-link = Lien { $n }
profiles-edit-seen = Qui voit quoi
profiles-edit-seen-help = Votre nom et votre numéro sont toujours publics : ils servent à vérifier un titre.
profiles-edit-directory = L’annuaire
profiles-edit-listed = Figurer dans l’annuaire
profiles-edit-listed-help = Sans cela, votre page, votre badge et votre entrée disparaissent pour tout le monde, et la vérification de votre numéro ne trouve rien. Vos titres et votre numéro restent à vous, et vous pouvez revenir à tout moment.
profiles-edit-save = Enregistrer
profiles-edit-back = Revenir sans enregistrer

# Who may see a part.
profiles-audience-public = tout le monde
profiles-audience-members = les membres uniquement
profiles-audience-staff = le programme uniquement

# The parts that may be hidden.
profiles-field-photo = Photo
profiles-field-native_name = Nom dans votre propre écriture
profiles-field-headline = Accroche
profiles-field-employer = Employeur
profiles-field-bio = À propos de vous
profiles-field-country = Pays
profiles-field-city = Ville
profiles-field-languages = Langues
profiles-field-topics = Sujets
profiles-field-links = Liens

# Said once after a change.
profiles-said-shown = Votre profil est enregistré et votre page l’affiche.
profiles-said-saved = Votre profil est enregistré.

# What is wrong with a field.
profiles-wrong-name = Indiquez votre nom : il figure sur votre page et vos titres.
profiles-wrong-country = Choisissez un pays de la liste.
profiles-wrong-language = Nous ne connaissons pas la langue « { $word } ». Écrivez son nom anglais ou son code, par exemple German ou pt-BR.
profiles-wrong-languages = Indiquez { $most } langues au plus.
profiles-wrong-topics = Indiquez { $most } sujets au plus ; il y en a { $given }.
profiles-wrong-topic = Un sujet compte { $most } caractères au plus ; « { $topic } » en a davantage.
profiles-wrong-audience = Choisissez qui peut voir ceci.
profiles-wrong-link = Ce n’est pas une adresse web. Écrivez-la sous la forme https://blog.example.org.
profiles-wrong-link-kind = Un seul mot court, par exemple blog ou mastodon.
profiles-wrong-link-twice = Cette adresse est déjà dans la liste.
profiles-wrong-links = Indiquez { $most } liens au plus.

# The photo, what is missing of a profile, and how others see it.
profiles-photo-title = Votre photo
profiles-photo-back = Votre profil
profiles-photo-lead = Un visage aide à retenir un nom. Sur votre page, votre photo est visible par { $audience }.
profiles-photo-audience = Changer qui la voit
profiles-photo-cut = Choisissez le cadrage
profiles-photo-unseen = Personne ne voit cette image. Enregistrez un cadrage pour la publier ; sinon, elle sera oubliée d’ici un jour.
profiles-photo-waits = Les autres voient encore la photo d’avant. Enregistrez un cadrage de celle-ci pour la remplacer.
profiles-photo-whole = L’image entière que vous avez envoyée
profiles-photo-square = Le carré. Les flèches le déplacent, plus et moins changent sa taille.
profiles-photo-preview = ce que cela donnera
profiles-photo-zoom = Zoom
profiles-photo-zoom-help = Tout à gauche, le carré est le plus grand possible.
profiles-photo-x = Position horizontale
profiles-photo-x-help = Tout à gauche, le carré touche le bord gauche de l’image.
profiles-photo-y = Position verticale
profiles-photo-y-help = Tout à gauche, le carré touche le haut de l’image.
profiles-photo-save = Enregistrer ce cadrage
profiles-photo-now = Comment les autres vous voient actuellement
profiles-photo-initials = Vos initiales tiennent lieu de photo.
profiles-photo-remove = Retirer la photo
profiles-photo-forget = Oublier l’image tout de suite
profiles-photo-choose = Choisir une image
profiles-photo-another-one = Une autre image
profiles-photo-file = Image
profiles-photo-help = JPEG, PNG ou WebP, { $megabytes } Mo et { $megapixels } mégapixels au plus. Nous gardons une petite copie, sans le lieu ni l’appareil que le fichier pourrait révéler, et pas le fichier lui-même.
profiles-photo-send = Envoyer l’image
profiles-photo-add = Ajouter une photo
profiles-photo-change = Changer de photo
profiles-photo-taken = L’image est arrivée. Choisissez le cadrage et enregistrez-le.
profiles-photo-saved = Votre photo est enregistrée.
profiles-photo-removed = Votre photo est retirée de toutes les pages. Pour revenir en arrière, enregistrez à nouveau le cadrage : l’image est conservée un jour.
profiles-photo-forgotten = L’image est oubliée.
profiles-photo-missing = Choisissez d’abord une image.
profiles-photo-too-large = Ce fichier dépasse { $most } Mo. Réduisez l’image et choisissez-la à nouveau.
profiles-photo-too-small = Cette image ne fait que { $width } × { $height } pixels : une photo doit en compter au moins { $least } de chaque côté. Choisissez-en une plus grande.
profiles-photo-number = Choisissez un nombre de { $least } à { $most }.
profiles-photo-none = Il n’y a pas de photo. Rechargez la page pour voir où vous en êtes.
profiles-photo-another = Une autre image est arrivée entre-temps. Rechargez la page et choisissez le cadrage dans celle-ci.
profiles-change = Modifier
profiles-complete = Parties remplies de votre profil : { $done } sur { $parts }.
profiles-complete-all = Votre profil est complet. Merci : c’est ce que l’on espère y trouver.
profiles-part-photo = Ajoutez une photo
profiles-part-photo-why = pour que l’on vous reconnaisse lors des événements
profiles-part-headline = Écrivez une accroche
profiles-part-headline-why = pour qu’une liste dise ce pour quoi l’on vous connaît
profiles-part-bio = Présentez-vous
profiles-part-bio-why = pour que l’on sache pourquoi vous écrire
profiles-part-country = Choisissez votre pays
profiles-part-country-why = pour que l’on vous trouve tout près
profiles-part-city = Indiquez votre ville
profiles-part-city-why = pour que les groupes locaux puissent vous inviter
profiles-part-languages = Listez vos langues
profiles-part-languages-why = pour que l’on vous écrive dans l’une d’elles
profiles-part-topics = Indiquez vos sujets
profiles-part-topics-why = pour qu’une recherche sur ces sujets mène à vous
profiles-part-links = Ajoutez un lien
profiles-part-links-why = pour que votre blog et votre titre renvoient l’un à l’autre
profiles-preview-title = À quoi ressemble votre page
profiles-preview-link = Votre page vue par les autres
profiles-preview-eyes = Le regard de qui
profiles-preview-public = Voici votre page telle que tout le monde la voit.
profiles-preview-members = Voici votre page telle que les membres connectés la voient.
profiles-preview-unlisted = Mais vous avez quitté l’annuaire : pour l’instant, personne ne la voit.
profiles-preview-as-public = Comme tout le monde
profiles-preview-as-members = Comme les membres
profiles-preview-back = Revenir à votre profil
profiles-preview-none = Vous ne portez pas encore de titre : personne d’autre que le programme ne voit quoi que ce soit de vous. Dès qu’un titre vous sera décerné, votre page commencera ainsi.
