# Letters that one may refuse, and the page where one does.

# At the foot of such a letter: why it came, and the link that stops its kind.
refusals-mail-reminders-why = Vous recevez des rappels quand une date limite ou la fin d’un titre approche.
refusals-mail-reminders = Ne plus en recevoir
refusals-mail-invitations-why = Une invitation à candidater vous est adressée.
refusals-mail-invitations = Ne plus recevoir d’invitations
refusals-mail-calls-why = Vous avez demandé à recevoir chaque semaine les appels à contributions ouverts.
refusals-mail-calls = Ne plus les recevoir

# The page that such a link leads to: it asks first, then says that it is done.
refusals-title-reminders = Ne plus recevoir de rappels ?
refusals-title-invitations = Ne plus recevoir d’invitations ?
refusals-title-calls = Ne plus recevoir d’e-mails sur les appels ?
refusals-lead-reminders = Nous cesserons de vous écrire quand une date limite ou la fin d’un titre approche.
refusals-lead-invitations = Nous cesserons de vous écrire quand quelqu’un vous invite à candidater.
refusals-lead-calls = Nous cesserons de vous envoyer chaque semaine les appels à contributions ouverts.
refusals-button = Oui, ne plus les envoyer
refusals-done-reminders = Vous ne recevrez plus de rappels
refusals-done-invitations = Vous ne recevrez plus d’invitations
refusals-done-calls = Vous ne recevrez plus d’e-mails sur les appels
refusals-done-lead = Cela vaut dès maintenant et sans limite de durée.
refusals-undo = Les recevoir à nouveau
refusals-wanted-said = Vous les recevrez à nouveau.
refusals-always = Les accusés de réception, les résultats et les autres e-mails sur vos propres candidatures et titres vous parviennent toujours.

# Among one’s own pages.
refusals-tab = E-mails
refusals-mine-title = Les e-mails que vous recevez
refusals-mine-which = Outre les e-mails sur mes propres candidatures et titres, m’envoyer
refusals-mine-address = Ils sont envoyés à <bdi>{ $address }</bdi>.
refusals-kind-reminders = des rappels quand une date limite ou la fin d’un titre approche
refusals-kind-invitations = des invitations à candidater
refusals-kind-calls = chaque lundi, les appels à contributions ouverts
refusals-keep = Enregistrer
refusals-kept-said = Enregistré.
