"""What the forecast reads: counts by day, topics by week, decisions with their times."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

import numpy as np
from sqlalchemy import bindparam, case, func, select

from data.calendars import public_holidays
from data.stores import Store
from model.forecasting.history import WEEK, Counts, Days, History
from serving.reporting.periods import Period, midnight
from serving.reporting.reading import NO_STORE, Scope
from serving.reporting.shop import Shop
from serving.storage.tables import decisions, drafts, turns

# A year, and the half before it from which the level of then is known.
WEEKS_READ = 78
RECENT_WEEKS = 8
_LAG_WEEKS = 4
_MOST_DELAYS = 20_000
_MOST_DECISIONS = 50_000
_LEAST_DELAYS = 50


@dataclass(frozen=True, eq=False)
class Past:
    """Counts of whole weeks.

    Attributes:
        first: the Monday that they begin with.
        stores: of the columns.
        history: what the model takes.
        began: in which week each store's tickets begin.
        orders: as `history.orders`, zeros where there are none.
        topics: tickets by store and intent, one a week, the last RECENT_WEEKS at most.
        delays: from an order to its ticket.
        so_far: tickets of the week that has begun.
    """

    first: date
    stores: tuple[str, ...]
    history: History
    began: tuple[int, ...]
    orders: Counts
    topics: tuple[Counter[tuple[str, str]], ...]
    delays: tuple[timedelta, ...]
    so_far: Counter[str]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision: who, when, what, and about what."""

    agent: str
    at: datetime
    action: str
    intent: str
    level: str | None


def read_past(
    scope: Scope, shop: Shop, this_week: Period, ahead: int, *, stores: Mapping[str, Store]
) -> Past:
    """Read whole weeks until the one that has begun.

    Args:
        scope: what may be seen.
        shop: orders that may be seen.
        this_week: the week that has begun.
        ahead: weeks to come whose holidays are needed.
        stores: of the workspace, for their countries.
    """
    first = this_week.first - timedelta(weeks=WEEKS_READ)
    bounds = _bounds(first, WEEKS_READ * WEEK, this_week)
    counts = _count_tickets(scope, bounds)
    names = sorted({name for day in counts for name in day} or set(stores) or {NO_STORE})
    tickets = _table(counts, names)
    skipped = _leading_weeks(tickets)
    tickets = tickets[skipped * WEEK :]
    first += timedelta(weeks=skipped)
    orders = _table(shop.count_placed(bounds), names)[skipped * WEEK :]
    began = tuple(_leading_weeks(tickets[:, [column]]) for column in range(len(names)))
    delays = shop.delays(
        this_week.since - timedelta(weeks=RECENT_WEEKS), this_week.since, _MOST_DELAYS
    )
    history = History(
        tickets=_before_their_time(tickets, began),
        closed=_closed(first, len(tickets) + ahead * WEEK, names, stores),
        orders=orders if orders.any() else None,
        lags=_lags(delays),
    )
    return Past(
        first=first,
        stores=tuple(names),
        history=history,
        began=began,
        orders=orders,
        topics=_topics(scope, this_week, min(RECENT_WEEKS, history.weeks)),
        delays=tuple(delays),
        so_far=sum(_count_tickets(scope, [this_week.since, this_week.until]), Counter()),
    )


def _bounds(first: date, days: int, period: Period) -> list[datetime]:
    return [midnight(first + timedelta(days=day), period.zone) for day in range(days + 1)]


def _count_tickets(scope: Scope, bounds: Sequence[datetime]) -> list[Counter[str]]:
    """Tickets that need a reply by store, between each moment and the next; from the index."""
    query = (
        select(turns.c.store, func.count().label("n"))
        .where(
            turns.c.number == 1,
            turns.c.began_at >= bindparam("since"),
            turns.c.began_at < bindparam("until"),
            turns.c.is_due,
        )
        .group_by(turns.c.store)
    )
    query = scope.of(query, turns.c.store)
    found = []
    for since, until in pairwise(bounds):
        rows = scope.connection.execute(query, {"since": since, "until": until})
        found.append(Counter({row.store or NO_STORE: int(row.n) for row in rows}))
    return found


def _table(days: Sequence[Counter[str]], names: Sequence[str]) -> Counts:
    return np.array([[day[name] for name in names] for day in days], dtype=np.float64)


def _leading_weeks(tickets: Counts) -> int:
    """Weeks before the first ticket, and the one of it: the service may have begun within it."""
    days = np.flatnonzero(tickets.any(axis=1))
    if not len(days):
        return len(tickets) // WEEK
    week = int(days[0]) // WEEK
    return week + 1 if days[0] > 0 and week + 1 < len(tickets) // WEEK else week


def _before_their_time(tickets: Counts, began: Sequence[int]) -> Counts:
    """A store that began later than others is taken to have been as in its first four weeks."""
    found = tickets.copy()
    for column, week in enumerate(began):
        known = tickets[week * WEEK : (week + 4) * WEEK, column].reshape(-1, WEEK)
        if week and len(known):
            found[: week * WEEK, column] = np.tile(known.mean(axis=0).round(), week)
    return found


def _closed(first: date, days: int, names: Sequence[str], stores: Mapping[str, Store]) -> Days:
    calendar = [first + timedelta(days=day) for day in range(days)]
    countries = [stores[name].country if name in stores else "" for name in names]
    return np.array(
        [[day in public_holidays(country, day.year) for country in countries] for day in calendar],
        dtype=np.bool_,
    ).reshape(days, len(names))


def _lags(delays: Sequence[timedelta]) -> tuple[float, ...]:
    """Shares of tickets by weeks since their order; half and half where few are known."""
    if len(delays) < _LEAST_DELAYS:
        return (0.5, 0.5)
    found = np.zeros(_LAG_WEEKS)
    for delay in delays:
        # An order of any day of a week: the ticket comes in the same week only if it is quick.
        week, rest = divmod(delay / timedelta(weeks=1), 1)
        for place, share in ((int(week), 1 - rest), (int(week) + 1, rest)):
            found[min(place, _LAG_WEEKS - 1)] += share
    return tuple(float(share) for share in found / found.sum())


def _topics(scope: Scope, this_week: Period, weeks: int) -> tuple[Counter[tuple[str, str]], ...]:
    query = (
        select(turns.c.store, turns.c.intent, func.count().label("n"))
        .where(
            turns.c.number == 1,
            turns.c.began_at >= bindparam("since"),
            turns.c.began_at < bindparam("until"),
            turns.c.is_due,
        )
        .group_by(turns.c.store, turns.c.intent)
    )
    query = scope.of(query, turns.c.store)
    found = []
    for back in range(weeks, 0, -1):
        own = this_week.earlier(back)
        rows = scope.connection.execute(query, {"since": own.since, "until": own.until})
        found.append(Counter({(r.store or NO_STORE, r.intent): int(r.n) for r in rows}))
    return tuple(found)


def read_replies_per_ticket(scope: Scope, this_week: Period) -> float:
    """Replies given for each first reply, over the last eight whole weeks; at least 1."""
    is_first = case((turns.c.number == 1, 1), else_=0)
    query = select(func.count().label("n"), func.sum(is_first).label("first")).where(
        turns.c.replied_at >= this_week.earlier(RECENT_WEEKS).since,
        turns.c.replied_at < this_week.since,
    )
    row = next(scope.rows(query, turns.c.store))
    return max(1.0, row.n / row.first) if row.first else 1.0


def read_decided(scope: Scope, since: datetime) -> list[Decided]:
    """Decisions since a moment, the latest ones where there are very many; oldest first."""
    query = (
        select(
            decisions.c.agent,
            decisions.c.decided_at,
            decisions.c.action,
            drafts.c.intent,
            drafts.c.level,
        )
        .select_from(decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id))
        .where(decisions.c.decided_at >= since)
        .order_by(decisions.c.decided_at.desc())
        .limit(_MOST_DECISIONS)
    )
    rows = scope.rows(query, decisions.c.store)
    return [Decided(r.agent, r.decided_at, r.action, r.intent, r.level) for r in rows][::-1]
