# Spanish (Spain): how days, spans and coded values are written. Used by both forms of address.
# $day is the date in words ("28 de noviembre"), $weekday the name of the day, $time the hour,
# $when one of: today, yesterday, tomorrow, other. y/e and o/u are settled by the program.

day-only = { $d }
day-month = { $d } de { $month }
day-month-year = { $d } de { $month } de { $year }
time = { $short_hour }:{ $minute }

# "ayer, 26 de noviembre" is an apposition: let a comma, a colon or the end of the sentence follow it.
on-day = { $when ->
        [today] hoy, { $day }
        [yesterday] ayer, { $day }
        [tomorrow] mañana, { $day }
       *[other] el { $day }
    }
on-weekday = { $when ->
        [today] hoy, { $day }
        [yesterday] ayer, { $day }
        [tomorrow] mañana, { $day }
       *[other] el { $weekday } { $day }
    }
# Without preposition or article: after "del", "al", "fue el".
bare-day = { $day }
bare-weekday = { $weekday } { $day }
# "a la 1:05" is settled by the program.
at-time = { $on }, a las { $time }
until-day = { $when ->
        [today] hasta hoy, { $day }
        [yesterday] hasta ayer, { $day }
        [tomorrow] hasta mañana, { $day }
       *[other] hasta el { $day }
    }
by-day = { $when ->
        [today] como muy tarde hoy, { $day }
        [yesterday] como muy tarde ayer, { $day }
        [tomorrow] como muy tarde mañana, { $day }
       *[other] como muy tarde el { $day }
    }
by-weekday = { $when ->
        [today] como muy tarde hoy, { $day }
        [yesterday] como muy tarde ayer, { $day }
        [tomorrow] como muy tarde mañana, { $day }
       *[other] como muy tarde el { $weekday } { $day }
    }
between-days = entre el { $first } y el { $last }
between-today = entre hoy y el { $last }

span-day = { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
span-business_day = { $n ->
        [one] { $n } día laborable
       *[other] { $n } días laborables
    }
span-month = { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
span-hour = { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
# Fits "suele tardar ..." and "un plazo de ...".
range-day = entre { $low } y { $high } días
range-business_day = entre { $low } y { $high } días laborables
range-month = entre { $low } y { $high } meses
range-hour = entre { $low } y { $high } horas

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
to-country = { $code ->
        [NL] a los Países Bajos
        [GB] al Reino Unido
        [US] a Estados Unidos
        [AE] a los Emiratos Árabes Unidos
        [DO] a la República Dominicana
        [CF] a la República Centroafricana
        [CD] a la República Democrática del Congo
        [VA] a la Ciudad del Vaticano
        [GF] a la Guayana Francesa
        [PF] a la Polinesia Francesa
        [IN] a la India
        [CI] a Costa de Marfil
        [HK] a Hong Kong
        [MO] a Macao
        [MM] a Myanmar
        [PS] a los Territorios Palestinos
        [RE] a la isla de la Reunión
        [IM] a la isla de Man
        [BM] a las Bermudas
        [BS] a las Bahamas
        [MV] a las Maldivas
        [SC] a las Seychelles
        [AX] a las islas Aland
        [FO] a las islas Feroe
        [FK] a las islas Malvinas
        [KY] a las islas Caimán
        [CK] a las islas Cook
        [MH] a las islas Marshall
        [SB] a las islas Salomón
        [TC] a las islas Turcas y Caicos
        [VG] a las Islas Vírgenes Británicas
        [VI] a las Islas Vírgenes de Estados Unidos
       *[other] a { $name }
    }
list-and = { $list } y { $last }
list-or = { $list } o { $last }

percent = { $n } %
# After "siempre que el artículo siga ...", "tiene que volver ...".
condition-unworn = sin usar
condition-unused = sin usar
condition-unopened = sin abrir
condition-unwashed = sin lavar
condition-undamaged = sin daños
condition-new = sin estrenar
condition-resaleable = en perfecto estado
condition-sealed = con el precinto intacto
condition-original_packaging = en su embalaje original
condition-with_tags = con las etiquetas puestas
condition-complete = con todas sus piezas
condition-unmounted = sin montar
condition-uninstalled = sin instalar
condition-unassembled = sin ensamblar
condition-clean = limpio
condition-as_new = como nuevo
condition-uncut = sin cortar
condition-like_new = como nuevo
condition-resalable = en perfecto estado
condition-resellable = en perfecto estado
condition-intact = intacto
condition-original_condition = en su estado original
condition-unworn_with_tags = sin usar y con las etiquetas puestas
condition-unworn_unwashed = sin usar y sin lavar
condition-unused_original_packaging = sin usar y en su embalaje original
condition-unopened_original_packaging = sin abrir y en su embalaje original
condition-other = en el estado que piden nuestras condiciones de devolución
# With the article: after "excluye ...".
category-personalised = los artículos personalizados
category-underwear = la ropa interior
category-swimwear = la ropa de baño
category-jewellery = las joyas
category-cosmetics = los cosméticos
category-food = los alimentos
category-coffee = el café
category-tea = el té
category-wine = el vino
category-consumables = los consumibles
category-software = el software
category-digital = los contenidos digitales
category-gift_cards = las tarjetas regalo
category-hygiene = los artículos de higiene
category-sale = los artículos rebajados
category-made_to_order = los artículos hechos por encargo
category-perishable = los productos perecederos
category-in_ear = los auriculares intraaurales
category-earrings = los pendientes
category-piercings = los piercings
category-masks = las mascarillas
category-clearance = los artículos en liquidación
category-opened_software = el software ya abierto
category-batteries = las pilas y baterías
category-custom = los artículos hechos a medida
category-books = los libros
category-magazines = las revistas
category-newspapers = los periódicos
category-plants = las plantas
category-flowers = las flores
category-mattresses = los colchones
category-lingerie = la lencería
category-hosiery = las medias
category-socks = los calcetines
category-tights = los pantis
category-fabric = las telas por metros
category-tickets = las entradas
category-perfume = los perfumes
category-food_supplements = los complementos alimenticios
category-live_plants = las plantas vivas
category-seeds = las semillas
category-nightwear = la ropa de dormir
category-mattress_toppers = los sobrecolchones
category-pillows = las almohadas
category-duvets = los edredones
category-bedding = la ropa de cama
category-towels = las toallas
category-cut_fabric = las telas por metros
category-curtains = las cortinas
category-rugs = las alfombras
category-furniture = los muebles
category-bulky = los artículos voluminosos
category-bulky_goods = los artículos voluminosos
category-large_items = los artículos grandes
category-appliances = los electrodomésticos
category-small_appliances = los pequeños electrodomésticos
category-large_appliances = los grandes electrodomésticos
category-electronics = los artículos de electrónica
category-phones = los teléfonos
category-smartphones = los móviles
category-laptops = los portátiles
category-computers = los ordenadores
category-consoles = las consolas
category-games = los juegos
category-video_games = los videojuegos
category-headphones = los auriculares
category-earphones = los auriculares
category-earbuds = los auriculares
category-power_tools = las herramientas eléctricas
category-tools = las herramientas
category-ink = la tinta y el tóner
category-batteries_and_chargers = las baterías y los cargadores
category-helmets = los cascos
category-bicycles = las bicicletas
category-bikes = las bicicletas
category-ebikes = las bicicletas eléctricas
category-e_bikes = las bicicletas eléctricas
category-tyres = los neumáticos
category-car_seats = las sillas de coche
category-breast_pumps = los sacaleches
category-baby_food = los alimentos infantiles
category-nappies = los pañales
category-toys = los juguetes
category-samples = las muestras
category-events = las entradas para eventos
category-courses = los cursos
category-vouchers = los vales
category-subscriptions = las suscripciones
category-digital_content = los contenidos digitales
category-downloads = las descargas
category-licences = las licencias
category-game_keys = las claves de juego
category-spirits = los licores
category-alcohol = el alcohol
category-drinks = las bebidas
category-beer = la cerveza
category-chocolate = el chocolate
category-fresh_food = los productos frescos
category-frozen = los congelados
category-supplements = los complementos alimenticios
category-pet_food = los alimentos para mascotas
category-medicine = los medicamentos
category-medicines = los medicamentos
category-medical = los productos sanitarios
category-contact_lenses = las lentillas
category-toothbrushes = los cepillos de dientes
category-makeup = el maquillaje
category-skincare = el cuidado de la piel
category-fragrances = las fragancias
category-candles = las velas
category-paint = la pintura
category-mixed_paint = la pintura mezclada
category-watches = los relojes
category-shoes = los zapatos
category-bags = los bolsos
category-tents = las tiendas de campaña
category-sleeping_bags = los sacos de dormir
category-refurbished = los artículos reacondicionados
category-used = los artículos de segunda mano
category-outlet = los artículos de outlet
category-final_sale = los artículos de liquidación
category-made_to_measure = los artículos a medida
category-custom_made = los artículos fabricados por encargo
category-bespoke = los artículos a medida
category-cut_to_size = los artículos cortados a medida
category-engraved = los artículos grabados
category-personalized = los artículos personalizados
category-personalised_items = los artículos personalizados
category-jewelry = las joyas
category-intimates = la ropa interior
category-safety_equipment = los equipos de seguridad
category-spare_parts = las piezas de repuesto
category-electrical_parts = las piezas eléctricas
category-gift_card = las tarjetas regalo
category-hygiene_products = los artículos de higiene
category-clothing = la ropa
category-accessories = los accesorios
category-instruments = los instrumentos
category-gas = los cartuchos de gas
# The category has no words of its own: the merchant's name for it is shown.
category-this = los artículos de este tipo
category-other = los artículos de la categoría «{ $name }»
payment-other = { $name }
payment-instalments = pago a plazos
payment-card = tarjeta
payment-credit_card = tarjeta de crédito
payment-debit_card = tarjeta de débito
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = transferencia bancaria
payment-ideal = iDEAL
payment-sofort = Sofort
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-amazon_pay = Amazon Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = pago contra reembolso
payment-invoice = pago con factura
payment-prepayment = pago por adelantado
payment-cheque = cheque
payment-gift_card = tarjeta regalo
payment-sepa = domiciliación SEPA
payment-amex = American Express
payment-scalapay = Scalapay
payment-sequra = seQura
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
attribute-other = { $name }
attribute-material = material
attribute-care = cuidados
attribute-colour = color
attribute-color = color
attribute-weight = peso
attribute-dimensions = medidas
attribute-size = talla
attribute-capacity = capacidad
attribute-volume = volumen
attribute-power = potencia
attribute-voltage = voltaje
attribute-pressure = presión
attribute-battery = batería
attribute-compatibility = compatibilidad
attribute-compatible_with = compatible con
attribute-warranty = garantía
attribute-origin = fabricado en
attribute-fit = corte
attribute-length = largo
attribute-width = ancho
attribute-height = alto
attribute-depth = profundidad
attribute-diameter = diámetro
attribute-ingredients = ingredientes
attribute-age = edad
attribute-waterproof = impermeabilidad
attribute-thickness = grosor
attribute-composition = composición
attribute-allergens = alérgenos
attribute-vegan = vegano
attribute-gluten_free = sin gluten
attribute-organic = ecológico
attribute-alcohol = alcohol
attribute-vintage = añada
attribute-caffeine = cafeína
attribute-flavour = sabor
attribute-scent = aroma
attribute-spf = factor de protección
attribute-skin_type = tipo de piel
attribute-shelf_life = periodo de conservación
attribute-age_from = edad mínima
attribute-pieces = piezas
attribute-cups = tazas
attribute-doses = dosis
attribute-tank = depósito
attribute-pump = bomba
attribute-grinder = molinillo
attribute-burrs = muelas
attribute-hopper = tolva
attribute-induction = compatible con inducción
attribute-dishwasher_safe = apto para lavavajillas
attribute-dishwasher = apto para lavavajillas
attribute-microwave_safe = apto para microondas
attribute-oven_safe = apto para horno
attribute-washable = lavable
attribute-removable_cover = funda extraíble
attribute-sole = suela
attribute-closure = cierre
attribute-hood = capucha
attribute-pockets = bolsillos
attribute-heel_height = altura del tacón
attribute-strap = correa
attribute-movement = movimiento
attribute-water_resistance = resistencia al agua
attribute-battery_life = autonomía
attribute-runtime = autonomía
attribute-range = autonomía o alcance
attribute-speed = velocidad
attribute-charging_time = tiempo de carga
attribute-charging = carga
attribute-connector = conector
attribute-connectivity = conexión
attribute-wifi = wifi
attribute-cable_length = longitud del cable
attribute-screen_size = tamaño de pantalla
attribute-memory = memoria
attribute-socket = casquillo
attribute-bulb = bombilla
attribute-lumens = luminosidad
attribute-dimmable = regulable en intensidad
attribute-energy_class = clase energética
attribute-firmness = firmeza
attribute-assembly = montaje
attribute-seat_height = altura del asiento
attribute-seats = plazas
attribute-frost_resistant = resistente a las heladas
attribute-outdoor = uso exterior
attribute-uv_protection = protección UV
attribute-windproof = resistente al viento
attribute-breathability = transpirabilidad
attribute-stretch = elasticidad
attribute-temperature_rating = temperatura de uso
attribute-tyre_size = medida de los neumáticos
attribute-wheel_size = tamaño de rueda
attribute-frame_size = talla del cuadro
attribute-motor = motor
attribute-thread = rosca
attribute-foldable = plegable
attribute-adjustable = ajustable
attribute-magnetic = magnético
attribute-hypoallergenic = hipoalergénico
attribute-nickel_free = sin níquel
attribute-metal = metal
attribute-certification = certificación
attribute-content = contenido
attribute-included = incluido
attribute-sugar = azúcar
attribute-bpa_free = sin BPA
attribute-weight_capacity = carga máxima
attribute-bin = depósito de polvo
attribute-bluetooth = Bluetooth
attribute-brightness = luminosidad
attribute-cards = ranuras para tarjetas
attribute-comfort = temperatura de confort
attribute-energy = energía
attribute-fill = relleno
attribute-filling = relleno
attribute-flight_time = autonomía de vuelo
attribute-heel = tacón
attribute-laptop = compartimento para portátil
attribute-limit = temperatura límite
attribute-lining = forro
attribute-max_load = carga máxima
attribute-noise = nivel de ruido
attribute-norm = norma
attribute-persons = número de personas
attribute-plug = clavija
attribute-ports = puertos
attribute-resolution = resolución
attribute-screen = pantalla
attribute-storage = almacenamiento
attribute-upper = empeine
attribute-validity = validez
attribute-water = protección contra el agua
attribute-water_column = columna de agua

# A value of an attribute.
answer-yes = sí
answer-no = no

# After "your question about".
topic-voucher_code = el código de descuento
topic-loyalty = un programa de puntos
topic-gift_card = las tarjetas regalo
topic-gift_wrap = el envoltorio de regalo
topic-opening_hours = el horario de apertura
topic-subscription = la suscripción
topic-spare_parts = las piezas de recambio
topic-instalments = el pago a plazos
topic-other = este punto
