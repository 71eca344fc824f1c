# Webmentions : ce que d’autres sites disent de nos pages, sous la page, et où les membres les modèrent.

mentions-head = Mentionné ailleurs
mentions-kind-mention = en parle
mentions-kind-reply = a répondu
mentions-kind-like = aime
mentions-kind-repost = a partagé
mentions-kind-bookmark = a gardé un signet

# Le point d’entrée tel qu’on le lit, et la page d’une mention envoyée.
mentions-endpoint-title = Dites-nous que vous avez fait un lien ici
mentions-endpoint-lead = Un blog qui renvoie à la page d’un membre, à un article, aux nouvelles ou à un appel d’ici peut nous le dire, et le lien s’affiche sous cette page.
mentions-endpoint-source = La page qui contient le lien
mentions-endpoint-source-help = Votre article, avec son adresse complète.
mentions-endpoint-target = La page visée par le lien
mentions-endpoint-target-help = Une page de ce portail, par exemple { $example }
mentions-endpoint-send = Envoyer
mentions-endpoint-sites = Pour les sites
mentions-endpoint-sites-told = Ceci est un point d’entrée webmention : envoyez <code>{ $source }</code> et <code>{ $target }</code> comme formulaire à <code>{ $address }</code>. Beaucoup de blogs le font d’eux-mêmes ou avec une extension.
mentions-endpoint-rule-link = La page doit vraiment contenir un lien vers l’adresse exacte qui a été envoyée. Nous regardons peu après, pas tout de suite.
mentions-endpoint-rule-update = Renvoyez-la quand la page change. Quand le lien a disparu, ou quand la page répond 410, la mention disparaît.
mentions-endpoint-rule-shown = Les membres décident de ce qui s’affiche sous leurs pages. Les liens des mentions ne comptent pas pour les moteurs de recherche.
mentions-endpoint-standard = La norme (W3C)
mentions-status-title = Une mention envoyée
mentions-status-received = Reçue
mentions-status-again = Nouvel essai : { $at }.
mentions-state-waiting = à vérifier
mentions-state-verified = vérifiée
mentions-state-refused = refusée
mentions-state-gone = disparue
mentions-state-waiting-told = Nous l’avons reçue et regardons bientôt si la page contient un lien vers ici.
mentions-state-verified-told = La page contient un lien vers ici. Elle s’affiche selon le souhait du membre.
mentions-state-refused-told = Elle ne s’affiche pas : voyez pourquoi ci-dessous, corrigez et renvoyez-la.
mentions-state-gone-told = La page contenait un lien vers ici et n’en contient plus ; elle ne s’affiche donc plus.

# Ce qui ne va pas dans ce qui a été envoyé.
mentions-wrong-source = La page qui contient le lien demande une adresse web complète, commençant par http:// ou https://.
mentions-wrong-target = La page visée demande une adresse web complète, commençant par http:// ou https://.
mentions-wrong-same = Les deux adresses désignent la même page ; donnez l’adresse de votre page comme celle qui contient le lien.
mentions-wrong-not-ours = Aucune page de ce portail qui accepte des mentions n’a cette adresse ; donnez celle d’un membre, d’un article, des nouvelles ou d’un appel.
mentions-wrong-blocked = Les mentions de ce site ne sont pas acceptées ici.
mentions-wrong-host = Donnez le nom d’un site, par exemple blog.example.org.

# Pourquoi une mention a été refusée ou n’a pas pu être envoyée. Certaines en disent plus par un détail.
mentions-trouble-no_link = La page ne contient pas de lien vers cette adresse exacte.
mentions-trouble-gone = La page dit qu’elle n’existe plus (410).
mentions-trouble-status = La page a répondu { $detail }.
mentions-trouble-type = Ce n’est pas un type de document qui peut contenir un lien (HTML, JSON, texte brut).
mentions-trouble-same = L’adresse mène à la page même qu’elle devrait viser.
mentions-trouble-blocked = Les mentions de ce site ne sont pas acceptées.
mentions-trouble-not_public = Son adresse n’est pas sur l’internet public.
mentions-trouble-unreachable = Elle n’a pas pu être jointe.
mentions-trouble-too_slow = Elle met trop de temps à répondre.
mentions-trouble-too_large = La page est trop grande pour être lue.
mentions-trouble-redirects = Elle redirige trop souvent.
mentions-trouble-astray = Elle redirige vers quelque chose qui n’est pas une adresse.
mentions-trouble-unreadable = La page n’a pas pu être lue.

# Parmi ses propres pages.
mentions-tab = Mentions
mentions-mine-title = Mentions de vous
mentions-mine-lead = Des pages d’ailleurs qui renvoient à votre page ou à vos articles ici et nous l’ont dit. Ce que vous masquez reste masqué.
mentions-mine-asked = { $n ->
    [one] Une mention attend votre accord.
   *[other] { $n } mentions attendent votre accord.
}
mentions-mine-list = Mentions
mentions-mine-none = Pas encore de mentions
mentions-mine-none-lead = Quand un blog renvoie à votre page et envoie une webmention, elle apparaît ici. Vous pouvez aussi signaler un lien à la main.
mentions-mine-none-do = Signaler un lien
mentions-mine-no-page = Les mentions arrivent sur les pages des membres. La vôtre commence avec votre premier titre.
mentions-mine-no-page-do = Voir comment candidater
mentions-display-asked = pas encore affichée
mentions-display-hidden = masquée
mentions-show = Afficher
mentions-hide = Masquer
mentions-block = Bloquer { $host }
mentions-about-page = À propos de votre page
mentions-about-post = À propos de « { $title } »
mentions-setting = Nouvelles mentions
mentions-setting-asks = Me demander d’abord
mentions-setting-asks-help = Sinon elles s’affichent dès que le lien a été vérifié.
mentions-setting-keep = Enregistrer
mentions-blocks = Sites bloqués
mentions-blocks-none = Aucun site n’est bloqué.
mentions-blocked-since = depuis
mentions-block-host = Bloquer un autre site
mentions-block-host-help = Son nom, par exemple blog.example.org ; les sites qui en dépendent sont bloqués avec lui.
mentions-block-do = Bloquer
mentions-unblock = Débloquer
mentions-said-setting = Enregistré.
mentions-said-shown = Elle est affichée.
mentions-said-hidden = Elle est masquée.
mentions-said-blocked = Plus rien n’est accepté de { $host }, et ce qui en venait est masqué.
mentions-said-unblocked = Les mentions de { $host } sont de nouveau acceptées.
