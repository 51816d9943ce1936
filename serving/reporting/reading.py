"""What the weekly report reads of tickets and decisions: one period's rows, each by an index.

The database counts what is counted; only times, of which medians are made, come as rows.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Integer, and_, case, cast, func, or_, select

from serving.storage.tables import decisions, drafts, tickets, turns

NO_STORE = "none"
# A turn that was closed later than this after the end of a past week is missing in its backlog;
# those that wait still are never missing.
LONGEST_WAIT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Scope:
    """A connection and the stores that may be seen through it; None means all."""

    connection: Connection
    stores: Collection[str] | None

    def of(self, query: Any, column: Any) -> Any:  # noqa: ANN401 - a Select of any row
        """A query that sees these stores only."""
        return query if self.stores is None else query.where(column.in_(sorted(self.stores)))

    def rows(self, query: Any, column: Any) -> Iterator[Any]:  # noqa: ANN401 - rows of any width
        """The rows of a query within these stores."""
        return iter(self.connection.execute(self.of(query, column)))

    def may_see(self, store: str | None) -> bool:
        """Whether a store's rows may be seen."""
        return self.stores is None or store in self.stores


@dataclass(frozen=True, slots=True)
class Key:
    """What rows are grouped by."""

    store: str
    intent: str
    channel: str
    language: str


@dataclass(frozen=True, slots=True)
class Span:
    """How long something took: from a ticket's first message to `end`."""

    key: Key
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """Deadlines that were in the period: how many, and how many were met."""

    due: int
    met: int


_KEY = (turns.c.store, turns.c.intent, turns.c.channel, turns.c.language)
# The sum keeps SQLite from choosing the index of first turns, of which there are as many as
# tickets, where the span of time is of another column.
_IS_FIRST = turns.c.number + 0 == 1


def _key(row: Any) -> Key:  # noqa: ANN401 - a row with the columns of a key
    return Key(row.store or NO_STORE, row.intent, row.channel, row.language)


def read_arrivals(scope: Scope, since: datetime, until: datetime) -> tuple[Counter[Key], int]:
    """Tickets that began: those that need a reply by key, and how many need none."""
    query = (
        select(*_KEY, turns.c.is_due, func.count().label("n"))
        .where(turns.c.number == 1, turns.c.began_at >= since, turns.c.began_at < until)
        .group_by(*_KEY, turns.c.is_due)
    )
    found: Counter[Key] = Counter()
    not_due = 0
    for row in scope.rows(query, turns.c.store):
        if row.is_due:
            found[_key(row)] += row.n
        else:
            not_due += row.n
    return found, not_due


def count_arrivals(
    scope: Scope, since: datetime, until: datetime, intents: Collection[str]
) -> tuple[int, int]:
    """(tickets that need a reply, those of some intents among them), from the index alone."""
    is_one = cast(turns.c.intent.in_(sorted(intents)), Integer)
    query = select(func.count().label("n"), func.sum(is_one).label("own")).where(
        turns.c.number == 1,
        turns.c.began_at >= since,
        turns.c.began_at < until,
        turns.c.is_due,
    )
    row = next(scope.rows(query, turns.c.store))
    return int(row.n), int(row.own or 0)


def read_first_replies(scope: Scope, since: datetime, until: datetime) -> list[Span]:
    """First replies that were given in a span of time."""
    query = select(*_KEY, turns.c.began_at, turns.c.replied_at).where(
        turns.c.replied_at >= since, turns.c.replied_at < until, _IS_FIRST
    )
    return [Span(_key(r), r.began_at, r.replied_at) for r in scope.rows(query, turns.c.store)]


def read_resolutions(scope: Scope, since: datetime, until: datetime) -> list[Span]:
    """Tickets that were resolved or closed in a span of time, and needed a reply once."""
    query = (
        select(*_KEY, turns.c.began_at, tickets.c.resolved_at)
        .select_from(tickets.join(turns, and_(turns.c.ticket_id == tickets.c.ticket_id, _IS_FIRST)))
        .where(tickets.c.resolved_at >= since, tickets.c.resolved_at < until, turns.c.is_due)
    )
    return [Span(_key(r), r.began_at, r.resolved_at) for r in scope.rows(query, turns.c.store)]


def read_deadlines(
    scope: Scope, since: datetime, until: datetime, column: Literal["target_by", "reply_by"]
) -> dict[Key, Kept]:
    """Deadlines within a span of time. A turn that was over before its deadline had none."""
    by = turns.c[column]
    is_met = and_(turns.c.replied_at.is_not(None), turns.c.replied_at <= by)
    was_due = or_(
        turns.c.replied_at.is_not(None), turns.c.closed_at.is_(None), turns.c.closed_at > by
    )
    query = (
        select(
            *_KEY,
            func.count().label("due"),
            func.sum(case((is_met, 1), else_=0)).label("met"),
        )
        .where(by >= since, by < until, turns.c.is_due, was_due)
        .group_by(*_KEY)
    )
    rows = scope.rows(query, turns.c.store)
    return {_key(row): Kept(int(row.due), int(row.met)) for row in rows}


def read_decisions(
    scope: Scope, since: datetime, until: datetime
) -> dict[tuple[Key, str, str | None], int]:
    """Decisions that were made in a span of time, by key, action and reason."""
    columns = (decisions.c.store, drafts.c.intent, drafts.c.channel, drafts.c.language)
    more = (decisions.c.action, decisions.c.reason)
    query = (
        select(*columns, *more, func.count().label("n"))
        .select_from(decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id))
        .where(decisions.c.decided_at >= since, decisions.c.decided_at < until)
        .group_by(*columns, *more)
    )
    rows = scope.rows(query, decisions.c.store)
    return {(_key(row), row.action, row.reason): int(row.n) for row in rows}


def read_scores(scope: Scope, since: datetime, until: datetime) -> list[float]:
    """Satisfaction that was told in a span of time, 1 to 5."""
    query = select(tickets.c.satisfaction).where(
        tickets.c.rated_at >= since, tickets.c.rated_at < until, tickets.c.satisfaction.is_not(None)
    )
    return [float(row.satisfaction) for row in scope.rows(query, tickets.c.store)]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Turns without a reply at a moment; `ages` counts those older than each limit."""

    count: int
    past_target: int
    overdue: int
    oldest: datetime | None
    ages: tuple[int, ...]


def read_waiting(scope: Scope, at: datetime, limits: Collection[timedelta]) -> Waiting:
    """Who waited at a moment.

    Args:
        scope: what may be seen.
        at: the moment.
        limits: ages; for each the turns that had waited as long or longer.
    """

    def counted(condition: Any) -> Any:  # noqa: ANN401 - an SQL condition
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    was_closed_later = and_(turns.c.closed_at > at, turns.c.closed_at <= at + LONGEST_WAIT)
    query = select(
        func.count(),
        counted(turns.c.target_by < at),
        counted(turns.c.reply_by < at),
        func.min(turns.c.began_at),
        *(counted(turns.c.began_at <= at - limit) for limit in limits),
    ).where(
        or_(turns.c.closed_at.is_(None), was_closed_later), turns.c.began_at < at, turns.c.is_due
    )
    count, past_target, overdue, oldest, *ages = next(scope.rows(query, turns.c.store))
    if oldest is not None and not isinstance(oldest, datetime):
        oldest = datetime.fromisoformat(oldest)
    return Waiting(int(count), int(past_target), int(overdue), oldest, tuple(map(int, ages)))
