# Spanish, informal: tú, to one person; never vosotros.
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
# never a subject, and no participle or pronoun agrees with it ("tenemos { THE($item) } en stock").
# "de { THE($item) }" becomes "del altavoz" where it must: the program does that.
# "ayer, 26 de noviembre" ends at a comma or a full stop: end the clause there, or use "del { $day }".

## Voice

greeting = { $name_known ->
        [yes] Hola, { $first }:
       *[no] Hola:
    }
closing = { $tone ->
        [playful] Hasta pronto,
        [warm] Un saludo y hasta pronto,
       *[neutral] Un saludo,
    }

## What an outcome does, after "podemos ..."

outcome-replacement_confirmed = hacerte un nuevo envío
outcome-full_refund = reembolsarte el importe íntegro
outcome-partial_refund = devolverte parte del precio si te quedas con el artículo
outcome-exchange_confirmed = cambiarte el artículo
outcome-store_credit = darte un vale de compra
outcome-label_issued = aceptar la devolución
outcome-cancelled = cancelar el pedido
outcome-changed = modificar el pedido

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Todo va <schedule>según lo previsto</schedule> con { YOUR($item) }: el paquete está <state>en camino</state> y { $carrier } prevé entregarlo { BETWEEN($eta) }.
           *[no] Todo va <schedule>según lo previsto</schedule>: tu paquete está <state>en camino</state> y { $carrier } prevé entregarlo { BETWEEN($eta) }.
        }
    .b = Tu paquete está <state>en camino</state> y <schedule>dentro del plazo previsto</schedule>: la entrega de { $carrier } está prevista { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] <state>Ya está en camino</state> el paquete con { YOUR($item) }. { $carrier } todavía no ha comunicado una fecha de entrega.
           *[no] Tu pedido está <state>en camino</state> con { $carrier }, que todavía no ha comunicado una fecha de entrega.
        }
    .b = Tu paquete <state>ya viaja</state> con { $carrier }, aunque todavía no nos han dado fecha de entrega.
status-labelled =
    .a = El pedido { $order } está <state>embalado y etiquetado</state>, a la espera de que { $carrier } lo recoja; todavía no ha salido de nuestro almacén.
    .b = Tu pedido { $order } ya está <state>embalado</state>; el siguiente paso es que { $carrier } lo recoja.
status-preparing =
    .a = { $item_known ->
            [yes] Tu pedido { $order }, con { THE($item) }, <state>sigue en preparación</state> y <notleft>todavía no ha salido de nuestro almacén</notleft>, así que aún no hay fecha de entrega.
           *[no] Tu pedido { $order } <state>sigue en preparación</state> y <notleft>todavía no ha salido de nuestro almacén</notleft>, así que aún no hay fecha de entrega.
        }
    .b = <state>Seguimos preparando el pedido { $order }</state>: <notleft>aún no ha salido de nuestro almacén</notleft> y por eso no hay todavía fecha de entrega.
status-on-hold =
    .a = El pedido { $order } está <state>en espera</state> en este momento y <notleft>no ha salido de nuestro almacén</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } <state>tiene hoy en reparto</state> { YOUR($item) }.
           *[no] Tu paquete está <state>hoy en reparto</state> con { $carrier }.
        }
    .b = { $carrier } <state>ha salido hoy a repartir tu paquete</state>.
status-delivered =
    .a = Según { $carrier }, tu pedido { $order } <state>figura como entregado</state> { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = Según nuestros datos, tu pedido { $order } <state>ya se ha entregado</state>.
status-pickup =
    .a = Ya puedes <state>recoger tu paquete</state> en { $place }{ $until_known ->
            [yes] , donde te lo guardan { UNTIL($until) }.
           *[no] .
        }
    .b = Tu paquete <state>está listo para la recogida</state> en { $place }{ $until_known ->
            [yes] {" "}y se queda allí { UNTIL($until) }.
           *[no] .
        }
status-pickup-noplace =
    .a = Tu paquete <state>ya se puede recoger en un punto de { $carrier }</state>{ $until_known ->
            [yes] , donde te lo guardan { UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = Cuando lo recojas, da el número de envío { $number }; corresponde a tu pedido { $order }.
    .b = El número que tienes que dar allí es el { $number } (pedido { $order }).
status-failed-attempt =
    .a = { $carrier } <state>registra un intento de entrega de tu paquete</state> { ON($at) }, sin éxito.
    .b = { $carrier } <state>no consiguió entregar tu paquete</state> { ON($at) }.
status-failed-attempt-nodate =
    .a = { $carrier } <state>ha intentado entregar tu paquete</state>, pero no ha sido posible.
status-returned-to-sender =
    .a = El paquete de tu pedido { $order } <state>viene de vuelta a nuestro almacén</state>: { $carrier } no pudo entregarlo.
    .b = { $carrier } no ha podido entregar el pedido { $order } y <state>nos lo devuelve</state>.
status-exception =
    .a = { $carrier } informa de <state>una incidencia con tu paquete</state>{ $at_known ->
            [yes] , registrada{ $place_known ->
                [yes] {" "}en { $place }
               *[no] {""}
            } { ON($at) }.
           *[no] .
        }
status-cancelled =
    .a = El pedido { $order } está <state>cancelado</state>, así que no hay ningún envío en camino.
status-refunded =
    .a = El pedido { $order } está <state>reembolsado</state>, así que no queda ningún envío pendiente.
status-late =
    .a = { $item_known ->
            [yes] { $carrier } va con retraso: tenía que entregar { YOUR($item) } <late>como muy tarde</late> { ON($due) }.
           *[no] { $carrier } va con retraso: tenía que entregar tu pedido <late>como muy tarde</late> { ON($due) }.
        }
    .b = Tu paquete debería haber llegado <late>como muy tarde</late> { ON($due) }; { $carrier } va con retraso.
status-stuck =
    .a = Tu paquete está <stuck>parado</stuck> y no tenemos nueva fecha de entrega. El último registro de { $carrier } para el envío { $number } es del { ON($at, bare: "yes") }{ $place_known ->
            [yes] , en { $place }
           *[no] {""}
        }{ $due_known ->
            [yes] . El paquete tenía que llegar como muy tarde { ON($due) }.
           *[no] .
        }
    .b = Por ahora no hay nueva fecha de entrega: el envío { $number } de { $carrier } <stuck>no se mueve</stuck> desde { ON($at) }{ $place_known ->
            [yes] , cuando estaba en { $place }
           *[no] {""}
        }{ $due_known ->
            [yes] . El paquete tenía que llegar como muy tarde { ON($due) }.
           *[no] .
        }
status-never-moved =
    .a = Tu paquete <stuck>no se ha movido</stuck> desde que lo entregamos a { $carrier }{ $number_known ->
            [yes] {" "}(envío { $number })
           *[no] {""}
        } { ON($at) }, y no tenemos nueva fecha de entrega.
due-was =
    .a = El paquete tenía que llegar como muy tarde { ON($due) }.
last-scan =
    .a = El último registro es del { ON($at, bare: "yes") }{ $place_known ->
            [yes] , en { $place }.
           *[no] .
        }
    .b = El paquete se registró por última vez{ $place_known ->
            [yes] {" "}en { $place }
           *[no] {""}
        } { ON($at) }.
shipped-on =
    .a = El pedido { $order } salió de nuestro almacén { ON($shipped) }.
    .b = Enviamos el pedido { $order } { ON($shipped) }.
track-link =
    .a = Puedes seguir el envío aquí: { $link }
    .b = Este es el enlace de seguimiento: { $link }
track-number =
    .a = El número de seguimiento es { $number } ({ $carrier }).
    .b = Puedes seguir el envío en { $carrier } con el número { $number }.
order-link =
    .a = Aquí puedes ver en todo momento cómo va: { $link }
usual-days =
    .a = La entrega con { $carrier } suele tardar { $days }.
    .b = Los envíos con { $carrier } tardan normalmente { $days }.
no-promise-day =
    .a = Por eso preferimos no prometerte que llegue { $occasion ->
            [birthday] a tiempo para el cumpleaños
            [christmas] antes de Navidad
            [gift] a tiempo para regalarlo
            [wedding] a tiempo para la boda
            [trip] antes de tu viaje
           *[day] para el día en que lo necesitas
        }.
before-your-day =
    .a = Así queda margen { $occasion ->
            [birthday] antes del cumpleaños
            [christmas] antes de Navidad
            [gift] antes de entregar el regalo
            [wedding] antes de la boda
            [trip] antes de tu viaje
           *[day] antes del día que mencionas
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Sentimos el retraso, y más con un cumpleaños tan cerca.
            [christmas] Sentimos el retraso, y más a las puertas de la Navidad.
            [gift] Sentimos el retraso, y más tratándose de un regalo.
            [wedding] Sentimos el retraso, y más con una boda tan cerca.
            [trip] Sentimos el retraso, y más con tu viaje tan cerca.
           *[none] Sentimos el retraso.
        }
    .b = { $occasion ->
            [birthday] Sentimos que el paquete llegue tarde, y precisamente con un cumpleaños por delante.
            [christmas] Sentimos que el paquete llegue tarde, y precisamente en estas fechas.
            [gift] Sentimos que tu regalo llegue tarde.
            [wedding] Sentimos que el paquete llegue tarde, y precisamente con una boda a la vista.
            [trip] Sentimos que el paquete llegue tarde cuando estás a punto de salir de viaje.
           *[none] Sentimos la espera.
        }
if-not-by =
    .a = Si pasa el { $due } y el paquete no ha llegado, responde a este mensaje y <follow>alguien del equipo lo revisará</follow>.
    .b = Si para entonces no ha llegado nada, responde a este mensaje y <follow>alguien del equipo se ocupará</follow>.
if-not-today =
    .a = Si hoy no pasa nadie antes de la noche, responde a este mensaje y <follow>alguien del equipo averiguará dónde está</follow> el pedido { $order }.
if-still-stuck =
    .a = Si en los próximos días sigue sin moverse, responde a este mensaje y <follow>alguien del equipo lo reclamará a { $carrier }</follow>.
lost-on =
    .a = El siguiente paso es este: si el { ON($lost, weekday: "yes", bare: "yes") } el paquete sigue sin moverse, lo daremos por perdido.
    .b = Si sigue sin moverse { ON($lost, weekday: "yes") }, daremos el paquete por perdido.
then-outcomes =
    .a = Entonces podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
    .b = Llegado ese momento, podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
then-statement =
    .a = En ese momento te pediremos <proof>una declaración firmada</proof>; hasta entonces no tienes que hacer nada.
nothing-to-do =
    .a = Hasta entonces no tienes que hacer nada.
counts-as-lost =
    .a = { $carrier } no ha registrado ningún movimiento de tu paquete{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } desde { ON($at) }, así que <lost>lo damos por perdido</lost>. Lo sentimos.
    .b = No hay noticias de tu paquete{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } en el seguimiento de { $carrier } desde { ON($at) }, por lo que <lost>lo damos por perdido</lost>. Lo sentimos.
carrier-says-lost =
    .a = { $carrier } <lost>da por extraviado el paquete de tu pedido { $order }</lost>{ $number_known ->
            [yes] {" "}(envío { $number })
           *[no] {""}
        }{ $at_known ->
            [yes] {" "}desde { ON($at) }.
           *[no] .
        } Sentimos que todo haya terminado así.
no-proof-needed =
    .a = <noproof>No hace falta que nos mandes ningún documento</noproof>.

status-on-the-way-plain =
    .a = El pedido { $order } está <state>en camino</state>.
order-number-is =
    .a = Tu número de pedido es el { $order }.
loaded =
    .a = La salida a reparto está registrada{ $place_known ->
            [yes] {" "}en { $place }
           *[no] {""}
        } { ON($at, time: "yes") }.
delivered-place =
    .a = La entrega se registró en { $place }.
pickup-since =
    .a = { $carrier } lo dejó allí { ON($at) }.
returned-since =
    .a = Figura como devuelto desde { ON($at) }.
new-attempt-eta =
    .a = El próximo intento de entrega está previsto { BETWEEN($eta) }.
other-parcel-delivered =
    .a = { $items_known ->
            [yes] El otro paquete ({ $items }) <delivered>se entregó</delivered> { ON($at) }.
           *[no] El otro paquete <delivered>se entregó</delivered> { ON($at) }.
        }
other-parcel-moving =
    .a = { $items_known ->
            [yes] El otro paquete ({ $items }) <state>está en camino</state>
           *[no] El otro paquete <state>está en camino</state>
        }{ $number_known ->
            [yes] {" "}(envío { $number })
           *[no] {""}
        }{ $eta_known ->
            [yes] , con entrega prevista { BETWEEN($eta) }.
           *[no] .
        }
other-parcel-unsent =
    .a = { $items_known ->
            [yes] Otra parte del pedido ({ $items }) <notleft>todavía no ha salido de nuestro almacén</notleft>.
           *[no] Otra parte del pedido <notleft>todavía no ha salido de nuestro almacén</notleft>.
        }
parcel-with-carrier =
    .a = { $eta_known ->
            [yes] { $carrier } prevé entregarlo { BETWEEN($eta) }, con el número { $number }.
           *[no] El envío lo lleva { $carrier } con el número { $number }.
        }

## Delivered, but not there

dnr-carrier-says =
    .a = En el seguimiento de { $carrier }, el paquete del pedido { $order } <delivered>figura como entregado</delivered>{ $place_known ->
            [yes] {" "}en { $place }
           *[no] {""}
        } { ON($at, time: "yes") }.
    .b = { $carrier } tiene <delivered>registrada la entrega</delivered> del pedido { $order }{ $place_known ->
            [yes] {" "}en { $place }
           *[no] {""}
        } { ON($at, time: "yes") }.
dnr-left-with =
    .a = Según el registro, <left>{ $where ->
            [porter] lo dejaron en portería o recepción
            [neighbour] se lo dejaron a un vecino
            [letterbox] lo dejaron en el buzón
            [safe_place] lo dejaron en un lugar seguro
            [pickup] lo dejaron en un punto de recogida
           *[household] lo recogió alguien en tu casa
        }</left>, así que conviene empezar por ahí; el número de envío es el { $number }.
dnr-check-first =
    .a = Pregunta primero a los vecinos, en portería y a quien pudiera estar en casa; el número de envío es el { $number }.
    .b = Conviene preguntar antes a los vecinos y a quien pudiera estar en casa, con el número de envío { $number }.
ask-statement =
    .a = Si no aparece, responde a este mensaje con <proof>una declaración firmada de que no has recibido el paquete</proof>.
    .b = Si no hay rastro de él, mándanos <proof>una declaración firmada de que el paquete no te ha llegado</proof>; basta con adjuntarla a tu respuesta.
ask-statement-lost =
    .a = Para continuar necesitamos <proof>una declaración firmada de que no has recibido el paquete</proof>; basta con adjuntarla a tu respuesta.
with-statement-outcomes =
    .a = En cuanto tengamos la declaración, podremos <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Podemos <outcomes>{ $outcomes }</outcomes>. ¿Qué prefieres?
    .b = Tú eliges: podemos <outcomes>{ $outcomes }</outcomes>. Dinos qué prefieres.
under-review =
    .a = <review>Alguien del equipo está revisando tu caso</review> y <reply>te responderá por aquí</reply>.

## Failed delivery

redelivery-carrier =
    .a = Lo más rápido para fijar otra entrega o encontrar el paquete es hablar directamente con { $carrier } y dar el número { $number }.
resend-address =
    .a = Confírmanos la dirección completa a la que hay que enviarlo. <follow>Alguien del equipo acordará contigo el siguiente paso</follow>.
carrier-case =
    .a = <follow>Alguien del equipo lo reclamará a { $carrier } y te responderá por aquí</follow>.

## Changing the delivery

address-changed =
    .a = Has llegado a tiempo: <notleft>aún no había salido nada</notleft>. <done>El pedido { $order } se enviará a { $address }</done>.
    .b = Ya está cambiado: <done>la nueva dirección del pedido { $order } es { $address }</done>. <notleft>Todavía no había salido de nuestro almacén</notleft>.
address-possible =
    .a = Sí, <allowed>la dirección del pedido { $order } todavía se puede cambiar</allowed>, porque <notleft>aún no ha salido</notleft>.
ask-address =
    .a = Dinos la nueva dirección completa: nombre, calle y número, código postal, población y país.
address-be-quick =
    .a = Cuanto antes nos respondas, mejor: <allowed>una vez enviado el paquete, ya no podemos cambiar la dirección</allowed>.
address-too-late =
    .a = <declined>Ya no podemos cambiar la dirección del pedido { $order }</declined>: salió de nuestro almacén { ON($shipped) }.
    .b = El pedido { $order } salió de nuestro almacén { ON($shipped) }, así que <declined>ya no se puede cambiar la dirección</declined>.
address-too-late-nodate =
    .a = <declined>Ya no podemos cambiar la dirección del pedido { $order }</declined>.

## Before ordering: delivery

ship-to-yes =
    .a = Sí, <countries>enviamos { TO($country) }</countries> con { $methods }.
    .b = <countries>Hacemos envíos { TO($country) }</countries> con { $methods }.
ship-methods =
    .a = Estas son nuestras formas de envío{ $country_known ->
            [yes] {" "}{ TO($country) }
           *[no] {""}
        }: { $methods }.
ship-method = { $carrier }{ $days_known ->
        [yes] {" "}(normalmente { $days }{ $price_known ->
            [yes] , { $price })
           *[no] )
        }
       *[no] { $price_known ->
            [yes] {" "}({ $price })
           *[no] {""}
        }
    }
ship-not-there =
    .a = Lo sentimos, pero <countries>no enviamos { TO($country) }</countries>. Sí enviamos a { $countries }.
ship-free-you =
    .a = El envío <free>no te cuesta nada</free>: es gratuito a partir de { $free_from }, y con { THE($item) } llegas a { $price }.
ship-free-below =
    .a = Con { $total } <reach>todavía no se llega a ese mínimo</reach>.
ship-free-reached =
    .a = Con { $total } <reach>el envío es gratuito</reach>.
ship-free-from =
    .a = A partir de { $free_from }, el envío es <free>gratuito</free>.
order-by-yes =
    .a = Sí, <yes>es posible</yes>: para que llegue { $occasion ->
            [christmas] antes de Navidad
            [saint_nicholas] a tiempo para San Nicolás
            [valentine] a tiempo para San Valentín
            [mothers_day] a tiempo para el Día de la Madre
            [fathers_day] a tiempo para el Día del Padre
            [easter] antes de Pascua
           *[day] a tiempo
        }{ $country_known ->
            [yes] {" "}con envío { TO($country) }
           *[no] {""}
        }, puedes hacer el pedido { UNTIL($until) }.
order-by-passed =
    .a = Lo sentimos, pero <no>el último día para pedirlo a tiempo fue el { $until }</no>{ $country_known ->
            [yes] {" "}(envíos { TO($country) })
           *[no] {""}
        }, así que ya no podemos prometértelo.
arrive-usual-no-promise =
    .a = No podemos prometer un día concreto, pero el envío { $country_known ->
            [yes] { TO($country) }
           *[no] {""}
        } con { $carrier } suele tardar { $days }.

## Ordering

pay-with =
    .a = <methods>Aceptamos estas formas de pago: { $payment_methods }</methods>.
pay-not-taken =
    .a = <nottaken>No disponible</nottaken>: { $asked }.
confirm-exists =
    .a = Sí, tu pedido se ha registrado: es el número { $order }, hecho { ON($placed) }{ $total_known ->
            [yes] , por un total de { $total }.
           *[no] .
        }
    .b = Hemos recibido tu pedido: número { $order }, del { $placed }{ $total_known ->
            [yes] , por un total de { $total }.
           *[no] .
        }
confirm-not-found =
    .a = <none>No encontramos ningún pedido con la dirección desde la que nos escribes</none>.
ask-order-details =
    .a = ¿Con qué dirección de correo hiciste el pedido y qué día? Con esos datos podemos buscarlo.
items-possible =
    .a = Sí, <allowed>el pedido { $order } todavía se puede modificar</allowed>, porque <notleft>aún no ha salido</notleft>.
items-changed =
    .a = Ya está cambiado: <done>el pedido { $order } lleva ahora { THE($new_item) } en lugar de { THE($item) }</done>.
ask-new-item =
    .a = Dinos exactamente qué quieres en su lugar: artículo, talla y color.
items-too-late =
    .a = Lo sentimos, pero <declined>los artículos del pedido { $order } ya no se pueden cambiar</declined>: el envío está en marcha.
    .b = <declined>Ya no podemos cambiar el contenido del pedido { $order }</declined>: la preparación está demasiado avanzada.
add-by-new-order =
    .a = Si quieres añadir algo, puedes hacer otro pedido.
cancel-done =
    .a = Has llegado a tiempo: <notleft>aún no había salido nada</notleft> y <done>el pedido { $order } está cancelado</done>{ $fee ->
            [free] {" "}<fee>sin coste para ti</fee>.
            [fee] . <fee>La cancelación cuesta { $fee_amount }</fee>, que restaremos del reembolso.
           *[none] .
        }
    .b = <done>Hemos cancelado el pedido { $order }</done>{ $fee ->
            [free] {" "}<fee>sin ningún coste</fee>
            [fee] , <fee>con un coste de { $fee_amount } que se resta del reembolso</fee>
           *[none] {""}
        }; <notleft>aún no había salido de nuestro almacén</notleft>.
cancel-in-process =
    .a = <notleft>Todavía no ha salido nada</notleft>, y tu petición de cancelar el pedido { $order } está en manos de la persona responsable.
cancel-already =
    .a = El pedido { $order } <state>ya está cancelado</state>, así que no se enviará nada.
cancel-too-late =
    .a = <declined>El pedido { $order } ya no se puede cancelar</declined>: salió de nuestro almacén { ON($shipped) }.
    .b = El pedido { $order } salió de nuestro almacén { ON($shipped) }, así que <declined>ya no es posible cancelarlo</declined>.
cancel-too-late-processing =
    .a = <declined>El pedido { $order } ya no se puede cancelar</declined>: se está preparando para el envío.
cancel-never =
    .a = { $category_known ->
            [yes] Lo sentimos, pero <declined>la cancelación no es posible para { $category }</declined>, y eso incluye el pedido { $order }.
           *[no] Lo sentimos, pero <declined>un pedido ya hecho no se puede cancelar</declined>, y eso incluye el { $order }.
        }
cancel-then-return =
    .a = Si no lo quieres, puedes <return>devolverlo</return> cuando lo hayas recibido{ $until_known ->
            [yes] , { UNTIL($until) }{ $condition_known ->
                [yes] , siempre que siga { $condition }.
               *[no] .
            }
           *[no] { $condition_known ->
                [yes] , siempre que siga { $condition }.
               *[no] .
            }
        }

## Refund sentences that other topics use too

refund-goes =
    .a = Te devolvemos { $amount } { $method } en un plazo de { $days }.
    .b = Te reembolsamos { $amount } { $method }; el abono debería llegarte en un plazo de { $days }.
refund-to-within =
    .a = Te devolvemos el dinero { $method } en un plazo de { $days }.
refund-goes-nodays =
    .a = Te devolvemos { $amount } { $method }.
refund-method-original_payment = por el mismo medio de pago
refund-method-store_credit = en forma de vale de compra
refund-method-bank_transfer = por transferencia bancaria
refund-method-other = por la vía prevista

## Missing, wrong, damaged

missing-other-parcel =
    .a = No se nos ha olvidado nada: tu pedido { $order } viaja en <parts>varios paquetes</parts>, y el que lleva { THE($item) } está en manos de { $carrier }.
missing-other-parcel-unsent =
    .a = No se nos ha olvidado nada: tu pedido { $order } se envía <parts>por partes</parts>, y la que incluye { THE($item) } <notleft>todavía no ha salido de nuestro almacén</notleft>.
missing-sorry =
    .a = Sentimos que el paquete del pedido { $order } te haya llegado incompleto.
    .b = Esto no debería haber pasado: una parte del pedido { $order } no te ha llegado, y lo sentimos.
missing-sorry-item =
    .a = Sentimos que el pedido { $order } te haya llegado sin { THE($item) }.
order-holds =
    .a = El pedido { $order } incluye: { $items }.
ask-missing-what =
    .a = ¿Qué artículo falta y cuántas unidades?
wrong-sorry =
    .a = Ha sido un error nuestro: tu pedido { $order } incluye { THE($item) } y te ha llegado otra cosa.
    .b = Perdona la confusión: en el pedido { $order } compraste { THE($item) }, y no es eso lo que has recibido.
wrong-sorry-noitem =
    .a = Sentimos que con el pedido { $order } te haya llegado algo distinto de lo que pediste.
wrong-back-prepaid =
    .a = El artículo equivocado hay que devolverlo, <prepaid>sin coste para ti</prepaid>: <label>te enviaremos una etiqueta prepagada { $where ->
            [email] por correo electrónico
           *[here] en esta conversación
        }</label> y bastará con pegarla en la caja.
wrong-back-portal =
    .a = Registra en { $link } la devolución del artículo equivocado.
wrong-back-self =
    .a = Te pedimos que <label>nos devuelvas el artículo equivocado</label>.
wrong-keep =
    .a = El artículo equivocado <keep>puedes quedártelo</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Sentimos que hayas recibido { YOUR($item) } con daños.
           *[no] Sentimos que tu pedido haya llegado dañado.
        }
    .b = { $item_known ->
            [yes] No deberías haber recibido { YOUR($item) } en ese estado, y lo sentimos.
           *[no] Un paquete no debería llegar así, y lo sentimos.
        }
proof-thanks =
    .a = Hemos <photo>recibido { $files ->
            [one] tu foto
           *[other] tus fotos
        }</photo>, así que no necesitamos nada más de ti.
ask-photo =
    .a = Mándanos <proof>una foto</proof> en la que se vea bien el daño; basta con adjuntarla a tu respuesta.
    .b = Lo único que necesitamos de ti es <proof>una foto</proof> en la que se aprecie bien el daño.
ask-photo-wrong =
    .a = Mándanos <proof>una foto</proof> de lo que has recibido, a ser posible con la etiqueta a la vista.
ask-photo-missing =
    .a = Mándanos <proof>una foto</proof> de lo que venía en el paquete.
stock-still =
    .a = Todavía tenemos { THE($item) } <stock>en stock</stock>.
report-in-time =
    .a = Nos has avisado dentro del plazo de { $window }.
with-photo-outcomes =
    .a = En cuanto tengamos la foto, podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
report-too-late =
    .a = <declined>Ya no podemos tramitarlo como incidencia de entrega</declined>: hay que avisarnos en un plazo de { $window }, y el último día fue el { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] { $stock ->
                [yes] <done>Te enviamos un nuevo paquete con { THE($item) }</done>, que <stock>tenemos en stock</stock>.
               *[no] <done>Te enviamos un nuevo paquete con { THE($item) }</done>.
            }
           *[no] <done>Te hacemos un nuevo envío</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] Tenemos { THE($item) } <stock>en stock</stock> y <done>te hacemos un nuevo envío</done>.
               *[no] <done>Te hacemos un nuevo envío con { THE($item) }</done>.
            }
           *[no] <done>Te enviamos un nuevo paquete</done>.
        }
replacement-out-of-stock =
    .a = Ahora mismo <stock>no tenemos existencias</stock> de { THE($item) }{ $restock_known ->
            [yes] ; esperamos la reposición { ON($restock) }.
           *[no] {" "}ni fecha de reposición.
        }
refund-full-done =
    .a = <done>Te reembolsamos { $amount }</done>.
    .b = <done>Te devolvemos { $amount }</done>.
refund-partial-done =
    .a = Te quedas con el artículo y <done>te devolvemos el { $percent } de su precio, { $amount }</done>.
person-decides =
    .a = <decides>La decisión la toma la persona responsable</decides>, que ya tiene el pedido { $order } y <reply>te escribirá directamente</reply>.
    .b = Tu caso (pedido { $order }) <decides>pasa ahora a la persona responsable</decides>, que <reply>te escribirá directamente</reply>.
wish-noted-refund =
    .a = Anotado: <wish>prefieres el dinero y no otro envío</wish>.
wish-noted-replacement =
    .a = Anotado: <wish>prefieres un nuevo envío</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Sí, <allowed>puedes devolver { THE($item) }</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : son { $window } desde la entrega del { $delivered }.
               *[no] .
            }
           *[no] Sí, <allowed>puedes devolverlo</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : son { $window } desde la entrega del { $delivered }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Puedes devolver { THE($item) } sin problema</allowed>: tienes de plazo { UNTIL($until) }{ $delivered_known ->
                [yes] , es decir, { $window } desde la entrega del { $delivered }.
               *[no] .
            }
           *[no] <allowed>Puedes devolverlo sin problema</allowed>: tienes de plazo { UNTIL($until) }{ $delivered_known ->
                [yes] , es decir, { $window } desde la entrega del { $delivered }.
               *[no] .
            }
        }
return-last-day =
    .a = Estás a tiempo: hoy, { $until }, es el último día del plazo de { $window }, y <intime>con tu mensaje lo has cumplido</intime>. <allowed>Aceptamos la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</allowed>.
return-announced-in-time =
    .a = <intime>Nos escribiste dentro del plazo de { $window } desde la entrega</intime> del { $delivered }, así que <allowed>aceptamos la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</allowed>.
return-holiday =
    .a = <intime>Estás a tiempo</intime>: por la fecha de tu pedido, del { $placed }, el plazo se amplía por Navidad y <allowed>puedes devolverlo</allowed> { UNTIL($until) }.
    .b = <intime>Aún estás a tiempo</intime>: los pedidos como el tuyo, del { $placed }, tienen el plazo ampliado de Navidad y <allowed>la devolución es posible</allowed> { UNTIL($until) }.
return-after-delivery =
    .a = <allowed>Puedes devolverlo</allowed> cuando lo hayas recibido: tendrás { $window } desde la entrega.
return-condition =
    .a = El artículo tiene que volver { $condition }.
    .b = Solo hay una condición: que el artículo siga { $condition }.
return-portal =
    .a = Registra la devolución del pedido { $order } en { $link }; ahí tendrás también la etiqueta.
return-portal-nolink =
    .a = La devolución del pedido { $order } <label>se registra en nuestro portal de devoluciones</label>, donde tendrás también la etiqueta.
return-label-sent =
    .a = <label>Te enviaremos la etiqueta de devolución del pedido { $order }</label> { $where ->
            [email] por correo electrónico.
           *[here] en esta conversación.
        }
    .b = La etiqueta de devolución del pedido { $order } <label>te la enviamos nosotros</label> { $where ->
            [email] por correo electrónico
           *[here] en esta conversación
        }; después solo queda pegarla y entregar el paquete.
return-label-after-receipt =
    .a = En cuanto te llegue, avísanos y <label>te enviaremos la etiqueta de devolución</label>.
return-self =
    .a = Puedes <label>hacer la devolución con el transportista que prefieras</label>; guarda el resguardo del envío.
return-cost-label =
    .a = La etiqueta de devolución cuesta { $cost }.
return-cost-deducted =
    .a = La devolución cuesta { $cost }, que <deducted>restaremos del reembolso</deducted>.
return-cost-own =
    .a = Los gastos de devolución <whopays>corren de tu cuenta</whopays>.
return-cost-free =
    .a = La devolución <whopays>no te cuesta nada</whopays>.
return-refund =
    .a = Te devolveremos el dinero { $method } en un plazo de { $refund_days } desde que recibamos el paquete.
    .b = Cuando el paquete llegue a nuestro almacén, te haremos el reembolso { $method } en un plazo de { $refund_days }.
return-refund-nodays =
    .a = Después te devolveremos el dinero { $method }.
return-too-late =
    .a = Lo sentimos, pero <declined>ya no podemos aceptar la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</declined>. El pedido { $order } se entregó { ON($delivered) }; desde ese día tenías { $window }, es decir, { UNTIL($last_day) }.
    .b = Por desgracia, <declined>el plazo { $item_known ->
            [yes] para devolver { THE($item) }
           *[no] de devolución
        } ha terminado</declined>: el pedido { $order } se entregó { ON($delivered) }, y tenías { $window } desde ese día, es decir, { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = Lo sentimos, pero <declined>el plazo para devolver el pedido { $order } ha terminado</declined>: el último día fue el { $last_day }.
return-condition-gone =
    .a = Lo sentimos, pero <declined>no podemos aceptar la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</declined>: el artículo debe devolverse { $condition }, y, por lo que nos cuentas, { $how ->
           *[opened] se ha abierto
            [used] se ha usado
            [worn] se ha usado
            [washed] se ha lavado
            [mounted] se ha montado
        }.
return-some-until =
    .a = <allowed>Puedes devolver</allowed> { UNTIL($until) }: { $items }.
return-excluded-some =
    .a = <declined>No podemos aceptar la devolución de</declined>: { $items } (<excluded>la devolución excluye { $categories }</excluded>).
return-others =
    .a = <allowed>Sí se puede devolver</allowed> { UNTIL($until) } lo que siga { $condition }{ $items_known ->
            [yes] : { $items }.
           *[no] .
        }
return-own-cost =
    .a = Para { $category }, la devolución cuesta { $cost }.
return-own-window =
    .a = Para { $category }, el plazo de devolución es de { $window }.
return-excluded =
    .a = Por desgracia, <declined>no podemos aceptar la devolución de { THE($item) }</declined>: <excluded>nuestra política de devoluciones excluye { $category }</excluded>.
    .b = Lo sentimos, pero <declined>la devolución de { THE($item) } no es posible</declined>: <excluded>la política de devoluciones excluye { $category }</excluded>.
return-personalised-note =
    .a = Se personalizó expresamente para ti ({ $personalisation }).
warranty-still =
    .a = Lo que sí sigue vigente es <warranty>la { $kind ->
            [legal] garantía legal
           *[other] garantía
        } de { $months }</warranty>: si aparece un defecto, escríbenos.
return-window-general =
    .a = Puedes devolver un artículo en un plazo de { $window } desde { $from ->
            [delivered] la entrega
            [ordered] la fecha del pedido
           *[shipped] el envío
        }{ $condition_known ->
            [yes] , siempre que siga { $condition }.
           *[no] .
        }
return-excluded-general =
    .a = <excluded>Nuestra política de devoluciones excluye { $categories }</excluded>.
return-holiday-general =
    .a = Para los pedidos hechos del { $ordered_from } al { $ordered_to }, tienes de plazo { UNTIL($until) }.
return-portal-general =
    .a = Las devoluciones se registran en { $link }, donde tendrás también la etiqueta.
return-label-general =
    .a = <label>La etiqueta de devolución la enviamos nosotros</label>.
return-registered =
    .a = Tu devolución del pedido { $order } <state>está registrada</state>, pero todavía no consta su llegada a nuestro almacén.
return-transit =
    .a = Tu devolución del pedido { $order } <state>está en camino hacia nuestro almacén</state>; todavía no consta su llegada.
return-received =
    .a = Sí, tu devolución del pedido { $order } <state>llegó a nuestro almacén</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = <none>Todavía no nos consta ninguna devolución del pedido { $order }</none>.
ask-return-tracking =
    .a = ¿Con qué transportista enviaste la devolución y cuál es el número de seguimiento? Con esos datos podemos buscarla.

## Exchanges

exchange-yes-stock =
    .a = Sí, <allowed>podemos hacer el cambio</allowed>: tenemos { THE($new_item) } <stock>en stock</stock>.
    .b = Tenemos { THE($new_item) } <stock>en stock</stock>, así que <allowed>podemos hacer el cambio</allowed>.
exchange-yes =
    .a = Sí, <allowed>podemos hacer el cambio</allowed>.
exchange-until =
    .a = Para devolver el artículo que ya tienes, hay plazo { UNTIL($until) }{ $condition_known ->
            [yes] , siempre que siga { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>El cambio es posible</allowed>, pero ahora mismo <stock>no tenemos existencias</stock> de { THE($new_item) }{ $restock_known ->
            [yes] ; esperamos la reposición { ON($restock) }.
           *[no] {" "}ni fecha de reposición.
        }
exchange-wait-or-refund =
    .a = ¿Qué prefieres: esperar o devolver el artículo y recibir el reembolso?
exchange-refund-instead =
    .a = También puedes devolver el artículo y recibir el reembolso.
exchange-not-offered =
    .a = <declined>No hacemos cambios</declined>, pero puedes <return>devolver el artículo</return> y pedir el otro por separado.
ask-size =
    .a = ¿Qué talla o color quieres en su lugar?
exchange-status-received =
    .a = Tu devolución para el cambio (pedido { $order }) <state>llegó a nuestro almacén</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = El nuevo artículo del pedido { $order } está <state>en camino</state> con { $carrier }, número { $number }.
exchange-status-check =
    .a = <follow>Alguien del equipo comprobará dónde está el nuevo artículo del pedido { $order } y te responderá por aquí</follow>.

## Refunds

refund-issued =
    .a = El reembolso de tu pedido { $order } <state>salió</state> { ON($issued) }: { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = <state>Te devolvimos { $amount }</state> por el pedido { $order } { ON($issued) }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-issued-nodate =
    .a = El reembolso de { $amount } por el pedido { $order } <state>ya se ha emitido</state>{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
refund-sum =
    .a = Es el precio de { THE($item) }, { $price }, menos { $cost } de la etiqueta de devolución.
refund-visible-by =
    .a = Puede tardar hasta { $days } en aparecer en tu cuenta, así que deberías verlo { BY($by) }.
refund-visible-passed =
    .a = Debería haber aparecido en tu cuenta { BY($by) }, así que <follow>alguien del equipo revisará el pago y te responderá por aquí</follow>.
refund-if-not =
    .a = Si para entonces no lo ves, responde a este mensaje y <follow>alguien del equipo revisará el pago</follow>.
refund-due-by =
    .a = Te haremos el reembolso { BY($by, weekday: "yes") }: recibimos tu devolución del pedido { $order } { ON($received) }, y desde ese día tardamos como máximo { $days }.
    .b = Tendrás el reembolso { BY($by, weekday: "yes") }. Tu devolución (pedido { $order }) llegó { ON($received) }, y a partir de ahí contamos { $days }.
refund-due-passed =
    .a = Recibimos tu devolución del pedido { $order } { ON($received) }, y teníamos que hacer el reembolso { BY($by) }. Sentimos que no haya sido así: <follow>alguien del equipo se ocupará y te responderá por aquí</follow>.
refund-pending =
    .a = El reembolso de { $amount } por el pedido { $order } <state>está en trámite</state>.
refund-to =
    .a = Te devolvemos el dinero { $method }.
refund-less-cost =
    .a = De esa cantidad <deducted>se restan { $cost }</deducted> por la etiqueta de devolución.
refund-nothing-to-do =
    .a = No tienes que hacer nada más.
refund-after-receipt =
    .a = Te haremos el reembolso en un plazo de { $days } desde que recibamos tu devolución.
refund-none-yet =
    .a = <none>Todavía no nos consta ningún reembolso del pedido { $order }</none>, así que <follow>alguien del equipo lo revisará y te responderá por aquí</follow>.
refund-not-yet-lost =
    .a = <notyet>Todavía no podemos hacer el reembolso</notyet>, porque el paquete sigue en manos de { $carrier }.
dispute-facts =
    .a = Nos consta un reembolso de { $amount } por el pedido { $order }{ $issued_known ->
            [yes] , emitido { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Alguien del equipo revisará el importe con lo que nos cuentas y te responderá por aquí</follow>.

## Products

stock-yes =
    .a = Sí, tenemos { THE($product) } <stock>en stock</stock>{ $price_known ->
            [yes] , a { $price }.
           *[no] .
        }
stock-no-restock =
    .a = Ahora mismo <stock>no tenemos existencias</stock> de { THE($product) }; esperamos la reposición { ON($restock) }.
stock-no =
    .a = Ahora mismo <stock>no tenemos existencias</stock> de { THE($product) } ni fecha de reposición.
product-link =
    .a = Este es el enlace al artículo: { $link }
product-attribute =
    .a = La ficha de { THE($product) } indica «{ $attribute }: { $value }».
size-fits =
    .a = Para { $measure }, la talla es { $size } ({ $value }).
size-between =
    .a = Con { $measure } se está entre la talla { $size } ({ $value }) y la talla { $next_size } ({ $next_value }).
product-size =
    .a = La talla { $size } de { THE($product) } corresponde a { $value }.
quote-article =
    .a = { $passage }
warranty-running =
    .a = Sí, <valid>la garantía sigue vigente</valid>: dura { $months }, y el pedido { $order } se entregó { ON($delivered) }.
    .b = <valid>La garantía te sigue cubriendo</valid>: son { $months } desde la entrega del { $delivered } (pedido { $order }).
warranty-over =
    .a = Lo sentimos, pero <expired>la garantía de { $months } ha terminado</expired>: el pedido { $order } se entregó { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] Sentimos que tengas problemas con { YOUR($item) }.
           *[no] Sentimos que te esté dando problemas.
        }
if-that-fails =
    .a = Si con eso no se soluciona, responde a este mensaje y <follow>alguien del equipo lo revisará</follow>.
defect-next =
    .a = <follow>Alguien del equipo mirará el fallo y te responderá por aquí con el siguiente paso</follow>.
not-described-sorry =
    .a = { $item_known ->
            [yes] Sentimos que con { THE($item) } no hayas recibido lo que esperabas según nuestra página.
           *[no] Sentimos que no hayas recibido lo que esperabas según nuestra página.
        }
which-product =
    .a = ¿De qué artículo se trata? Basta con el nombre o un enlace.

## Payment, invoices, offers, account

payment-sorry =
    .a = Sentimos que el pago no haya funcionado.
charge-sorry =
    .a = Entendemos que quieras saber a qué corresponde este cargo.
charge-known =
    .a = Con tu dirección de correo figura el pedido { $order } del { $placed }{ $total_known ->
            [yes] , por { $total }.
           *[no] .
        }
charge-once =
    .a = El pedido { $order } del { $placed } nos consta una sola vez, por { $total }; no vemos un segundo cargo.
charge-import =
    .a = { $carrier } informa de que <state>tu paquete está retenido por gastos de importación</state>{ $at_known ->
            [yes] ; aviso registrado{ $place_known ->
                [yes] {" "}en { $place }
               *[no] {""}
            } { ON($at) }.
           *[no] .
        }
charge-check =
    .a = <follow>Alguien del equipo revisará el pago y te responderá por aquí</follow>. No nos envíes nunca el número completo de una tarjeta.
invoice-attached =
    .a = Tu factura { $number } del pedido { $order } <attached>va adjunta</attached>.
invoice-link =
    .a = También la encontrarás aquí: { $link }
invoice-account =
    .a = Encontrarás la factura del pedido { $order } <available>en tu cuenta de cliente</available>.
invoice-email =
    .a = La factura del pedido { $order } <available>te llega por correo electrónico</available>.
invoice-details =
    .a = Tus datos de facturación <follow>los revisará una persona del equipo, que te responderá en esta conversación</follow>.
invoice-request =
    .a = <available>Emitimos factura a quien la pide</available>: la del pedido { $order } <follow>te la enviará alguien del equipo</follow>.
discount-stack-no =
    .a = Lo sentimos, pero <rule>los códigos no se pueden combinar</rule>.
discount-stack-yes =
    .a = Sí, <rule>los códigos se pueden combinar</rule>.
discount-price-match-no =
    .a = Lo sentimos, pero <declined>no igualamos precios</declined>.
discount-price-match-yes =
    .a = <rule>Sí igualamos precios</rule>; <follow>alguien del equipo revisará la oferta y te responderá por aquí</follow>.
discount-forgotten-yes =
    .a = Un código que no se aplicó al comprar se puede añadir en un plazo de { $days } desde el pedido, y el { $order }, del { $placed }, <intime>está dentro de ese plazo</intime>. <follow>Alguien del equipo se ocupará y te responderá por aquí</follow>.
discount-forgotten-late =
    .a = Lo sentimos, pero <declined>un código que no se aplicó al comprar solo se puede añadir en un plazo de { $days } desde el pedido</declined>, y el { $order } se hizo { ON($placed) }.
discount-forgotten-rule =
    .a = Un código que no se aplicó al comprar se puede añadir en un plazo de { $days } desde el pedido.
ask-code =
    .a = ¿Qué código es y qué mensaje aparece en la tienda al introducirlo?
privacy-received =
    .a = Hemos recibido tu petición sobre tus datos personales; <follow>pasa a la persona responsable, que te responderá por aquí</follow>.
optout-received =
    .a = Tomamos nota: <follow>alguien del equipo te dará de baja { $medium ->
            [newsletter] de nuestra newsletter
            [sms] de nuestros SMS
           *[other] de estos envíos
        }</follow>.
optin-received =
    .a = Tomamos nota: <follow>alguien del equipo te dará de alta { $medium ->
            [newsletter] en nuestra newsletter
            [sms] en nuestros SMS
           *[other] en estos envíos
        }</follow>.
account-check =
    .a = <follow>Alguien del equipo revisará tu cuenta y te responderá por aquí</follow>. No nos envíes nunca tu contraseña.
subscription-check =
    .a = Tomamos nota de tu petición sobre la suscripción; <follow>alguien del equipo se ocupará y te responderá por aquí</follow>.
wholesale-received =
    .a = Nos alegra que te interese un pedido mayor. <follow>La persona encargada te escribirá por aquí con una oferta</follow>.
wholesale-quantity =
    .a = Hemos tomado nota de tu petición: { $quantity } × { $product }.
ask-quantity =
    .a = ¿Qué artículo necesitas, cuántas unidades y para cuándo?
complaint-sorry =
    .a = Gracias por decirlo tan claro; sentimos no haber estado a la altura.
complaint-passed =
    .a = <follow>Tu mensaje pasa a la persona responsable</follow>, que lo leerá entero.
praise-thanks =
    .a = Qué alegría leer esto; al equipo le va a encantar.
human-yes =
    .a = <follow>A partir de aquí te atiende alguien del equipo, que te responderá personalmente</follow>.
help-link =
    .a = Aquí encontrarás más información: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Eso no consta en nuestra información y preferimos no decirte nada sin confirmarlo. <follow>Alguien del equipo lo comprobará y te responderá por aquí</follow>.
    .b = No encontramos una respuesta segura en nuestra información, así que <follow>alguien del equipo lo averiguará y te responderá por aquí</follow>.
unknown-topic =
    .a = En nuestra información no encontramos respuesta a tu pregunta sobre { $topic } y preferimos no decirte nada sin confirmarlo. <follow>Alguien del equipo lo comprobará y te responderá por aquí</follow>.
your-question =
    .a = Nos preguntas: «{ $question }»
ship-place-unknown =
    .a = No tenemos información sobre si enviamos a { $place } ni sobre los gastos, y preferimos no responder a ciegas. <follow>Alguien del equipo lo averiguará y te responderá en esta conversación</follow>.
unknown-product =
    .a = La información que tenemos sobre { THE($product) } no lo aclara y preferimos no decirte nada sin confirmarlo. <follow>Alguien del equipo de { $store } lo comprobará y te responderá por aquí</follow>.
handover-team =
    .a = <follow>Alguien de nuestro equipo lo revisará y te responderá por aquí</follow>.
ask-order-number =
    .a = ¿Nos das tu número de pedido? Así lo miramos enseguida.
    .b = Para localizarlo necesitamos tu número de pedido.
ask-which-order =
    .a = Tienes <orders>{ $count } pedidos</orders> con nosotros:{ $lines }
order-line = { $order } del { $placed }{ $item_known ->
        [yes] , con { $item }
       *[no] {""}
    }
which-one =
    .a = ¿De cuál se trata?
which-one-address =
    .a = ¿Cuál de ellos debe ir a esta dirección: { $address }?
still-possible =
    .a = <allowed>Todavía es posible</allowed>, porque <notleft>aún no ha salido nada</notleft>.
unknown-order =
    .a = No encontramos ningún pedido con el número { $written }. ¿Lo compruebas?
ask-proof =
    .a = Desde esta dirección no podemos decirte nada todavía sobre el pedido { $written }: <rule>solo damos datos de un pedido a la dirección de correo con la que se hizo</rule>.
    .b = Para proteger tus datos, <rule>solo informamos sobre un pedido a la dirección de correo con la que se hizo</rule>, y el pedido { $written } no está vinculado a esta.
ask-proof-how =
    .a = Basta con escribirnos desde esa dirección; <reply>la respuesta llegará allí directamente</reply>.
promise-review =
    .a = Antes de dar otro paso con el pedido { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsable tiene que confirmar lo que te escribimos { ON($written_at) }</decides>. <reply>Recibirás la respuesta en esta conversación</reply>.
promise-review-nodate =
    .a = Antes de dar otro paso con el pedido { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsable tiene que confirmar lo que te escribimos anteriormente</decides>. <reply>Recibirás la respuesta en esta conversación</reply>.
promise-hold =
    .a = Hasta entonces, deja todo como está y no devuelvas nada todavía.
empty-what =
    .a = ¿En qué podemos ayudarte? Basta con una línea que lo explique y, si lo tienes, el número de pedido.
repeat-sorry =
    .a = Sentimos que hayas tenido que escribirnos más de una vez.
notice =
    .a = { $text }
carrier-note =
    .a = La nota del transportista dice: «{ $note }».
ask-offer =
    .a = ¿De qué artículo se trata y dónde lo has visto más barato?
warranty-general =
    .a = { $product_known ->
            [yes] La garantía de { THE($product) } <warranty>es de { $months }</warranty>.
           *[no] Nuestra garantía <warranty>es de { $months }</warranty>.
        }

## To a marketplace's own staff: about the buyer, never to the buyer

operator-parcel =
    .a = El pedido { $order } se envió con { $carrier }{ $shipped_known ->
            [yes] {" "}{ ON($shipped) }
           *[no] {""}
        }; el número de seguimiento es { $number }.
operator-not-sent =
    .a = El pedido { $order } <notleft>todavía no se ha enviado</notleft>.
operator-delivered =
    .a = El transportista registró la <delivered>entrega</delivered>{ $place_known ->
            [yes] {" "}en { $place }
           *[no] {""}
        } { ON($at, time: "yes") }.
operator-expected =
    .a = La entrega está prevista { BETWEEN($eta) }.
operator-review =
    .a = <decides>La persona responsable está revisando la petición del comprador</decides> y <reply>responderá en este mismo caso</reply>.
operator-more =
    .a = Para cualquier otra consulta sobre este caso, <follow>responderá aquí una persona de nuestro equipo</follow>.
product-facts =
    .a = { THE($product, cap: "yes") }:{ $lines }
product-fact = { $attribute }: { $value }
