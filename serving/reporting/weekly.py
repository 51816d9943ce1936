"""The weekly report: how fast, how late, how good, and why customers write."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from data.errors import ReplywrightError
from data.intervals import wilson
from data.orders import Order
from serving.reporting.reading import (
    DecisionRow,
    Stores,
    TicketRow,
    read_backlog,
    read_decisions,
    read_orders,
    read_tickets,
)
from serving.reporting.records import (
    Backlog,
    CarrierRow,
    Delivery,
    Hours,
    Refunds,
    Row,
    Satisfaction,
    Share,
    WeeklyReport,
    Worst,
)

WHERE_IS_MY_ORDER = frozenset(
    ("shipping.order_status", "shipping.delayed", "shipping.delivered_not_received")
)
_TROUBLED = frozenset(("delivery_failed", "exception", "returned_to_sender", "lost"))
_ISSUED = frozenset(("issued", "completed", "paid", "succeeded", "done", "refunded"))
_REFUND_WEEKS = 4
_LEAST_FOR_WORST = 5


class WeekError(ReplywrightError):
    """The week is not one."""


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week in a time zone, Monday to Sunday."""

    name: str
    since: datetime
    until: datetime

    @property
    def before(self) -> "Week":
        """The week before."""
        day = (self.since - timedelta(days=4)).date()
        return week_of(day, self.since.tzinfo)  # type: ignore[arg-type]


def week_of(day: date, zone: ZoneInfo) -> Week:
    """The week that a day is in."""
    year, number, _ = day.isocalendar()
    monday = date.fromisocalendar(year, number, 1)
    following = monday + timedelta(days=7)
    return Week(
        f"{year}-W{number:02d}",
        datetime(monday.year, monday.month, monday.day, tzinfo=zone),
        datetime(following.year, following.month, following.day, tzinfo=zone),
    )


def parse_week(text: str | None, now: datetime, zone: ZoneInfo) -> Week:
    """`2026-W47`; without one, the last week that is over.

    Raises:
        WeekError: not a week.
    """
    if text is None:
        return week_of(now.astimezone(zone).date() - timedelta(days=7), zone)
    try:
        year, _, number = text.partition("-W")
        return week_of(date.fromisocalendar(int(year), int(number), 1), zone)
    except ValueError:
        raise WeekError("week: expected an ISO week such as 2026-W47") from None


def weekly_report(
    connection: Connection,
    week: Week,
    *,
    store: str | None,
    stores: Stores,
    known_orders: Iterable[Order] = (),
) -> WeeklyReport:
    """The report of one week.

    Args:
        connection: reads.
        week: which one.
        store: only this one.
        stores: those that may be seen; None means all.
        known_orders: of the workspace's files; the database's own come first.
    """
    seen = frozenset((store,)) if store else stores
    tickets = read_tickets(connection, week.since, week.until, seen)
    decided = read_decisions(connection, week.since, week.until, seen)
    earlier = week.before
    tickets_before = read_tickets(connection, earlier.since, earlier.until, seen)
    decided_before = read_decisions(connection, earlier.since, earlier.until, seen)
    orders = _orders(connection, week, seen, known_orders)
    scores = [t.score for t in tickets if t.score is not None]
    acts = Counter(d.action for d in decided)
    waiting, overdue, oldest = read_backlog(connection, week.until, seen)
    by_topic = _rows(tickets, decided, lambda r: r.intent, week.until)
    return WeeklyReport(
        week=week.name,
        since=week.since,
        until=week.until,
        store=store,
        tickets=len(tickets),
        tickets_before=len(tickets_before),
        total=_row("all", tickets, decided, week.until),
        before=_row("all", tickets_before, decided_before, earlier.until),
        by_store=_rows(tickets, decided, lambda r: r.store, week.until),
        by_topic=by_topic,
        by_channel=_rows(tickets, decided, lambda r: r.channel, week.until),
        by_language=_rows(tickets, decided, lambda r: r.language, week.until),
        decisions=dict(acts.most_common()),
        rejection_reasons=dict(
            Counter(d.reason or "other" for d in decided if d.action == "reject").most_common()
        ),
        delivery=_delivery(orders, tickets, week),
        refunds=_refunds(orders, week),
        satisfaction=Satisfaction(
            n=len(scores), mean=round(sum(scores) / len(scores), 2) if scores else None
        ),
        worst=_worst(by_topic),
        backlog=Backlog(open=waiting, overdue=overdue, oldest_since=oldest),
    )


def share(part: int, n: int) -> Share:
    """A share with its interval."""
    low, high = wilson(part, n)
    value = round(part / n, 4) if n else None
    return Share(value=value, low=round(low, 4), high=round(high, 4), n=n)


def _hours(spans: Sequence[float]) -> Hours:
    if not spans:
        return Hours(n=0, median=None, p90=None)
    high = quantiles(spans, n=10, method="inclusive")[-1] if len(spans) > 1 else spans[0]
    return Hours(n=len(spans), median=round(median(spans), 2), p90=round(high, 2))


def _row(
    name: str, tickets: Sequence[TicketRow], decided: Sequence[DecisionRow], until: datetime
) -> Row:
    due = [t for t in tickets if t.reply_by is not None and t.reply_by < until]
    kept = [t for t in due if t.replied_at and t.reply_by and t.replied_at <= t.reply_by]
    acts = Counter(d.action for d in decided)
    return Row(
        name=name,
        tickets=len(tickets),
        first_response=_hours([_span(t.created_at, t.replied_at) for t in tickets if t.replied_at]),
        resolution=_hours([_span(t.created_at, t.resolved_at) for t in tickets if t.resolved_at]),
        on_time=share(len(kept), len(due)),
        as_is=share(acts["approve"], len(decided)),
        rejected=share(acts["reject"], len(decided)),
    )


def _span(start: datetime, end: datetime | None) -> float:
    assert end is not None
    return max(0.0, (end - start).total_seconds() / 3600)


def _rows(
    tickets: Sequence[TicketRow],
    decided: Sequence[DecisionRow],
    key: Callable[[TicketRow | DecisionRow], str],
    until: datetime,
) -> tuple[Row, ...]:
    mine: dict[str, list[TicketRow]] = defaultdict(list)
    theirs: dict[str, list[DecisionRow]] = defaultdict(list)
    for ticket in tickets:
        mine[key(ticket)].append(ticket)
    for decision in decided:
        theirs[key(decision)].append(decision)
    names = sorted(mine.keys() | theirs.keys(), key=lambda n: (-len(mine.get(n, ())), n))
    return tuple(_row(n, mine.get(n, ()), theirs.get(n, ()), until) for n in names)


def _orders(
    connection: Connection, week: Week, stores: Stores, known: Iterable[Order]
) -> list[Order]:
    """Orders that may matter: of the database, and of the files where it does not know them."""
    first = week.since - timedelta(weeks=_REFUND_WEEKS * 2)
    found = {(o.store, o.order_id): o for o in read_orders(connection, first, stores)}
    for order in known:
        if stores is None or order.store in stores:
            found.setdefault((order.store, order.order_id), order)
    return list(found.values())


def _delivery(orders: Sequence[Order], tickets: Sequence[TicketRow], week: Week) -> Delivery:
    due: Counter[str] = Counter()
    late: Counter[str] = Counter()
    troubled: Counter[str] = Counter()
    first, last = week.since.date(), week.until.date()
    for order in orders:
        for shipment in order.shipments:
            promised = shipment.eta_to
            if promised is None or not first <= promised < last:
                continue
            carrier = shipment.carrier or "not named"
            due[carrier] += 1
            done = shipment.delivered_at
            came = done.astimezone(week.since.tzinfo).date() if done else None
            late[carrier] += came is None or came > promised
            troubled[carrier] += shipment.status in _TROUBLED
    placed = sum(_is_in(order.placed_at, week) for order in orders)
    asked = sum(t.intent in WHERE_IS_MY_ORDER for t in tickets)
    total = sum(due.values())
    return Delivery(
        due=total,
        late=share(sum(late.values()), total),
        troubled=sum(troubled.values()),
        by_carrier=tuple(
            CarrierRow(carrier=c, due=n, late=share(late[c], n), troubled=troubled[c])
            for c, n in due.most_common()
        ),
        where_is_my_order=share(asked, len(tickets)),
        orders_placed=placed,
        contacts_per_100_orders=round(100 * len(tickets) / placed, 1) if placed else None,
    )


def _is_in(moment: datetime | None, week: Week) -> bool:
    return moment is not None and week.since <= moment < week.until


def _refunds(orders: Sequence[Order], week: Week) -> Refunds:
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    reasons: Counter[str] = Counter()
    concerned = 0
    for order in orders:
        own = [r for r in order.refunds if r.status in _ISSUED and _is_in(r.issued_at, week)]
        concerned += bool(own)
        for refund in own:
            amounts[order.currency or "not named"] += refund.amount
            reasons[refund.reason or "not named"] += 1
    since = week.until - timedelta(weeks=_REFUND_WEEKS)
    placed = sum(o.placed_at is not None and since <= o.placed_at < week.until for o in orders)
    return Refunds(
        orders=share(min(concerned, placed), placed),
        amounts={c: str(a) for c, a in sorted(amounts.items())},
        reasons=dict(reasons.most_common()),
    )


def _worst(rows: Sequence[Row]) -> Worst | None:
    """The topic that costs most: tickets times the share of drafts that were not sent as is."""
    found = [
        (row.tickets * (1 - row.as_is.value), row)
        for row in rows
        if row.as_is.value is not None and row.as_is.n >= _LEAST_FOR_WORST and row.as_is.value < 1
    ]
    if not found:
        return None
    cost, row = max(found, key=lambda pair: (pair[0], pair[1].name))
    return Worst(
        name=row.name,
        tickets=row.tickets,
        not_as_is=round(1 - (row.as_is.value or 0), 4),
        rule=f"{row.tickets} tickets, {cost:.1f} of them would not be sent as drafted: the most "
        f"of all topics with {_LEAST_FOR_WORST} decisions or more",
    )


def zone_of(names: Iterable[str]) -> ZoneInfo:
    """The time zone that the stores share; UTC where they do not."""
    found = set(names)
    return ZoneInfo(found.pop()) if len(found) == 1 else ZoneInfo("UTC")
