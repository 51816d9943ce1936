# French: how days, spans and coded values are written. Used by both forms of address.
# Neutral for France and Belgium. $day is the date in words ("28 novembre", "1er décembre"),
# $weekday the name of the day, $time the hour, $when one of: today, yesterday, tomorrow, other.
# Brackets round the date of today, yesterday and tomorrow: a comma would need a second one behind it.
# Elisions before a slot and the non-breaking spaces of punctuation are made by the program.

day-only = { $d ->
        [1] 1er
       *[other] { $d }
    }
day-month = { $d ->
        [1] 1er { $month }
       *[other] { $d } { $month }
    }
day-month-year = { $d ->
        [1] 1er { $month } { $year }
       *[other] { $d } { $month } { $year }
    }
time = { $short_hour }{"\u00A0"}h{"\u00A0"}{ $minute }

on-day = { $when ->
        [today] aujourd’hui ({ $day })
        [yesterday] hier ({ $day })
        [tomorrow] demain ({ $day })
       *[other] le { $day }
    }
on-weekday = { $when ->
        [today] aujourd’hui ({ $day })
        [yesterday] hier ({ $day })
        [tomorrow] demain ({ $day })
       *[other] le { $weekday } { $day }
    }
# Without preposition or article: after « du », « depuis le », « d’ici ».
bare-day = { $day }
bare-weekday = { $weekday } { $day }
at-time = { $on } à { $time }
until-day = { $when ->
        [today] jusqu’à aujourd’hui ({ $day })
        [yesterday] jusqu’à hier ({ $day })
        [tomorrow] jusqu’à demain ({ $day })
       *[other] jusqu’au { $day }
    }
by-day = { $when ->
        [today] au plus tard aujourd’hui ({ $day })
        [yesterday] au plus tard hier ({ $day })
        [tomorrow] au plus tard demain ({ $day })
       *[other] au plus tard le { $day }
    }
by-weekday = { $when ->
        [today] au plus tard aujourd’hui ({ $day })
        [yesterday] au plus tard hier ({ $day })
        [tomorrow] au plus tard demain ({ $day })
       *[other] au plus tard le { $weekday } { $day }
    }
between-days = entre le { $first } et le { $last }
between-today = entre aujourd’hui et le { $last }

span-day = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
span-business_day = { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
span-month = { $n } mois
span-hour = { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
range-day = { $low } à { $high } jours
range-business_day = { $low } à { $high } jours ouvrés
range-month = { $low } à { $high } mois
range-hour = { $low } à { $high } heures

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
# Feminine names and names with a vowel take « en », the default.
to-country = { $code ->
        [AE] aux Émirats arabes unis
        [BR] au { $name }
        [CA] au { $name }
        [CL] au { $name }
        [CM] au { $name }
        [CU] à { $name }
        [CY] à { $name }
        [CZ] en République tchèque
        [DK] au { $name }
        [FO] aux îles Féroé
        [GB] au { $name }
        [GG] à { $name }
        [GI] à { $name }
        [GL] au { $name }
        [HK] à Hong Kong
        [IM] sur l’île de Man
        [JE] à { $name }
        [JP] au { $name }
        [KH] au { $name }
        [KZ] au { $name }
        [KW] au { $name }
        [LB] au { $name }
        [LI] au { $name }
        [LU] au { $name }
        [MA] au { $name }
        [MC] à { $name }
        [ME] au { $name }
        [MF] à { $name }
        [MG] à { $name }
        [MT] à { $name }
        [MU] à l’île Maurice
        [MX] au { $name }
        [NE] au { $name }
        [NL] aux Pays-Bas
        [PE] au { $name }
        [PH] aux { $name }
        [PM] à { $name }
        [PT] au { $name }
        [PY] au { $name }
        [QA] au { $name }
        [RE] à La Réunion
        [SG] à { $name }
        [SM] à { $name }
        [SN] au { $name }
        [TG] au { $name }
        [TW] à { $name }
        [US] aux États-Unis
        [VA] au Vatican
        [VE] au { $name }
        [VN] au { $name }
        [YT] à { $name }
       *[other] en { $name }
    }
list-and = { $list } et { $last }
list-or = { $list } ou { $last }

percent = { $n }{"\u00A0"}%

# After « l’article doit nous revenir … », « à condition qu’il nous revienne … », « l’article, … ».
condition-unworn = non porté
condition-unused = non utilisé
condition-unopened = non ouvert
condition-unwashed = non lavé
condition-sealed = encore scellé
condition-original_packaging = dans son emballage d’origine
condition-with_tags = muni de ses étiquettes
condition-complete = complet
condition-resaleable = en état d’être revendu
condition-undamaged = en parfait état
condition-unmounted = non monté
condition-uninstalled = non installé
condition-unassembled = non assemblé
condition-clean = propre
condition-as_new = comme neuf
condition-uncut = non coupé
condition-new = neuf
condition-like_new = comme neuf
condition-resalable = en état d’être revendu
condition-resellable = en état d’être revendu
condition-intact = intact
condition-original_condition = dans son état d’origine
condition-unworn_with_tags = non porté et muni de ses étiquettes
condition-unworn_unwashed = non porté et non lavé
condition-unused_original_packaging = non utilisé et dans son emballage d’origine
condition-unopened_original_packaging = non ouvert et dans son emballage d’origine
condition-other = dans l’état que demandent nos conditions de retour

# With the definite article: after « notre politique de retour exclut … ».
category-personalised = les articles personnalisés
category-underwear = les sous-vêtements
category-lingerie = la lingerie
category-swimwear = les maillots de bain
category-socks = les chaussettes
category-tights = les collants
category-jewellery = les bijoux
category-cosmetics = les cosmétiques
category-perfume = les parfums
category-food = les produits alimentaires
category-food_supplements = les compléments alimentaires
category-coffee = le café
category-tea = le thé
category-wine = le vin
category-consumables = les consommables
category-software = les logiciels
category-digital = les contenus numériques
category-gift_cards = les cartes cadeaux
category-hygiene = les articles d’hygiène
category-sale = les articles soldés
category-made_to_order = les articles fabriqués sur commande
category-perishable = les produits périssables
category-earrings = les boucles d’oreilles
category-piercings = les piercings
category-masks = les masques
category-clearance = les articles en déstockage
category-opened_software = les logiciels dont l’emballage a été ouvert
category-batteries = les piles et les batteries
category-custom = les articles sur mesure
category-mattresses = les matelas
category-plants = les plantes
category-flowers = les fleurs
category-newspapers = les journaux et les magazines
category-books = les livres
category-personalized = les articles personnalisés
category-personalised_items = les articles personnalisés
category-engraved = les articles gravés
category-made_to_measure = les articles sur mesure
category-custom_made = les articles sur mesure
category-bespoke = les articles sur mesure
category-briefs = les culottes et les slips
category-intimates = les sous-vêtements
category-bikinis = les maillots de bain
category-hosiery = les collants et les chaussettes
category-jewelry = les bijoux
category-piercing = les piercings
category-care_products = les produits d’entretien
category-skincare = les soins de la peau
category-makeup = le maquillage
category-toothbrushes = les brosses à dents
category-hygiene_products = les articles d’hygiène
category-medical = les articles médicaux
category-medicine = les médicaments
category-supplements = les compléments alimentaires
category-drinks = les boissons
category-alcohol = l’alcool
category-chocolate = le chocolat
category-pet_food = les aliments pour animaux
category-in_ear = les écouteurs intra-auriculaires
category-earbuds = les écouteurs
category-headphones = les casques et les écouteurs
category-climbing_safety = le matériel de sécurité pour l’escalade
category-safety_equipment = le matériel de sécurité
category-helmets = les casques
category-car_seats = les sièges auto
category-ink = les cartouches d’encre
category-filters = les filtres
category-downloads = les téléchargements
category-games = les jeux vidéo
category-video_games = les jeux vidéo
category-dvd = les DVD
category-vouchers = les bons d’achat
category-gift_card = les cartes cadeaux
category-tickets = les billets
category-outlet = les articles d’outlet
category-final_sale = les articles en fin de série
category-bedding = le linge de lit
category-pillows = les oreillers
category-duvets = les couettes
category-fabric = le tissu au mètre
category-cut_to_size = les articles coupés sur mesure
category-seeds = les graines
category-bulky = les articles encombrants
category-refurbished = les articles reconditionnés
category-used = les articles d’occasion
category-live_plants = les plantes vivantes
category-magazines = les magazines
category-nightwear = les vêtements de nuit
category-mattress_toppers = les surmatelas
category-towels = les serviettes de toilette
category-cut_fabric = les tissus au mètre
category-curtains = les rideaux
category-rugs = les tapis
category-furniture = les meubles
category-bulky_goods = les articles volumineux
category-large_items = les articles encombrants
category-appliances = les appareils électroménagers
category-small_appliances = le petit électroménager
category-large_appliances = le gros électroménager
category-electronics = les appareils électroniques
category-phones = les téléphones
category-smartphones = les smartphones
category-laptops = les ordinateurs portables
category-computers = les ordinateurs
category-consoles = les consoles
category-earphones = les écouteurs
category-power_tools = les outils électriques
category-tools = les outils
category-batteries_and_chargers = les batteries et chargeurs
category-bicycles = les vélos
category-bikes = les vélos
category-ebikes = les vélos électriques
category-e_bikes = les vélos électriques
category-tyres = les pneus
category-breast_pumps = les tire-lait
category-baby_food = les aliments pour bébé
category-nappies = les couches
category-toys = les jouets
category-samples = les échantillons
category-events = les billets d'événement
category-courses = les cours
category-subscriptions = les abonnements
category-digital_content = les contenus numériques
category-licences = les licences
category-game_keys = les clés de jeu
category-spirits = les spiritueux
category-beer = la bière
category-fresh_food = les produits frais
category-frozen = les produits surgelés
category-medicines = les médicaments
category-contact_lenses = les lentilles de contact
category-fragrances = les parfums
category-candles = les bougies
category-paint = la peinture
category-mixed_paint = la peinture mise à la teinte
category-watches = les montres
category-shoes = les chaussures
category-bags = les sacs
category-tents = les tentes
category-sleeping_bags = les sacs de couchage
category-spare_parts = les pièces détachées
category-electrical_parts = les pièces électriques
category-clothing = les vêtements
category-accessories = les accessoires
category-instruments = les instruments
category-gas = les cartouches de gaz
# The category has no words of its own: the merchant's name for it is shown.
category-this = les articles de ce type
category-other = les articles de la catégorie « { $name } »

# After « nous acceptons les moyens de paiement suivants : ».
payment-other = { $name }
payment-card = carte bancaire
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = virement bancaire
payment-ideal = iDEAL
payment-sofort = Sofort
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = paiement à la livraison
payment-invoice = paiement sur facture
payment-gift_card = carte cadeau
payment-sepa = prélèvement SEPA
payment-amex = American Express
payment-scalapay = Scalapay
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
payment-payconiq = Payconiq
payment-cheque = chèque
payment-visa = Visa
payment-mastercard = Mastercard
payment-maestro = Maestro
payment-credit_card = carte de crédit
payment-debit_card = carte de débit
payment-amazon_pay = Amazon Pay
payment-shop_pay = Shop Pay
payment-wero = Wero
payment-oney = Oney
payment-kbc = KBC/CBC
payment-belfius = Belfius
payment-giropay = Giropay
payment-direct_debit = prélèvement
payment-instalments = paiement en plusieurs fois

attribute-other = { $name }
attribute-material = matière
attribute-care = entretien
attribute-colour = couleur
attribute-color = couleur
attribute-weight = poids
attribute-dimensions = dimensions
attribute-size = taille
attribute-capacity = capacité
attribute-volume = volume
attribute-power = puissance
attribute-voltage = tension
attribute-battery = batterie
attribute-compatibility = compatibilité
attribute-compatible_with = compatible avec
attribute-warranty = garantie
attribute-origin = fabrication
attribute-fit = coupe
attribute-length = longueur
attribute-width = largeur
attribute-height = hauteur
attribute-depth = profondeur
attribute-waterproof = étanchéité
attribute-age = âge conseillé
attribute-ingredients = ingrédients
attribute-composition = composition
attribute-lining = doublure
attribute-filling = garniture
attribute-closure = fermeture
attribute-heel_height = hauteur du talon
attribute-sole = semelle
attribute-thickness = épaisseur
attribute-diameter = diamètre
attribute-connectivity = connexion
attribute-connector = connecteur
attribute-range = autonomie ou portée
attribute-battery_life = autonomie
attribute-energy_class = classe énergétique
attribute-screen_size = taille de l’écran
attribute-max_load = charge maximale
attribute-allergens = allergènes
attribute-temperature_rating = température d’utilisation
attribute-assembly = montage
attribute-content = contenu
attribute-vegan = végan
attribute-gluten_free = sans gluten
attribute-organic = bio
attribute-alcohol = alcool
attribute-vintage = millésime
attribute-caffeine = caféine
attribute-flavour = goût
attribute-scent = parfum
attribute-spf = indice de protection
attribute-skin_type = type de peau
attribute-shelf_life = durée de conservation
attribute-age_from = âge minimum
attribute-pieces = nombre de pièces
attribute-cups = tasses
attribute-doses = doses
attribute-tank = réservoir
attribute-pump = pompe
attribute-pressure = pression
attribute-grinder = broyeur
attribute-burrs = meules
attribute-hopper = réservoir à grains
attribute-induction = compatible induction
attribute-dishwasher_safe = compatible lave-vaisselle
attribute-dishwasher = compatible lave-vaisselle
attribute-microwave_safe = compatible micro-ondes
attribute-oven_safe = passe au four
attribute-washable = lavable
attribute-removable_cover = housse amovible
attribute-hood = capuche
attribute-pockets = poches
attribute-strap = bracelet ou bandoulière
attribute-movement = mouvement
attribute-water_resistance = résistance à l’eau
attribute-runtime = autonomie
attribute-speed = vitesse
attribute-charging_time = temps de charge
attribute-charging = mode de charge
attribute-wifi = wifi
attribute-cable_length = longueur du câble
attribute-memory = mémoire
attribute-socket = culot
attribute-bulb = ampoule
attribute-lumens = luminosité
attribute-dimmable = compatible variateur
attribute-firmness = fermeté
attribute-seat_height = hauteur d’assise
attribute-seats = places assises
attribute-frost_resistant = résistant au gel
attribute-outdoor = usage extérieur
attribute-uv_protection = protection UV
attribute-windproof = résistant au vent
attribute-breathability = respirabilité
attribute-stretch = élasticité
attribute-tyre_size = taille des pneus
attribute-wheel_size = taille des roues
attribute-frame_size = taille du cadre
attribute-motor = moteur
attribute-thread = filetage
attribute-foldable = pliable
attribute-adjustable = réglable
attribute-magnetic = magnétique
attribute-hypoallergenic = hypoallergénique
attribute-nickel_free = sans nickel
attribute-metal = métal
attribute-certification = certification
attribute-included = fourni
attribute-sugar = sucre
attribute-bpa_free = sans BPA
attribute-weight_capacity = charge maximale
attribute-bin = bac à poussière
attribute-bluetooth = Bluetooth
attribute-brightness = luminosité
attribute-cards = emplacements pour cartes
attribute-comfort = température de confort
attribute-energy = énergie
attribute-fill = garniture
attribute-flight_time = autonomie de vol
attribute-heel = talon
attribute-laptop = compartiment pour ordinateur
attribute-limit = température limite
attribute-noise = niveau sonore
attribute-norm = norme
attribute-persons = nombre de personnes
attribute-plug = type de prise
attribute-ports = ports
attribute-resolution = résolution
attribute-screen = écran
attribute-storage = stockage
attribute-upper = tige
attribute-validity = validité
attribute-water = protection contre l’eau
attribute-water_column = colonne d’eau

# A value of an attribute.
answer-yes = oui
answer-no = non

# After "your question about".
topic-voucher_code = le code promo
topic-loyalty = un programme de fidélité
topic-gift_card = les cartes cadeaux
topic-gift_wrap = l’emballage cadeau
topic-opening_hours = les horaires d’ouverture
topic-subscription = l’abonnement
topic-spare_parts = les pièces détachées
topic-instalments = le paiement en plusieurs fois
topic-other = ce point
