# Italian: how days, spans and coded values are written. Used by both forms of address.
# $day is the date in words ("28 novembre"), $weekday the name of the day, $time the hour,
# $when one of: today, yesterday, tomorrow, other. il/dal/al/del before 8 and 11 is
# contracted by the program (l'8, dall'11).

day-only = { $d ->
        [1] 1º
       *[other] { $d }
    }
day-month = { $d ->
        [1] 1º { $month }
       *[other] { $d } { $month }
    }
day-month-year = { $d ->
        [1] 1º { $month } { $year }
       *[other] { $d } { $month } { $year }
    }
time = { $hour }:{ $minute }

# No comma after "oggi": the words stand in the middle of a sentence.
on-day = { $when ->
        [today] oggi { $day }
        [yesterday] ieri { $day }
        [tomorrow] domani { $day }
       *[other] il { $day }
    }
on-weekday = { $when ->
        [today] oggi { $day }
        [yesterday] ieri { $day }
        [tomorrow] domani { $day }
       *[other] { $weekday } { $day }
    }
# Without preposition: after "dal", "del", "era il".
bare-day = { $day }
bare-weekday = { $weekday } { $day }
at-time = { $on } alle { $time }
until-day = { $when ->
        [today] fino a oggi { $day }
        [yesterday] fino a ieri { $day }
        [tomorrow] fino a domani { $day }
       *[other] fino al { $day }
    }
by-day = { $when ->
        [today] entro oggi { $day }
        [yesterday] entro ieri { $day }
        [tomorrow] entro domani { $day }
       *[other] entro il { $day }
    }
by-weekday = { $when ->
        [today] entro oggi { $day }
        [yesterday] entro ieri { $day }
        [tomorrow] entro domani { $day }
       *[other] entro { $weekday } { $day }
    }
between-days = tra il { $first } e il { $last }
between-today = tra oggi e il { $last }

span-day = { $n ->
        [one] { $n } giorno
       *[other] { $n } giorni
    }
span-business_day = { $n ->
        [one] { $n } giorno lavorativo
       *[other] { $n } giorni lavorativi
    }
span-month = { $n ->
        [one] { $n } mese
       *[other] { $n } mesi
    }
span-hour = { $n ->
        [one] { $n } ora
       *[other] { $n } ore
    }
range-day = da { $low } a { $high } giorni
range-business_day = da { $low } a { $high } giorni lavorativi
range-month = da { $low } a { $high } mesi
range-hour = da { $low } a { $high } ore

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
to-country = { $code ->
        [NL] nei Paesi Bassi
        [GB] nel Regno Unito
        [US] negli Stati Uniti
        [AE] negli Emirati Arabi Uniti
        [CZ] nella Repubblica Ceca
        [DO] nella Repubblica Dominicana
        [CF] nella Repubblica Centrafricana
        [VA] nella Città del Vaticano
        [MC] nel Principato di Monaco
        [LI] nel Liechtenstein
        [PH] nelle Filippine
        [MV] alle Maldive
        [SC] alle Seychelles
        [BS] alle Bahamas
        [BM] alle Bermuda
        [FJ] alle Figi
        [KM] alle Comore
        [FO] alle Isole Fær Øer
        [FK] alle Isole Falkland
        [KY] alle Isole Cayman
        [AX] alle Isole Åland
        [IM] sull'Isola di Man
        [GG] a Guernsey
        [JE] a Jersey
        [CY] a Cipro
        [MT] a Malta
        [CU] a Cuba
        [HT] ad Haiti
        [SM] a San Marino
        [AD] ad Andorra
        [GI] a Gibilterra
        [SG] a Singapore
        [TW] a Taiwan
        [HK] a Hong Kong
        [MO] a Macao
        [PR] a Portorico
        [MU] a Mauritius
        [YT] a Mayotte
        [RE] alla Riunione
       *[other] in { $name }
    }
list-and = { $list } e { $last }
list-or = { $list } oppure { $last }

percent = { $n }%
# After "l'articolo va restituito ...", "purché ...": said of "l'articolo".
condition-unworn = non indossato
condition-unused = inutilizzato
condition-unopened = ancora chiuso
condition-unwashed = non lavato
condition-undamaged = integro
condition-new = nuovo
condition-sealed = ancora sigillato
condition-original_packaging = nella confezione originale
condition-with_tags = ancora provvisto di cartellino
condition-complete = completo
condition-intact = integro
condition-clean = pulito
condition-resalable = in condizioni tali da poter essere rimesso in vendita
condition-resellable = in condizioni tali da poter essere rimesso in vendita
condition-as_new = pari al nuovo
condition-like_new = pari al nuovo
condition-original = nelle condizioni originali
condition-original_condition = nelle condizioni originali
condition-sealed_packaging = nella confezione ancora sigillata
condition-unopened_packaging = nella confezione ancora chiusa
condition-tags_attached = ancora provvisto di cartellino
condition-with_labels = ancora provvisto di etichette
condition-original_tags = con il cartellino originale
condition-unworn_with_tags = non indossato e con il cartellino
condition-unworn_unwashed = non indossato e non lavato
condition-unused_original_packaging = inutilizzato e nella confezione originale
condition-with_receipt = accompagnato dallo scontrino
condition-with_accessories = completo di tutti gli accessori
# A code of the merchant's own, often English, is no text for a customer: the conditions of return are named instead.
condition-unmounted = non montato
condition-uninstalled = non installato
condition-unassembled = non assemblato
condition-uncut = non tagliato
condition-resaleable = in condizioni tali da poter essere rimesso in vendita
condition-unopened_original_packaging = ancora chiuso e nella confezione originale
condition-other = nello stato indicato nelle nostre condizioni di reso
# With the article: after "escludono ...", "non è previsto per ...".
category-personalised = gli articoli personalizzati
category-underwear = la biancheria intima
category-swimwear = i costumi da bagno
category-jewellery = i gioielli
category-cosmetics = i cosmetici
category-food = gli alimenti
category-coffee = il caffè
category-consumables = i materiali di consumo
category-software = il software
category-gift_cards = le carte regalo
category-hygiene = gli articoli per l'igiene
category-sale = gli articoli in saldo
category-made_to_order = gli articoli realizzati su ordinazione
category-perishable = i prodotti deperibili
category-earrings = gli orecchini
category-masks = le mascherine
category-clearance = gli articoli in liquidazione
category-opened_software = il software aperto
category-batteries = le batterie
category-custom = gli articoli su misura
category-books = i libri
category-plants = le piante
category-flowers = i fiori
category-mattresses = i materassi
category-socks = i calzini
category-tights = i collant
category-fabric = i tessuti a metraggio
category-magazines = le riviste
category-tickets = i biglietti
category-live_plants = le piante vive
category-seeds = i semi
category-newspapers = i giornali
category-hosiery = la calzetteria
category-lingerie = la lingerie
category-nightwear = gli articoli per la notte
category-mattress_toppers = i topper per materasso
category-pillows = i guanciali
category-duvets = i piumini da letto
category-bedding = la biancheria da letto
category-towels = gli asciugamani
category-cut_fabric = i tessuti a metraggio
category-curtains = le tende
category-rugs = i tappeti
category-furniture = i mobili
category-bulky = gli articoli ingombranti
category-bulky_goods = gli articoli ingombranti
category-large_items = gli articoli ingombranti
category-appliances = gli elettrodomestici
category-small_appliances = i piccoli elettrodomestici
category-large_appliances = i grandi elettrodomestici
category-electronics = gli articoli di elettronica
category-phones = i telefoni
category-smartphones = gli smartphone
category-laptops = i computer portatili
category-computers = i computer
category-consoles = le console
category-games = i giochi
category-video_games = i videogiochi
category-headphones = le cuffie
category-earphones = gli auricolari
category-earbuds = gli auricolari
category-in_ear = gli auricolari in-ear
category-power_tools = gli elettroutensili
category-tools = gli utensili
category-ink = gli inchiostri e i toner
category-batteries_and_chargers = le batterie e i caricabatterie
category-helmets = i caschi
category-bicycles = le biciclette
category-bikes = le biciclette
category-ebikes = le e-bike
category-e_bikes = le e-bike
category-tyres = gli pneumatici
category-car_seats = i seggiolini auto
category-breast_pumps = i tiralatte
category-baby_food = gli alimenti per l'infanzia
category-nappies = i pannolini
category-toys = i giocattoli
category-samples = i campioni
category-events = i biglietti per eventi
category-courses = i corsi
category-vouchers = i buoni acquisto
category-subscriptions = gli abbonamenti
category-digital = i contenuti digitali
category-digital_content = i contenuti digitali
category-downloads = i download
category-licences = le licenze
category-game_keys = le chiavi di gioco
category-wine = il vino
category-spirits = i superalcolici
category-alcohol = gli alcolici
category-drinks = le bevande
category-beer = la birra
category-tea = il tè
category-chocolate = il cioccolato
category-fresh_food = i prodotti freschi
category-frozen = i surgelati
category-supplements = gli integratori
category-food_supplements = gli integratori
category-pet_food = il cibo per animali
category-medicine = i medicinali
category-medicines = i medicinali
category-medical = i dispositivi medici
category-contact_lenses = le lenti a contatto
category-toothbrushes = gli spazzolini da denti
category-makeup = il trucco
category-skincare = i prodotti per la pelle
category-perfume = i profumi
category-fragrances = i profumi
category-candles = le candele
category-paint = le vernici
category-mixed_paint = le vernici tintometriche
category-piercings = i piercing
category-watches = gli orologi
category-shoes = le scarpe
category-bags = le borse
category-tents = le tende da campeggio
category-sleeping_bags = i sacchi a pelo
category-refurbished = gli articoli ricondizionati
category-used = gli articoli usati
category-outlet = gli articoli outlet
category-final_sale = gli articoli in saldo finale
category-made_to_measure = gli articoli su misura
category-custom_made = gli articoli realizzati su richiesta
category-bespoke = gli articoli su misura
category-cut_to_size = gli articoli tagliati su misura
category-engraved = gli articoli incisi
category-personalized = gli articoli personalizzati
category-personalised_items = gli articoli personalizzati
category-jewelry = i gioielli
category-intimates = l'intimo
category-safety_equipment = gli articoli di sicurezza
category-spare_parts = i ricambi
category-electrical_parts = i componenti elettrici
category-gift_card = le carte regalo
category-hygiene_products = gli articoli per l'igiene
category-clothing = l'abbigliamento
category-accessories = gli accessori
category-instruments = gli strumenti musicali
category-gas = le cartucce di gas
# The category has no words of its own: the merchant's name for it is shown.
category-this = gli articoli di questo tipo
category-other = gli articoli della categoria “{ $name }”
payment-other = { $name }
payment-cheque = assegno
payment-instalments = pagamento a rate
payment-card = carta
payment-credit_card = carta di credito
payment-debit_card = carta di debito
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = bonifico bancario
payment-ideal = iDEAL
payment-sofort = Sofort
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = pagamento in contrassegno
payment-invoice = pagamento su fattura
payment-gift_card = carta regalo
payment-sepa = addebito diretto SEPA
payment-amex = American Express
payment-scalapay = Scalapay
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
payment-postepay = Postepay
payment-amazon_pay = Amazon Pay
payment-bancomat_pay = BANCOMAT Pay
attribute-other = { $name }
attribute-material = materiale
attribute-care = lavaggio e cura
attribute-colour = colore
attribute-color = colore
attribute-weight = peso
attribute-dimensions = dimensioni
attribute-size = misura
attribute-capacity = capacità
attribute-volume = volume
attribute-power = potenza
attribute-voltage = tensione
attribute-battery = batteria
attribute-compatibility = compatibilità
attribute-compatible_with = compatibile con
attribute-warranty = garanzia
attribute-origin = prodotto in
attribute-fit = vestibilità
attribute-length = lunghezza
attribute-width = larghezza
attribute-height = altezza
attribute-depth = profondità
attribute-waterproof = impermeabilità
attribute-pressure = pressione
attribute-age = età
attribute-comfort = temperatura di comfort
attribute-limit = temperatura limite
attribute-fill = imbottitura
attribute-lining = fodera
attribute-heel = tacco
attribute-upper = tomaia
attribute-laptop = portatile fino a
attribute-cards = scomparti per carte
attribute-content = contenuto
attribute-pieces = pezzi
attribute-pump = pompa
attribute-tank = serbatoio
attribute-grinder = macinacaffè
attribute-burrs = macine
attribute-hopper = contenitore per i chicchi
attribute-cups = tazze
attribute-induction = compatibile con l’induzione
attribute-diameter = diametro
attribute-doses = dosi
attribute-water = resistenza all'acqua
attribute-water_column = colonna d'acqua
attribute-persons = persone
attribute-noise = rumorosità
attribute-bin = contenitore della polvere
attribute-flight_time = autonomia di volo
attribute-ports = porte
attribute-plug = spina
attribute-max_load = carico massimo
attribute-screen = schermo
attribute-storage = spazio di archiviazione
attribute-brightness = luminosità
attribute-resolution = risoluzione
attribute-bluetooth = Bluetooth
attribute-norm = norma
attribute-energy = valore energetico
attribute-validity = validità
attribute-thickness = spessore
attribute-composition = composizione
attribute-ingredients = ingredienti
attribute-allergens = allergeni
attribute-vegan = vegano
attribute-gluten_free = senza glutine
attribute-organic = biologico
attribute-alcohol = alcol
attribute-vintage = annata
attribute-caffeine = caffeina
attribute-flavour = gusto
attribute-scent = profumazione
attribute-spf = fattore di protezione
attribute-skin_type = tipo di pelle
attribute-shelf_life = durata di conservazione
attribute-age_from = età minima
attribute-dishwasher_safe = lavabile in lavastoviglie
attribute-dishwasher = lavabile in lavastoviglie
attribute-microwave_safe = adatto al microonde
attribute-oven_safe = adatto al forno
attribute-washable = lavabile
attribute-removable_cover = fodera rimovibile
attribute-sole = suola
attribute-closure = chiusura
attribute-hood = cappuccio
attribute-pockets = tasche
attribute-heel_height = altezza del tacco
attribute-strap = tracolla o cinturino
attribute-movement = movimento
attribute-water_resistance = resistenza all’acqua
attribute-battery_life = autonomia
attribute-runtime = autonomia
attribute-range = autonomia o portata
attribute-speed = velocità
attribute-charging_time = tempo di ricarica
attribute-charging = modalità di ricarica
attribute-connector = connettore
attribute-connectivity = connessione
attribute-wifi = wifi
attribute-cable_length = lunghezza del cavo
attribute-screen_size = dimensioni dello schermo
attribute-memory = memoria
attribute-socket = attacco
attribute-bulb = lampadina
attribute-lumens = luminosità
attribute-dimmable = dimmerabile
attribute-energy_class = classe energetica
attribute-firmness = rigidità
attribute-assembly = montaggio
attribute-seat_height = altezza seduta
attribute-seats = posti
attribute-frost_resistant = resistente al gelo
attribute-outdoor = uso esterno
attribute-uv_protection = protezione UV
attribute-windproof = antivento
attribute-breathability = traspirabilità
attribute-stretch = elasticità
attribute-temperature_rating = temperatura d’uso
attribute-tyre_size = misura dei pneumatici
attribute-wheel_size = misura delle ruote
attribute-frame_size = misura del telaio
attribute-motor = motore
attribute-thread = filettatura
attribute-foldable = pieghevole
attribute-adjustable = regolabile
attribute-magnetic = magnetico
attribute-hypoallergenic = ipoallergenico
attribute-nickel_free = senza nichel
attribute-metal = metallo
attribute-certification = certificazione
attribute-included = incluso
attribute-sugar = zucchero
attribute-bpa_free = senza BPA
attribute-weight_capacity = portata massima
attribute-filling = imbottitura

# A value of an attribute.
answer-yes = sì
answer-no = no

# With the preposition: after « alla Sua domanda … ».
topic-voucher_code = sul codice sconto
topic-loyalty = su un programma fedeltà
topic-gift_card = sulle carte regalo
topic-gift_wrap = sulla confezione regalo
topic-opening_hours = sugli orari di apertura
topic-subscription = sull'abbonamento
topic-spare_parts = sui pezzi di ricambio
topic-instalments = sul pagamento a rate
topic-other = su questo punto
