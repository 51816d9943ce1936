from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from data.entities import FoundEntities, find_entities
from data.orders import Order
from data.stores import Store
from data.tickets import Ticket
from data.turns.extract import extract_turn
from data.workspace.orders import OrderBook
from model.context.order_numbers import order_patterns
from model.context.orders import MATCHED_BY_EMAIL, OrderMatch, match_order
from model.context.wanted_orders import Wanted, wanted_orders

NOW = datetime.fromisoformat("2026-06-15T10:00:00+02:00")
ANNA, BEN = "anna@example.com", "ben@example.com"
STORES = {
    "lamps": Store.model_validate(
        {
            "id": "lamps",
            "name": "Lampenhuis",
            "domains": ["lamps.example"],
            "mailboxes": ["hi@lamps.example"],
            "channels": [{"channel": "amazon", "account": "A9LAMPS"}],
            "order_id_patterns": [r"LH-\d{6}"],
            "vip": {"min_orders": 3, "min_total": "400.00"},
        }
    ),
    "tiles": Store.model_validate(
        {
            "id": "tiles",
            "name": "Azulejo",
            "mailboxes": ["hola@tiles.example"],
            "order_id_patterns": [r"AZ\d{5}"],
        }
    ),
}


def order(order_id: str, **changes: object) -> Order:
    fields: dict[str, Any] = {
        "order_id": order_id,
        "store": "lamps",
        "placed_at": "2026-06-10T09:00:00+02:00",
        "status": "shipped",
        "customer": {"email": ANNA},
        "total": "80.00",
        "items": [{"sku": f"SKU-{order_id}", "name": "Lamp"}],
        "shipments": [{"status": "in_transit", "tracking_number": f"TR{order_id[-6:]}77"}],
    }
    return Order.model_validate(fields | changes)


def delivered(order_id: str, on: str, **changes: object) -> Order:
    shipment = {"status": "delivered", "delivered_at": f"{on}T12:00:00+02:00"}
    return order(
        order_id,
        status="delivered",
        placed_at=f"{on[:8]}01T09:00:00+02:00",
        shipments=[shipment],
        **changes,
    )


def ticket(text: str, **changes: object) -> Ticket:
    fields: dict[str, Any] = {
        "ticket_id": "T-1",
        "channel": "email",
        "mailbox": "hi@lamps.example",
        "created_at": "2026-06-15T09:00:00+02:00",
        "customer": {"email": ANNA},
        "messages": [{"body": text}],
    }
    return Ticket.model_validate(fields | changes)


def match(given: Ticket, orders: list[Order], wanted: Wanted = "any") -> OrderMatch:
    turn = extract_turn(given)
    found: FoundEntities = find_entities(
        turn.text, order_id_patterns=order_patterns(STORES), subject=turn.subject
    )
    return match_order(given, turn, found, OrderBook(orders), stores=STORES, now=NOW, wanted=wanted)


def taken(result: OrderMatch) -> str | None:
    return result.order.order_id if result.order else None


@pytest.mark.parametrize(
    "text",
    [
        "Where is LH-100200?",
        "where is lh-100200",
        "order lh100200 please",
        "order LH 100200",
        "my order 100200 is late",
        "it's 100200, still nothing",
        "https://lamps.example/orders/LH-100200 says nothing",
        "LH–100200!",
    ],
)
def test_a_number_is_found_however_it_is_typed(text: str) -> None:
    result = match(ticket(text), [order("LH-100200"), order("LH-100201")])
    assert (taken(result), result.matched_by) == ("LH-100200", "order_id")
    assert result.warnings == ()


def test_a_number_may_stand_in_the_subject_or_earlier_in_the_thread() -> None:
    orders = [order("LH-100200"), order("LH-100201")]
    in_subject = ticket("any news?", subject="Order LH-100201")
    assert taken(match(in_subject, orders)) == "LH-100201"
    thread = ticket(
        "",
        messages=[
            {"body": "Where is LH-100200?", "sent_at": "2026-06-13T09:00:00+02:00"},
            {"author": "agent", "body": "On its way", "sent_at": "2026-06-13T10:00:00+02:00"},
            {"body": "Still not here", "sent_at": "2026-06-15T09:00:00+02:00"},
        ],
    )
    result = match(thread, orders)
    assert (taken(result), result.evidence[0]) == ("LH-100200", "order_id in thread")


def test_the_newest_number_beats_the_helpdesk_s_and_that_beats_the_thread() -> None:
    orders = [order("LH-100200"), order("LH-100201")]
    assert taken(match(ticket("now about LH-100201", order_ref="LH-100200"), orders)) == "LH-100201"
    assert taken(match(ticket("hello?", order_ref="LH-100200"), orders)) == "LH-100200"


@pytest.mark.parametrize("email", ["ANNA@Example.com", " anna@example.com "])
def test_the_e_mail_proves_ownership_whatever_its_case(email: str) -> None:
    assert taken(match(ticket("LH-100200", customer={"email": email}), [order("LH-100200")]))


@pytest.mark.parametrize(
    "customer", [{"email": BEN}, {"email": ANNA, "verified": False}, {"email": None}]
)
def test_an_order_that_is_not_proven_leaves_only_the_number_as_written(
    customer: dict[str, Any],
) -> None:
    given = ticket(f"Where is lh-100200? My mail is {ANNA}", customer=customer)
    result = match(given, [order("LH-100200")])
    assert result.order is None
    assert result.candidates == result.customer_orders == ()
    assert result.unproven_ids == ("lh-100200",)
    assert result.unproven_store_ids == ("lamps",)
    assert len(result.warnings) == 1
    assert "nothing of" in result.warnings[0]


def test_no_other_order_is_taken_where_the_named_one_is_someone_else_s() -> None:
    orders = [order("LH-100200"), order("LH-100999", customer={"email": BEN})]
    assert match(ticket("about LH-100999"), orders).order is None


AMAZON = {"channel": "amazon", "account": "A9LAMPS", "mailbox": None}
REF = "404-1234567-7654321"


def amazon_order(**changes: object) -> Order:
    fields: dict[str, Any] = {"channel": "amazon", "marketplace_ref": REF, "customer": {}}
    return order("LH-100300", **fields | changes)


@pytest.mark.parametrize("ref", [REF, "LH-100300"])
def test_the_marketplace_s_thread_proves_ownership(ref: str) -> None:
    result = match(ticket("where is it", order_ref=ref, customer={}, **AMAZON), [amazon_order()])
    assert taken(result) == "LH-100300"
    assert result.matched_by == ("marketplace_ref" if ref == REF else "order_id")
    assert result.evidence[1] == "proven by marketplace thread"


def test_a_marketplace_reference_proves_nothing_elsewhere() -> None:
    for given in (
        ticket("hi", order_ref=REF, customer={"email": BEN}),
        ticket(f"order {REF}", customer={"email": BEN}, **AMAZON),
        ticket("hi", order_ref=REF, customer={"email": BEN, "verified": False}, **AMAZON),
        ticket("hi", order_ref=REF, customer={}, **AMAZON | {"channel": "ebay", "account": None}),
    ):
        result = match(given, [amazon_order()])
        assert result.order is None
        assert result.unproven_ids == (REF,)


def test_a_thread_about_an_order_we_do_not_hold_takes_no_other() -> None:
    mine = order("LH-100200", channel="amazon")
    result = match(ticket("thanks", order_ref=REF, **AMAZON), [mine])
    assert (result.order, result.unknown_ids) == (None, (REF,))


def test_an_unknown_number_is_told_and_the_only_order_taken_by_e_mail() -> None:
    result = match(ticket("order LH-100209 please"), [order("LH-100200")])
    assert (taken(result), result.matched_by) == ("LH-100200", "email")
    assert result.unknown_ids == ("LH-100209",)
    assert result.warnings == ("no order LH-100209 in the workspace", MATCHED_BY_EMAIL)


def test_a_price_or_a_year_is_no_order_of_somebody_else() -> None:
    others = [order("1999", customer={"email": BEN}), order("2026", customer={"email": BEN})]
    result = match(ticket("I paid 1999 in 2026"), others)
    assert (result.unproven_ids, result.unknown_ids, result.warnings) == ((), (), ())
    assert taken(match(ticket("it is 1999"), [order("1999"), order("1998")])) == "1999"


OPEN, LATE = order("LH-100400"), delivered("LH-100401", "2026-06-12")
OLD = delivered("LH-100402", "2026-01-20")
CANCELLED = order("LH-100403", status="cancelled", shipments=[])
REFUNDED = order(
    "LH-100404",
    status="refunded",
    refunds=[{"amount": "80.00", "status": "issued", "reason": "lost_parcel"}],
)


@pytest.mark.parametrize(
    ("wanted", "orders", "expected"),
    [
        ("open", [OPEN, LATE, OLD, CANCELLED], "LH-100400"),
        ("open", [LATE, OLD, CANCELLED], "LH-100401"),
        ("open", [OLD], "LH-100402"),  # the only one at all
        ("open", [OLD, CANCELLED], None),
        ("arriving", [OPEN, LATE, OLD], None),
        ("arriving", [LATE, OLD, CANCELLED], "LH-100401"),
        ("delivered", [OPEN, LATE, OLD], "LH-100401"),
        ("delivered", [OPEN, OLD], "LH-100402"),
        ("returned", [OPEN, LATE, REFUNDED], "LH-100404"),
        ("any", [OPEN, LATE], None),
        ("none", [OPEN], None),
        ("any", [], None),
    ],
)
def test_by_e_mail_the_one_order_that_the_wish_can_mean(
    wanted: Wanted, orders: list[Order], expected: str | None
) -> None:
    result = match(ticket("hello"), orders, wanted)
    assert taken(result) == expected
    assert (MATCHED_BY_EMAIL in result.warnings) == (expected is not None)


def test_several_candidates_are_listed_latest_first() -> None:
    younger = order("LH-100405", placed_at="2026-06-14T09:00:00+02:00")
    result = match(ticket("where is it"), [OPEN, younger, OLD], "open")
    assert result.order is None
    assert [o.order_id for o in result.candidates] == ["LH-100405", "LH-100400"]
    assert result.warnings == ("2 orders match the e-mail: LH-100405, LH-100400",)
    assert [o.order_id for o in result.customer_orders] == ["LH-100402"]


FLOOR = order("LH-100500", items=[{"sku": "FL-9", "name": "Stehlampe Bogen"}], total="129.90")
DESK = order(
    "LH-100501",
    items=[{"sku": "DK-2", "name": "Schreibtischleuchte", "variant": "grün"}],
    placed_at="2026-06-13T09:00:00+02:00",
)


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("die Stehlampen sind krumm", "product"),
        ("article FL-9", "sku"),
        ("tracking TR10050077", "tracking_number"),
        ("ordered on June 10th", "date"),
        ("bestellt am 10.06.", "date"),
        ("paid 129,90 €", "amount"),
    ],
)
def test_words_of_the_mail_tell_candidates_apart(text: str, pointer: str) -> None:
    result = match(ticket(text), [FLOOR, DESK], "open")
    assert taken(result) == "LH-100500"
    assert (result.matched_by, result.evidence) == ("email", (f"email: named by {pointer}",))


TWINS = [order("LH-100510", placed_at="2026-06-14T08:40:00+02:00"),
         order("LH-100511", placed_at="2026-06-14T08:43:00+02:00")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kan de tweede weg, die van 08:43?", "LH-100511"),
        ("Die laatste mag weg, de eerste wil ik graag houden.", "LH-100511"),
        ("Please cancel the first one and keep the second.", "LH-100510"),
        ("J'ai commandé deux fois : la première suffit.", "LH-100511"),
        ("Annullate il secondo, grazie.", "LH-100511"),
        ("Die zweite bitte stornieren.", "LH-100511"),
        ("Cancelad la que hice a las 8:40, me quedo el segundo.", "LH-100510"),
        ("I ordered twice, cancel one.", None),
        ("That's the last time I order: cancel one.", None),
        ("The first or the second, I don't mind.", None),
    ],
)
def test_of_two_orders_their_turn_or_hour_tells_which(text: str, expected: str | None) -> None:
    assert taken(match(ticket(text), TWINS, "open")) == expected
    numbers = f"LH-100510 and LH-100511 are the same. {text}"
    named = match(ticket(numbers), TWINS, "open")
    assert bool(named.candidates) == (expected is None)


def test_words_that_fit_both_or_neither_leave_the_choice_to_the_customer() -> None:
    for text in ("where is the lamp", "Stehlampe und Schreibtischleuchte", "grey sofa"):
        assert match(ticket(text), [FLOOR, DESK], "open").order is None


def test_words_for_an_order_outside_of_the_wish_do_not_pick_it_silently() -> None:
    arrived = delivered("LH-100502", "2026-06-12", items=[{"sku": "X-1", "name": "Kronleuchter"}])
    result = match(ticket("wo ist der Kronleuchter"), [DESK, arrived], "open")
    assert result.order is None
    assert {o.order_id for o in result.candidates} == {"LH-100501", "LH-100502"}


def test_an_order_of_another_store_decides_only_against_a_mailbox() -> None:
    tiles = order("AZ12345", store="tiles")
    by_mail = match(ticket("Where is AZ12345?"), [tiles])
    assert taken(by_mail) == "AZ12345"
    assert by_mail.warnings == (
        "order AZ12345 belongs to store tiles, the ticket came in at lamps",
    )
    for firm in ({"store": "lamps"}, AMAZON):
        result = match(ticket("Where is AZ12345?", **firm), [tiles])
        assert (result.order, result.candidates) == (None, ())
        assert "nothing of it is shown" in result.warnings[0]


def test_by_e_mail_only_orders_of_the_ticket_s_store_count() -> None:
    here, there = order("LH-100200"), order("AZ12345", store="tiles")
    assert taken(match(ticket("where is it"), [here, there], "open")) == "LH-100200"
    nowhere = match(ticket("where is it", mailbox=None), [here, there], "open")
    assert (nowhere.order, nowhere.candidates) == (None, ())
    assert nowhere.warnings == ("the customer has orders in several stores",)


def test_stores_that_share_a_number_do_not_mix() -> None:
    here, there = order("77001234"), order("77001234", store="tiles", customer={"email": BEN})
    result = match(ticket("order 77001234"), [there, here])
    assert result.order == here
    assert result.unproven_ids == ()


def test_two_named_orders_are_settled_by_the_wish_or_the_first_is_taken() -> None:
    result = match(ticket("LH-100401 arrived, where is LH-100400?"), [OPEN, LATE], "open")
    assert taken(result) == "LH-100400"
    assert [o.order_id for o in result.candidates] == ["LH-100401"]
    assert result.warnings == ("several orders named: LH-100400 taken, also LH-100401",)
    assert taken(match(ticket("LH-100401 and LH-100400"), [OPEN, LATE], "any")) == "LH-100401"


def test_refunds_for_lost_parcels_are_counted_over_all_orders() -> None:
    declined = order(
        "LH-100406", refunds=[{"amount": "1", "status": "declined", "reason": "lost_parcel"}]
    )
    result = match(ticket("LH-100400"), [OPEN, REFUNDED, declined])
    assert result.lost_parcel_claims == 1


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        ([OPEN, LATE], False),
        ([OPEN, LATE, OLD], True),  # three orders
        ([OPEN, LATE, CANCELLED], False),
        ([order("LH-1", total="400.00")], True),
        ([order("LH-1", total="399.99")], False),
        ([order("LH-1", total="400.00", currency="USD")], False),
        ([order("LH-1", total=None, items=[{"sku": "a", "name": "a", "price": "400.00"}])], True),
    ],
)
def test_either_minimum_makes_a_vip(orders: list[Order], expected: bool) -> None:
    assert match(ticket("hi"), orders, "none").is_vip is expected


def test_a_ticket_without_anything_matches_nothing() -> None:
    bare = Ticket.model_validate(
        {
            "ticket_id": "T",
            "channel": "other",
            "created_at": NOW,
            "messages": [{"body": ""}],
        }
    )
    assert match(bare, [OPEN]) == OrderMatch()


@pytest.mark.parametrize(
    ("intent", "expected"),
    [
        ("order.cancel", "open"),
        ("shipping.delivered_not_received", "arriving"),
        ("return.request", "delivered"),
        ("refund.status", "returned"),
        ("product.question", "none"),
        ("refund.request", "any"),
        ("own.label", "any"),
    ],
)
def test_what_an_intent_can_be_about(intent: str, expected: Wanted) -> None:
    assert wanted_orders(intent) == expected


def test_cost_does_not_grow_with_the_number_of_orders() -> None:
    many = [order(f"LH-{n:06}", customer={"email": f"c{n}@example.com"}) for n in range(3_000)]
    result = match(ticket("LH-002999", customer={"email": "c2999@example.com"}), many)
    assert taken(result) == "LH-002999"
    assert result.order is not None
    assert result.order.value == Decimal("80.00")
