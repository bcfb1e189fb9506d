"""Legal and operator decide what waits: approve or reject a notice, accept or reject a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notifier.errors import AlreadyDecided, NotAllowed, NotFound, RequestError
from notifier.flows.holds import as_of_now
from notifier.flows.record import Recorded, Step, linked, record_step
from notifier.flows.reextract import baseline
from notifier.model.access import AccessToken, AuditEntry
from notifier.model.notice import Notice
from notifier.model.observation import Hold
from notifier.model.version import Version
from notifier.ports import Blobs, Clock, Stages, Store, Transaction

#: Why a person is asked about the notice of a page that a person has accepted.
_ACCEPTED = "The page was on hold and was accepted by hand."


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What waits for a person."""

    notices: Sequence[Notice]
    holds: Sequence[Hold]


async def desk(store: Store) -> Desk:
    """Return everything that waits, notices newest first, holds oldest first."""
    async with store.read() as tx:
        holds = [(await as_of_now(tx, hold))[0] for hold in await tx.open_holds()]
        return Desk(notices=await tx.notices(state="waiting"), holds=holds)


async def audience(tx: Transaction, notice: Notice) -> int:
    """Return how many are told of *notice* if it is approved now."""
    return await tx.subscriber_count(notice.source, subscribed_by=await _changed_at(tx, notice))


async def _changed_at(tx: Transaction, notice: Notice) -> datetime | None:
    version = await tx.version(notice.source, notice.to_version)
    return version.confirmed_at if version is not None else None


async def approve_notice(
    store: Store, clock: Clock, notice_id: int, *, by: AccessToken, comment: str = ""
) -> Notice:
    """Send a waiting notice: queue a delivery to everyone who followed the policy when it changed.

    Who subscribed since then subscribed to the new text, and is not told that it is new.
    Raises NotFound, AlreadyDecided, or NotAllowed where the role is not legal.
    """
    _must_be_legal(by)
    now = clock.now()
    async with store.write() as tx:
        decided = await tx.decide_notice(notice_id, "approved", by=by.name, at=now, comment=comment)
        count = await tx.enqueue_notice(
            notice_id, now, subscribed_by=await _changed_at(tx, decided)
        )
        await tx.add_audit(
            AuditEntry(
                at=now,
                actor=by.name,
                action="notice approved",
                subject=f"notice {notice_id}",
                detail=f"Told: {count}. {comment}".strip(),
            )
        )
        notice = await tx.notice(notice_id)
    assert notice is not None  # noqa: S101  decided in this very transaction
    return notice


async def reject_notice(
    store: Store, clock: Clock, notice_id: int, *, by: AccessToken, comment: str
) -> Notice:
    """Decide that subscribers are not told; the reason is kept with the decision.

    Raises NotFound, AlreadyDecided, NotAllowed, or RequestError where no reason is given.
    """
    _must_be_legal(by)
    must_have_reason(comment)
    now = clock.now()
    async with store.write() as tx:
        notice = await tx.decide_notice(notice_id, "rejected", by=by.name, at=now, comment=comment)
        await tx.add_audit(
            AuditEntry(
                at=now,
                actor=by.name,
                action="notice rejected",
                subject=f"notice {notice_id}",
                detail=comment,
            )
        )
    return notice


async def accept_hold(
    store: Store,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
    hold_id: int,
    *,
    by: AccessToken,
    comment: str = "",
    shown: str = "",
) -> Recorded | None:
    """Decide that a held page is the policy after all and record it as a version.

    *shown*: the SHA-256 of the page that was decided about, "" for whatever came last. Where another
    came meanwhile, nothing is recorded.

    Where it differs materially, its notice waits for approval: accepting a page is not yet
    telling customers. It is set beside the latest version as a check would: both by today's reading.
    Returns None where there was no page to record or it changes nothing.
    Raises NotFound, AlreadyDecided, ReadError, BlobMissing.
    """
    now = clock.now()
    async with store.read() as tx:
        hold, seen_at = await _looked_at(tx, hold_id, shown)
        tracking = await tx.tracking(hold.source)
        snapshot = await tx.snapshot(hold.source, hold.snapshot_sha256)
        latest = await tx.latest_version(hold.source)
    if tracking is None:
        raise NotFound("The source of this hold is gone.")
    version, step, before, upgrade, why = None, None, latest, None, _ACCEPTED
    if snapshot is not None:
        raw = await blobs.get(snapshot.sha256)
        document = await stages.read(raw, snapshot.media_type, tracking.source)
        version = Version(
            source=hold.source,
            number=0,
            snapshot=snapshot,
            document=document,
            text_key=await stages.text_key(document),
            seen_at=seen_at,
            confirmed_at=now,
        )
        if latest is not None:
            base = await baseline(
                latest,
                document,
                version.text_key,
                source=tracking.source,
                blobs=blobs,
                stages=stages,
                clock=clock,
                by_hand=bool(tracking.exclusions),
            )
            why = f"{_ACCEPTED} {base.doubt}".strip()
            if base.upgrade is not None:
                before = upgrade = linked(base.upgrade, latest)
            change, verdict = await stages.compare(base.document, document)
            step = Step(change=change, verdict=verdict)
            if change.is_empty:
                version = None
    if version is not None:
        version = linked(version, before)
    async with store.write() as tx:
        current = await tx.latest_version(hold.source)
        if (current.number if current else 0) != (latest.number if latest else 0):
            raise AlreadyDecided("Another version was recorded meanwhile; look at the page again.")
        await tx.close_hold(hold_id, "accepted", by=by.name, at=now, comment=comment)
        await tx.add_audit(
            AuditEntry(
                at=now,
                actor=by.name,
                action="page accepted",
                subject=f"{hold.source}, hold {hold_id}",
                detail=comment,
            )
        )
        if version is None:
            return None
        tracked = await tx.tracking(hold.source) or tracking
        await tx.put_tracking(replace(tracked, failures=0, failing_since=None))
        if upgrade is not None:
            await record_step(tx, blobs, tracking.source, upgrade, latest, now=now)
        return await record_step(
            tx, blobs, tracking.source, version, before, now=now, step=step, ask=why
        )


async def _looked_at(tx: Transaction, hold_id: int, shown: str) -> tuple[Hold, datetime]:
    """Return an open hold as of now, and when its page came; *shown* must be that page."""
    hold = await tx.hold(hold_id)
    if hold is None:
        raise NotFound("There is no such hold.")
    if hold.closed_at is not None:
        raise AlreadyDecided
    hold, seen_at = await as_of_now(tx, hold)
    if shown and shown != hold.snapshot_sha256:
        raise AlreadyDecided(
            "Another page came while you looked at this one; nothing was recorded.",
            next_step="Open the hold again and look at that page.",
        )
    return hold, seen_at


async def reject_hold(
    store: Store, clock: Clock, hold_id: int, *, by: AccessToken, comment: str
) -> Hold:
    """Decide that a held page is not the policy.

    Raises NotFound, AlreadyDecided, or RequestError where no reason is given.
    """
    must_have_reason(comment)
    now = clock.now()
    async with store.write() as tx:
        hold = await tx.close_hold(hold_id, "rejected", by=by.name, at=now, comment=comment)
        await tx.add_audit(
            AuditEntry(
                at=now,
                actor=by.name,
                action="page rejected",
                subject=f"{hold.source}, hold {hold_id}",
                detail=comment,
            )
        )
    return hold


def _must_be_legal(who: AccessToken) -> None:
    if who.role != "legal":
        raise NotAllowed("Only somebody from legal decides what customers are told.")


def must_have_reason(comment: str) -> None:
    """Raise :class:`~notifier.errors.RequestError` where nothing is said."""
    if not comment.strip():
        raise RequestError(
            "A decision needs a reason, for the record.", next_step="Write one sentence."
        )
