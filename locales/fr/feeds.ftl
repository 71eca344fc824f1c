# Les flux d’un membre : comment ils vont, et que faire.
feeds-tab = Flux
feeds-title = Vos flux
feeds-lead = Ce que vous publiez sur un site vérifié est lu dans son flux : cela figure sur votre page, et dans votre journal si vous le souhaitez.
feeds-to-sites = Vos sites
feeds-chip-active = lu
feeds-chip-new = pas encore lu
feeds-chip-troubled = problème
feeds-chip-doubted = attend son site
feeds-chip-paused = en pause
feeds-chip-failing = arrêté
feeds-chip-moved = déplacé
feeds-chip-gone = disparu
feeds-posts = { $count ->
    [0] Aucun billet n’en est encore venu.
    [one] { NUMBER($count) } billet en est venu.
   *[other] { NUMBER($count) } billets en sont venus.
}
feeds-is-trusted = Ses billets entrent d’eux-mêmes dans votre journal.
feeds-doubted = Il n’est pas lu tant que son site n’a pas de coche : quelqu’un d’autre pourrait y écrire maintenant.
feeds-alone = Son site ne figure plus parmi les vôtres ; il n’est donc pas lu : quelqu’un d’autre pourrait y écrire maintenant. Ajoutez le site et vérifiez-le, puis ajoutez de nouveau ce flux.
feeds-moved = Il dit avoir déménagé pour de bon, vers un autre domaine. Est-il aussi à vous ? Il y sera lu dès que vous l’aurez confirmé. Nouvelle adresse :
feeds-gone = Il dit avoir disparu pour de bon (410) ; on ne le demande donc plus. Si c’était une erreur, corrigez-la et reprenez.
feeds-failing = C’était ainsi depuis le { $when }, et après deux semaines nous avons cessé de demander. Corrigez-le et reprenez.
feeds-troubled = { $count ->
    [one] C’est ainsi depuis le { $when }. Nous réessayons de nous-mêmes.
   *[other] C’est ainsi depuis le { $when }, { NUMBER($count) } fois de suite. Nous réessayons de nous-mêmes, de moins en moins souvent.
}
feeds-paused = Vous l’avez mis en pause. Rien n’est lu jusqu’à ce que vous repreniez.
feeds-read = Dernière lecture : { $when }.
feeds-never = Il n’a jamais été lu.
feeds-next = Prochaine : { $when }.
feeds-due = Il sera lu d’ici une minute.
feeds-pause = Mettre en pause
feeds-resume = Reprendre
feeds-confirm = Oui, il est à moi : lisez-le là-bas
feeds-stay = Non : demander de nouveau à l’ancienne adresse
feeds-trust = Mettre ses billets dans mon journal sans me demander
feeds-distrust = Me demander avant que ses billets entrent dans mon journal
feeds-remove = Retirer
feeds-none = Pas encore de flux
feeds-none-told = Vos sites vérifiés n’en nomment aucun que nous ayons trouvé. Ajoutez-en un ci-dessous.
feeds-none-no-tick = Vérifiez d’abord un de vos sites : le flux qu’il nomme sera alors lu de lui-même.
feeds-add = Ajouter un flux
feeds-add-told = Il doit se trouver sous l’adresse d’un de vos sites vérifiés, ou être nommé par l’un d’eux. L’adresse d’une page convient si la page nomme son flux.
feeds-url = Adresse du flux
feeds-add-go = Ajouter le flux
feeds-how = Comment il est lu
feeds-how-trust = Les nouveaux billets sont proposés pour votre journal, et rien ne compte avant que vous l’acceptiez. Si vous laissez entrer d’eux-mêmes les billets d’un flux, vous pouvez toujours en retirer chacun.
feeds-how-often = Entre une fois par heure et une fois par jour, selon le rythme de vos publications. RSS, Atom et JSON Feed conviennent tous.
feeds-wrong-unverified = Aucun de vos sites vérifiés n’a ce flux. Vérifiez d’abord le site ; son flux est alors trouvé de lui-même.
feeds-wrong-twice = Vous avez déjà ce flux.
feeds-wrong-many = Au plus { $most } flux : retirez-en d’abord un.
feeds-not-so = Ce n’est plus ainsi : quelqu’un, peut-être vous dans une autre fenêtre, l’a modifié entre-temps. Regardez-le de nouveau.
feeds-said-read = { $count ->
    [one] Il est lu : { NUMBER($count) } billet s’y trouve.
   *[other] Il est lu : { NUMBER($count) } billets s’y trouvent.
}
feeds-said-trouble = Il est ajouté, mais n’a pas pu être lu. La raison est indiquée ci-dessous.
feeds-said-added = Il est ajouté, et sera lu d’ici une minute.
feeds-said-waits = Son serveur a demandé qu’on le laisse tranquille un moment. La date de la prochaine lecture est indiquée ci-dessous.
feeds-said-paused = Il est en pause.
feeds-said-resumed = Il sera lu de nouveau d’ici une minute.
feeds-said-trusted = Ses nouveaux billets entrent d’eux-mêmes dans votre journal.
feeds-said-asked = On vous demandera avant que ses billets entrent dans votre journal.
feeds-said-removed = Le flux est retiré. Ce qui en est venu reste.

# Pourquoi il n’a pas pu être lu, outre ce qui peut manquer aux pages.
trouble-not_a_feed = Ce n’est pas un flux lisible ({ $detail }). Un validateur de flux montre où il est cassé.
trouble-entities = Il définit ses propres entités dans un DOCTYPE, dont les flux n’ont pas besoin et dont se servent les attaquants. Retirez le DOCTYPE.
trouble-moved = Il a déménagé vers un autre domaine : { $detail }
trouble-gone = Il a disparu pour de bon (410).
trouble-not_kept = Il a été lu, mais n’a pas pu être enregistré ici. C’est notre faute ; qui gère le portail en trouve la raison dans son journal, et nous réessayons.

# La lettre disant qu’il n’est plus lu.
feeds-letter-subject-failing = Votre flux n’a pas pu être lu pendant deux semaines
feeds-letter-subject-moved = Votre flux a déménagé : la nouvelle adresse est-elle à vous ?
feeds-letter-subject-gone = Votre flux a disparu
feeds-letter-preview = Vos billets n’arrivent plus sur votre page ni dans votre journal tant que vous n’y avez pas regardé.
feeds-letter-words-failing = pendant deux semaines, votre flux { $url } n’a pas pu être lu ; nous avons donc cessé de le demander. Corrigez-le et reprenez d’un clic ; vos billets et votre titre ne sont pas touchés.
feeds-letter-words-moved = votre flux { $url } dit avoir déménagé pour de bon, vers un autre domaine. Nous ne l’y suivons pas de nous-mêmes : ce domaine pourrait être à quelqu’un d’autre. S’il est à vous, confirmez-le d’un clic.
feeds-letter-words-gone = votre flux { $url } dit avoir disparu pour de bon ; nous ne le demandons donc plus. Vos billets et votre titre ne sont pas touchés.
feeds-letter-moved = La nouvelle adresse : { $to }
feeds-letter-trouble = Ce qui s’est passé la dernière fois : { $trouble }
feeds-letter-see = Regarder vos flux
