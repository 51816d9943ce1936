# French, informal: a friendly shop that says « tu ». Neutral for France and Belgium.
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
        [yes] Bonjour { $first },
       *[no] Bonjour,
    }
closing = { $tone ->
        [playful] À très vite,
        [warm] À bientôt,
       *[neutral] Bonne journée,
    }

## What an outcome does, after "nous pouvons ..."

outcome-replacement_confirmed = t’envoyer un nouvel article
outcome-full_refund = te rembourser intégralement
outcome-partial_refund = te rembourser une partie du prix si tu gardes l’article
outcome-exchange_confirmed = échanger l’article
outcome-store_credit = te faire un avoir
outcome-label_issued = reprendre l’article
outcome-cancelled = annuler la commande
outcome-changed = modifier la commande

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Le colis avec { YOUR($item) } est <state>en route</state> et <schedule>dans les temps</schedule> : { $carrier } prévoit la livraison { BETWEEN($eta) }.
           *[no] Ta commande est <state>en route</state> et <schedule>dans les temps</schedule> : { $carrier } prévoit la livraison { BETWEEN($eta) }.
        }
    .b = Bonne nouvelle : ton colis est <state>en route</state> avec { $carrier } et <schedule>dans les délais</schedule>. La livraison est prévue { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] Le colis avec { YOUR($item) } est <state>en route</state> ; { $carrier } n’a pas encore annoncé de date de livraison.
           *[no] Ta commande est <state>en route</state> avec { $carrier } ; aucune date de livraison n’est annoncée pour l’instant.
        }
    .b = Ton colis est <state>en chemin</state> avec { $carrier }, qui n’a pas encore annoncé de date de livraison.
status-labelled =
    .a = La commande { $order } est <state>emballée et étiquetée</state> ; elle attend d’être prise en charge par { $carrier } et n’a pas encore quitté notre entrepôt.
    .b = Ta commande { $order } est <state>emballée</state>. Prochaine étape : { $carrier } vient la chercher à notre entrepôt.
status-preparing =
    .a = { $item_known ->
            [yes] Nous <state>préparons encore { YOUR($item) }</state>, commande { $order } : le colis <notleft>n’a pas quitté notre entrepôt</notleft>, il n’y a donc pas de date de livraison pour l’instant.
           *[no] La commande { $order } est <state>en cours de préparation</state> et <notleft>n’a pas encore quitté notre entrepôt</notleft> ; il n’y a donc pas de date de livraison pour l’instant.
        }
    .b = Nous <state>préparons ta commande { $order }</state> : elle <notleft>n’est pas encore partie</notleft>, c’est pourquoi nous n’avons pas de date de livraison pour l’instant.
status-on-hold =
    .a = La commande { $order } est <state>en attente</state> pour le moment et <notleft>n’a pas été expédiée</notleft>.
    .b = Pour l’instant, ta commande { $order } est <state>mise en attente</state> et <notleft>n’est pas partie</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } est <state>en tournée de livraison aujourd’hui</state> avec { YOUR($item) }.
           *[no] Ton colis est <state>en livraison aujourd’hui</state> avec { $carrier }.
        }
    .b = C’est pour aujourd’hui : ton colis est <state>en cours de livraison</state> avec { $carrier }.
status-delivered =
    .a = D’après { $carrier }, ta commande { $order } a été <state>livrée</state> { ON($at, time: "yes") }.
    .b = { $carrier } indique avoir <state>livré</state> ta commande { $order } { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = D’après nos informations, ta commande { $order } a été <state>livrée</state>.
status-pickup =
    .a = Ton colis <state>t’attend en point de retrait</state>{ $until_known ->
            [yes] {" "}{ UNTIL($until) }
           *[no] {""}
        } : { $place }.
    .b = Tu peux <state>retirer ton colis</state> ici : { $place }.{ $until_known ->
            [yes] {" "}Il y reste { UNTIL($until) }.
           *[no] {""}
        }
status-pickup-noplace =
    .a = Ton colis <state>t’attend dans un point de retrait { $carrier }</state>{ $until_known ->
            [yes] {" "}{ UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = Pour le retirer, donne le numéro de colis { $number } ; il correspond à ta commande { $order }.
    .b = Le numéro à présenter sur place : { $number } (commande { $order }).
status-failed-attempt =
    .a = { $carrier } <state>a tenté de livrer ton colis</state> { ON($at) }, sans pouvoir te le remettre.
    .b = Une <state>tentative de livraison</state> par { $carrier } a échoué { ON($at) }.
status-failed-attempt-nodate =
    .a = { $carrier } <state>a tenté de livrer ton colis</state>, sans pouvoir te le remettre.
status-returned-to-sender =
    .a = Le colis de ta commande { $order } <state>nous revient</state> : { $carrier } n’a pas pu le livrer.
    .b = { $carrier } n’a pas pu livrer la commande { $order } et <state>nous l’a renvoyée</state>.
status-exception =
    .a = { $carrier } signale <state>un incident sur ton colis</state>{ $at_known ->
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
           *[no] Ton colis a du retard : { $carrier } devait le livrer <late>au plus tard</late> { ON($due) }.
        }
    .b = { $carrier } a pris du retard : ton colis aurait dû arriver <late>au plus tard</late> { ON($due) }.
status-stuck =
    .a = Ton colis est <stuck>bloqué</stuck> pour le moment, sans nouvelle date de livraison. { $carrier } a scanné le colis { $number } pour la dernière fois { ON($at) }{ $place_known ->
            [yes] {" "}({ $place })
           *[no] {""}
        }{ $due_known ->
            [yes] {" "}; il devait arriver au plus tard { ON($due) }.
           *[no] .
        }
    .b = Pas de nouvelle date de livraison pour l’instant : le colis { $number }, confié à { $carrier }, <stuck>n’a plus bougé</stuck> depuis le { ON($at, bare: "yes") }{ $place_known ->
            [yes] {" "}(dernier scan : { $place }).
           *[no] .
        }{ $due_known ->
            [yes] {" "}Il aurait dû arriver au plus tard { ON($due) }.
           *[no] {""}
        }
status-never-moved =
    .a = Ton colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } <stuck>n’a pas bougé</stuck> depuis que nous l’avons remis à { $carrier } { ON($at) }, et nous ne pouvons pas encore t’annoncer de nouvelle date.
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
    .a = Tu peux suivre ton colis ici : { $link }
    .b = Voici le lien de suivi : { $link }
track-number =
    .a = Numéro de suivi { $carrier } : { $number }.
    .b = Tu peux suivre le colis chez { $carrier } avec le numéro { $number }.
order-link =
    .a = Tu peux voir à tout moment où en est ta commande : { $link }
usual-days =
    .a = D’habitude, une livraison avec { $carrier } prend { $days }.
    .b = { $carrier } met en général { $days } pour livrer.
no-promise-day =
    .a = Nous ne pouvons donc pas t’assurer que tu l’auras { $occasion ->
            [birthday] à temps pour l’anniversaire
            [christmas] à temps pour Noël
            [gift] à temps pour l’offrir
            [wedding] à temps pour le mariage
            [trip] avant ton départ
           *[day] pour le jour où tu en as besoin
        }.
before-your-day =
    .a = Ça laisse de la marge avant { $occasion ->
            [birthday] l’anniversaire
            [christmas] Noël
            [gift] le moment de l’offrir
            [wedding] le mariage
            [trip] ton départ
           *[day] le jour dont tu parles
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Nous sommes désolés de ce retard, surtout pour un anniversaire.
            [christmas] Nous sommes désolés de ce retard, si près de Noël.
            [gift] Nous sommes désolés de ce retard, d’autant que c’est un cadeau.
            [wedding] Nous sommes désolés de ce retard, surtout pour un mariage.
            [trip] Nous sommes désolés de ce retard, juste avant ton départ.
           *[none] Nous sommes désolés de ce retard.
        }
    .b = { $occasion ->
            [birthday] Désolés pour ce retard, qui tombe bien mal pour un anniversaire.
            [christmas] Désolés pour ce retard en pleine période de Noël.
            [gift] Désolés que ton cadeau se fasse attendre.
            [wedding] Désolés pour ce retard, qui tombe bien mal pour un mariage.
            [trip] Désolés pour ce retard au moment où tu prépares ton départ.
           *[none] Désolés de te faire attendre.
        }
if-not-by =
    .a = Si rien n’est arrivé le { $due } au soir, réponds simplement à ce message et <follow>un membre de l’équipe s’en occupera</follow>.
    .b = Sans livraison d’ici le { $due } au soir, réponds à ce message et <follow>un membre de l’équipe prendra le relais</follow>.
if-not-today =
    .a = Si le livreur n’est pas venu d’ici ce soir, réponds à ce message et <follow>un membre de l’équipe reprendra le suivi</follow> de la commande { $order }.
if-still-stuck =
    .a = Si rien ne bouge dans les prochains jours, réponds ici et <follow>un membre de l’équipe verra ça avec { $carrier }</follow>.
lost-on =
    .a = Voici comment ça se passe ensuite : sans nouveau scan d’ici { ON($lost, weekday: "yes", bare: "yes") }, nous considérerons le colis comme perdu.
    .b = Si rien n’a bougé d’ici { ON($lost, weekday: "yes", bare: "yes") }, nous considérerons le colis comme perdu.
then-outcomes =
    .a = Nous pourrons alors <outcomes>{ $outcomes }</outcomes> (commande { $order }).
    .b = Pour la commande { $order }, nous pourrons à ce moment-là <outcomes>{ $outcomes }</outcomes>.
then-statement =
    .a = Nous te demanderons pour cela <proof>une attestation signée</proof> ; en attendant, tu n’as rien à faire.
nothing-to-do =
    .a = Rien à faire de ton côté d’ici là.
counts-as-lost =
    .a = Ton colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        }, confié à { $carrier }, n’a plus bougé depuis le { ON($at, bare: "yes") } : <lost>il est maintenant considéré comme perdu</lost>. Nous en sommes désolés.
    .b = { $carrier } n’a plus scanné ton colis{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } depuis le { ON($at, bare: "yes") } : <lost>nous le considérons maintenant comme perdu</lost>. Nous en sommes désolés.
carrier-says-lost =
    .a = { $at_known ->
            [yes] { $carrier } <lost>a déclaré perdu</lost> le colis de ta commande { $order } { ON($at) }
           *[no] { $carrier } <lost>a déclaré perdu</lost> le colis de ta commande { $order }
        }{ $number_known ->
            [yes] {" "}(numéro de suivi { $number }).
           *[no] .
        } Nous sommes désolés de cette perte.
no-proof-needed =
    .a = Tu <noproof>n’as aucun document à nous envoyer</noproof>.

status-on-the-way-plain =
    .a = La commande { $order } est <state>en route</state>.
    .b = Ta commande { $order } est <state>en chemin</state>.
order-number-is =
    .a = Ton numéro de commande : { $order }.
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
           *[household] remis à quelqu’un à ton adresse
        }</left> : c’est donc là qu’il faut chercher en premier, avec le numéro de colis { $number }.
dnr-check-first =
    .a = Renseigne-toi d’abord auprès de tes voisins, du gardien ou des personnes de ton foyer ; le numéro de colis à donner : { $number }.
    .b = Le mieux est de demander d’abord aux voisins et aux personnes de ton foyer, avec le numéro de colis { $number }.
ask-statement =
    .a = Si le colis reste introuvable, réponds-nous avec <proof>une attestation signée indiquant que tu ne l’as pas reçu</proof>.
    .b = Si tu n’en trouves aucune trace, envoie-nous <proof>une attestation signée de non-réception</proof> ; il suffit de la joindre à ta réponse.
ask-statement-lost =
    .a = Pour la suite, il nous faut <proof>une attestation signée indiquant que tu n’as pas reçu le colis</proof> ; il suffit de la joindre à ta réponse.
with-statement-outcomes =
    .a = Dès que nous l’aurons, nous pourrons <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Nous pouvons <outcomes>{ $outcomes }</outcomes>. Que préfères-tu ?
    .b = À toi de choisir : nous pouvons <outcomes>{ $outcomes }</outcomes>. Dis-nous simplement ce que tu préfères.
under-review =
    .a = <review>Un membre de l’équipe examine ton cas personnellement</review> et <reply>te répondra ici</reply>.

## Failed delivery

redelivery-carrier =
    .a = Pour convenir d’un nouveau passage ou retrouver le colis, le plus rapide est de contacter directement { $carrier } avec le numéro { $number }.
resend-address =
    .a = Confirme-nous l’adresse de livraison complète. <follow>Un membre de l’équipe verra ensuite avec toi comment faire</follow>.
carrier-case =
    .a = <follow>Un membre de l’équipe voit ça avec { $carrier } et te répondra ici</follow>.

## Changing the delivery

address-changed =
    .a = Tu nous as écrit à temps : <notleft>rien n’était encore parti</notleft>. <done>La commande { $order } sera livrée à cette adresse : { $address }</done>.
    .b = C’est fait, ta commande <notleft>n’avait pas encore quitté notre entrepôt</notleft>. <done>Nouvelle adresse de la commande { $order } : { $address }</done>.
address-possible =
    .a = Oui, <allowed>l’adresse de la commande { $order } peut encore être modifiée</allowed> : le colis <notleft>n’est pas parti</notleft>.
ask-address =
    .a = Envoie-nous la nouvelle adresse complète : nom, rue et numéro, code postal, ville et pays.
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
    .a = Désolés, <countries>nous ne livrons pas { TO($country) }</countries>. Voici où nous livrons : { $countries }.
ship-free-you =
    .a = La livraison <free>ne te coûte rien</free> : elle est offerte dès { $free_from } d’achat, et avec { THE($item) } à { $price }, tu y es.
ship-free-below =
    .a = Avec { $total }, <reach>tu n’atteins pas encore ce seuil</reach>.
ship-free-reached =
    .a = Avec { $total }, <reach>la livraison est offerte</reach>.
ship-free-from =
    .a = La livraison est <free>offerte</free> dès { $free_from } d’achat.
order-by-yes =
    .a = Oui, <yes>c’est possible</yes> : { $country_known ->
            [yes] pour une livraison { TO($country) }, tu
           *[no] tu
        } peux commander { UNTIL($until) } et recevoir ton colis { $occasion ->
            [christmas] pour Noël
            [saint_nicholas] pour la Saint-Nicolas
            [valentine] pour la Saint-Valentin
            [mothers_day] pour la fête des Mères
            [fathers_day] pour la fête des Pères
            [easter] pour Pâques
           *[day] à temps
        }.
order-by-passed =
    .a = Désolés, <no>la date limite pour commander était le { $until }</no>{ $country_known ->
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
    .a = Oui, ta commande est bien enregistrée sous le numéro { $order }. Tu l’as passée { ON($placed) }{ $total_known ->
            [yes] , pour un total de { $total }.
           *[no] .
        }
    .b = Oui, ta commande est bien passée : numéro { $order } du { ON($placed, bare: "yes") }{ $total_known ->
            [yes] , { $total } au total.
           *[no] .
        }
confirm-not-found =
    .a = Nous ne trouvons pas de commande <none>à l’adresse depuis laquelle tu nous écris</none>.
ask-order-details =
    .a = Avec quelle adresse e-mail as-tu commandé, et quel jour ? Nous pourrons alors la rechercher.
items-possible =
    .a = Oui, <allowed>la commande { $order } peut encore être modifiée</allowed> : elle <notleft>n’est pas partie</notleft>.
items-changed =
    .a = C’est fait, et à temps : <done>dans la commande { $order }, nous avons remplacé { THE($item) } par { THE($new_item) }</done>.
ask-new-item =
    .a = Dis-nous exactement ce que tu veux à la place : article, taille et couleur.
items-too-late =
    .a = Désolés, <declined>le contenu de la commande { $order } ne peut plus être modifié</declined> : elle est déjà en cours d’expédition.
    .b = <declined>Nous ne pouvons plus changer le contenu de la commande { $order }</declined>, sa préparation est trop avancée.
add-by-new-order =
    .a = Pour un article supplémentaire, il suffit de passer une nouvelle commande.
cancel-done =
    .a = Tu nous as écrit à temps : <notleft>rien n’était encore parti</notleft> et <done>la commande { $order } est annulée</done>{ $fee ->
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
    .a = <notleft>Rien n’est encore parti</notleft>, et ta demande d’annulation de la commande { $order } est entre les mains de la personne responsable.
cancel-already =
    .a = La commande { $order } est <state>déjà annulée</state> ; rien ne sera donc expédié.
cancel-too-late =
    .a = <declined>Nous ne pouvons plus annuler la commande { $order }</declined> : elle a quitté notre entrepôt { ON($shipped) }.
    .b = La commande { $order } est partie de chez nous { ON($shipped) } : <declined>il n’est plus possible de l’annuler</declined>.
cancel-too-late-processing =
    .a = <declined>Nous ne pouvons plus annuler la commande { $order }</declined> : son expédition est déjà en préparation.
cancel-never =
    .a = { $category_known ->
            [yes] Désolés, <declined>l’annulation n’est pas possible pour { $category }</declined>, et ça vaut aussi pour la commande { $order }.
           *[no] Désolés, <declined>une commande ne peut plus être annulée une fois passée</declined>, et ça vaut aussi pour la commande { $order }.
        }
cancel-then-return =
    .a = Si tu n’en veux plus, tu peux <return>nous la renvoyer</return> une fois livrée{ $until_known ->
            [yes] , { UNTIL($until) }
           *[no] {""}
        }{ $condition_known ->
            [yes] , à condition que l’article nous revienne { $condition }.
           *[no] .
        }

## Refund sentences that other topics use too

refund-goes =
    .a = Nous te remboursons { $amount } { $method }, sous { $days }.
    .b = Tu récupères { $amount } { $method }, sous { $days }.
refund-to-within =
    .a = Tu recevras la somme { $method }, sous { $days }.
refund-goes-nodays =
    .a = Nous te remboursons { $amount } { $method }.
refund-method-original_payment = sur ton moyen de paiement d’origine
refund-method-store_credit = sous forme d’avoir
refund-method-bank_transfer = par virement bancaire
refund-method-other = par le moyen prévu dans nos conditions

## Missing, wrong, damaged

missing-other-parcel =
    .a = Rien n’a été oublié : ta commande { $order } voyage en <parts>plusieurs colis</parts>, et celui avec { THE($item) } est encore chez { $carrier }.
missing-other-parcel-unsent =
    .a = Rien n’a été oublié : ta commande { $order } part en <parts>plusieurs colis</parts>, et celui avec { THE($item) } <notleft>n’a pas encore quitté notre entrepôt</notleft>.
missing-sorry =
    .a = Nous sommes désolés que ta commande { $order } soit arrivée incomplète.
    .b = Ça n’aurait pas dû arriver : il manque une partie de ta commande { $order }, et nous en sommes désolés.
missing-sorry-item =
    .a = Nous sommes désolés que ta commande { $order } soit arrivée sans { THE($item) }.
order-holds =
    .a = La commande { $order } comprend : { $items }.
ask-missing-what =
    .a = Quel article manque, et en quelle quantité ?
    .b = Dis-nous quel article manque, et en quelle quantité.
wrong-sorry =
    .a = L’erreur vient de nous : avec la commande { $order }, tu devais recevoir { THE($item) } et autre chose est arrivé.
    .b = Désolés, nous nous sommes trompés : ta commande { $order } prévoyait { THE($item) }.
wrong-sorry-noitem =
    .a = Nous sommes désolés : avec la commande { $order }, tu as reçu autre chose que ce que tu avais commandé.
wrong-back-prepaid =
    .a = L’article reçu par erreur doit nous revenir, mais <prepaid>à nos frais</prepaid> : <label>nous t’envoyons une étiquette prépayée{ $where ->
            [email] {" "}par e-mail
           *[here] {" "}dans cette conversation
        }</label>, il te suffit de la coller sur le colis.
wrong-back-portal =
    .a = Enregistre le retour de l’article reçu par erreur sur { $link }.
wrong-back-self =
    .a = Il faudrait juste que tu <label>nous renvoies l’article reçu par erreur</label>.
wrong-keep =
    .a = Tu <keep>peux garder l’article reçu par erreur</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Nous sommes désolés pour les dégâts sur { YOUR($item) } : ça n’aurait pas dû arriver.
           *[no] Nous sommes désolés que ta commande soit arrivée abîmée.
        }
    .b = { $item_known ->
            [yes] Tu n’aurais pas dû recevoir { YOUR($item) } dans cet état, et nous en sommes désolés.
           *[no] Un colis ne devrait pas arriver dans cet état, et nous en sommes désolés.
        }
proof-thanks =
    .a = { $files ->
            [one] Ta photo est <photo>bien arrivée</photo>
           *[other] Tes photos sont <photo>bien arrivées</photo>
        }, il ne nous faut rien d’autre.
ask-photo =
    .a = Envoie-nous <proof>une photo</proof> où l’on voit bien les dégâts ; il suffit de la joindre à ta réponse.
    .b = Il nous faut juste <proof>une photo</proof> qui montre bien les dégâts.
ask-photo-wrong =
    .a = Envoie-nous <proof>une photo</proof> de ce que tu as reçu, si possible avec l’étiquette.
    .b = Il nous faut juste <proof>une photo</proof> de l’article reçu, si possible avec son étiquette.
ask-photo-missing =
    .a = Envoie-nous <proof>une photo</proof> de tout ce que le colis contenait.
stock-still =
    .a = Nous avons encore { THE($item) } <stock>en stock</stock>.
report-in-time =
    .a = Tu nous as prévenus dans le délai de { $window }.
with-photo-outcomes =
    .a = Dès que nous l’aurons, nous pourrons <outcomes>{ $outcomes }</outcomes> (commande { $order }).
report-too-late =
    .a = <declined>Nous ne pouvons plus traiter ce cas comme un problème de livraison</declined> : le délai pour nous le signaler est de { $window }, et le dernier jour était le { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] <done>Nous t’envoyons { THE($item) } dans un nouveau colis</done>{ $stock ->
                [yes] {" "}: <stock>nous en avons en stock</stock>.
               *[no] .
            }
           *[no] <done>Nous t’envoyons un article de remplacement</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] Nous avons { THE($item) } <stock>en stock</stock>, et <done>un nouvel envoi part pour toi</done>.
               *[no] <done>Nous t’envoyons à nouveau { THE($item) }</done>.
            }
           *[no] <done>Nous te faisons un nouvel envoi</done>.
        }
replacement-out-of-stock =
    .a = <stock>Nous n’avons plus { THE($item) } en stock</stock>{ $restock_known ->
            [yes] {" "}; le retour en stock est prévu { ON($restock) }.
           *[no] , et nous n’avons pas de date de réapprovisionnement.
        }
refund-full-done =
    .a = <done>Nous te remboursons { $amount }</done>.
    .b = <done>Nous t’accordons un remboursement de { $amount }</done>.
refund-partial-done =
    .a = Tu gardes l’article et <done>nous te remboursons { $percent } de son prix, soit { $amount }</done>.
person-decides =
    .a = <decides>La décision revient à la personne responsable</decides>, qui <reply>t’écrira directement</reply> ; la commande { $order } lui a été transmise.
    .b = Ton dossier (commande { $order }) <decides>est maintenant entre les mains de la personne qui décide</decides> ; elle <reply>t’écrira directement</reply>.
wish-noted-refund =
    .a = C’est noté : tu <wish>souhaites un remboursement plutôt qu’un nouvel article</wish>.
wish-noted-replacement =
    .a = C’est noté : tu <wish>préfères recevoir un nouvel article</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Oui, <allowed>tu peux renvoyer { YOUR($item) }</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , soit { $window } à compter de la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
           *[no] Oui, <allowed>tu peux renvoyer l’article</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , soit { $window } à compter de la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Pas de souci pour le retour de { YOUR($item) }</allowed> : tu as { UNTIL($until) }{ $delivered_known ->
                [yes] , c’est-à-dire { $window } après la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
           *[no] <allowed>Pas de souci pour le retour</allowed> : tu as { UNTIL($until) }{ $delivered_known ->
                [yes] , c’est-à-dire { $window } après la livraison du { ON($delivered, bare: "yes") }.
               *[no] .
            }
        }
return-last-day =
    .a = C’est encore bon : aujourd’hui, { $until }, est le dernier jour du délai de { $window }, et <intime>ton message suffit à le respecter</intime>. <allowed>Nous reprenons { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</allowed>.
return-announced-in-time =
    .a = <intime>Tu nous as écrit dans le délai de { $window }</intime> après la livraison du { ON($delivered, bare: "yes") } : <allowed>nous reprenons { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</allowed>.
return-holiday =
    .a = <intime>Tu es largement dans les temps</intime> : pour une commande du { ON($placed, bare: "yes") }, le délai prolongé de Noël s’applique, et <allowed>tu peux renvoyer l’article</allowed> { UNTIL($until) }.
    .b = Ta commande du { ON($placed, bare: "yes") } profite du délai prolongé de Noël : <allowed>tu peux renvoyer l’article</allowed> { UNTIL($until) }, donc <intime>tu as le temps</intime>.
return-after-delivery =
    .a = <allowed>Tu pourras renvoyer l’article</allowed> une fois qu’il sera arrivé : tu auras alors { $window } à compter de la livraison.
return-condition =
    .a = L’article doit nous revenir { $condition }.
    .b = Seule condition : l’article doit nous revenir { $condition }.
return-portal =
    .a = Enregistre le retour de la commande { $order } sur { $link } ; tu y trouveras aussi l’étiquette.
return-portal-nolink =
    .a = Tu <label>enregistres le retour de la commande { $order } sur notre portail de retours</label>, où tu trouveras aussi l’étiquette.
return-label-sent =
    .a = <label>Nous t’envoyons l’étiquette de retour de la commande { $order }</label>{ $where ->
            [email] {" "}par e-mail.
           *[here] {" "}ici même.
        }
    .b = <label>Nous t’envoyons l’étiquette de retour de la commande { $order }</label>{ $where ->
            [email] {" "}par e-mail
           *[here] {" "}dans cette conversation
        } : tu emballes l’article, tu colles l’étiquette et tu déposes le colis.
return-label-after-receipt =
    .a = Quand tu l’auras reçu, préviens-nous et <label>nous t’enverrons l’étiquette de retour</label>.
return-self =
    .a = Tu <label>renvoies l’article avec le transporteur de ton choix</label> ; garde bien la preuve de dépôt.
return-cost-label =
    .a = Le retour coûte { $cost }.
return-cost-deducted =
    .a = Le retour coûte { $cost }, que <deducted>nous déduisons du remboursement</deducted>.
return-cost-own =
    .a = Les frais de retour sont <whopays>à ta charge</whopays>.
return-cost-free =
    .a = Le retour <whopays>ne te coûte rien</whopays>.
return-refund =
    .a = Nous te remboursons { $method } sous { $refund_days } après réception du colis.
    .b = Une fois le colis arrivé chez nous, nous te remboursons { $method } sous { $refund_days }.
return-refund-nodays =
    .a = Nous te remboursons ensuite { $method }.
return-too-late =
    .a = Désolés, <declined>nous ne pouvons plus reprendre { $item_known ->
            [yes] { YOUR($item) }
           *[no] l’article
        }</declined>. La commande { $order } a été livrée { ON($delivered) } ; tu avais { $window } pour le retour, donc { UNTIL($last_day) }.
    .b = Malheureusement, <declined>le délai de retour de la commande { $order } est passé</declined> : la livraison date du { ON($delivered, bare: "yes") }, et { $item_known ->
            [yes] tu pouvais renvoyer { YOUR($item) }
           *[no] le retour était possible
        } pendant { $window }, soit { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = Désolés, <declined>le délai de retour de la commande { $order } est passé</declined> : le dernier jour était le { $last_day }.
return-condition-gone =
    .a = Malheureusement, <declined>nous ne pouvons pas reprendre { $item_known ->
            [yes] { YOUR($item) }
           *[no] cet article
        }</declined> : l’article doit être { $condition }, et, d’après ton message, il { $how ->
           *[opened] a été ouvert
            [used] a été utilisé
            [worn] a été porté
            [washed] a été lavé
            [mounted] a été monté
        }.
return-some-until =
    .a = <allowed>Tu peux renvoyer</allowed> { UNTIL($until) } : { $items }.
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
    .b = Désolés, <declined>le retour n’est pas possible pour { THE($item) }</declined>, car <excluded>nous ne reprenons pas { $category }</excluded>.
return-personalised-note =
    .a = C’est une pièce faite spécialement pour toi ({ $personalisation }).
warranty-still =
    .a = Ce qui reste valable, c’est <warranty>la { $kind ->
            [legal] garantie légale
           *[other] garantie
        } de { $months }</warranty> : si un défaut apparaît, écris-nous.
return-window-general =
    .a = Tu peux renvoyer un article dans un délai de { $window }{ $from ->
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
    .a = Les retours s’enregistrent sur { $link }, où tu trouveras aussi l’étiquette.
return-label-general =
    .a = <label>Nous t’envoyons l’étiquette de retour</label>.
return-registered =
    .a = Le retour de ta commande { $order } <state>est bien annoncé</state>, mais nous n’avons pas encore enregistré son arrivée.
return-transit =
    .a = Le retour de ta commande { $order } est <state>en route vers nous</state>, et nous n’avons pas encore enregistré son arrivée.
return-received =
    .a = Oui, le retour de ta commande { $order } <state>nous est bien parvenu</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = Nous n’avons <none>pas encore de retour enregistré pour la commande { $order }</none>.
ask-return-tracking =
    .a = Avec quel transporteur as-tu envoyé le retour, et quel est son numéro de suivi ? Nous pourrons alors le rechercher.

## Exchanges

exchange-yes-stock =
    .a = Oui, <allowed>l’échange est possible</allowed>, et nous avons { THE($new_item) } <stock>en stock</stock>.
    .b = <allowed>Pas de souci pour l’échange</allowed> : nous avons { THE($new_item) } <stock>en stock</stock>.
exchange-yes =
    .a = Oui, <allowed>l’échange est possible</allowed>.
exchange-until =
    .a = Tu as { UNTIL($until) } pour nous renvoyer l’article à échanger{ $condition_known ->
            [yes] , { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>L’échange est possible</allowed>, mais <stock>nous n’avons plus { THE($new_item) } en stock</stock> pour le moment{ $restock_known ->
            [yes] {" "}; le retour en stock est prévu { ON($restock) }.
           *[no] , et nous n’avons pas de date de réapprovisionnement.
        }
exchange-wait-or-refund =
    .a = Que préfères-tu : patienter, ou renvoyer l’article et recevoir un remboursement ?
exchange-refund-instead =
    .a = Tu peux aussi renvoyer l’article et recevoir un remboursement.
exchange-not-offered =
    .a = <declined>Nous ne faisons pas d’échange</declined>, mais tu peux <return>renvoyer l’article</return> et commander l’autre séparément.
ask-size =
    .a = Quelle taille ou quelle couleur veux-tu à la place ?
    .b = Dis-nous quelle taille ou quelle couleur tu veux à la place.
exchange-status-received =
    .a = Ton retour pour l’échange (commande { $order }) <state>nous est bien parvenu</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = Ton nouvel article (commande { $order }) est <state>en route</state> avec { $carrier }, sous le numéro { $number }.
exchange-status-check =
    .a = <follow>Un membre de l’équipe vérifie où en est ton nouvel article (commande { $order }) et te répondra ici</follow>.

## Refunds

refund-issued =
    .a = Le remboursement de ta commande { $order } <state>est parti</state> { ON($issued) } : { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = Pour la commande { $order }, nous <state>t’avons remboursé { $amount }</state> { ON($issued) }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = Ton remboursement de { $amount } pour la commande { $order } <state>a été effectué</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = C’est le prix de { YOUR($item) }, { $price }, moins { $cost } pour l’étiquette de retour.
refund-visible-by =
    .a = La somme peut mettre jusqu’à { $days } à apparaître sur ton compte : tu devrais la voir { BY($by) }.
    .b = Compte jusqu’à { $days } avant que la somme apparaisse sur ton compte, donc { BY($by) }.
refund-visible-passed =
    .a = La somme aurait dû apparaître sur ton compte { BY($by) } : <follow>un membre de l’équipe vérifie le paiement et te répondra ici</follow>.
refund-if-not =
    .a = Si elle n’y est toujours pas à cette date, réponds ici et <follow>un membre de l’équipe vérifiera le paiement</follow>.
refund-due-by =
    .a = Nous te remboursons { BY($by, weekday: "yes") } : le retour de ta commande { $order } nous est parvenu { ON($received) }, et il nous faut ensuite jusqu’à { $days }.
    .b = Ton remboursement part { BY($by, weekday: "yes") }. Ton retour (commande { $order }) est arrivé { ON($received) }, et nous comptons { $days } à partir de là.
refund-due-passed =
    .a = Le retour de ta commande { $order } nous est parvenu { ON($received) }, et le remboursement devait partir { BY($by) }. Nous sommes désolés que ce ne soit pas fait : <follow>un membre de l’équipe s’en occupe et te répondra ici</follow>.
refund-pending =
    .a = Ton remboursement de { $amount } pour la commande { $order } <state>est en cours de traitement</state>.
    .b = Nous <state>traitons ton remboursement</state> de { $amount } pour la commande { $order }.
refund-to =
    .a = Tu recevras la somme { $method }.
refund-less-cost =
    .a = Le coût de l’étiquette de retour, { $cost }, <deducted>est déduit du remboursement</deducted>.
refund-nothing-to-do =
    .a = Tu n’as plus rien à faire.
refund-after-receipt =
    .a = Le remboursement suit sous { $days } après réception de ton retour.
refund-none-yet =
    .a = Nous n’avons <none>pas encore de remboursement enregistré pour la commande { $order }</none> : <follow>un membre de l’équipe va vérifier et te répondra ici</follow>.
refund-not-yet-lost =
    .a = <notyet>Nous ne pouvons pas encore te rembourser</notyet>, car le colis est toujours chez { $carrier }.
dispute-facts =
    .a = Nous avons enregistré un remboursement de { $amount } pour la commande { $order }{ $issued_known ->
            [yes] , effectué { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Un membre de l’équipe revérifie ce calcul et te répondra ici</follow>.

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
    .a = Oui, <valid>ta garantie court toujours</valid> : elle dure { $months }, et la commande { $order } a été livrée { ON($delivered) }.
    .b = <valid>Ta garantie est toujours valable</valid> : elle est de { $months } à compter de la livraison du { ON($delivered, bare: "yes") } (commande { $order }).
warranty-over =
    .a = Désolés, <expired>la garantie de { $months } est terminée</expired> : la commande { $order } a été livrée { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] Nous sommes désolés de ce souci avec { YOUR($item) }.
           *[no] Nous sommes désolés que tu aies ce souci.
        }
if-that-fails =
    .a = Si ça ne suffit pas, réponds ici et <follow>un membre de l’équipe regardera de plus près</follow>.
defect-next =
    .a = <follow>Un membre de l’équipe examine le problème et te donnera ici la marche à suivre</follow>.
not-described-sorry =
    .a = Nous sommes désolés de l’écart entre notre page et { $item_known ->
            [yes] { YOUR($item) }
           *[no] ce que tu as reçu
        }.
which-product =
    .a = De quel article s’agit-il ? Son nom ou un lien suffit.

## Payment, invoices, offers, account

payment-sorry =
    .a = Nous sommes désolés que le paiement n’ait pas fonctionné.
charge-sorry =
    .a = C’est normal de vouloir savoir à quoi correspond ce débit.
charge-known =
    .a = À ton adresse e-mail, nous trouvons la commande { $order } du { ON($placed, bare: "yes") }{ $total_known ->
            [yes] , d’un montant de { $total }.
           *[no] .
        }
charge-once =
    .a = La commande { $order } du { ON($placed, bare: "yes") }, d’un montant de { $total }, n’apparaît qu’une seule fois dans nos données ; nous n’y voyons pas de second débit.
charge-import =
    .a = { $carrier } signale <state>que ton colis est retenu en raison de frais d’importation</state>{ $at_known ->
            [yes] , information enregistrée { ON($at) }{ $place_known ->
                [yes] {" "}; dernier lieu connu : { $place }.
               *[no] .
            }
           *[no] .
        }
charge-check =
    .a = <follow>Un membre de l’équipe vérifie le paiement et te répondra ici</follow>. Ne nous envoie surtout pas de numéro de carte complet.
invoice-attached =
    .a = Ta facture { $number } pour la commande { $order } est <attached>en pièce jointe</attached>.
invoice-link =
    .a = Tu peux aussi la retrouver ici : { $link }
invoice-account =
    .a = Tu trouveras la facture de la commande { $order } <available>dans ton compte client</available>.
invoice-email =
    .a = La facture de la commande { $order } <available>t’est envoyée par e-mail</available>.
invoice-details =
    .a = Tes données de facturation <follow>sont transmises à un membre de l’équipe, qui les vérifiera et te répondra ici</follow>.
invoice-request =
    .a = <available>Nous établissons les factures sur demande</available> : <follow>un membre de l’équipe t’enverra la tienne</follow> pour la commande { $order }.
discount-stack-no =
    .a = Désolés, <rule>les codes ne sont pas cumulables</rule>.
discount-stack-yes =
    .a = Oui, <rule>les codes sont cumulables</rule>.
discount-price-match-no =
    .a = Désolés, <declined>nous ne nous alignons pas sur les prix d’autres boutiques</declined>.
discount-price-match-yes =
    .a = <rule>Nous nous alignons bien sur les prix d’autres boutiques</rule> ; <follow>un membre de l’équipe vérifie l’offre et te répondra ici</follow>.
discount-forgotten-yes =
    .a = Un code oublié peut être ajouté dans un délai de { $days } après la commande, et la commande { $order } du { ON($placed, bare: "yes") } <intime>est encore dans les temps</intime>. <follow>Un membre de l’équipe s’en occupe et te répondra ici</follow>.
discount-forgotten-late =
    .a = Désolés, <declined>un code oublié ne peut être ajouté que dans un délai de { $days } après la commande</declined>, et la commande { $order } date du { ON($placed, bare: "yes") }.
discount-forgotten-rule =
    .a = Un code oublié peut être ajouté dans un délai de { $days } après la commande.
ask-code =
    .a = De quel code s’agit-il, et quel message s’affiche quand tu le saisis ?
privacy-received =
    .a = Nous avons bien reçu ta demande concernant tes données personnelles : elle <follow>est transmise à la personne responsable, qui te répondra ici</follow>.
optout-received =
    .a = C’est noté : <follow>un membre de l’équipe s’occupe de te désinscrire { $medium ->
            [newsletter] de notre newsletter
            [sms] de nos SMS
           *[other] de ces envois
        }</follow>.
optin-received =
    .a = C’est noté : <follow>un membre de l’équipe s’occupe de t’inscrire { $medium ->
            [newsletter] à notre newsletter
            [sms] à nos SMS
           *[other] à ces envois
        }</follow>.
account-check =
    .a = <follow>Un membre de l’équipe regarde ton compte et te répondra ici</follow>. Ne nous envoie jamais ton mot de passe.
subscription-check =
    .a = Ta demande au sujet de ton abonnement est notée ; <follow>un membre de l’équipe s’en occupe et te répondra ici</follow>.
wholesale-received =
    .a = Ton projet de commande en quantité nous intéresse. <follow>La personne responsable te répondra ici avec une offre</follow>.
wholesale-quantity =
    .a = C’est bien noté : { $quantity } × { $product }.
ask-quantity =
    .a = Quel article te faut-il, en quelle quantité et pour quand ?
complaint-sorry =
    .a = Merci de nous le dire franchement ; nous n’avons pas été à la hauteur, et nous en sommes désolés.
complaint-passed =
    .a = <follow>Tes remarques vont à la personne responsable</follow>, qui les lira en entier.
praise-thanks =
    .a = Ça fait vraiment plaisir à lire, et toute l’équipe en sera ravie.
human-yes =
    .a = <follow>Un membre de l’équipe prend le relais et te répondra personnellement</follow>.
help-link =
    .a = Tu trouveras plus d’informations ici : { $link }

## What is not known, and handing over

unknown-handover =
    .a = Ce point ne figure pas dans nos informations, et nous préférons ne pas te répondre au hasard. <follow>Un membre de l’équipe va vérifier et te répondra ici</follow>.
    .b = Nous n’avons pas de réponse sûre à ta question : <follow>un membre de l’équipe se renseigne et te répondra ici</follow>.
unknown-topic =
    .a = Nos informations ne permettent pas de répondre à ta question sur { $topic }, et nous préférons ne rien avancer au hasard. <follow>Un membre de l’équipe va vérifier et te répondra ici</follow>.
your-question =
    .a = Tu demandes : « { $question } »
ship-place-unknown =
    .a = Pour la destination { $place }, nos informations n’indiquent ni les conditions ni les frais de livraison, et nous préférons ne rien avancer au hasard. <follow>Un membre de l’équipe va vérifier et te répondra ici</follow>.
unknown-product =
    .a = Nos informations sur { THE($product) } ne le précisent pas, et nous préférons ne pas te répondre au hasard. <follow>Un membre de l’équipe { $store } va vérifier et te répondra ici</follow>.
handover-team =
    .a = <follow>Un membre de l’équipe regarde ça et te répondra ici</follow>.
ask-order-number =
    .a = Peux-tu nous donner ton numéro de commande ? Nous pourrons alors regarder tout de suite.
    .b = Pour vérifier, il nous faut ton numéro de commande.
ask-which-order =
    .a = Tu as <orders>{ $count } commandes</orders> chez nous :{ $lines }
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
    .a = Nous ne trouvons pas de commande avec le numéro { $written }. Peux-tu le vérifier ?
ask-proof =
    .a = Depuis cette adresse, nous ne pouvons rien te dire pour l’instant sur la commande { $written } : <rule>nous ne donnons les détails d’une commande qu’à l’adresse e-mail utilisée pour la passer</rule>.
    .b = Pour ta sécurité, <rule>nous ne donnons les détails d’une commande qu’à l’adresse e-mail utilisée pour la passer</rule>, et la commande { $written } n’est pas liée à celle que tu utilises ici.
ask-proof-how =
    .a = Il suffit que la question nous soit posée depuis cette adresse-là : <reply>la réponse y arrivera aussitôt</reply>.
promise-review =
    .a = Avant toute autre démarche pour la commande { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la personne responsable doit confirmer ce que nous t’avons écrit { ON($written_at) }</decides>. <reply>Tu recevras la réponse dans cette conversation</reply>.
promise-review-nodate =
    .a = Avant toute autre démarche pour la commande { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la personne responsable doit confirmer ce que nous t’avons écrit précédemment</decides>. <reply>Tu recevras la réponse dans cette conversation</reply>.
promise-hold =
    .a = En attendant, laisse tout en l’état et ne renvoie encore rien.
empty-what =
    .a = Comment pouvons-nous t’aider ? Une phrase sur ta demande suffit, avec ton numéro de commande si tu en as un.
repeat-sorry =
    .a = Nous sommes désolés que tu aies dû nous écrire plusieurs fois.
notice =
    .a = { $text }
carrier-note =
    .a = Le transporteur a noté : « { $note } ».
ask-offer =
    .a = C’est pour quel article, et où l’as-tu vu moins cher ?

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
