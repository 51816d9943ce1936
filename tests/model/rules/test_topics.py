"""What is named where nothing is known, and charges that customers cannot place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.facts import Coded
from model.rules.topics import topic_of

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

CHARGE = "payment.unexpected_charge"
HELD = {
    "at": "2026-06-05T09:00:00+02:00",
    "status": "exception",
    "location": "Basel",
    "description": "Held: customs duties due from the receiver",
}


def said(text: str) -> dict[str, Any]:
    return {"text": text, "words": (("ticket.messages[1].body", text),)}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("My discount code is refused", "voucher_code"),
        ("Le programme de fidélité existe encore ?", "loyalty"),
        ("Ho una carta regalo", "gift_card"),
        ("Können Sie das als Geschenk verpacken?", "gift_wrap"),
        ("¿Qué horario de tienda tenéis?", "opening_hours"),
        ("Mijn abonnement loopt af", "subscription"),
        ("Do you sell spare parts?", "spare_parts"),
        ("si può pagare a rate?", "instalments"),
        ("Wie schwer ist der Koffer?", None),
        ("J'ai raté mon rendez-vous", None),
    ],
)
def test_the_topic_of_a_question_is_named_in_six_languages(text: str, topic: str | None) -> None:
    assert topic_of(text) == topic


def test_what_is_not_known_is_named_and_handed_over(shop: Shop) -> None:
    got = shop.decided("promotion.gift_card_loyalty", **said("Any loyalty points here?"))
    assert got.plan.outcome == "escalated"
    assert got.value("unknown-topic", "topic") == Coded("topic", "loyalty")


def test_a_charge_that_came_twice_is_answered_with_the_one_order_that_exists(shop: Shop) -> None:
    got = shop.decided(CHARGE, order=shop.order(), **said("I was charged twice for LH-100200"))
    assert got.plan.outcome == "escalated"
    assert "charge-once" in got.acts
    assert "charge-known" not in got.acts


def test_a_parcel_held_for_customs_is_explained_and_not_called_a_payment_problem(
    shop: Shop,
) -> None:
    order = shop.order(shop.parcel("exception", events=[HELD]))
    text = {CHARGE: "The recipient pays import charges before delivery."}
    got = shop.decided(CHARGE, order=order, quotes=text, **said("They want 21.60 off me?"))
    assert got.plan.outcome == "info_only"
    assert got.value("carrier-note", "note") == HELD["description"]
    assert "charge-check" not in got.acts
    unexplained = shop.decided(CHARGE, order=order, **said("They want 21.60 off me?"))
    assert unexplained.plan.outcome == "escalated"


def test_a_parcel_held_for_another_reason_leaves_the_charge_to_a_person(shop: Shop) -> None:
    order = shop.order(shop.parcel("exception", events=[HELD | {"description": "Sorting error"}]))
    got = shop.decided(CHARGE, order=order, **said("What is this charge?"))
    assert got.plan.outcome == "escalated"
    assert "charge-check" in got.acts


def test_a_company_reads_back_how_many_of_what_it_wants(shop: Shop) -> None:
    lamp = shop.product("LAMP-1", name="Lampe Aube", price="40.00")
    got = shop.decided(
        "wholesale.quote",
        products=(lamp,),
        meant=("LAMP-1",),
        **said("We need 40 Aube lamps by 12 May, for 3 offices."),
    )
    assert got.value("wholesale-quantity", "quantity") == 40
    assert not got.plan.needs


@pytest.mark.parametrize(
    ("text", "photos", "outcome"),
    [
        ("It arrived with a torn shade, I want my money back. Photo attached.", 1, True),
        ("I want my money back, photo of the parcel attached.", 1, False),
        ("It arrived torn, I want my money back.", 0, False),
    ],
)
def test_money_wanted_with_a_picture_of_damage_is_a_damage(
    shop: Shop, text: str, photos: int, outcome: bool
) -> None:
    order = shop.order(
        shop.parcel("delivered", delivered_at="2026-06-12T10:00:00+02:00"), status="delivered"
    )
    policy = {"damaged": {"report_within_days": 14, "outcomes": ["full_refund"]}}
    got = shop.decided("refund.request", order=order, policy=policy, photo=photos, **said(text))
    assert ("damaged-sorry" in got.acts) is outcome
