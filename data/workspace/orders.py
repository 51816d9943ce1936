"""Orders found by exact key, and what contradicts itself in them."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from data.order_history import order_as_of
from data.orders import Order, Shipment

# Phones write other dashes than keyboards do, and copied numbers carry invisible characters.
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")


def number_key(number: str) -> str:
    """An order number for comparison: without case, blanks and a leading `#`."""
    text = unicodedata.normalize("NFKC", number).translate(_DASHES).casefold()
    kept = (c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
    return "".join(kept).lstrip("#")


def email_key(email: str) -> str:
    """An e-mail address for comparison: without case, blanks and angle brackets."""
    return email.strip().strip("<>").strip().casefold()


class OrderBook:
    """Orders by number, marketplace reference and e-mail.

    Every look-up is one hash access, exact but for case, blanks and `#`, and gives all orders of
    that key in the order they were read: two stores may share a number. Orders are kept as JSON,
    a fifth of the memory that the records take, and parsed when they are asked for.
    """

    def __init__(self, orders: Iterable[Order] = ()) -> None:
        self._rows: list[bytes] = []
        self._by_number, self._by_reference, self._by_email = _Index(), _Index(), _Index()
        for position, order in enumerate(orders):
            self._rows.append(order.model_dump_json(exclude_unset=True).encode())
            self._by_number.add(number_key(order.order_id), position)
            self._by_reference.add(number_key(order.marketplace_ref or ""), position)
            self._by_email.add(email_key(order.customer.email or ""), position)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Order]:
        return map(Order.model_validate_json, self._rows)

    def by_order_id(self, order_id: str) -> tuple[Order, ...]:
        """The orders of a number."""
        return self._orders_at(self._by_number.find(number_key(order_id)))

    def by_marketplace_ref(self, reference: str) -> tuple[Order, ...]:
        """The orders of a marketplace's own number."""
        return self._orders_at(self._by_reference.find(number_key(reference)))

    def by_email(self, email: str) -> tuple[Order, ...]:
        """The orders of a customer."""
        return self._orders_at(self._by_email.find(email_key(email)))

    def _orders_at(self, positions: tuple[int, ...]) -> tuple[Order, ...]:
        return tuple(Order.model_validate_json(self._rows[position]) for position in positions)


class OrdersAsOf(OrderBook):
    """The orders of a book as they stood at a moment, which may be moved.

    Attributes:
        at: the moment; aware.
        rewound: look-ups that took something back.
    """

    def __init__(self, book: OrderBook, at: datetime) -> None:
        self._rows = book._rows
        self._by_number, self._by_reference = book._by_number, book._by_reference
        self._by_email = book._by_email
        self.at, self.rewound = at, 0

    def _orders_at(self, positions: tuple[int, ...]) -> tuple[Order, ...]:
        found = []
        for order in super()._orders_at(positions):
            then = order_as_of(order, self.at)
            self.rewound += then != order
            if then is not None:
                found.append(then)
        return tuple(found)


class _Index:
    """Positions by key. Most keys have one, which is kept as it is to save a list."""

    def __init__(self) -> None:
        self._positions: dict[str, int | list[int]] = {}

    def add(self, key: str, position: int) -> None:
        """File a position under a key; an empty key is none."""
        if not key:
            return
        before = self._positions.setdefault(key, position)
        if isinstance(before, list):
            before.append(position)
        elif before != position:
            self._positions[key] = [before, position]

    def find(self, key: str) -> tuple[int, ...]:
        """The positions of a key in the order they were added."""
        found = self._positions.get(key, [])
        return (found,) if isinstance(found, int) else tuple(found)


def contradictions(order: Order, store_ids: Collection[str]) -> list[str]:
    """What cannot be true of an order as it is recorded, in words for the merchant."""
    found = [] if order.store in store_ids else ["store: no store of this id in stores.yaml"]
    found += _status_contradictions(order)
    found += _money_contradictions(order)
    skus = {item.sku for item in order.items}
    for index, shipment in enumerate(order.shipments):
        here = f"shipments[{index}]."
        found += [here + text for text in _shipment_contradictions(order, shipment)]
        if skus and not skus.issuperset(shipment.items):
            found.append(here + "items: not among the items of the order")
    for index, back in enumerate(order.returns):
        if skus and not skus.issuperset(back.items):
            found.append(f"returns[{index}].items: not among the items of the order")
    return found


def _status_contradictions(order: Order) -> Iterator[str]:
    undated = [s for s in order.shipments if s.status == "delivered" and s.delivered_at is None]
    if order.status == "delivered" and not any(s.delivered_at for s in order.shipments):
        yield "status: delivered, but no shipment has delivered_at"
    elif undated:
        yield "shipments: delivered, but without delivered_at"
    if order.status == "shipped" and not order.shipments:
        yield "status: shipped, but there is no shipment"
    if order.updated_at is not None and order.updated_at < order.placed_at:
        yield "updated_at: before placed_at"


def _money_contradictions(order: Order) -> Iterator[str]:
    if order.total is not None and order.total < 0:
        yield "total: negative"
    refunded = sum((refund.amount for refund in order.refunds), Decimal(0))
    if any(refund.amount < 0 for refund in order.refunds):
        yield "refunds: a negative amount"
    elif order.total is not None and 0 <= order.total < refunded:
        yield "refunds: more than the total"


def _shipment_contradictions(order: Order, shipment: Shipment) -> Iterator[str]:
    shipped, delivered = shipment.shipped_at, shipment.delivered_at
    if shipped is not None and shipped < order.placed_at:
        yield "shipped_at: before the order was placed"
    if delivered is not None and delivered < (shipped or order.placed_at):
        yield f"delivered_at: before {'shipped_at' if shipped else 'the order was placed'}"
    if shipment.eta_from and shipment.eta_to and shipment.eta_from > shipment.eta_to:
        yield "eta_from: after eta_to"
