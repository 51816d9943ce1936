# English, formal: no contractions, full name. British spelling.
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

## Voice

greeting = { $name_known ->
        [yes] Dear { $full },
       *[no] Hello,
    }
closing = { $tone ->
        [playful] Kind regards,
        [warm] All the best,
       *[neutral] Kind regards,
    }

## What an outcome does, after "we can ..."

outcome-replacement_confirmed = send you a new one
outcome-full_refund = refund you in full
outcome-partial_refund = refund you part of its price if you keep it
outcome-exchange_confirmed = exchange it
outcome-store_credit = give you store credit
outcome-label_issued = take it back
outcome-cancelled = cancel it
outcome-changed = change it

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Your { $item } is <state>on its way</state> and <schedule>on schedule</schedule>: { $carrier } plans to deliver it { BETWEEN($eta) }.
           *[no] Your order is <state>on its way</state> and <schedule>on schedule</schedule>: { $carrier } plans to deliver it { BETWEEN($eta) }.
        }
    .b = Good news: { $carrier } has your parcel <state>on the road</state> and <schedule>on time</schedule>, with delivery planned { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] Your { $item } is <state>on its way</state> with { $carrier }; no delivery date has been announced yet.
           *[no] Your order is <state>on its way</state> with { $carrier }; no delivery date has been announced yet.
        }
    .b = Your parcel is <state>travelling</state> with { $carrier }, though they have not given a delivery date yet.
status-labelled =
    .a = Order { $order } is <state>packed and labelled</state> and is waiting for { $carrier } to collect it; it has not left our warehouse yet.
    .b = Your order { $order } is <state>packed</state>, and the next step is for { $carrier } to pick it up.
status-preparing =
    .a = { $item_known ->
            [yes] Your { $item } (order { $order }) is <state>still being prepared</state> and <notleft>has not left our warehouse yet</notleft>, so there is no delivery date so far.
           *[no] Order { $order } is <state>still being prepared</state> and <notleft>has not left our warehouse yet</notleft>, so there is no delivery date so far.
        }
    .b = We are <state>still getting order { $order } ready</state>: it <notleft>has not been dispatched yet</notleft>, which is why there is no delivery date so far.
status-on-hold =
    .a = Order { $order } is <state>on hold</state> at the moment and <notleft>has not been dispatched</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] Your { $item } is <state>out for delivery today</state> with { $carrier }.
           *[no] Your parcel is <state>out for delivery today</state> with { $carrier }.
        }
    .b = { $carrier } is <state>delivering your parcel today</state>.
status-delivered =
    .a = According to { $carrier }, your order { $order } was <state>delivered</state> { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = According to our records, your order { $order } has been <state>delivered</state>.
status-pickup =
    .a = Your parcel is <state>ready for collection</state> at { $place }{ $until_known ->
            [yes] {" "}and will be kept there { UNTIL($until) }.
           *[no] .
        }
    .b = You can <state>pick up your parcel</state> at { $place }{ $until_known ->
            [yes] ; it stays there { UNTIL($until) }.
           *[no] .
        }
status-pickup-noplace =
    .a = Your parcel is <state>ready for collection at a { $carrier } pick-up point</state>{ $until_known ->
            [yes] {" "}and will be kept there { UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = When you collect it, give them parcel number { $number }; it holds your order { $order }.
    .b = The number to show there is { $number } (order { $order }).
status-failed-attempt =
    .a = { $carrier } <state>tried to deliver your parcel</state> { ON($at) } but could not hand it over.
    .b = The <state>delivery attempt</state> by { $carrier } { ON($at) } did not work out.
status-failed-attempt-nodate =
    .a = { $carrier } <state>tried to deliver your parcel</state> but could not hand it over.
status-returned-to-sender =
    .a = Your parcel from order { $order } is <state>on its way back to us</state>: { $carrier } could not deliver it.
    .b = { $carrier } could not deliver order { $order } and has <state>sent it back to us</state>.
status-exception =
    .a = { $carrier } reports <state>a problem with your parcel</state>{ $at_known ->
            [yes] , last noted { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
status-cancelled =
    .a = Order { $order } has been <state>cancelled</state>, so nothing is on its way.
status-refunded =
    .a = Order { $order } has been <state>refunded</state>, so nothing more is on its way.
status-late =
    .a = { $item_known ->
            [yes] Your { $item } is later than planned: { $carrier } was due to deliver it { ON($due) } <late>at the latest</late>.
           *[no] Your parcel is later than planned: { $carrier } was due to deliver it { ON($due) } <late>at the latest</late>.
        }
    .b = Your parcel should have been with you { ON($due) } <late>at the latest</late>, and { $carrier } is running behind.
status-stuck =
    .a = Your parcel is <stuck>stuck</stuck> at the moment and we have no new date for you. { $carrier } last scanned parcel { $number } { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }
           *[no] {""}
        }{ $due_known ->
            [yes] , although it was due { ON($due) } at the latest.
           *[no] .
        }
    .b = There is no new delivery date so far: parcel { $number } with { $carrier } <stuck>has not moved</stuck> since { ON($at, bare: "yes") }{ $place_known ->
            [yes] , when it was in { $place }
           *[no] {""}
        }{ $due_known ->
            [yes] . It should have arrived { ON($due) } at the latest.
           *[no] .
        }
status-never-moved =
    .a = Your parcel <stuck>has not moved</stuck> since it was handed to { $carrier } { ON($at) }{ $number_known ->
            [yes] {" "}under number { $number }
           *[no] {""}
        }, and we have no new date for you.
due-was =
    .a = It was due { ON($due) } at the latest.
last-scan =
    .a = The last scan was { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
    .b = It was last scanned { ON($at) }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
shipped-on =
    .a = Order { $order } left us { ON($shipped) }.
    .b = We sent order { $order } { ON($shipped) }.
track-link =
    .a = You can follow it here: { $link }
    .b = Here is the tracking: { $link }
track-number =
    .a = The tracking number is { $number } ({ $carrier }).
    .b = You can follow it with { $carrier } under number { $number }.
order-link =
    .a = You can check where it is up to at any time: { $link }
usual-days =
    .a = Delivery with { $carrier } usually takes { $days }.
    .b = { $carrier } normally needs { $days }.
no-promise-day =
    .a = That is why we would rather not promise you that it will be there { $occasion ->
            [birthday] in time for the birthday
            [christmas] in time for Christmas
            [gift] in time to be given
            [wedding] in time for the wedding
            [trip] before you set off
           *[day] by the day you need it
        }.
before-your-day =
    .a = That leaves time to spare { $occasion ->
            [birthday] before the birthday
            [christmas] before Christmas
            [gift] before you give it
            [wedding] before the wedding
            [trip] before you set off
           *[day] before the day you mentioned
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] We are sorry about the delay, all the more with a birthday coming up.
            [christmas] We are sorry about the delay, so close to Christmas.
            [gift] We are sorry about the delay, especially as it is a present.
            [wedding] We are sorry about the delay, with a wedding coming up of all things.
            [trip] We are sorry about the delay, just before your trip.
           *[none] We are sorry about the delay.
        }
    .b = { $occasion ->
            [birthday] Sorry that it is late, and before a birthday of all days.
            [christmas] Sorry that it is late at this time of year.
            [gift] Sorry that your present is running late.
            [wedding] Sorry that it is late with a wedding around the corner.
            [trip] Sorry that it is late when you are about to leave.
           *[none] Sorry for the wait.
        }
if-not-by =
    .a = If { $due } goes by without a delivery, just reply and <follow>one of us will look into it</follow>.
    .b = Should nothing have arrived by then, reply to this message and <follow>one of us will take it up</follow>.
if-not-today =
    .a = If nobody has come by this evening, reply to this message and <follow>one of us will pick up the trail</follow> of order { $order }.
if-still-stuck =
    .a = If it still has not moved in the next few days, reply here and <follow>one of us will take it up with { $carrier }</follow>.
lost-on =
    .a = Here is what happens next: if the tracking has not moved by { ON($lost, weekday: "yes", bare: "yes") }, the parcel counts as lost.
    .b = If there is still no movement by { ON($lost, weekday: "yes", bare: "yes") }, we treat the parcel as lost.
then-outcomes =
    .a = We can then <outcomes>{ $outcomes }</outcomes> (order { $order }).
    .b = At that point we can <outcomes>{ $outcomes }</outcomes> for order { $order }.
then-statement =
    .a = We will need <proof>a signed statement</proof> from you at that point; until then there is nothing you have to do.
nothing-to-do =
    .a = There is nothing you need to do until then.
counts-as-lost =
    .a = Your parcel { $number_known ->
            [yes] { $number }
           *[no] {""}
        } with { $carrier } has not moved since { ON($at, bare: "yes") }, so <lost>it now counts as lost</lost>. We are sorry about that.
    .b = There has been no scan since { ON($at, bare: "yes") }{ $number_known ->
            [yes] {" "}for parcel { $number }
           *[no] {""}
        } with { $carrier }, so <lost>we now treat it as lost</lost>. We are sorry.
carrier-says-lost =
    .a = { $at_known ->
            [yes] The parcel for your order { $order } <lost>was declared lost by { $carrier }</lost> { ON($at) }
           *[no] { $carrier } <lost>has declared the parcel for your order { $order } lost</lost>
        }{ $number_known ->
            [yes] {" "}(tracking number { $number }).
           *[no] .
        } We are sorry that it ended this way.
no-proof-needed =
    .a = You <noproof>do not need to send us any paperwork</noproof>.

status-on-the-way-plain =
    .a = Order { $order } is <state>on its way</state>.
order-number-is =
    .a = Your order number is { $order }.
loaded =
    .a = It was loaded { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
delivered-place =
    .a = The scan was made in { $place }.
pickup-since =
    .a = { $carrier } dropped it off there { ON($at) }.
returned-since =
    .a = It was scanned as returned { ON($at) }.
new-attempt-eta =
    .a = The next attempt is planned { BETWEEN($eta) }.
other-parcel-delivered =
    .a = { $items_known ->
            [yes] The other parcel ({ $items }) was <delivered>delivered</delivered> { ON($at) }.
           *[no] The other parcel was <delivered>delivered</delivered> { ON($at) }.
        }
other-parcel-moving =
    .a = { $items_known ->
            [yes] The other parcel, with { $items }, is <state>on its way</state>
           *[no] The other parcel is <state>on its way</state>
        }{ $number_known ->
            [yes] {" "}under number { $number }
           *[no] {""}
        }{ $eta_known ->
            [yes] , expected { BETWEEN($eta) }.
           *[no] .
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] { $items } <notleft>has not left our warehouse yet</notleft>.
           *[no] Another part of the order <notleft>has not left our warehouse yet</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } plans to deliver it { BETWEEN($eta) }, under number { $number }.
           *[no] It is with { $carrier } under number { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = { $carrier } shows the parcel for order { $order } as <delivered>delivered</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] , in { $place }.
           *[no] .
        }
    .b = According to { $carrier }, the parcel for order { $order } was <delivered>handed over</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
dnr-left-with =
    .a = It was <left>left { $where ->
            [porter] with the porter or at reception
            [neighbour] with a neighbour
            [letterbox] in the letterbox
            [safe_place] in a safe place
            [pickup] at a pick-up point
           *[household] with someone at your address
        }</left>, so that is the first place to ask; the number to mention is { $number }.
dnr-check-first =
    .a = Please check first with your neighbours, the porter or anyone else at your address; the number to mention is { $number }.
    .b = It is worth asking the neighbours and anyone at your address first, with parcel number { $number }.
ask-statement =
    .a = If it does not turn up, please reply with <proof>a signed statement that you have not received it</proof>.
    .b = If there is no sign of it, send us <proof>a signed statement that the parcel did not reach you</proof>; a reply with the file is enough.
ask-statement-lost =
    .a = To go on, we need <proof>a signed statement that you have not received the parcel</proof>; just reply with it.
with-statement-outcomes =
    .a = Once we have it, we can <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = We can <outcomes>{ $outcomes }</outcomes>. Which would you prefer?
    .b = It is up to you: we can <outcomes>{ $outcomes }</outcomes>. Just tell us which.
under-review =
    .a = <review>A colleague is looking into the case in person</review> and <reply>will reply to you here</reply>.

## Failed delivery

redelivery-carrier =
    .a = The quickest way to arrange a new attempt or find the parcel is directly with { $carrier }, with number { $number }.
resend-address =
    .a = Please confirm the full address it should go to. <follow>A colleague will then sort out the next step with you</follow>.
carrier-case =
    .a = <follow>One of us will take this up with { $carrier } and reply to you here</follow>.

## Changing the delivery

address-changed =
    .a = That worked out in time: <notleft>nothing had left yet</notleft>, and <done>order { $order } now goes to { $address }</done>.
    .b = Done: <done>order { $order } will go to { $address }</done>, as it <notleft>had not left our warehouse yet</notleft>.
address-possible =
    .a = Yes, <allowed>the address of order { $order } can still be changed</allowed>, as it <notleft>has not left yet</notleft>.
ask-address =
    .a = Please send us the full new address: name, street and number, postcode, town and country.
address-be-quick =
    .a = A quick answer helps: <allowed>once the parcel has been sent, we cannot change the address any more</allowed>.
address-too-late =
    .a = <declined>We can no longer change the address of order { $order }</declined>: it left us { ON($shipped) }.
    .b = Order { $order } left our warehouse { ON($shipped) }, so <declined>the address cannot be changed any more</declined>.
address-too-late-nodate =
    .a = <declined>We can no longer change the address of order { $order }</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Yes, <countries>we deliver { TO($country) }</countries>: { $methods }.
    .b = <countries>We do deliver { TO($country) }</countries>: { $methods }.
ship-methods =
    .a = These are the ways we deliver{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        }: { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] , usually { $days }
       *[no] {""}
    }{ $price_known ->
        [yes] , { $price }
       *[no] {""}
    }
ship-not-there =
    .a = We are sorry, <countries>we do not deliver { TO($country) }</countries>; we ship to { $countries }.
ship-free-you =
    .a = Delivery <free>costs you nothing</free>: it is free from { $free_from }, and { THE($item) } costs { $price }.
ship-free-below =
    .a = { $total } <reach>is still below that amount</reach>.
ship-free-reached =
    .a = With { $total } <reach>you are there</reach>: delivery costs you nothing.
ship-free-from =
    .a = From { $free_from } delivery is <free>free</free>.
order-by-yes =
    .a = Yes, <yes>that works</yes>: for delivery { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } you can order { UNTIL($until) } and have your parcel { $occasion ->
            [christmas] by Christmas
            [saint_nicholas] by St Nicholas
            [valentine] by Valentine's Day
            [mothers_day] by Mother's Day
            [fathers_day] by Father's Day
            [easter] by Easter
           *[day] in time
        }.
order-by-passed =
    .a = We are sorry, <no>the last day to order for that was { $until }</no>{ $country_known ->
            [yes] {" "}for delivery { TO($country) }
           *[no] {""}
        }, so we cannot promise it any more.
arrive-usual-no-promise =
    .a = We cannot promise a particular day, but delivery { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } with { $carrier } usually takes { $days }.

## Ordering

pay-with =
    .a = You can <methods>pay by { $payment_methods }</methods>.
pay-not-taken =
    .a = <nottaken>Not available</nottaken>: { $asked }.
confirm-exists =
    .a = Yes, your order went through: it is number { $order }, placed { ON($placed) }{ $total_known ->
            [yes] {" "}for { $total }.
           *[no] .
        }
    .b = Your order has reached us: number { $order } of { $placed }{ $total_known ->
            [yes] , { $total } in all.
           *[no] .
        }
confirm-not-found =
    .a = We cannot find an order under <none>the address you are writing from</none>.
ask-order-details =
    .a = Which e-mail address did you use when ordering, and on what day was that? Then we can search for it.
items-possible =
    .a = Yes, <allowed>order { $order } can still be changed</allowed>, as it <notleft>has not been sent yet</notleft>.
items-changed =
    .a = Done in time: <done>order { $order } now has { THE($new_item) } instead of { THE($item) }</done>.
ask-new-item =
    .a = Tell us exactly what you would like instead: article, size and colour.
items-too-late =
    .a = We are sorry, <declined>the items of order { $order } cannot be changed any more</declined>: it is already being sent out.
    .b = <declined>We cannot change what is in order { $order } any more</declined>, it is too far along.
add-by-new-order =
    .a = If you would like to add anything, please place a new order for it.
cancel-done =
    .a = You wrote in time: <notleft>nothing had been sent yet</notleft>, and <done>order { $order } is cancelled</done>{ $fee ->
            [free] {" "}<fee>free of charge</fee>.
            [fee] ; <fee>the cancellation costs { $fee_amount }</fee>, which is kept from the refund.
           *[none] .
        }
    .b = <done>Order { $order } is cancelled</done>{ $fee ->
            [free] {" "}<fee>at no cost</fee>
            [fee] {" "}for <fee>a fee of { $fee_amount }, kept from the refund</fee>
           *[none] {""}
        }; it <notleft>had not left our warehouse</notleft>.
cancel-in-process =
    .a = <notleft>Nothing has been sent yet</notleft>, and your request to cancel order { $order } is with the person responsible.
cancel-already =
    .a = Order { $order } is <state>already cancelled</state>, so nothing will be sent.
cancel-too-late =
    .a = <declined>We cannot cancel order { $order } any more</declined>: it left our warehouse { ON($shipped) }.
    .b = Order { $order } left us { ON($shipped) }, so <declined>it cannot be cancelled any more</declined>.
cancel-too-late-processing =
    .a = <declined>We cannot cancel order { $order } any more</declined>: it is already being got ready for dispatch.
cancel-never =
    .a = { $category_known ->
            [yes] We are sorry, <declined>orders for { $category } cannot be cancelled</declined>, and that goes for { $order } too.
           *[no] We are sorry, <declined>orders cannot be cancelled once they are placed</declined>, and that goes for { $order } too.
        }
cancel-then-return =
    .a = If you do not want it, you can <return>send it back</return> once it is there{ $until_known ->
            [yes] , { UNTIL($until) }{ $condition_known ->
                [yes] , as long as it is { $condition }.
               *[no] .
            }
           *[no] { $condition_known ->
                [yes] , as long as it is { $condition }.
               *[no] .
            }
        }

## Refund sentences that other topics use too

refund-goes =
    .a = A refund of { $amount } goes back { $method } within { $days }.
    .b = We refund { $amount } { $method }; it should be with you within { $days }.
refund-to-within =
    .a = The money goes back { $method } within { $days }.
refund-goes-nodays =
    .a = A refund of { $amount } goes back { $method }.
refund-method-original_payment = to your original payment method
refund-method-store_credit = as store credit
refund-method-bank_transfer = by bank transfer
refund-method-other = to you

## Missing, wrong, damaged

missing-other-parcel =
    .a = Nothing has been forgotten: your order { $order } travels in <parts>several parcels</parts>, and { THE($item) } is in another one, with { $carrier }.
missing-other-parcel-unsent =
    .a = Nothing has been forgotten: your order { $order } is sent in <parts>several parts</parts>, and { THE($item) } <notleft>has not left our warehouse yet</notleft>.
missing-sorry =
    .a = We are sorry that your parcel for order { $order } arrived incomplete.
    .b = That should not happen: part of order { $order } did not reach you, and we are sorry.
missing-sorry-item =
    .a = We are sorry that order { $order } reached you without { THE($item) }.
order-holds =
    .a = Order { $order } is for: { $items }.
ask-missing-what =
    .a = Which article is missing, and how many of it?
wrong-sorry =
    .a = That is our mistake: your order { $order } says { THE($item) }, and something else arrived.
    .b = We are sorry, we got that wrong: you ordered { THE($item) } (order { $order }).
wrong-sorry-noitem =
    .a = We are sorry that something other than what you ordered arrived with order { $order }.
wrong-back-prepaid =
    .a = The wrong one has to come back to us, but <prepaid>at our expense</prepaid>: <label>we will send you a prepaid label{ $where ->
            [email] {" "}by e-mail
           *[here] {" "}in this conversation
        }</label>, and you only need to stick it on the parcel.
wrong-back-portal =
    .a = Please register the return of the wrong one at { $link }.
wrong-back-self =
    .a = Please <label>send the wrong one back to us</label>.
wrong-keep =
    .a = You <keep>can keep the wrong one</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] We are sorry that your { $item } arrived damaged.
           *[no] We are sorry that your order arrived damaged.
        }
    .b = { $item_known ->
            [yes] Your { $item } should not have reached you damaged, and we are sorry.
           *[no] That is not how a parcel should arrive, and we are sorry about that.
        }
proof-thanks =
    .a = Your { $files ->
            [one] photo has
           *[other] photos have
        } <photo>reached us</photo>, so we do not need anything else from you.
ask-photo =
    .a = Please send us <proof>a photo</proof> on which the damage can be seen clearly; a reply with the file is enough.
    .b = All we need from you is <proof>a photo</proof> that shows the damage clearly.
ask-photo-wrong =
    .a = Please send us <proof>a photo</proof> of what arrived, with its label if possible.
ask-photo-missing =
    .a = Please send us <proof>a photo</proof> of what was in the parcel.
stock-still =
    .a = { THE($item, cap: "yes") } is <stock>still in stock</stock>.
report-in-time =
    .a = You have told us within the { $window }.
with-photo-outcomes =
    .a = Once we have your photo, we can <outcomes>{ $outcomes }</outcomes> (order { $order }).
report-too-late =
    .a = <declined>We cannot take this up as a delivery claim any more</declined>: it has to reach us within { $window }, so the last day was { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] <done>We are sending you a new { $item }</done>{ $stock ->
                [yes] ; <stock>we have it in stock</stock>.
               *[no] .
            }
           *[no] <done>We are sending you a replacement</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] { THE($item, cap: "yes") } is <stock>in stock</stock>, and <done>we are sending you another one</done>.
               *[no] <done>We are sending { THE($item) } to you again</done>.
            }
           *[no] <done>A replacement is on its way to you next</done>.
        }
replacement-out-of-stock =
    .a = { THE($item, cap: "yes") } is <stock>out of stock</stock>{ $restock_known ->
            [yes] {" "}until { $restock }.
           *[no] , and we do not have a date for new stock.
        }
refund-full-done =
    .a = <done>We are refunding you { $amount }</done>.
    .b = <done>You are getting { $amount } back</done>.
refund-partial-done =
    .a = You keep it, and <done>we refund { $percent } of its price, { $amount }</done>.
person-decides =
    .a = <decides>The person responsible decides on this</decides> and <reply>will write to you directly</reply>; order { $order } is with them now.
    .b = Your case (order { $order }) <decides>goes to the person responsible now</decides>, who <reply>will write to you directly</reply>.
wish-noted-refund =
    .a = We have noted that you <wish>want your money back rather than another one</wish>.
wish-noted-replacement =
    .a = We have noted that you <wish>would like a replacement</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Yes, <allowed>you can send { THE($item) } back</allowed> { BY($until) }{ $delivered_known ->
                [yes] : that is { $window } from delivery { ON($delivered) }.
               *[no] .
            }
           *[no] Yes, <allowed>you can send it back</allowed> { BY($until) }{ $delivered_known ->
                [yes] : that is { $window } from delivery { ON($delivered) }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Sending { THE($item) } back is no problem</allowed>: you have { UNTIL($until) }{ $delivered_known ->
                [yes] , { $window } from delivery { ON($delivered) }.
               *[no] .
            }
           *[no] <allowed>Sending it back is no problem</allowed>: you have { UNTIL($until) }{ $delivered_known ->
                [yes] , { $window } from delivery { ON($delivered) }.
               *[no] .
            }
        }
return-last-day =
    .a = You are in time: today, { $until }, is the last of the { $window }, and <intime>with your message you have met the deadline</intime>. <allowed>We will take { $item_known ->
            [yes] { THE($item) }
           *[no] it
        } back</allowed>.
return-announced-in-time =
    .a = <intime>You wrote to us within { $window } of delivery</intime> { ON($delivered) }, so <allowed>we will take { $item_known ->
            [yes] { THE($item) }
           *[no] it
        } back</allowed>.
return-holiday =
    .a = <intime>You are in good time</intime>: as you ordered { ON($placed) }, the extended Christmas deadline applies and <allowed>you can send it back</allowed> { UNTIL($until) }.
    .b = Thanks to the extended deadline for orders like yours of { $placed }, <allowed>you can return it</allowed> { UNTIL($until) }, so <intime>there is time</intime>.
return-after-delivery =
    .a = <allowed>You can send it back</allowed> once it has arrived: you then have { $window } from delivery.
return-condition =
    .a = It should be { $condition }.
    .b = The one condition: it has to be { $condition }.
return-portal =
    .a = Register the return of order { $order } at { $link }; that is where you get the label too.
return-portal-nolink =
    .a = You <label>register the return of order { $order } on our returns portal</label>, where you also get the label.
return-label-sent =
    .a = <label>We will send you the return label for order { $order }</label>{ $where ->
            [email] {" "}by e-mail.
           *[here] {" "}here.
        }
    .b = The return label for order { $order } <label>comes from us</label>{ $where ->
            [email] {" "}by e-mail
           *[here] , in this conversation
        }; pack it up, stick it on and drop the parcel off.
return-label-after-receipt =
    .a = Once you have it, tell us and <label>we will send you the return label</label>.
return-self =
    .a = You <label>send it back with a carrier of your choice</label>; please keep the proof of postage.
return-cost-label =
    .a = The return label costs { $cost }.
return-cost-deducted =
    .a = The return costs { $cost }, which <deducted>we take off the refund</deducted>.
return-cost-own =
    .a = Sending it back is <whopays>at your own cost</whopays>.
return-cost-free =
    .a = The return <whopays>costs you nothing</whopays>.
return-refund =
    .a = You will have your refund { $method } within { $refund_days } of the parcel reaching us.
    .b = Within { $refund_days } of its arrival here, we send the refund { $method }.
return-refund-nodays =
    .a = The refund then goes { $method }.
return-too-late =
    .a = We are sorry, <declined>we cannot take { $item_known ->
            [yes] { THE($item) }
           *[no] it
        } back any more</declined>. Order { $order } was delivered { ON($delivered) }; from then you had { $window }, so { UNTIL($last_day) }.
    .b = Sadly <declined>{ $item_known ->
            [yes] { THE($item) }
           *[no] order { $order }
        } cannot be returned any more</declined>: delivered { ON($delivered) } (order { $order }), it could come back within { $window }, that is { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = We are sorry, <declined>the time for returning order { $order } is over</declined>: the last day was { $last_day }.
return-condition-gone =
    .a = Sadly <declined>we cannot take { $item_known ->
            [yes] { THE($item) }
           *[no] it
        } back</declined>: an item has to be { $condition } to be returned, and from what you have written, this one { $how ->
           *[opened] has been opened
            [used] has been used
            [worn] has been worn
            [washed] has been washed
            [mounted] has been mounted
        }.
return-some-until =
    .a = <allowed>You can return</allowed> { BY($until) }: { $items }.
return-excluded-some =
    .a = <declined>We cannot take back</declined>: { $items } (<excluded>returns exclude { $categories }</excluded>).
return-others =
    .a = Anything { $condition } <allowed>can be returned</allowed> { UNTIL($until) }{ $items_known ->
            [yes] : { $items }.
           *[no] .
        }
return-own-cost =
    .a = For { $category } a return costs { $cost }.
return-own-window =
    .a = For { $category } the return period is { $window }.
return-excluded =
    .a = Sadly <declined>we cannot take { THE($item) } back</declined>: <excluded>our returns policy excludes { $category }</excluded>.
    .b = We are sorry, <declined>{ THE($item) } cannot be returned</declined>, because <excluded>returns exclude { $category }</excluded>.
return-personalised-note =
    .a = It was made to order for you ({ $personalisation }).
warranty-still =
    .a = What still applies is <warranty>the { $kind ->
            [legal] legal guarantee
           *[other] guarantee
        } of { $months }</warranty>: if a fault shows up, just get in touch.
return-window-general =
    .a = You can return an article within { $window }{ $from ->
            [delivered] {" "}of delivery
            [ordered] {" "}of ordering
           *[shipped] {" "}of dispatch
        }{ $condition_known ->
            [yes] , as long as it is { $condition }.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Returns exclude { $categories }</excluded>.
return-holiday-general =
    .a = For orders placed from { $ordered_from } to { $ordered_to } you have { UNTIL($until) }.
return-portal-general =
    .a = Returns are registered at { $link }, where you also get the label.
return-label-general =
    .a = <label>We send you the return label</label>.
return-registered =
    .a = Your return of order { $order } <state>is registered</state>, but it has not been booked in with us yet.
return-transit =
    .a = Your return of order { $order } is <state>on its way to us</state> and has not been booked in yet.
return-received =
    .a = Yes, your return of order { $order } <state>reached us</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = We <none>have no return booked in for order { $order } yet</none>.
ask-return-tracking =
    .a = Which carrier did you use, and what is the tracking number of the return? Then we can look for it.

## Exchanges

exchange-yes-stock =
    .a = Yes, <allowed>an exchange is possible</allowed>, and { THE($new_item) } is <stock>in stock</stock>.
    .b = { THE($new_item, cap: "yes") } is <stock>in stock</stock>, so <allowed>we can exchange it</allowed>.
exchange-yes =
    .a = Yes, <allowed>an exchange is possible</allowed>.
exchange-until =
    .a = You have { UNTIL($until) } to send the first one back{ $condition_known ->
            [yes] , { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>An exchange is possible</allowed>, only { THE($new_item) } is <stock>sold out</stock> right now{ $restock_known ->
            [yes] ; we expect it back { ON($restock) }.
           *[no] , and there is no date for new stock.
        }
exchange-wait-or-refund =
    .a = What would you rather do: wait for it, or send yours back and get a refund?
exchange-refund-instead =
    .a = You can send yours back and get a refund instead.
exchange-not-offered =
    .a = <declined>We do not do exchanges</declined>, but you can <return>send it back</return> and order the other one separately.
ask-size =
    .a = Which size or colour would you like instead?
exchange-status-received =
    .a = Your return for the exchange (order { $order }) <state>reached us</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = Your replacement for order { $order } is <state>on its way</state> with { $carrier }, number { $number }.
exchange-status-check =
    .a = <follow>A colleague will check where your replacement for order { $order } is and reply to you here</follow>.

## Refunds

refund-issued =
    .a = Your refund for order { $order } <state>went out</state> { ON($issued) }: { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = We <state>sent you { $amount }</state> { ON($issued) } for order { $order }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = Your refund of { $amount } for order { $order } <state>has been issued</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = That is the price of { THE($item) }, { $price }, less { $cost } for the return label.
refund-visible-by =
    .a = It takes up to { $days } to show in your account, so you should see it { BY($by) }.
refund-visible-passed =
    .a = It should have been in your account { BY($by) }, so <follow>a colleague will check the payment and reply to you here</follow>.
refund-if-not =
    .a = If it is still not there by then, reply here and <follow>a colleague will check the payment</follow>.
refund-due-by =
    .a = We will refund you { BY($by, weekday: "yes") }: your return of order { $order } reached us { ON($received) }, and from then we need up to { $days }.
    .b = You will get the money { BY($by, weekday: "yes") }. Your return (order { $order }) arrived { ON($received) }, and we count { $days } from there.
refund-due-passed =
    .a = Your return of order { $order } reached us { ON($received) }, and the refund was due { BY($by) }. We are sorry that it has not gone out: <follow>a colleague will see to it and reply to you here</follow>.
refund-pending =
    .a = Your refund of { $amount } for order { $order } <state>is being processed</state>.
refund-to =
    .a = The money goes back { $method }.
refund-less-cost =
    .a = { $cost } for the return label <deducted>is taken off</deducted>.
refund-nothing-to-do =
    .a = There is nothing more you need to do.
refund-after-receipt =
    .a = The refund follows within { $days } of your return reaching us.
refund-none-yet =
    .a = We <none>have no refund on record for order { $order } yet</none>, so <follow>a colleague will look into it and reply to you here</follow>.
refund-not-yet-lost =
    .a = <notyet>We cannot refund it yet</notyet>, as the parcel is still with { $carrier }.
dispute-facts =
    .a = Our records show a refund of { $amount } for order { $order }{ $issued_known ->
            [yes] {" "}{ ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>A colleague will check the amount and reply to you here</follow>.

## Products

stock-yes =
    .a = Yes, { THE($product) } is <stock>in stock</stock>{ $price_known ->
            [yes] , at { $price }.
           *[no] .
        }
stock-no-restock =
    .a = { THE($product, cap: "yes") } is <stock>sold out</stock> at the moment; we expect it back { ON($restock) }.
stock-no =
    .a = { THE($product, cap: "yes") } is <stock>sold out</stock> at the moment, and we do not have a date for new stock.
product-link =
    .a = Here it is: { $link }
product-attribute =
    .a = { $product }, { $attribute }: { $value }.
size-fits =
    .a = For { $measure } it is size { $size } ({ $value }).
size-between =
    .a = { $measure } lies between size { $size } ({ $value }) and size { $next_size } ({ $next_value }).
product-size =
    .a = { $size } corresponds to { $value } ({ $product }).
quote-article =
    .a = { $passage }
warranty-running =
    .a = Yes, <valid>your guarantee still applies</valid>: it lasts { $months }, and order { $order } was delivered { ON($delivered) }.
    .b = <valid>You are still covered</valid>: the guarantee runs for { $months }, counted from delivery { ON($delivered) } (order { $order }).
warranty-over =
    .a = We are sorry, <expired>the guarantee of { $months } is over</expired>: order { $order } was delivered { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] We are sorry that your { $item } is giving you trouble.
           *[no] We are sorry that it is giving you trouble.
        }
if-that-fails =
    .a = If that does not help, reply here and <follow>a colleague will look into it</follow>.
defect-next =
    .a = <follow>A colleague will look at the fault and reply to you here with the next step</follow>.
not-described-sorry =
    .a = We are sorry that { $item_known ->
            [yes] { THE($item) }
           *[no] the article
        } is not what you expected from our page.
which-product =
    .a = Which article is it about? Its name or a link is enough.

## Payment, invoices, offers, account

payment-sorry =
    .a = We are sorry that paying did not work.
charge-sorry =
    .a = We understand that you want to know what this charge is.
charge-known =
    .a = Under your address we have order { $order } of { $placed }{ $total_known ->
            [yes] , for { $total }.
           *[no] .
        }
charge-once =
    .a = Order { $order } of { $placed } appears only once in our records, for { $total }; we see no second charge there.
charge-import =
    .a = { $carrier } reports <state>that your parcel is being held for import charges</state>{ $at_known ->
            [yes] , last noted { ON($at) }{ $place_known ->
                [yes] {" "}in { $place }.
               *[no] .
            }
           *[no] .
        }
charge-check =
    .a = <follow>A colleague will check the payment and reply to you here</follow>. Please do not send us any full card numbers.
invoice-attached =
    .a = Your invoice { $number } for order { $order } is <attached>attached</attached>.
invoice-link =
    .a = You can also find it here: { $link }
invoice-account =
    .a = You will find the invoice for order { $order } <available>in your customer account</available>.
invoice-email =
    .a = The invoice for order { $order } <available>comes to you by e-mail</available>.
invoice-details =
    .a = Your billing details <follow>go to a colleague, who will check them and reply to you here</follow>.
invoice-request =
    .a = <available>We issue invoices on request</available>: yours for order { $order } <follow>will be sent to you by a colleague</follow>.
discount-stack-no =
    .a = We are sorry, <rule>codes cannot be combined</rule>.
discount-stack-yes =
    .a = Yes, <rule>codes can be combined</rule>.
discount-price-match-no =
    .a = We are sorry, <declined>we do not match prices</declined>.
discount-price-match-yes =
    .a = <rule>We do match prices</rule>; <follow>a colleague will check the offer and reply to you here</follow>.
discount-forgotten-yes =
    .a = A forgotten code can be added within { $days } of ordering, and order { $order } of { $placed } <intime>is within that</intime>. <follow>A colleague will see to it and reply to you here</follow>.
discount-forgotten-late =
    .a = We are sorry, <declined>a forgotten code can be added within { $days } of ordering</declined>, and order { $order } was placed { ON($placed) }.
discount-forgotten-rule =
    .a = A forgotten code can be added within { $days } of ordering.
ask-code =
    .a = Which code is it, and what does the shop say when you enter it?
privacy-received =
    .a = Your request about your personal data has reached us and <follow>goes to the person responsible, who will reply to you here</follow>.
optout-received =
    .a = We have noted your request: <follow>a colleague will take you off the list for { $medium ->
            [newsletter] our newsletter
            [sms] our text messages
           *[other] these messages
        }</follow>.
optin-received =
    .a = We have noted your request: <follow>a colleague will sign you up for { $medium ->
            [newsletter] our newsletter
            [sms] our text messages
           *[other] these messages
        }</follow>.
account-check =
    .a = <follow>A colleague will look at your account and reply to you here</follow>. Please never send us your password.
subscription-check =
    .a = Your request about your subscription is noted; <follow>a colleague will see to it and reply to you here</follow>.
wholesale-received =
    .a = Good to hear that you are interested in a larger order. <follow>The colleague in charge will get back to you here with an offer</follow>.
wholesale-quantity =
    .a = We have noted your request for { $quantity } × { $product }.
ask-quantity =
    .a = How many of which article do you need, and by when?
complaint-sorry =
    .a = Thank you for putting that so plainly; we are sorry that we let you down there.
complaint-passed =
    .a = <follow>Your remarks go to the person responsible</follow>, who reads them in full.
praise-thanks =
    .a = That is lovely to read, and the team will be delighted.
human-yes =
    .a = <follow>A colleague takes over from here and will reply to you in person</follow>.
help-link =
    .a = You will find more here: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Our records do not say anything on that, and we would rather not guess. <follow>A colleague will check and reply to you here</follow>.
    .b = We cannot find a reliable answer to that in our information, so <follow>a colleague will find out and reply to you here</follow>.
unknown-topic =
    .a = We cannot find an answer to your question about { $topic } in our information, and we would rather not guess. <follow>A colleague will check and reply to you here</follow>.
your-question =
    .a = You asked: “{ $question }”
ship-place-unknown =
    .a = Our information does not say whether { $place } is one of our delivery destinations, or at what price, and we would rather not guess. <follow>A colleague will check and reply to you here</follow>.
unknown-product =
    .a = Our information on { THE($product) } does not say, and we would rather not guess. <follow>A colleague at { $store } will check and reply to you here</follow>.
handover-team =
    .a = <follow>One of us will look into this and reply to you here</follow>.
ask-order-number =
    .a = Could you give us your order number? Then we can look straight away.
    .b = To look it up we need your order number, please.
ask-which-order =
    .a = You have <orders>{ $count } orders</orders> with us:{ $lines }
order-line = { $order } of { $placed }{ $item_known ->
        [yes] , with { $item }
       *[no] {""}
    }
which-one =
    .a = Which one is it about?
which-one-address =
    .a = Which of them should go to { $address }?
still-possible =
    .a = <allowed>That is still possible</allowed>, as <notleft>nothing has left yet</notleft>.
unknown-order =
    .a = We cannot find an order with the number { $written }. Could you check it?
ask-proof =
    .a = We cannot tell you anything about { $written } from this address yet: <rule>we only share details of an order with the e-mail address it was placed with</rule>.
    .b = For your own protection <rule>we only give out order details to the e-mail address the order was placed with</rule>, and { $written } is not linked to this one.
ask-proof-how =
    .a = Please have it asked from that address; <reply>the answer then comes straight back</reply>.
promise-review =
    .a = Before anything else happens with order { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>the person responsible has to confirm what we wrote to you { ON($written_at) }</decides>. <reply>You will get the answer in this conversation</reply>.
promise-review-nodate =
    .a = Before anything else happens with order { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>the person responsible has to confirm what we wrote to you earlier</decides>. <reply>You will get the answer in this conversation</reply>.
promise-hold =
    .a = Until then, please leave everything as it is and do not send anything back yet.
empty-what =
    .a = How can we help? A line about what it is about is enough, with your order number if there is one.
repeat-sorry =
    .a = We are sorry that you have had to write more than once.
notice =
    .a = { $text }
carrier-note =
    .a = The carrier's note reads: “{ $note }”.
ask-offer =
    .a = Which article is it, and where have you seen it at a lower price?
warranty-general =
    .a = { $product_known ->
            [yes] The guarantee on { THE($product) } <warranty>lasts { $months }</warranty>.
           *[no] Our guarantee <warranty>lasts { $months }</warranty>.
        }

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = Order { $order } was sent with { $carrier }{ $shipped_known ->
            [yes] {" "}{ ON($shipped) }
           *[no] {""}
        }; the tracking number is { $number }.
operator-not-sent =
    .a = Order { $order } <notleft>has not been sent yet</notleft>.
operator-delivered =
    .a = The carrier records the <delivered>delivery</delivered> { ON($at, time: "yes") }{ $place_known ->
            [yes] {" "}in { $place }.
           *[no] .
        }
operator-expected =
    .a = Delivery is planned { BETWEEN($eta) }.
operator-review =
    .a = <decides>The person responsible is looking into the buyer's request</decides> and <reply>will reply in this case</reply>.
operator-more =
    .a = For anything further on this case, <follow>a colleague will reply here</follow>.
product-facts =
    .a = { THE($product, cap: "yes") }:{ $lines }
product-fact = { $attribute }: { $value }
