"""Before an order and beside it: shipping, deadlines, stock, codes, invoices."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from data.facts import Coded, Money, Span, SpanRange

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

OPTIONS, ARRIVE = "shipping.options_cost", "shipping.arrive_by_date"
STANDARD = {
    "name": "standard",
    "carrier": "Colissimo",
    "days": [2, 4],
    "price": "4.90",
    "countries": ["FR", "BE"],
}
EXPRESS = {
    "name": "express",
    "carrier": "DHL",
    "days": [1, 1],
    "price": "9.90",
    "countries": ["FR"],
}
SHIPPING: dict[str, Any] = {"shipping": {"methods": [STANDARD, EXPRESS], "free_from": "60.00"}}
CHRISTMAS = {
    "holiday": {
        "order_by": [
            {"occasion": "christmas", "method": "standard", "date": "2026-12-18"},
            {"occasion": "christmas", "method": "express", "date": "2026-12-22"},
        ]
    }
}


@pytest.mark.parametrize(
    ("countries", "carriers"),
    [((), ["Colissimo", "DHL"]), (("BE",), ["Colissimo"]), (("FR",), ["Colissimo", "DHL"])],
)
def test_the_methods_that_serve_the_country_are_told_with_days_and_price(
    shop: Shop, countries: tuple[str, ...], carriers: list[str]
) -> None:
    got = shop.decided(OPTIONS, policy=SHIPPING, countries=countries)
    # "Also to France" would be an odd thing to say of the store's own country.
    act = got.acts["ship-to-yes" if countries == ("BE",) else "ship-methods"]
    rows = act.listings["methods"].rows
    assert [r["carrier"].value for r in rows] == carriers
    assert rows[0]["days"].value == SpanRange(2, 4, "day")
    assert rows[0]["price"].value == Money(Decimal("4.90"), "EUR")
    assert rows[0]["price"].source == "policy.shipping.methods[0].price"
    assert got.value("ship-free-from", "free_from") == Money(Decimal("60.00"), "EUR")


def test_a_country_that_no_method_serves_is_told_which_are_served(shop: Shop) -> None:
    got = shop.decided(OPTIONS, policy=SHIPPING, countries=("PT",))
    served = got.value("ship-not-there", "countries")
    assert served == (Coded("country", "BE"), Coded("country", "FR"))
    assert got.value("ship-not-there", "country") == Coded("country", "PT")


@pytest.mark.parametrize(
    ("price", "act"),
    [("59.99", "ship-methods"), ("60.00", "ship-free-you"), ("60.01", "ship-free-you")],
)
def test_free_delivery_begins_at_the_amount_itself(shop: Shop, price: str, act: str) -> None:
    product = shop.product("LAMP-1", name={"en": "Lampe Aube"}, price=price)
    got = shop.decided(OPTIONS, policy=SHIPPING, products=(product,), meant=("LAMP-1",))
    assert act in got.acts
    shown = {f.value for f in got.facts if isinstance(f.value, Money)}
    assert (Money(Decimal("4.90"), "EUR") in shown) == (act == "ship-methods")
    assert "ship-free-from" not in got.acts


def test_a_method_is_told_as_far_as_it_is_known(shop: Shop) -> None:
    got = shop.decided(OPTIONS, policy={"shipping": {"methods": [{"name": "standard"}]}})
    assert got.plan.outcome == "info_only"
    rows = got.acts["ship-methods"].listings["methods"].rows
    assert [dict(row).keys() for row in rows] == [{"carrier"}]
    assert rows[0]["carrier"].source == "policy.shipping.methods[0].name"


@pytest.mark.parametrize(
    ("now", "countries", "act", "until"),
    [
        ("2026-12-18T23:59:00+01:00", ("BE",), "order-by-yes", date(2026, 12, 18)),
        ("2026-12-18T22:59:00+00:00", ("BE",), "order-by-yes", date(2026, 12, 18)),
        ("2026-12-18T23:00:00+00:00", ("BE",), "order-by-passed", date(2026, 12, 18)),
        ("2026-12-19T00:00:00+01:00", ("FR",), "order-by-yes", date(2026, 12, 22)),
        ("2026-12-22T23:59:00+01:00", ("FR",), "order-by-yes", date(2026, 12, 22)),
        ("2026-12-23T00:00:00+01:00", ("FR",), "order-by-passed", date(2026, 12, 22)),
    ],
)
def test_the_last_day_to_order_counts_and_the_latest_method_of_the_country_decides(
    shop: Shop, now: str, countries: tuple[str, ...], act: str, until: date
) -> None:
    got = shop.decided(
        ARRIVE,
        policy=SHIPPING | CHRISTMAS,
        countries=countries,
        occasion="christmas",
        phase="pre_sale",
        now=now,
    )
    assert got.value(act, "until") == until
    assert got.fact(act, "until").source.startswith("policy.holiday.order_by[")


def test_a_day_without_a_deadline_gets_the_usual_time_and_no_promise(shop: Shop) -> None:
    got = shop.decided(ARRIVE, policy=SHIPPING, wanted_day=date(2026, 6, 20), phase="pre_sale")
    assert got.plan.outcome == "info_only"
    assert got.value("arrive-usual-no-promise", "days") == SpanRange(2, 4, "day")
    silent = shop.decided(ARRIVE, policy={}, wanted_day=date(2026, 6, 20), phase="pre_sale")
    assert silent.plan.outcome == "escalated"


@pytest.mark.parametrize(
    ("stock", "restock", "act"),
    [
        (3, None, "stock-yes"),
        (0, "2026-06-15", "stock-no-restock"),
        (0, "2026-06-14", "stock-no"),
        (0, None, "stock-no"),
        (None, None, "unknown-product"),
    ],
)
def test_what_is_in_stock(shop: Shop, stock: int | None, restock: str | None, act: str) -> None:
    product = shop.product("LAMP-1", name={"en": "Lampe Aube"}, stock=stock, restock_on=restock)
    got = shop.decided("product.availability", products=(product,), meant=("LAMP-1",))
    assert act in got.acts


def test_an_attribute_is_read_out_and_one_that_is_not_there_is_not_guessed(shop: Shop) -> None:
    product = shop.product("M-1", name={"en": "Tasse"}, attributes={"material": {"en": "clay"}})
    fields: dict[str, Any] = {"products": (product,), "meant": ("M-1",)}
    got = shop.decided("product.question", text="What material is it made of?", **fields)
    assert got.plan.outcome == "info_only"
    assert got.value("product-attribute", "value") == "clay"
    assert got.fact("product-attribute", "value").source == "product.M-1.attributes.material"
    unknown = shop.decided("product.question", text="How heavy is it?", **fields)
    assert unknown.plan.outcome == "escalated"
    assert unknown.plan.warnings


def test_an_article_is_quoted_word_for_word(shop: Shop) -> None:
    words = "Wash it at 30 degrees.\nNever in the dryer."
    got = shop.decided("product.question", quotes={"product.question": words})
    assert got.plan.outcome == "info_only"
    assert got.value("quote-article", "passage").text == words
    assert got.fact("quote-article", "passage").source == "article.shared/en/a"


CODE = "I forgot to enter my discount code WELCOME10 when I ordered"


@pytest.mark.parametrize(
    ("written", "outcome", "act"),
    [
        ("2026-06-04T23:59:00+02:00", "escalated", "discount-forgotten-yes"),
        ("2026-06-05T00:00:00+02:00", "declined", "discount-forgotten-late"),
    ],
)
def test_a_forgotten_code_is_credited_until_the_last_day(
    shop: Shop, written: str, outcome: str, act: str
) -> None:
    policy = {"discounts": {"forgotten_code_days": 3}}
    got = shop.decided(
        "promotion.discount_price", order=shop.order(), policy=policy, text=CODE, now=written
    )
    assert got.plan.outcome == outcome
    assert got.value(act, "days") == Span(3, "day")
    assert got.value(act, "placed") == date(2026, 6, 1)


def test_a_forgotten_code_without_an_order_needs_its_number(shop: Shop) -> None:
    policy = {"discounts": {"forgotten_code_days": 3}}
    got = shop.decided("promotion.discount_price", policy=policy, text=CODE)
    assert got.plan.needs == ("order_id",)


@pytest.mark.parametrize(
    ("rules", "text", "outcome"),
    [
        ({"stackable": False}, "Can I combine two discount codes?", "declined"),
        ({"stackable": True}, "Can I combine two discount codes?", "info_only"),
        ({"price_match": False}, "I saw it cheaper elsewhere, do you match that?", "declined"),
        ({"price_match": True}, "I saw it cheaper elsewhere, do you match that?", "asked_for_info"),
        ({}, "Can I combine two discount codes?", "escalated"),
    ],
)
def test_codes_and_price_matching_follow_the_policy(
    shop: Shop, rules: dict[str, bool], text: str, outcome: str
) -> None:
    got = shop.decided("promotion.discount_price", policy={"discounts": rules}, text=text)
    assert got.plan.outcome == outcome
    assert got.policy_paths == {f"policy.discounts.{key}" for key in rules}


@pytest.mark.parametrize(
    ("available", "outcome"),
    [("account", "info_only"), ("email", "info_only"), ("on_request", "escalated")],
)
def test_where_an_invoice_is_to_be_had(shop: Shop, available: str, outcome: str) -> None:
    policy = {"invoice": {"available": available}}
    got = shop.decided("billing.invoice", order=shop.order(), policy=policy)
    assert got.plan.outcome == outcome
    assert got.plan.attachments == ()


@pytest.mark.parametrize("channel", ["email", "amazon"])
def test_an_invoice_that_exists_is_attached(shop: Shop, channel: str) -> None:
    invoice = {"number": "F-2026-0912", "url": "https://lamps.example/f/0912"}
    record = shop.order(invoice=invoice)
    got = shop.decided("billing.invoice", order=record, channel=channel)
    assert [(a.name, a.source) for a in got.plan.attachments] == [
        ("F-2026-0912.pdf", "order.invoice")
    ]
    assert ("invoice-link" in got.acts) == (channel == "email")


def test_the_ways_to_pay_are_those_of_the_policy(shop: Shop) -> None:
    got = shop.decided("order.place_help", policy={"payment_methods": ["card", "tally_stick"]})
    codes = (Coded("payment", "card"), Coded("payment", "tally_stick"))
    assert got.value("pay-with", "payment_methods") == codes


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Puis-je vous envoyer un chèque ?", ("cheque",)),
        ("Kann ich auf Rechnung kaufen?", ("invoice",)),
        ("Posso pagare con bonifico o in contrassegno?", ("cash_on_delivery",)),
        ("Do you take PayPal?", ()),
        ("How do I order?", ()),
    ],
)
def test_a_way_to_pay_that_is_asked_for_is_said_not_to_be_among_them(
    shop: Shop, text: str, missing: tuple[str, ...]
) -> None:
    policy = {"payment_methods": ["card", "paypal", "bank_transfer"]}
    got = shop.decided("order.place_help", text=text, policy=policy)
    assert ("pay-not-taken" in got.acts) == bool(missing)
    if missing:
        codes = tuple(Coded("payment", name) for name in missing)
        assert got.value("pay-not-taken", "asked") == codes


def test_a_message_without_words_is_asked_what_it_is_about(shop: Shop) -> None:
    got = shop.decided("other.general", text="??")
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("reason",))


def test_a_charge_is_explained_by_the_order_that_is_proven(shop: Shop) -> None:
    got = shop.decided("payment.unexpected_charge", order=shop.order())
    assert got.plan.outcome == "escalated"
    assert got.value("charge-known", "total") == Money(Decimal("40.00"), "EUR")
    assert "charge-known" not in shop.decided("payment.unexpected_charge").acts


POT = {"name": {"en": "Kettle Vesta"}, "attributes": {"induction": "no", "height": "24 cm"}}
FLASK = {
    "name": {"en": "Flask Boreal"},
    "stock": 0,
    "restock_on": "2026-06-20",
    "attributes": {"height": "30 cm"},
}


def _two(shop: Shop) -> dict[str, Any]:
    both = (shop.product("POT-1", stock=4, **POT), shop.product("FLASK-1", **FLASK))
    return {"products": both, "meant": ("POT-1", "FLASK-1")}


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Does the kettle work on an induction hob?", "induction", Coded("answer", "no")),
        ("Der Kessel: geht der auf Induktion?", "induction", Coded("answer", "no")),
        ("How tall is the kettle?", "height", "24 cm"),
        ("Quanto è alto il bollitore?", "height", "24 cm"),
        ("Would the kettle go under a shelf of 26 cm?", "height", "24 cm"),
    ],
)
def test_an_attribute_is_found_by_how_customers_ask(
    shop: Shop, text: str, key: str, value: object
) -> None:
    product = shop.product("POT-1", **POT)
    got = shop.decided("product.question", text=text, products=(product,), meant=("POT-1",))
    assert got.value("product-attribute", "attribute") == Coded("attribute", key)
    assert got.value("product-attribute", "value") == value


def test_two_articles_are_told_apart_by_the_sentence(shop: Shop) -> None:
    text = "How tall is the kettle Vesta? And when is the flask Boreal available again?"
    asked = shop.decided("product.availability", text=text, **_two(shop))
    assert asked.value("stock-no-restock", "product") == "Flask Boreal"
    assert "stock-yes" not in asked.acts
    told = shop.decided("product.question", text=text, **_two(shop))
    assert told.value("product-attribute", "value") == "24 cm"


def test_a_size_is_found_by_what_it_measures(shop: Shop) -> None:
    small = shop.product("P-4", name={"en": "Jumper"}, stock=0, sizes={"4 ans": "104 cm"})
    large = shop.product("P-5", name={"en": "Jumper"}, stock=3, sizes={"5 ans": "110 cm"})
    fields: dict[str, Any] = {"products": (small, large)}
    none = shop.decided(
        "product.availability", text="Have you the jumper in 104?", meant=("P-4",), **fields
    )
    assert none.value("stock-no", "product") == "Jumper (104 cm)"
    there = shop.decided(
        "product.availability", text="Have you the jumper in 110?", meant=("P-5",), **fields
    )
    assert there.value("stock-yes", "product") == "Jumper (110 cm)"


def test_a_question_that_is_answered_is_not_called_unknown(shop: Shop) -> None:
    fields = _two(shop) | {"meant": ("POT-1",)}
    got = shop.decided(
        "product.availability", "product.question", text="Have you the kettle?", **fields
    )
    assert got.plan.outcome == "info_only"
    assert "unknown-product" not in got.acts


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Please send me the invoice.", "info_only"),
        ("Fattura per favore, partita IVA 01234567890, codice destinatario ABC1234.", "escalated"),
        ("Bitte die Rechnung auf unsere Firma ausstellen, USt-IdNr. folgt.", "escalated"),
    ],
)
def test_the_particulars_of_a_company_go_to_a_person(shop: Shop, text: str, outcome: str) -> None:
    policy = {"invoice": {"available": "account"}}
    got = shop.decided("billing.invoice", order=shop.order(), policy=policy, text=text)
    assert got.plan.outcome == outcome
    assert ("invoice-details" in got.acts) == (outcome == "escalated")


@pytest.mark.parametrize(
    "text",
    [
        "Another shop has it for 20 euros less, can you do the same price?",
        "En otra tienda está a 20 €, ¿me lo igualáis?",
        "Ailleurs il est moins cher, vous vous alignez ?",
        "Bij een andere winkel is hij goedkoper, gaan jullie mee?",
    ],
)
def test_a_price_elsewhere_is_a_question_of_price_matching(shop: Shop, text: str) -> None:
    policy = {"discounts": {"price_match": False}}
    got = shop.decided("promotion.discount_price", policy=policy, text=text)
    assert "discount-price-match-no" in got.acts


def test_of_several_countries_each_is_answered(shop: Shop) -> None:
    got = shop.decided(OPTIONS, policy=SHIPPING, countries=("PT", "BE"))
    assert got.value("ship-not-there", "country") == Coded("country", "PT")
    assert got.value("ship-to-yes", "country") == Coded("country", "BE")


@pytest.mark.parametrize("text", ["¿Enviáis a Tenerife?", "Do you ship to Jersey?"])
def test_a_place_that_customs_treat_apart_is_not_promised(shop: Shop, text: str) -> None:
    words = (("ticket.messages[0].body", text),)
    got = shop.decided(OPTIONS, policy=SHIPPING, text=text, words=words, countries=("FR",))
    assert got.plan.outcome == "escalated"
    assert got.fact("ship-place-unknown", "place").source == "ticket.messages[0].body"
    told = f"To {text.split()[-1].strip('?')} we send by ship."
    known = shop.decided(OPTIONS, policy=SHIPPING, text=text, words=words, quotes={OPTIONS: told})
    assert known.value("quote-article", "passage").text == told


def test_the_way_of_delivery_that_is_named_decides_the_last_day(shop: Shop) -> None:
    collected = {"name": "relais", "carrier": "Mondial Relay", "days": [3, 5], "countries": ["FR"]}
    last = {"occasion": "christmas", "method": "relais", "date": "2026-12-16"}
    policy = {
        "shipping": {"methods": [STANDARD, EXPRESS, collected]},
        "holiday": {"order_by": [*CHRISTMAS["holiday"]["order_by"], last]},
    }
    fields: dict[str, Any] = {"policy": policy, "occasion": "christmas", "phase": "pre_sale"}
    got = shop.decided(ARRIVE, text="Et en point relais, pour Noël ?", countries=("FR",), **fields)
    assert got.value("order-by-yes", "until") == date(2026, 12, 16)
    any_way = shop.decided(ARRIVE, text="Pour Noël ?", countries=("FR",), **fields)
    assert any_way.value("order-by-yes", "until") == date(2026, 12, 22)


def test_what_is_not_known_is_named_in_the_customer_s_words(shop: Shop) -> None:
    text = "Hello, does the kettle whistle? I like that."
    product = shop.product("POT-1", **POT)
    fields: dict[str, Any] = {"products": (product,), "meant": ("POT-1",)}
    words = (("ticket.messages[1].body", text),)
    got = shop.decided("product.question", text=text, words=words, **fields)
    assert got.value("your-question", "question") == "does the kettle whistle?"
    assert got.fact("your-question", "question").source == "ticket.messages[1].body"
    two = "Does it whistle? And does it sing?"
    several = shop.decided("product.question", text=two, **fields)
    assert "your-question" not in several.acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Unsubscribe me", "optout-received"),
        ("Please stop these mails", "optout-received"),
        ("Je voudrais m'inscrire à la newsletter", "optin-received"),
        ("Non voglio più iscrivermi a niente: toglietemi", "optout-received"),
    ],
)
def test_whoever_wants_in_is_not_put_out(shop: Shop, text: str, act: str) -> None:
    assert act in shop.decided("account.marketing_optout", text=text).acts


def test_a_second_article_in_the_wake_of_the_first_is_answered_too(shop: Shop) -> None:
    text = "Is the kettle Vesta in stock? And the flask Boreal?"
    got = shop.decided("product.availability", text=text, **_two(shop))
    assert {"stock-yes", "stock-no-restock"} <= got.acts.keys()


def test_an_attribute_beside_a_question_of_delivery_is_told(shop: Shop) -> None:
    product = shop.product("POT-1", price="20.00", **POT)
    fields: dict[str, Any] = {"products": (product,), "meant": ("POT-1",), "countries": ("BE",)}
    text = "Do you ship the kettle to Belgium? How tall is it?"
    got = shop.decided(OPTIONS, policy=SHIPPING, text=text, **fields)
    assert got.value("product-attribute", "value") == "24 cm"
    plain = shop.decided(OPTIONS, policy=SHIPPING, text="Do you ship it to Belgium?", **fields)
    assert "product-attribute" not in plain.acts
    assert "ship-free-from" not in plain.acts  # 20.00 is below it


def test_a_forgotten_code_and_a_price_elsewhere_are_two_questions(shop: Shop) -> None:
    policy = {"discounts": {"forgotten_code_days": 90, "price_match": False}}
    text = f"{CODE}. And another shop has it cheaper, do you match that?"
    got = shop.decided("promotion.discount_price", order=shop.order(), policy=policy, text=text)
    assert {"discount-forgotten-yes", "discount-price-match-no"} <= got.acts.keys()


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Stop the newsletter", "newsletter"),
        ("geen nieuwsbrief meer", "newsletter"),
        ("no more texts please", "sms"),
        ("STOP", "other"),
    ],
)
def test_what_is_stopped_is_named(shop: Shop, text: str, medium: str) -> None:
    got = shop.decided("account.marketing_optout", text=text)
    assert got.acts["optout-received"].choices == {"medium": medium}


@pytest.mark.parametrize(
    ("text", "act", "total"),
    [
        ("Is delivery free for a belt at €20 and a wallet at €30.50?", "ship-free-below", "50.50"),
        ("Versand kostenlos bei 1.250,00 €?", "ship-free-reached", "1250.00"),
        ("C'est gratuit avec 60,01 € d'achat ?", "ship-free-reached", "60.01"),
        ("Free from £60, is it?", None, None),  # the limit itself
        ("A lamp at €20: how long does it take?", None, None),
    ],
)
def test_who_names_prices_is_told_whether_their_sum_ships_free(
    shop: Shop, text: str, act: str | None, total: str | None
) -> None:
    got = shop.decided(OPTIONS, policy=SHIPPING, text=text)
    assert "ship-free-from" in got.acts
    assert {a for a in got.acts if a in ("ship-free-below", "ship-free-reached")} == (
        {act} if act else set()
    )
    if act and total:
        assert got.value(act, "total") == Money(Decimal(total), "EUR")


def test_a_spanish_question_keeps_its_opening_mark(shop: Shop) -> None:
    lamp = shop.product("K-1", name="Lámpara Sol")
    text = "Hola: ¿Sirve también para el jardín?"
    got = shop.decided("product.question", products=(lamp,), meant=("K-1",), text=text)
    assert got.value("your-question", "question") == "¿Sirve también para el jardín?"


def test_what_nobody_can_send_back_needs_no_order_number(shop: Shop) -> None:
    body = shop.product("B-1", name="Body Muguet", category="underwear")
    policy = {"returns": {"window_days": 14, "excluded_categories": ["underwear"]}}
    asked: dict[str, Any] = {"products": (body,), "meant": ("B-1",), "policy": policy}
    before = shop.decided("return.request", phase="pre_sale", **asked)
    assert (before.plan.outcome, before.plan.needs) == ("info_only", ())
    assert "return-excluded" in before.acts
    after = shop.decided("return.request", phase="post_sale", **asked)
    assert after.plan.outcome == "declined"
    numbered = shop.decided("return.request", phase="post_sale", unknown=("LH-1",), **asked)
    assert numbered.plan.needs == ("order_id",)


COATS = [
    {"sku": f"COAT-{name}", "name": "Manteau Bruine", "sizes": {name: value}}
    for name, value in (("S", "dos 32 cm"), ("M", "dos 40 cm"), ("L", "48-52 cm"))
]


@pytest.mark.parametrize(
    ("text", "act", "sizes"),
    [
        ("My beagle measures 43 cm, M or L?", "size-between", ("M", "L")),
        ("My beagle measures 40 cm.", "size-fits", ("M", None)),
        ("My beagle measures 50,5 cm.", "size-fits", ("L", None)),
        ("My beagle measures 60 cm.", None, None),  # beyond them all
        ("My beagle measures 43 cm and its neck 30 cm.", None, None),  # which of the two?
        ("My beagle weighs 12 kg.", None, None),
    ],
)
def test_a_measure_is_laid_beside_the_sizes(
    shop: Shop, text: str, act: str | None, sizes: tuple[str, str | None] | None
) -> None:
    got = shop.decided(
        "product.recommendation",
        text=text,
        products=tuple(COATS),
        meant=("COAT-S",),
    )
    assert {a for a in got.acts if a in ("size-fits", "size-between")} == ({act} if act else set())
    if act and sizes:
        assert got.value(act, "size") == sizes[0]
        if sizes[1]:
            assert got.value(act, "next_size") == sizes[1]


def test_what_is_sold_out_does_not_come_by_ordering_early(shop: Shop) -> None:
    lamp = shop.product("K-1", name="Lamp Nova", stock=0, restock_on="2026-06-22")
    asked: dict[str, Any] = {"products": (lamp,), "meant": ("K-1",), "phase": "pre_sale"}
    text = "Will the Nova come by Friday?"
    got = shop.decided(ARRIVE, policy=SHIPPING, text=text, **asked)
    assert got.value("stock-no-restock", "restock") == date(2026, 6, 22)
    there = shop.product("K-1", name="Lamp Nova", stock=3)
    plain = shop.decided(ARRIVE, policy=SHIPPING, text=text, **(asked | {"products": (there,)}))
    assert "stock-no-restock" not in plain.acts


def test_a_request_on_data_is_answered_by_the_article_and_handed_over(shop: Shop) -> None:
    quotes = {"account.delete_privacy": "Invoices are kept for ten years."}
    got = shop.decided("account.delete_privacy", quotes=quotes)
    assert got.plan.outcome == "escalated"
    assert {"privacy-received", "quote-article"} <= set(got.acts)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("DPD wanted 21.40 for VAT and handling at the door.", True),
        ("Ich musste Zoll zahlen.", True),
        ("There is a charge that I do not know.", False),
    ],
)
def test_a_charge_at_the_door_finds_the_article_on_import(
    shop: Shop, text: str, is_told: bool
) -> None:
    quotes = {"payment.unexpected_charge": "Send us the receipt and we refund the charge."}
    got = shop.decided("payment.unexpected_charge", order=shop.order(), text=text, quotes=quotes)
    assert got.plan.outcome == "escalated"
    assert ("quote-article" in got.acts) == is_told
