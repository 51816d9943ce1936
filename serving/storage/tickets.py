"""Tickets with their messages, status and clocks."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, literal, select, update

from data.results import Tags
from data.tickets import Message, Ticket
from data.workspace.orders import email_key
from serving.errors import NotFoundError
from serving.storage.moments import Moment, canonical, digest_of
from serving.storage.tables import messages, tickets
from serving.storage.turns import TurnRepository

TicketStatus = Literal["open", "pending", "resolved", "closed"]
LIVE: tuple[TicketStatus, ...] = ("open", "pending")
DONE: tuple[TicketStatus, ...] = ("resolved", "closed")
_BY_ID = select(tickets).where(tickets.c.ticket_id == bindparam("id"))
_REVISION = select(tickets.c.revision).where(tickets.c.ticket_id == bindparam("id"))
_MESSAGES = (
    select(messages.c.payload)
    .where(messages.c.ticket_id == bindparam("id"))
    .order_by(messages.c.place)
)
_ON_ORDER = (
    select(tickets.c.ticket_id)
    .where(
        tickets.c.named_order == bindparam("number"),
        tickets.c.store == bindparam("store_id"),
        tickets.c.ticket_id != bindparam("id"),
        tickets.c.status.in_(LIVE),
        tickets.c.needs_reply == "yes",
    )
    .order_by(tickets.c.created_at, tickets.c.ticket_id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A ticket and where it stands. `row` has the columns of the table."""

    ticket: Ticket
    row: Row[Any]

    @property
    def revision(self) -> int:
        """Grows whenever the ticket is saved."""
        return int(self.row.revision)


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What drafting found out about a ticket, as far as the queue needs it."""

    tags: Tags
    named_order: str | None
    is_vip: bool
    waiting_since: datetime | None


def message_key(message: Message) -> str:
    """What a message is recognised by: its id, else what it says."""
    if message.message_id:
        return f"id:{message.message_id}"
    sent = message.sent_at.isoformat() if message.sent_at else ""
    return "is:" + digest_of("\x00".join((message.author, sent, message.body)))[:32]


def customer_key_of(ticket: Ticket) -> str | None:
    """What a customer is recognised by: the e-mail as the helpdesk passes it."""
    return email_key(ticket.customer.email) or None if ticket.customer.email else None


class TicketRepository:
    """One row a ticket, one a message."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, ticket_id: str) -> StoredTicket | None:
        """A ticket, or None."""
        row = self._connection.execute(_BY_ID, {"id": ticket_id}).first()
        if row is None:
            return None
        head = json.loads(row.head)
        bodies = self._connection.execute(_MESSAGES, {"id": ticket_id}).scalars()
        return StoredTicket(
            Ticket.model_validate(head | {"messages": [json.loads(body) for body in bodies]}), row
        )

    def get(self, ticket_id: str, stores: frozenset[str] | None = None) -> StoredTicket:
        """A ticket.

        Raises:
            NotFoundError: there is none, or none that may be seen.
        """
        found = self.find(ticket_id)
        if found is None or (stores is not None and found.row.store not in stores):
            raise NotFoundError("no ticket of this id")
        return found

    def revision_of(self, ticket_id: str) -> int | None:
        """The revision of a ticket, None where it is not stored."""
        return self._connection.execute(_REVISION, {"id": ticket_id}).scalar()

    def save(
        self, ticket: Ticket, facts: TicketFacts, before: StoredTicket | None, now: datetime
    ) -> bool:
        """Store a ticket; returns whether the conversation went on (or began)."""
        tags = facts.tags
        values: dict[str, Any] = {
            "store": tags.store.id,
            "channel": ticket.channel,
            "named_order": facts.named_order,
            "customer_key": customer_key_of(ticket),
            "language": tags.language.code,
            "intent": tags.intent,
            "queue": tags.queue,
            "priority": tags.priority,
            "is_vip": facts.is_vip,
            "needs_reply": tags.needs_reply,
            "updated_at": now,
            "head": canonical(
                ticket.model_dump(mode="json", exclude_unset=True, exclude={"messages"})
            ),
            **_rating(ticket, before, now),
        }
        went_on = before is None or _last_key(before.ticket) != _last_key(ticket)
        if went_on:
            values |= self._new_turn(facts, before)
        elif before is not None and _is_answered(ticket) and not _is_answered(before.ticket):
            values |= {"status": "pending", "waiting_since": None}
        if before is None:
            values |= {
                "ticket_id": ticket.ticket_id,
                "thread_id": ticket.ticket_id,
                "is_thread_fixed": False,
                "created_at": ticket.created_at,
                "assigned_to": None,
                "revision": 1,
            }
            self._connection.execute(insert(tickets), values)
            self._insert(ticket, ticket.messages, 0)
        else:
            self._replace_messages(before.ticket, ticket)
            values["revision"] = before.revision + 1
            self._connection.execute(
                update(tickets).where(tickets.c.ticket_id == ticket.ticket_id), values
            )
        TurnRepository(self._connection).follow(
            ticket,
            tags,
            first_new=_first_new(ticket, before.ticket if before else None),
            is_new=before is None,
            now=now,
        )
        return went_on

    @staticmethod
    def _new_turn(facts: TicketFacts, before: StoredTicket | None) -> dict[str, Any]:
        """The clocks start again, and whoever had read the ticket reads it again.

        What needs no reply resolves a ticket that was open, and leaves the moment of one that was
        resolved before; a ticket that began with it has nothing to be resolved.
        """
        tags = facts.tags
        is_due = tags.needs_reply == "yes"
        resolved_at = None
        if before is not None and not is_due:
            was_live = before.row.status in LIVE
            resolved_at = facts.waiting_since if was_live else before.row.resolved_at
        return {
            "status": "open" if is_due else "resolved",
            "is_read": False,
            "waiting_since": facts.waiting_since if is_due else None,
            "resolved_at": resolved_at,
            "target_by": tags.sla.target_by if tags.sla and is_due else None,
            "reply_by": tags.sla.reply_by if tags.sla and is_due else None,
            "notified_at": None,
            "alerted_at": None,
            "missed_at": None,
        }

    def _insert(self, ticket: Ticket, new: Sequence[Message], first: int) -> None:
        self._connection.execute(
            insert(messages),
            [
                {
                    "ticket_id": ticket.ticket_id,
                    "place": place,
                    "message_key": message_key(message),
                    "author": message.author,
                    "sent_at": message.sent_at,
                    "payload": message.model_dump_json(exclude_unset=True),
                }
                for place, message in enumerate(new, start=first)
            ],
        )

    def _replace_messages(self, before: Ticket, ticket: Ticket) -> None:
        same = 0
        for old, new in zip(before.messages, ticket.messages, strict=False):
            if old != new:
                break
            same += 1
        if same == len(before.messages) == len(ticket.messages):
            return
        own = messages.c.ticket_id == ticket.ticket_id
        self._connection.execute(delete(messages).where(own, messages.c.place >= same))
        if len(ticket.messages) > same:
            self._insert(ticket, ticket.messages[same:], same)

    def other_on_order(self, ticket_id: str, store_id: str | None, number: str) -> str | None:
        """The oldest other live ticket of a store that names an order."""
        values = {"id": ticket_id, "store_id": store_id, "number": number}
        return self._connection.execute(_ON_ORDER, values).scalar()

    def set(self, ticket_id: str, values: Mapping[str, Any], now: datetime) -> None:
        """Change columns of a ticket; resolving or closing it is a moment of its own."""
        if "status" in values:
            is_done = values["status"] in DONE
            at = func.coalesce(tickets.c.resolved_at, literal(now, Moment())) if is_done else None
            values = {**values, "resolved_at": at}
            if values["status"] != "open":
                TurnRepository(self._connection).end(ticket_id, now)
        own = tickets.c.ticket_id == ticket_id
        self._connection.execute(update(tickets).where(own).values(**values, updated_at=now))

    def answered(self, ticket_id: str, at: datetime, now: datetime) -> None:
        """A draft was sent on, as it was or edited: the customer is no longer waiting."""
        TurnRepository(self._connection).reply(ticket_id, min(at, now))
        self.set(ticket_id, {"is_read": True, "status": "pending", "waiting_since": None}, now)

    def waiting(self, before: datetime) -> list[Row[Any]]:
        """Live tickets whose customer has waited since before a moment, longest first."""
        query = (
            select(tickets)
            .where(tickets.c.waiting_since <= before, tickets.c.status.in_(LIVE))
            .order_by(tickets.c.waiting_since)
        )
        return list(self._connection.execute(query))

    def due(self, until: datetime) -> list[Row[Any]]:
        """Live tickets whose target or deadline is before a moment and that nobody was told of."""
        query = (
            select(tickets)
            .where(
                tickets.c.waiting_since.is_not(None),
                tickets.c.status.in_(LIVE),
                (tickets.c.target_by <= until) & tickets.c.alerted_at.is_(None)
                | (tickets.c.reply_by <= until) & tickets.c.missed_at.is_(None),
            )
            .order_by(tickets.c.target_by)
        )
        return list(self._connection.execute(query))

    def counts(self) -> dict[str, int]:
        """How many tickets there are of each live status."""
        query = (
            select(tickets.c.status, func.count())
            .where(tickets.c.status.in_(LIVE))
            .group_by(tickets.c.status)
        )
        return {status: int(count) for status, count in self._connection.execute(query)}


def _is_answered(ticket: Ticket) -> bool:
    """The last word is the store's."""
    return ticket.messages[-1].author == "agent"


def _first_new(ticket: Ticket, before: Ticket | None) -> int:
    """The place of the first message that was not known; how many there are without one."""
    known = {message_key(m) for m in before.messages} if before else set()
    keys = [message_key(message) for message in ticket.messages]
    return next((place for place, key in enumerate(keys) if key not in known), len(keys))


def _rating(ticket: Ticket, before: StoredTicket | None, now: datetime) -> dict[str, Any]:
    """`satisfaction: {"score": 1 to 5, "at": ...}` of a ticket, as helpdesks pass it on.

    What is none is no rating: it stays in the ticket and is counted nowhere.
    """
    given = (ticket.model_extra or {}).get("satisfaction")
    score = given.get("score") if isinstance(given, dict) else None
    if isinstance(score, bool) or not isinstance(score, int | float) or not 1 <= score <= 5:
        return {"satisfaction": None, "rated_at": None}
    assert isinstance(given, dict)
    at = _moment_or_none(given.get("at"))
    if at is None:
        known = before is not None and before.row.satisfaction == score
        at = before.row.rated_at if known and before is not None else now
    return {"satisfaction": float(score), "rated_at": at}


def _moment_or_none(text: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(text) if isinstance(text, str) else None
        return at.astimezone(UTC) if at is not None and at.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _last_key(ticket: Ticket) -> str:
    """The latest message that is not ours: an agent's own reply is no new turn."""
    theirs = [m for m in ticket.messages if m.author in ("customer", "operator")]
    return message_key((theirs or ticket.messages)[-1])
