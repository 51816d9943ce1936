"""Orders taken back to an earlier moment."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.order_history import order_as_of
from data.orders import Order
from data.workspace.orders import OrderBook, OrdersAsOf

ORDER: dict[str, Any] = {
    "order_id": "A-1",
    "store": "shop",
    "status": "delivered",
    "placed_at": "2026-11-01T10:00:00+00:00",
    "updated_at": "2026-11-20T10:00:00+00:00",
    "customer": {"email": "anna@example.com"},
    "items": [{"sku": "X", "name": "Lamp"}],
    "shipments": [
        {
            "carrier": "UPS",
            "status": "delivered",
            "shipped_at": "2026-11-03T10:00:00+00:00",
            "delivered_at": "2026-11-08T10:00:00+00:00",
            "events": [
                {"at": "2026-11-03T12:00:00+00:00", "status": "in_transit"},
                {"at": "2026-11-07T12:00:00+00:00", "status": "delivery_failed"},
                {"at": "2026-11-08T10:00:00+00:00", "status": "delivered"},
            ],
        }
    ],
    "returns": [{"status": "received", "received_at": "2026-11-15T10:00:00+00:00"}],
    "refunds": [{"amount": "10.00", "status": "issued", "issued_at": "2026-11-18T10:00:00+00:00"}],
}


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "order", "parcel", "returned", "refunds"),
    [
        (2, "processing", None, False, 0),
        (4, "shipped", "in_transit", False, 0),
        (7, "shipped", "delivery_failed", False, 0),
        (9, "delivered", "delivered", False, 0),
        (16, "delivered", "delivered", True, 0),
        (19, "delivered", "delivered", True, 1),
    ],
)
def test_an_order_is_what_it_was(
    day: int, order: str, parcel: str | None, returned: bool, refunds: int
) -> None:
    then = order_as_of(Order.model_validate(ORDER), at(day))
    assert then is not None
    assert then.status == order
    assert [s.status for s in then.shipments] == ([parcel] if parcel else [])
    assert bool(then.returns[0].received_at) is returned
    assert len(then.refunds) == refunds


def test_before_it_was_placed_there_is_no_order() -> None:
    order = Order.model_validate(ORDER)
    earlier = at(1) - timedelta(days=2)
    assert order_as_of(order, earlier) is None
    book = OrdersAsOf(OrderBook([order]), earlier)
    assert book.by_order_id("A-1") == ()
    book.at = at(4)
    (then,) = book.by_email("ANNA@example.com")
    assert then.status == "shipped"
    assert book.rewound == 2


@given(st.integers(1, 28), st.integers(1, 28))
def test_taking_back_twice_is_taking_back_to_the_earlier(first: int, second: int) -> None:
    order = Order.model_validate(ORDER)
    low, high = sorted((first, second))
    once = order_as_of(order, at(low))
    later = order_as_of(order, at(high))
    assert later is not None
    assert once is not None
    again = order_as_of(later, at(low))
    assert again is not None
    ignored = {"updated_at": None}
    assert again.model_copy(update=ignored) == once.model_copy(update=ignored)


def test_today_nothing_is_taken_back() -> None:
    order = Order.model_validate(ORDER)
    assert order_as_of(order, at(28)) == order
