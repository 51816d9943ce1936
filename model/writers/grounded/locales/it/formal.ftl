# Italian, formal: Lei, with capitals (Lei, Le, Suo), as in business letters. No pattern begins with the
# pronoun "Le" or "La" where it may follow the greeting: it would be lowered like the article.
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
# THE($item) and YOUR($item) give a name its article or possessive (nouns.yaml), singular or plural: a name is
# never a subject, and no participle or adjective agrees with it. The option `case` joins a preposition:
# "di" (della borsa, del Suo zaino), "a" (al Suo zaino), "su" (sulla borsa). l', lo and gli come by themselves.
# "del { $day }" is the bare date; places stand in brackets, since a town takes "a" and a porter's lodge "in".

## Voice

greeting = { $name_known ->
        [yes] { $channel_kind ->
            [messaging] Buongiorno { $full },
           *[other] Gentile { $full },
        }
       *[no] Buongiorno,
    }
closing = { $tone ->
        [playful] Cordiali saluti
        [warm] Un cordiale saluto
       *[neutral] Cordiali saluti
    }

## What an outcome does, after "possiamo ..."

outcome-replacement_confirmed = inviarLe una sostituzione
outcome-full_refund = rimborsarLe l'intero importo
outcome-partial_refund = rimborsarLe una parte del prezzo se tiene l'articolo
outcome-exchange_confirmed = fare il cambio
outcome-store_credit = riconoscerLe un buono acquisto
outcome-label_issued = accettare il reso
outcome-cancelled = annullare l'ordine
outcome-changed = modificare l'ordine

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Il pacco con { YOUR($item) } è <state>in viaggio</state> e <schedule>nei tempi previsti</schedule>: { $carrier } prevede di consegnarlo { BETWEEN($eta) }.
           *[no] Il Suo ordine è <state>in viaggio</state> e <schedule>nei tempi previsti</schedule>: { $carrier } prevede di consegnarlo { BETWEEN($eta) }.
        }
    .b = <schedule>Tutto procede nei tempi previsti</schedule>: il Suo pacco è <state>in viaggio</state> con { $carrier } e la consegna è attesa { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] Il pacco con { YOUR($item) } è <state>in viaggio</state> con { $carrier }, che non ha ancora comunicato una data di consegna.
           *[no] Il Suo ordine è <state>in viaggio</state> con { $carrier }, che non ha ancora comunicato una data di consegna.
        }
    .b = Il Suo pacco è <state>in viaggio</state>: per ora { $carrier } non ha indicato una data di consegna.
status-labelled =
    .a = L'ordine { $order } è <state>imballato ed etichettato</state> e attende il ritiro da parte di { $carrier }: non ha ancora lasciato il nostro magazzino.
    .b = L'ordine { $order } è <state>già imballato</state>, ma non ancora partito: il prossimo passo è il ritiro da parte di { $carrier }.
status-preparing =
    .a = { $item_known ->
            [yes] Per l'ordine { $order } stiamo ancora <state>preparando { YOUR($item) }</state>: il pacco <notleft>non ha lasciato il nostro magazzino</notleft>, quindi per ora non abbiamo una data di consegna.
           *[no] L'ordine { $order } è <state>in preparazione</state> e <notleft>non ha ancora lasciato il nostro magazzino</notleft>, quindi per ora non abbiamo una data di consegna.
        }
    .b = Stiamo <state>preparando l'ordine { $order }</state>: <notleft>non è ancora partito</notleft>, perciò una data di consegna per ora non c'è.
status-on-hold =
    .a = L'ordine { $order } al momento è <state>in sospeso</state> e <notleft>non è ancora stato spedito</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] Il pacco con { YOUR($item) } è <state>in consegna oggi</state> con { $carrier }.
           *[no] Il Suo pacco è <state>in consegna oggi</state> con { $carrier }.
        }
    .b = Oggi il Suo pacco è <state>in consegna</state>: lo ha in carico { $carrier }.
status-delivered =
    .a = Secondo { $carrier } l'ordine { $order } è stato <state>consegnato</state> { ON($at, time: "yes") }.
    .b = L'ordine { $order } risulta <state>consegnato</state> da { $carrier } { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = Dai nostri dati l'ordine { $order } risulta <state>consegnato</state>.
    .b = L'ordine { $order } ci risulta <state>già consegnato</state>.
status-pickup =
    .a = Il Suo pacco è <state>pronto per il ritiro</state> qui: { $place }.{ $until_known ->
            [yes] {" "}Resta in giacenza { UNTIL($until) }.
           *[no] {""}
        }
    .b = Può <state>ritirare il pacco</state> a questo indirizzo: { $place }.{ $until_known ->
            [yes] {" "}Ha tempo { UNTIL($until) }.
           *[no] {""}
        }
status-pickup-noplace =
    .a = Il Suo pacco è <state>pronto per il ritiro in un punto { $carrier }</state>{ $until_known ->
            [yes] {" "}e resta in giacenza { UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = Al momento del ritiro indichi il numero { $number }: è il pacco dell'ordine { $order }.
    .b = Il numero da mostrare al ritiro è { $number } (ordine { $order }).
status-failed-attempt =
    .a = { $carrier } <state>ha tentato la consegna</state> { ON($at) }, ma non è riuscito a lasciare il pacco.
    .b = Il <state>tentativo di consegna</state> fatto da { $carrier } { ON($at) } non è andato a buon fine.
status-failed-attempt-nodate =
    .a = { $carrier } <state>ha tentato la consegna</state>, ma non è riuscito a lasciare il pacco.
status-returned-to-sender =
    .a = Il pacco dell'ordine { $order } <state>sta tornando da noi</state>: { $carrier } non è riuscito a consegnarlo.
    .b = { $carrier } non è riuscito a consegnare l'ordine { $order } e <state>lo ha rispedito al mittente</state>, cioè al nostro magazzino.
status-exception =
    .a = { $carrier } segnala <state>un problema con il Suo pacco</state>.{ $at_known ->
            [yes] {" "}L'ultimo aggiornamento è del { $at }{ $place_known ->
                [yes] {" "}({ $place }).
               *[no] .
            }
           *[no] {""}
        }
status-cancelled =
    .a = L'ordine { $order } è stato <state>annullato</state>, quindi non c'è nulla in arrivo.
status-refunded =
    .a = L'ordine { $order } è stato <state>rimborsato</state>, quindi non c'è altro in arrivo.
status-late =
    .a = { $item_known ->
            [yes] Il pacco con { YOUR($item) } è in ritardo: { $carrier } avrebbe dovuto consegnarlo <late>al più tardi</late> { ON($due) }.
           *[no] Il Suo pacco è in ritardo: { $carrier } avrebbe dovuto consegnarlo <late>al più tardi</late> { ON($due) }.
        }
    .b = Il Suo pacco sarebbe dovuto arrivare <late>al più tardi</late> { ON($due) }: { $carrier } è in ritardo sulla consegna.
status-stuck =
    .a = Il Suo pacco al momento è <stuck>fermo</stuck> e non abbiamo una nuova data da darLe. L'ultima scansione di { $carrier } per il pacco { $number } è del { $at }{ $place_known ->
            [yes] {" "}({ $place })
           *[no] {""}
        }{ $due_known ->
            [yes] ; la consegna era prevista al più tardi { ON($due) }.
           *[no] .
        }
    .b = Per ora non c'è una nuova data di consegna: il pacco { $number }, affidato a { $carrier }, <stuck>è fermo</stuck> dal { $at }{ $place_known ->
            [yes] {" "}(ultima posizione: { $place })
           *[no] {""}
        }.{ $due_known ->
            [yes] {" "}Doveva arrivare al più tardi { ON($due) }.
           *[no] {""}
        }
status-never-moved =
    .a = Il Suo pacco <stuck>risulta fermo</stuck> da quando è stato affidato a { $carrier } { ON($at) }{ $number_known ->
            [yes] {" "}(numero { $number })
           *[no] {""}
        }, e per ora non abbiamo una nuova data.
due-was =
    .a = La consegna era prevista al più tardi { ON($due) }.
last-scan =
    .a = L'ultima scansione è del { $at }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
    .b = L'ultimo passaggio registrato è del { $at }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
shipped-on =
    .a = L'ordine { $order } è partito { ON($shipped) }.
    .b = Abbiamo spedito l'ordine { $order } { ON($shipped) }.
track-link =
    .a = Può seguire la spedizione qui: { $link }
    .b = Ecco il link per seguire il pacco: { $link }
track-number =
    .a = Il numero di spedizione è { $number } ({ $carrier }).
    .b = Può seguire il pacco con { $carrier }: il numero di spedizione è { $number }.
order-link =
    .a = A che punto è l'ordine si vede in qualsiasi momento qui: { $link }
usual-days =
    .a = La consegna con { $carrier } richiede di solito { $days }.
    .b = Di norma { $carrier } impiega { $days }.
no-promise-day =
    .a = Per questo preferiamo non prometterLe che arrivi { $occasion ->
            [birthday] in tempo per il compleanno
            [christmas] in tempo per Natale
            [gift] in tempo per il regalo
            [wedding] in tempo per il matrimonio
            [trip] prima della partenza
           *[day] per il giorno in cui Le serve
        }.
before-your-day =
    .a = Resta quindi un po' di margine { $occasion ->
            [birthday] prima del compleanno
            [christmas] prima di Natale
            [gift] prima di fare il regalo
            [wedding] prima del matrimonio
            [trip] prima della partenza
           *[day] rispetto al giorno che ci ha indicato
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Ci dispiace per il ritardo, tanto più con un compleanno alle porte.
            [christmas] Ci dispiace per il ritardo, così a ridosso del Natale.
            [gift] Ci dispiace per il ritardo, tanto più che si tratta di un regalo.
            [wedding] Ci dispiace per il ritardo, proprio con un matrimonio alle porte.
            [trip] Ci dispiace per il ritardo, proprio prima della Sua partenza.
           *[none] Ci dispiace per il ritardo.
        }
    .b = { $occasion ->
            [birthday] Ci dispiace, a maggior ragione prima di un compleanno.
            [christmas] Ci dispiace, a maggior ragione sotto Natale.
            [gift] Ci dispiace che a tardare sia proprio un regalo.
            [wedding] Ci dispiace, a maggior ragione con un matrimonio in vista.
            [trip] Ci dispiace, a maggior ragione ora che sta per partire.
           *[none] Ci dispiace per l'attesa.
        }
if-not-by =
    .a = Se il pacco non arriva { BY($due) }, ci risponda e <follow>un collega se ne occuperà</follow>.
    .b = Se { BY($due) } non arriva nulla, risponda a questo messaggio e <follow>un collega verificherà</follow>.
if-not-today =
    .a = Se entro stasera non passa nessuno, risponda a questo messaggio e <follow>un collega verificherà dov'è l'ordine { $order }</follow>.
if-still-stuck =
    .a = Se nei prossimi giorni non ci sono novità, ci risponda qui e <follow>un collega contatterà { $carrier }</follow>.
lost-on =
    .a = Ecco come procediamo: se { BY($lost, weekday: "yes") } non ci sono nuovi movimenti, il pacco è considerato smarrito.
    .b = Se { BY($lost, weekday: "yes") } il pacco non si muove, lo consideriamo smarrito.
then-outcomes =
    .a = A quel punto, per l'ordine { $order }, possiamo <outcomes>{ $outcomes }</outcomes>.
    .b = In quel caso possiamo <outcomes>{ $outcomes }</outcomes> (ordine { $order }).
then-statement =
    .a = Ci servirà allora <proof>una Sua dichiarazione firmata</proof>; fino a quel momento non deve fare nulla.
nothing-to-do =
    .a = Fino ad allora non deve fare nulla.
counts-as-lost =
    .a = Il Suo pacco{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        }, affidato a { $carrier }, è fermo dal { $at }: <lost>a questo punto lo consideriamo smarrito</lost>. Ci dispiace.
    .b = Dal { $at } { $carrier } non registra più scansioni{ $number_known ->
            [yes] {" "}per il pacco { $number }
           *[no] {" "}per il Suo pacco
        }: <lost>lo consideriamo quindi smarrito</lost>. Ci dispiace.
carrier-says-lost =
    .a = { $carrier } <lost>ha dichiarato smarrito</lost>{ $at_known ->
            [yes] {" "}{ ON($at) }
           *[no] {""}
        } il pacco del Suo ordine { $order }{ $number_known ->
            [yes] {" "}(numero di spedizione { $number }).
           *[no] .
        } Ci dispiace che sia andata così.
no-proof-needed =
    .a = <noproof>Non deve inviarci alcun documento</noproof>.

status-on-the-way-plain =
    .a = L'ordine { $order } è <state>in viaggio</state>.
order-number-is =
    .a = Il numero del Suo ordine è { $order }.
loaded =
    .a = È stato caricato per la consegna { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
delivered-place =
    .a = Luogo della consegna: { $place }.
pickup-since =
    .a = { $carrier } lo ha portato lì { ON($at) }.
returned-since =
    .a = Il rientro è stato registrato { ON($at) }.
new-attempt-eta =
    .a = Il prossimo tentativo è previsto { BETWEEN($eta) }.
other-parcel-delivered =
    .a = { $items_known ->
            [yes] L'altro pacco ({ $items }) è stato <delivered>consegnato</delivered> { ON($at) }.
           *[no] L'altro pacco è stato <delivered>consegnato</delivered> { ON($at) }.
        }
other-parcel-moving =
    .a = { $items_known ->
            [yes] L'altro pacco ({ $items }) è <state>in viaggio</state>
           *[no] L'altro pacco è <state>in viaggio</state>
        }{ $number_known ->
            [yes] {" "}con il numero { $number }
           *[no] {""}
        }{ $eta_known ->
            [yes] , con consegna prevista { BETWEEN($eta) }.
           *[no] .
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] Un'altra parte dell'ordine ({ $items }) <notleft>non ha ancora lasciato il nostro magazzino</notleft>.
           *[no] Un'altra parte dell'ordine <notleft>non ha ancora lasciato il nostro magazzino</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } prevede di consegnarlo { BETWEEN($eta) }; il numero di spedizione è { $number }.
           *[no] È affidato a { $carrier } con il numero { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = Secondo { $carrier } l'ordine { $order } è stato <delivered>consegnato</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
    .b = L'ordine { $order } risulta <delivered>consegnato</delivered> da { $carrier } { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
dnr-left-with =
    .a = Il pacco risulta <left>{ $where ->
            [porter] lasciato in portineria o alla reception
            [neighbour] lasciato a un vicino
            [letterbox] lasciato nella cassetta delle lettere
            [safe_place] lasciato in un luogo sicuro
            [pickup] lasciato in un punto di ritiro
           *[household] consegnato a una persona al Suo indirizzo
        }</left>: { $where ->
            [porter] conviene chiedere prima lì
            [neighbour] conviene chiedere prima a chi abita accanto
            [letterbox] conviene guardare prima lì
            [safe_place] conviene cercare prima lì
            [pickup] conviene chiedere prima lì
           *[household] conviene chiedere prima a chi era presente
        }. Il numero di spedizione è { $number }.
dnr-check-first =
    .a = Provi prima a chiedere ai vicini, in portineria o a chi si trova al Suo indirizzo, indicando il numero di spedizione { $number }.
    .b = Conviene chiedere prima ai vicini, in portineria e a chi si trova al Suo indirizzo: il numero di spedizione da indicare è { $number }.
ask-statement =
    .a = Se la ricerca non dà esito, ci mandi in risposta <proof>una dichiarazione firmata in cui conferma di non averlo ricevuto</proof>.
    .b = Se non ce n'è traccia, ci serve <proof>una Sua dichiarazione firmata di mancata consegna</proof>: basta rispondere con il file.
ask-statement-lost =
    .a = Per procedere ci serve <proof>una Sua dichiarazione firmata di mancata consegna</proof>: basta allegarla alla risposta.
with-statement-outcomes =
    .a = Ricevuta la dichiarazione, possiamo <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Possiamo <outcomes>{ $outcomes }</outcomes>. Che cosa preferisce?
    .b = La scelta è Sua: possiamo <outcomes>{ $outcomes }</outcomes>. Ci faccia sapere che cosa preferisce.
under-review =
    .a = <review>Un collega sta esaminando personalmente il caso</review> e <reply>Le risponderà qui</reply>.

## Failed delivery

redelivery-carrier =
    .a = Il modo più rapido per concordare un nuovo tentativo o rintracciare il pacco è contattare direttamente { $carrier } con il numero { $number }.
resend-address =
    .a = Ci confermi l'indirizzo completo a cui va spedito. <follow>Un collega concorderà poi con Lei il prossimo passo</follow>.
carrier-case =
    .a = <follow>Un collega si rivolgerà a { $carrier } e Le risponderà qui</follow>.

## Changing the delivery

address-changed =
    .a = Ha scritto in tempo: <notleft>non era ancora partito nulla</notleft> e <done>l'ordine { $order } viene spedito a questo indirizzo: { $address }</done>.
    .b = Fatto: <done>l'ordine { $order } sarà spedito all'indirizzo { $address }</done>, perché <notleft>non aveva ancora lasciato il nostro magazzino</notleft>.
address-possible =
    .a = Sì, <allowed>l'indirizzo dell'ordine { $order } si può ancora cambiare</allowed>: <notleft>il pacco non è ancora partito</notleft>.
ask-address =
    .a = Ci mandi il nuovo indirizzo completo: nome, via e numero civico, CAP, località e Paese.
address-be-quick =
    .a = Conviene rispondere presto: <allowed>una volta spedito il pacco, l'indirizzo non si può più cambiare</allowed>.
address-too-late =
    .a = <declined>L'indirizzo dell'ordine { $order } non si può più cambiare</declined>: il pacco è partito { ON($shipped) }.
    .b = L'ordine { $order } ha lasciato il nostro magazzino { ON($shipped) }, perciò <declined>non possiamo più cambiare l'indirizzo</declined>.
address-too-late-nodate =
    .a = <declined>L'indirizzo dell'ordine { $order } non si può più cambiare</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Sì, <countries>spediamo { TO($country) }</countries> con { $methods }.
    .b = Certo, <countries>consegniamo anche { TO($country) }</countries>: { $methods }.
ship-methods =
    .a = Ecco come spediamo{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        }: { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] {" "}(di solito { $days }{ $price_known ->
            [yes] , { $price })
           *[no] )
        }
       *[no] { $price_known ->
            [yes] {" "}({ $price })
           *[no] {""}
        }
    }
ship-not-there =
    .a = Purtroppo <countries>non spediamo { TO($country) }</countries>. Paesi serviti: { $countries }.
ship-free-you =
    .a = La spedizione <free>non Le costa nulla</free>: è gratuita a partire da { $free_from }, e il prezzo { THE($item, case: "di") } è di { $price }.
ship-free-below =
    .a = Con { $total } <reach>questa soglia non è ancora raggiunta</reach>.
ship-free-reached =
    .a = Con { $total } <reach>la spedizione è gratuita</reach>.
ship-free-from =
    .a = A partire da { $free_from } la spedizione è <free>gratuita</free>.
order-by-yes =
    .a = Sì, <yes>è possibile</yes>: ordinando { BY($until) }{ $country_known ->
            [yes] {" "}con consegna { TO($country) }
           *[no] {""}
        } riceve il pacco { $occasion ->
            [christmas] entro Natale
            [saint_nicholas] entro San Nicola
            [valentine] entro San Valentino
            [mothers_day] entro la festa della mamma
            [fathers_day] entro la festa del papà
            [easter] entro Pasqua
           *[day] in tempo
        }.
order-by-passed =
    .a = Purtroppo <no>l'ultimo giorno utile per ordinare era il { $until }</no>{ $country_known ->
            [yes] {" "}(con consegna { TO($country) })
           *[no] {""}
        }, quindi non possiamo più garantirLe l'arrivo in tempo.
arrive-usual-no-promise =
    .a = Non possiamo promettere un giorno preciso, ma la consegna{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        } con { $carrier } richiede di solito { $days }.

## Ordering

pay-with =
    .a = Per il pagamento <methods>accettiamo { $payment_methods }</methods>.
pay-not-taken =
    .a = <nottaken>Non disponibile</nottaken>: { $asked }.
confirm-exists =
    .a = Sì, l'ordine è andato a buon fine: è il numero { $order } del { $placed }{ $total_known ->
            [yes] , per { $total }.
           *[no] .
        }
    .b = Il Suo ordine ci è arrivato: numero { $order } del { $placed }{ $total_known ->
            [yes] , { $total } in totale.
           *[no] .
        }
confirm-not-found =
    .a = Non troviamo nessun ordine <none>collegato all'indirizzo da cui ci scrive</none>.
ask-order-details =
    .a = Quale indirizzo e-mail ha usato per l'ordine, e in che giorno? Così possiamo cercarlo.
items-possible =
    .a = Sì, <allowed>l'ordine { $order } si può ancora modificare</allowed>: <notleft>non è ancora stato spedito</notleft>.
items-changed =
    .a = Fatto, e in tempo: <done>l'ordine { $order } ora contiene { THE($new_item) } al posto { THE($item, case: "di") }</done>.
ask-new-item =
    .a = Ci dica esattamente che cosa desidera in cambio: articolo e, se serve, taglia e colore.
items-too-late =
    .a = Purtroppo <declined>gli articoli dell'ordine { $order } non si possono più cambiare</declined>: la spedizione è già in corso.
    .b = <declined>Non possiamo più modificare il contenuto dell'ordine { $order }</declined>: è già troppo avanti nella lavorazione.
add-by-new-order =
    .a = Per aggiungere un articolo basta fare un nuovo ordine.
cancel-done =
    .a = Ha scritto in tempo: <notleft>non era ancora partito nulla</notleft> e <done>l'ordine { $order } è annullato</done>{ $fee ->
            [free] {" "}<fee>senza costi</fee>.
            [fee] ; <fee>l'annullamento costa { $fee_amount }</fee>, che tratteniamo dal rimborso.
           *[none] .
        }
    .b = <done>L'ordine { $order } è annullato</done>{ $fee ->
            [free] {" "}<fee>senza alcun costo</fee>
            [fee] {" "}con <fee>un costo di { $fee_amount }, trattenuto dal rimborso</fee>
           *[none] {""}
        }: <notleft>non aveva ancora lasciato il nostro magazzino</notleft>.
cancel-in-process =
    .a = <notleft>Non è ancora partito nulla</notleft>, e la Sua richiesta di annullare l'ordine { $order } è già alla persona responsabile.
cancel-already =
    .a = L'ordine { $order } è <state>già annullato</state>, quindi non partirà nulla.
cancel-too-late =
    .a = <declined>L'ordine { $order } non si può più annullare</declined>: ha lasciato il nostro magazzino { ON($shipped) }.
    .b = L'ordine { $order } è partito { ON($shipped) }, perciò <declined>non possiamo più annullarlo</declined>.
cancel-too-late-processing =
    .a = <declined>L'ordine { $order } non si può più annullare</declined>: lo stiamo già preparando per la spedizione.
cancel-never =
    .a = { $category_known ->
            [yes] Purtroppo <declined>l'annullamento non è previsto per { $category }</declined>, e questo vale anche per l'ordine { $order }.
           *[no] Purtroppo <declined>gli ordini già confermati non si possono annullare</declined>, e questo vale anche per l'ordine { $order }.
        }
cancel-then-return =
    .a = Se non lo desidera più, può <return>restituirlo</return> una volta ricevuto{ $until_known ->
            [yes] , { BY($until) }{ $condition_known ->
                [yes] , purché { $condition }.
               *[no] .
            }
           *[no] { $condition_known ->
                [yes] , purché { $condition }.
               *[no] .
            }
        }

## Refund sentences that other topics use too

refund-goes =
    .a = Rimborsiamo { $amount } { $method }, entro { $days }.
    .b = Entro { $days } Le rimborsiamo { $amount } { $method }.
refund-to-within =
    .a = Il rimborso viene accreditato { $method } entro { $days }.
refund-goes-nodays =
    .a = Rimborsiamo { $amount } { $method }.
refund-method-original_payment = sul metodo di pagamento usato per l'acquisto
refund-method-store_credit = come buono acquisto
refund-method-bank_transfer = con bonifico
refund-method-other = con la modalità di rimborso prevista

## Missing, wrong, damaged

missing-other-parcel =
    .a = Non abbiamo dimenticato nulla: l'ordine { $order } viaggia in <parts>più pacchi</parts>, e quello con { THE($item) } è affidato a { $carrier }.
missing-other-parcel-unsent =
    .a = Non abbiamo dimenticato nulla: l'ordine { $order } viene spedito in <parts>più pacchi</parts>, e quello con { THE($item) } <notleft>non ha ancora lasciato il nostro magazzino</notleft>.
missing-sorry =
    .a = Ci dispiace che il pacco dell'ordine { $order } sia arrivato incompleto.
    .b = Non doveva succedere: una parte dell'ordine { $order } non Le è arrivata, e ci dispiace.
missing-sorry-item =
    .a = Ci dispiace che il Suo ordine { $order } sia arrivato senza { THE($item) }.
order-holds =
    .a = L'ordine { $order } comprende: { $items }.
ask-missing-what =
    .a = Quale articolo manca, e quanti pezzi?
wrong-sorry =
    .a = L'errore è nostro: l'ordine { $order } comprende { THE($item) }, e invece è arrivato altro.
    .b = Ci dispiace, abbiamo sbagliato: con l'ordine { $order } ha acquistato { THE($item) } e ha ricevuto altro.
wrong-sorry-noitem =
    .a = Ci dispiace che con l'ordine { $order } sia arrivato qualcosa di diverso da ciò che ha ordinato.
wrong-back-prepaid =
    .a = L'articolo sbagliato deve tornare da noi, ma <prepaid>a nostre spese</prepaid>: <label>Le inviamo un'etichetta prepagata{ $where ->
            [email] {" "}per e-mail
           *[here] {" "}in questa conversazione
        }</label>, e basta applicarla sul pacco.
wrong-back-portal =
    .a = Il reso dell'articolo sbagliato si registra qui: { $link }
wrong-back-self =
    .a = L'articolo sbagliato <label>ci va rispedito</label>.
wrong-keep =
    .a = L'articolo sbagliato <keep>può tenerlo</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Ci dispiace per il danno { YOUR($item, case: "a") }.
           *[no] Ci dispiace che il Suo ordine sia arrivato danneggiato.
        }
    .b = { $item_known ->
            [yes] Un danno { YOUR($item, case: "a") } appena aperto il pacco: non doveva succedere, ci dispiace.
           *[no] Un pacco non dovrebbe arrivare così: ci dispiace.
        }
proof-thanks =
    .a = { $files ->
            [one] La Sua foto <photo>ci è arrivata</photo>, quindi non ci serve altro.
           *[other] Le Sue foto <photo>ci sono arrivate</photo>, quindi non ci serve altro.
        }
ask-photo =
    .a = Ci mandi <proof>una foto</proof> in cui il danno si veda bene: basta allegarla alla risposta.
    .b = Ci serve soltanto <proof>una foto</proof> che mostri bene il danno.
ask-photo-wrong =
    .a = Ci mandi <proof>una foto</proof> di ciò che è arrivato, se possibile con l'etichetta dell'articolo.
    .b = Ci serve <proof>una foto</proof> dell'articolo arrivato, possibilmente con l'etichetta leggibile.
ask-photo-missing =
    .a = Ci mandi <proof>una foto</proof> di quello che c'era nel pacco.
    .b = Ci serve <proof>una foto</proof> del contenuto del pacco.
stock-still =
    .a = Abbiamo ancora <stock>disponibilità</stock> { THE($item, case: "di") }.
report-in-time =
    .a = La Sua segnalazione rientra nel termine di { $window }.
with-photo-outcomes =
    .a = Appena riceviamo la foto, possiamo <outcomes>{ $outcomes }</outcomes> (ordine { $order }).
report-too-late =
    .a = <declined>Non possiamo più gestirlo come problema di consegna</declined>: andava segnalato entro { $window }, quindi l'ultimo giorno era il { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] { $stock ->
                [yes] <done>Provvediamo a spedirLe in sostituzione { THE($item) }</done>, che abbiamo <stock>in magazzino</stock>.
               *[no] <done>Provvediamo a spedirLe in sostituzione { THE($item) }</done>.
            }
           *[no] <done>Provvediamo a una nuova spedizione</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] Abbiamo { THE($item) } <stock>in magazzino</stock> e <done>provvediamo a una nuova spedizione</done>.
               *[no] <done>Provvediamo a una nuova spedizione</done> con { THE($item) }.
            }
           *[no] <done>Organizziamo una nuova spedizione</done>.
        }
replacement-out-of-stock =
    .a = Al momento le scorte { THE($item, case: "di") } <stock>sono esaurite</stock>{ $restock_known ->
            [yes] ; il riassortimento è previsto { ON($restock) }.
           *[no] , e non abbiamo una data per il riassortimento.
        }
refund-full-done =
    .a = <done>Rimborsiamo l'intero importo di { $amount }</done>.
    .b = <done>Riceverà un rimborso di { $amount }</done>.
refund-partial-done =
    .a = Può tenere l'articolo e <done>Le rimborsiamo { $amount } ({ $percent } del prezzo)</done>.
person-decides =
    .a = <decides>Su questo decide la persona responsabile</decides>, a cui abbiamo affidato l'ordine { $order }: <reply>Le scriverà direttamente</reply>.
    .b = Il Suo caso (ordine { $order }) <decides>passa ora alla persona responsabile</decides>, che <reply>Le scriverà direttamente</reply>.
wish-noted-refund =
    .a = Abbiamo preso nota che <wish>preferisce il rimborso a una sostituzione</wish>.
wish-noted-replacement =
    .a = Abbiamo preso nota che <wish>desidera una sostituzione</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Sì, <allowed>può restituire { THE($item) }</allowed> { BY($until) }{ $delivered_known ->
                [yes] : il termine è di { $window } dalla consegna del { $delivered }.
               *[no] .
            }
           *[no] Sì, <allowed>può fare il reso</allowed> { BY($until) }{ $delivered_known ->
                [yes] : il termine è di { $window } dalla consegna del { $delivered }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Il reso { THE($item, case: "di") } è possibile</allowed>: ha tempo { UNTIL($until) }{ $delivered_known ->
                [yes] , cioè { $window } dalla consegna del { $delivered }.
               *[no] .
            }
           *[no] <allowed>Il reso è possibile</allowed>: ha tempo { UNTIL($until) }{ $delivered_known ->
                [yes] , cioè { $window } dalla consegna del { $delivered }.
               *[no] .
            }
        }
return-last-day =
    .a = È in tempo: l'ultimo giorno utile è { ON($until) } (il termine è di { $window }) e <intime>con il Suo messaggio la scadenza è rispettata</intime>. <allowed>Accettiamo il reso{ $item_known ->
            [yes] {" "}{ THE($item, case: "di") }
           *[no] {""}
        }</allowed>.
return-announced-in-time =
    .a = <intime>Ci ha scritto entro { $window } dalla consegna</intime> del { $delivered }, perciò <allowed>accettiamo il reso{ $item_known ->
            [yes] {" "}{ THE($item, case: "di") }
           *[no] {""}
        }</allowed>.
return-holiday =
    .a = <intime>Ha tutto il tempo</intime>: per l'ordine del { $placed } vale il termine di reso prolungato per Natale, e <allowed>può restituire l'articolo</allowed> { BY($until) }.
    .b = Per gli ordini come il Suo del { $placed } vale il termine natalizio prolungato: <allowed>può fare il reso</allowed> { BY($until) }, quindi <intime>è in tempo</intime>.
return-after-delivery =
    .a = <allowed>Può restituirlo</allowed> una volta arrivato: il termine è di { $window } dalla consegna.
return-condition =
    .a = L'articolo va restituito { $condition }.
    .b = Unica condizione: l'articolo va restituito { $condition }.
return-portal =
    .a = Il reso dell'ordine { $order } si registra qui, dove trova anche l'etichetta: { $link }
return-portal-nolink =
    .a = <label>Il reso dell'ordine { $order } si registra nel nostro portale resi</label>, dove trova anche l'etichetta.
return-label-sent =
    .a = <label>Riceverà da noi l'etichetta di reso dell'ordine { $order }</label>{ $where ->
            [email] {" "}via e-mail.
           *[here] {" "}qui, in questa conversazione.
        }
    .b = L'etichetta di reso dell'ordine { $order } <label>la mandiamo noi</label>{ $where ->
            [email] {" "}via e-mail
           *[here] , in questa conversazione
        }: imballi l'articolo, applichi l'etichetta e affidi il pacco al corriere.
return-label-after-receipt =
    .a = Quando lo avrà ricevuto, ci avvisi e <label>Le invieremo l'etichetta di reso</label>.
return-self =
    .a = <label>Può rispedirlo con un corriere a Sua scelta</label>; conservi la ricevuta di spedizione.
return-cost-label =
    .a = L'etichetta di reso costa { $cost }.
return-cost-deducted =
    .a = Il reso costa { $cost }, che <deducted>detraiamo dal rimborso</deducted>.
return-cost-own =
    .a = Le spese di reso sono <whopays>a Suo carico</whopays>.
return-cost-free =
    .a = Il reso <whopays>non Le costa nulla</whopays>.
return-refund =
    .a = Il rimborso viene accreditato { $method } entro { $refund_days } dall'arrivo del reso.
    .b = Entro { $refund_days } dall'arrivo del reso, Le accreditiamo il rimborso { $method }.
return-refund-nodays =
    .a = Una volta arrivato il reso, Le accreditiamo il rimborso { $method }.
return-too-late =
    .a = Purtroppo <declined>non possiamo più accettare il reso{ $item_known ->
            [yes] {" "}{ THE($item, case: "di") }
           *[no] {""}
        }</declined>. L'ordine { $order } è stato consegnato { ON($delivered) } e il termine era di { $window }: c'era tempo { UNTIL($last_day) }.
    .b = Purtroppo <declined>il reso{ $item_known ->
            [yes] {" "}{ THE($item, case: "di") }
           *[no] {""}
        } non è più possibile</declined>: l'ordine { $order } è stato consegnato { ON($delivered) }, e il termine di { $window } è scaduto il { $last_day }.
return-too-late-noorderdate =
    .a = Purtroppo <declined>il termine per il reso dell'ordine { $order } è scaduto</declined>: l'ultimo giorno era il { $last_day }.
return-condition-gone =
    .a = Purtroppo <declined>non possiamo accettare il reso{ $item_known ->
            [yes] {" "}{ THE($item, case: "di") }
           *[no] {""}
        }</declined>: l'articolo deve essere { $condition }, e, da quanto ci scrive, { $how ->
           *[opened] è stato aperto
            [used] è stato usato
            [worn] è stato indossato
            [washed] è stato lavato
            [mounted] è stato montato
        }.
return-some-until =
    .a = <allowed>Può restituire</allowed> { UNTIL($until) }: { $items }.
return-excluded-some =
    .a = <declined>Non possiamo riprendere</declined>: { $items } (<excluded>il reso esclude { $categories }</excluded>).
return-others =
    .a = <allowed>Si può invece restituire</allowed> { UNTIL($until) } ciò che è { $condition }{ $items_known ->
            [yes] : { $items }.
           *[no] .
        }
return-own-cost =
    .a = Per { $category } il reso costa { $cost }.
return-own-window =
    .a = Per { $category } il termine di reso è di { $window }.
return-excluded =
    .a = Purtroppo <declined>non possiamo accettare il reso { THE($item, case: "di") }</declined>: <excluded>le nostre condizioni di reso escludono { $category }</excluded>.
    .b = Ci dispiace, <declined>non è possibile restituire { THE($item) }</declined>: <excluded>il reso non è previsto per { $category }</excluded>.
return-personalised-note =
    .a = Si tratta di un articolo realizzato appositamente per Lei ({ $personalisation }).
warranty-still =
    .a = Resta invece valida <warranty>la garanzia{ $kind ->
            [legal] {" "}legale
           *[other] {""}
        } di { $months }</warranty>: se si presenta un difetto, può rivolgersi a noi.
return-window-general =
    .a = Un articolo si può restituire entro { $window }{ $from ->
            [delivered] {" "}dalla consegna
            [ordered] {" "}dall'ordine
           *[shipped] {" "}dalla spedizione
        }{ $condition_known ->
            [yes] , purché { $condition }.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Il reso non è previsto per { $categories }</excluded>.
return-holiday-general =
    .a = Per gli ordini fatti dal { $ordered_from } al { $ordered_to } c'è tempo { UNTIL($until) }.
return-portal-general =
    .a = I resi si registrano qui, dove trova anche l'etichetta: { $link }
return-label-general =
    .a = <label>L'etichetta di reso la mandiamo noi</label>.
return-registered =
    .a = Il Suo reso dell'ordine { $order } <state>è registrato</state>, ma non risulta ancora arrivato da noi.
return-transit =
    .a = Il Suo reso dell'ordine { $order } <state>è in viaggio verso di noi</state>, ma non risulta ancora arrivato.
return-received =
    .a = Sì, il Suo reso dell'ordine { $order } <state>è arrivato da noi</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = Per l'ordine { $order } <none>non ci risulta ancora nessun reso arrivato</none>.
ask-return-tracking =
    .a = Con quale corriere ha spedito il reso, e qual è il numero di spedizione? Così possiamo cercarlo.

## Exchanges

exchange-yes-stock =
    .a = Sì, <allowed>il cambio è possibile</allowed>: abbiamo <stock>disponibilità</stock> { THE($new_item, case: "di") }.
    .b = Abbiamo { THE($new_item) } <stock>in magazzino</stock>, quindi <allowed>possiamo fare il cambio</allowed>.
exchange-yes =
    .a = Sì, <allowed>il cambio è possibile</allowed>.
exchange-until =
    .a = Per rispedirci il primo articolo ha tempo { UNTIL($until) }{ $condition_known ->
            [yes] , purché { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>Il cambio è possibile</allowed>, ma al momento le scorte { THE($new_item, case: "di") } <stock>sono esaurite</stock>{ $restock_known ->
            [yes] ; il riassortimento è previsto { ON($restock) }.
           *[no] , e non abbiamo una data per il riassortimento.
        }
exchange-wait-or-refund =
    .a = Che cosa preferisce: aspettare, oppure restituire l'articolo e ricevere il rimborso?
exchange-refund-instead =
    .a = In alternativa può restituire l'articolo e ricevere il rimborso.
exchange-not-offered =
    .a = <declined>Non effettuiamo cambi</declined>, ma può <return>restituire l'articolo</return> e ordinare l'altro a parte.
ask-size =
    .a = Quale taglia o quale colore preferisce?
    .b = Ci dica quale taglia o colore desidera in cambio.
exchange-status-received =
    .a = Il Suo reso per il cambio (ordine { $order }) <state>è arrivato da noi</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = La sostituzione per l'ordine { $order } è <state>in viaggio</state> con { $carrier }: il numero di spedizione è { $number }.
exchange-status-check =
    .a = <follow>Un collega verificherà a che punto è la sostituzione per l'ordine { $order } e Le risponderà qui</follow>.

## Refunds

refund-issued =
    .a = Il Suo rimborso per l'ordine { $order } <state>è partito</state> { ON($issued) }: { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = Per l'ordine { $order } abbiamo <state>rimborsato { $amount }</state> { ON($issued) }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = Il Suo rimborso di { $amount } per l'ordine { $order } <state>è già partito</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = È il prezzo { THE($item, case: "di") }, { $price }, meno { $cost } per l'etichetta di reso.
refund-visible-by =
    .a = L'accredito può richiedere fino a { $days }: dovrebbe quindi vederlo { BY($by) }.
refund-visible-passed =
    .a = L'accredito sarebbe dovuto arrivare { BY($by) }: <follow>un collega controllerà il pagamento e Le risponderà qui</follow>.
refund-if-not =
    .a = Se per allora non lo vede ancora, ci risponda qui e <follow>un collega controllerà il pagamento</follow>.
refund-due-by =
    .a = Il rimborso avverrà { BY($by, weekday: "yes") }: il reso dell'ordine { $order } è arrivato { ON($received) }, e da quel giorno il termine è di { $days }.
    .b = Riceverà il rimborso { BY($by, weekday: "yes") }: il termine è di { $days } dall'arrivo del reso (ordine { $order }), registrato { ON($received) }.
refund-due-passed =
    .a = Il Suo reso dell'ordine { $order } è arrivato { ON($received) }, e il rimborso era previsto { BY($by) }. Ci dispiace che non sia ancora partito: <follow>un collega se ne occuperà e Le risponderà qui</follow>.
refund-pending =
    .a = Il Suo rimborso di { $amount } per l'ordine { $order } <state>è in lavorazione</state>.
refund-to =
    .a = L'accredito avviene { $method }.
refund-less-cost =
    .a = Dall'importo <deducted>vengono detratti</deducted> { $cost } per l'etichetta di reso.
refund-nothing-to-do =
    .a = Non deve fare altro.
refund-after-receipt =
    .a = Il rimborso segue entro { $days } dall'arrivo del reso.
refund-none-yet =
    .a = Per l'ordine { $order } <none>non ci risulta ancora nessun rimborso</none>: <follow>un collega verificherà e Le risponderà qui</follow>.
refund-not-yet-lost =
    .a = <notyet>Per ora il rimborso non è possibile</notyet>: il pacco è ancora affidato a { $carrier }.
dispute-facts =
    .a = Dai nostri dati risulta un rimborso di { $amount } per l'ordine { $order }{ $issued_known ->
            [yes] , disposto { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Un collega ricontrollerà l'importo e Le risponderà qui</follow>.

## Products

stock-yes =
    .a = Sì, abbiamo <stock>disponibilità</stock> { THE($product, case: "di") }{ $price_known ->
            [yes] , al prezzo di { $price }.
           *[no] .
        }
stock-no-restock =
    .a = Al momento le scorte { THE($product, case: "di") } <stock>sono esaurite</stock>; il riassortimento è previsto { ON($restock) }.
stock-no =
    .a = Al momento le scorte { THE($product, case: "di") } <stock>sono esaurite</stock>, e non abbiamo una data per il riassortimento.
product-link =
    .a = Ecco la pagina: { $link }
product-attribute =
    .a = { $product }, { $attribute }: { $value }.
size-fits =
    .a = Per { $measure } la taglia è { $size } ({ $value }).
size-between =
    .a = Con { $measure } si è tra la taglia { $size } ({ $value }) e la taglia { $next_size } ({ $next_value }).
product-size =
    .a = { $product }: la misura { $size } corrisponde a { $value }.
quote-article =
    .a = { $passage }
warranty-running =
    .a = Sì, <valid>la garanzia è ancora valida</valid>: dura { $months }, e l'ordine { $order } è stato consegnato { ON($delivered) }.
    .b = <valid>L'articolo è ancora in garanzia</valid>: la copertura è di { $months } dalla consegna del { $delivered } (ordine { $order }).
warranty-over =
    .a = Purtroppo <expired>la garanzia di { $months } è scaduta</expired>: l'ordine { $order } è stato consegnato { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] Ci dispiace per il problema con { YOUR($item) }.
           *[no] Ci dispiace per il problema.
        }
    .b = { $item_known ->
            [yes] Ci dispiace che con { YOUR($item) } qualcosa non vada.
           *[no] Ci dispiace che qualcosa non vada.
        }
if-that-fails =
    .a = Se il problema rimane, ci risponda qui e <follow>un collega se ne occuperà</follow>.
defect-next =
    .a = <follow>Un collega esaminerà il difetto e Le risponderà qui con il prossimo passo</follow>.
not-described-sorry =
    .a = { $item_known ->
            [yes] Ci dispiace per la differenza tra { THE($item) } e quello che si aspettava dalla nostra pagina.
           *[no] Ci dispiace che l'articolo non corrisponda a quello che si aspettava dalla nostra pagina.
        }
which-product =
    .a = Di quale articolo si tratta? Basta il nome o un link.

## Payment, invoices, offers, account

payment-sorry =
    .a = Ci dispiace che il pagamento non sia riuscito.
charge-sorry =
    .a = Comprendiamo che voglia sapere a che cosa si riferisce questo addebito.
charge-known =
    .a = Al Suo indirizzo risulta l'ordine { $order } del { $placed }{ $total_known ->
            [yes] , per { $total }.
           *[no] .
        }
charge-once =
    .a = L'ordine { $order } del { $placed } ci risulta una sola volta, per { $total }: non vediamo un secondo addebito.
charge-import =
    .a = { $carrier } segnala <state>che il Suo pacco è fermo per oneri d'importazione</state>.{ $at_known ->
            [yes] {" "}L'ultimo aggiornamento è del { $at }{ $place_known ->
                [yes] {" "}({ $place }).
               *[no] .
            }
           *[no] {""}
        }
charge-check =
    .a = <follow>Un collega verificherà il pagamento e Le risponderà qui</follow>. Per sicurezza non ci invii numeri di carta completi.
invoice-attached =
    .a = La fattura { $number } dell'ordine { $order } è <attached>in allegato</attached>.
invoice-link =
    .a = È disponibile anche qui: { $link }
invoice-account =
    .a = La fattura dell'ordine { $order } si trova <available>nel Suo account cliente</available>.
invoice-email =
    .a = La fattura dell'ordine { $order } <available>Le arriva per e-mail</available>.
invoice-details =
    .a = I Suoi dati di fatturazione <follow>vengono trasmessi a un collega, che li verificherà e Le risponderà qui</follow>.
invoice-request =
    .a = <available>Emettiamo fattura su richiesta</available>: quella dell'ordine { $order } <follow>Le sarà inviata da un collega</follow>.
discount-stack-no =
    .a = Purtroppo <rule>i codici sconto non sono cumulabili</rule>.
discount-stack-yes =
    .a = Sì, <rule>i codici sconto sono cumulabili</rule>.
discount-price-match-no =
    .a = Purtroppo <declined>non adeguiamo i nostri prezzi ad altre offerte</declined>.
discount-price-match-yes =
    .a = <rule>L'adeguamento del prezzo è previsto</rule>: <follow>un collega verificherà l'offerta e Le risponderà qui</follow>.
discount-forgotten-yes =
    .a = Un codice dimenticato si può aggiungere entro { $days } dall'ordine, e l'ordine { $order } del { $placed } <intime>rientra nel termine</intime>. <follow>Un collega se ne occuperà e Le risponderà qui</follow>.
discount-forgotten-late =
    .a = Purtroppo <declined>un codice dimenticato si può aggiungere solo entro { $days } dall'ordine</declined>, e l'ordine { $order } è del { $placed }.
discount-forgotten-rule =
    .a = Un codice dimenticato si può aggiungere entro { $days } dall'ordine.
ask-code =
    .a = Di quale codice si tratta, e quale messaggio compare quando lo inserisce?
privacy-received =
    .a = La Sua richiesta sui dati personali ci è arrivata e <follow>passa alla persona responsabile, che Le risponderà qui</follow>.
optout-received =
    .a = Ne abbiamo preso nota: <follow>un collega provvederà a disiscriverLa { $medium ->
            [newsletter] dalla nostra newsletter
            [sms] dai nostri SMS
           *[other] da queste comunicazioni
        }</follow>.
optin-received =
    .a = Ne abbiamo preso nota: <follow>un collega provvederà a iscriverLa { $medium ->
            [newsletter] alla nostra newsletter
            [sms] ai nostri SMS
           *[other] a queste comunicazioni
        }</follow>.
account-check =
    .a = <follow>Un collega controllerà il Suo account e Le risponderà qui</follow>. Per sicurezza non ci invii mai la password.
subscription-check =
    .a = Abbiamo preso nota della Sua richiesta sull'abbonamento: <follow>un collega se ne occuperà e Le risponderà qui</follow>.
wholesale-received =
    .a = Ci fa piacere il Suo interesse per un ordine in quantità. <follow>Il collega che se ne occupa Le risponderà qui con un'offerta</follow>.
wholesale-quantity =
    .a = Abbiamo preso nota della Sua richiesta: { $quantity } × { $product }.
ask-quantity =
    .a = Quanti pezzi Le servono, di quale articolo ed entro quando?
complaint-sorry =
    .a = Apprezziamo la Sua franchezza, e ci dispiace di non essere stati all'altezza.
complaint-passed =
    .a = <follow>Le Sue osservazioni passano alla persona responsabile</follow>, che le leggerà per intero.
praise-thanks =
    .a = Ci fa molto piacere leggerlo, e ne sarà contento tutto il team.
human-yes =
    .a = <follow>Da qui prosegue un collega, che Le risponderà personalmente</follow>.
help-link =
    .a = Qui trova altre informazioni: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Su questo punto non abbiamo informazioni, e preferiamo non tirare a indovinare. <follow>Un collega verificherà e Le risponderà qui</follow>.
    .b = Nelle nostre informazioni non troviamo una risposta sicura: <follow>un collega si informerà e Le risponderà qui</follow>.
unknown-topic =
    .a = Nelle nostre informazioni non troviamo risposta alla Sua domanda { $topic }, e preferiamo non tirare a indovinare. <follow>Un collega verificherà e Le risponderà qui</follow>.
your-question =
    .a = Ci chiede: «{ $question }»
ship-place-unknown =
    .a = Per la destinazione { $place } non abbiamo indicazioni su consegna e costi, e preferiamo non tirare a indovinare. <follow>Un collega verificherà e Le risponderà qui</follow>.
unknown-product =
    .a = Le nostre informazioni { THE($product, case: "su") } non lo precisano, e preferiamo non tirare a indovinare. <follow>Un collega di { $store } verificherà e Le risponderà qui</follow>.
handover-team =
    .a = <follow>Un collega se ne occuperà e Le risponderà qui</follow>.
ask-order-number =
    .a = Può indicarci il numero d'ordine? Così possiamo verificare subito.
    .b = Per verificare ci serve il Suo numero d'ordine.
ask-which-order =
    .a = Al Suo indirizzo risultano <orders>{ $count } ordini</orders>:{ $lines }
order-line = { $order } del { $placed }{ $item_known ->
        [yes] : { $item }
       *[no] {""}
    }
which-one =
    .a = Di quale si tratta?
which-one-address =
    .a = Quale va spedito all'indirizzo { $address }?
still-possible =
    .a = <allowed>È ancora possibile</allowed>: <notleft>non è ancora partito nulla</notleft>.
unknown-order =
    .a = Non troviamo nessun ordine con il numero { $written }. Può ricontrollarlo?
ask-proof =
    .a = A questo indirizzo non possiamo ancora dare informazioni sull'ordine { $written }: <rule>i dettagli di un ordine li comunichiamo solo all'indirizzo e-mail con cui è stato fatto</rule>.
    .b = Per tutelarLa, <rule>comunichiamo i dettagli di un ordine solo all'indirizzo e-mail con cui è stato fatto</rule>, e l'ordine { $written } non risulta collegato a questo.
ask-proof-how =
    .a = Basta che la richiesta parta da quell'indirizzo: <reply>la risposta arriverà direttamente lì</reply>.
promise-review =
    .a = Prima di procedere con l'ordine { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsabile deve confermare quanto Le abbiamo scritto { ON($written_at) }</decides>. <reply>Riceverà la risposta in questa conversazione</reply>.
promise-review-nodate =
    .a = Prima di procedere con l'ordine { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsabile deve confermare quanto Le abbiamo scritto in precedenza</decides>. <reply>Riceverà la risposta in questa conversazione</reply>.
promise-hold =
    .a = Fino ad allora lasci tutto com'è e non rispedisca ancora nulla.
empty-what =
    .a = Come possiamo aiutarLa? Bastano due righe sull'argomento, con il numero d'ordine se c'è.
repeat-sorry =
    .a = Ci dispiace che abbia dovuto scriverci più di una volta.
notice =
    .a = { $text }
carrier-note =
    .a = Nella nota del corriere si legge: “{ $note }”.
ask-offer =
    .a = Di quale articolo si tratta, e dove lo ha visto a un prezzo più basso?

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = L'ordine { $order } è stato spedito con { $carrier }{ $shipped_known ->
            [yes] {" "}{ ON($shipped) }
           *[no] {""}
        }; il numero di spedizione è { $number }.
operator-not-sent =
    .a = L'ordine { $order } <notleft>non è ancora stato spedito</notleft>.
operator-delivered =
    .a = Il corriere registra la <delivered>consegna</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}({ $place }).
           *[no] .
        }
operator-expected =
    .a = La consegna è prevista { BETWEEN($eta) }.
operator-review =
    .a = <decides>La persona responsabile sta esaminando la richiesta dell'acquirente</decides> e <reply>risponderà in questa pratica</reply>.
operator-more =
    .a = Per ogni altra domanda su questa pratica <follow>risponderà qui un collega</follow>.
warranty-general =
    .a = { $product_known ->
            [yes] La garanzia { THE($product, case: "su") } <warranty>dura { $months }</warranty>.
           *[no] La nostra garanzia <warranty>dura { $months }</warranty>.
        }
product-facts =
    .a = { THE($product, cap: "yes") }:{ $lines }
product-fact = { $attribute }: { $value }
