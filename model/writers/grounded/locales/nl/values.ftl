# Dutch: how days, spans and coded values are written. Used by both forms of address.
# A day that is today or next to it keeps its date in brackets: "vandaag (27 november)" needs no
# closing comma, so it fits anywhere in a sentence. Months and weekdays are lower case.

day-only = { $d }
day-month = { $d } { $month }
day-month-year = { $d } { $month } { $year }
time = { $short_hour }.{ $minute }

on-day = { $when ->
        [today] vandaag ({ $day })
        [yesterday] gisteren ({ $day })
        [tomorrow] morgen ({ $day })
       *[other] op { $day }
    }
on-weekday = { $when ->
        [today] vandaag ({ $day })
        [yesterday] gisteren ({ $day })
        [tomorrow] morgen ({ $day })
       *[other] op { $weekday } { $day }
    }
# Without preposition: after "sinds", "van", "de laatste dag was".
bare-day = { $day }
bare-weekday = { $weekday } { $day }
at-time = { $on } om { $time } uur
until-day = { $when ->
        [today] tot en met vandaag ({ $day })
        [yesterday] tot en met gisteren ({ $day })
        [tomorrow] tot en met morgen ({ $day })
       *[other] tot en met { $day }
    }
by-day = { $when ->
        [today] uiterlijk vandaag ({ $day })
        [yesterday] uiterlijk gisteren ({ $day })
        [tomorrow] uiterlijk morgen ({ $day })
       *[other] uiterlijk { $day }
    }
by-weekday = { $when ->
        [today] uiterlijk vandaag ({ $day })
        [yesterday] uiterlijk gisteren ({ $day })
        [tomorrow] uiterlijk morgen ({ $day })
       *[other] uiterlijk { $weekday } { $day }
    }
between-days = tussen { $first } en { $last }
between-today = tussen vandaag en { $last }

span-day = { $n ->
        [one] { $n } dag
       *[other] { $n } dagen
    }
span-business_day = { $n ->
        [one] { $n } werkdag
       *[other] { $n } werkdagen
    }
span-month = { $n ->
        [one] { $n } maand
       *[other] { $n } maanden
    }
# "48 uur": no plural after a number.
span-hour = { $n } uur
range-day = { $low } tot { $high } dagen
range-business_day = { $low } tot { $high } werkdagen
range-month = { $low } tot { $high } maanden
range-hour = { $low } tot { $high } uur

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
to-country = { $code ->
        [GB] naar het Verenigd Koninkrijk
        [US] naar de Verenigde Staten
        [AE] naar de Verenigde Arabische Emiraten
        [DO] naar de Dominicaanse Republiek
        [CF] naar de Centraal-Afrikaanse Republiek
        [PH] naar de Filipijnen
        [MV] naar de Maldiven
        [SC] naar de Seychellen
        [BS] naar de Bahama’s
        [FO] naar de Faeröer
        [IC] naar de Canarische Eilanden
        [KY] naar de Kaaimaneilanden
        [KM] naar de Comoren
        [MH] naar de Marshalleilanden
        [MP] naar de Noordelijke Marianen
        [SB] naar de Salomonseilanden
        [CK] naar de Cookeilanden
        [FK] naar de Falklandeilanden
        [TC] naar de Turks- en Caicoseilanden
        [VG] naar de Britse Maagdeneilanden
        [VI] naar de Amerikaanse Maagdeneilanden
        [PS] naar de Palestijnse gebieden
        [EH] naar de Westelijke Sahara
        [IM] naar het eiland Man
        [HK] naar Hongkong
        [MO] naar Macau
       *[other] naar { $name }
    }
list-and = { $list } en { $last }
list-or = { $list } of { $last }

percent = { $n }%
# Fits "als het artikel ... is", "het artikel moet ... zijn" and, at the end, ", ...".
condition-unworn = ongedragen
condition-unused = ongebruikt
condition-unopened = ongeopend
condition-sealed = nog verzegeld
condition-original_packaging = nog origineel verpakt
condition-with_tags = nog van alle kaartjes voorzien
condition-complete = compleet
condition-unwashed = ongewassen
condition-undamaged = onbeschadigd
condition-clean = schoon
condition-unmounted = niet gemonteerd
condition-uninstalled = niet ingebouwd
condition-unassembled = niet in elkaar gezet
condition-as_new = zo goed als nieuw
condition-uncut = niet op maat gesneden
condition-new = nieuw
condition-like_new = zo goed als nieuw
condition-resaleable = in verkoopbare staat
condition-resalable = in verkoopbare staat
condition-resellable = in verkoopbare staat
condition-intact = intact
condition-original_condition = in de originele staat
condition-unworn_with_tags = ongedragen en nog van alle kaartjes voorzien
condition-unworn_unwashed = ongedragen en ongewassen
condition-unused_original_packaging = ongebruikt en nog origineel verpakt
condition-unopened_original_packaging = ongeopend en nog origineel verpakt
condition-other = in de staat die onze retourvoorwaarden noemen
# Without article: after "voor", "met" and as an object.
category-personalised = gepersonaliseerde artikelen
category-underwear = ondergoed
category-swimwear = badkleding
category-jewellery = sieraden
category-cosmetics = cosmetica
category-food = voedingsmiddelen
category-coffee = koffie
category-consumables = verbruiksartikelen
category-software = software
category-gift_cards = cadeaubonnen
category-hygiene = hygiëneartikelen
category-sale = afgeprijsde artikelen
category-made_to_order = artikelen die op bestelling gemaakt zijn
category-perishable = bederfelijke producten
category-earrings = oorbellen
category-masks = maskers
category-clearance = artikelen uit de uitverkoop
category-opened_software = geopende software
category-batteries = batterijen
category-custom = maatwerk
category-hosiery = kousen en panty’s
category-plants = planten
category-books = boeken
category-digital = digitale inhoud
category-live_plants = levende planten
category-flowers = bloemen
category-seeds = zaden
category-magazines = tijdschriften
category-newspapers = kranten
category-tights = panty's
category-socks = sokken
category-lingerie = lingerie
category-nightwear = nachtkleding
category-mattresses = matrassen
category-mattress_toppers = topmatrassen
category-pillows = kussens
category-duvets = dekbedden
category-bedding = beddengoed
category-towels = handdoeken
category-fabric = stoffen
category-cut_fabric = stoffen van de rol
category-curtains = gordijnen
category-rugs = vloerkleden
category-furniture = meubels
category-bulky = volumineuze artikelen
category-bulky_goods = volumineuze artikelen
category-large_items = grote artikelen
category-appliances = huishoudelijke apparaten
category-small_appliances = kleine huishoudelijke apparaten
category-large_appliances = grote huishoudelijke apparaten
category-electronics = elektronica
category-phones = telefoons
category-smartphones = smartphones
category-laptops = laptops
category-computers = computers
category-consoles = consoles
category-games = spellen
category-video_games = videogames
category-headphones = koptelefoons
category-earphones = oordopjes
category-earbuds = oordopjes
category-in_ear = in-ears
category-power_tools = elektrisch gereedschap
category-tools = gereedschap
category-ink = inkt en toner
category-batteries_and_chargers = accu's en opladers
category-helmets = helmen
category-bicycles = fietsen
category-bikes = fietsen
category-ebikes = e-bikes
category-e_bikes = e-bikes
category-tyres = banden
category-car_seats = autostoeltjes
category-breast_pumps = borstkolven
category-baby_food = babyvoeding
category-nappies = luiers
category-toys = speelgoed
category-samples = proefmonsters
category-tickets = tickets
category-events = evenemententickets
category-courses = cursussen
category-vouchers = tegoedbonnen
category-subscriptions = abonnementen
category-digital_content = digitale inhoud
category-downloads = downloads
category-licences = licenties
category-game_keys = gamecodes
category-wine = wijn
category-spirits = sterkedrank
category-alcohol = alcohol
category-drinks = dranken
category-beer = bier
category-tea = thee
category-chocolate = chocolade
category-fresh_food = verse producten
category-frozen = diepvriesproducten
category-supplements = voedingssupplementen
category-food_supplements = voedingssupplementen
category-pet_food = diervoeding
category-medicine = geneesmiddelen
category-medicines = geneesmiddelen
category-medical = medische hulpmiddelen
category-contact_lenses = contactlenzen
category-toothbrushes = tandenborstels
category-makeup = make-up
category-skincare = huidverzorging
category-perfume = parfum
category-fragrances = geuren
category-candles = kaarsen
category-paint = verf
category-mixed_paint = gemengde verf
category-piercings = piercings
category-watches = horloges
category-shoes = schoenen
category-bags = tassen
category-tents = tenten
category-sleeping_bags = slaapzakken
category-refurbished = refurbished artikelen
category-used = tweedehands artikelen
category-outlet = outletartikelen
category-final_sale = artikelen uit de eindverkoop
category-made_to_measure = op maat gemaakte artikelen
category-custom_made = speciaal gemaakte artikelen
category-bespoke = op maat gemaakte artikelen
category-cut_to_size = op maat gesneden artikelen
category-engraved = gegraveerde artikelen
category-personalized = gepersonaliseerde artikelen
category-personalised_items = gepersonaliseerde artikelen
category-jewelry = sieraden
category-intimates = ondergoed
category-safety_equipment = veiligheidsuitrusting
category-spare_parts = reserveonderdelen
category-electrical_parts = elektrische onderdelen
category-gift_card = cadeaukaarten
category-hygiene_products = hygiëneartikelen
category-clothing = kleding
category-accessories = accessoires
category-instruments = instrumenten
category-gas = gaspatronen
# The category has no words of its own: the merchant's name for it is shown.
category-this = artikelen van deze soort
category-other = artikelen uit de categorie “{ $name }”
# In a list after a colon: "betaalmethoden: ...".
payment-other = { $name }
payment-cheque = cheque
payment-instalments = betaling in termijnen
payment-card = betaalkaart
payment-credit_card = creditcard
payment-debit_card = debetkaart
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = bankoverschrijving
payment-ideal = iDEAL
payment-sofort = Sofort
payment-giropay = giropay
payment-eps = eps
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-amazon_pay = Amazon Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = betaling bij levering
payment-prepayment = vooruitbetaling
payment-invoice = betaling op factuur
payment-gift_card = cadeaubon
payment-sepa = SEPA-incasso
payment-amex = American Express
payment-scalapay = Scalapay
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
attribute-other = { $name }
attribute-material = materiaal
attribute-care = onderhoud
attribute-colour = kleur
attribute-color = kleur
attribute-weight = gewicht
attribute-dimensions = afmetingen
attribute-size = maat
attribute-capacity = capaciteit
attribute-volume = inhoud
attribute-power = vermogen
attribute-voltage = spanning
attribute-battery = batterij
attribute-compatibility = compatibiliteit
attribute-compatible_with = geschikt voor
attribute-warranty = garantie
attribute-origin = gemaakt in
attribute-fit = pasvorm
attribute-length = lengte
attribute-width = breedte
attribute-height = hoogte
attribute-depth = diepte
attribute-diameter = diameter
attribute-waterproof = waterdicht
attribute-thickness = dikte
attribute-composition = samenstelling
attribute-ingredients = ingrediënten
attribute-allergens = allergenen
attribute-vegan = veganistisch
attribute-gluten_free = glutenvrij
attribute-organic = biologisch
attribute-alcohol = alcohol
attribute-vintage = jaargang
attribute-caffeine = cafeïne
attribute-flavour = smaak
attribute-scent = geur
attribute-spf = beschermingsfactor
attribute-skin_type = huidtype
attribute-shelf_life = houdbaarheid
attribute-age = aanbevolen leeftijd
attribute-age_from = minimumleeftijd
attribute-pieces = stuks
attribute-cups = kopjes
attribute-doses = doses
attribute-tank = reservoir
attribute-pump = pomp
attribute-pressure = druk
attribute-grinder = maalwerk
attribute-burrs = maalschijven
attribute-hopper = bonenreservoir
attribute-induction = geschikt voor inductie
attribute-dishwasher_safe = vaatwasserbestendig
attribute-dishwasher = vaatwasserbestendig
attribute-microwave_safe = magnetronbestendig
attribute-oven_safe = ovenbestendig
attribute-washable = wasbaar
attribute-removable_cover = afneembare hoes
attribute-sole = zool
attribute-closure = sluiting
attribute-hood = capuchon
attribute-pockets = zakken
attribute-heel_height = hakhoogte
attribute-strap = band of riem
attribute-movement = uurwerk
attribute-water_resistance = waterbestendigheid
attribute-battery_life = batterijduur
attribute-runtime = gebruiksduur
attribute-range = bereik
attribute-speed = snelheid
attribute-charging_time = oplaadtijd
attribute-charging = opladen
attribute-connector = aansluiting
attribute-connectivity = verbinding
attribute-wifi = wifi
attribute-cable_length = kabellengte
attribute-screen_size = schermgrootte
attribute-memory = geheugen
attribute-socket = fitting
attribute-bulb = lichtbron
attribute-lumens = helderheid
attribute-dimmable = dimbaar
attribute-energy_class = energieklasse
attribute-firmness = hardheid
attribute-assembly = montage
attribute-seat_height = zithoogte
attribute-seats = zitplaatsen
attribute-frost_resistant = vorstbestendig
attribute-outdoor = voor buiten
attribute-uv_protection = uv-bescherming
attribute-windproof = windbestendig
attribute-breathability = ademend vermogen
attribute-stretch = stretch
attribute-temperature_rating = gebruikstemperatuur
attribute-tyre_size = bandenmaat
attribute-wheel_size = wielmaat
attribute-frame_size = framemaat
attribute-motor = motor
attribute-thread = schroefdraad
attribute-foldable = opvouwbaar
attribute-adjustable = verstelbaar
attribute-magnetic = magnetisch
attribute-hypoallergenic = hypoallergeen
attribute-nickel_free = nikkelvrij
attribute-metal = metaal
attribute-certification = certificering
attribute-content = inhoud
attribute-included = meegeleverd
attribute-sugar = suiker
attribute-bpa_free = BPA-vrij
attribute-weight_capacity = maximale belasting
attribute-bin = stofreservoir
attribute-bluetooth = bluetooth
attribute-brightness = helderheid
attribute-cards = kaartvakjes
attribute-comfort = comforttemperatuur
attribute-energy = energie
attribute-fill = vulling
attribute-filling = vulling
attribute-flight_time = vliegtijd
attribute-heel = hak
attribute-laptop = laptopvak
attribute-limit = limiettemperatuur
attribute-lining = voering
attribute-max_load = maximale belasting
attribute-noise = geluidsniveau
attribute-norm = norm
attribute-persons = aantal personen
attribute-plug = stekker
attribute-ports = poorten
attribute-resolution = resolutie
attribute-screen = scherm
attribute-storage = opslag
attribute-upper = bovenwerk
attribute-validity = geldigheid
attribute-water = bescherming tegen water
attribute-water_column = waterkolom

# A value of an attribute.
answer-yes = ja
answer-no = nee

# After "your question about".
topic-voucher_code = de kortingscode
topic-loyalty = een spaarprogramma
topic-gift_card = cadeaubonnen
topic-gift_wrap = cadeauverpakking
topic-opening_hours = de openingstijden
topic-subscription = het abonnement
topic-spare_parts = reserveonderdelen
topic-instalments = betalen in termijnen
topic-other = dit punt
