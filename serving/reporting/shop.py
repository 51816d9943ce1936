"""Orders, parcels and refunds of a period: of the database, and of the workspace's file.

An order that the database holds counts as it is there. The file's orders are gone through once and
then kept by day.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal, Protocol, TypeVar
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from sqlalchemy import and_, bindparam, case, func, select

from data.stores import Store
from data.workspace.orders import OrderBook
from serving.reporting.periods import midnight
from serving.reporting.reading import Scope
from serving.storage.order_facts import RefundFact, ShipmentFact, refund_facts, shipment_facts
from serving.storage.tables import orders, refunds, shipments, tickets, turns

State = Literal["on_time", "late", "troubled", "undated"]
TROUBLED = ("delivery_failed", "exception", "returned_to_sender", "lost")
ISSUED = frozenset(("issued", "completed", "paid", "succeeded", "done", "refunded"))
# Arrived, though nobody says when: neither late nor in time.
_ARRIVED = ("delivered", "at_pickup_point")
_IDS = 500
_UTC = ZoneInfo("UTC")


class OfOrder(Protocol):
    """A fact that says which order it is of."""

    @property
    def store(self) -> str:
        """The order's store."""

    @property
    def order_id(self) -> str:
        """Its number."""


F = TypeVar("F", bound=OfOrder)


@dataclass(frozen=True, slots=True)
class Placed:
    """An order that was placed, and its value."""

    store: str
    order_id: str
    placed_at: datetime
    currency: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class DueKey:
    """What parcels are counted by."""

    store: str
    carrier: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Question:
    """A where-is-my-order ticket and the parcels of the order that it is about."""

    store: str | None
    asked_at: datetime
    parcels: tuple[ShipmentFact, ...]


@dataclass(frozen=True, eq=False)
class FileFacts:
    """What is counted of the orders of a workspace's file."""

    placed: tuple[Placed, ...]
    shipments: tuple[ShipmentFact, ...]
    refunds: tuple[RefundFact, ...]
    by_order: Mapping[tuple[str, str], tuple[ShipmentFact, ...]]
    placed_at: Mapping[tuple[str, str], datetime]


_KNOWN: WeakKeyDictionary[OrderBook, FileFacts] = WeakKeyDictionary()


def file_facts(book: OrderBook) -> FileFacts:
    """The facts of a file's orders; a second question of the same file costs nothing."""
    found = _KNOWN.get(book)
    if found is None:
        placed, parcels, paid = [], [], []
        by_order: dict[tuple[str, str], tuple[ShipmentFact, ...]] = {}
        for order in book:
            placed.append(
                Placed(order.store, order.order_id, order.placed_at, order.currency, order.value)
            )
            own = shipment_facts(order)
            by_order[order.store, order.order_id] = tuple(own)
            parcels += own
            paid += refund_facts(order)
        moments = {(p.store, p.order_id): p.placed_at for p in placed}
        found = FileFacts(tuple(placed), tuple(parcels), tuple(paid), by_order, moments)
        _KNOWN[book] = found
    return found


class Shop:
    """Orders, parcels and refunds that may be seen.

    Args:
        scope: the database and the stores that may be seen.
        stores: of the workspace, for their time zones.
        book: the orders of the workspace's file.
    """

    def __init__(self, scope: Scope, stores: Mapping[str, Store], book: OrderBook) -> None:
        self._scope, self._stores = scope, stores
        self._file = file_facts(book)
        self._due_queries = [
            (zone, self._due_query(condition)) for zone, condition in self._zones()
        ]
        self._due_by_day: dict[tuple[date, int], Counter[DueKey]] = {}

    def placed(self, since: datetime, until: datetime) -> list[Placed]:
        """Orders that were placed in a span of time."""
        query = select(
            orders.c.store,
            orders.c.order_id,
            orders.c.placed_at,
            orders.c.currency,
            orders.c.value,
        ).where(orders.c.placed_at >= since, orders.c.placed_at < until)
        found = [
            Placed(r.store, r.order_id, r.placed_at, r.currency or "EUR", Decimal(r.value or 0))
            for r in self._scope.rows(query, orders.c.store)
        ]
        own = (p for p in self._file.placed if since <= p.placed_at < until)
        return found + self._not_stored(own)

    def count_placed(self, bounds: Sequence[datetime]) -> list[Counter[str]]:
        """Orders placed by store, between each moment and the next."""
        query = (
            select(orders.c.store, func.count().label("n"))
            .where(
                orders.c.placed_at >= bindparam("since"), orders.c.placed_at < bindparam("until")
            )
            .group_by(orders.c.store)
        )
        query = self._scope.of(query, orders.c.store)
        found = []
        for since, until in pairwise(bounds):
            rows = self._scope.connection.execute(query, {"since": since, "until": until})
            found.append(Counter({row.store: int(row.n) for row in rows}))
        own = (p for p in self._file.placed if bounds[0] <= p.placed_at < bounds[-1])
        for order in self._not_stored(own):
            found[bisect_right(bounds, order.placed_at) - 1][order.store] += 1
        return found

    def delays(self, since: datetime, until: datetime, most: int) -> list[timedelta]:
        """From an order to the ticket about it, for tickets that began in a span of time.

        Args:
            since: beginning of the span.
            until: its end, which is outside.
            most: tickets to read, the latest ones.
        """
        query = (
            select(turns.c.store, turns.c.began_at, tickets.c.named_order, orders.c.placed_at)
            .select_from(
                turns.join(tickets, tickets.c.ticket_id == turns.c.ticket_id).outerjoin(
                    orders,
                    and_(
                        orders.c.store == tickets.c.store,
                        orders.c.order_id == tickets.c.named_order,
                    ),
                )
            )
            .where(
                turns.c.number == 1,
                turns.c.began_at >= since,
                turns.c.began_at < until,
                turns.c.is_due,
                tickets.c.named_order.is_not(None),
            )
            .order_by(turns.c.began_at.desc())
            .limit(most)
        )
        found = []
        for row in self._scope.rows(query, turns.c.store):
            known = self._file.placed_at.get((row.store or "", row.named_order))
            placed = row.placed_at or known
            if placed is not None and placed <= row.began_at:
                found.append(row.began_at - placed)
        return found

    def count_dispatched(self, since: datetime, until: datetime) -> int:
        """Orders of which the first parcel was dispatched in a span of time."""
        query = select(func.count().label("n")).where(
            shipments.c.shipped_at >= since, shipments.c.shipped_at < until, shipments.c.place == 0
        )
        own = (
            s
            for s in self._file.shipments
            if s.place == 0 and s.shipped_at is not None and since <= s.shipped_at < until
        )
        count = int(next(self._scope.rows(query, shipments.c.store)).n)
        return count + len(self._not_stored(own))

    def due(self, first: date, last: date, now: datetime) -> Counter[DueKey]:
        """Parcels whose last promised day lies between two days and is over, by how they fared."""
        found: Counter[DueKey] = Counter()
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            for place, (zone, _) in enumerate(self._due_queries):
                end = midnight(day + timedelta(days=1), zone)
                if end <= now:
                    found.update(self._due_on(day, end, place))
        own = (s for s in self._file.shipments if s.due_on and first <= s.due_on <= last)
        for parcel in self._not_stored(own):
            assert parcel.due_on is not None
            end = midnight(parcel.due_on + timedelta(days=1), self._zone(parcel.store))
            if end <= now:
                found[DueKey(parcel.store, parcel.carrier, _state(parcel, end))] += 1
        return found

    def _due_query(self, condition: Any) -> Any:  # noqa: ANN401 - a condition and a Select
        state = case(
            (shipments.c.delivered_at < bindparam("end"), "on_time"),
            (shipments.c.delivered_at.is_not(None), "late"),
            (shipments.c.status.in_(_ARRIVED), "undated"),
            (shipments.c.status.in_(TROUBLED), "troubled"),
            else_="late",
        ).label("state")
        query = (
            select(shipments.c.store, shipments.c.carrier, state, func.count().label("n"))
            .where(shipments.c.due_on == bindparam("day"), condition)
            .group_by(shipments.c.store, shipments.c.carrier, state)
        )
        return self._scope.of(query, shipments.c.store)

    def _due_on(self, day: date, end: datetime, place: int) -> Counter[DueKey]:
        """Asked once a day and time zone: the weeks of a trend overlap with what is compared."""
        known = self._due_by_day.get((day, place))
        if known is None:
            values = {"day": day.isoformat(), "end": end}
            rows = self._scope.connection.execute(self._due_queries[place][1], values)
            known = Counter({DueKey(r.store, r.carrier, r.state): int(r.n) for r in rows})
            self._due_by_day[day, place] = known
        return known

    def refunds(self, since: datetime, until: datetime) -> list[RefundFact]:
        """Refunds that were issued in a span of time."""
        query = select(refunds).where(
            refunds.c.issued_at >= since, refunds.c.issued_at < until, refunds.c.status.in_(ISSUED)
        )
        found = [
            RefundFact(**row._asdict() | {"amount": Decimal(row.amount)})
            for row in self._scope.rows(query, refunds.c.store)
        ]
        own = (
            r
            for r in self._file.refunds
            if r.status in ISSUED and r.issued_at is not None and since <= r.issued_at < until
        )
        return found + self._not_stored(own)

    def questions(
        self, since: datetime, until: datetime, intents: Collection[str]
    ) -> list[Question]:
        """Tickets of some intents that began in a span of time, with the parcels they are about."""
        query = (
            select(
                turns.c.ticket_id,
                turns.c.store,
                turns.c.began_at,
                tickets.c.named_order,
                shipments.c.order_id,
                *(shipments.c[n] for n in ("place", "carrier", "status", "shipped_at", "due_on")),
                shipments.c.delivered_at,
            )
            .select_from(
                turns.join(tickets, tickets.c.ticket_id == turns.c.ticket_id).outerjoin(
                    shipments,
                    and_(
                        shipments.c.store == tickets.c.store,
                        shipments.c.order_id == tickets.c.named_order,
                    ),
                )
            )
            .where(
                turns.c.number == 1,
                turns.c.began_at >= since,
                turns.c.began_at < until,
                turns.c.is_due,
                turns.c.intent.in_(sorted(intents)),
            )
        )
        by_ticket: dict[str, list[Any]] = defaultdict(list)
        for row in self._scope.rows(query, turns.c.store):
            by_ticket[row.ticket_id].append(row)
        return [self._question(rows) for rows in by_ticket.values()]

    def _question(self, rows: Sequence[Any]) -> Question:
        first = rows[0]
        parcels = tuple(
            ShipmentFact(
                store=r.store,
                order_id=r.order_id,
                place=r.place,
                carrier=r.carrier,
                status=r.status,
                shipped_at=r.shipped_at,
                due_on=date.fromisoformat(r.due_on) if r.due_on else None,
                delivered_at=r.delivered_at,
            )
            for r in rows
            if r.order_id is not None
        )
        if not parcels:
            parcels = self._file.by_order.get((first.store or "", first.named_order or ""), ())
        return Question(first.store, first.began_at, parcels)

    def zone(self, store: str | None) -> ZoneInfo:
        """The time zone of a store; UTC where it is not known."""
        return self._zone(store)

    def _zone(self, store: str | None) -> ZoneInfo:
        known = self._stores.get(store or "")
        return ZoneInfo(known.timezone) if known else _UTC

    def _zones(self) -> Iterator[tuple[ZoneInfo, Any]]:
        """Each time zone with the condition that a parcel's store is in it."""
        by_zone: dict[str, list[str]] = defaultdict(list)
        for store in self._stores.values():
            if self._scope.may_see(store.id):
                by_zone[store.timezone].append(store.id)
        for name, ids in sorted(by_zone.items()):
            yield ZoneInfo(name), shipments.c.store.in_(ids)
        yield _UTC, shipments.c.store.not_in(sorted(self._stores))

    def _not_stored(self, facts: Iterable[F]) -> list[F]:
        """Facts of the file that may be seen and whose order the database does not hold."""
        found = [f for f in facts if self._scope.may_see(f.store)]
        ids = sorted({f.order_id for f in found})
        stored: set[tuple[str, str]] = set()
        for start in range(0, len(ids), _IDS):
            query = select(orders.c.store, orders.c.order_id).where(
                orders.c.store.in_(sorted(self._stores)),
                orders.c.order_id.in_(ids[start : start + _IDS]),
            )
            stored |= {(r.store, r.order_id) for r in self._scope.connection.execute(query)}
        return [f for f in found if (f.store, f.order_id) not in stored]


def _state(parcel: ShipmentFact, end: datetime) -> State:
    if parcel.delivered_at is not None:
        return "on_time" if parcel.delivered_at < end else "late"
    if parcel.status in _ARRIVED:
        return "undated"
    return "troubled" if parcel.status in TROUBLED else "late"
