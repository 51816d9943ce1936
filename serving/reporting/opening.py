"""Business hours between moments, for many at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from data.calendars import OpeningHours, openings_between
from data.records import MARKETPLACES
from data.stores import Store

Seconds = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DefaultHours:
    """Where the store is not known: Monday to Friday, 9 to 18, in UTC, as deadlines have it."""

    country: str = ""
    timezone: str = "UTC"
    business_hours: dict[str, str] = field(default_factory=dict)


def counts_business_hours(channel: str, store: Store | None) -> bool:
    """Whether the store's deadline on a channel is counted in business hours."""
    own = next((r for r in store.sla if r.channel == channel), None) if store else None
    if own is not None:
        return own.clock == "business"
    return channel not in MARKETPLACES


def clock_hours(starts: Sequence[datetime], ends: Sequence[datetime]) -> Seconds:
    """Hours from each start to its end, none below 0; shape (n,)."""
    return np.maximum(0.0, (_seconds(ends) - _seconds(starts)) / 3600)


def business_hours(
    starts: Sequence[datetime], ends: Sequence[datetime], store: OpeningHours
) -> Seconds:
    """Hours from each start to its end while the store is open; shape (n,).

    Args:
        starts: aware moments.
        ends: as many.
        store: its opening hours, holidays and time zone.
    """
    if not len(starts):
        return np.zeros(0)
    begin, end = _seconds(starts), _seconds(ends)
    first, last = min(starts), max(*ends, min(starts) + timedelta(days=1))
    spans = openings_between(first, last, store)
    if not spans:
        return np.zeros(len(starts))
    opens, closes = _seconds([s[0] for s in spans]), _seconds([s[1] for s in spans])
    passed = np.concatenate(([0.0], np.cumsum(closes - opens)))

    def open_until(at: Seconds) -> Seconds:
        place = np.searchsorted(opens, at, side="right")
        since = np.where(place > 0, at - opens[place - 1], 0.0)
        most = np.where(place > 0, (closes - opens)[place - 1], 0.0)
        return np.asarray(passed[np.maximum(place - 1, 0)] + np.clip(since, 0.0, most))

    return np.maximum(0.0, (open_until(end) - open_until(begin)) / 3600)


def _seconds(moments: Sequence[datetime]) -> Seconds:
    return np.array([m.timestamp() for m in moments], dtype=np.float64)
