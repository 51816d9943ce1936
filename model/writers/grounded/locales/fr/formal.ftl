# French, formal: « vous », « cela », no familiar turns. Neutral for France and Belgium.
#
# How to read this file (docs/writer.md says more)
#   act-name =
#       .a = first wording      One attribute a variant; the writer picks one by ticket.
#       .b = second wording
#   { $slot }                   A fact, already in the reader's notation. Never write a figure yourself.
#   { ON($day) } { UNTIL($day) } { BY($day) } { BETWEEN($range) }   Days with the preposition they need;
#                               today, yesterday and tomorrow are said so. ON($at, time: "yes") adds the hour.
#   <mark>words</mark>          A promise or a statement that has a source: the words become a claim.
#   { $slot_known -> [yes] .. *[no] .. }   An optional fact; guard it.
# A message is one to three sentences, complete in itself: sentences are put side by side.
# THE($item) and YOUR($item) give a name its article or possessive (nouns.yaml), singular or plural: a name
# is never a subject, no participle agrees with it, and « de » or « à » never stands before THE.
# Adjectives agree with « article », « colis » or « commande ». Nothing agrees with the customer.
# No « le » before a number that may begin with a letter; places stand in brackets or after a colon
# where they may be a shop's name.

## Voice

greeting = { $name_known ->
        [yes] Bonjour { $full },
       *[no] Bonjour,
    }
closing = { $tone ->
        [playful] Belle journée à vous,
        [warm] Bien cordialement,
       *[neutral] Cordialement,
    }

## What an outcome does, after "nous pouvons ..."

outcome-replacement_confirmed = vous envoyer un nouvel article
outcome-full_refund = vous rembourser intégralement
outcome-partial_refund = vous rembourser une partie du prix si vous gardez l’article
outcome-exchange_confirmed = échanger l’article
outcome-store_credit = vous établir un avoir
outcome-label_issued = reprendre l’article
outcome-cancelled = annuler la commande
outcome-changed = modifier la commande

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Le colis avec { YOUR($item) } est <state>en route</state> et <schedule>dans les temps</schedule> : { $carrier } prévoit la livraison { BETWEEN($eta) }.
           *[no] Votre commande est <state>en route</state> et <schedule>dans les temps</schedule> : { $carrier } prévoit la livraison { BETWEEN($eta) }.
        }
    .b = Bonne nouvelle : votre colis est <state>en route</state> avec { $carrier } et <schedule>dans les délais</schedule>. La livraison est prévue { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] Le colis avec { YOUR($item) } est <state>en route</state> ; { $carrier } n’a pas encore annoncé de date de livraison.
           *[no] Votre commande est <state>en route</state> avec { $carrier } ; aucune date de livraison n’est annoncée pour l’instant.
        }
    .b = Votre colis est <state>en chemin</state> avec { $carrier }, qui n’a pas encore annoncé de date de livraison.
status-labelled =
    .a = La commande { $order } est <state>emballée et étiquetée</state> ; elle attend d’être prise en charge par { $carrier } et n’a pas encore quitté notre entrepôt.
    .b = Votre commande { $order } est <state>emballée</state>. Prochaine étape : { $carrier } vient la prendre en charge dans notre entrepôt.
status-preparing =
    .a = { $item_known ->
            [yes] Nous <state>préparons encore { YOUR($item) }</state>, commande { $order } : le colis <notleft>n’a pas quitté notre entrepôt</notleft>, il n’y a donc pas de date de livraison pour l’instant.
           *[no] La commande { $order } est <state>en cours de préparation</state> et <notleft>n’a pas encore quitté notre entrepôt</notleft> ; il n’y a donc pas de date de livraison pour l’instant.
        }
    .b = Nous <state>préparons votre commande { $order }</state> : elle <notleft>n’est pas encore partie</notleft>, c’est pourquoi nous n’avons pas de date de livraison pour l’instant.
status-on-hold =
    .a = La commande { $order } est <state>en attente</state> pour le moment et <notleft>n’a pas été expédiée</notleft>.
    .b = Pour l’instant, votre commande { $order } est <state>mise en attente</state> et <notleft>n’est pas partie</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } est <state>en tournée de livraison aujourd’hui</state> avec { YOUR($item) }.
           *[no] Votre colis est <state>en livraison aujourd’hui</state> avec { $carrier }.
        }
    .b = C’est pour aujourd’hui : votre colis est <state>en cours de livraison</state> avec { $carrier }.
status-delivered =
    .a = D’après { $carrier }, votre commande { $order } a été <state>livrée</state> { ON($at, time: "yes") }.
    .b = { $carrier } indique avoir <state>livré</state> votre commande { $order } { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = D’après nos informations, votre commande { $order } a été <state>livrée</state>.
status-pickup =
    .a = Votre colis <state>vous attend en point de retrait</state>{ $until_known ->
            [yes] {" "}{ UNTIL($until) }
           *[no] {""}
        } : { $place }.
    .b = Vous pouvez <state>retirer votre colis</state> ici : { $place }.{ $until_known ->
            [yes] {" "}Il y reste { UNTIL($until) }.
           *[no] {""}
        }
status-pickup-noplace =
    .a = Votre colis <state>vous attend dans un point de retrait { $carrier }</state>{ $until_known ->
            [yes] {" "}{ UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = Pour le retirer, indiquez le numéro de colis { $number } ; il correspond à votre commande { $order }.
    .b = Le numéro à présenter sur place : { $number } (commande { $order }).
status-failed-attempt =
    .a = { $carrier } <state>a tenté de livrer votre colis</state> { ON($at) }, sans pouvoir vous le remettre.
    .b = Une <state>tentative de livraison</state> par { $carrier } a échoué { ON($at) }.
status-failed-attempt-nodate =
    .a = { $carrier } <state>a tenté de livrer votre colis</state>, sans pouvoir vous le remettre.
status-returned-to-sender =
    .a = Le colis de votre commande { $order } <state>nous revient</state> : { $carrier } n’a pas pu le livrer.
    .b = { $carrier } n’a pas pu livrer la commande { $order } et <state>nous l’a renvoyée</state>.
status-exception =
    .a = { $carrier } signale <state>un incident concernant votre colis</state>{ $at_known ->
            [yes] , enregistré { ON($at) }{ $place_known ->
                [yes] {" "}; dernier lieu connu : { $place }.
               *[no] .
            }
           *[no] .
        }
status-cancelled =
    .a = La commande { $order } a été <state>annulée</state> ; il n’y a donc aucun colis en route.
status-refunded =
    .a = La commande { $order } a été <state>remboursée</state> ; il n’y a donc plus de colis en route.
status-late =
    .a = { $item_known ->
            [yes] { $carrier } devait livrer { YOUR($item) } <late>au plus tard</late> { ON($due) } et a pris du retard.
           *[no] Votre colis a du retard : { $carrier } devait le livrer <late>au plus tard</late> { ON($due) }.
        }
    .b = { $carrier } a pris du retard : votre colis aurait dû arriver <late>au plus tard</late> { ON($due) }.
status-stuck =
    .a = Votre colis est <stuck>bloqué</stuck> pour le moment, sans nouvelle date de livraison. { $carrier } a scanné le colis { $number } pour la dernière fois { ON($at) }{ $place_known ->
            [yes] {" "}({ $place })
           *[no] {""}
        }{ $due_known ->
            [yes] {" "}; il devait arriver au plus tard { ON($due) }.
           *[no] .
        }
    .b = Nous n’avons pas de nouvelle date de livraison pour l’instant : le colis { $number }, confié à { $carrier }, <stuck>n’a plus bougé</stuck> depuis le { ON($at, bare: "yes") }{ $place_known ->
            [yes] {" "}(dernier scan : { $place }).
           *[no] .
        }{ $due_known ->
            [yes] {" "}Il aurait dû arriver au plus tard { ON($due) }.
           *[no] {""}
        }
status-never-moved =
    .a = Votre colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } <stuck>n’a pas bougé</stuck> depuis que nous l’avons remis à { $carrier } { ON($at) }, et nous ne pouvons pas encore vous annoncer de nouvelle date.
due-was =
    .a = La livraison était prévue au plus tard { ON($due) }.
last-scan =
    .a = Dernier scan du colis : { ON($at) }{ $place_known ->
            [yes] , { $place }.
           *[no] .
        }
    .b = Le colis a été scanné pour la dernière fois { ON($at) }{ $place_known ->
            [yes] {" "}; lieu du scan : { $place }.
           *[no] .
        }
shipped-on =
    .a = La commande { $order } est partie de chez nous { ON($shipped) }.
    .b = Nous avons expédié la commande { $order } { ON($shipped) }.
track-link =
    .a = Vous pouvez suivre votre colis ici : { $link }
    .b = Voici le lien de suivi : { $link }
track-number =
    .a = Numéro de suivi { $carrier } : { $number }.
    .b = Vous pouvez suivre le colis chez { $carrier } avec le numéro { $number }.
order-link =
    .a = Vous pouvez voir à tout moment où en est votre commande : { $link }
usual-days =
    .a = En général, une livraison avec { $carrier } prend { $days }.
    .b = { $carrier } livre en général en { $days }.
no-promise-day =
    .a = Nous ne pouvons donc pas vous assurer que vous l’aurez { $occasion ->
            [birthday] à temps pour l’anniversaire
            [christmas] à temps pour Noël
            [gift] à temps pour l’offrir
            [wedding] à temps pour le mariage
            [trip] avant votre départ
           *[day] pour le jour où vous en avez besoin
        }.
before-your-day =
    .a = Cela laisse de la marge avant { $occasion ->
            [birthday] l’anniversaire
            [christmas] Noël
            [gift] le moment de l’offrir
            [wedding] le mariage
            [trip] votre départ
           *[day] la date que vous indiquez
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Nous sommes désolés de ce retard, surtout pour un anniversaire.
            [christmas] Nous sommes désolés de ce retard, si près de Noël.
            [gift] Nous sommes désolés de ce retard, d’autant que c’est un cadeau.
            [wedding] Nous sommes désolés de ce retard, surtout pour un mariage.
            [trip] Nous sommes désolés de ce retard, juste avant votre départ.
           *[none] Nous sommes désolés de ce retard.
        }
    .b = { $occasion ->
            [birthday] Veuillez nous excuser pour ce retard, qui tombe bien mal pour un anniversaire.
            [christmas] Veuillez nous excuser pour ce retard en pleine période de Noël.
            [gift] Nous sommes désolés que votre cadeau se fasse attendre.
            [wedding] Veuillez nous excuser pour ce retard, qui tombe bien mal pour un mariage.
            [trip] Veuillez nous excuser pour ce retard au moment où vous préparez votre départ.
           *[none] Veuillez nous excuser pour cette attente.
        }
if-not-by =
    .a = Si rien n’est arrivé le { $due } au soir, répondez simplement à ce message et <follow>un membre de notre équipe s’en occupera</follow>.
    .b = Sans livraison d’ici le { $due } au soir, répondez à ce message et <follow>un membre de notre équipe prendra le relais</follow>.
if-not-today =
    .a = Si le livreur n’est pas passé d’ici ce soir, répondez à ce message et <follow>un membre de notre équipe reprendra le suivi</follow> de la commande { $order }.
if-still-stuck =
    .a = Si rien ne bouge dans les prochains jours, répondez ici et <follow>un membre de notre équipe verra cela avec { $carrier }</follow>.
lost-on =
    .a = La suite dépend du suivi : sans nouveau scan d’ici { ON($lost, weekday: "yes", bare: "yes") }, nous considérerons le colis comme perdu.
    .b = Si rien n’a bougé d’ici { ON($lost, weekday: "yes", bare: "yes") }, nous considérerons le colis comme perdu.
then-outcomes =
    .a = Nous pourrons alors <outcomes>{ $outcomes }</outcomes> (commande { $order }).
    .b = Pour la commande { $order }, nous pourrons à ce moment-là <outcomes>{ $outcomes }</outcomes>.
then-statement =
    .a = Nous vous demanderons pour cela <proof>une attestation signée</proof> ; en attendant, vous n’avez rien à faire.
nothing-to-do =
    .a = Vous n’avez rien à faire d’ici là.
counts-as-lost =
    .a = Votre colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        }, confié à { $carrier }, n’a plus bougé depuis le { ON($at, bare: "yes") } : <lost>il est maintenant considéré comme perdu</lost>. Nous en sommes désolés.
    .b = { $carrier } n’a plus scanné votre colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } depuis le { ON($at, bare: "yes") } : <lost>nous le considérons maintenant comme perdu</lost>. Nous en sommes désolés.
carrier-says-lost =
    .a = { $at_known ->
            [yes] { $carrier } <lost>a déclaré perdu</lost> le colis de votre commande { $order } { ON($at) }
           *[no] { $carrier } <lost>a déclaré perdu</lost> le colis de votre commande { $order }
        }{ $number_known ->
            [yes] {" "}(numéro de suivi { $number }).
           *[no] .
        } Nous sommes désolés de cette perte.
no-proof-needed =
    .a = Vous <noproof>n’avez aucun document à nous envoyer</noproof>.

status-on-the-way-plain =
    .a = La commande { $order } est <state>en route</state>.
    .b = Votre commande { $order } est <state>en chemin</state>.
order-number-is =
    .a = Votre numéro de commande : { $order }.
loaded =
    .a = Le colis a été chargé{ $place_known ->
            [yes] {" "}à { $place }
           *[no] {""}
        } { ON($at, time: "yes") }.
delivered-place =
    .a = Lieu du scan : { $place }.
pickup-since =
    .a = { $carrier } l’y a déposé { ON($at) }.
returned-since =
    .a = Le renvoi du colis a été scanné { ON($at) }.
new-attempt-eta =
    .a = Le prochain passage est prévu { BETWEEN($eta) }.
other-parcel-delivered =
    .a = L’autre colis a été <delivered>livré</delivered> { ON($at) }{ $items_known ->
            [yes] {" "}; il contenait ceci : { $items }.
           *[no] .
        }
other-parcel-moving =
    .a = L’autre colis est <state>en route</state>{ $number_known ->
            [yes] {" "}sous le numéro { $number }
           *[no] {""}
        }{ $eta_known ->
            [yes] {" "}; sa livraison est prévue { BETWEEN($eta) }.
           *[no] .
        }{ $items_known ->
            [yes] {" "}Son contenu : { $items }.
           *[no] {""}
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] Une partie de la commande <notleft>n’a pas encore quitté notre entrepôt</notleft> : { $items }.
           *[no] Une autre partie de la commande <notleft>n’a pas encore quitté notre entrepôt</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } prévoit la livraison { BETWEEN($eta) }, sous le numéro { $number }.
           *[no] Le colis est chez { $carrier } sous le numéro { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = { $carrier } indique que le colis de la commande { $order } a été <delivered>livré</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}; lieu du scan : { $place }.
           *[no] .
        }
    .b = D’après { $carrier }, le colis de la commande { $order } a été <delivered>remis</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}; lieu du scan : { $place }.
           *[no] .
        }
dnr-left-with =
    .a = Il a été <left>{ $where ->
            [porter] remis au gardien ou à l’accueil
            [neighbour] déposé chez un voisin
            [letterbox] déposé dans la boîte aux lettres
            [safe_place] déposé dans un endroit sûr
            [pickup] déposé en point de retrait
           *[household] remis à quelqu’un à votre adresse
        }</left> : c’est donc là qu’il faut chercher en premier, avec le numéro de colis { $number }.
dnr-check-first =
    .a = Renseignez-vous d’abord auprès de vos voisins, du gardien ou des personnes de votre foyer ; le numéro de colis à donner : { $number }.
    .b = Le mieux est de demander d’abord aux voisins et aux personnes de votre foyer, avec le numéro de colis { $number }.
ask-statement =
    .a = Si le colis reste introuvable, répondez-nous avec <proof>une attestation signée indiquant que vous ne l’avez pas reçu</proof>.
    .b = Si vous n’en trouvez aucune trace, envoyez-nous <proof>une attestation signée de non-réception</proof> ; il suffit de la joindre à votre réponse.
ask-statement-lost =
    .a = Pour la suite, il nous faut <proof>une attestation signée indiquant que vous n’avez pas reçu le colis</proof> ; il suffit de la joindre à votre réponse.
with-statement-outcomes =
    .a = Dès que nous l’aurons reçue, nous pourrons <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Nous pouvons <outcomes>{ $outcomes }</outcomes>. Que préférez-vous ?
    .b = Le choix vous appartient : nous pouvons <outcomes>{ $outcomes }</outcomes>. Dites-nous simplement ce que vous préférez.
under-review =
    .a = <review>Un membre de notre équipe examine votre cas personnellement</review> et <reply>vous répondra ici</reply>.

## Failed delivery

redelivery-carrier =
    .a = Pour convenir d’un nouveau passage ou retrouver le colis, le plus rapide est de contacter directement { $carrier } avec le numéro { $number }.
resend-address =
    .a = Merci de nous confirmer l’adresse de livraison complète. <follow>Un membre de notre équipe conviendra ensuite avec vous de la marche à suivre</follow>.
carrier-case =
    .a = <follow>Un membre de notre équipe verra cela directement avec { $carrier } et vous répondra ici</follow>.

## Changing the delivery

address-changed =
    .a = Vous nous avez écrit à temps : <notleft>rien n’était encore parti</notleft>. <done>La commande { $order } sera livrée à cette adresse : { $address }</done>.
    .b = C’est fait, votre commande <notleft>n’avait pas encore quitté notre entrepôt</notleft>. <done>Nouvelle adresse de la commande { $order } : { $address }</done>.
address-possible =
    .a = Oui, <allowed>l’adresse de la commande { $order } peut encore être modifiée</allowed> : le colis <notleft>n’est pas parti</notleft>.
ask-address =
    .a = Merci de nous envoyer la nouvelle adresse complète : nom, rue et numéro, code postal, ville et pays.
address-be-quick =
    .a = Le plus tôt sera le mieux : <allowed>une fois le colis expédié, nous ne pouvons plus changer l’adresse</allowed>.
address-too-late =
    .a = <declined>Nous ne pouvons plus changer l’adresse de la commande { $order }</declined> : le colis est parti de chez nous { ON($shipped) }.
    .b = La commande { $order } a quitté notre entrepôt { ON($shipped) } : <declined>l’adresse ne peut plus être modifiée</declined>.
address-too-late-nodate =
    .a = <declined>Nous ne pouvons plus changer l’adresse de la commande { $order }</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Oui, <countries>nous livrons { TO($country) }</countries> : { $methods }.
    .b = <countries>Nous livrons bien { TO($country) }</countries> : { $methods }.
ship-methods =
    .a = Voici nos modes de livraison{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        } : { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] {" "}(en général { $days }{ $price_known ->
            [yes] , { $price })
           *[no] )
        }
       *[no] { $price_known ->
            [yes] {" "}({ $price })
           *[no] {""}
        }
    }
ship-not-there =
    .a = Nous sommes désolés, mais <countries>nous ne livrons pas { TO($country) }</countries>. Pays de livraison : { $countries }.
ship-free-you =
    .a = La livraison <free>ne vous coûte rien</free> : elle est offerte dès { $free_from } d’achat, seuil atteint avec { THE($item) } à { $price }.
ship-free-below =
    .a = Avec { $total }, <reach>vous n’atteignez pas encore ce seuil</reach>.
ship-free-reached =
    .a = Avec { $total }, <reach>la livraison est offerte</reach>.
ship-free-from =
    .a = La livraison est <free>offerte</free> dès { $free_from } d’achat.
order-by-yes =
    .a = Oui, <yes>c’est possible</yes> : { $country_known ->
            [yes] pour une livraison { TO($country) }, vous
           *[no] vous
        } pouvez commander { UNTIL($until) } et recevoir votre colis { $occasion ->
            [christmas] pour Noël
            [saint_nicholas] pour la Saint-Nicolas
            [valentine] pour la Saint-Valentin
            [mothers_day] pour la fête des Mères
            [fathers_day] pour la fête des Pères
            [easter] pour Pâques
           *[day] à temps
        }.
order-by-passed =
    .a = Nous sommes désolés, mais <no>la date limite pour commander était le { $until }</no>{ $country_known ->
            [yes] {" "}pour une livraison { TO($country) }
           *[no] {""}
        } ; nous ne pouvons donc plus garantir une livraison à temps.
arrive-usual-no-promise =
    .a = Nous ne pouvons pas garantir un jour précis, mais une livraison { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } avec { $carrier } prend en général { $days }.

## Ordering

pay-with =
    .a = <methods>Nous acceptons les moyens de paiement suivants : { $payment_methods }</methods>.
pay-not-taken =
    .a = <nottaken>Non disponible chez nous</nottaken> : { $asked }.
confirm-exists =
    .a = Oui, votre commande est bien enregistrée sous le numéro { $order }. Vous l’avez passée { ON($placed) }{ $total_known ->
            [yes] , pour un total de { $total }.
           *[no] .
        }
    .b = Oui, votre commande est bien passée : numéro { $order } du { ON($placed, bare: "yes") }{ $total_known ->
            [yes] , { $total } au total.
           *[no] .
        }
confirm-not-found =
    .a = Nous ne trouvons pas de commande <none>à l’adresse depuis laquelle vous nous écrivez</none>.
ask-order-details =
    .a = Avec quelle adresse e-mail avez-vous commandé, et quel jour ? Nous pourrons alors la rechercher.
items-possible =
    .a = Oui, <allowed>la commande { $order } peut encore être modifiée</allowed> : elle <notleft>n’est pas partie</notleft>.
items-changed =
    .a = C’est fait, et à temps : <done>dans la commande { $order }, nous avons remplacé { THE($item) } par { THE($new_item) }</done>.
ask-new-item =
    .a = Indiquez-nous exactement ce que vous souhaitez à la place : article, taille et couleur.
items-too-late =
    .a = Nous sommes désolés, mais <declined>le contenu de la commande { $order } ne peut plus être modifié</declined> : elle est déjà en cours d’expédition.
    .b = <declined>Nous ne pouvons plus changer le contenu de la commande { $order }</declined>, sa préparation est trop avancée.
add-by-new-order =
    .a = Pour un article supplémentaire, il suffit de passer une nouvelle commande.
cancel-done =
    .a = Vous nous avez écrit à temps : <notleft>rien n’était encore parti</notleft> et <done>la commande { $order } est annulée</done>{ $fee ->
            [free] {" "}<fee>sans frais</fee>.
            [fee] {" "}; <fee>l’annulation coûte { $fee_amount }</fee>, que nous déduisons du remboursement.
           *[none] .
        }
    .b = <done>La commande { $order } est annulée</done>{ $fee ->
            [free] {" "}<fee>sans frais</fee>
            [fee] , <fee>avec { $fee_amount } de frais déduits du remboursement</fee>
           *[none] {""}
        } : elle <notleft>n’avait pas encore quitté notre entrepôt</notleft>.
cancel-in-process =
    .a = <notleft>Rien n’est encore parti</notleft>, et votre demande d’annulation de la commande { $order } est entre les mains de la personne responsable.
cancel-already =
    .a = La commande { $order } est <state>déjà annulée</state> ; rien ne sera donc expédié.
cancel-too-late =
    .a = <declined>Nous ne pouvons plus annuler la commande { $order }</declined> : elle a quitté notre entrepôt { ON($shipped) }.
    .b = La commande { $order } est partie de chez nous { ON($shipped) } : <declined>il n’est plus possible de l’annuler</declined>.
cancel-too-late-processing =
    .a = <declined>Nous ne pouvons plus annuler la commande { $order }</declined> : son expédition est déjà en préparation.
cancel-never =
    .a = { $category_known ->
            [yes] Nous sommes désolés, mais <declined>l’annulation n’est pas possible pour { $category }</declined>, et cela vaut aussi pour la commande { $order }.
           *[no] Nous sommes désolés, mais <declined>une commande ne peut plus être annulée une fois passée</declined>, et cela vaut aussi pour la commande { $order }.
        }
cancel-then-return =
    .a = Si vous n’en voulez plus, vous pouvez <return>nous la renvoyer</return> une fois livrée{ $until_known ->
            [yes] , { UNTIL($until) }
           *[no] {""}
        }{ $condition_known ->
            [yes] , à condition que l’article nous revienne { $condition }.
           *[no] .
        }

## Refund sentences that other topics use too

refund-goes =
    .a = Nous vous remboursons { $amount } { $method }, sous { $days }.
    .b = Nous procédons au remboursement de { $amount } { $method }, sous { $days }.
refund-to-within =
    .a = Vous recevrez la somme { $method }, sous { $days }.
refund-goes-nodays =
    .a = Nous vous remboursons { $amount } { $method }.
refund-method-original_payment = sur votre moyen de paiement d’origine
refund-method-store_credit = sous forme d’avoir
refund-method-bank_transfer = par virement bancaire
refund-method-other = par le moyen prévu dans nos conditions

## Missing, wrong, damaged

missing-other-parcel =
    .a = Rien n’a été oublié : votre commande { $order } voyage en <parts>plusieurs colis</parts>, et celui avec { THE($item) } est encore chez { $carrier }.
missing-other-parcel-unsent =
    .a = Rien n’a été oublié : votre commande { $order } part en <parts>plusieurs colis</parts>, et celui avec { THE($item) } <notleft>n’a pas encore quitté notre entrepôt</notleft>.
missing-sorry =
    .a = Nous sommes désolés que votre commande { $order } soit arrivée incomplète.
    .b = Cela n’aurait pas dû arriver : il manque une partie de votre commande { $order }, et nous en sommes désolés.
missing-sorry-item =
    .a = Nous sommes désolés que votre commande { $order } soit arrivée sans { THE($item) }.
order-holds =
    .a = La commande { $order } comprend : { $items }.
ask-missing-what =
    .a = Quel article manque, et en quelle quantité ?
    .b = Indiquez-nous quel article manque, et en quelle quantité.
wrong-sorry =
    .a = L’erreur vient de nous : avec la commande { $order }, vous deviez recevoir { THE($item) } et autre chose est arrivé.
    .b = Nous nous sommes trompés, et nous en sommes désolés : votre commande { $order } prévoyait { THE($item) }.
wrong-sorry-noitem =
    .a = Nous sommes désolés : avec la commande { $order }, vous avez reçu autre chose que ce que vous aviez commandé.
wrong-back-prepaid =
    .a = L’article reçu par erreur doit nous revenir, mais <prepaid>à nos frais</prepaid> : <label>nous vous envoyons une étiquette prépayée{ $where ->
            [email] {" "}par e-mail
           *[here] {" "}dans cette conversation
        }</label>, il vous suffit de la coller sur le colis.
wrong-back-portal =
    .a = Enregistrez le retour de l’article reçu par erreur sur { $link }.
wrong-back-self =
    .a = Merci de <label>nous renvoyer l’article reçu par erreur</label>.
wrong-keep =
    .a = Vous <keep>pouvez garder l’article reçu par erreur</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Nous sommes désolés pour les dégâts sur { YOUR($item) } : cela n’aurait pas dû arriver.
           *[no] Nous sommes désolés que votre commande soit arrivée endommagée.
        }
    .b = { $item_known ->
            [yes] Vous n’auriez pas dû recevoir { YOUR($item) } dans cet état, et nous en sommes désolés.
           *[no] Un colis ne devrait pas arriver dans cet état, et nous en sommes désolés.
        }
proof-thanks =
    .a = { $files ->
            [one] Votre photo est <photo>bien arrivée</photo>
           *[other] Vos photos sont <photo>bien arrivées</photo>
        }, il ne nous faut rien d’autre.
ask-photo =
    .a = Merci de nous envoyer <proof>une photo</proof> où l’on voit bien les dégâts ; il suffit de la joindre à votre réponse.
    .b = Il nous faut simplement <proof>une photo</proof> qui montre bien les dégâts.
ask-photo-wrong =
    .a = Merci de nous envoyer <proof>une photo</proof> de ce que vous avez reçu, si possible avec l’étiquette.
    .b = Il nous faut simplement <proof>une photo</proof> de l’article reçu, si possible avec son étiquette.
ask-photo-missing =
    .a = Merci de nous envoyer <proof>une photo</proof> de tout ce que le colis contenait.
stock-still =
    .a = Nous avons encore { THE($item) } <stock>en stock</stock>.
report-in-time =
    .a = Vous nous avez prévenus dans le délai de { $window }.
with-photo-outcomes =
    .a = Dès que nous l’aurons reçue, nous pourrons <outcomes>{ $outcomes }</outcomes> (commande { $order }).
report-too-late =
    .a = <declined>Nous ne pouvons plus traiter ce cas comme un problème de livraison</declined> : le délai pour nous le signaler est de { $window }, et le dernier jour était le { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] <done>Nous vous envoyons { THE($item) } dans un nouveau colis</done>{ $stock ->
                [yes] {" "}: <stock>nous en avons en stock</stock>.
               *[no] .
            }
           *[no] <done>Nous vous envoyons un article de remplacement</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] Nous avons { THE($item) } <stock>en stock</stock>, et <done>nous procédons à un nouvel envoi</done>.
               *[no] <done>Nous vous envoyons à nouveau { THE($item) }</done>.
            }
           *[no] <done>Nous procédons à un nouvel envoi</done>.
        }
replacement-out-of-stock =
    .a = <stock>Nous n’avons plus { THE($item) } en stock</stock>{ $restock_known ->
            [yes] {" "}; le retour en stock est prévu { ON($restock) }.
           *[no] , et nous n’avons pas de date de réapprovisionnement.
        }
refund-full-done =
    .a = <done>Nous vous remboursons { $amount }</done>.
    .b = <done>Nous vous accordons un remboursement de { $amount }</done>.
refund-partial-done =
    .a = Vous gardez l’article et <done>nous vous remboursons { $percent } de son prix, soit { $amount }</done>.
person-decides =
    .a = <decides>La décision revient à la personne responsable</decides>, qui <reply>vous écrira directement</reply> ; la commande { $order } lui a été transmise.
    .b = Votre dossier (commande { $order }) <decides>est maintenant entre les mains de la personne qui décide</decides> ; elle <reply>vous écrira directement</reply>.
wish-noted-refund =
    .a = C’est noté : vous <wish>souhaitez un remboursement plutôt qu’un nouvel article</wish>.
wish-noted-replacement =
    .a = C’est noté : vous <wish>préférez recevoir un nouvel article</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Oui, <allowed>vous pouvez renvoyer { YOUR($item) }</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , soit { $window } à compter de la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
           *[no] Oui, <allowed>vous pouvez renvoyer l’article</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , soit { $window } à compter de la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Le retour de { YOUR($item) } est possible</allowed> : vous avez { UNTIL($until) }{ $delivered_known ->
                [yes] , c’est-à-dire { $window } après la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
           *[no] <allowed>Le retour est possible</allowed> : vous avez { UNTIL($until) }{ $delivered_known ->
                [yes] , c’est-à-dire { $window } après la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
        }
return-last-day =
    .a = Vous êtes encore dans les temps : aujourd’hui, { $until }, est le dernier jour du délai de { $window }, et <intime>votre message suffit à le respecter</intime>. <allowed>Nous reprenons { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</allowed>.
return-announced-in-time =
    .a = <intime>Vous nous avez écrit dans le délai de { $window }</intime> après la livraison du { ON($delivered, bare: "yes") } : <allowed>nous reprenons { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</allowed>.
return-holiday =
    .a = <intime>Vous êtes largement dans les temps</intime> : pour une commande du { ON($placed, bare: "yes") }, le délai prolongé de Noël s’applique, et <allowed>vous pouvez renvoyer l’article</allowed> { UNTIL($until) }.
    .b = Votre commande du { ON($placed, bare: "yes") } bénéficie du délai prolongé de Noël : <allowed>vous pouvez renvoyer l’article</allowed> { UNTIL($until) }, <intime>vous avez donc le temps</intime>.
return-after-delivery =
    .a = <allowed>Vous pourrez renvoyer l’article</allowed> une fois qu’il sera arrivé : vous aurez alors { $window } à compter de la livraison.
return-condition =
    .a = L’article doit nous revenir { $condition }.
    .b = Seule condition : l’article doit nous revenir { $condition }.
return-portal =
    .a = Enregistrez le retour de la commande { $order } sur { $link } ; vous y trouverez aussi l’étiquette.
return-portal-nolink =
    .a = Vous <label>enregistrez le retour de la commande { $order } sur notre portail de retours</label>, où vous trouverez aussi l’étiquette.
return-label-sent =
    .a = <label>Nous vous envoyons l’étiquette de retour de la commande { $order }</label>{ $where ->
            [email] {" "}par e-mail.
           *[here] {" "}ici même.
        }
    .b = <label>Nous vous envoyons l’étiquette de retour de la commande { $order }</label>{ $where ->
            [email] {" "}par e-mail
           *[here] {" "}dans cette conversation
        } ; il vous reste à emballer l’article, à coller l’étiquette et à déposer le colis.
return-label-after-receipt =
    .a = Quand vous l’aurez reçu, prévenez-nous et <label>nous vous enverrons l’étiquette de retour</label>.
return-self =
    .a = Vous <label>renvoyez l’article avec le transporteur de votre choix</label> ; merci de conserver la preuve de dépôt.
return-cost-label =
    .a = Le retour coûte { $cost }.
return-cost-deducted =
    .a = Le retour coûte { $cost }, que <deducted>nous déduisons du remboursement</deducted>.
return-cost-own =
    .a = Les frais de retour sont <whopays>à votre charge</whopays>.
return-cost-free =
    .a = Le retour <whopays>ne vous coûte rien</whopays>.
return-refund =
    .a = Nous vous remboursons { $method } sous { $refund_days } après réception du colis.
    .b = Une fois le colis arrivé chez nous, nous vous remboursons { $method } sous { $refund_days }.
return-refund-nodays =
    .a = Nous vous remboursons ensuite { $method }.
return-too-late =
    .a = Nous sommes désolés, mais <declined>nous ne pouvons plus reprendre { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</declined>. La commande { $order } a été livrée { ON($delivered) } ; vous aviez { $window } pour le retour, donc { UNTIL($last_day) }.
    .b = Malheureusement, <declined>le délai de retour de la commande { $order } est passé</declined> : la livraison date du { ON($delivered, bare: "yes") }, et { $item_known ->
            [yes] vous pouviez renvoyer { YOUR($item) }
           *[no] le retour était possible
        } pendant { $window }, soit { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = Nous sommes désolés, mais <declined>le délai de retour de la commande { $order } est passé</declined> : le dernier jour était le { $last_day }.
return-condition-gone =
    .a = Malheureusement, <declined>nous ne pouvons pas reprendre { $item_known ->
            [yes] { YOUR($item) }
           *[no] cet article
        }</declined> : l’article doit être { $condition }, et, d’après votre message, il { $how ->
           *[opened] a été ouvert
            [used] a été utilisé
            [worn] a été porté
            [washed] a été lavé
            [mounted] a été monté
        }.
return-some-until =
    .a = <allowed>Vous pouvez renvoyer</allowed> { UNTIL($until) } : { $items }.
return-excluded-some =
    .a = <declined>Nous ne pouvons pas reprendre</declined> : { $items } (<excluded>notre politique de retour exclut { $categories }</excluded>).
return-others =
    .a = <allowed>Le retour reste possible</allowed> { UNTIL($until) } pour tout article { $condition }{ $items_known ->
            [yes]  : { $items }.
           *[no] .
        }
return-own-cost =
    .a = Pour { $category }, le retour coûte { $cost }.
return-own-window =
    .a = Pour { $category }, le délai de retour est de { $window }.
return-excluded =
    .a = Malheureusement, <declined>nous ne pouvons pas reprendre { THE($item) }</declined> : <excluded>notre politique de retour exclut { $category }</excluded>.
    .b = Nous sommes désolés, mais <declined>le retour n’est pas possible pour { THE($item) }</declined>, car <excluded>nous ne reprenons pas { $category }</excluded>.
return-personalised-note =
    .a = Il s’agit d’une pièce réalisée spécialement pour vous ({ $personalisation }).
warranty-still =
    .a = Ce qui reste valable, c’est <warranty>la { $kind ->
            [legal] garantie légale
           *[other] garantie
        } de { $months }</warranty> : si un défaut apparaît, écrivez-nous.
return-window-general =
    .a = Vous pouvez renvoyer un article dans un délai de { $window }{ $from ->
            [delivered] {" "}après la livraison
            [ordered] {" "}après la commande
           *[shipped] {" "}après l’expédition
        }{ $condition_known ->
            [yes] , à condition qu’il nous revienne { $condition }.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Notre politique de retour exclut { $categories }</excluded>.
return-holiday-general =
    .a = Pour les commandes passées du { $ordered_from } au { $ordered_to }, le retour est possible { UNTIL($until) }.
return-portal-general =
    .a = Les retours s’enregistrent sur { $link }, où vous trouverez aussi l’étiquette.
return-label-general =
    .a = <label>Nous vous envoyons l’étiquette de retour</label>.
return-registered =
    .a = Le retour de votre commande { $order } <state>est bien annoncé</state>, mais nous n’avons pas encore enregistré son arrivée.
return-transit =
    .a = Le retour de votre commande { $order } est <state>en route vers nous</state>, et nous n’avons pas encore enregistré son arrivée.
return-received =
    .a = Oui, le retour de votre commande { $order } <state>nous est bien parvenu</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = Nous n’avons <none>pas encore de retour enregistré pour la commande { $order }</none>.
ask-return-tracking =
    .a = Avec quel transporteur avez-vous envoyé le retour, et quel est son numéro de suivi ? Nous pourrons alors le rechercher.

## Exchanges

exchange-yes-stock =
    .a = Oui, <allowed>l’échange est possible</allowed>, et nous avons { THE($new_item) } <stock>en stock</stock>.
    .b = <allowed>Nous pouvons faire l’échange</allowed> : nous avons bien { THE($new_item) } <stock>en stock</stock>.
exchange-yes =
    .a = Oui, <allowed>l’échange est possible</allowed>.
exchange-until =
    .a = Vous avez { UNTIL($until) } pour nous renvoyer l’article à échanger{ $condition_known ->
            [yes] , { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>L’échange est possible</allowed>, mais <stock>nous n’avons plus { THE($new_item) } en stock</stock> pour le moment{ $restock_known ->
            [yes] {" "}; le retour en stock est prévu { ON($restock) }.
           *[no] , et nous n’avons pas de date de réapprovisionnement.
        }
exchange-wait-or-refund =
    .a = Que préférez-vous : patienter, ou renvoyer l’article et recevoir un remboursement ?
exchange-refund-instead =
    .a = Vous pouvez aussi renvoyer l’article et recevoir un remboursement.
exchange-not-offered =
    .a = <declined>Nous ne faisons pas d’échange</declined>, mais vous pouvez <return>renvoyer l’article</return> et commander l’autre séparément.
ask-size =
    .a = Quelle taille ou quelle couleur souhaitez-vous à la place ?
    .b = Indiquez-nous quelle taille ou quelle couleur vous souhaitez à la place.
exchange-status-received =
    .a = Votre retour pour l’échange (commande { $order }) <state>nous est bien parvenu</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = Votre nouvel article (commande { $order }) est <state>en route</state> avec { $carrier }, sous le numéro { $number }.
exchange-status-check =
    .a = <follow>Un membre de notre équipe vérifie où en est votre nouvel article (commande { $order }) et vous répondra ici</follow>.

## Refunds

refund-issued =
    .a = Le remboursement de votre commande { $order } <state>est parti</state> { ON($issued) } : { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = Pour la commande { $order }, nous <state>vous avons remboursé { $amount }</state> { ON($issued) }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = Votre remboursement de { $amount } pour la commande { $order } <state>a été effectué</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = C’est le prix de { YOUR($item) }, { $price }, moins { $cost } pour l’étiquette de retour.
refund-visible-by =
    .a = La somme peut mettre jusqu’à { $days } à apparaître sur votre compte : vous devriez la voir { BY($by) }.
    .b = Comptez jusqu’à { $days } avant que la somme apparaisse sur votre compte, donc { BY($by) }.
refund-visible-passed =
    .a = La somme aurait dû apparaître sur votre compte { BY($by) } : <follow>un membre de notre équipe vérifie le paiement et vous répondra ici</follow>.
refund-if-not =
    .a = Si elle n’y est toujours pas à cette date, répondez ici et <follow>un membre de notre équipe vérifiera le paiement</follow>.
refund-due-by =
    .a = Nous vous remboursons { BY($by, weekday: "yes") } : le retour de votre commande { $order } nous est parvenu { ON($received) }, et il nous faut ensuite jusqu’à { $days }.
    .b = Votre remboursement part { BY($by, weekday: "yes") }. Votre retour (commande { $order }) est arrivé { ON($received) }, et nous comptons { $days } à compter de cette date.
refund-due-passed =
    .a = Le retour de votre commande { $order } nous est parvenu { ON($received) }, et le remboursement devait partir { BY($by) }. Nous sommes désolés que ce ne soit pas fait : <follow>un membre de notre équipe s’en occupe et vous répondra ici</follow>.
refund-pending =
    .a = Votre remboursement de { $amount } pour la commande { $order } <state>est en cours de traitement</state>.
    .b = Nous <state>traitons votre remboursement</state> de { $amount } pour la commande { $order }.
refund-to =
    .a = Vous recevrez la somme { $method }.
refund-less-cost =
    .a = Le coût de l’étiquette de retour, { $cost }, <deducted>est déduit du remboursement</deducted>.
refund-nothing-to-do =
    .a = Vous n’avez plus rien à faire.
refund-after-receipt =
    .a = Le remboursement suit sous { $days } après réception de votre retour.
refund-none-yet =
    .a = Nous n’avons <none>pas encore de remboursement enregistré pour la commande { $order }</none> : <follow>un membre de notre équipe va vérifier et vous répondra ici</follow>.
refund-not-yet-lost =
    .a = <notyet>Nous ne pouvons pas encore vous rembourser</notyet>, car le colis est toujours chez { $carrier }.
dispute-facts =
    .a = Nous avons enregistré un remboursement de { $amount } pour la commande { $order }{ $issued_known ->
            [yes] , effectué { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Un membre de notre équipe revérifie ce calcul et vous répondra ici</follow>.

## Products

stock-yes =
    .a = Oui, nous avons { THE($product) } <stock>en stock</stock>{ $price_known ->
            [yes] , au prix de { $price }.
           *[no] .
        }
stock-no-restock =
    .a = <stock>Nous n’avons plus { THE($product) } en stock</stock> pour le moment ; le retour en stock est prévu { ON($restock) }.
stock-no =
    .a = <stock>Nous n’avons plus { THE($product) } en stock</stock> pour le moment, et nous n’avons pas de date de réapprovisionnement.
product-link =
    .a = Voici le lien : { $link }
product-attribute =
    .a = Pour { THE($product) }, la fiche indique « { $attribute } : { $value } ».
size-fits =
    .a = Pour { $measure }, c’est la taille { $size } ({ $value }).
size-between =
    .a = Avec { $measure }, on se situe entre la taille { $size } ({ $value }) et la taille { $next_size } ({ $next_value }).
product-size =
    .a = Pour { THE($product) }, la taille { $size } correspond à { $value }.
quote-article =
    .a = { $passage }
warranty-running =
    .a = Oui, <valid>votre garantie court toujours</valid> : elle dure { $months }, et la commande { $order } a été livrée { ON($delivered) }.
    .b = <valid>Votre garantie est toujours valable</valid> : elle est de { $months } à compter de la livraison du { ON($delivered, bare: "yes") } (commande { $order }).
warranty-over =
    .a = Nous sommes désolés, mais <expired>la garantie de { $months } est terminée</expired> : la commande { $order } a été livrée { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] Nous sommes désolés de ce problème avec { YOUR($item) }.
           *[no] Nous sommes désolés que vous rencontriez ce problème.
        }
if-that-fails =
    .a = Si cela ne suffit pas, répondez ici et <follow>un membre de notre équipe examinera cela de plus près</follow>.
defect-next =
    .a = <follow>Un membre de notre équipe examine le problème et vous donnera ici la marche à suivre</follow>.
not-described-sorry =
    .a = Nous sommes désolés de l’écart entre notre page et { $item_known ->
            [yes] { YOUR($item) }
           *[no] ce que vous avez reçu
        }.
which-product =
    .a = De quel article s’agit-il ? Son nom ou un lien suffit.

## Payment, invoices, offers, account

payment-sorry =
    .a = Nous sommes désolés que le paiement n’ait pas fonctionné.
charge-sorry =
    .a = Nous comprenons que vous souhaitiez savoir à quoi correspond ce débit.
charge-known =
    .a = À votre adresse e-mail, nous trouvons la commande { $order } du { ON($placed, bare: "yes") }{ $total_known ->
            [yes] , d’un montant de { $total }.
           *[no] .
        }
charge-once =
    .a = La commande { $order } du { ON($placed, bare: "yes") }, d’un montant de { $total }, n’apparaît qu’une seule fois dans nos données ; nous n’y voyons pas de second débit.
charge-import =
    .a = { $carrier } signale <state>que votre colis est retenu en raison de frais d’importation</state>{ $at_known ->
            [yes] , information enregistrée { ON($at) }{ $place_known ->
                [yes] {" "}; dernier lieu connu : { $place }.
               *[no] .
            }
           *[no] .
        }
charge-check =
    .a = <follow>Un membre de notre équipe vérifie le paiement et vous répondra ici</follow>. Merci de ne pas nous envoyer de numéro de carte complet.
invoice-attached =
    .a = Votre facture { $number } pour la commande { $order } est <attached>en pièce jointe</attached>.
invoice-link =
    .a = Vous pouvez aussi la retrouver ici : { $link }
invoice-account =
    .a = Vous trouverez la facture de la commande { $order } <available>dans votre compte client</available>.
invoice-email =
    .a = La facture de la commande { $order } <available>vous est envoyée par e-mail</available>.
invoice-details =
    .a = Vos données de facturation <follow>sont transmises à un membre de l’équipe, qui les vérifiera et vous répondra ici</follow>.
invoice-request =
    .a = <available>Nous établissons les factures sur demande</available> : <follow>un membre de notre équipe vous enverra la vôtre</follow> pour la commande { $order }.
discount-stack-no =
    .a = Nous sommes désolés, mais <rule>les codes ne sont pas cumulables</rule>.
discount-stack-yes =
    .a = Oui, <rule>les codes sont cumulables</rule>.
discount-price-match-no =
    .a = Nous sommes désolés, mais <declined>nous ne nous alignons pas sur les prix d’autres boutiques</declined>.
discount-price-match-yes =
    .a = <rule>Nous nous alignons bien sur les prix d’autres boutiques</rule> ; <follow>un membre de notre équipe vérifie l’offre et vous répondra ici</follow>.
discount-forgotten-yes =
    .a = Un code oublié peut être ajouté dans un délai de { $days } après la commande, et la commande { $order } du { ON($placed, bare: "yes") } <intime>est encore dans les temps</intime>. <follow>Un membre de notre équipe s’en occupe et vous répondra ici</follow>.
discount-forgotten-late =
    .a = Nous sommes désolés, mais <declined>un code oublié ne peut être ajouté que dans un délai de { $days } après la commande</declined>, et la commande { $order } date du { ON($placed, bare: "yes") }.
discount-forgotten-rule =
    .a = Un code oublié peut être ajouté dans un délai de { $days } après la commande.
ask-code =
    .a = De quel code s’agit-il, et quel message s’affiche quand vous le saisissez ?
privacy-received =
    .a = Nous avons bien reçu votre demande concernant vos données personnelles : elle <follow>est transmise à la personne responsable, qui vous répondra ici</follow>.
optout-received =
    .a = Votre demande est notée : <follow>un membre de notre équipe s’occupe de vous désinscrire { $medium ->
            [newsletter] de notre newsletter
            [sms] de nos SMS
           *[other] de ces envois
        }</follow>.
optin-received =
    .a = C’est noté : <follow>un membre de l’équipe s’occupe de vous inscrire { $medium ->
            [newsletter] à notre newsletter
            [sms] à nos SMS
           *[other] à ces envois
        }</follow>.
account-check =
    .a = <follow>Un membre de notre équipe examine votre compte et vous répondra ici</follow>. Ne nous envoyez jamais votre mot de passe.
subscription-check =
    .a = Votre demande au sujet de votre abonnement est notée ; <follow>un membre de notre équipe s’en occupe et vous répondra ici</follow>.
wholesale-received =
    .a = Votre projet de commande en quantité nous intéresse. <follow>La personne responsable vous répondra ici avec une offre</follow>.
wholesale-quantity =
    .a = Nous avons bien noté votre demande : { $quantity } × { $product }.
ask-quantity =
    .a = Quel article vous faut-il, en quelle quantité et pour quand ?
complaint-sorry =
    .a = Merci pour votre franchise : nous n’avons pas été à la hauteur, et nous en sommes désolés.
complaint-passed =
    .a = <follow>Vos remarques vont à la personne responsable</follow>, qui les lira en entier.
praise-thanks =
    .a = Vos mots font vraiment plaisir à lire, et toute l’équipe y sera sensible.
human-yes =
    .a = <follow>Un membre de notre équipe prend le relais et vous répondra personnellement</follow>.
help-link =
    .a = Vous trouverez plus d’informations ici : { $link }

## What is not known, and handing over

unknown-handover =
    .a = Ce point ne figure pas dans nos informations, et nous préférons ne pas vous répondre au hasard. <follow>Un membre de notre équipe va vérifier et vous répondra ici</follow>.
    .b = Nous n’avons pas de réponse sûre à votre question : <follow>un membre de notre équipe se renseigne et vous répondra ici</follow>.
unknown-topic =
    .a = Nos informations ne permettent pas de répondre à votre question sur { $topic }, et nous préférons ne rien avancer au hasard. <follow>Un membre de notre équipe va vérifier et vous répondra ici</follow>.
your-question =
    .a = Vous demandez : « { $question } »
ship-place-unknown =
    .a = Pour la destination { $place }, nos informations n’indiquent ni les conditions ni les frais de livraison, et nous préférons ne rien avancer au hasard. <follow>Un membre de l’équipe va vérifier et vous répondra ici</follow>.
unknown-product =
    .a = Nos informations sur { THE($product) } ne le précisent pas, et nous préférons ne pas vous répondre au hasard. <follow>Un membre de l’équipe { $store } va vérifier et vous répondra ici</follow>.
handover-team =
    .a = <follow>Un membre de notre équipe s’en charge et vous répondra ici</follow>.
ask-order-number =
    .a = Pourriez-vous nous donner votre numéro de commande ? Nous pourrons alors regarder tout de suite.
    .b = Pour vérifier, il nous faut votre numéro de commande.
ask-which-order =
    .a = Vous avez <orders>{ $count } commandes</orders> chez nous :{ $lines }
order-line = { $order } du { ON($placed, bare: "yes") }{ $item_known ->
        [yes] {" "}: { $item }
       *[no] {""}
    }
which-one =
    .a = De laquelle s’agit-il ?
which-one-address =
    .a = Laquelle doit partir à cette adresse : { $address } ?
still-possible =
    .a = <allowed>C’est encore possible</allowed> : <notleft>rien n’est parti pour l’instant</notleft>.
unknown-order =
    .a = Nous ne trouvons pas de commande avec le numéro { $written }. Pourriez-vous le vérifier ?
ask-proof =
    .a = Depuis cette adresse, nous ne pouvons rien vous dire pour l’instant sur la commande { $written } : <rule>nous ne donnons les détails d’une commande qu’à l’adresse e-mail utilisée pour la passer</rule>.
    .b = Pour votre sécurité, <rule>nous ne donnons les détails d’une commande qu’à l’adresse e-mail utilisée pour la passer</rule>, et la commande { $written } n’est pas liée à celle que vous utilisez ici.
ask-proof-how =
    .a = Il suffit que la question nous soit posée depuis cette adresse-là : <reply>la réponse y arrivera aussitôt</reply>.
promise-review =
    .a = Avant toute autre démarche pour la commande { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la personne responsable doit confirmer ce que nous vous avons écrit { ON($written_at) }</decides>. <reply>Vous recevrez la réponse dans cette conversation</reply>.
promise-review-nodate =
    .a = Avant toute autre démarche pour la commande { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la personne responsable doit confirmer ce que nous vous avons écrit précédemment</decides>. <reply>Vous recevrez la réponse dans cette conversation</reply>.
promise-hold =
    .a = En attendant, merci de tout laisser en l’état et de ne rien renvoyer pour l’instant.
empty-what =
    .a = Comment pouvons-nous vous aider ? Une phrase sur votre demande suffit, avec votre numéro de commande si vous en avez un.
repeat-sorry =
    .a = Nous sommes désolés que vous ayez dû nous écrire plusieurs fois.
notice =
    .a = { $text }
carrier-note =
    .a = Le transporteur a noté : « { $note } ».
ask-offer =
    .a = De quel article s’agit-il, et où l’avez-vous vu moins cher ?

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = La commande { $order } a été expédiée avec { $carrier }{ $shipped_known ->
            [yes] {" "}{ ON($shipped) }
           *[no] {""}
        } ; le numéro de suivi est { $number }.
operator-not-sent =
    .a = La commande { $order } <notleft>n’a pas encore été expédiée</notleft>.
operator-delivered =
    .a = Le transporteur indique une <delivered>livraison</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}; lieu du scan : { $place }.
           *[no] .
        }
operator-expected =
    .a = La livraison est prévue { BETWEEN($eta) }.
operator-review =
    .a = <decides>La personne responsable examine la demande de l’acheteur</decides> et <reply>répondra dans ce dossier</reply>.
operator-more =
    .a = Pour toute autre question sur ce dossier, <follow>un membre de notre équipe répondra ici</follow>.
warranty-general =
    .a = { $product_known ->
            [yes] Pour { THE($product) }, la garantie <warranty>est de { $months }</warranty>.
           *[no] Notre garantie <warranty>est de { $months }</warranty>.
        }
product-facts =
    .a = { THE($product, cap: "yes") } :{ $lines }
product-fact = { $attribute } : { $value }
