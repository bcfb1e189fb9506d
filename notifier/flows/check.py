"""Check one source; exactly one observation comes of it.

::

    look ──▶ trouble ───────────────────────────────▶ failed or held
      │
      └────▶ page ──▶ first of its source ──────────▶ confirmed
                  ──▶ as before ────────────────────▶ unchanged (technical, where our reading changed)
                  ──▶ differs, not seen so before ──▶ candidate (held, where it does so every time)
                  ──▶ differs as the candidate did ─▶ editorial, or confirmed and announced

The page is fetched and read before the deciding transaction, so that transaction is short. What is
decided rests on the source's definition, the latest version and the candidate at the start; if
another process has moved any of them meanwhile, the check is made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

import structlog

from notifier.errors import NotFound, StoreError
from notifier.flows.candidate import is_confirmed, keep_candidate
from notifier.flows.gather import ask, conclude, tell_of_flapping
from notifier.flows.ground import Ground, ground_of
from notifier.flows.holds import note_good_page, note_trouble
from notifier.flows.look import Finding, Page, Trouble, look
from notifier.flows.record import Recorded, linked, record_step
from notifier.flows.returning import history_for_a_reader
from notifier.model.observation import Observation
from notifier.model.source import Tracking
from notifier.model.version import Snapshot, Version, VersionLine
from notifier.ports import Blobs, Clock, Fetcher, Stages, Store, Transaction

#: A failed check is repeated after this long, doubling up to the source's own schedule.
FIRST_RETRY = timedelta(minutes=5)
#: A plausible page with less than this share of the last version's words may be a policy that was
#: cut down, or a page about policies in its place: a person can tell.
MOST_LOST, TELLING_WORDS = 0.4, 400

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """The ports that a check needs.

    ``operator``: where trouble is reported, "" for nowhere. ``browser``: fetches pages and runs
    them, None where that cannot be done.
    """

    store: Store
    blobs: Blobs
    fetcher: Fetcher
    stages: Stages
    clock: Clock
    operator: str = ""
    browser: Fetcher | None = None

    async def check(self, slug: str) -> Observation:
        """Check one source now, whether or not it is due, and return what came of it.

        Raises :class:`~notifier.errors.NotFound` for an unknown source and
        :class:`~notifier.errors.StoreError` where nothing can be kept; whatever the page does
        ends in an observation.
        """
        while True:
            async with self.store.read() as tx:
                ground = await ground_of(tx, slug)
            try:
                observation = await self._look_and_write(ground)
            except (StoreError, NotFound):
                raise
            except Exception as error:
                log.exception("check_broke", source=slug)
                observation = await self._write_trouble(ground, _broken(error))
            if observation is not None:
                await conclude(
                    self.store,
                    observation,
                    blobs=self.blobs,
                    stages=self.stages,
                    now=self.clock.now(),
                    operator=self.operator,
                )
                return observation

    async def _look_and_write(self, ground: Ground) -> Observation | None:
        finding = await look(
            ground.source,
            ground.latest,
            ground.candidate,
            blobs=self.blobs,
            fetcher=self.fetcher,
            browser=self.browser,
            stages=self.stages,
            clock=self.clock,
            by_hand=bool(ground.tracking.exclusions),
        )
        if isinstance(finding.found, Trouble):
            return await self._write_trouble(ground, finding)
        return await self._write_page(ground, finding, finding.found)

    async def _write_trouble(self, ground: Ground, finding: Finding) -> Observation:
        trouble = finding.found
        assert isinstance(trouble, Trouble)  # noqa: S101  the caller has looked
        now = self.clock.now()
        observation = replace(
            _observation(ground, finding, now),
            outcome=trouble.outcome,
            reason=trouble.reason,
            detail=trouble.detail,
            evidence=trouble.evidence,
        )
        async with self.store.write() as tx:
            current = await ground_of(tx, ground.source.slug)
            if finding.snapshot is not None:
                await tx.add_snapshot(finding.snapshot)
            tracking = await note_trouble(
                tx, current.tracking, observation, now=now, operator=self.operator
            )
            delay = retry_delay(
                tracking.failures,
                ground.source.schedule,
                trouble.retry_after,
                of=ground.source.slug,
            )
            await _end(tx, tracking, observation, delay)
        return observation

    async def _write_page(self, ground: Ground, finding: Finding, page: Page) -> Observation | None:
        """Write what follows from a page; None where the ground has moved."""
        now = self.clock.now()
        source, base = ground.source, page.baseline
        assert finding.snapshot is not None  # noqa: S101  a page was read from one
        before, upgrade = ground.latest, None
        if base is not None and base.upgrade is not None:
            before = upgrade = linked(base.upgrade, ground.latest)
        version = None
        if base is None or is_confirmed(page, ground.candidate, now):
            version = linked(_version(ground, page, finding.snapshot, now), before)
        history: Sequence[VersionLine] = ()
        told = page.step is not None and not page.step.verdict.is_silent
        if version is not None and told:
            history = await history_for_a_reader(
                self.store, source, version, upgrade, blobs=self.blobs, stages=self.stages
            )
        async with self.store.write() as tx:
            current = await ground_of(tx, source.slug)
            if current.position != ground.position:
                return None
            await tx.add_snapshot(finding.snapshot)
            if upgrade is not None:
                await record_step(tx, self.blobs, source, upgrade, ground.latest, now=now)
            observation, delay = _observation(ground, finding, now), source.schedule
            if version is not None:
                recorded = await record_step(
                    tx,
                    self.blobs,
                    source,
                    version,
                    before,
                    now=now,
                    step=page.step,
                    history=history,
                    ask=_doubt(ground, page, finding.snapshot),
                    since_import=ground.since_import,
                )
                observation = _recorded(observation, recorded, page)
                await ask(tx, source, recorded.notice, now=now, operator=self.operator)
                await tell_of_flapping(tx, source, observation, operator=self.operator)
            elif page.step is not None:
                observation, delay = await keep_candidate(
                    tx,
                    source,
                    ground.candidate,
                    page,
                    snapshot=finding.snapshot,
                    observation=observation,
                )
            else:
                await tx.drop_candidate(source.slug)
                if upgrade is not None:
                    observation = replace(observation, outcome="technical", version=upgrade.number)
                elif ground.candidate is not None:
                    observation = replace(observation, reason="returned")
            note = note_trouble if observation.outcome == "held" else note_good_page
            tracking = await note(
                tx, current.tracking, observation, now=now, operator=self.operator
            )
            await _end(tx, tracking, observation, delay)
        return observation


async def _end(
    tx: Transaction, tracking: Tracking, observation: Observation, delay: timedelta
) -> None:
    at = observation.at
    gathering = await tx.gathering(observation.source)
    if gathering is not None and gathering.due_at > at:
        delay = min(delay, gathering.due_at - at)
    await tx.add_observation(observation)
    await tx.put_tracking(replace(tracking, last_checked_at=at, next_check_at=at + delay))


def _doubt(ground: Ground, page: Page, snapshot: Snapshot) -> str:
    """Return why a step may be our own doing rather than the company's, "" if it cannot be."""
    if page.baseline is None or ground.latest is None:
        return ""
    old, new = urlsplit(ground.latest.snapshot.url), urlsplit(snapshot.url)
    moved = old.hostname != new.hostname or old.path.rstrip("/") != new.path.rstrip("/")
    if moved and (old.hostname != new.hostname or snapshot.url == ground.source.url):
        return "The page comes from another address than the last version did."
    before, now = (len(doc.text.split()) for doc in (page.baseline.document, page.document))
    if before >= TELLING_WORDS and now < MOST_LOST * before:
        return f"Most of the text is gone: {now:,} words are left of {before:,}."
    return page.baseline.doubt


def _version(ground: Ground, page: Page, snapshot: Snapshot, now: datetime) -> Version:
    """Return the version to record, not yet numbered; first seen when its candidate was."""
    candidate = ground.candidate if page.baseline is not None else None
    return Version(
        source=ground.source.slug,
        number=0,
        snapshot=snapshot,
        document=page.document,
        text_key=page.text_key,
        seen_at=candidate.seen_at if candidate else snapshot.fetched_at,
        confirmed_at=now,
    )


def _broken(error: Exception) -> Finding:
    """Return the finding for a mistake in the service itself."""
    trouble = Trouble(
        outcome="failed",
        reason="internal_error",
        detail=f"The check broke off ({type(error).__name__}: {error}); the log says where. "
        "The last version stands.",
    )
    return Finding(snapshot=None, found=trouble)


def _observation(ground: Ground, finding: Finding, now: datetime) -> Observation:
    return Observation(
        source=ground.source.slug,
        at=now,
        outcome="unchanged",
        snapshot_sha256=finding.snapshot.sha256 if finding.snapshot else "",
    )


def _recorded(observation: Observation, recorded: Recorded, page: Page) -> Observation:
    seen = replace(observation, outcome="confirmed", version=recorded.version.number)
    if page.step is None:
        return replace(seen, reason="first_version")
    if page.step.verdict.is_silent:
        return replace(seen, outcome="editorial")
    if recorded.quiet:
        return replace(seen, reason=recorded.quiet, detail=recorded.detail)
    if recorded.notice is not None and recorded.notice.state == "waiting":
        return replace(seen, reason="waiting_for_review", detail=recorded.notice.why_waiting)
    return seen


def retry_delay(
    failures: int, schedule: timedelta, retry_after: float | None = None, *, of: str = ""
) -> timedelta:
    """Return how long to wait after the *failures*-th failure in a row.

    Doubles from five minutes; never longer than the schedule, unless the server asked for more
    (*retry_after*, seconds; believed up to a day). *of* names the source: up to a quarter is taken
    off by its name, so that sources that failed together do not all come back together.
    """
    doubled: timedelta = FIRST_RETRY * 2 ** min(max(failures - 1, 0), 12)
    digest = sha256(f"{of} {failures}".encode()).digest()
    share = int.from_bytes(digest[:4]) / 2**32 if of else 0.0
    asked = timedelta(seconds=min(retry_after or 0.0, 86_400))
    return max(min(doubled, schedule) * (1 - share / 4), asked)
