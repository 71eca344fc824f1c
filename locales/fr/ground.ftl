# Glossaire : le même mot partout.
# title, award = titre (to award = décerner ; holder = titulaire ; held now = en titre)
# track = titre (la filière, quand il s’agit de ce qui le distingue d’un autre)
# member = membre ; current member = membre en titre ; alumni = ancien membre ; honorary member = membre d’honneur
# directory = annuaire ; palmarès = palmarès ; badge = badge ; number = numéro (n°)
# cycle = campagne ; to open, to close = ouvrir, clôturer ; announcement = annonce des résultats
# application = candidature ; to apply = candidater ; to submit = envoyer ; to withdraw = retirer ; renewal = renouvellement
# path = voie ; draft = brouillon ; answer = réponse ; term = durée du titre
# reviewer = le jury ; review = évaluation
# accepted = acceptée ; declined = non retenue ; waitlisted = sur liste d’attente ; deferred = reportée ; revoked = révoqué
# letter, mail = e-mail ; sign in, sign out = se connecter, se déconnecter ; session = session
# to nominate = proposer ; nomination = proposition ; late code = code de prolongation ; appeal = recours
# activity log = journal ; to log = noter ; kind = type ; reach = portée ; to resign = quitter le programme
# membership = statut de membre ; on hold = en pause
# program = le programme ; « du programme { $program } » évite l’élision.
# Ponctuation : apostrophe ’, espace insécable avant deux-points et dans les guillemets, fine insécable avant ; ! ?
# Pluriel : en français « one » vaut aussi pour 0. Donc le nombre y est dit, jamais « 1 » écrit en dur.

# What every page shares: the language itself, days, the shell of a page, forms, lists.
language-name = Français
language-direction = ltr

# 31 January 2027, 23:59 CET
instant = { $day } à { $time } ({ $zone })
# The reader's own time beside an instant in UTC; TIME stays as it is, a script puts the time there.
instant-local = ({ $time } chez vous)

page-description = { $program } : qui porte ses titres et comment en obtenir un.
page-skip = Aller au contenu
page-nav-main = Navigation principale
page-nav-yours = Votre espace
page-nav-directory = Annuaire
page-nav-titles = Titres
page-nav-apply = Candidater
page-nav-verify = Vérifier
page-nav-manage = Gestion
page-nav-review = Évaluation
page-sign-in = Se connecter
page-sign-out = Se déconnecter
page-verify-member = Vérifier un titre
page-language = Langue
page-demo-people = Changer de personnage
page-demo-letters = E-mails de cette démo
page-demo-styleguide = Guide de style

form-error = Erreur :
form-optional = (facultatif)
form-summary = Quelques points sont à revoir
form-unreadable = Cette valeur n’a pas pu être lue. Vérifiez-la.
form-too-long = Ce champ accepte { $most } caractères au plus ; il en contient { $long }.

picture-is-svg = Un fichier SVG est un dessin, pas une image PNG, JPEG ou WebP. Exportez-le en PNG, puis choisissez ce fichier.
picture-is-gif = Ce fichier est un GIF, pas une image PNG, JPEG ou WebP. Enregistrez-le dans l’un de ces formats, puis choisissez-le à nouveau.
picture-is-heic = Cette image est au format HEIC ou AVIF, celui des téléphones, et non en PNG, JPEG ou WebP. Exportez-la ou partagez-la en JPEG, puis choisissez ce fichier.
picture-is-none = Ce fichier n’est pas une image PNG, JPEG ou WebP. Enregistrez-le dans l’un de ces formats, puis choisissez-le à nouveau.
picture-is-broken = Cette image est abîmée ou incomplète. Enregistrez-la de nouveau, puis choisissez-la encore une fois.
picture-has-too-many-pixels = Cette image a trop de pixels : le maximum est de { $most } millions. Réduisez-la, puis choisissez-la à nouveau.
# COUNT stays as it is: a script puts the number there.
form-left = Caractères restants : { $count }

pager = Pages
pager-previous = Précédente
pager-next = Suivante
pager-page = Page { NUMBER($page) } sur { NUMBER($pages) }

chart-as-table = Sous forme de tableau
# Between a city and its country.
list-comma = ,
