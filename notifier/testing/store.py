"""The store in memory: plain dictionaries, and a copy of them for every writing transaction.

One long file, because it is read beside :class:`~notifier.ports.Transaction`, method for method.
It refuses what the tables refuse (a row about a source that is not there, a second change of one
step), so that what passes here passes on SQL; every write copies everything, so it is for tests.
"""

from __future__ import annotations

import asyncio
import copy
import json
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import TypeVar

from notifier.errors import AlreadyDecided, InvalidToken, NotFound, StoreError
from notifier.model.access import AccessToken, AuditEntry, Role, Session
from notifier.model.change import Change
from notifier.model.delivery import (
    DELIVERY_MOVES,
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
)
from notifier.model.draft import Draft, DraftLine
from notifier.model.notice import NOTICE_MOVES, Gathering, Notice, NoticeState
from notifier.model.observation import Hold, HoldKind, Observation
from notifier.model.source import Exclusion, Source, Tracking
from notifier.model.stored import StoredPair
from notifier.model.subscription import (
    SUBSCRIPTION_MOVES,
    Subscriber,
    Subscription,
    Suppression,
    SuppressionReason,
)
from notifier.model.verdict import Verdict
from notifier.model.version import Candidate, Snapshot, Version, VersionLine

Row = TypeVar("Row")


@dataclass(kw_only=True)
class _Tables:
    """Everything kept. Rows are frozen, so copying the containers copies the state."""

    sources: dict[str, Tracking] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    snapshots: dict[tuple[str, str], Snapshot] = field(default_factory=dict)
    candidates: dict[str, Candidate] = field(default_factory=dict)
    versions: dict[tuple[str, int], Version] = field(default_factory=dict)
    changes: dict[tuple[str, int, int], tuple[Change, Verdict]] = field(default_factory=dict)
    notices: dict[int, Notice] = field(default_factory=dict)
    gatherings: dict[str, Gathering] = field(default_factory=dict)
    holds: dict[int, Hold] = field(default_factory=dict)
    subscribers: dict[int, Subscriber] = field(default_factory=dict)
    subscriptions: dict[int, Subscription] = field(default_factory=dict)
    confirmations: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    suppressions: dict[str, Suppression] = field(default_factory=dict)
    deliveries: dict[int, Delivery] = field(default_factory=dict)
    attempts: list[Attempt] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    tokens: dict[int, AccessToken] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)

    def copy(self) -> _Tables:
        return _Tables(**{one.name: copy.copy(getattr(self, one.name)) for one in fields(self)})


class MemoryStore:
    """A :class:`~notifier.ports.Store` that is gone when the process ends."""

    def __init__(self) -> None:
        self._tables = _Tables()
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[MemoryTransaction]:
        """Open a writing transaction: commits at the end, rolls back on any exception."""
        async with self._turn:
            tables = self._tables.copy()
            yield MemoryTransaction(tables, writable=True)
            self._tables = tables

    @asynccontextmanager
    async def read(self) -> AsyncIterator[MemoryTransaction]:
        """Open a reading transaction: one consistent view, writes are errors."""
        yield MemoryTransaction(self._tables, writable=False)

    async def check(self) -> None:
        """Do nothing: memory is always ready."""

    async def close(self) -> None:
        """Do nothing: there are no connections."""


class MemoryTransaction:
    """A :class:`~notifier.ports.Transaction` on dictionaries."""

    def __init__(self, tables: _Tables, *, writable: bool) -> None:
        self._kept = tables
        self._writable = writable

    @property
    def _changing(self) -> _Tables:
        """The tables, for writing."""
        if not self._writable:
            raise StoreError("A reading transaction cannot write.")
        return self._kept

    def _refuse_unless(self, known: bool, what: str) -> None:
        if not known:
            raise StoreError(f"The database refused a row: there is no {what}.")

    # -- sources --------------------------------------------------------------------------------
    async def put_source(self, source: Source, *, first_check_at: datetime) -> None:
        """Add or redefine a source; an existing one keeps its ``next_check_at``."""
        known = self._kept.sources.get(source.slug)
        self._changing.sources[source.slug] = (
            replace(known, declared=source, active=True)
            if known
            else Tracking(declared=source, next_check_at=first_check_at)
        )

    async def retire_sources_except(self, slugs: Collection[str]) -> Sequence[str]:
        """Mark every other source inactive; return the slugs newly retired, sorted."""
        retired = sorted(
            slug
            for slug, tracking in self._kept.sources.items()
            if tracking.active and slug not in slugs
        )
        for slug in retired:
            self._changing.sources[slug] = replace(self._kept.sources[slug], active=False)
        return retired

    async def tracking(self, slug: str) -> Tracking | None:
        """Return a source and where its checking stands."""
        return self._kept.sources.get(slug)

    async def all_tracking(self, *, active_only: bool = True) -> Sequence[Tracking]:
        """Return all sources, by title."""
        found = [one for one in self._kept.sources.values() if one.active or not active_only]
        return sorted(found, key=lambda one: (one.source.title.casefold(), one.source.slug))

    async def titles(self) -> Sequence[tuple[str, str]]:
        """Return slug and title of the active sources, by title."""
        return [(one.source.slug, one.source.title) for one in await self.all_tracking()]

    async def some_tracking(self, slugs: Collection[str]) -> Mapping[str, Tracking]:
        """Return the sources of these *slugs* that there are."""
        found = await self.all_tracking(active_only=False)
        return {one.source.slug: one for one in found if one.source.slug in slugs}

    async def due(self, now: datetime, limit: int) -> Sequence[Tracking]:
        """Return active sources whose next check is due, longest overdue first."""
        due = [one for one in await self.all_tracking() if one.next_check_at <= now]
        return sorted(due, key=lambda one: (one.next_check_at, one.source.slug))[:limit]

    async def next_due_at(self) -> datetime | None:
        """Return the earliest ``next_check_at`` of the active sources."""
        return min((one.next_check_at for one in await self.all_tracking()), default=None)

    async def put_tracking(self, tracking: Tracking) -> None:
        """Write everything of *tracking* but the source's definition and exclusions.

        Raises :class:`~notifier.errors.NotFound`.
        """
        slug = tracking.declared.slug
        known = self._kept.sources.get(slug)
        if known is None:
            raise NotFound(f"There is no source {slug!r}.")
        self._changing.sources[slug] = replace(
            tracking, declared=known.declared, exclusions=known.exclusions
        )

    async def put_exclusions(self, slug: str, exclusions: Sequence[Exclusion]) -> None:
        """Replace what was left out of a source's page by hand.

        Raises :class:`~notifier.errors.NotFound`.
        """
        known = self._kept.sources.get(slug)
        if known is None:
            raise NotFound(f"There is no source {slug!r}.")
        self._changing.sources[slug] = replace(known, exclusions=tuple(exclusions))

    # -- observations, snapshots, candidates, versions ------------------------------------------
    async def add_observation(self, observation: Observation) -> None:
        """Add one check's outcome."""
        self._refuse_unless(observation.source in self._kept.sources, "such source")
        self._changing.observations.append(observation)

    async def observations(self, slug: str, limit: int = 50) -> Sequence[Observation]:
        """Return the latest checks, newest first."""
        found = [one for one in reversed(self._kept.observations) if one.source == slug]
        return found[:limit]

    async def add_snapshot(self, snapshot: Snapshot) -> None:
        """Add a snapshot; the same bytes of the same source are kept once (the first fetch)."""
        self._refuse_unless(snapshot.source in self._kept.sources, "such source")
        self._changing.snapshots.setdefault((snapshot.source, snapshot.sha256), snapshot)

    async def snapshot(self, slug: str, sha256: str) -> Snapshot | None:
        """Return a snapshot of this source."""
        return self._kept.snapshots.get((slug, sha256))

    async def candidate(self, slug: str) -> Candidate | None:
        """Return the open candidate of a source."""
        return self._kept.candidates.get(slug)

    async def put_candidate(self, candidate: Candidate) -> None:
        """Open a candidate, replacing the one before."""
        self._refuse_unless(candidate.source in self._kept.sources, "such source")
        self._changing.candidates[candidate.source] = candidate

    async def drop_candidate(self, slug: str) -> None:
        """Close the open candidate, if any."""
        self._changing.candidates.pop(slug, None)

    async def add_version(self, version: Version) -> None:
        """Add a version.

        Raises ``ValueError`` where its number does not follow the last one of its source.
        """
        self._refuse_unless(version.source in self._kept.sources, "such source")
        expected = len(self._versions(version.source)) + 1
        if version.number != expected:
            raise ValueError(
                f"the next version of {version.source!r} is {expected}, not {version.number}"
            )
        self._changing.versions[version.source, version.number] = version

    async def latest_version(self, slug: str) -> Version | None:
        """Return the version with the highest number."""
        return next(reversed(self._versions(slug)), None)

    async def version(self, slug: str, number: int) -> Version | None:
        """Return one version."""
        return self._kept.versions.get((slug, number))

    async def version_lines(self, slug: str) -> Sequence[VersionLine]:
        """Return all versions of a source without their documents, oldest first."""
        return [version.line for version in self._versions(slug)]

    async def all_version_lines(
        self, slugs: Collection[str]
    ) -> Mapping[str, Sequence[VersionLine]]:
        """Return the versions of several sources at once, as :meth:`version_lines` does of one."""
        return {slug: await self.version_lines(slug) for slug in slugs}

    async def version_at(self, slug: str, moment: datetime) -> VersionLine | None:
        """Return the version that was current at *moment* (by ``seen_at``)."""
        seen = [one for one in self._versions(slug) if one.seen_at <= moment]
        return max(seen, key=lambda one: (one.seen_at, one.number)).line if seen else None

    def _versions(self, slug: str) -> list[Version]:
        return [version for (source, _), version in self._kept.versions.items() if source == slug]

    # -- changes, notices, holds ----------------------------------------------------------------
    async def add_change(
        self, slug: str, from_version: int, to_version: int, change: Change, verdict: Verdict
    ) -> None:
        """Add the change and the verdict of one step."""
        self._refuse_unless(self._has_step(slug, from_version, to_version), "such version")
        step = (slug, from_version, to_version)
        if step in self._kept.changes:
            raise StoreError("The database refused a row: this step is there already.")
        self._changing.changes[step] = (change, verdict)

    async def change(
        self, slug: str, from_version: int, to_version: int
    ) -> tuple[Change, Verdict] | None:
        """Return a recorded step."""
        return self._kept.changes.get((slug, from_version, to_version))

    async def stored_pair(self, slug: str, old: int, new: int) -> StoredPair | None:
        """Return two versions' documents and the step between them, where it was recorded."""
        versions = [self._kept.versions.get((slug, number)) for number in (old, new)]
        if None in versions:
            return None
        first, second = (json.dumps(v.document.to_dict()).encode() for v in versions if v)
        pair = StoredPair(old=first, new=second)
        step = self._kept.changes.get((slug, old, new))
        return pair.compared(*step) if step else pair

    async def has_change(self, slug: str, from_version: int, to_version: int) -> bool:
        """Whether this step was recorded."""
        return (slug, from_version, to_version) in self._kept.changes

    async def verdicts(self, slug: str) -> Mapping[int, Verdict]:
        """Return the verdict of every recorded step, by the number of its later version.

        Where several steps lead to one version, the shortest speaks.
        """
        steps = sorted(step for step in self._kept.changes if step[0] == slug)
        found = {step[2]: self._kept.changes[step][1] for step in steps}
        return dict(sorted(found.items()))

    async def all_verdicts(self, slugs: Collection[str]) -> Mapping[str, Mapping[int, Verdict]]:
        """Return the verdicts of several sources at once, as :meth:`verdicts` does of one."""
        return {slug: await self.verdicts(slug) for slug in slugs}

    async def gathering(self, slug: str) -> Gathering | None:
        """Return what a source's subscribers are to be told later."""
        return self._kept.gatherings.get(slug)

    async def put_gathering(self, gathering: Gathering) -> None:
        """Open a gathering, replacing the one before."""
        key = (gathering.source, gathering.from_version)
        self._refuse_unless(key in self._kept.versions, "such version")
        self._changing.gatherings[gathering.source] = gathering

    async def drop_gathering(self, slug: str) -> None:
        """Close the open gathering, if any."""
        self._changing.gatherings.pop(slug, None)

    async def add_notice(self, notice: Notice) -> int:
        """Add a notice (its ``id`` is ignored) and return its id."""
        self._refuse_unless(
            self._has_step(notice.source, notice.from_version, notice.to_version), "such version"
        )
        notice_id = _next_id(self._kept.notices)
        self._changing.notices[notice_id] = replace(notice, id=notice_id)
        return notice_id

    async def notice(self, notice_id: int) -> Notice | None:
        """Return one notice."""
        return self._kept.notices.get(notice_id)

    async def notices(
        self, *, state: NoticeState | None = None, slug: str | None = None
    ) -> Sequence[Notice]:
        """Return notices, newest first."""
        return [
            notice
            for notice in reversed(self._kept.notices.values())
            if state in {None, notice.state} and slug in {None, notice.source}
        ]

    async def decide_notice(
        self, notice_id: int, state: NoticeState, *, by: str, at: datetime, comment: str = ""
    ) -> Notice:
        """Move a waiting notice on.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        notice = self._kept.notices.get(notice_id)
        if notice is None:
            raise NotFound(f"There is no notice {notice_id}.")
        if state not in NOTICE_MOVES[notice.state]:
            raise AlreadyDecided(f"Notice {notice_id} is {notice.state} already.")
        decided = replace(notice, state=state, decided_by=by, decided_at=at, comment=comment)
        self._changing.notices[notice_id] = decided
        return decided

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
        self._refuse_unless(slug in self._kept.sources, "such source")
        hold_id = _next_id(self._kept.holds)
        self._changing.holds[hold_id] = Hold(
            id=hold_id,
            source=slug,
            kind=kind,
            reason=reason,
            detail=detail,
            evidence=tuple(evidence),
            snapshot_sha256=snapshot_sha256,
            opened_at=at,
        )
        return hold_id

    async def hold(self, hold_id: int) -> Hold | None:
        """Return one hold."""
        return self._kept.holds.get(hold_id)

    async def open_holds(self, slug: str | None = None) -> Sequence[Hold]:
        """Return the holds that nobody and nothing has closed, oldest first."""
        return [
            hold
            for hold in self._kept.holds.values()
            if hold.closed_at is None and slug in {None, hold.source}
        ]

    async def close_hold(
        self, hold_id: int, outcome: str, *, by: str, at: datetime, comment: str = ""
    ) -> Hold:
        """Close a hold.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        hold = self._kept.holds.get(hold_id)
        if hold is None:
            raise NotFound(f"There is no hold {hold_id}.")
        if hold.closed_at is not None:
            raise AlreadyDecided(f"Hold {hold_id} is closed already: {hold.outcome}.")
        closed = replace(hold, outcome=outcome, decided_by=by, closed_at=at, comment=comment)
        self._changing.holds[hold_id] = closed
        return closed

    def _has_step(self, slug: str, from_version: int, to_version: int) -> bool:
        return {(slug, from_version), (slug, to_version)} <= self._kept.versions.keys()

    # -- subscribers ----------------------------------------------------------------------------
    async def subscriber(
        self,
        *,
        subscriber_id: int | None = None,
        key: str | None = None,
        token: str | None = None,
    ) -> Subscriber | None:
        """Return a subscriber by id, by folded address or by preferences token."""
        return _first_matching(
            self._kept.subscribers.values(), id=subscriber_id, key=key, token=token
        )

    async def add_subscriber(self, *, email: str, key: str, token: str, at: datetime) -> Subscriber:
        """Add an address; an existing one (same key) is returned as it is."""
        known = await self.subscriber(key=key)
        if known is not None:
            return known
        subscriber_id = _next_id(self._kept.subscribers)
        added = Subscriber(id=subscriber_id, email=email, key=key, token=token, created_at=at)
        self._changing.subscribers[subscriber_id] = added
        return added

    async def subscriptions(self, subscriber_id: int) -> Sequence[Subscription]:
        """Return a subscriber's subscriptions, by source."""
        found = [
            one for one in self._kept.subscriptions.values() if one.subscriber_id == subscriber_id
        ]
        return sorted(found, key=lambda one: one.source)

    async def subscription(
        self,
        *,
        subscription_id: int | None = None,
        token: str | None = None,
        confirm_sha256: str | None = None,
    ) -> Subscription | None:
        """Return a subscription by id, by unsubscribe token, or by its open confirmation."""
        if confirm_sha256 is not None:
            found = self._kept.confirmations.get(confirm_sha256)
            return self._kept.subscriptions[found[0]] if found else None
        return _first_matching(self._kept.subscriptions.values(), id=subscription_id, token=token)

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

        A confirmed subscription stays confirmed; the new confirmation is not kept then. *token* is
        used for a new subscription only: links in mails that were sent before go on working.
        """
        self._refuse_unless(slug in self._kept.sources, "such source")
        self._refuse_unless(subscriber_id in self._kept.subscribers, "such subscriber")
        known = next(
            (one for one in await self.subscriptions(subscriber_id) if one.source == slug), None
        )
        if known is not None and known.state == "confirmed":
            return known
        asked = Subscription(
            id=known.id if known else _next_id(self._kept.subscriptions),
            subscriber_id=subscriber_id,
            email=self._kept.subscribers[subscriber_id].email,
            source=slug,
            state="unconfirmed",
            token=known.token if known else token,
            requested_at=at,
            consent=consent,
        )
        self._changing.subscriptions[asked.id] = asked
        self._changing.confirmations[confirm_sha256] = (asked.id, confirm_expires_at)
        return asked

    async def confirmations_since(self, key: str, since: datetime) -> int:
        """Return how many confirmation mails were queued for an address since *since*."""
        return sum(
            one.kind == "confirmation" and one.queued_at >= since and self._key(one) == key
            for one in self._kept.deliveries.values()
        )

    async def confirm_subscription(self, confirm_sha256: str, at: datetime) -> Subscription:
        """Confirm by an open confirmation; repeating it changes nothing.

        Raises :class:`~notifier.errors.InvalidToken` where it is unknown or has expired.
        """
        subscription_id, expires_at = self._kept.confirmations.get(confirm_sha256, (0, at))
        if expires_at <= at:
            raise InvalidToken
        return await self.set_subscription(subscription_id, "confirmed", at=at)

    async def set_subscription(
        self, subscription_id: int, state: str, *, at: datetime
    ) -> Subscription:
        """Confirm or end a subscription on its owner's word; repeating it changes nothing.

        Ending it closes its open confirmations. Raises :class:`~notifier.errors.NotFound`, and
        ``ValueError`` for any state but ``confirmed`` and ``unsubscribed``.
        """
        if state not in {"confirmed", "unsubscribed"}:
            raise ValueError(f"a subscription cannot be set to {state!r}")
        known = self._kept.subscriptions.get(subscription_id)
        if known is None:
            raise NotFound(f"There is no subscription {subscription_id}.")
        tables = self._changing
        if state == "unsubscribed":
            tables.confirmations = {
                sha256: opened
                for sha256, opened in tables.confirmations.items()
                if opened[0] != subscription_id
            }
        if state not in SUBSCRIPTION_MOVES[known.state]:
            return known
        moved = (
            replace(known, state="confirmed", confirmed_at=at, ended_at=None)
            if state == "confirmed"
            else replace(known, state="unsubscribed", ended_at=at)
        )
        tables.subscriptions[subscription_id] = moved
        return moved

    async def subscriber_count(self, slug: str, *, subscribed_by: datetime | None = None) -> int:
        """Return the number of confirmed, unsuppressed subscriptions to a source.

        *subscribed_by*: only those confirmed by then, None for all.
        """
        return len(self._to_be_told(slug, subscribed_by))

    async def list_subscriptions(self, slug: str | None = None) -> Sequence[Subscription]:
        """Return all subscriptions, for the operator, oldest first."""
        return [one for one in self._kept.subscriptions.values() if slug in {None, one.source}]

    async def suppress(self, key: str, reason: SuppressionReason, at: datetime) -> None:
        """Never mail this address again; the first reason stays."""
        self._changing.suppressions.setdefault(key, Suppression(key=key, reason=reason, at=at))

    async def suppression(self, key: str) -> Suppression | None:
        """Return why an address is not mailed."""
        return self._kept.suppressions.get(key)

    def _to_be_told(self, slug: str, subscribed_by: datetime | None) -> list[Subscription]:
        return [
            one
            for one in self._kept.subscriptions.values()
            if one.source == slug
            and one.state == "confirmed"
            and (not subscribed_by or not one.confirmed_at or one.confirmed_at <= subscribed_by)
            and self._kept.subscribers[one.subscriber_id].key not in self._kept.suppressions
        ]

    # -- outbox ---------------------------------------------------------------------------------
    async def enqueue_notice(
        self, notice_id: int, at: datetime, *, subscribed_by: datetime | None = None
    ) -> int:
        """Queue one delivery per confirmed, unsuppressed subscription to the notice's source.

        *subscribed_by*: only those confirmed by then, None for all; who came later knows the text.
        A delivery that exists already is left alone. Returns how many the notice has in all, and
        writes that number into the notice's ``recipients``. Raises
        :class:`~notifier.errors.NotFound`.
        """
        notice = self._kept.notices.get(notice_id)
        if notice is None:
            raise NotFound(f"There is no notice {notice_id}.")
        tables = self._changing
        told = {
            one.subscription_id for one in tables.deliveries.values() if one.notice_id == notice_id
        }
        for subscription in self._to_be_told(notice.source, subscribed_by):
            if subscription.id not in told:
                told.add(subscription.id)
                self._queue("notice", subscription.email, at, subscription.id, notice_id=notice_id)
        tables.notices[notice_id] = replace(notice, recipients=len(told))
        return len(told)

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
        self._refuse_unless(
            subscription_id is None or subscription_id in self._kept.subscriptions,
            "such subscription",
        )
        return self._queue(kind, email, at, subscription_id, params=params)

    def _queue(
        self,
        kind: DeliveryKind,
        email: str,
        at: datetime,
        subscription_id: int | None,
        *,
        notice_id: int | None = None,
        params: Mapping[str, str] | None = None,
    ) -> int:
        delivery_id = _next_id(self._kept.deliveries)
        self._changing.deliveries[delivery_id] = Delivery(
            id=delivery_id,
            kind=kind,
            email=email,
            state="queued",
            queued_at=at,
            next_attempt_at=at,
            notice_id=notice_id,
            subscription_id=subscription_id,
            params=dict(params or {}),
        )
        return delivery_id

    async def claim(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Move due queued deliveries to ``sending`` and return them, longest due first.

        Notices come last: they are many, and whoever waits for a confirmation is waiting now.
        Those whose address is suppressed, or whose subscription has ended, become ``skipped``
        instead and are not returned. Fewer than *limit* means that nothing else is due.
        """
        tables = self._changing
        due = [
            one
            for one in tables.deliveries.values()
            if one.state == "queued" and one.next_attempt_at <= now
        ]
        claimed: list[Delivery] = []
        for delivery in sorted(due, key=_order):
            if len(claimed) == limit:
                break
            reason = self._why_skipped(delivery)
            if reason:
                moved = replace(delivery, state="skipped", detail=reason)
            else:
                moved = replace(delivery, state="sending")
                claimed.append(moved)
            tables.deliveries[delivery.id] = moved
        return claimed

    def _why_skipped(self, delivery: Delivery) -> str:
        suppression = self._kept.suppressions.get(self._key(delivery))
        if suppression is not None:
            return f"The address is suppressed: {suppression.reason}."
        if delivery.subscription_id is None:
            return ""
        state = self._kept.subscriptions[delivery.subscription_id].state
        wanted = state == "confirmed" if delivery.kind == "notice" else state != "unsubscribed"
        return "" if wanted else "The subscription has ended."

    def _key(self, delivery: Delivery) -> str:
        """Return the folded address of a delivery."""
        if delivery.subscription_id is None:
            return delivery.email.lower()
        subscription = self._kept.subscriptions[delivery.subscription_id]
        return self._kept.subscribers[subscription.subscriber_id].key

    async def settle(
        self,
        attempt: Attempt,
        state: DeliveryState,
        *,
        next_attempt_at: datetime | None = None,
    ) -> None:
        """Record a provider call and move its delivery from ``sending`` to *state*.

        An ``unknown`` delivery may be settled too, once somebody can say. ``accepted`` empties
        the delivery's params. Raises :class:`~notifier.errors.NotFound`, or
        :class:`~notifier.errors.AlreadyDecided` where the delivery cannot make that move.
        """
        delivery = self._kept.deliveries.get(attempt.delivery_id)
        if delivery is None:
            raise NotFound(f"There is no delivery {attempt.delivery_id}.")
        # Only a claim moves a delivery out of the queue.
        if delivery.state == "queued" or state not in DELIVERY_MOVES[delivery.state]:
            raise AlreadyDecided(
                f"Delivery {delivery.id} is {delivery.state} and cannot become {state}."
            )
        self._changing.deliveries[delivery.id] = replace(
            delivery,
            state=state,
            attempts=delivery.attempts + 1,
            detail=attempt.detail,
            provider_id=attempt.provider_id or delivery.provider_id,
            next_attempt_at=next_attempt_at or delivery.next_attempt_at,
            params={} if state == "accepted" else delivery.params,
        )
        self._changing.attempts.append(attempt)

    async def deliveries(
        self, *, state: DeliveryState | None = None, notice_id: int | None = None, limit: int = 500
    ) -> Sequence[Delivery]:
        """Return deliveries, oldest first."""
        return self._deliveries(state, notice_id)[:limit]

    async def delivery_counts(self, notice_id: int | None = None) -> Mapping[DeliveryState, int]:
        """Return how many deliveries are in each state that occurs."""
        return dict(Counter(one.state for one in self._deliveries(None, notice_id)))

    def _deliveries(self, state: DeliveryState | None, notice_id: int | None) -> list[Delivery]:
        return [
            one
            for one in self._kept.deliveries.values()
            if state in {None, one.state} and (notice_id is None or notice_id == one.notice_id)
        ]

    async def attempts(self, delivery_id: int) -> Sequence[Attempt]:
        """Return the provider calls for one delivery, oldest first."""
        return [one for one in self._kept.attempts if one.delivery_id == delivery_id]

    # -- drafts ---------------------------------------------------------------------------------
    async def put_draft(self, draft: Draft) -> None:
        """Keep a draft."""
        self._refuse_unless(draft.line.source in self._kept.sources, "such source")
        self._changing.drafts[draft.line.key] = draft

    async def draft(self, key: str) -> Draft | None:
        """Return a draft, also one whose time is over."""
        return self._kept.drafts.get(key)

    async def drafts(self) -> Sequence[DraftLine]:
        """Return all drafts without their texts, newest first."""
        lines = sorted((one.line for one in self._kept.drafts.values()), key=lambda one: one.key)
        return sorted(lines, key=lambda one: one.at, reverse=True)

    async def drop_drafts(self, *, key: str = "", until: datetime | None = None) -> None:
        """Forget the draft of a *key*, and all whose time is over by *until*."""
        tables = self._changing
        tables.drafts = {
            name: one
            for name, one in tables.drafts.items()
            if name != key and (until is None or one.line.expires_at > until)
        }

    # -- access ---------------------------------------------------------------------------------
    async def add_token(
        self, *, name: str, role: Role, sha256: str, at: datetime, expires_at: datetime | None
    ) -> AccessToken:
        """Add an access token."""
        token_id = _next_id(self._kept.tokens)
        added = AccessToken(
            id=token_id, name=name, role=role, sha256=sha256, created_at=at, expires_at=expires_at
        )
        self._changing.tokens[token_id] = added
        return added

    async def tokens(self) -> Sequence[AccessToken]:
        """Return all access tokens, oldest first."""
        return list(self._kept.tokens.values())

    async def token(
        self, *, sha256: str | None = None, token_id: int | None = None
    ) -> AccessToken | None:
        """Return an access token."""
        return _first_matching(self._kept.tokens.values(), sha256=sha256, id=token_id)

    async def revoke_token(self, token_id: int, at: datetime) -> None:
        """End a token and every session that it opened; the first time stays.

        Raises :class:`~notifier.errors.NotFound`.
        """
        token = self._kept.tokens.get(token_id)
        if token is None:
            raise NotFound(f"There is no access token {token_id}.")
        tables = self._changing
        tables.tokens[token_id] = replace(token, revoked_at=token.revoked_at or at)
        tables.sessions = {
            sha256: session
            for sha256, session in tables.sessions.items()
            if session.token_id != token_id
        }

    async def add_session(self, session: Session) -> None:
        """Add a signed-in browser."""
        self._refuse_unless(session.token_id in self._kept.tokens, "such access token")
        self._changing.sessions[session.sha256] = session

    async def session(self, sha256: str) -> Session | None:
        """Return a session."""
        return self._kept.sessions.get(sha256)

    async def end_session(self, sha256: str) -> None:
        """Sign a browser out."""
        self._changing.sessions.pop(sha256, None)

    async def add_audit(self, entry: AuditEntry) -> None:
        """Add to the record of what was done."""
        self._changing.audit.append(entry)

    async def audit(self, limit: int = 200) -> Sequence[AuditEntry]:
        """Return the latest entries, newest first."""
        return self._kept.audit[::-1][:limit]


def _next_id(table: Mapping[int, object]) -> int:
    """Rows with numbers are never removed, so their count is the last number."""
    return len(table) + 1


def _first_matching(rows: Iterable[Row], **wanted: object) -> Row | None:
    """Return the first row that has every value that is not None.

    Raises ``ValueError`` where all are None: that would match any row.
    """
    given = {name: value for name, value in wanted.items() if value is not None}
    if not given:
        raise ValueError(f"give one of {', '.join(wanted)}")
    for row in rows:
        if all(getattr(row, name) == value for name, value in given.items()):
            return row
    return None


def _order(delivery: Delivery) -> tuple[bool, datetime, int]:
    """Return what due deliveries are sorted by."""
    return (delivery.kind == "notice", delivery.next_attempt_at, delivery.id)
