"""The tables. Payloads are the contract's JSON as text; what is searched by has its own column.

`migrations/` builds them; a test holds the two together.
"""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from serving.storage.moments import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, String, nullable=null)


def _at(name: str, *, null: bool = False) -> Column[datetime]:
    return Column(name, Moment(), nullable=null)


def _position() -> Column[int]:
    """A row's number in the order of writing; SQLite's autoincrement never gives one twice."""
    return Column("position", Integer, primary_key=True, autoincrement=True)


tickets = Table(
    "tickets",
    metadata,
    Column("ticket_id", String, primary_key=True),
    _text("store", null=True),
    _text("channel"),
    _text("status"),
    Column("is_read", Boolean, nullable=False),
    _text("thread_id"),
    Column("is_thread_fixed", Boolean, nullable=False),
    _text("named_order", null=True),
    _text("customer_key", null=True),
    _text("language"),
    _text("intent"),
    _text("queue", null=True),
    _text("priority"),
    Column("is_vip", Boolean, nullable=False),
    _text("needs_reply"),
    _text("assigned_to", null=True),
    _at("waiting_since", null=True),
    _at("target_by", null=True),
    _at("reply_by", null=True),
    _at("notified_at", null=True),
    _at("alerted_at", null=True),
    _at("missed_at", null=True),
    _at("resolved_at", null=True),
    Column("satisfaction", Float, nullable=True),
    _at("rated_at", null=True),
    _at("created_at"),
    _at("updated_at"),
    Column("revision", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Index(None, "store", "status", "target_by"),
    Index(None, "waiting_since"),
    Index(None, "resolved_at"),
    Index(None, "rated_at"),
    Index(None, "thread_id"),
    Index(None, "named_order"),
    Index(None, "customer_key"),
)

messages = Table(
    "messages",
    metadata,
    Column("ticket_id", String, ForeignKey("tickets.ticket_id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _text("message_key"),
    _text("author"),
    _at("sent_at", null=True),
    Column("payload", Text, nullable=False),
)

# From a customer's message until somebody answers: what reply times and deadlines are counted by.
# `closed_at` is the reply, else the moment from which on no reply was due any more.
turns = Table(
    "turns",
    metadata,
    Column("ticket_id", String, ForeignKey("tickets.ticket_id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("store", null=True),
    _text("channel"),
    _text("language"),
    _text("intent"),
    Column("is_due", Boolean, nullable=False),
    _at("began_at"),
    _at("target_by", null=True),
    _at("reply_by", null=True),
    _at("replied_at", null=True),
    _text("replied_by", null=True),
    _at("closed_at", null=True),
    Index(None, "number", "began_at", "store", "intent", "is_due"),
    Index(None, "replied_at", "number"),
    Index(None, "target_by"),
    Index(None, "reply_by"),
    Index(None, "closed_at", "began_at"),
)

thread_merges = Table(
    "thread_merges",
    metadata,
    _position(),
    _text("ticket_id"),
    _text("from_thread"),
    _text("into_thread"),
    _text("reason"),
    _at("merged_at"),
    _at("undone_at", null=True),
    _text("undone_by", null=True),
    Index(None, "ticket_id"),
    sqlite_autoincrement=True,
)

orders = Table(
    "orders",
    metadata,
    _position(),
    _text("store"),
    _text("order_id"),
    _text("number_key"),
    _text("reference_key", null=True),
    _text("email_key", null=True),
    Column("revision", Integer, nullable=False),
    _text("digest"),
    _at("updated_at", null=True),
    _at("stored_at"),
    _at("placed_at", null=True),
    _text("currency", null=True),
    _text("value", null=True),
    Column("payload", Text, nullable=False),
    UniqueConstraint("store", "order_id"),
    UniqueConstraint("revision"),
    Index(None, "number_key"),
    Index(None, "reference_key"),
    Index(None, "email_key"),
    Index(None, "placed_at", "store"),
    sqlite_autoincrement=True,
)

# Of the orders' payloads what is counted by week; `place` is the position within the order.
shipments = Table(
    "shipments",
    metadata,
    Column("store", String, primary_key=True),
    Column("order_id", String, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _text("carrier", null=True),
    _text("status"),
    _at("shipped_at", null=True),
    Column("due_on", String(10), nullable=True),
    _at("delivered_at", null=True),
    Index(None, "due_on", "store", "carrier", "status", "delivered_at"),
    Index(None, "shipped_at", "store", "place"),
)

refunds = Table(
    "refunds",
    metadata,
    Column("store", String, primary_key=True),
    Column("order_id", String, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _text("status"),
    _text("reason", null=True),
    _text("amount"),
    _text("currency"),
    _at("issued_at", null=True),
    Index(None, "issued_at"),
)

products = Table(
    "products",
    metadata,
    Column("store", String, primary_key=True),
    Column("sku", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    _text("digest"),
    _at("stored_at"),
    Column("payload", Text, nullable=False),
    UniqueConstraint("revision"),
)

drafts = Table(
    "drafts",
    metadata,
    _position(),
    _text("draft_id"),
    _text("ticket_id"),
    _text("store", null=True),
    _text("channel"),
    _text("language"),
    _text("intent"),
    _text("level", null=True),
    _text("queue", null=True),
    _text("priority"),
    _text("outcome", null=True),
    _text("order_id", null=True),
    _text("customer_key", null=True),
    _text("status"),
    _text("input_digest"),
    _text("model_version"),
    _text("policy_version", null=True),
    _text("order_version", null=True),
    _at("created_at"),
    _at("target_by", null=True),
    _at("reply_by", null=True),
    _at("decided_at", null=True),
    _at("superseded_at", null=True),
    _text("superseded_reason", null=True),
    Column("payload", Text, nullable=False),
    UniqueConstraint("draft_id"),
    Index(None, "ticket_id", "position"),
    Index(None, "status", "position"),
    Index(None, "store", "status", "position"),
    Index(None, "intent", "position"),
    Index(None, "queue", "position"),
    Index(None, "order_id", "position"),
    Index(None, "customer_key"),
    sqlite_autoincrement=True,
)

# What a draft depends on: it is stale when an order or product of these keys changes.
draft_keys = Table(
    "draft_keys",
    metadata,
    Column("draft_position", Integer, ForeignKey("drafts.position"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Index(None, "kind", "value"),
)

decisions = Table(
    "decisions",
    metadata,
    _position(),
    _text("draft_id"),
    _text("ticket_id"),
    _text("store", null=True),
    _text("action"),
    _text("agent"),
    _text("reason", null=True),
    _text("outcome", null=True),
    _text("labels", null=True),
    _text("body_digest", null=True),
    _text("actor"),
    _text("model_version"),
    _text("policy_version", null=True),
    _text("order_version", null=True),
    _at("decided_at"),
    _at("recorded_at"),
    UniqueConstraint("draft_id"),
    Index(None, "decided_at"),
    sqlite_autoincrement=True,
)

# Apart from the decision, which nobody may change: a customer may ask for their text to be erased.
decision_texts = Table(
    "decision_texts",
    metadata,
    Column("draft_id", String, ForeignKey("decisions.draft_id"), primary_key=True),
    Column("body", Text, nullable=False),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("actor", String, primary_key=True),
    Column("route", String, primary_key=True),
    Column("key", String, primary_key=True),
    _text("request_digest"),
    Column("status_code", Integer, nullable=False),
    _text("draft_id"),
    _at("created_at"),
    Index(None, "created_at"),
)

outbox = Table(
    "outbox",
    metadata,
    _position(),
    _text("kind"),
    _text("dedupe_key"),
    _text("store", null=True),
    _text("ticket_id", null=True),
    _text("draft_id", null=True),
    Column("payload", Text, nullable=False),
    _at("created_at"),
    _at("due_at"),
    Column("attempts", Integer, nullable=False),
    _at("delivered_at", null=True),
    _text("last_error", null=True),
    UniqueConstraint("dedupe_key"),
    Index(None, "delivered_at", "due_at"),
    Index(None, "ticket_id"),
    sqlite_autoincrement=True,
)

promises = Table(
    "promises",
    metadata,
    _position(),
    _text("draft_id"),
    _text("ticket_id"),
    _text("store", null=True),
    _text("order_id", null=True),
    _text("outcome"),
    _text("sources"),
    _text("agent"),
    _at("promised_at"),
    _at("closed_at", null=True),
    _text("closed_reason", null=True),
    UniqueConstraint("draft_id"),
    Index(None, "order_id", "store"),
    sqlite_autoincrement=True,
)

# What people said that a ticket is, apart from any draft of it; the last one counts.
labels = Table(
    "labels",
    metadata,
    _position(),
    Column("ticket_id", String, ForeignKey("tickets.ticket_id"), nullable=False),
    _text("store", null=True),
    _text("intents"),
    _text("tagged"),
    _text("agent"),
    _text("actor"),
    _text("model_version"),
    _at("labelled_at"),
    Index(None, "ticket_id", "position"),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    _at("at"),
    _text("actor"),
    _text("action"),
    _text("subject"),
    _text("store", null=True),
    _text("details"),
    _text("previous"),
    _text("digest"),
)

api_keys = Table(
    "api_keys",
    metadata,
    Column("key_id", String, primary_key=True),
    _text("name"),
    _text("role"),
    _text("stores", null=True),
    _text("secret_digest"),
    _at("created_at"),
    _at("revoked_at", null=True),
)

hook_events = Table(
    "hook_events",
    metadata,
    Column("helpdesk", String, primary_key=True),
    Column("event_id", String, primary_key=True),
    _text("signature_digest"),
    _at("received_at"),
    _text("draft_id", null=True),
    Index(None, "received_at"),
)
