"""For the weekly report: when a ticket was resolved, and ways into one week of a large archive."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step. What was resolved before is dated by its last change."""
    op.add_column("tickets", sa.Column("resolved_at", sa.String(32), nullable=True))
    op.execute("UPDATE tickets SET resolved_at = updated_at WHERE status IN ('resolved', 'closed')")
    op.create_index(op.f("ix_tickets_created_at"), "tickets", ["created_at"])
    op.create_index(op.f("ix_orders_updated_at"), "orders", ["updated_at"])
    op.create_index(op.f("ix_decisions_decided_at"), "decisions", ["decided_at"])
