"""A parcel on its way: late, stuck or lost under the policy, when it is due, where to follow it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from data.facts import DayRange, Fact
from model.plan.records import Act
from model.rules.answer import act, link
from model.rules.situation import OrderFacts, ParcelFacts, Situation

Progress = Literal["on_schedule", "no_date", "late", "stuck", "counts_lost", "carrier_lost"]


@dataclass(frozen=True, slots=True)
class ParcelProgress:
    """How a parcel on its way is doing.

    Attributes:
        lost_on: the day from which it counts as lost, where the policy names one.
    """

    kind: Progress
    last_seen: Fact | None
    lost_on: Fact | None


def progress(s: Situation, parcel: ParcelFacts) -> ParcelProgress:
    """Judge a parcel that has left and has not arrived.

    stuck_after_days and lost_after_days count from the last scan, else from dispatch; the day
    on which the count is reached belongs to the new state (contract, section 1).
    """
    seen = parcel.last_seen
    if parcel.shipment.status == "lost":
        return ParcelProgress("carrier_lost", seen, None)
    day = seen.value if seen and isinstance(seen.value, date) else None
    lost_on = _after(seen, s.rule("lost_parcel.lost_after_days"))
    stuck_on = _after(seen, s.rule("lost_parcel.stuck_after_days"))
    due = parcel.due
    overdue = bool(due and isinstance(due.value, date) and due.value < s.today)
    if day and _reached(lost_on, s.today):
        return ParcelProgress("counts_lost", seen, lost_on)
    if day and _reached(stuck_on, s.today) and (overdue or due is None):
        return ParcelProgress("stuck", seen, lost_on)
    if overdue:
        return ParcelProgress("late", seen, lost_on)
    return ParcelProgress("on_schedule" if due else "no_date", seen, lost_on)


def _after(start: Fact | None, days: Fact | None) -> Fact | None:
    if start is None or days is None or not isinstance(start.value, date):
        return None
    assert isinstance(days.value, int)
    return start.plus(days, value=start.value + timedelta(days=days.value))


def _reached(day: Fact | None, today: date) -> bool:
    return bool(day and isinstance(day.value, date) and day.value <= today)


def future_eta(s: Situation, parcel: ParcelFacts) -> Fact | None:
    """When it is due, unless that day is over."""
    due = parcel.due
    return parcel.eta if due and isinstance(due.value, date) and due.value >= s.today else None


def order_link(s: Situation, order: OrderFacts) -> Act | None:
    """The store's own page of an order, where the channel allows links."""
    pattern = link(s, "order_status")
    if pattern is None or not isinstance(pattern.value, str):
        return None
    url = pattern.value.replace("{order_id}", order.order.order_id)
    return act("order-link", link=pattern.plus(order.fact("order_id", None), value=url))


def track(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Act | None:
    """One way to follow the parcel: a link, else the number."""
    if parcel.link and not s.channel == "sms":
        return act("track-link", link=parcel.link)
    if parcel.number and parcel.carrier:
        return act("track-number", number=parcel.number, carrier=parcel.carrier)
    return order_link(s, order)


def announced(s: Situation, eta: Fact) -> Fact:
    """A range that has begun is told by its last day alone."""
    if isinstance(eta.value, DayRange) and eta.value.first < s.today:
        return Fact(eta.value.last, eta.source.split(" + ")[-1], eta.version)
    return eta


def late_admitted(s: Situation, parcel: ParcelFacts) -> list[Act | None]:
    """The promised day that has passed, with its regret."""
    due = parcel.due
    if due is None or not isinstance(due.value, date) or due.value >= s.today:
        return []
    return [act("due-was", due=due), act("sorry-late", occasion=occasion_word(s))]


def occasion_word(s: Situation) -> str:
    """The occasion that patterns know, else `day` or `none`."""
    if s.occasion in ("birthday", "christmas", "gift", "wedding", "trip"):
        return s.occasion
    return "day" if s.wanted_day else "none"
