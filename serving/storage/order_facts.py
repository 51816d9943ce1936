"""What is counted by week of an order: its parcels and refunds, as rows of their own tables."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, delete, insert

from data.orders import Order
from serving.storage.tables import refunds, shipments


@dataclass(frozen=True, slots=True)
class ShipmentFact:
    """A parcel. `due_on` is the last day that the carrier or the shop promised."""

    store: str
    order_id: str
    place: int
    carrier: str | None
    status: str
    shipped_at: datetime | None
    due_on: date | None
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefundFact:
    """A refund; the amount is a decimal in `currency`."""

    store: str
    order_id: str
    place: int
    status: str
    reason: str | None
    amount: Decimal
    currency: str
    issued_at: datetime | None


def shipment_facts(order: Order) -> list[ShipmentFact]:
    """The parcels of an order; a label of a cancelled order is no parcel on its way."""
    return [
        ShipmentFact(
            store=order.store,
            order_id=order.order_id,
            place=place,
            carrier=parcel.carrier,
            status=parcel.status,
            shipped_at=parcel.shipped_at,
            due_on=parcel.eta_to,
            delivered_at=parcel.delivered_at,
        )
        for place, parcel in enumerate(order.shipments)
        if order.status != "cancelled" or parcel.status != "label_created"
    ]


def refund_facts(order: Order) -> list[RefundFact]:
    """The refunds of an order."""
    return [
        RefundFact(
            store=order.store,
            order_id=order.order_id,
            place=place,
            status=refund.status,
            reason=refund.reason,
            amount=refund.amount,
            currency=order.currency,
            issued_at=refund.issued_at,
        )
        for place, refund in enumerate(order.refunds)
    ]


def put_facts(connection: Connection, order: Order, *, is_new: bool) -> None:
    """Write the rows of an order's present state in place of those of its state before."""
    for table in () if is_new else (shipments, refunds):
        own = (table.c.store == order.store, table.c.order_id == order.order_id)
        connection.execute(delete(table).where(*own))
    parcels = [
        asdict(fact) | {"due_on": fact.due_on.isoformat() if fact.due_on else None}
        for fact in shipment_facts(order)
    ]
    if parcels:
        connection.execute(insert(shipments), parcels)
    paid = [asdict(fact) | {"amount": str(fact.amount)} for fact in refund_facts(order)]
    if paid:
        connection.execute(insert(refunds), paid)
