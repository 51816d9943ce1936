"""What both reports read of the database: one week's rows, by index, whatever the archive holds."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from data.orders import Order
from serving.storage.tables import decisions, drafts, messages, orders, tickets
from serving.storage.tickets import LIVE

Stores = Collection[str] | None
_IDS = 500


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket of the week; `replied_at` is the first reply that is known."""

    ticket_id: str
    store: str
    intent: str
    channel: str
    language: str
    created_at: datetime
    reply_by: datetime | None
    resolved_at: datetime | None
    replied_at: datetime | None
    score: float | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision of the week."""

    store: str
    intent: str
    channel: str
    language: str
    action: str
    reason: str | None


def read_tickets(
    connection: Connection, since: datetime, until: datetime, stores: Stores
) -> list[TicketRow]:
    """Tickets that were created in a span of time."""
    query = select(tickets).where(tickets.c.created_at >= since, tickets.c.created_at < until)
    rows = list(connection.execute(_of_stores(query, tickets.c.store, stores)))
    ids = [row.ticket_id for row in rows]
    replied = _first(connection, ids)
    return [
        TicketRow(
            ticket_id=row.ticket_id,
            store=row.store or "none",
            intent=row.intent,
            channel=row.channel,
            language=row.language,
            created_at=row.created_at,
            reply_by=row.reply_by,
            resolved_at=row.resolved_at,
            replied_at=replied.get(row.ticket_id),
            score=_score(row.head),
        )
        for row in rows
    ]


def _of_stores(query: Any, column: Any, stores: Stores) -> Any:  # noqa: ANN401 - a Select of any row
    return query if stores is None else query.where(column.in_(sorted(stores)))


def _score(head: str) -> float | None:
    """The satisfaction that a helpdesk passed on with the ticket, where it is a score."""
    found = json.loads(head).get("satisfaction")
    score = found.get("score") if isinstance(found, dict) else None
    is_score = isinstance(score, int | float) and not isinstance(score, bool) and 1 <= score <= 5
    return float(score) if is_score and score is not None else None


def _first(connection: Connection, ids: list[str]) -> dict[str, datetime]:
    """The first reply of each ticket: a draft that was sent, or an agent's message."""
    found: dict[str, datetime] = {}
    for start in range(0, len(ids), _IDS):
        own = ids[start : start + _IDS]
        sent = (
            select(drafts.c.ticket_id, func.min(decisions.c.decided_at).label("at"))
            .select_from(drafts.join(decisions, decisions.c.draft_id == drafts.c.draft_id))
            .where(drafts.c.ticket_id.in_(own), decisions.c.action.in_(("approve", "edit")))
            .group_by(drafts.c.ticket_id)
        )
        said = (
            select(messages.c.ticket_id, func.min(messages.c.sent_at).label("at"))
            .where(messages.c.ticket_id.in_(own), messages.c.author == "agent")
            .group_by(messages.c.ticket_id)
        )
        for query in (sent, said):
            for ticket_id, at in connection.execute(query):
                if at is not None:
                    moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
                    found[ticket_id] = min(moment, found.get(ticket_id, moment))
    return found


def read_decisions(
    connection: Connection, since: datetime, until: datetime, stores: Stores
) -> list[DecisionRow]:
    """Decisions that were made in a span of time, with what they were about."""
    query = (
        select(
            decisions.c.store,
            decisions.c.action,
            decisions.c.reason,
            drafts.c.intent,
            drafts.c.channel,
            drafts.c.language,
        )
        .select_from(decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id))
        .where(decisions.c.decided_at >= since, decisions.c.decided_at < until)
    )
    return [
        DecisionRow(r.store or "none", r.intent, r.channel, r.language, r.action, r.reason)
        for r in connection.execute(_of_stores(query, decisions.c.store, stores))
    ]


def read_orders(connection: Connection, since: datetime, stores: Stores) -> Iterator[Order]:
    """Stored orders that changed since a moment; the payload holds the rest."""
    query = select(orders.c.payload).where(
        (orders.c.updated_at >= since) | orders.c.updated_at.is_(None)
    )
    for (payload,) in connection.execute(_of_stores(query, orders.c.store, stores)):
        yield Order.model_validate_json(payload)


def read_backlog(
    connection: Connection, now: datetime, stores: Stores
) -> tuple[int, int, datetime | None]:
    """(live tickets that wait, those past their deadline, since when the oldest waits)."""
    own = (tickets.c.waiting_since.is_not(None), tickets.c.status.in_(LIVE))
    query = select(func.count(), func.min(tickets.c.waiting_since)).where(*own)
    counted = connection.execute(_of_stores(query, tickets.c.store, stores)).one()
    count, oldest = counted[0], counted[1]
    late = select(func.count()).where(*own, tickets.c.reply_by < now)
    overdue = connection.execute(_of_stores(late, tickets.c.store, stores)).scalar_one()
    if oldest is not None and not isinstance(oldest, datetime):
        oldest = datetime.fromisoformat(oldest)
    return int(count), int(overdue), oldest


def count_by_day(
    connection: Connection, since: datetime, until: datetime, stores: Stores
) -> list[tuple[datetime, str]]:
    """(moment, intent) of every ticket created in a span of time."""
    query = select(tickets.c.created_at, tickets.c.intent).where(
        tickets.c.created_at >= since, tickets.c.created_at < until
    )
    return [(r[0], r[1]) for r in connection.execute(_of_stores(query, tickets.c.store, stores))]
