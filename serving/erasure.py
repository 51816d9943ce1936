"""A customer's data: handed out, and erased, on request.

A customer is who the helpdesk says: the e-mail of tickets and orders. Decisions and the audit
trail stay, without any of the customer's words; a workspace's orders.jsonl is the merchant's own.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, text, update

from data.orders import Order
from data.workspace.orders import email_key
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.drafts import UNDECIDED
from serving.storage.moments import digest_of
from serving.storage.orders import OrderRepository, order_payload
from serving.storage.search import DraftSearch
from serving.storage.tables import (
    decision_texts,
    decisions,
    draft_keys,
    drafts,
    messages,
    orders,
    tickets,
)
from serving.storage.turns import TurnRepository

_KEPT_OF_DRAFT = ("draft_id", "ticket_id", "language", "outcome", "created_at", "versions")
_KEPT_OF_TICKET = ("ticket_id", "channel", "created_at", "store")
_KEPT_OF_MESSAGE = ("message_id", "author", "sent_at")


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased."""

    tickets: int
    drafts: int
    orders: int


def export_customer(database: Database, email: str) -> Iterator[dict[str, Any]]:
    """Everything that is kept of a customer, one object a record."""
    key = email_key(email)
    with database.reading() as connection:
        for ticket in connection.execute(select(tickets).where(tickets.c.customer_key == key)):
            bodies = connection.execute(
                select(messages.c.payload)
                .where(messages.c.ticket_id == ticket.ticket_id)
                .order_by(messages.c.place)
            ).scalars()
            head = json.loads(ticket.head)
            yield {"kind": "ticket", **head, "messages": [json.loads(body) for body in bodies]}
        for draft in connection.execute(select(drafts).where(drafts.c.customer_key == key)):
            yield {"kind": "draft", **json.loads(draft.payload), "status": draft.status}
        query = (
            select(decisions, decision_texts.c.body)
            .select_from(decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id))
            .outerjoin(decision_texts, decision_texts.c.draft_id == decisions.c.draft_id)
            .where(drafts.c.customer_key == key)
        )
        for row in connection.execute(query):
            yield {
                "kind": "decision",
                "draft_id": row.draft_id,
                "action": row.action,
                "decided_at": row.decided_at.isoformat(),
                "body": row.body,
            }
        for order in connection.execute(select(orders).where(orders.c.email_key == key)):
            yield {"kind": "order", **json.loads(order.payload)}


def erase_customer(database: Database, email: str, now: datetime) -> Erased:
    """Erase what a customer wrote and was written, and who they are on their orders."""
    key = email_key(email)

    def work(connection: Connection) -> Erased:
        found = Erased(
            tickets=_erase_tickets(connection, key, now),
            drafts=_erase_drafts(connection, key, now),
            orders=_erase_orders(connection, key, now),
        )
        AuditTrail(connection).append(
            now,
            actor="command",
            action="customer.erased",
            subject="customer",
            details={"tickets": found.tickets, "drafts": found.drafts, "orders": found.orders},
        )
        return found

    erased = database.write(work)
    if database.is_sqlite:
        _rewrite_sqlite(database)
    return erased


def _erase_tickets(connection: Connection, key: str, now: datetime) -> int:
    rows = connection.execute(select(tickets).where(tickets.c.customer_key == key)).all()
    for row in rows:
        own = messages.c.ticket_id == row.ticket_id
        for message in connection.execute(select(messages).where(own)).all():
            kept = _kept(message.payload, _KEPT_OF_MESSAGE) | {"body": ""}
            connection.execute(
                update(messages).where(own, messages.c.place == message.place),
                {"payload": json.dumps(kept)},
            )
        TurnRepository(connection).end(row.ticket_id, now)
        head = _kept(row.head, _KEPT_OF_TICKET)
        connection.execute(
            update(tickets).where(tickets.c.ticket_id == row.ticket_id),
            {
                "head": json.dumps(head),
                "customer_key": None,
                "status": "closed",
                "waiting_since": None,
                "updated_at": now,
                "revision": row.revision + 1,
            },
        )
    return len(rows)


def _erase_drafts(connection: Connection, key: str, now: datetime) -> int:
    rows = connection.execute(select(drafts).where(drafts.c.customer_key == key)).all()
    DraftSearch(connection).remove(row.position for row in rows)
    for row in rows:
        payload = json.loads(row.payload)
        kept = {name: payload.get(name) for name in _KEPT_OF_DRAFT}
        tags = payload["tags"] | {"entities": {}}
        values: dict[str, Any] = {
            "payload": json.dumps(
                kept
                | {"body": None, "subject": None, "order": None, "claims": [], "tags": tags}
                | {"outcome_options": [], "needs": [], "warnings": [], "erased": True}
            ),
            "customer_key": None,
        }
        if row.status in UNDECIDED:
            values |= {
                "status": "superseded",
                "superseded_at": now,
                "superseded_reason": "erased",
            }
        connection.execute(update(drafts).where(drafts.c.position == row.position), values)
        connection.execute(delete(draft_keys).where(draft_keys.c.draft_position == row.position))
        connection.execute(delete(decision_texts).where(decision_texts.c.draft_id == row.draft_id))
    return len(rows)


def _erase_orders(connection: Connection, key: str, now: datetime) -> int:
    rows = connection.execute(select(orders).where(orders.c.email_key == key)).all()
    for row in rows:
        order = Order.model_validate_json(row.payload)
        country = {"country": order.customer.country} if order.customer.country else {}
        payload = order_payload(
            order.model_copy(update={"customer": type(order.customer)(**country)})
        )
        connection.execute(
            update(orders).where(orders.c.position == row.position),
            {
                "payload": payload,
                "digest": digest_of(payload)[:16],
                "email_key": None,
                "stored_at": now,
                "revision": OrderRepository(connection).revision() + 1,
            },
        )
    return len(rows)


def _kept(payload: str, names: tuple[str, ...]) -> dict[str, Any]:
    return {k: v for k, v in json.loads(payload).items() if k in names}


def _rewrite_sqlite(database: Database) -> None:
    """What was overwritten still lies in free pages and in the log: write the file anew."""
    database.write(
        lambda connection: (
            connection.execute(
                text("INSERT INTO draft_search (draft_search) VALUES ('optimize')")
            ).rowcount
        )
    )
    raw = database.engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM")
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()
