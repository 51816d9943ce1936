"""Orders, their parcels, returns, refunds and invoice (contract, section 1)."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from data.records import Amount, Record, Timestamp

OrderStatus = Literal[
    "pending", "processing", "shipped", "delivered", "cancelled", "refunded", "on_hold"
]
ShipmentStatus = Literal[
    "label_created",
    "in_transit",
    "out_for_delivery",
    "delivered",
    "delivery_failed",
    "at_pickup_point",
    "exception",
    "returned_to_sender",
    "lost",
]


class OrderCustomer(Record):
    """Who ordered. The e-mail is the proof of ownership."""

    email: str | None = None
    name: str | None = None
    country: str | None = None


class Item(Record):
    """One line of an order. `price` is per piece, in the order's currency."""

    sku: str
    name: str
    variant: str | None = None
    category: str | None = None
    quantity: int = Field(default=1, ge=1)
    price: Amount | None = None


class TrackingEvent(Record):
    """One scan of a carrier."""

    at: Timestamp
    status: str
    location: str | None = None
    description: str | None = None


class Shipment(Record):
    """One parcel. `items` are SKUs of the order; none means all of them."""

    carrier: str | None = None
    tracking_number: str | None = None
    tracking_url: str | None = None
    status: ShipmentStatus
    shipped_at: Timestamp | None = None
    eta_from: date | None = None
    eta_to: date | None = None
    delivered_at: Timestamp | None = None
    items: tuple[str, ...] = ()
    events: tuple[TrackingEvent, ...] = ()


class Return(Record):
    """Goods on their way back."""

    return_id: str | None = None
    status: str
    received_at: Timestamp | None = None
    items: tuple[str, ...] = ()


class Invoice(Record):
    """The invoice of an order."""

    number: str
    url: str | None = None
    issued_at: Timestamp | None = None


class Refund(Record):
    """Money paid back or about to be."""

    amount: Amount
    status: str
    issued_at: Timestamp | None = None
    method: str | None = None
    reason: str | None = None


class Order(Record):
    """A purchase."""

    order_id: str
    store: str
    channel: str | None = None
    marketplace_ref: str | None = None
    placed_at: Timestamp
    status: OrderStatus
    updated_at: Timestamp | None = None
    customer: OrderCustomer = OrderCustomer()
    currency: str = "EUR"
    total: Amount | None = None
    items: tuple[Item, ...] = ()
    shipments: tuple[Shipment, ...] = ()
    returns: tuple[Return, ...] = ()
    invoice: Invoice | None = None
    refunds: tuple[Refund, ...] = ()

    @property
    def value(self) -> Decimal:
        """What the order cost: its total, else the sum of its items."""
        if self.total is not None:
            return self.total
        return sum((i.price * i.quantity for i in self.items if i.price is not None), Decimal(0))
