"""Drafts: written once, never overwritten; only their status moves on."""

import base64
import binascii
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, tuple_, update

from data.results import Draft
from serving.errors import FieldError, InvalidBodyError, NotFoundError
from serving.storage.search import DraftSearch
from serving.storage.tables import decision_texts, decisions, draft_keys, drafts

# Statuses in which a person still has something to decide.
UNDECIDED = ("proposed", "escalated")
DraftKey = tuple[str, str]
_OF_TICKET = (
    select(drafts)
    .where(drafts.c.ticket_id == bindparam("id"))
    .order_by(drafts.c.position.desc())
    .limit(1)
)
_JOINED = select(
    drafts,
    decisions.c.action,
    decisions.c.agent,
    decisions.c.reason,
    decisions.c.labels,
    decisions.c.outcome.label("decided_outcome"),
    decisions.c.decided_at.label("decision_at"),
    decision_texts.c.body.label("final_body"),
).select_from(
    drafts.outerjoin(decisions, decisions.c.draft_id == drafts.c.draft_id).outerjoin(
        decision_texts, decision_texts.c.draft_id == drafts.c.draft_id
    )
)


@dataclass(frozen=True, slots=True)
class DraftOrigin:
    """What a draft was made from, so that a decision can be judged years later."""

    input_digest: str
    model_version: str
    policy_version: str | None
    order_version: str | None
    customer_key: str | None


@dataclass(frozen=True, slots=True)
class DraftFilter:
    """What drafts are looked for; None means all. `stores` is what the key may see."""

    status: str | None = None
    store: str | None = None
    intent: str | None = None
    language: str | None = None
    queue: str | None = None
    order_id: str | None = None
    channel: str | None = None
    priority: str | None = None
    outcome: str | None = None
    ticket_id: str | None = None
    q: str | None = None
    stores: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class DraftPage:
    """Drafts, newest first, and where the next page begins."""

    rows: tuple[Row[Any], ...]
    next_cursor: str | None


_COLUMNS = (
    "status",
    "store",
    "intent",
    "language",
    "queue",
    "order_id",
    "channel",
    "priority",
    "outcome",
    "ticket_id",
)


def draft_json(row: Row[Any]) -> dict[str, Any]:
    """A draft as the contract has it, with its present status and what was decided."""
    found: dict[str, Any] = json.loads(row.payload)
    found["status"] = row.status
    if row.superseded_reason:
        found["superseded_reason"] = row.superseded_reason
    if row.action:
        found["decision"] = {
            "action": row.action,
            "agent": row.agent,
            "reason": row.reason,
            "labels": json.loads(row.labels) if row.labels else None,
            "outcome": row.decided_outcome,
            "decided_at": row.decision_at.isoformat(),
        }
        found["final_body"] = row.final_body
    return found


class DraftRepository:
    """Drafts by id, by ticket, by everything they are searched for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        draft: Draft,
        origin: DraftOrigin,
        keys: Collection[DraftKey],
        words: str,
        now: datetime,
    ) -> int:
        """Store a draft; returns its position."""
        tags = draft.tags
        result = self._connection.execute(
            insert(drafts),
            {
                "draft_id": draft.draft_id,
                "ticket_id": draft.ticket_id,
                "store": tags.store.id,
                "channel": str((draft.model_extra or {}).get("channel", "other")),
                "language": draft.language,
                "intent": tags.intent,
                "level": tags.level,
                "queue": tags.queue,
                "priority": tags.priority,
                "outcome": draft.outcome,
                "order_id": draft.order.order_id if draft.order else None,
                "customer_key": origin.customer_key,
                "status": draft.status,
                "input_digest": origin.input_digest,
                "model_version": origin.model_version,
                "policy_version": origin.policy_version,
                "order_version": origin.order_version,
                "created_at": now,
                "target_by": tags.sla.target_by if tags.sla else None,
                "reply_by": tags.sla.reply_by if tags.sla else None,
                "payload": draft.model_dump_json(),
            },
        )
        assert result.inserted_primary_key is not None
        position = int(result.inserted_primary_key[0])
        if keys:
            self._connection.execute(
                insert(draft_keys),
                [
                    {"draft_position": position, "kind": kind, "value": value}
                    for kind, value in sorted(keys)
                ],
            )
        DraftSearch(self._connection).add(position, words)
        return position

    def get(self, draft_id: str, stores: frozenset[str] | None = None) -> Row[Any]:
        """A draft with its decision.

        Raises:
            NotFoundError: there is none, or none that may be seen.
        """
        row = self._connection.execute(_JOINED.where(drafts.c.draft_id == draft_id)).first()
        if row is None or (stores is not None and row.store not in stores):
            raise NotFoundError("no draft of this id")
        return row

    def latest_of(self, ticket_id: str) -> Row[Any] | None:
        """The newest draft of a ticket."""
        return self._connection.execute(_OF_TICKET, {"id": ticket_id}).first()

    def of_ticket(self, ticket_id: str) -> list[Row[Any]]:
        """Every draft of a ticket, newest first."""
        query = _JOINED.where(drafts.c.ticket_id == ticket_id)
        return list(self._connection.execute(query.order_by(drafts.c.position.desc())))

    def page(self, wanted: DraftFilter, *, cursor: str | None, limit: int) -> DraftPage:
        """Drafts that fit, newest first.

        Raises:
            InvalidBodyError: the cursor is not one of ours.
        """
        query: Select[Any] = _JOINED.order_by(drafts.c.position.desc()).limit(limit + 1)
        for name in _COLUMNS:
            value = getattr(wanted, name)
            if value is not None:
                query = query.where(drafts.c[name] == value)
        if wanted.stores is not None:
            query = query.where(drafts.c.store.in_(sorted(wanted.stores)))
        if wanted.q is not None:
            query = query.where(DraftSearch(self._connection).condition(wanted.q))
        if cursor is not None:
            query = query.where(drafts.c.position < _position_of(cursor))
        rows = tuple(self._connection.execute(query))
        more = len(rows) > limit
        rows = rows[:limit]
        return DraftPage(rows, _cursor_of(rows[-1].position) if more else None)

    def supersede_ticket(self, ticket_id: str, reason: str, now: datetime) -> list[str]:
        """Mark what is undecided of a ticket as stale; returns the ids."""
        condition = (drafts.c.ticket_id == ticket_id, drafts.c.status.in_(UNDECIDED))
        return self._supersede(select(drafts.c.draft_id).where(*condition), reason, now)

    def supersede_keys(
        self, keys: Iterable[DraftKey], store: str, reason: str, now: datetime
    ) -> list[str]:
        """Mark proposed drafts that depend on one of these keys as stale; returns the ids."""
        found = sorted(set(keys))
        if not found:
            return []
        query = (
            select(drafts.c.draft_id)
            .join(draft_keys, draft_keys.c.draft_position == drafts.c.position)
            .where(
                tuple_(draft_keys.c.kind, draft_keys.c.value).in_(found),
                drafts.c.status == "proposed",
                (drafts.c.store == store) | drafts.c.store.is_(None),
            )
            .distinct()
        )
        return self._supersede(query, reason, now)

    def _supersede(self, query: Select[Any], reason: str, now: datetime) -> list[str]:
        ids = list(self._connection.execute(query).scalars())
        if ids:
            self._connection.execute(
                update(drafts).where(drafts.c.draft_id.in_(ids)),
                {"status": "superseded", "superseded_at": now, "superseded_reason": reason},
            )
        return ids

    def set_decided(self, draft_id: str, status: str, now: datetime) -> None:
        """Move a draft on to what was decided."""
        self._connection.execute(
            update(drafts).where(drafts.c.draft_id == draft_id),
            {"status": status, "decided_at": now},
        )

    def backlog(self) -> dict[tuple[str, str], int]:
        """Undecided drafts by status and priority."""
        query = (
            select(drafts.c.status, drafts.c.priority, func.count())
            .where(drafts.c.status.in_(UNDECIDED))
            .group_by(drafts.c.status, drafts.c.priority)
        )
        return {(s, p): int(n) for s, p, n in self._connection.execute(query)}


def _cursor_of(position: int) -> str:
    return base64.urlsafe_b64encode(f"p{position}".encode()).decode().rstrip("=")


def _position_of(cursor: str) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, UnicodeError, ValueError):
        text = ""
    digits = text[1:]
    if not (text.startswith("p") and digits.isdigit() and len(digits) <= 10):
        raise InvalidBodyError(
            "the cursor is not one that this service gave",
            errors=[FieldError("cursor", "next_cursor of the page before")],
        )
    return min(int(digits), 2**31 - 1)
