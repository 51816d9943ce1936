"""Tickets joined into one thread because they are about the same order, and taken apart again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from serving.errors import NotFoundError
from serving.storage.tables import thread_merges, tickets
from serving.storage.tickets import LIVE

_OWN = select(
    tickets.c.thread_id,
    tickets.c.is_thread_fixed,
    tickets.c.named_order,
    tickets.c.customer_key,
    tickets.c.store,
    tickets.c.created_at,
).where(tickets.c.ticket_id == bindparam("id"))
_OLDER = (
    select(tickets.c.thread_id)
    .where(
        tickets.c.named_order == bindparam("number"),
        tickets.c.customer_key == bindparam("customer"),
        tickets.c.store == bindparam("store_id"),
        tickets.c.ticket_id != bindparam("id"),
        tickets.c.thread_id != bindparam("id"),
        tickets.c.status.in_(LIVE),
        tickets.c.created_at <= bindparam("at"),
    )
    .order_by(tickets.c.created_at, tickets.c.ticket_id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Merge:
    """A ticket that joined a thread, and why."""

    ticket_id: str
    from_thread: str
    into_thread: str
    reason: str


class ThreadRepository:
    """Threads are named by the ticket that they began with."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def join(self, ticket_id: str, now: datetime) -> Merge | None:
        """Let a ticket join an older live one of the same store, order and customer.

        One that was taken out by a person stays out.
        """
        own = self._connection.execute(_OWN, {"id": ticket_id}).one()
        is_alone = own.thread_id == ticket_id and not own.is_thread_fixed
        if not is_alone or None in (own.named_order, own.customer_key, own.store):
            return None
        older = self._connection.execute(
            _OLDER,
            {
                "id": ticket_id,
                "number": own.named_order,
                "customer": own.customer_key,
                "store_id": own.store,
                "at": own.created_at,
            },
        ).scalar()
        if older is None:
            return None
        merge = Merge(
            ticket_id, ticket_id, older, f"same order {own.named_order} and same customer"
        )
        self._connection.execute(
            insert(thread_merges),
            {
                "ticket_id": ticket_id,
                "from_thread": merge.from_thread,
                "into_thread": merge.into_thread,
                "reason": merge.reason,
                "merged_at": now,
            },
        )
        self._connection.execute(
            update(tickets).where(tickets.c.ticket_id == ticket_id), {"thread_id": older}
        )
        return merge

    def undo(self, ticket_id: str, actor: str, now: datetime) -> Merge:
        """Take a ticket out of the thread that it joined last, for good.

        Raises:
            NotFoundError: it joined none.
        """
        row = self._connection.execute(
            select(thread_merges)
            .where(thread_merges.c.ticket_id == ticket_id, thread_merges.c.undone_at.is_(None))
            .order_by(thread_merges.c.position.desc())
            .limit(1)
        ).first()
        if row is None:
            raise NotFoundError("the ticket has joined no thread")
        self._connection.execute(
            update(thread_merges).where(thread_merges.c.position == row.position),
            {"undone_at": now, "undone_by": actor},
        )
        self._connection.execute(
            update(tickets).where(tickets.c.ticket_id == ticket_id),
            {"thread_id": row.from_thread, "is_thread_fixed": True},
        )
        return Merge(ticket_id, row.from_thread, row.into_thread, row.reason)

    def members(self, thread_id: str) -> list[str]:
        """The tickets of a thread, oldest first."""
        query = (
            select(tickets.c.ticket_id)
            .where(tickets.c.thread_id == thread_id)
            .order_by(tickets.c.created_at, tickets.c.ticket_id)
        )
        return list(self._connection.execute(query).scalars())

    def merges(self, ticket_id: str) -> list[Merge]:
        """The merges of a ticket that still hold."""
        rows = self._connection.execute(
            select(thread_merges)
            .where(thread_merges.c.ticket_id == ticket_id, thread_merges.c.undone_at.is_(None))
            .order_by(thread_merges.c.position)
        )
        return [Merge(r.ticket_id, r.from_thread, r.into_thread, r.reason) for r in rows]
