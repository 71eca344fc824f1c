# The pages of last resort: what happened, and what to do.
error-400 = Nous n’avons pas compris cette demande
error-400-told = Revenez en arrière et réessayez ; si c’était un lien, il a peut-être été tronqué.
error-401 = Connectez-vous d’abord
error-401-told = Cette page est réservée aux personnes connectées.
error-403 = Cette page ne vous est pas ouverte
error-403-told = Elle appartient à une autre personne ou demande un rôle que vous n’avez pas.
error-403-form = Ce formulaire ne vient pas d’une page de ce portail, ou la page est restée ouverte trop longtemps. Revenez en arrière, rechargez-la et envoyez-le à nouveau.
error-404 = Cette page est introuvable
error-404-told = L’adresse contient peut-être une faute de frappe, ou ce qui se trouvait ici n’est pas public.
error-405 = Cette adresse ne s’utilise pas ainsi
error-405-told = Revenez à la page précédente et servez-vous de son formulaire.
error-409 = Ce n’est pas possible pour le moment
error-409-told = Rien n’a été modifié.
error-410 = Cette page n’existe plus
error-410-told = Ce qui se trouvait ici a été supprimé définitivement, et son adresse ne resservira pas.
error-413 = L’envoi est trop volumineux
error-413-told = Envoyez moins à la fois : 1 Mo au plus pour les textes, 5 Mo pour les images.
error-421 = Ce n’est pas le portail que vous cherchez
error-421-told = Vérifiez l’adresse dans votre navigateur.
error-422 = Quelques points sont à revoir
error-422-told = Revenez en arrière, relisez le formulaire et envoyez-le à nouveau. Rien n’a été modifié.
error-422-nul = Un texte contient un caractère qui ne peut pas être conservé (NUL). Retirez-le et envoyez à nouveau.
error-429 = Trop de tentatives
error-429-told = { $wait ->
    [0] Patientez un peu, puis réessayez.
    [one] Patientez une minute, puis réessayez.
   *[other] Patientez { NUMBER($wait) } minutes, puis réessayez.
}
error-500 = Un problème est survenu de notre côté
error-500-told = Il est consigné et vous n’y êtes pour rien. Rien n’a été fait à moitié. Réessayez dans un instant.
error-503 = Le portail a besoin d’un instant
error-503-told = Sa base de données ne répond pas pour le moment. Rien de ce que vous avez enregistré n’est perdu. Réessayez dans une minute.
error-search = Trouver un membre
error-again = Réessayer
error-back = Revenir où vous étiez
error-home = Aller à l’accueil
error-code = Code { $status }
