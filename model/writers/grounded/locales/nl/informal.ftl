# Dutch, informal: "je", first name in the greeting. Neutral for the Netherlands and Flanders.
#
# Syntax and names of acts: the head of locales/en/informal.ftl; docs/writer.md says more.
# THE($item) and YOUR($item) know the gender of listed nouns (nouns.yaml), but not whether a verb would be
# plural ("de sokken"): make the article an object ("we hebben { THE($item) } op voorraad"), never the subject,
# and let no "die" or "het" refer to it.

## Voice

greeting = { $name_known ->
        [yes] Dag { $first },
       *[no] Hallo,
    }
closing = { $tone ->
        [playful] Groetjes,
        [warm] Groetjes,
       *[neutral] Vriendelijke groet,
    }

## What an outcome does, after "we kunnen ..."

outcome-replacement_confirmed = een vervangend exemplaar sturen
outcome-full_refund = het volledige bedrag terugbetalen
outcome-partial_refund = een deel van de prijs terugbetalen (dan houd je het artikel)
outcome-exchange_confirmed = het artikel omruilen
outcome-store_credit = een tegoedbon geven
outcome-label_issued = het artikel terugnemen
outcome-cancelled = de bestelling annuleren
outcome-changed = de bestelling aanpassen

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Je pakket is <state>onderweg</state> en <schedule>ligt op schema</schedule>: { $carrier } verwacht { YOUR($item) } { BETWEEN($eta) } te leveren.
           *[no] Je bestelling is <state>onderweg</state> en <schedule>ligt op schema</schedule>: { $carrier } verwacht { BETWEEN($eta) } te leveren.
        }
    .b = Goed nieuws: je pakket is met { $carrier } <state>onderweg</state> en <schedule>ligt op schema</schedule>. De levering staat { BETWEEN($eta) } gepland.
status-on-the-way =
    .a = { $item_known ->
            [yes] { $carrier } is <state>onderweg</state> met { YOUR($item) }; een leverdatum is nog niet bekend.
           *[no] Je bestelling is met { $carrier } <state>onderweg</state>; een leverdatum is nog niet bekend.
        }
    .b = Je pakket is <state>onderweg</state>, maar { $carrier } heeft nog geen leverdatum doorgegeven.
status-labelled =
    .a = Bestelling { $order } <state>staat ingepakt en gelabeld klaar</state> in ons magazijn; { $carrier } moet het pakket nog ophalen.
    .b = Je bestelling { $order } is <state>ingepakt</state>. De volgende stap: { $carrier } haalt het pakket bij ons op.
status-preparing =
    .a = { $item_known ->
            [yes] We <state>maken { YOUR($item) } nog klaar voor verzending</state> (bestelling { $order }). <notleft>Het pakket heeft ons magazijn nog niet verlaten</notleft>, dus een leverdatum is er nog niet.
           *[no] Bestelling { $order } <state>wordt nog klaargemaakt</state> en <notleft>heeft ons magazijn nog niet verlaten</notleft>. Daarom is er nog geen leverdatum.
        }
    .b = We <state>maken bestelling { $order } nog klaar</state>. <notleft>Er is nog niets verzonden</notleft>, dus een leverdatum kunnen we je nog niet geven.
status-on-hold =
    .a = Bestelling { $order } <state>staat op dit moment in de wacht</state> en <notleft>is nog niet verzonden</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } is <state>vandaag met { YOUR($item) } onderweg naar je adres</state>.
           *[no] Je pakket is <state>vandaag met { $carrier } onderweg naar je adres</state>.
        }
    .b = Vandaag is het zover: { $carrier } <state>is met je pakket op pad</state>.
status-delivered =
    .a = Volgens { $carrier } is je bestelling { $order } { ON($at, time: "yes") } <state>geleverd</state>.
status-delivered-nodate =
    .a = Volgens onze gegevens is je bestelling { $order } <state>geleverd</state>.
status-pickup =
    .a = Je pakket <state>ligt klaar om af te halen</state>. Afhaalpunt: { $place }.{ $until_known ->
            [yes] {" "}Het wordt daar { UNTIL($until) } bewaard.
           *[no] {""}
        }
    .b = Je kunt je pakket <state>nu afhalen</state> bij dit afhaalpunt: { $place }.{ $until_known ->
            [yes] {" "}Het blijft daar { UNTIL($until) } liggen.
           *[no] {""}
        }
status-pickup-noplace =
    .a = Je pakket <state>ligt klaar in een afhaalpunt van { $carrier }</state>{ $until_known ->
            [yes] {" "}en wordt daar { UNTIL($until) } bewaard.
           *[no] .
        }
pickup-bring =
    .a = Geef bij het afhalen pakketnummer { $number } door; daarin zit je bestelling { $order }.
    .b = Bij het afhalen heb je pakketnummer { $number } nodig (bestelling { $order }).
status-failed-attempt =
    .a = { $carrier } <state>wilde je pakket { ON($at) } leveren</state>, maar kon het niet afgeven.
    .b = Het <state>is { $carrier } { ON($at) } niet gelukt je pakket te leveren</state>.
status-failed-attempt-nodate =
    .a = { $carrier } <state>wilde je pakket leveren</state>, maar kon het niet afgeven.
status-returned-to-sender =
    .a = Je pakket van bestelling { $order } is <state>op de terugweg naar ons</state>: { $carrier } kon het niet leveren.
    .b = { $carrier } kon bestelling { $order } niet leveren en heeft het pakket <state>naar ons teruggestuurd</state>.
status-exception =
    .a = { $carrier } meldt <state>een probleem met je pakket</state>{ $at_known ->
            [yes] , voor het laatst { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
status-cancelled =
    .a = Bestelling { $order } is <state>geannuleerd</state>; er is dus niets onderweg.
status-refunded =
    .a = Bestelling { $order } is <state>terugbetaald</state>; er is dus niets meer onderweg.
status-late =
    .a = { $item_known ->
            [yes] Je pakket heeft vertraging: { $carrier } had { YOUR($item) } <late>{ BY($due) }</late> moeten leveren.
           *[no] Je pakket heeft vertraging: { $carrier } had het <late>{ BY($due) }</late> moeten leveren.
        }
    .b = Je pakket had er <late>{ BY($due) }</late> moeten zijn; { $carrier } loopt achter op de planning.
status-stuck =
    .a = Je pakket <stuck>staat op dit moment stil</stuck> en een nieuwe leverdatum hebben we niet. De laatste scan van pakket { $number } door { $carrier } was { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        }{ $due_known ->
            [yes] ; het pakket had er { BY($due) } moeten zijn.
           *[no] .
        }
    .b = Een nieuwe leverdatum is er nog niet: pakket { $number } <stuck>staat bij { $carrier } stil</stuck> sinds { ON($at, bare: "yes") }{ $place_known ->
            [yes] {" "}(laatste scan in { $place })
           *[no] {""}
        }.{ $due_known ->
            [yes] {" "}Het had er { BY($due) } moeten zijn.
           *[no] {""}
        }
status-never-moved =
    .a = Je pakket is { ON($at) } aan { $carrier } overgedragen{ $number_known ->
            [yes] {" "}(nummer { $number })
           *[no] {""}
        } en <stuck>staat sindsdien stil</stuck>. Een nieuwe leverdatum hebben we niet.
due-was =
    .a = Het pakket had er { BY($due) } moeten zijn.
last-scan =
    .a = De laatste scan was { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
    .b = Het pakket is { ON($at) } voor het laatst gescand{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
shipped-on =
    .a = Bestelling { $order } is { ON($shipped) } bij ons vertrokken.
    .b = We hebben bestelling { $order } { ON($shipped) } verzonden.
track-link =
    .a = Hier volg je het pakket: { $link }
    .b = Je kunt het pakket hier volgen: { $link }
track-number =
    .a = Het trackingnummer is { $number } ({ $carrier }).
    .b = Bij { $carrier } volg je het pakket met nummer { $number }.
order-link =
    .a = Hoe het met je bestelling staat, zie je altijd hier: { $link }
usual-days =
    .a = Een levering met { $carrier } duurt doorgaans { $days }.
    .b = { $carrier } heeft doorgaans { $days } nodig.
no-promise-day =
    .a = Daarom beloven we je liever niet dat het pakket op tijd komt{ $occasion ->
            [birthday] {" "}voor de verjaardag.
            [christmas] {" "}voor Kerstmis.
            [gift] {" "}om het cadeau te geven.
            [wedding] {" "}voor het huwelijk.
            [trip] {" "}voor je vertrek.
           *[day] .
        }
before-your-day =
    .a = Dat is { $occasion ->
            [birthday] nog voor de verjaardag
            [christmas] nog voor Kerstmis
            [gift] op tijd om het cadeau te geven
            [wedding] nog voor het huwelijk
            [trip] nog voor je vertrek
           *[day] nog voor de dag die je noemt
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Het spijt ons dat het langer duurt, zeker met een verjaardag op komst.
            [christmas] Het spijt ons dat het langer duurt, zeker nu Kerstmis eraan komt.
            [gift] Het spijt ons dat het langer duurt, zeker omdat het een cadeau is.
            [wedding] Het spijt ons dat het langer duurt, zeker met een huwelijk op komst.
            [trip] Het spijt ons dat het langer duurt, zeker nu je bijna op reis gaat.
           *[none] Het spijt ons dat het langer duurt dan gepland.
        }
    .b = { $occasion ->
            [birthday] Sorry voor de vertraging, en dat uitgerekend voor een verjaardag.
            [christmas] Sorry voor de vertraging, en dat vlak voor Kerstmis.
            [gift] Sorry dat je cadeau op zich laat wachten.
            [wedding] Sorry voor de vertraging, en dat uitgerekend voor een huwelijk.
            [trip] Sorry voor de vertraging, en dat net voor je vertrek.
           *[none] Sorry dat je moet wachten.
        }
if-not-by =
    .a = Is er { ON($due) } nog niets geleverd, antwoord dan gewoon op dit bericht: <follow>iemand van ons team zoekt het dan uit</follow>.
    .b = Is er dan nog niets aangekomen, laat het ons hier weten: <follow>iemand van ons team gaat er dan achteraan</follow>.
if-not-today =
    .a = Is er vanavond nog niemand langs geweest, antwoord dan op dit bericht: <follow>iemand van ons team gaat dan na waar bestelling { $order } gebleven is</follow>.
if-still-stuck =
    .a = Komt er de komende dagen nog altijd geen beweging in, antwoord dan hier: <follow>iemand van ons team neemt het dan op met { $carrier }</follow>.
lost-on =
    .a = Zo gaat het verder: staat het pakket { ON($lost, weekday: "yes") } nog altijd stil, dan geldt het als verloren.
    .b = Is er { ON($lost, weekday: "yes") } nog geen nieuwe scan, dan beschouwen we het pakket als verloren.
then-outcomes =
    .a = Dan kunnen we <outcomes>{ $outcomes }</outcomes> (bestelling { $order }).
    .b = Voor bestelling { $order } kunnen we dan <outcomes>{ $outcomes }</outcomes>.
then-statement =
    .a = Daarvoor hebben we dan <proof>een ondertekende verklaring</proof> van je nodig; tot die tijd hoef je niets te doen.
nothing-to-do =
    .a = Tot dan hoef je niets te doen.
counts-as-lost =
    .a = Je pakket { $number_known ->
            [yes] { $number }
           *[no] {""}
        } staat bij { $carrier } stil sinds { ON($at, bare: "yes") }, dus <lost>het geldt nu als verloren</lost>. Dat spijt ons.
    .b = Sinds { ON($at, bare: "yes") } heeft { $carrier } je pakket { $number_known ->
            [yes] { $number }
           *[no] {""}
        } niet meer gescand, dus <lost>we beschouwen het nu als verloren</lost>. Dat spijt ons.
carrier-says-lost =
    .a = { $carrier } <lost>heeft het pakket van je bestelling { $order }{ $at_known ->
            [yes] {" "}{ ON($at) }
           *[no] {""}
        } als verloren gemeld</lost>{ $number_known ->
            [yes] {" "}(trackingnummer { $number }).
           *[no] .
        } Het spijt ons dat het zo gelopen is.
no-proof-needed =
    .a = Je hoeft ons <noproof>geen documenten te sturen</noproof>.

status-on-the-way-plain =
    .a = Bestelling { $order } is <state>onderweg</state>.
order-number-is =
    .a = Je bestelnummer is { $order }.
loaded =
    .a = Het pakket is { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        } in de bestelwagen geladen.
delivered-place =
    .a = Bij de levering is het pakket gescand in { $place }.
pickup-since =
    .a = { $carrier } heeft het pakket daar { ON($at) } afgegeven.
returned-since =
    .a = Het is { ON($at) } als retour gescand.
new-attempt-eta =
    .a = De volgende poging staat { BETWEEN($eta) } gepland.
other-parcel-delivered =
    .a = { $items_known ->
            [yes] Het andere pakket ({ $items }) is { ON($at) } <delivered>geleverd</delivered>.
           *[no] Het andere pakket is { ON($at) } <delivered>geleverd</delivered>.
        }
other-parcel-moving =
    .a = { $items_known ->
            [yes] Het andere pakket ({ $items }) is <state>onderweg</state>
           *[no] Het andere pakket is <state>onderweg</state>
        }{ $number_known ->
            [yes] {" "}onder nummer { $number }
           *[no] {""}
        }{ $eta_known ->
            [yes] ; de levering staat { BETWEEN($eta) } gepland.
           *[no] .
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] Dit deel van de bestelling <notleft>heeft ons magazijn nog niet verlaten</notleft>: { $items }.
           *[no] Een ander deel van de bestelling <notleft>heeft ons magazijn nog niet verlaten</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } verwacht het pakket { BETWEEN($eta) } te leveren, onder nummer { $number }.
           *[no] Het pakket is bij { $carrier }, onder nummer { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = Volgens { $carrier } is het pakket van bestelling { $order } { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        } <delivered>geleverd</delivered>.
    .b = Bij { $carrier } staat het pakket van bestelling { $order } als <delivered>geleverd</delivered> geregistreerd: { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
dnr-left-with =
    .a = Ga dat eerst even na <left>{ $where ->
            [porter] bij de conciërge of de receptie, waar het is afgegeven
            [neighbour] bij de buren die het hebben aangenomen
            [letterbox] in en rond de brievenbus, waar het is achtergelaten
            [safe_place] op de veilige plek waar het is achtergelaten
            [pickup] bij het afhaalpunt waar het is afgegeven
           *[household] bij degene die het op je adres heeft aangenomen
        }</left>; het pakketnummer is { $number }.
dnr-check-first =
    .a = Vraag het eerst even na bij de buren, de conciërge en iedereen op je adres; het pakketnummer is { $number }.
    .b = Vraag eerst even rond bij je buren en huisgenoten; het pakketnummer is { $number }.
ask-statement =
    .a = Duikt het pakket niet op, antwoord ons dan met <proof>een ondertekende verklaring dat je het niet ontvangen hebt</proof>.
    .b = Is het pakket nergens te vinden, stuur ons dan <proof>een ondertekende verklaring dat het niet bij je is aangekomen</proof>; een antwoord met het bestand erbij is genoeg.
ask-statement-lost =
    .a = Om verder te gaan, hebben we van je <proof>een ondertekende verklaring nodig dat je het pakket niet hebt ontvangen</proof>; stuur die gewoon mee met je antwoord.
with-statement-outcomes =
    .a = Zodra we de verklaring hebben, kunnen we <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = We kunnen <outcomes>{ $outcomes }</outcomes>. Wat heeft je voorkeur?
    .b = De keuze is aan jou: we kunnen <outcomes>{ $outcomes }</outcomes>. Laat ons weten wat je het liefst hebt.
under-review =
    .a = <review>Een collega bekijkt de zaak persoonlijk</review> en <reply>antwoordt je hier</reply>.

## Failed delivery

redelivery-carrier =
    .a = Een nieuwe levering afspreken of navragen waar het pakket ligt, gaat het snelst rechtstreeks bij { $carrier }, met nummer { $number }.
resend-address =
    .a = Stuur ons het volledige adres waar het pakket naartoe moet. <follow>Een collega bespreekt dan met jou de volgende stap</follow>.
carrier-case =
    .a = <follow>Iemand van ons team neemt dit op met { $carrier } en antwoordt je hier</follow>.

## Changing the delivery

address-changed =
    .a = Dat was op tijd: <notleft>er was nog niets vertrokken</notleft>. <done>Het adres van bestelling { $order } is aangepast naar { $address }</done>.
    .b = Geregeld: <notleft>de bestelling had ons magazijn nog niet verlaten</notleft>, dus <done>{ $order } gaat naar { $address }</done>.
address-possible =
    .a = Ja, <allowed>het adres van bestelling { $order } kan nog worden aangepast</allowed>: <notleft>er is nog niets vertrokken</notleft>.
ask-address =
    .a = Stuur ons het volledige nieuwe adres: naam, straat en huisnummer, postcode, plaats en land.
address-be-quick =
    .a = Laat het ons snel weten: <allowed>na de verzending kunnen we het adres niet meer aanpassen</allowed>.
address-too-late =
    .a = <declined>We kunnen het adres van bestelling { $order } niet meer aanpassen</declined>: het pakket is { ON($shipped) } bij ons vertrokken.
    .b = Bestelling { $order } heeft ons magazijn { ON($shipped) } verlaten, dus <declined>het adres kunnen we niet meer aanpassen</declined>.
address-too-late-nodate =
    .a = <declined>We kunnen het adres van bestelling { $order } niet meer aanpassen</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Ja, <countries>we verzenden { TO($country) }</countries>: met { $methods }.
    .b = <countries>Verzenden { TO($country) } kan</countries>: met { $methods }.
ship-methods =
    .a = Zo verzenden we{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        }: met { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] {" "}(doorgaans { $days }{ $price_known ->
            [yes] , { $price })
           *[no] )
        }
       *[no] { $price_known ->
            [yes] {" "}({ $price })
           *[no] {""}
        }
    }
ship-not-there =
    .a = Helaas <countries>verzenden we niet { TO($country) }</countries>. We leveren wel in deze landen: { $countries }.
ship-free-you =
    .a = De verzending <free>kost je niets</free>: die is gratis vanaf { $free_from }, en voor { THE($item) } betaal je { $price }.
ship-free-below =
    .a = Met { $total } <reach>is die grens nog niet bereikt</reach>.
ship-free-reached =
    .a = Met { $total } <reach>is de verzending gratis</reach>.
ship-free-from =
    .a = Vanaf { $free_from } is de verzending <free>gratis</free>.
order-by-yes =
    .a = Ja, <yes>dat lukt</yes>: { $country_known ->
            [yes] voor verzending { TO($country) } kun je
           *[no] je kunt
        } { UNTIL($until) } bestellen, dan is het pakket er { $occasion ->
            [christmas] voor Kerstmis
            [saint_nicholas] voor Sinterklaas
            [valentine] voor Valentijnsdag
            [mothers_day] voor Moederdag
            [fathers_day] voor Vaderdag
            [easter] voor Pasen
           *[day] op tijd
        }.
order-by-passed =
    .a = Helaas was <no>{ $until } daarvoor de laatste besteldag</no>{ $country_known ->
            [yes] {" "}(verzending { TO($country) })
           *[no] {""}
        }. Beloven kunnen we het dus niet meer.
arrive-usual-no-promise =
    .a = Een bepaalde dag kunnen we niet beloven, maar een levering { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } met { $carrier } duurt doorgaans { $days }.

## Ordering

pay-with =
    .a = Je kunt <methods>met deze betaalmethoden betalen: { $payment_methods }</methods>.
pay-not-taken =
    .a = <nottaken>Niet mogelijk</nottaken>: { $asked }.
confirm-exists =
    .a = Ja, je bestelling is gelukt: nummer { $order }, geplaatst { ON($placed) }{ $total_known ->
            [yes] {" "}voor { $total }.
           *[no] .
        }
    .b = Je bestelling is bij ons aangekomen: nummer { $order } van { $placed }{ $total_known ->
            [yes] , in totaal { $total }.
           *[no] .
        }
confirm-not-found =
    .a = We vinden geen bestelling <none>op het adres waarmee je ons schrijft</none>.
ask-order-details =
    .a = Met welk e-mailadres heb je besteld, en op welke dag? Dan kunnen we de bestelling opzoeken.
items-possible =
    .a = Ja, <allowed>bestelling { $order } kan nog worden aangepast</allowed>: <notleft>er is nog niets verzonden</notleft>.
items-changed =
    .a = Dat was op tijd: <done>in bestelling { $order } hebben we { THE($item) } vervangen door { THE($new_item) }</done>.
ask-new-item =
    .a = Laat ons precies weten wat het moet worden: artikel, maat en kleur.
items-too-late =
    .a = Helaas <declined>kunnen we de artikelen van bestelling { $order } niet meer wijzigen</declined>: de verzending is al begonnen.
    .b = <declined>Aan de inhoud van bestelling { $order } kunnen we niets meer veranderen</declined>; de verwerking is al te ver.
add-by-new-order =
    .a = Wil je er nog iets bij, dan kun je daarvoor een nieuwe bestelling plaatsen.
cancel-done =
    .a = Je was op tijd: <notleft>er was nog niets verzonden</notleft> en <done>bestelling { $order } is geannuleerd</done>{ $fee ->
            [free] , <fee>zonder kosten</fee>.
            [fee] . <fee>De annulering kost { $fee_amount }</fee>; dat bedrag houden we in op de terugbetaling.
           *[none] .
        }
    .b = <done>Bestelling { $order } is geannuleerd</done>{ $fee ->
            [free] , <fee>zonder kosten</fee>
            [fee] , met <fee>{ $fee_amount } annuleringskosten, die we inhouden op de terugbetaling</fee>
           *[none] {""}
        }. <notleft>Er was nog niets uit ons magazijn vertrokken</notleft>.
cancel-in-process =
    .a = <notleft>Er is nog niets verzonden</notleft>, en je verzoek om bestelling { $order } te annuleren ligt bij de verantwoordelijke collega.
cancel-already =
    .a = Bestelling { $order } is <state>al geannuleerd</state>; er wordt dus niets verzonden.
cancel-too-late =
    .a = <declined>We kunnen bestelling { $order } niet meer annuleren</declined>: het pakket heeft ons magazijn { ON($shipped) } verlaten.
    .b = Bestelling { $order } is { ON($shipped) } bij ons vertrokken, dus <declined>annuleren kan niet meer</declined>.
cancel-too-late-processing =
    .a = <declined>We kunnen bestelling { $order } niet meer annuleren</declined>: de verzending wordt al voorbereid.
cancel-never =
    .a = { $category_known ->
            [yes] Helaas <declined>kunnen we bestellingen met { $category } niet annuleren</declined>, dus ook { $order } niet.
           *[no] Helaas <declined>kunnen we een bestelling niet meer annuleren zodra die geplaatst is</declined>, dus ook { $order } niet.
        }
cancel-then-return =
    .a = Wil je de bestelling niet houden, dan kun je die na aankomst <return>terugsturen</return>{ $until_known ->
            [yes] {" "}{ UNTIL($until) }{ $condition_known ->
                [yes] , zolang alles { $condition } is.
               *[no] .
            }
           *[no] { $condition_known ->
                [yes] , zolang alles { $condition } is.
               *[no] .
            }
        }

## Refund sentences that other topics use too

refund-goes =
    .a = We betalen { $amount } binnen { $days } terug { $method }.
    .b = Binnen { $days } betalen we { $amount } terug { $method }.
refund-to-within =
    .a = We betalen het bedrag binnen { $days } terug { $method }.
refund-goes-nodays =
    .a = We betalen { $amount } terug { $method }.
refund-method-original_payment = via je oorspronkelijke betaalmiddel
refund-method-store_credit = in de vorm van een tegoedbon
refund-method-bank_transfer = per overschrijving
refund-method-other = aan jou

## Missing, wrong, damaged

missing-other-parcel =
    .a = Er is niets vergeten: je bestelling { $order } komt <parts>in meerdere pakketten</parts>, en { $carrier } levert { THE($item) } in een ander pakket.
missing-other-parcel-unsent =
    .a = Er is niets vergeten: je bestelling { $order } komt <parts>in delen</parts>, en <notleft>we hebben { THE($item) } nog niet verzonden</notleft>.
missing-sorry =
    .a = Het spijt ons dat het pakket van bestelling { $order } niet compleet was.
    .b = Zo hoort het niet: een deel van bestelling { $order } is niet bij je aangekomen, en dat spijt ons.
missing-sorry-item =
    .a = Het spijt ons dat bestelling { $order } zonder { THE($item) } is aangekomen.
order-holds =
    .a = Bestelling { $order } bevat: { $items }.
ask-missing-what =
    .a = Welk artikel ontbreekt er, en hoeveel stuks?
wrong-sorry =
    .a = Dat is onze fout: je had { THE($item) } besteld (bestelling { $order }), en er is iets anders aangekomen.
    .b = Sorry, hier ging het bij ons mis: je bestelde { THE($item) } (bestelling { $order }) en kreeg iets anders.
wrong-sorry-noitem =
    .a = Het spijt ons dat er bij bestelling { $order } iets anders is aangekomen dan je besteld had.
wrong-back-prepaid =
    .a = Het verkeerde artikel moet terug naar ons, maar <prepaid>op onze kosten</prepaid>: <label>we sturen je { $where ->
            [email] per e-mail
           *[here] in dit gesprek
        } een gefrankeerd retourlabel</label>, dat je alleen nog op het pakket hoeft te plakken.
wrong-back-portal =
    .a = Meld de retour van het verkeerde artikel aan via { $link }.
wrong-back-self =
    .a = Stuur <label>het verkeerde artikel naar ons terug</label>.
wrong-keep =
    .a = Het verkeerde artikel <keep>mag je houden</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Het spijt ons dat je { THE($item) } beschadigd hebt ontvangen.
           *[no] Het spijt ons dat je bestelling beschadigd is aangekomen.
        }
    .b = { $item_known ->
            [yes] Zo had je { THE($item) } niet mogen ontvangen, en dat spijt ons.
           *[no] Zo hoort een pakket niet aan te komen, en dat spijt ons.
        }
proof-thanks =
    .a = Je { $files ->
            [one] foto is
           *[other] foto’s zijn
        } <photo>goed aangekomen</photo>; meer hebben we niet van je nodig.
ask-photo =
    .a = Stuur ons <proof>een foto</proof> waarop de schade goed te zien is; een antwoord met het bestand erbij is genoeg.
    .b = Het enige wat we nog nodig hebben, is <proof>een foto</proof> die de schade duidelijk laat zien.
ask-photo-wrong =
    .a = Stuur ons <proof>een foto</proof> van wat er is aangekomen, zo mogelijk met het etiket erop.
ask-photo-missing =
    .a = Stuur ons <proof>een foto</proof> van wat er in het pakket zat.
stock-still =
    .a = We hebben { THE($item) } <stock>nog op voorraad</stock>.
report-in-time =
    .a = Je melding valt binnen de termijn van { $window }.
with-photo-outcomes =
    .a = Met die foto kunnen we <outcomes>{ $outcomes }</outcomes> (bestelling { $order }).
report-too-late =
    .a = Helaas <declined>kunnen we dit niet meer als klacht over de levering behandelen</declined>: die moet ons binnen { $window } bereiken, dus de laatste dag was { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] <done>We sturen je een nieuw exemplaar van { THE($item) }</done>{ $stock ->
                [yes] ; <stock>dat hebben we op voorraad</stock>.
               *[no] .
            }
           *[no] <done>We sturen je een nieuw exemplaar</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] We hebben { THE($item) } <stock>op voorraad</stock>, dus <done>we sturen je een nieuw exemplaar</done>.
               *[no] <done>We sturen { THE($item) } opnieuw naar je op</done>.
            }
           *[no] <done>Je krijgt van ons een nieuw exemplaar</done>.
        }
replacement-out-of-stock =
    .a = We hebben { THE($item) } <stock>niet op voorraad</stock>{ $restock_known ->
            [yes] ; nieuwe voorraad verwachten we { ON($restock) }.
           *[no] , en wanneer er nieuwe voorraad komt, is niet bekend.
        }
refund-full-done =
    .a = <done>We betalen je { $amount } terug</done>.
    .b = <done>Je krijgt { $amount } van ons terug</done>.
refund-partial-done =
    .a = Je houdt het artikel, en <done>we betalen je { $percent } van de prijs terug: { $amount }</done>.
person-decides =
    .a = <decides>De verantwoordelijke collega beslist over bestelling { $order }</decides> en <reply>laat het je rechtstreeks weten</reply>.
    .b = Je dossier (bestelling { $order }) <decides>gaat nu ter beslissing naar de verantwoordelijke collega</decides>, die <reply>je rechtstreeks schrijft</reply>.
wish-noted-refund =
    .a = We hebben genoteerd dat je <wish>liever je geld terugkrijgt dan een nieuw exemplaar</wish>.
wish-noted-replacement =
    .a = We hebben genoteerd dat je <wish>graag een nieuw exemplaar wilt</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Ja, <allowed>je kunt { THE($item) } terugsturen</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : dat is { $window } vanaf de levering { ON($delivered) }.
               *[no] .
            }
           *[no] Ja, <allowed>je kunt het artikel terugsturen</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : dat is { $window } vanaf de levering { ON($delivered) }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>{ THE($item, cap: "yes") } terugsturen kan nog</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , { $window } vanaf de levering { ON($delivered) }.
               *[no] .
            }
           *[no] <allowed>Terugsturen kan nog</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] , { $window } vanaf de levering { ON($delivered) }.
               *[no] .
            }
        }
return-last-day =
    .a = Je bent op tijd: vandaag, { $until }, is de laatste dag van de termijn van { $window }, en <intime>met je bericht is die gehaald</intime>. <allowed>We nemen { $item_known ->
            [yes] { THE($item) }
           *[no] het artikel
        } terug</allowed>.
return-announced-in-time =
    .a = <intime>Je hebt ons binnen { $window } na de levering { ON($delivered) } geschreven</intime>, dus <allowed>we nemen { $item_known ->
            [yes] { THE($item) }
           *[no] het artikel
        } terug</allowed>.
return-holiday =
    .a = <intime>Je bent ruim op tijd</intime>: voor je bestelling van { $placed } geldt de verlengde eindejaarstermijn, dus <allowed>je kunt het artikel terugsturen</allowed> { UNTIL($until) }.
    .b = Voor je bestelling van { $placed } geldt een langere termijn: <allowed>terugsturen kan</allowed> { UNTIL($until) }, dus <intime>er is nog tijd</intime>.
return-after-delivery =
    .a = <allowed>Terugsturen kan</allowed> zodra het pakket er is: je hebt dan { $window } de tijd, gerekend vanaf de levering.
return-condition =
    .a = Voorwaarde is wel dat het artikel { $condition } is.
    .b = Er is één voorwaarde: dat het artikel { $condition } is.
return-portal =
    .a = Meld de retour van bestelling { $order } aan via { $link }; daar krijg je ook het label.
return-portal-nolink =
    .a = <label>Meld de retour van bestelling { $order } aan in ons retourportaal</label>; daar krijg je ook het label.
return-label-sent =
    .a = <label>We sturen je het retourlabel voor bestelling { $order }</label>{ $where ->
            [email] {" "}per e-mail.
           *[here] {" "}in dit gesprek.
        }
    .b = Het retourlabel voor bestelling { $order } <label>krijg je van ons</label>{ $where ->
            [email] {" "}per e-mail
           *[here] {" "}in dit gesprek
        }: inpakken, label erop en afgeven.
return-label-after-receipt =
    .a = Laat het ons weten zodra het pakket er is, dan <label>sturen we je het retourlabel</label>.
return-self =
    .a = Je <label>stuurt het pakket terug met een vervoerder naar keuze</label>; bewaar het verzendbewijs goed.
return-cost-label =
    .a = Het retourlabel kost { $cost }.
return-cost-deducted =
    .a = De retour kost { $cost }; <deducted>dat bedrag houden we in op de terugbetaling</deducted>.
return-cost-own =
    .a = De kosten van de terugzending zijn <whopays>voor jouw rekening</whopays>.
return-cost-free =
    .a = De retour <whopays>kost je niets</whopays>.
return-refund =
    .a = We betalen het bedrag terug { $method }, binnen { $refund_days } nadat het pakket bij ons is aangekomen.
    .b = Binnen { $refund_days } na aankomst bij ons betalen we het bedrag terug { $method }.
return-refund-nodays =
    .a = Daarna betalen we het bedrag terug { $method }.
return-too-late =
    .a = Helaas <declined>kunnen we { $item_known ->
            [yes] { THE($item) }
           *[no] het artikel
        } niet meer terugnemen</declined>. Bestelling { $order } is { ON($delivered) } geleverd; vanaf dan had je { $window } de tijd, dus { UNTIL($last_day) }.
    .b = Jammer genoeg <declined>is de retourtermijn { $item_known ->
            [yes] voor { THE($item) } (bestelling { $order })
           *[no] van bestelling { $order }
        } voorbij</declined>. De levering was { ON($delivered) } en terugsturen kon binnen { $window }, dus { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = Helaas is <declined>de retourtermijn van bestelling { $order } voorbij</declined>: de laatste dag was { $last_day }.
return-condition-gone =
    .a = Helaas <declined>kunnen we { $item_known ->
            [yes] { THE($item) }
           *[no] het artikel
        } niet terugnemen</declined>: voorwaarde is dat het artikel { $condition } is, en volgens je bericht { $how ->
           *[opened] is het geopend
            [used] is het gebruikt
            [worn] is het gedragen
            [washed] is het gewassen
            [mounted] is het gemonteerd
        }.
return-some-until =
    .a = <allowed>Terugsturen kan</allowed> { UNTIL($until) }: { $items }.
return-excluded-some =
    .a = <declined>Niet terugnemen kunnen we</declined>: { $items } (<excluded>uitgesloten van retour: { $categories }</excluded>).
return-others =
    .a = Wat { $condition } is, <allowed>nemen we { UNTIL($until) } wel terug</allowed>{ $items_known ->
            [yes] : { $items }.
           *[no] .
        }
return-own-cost =
    .a = Voor { $category } kost een retour { $cost }.
return-own-window =
    .a = Voor { $category } is de retourtermijn { $window }.
return-excluded =
    .a = Helaas <declined>kunnen we { THE($item) } niet terugnemen</declined>: <excluded>ons retourbeleid sluit { $category } uit</excluded>.
    .b = Het spijt ons, <declined>{ THE($item) } terugsturen kan niet</declined>: <excluded>ons retourbeleid geldt niet voor { $category }</excluded>.
return-personalised-note =
    .a = Het artikel is speciaal voor jou gemaakt ({ $personalisation }).
warranty-still =
    .a = Je houdt wel <warranty>de { $kind ->
            [legal] wettelijke garantie
           *[other] garantie
        } van { $months }</warranty>: blijkt er iets niet in orde, dan kun je bij ons terecht.
return-window-general =
    .a = Je kunt een artikel terugsturen binnen { $window }{ $from ->
            [delivered] {" "}na levering
            [ordered] {" "}na de bestelling
           *[shipped] {" "}na verzending
        }{ $condition_known ->
            [yes] , als het { $condition } is.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Uitgesloten van retour zijn { $categories }</excluded>.
return-holiday-general =
    .a = Voor bestellingen van { $ordered_from } tot en met { $ordered_to } heb je tijd { UNTIL($until) }.
return-portal-general =
    .a = Een retour meld je aan via { $link }; daar krijg je ook het label.
return-label-general =
    .a = <label>Het retourlabel krijg je van ons</label>.
return-registered =
    .a = Je retour van bestelling { $order } <state>is aangemeld</state>, maar bij ons nog niet als ontvangen geregistreerd.
return-transit =
    .a = Je retour van bestelling { $order } is <state>onderweg naar ons</state> en nog niet als ontvangen geregistreerd.
return-received =
    .a = Ja, je retour van bestelling { $order } <state>is { $received_known ->
            [yes] { ON($received) }
           *[no] {""}
        } bij ons aangekomen</state>.
return-none-known =
    .a = Voor bestelling { $order } <none>is bij ons nog geen retour als ontvangen geregistreerd</none>.
ask-return-tracking =
    .a = Met welke vervoerder heb je de retour verstuurd, en wat is het trackingnummer? Dan kunnen we het pakket opzoeken.

## Exchanges

exchange-yes-stock =
    .a = Ja, <allowed>omruilen kan</allowed>: we hebben { THE($new_item) } <stock>op voorraad</stock>.
    .b = We hebben { THE($new_item) } <stock>op voorraad</stock>, dus <allowed>we kunnen het artikel voor je omruilen</allowed>.
exchange-yes =
    .a = Ja, <allowed>omruilen kan</allowed>.
exchange-until =
    .a = Je hebt tijd { UNTIL($until) } om het eerste artikel terug te sturen{ $condition_known ->
            [yes] , { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>Omruilen kan</allowed>, alleen hebben we { THE($new_item) } op dit moment <stock>niet op voorraad</stock>{ $restock_known ->
            [yes] ; nieuwe voorraad verwachten we { ON($restock) }.
           *[no] , en wanneer er nieuwe voorraad komt, is niet bekend.
        }
exchange-wait-or-refund =
    .a = Wat heb je het liefst: wachten, of het artikel terugsturen en je geld terugkrijgen?
exchange-refund-instead =
    .a = In plaats daarvan kun je het artikel terugsturen en je geld terugkrijgen.
exchange-not-offered =
    .a = <declined>Omruilen doen we niet</declined>, maar je kunt het artikel <return>terugsturen</return> en het andere apart bestellen.
ask-size =
    .a = Welke maat of kleur mag het worden?
exchange-status-received =
    .a = Je retour voor de omruiling (bestelling { $order }) <state>is { $received_known ->
            [yes] { ON($received) }
           *[no] {""}
        } bij ons aangekomen</state>.
exchange-status-sent =
    .a = Het vervangende artikel voor bestelling { $order } is <state>onderweg</state> met { $carrier }, nummer { $number }.
exchange-status-check =
    .a = <follow>Een collega gaat na waar het vervangende artikel voor bestelling { $order } is, en antwoordt je hier</follow>.

## Refunds

refund-issued =
    .a = De terugbetaling voor bestelling { $order } <state>is { ON($issued) } uitgevoerd</state>: { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = We hebben { ON($issued) } <state>{ $amount } terugbetaald</state> voor bestelling { $order }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = De terugbetaling van { $amount } voor bestelling { $order } <state>is uitgevoerd</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = Dat is de prijs van { THE($item) }, { $price }, min { $cost } voor het retourlabel.
refund-visible-by =
    .a = Het kan tot { $days } duren voor het bedrag op je rekening staat; { BY($by) } zou je het dus moeten zien.
refund-visible-passed =
    .a = Het bedrag had { BY($by) } op je rekening moeten staan. <follow>Een collega kijkt de betaling na en antwoordt je hier</follow>.
refund-if-not =
    .a = Staat het er dan nog niet, antwoord dan hier: <follow>een collega kijkt de betaling na</follow>.
refund-due-by =
    .a = We betalen je { BY($by, weekday: "yes") } terug: je retour van bestelling { $order } is { ON($received) } aangekomen, en vanaf dan hebben we maximaal { $days } nodig.
    .b = Je krijgt het geld { BY($by, weekday: "yes") } terug. Je retour (bestelling { $order }) kwam { ON($received) } aan, en vanaf dan tellen we { $days }.
refund-due-passed =
    .a = Je retour van bestelling { $order } is { ON($received) } aangekomen, en we hadden je { BY($by) } moeten terugbetalen. Het spijt ons dat dat niet gebeurd is: <follow>een collega brengt het in orde en antwoordt je hier</follow>.
refund-pending =
    .a = De terugbetaling van { $amount } voor bestelling { $order } <state>wordt verwerkt</state>.
refund-to =
    .a = We betalen het bedrag terug { $method }.
refund-less-cost =
    .a = Voor het retourlabel <deducted>gaat daar { $cost } van af</deducted>.
refund-nothing-to-do =
    .a = Je hoeft verder niets te doen.
refund-after-receipt =
    .a = De terugbetaling volgt binnen { $days } nadat je retour bij ons is aangekomen.
refund-none-yet =
    .a = Voor bestelling { $order } <none>vinden we nog geen terugbetaling</none>. <follow>Een collega zoekt het uit en antwoordt je hier</follow>.
refund-not-yet-lost =
    .a = <notyet>Terugbetalen kunnen we nog niet</notyet>, want het pakket is nog bij { $carrier }.
dispute-facts =
    .a = In onze gegevens staat voor bestelling { $order } een terugbetaling van { $amount }{ $issued_known ->
            [yes] , uitgevoerd { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Een collega rekent het bedrag na aan de hand van je bericht en antwoordt je hier</follow>.

## Products

stock-yes =
    .a = Ja, we hebben { THE($product) } <stock>op voorraad</stock>{ $price_known ->
            [yes] , voor { $price }.
           *[no] .
        }
stock-no-restock =
    .a = We hebben { THE($product) } op dit moment <stock>niet op voorraad</stock>; nieuwe voorraad verwachten we { ON($restock) }.
stock-no =
    .a = We hebben { THE($product) } op dit moment <stock>niet op voorraad</stock>, en wanneer er nieuwe voorraad komt, is niet bekend.
product-link =
    .a = Hier vind je de productpagina: { $link }
product-attribute =
    .a = In de productgegevens van { THE($product) } staat bij { $attribute }: { $value }.
size-fits =
    .a = Bij { $measure } hoort maat { $size } ({ $value }).
size-between =
    .a = { $measure } ligt tussen maat { $size } ({ $value }) en maat { $next_size } ({ $next_value }).
product-size =
    .a = Volgens de maattabel van { THE($product) } komt { $size } overeen met { $value }.
quote-article =
    .a = { $passage }
warranty-running =
    .a = Ja, <valid>je garantie loopt nog</valid>: die duurt { $months }, en bestelling { $order } is { ON($delivered) } geleverd.
    .b = <valid>Je hebt nog garantie</valid>: die loopt { $months } vanaf de levering { ON($delivered) } (bestelling { $order }).
warranty-over =
    .a = Helaas is <expired>de garantie van { $months } voorbij</expired>: bestelling { $order } is { ON($delivered) } geleverd.
defect-sorry =
    .a = { $item_known ->
            [yes] Vervelend dat je problemen hebt met { YOUR($item) }.
           *[no] Vervelend dat het artikel niet doet wat het moet doen.
        }
if-that-fails =
    .a = Helpt dat niet, antwoord dan hier: <follow>een collega bekijkt het dan</follow>.
defect-next =
    .a = <follow>Een collega bekijkt het defect en laat je hier weten wat de volgende stap is</follow>.
not-described-sorry =
    .a = Het spijt ons dat je op basis van onze pagina iets anders van { $item_known ->
            [yes] { THE($item) }
           *[no] het artikel
        } verwachtte.
which-product =
    .a = Om welk artikel gaat het? De naam of een link is genoeg.

## Payment, invoices, offers, account

payment-sorry =
    .a = Vervelend dat de betaling niet gelukt is.
charge-sorry =
    .a = We begrijpen dat je wilt weten waar deze afschrijving vandaan komt.
charge-known =
    .a = Bij je gegevens vinden we bestelling { $order } van { $placed }{ $total_known ->
            [yes] , voor { $total }.
           *[no] .
        }
charge-once =
    .a = Bestelling { $order } van { $placed } staat maar één keer bij ons geregistreerd, voor { $total }; een tweede afschrijving zien we daarbij niet.
charge-import =
    .a = { $carrier } meldt <state>dat je pakket wordt vastgehouden wegens invoerkosten</state>{ $at_known ->
            [yes] ; laatste melding { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
charge-check =
    .a = <follow>Een collega kijkt de betaling na en antwoordt je hier</follow>. Stuur ons geen volledige kaartnummers.
invoice-attached =
    .a = In de bijlage vind je <attached>factuur { $number } voor bestelling { $order }</attached>.
invoice-link =
    .a = De factuur staat ook hier: { $link }
invoice-account =
    .a = De factuur voor bestelling { $order } vind je <available>in je klantaccount</available>.
invoice-email =
    .a = De factuur voor bestelling { $order } <available>krijg je per e-mail</available>.
invoice-details =
    .a = Je factuurgegevens <follow>gaan naar een collega, die ze controleert en je hier antwoordt</follow>.
invoice-request =
    .a = <available>Een factuur maken we op aanvraag</available>: <follow>een collega stuurt je die voor bestelling { $order }</follow>.
discount-stack-no =
    .a = Helaas <rule>zijn kortingscodes niet te combineren</rule>.
discount-stack-yes =
    .a = Ja, <rule>kortingscodes zijn te combineren</rule>.
discount-price-match-no =
    .a = Helaas <declined>nemen we prijzen van andere winkels niet over</declined>.
discount-price-match-yes =
    .a = <rule>Een lagere prijs elders kunnen we overnemen</rule>; <follow>een collega bekijkt het aanbod en antwoordt je hier</follow>.
discount-forgotten-yes =
    .a = Een vergeten code kan binnen { $days } na de bestelling nog worden toegevoegd, en bestelling { $order } van { $placed } <intime>valt daarbinnen</intime>. <follow>Een collega regelt het en antwoordt je hier</follow>.
discount-forgotten-late =
    .a = Helaas <declined>kan een vergeten code alleen binnen { $days } na de bestelling worden toegevoegd</declined>, en bestelling { $order } is { ON($placed) } geplaatst.
discount-forgotten-rule =
    .a = Een vergeten code kan binnen { $days } na de bestelling nog worden toegevoegd.
ask-code =
    .a = Om welke code gaat het, en welke melding krijg je als je die invoert?
privacy-received =
    .a = Je verzoek over je persoonsgegevens is bij ons aangekomen en <follow>gaat naar de verantwoordelijke collega, die je hier antwoordt</follow>.
optout-received =
    .a = Dat is genoteerd: <follow>een collega meldt je af { $medium ->
            [newsletter] voor de nieuwsbrief
            [sms] voor onze sms’jes
           *[other] voor deze berichten
        }</follow>.
optin-received =
    .a = Dat is genoteerd: <follow>een collega meldt je aan { $medium ->
            [newsletter] voor de nieuwsbrief
            [sms] voor onze sms’jes
           *[other] voor deze berichten
        }</follow>.
account-check =
    .a = <follow>Een collega kijkt je account na en antwoordt je hier</follow>. Stuur ons nooit je wachtwoord.
subscription-check =
    .a = Je vraag over je abonnement is genoteerd; <follow>een collega bekijkt die en antwoordt je hier</follow>.
wholesale-received =
    .a = Leuk dat je interesse hebt in een grotere bestelling. <follow>De verantwoordelijke collega stuurt je hier een offerte</follow>.
wholesale-quantity =
    .a = Je aanvraag voor { $quantity } × { $product } hebben we genoteerd.
ask-quantity =
    .a = Hoeveel stuks heb je van welk artikel nodig, en voor wanneer?
complaint-sorry =
    .a = Goed dat je het zo duidelijk zegt; het spijt ons dat we daarin tekortgeschoten zijn.
complaint-passed =
    .a = <follow>Je opmerkingen gaan naar de verantwoordelijke collega</follow>, die ze volledig leest.
praise-thanks =
    .a = Wat fijn om te lezen; het team zal er blij mee zijn.
human-yes =
    .a = <follow>Een collega neemt het vanaf hier over en antwoordt je persoonlijk</follow>.
help-link =
    .a = Meer uitleg vind je hier: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Daarover staat niets in onze gegevens, en gokken doen we liever niet. <follow>Een collega zoekt het uit en antwoordt je hier</follow>.
    .b = Een betrouwbaar antwoord daarop vinden we niet in onze informatie. <follow>Een collega gaat het na en antwoordt je hier</follow>.
unknown-topic =
    .a = Op je vraag over { $topic } vinden we geen antwoord in onze gegevens, en gokken doen we liever niet. <follow>Een collega zoekt het uit en antwoordt je hier</follow>.
your-question =
    .a = Je vraagt: ‘{ $question }’
ship-place-unknown =
    .a = Of { $place } tot onze bestemmingen hoort en wat de verzending kost, staat niet in onze informatie, en gokken doen we liever niet. <follow>Een collega zoekt het uit en antwoordt je hier</follow>.
unknown-product =
    .a = In onze informatie over { THE($product) } staat dat niet, en gokken doen we liever niet. <follow>Een collega van { $store } zoekt het uit en antwoordt je hier</follow>.
handover-team =
    .a = <follow>Iemand van ons team bekijkt dit en antwoordt je hier</follow>.
ask-order-number =
    .a = Wat is je bestelnummer? Dan kunnen we het meteen nakijken.
    .b = Om dat op te zoeken, hebben we je bestelnummer nodig.
ask-which-order =
    .a = Je hebt <orders>{ $count } bestellingen</orders> bij ons:{ $lines }
order-line = { $order } van { $placed }{ $item_known ->
        [yes] , met { THE($item) }
       *[no] {""}
    }
which-one =
    .a = Om welke gaat het?
which-one-address =
    .a = Welke bestelling moet naar { $address }?
still-possible =
    .a = <allowed>Dat lukt nog</allowed>: <notleft>er is nog niets verzonden</notleft>.
unknown-order =
    .a = Een bestelling met nummer { $written } vinden we niet. Kijk je het nummer nog even na?
ask-proof =
    .a = Via dit adres kunnen we je over { $written } nog niets vertellen: <rule>bestelgegevens delen we alleen met het e-mailadres waarmee er besteld is</rule>.
    .b = Voor ieders veiligheid <rule>geven we bestelgegevens alleen aan het e-mailadres waarmee er besteld is</rule>, en { $written } is niet aan dit adres gekoppeld.
ask-proof-how =
    .a = Stuur de vraag vanaf dat adres, of laat dat doen door wie besteld heeft; <reply>daar komt het antwoord dan aan</reply>.
promise-review =
    .a = Voordat er verder iets met bestelling { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        } gebeurt, <decides>moet de verantwoordelijke collega bevestigen wat we je { ON($written_at) } geschreven hebben</decides>. <reply>Je krijgt het antwoord in dit gesprek</reply>.
promise-review-nodate =
    .a = Voordat er verder iets met bestelling { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        } gebeurt, <decides>moet de verantwoordelijke collega bevestigen wat we je eerder geschreven hebben</decides>. <reply>Je krijgt het antwoord in dit gesprek</reply>.
promise-hold =
    .a = Laat tot dan alles zoals het is en stuur nog niets terug.
empty-what =
    .a = Waarmee kunnen we je helpen? Vertel in één zin waar het over gaat, met je bestelnummer als je dat hebt.
repeat-sorry =
    .a = Het spijt ons dat je meer dan één keer moest schrijven.
notice =
    .a = { $text }
carrier-note =
    .a = De vervoerder noteerde daarbij: “{ $note }”.
ask-offer =
    .a = Om welk artikel gaat het, en waar heb je het goedkoper gezien?
warranty-general =
    .a = { $product_known ->
            [yes] De garantie op { THE($product) } <warranty>duurt { $months }</warranty>.
           *[no] Onze garantie <warranty>duurt { $months }</warranty>.
        }

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = Bestelling { $order } is { $shipped_known ->
            [yes] { ON($shipped) }
           *[no] {""}
        } met { $carrier } verzonden; het trackingnummer is { $number }.
operator-not-sent =
    .a = Bestelling { $order } <notleft>is nog niet verzonden</notleft>.
operator-delivered =
    .a = Volgens de vervoerder is het pakket { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        } <delivered>geleverd</delivered>.
operator-expected =
    .a = De levering staat { BETWEEN($eta) } gepland.
operator-review =
    .a = <decides>De verantwoordelijke collega behandelt de vraag van de koper</decides> en <reply>antwoordt in dit dossier</reply>.
operator-more =
    .a = Is er voor dit dossier meer nodig, dan <follow>antwoordt een collega hier</follow>.
product-facts =
    .a = Dit staat in de productgegevens van { THE($product) }:{ $lines }
product-fact = { $attribute }: { $value }
