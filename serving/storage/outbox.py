"""What other systems have to be told, kept until they were."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from serving.storage.tables import outbox

_FIRST_DELAY = timedelta(seconds=5)
_LONGEST_DELAY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell. Two with the same `dedupe_key` are one."""

    kind: str
    dedupe_key: str
    store: str | None = None
    ticket_id: str | None = None
    draft_id: str | None = None


class OutboxRepository:
    """Written in the transaction of what it tells about: neither is lost without the other."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, notice: Notice, payload: Mapping[str, object], now: datetime) -> bool:
        """Keep a notice; returns False where it was kept before."""
        known = select(outbox.c.position).where(outbox.c.dedupe_key == notice.dedupe_key)
        if self._connection.execute(known).first() is not None:
            return False
        self._connection.execute(
            insert(outbox),
            {
                "kind": notice.kind,
                "dedupe_key": notice.dedupe_key,
                "store": notice.store,
                "ticket_id": notice.ticket_id,
                "draft_id": notice.draft_id,
                "payload": json.dumps(payload, ensure_ascii=False),
                "created_at": now,
                "due_at": now,
                "attempts": 0,
            },
        )
        return True

    def due(self, now: datetime, limit: int = 100) -> list[Row[Any]]:
        """What is to be told now, oldest first."""
        query = (
            select(outbox)
            .where(outbox.c.delivered_at.is_(None), outbox.c.due_at <= now)
            .order_by(outbox.c.position)
            .limit(limit)
        )
        return list(self._connection.execute(query))

    def delivered(self, position: int, now: datetime) -> None:
        """Mark a notice as told."""
        self._connection.execute(
            update(outbox).where(outbox.c.position == position), {"delivered_at": now}
        )

    def failed(self, row: Row[Any], reason: str, now: datetime) -> None:
        """Try again later, each time after twice as long; `reason` holds no customer text."""
        delay = min(_FIRST_DELAY * 2 ** min(row.attempts, 12), _LONGEST_DELAY)
        self._connection.execute(
            update(outbox).where(outbox.c.position == row.position),
            {"attempts": row.attempts + 1, "due_at": now + delay, "last_error": reason},
        )

    def waiting(self) -> int:
        """How many notices nobody was told of yet."""
        query = select(func.count()).where(outbox.c.delivered_at.is_(None))
        return int(self._connection.execute(query).scalar_one())
