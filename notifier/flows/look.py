"""Look at a page: fetch, keep, read, assess, compare and judge. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from notifier.errors import FetchError, ReadError
from notifier.extract.first import asks_for_password
from notifier.flows.led_away import led_away, other_host
from notifier.flows.obtain import NoBrowser, as_one, came_from, obtain, runs_first
from notifier.flows.pictures import with_picture
from notifier.flows.record import Step
from notifier.flows.reextract import Baseline, baseline, read_again, same_for_a_reader
from notifier.model.document import Document
from notifier.model.observation import Outcome
from notifier.model.source import Source
from notifier.model.version import Candidate, Snapshot, Version
from notifier.ports import Blobs, Clock, Fetched, Fetcher, Stages

#: What is wrong with a page that is held.
_NOT_IT = "The page that came does not look like the policy."
_FIRST = (
    "Nothing was recorded of this page so far, and the check is repeated. Is its address in "
    "notifier.toml right?"
)
_DOUBT = (
    "This may be the policy, but something about it is odd, and nothing is recorded yet that it "
    "could be set beside. Look at it once: what is accepted now is what every later page is "
    "compared with."
)


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
    browser: Fetcher | None,
    stages: Stages,
    clock: Clock,
    by_hand: bool = False,
) -> Finding:
    """Look at *source* beside its *latest* version and its open *candidate*.

    *by_hand*: whether a part of the page was left out by hand.

    The bytes are kept before they are read, so what cannot be read can still be looked at. A page
    without a policy in it is run in the *browser* where the source leaves that to us.
    Raises only :class:`~notifier.errors.StoreError`: whatever the page does is a finding.
    """

    async def look_through(way: Fetcher) -> Finding:
        try:
            pages = await obtain(source, way)
        except FetchError as error:
            trouble = _failed(error, error.retry_after)
            if latest is None:
                known = error.next_step != FetchError.next_step
                told = trouble.detail if known else error.message
                trouble = replace(trouble, detail=f"{told} {_FIRST}")
            return Finding(snapshot=None, found=trouble)
        fetched = as_one(pages)
        snapshot = Snapshot(
            source=source.slug,
            sha256=await blobs.put(fetched.body),
            url=fetched.url,
            media_type=fetched.media_type,
            fetched_at=clock.now(),
            status=fetched.status,
            size=len(fetched.body),
        )
        found: Page | Trouble
        try:
            found = await _understand(
                pages,
                source,
                latest,
                candidate,
                blobs=blobs,
                stages=stages,
                clock=clock,
                by_hand=by_hand,
            )
        except ReadError as error:
            found = _failed(error)
        if isinstance(found, Trouble) and found.outcome == "held" and pages[0].picture:
            picture = await blobs.put(pages[0].picture)
            snapshot = replace(snapshot, media_type=with_picture(snapshot.media_type, picture))
        return Finding(snapshot=snapshot, found=found)

    if runs_first(source, latest):
        return await look_through(browser or NoBrowser())
    finding = await look_through(fetcher)
    if browser is None or not _may_need_browser(source, finding.found):
        return finding
    rendered = await look_through(browser)
    failed = isinstance(rendered.found, Trouble) and rendered.found.outcome == "failed"
    # Run and still not the policy: that page says more, and there is a picture of it.
    return finding if failed else rendered


def _may_need_browser(source: Source, found: Page | Trouble) -> bool:
    """Whether a page may have a policy in it once its scripts have run."""
    if source.render != "auto" or isinstance(found, Page):
        return False
    asks_for_scripts = any("javascript" in line.lower() for line in found.evidence)
    return found.reason in {"empty", "not_a_policy", "collapsed"} or (
        found.reason == "wall" and asks_for_scripts
    )


async def _understand(
    pages: Sequence[Fetched],
    source: Source,
    latest: Version | None,
    candidate: Candidate | None,
    *,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
    by_hand: bool,
) -> Page | Trouble:
    """Read, assess, compare and judge. Raises :class:`~notifier.errors.ReadError`."""
    fetched = as_one(pages)
    document = await stages.read(fetched.body, fetched.media_type, source)
    key = await stages.text_key(document)
    base = None
    if latest is not None:
        base = await baseline(
            latest,
            document,
            key,
            source=source,
            blobs=blobs,
            stages=stages,
            clock=clock,
            by_hand=by_hand,
        )
        if base.text_key == key:
            # Not assessed: it was found plausible before, or accepted by a person.
            return Page(document=document, text_key=key, baseline=base, step=None)
    for asked, page in zip((source.url, *source.parts), pages, strict=True):
        if trouble := await _not_the_policy(asked, page, source, stages, alone=len(pages) == 1):
            return trouble
    if latest is not None and (
        trouble := await _led_elsewhere(pages, source, latest, blobs=blobs, stages=stages)
    ):
        return trouble
    assessment = await stages.assess(document, base.document if base else None)
    if base is None and assessment.plausible:
        assessment = asks_for_password(fetched.body, document) or assessment
    if not assessment.plausible:
        return Trouble(
            outcome="held",
            reason=assessment.reason,
            detail=_DOUBT if assessment.doubt else _NOT_IT,
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


async def _not_the_policy(
    asked: str, page: Fetched, source: Source, stages: Stages, *, alone: bool
) -> Trouble | None:
    """Return why one page is not what was asked for, None where it may be.

    A page that is *alone* is assessed later, beside the version before.
    """
    if away := led_away(asked, page.url):
        evidence = (f"Asked for {asked}", f"Led to {page.url}")
        return Trouble(outcome="held", reason="redirected", detail=away, evidence=evidence)
    if alone:
        return None
    document = await stages.read(page.body, page.media_type, source)
    assessment = await stages.assess(document, None)
    if assessment.plausible or assessment.doubt:
        return None
    return Trouble(
        outcome="held",
        reason=assessment.reason,
        detail=f"One page of the policy, {page.url}, does not look like a part of it.",
        evidence=assessment.evidence,
    )


async def _led_elsewhere(
    pages: Sequence[Fetched], source: Source, latest: Version, *, blobs: Blobs, stages: Stages
) -> Trouble | None:
    """Return the trouble with a changed text of which a page came from somebody else's host."""
    away = [
        (asked, page)
        for asked, page in zip((source.url, *source.parts), pages, strict=True)
        if other_host(asked, page.url, ())
    ]
    known = await came_from(latest, blobs) if away else ()
    for asked, page in away:
        if other_host(asked, page.url, known):
            there = await stages.read(page.body, page.media_type, source)
            return _led_to_another_host(asked, page, there)
    return None


def _led_to_another_host(asked: str, page: Fetched, document: Document) -> Trouble:
    """Say where *page* came from, and what *document*, which it was read as, begins with."""
    lines = [line for line in document.lines() if line.strip()]
    return Trouble(
        outcome="held",
        reason="another_host",
        detail="The address of the policy leads to another host, and the text there is another, too."
        " Accepted once, it is followed there.",
        evidence=(
            f"Asked for {asked}",
            *(f"By way of {url}" for url in page.redirects[1:]),
            f"Led to {page.url}",
            *(f"There it says: {line[:120]}" for line in lines[:2]),
        ),
    )


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
