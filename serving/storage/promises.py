"""What approved drafts promised to customers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from serving.storage.moments import canonical
from serving.storage.tables import promises

_OPEN = (
    select(promises)
    .where(
        promises.c.order_id == bindparam("number"),
        promises.c.store == bindparam("store_id"),
        promises.c.closed_at.is_(None),
    )
    .order_by(promises.c.position)
)


@dataclass(frozen=True, slots=True)
class Promise:
    """An outcome that a customer was told, and the policy paths that bore it."""

    draft_id: str
    ticket_id: str
    store: str | None
    order_id: str | None
    outcome: str
    agent: str
    sources: tuple[str, ...] = ()


class PromiseRepository:
    """Promises by order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, promise: Promise, now: datetime) -> None:
        """Keep a promise."""
        self._connection.execute(
            insert(promises),
            {
                "draft_id": promise.draft_id,
                "ticket_id": promise.ticket_id,
                "store": promise.store,
                "order_id": promise.order_id,
                "outcome": promise.outcome,
                "agent": promise.agent,
                "sources": canonical(list(promise.sources)),
                "promised_at": now,
            },
        )

    def open_on(self, order_id: str, store: str | None) -> list[Row[Any]]:
        """Promises on an order that are not closed, oldest first."""
        values = {"number": order_id, "store_id": store}
        return list(self._connection.execute(_OPEN, values))

    def close(self, position: int, reason: str, now: datetime) -> None:
        """A promise was kept, or withdrawn by a person."""
        self._connection.execute(
            update(promises).where(promises.c.position == position),
            {"closed_at": now, "closed_reason": reason},
        )
