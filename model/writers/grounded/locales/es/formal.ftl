# Spanish, formal: usted, with the first name in the greeting, as shops in Spain write.
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
        [playful] Un saludo,
        [warm] Un cordial saludo,
       *[neutral] Un saludo,
    }

## What an outcome does, after "podemos ..."

outcome-replacement_confirmed = hacerle un nuevo envío
outcome-full_refund = reembolsarle el importe íntegro
outcome-partial_refund = devolverle parte del precio si se queda con el artículo
outcome-exchange_confirmed = cambiarle el artículo
outcome-store_credit = darle un vale de compra
outcome-label_issued = aceptar la devolución
outcome-cancelled = cancelar el pedido
outcome-changed = modificar el pedido

## Where is my order

status-on-schedule =
    .a = { $item_known ->
            [yes] Todo va <schedule>según lo previsto</schedule> con { YOUR($item) }: el paquete está <state>en camino</state> y { $carrier } prevé entregarlo { BETWEEN($eta) }.
           *[no] Todo va <schedule>según lo previsto</schedule>: su paquete está <state>en camino</state> y { $carrier } prevé entregarlo { BETWEEN($eta) }.
        }
    .b = Su paquete está <state>en camino</state> y <schedule>dentro del plazo previsto</schedule>: la entrega de { $carrier } está prevista { BETWEEN($eta) }.
status-on-the-way =
    .a = { $item_known ->
            [yes] <state>Ya está en camino</state> el paquete con { YOUR($item) }. { $carrier } todavía no ha comunicado una fecha de entrega.
           *[no] Su pedido está <state>en camino</state> con { $carrier }, que todavía no ha comunicado una fecha de entrega.
        }
    .b = Su paquete <state>ya viaja</state> con { $carrier }, aunque todavía no nos han dado fecha de entrega.
status-labelled =
    .a = El pedido { $order } está <state>embalado y etiquetado</state>, a la espera de que { $carrier } lo recoja; todavía no ha salido de nuestro almacén.
    .b = Su pedido { $order } ya está <state>embalado</state>; el siguiente paso es que { $carrier } lo recoja.
status-preparing =
    .a = { $item_known ->
            [yes] Su pedido { $order }, con { THE($item) }, <state>sigue en preparación</state> y <notleft>todavía no ha salido de nuestro almacén</notleft>, así que aún no hay fecha de entrega.
           *[no] Su pedido { $order } <state>sigue en preparación</state> y <notleft>todavía no ha salido de nuestro almacén</notleft>, así que aún no hay fecha de entrega.
        }
    .b = <state>Seguimos preparando el pedido { $order }</state>: <notleft>aún no ha salido de nuestro almacén</notleft> y por eso no hay todavía fecha de entrega.
status-on-hold =
    .a = El pedido { $order } está <state>en espera</state> en este momento y <notleft>no ha salido de nuestro almacén</notleft>.
status-out-for-delivery =
    .a = { $item_known ->
            [yes] { $carrier } <state>tiene hoy en reparto</state> { YOUR($item) }.
           *[no] Su paquete está <state>hoy en reparto</state> con { $carrier }.
        }
    .b = { $carrier } <state>ha salido hoy a repartir su paquete</state>.
status-delivered =
    .a = Según { $carrier }, su pedido { $order } <state>figura como entregado</state> { ON($at, time: "yes") }.
status-delivered-nodate =
    .a = Según nuestros datos, su pedido { $order } <state>ya se ha entregado</state>.
status-pickup =
    .a = Ya puede <state>recoger su paquete</state> en { $place }{ $until_known ->
            [yes] , donde se lo guardan { UNTIL($until) }.
           *[no] .
        }
    .b = Su paquete <state>está listo para la recogida</state> en { $place }{ $until_known ->
            [yes] {" "}y se queda allí { UNTIL($until) }.
           *[no] .
        }
status-pickup-noplace =
    .a = Su paquete <state>ya se puede recoger en un punto de { $carrier }</state>{ $until_known ->
            [yes] , donde se lo guardan { UNTIL($until) }.
           *[no] .
        }
pickup-bring =
    .a = Al recogerlo, indique el número de envío { $number }; corresponde a su pedido { $order }.
    .b = El número que tiene que dar allí es el { $number } (pedido { $order }).
status-failed-attempt =
    .a = { $carrier } <state>registra un intento de entrega de su paquete</state> { ON($at) }, sin éxito.
    .b = { $carrier } <state>no consiguió entregar su paquete</state> { ON($at) }.
status-failed-attempt-nodate =
    .a = { $carrier } <state>ha intentado entregar su paquete</state>, pero no ha sido posible.
status-returned-to-sender =
    .a = El paquete de su pedido { $order } <state>viene de vuelta a nuestro almacén</state>: { $carrier } no pudo entregarlo.
    .b = { $carrier } no ha podido entregar el pedido { $order } y <state>nos lo devuelve</state>.
status-exception =
    .a = { $carrier } informa de <state>una incidencia con su paquete</state>{ $at_known ->
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
           *[no] { $carrier } va con retraso: tenía que entregar su pedido <late>como muy tarde</late> { ON($due) }.
        }
    .b = Su paquete debería haber llegado <late>como muy tarde</late> { ON($due) }; { $carrier } va con retraso.
status-stuck =
    .a = Su paquete está <stuck>parado</stuck> y no tenemos nueva fecha de entrega. El último registro de { $carrier } para el envío { $number } es del { ON($at, bare: "yes") }{ $place_known ->
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
    .a = Su paquete <stuck>no se ha movido</stuck> desde que lo entregamos a { $carrier }{ $number_known ->
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
    .a = Puede seguir el envío aquí: { $link }
    .b = Este es el enlace de seguimiento: { $link }
track-number =
    .a = El número de seguimiento es { $number } ({ $carrier }).
    .b = Puede seguir el envío en { $carrier } con el número { $number }.
order-link =
    .a = Aquí puede ver en todo momento cómo va: { $link }
usual-days =
    .a = La entrega con { $carrier } suele tardar { $days }.
    .b = Los envíos con { $carrier } tardan normalmente { $days }.
no-promise-day =
    .a = Por eso preferimos no prometerle que llegue { $occasion ->
            [birthday] a tiempo para el cumpleaños
            [christmas] antes de Navidad
            [gift] a tiempo para regalarlo
            [wedding] a tiempo para la boda
            [trip] antes de su viaje
           *[day] para el día en que lo necesita
        }.
before-your-day =
    .a = Así queda margen { $occasion ->
            [birthday] antes del cumpleaños
            [christmas] antes de Navidad
            [gift] antes de entregar el regalo
            [wedding] antes de la boda
            [trip] antes de su viaje
           *[day] antes del día que menciona
        }.
sorry-late =
    .a = { $occasion ->
            [birthday] Lamentamos el retraso, y más con un cumpleaños tan cerca.
            [christmas] Lamentamos el retraso, y más a las puertas de la Navidad.
            [gift] Lamentamos el retraso, y más tratándose de un regalo.
            [wedding] Lamentamos el retraso, y más con una boda tan cerca.
            [trip] Lamentamos el retraso, y más con su viaje tan cerca.
           *[none] Lamentamos el retraso.
        }
    .b = { $occasion ->
            [birthday] Sentimos que el paquete llegue tarde, y precisamente con un cumpleaños por delante.
            [christmas] Sentimos que el paquete llegue tarde, y precisamente en estas fechas.
            [gift] Sentimos que su regalo llegue tarde.
            [wedding] Sentimos que el paquete llegue tarde, y precisamente con una boda a la vista.
            [trip] Sentimos que el paquete llegue tarde cuando está a punto de salir de viaje.
           *[none] Sentimos la espera.
        }
if-not-by =
    .a = Si pasa el { $due } y el paquete no ha llegado, responda a este mensaje y <follow>una persona del equipo lo revisará</follow>.
    .b = Si para entonces no ha llegado nada, responda a este mensaje y <follow>una persona del equipo se ocupará</follow>.
if-not-today =
    .a = Si hoy no pasa nadie antes de la noche, responda a este mensaje y <follow>una persona del equipo averiguará dónde está</follow> el pedido { $order }.
if-still-stuck =
    .a = Si en los próximos días sigue sin moverse, responda a este mensaje y <follow>una persona del equipo lo reclamará a { $carrier }</follow>.
lost-on =
    .a = El siguiente paso es este: si el { ON($lost, weekday: "yes", bare: "yes") } el paquete sigue sin moverse, lo daremos por perdido.
    .b = Si sigue sin moverse { ON($lost, weekday: "yes") }, daremos el paquete por perdido.
then-outcomes =
    .a = Entonces podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
    .b = Llegado ese momento, podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
then-statement =
    .a = En ese momento le pediremos <proof>una declaración firmada</proof>; hasta entonces no tiene que hacer nada.
nothing-to-do =
    .a = Hasta entonces no tiene que hacer nada.
counts-as-lost =
    .a = { $carrier } no ha registrado ningún movimiento de su paquete{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } desde { ON($at) }, así que <lost>lo damos por perdido</lost>. Lo lamentamos.
    .b = No hay noticias de su paquete{ $number_known ->
            [yes] {" "}{ $number }
           *[no] {""}
        } en el seguimiento de { $carrier } desde { ON($at) }, por lo que <lost>lo damos por perdido</lost>. Lo lamentamos.
carrier-says-lost =
    .a = { $carrier } <lost>da por extraviado el paquete de su pedido { $order }</lost>{ $number_known ->
            [yes] {" "}(envío { $number })
           *[no] {""}
        }{ $at_known ->
            [yes] {" "}desde { ON($at) }.
           *[no] .
        } Lamentamos que todo haya terminado así.
no-proof-needed =
    .a = <noproof>No hace falta que nos envíe ningún documento</noproof>.

status-on-the-way-plain =
    .a = El pedido { $order } está <state>en camino</state>.
order-number-is =
    .a = Su número de pedido es el { $order }.
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
           *[household] lo recogió alguien en su domicilio
        }</left>, así que conviene empezar por ahí; el número de envío es el { $number }.
dnr-check-first =
    .a = Pregunte primero a los vecinos, en portería y a quien pudiera estar en casa; el número de envío es el { $number }.
    .b = Conviene preguntar antes a los vecinos y a quien pudiera estar en casa, con el número de envío { $number }.
ask-statement =
    .a = Si no aparece, responda a este mensaje con <proof>una declaración firmada de que no ha recibido el paquete</proof>.
    .b = Si no hay rastro de él, envíenos <proof>una declaración firmada de que el paquete no le ha llegado</proof>; basta con adjuntarla a su respuesta.
ask-statement-lost =
    .a = Para continuar necesitamos <proof>una declaración firmada de que no ha recibido el paquete</proof>; basta con adjuntarla a su respuesta.
with-statement-outcomes =
    .a = En cuanto tengamos la declaración, podremos <outcomes>{ $outcomes }</outcomes>.
can-outcomes-choice =
    .a = Podemos <outcomes>{ $outcomes }</outcomes>. ¿Qué prefiere?
    .b = Usted elige: podemos <outcomes>{ $outcomes }</outcomes>. Díganos qué prefiere.
under-review =
    .a = <review>Una persona del equipo está revisando su caso</review> y <reply>le responderá en esta conversación</reply>.

## Failed delivery

redelivery-carrier =
    .a = Lo más rápido para concertar otra entrega o localizar el paquete es hablar directamente con { $carrier } y dar el número { $number }.
resend-address =
    .a = Confírmenos la dirección completa a la que hay que enviarlo. <follow>Una persona del equipo acordará con usted el siguiente paso</follow>.
carrier-case =
    .a = <follow>Una persona del equipo lo reclamará a { $carrier } y le responderá en esta conversación</follow>.

## Changing the delivery

address-changed =
    .a = Ha escrito a tiempo: <notleft>aún no había salido nada</notleft>. <done>El pedido { $order } se enviará a { $address }</done>.
    .b = Ya está cambiado: <done>la nueva dirección del pedido { $order } es { $address }</done>. <notleft>Todavía no había salido de nuestro almacén</notleft>.
address-possible =
    .a = Sí, <allowed>la dirección del pedido { $order } todavía se puede cambiar</allowed>, porque <notleft>aún no ha salido</notleft>.
ask-address =
    .a = Indíquenos la nueva dirección completa: nombre, calle y número, código postal, población y país.
address-be-quick =
    .a = Cuanto antes nos responda, mejor: <allowed>una vez enviado el paquete, ya no podemos cambiar la dirección</allowed>.
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
    .a = El envío <free>no le cuesta nada</free>: es gratuito a partir de { $free_from }, y con { THE($item) } llega a { $price }.
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
        }, puede hacer el pedido { UNTIL($until) }.
order-by-passed =
    .a = Lo sentimos, pero <no>el último día para pedirlo a tiempo fue el { $until }</no>{ $country_known ->
            [yes] {" "}(envíos { TO($country) })
           *[no] {""}
        }, así que ya no podemos prometérselo.
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
    .a = Sí, su pedido se ha registrado: es el número { $order }, realizado { ON($placed) }{ $total_known ->
            [yes] , por un total de { $total }.
           *[no] .
        }
    .b = Hemos recibido su pedido: número { $order }, del { $placed }{ $total_known ->
            [yes] , por un total de { $total }.
           *[no] .
        }
confirm-not-found =
    .a = <none>No encontramos ningún pedido con la dirección desde la que nos escribe</none>.
ask-order-details =
    .a = ¿Con qué dirección de correo hizo el pedido y qué día? Con esos datos podemos buscarlo.
items-possible =
    .a = Sí, <allowed>el pedido { $order } todavía se puede modificar</allowed>, porque <notleft>aún no ha salido</notleft>.
items-changed =
    .a = Ya está cambiado: <done>el pedido { $order } lleva ahora { THE($new_item) } en lugar de { THE($item) }</done>.
ask-new-item =
    .a = Díganos exactamente qué quiere en su lugar: artículo, talla y color.
items-too-late =
    .a = Lo sentimos, pero <declined>los artículos del pedido { $order } ya no se pueden cambiar</declined>: el envío está en marcha.
    .b = <declined>Ya no podemos cambiar el contenido del pedido { $order }</declined>: la preparación está demasiado avanzada.
add-by-new-order =
    .a = Si quiere añadir algo, puede hacer otro pedido.
cancel-done =
    .a = Ha escrito a tiempo: <notleft>aún no había salido nada</notleft> y <done>el pedido { $order } está cancelado</done>{ $fee ->
            [free] {" "}<fee>sin coste para usted</fee>.
            [fee] . <fee>La cancelación cuesta { $fee_amount }</fee>, que restaremos del reembolso.
           *[none] .
        }
    .b = <done>Hemos cancelado el pedido { $order }</done>{ $fee ->
            [free] {" "}<fee>sin ningún coste</fee>
            [fee] , <fee>con un coste de { $fee_amount } que se resta del reembolso</fee>
           *[none] {""}
        }; <notleft>aún no había salido de nuestro almacén</notleft>.
cancel-in-process =
    .a = <notleft>Todavía no ha salido nada</notleft>, y su solicitud de cancelar el pedido { $order } está en manos de la persona responsable.
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
           *[no] Lo sentimos, pero <declined>los pedidos no se pueden cancelar una vez realizados</declined>, y eso incluye el { $order }.
        }
cancel-then-return =
    .a = Si no lo quiere, puede <return>devolverlo</return> cuando lo haya recibido{ $until_known ->
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
    .a = Le devolvemos { $amount } { $method } en un plazo de { $days }.
    .b = Le reembolsamos { $amount } { $method }; el abono debería llegarle en un plazo de { $days }.
refund-to-within =
    .a = Le devolvemos el dinero { $method } en un plazo de { $days }.
refund-goes-nodays =
    .a = Le devolvemos { $amount } { $method }.
refund-method-original_payment = por el mismo medio de pago
refund-method-store_credit = en forma de vale de compra
refund-method-bank_transfer = por transferencia bancaria
refund-method-other = por la vía prevista

## Missing, wrong, damaged

missing-other-parcel =
    .a = No se nos ha olvidado nada: su pedido { $order } viaja en <parts>varios paquetes</parts>, y el que lleva { THE($item) } está en manos de { $carrier }.
missing-other-parcel-unsent =
    .a = No se nos ha olvidado nada: su pedido { $order } se envía <parts>por partes</parts>, y la que incluye { THE($item) } <notleft>todavía no ha salido de nuestro almacén</notleft>.
missing-sorry =
    .a = Lamentamos que el paquete del pedido { $order } le haya llegado incompleto.
    .b = Esto no debería haber pasado: una parte del pedido { $order } no le ha llegado, y lo lamentamos.
missing-sorry-item =
    .a = Lamentamos que el pedido { $order } le haya llegado sin { THE($item) }.
order-holds =
    .a = El pedido { $order } incluye: { $items }.
ask-missing-what =
    .a = ¿Qué artículo falta y cuántas unidades?
wrong-sorry =
    .a = Ha sido un error nuestro: su pedido { $order } incluye { THE($item) } y le ha llegado otra cosa.
    .b = Lamentamos la confusión: en el pedido { $order } compró { THE($item) }, y no es eso lo que ha recibido.
wrong-sorry-noitem =
    .a = Lamentamos que con el pedido { $order } le haya llegado algo distinto de lo que pidió.
wrong-back-prepaid =
    .a = El artículo equivocado hay que devolverlo, <prepaid>sin coste para usted</prepaid>: <label>le enviaremos una etiqueta prepagada { $where ->
            [email] por correo electrónico
           *[here] en esta conversación
        }</label> y bastará con pegarla en la caja.
wrong-back-portal =
    .a = Registre en { $link } la devolución del artículo equivocado.
wrong-back-self =
    .a = Le pedimos que <label>nos devuelva el artículo equivocado</label>.
wrong-keep =
    .a = El artículo equivocado <keep>puede quedárselo</keep>.
damaged-sorry =
    .a = { $item_known ->
            [yes] Lamentamos que haya recibido { YOUR($item) } con daños.
           *[no] Lamentamos que su pedido haya llegado dañado.
        }
    .b = { $item_known ->
            [yes] No debería haber recibido { YOUR($item) } en ese estado, y lo lamentamos.
           *[no] Un paquete no debería llegar así, y lo lamentamos.
        }
proof-thanks =
    .a = Hemos <photo>recibido { $files ->
            [one] su foto
           *[other] sus fotos
        }</photo>, así que no necesitamos nada más de usted.
ask-photo =
    .a = Envíenos <proof>una foto</proof> en la que se vea bien el daño; basta con adjuntarla a su respuesta.
    .b = Lo único que necesitamos de usted es <proof>una foto</proof> en la que se aprecie bien el daño.
ask-photo-wrong =
    .a = Envíenos <proof>una foto</proof> de lo que ha recibido, a ser posible con la etiqueta a la vista.
ask-photo-missing =
    .a = Envíenos <proof>una foto</proof> de lo que venía en el paquete.
stock-still =
    .a = Todavía tenemos { THE($item) } <stock>en stock</stock>.
report-in-time =
    .a = Nos ha avisado dentro del plazo de { $window }.
with-photo-outcomes =
    .a = En cuanto tengamos la foto, podremos <outcomes>{ $outcomes }</outcomes> (pedido { $order }).
report-too-late =
    .a = <declined>Ya no podemos tramitarlo como incidencia de entrega</declined>: hay que avisarnos en un plazo de { $window }, y el último día fue el { $last_day }.
replacement-done =
    .a = { $item_known ->
            [yes] { $stock ->
                [yes] <done>Le enviamos un nuevo paquete con { THE($item) }</done>, que <stock>tenemos en stock</stock>.
               *[no] <done>Le enviamos un nuevo paquete con { THE($item) }</done>.
            }
           *[no] <done>Le hacemos un nuevo envío</done>.
        }
    .b = { $item_known ->
            [yes] { $stock ->
                [yes] Tenemos { THE($item) } <stock>en stock</stock> y <done>le hacemos un nuevo envío</done>.
               *[no] <done>Le hacemos un nuevo envío con { THE($item) }</done>.
            }
           *[no] <done>Le enviamos un nuevo paquete</done>.
        }
replacement-out-of-stock =
    .a = Ahora mismo <stock>no tenemos existencias</stock> de { THE($item) }{ $restock_known ->
            [yes] ; esperamos la reposición { ON($restock) }.
           *[no] {" "}ni fecha de reposición.
        }
refund-full-done =
    .a = <done>Le reembolsamos { $amount }</done>.
    .b = <done>Le devolvemos { $amount }</done>.
refund-partial-done =
    .a = Usted se queda con el artículo y <done>le devolvemos el { $percent } de su precio, { $amount }</done>.
person-decides =
    .a = <decides>La decisión la toma la persona responsable</decides>, que ya tiene el pedido { $order } y <reply>le escribirá directamente</reply>.
    .b = Su caso (pedido { $order }) <decides>pasa ahora a la persona responsable</decides>, que <reply>le escribirá directamente</reply>.
wish-noted-refund =
    .a = Queda anotado que <wish>prefiere el dinero y no otro envío</wish>.
wish-noted-replacement =
    .a = Queda anotado que <wish>prefiere un nuevo envío</wish>.

## Returns

return-yes-until =
    .a = { $item_known ->
            [yes] Sí, <allowed>puede devolver { THE($item) }</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : son { $window } desde la entrega del { $delivered }.
               *[no] .
            }
           *[no] Sí, <allowed>puede devolverlo</allowed> { UNTIL($until) }{ $delivered_known ->
                [yes] : son { $window } desde la entrega del { $delivered }.
               *[no] .
            }
        }
    .b = { $item_known ->
            [yes] <allowed>Puede devolver { THE($item) } sin problema</allowed>: tiene de plazo { UNTIL($until) }{ $delivered_known ->
                [yes] , es decir, { $window } desde la entrega del { $delivered }.
               *[no] .
            }
           *[no] <allowed>Puede devolverlo sin problema</allowed>: tiene de plazo { UNTIL($until) }{ $delivered_known ->
                [yes] , es decir, { $window } desde la entrega del { $delivered }.
               *[no] .
            }
        }
return-last-day =
    .a = Está a tiempo: hoy, { $until }, es el último día del plazo de { $window }, y <intime>con su mensaje lo ha cumplido</intime>. <allowed>Aceptamos la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</allowed>.
return-announced-in-time =
    .a = <intime>Nos escribió dentro del plazo de { $window } desde la entrega</intime> del { $delivered }, así que <allowed>aceptamos la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</allowed>.
return-holiday =
    .a = <intime>Está a tiempo</intime>: por la fecha de su pedido, del { $placed }, el plazo se amplía por Navidad y <allowed>puede devolverlo</allowed> { UNTIL($until) }.
    .b = <intime>Aún está a tiempo</intime>: los pedidos como el suyo, del { $placed }, tienen el plazo ampliado de Navidad y <allowed>la devolución es posible</allowed> { UNTIL($until) }.
return-after-delivery =
    .a = <allowed>Puede devolverlo</allowed> cuando lo haya recibido: tendrá { $window } desde la entrega.
return-condition =
    .a = El artículo tiene que volver { $condition }.
    .b = Solo hay una condición: que el artículo siga { $condition }.
return-portal =
    .a = Registre la devolución del pedido { $order } en { $link }; ahí obtendrá también la etiqueta.
return-portal-nolink =
    .a = La devolución del pedido { $order } <label>se registra en nuestro portal de devoluciones</label>, donde obtendrá también la etiqueta.
return-label-sent =
    .a = <label>Le enviaremos la etiqueta de devolución del pedido { $order }</label> { $where ->
            [email] por correo electrónico.
           *[here] en esta conversación.
        }
    .b = La etiqueta de devolución del pedido { $order } <label>se la enviamos nosotros</label> { $where ->
            [email] por correo electrónico
           *[here] en esta conversación
        }; después solo queda pegarla y entregar el paquete.
return-label-after-receipt =
    .a = En cuanto le llegue, avísenos y <label>le enviaremos la etiqueta de devolución</label>.
return-self =
    .a = Puede <label>hacer la devolución con el transportista que prefiera</label>; guarde el resguardo del envío.
return-cost-label =
    .a = La etiqueta de devolución cuesta { $cost }.
return-cost-deducted =
    .a = La devolución cuesta { $cost }, que <deducted>restaremos del reembolso</deducted>.
return-cost-own =
    .a = Los gastos de devolución <whopays>corren de su cuenta</whopays>.
return-cost-free =
    .a = La devolución <whopays>no le cuesta nada</whopays>.
return-refund =
    .a = Le devolveremos el dinero { $method } en un plazo de { $refund_days } desde que recibamos el paquete.
    .b = Cuando el paquete llegue a nuestro almacén, le haremos el reembolso { $method } en un plazo de { $refund_days }.
return-refund-nodays =
    .a = Después le devolveremos el dinero { $method }.
return-too-late =
    .a = Lo sentimos, pero <declined>ya no podemos aceptar la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</declined>. El pedido { $order } se entregó { ON($delivered) }; desde ese día tenía { $window }, es decir, { UNTIL($last_day) }.
    .b = Lamentablemente, <declined>el plazo { $item_known ->
            [yes] para devolver { THE($item) }
           *[no] de devolución
        } ha terminado</declined>: el pedido { $order } se entregó { ON($delivered) }, y tenía { $window } desde ese día, es decir, { UNTIL($last_day) }.
return-too-late-noorderdate =
    .a = Lo sentimos, pero <declined>el plazo para devolver el pedido { $order } ha terminado</declined>: el último día fue el { $last_day }.
return-condition-gone =
    .a = Lo sentimos, pero <declined>no podemos aceptar la devolución{ $item_known ->
            [yes] {" "}de { THE($item) }
           *[no] {""}
        }</declined>: el artículo debe devolverse { $condition }, y, por lo que nos cuenta, { $how ->
           *[opened] se ha abierto
            [used] se ha usado
            [worn] se ha usado
            [washed] se ha lavado
            [mounted] se ha montado
        }.
return-some-until =
    .a = <allowed>Puede devolver</allowed> { UNTIL($until) }: { $items }.
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
    .a = Lamentablemente, <declined>no podemos aceptar la devolución de { THE($item) }</declined>: <excluded>nuestra política de devoluciones excluye { $category }</excluded>.
    .b = Lo sentimos, pero <declined>la devolución de { THE($item) } no es posible</declined>: <excluded>la política de devoluciones excluye { $category }</excluded>.
return-personalised-note =
    .a = Se personalizó expresamente para usted ({ $personalisation }).
warranty-still =
    .a = Lo que sí sigue vigente es <warranty>la { $kind ->
            [legal] garantía legal
           *[other] garantía
        } de { $months }</warranty>: si aparece un defecto, escríbanos.
return-window-general =
    .a = Puede devolver un artículo en un plazo de { $window } desde { $from ->
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
    .a = Para los pedidos realizados del { $ordered_from } al { $ordered_to }, tiene de plazo { UNTIL($until) }.
return-portal-general =
    .a = Las devoluciones se registran en { $link }, donde obtendrá también la etiqueta.
return-label-general =
    .a = <label>La etiqueta de devolución la enviamos nosotros</label>.
return-registered =
    .a = Su devolución del pedido { $order } <state>está registrada</state>, pero todavía no consta su llegada a nuestro almacén.
return-transit =
    .a = Su devolución del pedido { $order } <state>está en camino hacia nuestro almacén</state>; todavía no consta su llegada.
return-received =
    .a = Sí, su devolución del pedido { $order } <state>llegó a nuestro almacén</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
return-none-known =
    .a = <none>Todavía no nos consta ninguna devolución del pedido { $order }</none>.
ask-return-tracking =
    .a = ¿Con qué transportista envió la devolución y cuál es el número de seguimiento? Con esos datos podemos buscarla.

## Exchanges

exchange-yes-stock =
    .a = Sí, <allowed>podemos hacer el cambio</allowed>: tenemos { THE($new_item) } <stock>en stock</stock>.
    .b = Tenemos { THE($new_item) } <stock>en stock</stock>, así que <allowed>podemos hacer el cambio</allowed>.
exchange-yes =
    .a = Sí, <allowed>podemos hacer el cambio</allowed>.
exchange-until =
    .a = Para devolver el artículo que ya tiene, hay plazo { UNTIL($until) }{ $condition_known ->
            [yes] , siempre que siga { $condition }.
           *[no] .
        }
exchange-out-of-stock =
    .a = <allowed>El cambio es posible</allowed>, pero ahora mismo <stock>no tenemos existencias</stock> de { THE($new_item) }{ $restock_known ->
            [yes] ; esperamos la reposición { ON($restock) }.
           *[no] {" "}ni fecha de reposición.
        }
exchange-wait-or-refund =
    .a = ¿Qué prefiere: esperar o devolver el artículo y recibir el reembolso?
exchange-refund-instead =
    .a = También puede devolver el artículo y recibir el reembolso.
exchange-not-offered =
    .a = <declined>No hacemos cambios</declined>, pero puede <return>devolver el artículo</return> y pedir el otro por separado.
ask-size =
    .a = ¿Qué talla o color quiere en su lugar?
exchange-status-received =
    .a = Su devolución para el cambio (pedido { $order }) <state>llegó a nuestro almacén</state>{ $received_known ->
            [yes] {" "}{ ON($received) }.
           *[no] .
        }
exchange-status-sent =
    .a = El nuevo artículo del pedido { $order } está <state>en camino</state> con { $carrier }, número { $number }.
exchange-status-check =
    .a = <follow>Una persona del equipo comprobará dónde está el nuevo artículo del pedido { $order } y le responderá en esta conversación</follow>.

## Refunds

refund-issued =
    .a = El reembolso de su pedido { $order } <state>se emitió</state> { ON($issued) }: { $amount }{ $method_known ->
            [yes] , { $method }.
           *[no] .
        }
    .b = <state>Le devolvimos { $amount }</state> por el pedido { $order } { ON($issued) }{ $method_known ->
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
    .a = Puede tardar hasta { $days } en aparecer en su cuenta, así que debería verlo { BY($by) }.
refund-visible-passed =
    .a = Debería haber aparecido en su cuenta { BY($by) }, así que <follow>una persona del equipo revisará el pago y le responderá en esta conversación</follow>.
refund-if-not =
    .a = Si para entonces no lo ve, responda a este mensaje y <follow>una persona del equipo revisará el pago</follow>.
refund-due-by =
    .a = Le haremos el reembolso { BY($by, weekday: "yes") }: recibimos su devolución del pedido { $order } { ON($received) }, y desde ese día tardamos como máximo { $days }.
    .b = Tendrá el reembolso { BY($by, weekday: "yes") }. Su devolución (pedido { $order }) llegó { ON($received) }, y a partir de ahí contamos { $days }.
refund-due-passed =
    .a = Recibimos su devolución del pedido { $order } { ON($received) }, y teníamos que hacer el reembolso { BY($by) }. Lamentamos que no haya sido así: <follow>una persona del equipo se ocupará y le responderá en esta conversación</follow>.
refund-pending =
    .a = El reembolso de { $amount } por el pedido { $order } <state>está en trámite</state>.
refund-to =
    .a = Le devolvemos el dinero { $method }.
refund-less-cost =
    .a = De esa cantidad <deducted>se restan { $cost }</deducted> por la etiqueta de devolución.
refund-nothing-to-do =
    .a = No tiene que hacer nada más.
refund-after-receipt =
    .a = Le haremos el reembolso en un plazo de { $days } desde que recibamos su devolución.
refund-none-yet =
    .a = <none>Todavía no nos consta ningún reembolso del pedido { $order }</none>, así que <follow>una persona del equipo lo revisará y le responderá en esta conversación</follow>.
refund-not-yet-lost =
    .a = <notyet>Todavía no podemos hacer el reembolso</notyet>, porque el paquete sigue en manos de { $carrier }.
dispute-facts =
    .a = Nos consta un reembolso de { $amount } por el pedido { $order }{ $issued_known ->
            [yes] , emitido { ON($issued) }.
           *[no] .
        }
dispute-check =
    .a = <follow>Una persona del equipo revisará el importe con lo que nos cuenta y le responderá en esta conversación</follow>.

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
    .b = <valid>La garantía le sigue cubriendo</valid>: son { $months } desde la entrega del { $delivered } (pedido { $order }).
warranty-over =
    .a = Lo sentimos, pero <expired>la garantía de { $months } ha terminado</expired>: el pedido { $order } se entregó { ON($delivered) }.
defect-sorry =
    .a = { $item_known ->
            [yes] Lamentamos que tenga problemas con { YOUR($item) }.
           *[no] Lamentamos que le esté dando problemas.
        }
if-that-fails =
    .a = Si con eso no se soluciona, responda a este mensaje y <follow>una persona del equipo lo revisará</follow>.
defect-next =
    .a = <follow>Una persona del equipo estudiará el fallo y le responderá en esta conversación con el siguiente paso</follow>.
not-described-sorry =
    .a = { $item_known ->
            [yes] Lamentamos que con { THE($item) } no haya recibido lo que esperaba según nuestra página.
           *[no] Lamentamos que no haya recibido lo que esperaba según nuestra página.
        }
which-product =
    .a = ¿De qué artículo se trata? Basta con el nombre o un enlace.

## Payment, invoices, offers, account

payment-sorry =
    .a = Lamentamos que el pago no haya funcionado.
charge-sorry =
    .a = Entendemos que quiera saber a qué corresponde este cargo.
charge-known =
    .a = Con su dirección de correo figura el pedido { $order } del { $placed }{ $total_known ->
            [yes] , por { $total }.
           *[no] .
        }
charge-once =
    .a = El pedido { $order } del { $placed } nos consta una sola vez, por { $total }; no vemos un segundo cargo.
charge-import =
    .a = { $carrier } informa de que <state>su paquete está retenido por gastos de importación</state>{ $at_known ->
            [yes] ; aviso registrado{ $place_known ->
                [yes] {" "}en { $place }
               *[no] {""}
            } { ON($at) }.
           *[no] .
        }
charge-check =
    .a = <follow>Una persona del equipo revisará el pago y le responderá en esta conversación</follow>. No nos envíe nunca el número completo de una tarjeta.
invoice-attached =
    .a = Su factura { $number } del pedido { $order } <attached>va adjunta</attached>.
invoice-link =
    .a = También la encontrará aquí: { $link }
invoice-account =
    .a = Encontrará la factura del pedido { $order } <available>en su cuenta de cliente</available>.
invoice-email =
    .a = La factura del pedido { $order } <available>le llega por correo electrónico</available>.
invoice-details =
    .a = Sus datos de facturación <follow>los revisará una persona del equipo, que le responderá en esta conversación</follow>.
invoice-request =
    .a = <available>Emitimos factura a quien la solicita</available>: la del pedido { $order } <follow>se la enviará una persona del equipo</follow>.
discount-stack-no =
    .a = Lo sentimos, pero <rule>los códigos no se pueden combinar</rule>.
discount-stack-yes =
    .a = Sí, <rule>los códigos se pueden combinar</rule>.
discount-price-match-no =
    .a = Lo sentimos, pero <declined>no igualamos precios</declined>.
discount-price-match-yes =
    .a = <rule>Sí igualamos precios</rule>; <follow>una persona del equipo revisará la oferta y le responderá en esta conversación</follow>.
discount-forgotten-yes =
    .a = Un código que no se aplicó al comprar se puede añadir en un plazo de { $days } desde el pedido, y el { $order }, del { $placed }, <intime>está dentro de ese plazo</intime>. <follow>Una persona del equipo se ocupará y le responderá en esta conversación</follow>.
discount-forgotten-late =
    .a = Lo sentimos, pero <declined>un código que no se aplicó al comprar solo se puede añadir en un plazo de { $days } desde el pedido</declined>, y el { $order } se hizo { ON($placed) }.
discount-forgotten-rule =
    .a = Un código que no se aplicó al comprar se puede añadir en un plazo de { $days } desde el pedido.
ask-code =
    .a = ¿Qué código es y qué mensaje aparece en la tienda al introducirlo?
privacy-received =
    .a = Hemos recibido su solicitud sobre sus datos personales; <follow>pasa a la persona responsable, que le responderá en esta conversación</follow>.
optout-received =
    .a = Tomamos nota: <follow>una persona del equipo le dará de baja { $medium ->
            [newsletter] de nuestra newsletter
            [sms] de nuestros SMS
           *[other] de estos envíos
        }</follow>.
optin-received =
    .a = Tomamos nota: <follow>alguien del equipo le dará de alta { $medium ->
            [newsletter] en nuestra newsletter
            [sms] en nuestros SMS
           *[other] en estos envíos
        }</follow>.
account-check =
    .a = <follow>Una persona del equipo revisará su cuenta y le responderá en esta conversación</follow>. No nos envíe nunca su contraseña.
subscription-check =
    .a = Tomamos nota de su petición sobre la suscripción; <follow>una persona del equipo se ocupará y le responderá en esta conversación</follow>.
wholesale-received =
    .a = Nos alegra que le interese un pedido mayor. <follow>La persona encargada le escribirá en esta conversación con una oferta</follow>.
wholesale-quantity =
    .a = Hemos tomado nota de su petición: { $quantity } × { $product }.
ask-quantity =
    .a = ¿Qué artículo necesita, cuántas unidades y para cuándo?
complaint-sorry =
    .a = Le agradecemos la franqueza y lamentamos no haber estado a la altura.
complaint-passed =
    .a = <follow>Su mensaje pasa a la persona responsable</follow>, que lo leerá entero.
praise-thanks =
    .a = Da gusto leer algo así; el equipo se alegrará mucho.
human-yes =
    .a = <follow>A partir de aquí le atiende una persona del equipo, que le responderá personalmente</follow>.
help-link =
    .a = Aquí encontrará más información: { $link }

## What is not known, and handing over

unknown-handover =
    .a = Eso no consta en nuestra información y preferimos no darle un dato sin confirmar. <follow>Una persona del equipo lo comprobará y le responderá en esta conversación</follow>.
    .b = No encontramos una respuesta segura en nuestra información, así que <follow>una persona del equipo lo averiguará y le responderá en esta conversación</follow>.
unknown-topic =
    .a = En nuestra información no encontramos respuesta a su pregunta sobre { $topic } y preferimos no darle un dato sin confirmar. <follow>Una persona del equipo lo comprobará y le responderá en esta conversación</follow>.
your-question =
    .a = Nos pregunta: «{ $question }»
ship-place-unknown =
    .a = No tenemos información sobre si enviamos a { $place } ni sobre los gastos, y preferimos no responder a ciegas. <follow>Una persona del equipo lo averiguará y le responderá en esta conversación</follow>.
unknown-product =
    .a = La información que tenemos sobre { THE($product) } no lo aclara y preferimos no darle un dato sin confirmar. <follow>Una persona del equipo de { $store } lo comprobará y le responderá en esta conversación</follow>.
handover-team =
    .a = <follow>Una persona de nuestro equipo lo revisará y le responderá en esta conversación</follow>.
ask-order-number =
    .a = ¿Puede darnos su número de pedido? Así podremos mirarlo enseguida.
    .b = Para localizarlo necesitamos su número de pedido.
ask-which-order =
    .a = Tiene <orders>{ $count } pedidos</orders> con nosotros:{ $lines }
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
    .a = No encontramos ningún pedido con el número { $written }. ¿Puede comprobarlo?
ask-proof =
    .a = Desde esta dirección no podemos decirle nada todavía sobre el pedido { $written }: <rule>solo damos datos de un pedido a la dirección de correo con la que se hizo</rule>.
    .b = Para proteger sus datos, <rule>solo informamos sobre un pedido a la dirección de correo con la que se hizo</rule>, y el pedido { $written } no está vinculado a esta.
ask-proof-how =
    .a = Basta con escribirnos desde esa dirección; <reply>la respuesta llegará allí directamente</reply>.
promise-review =
    .a = Antes de dar otro paso con el pedido { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsable tiene que confirmar lo que le escribimos { ON($written_at) }</decides>. <reply>Recibirá la respuesta en esta conversación</reply>.
promise-review-nodate =
    .a = Antes de dar otro paso con el pedido { $order }{ $item_known ->
            [yes] {" "}({ $item })
           *[no] {""}
        }, <decides>la persona responsable tiene que confirmar lo que le escribimos anteriormente</decides>. <reply>Recibirá la respuesta en esta conversación</reply>.
promise-hold =
    .a = Hasta entonces, deje todo como está y no devuelva nada todavía.
empty-what =
    .a = ¿En qué podemos ayudarle? Basta con una línea que lo explique y, si lo tiene, el número de pedido.
repeat-sorry =
    .a = Lamentamos que haya tenido que escribirnos más de una vez.
notice =
    .a = { $text }
carrier-note =
    .a = La nota del transportista dice: «{ $note }».
ask-offer =
    .a = ¿De qué artículo se trata y dónde lo ha visto más barato?
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
