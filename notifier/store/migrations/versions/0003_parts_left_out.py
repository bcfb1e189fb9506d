"""Parts of a page that were left out by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "sources", sa.Column("exclusions", sa.Text(), server_default="[]", nullable=False)
    )
