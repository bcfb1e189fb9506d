"""What the flows need from the world, as protocols.

Every port has an in-memory implementation in :mod:`notifier.testing`; one contract suite per port
in ``tests/contract`` runs against all its implementations. Long, because the store's methods are
read as one list: what one transaction can do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from notifier.model.access import AccessToken, AuditEntry, Role, Session
from notifier.model.change import Change
from notifier.model.delivery import (
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Message,
    StoredMail,
)
from notifier.model.document import Assessment, Document
from notifier.model.draft import Draft, DraftLine
from notifier.model.notice import Gathering, Notice, NoticeState
from notifier.model.observation import Hold, HoldKind, Observation
from notifier.model.source import Exclusion, Source, Tracking
from notifier.model.stored import StoredPair
from notifier.model.subscription import Subscriber, Subscription, Suppression, SuppressionReason
from notifier.model.verdict import Verdict
from notifier.model.version import Candidate, Snapshot, Version, VersionLine

Made = TypeVar("Made")


class Clock(Protocol):
    """The only source of the present time."""

    def now(self) -> datetime:
        """Return the present time, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A complete answer: decoded body bytes and where they came from.

    ``body``: after content decoding, before character decoding. ``media_type``: the Content-Type
    header as sent, "" if none. ``url``: after redirects. ``redirects``: every URL on the way.
    ``picture``: what a browser showed of it, as JPEG, b"" where none ran it.
    """

    url: str
    status: int
    media_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    redirects: tuple[str, ...] = ()
    picture: bytes = b""


class Fetcher(Protocol):
    """Gets the bytes of a page."""

    async def fetch(self, url: str) -> Fetched:
        """Fetch *url* completely.

        Raises a subclass of :class:`~notifier.errors.FetchError` in every other case.
        """
        ...

    async def close(self) -> None:
        """Release connections."""
        ...


class Stages(Protocol):
    """The pure stages, run where they cannot block or harm the caller."""

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:
        """Read *raw* as *source* says. Raises :class:`~notifier.errors.ReadError`."""
        ...

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all."""
        ...

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        """Compare and judge."""
        ...

    async def text_key(self, document: Document) -> str:
        """Return the key that is equal for texts that do not differ for a reader."""
        ...

    async def run(self, doing: str, function: Callable[..., Made], *args: object) -> Made:
        """Run any pure function that can be imported by name, such as one that shows a change.

        *doing* begins the sentence of an error, such as "Showing the change". Raises
        :class:`~notifier.errors.UnreadableDocument` where it takes too long or too much.
        """
        ...

    async def close(self) -> None:
        """End child processes."""
        ...


class Blobs(Protocol):
    """Snapshots by content, and a readable record of every version."""

    async def put(self, raw: bytes) -> str:
        """Keep *raw* durably and return its hex SHA-256; keeping it twice is keeping it once.

        Raises :class:`~notifier.errors.StoreUnwritable`.
        """
        ...

    async def get(self, sha256: str) -> bytes:
        """Return the bytes, checked against *sha256*.

        Raises :class:`~notifier.errors.BlobMissing` or :class:`~notifier.errors.BlobCorrupt`.
        """
        ...

    async def record(self, path: str, text: str) -> None:
        """Keep a human-readable record under *path* such as ``acme-privacy/0003.md``.

        A record written again replaces the earlier one. Raises
        :class:`~notifier.errors.StoreUnwritable`.
        """
        ...


class Mailer(Protocol):
    """Hands one message to one provider."""

    #: Short name for logs and attempts, such as "sendgrid".
    name: str
    #: Whether handing over the same ``delivery_id`` twice delivers once.
    idempotent: bool

    async def send(self, message: Message) -> str:
        """Hand over *message*; return the provider's identifier ("" if it gives none).

        Raises :class:`~notifier.errors.NotSent` (certainly not taken, may be tried again),
        :class:`~notifier.errors.Refused` (certainly not taken, pointless to try again) or
        :class:`~notifier.errors.OutcomeUnknown`.
        """
        ...

    async def close(self) -> None:
        """Release connections."""
        ...


class Mailbox(Protocol):
    """Mails that were kept on this machine instead of being sent, for demo and development."""

    async def messages(self) -> Sequence[StoredMail]:
        """Return every mail kept, newest last."""
        ...


class Transaction(Protocol):
    """Everything that can be read or written in one transaction of the store.

    Methods that look for one thing return None where there is none, except those documented to
    raise :class:`~notifier.errors.NotFound`.
    """

    # -- sources --------------------------------------------------------------------------------
    async def put_source(self, source: Source, *, first_check_at: datetime) -> None:
        """Add or redefine a source; an existing one keeps its ``next_check_at``."""
        ...

    async def retire_sources_except(self, slugs: Collection[str]) -> Sequence[str]:
        """Mark every other source inactive; return the slugs newly retired."""
        ...

    async def tracking(self, slug: str) -> Tracking | None:
        """Return a source and where its checking stands."""
        ...

    async def all_tracking(self, *, active_only: bool = True) -> Sequence[Tracking]:
        """Return all sources, by title."""
        ...

    async def titles(self) -> Sequence[tuple[str, str]]:
        """Return slug and title of the active sources, by title."""
        ...

    async def some_tracking(self, slugs: Collection[str]) -> Mapping[str, Tracking]:
        """Return the sources of these *slugs* that there are."""
        ...

    async def due(self, now: datetime, limit: int) -> Sequence[Tracking]:
        """Return active sources whose next check is due, longest overdue first."""
        ...

    async def next_due_at(self) -> datetime | None:
        """Return the earliest ``next_check_at`` of the active sources."""
        ...

    async def put_tracking(self, tracking: Tracking) -> None:
        """Write everything of *tracking* but the source's definition and exclusions."""
        ...

    async def put_exclusions(self, slug: str, exclusions: Sequence[Exclusion]) -> None:
        """Replace what was left out of a source's page by hand.

        Raises :class:`~notifier.errors.NotFound`.
        """
        ...

    # -- observations, snapshots, candidates, versions ------------------------------------------
    async def add_observation(self, observation: Observation) -> None:
        """Add one check's outcome."""
        ...

    async def observations(self, slug: str, limit: int = 50) -> Sequence[Observation]:
        """Return the latest checks, newest first (as they were added, whatever the clock said)."""
        ...

    async def add_snapshot(self, snapshot: Snapshot) -> None:
        """Add a snapshot; the same bytes of the same source are kept once (the first fetch)."""
        ...

    async def snapshot(self, slug: str, sha256: str) -> Snapshot | None:
        """Return a snapshot of this source."""
        ...

    async def candidate(self, slug: str) -> Candidate | None:
        """Return the open candidate of a source."""
        ...

    async def put_candidate(self, candidate: Candidate) -> None:
        """Open a candidate, replacing the one before."""
        ...

    async def drop_candidate(self, slug: str) -> None:
        """Close the open candidate, if any."""
        ...

    async def add_version(self, version: Version) -> None:
        """Add a version. Its number must follow the last one of its source."""
        ...

    async def latest_version(self, slug: str) -> Version | None:
        """Return the version with the highest number."""
        ...

    async def version(self, slug: str, number: int) -> Version | None:
        """Return one version."""
        ...

    async def version_lines(self, slug: str) -> Sequence[VersionLine]:
        """Return all versions of a source without their documents, oldest first."""
        ...

    async def all_version_lines(
        self, slugs: Collection[str]
    ) -> Mapping[str, Sequence[VersionLine]]:
        """Return the versions of several sources at once, as :meth:`version_lines` does of one."""
        ...

    async def version_at(self, slug: str, moment: datetime) -> VersionLine | None:
        """Return the version that was current at *moment* (by ``seen_at``)."""
        ...

    # -- changes, notices, holds ----------------------------------------------------------------
    async def add_change(
        self, slug: str, from_version: int, to_version: int, change: Change, verdict: Verdict
    ) -> None:
        """Add the change and the verdict of one step."""
        ...

    async def change(
        self, slug: str, from_version: int, to_version: int
    ) -> tuple[Change, Verdict] | None:
        """Return a recorded step."""
        ...

    async def stored_pair(self, slug: str, old: int, new: int) -> StoredPair | None:
        """Return two versions' documents and the step between them, where it was recorded.

        None where there are no such versions.
        """
        ...

    async def has_change(self, slug: str, from_version: int, to_version: int) -> bool:
        """Whether this step was recorded."""
        ...

    async def verdicts(self, slug: str) -> Mapping[int, Verdict]:
        """Return the verdict of every recorded step, by the number of its later version."""
        ...

    async def all_verdicts(self, slugs: Collection[str]) -> Mapping[str, Mapping[int, Verdict]]:
        """Return the verdicts of several sources at once, as :meth:`verdicts` does of one."""
        ...

    async def gathering(self, slug: str) -> Gathering | None:
        """Return what a source's subscribers are to be told later."""
        ...

    async def put_gathering(self, gathering: Gathering) -> None:
        """Open a gathering, replacing the one before."""
        ...

    async def drop_gathering(self, slug: str) -> None:
        """Close the open gathering, if any."""
        ...

    async def add_notice(self, notice: Notice) -> int:
        """Add a notice (its ``id`` is ignored) and return its id."""
        ...

    async def notice(self, notice_id: int) -> Notice | None:
        """Return one notice."""
        ...

    async def notices(
        self, *, state: NoticeState | None = None, slug: str | None = None
    ) -> Sequence[Notice]:
        """Return notices, newest first."""
        ...

    async def decide_notice(
        self, notice_id: int, state: NoticeState, *, by: str, at: datetime, comment: str = ""
    ) -> Notice:
        """Move a waiting notice on.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        ...

    async def open_hold(
        self,
        slug: str,
        kind: HoldKind,
        *,
        reason: str,
        detail: str,
        evidence: Sequence[str],
        snapshot_sha256: str,
        at: datetime,
    ) -> int:
        """Open a hold and return its id."""
        ...

    async def hold(self, hold_id: int) -> Hold | None:
        """Return one hold."""
        ...

    async def open_holds(self, slug: str | None = None) -> Sequence[Hold]:
        """Return the holds that nobody and nothing has closed, oldest first."""
        ...

    async def close_hold(
        self, hold_id: int, outcome: str, *, by: str, at: datetime, comment: str = ""
    ) -> Hold:
        """Close a hold.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        ...

    # -- subscribers ----------------------------------------------------------------------------
    async def subscriber(
        self,
        *,
        subscriber_id: int | None = None,
        key: str | None = None,
        token: str | None = None,
    ) -> Subscriber | None:
        """Return a subscriber by id, by folded address or by preferences token."""
        ...

    async def add_subscriber(self, *, email: str, key: str, token: str, at: datetime) -> Subscriber:
        """Add an address; an existing one (same key) is returned as it is."""
        ...

    async def subscriptions(self, subscriber_id: int) -> Sequence[Subscription]:
        """Return a subscriber's subscriptions, by source."""
        ...

    async def subscription(
        self,
        *,
        subscription_id: int | None = None,
        token: str | None = None,
        confirm_sha256: str | None = None,
    ) -> Subscription | None:
        """Return a subscription by id, by unsubscribe token, or by its open confirmation."""
        ...

    async def request_subscription(
        self,
        subscriber_id: int,
        slug: str,
        *,
        token: str,
        confirm_sha256: str,
        confirm_expires_at: datetime,
        consent: str,
        at: datetime,
    ) -> Subscription:
        """Make (or renew) an unconfirmed subscription with an open confirmation.

        A confirmed subscription stays confirmed and keeps its token; the new confirmation is not
        kept then.
        """
        ...

    async def confirmations_since(self, key: str, since: datetime) -> int:
        """Return how many confirmation mails were queued for an address since *since*."""
        ...

    async def confirm_subscription(self, confirm_sha256: str, at: datetime) -> Subscription:
        """Confirm by an open confirmation; repeating it changes nothing.

        Raises :class:`~notifier.errors.InvalidToken` where it is unknown or has expired.
        """
        ...

    async def set_subscription(
        self, subscription_id: int, state: str, *, at: datetime
    ) -> Subscription:
        """Confirm or end a subscription on its owner's word; repeating it changes nothing."""
        ...

    async def subscriber_count(self, slug: str, *, subscribed_by: datetime | None = None) -> int:
        """Return the number of confirmed, unsuppressed subscriptions to a source.

        *subscribed_by*: only those confirmed by then, None for all.
        """
        ...

    async def list_subscriptions(self, slug: str | None = None) -> Sequence[Subscription]:
        """Return all subscriptions, for the operator."""
        ...

    async def suppress(self, key: str, reason: SuppressionReason, at: datetime) -> None:
        """Never mail this address again; the first reason stays."""
        ...

    async def suppression(self, key: str) -> Suppression | None:
        """Return why an address is not mailed."""
        ...

    # -- outbox ---------------------------------------------------------------------------------
    async def enqueue_notice(
        self, notice_id: int, at: datetime, *, subscribed_by: datetime | None = None
    ) -> int:
        """Queue one delivery per confirmed, unsuppressed subscription to the notice's source.

        *subscribed_by*: only those confirmed by then, None for all; who came later knows the text.
        A delivery that exists already is left alone. Returns how many the notice has in all, and
        writes that number into the notice's ``recipients``.
        """
        ...

    async def enqueue(
        self,
        kind: DeliveryKind,
        email: str,
        *,
        at: datetime,
        subscription_id: int | None = None,
        params: Mapping[str, str] | None = None,
    ) -> int:
        """Queue a mail that is not a notice; return the delivery's id."""
        ...

    async def claim(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Move due queued deliveries to ``sending`` and return them.

        Those whose address is suppressed, or whose subscription has ended, become ``skipped``
        instead and are not returned.
        """
        ...

    async def settle(
        self,
        attempt: Attempt,
        state: DeliveryState,
        *,
        next_attempt_at: datetime | None = None,
    ) -> None:
        """Record a provider call and move its delivery from ``sending`` to *state*.

        ``accepted`` empties the delivery's params.
        """
        ...

    async def deliveries(
        self, *, state: DeliveryState | None = None, notice_id: int | None = None, limit: int = 500
    ) -> Sequence[Delivery]:
        """Return deliveries, oldest first."""
        ...

    async def delivery_counts(self, notice_id: int | None = None) -> Mapping[DeliveryState, int]:
        """Return how many deliveries are in each state that occurs."""
        ...

    async def attempts(self, delivery_id: int) -> Sequence[Attempt]:
        """Return the provider calls for one delivery, oldest first."""
        ...

    # -- drafts ---------------------------------------------------------------------------------
    async def put_draft(self, draft: Draft) -> None:
        """Keep a draft."""
        ...

    async def draft(self, key: str) -> Draft | None:
        """Return a draft, also one whose time is over."""
        ...

    async def drafts(self) -> Sequence[DraftLine]:
        """Return all drafts without their texts, newest first."""
        ...

    async def drop_drafts(self, *, key: str = "", until: datetime | None = None) -> None:
        """Forget the draft of a *key*, and all whose time is over by *until*."""
        ...

    # -- access ---------------------------------------------------------------------------------
    async def add_token(
        self, *, name: str, role: Role, sha256: str, at: datetime, expires_at: datetime | None
    ) -> AccessToken:
        """Add an access token."""
        ...

    async def tokens(self) -> Sequence[AccessToken]:
        """Return all access tokens, oldest first."""
        ...

    async def token(
        self, *, sha256: str | None = None, token_id: int | None = None
    ) -> AccessToken | None:
        """Return an access token."""
        ...

    async def revoke_token(self, token_id: int, at: datetime) -> None:
        """End a token and every session that it opened."""
        ...

    async def add_session(self, session: Session) -> None:
        """Add a signed-in browser."""
        ...

    async def session(self, sha256: str) -> Session | None:
        """Return a session."""
        ...

    async def end_session(self, sha256: str) -> None:
        """Sign a browser out."""
        ...

    async def add_audit(self, entry: AuditEntry) -> None:
        """Add to the record of what was done."""
        ...

    async def audit(self, limit: int = 200) -> Sequence[AuditEntry]:
        """Return the latest entries, newest first."""
        ...


class Store(Protocol):
    """The database."""

    def write(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a writing transaction: commits at the end, rolls back on any exception."""
        ...

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a reading transaction: one consistent view, writes are errors."""
        ...

    async def check(self) -> None:
        """Raise a :class:`~notifier.errors.StoreError` where the store cannot be used."""
        ...

    async def close(self) -> None:
        """Release connections."""
        ...
