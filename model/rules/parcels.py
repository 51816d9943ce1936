"""Late, stuck, lost: what the days since the last scan mean under the policy."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from data.facts import Fact
from model.rules.situation import ParcelFacts, Situation

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
