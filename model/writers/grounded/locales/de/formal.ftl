# German, formal: "Sie", first name and surname in the greeting.
#
# Syntax and names of acts: the head of locales/en/informal.ftl; docs/writer.md says more.
# German only: days and spans keep their form in values.ftl, so a span never follows "innerhalb von"
# or "nach" (dative): "spätestens { $days } nach dem Eingang", "bis zu { $days }", "{ $window } Zeit".
# Names of articles: THE and YOUR stand in the accusative only. As a subject a plural ("deine Socken")
# would need another verb, in the dative its noun another ending. No pronoun refers back to them.
# A whole sentence after a colon begins with a capital letter.

## Voice

greeting = { $name_known ->
        [yes] Guten Tag { $full },
       *[no] Guten Tag,
    }
closing = { $tone ->
        [playful] Viele Grüße
        [warm] Herzliche Grüße
       *[neutral] Freundliche Grüße
    }

## What an outcome does, after "wir können Ihnen ..."

outcome-replacement_confirmed = Ersatz schicken
outcome-full_refund = den vollen Betrag erstatten
outcome-partial_refund = einen Teil des Preises zurückzahlen (Sie behalten den Artikel)
outcome-exchange_confirmed = den Artikel umtauschen
outcome-store_credit = den Betrag als Guthaben geben
outcome-label_issued = ein Rücksendeetikett schicken
outcome-cancelled = die Bestellung stornieren
outcome-changed = die Bestellung ändern

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] { $carrier } stellt { YOUR($item, case: "acc") } voraussichtlich { BETWEEN($eta) } zu: Das Paket ist <state>unterwegs</state> und <schedule>liegt im Zeitplan</schedule>.
           *[no] { $carrier } stellt Ihr Paket voraussichtlich { BETWEEN($eta) } zu: Es ist <state>unterwegs</state> und <schedule>liegt im Zeitplan</schedule>.
        }
    .b = Ihr Paket ist <schedule>pünktlich</schedule> mit { $carrier } <state>unterwegs</state>, die Zustellung ist { BETWEEN($eta) } geplant.
status-on-the-way =
    .a = { $item_known ->
            [yes] { $carrier } hat { YOUR($item, case: "acc") } übernommen: Das Paket ist <state>unterwegs</state>, nur ein Liefertermin steht noch nicht fest.
           *[no] Ihr Paket ist mit { $carrier } <state>unterwegs</state>, nur ein Liefertermin steht noch nicht fest.
        }
    .b = Ihr Paket ist mit { $carrier } <state>unterwegs</state>, einen Liefertermin gibt es allerdings noch nicht.
status-labelled =
    .a = Ihre Bestellung { $order } liegt <state>verpackt und etikettiert</state> in unserem Lager und wartet auf die Abholung durch { $carrier }.
    .b = Ihre Bestellung { $order } ist <state>fertig verpackt</state>; als Nächstes holt { $carrier } sie bei uns ab.
status-preparing =
    .a = { $item_known ->
            [yes] Wir <state>machen { YOUR($item, case: "acc") } (Bestellung { $order }) gerade versandfertig</state>. <notleft>Das Paket hat unser Lager noch nicht verlassen</notleft>, deshalb steht noch kein Liefertermin fest.
           *[no] Wir <state>machen Ihre Bestellung { $order } gerade versandfertig</state>. <notleft>Sie hat unser Lager noch nicht verlassen</notleft>, deshalb steht noch kein Liefertermin fest.
        }
    .b = Ihre Bestellung { $order } ist <state>noch in Vorbereitung</state>. <notleft>Verschickt ist sie noch nicht</notleft>, einen Liefertermin gibt es daher noch nicht.
status-on-hold =
    .a = Ihre Bestellung { $order } ist zurzeit <state>angehalten</state> und <notleft>noch nicht verschickt</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } hat { YOUR($item, case: "acc") } <state>heute in der Zustellung</state>.
           *[no] { $carrier } hat Ihr Paket <state>heute in der Zustellung</state>.
        }
    .b = Heute ist es so weit: Ihr Paket ist mit { $carrier } <state>in der Zustellung</state>.
status-delivered =
    .a = Laut { $carrier } wurde Ihre Bestellung { $order } { ON($at, time: "yes") } <state>zugestellt</state>.
status-delivered-nodate =
    .a = Nach unseren Unterlagen wurde Ihre Bestellung { $order } <state>zugestellt</state>.
status-pickup =
    .a = Ihr Paket liegt <state>zur Abholung bereit</state>, und zwar hier: { $place }.{ $until_known ->
            [yes] {" "}Dort wird es { UNTIL($until) } aufbewahrt.
           *[no] {""}
        }
    .b = Ihr Paket können Sie <state>jetzt abholen</state>. Die Abholstelle: { $place }.{ $until_known ->
            [yes] {" "}Es liegt dort { UNTIL($until) } für Sie bereit.
           *[no] {""}
        }
status-pickup-noplace =
    .a = Ihr Paket liegt <state>in einer Abholstelle von { $carrier } bereit</state>{ $until_known ->
            [yes] {" "}und wird dort { UNTIL($until) } aufbewahrt.
           *[no] .
        }
pickup-bring =
    .a = Bitte nennen Sie beim Abholen die Sendungsnummer { $number }; es ist das Paket zu Ihrer Bestellung { $order }.
    .b = Zum Abholen brauchen Sie die Sendungsnummer { $number } (Bestellung { $order }).
status-failed-attempt =
    .a = { $carrier } <state>wollte Ihr Paket { ON($at) } zustellen</state>, konnte es aber nicht übergeben.
    .b = Der <state>Zustellversuch</state> von { $carrier } { ON($at) } hat leider nicht geklappt.
status-failed-attempt-nodate =
    .a = { $carrier } <state>wollte Ihr Paket zustellen</state>, konnte es aber nicht übergeben.
status-returned-to-sender =
    .a = Ihr Paket zu Bestellung { $order } ist <state>auf dem Rückweg zu uns</state>: { $carrier } konnte es nicht zustellen.
    .b = { $carrier } konnte Bestellung { $order } nicht zustellen und hat sie <state>an uns zurückgeschickt</state>.
status-exception =
    .a = { $carrier } meldet <state>ein Problem mit Ihrem Paket</state>{ $at_known ->
            [yes] , zuletzt { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
status-cancelled =
    .a = Ihre Bestellung { $order } wurde <state>storniert</state>, es ist also nichts unterwegs.
status-refunded =
    .a = Ihre Bestellung { $order } wurde <state>erstattet</state>, es ist also nichts mehr unterwegs.
status-late =
    .a = { $item_known ->
            [yes] { YOUR($item, case: "acc", cap: "yes") } hätte { $carrier } <late>spätestens { ON($due) }</late> zustellen sollen; das Paket verspätet sich.
           *[no] Ihr Paket verspätet sich: { $carrier } hätte es <late>spätestens { ON($due) }</late> zustellen sollen.
        }
    .b = Ihr Paket hätte <late>spätestens { ON($due) }</late> bei Ihnen sein sollen; { $carrier } ist im Verzug.
status-stuck =
    .a = Ihr Paket <stuck>kommt zurzeit nicht voran</stuck>, und einen neuen Termin haben wir noch nicht. { $carrier } hat die Sendung { $number } zuletzt { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        } gescannt{ $due_known ->
            [yes] ; da sein sollte sie spätestens { ON($due) }.
           *[no] .
        }
    .b = Einen neuen Liefertermin gibt es noch nicht: Die Sendung { $number } ({ $carrier }) <stuck>steht seit dem { ON($at, bare: "yes") } still</stuck>{ $place_known ->
            [yes] , zuletzt gescannt in { $place }
           *[no] {""}
        }.{ $due_known ->
            [yes] {" "}Ankommen sollte sie spätestens { ON($due) }.
           *[no] {""}
        }
status-never-moved =
    .a = Ihr Paket <stuck>hat sich nicht bewegt</stuck>, seit es { ON($at) } an { $carrier } übergeben wurde{ $number_known ->
            [yes] {" "}(Sendungsnummer { $number })
           *[no] {""}
        }. Einen neuen Termin haben wir noch nicht.
due-was =
    .a = Da sein sollte das Paket spätestens { ON($due) }.
last-scan =
    .a = Der letzte Scan war { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
    .b = Zuletzt gescannt wurde das Paket { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
shipped-on =
    .a = Ihre Bestellung { $order } hat unser Lager { ON($shipped) } verlassen.
    .b = Verschickt haben wir Ihre Bestellung { $order } { ON($shipped) }.
track-link =
    .a = Hier können Sie das Paket verfolgen: { $link }
    .b = Hier geht es zur Sendungsverfolgung: { $link }
track-number =
    .a = Die Sendungsnummer lautet { $number } ({ $carrier }).
    .b = Bei { $carrier } können Sie das Paket unter der Nummer { $number } verfolgen.
order-link =
    .a = Den aktuellen Stand sehen Sie jederzeit hier: { $link }
usual-days =
    .a = Die Zustellung mit { $carrier } dauert üblicherweise { $days }.
    .b = { $carrier } braucht üblicherweise { $days }.
no-promise-day =
    .a = Wir können Ihnen deshalb nicht fest zusagen, dass das Paket rechtzeitig { $occasion ->
            [birthday] zum Geburtstag
            [christmas] zu Weihnachten
            [gift] zum Verschenken
            [wedding] zur Hochzeit
            [trip] vor Ihrer Abreise
           *[day] zu Ihrem Termin
        } da ist.
before-your-day =
    .a = Das wäre noch rechtzeitig { $occasion ->
            [birthday] vor dem Geburtstag
            [christmas] vor Weihnachten
            [gift] zum Verschenken
            [wedding] vor der Hochzeit
            [trip] vor Ihrer Abreise
           *[day] vor Ihrem Termin
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Die Verspätung tut uns leid, erst recht vor einem Geburtstag.
            [christmas] Die Verspätung tut uns leid, gerade jetzt vor Weihnachten.
            [gift] Die Verspätung tut uns leid, zumal es ein Geschenk ist.
            [wedding] Die Verspätung tut uns leid, ausgerechnet vor einer Hochzeit.
            [trip] Die Verspätung tut uns leid, gerade so kurz vor Ihrer Reise.
           *[none] Die Verspätung tut uns leid.
        }
    .b = { $occasion ->
            [birthday] Dass es sich ausgerechnet vor einem Geburtstag verzögert, tut uns leid.
            [christmas] Dass es sich gerade vor Weihnachten verzögert, tut uns leid.
            [gift] Dass Ihr Geschenk auf sich warten lässt, tut uns leid.
            [wedding] Dass es sich ausgerechnet vor einer Hochzeit verzögert, tut uns leid.
            [trip] Dass es sich so kurz vor Ihrer Reise verzögert, tut uns leid.
           *[none] Dass Sie warten müssen, tut uns leid.
        }
if-not-by =
    .a = Ist { UNTIL($due) } nichts angekommen, antworten Sie einfach auf diese Nachricht: <follow>Dann kümmert sich jemand aus unserem Team darum</follow>.
    .b = Sollte bis dahin nichts angekommen sein, genügt uns eine kurze Antwort: <follow>Dann geht jemand aus unserem Team der Sache nach</follow>.
if-not-today =
    .a = Kommt bis heute Abend niemand, antworten Sie einfach auf diese Nachricht: <follow>Dann forscht jemand aus unserem Team zu Bestellung { $order } nach</follow>.
if-still-stuck =
    .a = Tut sich in den nächsten Tagen nichts, antworten Sie einfach hier: <follow>Dann klärt das jemand aus unserem Team mit { $carrier }</follow>.
lost-on =
    .a = So geht es weiter: Gibt es bis { ON($lost, weekday: "yes", bare: "yes") }, keinen neuen Scan, gilt das Paket als verloren.
    .b = Tut sich bis { ON($lost, weekday: "yes", bare: "yes") }, nichts, behandeln wir das Paket als verloren.
then-outcomes =
    .a = Dann können wir Ihnen <outcomes>{ $outcomes }</outcomes> (Bestellung { $order }).
    .b = In dem Fall können wir Ihnen zu Bestellung { $order } <outcomes>{ $outcomes }</outcomes>.
then-statement =
    .a = Dafür brauchen wir dann <proof>eine unterschriebene Erklärung</proof> von Ihnen; bis dahin müssen Sie nichts tun.
nothing-to-do =
    .a = Bis dahin müssen Sie nichts tun.
counts-as-lost =
    .a = Ihr Paket bei { $carrier }{ $number_known ->
            [yes] {" "}(Sendungsnummer { $number })
           *[no] {""}
        } hat sich seit dem { ON($at, bare: "yes") } nicht bewegt, deshalb <lost>gilt es jetzt als verloren</lost>. Das tut uns leid.
    .b = { $carrier } hat Ihr Paket{ $number_known ->
            [yes] {" "}(Sendungsnummer { $number })
           *[no] {""}
        } seit dem { ON($at, bare: "yes") } nicht mehr gescannt, deshalb <lost>behandeln wir es jetzt als verloren</lost>. Das tut uns leid.
carrier-says-lost =
    .a = { $carrier } <lost>hat das Paket zu Ihrer Bestellung { $order }{ $at_known ->
            [yes] {" "}{ ON($at) }
           *[no] {""}
        } für verloren erklärt</lost>{ $number_known ->
            [yes] {" "}(Sendungsnummer { $number }).
           *[no] .
        } Es tut uns leid, dass es so ausgegangen ist.
no-proof-needed =
    .a = Unterlagen <noproof>brauchen wir von Ihnen keine</noproof>.

status-on-the-way-plain =
    .a = Ihre Bestellung { $order } ist <state>unterwegs</state>.
order-number-is =
    .a = Ihre Bestellnummer ist { $order }.
loaded =
    .a = Ins Zustellfahrzeug geladen wurde das Paket { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
delivered-place =
    .a = Als Zustellort ist { $place } vermerkt.
pickup-since =
    .a = { $carrier } hat das Paket dort { ON($at) } abgegeben.
returned-since =
    .a = Der Rückversand wurde { ON($at) } erfasst.
new-attempt-eta =
    .a = Der nächste Zustellversuch ist { BETWEEN($eta) } geplant.
other-parcel-delivered =
    .a = { $items_known ->
            [yes] Das andere Paket ({ $items }) wurde { ON($at) } <delivered>zugestellt</delivered>.
           *[no] Das andere Paket wurde { ON($at) } <delivered>zugestellt</delivered>.
        }
other-parcel-moving =
    .a = { $items_known ->
            [yes] Das andere Paket mit { $items } ist <state>unterwegs</state>
           *[no] Das andere Paket ist <state>unterwegs</state>
        }{ $number_known ->
            [yes] {" "}(Sendungsnummer { $number })
           *[no] {""}
        }{ $eta_known ->
            [yes] ; die Zustellung ist { BETWEEN($eta) } geplant.
           *[no] .
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] <notleft>Noch nicht verschickt</notleft> ist der Rest Ihrer Bestellung: { $items }.
           *[no] Ein weiterer Teil Ihrer Bestellung <notleft>ist noch nicht verschickt</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } plant die Zustellung unter der Sendungsnummer { $number } { BETWEEN($eta) }.
           *[no] Das Paket ist bei { $carrier }, Sendungsnummer { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = Bei { $carrier } ist das Paket zu Bestellung { $order } als <delivered>zugestellt</delivered> vermerkt: { ON($at, time: "yes") }{ $place_known ->
            [yes] , Ort: { $place }.
           *[no] .
        }
    .b = Laut { $carrier } wurde das Paket zu Bestellung { $order } { ON($at, time: "yes") } <delivered>übergeben</delivered>{ $place_known ->
            [yes] , vermerkter Ort: { $place }.
           *[no] .
        }
dnr-left-with =
    .a = Es wurde <left>{ $where ->
            [porter] beim Pförtner oder am Empfang abgegeben
            [neighbour] in der Nachbarschaft abgegeben
            [letterbox] in den Briefkasten gelegt
            [safe_place] an einem sicheren Ort abgelegt
            [pickup] in einem Paketshop abgegeben
           *[household] einer Person an Ihrer Adresse übergeben
        }</left>. Bitte fragen oder sehen Sie dort zuerst nach; die Sendungsnummer dazu ist { $number }.
dnr-check-first =
    .a = Bitte fragen Sie zuerst in der Nachbarschaft, am Empfang und bei allen an Ihrer Adresse nach; die Sendungsnummer dazu ist { $number }.
    .b = Oft hat jemand aus dem Haus oder der Nachbarschaft das Paket angenommen. Bitte fragen Sie dort zuerst nach, die Sendungsnummer ist { $number }.
ask-statement =
    .a = Findet es sich nicht, schicken Sie uns bitte <proof>eine unterschriebene Erklärung, dass Sie das Paket nicht erhalten haben</proof>.
    .b = Bleibt es verschwunden, brauchen wir <proof>eine unterschriebene Erklärung, dass das Paket nicht bei Ihnen angekommen ist</proof>; eine Antwort mit der Datei genügt.
ask-statement-lost =
    .a = Damit es weitergeht, brauchen wir <proof>eine unterschriebene Erklärung, dass Sie das Paket nicht erhalten haben</proof>; eine Antwort mit der Datei genügt.
with-statement-outcomes =
    .a = Sobald wir die Erklärung haben, können wir Ihnen <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Wir können Ihnen <outcomes>{ $outcomes }</outcomes>. Was ist Ihnen lieber?
    .b = Sie haben die Wahl: Wir können Ihnen <outcomes>{ $outcomes }</outcomes>. Sagen Sie uns einfach, was Ihnen lieber ist.
under-review =
    .a = <review>Jemand aus unserem Team sieht sich den Fall persönlich an</review> und <reply>antwortet Ihnen hier</reply>.

## Failed delivery

redelivery-carrier =
    .a = Einen neuen Zustellversuch oder den Verbleib des Pakets klären Sie am schnellsten direkt mit { $carrier }; die Sendungsnummer ist { $number }.
resend-address =
    .a = Bitte bestätigen Sie uns die vollständige Adresse, an die das Paket gehen soll. <follow>Jemand aus unserem Team klärt dann den nächsten Schritt mit Ihnen</follow>.
carrier-case =
    .a = <follow>Unser Team klärt das mit { $carrier } und antwortet Ihnen hier</follow>.

## Changing the delivery

address-changed =
    .a = Das hat noch geklappt: <notleft>Verschickt war noch nichts</notleft>, und <done>Ihre Bestellung { $order } geht jetzt an { $address }</done>.
    .b = Die Adresse ist geändert, denn das Paket <notleft>hatte unser Lager noch nicht verlassen</notleft>: <done>Ihre Bestellung { $order } geht jetzt an { $address }</done>.
address-possible =
    .a = Ja, <allowed>die Adresse Ihrer Bestellung { $order } lässt sich noch ändern</allowed>, denn <notleft>verschickt ist sie noch nicht</notleft>.
ask-address =
    .a = Bitte schicken Sie uns die vollständige neue Adresse: Name, Straße und Hausnummer, Postleitzahl, Ort und Land.
address-be-quick =
    .a = Eine schnelle Antwort hilft: <allowed>Sobald das Paket verschickt ist, können wir die Adresse nicht mehr ändern</allowed>.
address-too-late =
    .a = <declined>Die Adresse Ihrer Bestellung { $order } können wir leider nicht mehr ändern</declined>: Das Paket hat unser Lager { ON($shipped) } verlassen.
    .b = Ihre Bestellung { $order } hat unser Lager { ON($shipped) } verlassen, deshalb <declined>lässt sich die Adresse leider nicht mehr ändern</declined>.
address-too-late-nodate =
    .a = <declined>Die Adresse Ihrer Bestellung { $order } können wir leider nicht mehr ändern</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Ja, <countries>wir liefern { TO($country) }</countries>, und zwar mit { $methods }.
    .b = Ja, <countries>eine Lieferung { TO($country) } ist möglich</countries>: mit { $methods }.
ship-methods =
    .a = Wir liefern { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } mit { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] {" "}(üblicherweise { $days }{ $price_known ->
            [yes] , { $price })
           *[no] )
        }
       *[no] { $price_known ->
            [yes] {" "}({ $price })
           *[no] {""}
        }
    }
ship-not-there =
    .a = Leider <countries>liefern wir nicht { TO($country) }</countries>. Unsere Lieferländer: { $countries }.
ship-free-you =
    .a = Der Versand <free>kostet Sie nichts</free>: Ab { $free_from } Bestellwert ist er kostenlos, und für { THE($item, case: "acc") } zahlen Sie { $price }.
ship-free-below =
    .a = Mit { $total } <reach>ist diese Grenze noch nicht erreicht</reach>.
ship-free-reached =
    .a = Mit { $total } <reach>ist der Versand kostenlos</reach>.
ship-free-from =
    .a = Ab { $free_from } Bestellwert ist der Versand <free>kostenlos</free>.
order-by-yes =
    .a = Ja, <yes>das klappt</yes>: { $country_known ->
            [yes] Für eine Lieferung { TO($country) } können Sie
           *[no] Sie können
        } { UNTIL($until) } bestellen und haben Ihr Paket { $occasion ->
            [christmas] rechtzeitig zu Weihnachten
            [saint_nicholas] rechtzeitig zum Nikolaustag
            [valentine] rechtzeitig zum Valentinstag
            [mothers_day] rechtzeitig zum Muttertag
            [fathers_day] rechtzeitig zum Vatertag
            [easter] rechtzeitig zu Ostern
           *[day] rechtzeitig
        }.
order-by-passed =
    .a = Leider nein: <no>Der letzte Bestelltag { $country_known ->
            [yes] bei Lieferung { TO($country) }
           *[no] dafür
        } war der { $until }</no>. Zusagen können wir es deshalb nicht mehr.
arrive-usual-no-promise =
    .a = Einen bestimmten Tag können wir nicht zusagen. Üblicherweise dauert die Lieferung { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } mit { $carrier } { $days }.

## Ordering

pay-with =
    .a = <methods>Sie können per { $payment_methods } bezahlen</methods>.
pay-not-taken =
    .a = <nottaken>Nicht möglich</nottaken>: { $asked }.
confirm-exists =
    .a = Ja, Ihre Bestellung vom { $placed } ist bei uns eingegangen. Die Bestellnummer ist { $order }{ $total_known ->
            [yes] , der Gesamtbetrag { $total }.
           *[no] .
        }
    .b = Ihre Bestellung hat geklappt: Nummer { $order } vom { $placed }{ $total_known ->
            [yes] , insgesamt { $total }.
           *[no] .
        }
confirm-not-found =
    .a = Unter <none>der Adresse, von der Sie uns schreiben</none>, finden wir keine Bestellung.
ask-order-details =
    .a = Mit welcher E-Mail-Adresse und an welchem Tag haben Sie bestellt? Damit können wir danach suchen.
items-possible =
    .a = Ja, <allowed>Ihre Bestellung { $order } lässt sich noch ändern</allowed>, denn <notleft>verschickt ist sie noch nicht</notleft>.
items-changed =
    .a = Das hat noch geklappt: <done>In Ihrer Bestellung { $order } haben wir { THE($item, case: "acc") } durch { THE($new_item, case: "acc") } ersetzt</done>.
ask-new-item =
    .a = Bitte schreiben Sie uns genau, was Sie stattdessen möchten: Artikel, Größe und Farbe.
items-too-late =
    .a = Leider <declined>können wir an Ihrer Bestellung { $order } nichts mehr ändern</declined>: Der Versand läuft schon.
    .b = <declined>An Ihrer Bestellung { $order } können wir leider nichts mehr ändern</declined>, dafür ist sie schon zu weit.
add-by-new-order =
    .a = Wenn Sie noch etwas dazu möchten, geben Sie dafür bitte eine neue Bestellung auf.
cancel-done =
    .a = <done>Ihre Bestellung { $order } ist storniert</done>{ $fee ->
            [free] , und das <fee>kostet Sie nichts</fee>.
            [fee] . <fee>Die Stornierung kostet { $fee_amount }</fee>, die wir von der Erstattung abziehen.
           *[none] .
        } Ihre Nachricht kam rechtzeitig, <notleft>verschickt war noch nichts</notleft>.
    .b = Das hat noch geklappt: <done>Ihre Bestellung { $order } ist storniert</done>, sie <notleft>hatte unser Lager noch nicht verlassen</notleft>.{ $fee ->
            [free] {" "}Die Stornierung ist <fee>kostenlos</fee>.
            [fee] {" "}Dafür fällt <fee>eine Gebühr von { $fee_amount } an, die wir von der Erstattung abziehen</fee>.
           *[none] {""}
        }
cancel-in-process =
    .a = <notleft>Verschickt ist noch nichts</notleft>, und Ihr Stornowunsch zu Bestellung { $order } ist weitergegeben.
cancel-already =
    .a = Ihre Bestellung { $order } ist <state>bereits storniert</state>, es wird also nichts verschickt.
cancel-too-late =
    .a = <declined>Ihre Bestellung { $order } können wir leider nicht mehr stornieren</declined>: Sie hat unser Lager { ON($shipped) } verlassen.
    .b = Ihre Bestellung { $order } hat unser Lager { ON($shipped) } verlassen und <declined>lässt sich deshalb leider nicht mehr stornieren</declined>.
cancel-too-late-processing =
    .a = <declined>Ihre Bestellung { $order } können wir leider nicht mehr stornieren</declined>: Sie wird schon für den Versand fertig gemacht.
cancel-never =
    .a = { $category_known ->
            [yes] Leider <declined>ist für { $category } keine Stornierung möglich</declined>; das gilt auch für Ihre Bestellung { $order }.
           *[no] Leider <declined>lassen sich Bestellungen bei uns nicht stornieren, sobald sie aufgegeben sind</declined>; das gilt auch für Ihre Bestellung { $order }.
        }
cancel-then-return =
    .a = Möchten Sie die Ware nicht behalten, können Sie sie nach Erhalt <return>zurückschicken</return>{ $until_known ->
            [yes] , und zwar { UNTIL($until) }{ $condition_known ->
                [yes] , sofern sie { $condition } ist.
               *[no] .
            }
           *[no] { $condition_known ->
                [yes] , solange sie { $condition } ist.
               *[no] .
            }
        }

## Refund sentences that other topics use too

refund-goes =
    .a = Wir erstatten Ihnen { $amount } { $method }; das dauert höchstens { $days }.
    .b = { $amount } bekommen Sie { $method } zurück, und das dauert höchstens { $days }.
refund-to-within =
    .a = Das Geld geht { $method } zurück; das dauert höchstens { $days }.
refund-goes-nodays =
    .a = Wir erstatten Ihnen { $amount } { $method }.
refund-method-original_payment = auf Ihre ursprüngliche Zahlungsart
refund-method-store_credit = als Guthaben
refund-method-bank_transfer = per Überweisung
refund-method-other = direkt

## Missing, wrong, damaged

missing-other-parcel =
    .a = Vergessen wurde nichts: Ihre Bestellung { $order } kommt in <parts>mehreren Paketen</parts>, und { YOUR($item, case: "acc") } bringt { $carrier } in einem anderen.
missing-other-parcel-unsent =
    .a = Vergessen wurde nichts: Ihre Bestellung { $order } kommt in <parts>mehreren Teilen</parts>, und { YOUR($item, case: "acc") } <notleft>haben wir noch nicht verschickt</notleft>.
missing-sorry =
    .a = Es tut uns leid, dass das Paket zu Ihrer Bestellung { $order } unvollständig angekommen ist.
    .b = In Ihrer Bestellung { $order } hat etwas gefehlt; das darf nicht passieren und tut uns leid.
missing-sorry-item =
    .a = Es tut uns leid, dass Ihre Bestellung { $order } ohne { THE($item, case: "acc") } angekommen ist.
order-holds =
    .a = Die Bestellung { $order } umfasst: { $items }.
ask-missing-what =
    .a = Welcher Artikel fehlt, und wie viele Stück davon?
wrong-sorry =
    .a = Das ist unser Fehler und tut uns leid: Bestellt haben Sie { THE($item, case: "acc") } (Bestellung { $order }), angekommen ist etwas anderes.
    .b = Da haben wir etwas verwechselt, das tut uns leid: Sie hatten { THE($item, case: "acc") } bestellt (Bestellung { $order }).
wrong-sorry-noitem =
    .a = Es tut uns leid, dass zu Ihrer Bestellung { $order } etwas anderes angekommen ist, als Sie wollten.
wrong-back-prepaid =
    .a = Der falsche Artikel muss zu uns zurück, aber <prepaid>auf unsere Kosten</prepaid>: <label>Wir schicken Ihnen { $where ->
            [email] per E-Mail
           *[here] hier in dieser Unterhaltung
        } ein frankiertes Etikett</label>, das Sie nur noch auf das Paket kleben.
wrong-back-portal =
    .a = Die Rücksendung des falschen Artikels melden Sie bitte unter { $link } an.
wrong-back-self =
    .a = Bitte <label>schicken Sie den falschen Artikel an uns zurück</label>.
wrong-keep =
    .a = Den falschen Artikel <keep>können Sie behalten</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Es tut uns leid, dass Sie { YOUR($item, case: "acc") } beschädigt erhalten haben.
           *[no] Es tut uns leid, dass Ihre Bestellung beschädigt angekommen ist.
        }
    .b = { $item_known ->
            [yes] Es tut uns leid, dass Sie { YOUR($item, case: "acc") } so auspacken mussten.
           *[no] So darf ein Paket nicht bei Ihnen ankommen, das tut uns leid.
        }
proof-thanks =
    .a = { $files ->
            [one] Ihr Foto <photo>ist angekommen</photo>
           *[other] Ihre Fotos <photo>sind angekommen</photo>
        }, mehr brauchen wir nicht von Ihnen.
ask-photo =
    .a = Bitte schicken Sie uns <proof>ein Foto</proof>, auf dem der Schaden gut zu erkennen ist; eine Antwort mit der Datei genügt.
    .b = Von Ihnen brauchen wir nur <proof>ein Foto</proof>, das den Schaden deutlich zeigt.
ask-photo-wrong =
    .a = Bitte schicken Sie uns <proof>ein Foto</proof> von dem, was angekommen ist, möglichst mit Etikett.
ask-photo-missing =
    .a = Bitte schicken Sie uns <proof>ein Foto</proof> von dem, was im Paket war.
stock-still =
    .a = { THE($item, case: "acc", cap: "yes") } haben wir <stock>noch auf Lager</stock>.
report-in-time =
    .a = Sie haben sich rechtzeitig gemeldet (die Frist beträgt { $window }).
with-photo-outcomes =
    .a = Sobald wir das Foto haben, können wir Ihnen <outcomes>{ $outcomes }</outcomes> (Bestellung { $order }).
report-too-late =
    .a = <declined>Als Lieferreklamation können wir das leider nicht mehr annehmen</declined>: Die Frist dafür beträgt { $window }, der letzte Tag war der { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] { $stock ->
                [yes] <done>Als Ersatz schicken wir Ihnen { THE($item, case: "acc") }</done>, und zwar <stock>direkt ab Lager</stock>.
               *[no] <done>Als Ersatz schicken wir Ihnen { THE($item, case: "acc") }</done>.
            }
           *[no] <done>Wir schicken Ihnen Ersatz</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] <stock>Ersatz ist auf Lager</stock>: <done>Wir schicken Ihnen { THE($item, case: "acc") } zu</done>.
               *[no] <done>Sie bekommen { THE($item, case: "acc") } als Ersatz</done>.
            }
           *[no] <done>Sie bekommen von uns Ersatz</done>.
        }
replacement-out-of-stock =
    .a = { THE($item, case: "acc", cap: "yes") } haben wir zurzeit <stock>nicht auf Lager</stock>{ $restock_known ->
            [yes] ; Nachschub erwarten wir { ON($restock) }.
           *[no] , und ein Termin für Nachschub steht nicht fest.
        }
refund-full-done =
    .a = <done>Wir erstatten Ihnen { $amount }</done>.
    .b = <done>Sie bekommen { $amount } zurück</done>.
refund-partial-done =
    .a = Sie behalten den Artikel, und <done>wir erstatten Ihnen { $percent } des Preises, also { $amount }</done>.
person-decides =
    .a = Darüber <decides>wird bei uns persönlich entschieden</decides>, und <reply>die Antwort bekommen Sie direkt</reply>; Ihre Bestellung { $order } liegt dafür schon vor.
    .b = Ihr Fall (Bestellung { $order }) <decides>liegt jetzt den Verantwortlichen zur Entscheidung vor</decides>, und <reply>sie schreiben Ihnen direkt</reply>.
wish-noted-refund =
    .a = Wir haben notiert, dass Sie <wish>statt Ersatz lieber Ihr Geld zurückhaben möchten</wish>.
wish-noted-replacement =
    .a = Wir haben notiert, dass Sie <wish>Ersatz möchten</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Ja, { YOUR($item, case: "acc") } <allowed>können Sie { UNTIL($until) } zurückgeben</allowed>{ $delivered_known ->
                [yes] : Die Frist beträgt { $window } ab der Zustellung { ON($delivered) }.
               *[no] .
            }
           *[no] Ja, die Ware <allowed>können Sie { UNTIL($until) } zurückgeben</allowed>{ $delivered_known ->
                [yes] : Die Frist beträgt { $window } ab der Zustellung { ON($delivered) }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] { YOUR($item, case: "acc", cap: "yes") } <allowed>nehmen wir gern zurück</allowed>{ $delivered_known ->
                [yes] : Ab der Zustellung { ON($delivered) } haben Sie { $window } Zeit, also { UNTIL($until) }.
               *[no] , und zwar { UNTIL($until) }.
            }
           *[no] Die Ware <allowed>nehmen wir gern zurück</allowed>{ $delivered_known ->
                [yes] : Ab der Zustellung { ON($delivered) } haben Sie { $window } Zeit, also { UNTIL($until) }.
               *[no] , und zwar { UNTIL($until) }.
            }
        }
return-last-day =
    .a = Ja, <intime>Ihre Nachricht kommt noch rechtzeitig</intime>: Die Frist ({ $window }) endet heute, am { $until }. { $item_known ->
            [yes] { YOUR($item, case: "acc", cap: "yes") } <allowed>nehmen wir gern zurück</allowed>.
           *[no] <allowed>Wir nehmen die Ware gern zurück</allowed>.
        }
return-announced-in-time =
    .a = <intime>Sie haben uns rechtzeitig geschrieben</intime>: Die Frist beträgt { $window } ab der Zustellung { ON($delivered) }. { $item_known ->
            [yes] { YOUR($item, case: "acc", cap: "yes") } <allowed>nehmen wir also zurück</allowed>.
           *[no] <allowed>Wir nehmen die Ware also zurück</allowed>.
        }
return-holiday =
    .a = <intime>Sie haben noch Zeit</intime>: Weil Sie { ON($placed) } bestellt haben, gilt die verlängerte Weihnachtsfrist, und <allowed>Sie können die Ware { UNTIL($until) } zurückgeben</allowed>.
    .b = Für Bestellungen wie Ihre vom { $placed } gilt eine verlängerte Frist: <allowed>Zurückgeben können Sie die Ware</allowed> { UNTIL($until) }, <intime>es ist also noch Zeit</intime>.
return-after-delivery =
    .a = <allowed>Sie können die Ware zurückgeben</allowed>, sobald sie da ist: Ab der Zustellung haben Sie { $window } Zeit.
return-condition =
    .a = Bedingung ist, dass die Ware { $condition } ist.
    .b = Wichtig ist nur, dass die Ware { $condition } ist.
return-portal =
    .a = Bitte melden Sie die Rücksendung zu Bestellung { $order } unter { $link } an; dort bekommen Sie auch das Etikett.
return-portal-nolink =
    .a = <label>Bitte melden Sie die Rücksendung zu Bestellung { $order } in unserem Retourenportal an</label>; dort bekommen Sie auch das Etikett.
return-label-sent =
    .a = { $where ->
            [email] Per E-Mail
           *[here] Hier in dieser Unterhaltung
        } <label>bekommen Sie von uns das Etikett für die Rücksendung</label> (Bestellung { $order }).
    .b = Das Etikett für die Rücksendung zu Bestellung { $order } <label>bekommen Sie von uns</label>{ $where ->
            [email] {" "}per E-Mail
           *[here] {" "}hier in dieser Unterhaltung
        }. Dann brauchen Sie nur noch alles einzupacken, das Etikett aufzukleben und das Paket abzugeben.
return-label-after-receipt =
    .a = Bitte sagen Sie uns Bescheid, sobald Sie die Ware haben: <label>Dann schicken wir Ihnen das Rücksendeetikett</label>.
return-self =
    .a = <label>Sie schicken die Ware mit einem Paketdienst Ihrer Wahl zurück</label>; bitte bewahren Sie den Einlieferungsbeleg auf.
return-cost-label =
    .a = Für das Etikett fallen { $cost } an.
return-cost-deducted =
    .a = Die Rücksendung kostet { $cost }; <deducted>diesen Betrag ziehen wir von der Erstattung ab</deducted>.
return-cost-own =
    .a = Die Kosten der Rücksendung <whopays>liegen bei Ihnen</whopays>.
return-cost-free =
    .a = Die Rücksendung <whopays>kostet Sie nichts</whopays>.
return-refund =
    .a = Sie bekommen Ihr Geld { $method } zurück, spätestens { $refund_days } nach dem Eingang des Pakets bei uns.
    .b = Spätestens { $refund_days } nach dem Eingang bei uns erstatten wir Ihnen den Betrag { $method }.
return-refund-nodays =
    .a = Danach erstatten wir Ihnen den Betrag { $method }.
return-too-late =
    .a = Leider <declined>können wir { $item_known ->
            [yes] { YOUR($item, case: "acc") }
           *[no] die Ware
        } nicht mehr zurücknehmen</declined>. Ihre Bestellung { $order } wurde { ON($delivered) } zugestellt; ab da hatten Sie { $window } Zeit, also { UNTIL($last_day) }.
    .b = Leider <declined>ist die Frist für die Rückgabe abgelaufen</declined>: Ab der Zustellung Ihrer Bestellung { $order } { ON($delivered) } hatten Sie { $window } Zeit, also { UNTIL($last_day) }. { $item_known ->
            [yes] { YOUR($item, case: "acc", cap: "yes") } können wir deshalb nicht mehr zurücknehmen.
           *[no] Zurücknehmen können wir die Ware deshalb nicht mehr.
        }
return-too-late-noorderdate =
    .a = Leider <declined>ist die Rückgabefrist für Bestellung { $order } abgelaufen</declined>: Der letzte Tag war der { $last_day }.
return-condition-gone =
    .a = Leider <declined>können wir { $item_known ->
            [yes] { YOUR($item, case: "acc") }
           *[no] die Ware
        } nicht zurücknehmen</declined>: Bedingung ist, dass die Ware { $condition } ist, und Ihrer Nachricht zufolge { $how ->
           *[opened] wurde sie geöffnet
            [used] wurde sie benutzt
            [worn] wurde sie getragen
            [washed] wurde sie gewaschen
            [mounted] wurde sie montiert
        }.
return-some-until =
    .a = <allowed>Zurückgeben können Sie</allowed> { UNTIL($until) }: { $items }.
return-excluded-some =
    .a = <declined>Nicht zurücknehmen können wir</declined>: { $items } (<excluded>von der Rückgabe ausgeschlossen: { $categories }</excluded>).
return-others =
    .a = Was { $condition } ist, <allowed>nehmen wir { UNTIL($until) } zurück</allowed>{ $items_known ->
            [yes] : { $items }.
           *[no] .
        }
return-own-cost =
    .a = Für { $category } kostet die Rücksendung { $cost }.
return-own-window =
    .a = Für { $category } beträgt die Rückgabefrist { $window }.
return-excluded =
    .a = Leider <declined>können wir { YOUR($item, case: "acc") } nicht zurücknehmen</declined>: <excluded>Für { $category } gibt es bei uns keine Rückgabe</excluded>.
    .b = Leider <declined>können Sie { YOUR($item, case: "acc") } nicht zurückgeben</declined>, denn <excluded>{ $category } nehmen wir nicht zurück</excluded>.
return-personalised-note =
    .a = Der Artikel wurde eigens für Sie angefertigt (Personalisierung: { $personalisation }).
warranty-still =
    .a = Unabhängig davon gilt <warranty>{ $kind ->
            [legal] die gesetzliche Gewährleistung
           *[other] die Garantie
        } ({ $months })</warranty>: Zeigt sich ein Mangel, sind Sie bei uns richtig.
return-window-general =
    .a = Für die Rückgabe haben Sie { $window } Zeit, gerechnet ab { $from ->
            [delivered] der Zustellung
            [ordered] der Bestellung
           *[shipped] dem Versand
        }{ $condition_known ->
            [yes] . Die Ware muss dafür { $condition } sein.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Nicht zurücknehmen können wir { $categories }</excluded>.
return-holiday-general =
    .a = Für Bestellungen vom { $ordered_from } bis zum { $ordered_to } haben Sie { UNTIL($until) } Zeit.
return-portal-general =
    .a = Rücksendungen melden Sie unter { $link } an; dort bekommen Sie auch das Etikett.
return-label-general =
    .a = <label>Das Rücksendeetikett bekommen Sie von uns</label>.
return-registered =
    .a = Ihre Rücksendung zu Bestellung { $order } <state>ist angemeldet</state>, bei uns aber noch nicht als eingegangen verbucht.
return-transit =
    .a = Ihre Rücksendung zu Bestellung { $order } ist <state>auf dem Weg zu uns</state> und noch nicht als eingegangen verbucht.
return-received =
    .a = Ja, Ihre Rücksendung zu Bestellung { $order } <state>ist { $received_known ->
            [yes] { ON($received) }
           *[no] {""}
        } bei uns eingegangen</state>.
return-none-known =
    .a = Zu Bestellung { $order } ist bei uns <none>noch keine Rücksendung verbucht</none>.
ask-return-tracking =
    .a = Mit welchem Paketdienst haben Sie das Paket geschickt, und wie lautet die Sendungsnummer? Damit können wir nachforschen.

## Exchanges

exchange-yes-stock =
    .a = Ja, <allowed>ein Umtausch ist möglich</allowed>, und { THE($new_item, case: "acc") } haben wir <stock>auf Lager</stock>.
    .b = { THE($new_item, case: "acc", cap: "yes") } haben wir <stock>auf Lager</stock>, <allowed>der Umtausch klappt also</allowed>.
exchange-yes =
    .a = Ja, <allowed>ein Umtausch ist möglich</allowed>.
exchange-until =
    .a = Für die Rücksendung des bisherigen Artikels haben Sie { UNTIL($until) } Zeit{ $condition_known ->
            [yes] ; er muss dafür { $condition } sein.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>Ein Umtausch ist möglich</allowed>, nur haben wir { THE($new_item, case: "acc") } zurzeit <stock>nicht auf Lager</stock>{ $restock_known ->
            [yes] . Nachschub erwarten wir { ON($restock) }.
           *[no] , und ein Termin für Nachschub steht nicht fest.
        }
exchange-wait-or-refund =
    .a = Möchten Sie auf Nachschub warten, oder sollen wir Ihnen nach der Rücksendung lieber das Geld erstatten?
exchange-refund-instead =
    .a = Stattdessen können Sie den Artikel zurückgeben und bekommen das Geld erstattet.
exchange-not-offered =
    .a = <declined>Einen Umtausch bieten wir leider nicht an</declined>. Sie können den Artikel aber <return>zurückschicken</return> und den anderen neu bestellen.
ask-size =
    .a = Welche Größe oder Farbe möchten Sie stattdessen?
exchange-status-received =
    .a = Ihre Rücksendung für den Umtausch (Bestellung { $order }) <state>ist { $received_known ->
            [yes] { ON($received) }
           *[no] {""}
        } bei uns eingegangen</state>.
exchange-status-sent =
    .a = Die Ware für Ihren Umtausch (Bestellung { $order }) ist mit { $carrier } <state>unterwegs</state>, Sendungsnummer { $number }.
exchange-status-check =
    .a = <follow>Unser Team prüft, wo die Ware für Ihren Umtausch zu Bestellung { $order } ist, und antwortet Ihnen hier</follow>.

## Refunds

refund-issued =
    .a = Ihre Erstattung zu Bestellung { $order } haben wir { ON($issued) } <state>angewiesen</state>: { $amount }{ $method_known ->
            [yes] {" "}{ $method }.
           *[no] .
        }
    .b = Zu Bestellung { $order } <state>haben wir Ihnen { ON($issued) } { $amount } erstattet</state>{ $method_known ->
            [yes] , und zwar { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = Ihre Erstattung von { $amount } zu Bestellung { $order } <state>ist angewiesen</state>{ $method_known ->
            [yes] , und zwar { $method }.
           *[no] .
        }
refund-sum =
    .a = So ergibt sich der Betrag: { $price } für { THE($item, case: "acc") } abzüglich { $cost } für das Rücksendeetikett.
refund-visible-by =
    .a = Bis der Betrag auf Ihrem Konto erscheint, dauert es bis zu { $days }; { BY($by) } sollte er also da sein.
refund-visible-passed =
    .a = Der Betrag hätte { BY($by) } auf Ihrem Konto sein sollen. <follow>Jemand aus unserem Team prüft die Zahlung und antwortet Ihnen hier</follow>.
refund-if-not =
    .a = Fehlt er dann noch, antworten Sie einfach hier: <follow>Jemand aus unserem Team prüft dann die Zahlung</follow>.
refund-due-by =
    .a = Wir erstatten Ihnen den Betrag { BY($by, weekday: "yes") }. Ihre Rücksendung zu Bestellung { $order } kam { ON($received) } bei uns an, und die Erstattung dauert von da an bis zu { $days }.
    .b = Ihre Erstattung folgt { BY($by, weekday: "yes") }: Das Paket zu Bestellung { $order } war { ON($received) } wieder bei uns, und von da an brauchen wir bis zu { $days }.
refund-due-passed =
    .a = Ihre Rücksendung zu Bestellung { $order } ist { ON($received) } bei uns eingegangen, die Erstattung war { BY($by) } fällig. Dass sie noch aussteht, tut uns leid: <follow>Jemand aus unserem Team kümmert sich darum und antwortet Ihnen hier</follow>.
refund-pending =
    .a = Ihre Erstattung von { $amount } zu Bestellung { $order } <state>ist in Bearbeitung</state>.
refund-to =
    .a = Das Geld geht { $method } zurück.
refund-less-cost =
    .a = Für das Rücksendeetikett <deducted>ziehen wir { $cost } ab</deducted>.
refund-nothing-to-do =
    .a = Sie müssen nichts mehr tun.
refund-after-receipt =
    .a = Die Erstattung folgt spätestens { $days } nach dem Eingang bei uns.
refund-none-yet =
    .a = Zu Bestellung { $order } ist bei uns <none>noch keine Erstattung vermerkt</none>. <follow>Unser Team prüft das und antwortet Ihnen hier</follow>.
refund-not-yet-lost =
    .a = <notyet>Noch können wir nichts erstatten</notyet>, denn das Paket ist noch bei { $carrier }.
dispute-facts =
    .a = Bei uns ist zu Bestellung { $order } eine Erstattung von { $amount }{ $issued_known ->
            [yes] {" "}vom { $issued } vermerkt.
           *[no] {" "}vermerkt.
        }
dispute-check =
    .a = <follow>Unser Team gleicht den Betrag mit Ihren Angaben ab und antwortet Ihnen hier</follow>.

## Products

stock-yes =
    .a = Ja, { THE($product, case: "acc") } haben wir <stock>auf Lager</stock>{ $price_known ->
            [yes] , und zwar für { $price }.
           *[no] .
        }
stock-no-restock =
    .a = { THE($product, case: "acc", cap: "yes") } haben wir voraussichtlich { ON($restock) } wieder da; bis dahin ist leider nichts <stock>auf Lager</stock>.
stock-no =
    .a = { THE($product, case: "acc", cap: "yes") } haben wir zurzeit <stock>nicht auf Lager</stock>, und ein Termin für Nachschub steht nicht fest.
product-link =
    .a = Zum Artikel geht es hier: { $link }
product-attribute =
    .a = { $product }, { $attribute }: { $value }.
size-fits =
    .a = Zu { $measure } passt Größe { $size } ({ $value }).
size-between =
    .a = Mit { $measure } liegt man zwischen Größe { $size } ({ $value }) und Größe { $next_size } ({ $next_value }).
product-size =
    .a = Größe { $size } entspricht { $value } ({ $product }).
quote-article =
    .a = { $passage }
warranty-running =
    .a = Ja, <valid>die Frist für Mängel läuft noch</valid>: Wir haften { $months } ab der Zustellung, und Ihre Bestellung { $order } kam { ON($delivered) } an.
    .b = <valid>Das liegt noch in der Frist</valid>: Für Mängel haften wir { $months } ab der Zustellung, und Ihre Bestellung { $order } kam { ON($delivered) } an.
warranty-over =
    .a = Leider <expired>ist die Frist für Mängel abgelaufen</expired>: Wir haften { $months } ab der Zustellung, und Ihre Bestellung { $order } kam { ON($delivered) } an.
defect-sorry =
    .a = { $item_known ->
            [yes] Es tut uns leid, dass Sie sich über { YOUR($item, case: "acc") } ärgern müssen.
           *[no] Es tut uns leid, dass Sie damit Ärger haben.
        }
if-that-fails =
    .a = Hilft das nicht, antworten Sie einfach hier: <follow>Dann sieht sich das jemand aus unserem Team an</follow>.
defect-next =
    .a = <follow>Jemand aus unserem Team sieht sich den Fehler an und antwortet Ihnen hier mit dem nächsten Schritt</follow>.
not-described-sorry =
    .a = Es tut uns leid, dass Sie { $item_known ->
            [yes] { THE($item, case: "acc") }
           *[no] die Ware
        } nach unserer Beschreibung anders erwartet haben.
which-product =
    .a = Um welchen Artikel geht es? Der Name oder ein Link genügt.

## Payment, invoices, offers, account

payment-sorry =
    .a = Es tut uns leid, dass das Bezahlen nicht geklappt hat.
charge-sorry =
    .a = Wir verstehen, dass Sie wissen möchten, was es mit dieser Abbuchung auf sich hat.
charge-known =
    .a = Unter Ihrer Adresse finden wir Bestellung { $order } vom { $placed }{ $total_known ->
            [yes] {" "}über { $total }.
           *[no] .
        }
charge-once =
    .a = Die Bestellung { $order } vom { $placed } über { $total } liegt uns nur einmal vor; eine zweite Abbuchung sehen wir dazu nicht.
charge-import =
    .a = { $carrier } meldet, dass <state>Ihr Paket wegen Einfuhrabgaben zurückgehalten wird</state>{ $at_known ->
            [yes] ; letzte Meldung { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
charge-check =
    .a = <follow>Jemand aus unserem Team prüft die Zahlung und antwortet Ihnen hier</follow>. Bitte schicken Sie uns keine vollständigen Kartennummern.
invoice-attached =
    .a = Die Rechnung { $number } zu Bestellung { $order } <attached>liegt dieser Nachricht bei</attached>.
invoice-link =
    .a = Auch hier finden Sie die Rechnung: { $link }
invoice-account =
    .a = Die Rechnung zu Bestellung { $order } finden Sie <available>in Ihrem Kundenkonto</available>.
invoice-email =
    .a = Die Rechnung zu Bestellung { $order } <available>kommt per E-Mail</available>.
invoice-details =
    .a = Um Ihre Rechnungsdaten <follow>kümmert sich jemand aus unserem Team und antwortet Ihnen hier</follow>.
invoice-request =
    .a = <available>Rechnungen stellen wir auf Anfrage aus</available>. Die Rechnung zu Bestellung { $order } <follow>schickt Ihnen unser Team</follow>.
discount-stack-no =
    .a = Leider <rule>lassen sich Codes nicht kombinieren</rule>.
discount-stack-yes =
    .a = Ja, <rule>Codes lassen sich kombinieren</rule>.
discount-price-match-no =
    .a = Leider <declined>können wir Preise anderer Anbieter nicht übernehmen</declined>.
discount-price-match-yes =
    .a = <rule>Bei einem günstigeren Preis ziehen wir mit</rule>; <follow>jemand aus unserem Team prüft das Angebot und antwortet Ihnen hier</follow>.
discount-forgotten-yes =
    .a = Ein vergessener Code lässt sich bis zu { $days } nach der Bestellung nachtragen, und Ihre Bestellung { $order } vom { $placed } <intime>liegt in dieser Frist</intime>. <follow>Unser Team kümmert sich darum und antwortet Ihnen hier</follow>.
discount-forgotten-late =
    .a = Leider <declined>geht das nicht mehr: Ein vergessener Code lässt sich nur bis zu { $days } nach der Bestellung nachtragen</declined>, und bestellt haben Sie { ON($placed) } ({ $order }).
discount-forgotten-rule =
    .a = Ein vergessener Code lässt sich bis zu { $days } nach der Bestellung nachtragen.
ask-code =
    .a = Um welchen Code geht es, und was zeigt der Shop an, wenn Sie ihn eingeben?
privacy-received =
    .a = Ihre Anfrage zu Ihren persönlichen Daten ist angekommen und <follow>geht an die zuständige Person, die Ihnen hier antwortet</follow>.
optout-received =
    .a = Ihr Wunsch ist notiert: <follow>Unser Team meldet Sie { $medium ->
            [newsletter] vom Newsletter
            [sms] von unseren SMS
           *[other] von diesen Nachrichten
        } ab</follow>.
optin-received =
    .a = Ihr Wunsch ist notiert: <follow>Unser Team meldet Sie { $medium ->
            [newsletter] für den Newsletter
            [sms] für unsere SMS
           *[other] für diese Nachrichten
        } an</follow>.
account-check =
    .a = <follow>Unser Team sieht sich Ihr Konto an und antwortet Ihnen hier</follow>. Bitte schicken Sie uns nie Ihr Passwort.
subscription-check =
    .a = Ihr Wunsch zum Abo ist notiert: <follow>Unser Team kümmert sich darum und antwortet Ihnen hier</follow>.
wholesale-received =
    .a = Schön, dass Sie an einer größeren Bestellung interessiert sind. <follow>Jemand aus unserem Team meldet sich hier mit einem Angebot bei Ihnen</follow>.
wholesale-quantity =
    .a = Ihre Anfrage über { $quantity } × { $product } haben wir notiert.
ask-quantity =
    .a = Wie viele Stück von welchem Artikel brauchen Sie, und bis wann?
complaint-sorry =
    .a = Gut, dass Sie das so offen sagen. Es tut uns leid, dass wir Sie da enttäuscht haben.
complaint-passed =
    .a = <follow>Ihre Kritik geht ungekürzt an die Verantwortlichen</follow>.
praise-thanks =
    .a = Das freut uns sehr, und das ganze Team freut sich mit.
human-yes =
    .a = <follow>Ab hier übernimmt jemand aus unserem Team und antwortet Ihnen persönlich</follow>.
help-link =
    .a = Mehr dazu finden Sie hier: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Dazu steht in unseren Unterlagen nichts, und raten möchten wir nicht. <follow>Unser Team klärt das und antwortet Ihnen hier</follow>.
    .b = Eine verlässliche Antwort darauf finden wir in unseren Unterlagen nicht. <follow>Jemand aus unserem Team fragt nach und antwortet Ihnen hier</follow>.
unknown-topic =
    .a = Auf Ihre Frage { $topic } finden wir in unseren Unterlagen keine Antwort, und raten möchten wir nicht. <follow>Unser Team klärt das und antwortet Ihnen hier</follow>.
your-question =
    .a = Sie fragen: „{ $question }“
ship-place-unknown =
    .a = Zu Lieferung und Kosten für das Lieferziel { $place } steht in unseren Angaben nichts, und raten möchten wir nicht. <follow>Jemand aus unserem Team klärt das und antwortet Ihnen hier</follow>.
unknown-product =
    .a = In unseren Angaben zu { $product } steht das nicht, und raten möchten wir nicht. <follow>Jemand aus dem Team von { $store } klärt das und antwortet Ihnen hier</follow>.
handover-team =
    .a = <follow>Jemand aus unserem Team sieht sich das an und antwortet Ihnen hier</follow>.
ask-order-number =
    .a = Wie lautet Ihre Bestellnummer? Dann können wir gleich nachsehen.
    .b = Zum Nachsehen brauchen wir noch Ihre Bestellnummer.
ask-which-order =
    .a = Von Ihnen liegen uns <orders>{ $count } Bestellungen</orders> vor:{ $lines }
order-line = { $order } vom { $placed }{ $item_known ->
        [yes] : { $item }
       *[no] {""}
    }
which-one =
    .a = Um welche geht es?
which-one-address =
    .a = Welche davon soll an { $address } gehen?
still-possible =
    .a = <allowed>Das ist noch möglich</allowed>, denn <notleft>verschickt ist noch nichts</notleft>.
unknown-order =
    .a = Eine Bestellung mit der Nummer { $written } finden wir nicht. Könnten Sie die Nummer bitte noch einmal prüfen?
ask-proof =
    .a = Zu { $written } können wir an diese Adresse noch nichts sagen: <rule>Auskunft zu einer Bestellung geben wir nur an die E-Mail-Adresse, mit der sie aufgegeben wurde</rule>.
    .b = Zu Ihrer Sicherheit <rule>geben wir Bestelldaten nur an die E-Mail-Adresse heraus, mit der bestellt wurde</rule>, und { $written } ist mit dieser hier nicht verknüpft.
ask-proof-how =
    .a = Bitte schreiben Sie uns von der E-Mail-Adresse, mit der bestellt wurde, oder lassen Sie uns von dort schreiben: <reply>Dann kommt die Antwort direkt dorthin</reply>.
promise-review =
    .a = Bevor es mit Bestellung { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        } weitergeht, <decides>muss bei uns noch bestätigt werden, was wir Ihnen { ON($written_at) } geschrieben haben</decides>. <reply>Die Antwort bekommen Sie in dieser Unterhaltung</reply>.
promise-review-nodate =
    .a = Bevor es mit Bestellung { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        } weitergeht, <decides>muss bei uns noch bestätigt werden, was wir Ihnen zuvor geschrieben haben</decides>. <reply>Die Antwort bekommen Sie in dieser Unterhaltung</reply>.
promise-hold =
    .a = Bitte lassen Sie bis dahin alles, wie es ist, und schicken Sie noch nichts zurück.
empty-what =
    .a = Worum geht es? Ein kurzer Satz genügt, am besten mit Ihrer Bestellnummer, falls es eine gibt.
repeat-sorry =
    .a = Entschuldigen Sie bitte, dass Sie mehrmals schreiben mussten.
notice =
    .a = { $text }
carrier-note =
    .a = Der Paketdienst hat dazu vermerkt: „{ $note }“.
ask-offer =
    .a = Um welchen Artikel geht es, und wo haben Sie ihn günstiger gesehen?

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = Bestellung { $order } wurde{ $shipped_known ->
            [yes] {" "}{ ON($shipped) }
           *[no] {""}
        } mit { $carrier } verschickt; die Sendungsnummer lautet { $number }.
operator-not-sent =
    .a = Bestellung { $order } <notleft>ist noch nicht verschickt</notleft>.
operator-delivered =
    .a = Der Paketdienst verzeichnet die <delivered>Zustellung</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
operator-expected =
    .a = Die Zustellung ist { BETWEEN($eta) } vorgesehen.
operator-review =
    .a = <decides>Die zuständige Person prüft das Kundenanliegen</decides> und <reply>antwortet in diesem Vorgang</reply>.
operator-more =
    .a = Weitere Fragen zu diesem Vorgang <follow>beantwortet unser Team hier</follow>.
warranty-general =
    .a = { $product_known ->
            [yes] Für { THE($product, case: "acc") } <warranty>haften wir bei Mängeln { $months } lang</warranty>.
           *[no] Bei Mängeln <warranty>haften wir { $months } lang</warranty>.
        }
product-facts =
    .a = Das sind unsere Angaben zu { $product }:{ $lines }
product-fact = { $attribute }: { $value }
