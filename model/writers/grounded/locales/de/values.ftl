# German: how days, spans and coded values are written. Used by both forms of address.
# A day that is today or next to it keeps its date in brackets: "heute (27. November)" needs no
# closing comma, so it fits anywhere in a sentence. Spans stand in the nominative and accusative:
# patterns must not put "innerhalb von" before them.

day-only = { $d }.
day-month = { $d }. { $month }
day-month-year = { $d }. { $month } { $year }
time = { $hour }:{ $minute }

on-day = { $when ->
        [today] heute ({ $day })
        [yesterday] gestern ({ $day })
        [tomorrow] morgen ({ $day })
       *[other] am { $day }
    }
on-weekday = { $when ->
        [today] heute ({ $day })
        [yesterday] gestern ({ $day })
        [tomorrow] morgen ({ $day })
       *[other] am { $weekday }, { $day }
    }
# Without preposition and article: after "seit dem", "der letzte Tag war der".
bare-day = { $day }
# After "bis"; the pattern closes it with a comma.
bare-weekday = { $weekday }, { $day }
at-time = { $on } um { $time } Uhr
until-day = { $when ->
        [today] bis heute ({ $day })
        [yesterday] bis gestern ({ $day })
        [tomorrow] bis morgen ({ $day })
       *[other] bis zum { $day }
    }
by-day = { $when ->
        [today] spätestens heute ({ $day })
        [yesterday] spätestens gestern ({ $day })
        [tomorrow] spätestens morgen ({ $day })
       *[other] spätestens am { $day }
    }
by-weekday = { $when ->
        [today] spätestens heute ({ $day })
        [yesterday] spätestens gestern ({ $day })
        [tomorrow] spätestens morgen ({ $day })
       *[other] spätestens am { $weekday }, { $day }
    }
between-days = zwischen dem { $first } und dem { $last }
between-today = zwischen heute und dem { $last }

span-day = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
span-business_day = { $n ->
        [one] { $n } Arbeitstag
       *[other] { $n } Arbeitstage
    }
span-month = { $n ->
        [one] { $n } Monat
       *[other] { $n } Monate
    }
span-hour = { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
range-day = { $low } bis { $high } Tage
range-business_day = { $low } bis { $high } Arbeitstage
range-month = { $low } bis { $high } Monate
range-hour = { $low } bis { $high } Stunden

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
to-country = { $code ->
        [NL] in die Niederlande
        [GB] ins Vereinigte Königreich
        [US] in die Vereinigten Staaten
        [CH] in die Schweiz
        [TR] in die Türkei
        [SK] in die Slowakei
        [UA] in die Ukraine
        [MD] in die Republik Moldau
        [VA] in die Vatikanstadt
        [AE] in die Vereinigten Arabischen Emirate
        [DO] in die Dominikanische Republik
        [CF] in die Zentralafrikanische Republik
        [MN] in die Mongolei
        [CD] in die Demokratische Republik Kongo
        [CG] in die Republik Kongo
        [IR] in den Iran
        [IQ] in den Irak
        [LB] in den Libanon
        [XK] in den Kosovo
        [SD] in den Sudan
        [SS] in den Südsudan
        [YE] in den Jemen
        [NE] in den Niger
        [TD] in den Tschad
        [SN] in den Senegal
        [PH] auf die Philippinen
        [MV] auf die Malediven
        [SC] auf die Seychellen
        [BS] auf die Bahamas
        [FO] auf die Färöer
        [IC] auf die Kanarischen Inseln
        [IM] auf die Isle of Man
        [HK] nach Hongkong
        [MO] nach Macau
       *[other] nach { $name }
    }
list-and = { $list } und { $last }
list-or = { $list } oder { $last }

percent = { $n } %
# Fits "dass die Ware ... ist" and "die Ware muss dafür ... sein".
condition-unworn = ungetragen
condition-unused = unbenutzt
condition-unopened = ungeöffnet
condition-sealed = noch versiegelt
condition-original_packaging = in der Originalverpackung
condition-with_tags = noch mit allen Etiketten versehen
condition-complete = vollständig
condition-unwashed = ungewaschen
condition-undamaged = unbeschädigt
condition-unmounted = nicht montiert
condition-uninstalled = nicht eingebaut
condition-unassembled = nicht zusammengebaut
condition-clean = sauber
condition-as_new = neuwertig
condition-uncut = nicht zugeschnitten
condition-new = neu
condition-like_new = neuwertig
condition-resaleable = wiederverkaufsfähig
condition-resalable = wiederverkaufsfähig
condition-resellable = wiederverkaufsfähig
condition-intact = unversehrt
condition-original_condition = im Originalzustand
condition-unworn_with_tags = ungetragen und noch mit allen Etiketten versehen
condition-unworn_unwashed = ungetragen und ungewaschen
condition-unused_original_packaging = unbenutzt und in der Originalverpackung
condition-unopened_original_packaging = ungeöffnet und in der Originalverpackung
condition-other = in dem in unseren Rückgabebedingungen genannten Zustand
# Nominative and accusative, without article.
category-climbing_safety = Sicherheitsausrüstung zum Klettern
category-safety = Sicherheitsausrüstung
category-made_to_measure = Maßanfertigungen
category-in_ear = In-Ear-Kopfhörer
category-care_products = Pflegemittel
category-outerwear = Jacken und Mäntel
category-knitwear = Strickwaren
category-nightwear = Nachtwäsche
category-dresses = Kleider
category-trousers = Hosen
category-shirts = Hemden und Blusen
category-accessories = Accessoires
category-shoes = Schuhe
category-footwear = Schuhe
category-bags = Taschen
category-backpacks = Rucksäcke
category-gloves = Handschuhe
category-belts = Gürtel
category-small_leather = Kleinlederwaren
category-jackets = Jacken
category-base_layers = Funktionsunterwäsche
category-tents = Zelte
category-sleeping_bags = Schlafsäcke
category-stoves = Kocher
category-machines = Maschinen
category-drones = Drohnen
category-power = Ladegeräte und Kabel
category-furniture = Möbel
category-mattresses = Matratzen
category-toys = Spielzeug
category-drinks = Getränke
category-alcohol = alkoholische Getränke
category-medicine = Arzneimittel
category-magazines = Zeitschriften
category-vouchers = Gutscheine
category-subscriptions = Abos
category-refurbished = generalüberholte Ware
category-personalised = personalisierte Artikel
category-underwear = Unterwäsche
category-swimwear = Bademode
category-jewellery = Schmuck
category-cosmetics = Kosmetik
category-food = Lebensmittel
category-coffee = Kaffee
category-consumables = Verbrauchsmaterial
category-software = Software
category-gift_cards = Geschenkkarten
category-hygiene = Hygieneartikel
category-sale = reduzierte Artikel
category-made_to_order = auf Bestellung gefertigte Artikel
category-perishable = verderbliche Ware
category-earrings = Ohrringe
category-masks = Masken
category-clearance = Artikel aus dem Abverkauf
category-opened_software = geöffnete Software
category-batteries = Batterien
category-custom = Sonderanfertigungen
category-hosiery = Strumpfwaren
category-plants = Pflanzen
category-books = Bücher
category-digital = digitale Inhalte
category-lingerie = Dessous
category-intimates = Unterwäsche
category-briefs = Slips
category-bikinis = Bikinis
category-socks = Socken
category-tights = Strumpfhosen
category-jewelry = Schmuck
category-piercing = Piercings
category-piercings = Piercings
category-perfume = Parfums
category-skincare = Hautpflege
category-makeup = Make-up
category-toothbrushes = Zahnbürsten
category-hygiene_products = Hygieneartikel
category-medical = medizinische Artikel
category-supplements = Nahrungsergänzungsmittel
category-food_supplements = Nahrungsergänzungsmittel
category-tea = Tee
category-wine = Wein
category-chocolate = Schokolade
category-pet_food = Tierfutter
category-flowers = Blumen
category-newspapers = Zeitungen und Zeitschriften
category-personalized = personalisierte Artikel
category-personalised_items = personalisierte Artikel
category-engraved = gravierte Artikel
category-custom_made = Sonderanfertigungen
category-bespoke = Maßanfertigungen
category-earbuds = In-Ear-Kopfhörer
category-digital_content = digitale Inhalte
category-live_plants = lebende Pflanzen
category-seeds = Saatgut
category-mattress_toppers = Topper
category-pillows = Kissen
category-duvets = Bettdecken
category-bedding = Bettwäsche
category-towels = Handtücher
category-fabric = Stoffe
category-cut_fabric = Meterware
category-curtains = Vorhänge
category-rugs = Teppiche
category-bulky = sperrige Artikel
category-bulky_goods = sperrige Artikel
category-large_items = große Artikel
category-appliances = Haushaltsgeräte
category-small_appliances = Kleingeräte
category-large_appliances = Großgeräte
category-electronics = Elektronik
category-phones = Telefone
category-smartphones = Smartphones
category-laptops = Laptops
category-computers = Computer
category-consoles = Konsolen
category-games = Spiele
category-video_games = Videospiele
category-headphones = Kopfhörer
category-earphones = Ohrhörer
category-power_tools = Elektrowerkzeuge
category-tools = Werkzeuge
category-ink = Tinte und Toner
category-batteries_and_chargers = Akkus und Ladegeräte
category-helmets = Helme
category-bicycles = Fahrräder
category-bikes = Fahrräder
category-ebikes = E-Bikes
category-e_bikes = E-Bikes
category-tyres = Reifen
category-car_seats = Autokindersitze
category-breast_pumps = Milchpumpen
category-baby_food = Babynahrung
category-nappies = Windeln
category-samples = Proben
category-tickets = Tickets
category-events = Veranstaltungstickets
category-courses = Kurse
category-downloads = Downloads
category-licences = Lizenzen
category-game_keys = Spielcodes
category-spirits = Spirituosen
category-beer = Bier
category-fresh_food = frische Lebensmittel
category-frozen = Tiefkühlware
category-medicines = Arzneimittel
category-contact_lenses = Kontaktlinsen
category-fragrances = Düfte
category-candles = Kerzen
category-paint = Farben
category-mixed_paint = angemischte Farben
category-watches = Uhren
category-used = gebrauchte Artikel
category-outlet = Outlet-Artikel
category-final_sale = Restposten
category-cut_to_size = Zuschnitte
category-safety_equipment = Sicherheitsausrüstung
category-spare_parts = Ersatzteile
category-electrical_parts = elektrische Teile
category-gift_card = Gutscheinkarten
category-clothing = Kleidung
category-instruments = Instrumente
category-gas = Gaskartuschen
# The category has no words of its own: the merchant's name for it is shown.
category-this = Artikel dieser Art
category-other = Artikel der Kategorie „{ $name }“
# After "per".
payment-other = { $name }
payment-cheque = Scheck
payment-instalments = Ratenzahlung
payment-card = Karte
payment-credit_card = Kreditkarte
payment-debit_card = Debitkarte
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = Banküberweisung
payment-ideal = iDEAL
payment-sofort = Sofortüberweisung
payment-giropay = giropay
payment-eps = eps
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-amazon_pay = Amazon Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = Nachnahme
payment-prepayment = Vorkasse
payment-invoice = Rechnung
payment-gift_card = Geschenkkarte
payment-sepa = SEPA-Lastschrift
payment-amex = American Express
payment-scalapay = Scalapay
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
attribute-other = { $name }
attribute-material = Material
attribute-care = Pflege
attribute-colour = Farbe
attribute-color = Farbe
attribute-weight = Gewicht
attribute-dimensions = Maße
attribute-size = Größe
attribute-capacity = Fassungsvermögen
attribute-volume = Volumen
attribute-power = Leistung
attribute-voltage = Spannung
attribute-battery = Akku
attribute-compatibility = Kompatibilität
attribute-compatible_with = passt zu
attribute-warranty = Garantie
attribute-origin = hergestellt in
attribute-fit = Passform
attribute-length = Länge
attribute-width = Breite
attribute-height = Höhe
attribute-depth = Tiefe
attribute-diameter = Durchmesser
attribute-waterproof = wasserdicht
attribute-thickness = Dicke
attribute-composition = Zusammensetzung
attribute-ingredients = Zutaten und Inhaltsstoffe
attribute-allergens = Allergene
attribute-vegan = vegan
attribute-gluten_free = glutenfrei
attribute-organic = bio
attribute-alcohol = Alkohol
attribute-vintage = Jahrgang
attribute-caffeine = Koffein
attribute-flavour = Geschmack
attribute-scent = Duft
attribute-spf = Lichtschutzfaktor
attribute-skin_type = Hauttyp
attribute-shelf_life = Haltbarkeit
attribute-age = Altersempfehlung
attribute-age_from = Mindestalter
attribute-pieces = Teile
attribute-cups = Tassen
attribute-doses = Dosen
attribute-tank = Tank
attribute-pump = Pumpe
attribute-pressure = Druck
attribute-grinder = Mahlwerk
attribute-burrs = Mahlscheiben
attribute-hopper = Bohnenbehälter
attribute-induction = induktionsgeeignet
attribute-dishwasher_safe = spülmaschinenfest
attribute-dishwasher = spülmaschinenfest
attribute-microwave_safe = mikrowellengeeignet
attribute-oven_safe = ofenfest
attribute-washable = waschbar
attribute-removable_cover = abnehmbarer Bezug
attribute-sole = Sohle
attribute-closure = Verschluss
attribute-hood = Kapuze
attribute-pockets = Taschen
attribute-heel_height = Absatzhöhe
attribute-strap = Band oder Riemen
attribute-movement = Uhrwerk
attribute-water_resistance = Wasserbeständigkeit
attribute-battery_life = Batterielaufzeit
attribute-runtime = Laufzeit
attribute-range = Reichweite
attribute-speed = Geschwindigkeit
attribute-charging_time = Ladezeit
attribute-charging = Aufladen
attribute-connector = Anschluss
attribute-connectivity = Verbindung
attribute-wifi = WLAN
attribute-cable_length = Kabellänge
attribute-screen_size = Bildschirmgröße
attribute-memory = Speicher
attribute-socket = Fassung
attribute-bulb = Leuchtmittel
attribute-lumens = Helligkeit
attribute-dimmable = dimmbar
attribute-energy_class = Energieklasse
attribute-firmness = Härtegrad
attribute-assembly = Aufbau
attribute-seat_height = Sitzhöhe
attribute-seats = Sitzplätze
attribute-frost_resistant = frostsicher
attribute-outdoor = für draußen
attribute-uv_protection = UV-Schutz
attribute-windproof = windfest
attribute-breathability = Atmungsaktivität
attribute-stretch = Stretch
attribute-temperature_rating = Einsatztemperatur
attribute-tyre_size = Reifengröße
attribute-wheel_size = Laufradgröße
attribute-frame_size = Rahmengröße
attribute-motor = Motor
attribute-thread = Gewinde
attribute-foldable = zusammenklappbar
attribute-adjustable = verstellbar
attribute-magnetic = magnetisch
attribute-hypoallergenic = hypoallergen
attribute-nickel_free = nickelfrei
attribute-metal = Metall
attribute-certification = Zertifizierung
attribute-content = Inhalt
attribute-included = im Lieferumfang
attribute-sugar = Zucker
attribute-bpa_free = BPA-frei
attribute-weight_capacity = Belastbarkeit
attribute-bin = Staubbehälter
attribute-bluetooth = Bluetooth
attribute-brightness = Helligkeit
attribute-cards = Kartenfächer
attribute-comfort = Komforttemperatur
attribute-energy = Energie
attribute-fill = Füllung
attribute-filling = Füllung
attribute-flight_time = Flugzeit
attribute-heel = Absatz
attribute-laptop = Laptopfach
attribute-limit = Grenztemperatur
attribute-lining = Innenfutter
attribute-max_load = Belastbarkeit
attribute-noise = Lautstärke
attribute-norm = Norm
attribute-persons = Personenzahl
attribute-plug = Stecker
attribute-ports = Anschlüsse
attribute-resolution = Auflösung
attribute-screen = Bildschirm
attribute-storage = Speicherplatz
attribute-upper = Obermaterial
attribute-validity = Gültigkeit
attribute-water = Schutz gegen Wasser
attribute-water_column = Wassersäule

# A value of an attribute.
answer-yes = ja
answer-no = nein

# With the preposition: after "auf Ihre Frage …".
topic-voucher_code = zum Gutscheincode
topic-loyalty = zu einem Treueprogramm
topic-gift_card = zu Gutscheinen
topic-gift_wrap = zur Geschenkverpackung
topic-opening_hours = zu den Öffnungszeiten
topic-subscription = zum Abo
topic-spare_parts = zu Ersatzteilen
topic-instalments = zur Ratenzahlung
topic-other = dazu
