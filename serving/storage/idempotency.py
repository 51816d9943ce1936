"""Idempotency keys: what a repeated request gets instead of being done again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from serving.errors import IdempotencyMismatchError
from serving.storage.tables import idempotency_keys as table

_FIND = select(table).where(
    table.c.actor == bindparam("by"),
    table.c.route == bindparam("at"),
    table.c.key == bindparam("named"),
)


@dataclass(frozen=True, slots=True)
class RequestKey:
    """An Idempotency-Key: whose, for what, and for which body."""

    actor: str
    route: str
    key: str
    request_digest: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the first request with a key got."""

    status_code: int
    draft_id: str


class IdempotencyRepository:
    """Remembers the outcome of requests in the transaction that did the work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, request: RequestKey) -> Remembered | None:
        """What the key got before.

        Raises:
            IdempotencyMismatchError: it was used for another body.
        """
        values = {"by": request.actor, "at": request.route, "named": request.key}
        row = self._connection.execute(_FIND, values).first()
        if row is None:
            return None
        if row.request_digest != request.request_digest:
            raise IdempotencyMismatchError("the Idempotency-Key was used with another body")
        return Remembered(row.status_code, row.draft_id)

    def remember(
        self, request: RequestKey, *, status_code: int, draft_id: str, now: datetime
    ) -> None:
        """Keep what a request got."""
        self._connection.execute(
            insert(table),
            {
                "actor": request.actor,
                "route": request.route,
                "key": request.key,
                "request_digest": request.request_digest,
                "status_code": status_code,
                "draft_id": draft_id,
                "created_at": now,
            },
        )

    def forget(self, before: datetime) -> int:
        """Drop keys that nobody repeats any more; returns how many."""
        return self._connection.execute(delete(table).where(table.c.created_at < before)).rowcount
