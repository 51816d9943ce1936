"""For the weekly report and the forecast: moments of tickets, turns, parcels and refunds.

What is known of the past is filled in: a ticket's first turn from its first draft, its agent's
first message and its first sent draft; what lies between is not known. Parcels and refunds come
from the orders as they are stored.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BATCH = 5_000


def upgrade() -> None:
    """Apply this step."""
    op.add_column("tickets", sa.Column("satisfaction", sa.Float(), nullable=True))
    op.add_column("tickets", sa.Column("rated_at", sa.String(32), nullable=True))
    op.add_column("drafts", sa.Column("level", sa.String(), nullable=True))
    op.add_column("orders", sa.Column("placed_at", sa.String(32), nullable=True))
    op.add_column("orders", sa.Column("currency", sa.String(), nullable=True))
    op.add_column("orders", sa.Column("value", sa.String(), nullable=True))
    _create_turns()
    _create_shipments()
    _create_refunds()
    _fill_tickets()
    _fill_orders()
    _replace_indices()


def _create_turns() -> None:
    op.create_table(
        "turns",
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("is_due", sa.Boolean(), nullable=False),
        sa.Column("began_at", sa.String(32), nullable=False),
        sa.Column("target_by", sa.String(32), nullable=True),
        sa.Column("reply_by", sa.String(32), nullable=True),
        sa.Column("replied_at", sa.String(32), nullable=True),
        sa.Column("replied_by", sa.String(), nullable=True),
        sa.Column("closed_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.ticket_id"], name=op.f("fk_turns_ticket_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "number", name=op.f("pk_turns")),
    )


def _create_shipments() -> None:
    op.create_table(
        "shipments",
        sa.Column("store", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("carrier", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.String(32), nullable=True),
        sa.Column("due_on", sa.String(10), nullable=True),
        sa.Column("delivered_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("store", "order_id", "place", name=op.f("pk_shipments")),
    )


def _create_refunds() -> None:
    op.create_table(
        "refunds",
        sa.Column("store", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("amount", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("issued_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("store", "order_id", "place", name=op.f("pk_refunds")),
    )


def _replace_indices() -> None:
    for table, column in (("tickets", "created_at"), ("orders", "updated_at")):
        op.drop_index(op.f(f"ix_{table}_{column}"), table)
    for table, columns in (
        ("turns", ["number", "began_at", "store", "intent", "is_due"]),
        ("turns", ["replied_at", "number"]),
        ("turns", ["target_by"]),
        ("turns", ["reply_by"]),
        ("turns", ["closed_at", "began_at"]),
        ("tickets", ["resolved_at"]),
        ("tickets", ["rated_at"]),
        ("orders", ["placed_at", "store"]),
        ("shipments", ["due_on", "store", "carrier", "status", "delivered_at"]),
        ("shipments", ["shipped_at", "store", "place"]),
        ("refunds", ["issued_at"]),
    ):
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns)


def _fill_tickets() -> None:
    """A ticket's first turn; a ticket that needed no reply was never open, nothing was resolved."""
    level = "json_extract(payload, '$.tags.level')"
    least = "min"
    if op.get_bind().dialect.name == "postgresql":
        level = "CAST(payload AS json) -> 'tags' ->> 'level'"
        least = "least"
    op.execute(f"UPDATE drafts SET level = {level}")
    op.execute("UPDATE tickets SET resolved_at = NULL WHERE needs_reply <> 'yes'")
    op.execute(
        "INSERT INTO turns (ticket_id, number, store, channel, language, intent, is_due, began_at)"
        " SELECT ticket_id, 1, store, channel, language, intent, needs_reply = 'yes', created_at"
        " FROM tickets"
    )
    first_draft = (
        "(SELECT {} FROM drafts WHERE drafts.ticket_id = turns.ticket_id ORDER BY position LIMIT 1)"
    )
    said = (
        "(SELECT min(sent_at) FROM messages WHERE messages.ticket_id = turns.ticket_id"
        " AND author = 'agent')"
    )
    sent = (
        "(SELECT min(decisions.decided_at) FROM drafts JOIN decisions"
        " ON decisions.draft_id = drafts.draft_id WHERE drafts.ticket_id = turns.ticket_id"
        " AND decisions.action IN ('approve', 'edit'))"
    )
    op.execute(
        f"UPDATE turns SET target_by = {first_draft.format('target_by')},"
        f" reply_by = {first_draft.format('reply_by')},"
        f" replied_at = {least}(coalesce({said}, {sent}), coalesce({sent}, {said}))"
    )
    op.execute(
        f"UPDATE turns SET replied_by = CASE WHEN replied_at = {said} THEN 'agent' ELSE 'draft'"
        " END, is_due = (1 = 1), closed_at = replied_at WHERE replied_at IS NOT NULL"
    )
    op.execute("UPDATE turns SET closed_at = began_at WHERE NOT is_due")
    ended = (
        "(SELECT updated_at FROM tickets WHERE tickets.ticket_id = turns.ticket_id"
        " AND tickets.waiting_since IS NULL)"
    )
    op.execute(f"UPDATE turns SET closed_at = {ended} WHERE closed_at IS NULL")
    # Who waits again since a reply: that turn is known, too.
    op.execute(
        "INSERT INTO turns (ticket_id, number, store, channel, language, intent, is_due, began_at,"
        " target_by, reply_by) SELECT tickets.ticket_id, 2, tickets.store, tickets.channel,"
        " tickets.language, tickets.intent, (1 = 1), tickets.waiting_since, tickets.target_by,"
        " tickets.reply_by FROM tickets JOIN turns ON turns.ticket_id = tickets.ticket_id"
        " WHERE tickets.waiting_since > turns.replied_at"
    )


def _fill_orders() -> None:
    connection = op.get_bind()
    orders = sa.table("orders", *map(sa.column, ("position", "placed_at", "currency", "value")))
    shipments = sa.table(
        "shipments",
        *map(sa.column, ("store", "order_id", "place", "carrier", "status", "shipped_at")),
        *map(sa.column, ("due_on", "delivered_at")),
    )
    refunds = sa.table(
        "refunds",
        *map(sa.column, ("store", "order_id", "place", "status", "reason", "amount")),
        *map(sa.column, ("currency", "issued_at")),
    )
    change = (
        sa.update(orders)
        .where(orders.c.position == sa.bindparam("at"))
        .values({name: sa.bindparam(name) for name in ("placed_at", "currency", "value")})
    )
    for batch in _batches(connection):
        found = [(position, json.loads(payload)) for position, payload in batch]
        connection.execute(change, [_head(position, order) for position, order in found])
        for table, name, row_of in (
            (shipments, "shipments", _shipment),
            (refunds, "refunds", _refund),
        ):
            rows = [
                {"store": order["store"], "order_id": order["order_id"], "place": place}
                | row_of(order, item)
                for _, order in found
                for place, item in enumerate(order.get(name) or ())
                if (order["status"], item["status"]) != ("cancelled", "label_created")
            ]
            if rows:
                connection.execute(sa.insert(table), rows)


def _batches(connection: sa.Connection) -> Iterator[list[Any]]:
    query = sa.text(
        "SELECT position, payload FROM orders WHERE position > :after ORDER BY position LIMIT :most"
    )
    after = 0
    while batch := list(connection.execute(query, {"after": after, "most": _BATCH})):
        yield batch
        after = batch[-1][0]


def _head(position: int, order: dict[str, Any]) -> dict[str, Any]:
    value = order.get("total")
    if value is None:
        prices = ((i.get("price"), i.get("quantity", 1)) for i in order.get("items") or ())
        value = str(sum((Decimal(p) * q for p, q in prices if p is not None), Decimal(0)))
    return {
        "at": position,
        "placed_at": _moment(order.get("placed_at")),
        "currency": order.get("currency", "EUR"),
        "value": value,
    }


def _shipment(_order: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    return {
        "carrier": item.get("carrier"),
        "status": item["status"],
        "shipped_at": _moment(item.get("shipped_at")),
        "due_on": item.get("eta_to"),
        "delivered_at": _moment(item.get("delivered_at")),
    }


def _refund(order: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    return {
        "status": item["status"],
        "reason": item.get("reason"),
        "amount": item["amount"],
        "currency": order.get("currency", "EUR"),
        "issued_at": _moment(item.get("issued_at")),
    }


def _moment(text: str | None) -> str | None:
    """As the service writes moments: UTC, always as long."""
    if text is None:
        return None
    return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="microseconds")
