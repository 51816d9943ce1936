# English: how days, spans and coded values are written. Used by both forms of address.
# $day is the date in words ("28 November"), $weekday the name of the day, $time the hour,
# $when one of: today, yesterday, tomorrow, other.

day-only = { $d }
day-month = { $d } { $month }
day-month-year = { $d } { $month } { $year }
time = { $hour }:{ $minute }

on-day = { $when ->
        [today] today, { $day }
        [yesterday] yesterday, { $day }
        [tomorrow] tomorrow, { $day }
       *[other] on { $day }
    }
on-weekday = { $when ->
        [today] today, { $day }
        [yesterday] yesterday, { $day }
        [tomorrow] tomorrow, { $day }
       *[other] on { $weekday }, { $day }
    }
# Without preposition: after "by", "since", "the last day was".
bare-day = { $day }
bare-weekday = { $weekday }, { $day }
at-time = { $on } at { $time }
until-day = { $when ->
        [today] until today, { $day }
        [yesterday] until yesterday, { $day }
       *[other] until { $day }
    }
by-day = by { $day }
by-weekday = by { $weekday }, { $day }
between-days = between { $first } and { $last }
between-today = between today and { $last }

span-day = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
span-business_day = { $n ->
        [one] { $n } business day
       *[other] { $n } business days
    }
span-month = { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
span-hour = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
range-day = { $low } to { $high } days
range-business_day = { $low } to { $high } business days
range-month = { $low } to { $high } months
range-hour = { $low } to { $high } hours

# Where a parcel goes. $code is the ISO code, $name the country's name in this language.
to-country = { $code ->
        [NL] to the Netherlands
        [GB] to the United Kingdom
        [US] to the United States
        [CZ] to the Czech Republic
       *[other] to { $name }
    }
list-and = { $list } and { $last }
list-or = { $list } or { $last }

percent = { $n }%
condition-unworn = unworn
condition-unused = unused
condition-unopened = unopened
condition-sealed = sealed
condition-original_packaging = in its original packaging
condition-with_tags = with its tags on
condition-complete = complete
condition-unmounted = unmounted
condition-uninstalled = not yet installed
condition-unassembled = unassembled
condition-clean = clean
condition-as_new = as good as new
condition-uncut = uncut
condition-undamaged = undamaged
condition-unwashed = unwashed
condition-new = new
condition-like_new = as good as new
condition-resaleable = fit for resale
condition-resalable = fit for resale
condition-resellable = fit for resale
condition-intact = intact
condition-original_condition = in its original condition
condition-unworn_with_tags = unworn and with its tags on
condition-unworn_unwashed = unworn and unwashed
condition-unused_original_packaging = unused and in its original packaging
condition-unopened_original_packaging = unopened and in its original packaging
condition-other = in the condition that our returns terms ask for
category-personalised = personalised goods
category-underwear = underwear
category-swimwear = swimwear
category-jewellery = jewellery
category-cosmetics = cosmetics
category-food = food
category-coffee = coffee
category-consumables = consumables
category-software = software
category-gift_cards = gift cards
category-hygiene = hygiene articles
category-sale = sale articles
category-made_to_order = made-to-order goods
category-perishable = perishable goods
category-earrings = earrings
category-masks = masks
category-clearance = clearance articles
category-opened_software = opened software
category-batteries = batteries
category-custom = custom-made goods
category-plants = plants
category-live_plants = live plants
category-flowers = flowers
category-seeds = seeds
category-books = books
category-magazines = magazines
category-newspapers = newspapers
category-tights = tights
category-socks = socks
category-hosiery = hosiery
category-lingerie = lingerie
category-nightwear = nightwear
category-mattresses = mattresses
category-mattress_toppers = mattress toppers
category-pillows = pillows
category-duvets = duvets
category-bedding = bedding
category-towels = towels
category-fabric = fabric
category-cut_fabric = fabric by the metre
category-curtains = curtains
category-rugs = rugs
category-furniture = furniture
category-bulky = bulky goods
category-bulky_goods = bulky goods
category-large_items = large items
category-appliances = appliances
category-small_appliances = small appliances
category-large_appliances = large appliances
category-electronics = electronics
category-phones = phones
category-smartphones = smartphones
category-laptops = laptops
category-computers = computers
category-consoles = consoles
category-games = games
category-video_games = video games
category-headphones = headphones
category-earphones = earphones
category-earbuds = earbuds
category-in_ear = in-ear headphones
category-power_tools = power tools
category-tools = tools
category-ink = ink
category-batteries_and_chargers = batteries and chargers
category-helmets = helmets
category-bicycles = bicycles
category-bikes = bikes
category-ebikes = e-bikes
category-e_bikes = e-bikes
category-tyres = tyres
category-car_seats = car seats
category-breast_pumps = breast pumps
category-baby_food = baby food
category-nappies = nappies
category-toys = toys
category-samples = samples
category-tickets = tickets
category-events = event tickets
category-courses = courses
category-vouchers = vouchers
category-subscriptions = subscriptions
category-digital = digital content
category-digital_content = digital content
category-downloads = downloads
category-licences = licences
category-game_keys = game keys
category-wine = wine
category-spirits = spirits
category-alcohol = alcohol
category-drinks = drinks
category-beer = beer
category-tea = tea
category-chocolate = chocolate
category-fresh_food = fresh food
category-frozen = frozen goods
category-supplements = food supplements
category-food_supplements = food supplements
category-pet_food = pet food
category-medicine = medicines
category-medicines = medicines
category-medical = medical devices
category-contact_lenses = contact lenses
category-toothbrushes = toothbrushes
category-makeup = make-up
category-skincare = skincare
category-perfume = perfume
category-fragrances = fragrances
category-candles = candles
category-paint = paint
category-mixed_paint = mixed paint
category-piercings = piercings
category-watches = watches
category-shoes = shoes
category-bags = bags
category-tents = tents
category-sleeping_bags = sleeping bags
category-refurbished = refurbished articles
category-used = second-hand articles
category-outlet = outlet articles
category-final_sale = final sale articles
category-made_to_measure = made-to-measure goods
category-custom_made = custom-made goods
category-bespoke = bespoke goods
category-cut_to_size = goods cut to size
category-engraved = engraved goods
category-personalized = personalised goods
category-personalised_items = personalised goods
category-jewelry = jewellery
category-intimates = underwear
category-safety_equipment = safety equipment
category-spare_parts = spare parts
category-electrical_parts = electrical parts
category-gift_card = gift cards
category-hygiene_products = hygiene articles
category-clothing = clothing
category-accessories = accessories
category-instruments = instruments
category-gas = gas cartridges
# The category has no words of its own: the merchant's name for it is shown.
category-this = items of this kind
category-other = items in the category "{ $name }"
payment-other = { $name }
payment-cheque = cheque
payment-instalments = instalments
payment-card = card
payment-paypal = PayPal
payment-klarna = Klarna
payment-bancontact = Bancontact
payment-bank_transfer = bank transfer
payment-ideal = iDEAL
payment-sofort = Sofort
payment-apple_pay = Apple Pay
payment-google_pay = Google Pay
payment-satispay = Satispay
payment-bizum = Bizum
payment-cash_on_delivery = cash on delivery
payment-invoice = invoice
payment-gift_card = gift card
payment-sepa = SEPA direct debit
payment-amex = American Express
payment-scalapay = Scalapay
payment-alma = Alma
payment-twint = TWINT
payment-clearpay = Clearpay
attribute-other = { $name }
attribute-material = material
attribute-care = care
attribute-colour = colour
attribute-color = colour
attribute-weight = weight
attribute-dimensions = dimensions
attribute-size = size
attribute-capacity = capacity
attribute-volume = volume
attribute-power = power
attribute-voltage = voltage
attribute-battery = battery
attribute-compatibility = compatibility
attribute-compatible_with = compatible with
attribute-warranty = guarantee
attribute-origin = made in
attribute-fit = fit
attribute-length = length
attribute-width = width
attribute-height = height
attribute-waterproof = waterproof
attribute-depth = depth
attribute-diameter = diameter
attribute-thickness = thickness
attribute-composition = composition
attribute-ingredients = ingredients
attribute-allergens = allergens
attribute-vegan = vegan
attribute-gluten_free = gluten-free
attribute-organic = organic
attribute-alcohol = alcohol
attribute-vintage = vintage
attribute-caffeine = caffeine
attribute-flavour = flavour
attribute-scent = scent
attribute-spf = sun protection factor
attribute-skin_type = skin type
attribute-shelf_life = shelf life
attribute-age = age
attribute-age_from = minimum age
attribute-pieces = pieces
attribute-cups = cups
attribute-doses = doses
attribute-tank = tank
attribute-pump = pump
attribute-pressure = pressure
attribute-grinder = grinder
attribute-burrs = burrs
attribute-hopper = bean hopper
attribute-induction = suitable for induction
attribute-dishwasher_safe = dishwasher safe
attribute-dishwasher = dishwasher safe
attribute-microwave_safe = microwave safe
attribute-oven_safe = oven safe
attribute-washable = washable
attribute-removable_cover = removable cover
attribute-sole = sole
attribute-closure = closure
attribute-hood = hood
attribute-pockets = pockets
attribute-heel_height = heel height
attribute-strap = strap
attribute-movement = movement
attribute-water_resistance = water resistance
attribute-battery_life = battery life
attribute-runtime = running time
attribute-range = range
attribute-speed = speed
attribute-charging_time = charging time
attribute-charging = charging
attribute-connector = connector
attribute-connectivity = connectivity
attribute-wifi = wifi
attribute-cable_length = cable length
attribute-screen_size = screen size
attribute-memory = memory
attribute-socket = socket
attribute-bulb = bulb
attribute-lumens = brightness
attribute-dimmable = dimmable
attribute-energy_class = energy class
attribute-firmness = firmness
attribute-assembly = assembly
attribute-seat_height = seat height
attribute-seats = seats
attribute-frost_resistant = frost resistant
attribute-outdoor = for outdoor use
attribute-uv_protection = UV protection
attribute-windproof = windproof
attribute-breathability = breathability
attribute-stretch = stretch
attribute-temperature_rating = temperature rating
attribute-tyre_size = tyre size
attribute-wheel_size = wheel size
attribute-frame_size = frame size
attribute-motor = motor
attribute-thread = thread
attribute-foldable = foldable
attribute-adjustable = adjustable
attribute-magnetic = magnetic
attribute-hypoallergenic = hypoallergenic
attribute-nickel_free = nickel-free
attribute-metal = metal
attribute-certification = certification
attribute-content = contents
attribute-included = included
attribute-sugar = sugar
attribute-bpa_free = BPA-free
attribute-weight_capacity = maximum load
attribute-bin = dust container
attribute-bluetooth = Bluetooth
attribute-brightness = brightness
attribute-cards = card slots
attribute-comfort = comfort temperature
attribute-energy = energy
attribute-fill = filling
attribute-filling = filling
attribute-flight_time = flight time
attribute-heel = heel
attribute-laptop = laptop compartment
attribute-limit = limit temperature
attribute-lining = lining
attribute-max_load = maximum load
attribute-noise = noise level
attribute-norm = standard
attribute-persons = number of people
attribute-plug = plug
attribute-ports = ports
attribute-resolution = resolution
attribute-screen = screen
attribute-storage = storage
attribute-upper = upper
attribute-validity = validity
attribute-water = water resistance
attribute-water_column = hydrostatic head

# A value of an attribute.
answer-yes = yes
answer-no = no

# After "your question about".
topic-voucher_code = the discount code
topic-loyalty = a loyalty programme
topic-gift_card = gift cards
topic-gift_wrap = gift wrapping
topic-opening_hours = opening hours
topic-subscription = the subscription
topic-spare_parts = spare parts
topic-instalments = paying in instalments
topic-other = this
