"""The first schema: tickets, orders, drafts, decisions, and what keeps them honest.

Audit entries and decisions cannot be changed or deleted: the database itself refuses.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


_APPEND_ONLY = ("audit", "decisions")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "api_keys",
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("stores", sa.String(), nullable=True),
        sa.Column("secret_digest", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revoked_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_api_keys")),
    )
    op.create_table(
        "audit",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_audit")),
    )
    op.create_table(
        "decisions",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("labels", sa.String(), nullable=True),
        sa.Column("body_digest", sa.String(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("model_version", sa.String(), nullable=False),
        sa.Column("policy_version", sa.String(), nullable=True),
        sa.Column("order_version", sa.String(), nullable=True),
        sa.Column("decided_at", sa.String(32), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_decisions")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_decisions_draft_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "drafts",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("queue", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("order_id", sa.String(), nullable=True),
        sa.Column("customer_key", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("input_digest", sa.String(), nullable=False),
        sa.Column("model_version", sa.String(), nullable=False),
        sa.Column("policy_version", sa.String(), nullable=True),
        sa.Column("order_version", sa.String(), nullable=True),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("target_by", sa.String(32), nullable=True),
        sa.Column("reply_by", sa.String(32), nullable=True),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("superseded_at", sa.String(32), nullable=True),
        sa.Column("superseded_reason", sa.String(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_drafts")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_drafts_draft_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_drafts_customer_key"), "drafts", ["customer_key"], unique=False)
    op.create_index(
        op.f("ix_drafts_intent_position"), "drafts", ["intent", "position"], unique=False
    )
    op.create_index(
        op.f("ix_drafts_order_id_position"), "drafts", ["order_id", "position"], unique=False
    )
    op.create_index(op.f("ix_drafts_queue_position"), "drafts", ["queue", "position"], unique=False)
    op.create_index(
        op.f("ix_drafts_status_position"), "drafts", ["status", "position"], unique=False
    )
    op.create_index(
        op.f("ix_drafts_store_status_position"),
        "drafts",
        ["store", "status", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_drafts_ticket_id_position"), "drafts", ["ticket_id", "position"], unique=False
    )

    op.create_table(
        "hook_events",
        sa.Column("helpdesk", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("signature_digest", sa.String(), nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("helpdesk", "event_id", name=op.f("pk_hook_events")),
    )
    op.create_index(
        op.f("ix_hook_events_received_at"), "hook_events", ["received_at"], unique=False
    )

    op.create_table(
        "idempotency_keys",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("request_digest", sa.String(), nullable=False),
        sa.Column("status_code", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("actor", "route", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_index(
        op.f("ix_idempotency_keys_created_at"), "idempotency_keys", ["created_at"], unique=False
    )

    op.create_table(
        "orders",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("store", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("number_key", sa.String(), nullable=False),
        sa.Column("reference_key", sa.String(), nullable=True),
        sa.Column("email_key", sa.String(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=True),
        sa.Column("stored_at", sa.String(32), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_orders")),
        sa.UniqueConstraint("revision", name=op.f("uq_orders_revision")),
        sa.UniqueConstraint("store", "order_id", name=op.f("uq_orders_store_order_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_orders_email_key"), "orders", ["email_key"], unique=False)
    op.create_index(op.f("ix_orders_number_key"), "orders", ["number_key"], unique=False)
    op.create_index(op.f("ix_orders_reference_key"), "orders", ["reference_key"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("ticket_id", sa.String(), nullable=True),
        sa.Column("draft_id", sa.String(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("due_at", sa.String(32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("delivered_at", sa.String(32), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_outbox_delivered_at_due_at"), "outbox", ["delivered_at", "due_at"], unique=False
    )
    op.create_index(op.f("ix_outbox_ticket_id"), "outbox", ["ticket_id"], unique=False)

    op.create_table(
        "products",
        sa.Column("store", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("stored_at", sa.String(32), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store", "sku", name=op.f("pk_products")),
        sa.UniqueConstraint("revision", name=op.f("uq_products_revision")),
    )
    op.create_table(
        "promises",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("order_id", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("sources", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("promised_at", sa.String(32), nullable=False),
        sa.Column("closed_at", sa.String(32), nullable=True),
        sa.Column("closed_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_promises")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_promises_draft_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_promises_order_id_store"), "promises", ["order_id", "store"], unique=False
    )

    op.create_table(
        "thread_merges",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("from_thread", sa.String(), nullable=False),
        sa.Column("into_thread", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("merged_at", sa.String(32), nullable=False),
        sa.Column("undone_at", sa.String(32), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_thread_merges")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_thread_merges_ticket_id"), "thread_merges", ["ticket_id"], unique=False
    )

    op.create_table(
        "tickets",
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("is_read", sa.Boolean(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.Column("is_thread_fixed", sa.Boolean(), nullable=False),
        sa.Column("named_order", sa.String(), nullable=True),
        sa.Column("customer_key", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("queue", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("is_vip", sa.Boolean(), nullable=False),
        sa.Column("needs_reply", sa.String(), nullable=False),
        sa.Column("assigned_to", sa.String(), nullable=True),
        sa.Column("waiting_since", sa.String(32), nullable=True),
        sa.Column("target_by", sa.String(32), nullable=True),
        sa.Column("reply_by", sa.String(32), nullable=True),
        sa.Column("notified_at", sa.String(32), nullable=True),
        sa.Column("alerted_at", sa.String(32), nullable=True),
        sa.Column("missed_at", sa.String(32), nullable=True),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_tickets")),
    )
    op.create_index(op.f("ix_tickets_customer_key"), "tickets", ["customer_key"], unique=False)
    op.create_index(op.f("ix_tickets_named_order"), "tickets", ["named_order"], unique=False)
    op.create_index(
        op.f("ix_tickets_store_status_target_by"),
        "tickets",
        ["store", "status", "target_by"],
        unique=False,
    )
    op.create_index(op.f("ix_tickets_thread_id"), "tickets", ["thread_id"], unique=False)
    op.create_index(op.f("ix_tickets_waiting_since"), "tickets", ["waiting_since"], unique=False)

    op.create_table(
        "decision_texts",
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["decisions.draft_id"], name=op.f("fk_decision_texts_draft_id")
        ),
        sa.PrimaryKeyConstraint("draft_id", name=op.f("pk_decision_texts")),
    )
    op.create_table(
        "draft_keys",
        sa.Column("draft_position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_position"], ["drafts.position"], name=op.f("fk_draft_keys_draft_position")
        ),
        sa.PrimaryKeyConstraint("draft_position", "kind", "value", name=op.f("pk_draft_keys")),
    )
    op.create_index(op.f("ix_draft_keys_kind_value"), "draft_keys", ["kind", "value"], unique=False)

    op.create_table(
        "messages",
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_key", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("sent_at", sa.String(32), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.ticket_id"], name=op.f("fk_messages_ticket_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "place", name=op.f("pk_messages")),
    )
    if op.get_bind().dialect.name == "sqlite":
        _finish_sqlite()
    else:
        _finish_postgresql()


def _finish_sqlite() -> None:
    op.execute("CREATE VIRTUAL TABLE draft_search USING fts5(words, tokenize='unicode61')")
    for table in _APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _finish_postgresql() -> None:
    op.execute("CREATE TABLE draft_search (rowid INTEGER PRIMARY KEY, words TSVECTOR NOT NULL)")
    op.execute("CREATE INDEX ix_draft_search_words ON draft_search USING GIN (words)")
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in _APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def downgrade() -> None:
    """There is nothing before it."""
    raise NotImplementedError("the first schema cannot be taken back: decisions are kept for ever")
