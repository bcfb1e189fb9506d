"""Changes that are gathered into one notice, and versions that were imported."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gatherings",
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("from_version", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.String(length=32), nullable=False),
        sa.Column("due_at", sa.String(length=32), nullable=False),
        sa.Column("why_waiting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("fk_gatherings_source")),
        sa.ForeignKeyConstraint(
            ["source", "from_version"],
            ["versions.source", "versions.number"],
            name="fk_gatherings_from_version",
        ),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_gatherings")),
    )
    op.add_column("versions", sa.Column("origin", sa.Text(), server_default="", nullable=False))
