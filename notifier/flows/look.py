"""Look at a page: fetch, keep, read, assess, compare and judge. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.errors import FetchError, ReadError
from notifier.flows.record import Step
from notifier.flows.reextract import baseline
from notifier.model.document import Document
from notifier.model.observation import Outcome
from notifier.model.source import Source
from notifier.model.version import Snapshot, Version
from notifier.ports import Blobs, Clock, Fetcher, Stages


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why there is no page to compare: it could not be had ("failed") or is not it ("held").

    ``retry_after``: seconds the server asked us to wait, None if it did not.
    """

    outcome: Outcome
    reason: str
    detail: str
    evidence: tuple[str, ...] = ()
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A plausible page, read.

    ``baseline``: the latest version as today's reading has it, None before the first.
    ``step``: from there to this page; None where a reader sees no difference.
    """

    document: Document
    text_key: str
    baseline: Version | None
    step: Step | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a look found: a page or trouble. ``snapshot``: the bytes, None if none came."""

    snapshot: Snapshot | None
    found: Page | Trouble


async def look(
    source: Source,
    latest: Version | None,
    *,
    blobs: Blobs,
    fetcher: Fetcher,
    stages: Stages,
    clock: Clock,
) -> Finding:
    """Look at *source* beside its *latest* version.

    The bytes are kept before they are read, so what cannot be read can still be looked at.
    Raises only :class:`~notifier.errors.StoreError`: whatever the page does is a finding.
    """
    try:
        fetched = await fetcher.fetch(source.url)
    except FetchError as error:
        return Finding(snapshot=None, found=_failed(error, error.retry_after))
    snapshot = Snapshot(
        source=source.slug,
        sha256=await blobs.put(fetched.body),
        url=fetched.url,
        media_type=fetched.media_type,
        fetched_at=clock.now(),
        status=fetched.status,
        size=len(fetched.body),
    )
    try:
        document = await stages.read(fetched.body, fetched.media_type, source)
    except ReadError as error:
        return Finding(snapshot=snapshot, found=_failed(error))
    base = await baseline(latest, document, source=source, blobs=blobs, stages=stages, clock=clock)
    assessment = await stages.assess(document, base.document if base else None)
    if not assessment.plausible:
        held = Trouble(
            outcome="held",
            reason=assessment.reason,
            detail="The page that came does not look like the policy.",
            evidence=assessment.evidence,
        )
        return Finding(snapshot=snapshot, found=held)
    key = await stages.text_key(document)
    step = None
    if base is not None and base.text_key != key:
        change, verdict = await stages.compare(base.document, document)
        step = None if change.is_empty else Step(change=change, verdict=verdict)
    page = Page(document=document, text_key=key, baseline=base, step=step)
    return Finding(snapshot=snapshot, found=page)


def _failed(error: FetchError | ReadError, retry_after: float | None = None) -> Trouble:
    return Trouble(
        outcome="failed", reason=error.reason, detail=error.explain(), retry_after=retry_after
    )
