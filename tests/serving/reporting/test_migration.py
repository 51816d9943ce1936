"""The steps for reports, on a database that was in use before it: what is known is filled in."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import text

from data.orders import Order
from serving.migrations.steps import alembic_config, migrate
from serving.storage.database import Database
from serving.storage.moments import moment_text
from serving.storage.order_facts import refund_facts, shipment_facts
from serving.storage.tables import refunds, shipments
from serving.storage.turns import TurnRepository
from tests.serving.conftest import create_postgresql

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
ORDER = {
    "order_id": "ML-1", "store": "lune", "placed_at": "2026-11-01T10:05:00+01:00",
    "status": "shipped", "currency": "CHF",
    "items": [{"sku": "A", "name": "A", "price": "9.90", "quantity": 2}],
    "shipments": [{"carrier": "DHL", "status": "in_transit", "eta_to": "2026-11-04",
                   "shipped_at": "2026-11-02T08:00:00Z"}],
    "refunds": [{"amount": "5.00", "status": "issued", "reason": "damaged",
                 "issued_at": "2026-11-03T09:00:00+01:00"}],
}  # fmt: skip


def at(hours: float) -> str:
    return moment_text(NOON + _h(hours))


def _h(hours: float) -> timedelta:
    return timedelta(hours=hours)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database at the first step."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'old.db'}"
    else:
        url = create_postgresql(request.getfixturevalue("postgresql_socket"))
    database = Database(url)
    with database.begin_writing() as connection:
        command.upgrade(alembic_config(connection), "0001")
        connection.commit()
    yield database
    database.close()


def add(database: Database, table: str, **values: object) -> None:
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    statement = text(f"INSERT INTO {table} ({names}) VALUES ({marks})")
    database.write(lambda connection: connection.execute(statement, values).rowcount)


def add_ticket(database: Database, ticket_id: str, **values: object) -> None:
    moments = ("waiting_since", "target_by", "reply_by")
    row = {
        "ticket_id": ticket_id, "store": "lune", "channel": "email", "status": "open",
        "is_read": False, "thread_id": ticket_id, "is_thread_fixed": False, "language": "fr",
        "intent": "shipping.delayed", "priority": "normal", "is_vip": False, "needs_reply": "yes",
        "created_at": at(0), "updated_at": at(9), "revision": 1, "head": "{}",
    } | {k: at(v) if k in moments else v for k, v in values.items()}  # type: ignore[arg-type]  # fmt: skip
    add(database, "tickets", **row)


def add_draft(database: Database, draft_id: str, ticket_id: str, level: str = "auto") -> None:
    payload = json.dumps({"tags": {"level": level}})
    add(
        database, "drafts", draft_id=draft_id, ticket_id=ticket_id, channel="email", language="fr",
        intent="shipping.delayed", priority="normal", status="approved", input_digest="x",
        model_version="m", created_at=at(0), target_by=at(4), reply_by=at(24), payload=payload,
    )  # fmt: skip


def add_decision(database: Database, draft_id: str, ticket_id: str, hours: float) -> None:
    add(
        database, "decisions", draft_id=draft_id, ticket_id=ticket_id, action="approve", agent="a",
        actor="a", model_version="m", decided_at=at(hours), recorded_at=at(hours),
    )  # fmt: skip


def add_message(database: Database, ticket_id: str, place: int, author: str, hours: float) -> None:
    add(database, "messages", ticket_id=ticket_id, place=place, message_key=f"id:{place}",
        author=author, sent_at=at(hours), payload="{}")  # fmt: skip


def turns_of(database: Database, ticket_id: str) -> list[Any]:
    with database.reading() as connection:
        return TurnRepository(connection).of_ticket(ticket_id)[::-1]


def test_first_turns_are_known_from_drafts_decisions_and_messages(old: Database) -> None:
    add_ticket(old, "waits", waiting_since=0)
    add_draft(old, "d-1", "waits", level="suggest")
    add_ticket(old, "sent", status="pending")
    add_draft(old, "d-2", "sent")
    add_decision(old, "d-2", "sent", 2)
    add_ticket(old, "told", status="resolved")
    add_message(old, "told", 0, "customer", 0)
    add_message(old, "told", 1, "agent", 1)
    add_ticket(old, "spam", status="resolved", needs_reply="no")
    add_ticket(old, "again", waiting_since=7, target_by=11, reply_by=31)
    add_draft(old, "d-3", "again")
    add_decision(old, "d-3", "again", 3)
    add_ticket(old, "closed", status="closed")
    migrate(old)

    (waits,) = turns_of(old, "waits")
    assert (waits.is_due, waits.closed_at, waits.target_by) == (True, None, NOON + _h(4))
    (sent,) = turns_of(old, "sent")
    assert (sent.replied_at, sent.replied_by) == (NOON + _h(2), "draft")
    (told,) = turns_of(old, "told")
    assert (told.replied_at, told.replied_by, told.target_by) == (NOON + _h(1), "agent", None)
    (spam,) = turns_of(old, "spam")
    assert (spam.is_due, spam.closed_at) == (False, NOON)
    first, second = turns_of(old, "again")
    assert (first.closed_at, first.target_by) == (NOON + _h(3), NOON + _h(4))
    assert (second.began_at, second.closed_at) == (NOON + _h(7), None)
    assert second.target_by == NOON + _h(11)
    (closed,) = turns_of(old, "closed")
    assert (closed.replied_at, closed.closed_at) == (None, NOON + _h(9))
    with old.reading() as connection:
        rows = connection.execute(text("SELECT ticket_id, resolved_at FROM tickets")).all()
        levels = connection.execute(text("SELECT draft_id, level FROM drafts")).all()
    assert {ticket_id for ticket_id, moment in rows if moment} == {"told", "closed"}
    assert dict(map(tuple, levels)) == {"d-1": "suggest", "d-2": "auto", "d-3": "auto"}


def test_orders_have_their_parcels_and_refunds(old: Database) -> None:
    gone = ORDER | {"order_id": "ML-2", "status": "cancelled", "total": "7.00", "refunds": [],
                    "shipments": [{"status": "label_created"}]}  # fmt: skip
    for number, order in enumerate((ORDER, gone), start=1):
        add(
            old, "orders", store="lune", order_id=order["order_id"], number_key=f"ml-{number}",
            revision=number, digest="x", stored_at=at(0), payload=json.dumps(order),
        )  # fmt: skip
    migrate(old)
    typed = Order.model_validate(ORDER)
    query = "SELECT order_id, placed_at, currency, value FROM orders ORDER BY order_id"
    with old.reading() as connection:
        rows = connection.execute(text(query)).all()
        (parcel,) = connection.execute(shipments.select()).all()
        (refund,) = connection.execute(refunds.select()).all()
    placed = moment_text(typed.placed_at)
    assert [tuple(row) for row in rows] == [
        ("ML-1", placed, "CHF", str(typed.value)),
        ("ML-2", placed, "CHF", "7.00"),
    ]
    (fact,) = shipment_facts(typed)
    assert (parcel.carrier, parcel.shipped_at) == (fact.carrier, fact.shipped_at)
    assert parcel.due_on == "2026-11-04"
    (paid,) = refund_facts(typed)
    assert (refund.amount, refund.currency, refund.issued_at) == ("5.00", "CHF", paid.issued_at)
