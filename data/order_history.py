"""An order as it stood at an earlier moment, as far as its own dates tell."""

from datetime import datetime
from typing import Any

from data.orders import Order, Shipment

_STATUSES = frozenset(
    (
        "label_created", "in_transit", "out_for_delivery", "delivered", "delivery_failed",
        "at_pickup_point", "exception", "returned_to_sender", "lost",
    )
)  # fmt: skip


def order_as_of(order: Order, at: datetime) -> Order | None:
    """Take back what happened after a moment; None where the order was not placed yet.

    Scans, deliveries, returns and refunds with a later date are gone, and states follow from what
    is left. What has no date (a cancellation, an address) cannot be taken back and stays.

    Args:
        order: as it is known now.
        at: an aware moment.
    """
    if order.placed_at is not None and order.placed_at > at:
        return None
    changes: dict[str, Any] = {
        "shipments": tuple(s for s in (_shipment_as_of(s, at) for s in order.shipments) if s),
        "returns": tuple(
            r if r.received_at is None or r.received_at <= at
            else r.model_copy(update={"received_at": None, "status": "announced"})
            for r in order.returns
        ),
        "refunds": tuple(r for r in order.refunds if r.issued_at is None or r.issued_at <= at),
    }  # fmt: skip
    if order.invoice is not None and order.invoice.issued_at and order.invoice.issued_at > at:
        changes["invoice"] = None
    changes["status"] = _status_as_of(order, changes["shipments"], changes["refunds"])
    if order.updated_at is not None and order.updated_at > at:
        changes["updated_at"] = at
    return order.model_copy(update=changes)


def _shipment_as_of(shipment: Shipment, at: datetime) -> Shipment | None:
    events = tuple(e for e in shipment.events if e.at <= at)
    left = shipment.shipped_at is None or shipment.shipped_at <= at
    if not left and not events:
        return None  # no label was made yet, as far as anybody knows
    delivered = shipment.delivered_at if _is_by(shipment.delivered_at, at) else None
    changed = len(events) != len(shipment.events) or delivered != shipment.delivered_at or not left
    if not changed:
        return shipment
    status = "delivered" if delivered else _last_status(events, left=left)
    update = {
        "events": events,
        "delivered_at": delivered,
        "shipped_at": shipment.shipped_at if left else None,
        "status": status,
    }
    return shipment.model_copy(update=update)


def _is_by(moment: datetime | None, at: datetime) -> bool:
    return moment is not None and moment <= at


def _last_status(events: tuple[Any, ...], *, left: bool) -> str:
    known = [e.status for e in events if e.status in _STATUSES]
    if known:
        return str(known[-1])
    return "in_transit" if left else "label_created"


def _status_as_of(order: Order, shipments: tuple[Shipment, ...], refunds: tuple[Any, ...]) -> str:
    if order.status == "refunded" and len(refunds) == len(order.refunds):
        return order.status
    if order.status in ("cancelled", "pending", "processing", "on_hold"):
        return order.status
    if shipments and all(s.status == "delivered" for s in shipments):
        return "delivered"
    if any(s.status != "label_created" for s in shipments):
        return "shipped"
    return "processing" if order.shipments else order.status
