"""What a customer's own orders say of them. Internal: never told to a customer."""

from collections.abc import Iterable
from decimal import Decimal

from data.orders import Order
from data.stores import Store
from model.context.wanted_orders import is_cancelled

_VOID_REFUNDS = frozenset(("cancelled", "canceled", "declined", "failed", "rejected", "void"))


def lost_parcel_claims(orders: Iterable[Order]) -> int:
    """How many lost parcels have been refunded to the customer of these orders."""
    return sum(
        refund.reason == "lost_parcel" and refund.status.casefold() not in _VOID_REFUNDS
        for order in orders
        for refund in order.refunds
    )


def is_vip(orders: Iterable[Order], store: Store) -> bool:
    """Whether the customer's orders in a store reach either minimum of its VIP rule.

    Cancelled orders do not count; orders in another currency count as orders, not as money.
    """
    if store.vip is None:
        return False
    kept = [o for o in orders if o.store == store.id and not is_cancelled(o)]
    total = sum((o.value for o in kept if o.currency == store.currency), Decimal(0))
    by_count, by_total = store.vip.min_orders, store.vip.min_total
    return (by_count is not None and len(kept) >= by_count) or (
        by_total is not None and total >= by_total
    )
