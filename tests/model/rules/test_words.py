"""What rules read in the customer's words: days, wishes, articles."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.rules.dates import day_in_text, days_in_text
from model.rules.items import meant_items, mentioned_items, wanted_variant
from model.rules.wishes import find_wishes

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

MONDAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jusqu'au 3 juillet", date(2026, 7, 3)),
        ("avant le 1er août", date(2026, 8, 1)),
        ("bis zum 3. Juli 2027", date(2027, 7, 3)),
        ("entro il 3 luglio", date(2026, 7, 3)),
        ("antes del 3 de julio de 2026", date(2026, 7, 3)),
        ("vóór 3 juli", date(2026, 7, 3)),
        ("by July 3rd", date(2026, 7, 3)),
        ("by the 3rd of July", date(2026, 7, 3)),
        ("until 03/07/2026", date(2026, 7, 3)),
        ("until 3.7.26", date(2026, 7, 3)),
        ("am 2026-07-03", date(2026, 7, 3)),
        ("on Friday", date(2026, 6, 19)),
        ("am Freitag", date(2026, 6, 19)),
        ("for Monday", date(2026, 6, 22)),  # of a Monday: the next one
        ("demain", date(2026, 6, 16)),
        ("morgen", date(2026, 6, 16)),
        ("vandaag", date(2026, 6, 15)),
        ("on the 31/02", None),
        ("on the 45 June", None),
        ("order 100200 of 12.50 EUR", None),
        ("le 3 juin", None),  # over
        ("", None),
    ],
)
def test_the_last_day_that_is_named_and_not_over(text: str, expected: date | None) -> None:
    assert day_in_text(text, MONDAY) == expected


def test_a_day_of_january_named_in_december_is_next_year_s() -> None:
    assert day_in_text("before 5 January", date(2026, 12, 20)) == date(2027, 1, 5)


@given(
    after=st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)),
    ahead=st.integers(0, 300),
)
def test_a_day_written_in_digits_is_read_back(after: date, ahead: int) -> None:
    day = after + timedelta(days=ahead)
    for text in (f"{day:%Y-%m-%d}", f"{day:%d/%m/%Y}", f"{day.day}.{day.month}.{day.year}"):
        assert days_in_text(text, after) == [day]


@given(text=st.text(max_size=200), after=st.dates(min_value=date(1990, 1, 1)))
def test_no_text_breaks_the_reading_of_days(text: str, after: date) -> None:
    if after > date(9990, 1, 1):
        return
    assert all(isinstance(day, date) for day in days_in_text(text, after))


REFUND, REPLACE, PARTIAL = "full_refund", "replacement_confirmed", "partial_refund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I want my money back", {REFUND}),
        ("Je souhaite être remboursée", {REFUND}),
        ("Vorrei il rimborso", {REFUND}),
        ("Ich möchte mein Geld zurück", {REFUND}),
        ("Quiero que me devuelvan el dinero", {REFUND}),
        ("Ik wil mijn geld terug", {REFUND}),
        ("Please send me a new one", {REPLACE}),
        ("Pouvez-vous m'en renvoyer un ?", {REPLACE}),
        ("Potete rispedirmelo?", {REPLACE}),
        ("Bitte schicken Sie mir Ersatz", {REPLACE}),
        ("Quiero que me lo reenviéis", {REPLACE}),
        ("Kunnen jullie een nieuwe sturen?", {REPLACE}),
        ("I'd keep it for some money off", {PARTIAL}),
        ("It is broken.", set()),
        ("Either a refund or a replacement", set()),
        ("I hätt gern a neues, kei Geld", {REPLACE}),
        ("Je ne veux pas de remboursement, juste un autre", {REPLACE}),
        ("Non voglio il rimborso ma un altro", {REPLACE}),
        ("No quiero el dinero", {REPLACE}),
        ("Geen geld terug, gewoon een nieuwe", {REPLACE}),
    ],
)
def test_what_is_wished_for(text: str, expected: set[str]) -> None:
    assert find_wishes(text, ("order.damaged",)) == expected


@pytest.mark.parametrize(
    ("intents", "expected"),
    [
        (("refund.request",), {REFUND}),
        (("order.damaged", "refund.request"), {REFUND}),
        (("order.damaged", "exchange.request"), {REPLACE}),
    ],
)
def test_the_tags_decide_where_both_are_named(intents: tuple[str, ...], expected: set[str]) -> None:
    assert find_wishes("a refund, not a replacement", intents) == expected


ITEMS = [
    {"sku": "P-1", "name": "Kaffeemühle Nordlicht", "price": "40.00"},
    {"sku": "P-2", "name": "Pull Mousse", "price": "30.00"},
]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("The Pull Mousse is torn", ["P-2"]),
        ("la mousse est déchirée", ["P-2"]),
        ("Meine Mühle Nordlicht klemmt", ["P-1"]),
        ("SKU P-2 is torn", ["P-2"]),
        ("It is broken", []),
    ],
)
def test_which_item_is_named(shop: Shop, text: str, skus: list[str]) -> None:
    record = shop.order(items=ITEMS)
    s = shop.situation("order.damaged", order=record, text=text)
    assert [i.sku for i in mentioned_items(s, record)] == skus
    assert [i.sku for i in meant_items(s, record)] == (skus or ["P-1", "P-2"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I need it in M", "P-M"),
        ("en taille L s'il vous plaît", "P-L"),
        ("the size S", None),  # the one they have
        ("bigger, please", None),
        ("M or L", None),
    ],
)
def test_the_size_that_is_wanted(shop: Shop, text: str, expected: str | None) -> None:
    products = tuple(
        {"sku": f"P-{size}", "name": {"en": "Pull Mousse"}, "sizes": {size: ""}} for size in "SML"
    )
    record = shop.order(items=[{"sku": "P-S", "name": "Pull Mousse", "variant": "S"}])
    s = shop.situation("exchange.request", order=record, text=text, products=products)
    got = wanted_variant(s, record.items[0])
    assert (got.sku if got else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "O me li rimandate o voglio il rimborso.",
        "Either a replacement or a refund, please.",
        "Soit un remplacement, soit un remboursement.",
        "Entweder Ersatz oder Erstattung.",
    ],
)
def test_who_leaves_it_to_the_shop_wishes_neither(text: str) -> None:
    assert find_wishes(text, ("shipping.delayed", "refund.request")) == frozenset()
