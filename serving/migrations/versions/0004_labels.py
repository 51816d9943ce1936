"""Labels that people give to tickets, apart from decisions on drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "labels",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ticket_id", sa.String(), nullable=False),
        sa.Column("store", sa.String(), nullable=True),
        sa.Column("intents", sa.String(), nullable=False),
        sa.Column("tagged", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("model_version", sa.String(), nullable=False),
        sa.Column("labelled_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.ticket_id"], name=op.f("fk_labels_ticket_id")
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_labels")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_labels_ticket_id_position"), "labels", ["ticket_id", "position"])
