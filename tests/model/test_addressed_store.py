from typing import cast

import pytest

from data.entities import find_entities
from data.orders import Order
from data.stores import Store
from data.tickets import Ticket
from model.context.addressed_store import AddressedStore, addressed_store
from model.context.order_numbers import order_patterns
from model.context.orders import OrderMatch
from model.tagging.store import decide_store

STORES = {
    "lamps": Store.model_validate(
        {
            "id": "lamps",
            "name": "Lampenhuis",
            "domains": ["lamps.example"],
            "mailboxes": ["hi@lamps.example"],
            "channels": [
                {"channel": "ebay", "account": "shared"},
                {"channel": "amazon", "account": "A9LAMPS"},
            ],
            "order_id_patterns": [r"LH-\d{6}"],
        }
    ),
    "tiles": Store.model_validate(
        {
            "id": "tiles",
            "name": "Azulejo Real",
            "domains": ["tiles.example"],
            "mailboxes": ["hola@tiles.example"],
            "channels": [{"channel": "tiktok_shop", "account": "shared"}],
            "order_id_patterns": [r"AZ\d{5}"],
        }
    ),
}


def ticket(**changes: object) -> Ticket:
    fields: dict[str, object] = {
        "ticket_id": "T-1",
        "channel": "email",
        "created_at": "2026-06-15T09:00:00+02:00",
        "messages": [{"body": "hello"}],
    }
    return Ticket.model_validate(fields | changes)


def headers(name: str, value: str) -> dict[str, object]:
    return {"messages": [{"body": "hello", "headers": {name: value}}]}


@pytest.mark.parametrize(
    ("changes", "expected", "evidence"),
    [
        ({"store": "tiles"}, "tiles", ("ticket",)),
        ({"store": "Azulejo real"}, "tiles", ("ticket",)),
        ({"store": "elsewhere"}, None, ()),
        ({"channel": "amazon", "account": "a9lamps"}, "lamps", ("account",)),
        ({"channel": "ebay", "account": "shared"}, "lamps", ("account",)),
        ({"channel": "tiktok_shop", "account": "shared"}, "tiles", ("account",)),
        ({"channel": "chat", "account": "shared"}, None, ()),
        ({"mailbox": "HI@lamps.example"}, "lamps", ("mailbox", "domain")),
        ({"mailbox": "Lampenhuis <hi+returns@lamps.example>"}, "lamps", ("mailbox", "domain")),
        ({"mailbox": "jobs@tiles.example"}, "tiles", ("domain",)),
        ({"mailbox": "x@mail.tiles.example"}, "tiles", ("domain",)),
        ({"mailbox": "x@nottiles.example"}, None, ()),
        (headers("Delivered-To", "hola@tiles.example"), "tiles", ("mailbox", "domain")),
        (headers("to", "a@b.example, hi@lamps.example"), "lamps", ("mailbox", "domain")),
        ({}, None, ()),
    ],
)
def test_the_store_that_a_ticket_was_addressed_to(
    changes: dict[str, object], expected: str | None, evidence: tuple[str, ...]
) -> None:
    got = addressed_store(ticket(**changes), STORES)
    assert (got.store_id, got.evidence, got.conflicts) == (expected, evidence, False)


def test_the_helpdesk_s_word_beats_the_mailbox_and_the_conflict_is_told() -> None:
    got = addressed_store(ticket(store="tiles", mailbox="hi@lamps.example"), STORES)
    assert (got.store_id, got.evidence, got.conflicts) == ("tiles", ("ticket",), True)
    assert got.is_firm
    assert not addressed_store(ticket(mailbox="hi@lamps.example"), STORES).is_firm


def an_order(store: str) -> Order:
    return Order.model_validate(
        {
            "order_id": "X-1",
            "store": store,
            "placed_at": "2026-06-10T09:00:00+02:00",
            "status": "shipped",
        }
    )


NOWHERE, LAMPS = AddressedStore(None), AddressedStore("lamps", ("mailbox", "domain"))
BY_NUMBER = OrderMatch(order=an_order("tiles"), matched_by="order_id")
BY_MAIL = OrderMatch(order=an_order("tiles"), matched_by="email")


@pytest.mark.parametrize(
    ("addressed", "match", "text", "expected", "evidence", "confidence"),
    [
        (LAMPS, OrderMatch(), "hi", "lamps", ("mailbox", "domain"), 1.0),
        (LAMPS, OrderMatch(), "LH-100200", "lamps", ("mailbox", "domain", "order_pattern"), 1.0),
        (LAMPS, OrderMatch(), "AZ12345", "lamps", ("mailbox", "domain"), 0.6),
        (LAMPS, BY_NUMBER, "hi", "tiles", ("order",), 0.588),
        (NOWHERE, BY_NUMBER, "hi", "tiles", ("order",), 0.98),
        (NOWHERE, BY_MAIL, "hi", "tiles", ("order_by_email",), 0.9),
        (NOWHERE, OrderMatch(), "order AZ12345", "tiles", ("order_pattern",), 0.9),
        (NOWHERE, OrderMatch(), "AZ12345, LH-100200", None, (), 0.0),
        (
            NOWHERE,
            OrderMatch(unproven_store_ids=("tiles",)),
            "777",
            "tiles",
            ("unproven_order",),
            0.85,
        ),
        (NOWHERE, OrderMatch(), "I love Azulejo Réal", "tiles", ("name",), 0.75),
        (NOWHERE, OrderMatch(), "your site lamps.example", "lamps", ("name",), 0.75),
        (NOWHERE, OrderMatch(), "hello", None, (), 0.0),
    ],
)
def test_the_store_is_decided_by_the_strongest_evidence(
    addressed: AddressedStore,
    match: OrderMatch,
    text: str,
    expected: str | None,
    evidence: tuple[str, ...],
    confidence: float,
) -> None:
    found = find_entities(text, order_id_patterns=order_patterns(STORES))
    tag = decide_store(STORES, addressed, match, found, text=text)
    assert (tag.id, tag.evidence) == (expected, evidence)
    assert tag.confidence == pytest.approx(confidence)


def test_without_evidence_a_scorer_or_the_only_store_decides() -> None:
    found = find_entities("hello", order_id_patterns={})
    scored = decide_store(STORES, NOWHERE, OrderMatch(), found, scorer=lambda: ("tiles", 0.8))
    assert (scored.id, scored.confidence, scored.evidence) == ("tiles", 0.8, ("scorer",))
    only = cast("dict[str, Store]", {"tiles": STORES["tiles"]})
    assert decide_store(only, NOWHERE, OrderMatch(), found).evidence == ("only_store",)
