# Nominations by Pros, declining, and the letters that ask somebody to apply.

# Where a Pro nominates.
invitations-nominate-title = Proposer quelqu’un : { $cycle }
invitations-nominate-lead = Qui le mérite sans y avoir pensé ? Nous lui écrivons une seule fois, en votre nom. Seule son adresse est conservée jusqu’à sa candidature.
invitations-nominate-left = { $count ->
    [one] Il vous reste { NUMBER($count) } proposition
   *[other] Il vous reste { NUMBER($count) } propositions
  }
# An instant.
invitations-nominate-until = jusqu’au { $when }
invitations-nominate-spent = Vous avez fait toutes les propositions possibles pour un titulaire Pro dans une campagne, soit { NUMBER($most) }.
invitations-nominate-address = Son adresse e-mail
invitations-nominate-address-help = Une seule adresse. Nous ne disons à personne si nous la connaissons déjà.
invitations-nominate-words = Pourquoi vous pensez à cette personne
invitations-nominate-words-help = Elle le lira dans l’e-mail.
invitations-nominate-go = Proposer
invitations-nominate-said = Merci. Votre proposition est notée.
invitations-nominate-own = Vos propositions
invitations-nominate-own-lead = La suite reste entre ces personnes et le programme.
invitations-nominate-address-wrong = Écrivez une seule adresse e-mail, par exemple ada@example.org.
invitations-nominate-self = Cette adresse est la vôtre. Proposez quelqu’un d’autre.
invitations-words-long = Écrivez { NUMBER($most) } caractères au plus.
invitations-not-here = Dans cette campagne, inviter ou proposer quelqu’un ne change rien à qui peut candidater.
invitations-closed = Cette campagne n’accepte plus de candidatures : on ne peut plus y inviter ni y proposer personne.

# Where the letter leads who does not want to apply.
invitations-decline-title = On vous a proposé de candidater : { $cycle }
invitations-decline-invited = Le programme vous invite à candidater.
invitations-decline-nominated = Un titulaire Pro du programme propose votre candidature.
invitations-decline-over = Cette campagne n’accepte plus de candidatures.
invitations-decline-apply = Voir de quoi il s’agit et candidater
invitations-decline-what = Vous préférez ne pas le faire ? Alors plus personne ne vous écrira au sujet de cette campagne.
invitations-decline-go = Non, merci
invitations-decline-kept = Nous ne savons rien de vous, hormis l’adresse à laquelle l’e-mail a été envoyé.
invitations-decline-done = Vous avez décliné
invitations-decline-done-lead = Plus personne ne vous écrira au sujet de « { $cycle } ». Merci de nous l’avoir dit.

# The letters.
invitations-mail-hello = Bonjour,
invitations-mail-invited-subject = Invitation à candidater : { $cycle }
invitations-mail-invited-preview = Le programme aimerait lire une candidature de votre part.
invitations-mail-invited = Nous vous invitons à candidater au titre { $track } ({ $cycle }).
invitations-mail-nominated-subject = On propose votre candidature : { $cycle }
invitations-mail-nominated-preview = Une personne titulaire du titre Pro pense que vous devriez candidater.
invitations-mail-nominated = { $from }, titulaire du titre Pro, propose votre candidature au titre { $track } ({ $cycle }).
invitations-mail-open = Connectez-vous avec cette adresse et candidatez avant le { $when }.
invitations-mail-coming = La campagne ouvre le { $opens }. Connectez-vous alors avec cette adresse et candidatez avant le { $closes }.
invitations-mail-apply = Voir de quoi il s’agit et candidater
invitations-mail-decline = Vous préférez ne pas le faire ? Dites-le ici, et plus personne ne vous écrira à ce sujet :
invitations-mail-decline-html = Vous préférez ne pas le faire ? <a href="{ $href }">Dites-le ici</a>, et plus personne ne vous écrira à ce sujet.
invitations-mail-kept = Tant que vous ne candidatez pas, nous ne conservons de vous que cette adresse.
