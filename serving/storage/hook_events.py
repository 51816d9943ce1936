"""Deliveries of webhooks that were seen, so that none counts twice."""

from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select, update

from serving.storage.tables import hook_events


class HookEventRepository:
    """Events by helpdesk and the helpdesk's own id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, helpdesk: str, event_id: str) -> Row[tuple[str, ...]] | None:
        """An event that was seen before."""
        return self._connection.execute(
            select(hook_events).where(
                hook_events.c.helpdesk == helpdesk, hook_events.c.event_id == event_id
            )
        ).first()

    def add(
        self, helpdesk: str, event_id: str, *, signature_digest: str, draft_id: str, now: datetime
    ) -> None:
        """Remember an event and the draft it led to."""
        self._connection.execute(
            insert(hook_events),
            {
                "helpdesk": helpdesk,
                "event_id": event_id,
                "signature_digest": signature_digest,
                "received_at": now,
                "draft_id": draft_id,
            },
        )

    def seen_again(self, helpdesk: str, event_id: str, signature_digest: str) -> None:
        """Remember the signature of a repeated delivery, so that it cannot be replayed."""
        self._connection.execute(
            update(hook_events).where(
                hook_events.c.helpdesk == helpdesk, hook_events.c.event_id == event_id
            ),
            {"signature_digest": signature_digest},
        )

    def forget(self, before: datetime) -> int:
        """Drop events too old to be accepted again anyway; returns how many."""
        query = delete(hook_events).where(hook_events.c.received_at < before)
        return self._connection.execute(query).rowcount
