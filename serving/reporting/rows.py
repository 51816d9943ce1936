"""Rows of the weekly report: how many tickets, how fast, how late, by store, topic and channel."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.stores import Store
from data.workspace.taxonomy import group_of
from serving.reporting.figures import Hours, Share, count, hours, median_change, share
from serving.reporting.opening import (
    DefaultHours,
    business_hours,
    clock_hours,
    counts_business_hours,
)
from serving.reporting.periods import Period
from serving.reporting.reading import (
    Kept,
    Key,
    Scope,
    Span,
    read_arrivals,
    read_deadlines,
    read_first_replies,
    read_resolutions,
)
from serving.reporting.records import Row

NameOf = Callable[[Key], str]
DIMENSIONS: Mapping[str, NameOf] = {
    "store": lambda key: key.store,
    "group": lambda key: group_of(key.intent),
    "topic": lambda key: key.intent,
    "channel": lambda key: key.channel,
    "language": lambda key: key.language,
}


@dataclass(frozen=True, eq=False)
class Times:
    """Spans with their hours; business hours are NaN where the deadline counts none."""

    keys: Sequence[Key]
    clock: NDArray[np.float64]
    business: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Events:
    """What happened in a period, by key."""

    arrivals: Counter[Key]
    not_due: int
    first_replies: Times
    resolutions: Times
    targets: Mapping[Key, Kept]
    deadlines: Mapping[Key, Kept]


def read_events(scope: Scope, period: Period, stores: Mapping[str, Store]) -> Events:
    """Read a period's events; business hours by each store's own opening hours."""
    since, until = period.since, period.until
    arrivals, not_due = read_arrivals(scope, since, until)
    return Events(
        arrivals=arrivals,
        not_due=not_due,
        first_replies=_times(read_first_replies(scope, since, until), stores),
        resolutions=_times(read_resolutions(scope, since, until), stores),
        targets=read_deadlines(scope, since, until, "target_by"),
        deadlines=read_deadlines(scope, since, until, "reply_by"),
    )


def _times(spans: Sequence[Span], stores: Mapping[str, Store]) -> Times:
    keys = [span.key for span in spans]
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    business = np.full(len(spans), np.nan)
    by_store: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if counts_business_hours(key.channel, stores.get(key.store)):
            by_store[key.store].append(place)
    for store, places in by_store.items():
        business[places] = business_hours(
            [starts[p] for p in places],
            [ends[p] for p in places],
            stores.get(store, DefaultHours()),
        )
    return Times(keys, clock_hours(starts, ends), business)


def total_row(now: Events, before: Events) -> Row:
    """One row for everything."""
    (row,) = rows_by(now, before, lambda _: "all") or (_row("all", _Part(), _Part()),)
    return row


def rows_by(now: Events, before: Events, name_of: NameOf) -> tuple[Row, ...]:
    """A row for each name that has anything in the period, most tickets first."""
    own, earlier = _parts(now, name_of), _parts(before, name_of)
    rows = [_row(name, part, earlier.get(name, _Part())) for name, part in own.items()]
    return tuple(sorted(rows, key=lambda row: (-row.tickets.value, row.name)))


class _Part:
    """The events of one name."""

    def __init__(self) -> None:
        self.tickets = 0
        self.first_replies: list[int] = []
        self.resolutions: list[int] = []
        self.targets, self.deadlines = [0, 0], [0, 0]
        self.events: Events | None = None


def _parts(events: Events, name_of: NameOf) -> dict[str, _Part]:
    found: dict[str, _Part] = defaultdict(_Part)
    for key, n in events.arrivals.items():
        found[name_of(key)].tickets += n
    for name, places in _places(events.first_replies.keys, name_of):
        found[name].first_replies = places
    for name, places in _places(events.resolutions.keys, name_of):
        found[name].resolutions = places
    for key, kept in events.targets.items():
        _add(found[name_of(key)].targets, kept)
    for key, kept in events.deadlines.items():
        _add(found[name_of(key)].deadlines, kept)
    for part in found.values():
        part.events = events
    return dict(found)


def _places(keys: Sequence[Key], name_of: NameOf) -> Iterable[tuple[str, list[int]]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        found[name_of(key)].append(place)
    return found.items()


def _add(counts: list[int], kept: Kept) -> None:
    counts[0] += kept.met
    counts[1] += kept.due


def _row(name: str, now: _Part, before: _Part) -> Row:
    first, earlier_first = _spans(now, "first"), _spans(before, "first")
    done, earlier_done = _spans(now, "done"), _spans(before, "done")
    return Row(
        name=name,
        tickets=count(now.tickets, before.tickets),
        first_response=_hours(first[0], earlier_first[0]),
        first_response_business=_hours(first[1], earlier_first[1]),
        resolution=_hours(done[0], earlier_done[0]),
        resolution_business=_hours(done[1], earlier_done[1]),
        on_target=_kept(now.targets, before.targets),
        on_time=_kept(now.deadlines, before.deadlines),
    )


def _spans(part: _Part, kind: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(clock hours, business hours of those that have them)."""
    if part.events is None:
        return np.zeros(0), np.zeros(0)
    times = part.events.first_replies if kind == "first" else part.events.resolutions
    places = part.first_replies if kind == "first" else part.resolutions
    business = times.business[places]
    return times.clock[places], business[~np.isnan(business)]


def _hours(now: NDArray[np.float64], before: NDArray[np.float64]) -> Hours:
    return hours(now).model_copy(update={"change": median_change(now, before)})


def _kept(now: Sequence[int], before: Sequence[int]) -> Share:
    return share(now[0], now[1], share(before[0], before[1]))
