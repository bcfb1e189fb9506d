"""Look at a page: fetch, keep, read, assess, compare and judge. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.errors import FetchError, ReadError
from notifier.flows.led_away import led_away
from notifier.flows.record import Step
from notifier.flows.reextract import Baseline, baseline, read_again, same_for_a_reader
from notifier.model.document import Document
from notifier.model.observation import Outcome
from notifier.model.source import Source
from notifier.model.version import Candidate, Snapshot, Version
from notifier.ports import Blobs, Clock, Fetched, Fetcher, Stages


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

    ``baseline``: what it was compared with, None before the first version. ``step``: from there to
    this page; None where a reader sees no difference. ``agrees``: whether a reader would see on it
    what the open candidate showed.
    """

    document: Document
    text_key: str
    baseline: Baseline | None
    step: Step | None
    agrees: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a look found: a page or trouble. ``snapshot``: the bytes, None if none came."""

    snapshot: Snapshot | None
    found: Page | Trouble


async def look(
    source: Source,
    latest: Version | None,
    candidate: Candidate | None,
    *,
    blobs: Blobs,
    fetcher: Fetcher,
    stages: Stages,
    clock: Clock,
) -> Finding:
    """Look at *source* beside its *latest* version and its open *candidate*.

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
        found = await _understand(
            fetched, source, latest, candidate, blobs=blobs, stages=stages, clock=clock
        )
    except ReadError as error:
        found = _failed(error)
    return Finding(snapshot=snapshot, found=found)


async def _understand(
    fetched: Fetched,
    source: Source,
    latest: Version | None,
    candidate: Candidate | None,
    *,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
) -> Page | Trouble:
    """Read, assess, compare and judge. Raises :class:`~notifier.errors.ReadError`."""
    document = await stages.read(fetched.body, fetched.media_type, source)
    key = await stages.text_key(document)
    base = None
    if latest is not None:
        base = await baseline(
            latest, document, key, source=source, blobs=blobs, stages=stages, clock=clock
        )
        if base.text_key == key:
            # Not assessed: it was found plausible before, or accepted by a person.
            return Page(document=document, text_key=key, baseline=base, step=None)
    if away := led_away(source.url, fetched.url):
        return Trouble(
            outcome="held",
            reason="redirected",
            detail=away,
            evidence=(f"Asked for {source.url}", f"Led to {fetched.url}"),
        )
    assessment = await stages.assess(document, base.document if base else None)
    if not assessment.plausible:
        return Trouble(
            outcome="held",
            reason=assessment.reason,
            detail="The page that came does not look like the policy.",
            evidence=assessment.evidence,
        )
    if base is None:
        return Page(document=document, text_key=key, baseline=None, step=None)
    change, verdict = await stages.compare(base.document, document)
    step = None if change.is_empty else Step(change=change, verdict=verdict)
    agrees = (
        step is not None
        and candidate is not None
        and await _agrees(candidate, document, key, source, blobs=blobs, stages=stages)
    )
    return Page(document=document, text_key=key, baseline=base, step=step, agrees=agrees)


async def _agrees(
    candidate: Candidate,
    document: Document,
    text_key: str,
    source: Source,
    *,
    blobs: Blobs,
    stages: Stages,
) -> bool:
    """Whether a reader would see what the candidate showed."""
    if candidate.text_key == text_key:
        return True
    earlier = await read_again(candidate.snapshot, source, blobs=blobs, stages=stages)
    return earlier is not None and await same_for_a_reader(stages, earlier, document)


def _failed(error: FetchError | ReadError, retry_after: float | None = None) -> Trouble:
    return Trouble(
        outcome="failed", reason=error.reason, detail=error.explain(), retry_after=retry_after
    )
