"""The tables. A change here needs a migration; a test compares the two.

A source is named by its slug everywhere. Rows that record what happened (observations, versions,
changes, attempts, audit entries) are only ever added. Long, because tables that name each other are
read together.
"""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from notifier.model.access import Role
from notifier.model.delivery import AttemptOutcome, DeliveryKind, DeliveryState
from notifier.model.notice import NoticeState
from notifier.model.observation import HoldKind, Outcome
from notifier.model.subscription import SubscriptionState, SuppressionReason
from notifier.store.columns import Json, Moment, PackedJson, RowId, SealedJson

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _one_of(column: str, literal: Any) -> CheckConstraint:
    """Return the constraint that *column* holds one of the words of a ``Literal`` type."""
    words = ", ".join(f"'{word}'" for word in get_args(literal))
    return CheckConstraint(f"{column} IN ({words})", name=column)


def _source(*, primary_key: bool = False) -> Column[str]:
    return Column(
        "source", String(200), ForeignKey("sources.slug"), primary_key=primary_key, nullable=False
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _sha256(name: str) -> Column[str]:
    return Column(name, String(64), nullable=False)


def _state(name: str) -> Column[str]:
    return Column(name, String(20), nullable=False)


def _moment(name: str) -> Column[Any]:
    return Column(name, Moment, nullable=False)


sources = Table(
    "sources",
    metadata,
    Column("slug", String(200), primary_key=True),
    Column("definition", Json, nullable=False),
    _moment("next_check_at"),
    Column("last_checked_at", Moment),
    Column("failing_since", Moment),
    Column("failures", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("exclusions", Json, nullable=False, server_default="[]"),
    Index(None, "active", "next_check_at"),
)

observations = Table(
    "observations",
    metadata,
    Column("id", RowId, primary_key=True),
    _source(),
    _moment("at"),
    _state("outcome"),
    _text("reason"),
    _text("detail"),
    Column("evidence", Json, nullable=False),
    _sha256("snapshot_sha256"),
    Column("version", Integer),
    _one_of("outcome", Outcome),
    Index(None, "source", "at"),
)

snapshots = Table(
    "snapshots",
    metadata,
    _source(primary_key=True),
    Column("sha256", String(64), primary_key=True),
    _text("url"),
    _text("media_type"),
    _moment("fetched_at"),
    Column("status", Integer, nullable=False),
    Column("size", Integer, nullable=False),
)

#: ``snapshot`` is the fetch itself: the same bytes may have been fetched, and kept, before.
candidates = Table(
    "candidates",
    metadata,
    _source(primary_key=True),
    Column("snapshot", Json, nullable=False),
    _sha256("text_key"),
    _moment("seen_at"),
    _moment("confirm_at"),
)

versions = Table(
    "versions",
    metadata,
    _source(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _sha256("sha256"),
    Column("snapshot", Json, nullable=False),
    _sha256("text_key"),
    _moment("seen_at"),
    _moment("confirmed_at"),
    Column("technical", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
    _sha256("chain"),
    Column("origin", Text, nullable=False, server_default=""),
    Column("document", PackedJson, nullable=False),
    CheckConstraint("number > 0", name="number"),
    Index(None, "source", "seen_at"),
)

changes = Table(
    "changes",
    metadata,
    Column("source", String(200), primary_key=True),
    Column("from_version", Integer, primary_key=True, autoincrement=False),
    Column("to_version", Integer, primary_key=True, autoincrement=False),
    Column("change", PackedJson, nullable=False),
    Column("verdict", SealedJson, nullable=False),
    ForeignKeyConstraint(["source", "from_version"], ["versions.source", "versions.number"]),
    ForeignKeyConstraint(
        ["source", "to_version"],
        ["versions.source", "versions.number"],
        name="fk_changes_to_version",
    ),
)

notices = Table(
    "notices",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("source", String(200), nullable=False),
    Column("from_version", Integer, nullable=False),
    Column("to_version", Integer, nullable=False),
    _state("state"),
    Column("summary", Json, nullable=False),
    _moment("created_at"),
    _text("why_waiting"),
    Column("decided_at", Moment),
    _text("decided_by"),
    _text("comment"),
    Column("recipients", Integer, nullable=False),
    ForeignKeyConstraint(["source", "from_version"], ["versions.source", "versions.number"]),
    ForeignKeyConstraint(
        ["source", "to_version"],
        ["versions.source", "versions.number"],
        name="fk_notices_to_version",
    ),
    _one_of("state", NoticeState),
    Index(None, "source"),
    Index(None, "state"),
)

gatherings = Table(
    "gatherings",
    metadata,
    _source(primary_key=True),
    Column("from_version", Integer, nullable=False),
    _moment("opened_at"),
    _moment("due_at"),
    _text("why_waiting"),
    ForeignKeyConstraint(
        ["source", "from_version"],
        ["versions.source", "versions.number"],
        name="fk_gatherings_from_version",
    ),
)

holds = Table(
    "holds",
    metadata,
    Column("id", RowId, primary_key=True),
    _source(),
    _state("kind"),
    _text("reason"),
    _text("detail"),
    Column("evidence", Json, nullable=False),
    _sha256("snapshot_sha256"),
    _moment("opened_at"),
    Column("closed_at", Moment),
    _text("outcome"),
    _text("decided_by"),
    _text("comment"),
    _one_of("kind", HoldKind),
    Index(None, "closed_at", "source"),
)

subscribers = Table(
    "subscribers",
    metadata,
    Column("id", RowId, primary_key=True),
    _text("email"),
    Column("key", Text, nullable=False, unique=True),
    Column("token", Text, nullable=False, unique=True),
    _moment("created_at"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("subscriber_id", RowId, ForeignKey("subscribers.id"), nullable=False),
    _source(),
    _state("state"),
    Column("token", Text, nullable=False, unique=True),
    _moment("requested_at"),
    Column("confirmed_at", Moment),
    Column("ended_at", Moment),
    _text("consent"),
    UniqueConstraint("subscriber_id", "source"),
    _one_of("state", SubscriptionState),
    Index(None, "source", "state"),
)

#: Open confirmation links. Asking twice opens two, so that the first mail's link still works.
confirmations = Table(
    "confirmations",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("subscription_id", RowId, ForeignKey("subscriptions.id"), nullable=False),
    _moment("expires_at"),
    Index(None, "subscription_id"),
)

suppressions = Table(
    "suppressions",
    metadata,
    Column("key", Text, primary_key=True),
    _state("reason"),
    _moment("at"),
    _one_of("reason", SuppressionReason),
)

#: ``address_key``: the folded address, by which suppressions and repeated requests are found.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", RowId, primary_key=True),
    _state("kind"),
    _state("channel"),
    _text("email"),
    _text("address_key"),
    _state("state"),
    _moment("queued_at"),
    _moment("next_attempt_at"),
    Column("notice_id", RowId, ForeignKey("notices.id")),
    Column("subscriber_id", RowId, ForeignKey("subscribers.id")),
    Column("subscription_id", RowId, ForeignKey("subscriptions.id")),
    Column("params", Json, nullable=False),
    Column("attempts", Integer, nullable=False),
    _text("provider_id"),
    _text("detail"),
    UniqueConstraint("notice_id", "subscriber_id", "channel"),
    _one_of("kind", DeliveryKind),
    _one_of("state", DeliveryState),
    Index(None, "state", "kind", "next_attempt_at", "id"),
    Index(None, "address_key", "queued_at"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("delivery_id", RowId, ForeignKey("deliveries.id"), nullable=False),
    _moment("at"),
    _state("outcome"),
    _text("detail"),
    _text("provider_id"),
    _one_of("outcome", AttemptOutcome),
    Index(None, "delivery_id"),
)

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("id", RowId, primary_key=True),
    _text("name"),
    _state("role"),
    Column("sha256", String(64), nullable=False, unique=True),
    _moment("created_at"),
    Column("expires_at", Moment),
    Column("revoked_at", Moment),
    _one_of("role", Role),
)

sessions = Table(
    "sessions",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("token_id", RowId, ForeignKey("access_tokens.id"), nullable=False),
    _moment("created_at"),
    _moment("expires_at"),
    Index(None, "token_id"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("key", String(64), primary_key=True),
    _source(),
    _text("name"),
    _text("who"),
    _moment("at"),
    _moment("expires_at"),
    Column("document", PackedJson, nullable=False),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("id", RowId, primary_key=True),
    _moment("at"),
    _text("actor"),
    _text("action"),
    _text("subject"),
    _text("detail"),
)
