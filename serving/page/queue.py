"""The queue: drafts to decide, what is due first first; others newest first."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from serving.errors import FieldError, InvalidBodyError
from serving.storage.drafts import UNDECIDED
from serving.storage.moments import moment_text
from serving.storage.search import DraftSearch
from serving.storage.tables import drafts, tickets

STATUSES: dict[str, tuple[str, ...]] = {
    "open": UNDECIDED,
    "proposed": ("proposed",),
    "escalated": ("escalated",),
    "approved": ("approved",),
    "edited": ("edited",),
    "rejected": ("rejected",),
    "superseded": ("superseded",),
    "none": ("none",),
}
PAGE = 25
COUNTED_TO = 1000
_FILTERED = ("store", "intent", "language", "queue")
_COLUMNS = select(
    drafts.c.position,
    drafts.c.draft_id,
    drafts.c.ticket_id,
    drafts.c.store,
    drafts.c.channel,
    drafts.c.language,
    drafts.c.intent,
    drafts.c.priority,
    drafts.c.status,
    drafts.c.target_by,
    drafts.c.reply_by,
    drafts.c.created_at,
    tickets.c.head,
).select_from(drafts.outerjoin(tickets, tickets.c.ticket_id == drafts.c.ticket_id))


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue shows; None means all. `stores` is what the visitor may see."""

    status: str = "open"
    store: str | None = None
    intent: str | None = None
    language: str | None = None
    queue: str | None = None
    q: str | None = None
    stores: frozenset[str] | None = None

    @property
    def is_by_deadline(self) -> bool:
        """Whether what is due first comes first."""
        return self.status in ("open", "proposed", "escalated")


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A draft in the queue. `who` and `about` are the customer's and may be missing."""

    draft_id: str
    ticket_id: str
    store: str | None
    channel: str
    language: str
    intent: str
    priority: str
    status: str
    target_by: datetime | None
    reply_by: datetime | None
    who: str | None
    about: str | None
    cursor: str


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Some entries, how many there are (at most COUNTED_TO), and where the next page begins."""

    entries: tuple[QueueEntry, ...]
    count: int
    next_cursor: str | None


class Queue:
    """The queue over a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: QueueFilter, cursor: str | None, limit: int = PAGE) -> QueuePage:
        """Entries after a cursor.

        Raises:
            InvalidBodyError: the cursor is not one of ours.
        """
        conditions = self._conditions(wanted)
        query = _in_order(_COLUMNS.where(*conditions), wanted)
        if cursor:
            query = query.where(_after(cursor, wanted))
        rows = self._connection.execute(query.limit(limit + 1)).all()
        entries = tuple(map(_entry, rows[:limit]))
        counted = select(drafts.c.position).where(*conditions).limit(COUNTED_TO).subquery()
        count = self._connection.execute(select(func.count()).select_from(counted)).scalar_one()
        return QueuePage(entries, int(count), entries[-1].cursor if len(rows) > limit else None)

    def next_after(self, wanted: QueueFilter, draft_id: str) -> str | None:
        """The draft to look at after one that was decided; the first one after the last."""
        row = self._connection.execute(_COLUMNS.where(drafts.c.draft_id == draft_id)).first()
        query = _in_order(_COLUMNS.where(*self._conditions(wanted)), wanted)
        query = query.where(drafts.c.draft_id != draft_id).limit(1)
        found = None
        if row is not None:
            later = query.where(_after(_entry(row).cursor, wanted))
            found = self._connection.execute(later).first()
        found = found or self._connection.execute(query).first()
        return str(found.draft_id) if found else None

    def _conditions(self, wanted: QueueFilter) -> list[ColumnElement[bool]]:
        found: list[Any] = []
        if wanted.status in STATUSES:
            found.append(drafts.c.status.in_(STATUSES[wanted.status]))
        for name in _FILTERED:
            value = getattr(wanted, name)
            if value is not None:
                found.append(drafts.c[name] == value)
        if wanted.stores is not None:
            found.append(drafts.c.store.in_(sorted(wanted.stores)))
        if wanted.q is not None:
            found.append(DraftSearch(self._connection).condition(wanted.q))
        return found


def _in_order(query: Select[Any], wanted: QueueFilter) -> Select[Any]:
    if wanted.is_by_deadline:
        target = drafts.c.target_by
        return query.order_by(target.is_(None), target, drafts.c.position)
    return query.order_by(drafts.c.position.desc())


def _after(cursor: str, wanted: QueueFilter) -> ColumnElement[bool]:
    target, position = _place_of(cursor)
    if not wanted.is_by_deadline:
        return drafts.c.position < position
    column = drafts.c.target_by
    if target is None:
        return and_(column.is_(None), drafts.c.position > position)
    same = and_(column == target, drafts.c.position > position)
    return or_(column > target, same, column.is_(None))


def _entry(row: Any) -> QueueEntry:  # noqa: ANN401 - a row of any width
    head = json.loads(row.head) if row.head else {}
    customer = head.get("customer") or {}
    target = moment_text(row.target_by) if row.target_by else ""
    place = f"{row.position}|{target}"
    return QueueEntry(
        draft_id=row.draft_id,
        ticket_id=row.ticket_id,
        store=row.store,
        channel=row.channel,
        language=row.language,
        intent=row.intent,
        priority=row.priority,
        status=row.status,
        target_by=row.target_by,
        reply_by=row.reply_by,
        who=customer.get("name") or customer.get("email"),
        about=head.get("subject"),
        cursor=base64.urlsafe_b64encode(place.encode()).decode().rstrip("="),
    )


def _place_of(cursor: str) -> tuple[datetime | None, int]:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        position, _, target = text.partition("|")
        moment = datetime.fromisoformat(target) if target else None
        if moment is not None:
            moment_text(moment)
        return moment, min(int(position), 2**31 - 1)
    except (binascii.Error, UnicodeError, ValueError, OverflowError):
        raise InvalidBodyError(
            "the cursor is not one of this page",
            errors=[FieldError("cursor", "a link of the page")],
        ) from None
