"""Which of a customer's orders a wish can be about, and which one the mail itself points at.

Needed only where no order number is given. Everything here chooses among orders that are
proven to be the customer's; where two remain, both do, and the customer is asked.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import get_month_names

from data.calendars import local_day
from data.orders import Order
from data.records import LANGUAGES
from data.turns.characters import fold
from model.context.told_apart import told_apart

Wanted = Literal["open", "arriving", "delivered", "returned", "any", "none"]

_OPEN = (
    "shipping.order_status shipping.delayed shipping.delivery_failed shipping.change_delivery "
    "shipping.arrive_by_date order.cancel order.change_items order.confirmation_missing"
)
_DELIVERED = (
    "order.missing_item order.wrong_item order.damaged product.defect_warranty "
    "product.not_as_described return.request return.label_howto return.policy exchange.request"
)
_RETURNED = "return.status exchange.status refund.status refund.dispute"
_NONE = (
    "shipping.options_cost order.place_help product.question product.recommendation "
    "product.availability payment.checkout_failed promotion.gift_card_loyalty "
    "account.access_details account.delete_privacy account.marketing_optout wholesale.quote "
    "feedback.praise other.thanks other.automated_spam other.general"
)
_WANTED_BY_INTENT: dict[str, Wanted] = {
    "shipping.delivered_not_received": "arriving",
    **dict.fromkeys(_OPEN.split(), "open"),
    **dict.fromkeys(_DELIVERED.split(), "delivered"),
    **dict.fromkeys(_RETURNED.split(), "returned"),
    **dict.fromkeys(_NONE.split(), "none"),
}
# A delivery is still what a "where is it" may mean for a month, and a return for a season.
_JUST_DELIVERED = timedelta(days=30)
_RETURNABLE = timedelta(days=100)
_ORDINALS = ("st", "nd", "rd", "th", "er", "º", "°")


def wanted_orders(intent: str) -> Wanted:
    """Which orders an intent is about. Intents of a label set of one's own: any."""
    return _WANTED_BY_INTENT.get(intent, "any")


def fitting_orders(orders: Iterable[Order], wanted: Wanted, now: datetime) -> tuple[Order, ...]:
    """The orders that the wish can be about, latest first; empty where none fits.

    Several groups are tried in turn: a parcel that is still coming is what "where is my order"
    means, and only without one it may mean a parcel that arrived last week.
    """
    latest_first = sorted(orders, key=lambda order: order.placed_at, reverse=True)
    for belongs in _GROUPS[wanted]:
        group = tuple(order for order in latest_first if belongs(order, now))
        if group:
            return group
    return ()


def orders_pointed_at(
    text: str, orders: Sequence[Order], timezone: str
) -> tuple[tuple[Order, ...], str | None]:
    """Narrow orders by what the mail names: SKU, tracking number, date, hour, amount, words, turn.

    Returns:
        The orders that remain and what narrowed them to one; None where more than one remains.
    """
    remaining = tuple(orders)
    folded = fold(text)
    for name, points_at in _POINTERS:
        hits = tuple(o for o in remaining if points_at(o, folded, remaining, timezone))
        if len(hits) == 1 < len(remaining):
            return hits, name
        remaining = hits or remaining
    return remaining, None


def is_cancelled(order: Order) -> bool:
    """Nothing will be delivered any more and nothing was."""
    return order.status == "cancelled"


def is_delivered(order: Order) -> bool:
    """Every parcel has arrived, or the order says so."""
    if order.shipments:
        return all(shipment.status == "delivered" for shipment in order.shipments)
    return order.status == "delivered"


def delivered_at(order: Order) -> datetime | None:
    """When the last parcel arrived; where that is not recorded, the latest time that is."""
    if not has_arrivals(order):
        return None
    known = [s.delivered_at for s in order.shipments if s.delivered_at is not None]
    return max(known) if known else order.updated_at or order.placed_at


def has_arrivals(order: Order) -> bool:
    """At least one parcel has arrived."""
    arrived = any(shipment.status == "delivered" for shipment in order.shipments)
    return arrived or order.status == "delivered"


def _is_open(order: Order, now: datetime) -> bool:
    return order.status not in ("cancelled", "refunded") and not is_delivered(order)


def _is_arriving(order: Order, now: datetime) -> bool:
    return _is_open(order, now) or _arrived_within(order, now, _JUST_DELIVERED)


def _arrived_within(order: Order, now: datetime, span: timedelta) -> bool:
    at = delivered_at(order)
    return at is not None and order.status not in ("cancelled", "refunded") and now - at <= span


def _is_returnable(order: Order, now: datetime) -> bool:
    return _arrived_within(order, now, _RETURNABLE)


def _has_arrived(order: Order, now: datetime) -> bool:
    return has_arrivals(order)


def _is_returned(order: Order, now: datetime) -> bool:
    return bool(order.returns or order.refunds) or order.status in ("cancelled", "refunded")


def _is_current(order: Order, now: datetime) -> bool:
    moved = max(order.updated_at or order.placed_at, order.placed_at)
    return not is_cancelled(order) and now - moved <= _RETURNABLE


def _is_any(order: Order, now: datetime) -> bool:
    return True


_Group = Callable[[Order, datetime], bool]
_GROUPS: dict[Wanted, tuple[_Group, ...]] = {
    "open": (_is_open, _is_arriving),
    "arriving": (_is_arriving,),
    "delivered": (_is_returnable, _has_arrived),
    "returned": (_is_returned, _is_returnable),
    "any": (_is_current, _is_any),
    "none": (),
}


def _names_sku(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    own = {fold(item.sku) for item in order.items} - _of_others(order, among, _skus)
    return any(_stands_in(sku, text) for sku in own if len(sku) >= 3)


def _names_tracking(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    numbers = (s.tracking_number for s in order.shipments if s.tracking_number)
    return any(_stands_in(fold(number), text) for number in numbers)


def _names_day(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    moments = [order.placed_at, *(s.delivered_at for s in order.shipments if s.delivered_at)]
    days = {local_day(moment, timezone) for moment in moments}
    return any(_stands_in(form, text) for day in days for form in _day_forms(day))


def _names_hour(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    placed = order.placed_at.astimezone(ZoneInfo(timezone))
    hour, minute = placed.hour, f"{placed.minute:02}"
    shown = {str(hour), f"{hour:02}"}
    return any(_stands_in(f"{h}{mark}{minute}", text) for h in shown for mark in (":", ".", "h"))


def _is_told_apart(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    return told_apart(text, sorted(among, key=lambda one: one.placed_at)) is order


def _names_amount(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    if order.total is None:
        return False
    plain = f"{order.total:.2f}"
    return any(_stands_in(form, text) for form in (plain, plain.replace(".", ",")))


def _names_product(order: Order, text: str, among: Sequence[Order], timezone: str) -> bool:
    own = _words(order) - _of_others(order, among, _words)
    written = set(re.findall(r"[a-z0-9]{4,}", text))
    return any(_is_same_word(word, other) for word in own for other in written)


_Pointer = Callable[[Order, str, Sequence[Order], str], bool]
_POINTERS: tuple[tuple[str, _Pointer], ...] = (
    ("sku", _names_sku),
    ("tracking_number", _names_tracking),
    ("date", _names_day),
    ("amount", _names_amount),
    ("hour", _names_hour),
    ("product", _names_product),
    ("turn", _is_told_apart),
)


def _skus(order: Order) -> set[str]:
    return {fold(item.sku) for item in order.items}


def _words(order: Order) -> set[str]:
    """Words of the products' names and variants, short ones and numbers left out."""
    names = " ".join(f"{item.name} {item.variant or ''}" for item in order.items)
    return {word for word in re.findall(r"[a-z0-9]{4,}", fold(names)) if not word.isdigit()}


def _of_others(order: Order, among: Sequence[Order], of: Callable[[Order], set[str]]) -> set[str]:
    return set().union(*(of(other) for other in among if other is not order))


def _is_same_word(word: str, written: str) -> bool:
    """Equal, or one within the other where both are long enough (plurals, compounds)."""
    if word == written:
        return True
    return min(len(word), len(written)) >= 5 and (word in written or written in word)


def _stands_in(needle: str, text: str) -> bool:
    return re.search(rf"(?<![\w]){re.escape(needle)}(?![\w])", text) is not None


def _day_forms(day: date) -> set[str]:
    """How a day is written in mail, folded: `12/11`, `12.11.`, `12 novembre`, `november 12`."""
    forms = {day.isoformat()}
    for mark in "/.-":
        forms |= {f"{day.day}{mark}{day.month}", f"{day.day:02}{mark}{day.month:02}"}
        forms |= {f"{day.day:02}{mark}{day.month:02}{mark}{year}" for year in _years(day)}
        forms |= {f"{day.day}{mark}{day.month}{mark}{year}" for year in _years(day)}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            month = fold(get_month_names(width, locale=language)[day.month]).rstrip(".")
            forms |= {f"{day.day}{mark} {month}" for mark in ("", ".", " de", *_ORDINALS)}
            forms |= {f"{month} {day.day}{mark}" for mark in ("", *_ORDINALS)}
    return forms


def _years(day: date) -> tuple[str, str]:
    return str(day.year), f"{day.year % 100:02}"
