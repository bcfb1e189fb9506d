"""Leave a part of a source's page out, try that before, and take it back.

What the configuration excludes is the base; what somebody excludes at the review desk is kept with
the source and added to it. Whoever reads the source's page reads it without both.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from notifier.errors import AlreadyDecided, NotFound, RequestError, UnreadableDocument
from notifier.flows.holds import as_of_now
from notifier.flows.record import Step
from notifier.flows.reextract import baseline
from notifier.flows.review import must_have_reason
from notifier.model.access import AccessToken, AuditEntry
from notifier.model.document import Assessment, Document
from notifier.model.observation import Hold
from notifier.model.source import Exclusion, Source, Tracking, without
from notifier.model.version import Snapshot, Version
from notifier.ports import Blobs, Clock, Stages, Store, Transaction

#: Characters of a selector.
MOST_CHARACTERS = 200
_HOW = "Look for the part's id or class in the page's source: #notice is an id, .banner a class."


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A held page without one part more.

    ``left_out``: the lines that are gone from the page, ``recorded``: how many go from the latest
    version too. ``step``: from that version to the page, both without the part; None where a reader
    sees no difference, or where there is no version.
    """

    selector: str
    document: Document
    assessment: Assessment
    left_out: tuple[str, ...]
    recorded: int = 0
    step: Step | None = None
    latest: Version | None = None

    @property
    def settles(self) -> bool:
        """Whether the page reads as the latest version does, so that nothing is left to decide."""
        return self.assessment.plausible and self.latest is not None and self.step is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """What came of leaving a part out. ``settled``: the hold is closed with it."""

    exclusion: Exclusion
    settled: bool


async def try_without(
    selector: str,
    snapshot: Snapshot,
    source: Source,
    latest: Version | None,
    *,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
) -> Trial:
    """Read what came without *selector* and set it beside the *latest* version, read alike.

    Raises :class:`~notifier.errors.RequestError` where the selector is none, takes nothing away or
    leaves nothing, :class:`~notifier.errors.ReadError` where the page cannot be read, and what :meth:`~notifier.ports.Blobs.get` raises.
    """
    raw = await blobs.get(snapshot.sha256)
    whole = await stages.read(raw, snapshot.media_type, source)
    narrowed = replace(source, exclude=(*source.exclude, selector))
    try:
        document = await stages.read(raw, snapshot.media_type, narrowed)
    except UnreadableDocument as error:  # and it could be read before
        raise RequestError(f"{selector} is not a CSS selector.", next_step=_HOW) from error
    if document.is_empty:
        raise RequestError(
            f"Without {selector} nothing is left of the page.",
            next_step="Name a smaller part, one that does not hold the policy.",
        )
    base, key, recorded = None, await stages.text_key(document), 0
    if latest is not None:
        base = await baseline(
            latest,
            document,
            key,
            source=narrowed,
            blobs=blobs,
            stages=stages,
            clock=clock,
            by_hand=True,
        )
        recorded = len(_gone(latest.document, base.document))
    if document == whole and not recorded:
        raise RequestError(
            f"{selector} takes nothing away: no part of the page that is read has this name.",
            next_step=_HOW,
        )
    trial = Trial(
        selector=selector,
        document=document,
        assessment=await stages.assess(document, base.document if base else None),
        left_out=_gone(whole, document),
        recorded=recorded,
        latest=latest,
    )
    if base is None:
        return trial
    if base.text_key == key:
        # As a check has it: a text that stands in the archive is not assessed again.
        return replace(trial, assessment=Assessment(plausible=True))
    change, verdict = await stages.compare(base.document, document)
    step = None if change.is_empty else Step(change=change, verdict=verdict)
    return replace(trial, step=step)


async def exclude_part(
    store: Store,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
    hold_id: int,
    *,
    selector: str,
    by: AccessToken,
    why: str,
) -> Excluded:
    """Leave a part of a held page out from now on, and have the page checked at once.

    Where nothing differs any more the hold is closed; otherwise the check decides what the page is.
    Raises NotFound, AlreadyDecided, RequestError where no reason is given or the selector is of no
    use, and what :func:`try_without` raises.
    """
    selector = _usable(selector, why)
    async with store.read() as tx:
        hold, tracking = await _held(tx, hold_id)
        hold, _ = await as_of_now(tx, hold)
        snapshot = await tx.snapshot(hold.source, hold.snapshot_sha256)
        latest = await tx.latest_version(hold.source)
    if snapshot is None:
        raise RequestError("Nothing came that a part could be left out of.")
    trial = await try_without(
        selector, snapshot, tracking.source, latest, blobs=blobs, stages=stages, clock=clock
    )
    exclusion = Exclusion(selector=selector, at=clock.now(), by=by.name, why=why.strip())
    async with store.write() as tx:
        await _held(tx, hold_id)
        current = await tx.latest_version(hold.source)
        settled = trial.settles and _number(current) == _number(latest)
        await _leave_out(tx, hold.source, exclusion, subject=f"{hold.source}, hold {hold_id}")
        if settled:
            await tx.close_hold(
                hold_id,
                "recovered",
                by=by.name,
                at=exclusion.at,
                comment=f"Without {selector} it reads as version {_number(latest)}.",
            )
    return Excluded(exclusion=exclusion, settled=settled)


async def exclude_from_latest(
    store: Store,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
    slug: str,
    *,
    selector: str,
    by: AccessToken,
    why: str,
) -> Exclusion:
    """Leave a part out that stands in the latest version of a page that is well.

    Raises as :func:`exclude_part` does.
    """
    selector = _usable(selector, why)
    async with store.read() as tx:
        tracking, latest = await recorded(tx, slug)
    await try_without(
        selector, latest.snapshot, tracking.source, latest, blobs=blobs, stages=stages, clock=clock
    )
    exclusion = Exclusion(selector=selector, at=clock.now(), by=by.name, why=why.strip())
    async with store.write() as tx:
        await _leave_out(tx, slug, exclusion, subject=slug)
    return exclusion


async def recorded(tx: Transaction, slug: str) -> tuple[Tracking, Version]:
    """Return a source and its latest version. Raises NotFound where there is none."""
    tracking, latest = await tx.tracking(slug), await tx.latest_version(slug)
    if tracking is None or latest is None:
        raise NotFound("Nothing is recorded of this page yet that a part could be left out of.")
    return tracking, latest


async def take_back(
    store: Store, clock: Clock, slug: str, selector: str, *, by: AccessToken, why: str = ""
) -> None:
    """Read a part again that was left out by hand, and have the page checked at once.

    Raises NotFound where it is not left out by hand: what the configuration says stays.
    """
    async with store.write() as tx:
        tracking = await tx.tracking(slug)
        if tracking is None:
            raise NotFound(f"There is no source {slug!r}.")
        kept = tuple(one for one in tracking.exclusions if one.selector != selector)
        if len(kept) == len(tracking.exclusions):
            raise NotFound(
                f"{selector} is not left out by hand.",
                next_step="What notifier.toml excludes is taken back there.",
            )
        await tx.put_exclusions(slug, kept)
        await _check_at_once(tx, tracking, clock.now())
        await tx.add_audit(
            AuditEntry(
                at=clock.now(),
                actor=by.name,
                action="part read again",
                subject=slug,
                detail=f"{selector}: {why.strip()}" if why.strip() else selector,
            )
        )


async def as_read(tx: Transaction, declared: Source) -> Source:
    """Return *declared* without what was left out of it by hand, if it is known to the store."""
    tracking = await tx.tracking(declared.slug)
    return without(declared, tracking.exclusions) if tracking is not None else declared


async def _held(tx: Transaction, hold_id: int) -> tuple[Hold, Tracking]:
    hold = await tx.hold(hold_id)
    if hold is None:
        raise NotFound("There is no such hold.")
    if hold.closed_at is not None:
        raise AlreadyDecided("This hold is closed already; nothing was changed.")
    tracking = await tx.tracking(hold.source)
    if tracking is None:
        raise NotFound("The source of this hold is gone.")
    return hold, tracking


def _usable(selector: str, why: str) -> str:
    must_have_reason(why)
    selector = selector.strip()
    if not selector or len(selector) > MOST_CHARACTERS:
        raise RequestError(f"A selector has 1 to {MOST_CHARACTERS} characters.")
    return selector


def _number(version: Version | None) -> int:
    return version.number if version is not None else 0


async def _leave_out(tx: Transaction, slug: str, exclusion: Exclusion, *, subject: str) -> None:
    """Keep an exclusion, note who did it, and make the source due."""
    tracking = await tx.tracking(slug)
    if tracking is None:
        raise NotFound(f"There is no source {slug!r}.")
    if exclusion.selector in tracking.source.exclude:
        raise AlreadyDecided(f"{exclusion.selector} is left out already.")
    await tx.put_exclusions(slug, (*tracking.exclusions, exclusion))
    await _check_at_once(tx, tracking, exclusion.at)
    await tx.add_audit(
        AuditEntry(
            at=exclusion.at,
            actor=exclusion.by,
            action="part left out",
            subject=subject,
            detail=f"{exclusion.selector}: {exclusion.why}",
        )
    )


async def _check_at_once(tx: Transaction, tracking: Tracking, now: datetime) -> None:
    await tx.put_tracking(replace(tracking, next_check_at=min(now, tracking.next_check_at)))


def _gone(whole: Document, part: Document) -> tuple[str, ...]:
    """Return the lines of *whole* that *part* has not, in order."""
    left = Counter(part.lines())
    gone = []
    for line in whole.lines():
        if left[line]:
            left[line] -= 1
        else:
            gone.append(line)
    return tuple(gone)
