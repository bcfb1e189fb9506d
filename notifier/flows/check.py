"""Check one source: fetch, read, assess, compare, judge, confirm; one observation comes of it.

The page is fetched and read before the deciding transaction begins, so that transaction is short.
What was decided rests on the version that was the latest at the start; if another process has
recorded one since, the check is made again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from notifier.errors import FetchError, NotFound, ReadError
from notifier.flows.holds import note_good_page, note_trouble
from notifier.flows.record import Step, keep_record, linked, record_step
from notifier.flows.reextract import baseline
from notifier.model.document import Assessment, Document
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.version import Candidate, Snapshot, Version
from notifier.ports import Blobs, Clock, Fetcher, Stages, Store, Transaction

#: A failed check is repeated after this long, doubling up to the source's own schedule.
FIRST_RETRY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """The ports that a check needs. ``operator``: where trouble is reported, "" for nowhere."""

    store: Store
    blobs: Blobs
    fetcher: Fetcher
    stages: Stages
    clock: Clock
    operator: str = ""

    async def check(self, slug: str) -> Observation:
        """Check one source now, whether or not it is due, and return what came of it.

        Raises :class:`~notifier.errors.NotFound` for an unknown source and
        :class:`~notifier.errors.StoreError` where nothing can be kept; whatever the page does
        ends in an observation.
        """
        while True:
            async with self.store.read() as tx:
                tracking = await tx.tracking(slug)
                if tracking is None:
                    raise NotFound(f"There is no source {slug!r}.")
                latest = await tx.latest_version(slug)
            finding = await self._look(tracking.source, latest)
            observation = await self._decide(finding, latest)
            if observation is not None:
                return observation

    async def _look(self, source: Source, latest: Version | None) -> _Finding:
        try:
            fetched = await self.fetcher.fetch(source.url)
        except FetchError as error:
            return _Finding(source=source, trouble=error, retry_after=error.retry_after)
        snapshot = Snapshot(
            source=source.slug,
            sha256=await self.blobs.put(fetched.body),
            url=fetched.url,
            media_type=fetched.media_type,
            fetched_at=self.clock.now(),
            status=fetched.status,
            size=len(fetched.body),
        )
        found = _Finding(source=source, snapshot=snapshot)
        try:
            document = await self.stages.read(fetched.body, fetched.media_type, source)
        except ReadError as error:
            return replace(found, trouble=error)
        base = await baseline(
            latest, document, source=source, blobs=self.blobs, stages=self.stages, clock=self.clock
        )
        assessment = await self.stages.assess(document, base.document if base else None)
        if not assessment.plausible:
            return replace(found, assessment=assessment)
        key = await self.stages.text_key(document)
        found = replace(found, document=document, text_key=key, baseline=base)
        if base is None or base.text_key == key:
            return found
        change, verdict = await self.stages.compare(base.document, document)
        return replace(
            found, step=None if change.is_empty else Step(change=change, verdict=verdict)
        )

    async def _decide(self, found: _Finding, latest: Version | None) -> Observation | None:
        """Write what follows; None where the ground has shifted since *latest* was read."""
        now = self.clock.now()
        source = found.source
        async with self.store.read() as tx:
            candidate = await tx.candidate(source.slug)
        verdict = _verdict(found, candidate, now)
        previous, upgrade = latest, found.upgrade(latest)
        if upgrade is not None:
            upgrade = linked(upgrade, latest)
            previous = upgrade
            await keep_record(self.blobs, source, upgrade)
        version = None
        if verdict == "record":
            version = linked(found.version(candidate, now), previous)
            await keep_record(self.blobs, source, version)
        async with self.store.write() as tx:
            tracking = await tx.tracking(source.slug)
            current = await tx.latest_version(source.slug)
            if tracking is None:
                raise NotFound(f"There is no source {source.slug!r} any more.")
            if _number(current) != _number(latest) or await tx.candidate(source.slug) != candidate:
                return None
            if upgrade is not None:
                await record_step(tx, source, upgrade, latest, None, now=now)
            if found.snapshot is not None:
                await tx.add_snapshot(found.snapshot)
            if verdict == "trouble":
                observation, tracking = await note_trouble(
                    tx, tracking, found.observation(now, "failed"), now=now, operator=self.operator
                )
                delay = retry_delay(tracking.failures, source.schedule, found.retry_after)
            else:
                tracking = await note_good_page(tx, tracking, now=now, operator=self.operator)
                observation, delay = await self._write(
                    tx, found, verdict, candidate, version, previous, now=now
                )
                if upgrade is not None and observation.outcome == "unchanged":
                    observation = replace(
                        observation, outcome="technical", reason="", version=upgrade.number
                    )
            await tx.add_observation(observation)
            await tx.put_tracking(replace(tracking, last_checked_at=now, next_check_at=now + delay))
        return observation

    async def _write(
        self,
        tx: Transaction,
        found: _Finding,
        verdict: str,
        candidate: Candidate | None,
        version: Version | None,
        previous: Version | None,
        *,
        now: datetime,
    ) -> tuple[Observation, timedelta]:
        source = found.source
        if version is not None:
            recorded = await record_step(tx, source, version, previous, found.step, now=now)
            if found.step is None:
                seen = found.observation(now, "confirmed", "first_version")
            elif found.step.verdict.level != "material":
                seen = found.observation(now, "editorial")
            elif recorded.notice is not None and recorded.notice.state == "waiting":
                why = recorded.notice.why_waiting
                seen = found.observation(now, "confirmed", "waiting_for_review", why)
            else:
                seen = found.observation(now, "confirmed")
            return replace(seen, version=version.number), source.schedule
        if verdict == "candidate" and found.snapshot is not None:
            candidate = found.candidate(now)
            await tx.put_candidate(candidate)
        if verdict in ("candidate", "too_soon") and candidate is not None:
            return found.observation(now, "candidate"), max(
                candidate.confirm_at - now, timedelta(0)
            )
        await tx.drop_candidate(source.slug)
        return found.observation(now, "unchanged", "returned" if candidate else ""), source.schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    """What a look at the page found out, before anything is decided.

    ``baseline``: the latest version as today's reading has it. ``step``: None where a reader sees
    no difference.
    """

    source: Source
    snapshot: Snapshot | None = None
    trouble: FetchError | ReadError | None = None
    retry_after: float | None = None
    assessment: Assessment | None = None
    document: Document | None = None
    text_key: str = ""
    baseline: Version | None = None
    step: Step | None = None

    def upgrade(self, latest: Version | None) -> Version | None:
        """Return the technical upgrade to record, if today's reading differs."""
        if latest is None or self.baseline is None or not self.baseline.technical:
            return None
        return self.baseline if self.baseline != latest else None

    def candidate(self, now: datetime) -> Candidate:
        """Return the candidate that this page is."""
        assert self.snapshot is not None  # noqa: S101  a page with a document has a snapshot
        return Candidate(
            source=self.source.slug,
            snapshot=self.snapshot,
            text_key=self.text_key,
            seen_at=self.snapshot.fetched_at,
            confirm_at=now + self.source.confirm_after,
        )

    def version(self, candidate: Candidate | None, now: datetime) -> Version:
        """Return the version to record, not yet numbered; seen when its candidate was."""
        assert self.snapshot is not None and self.document is not None  # noqa: S101, PT018  same
        return Version(
            source=self.source.slug,
            number=0,
            snapshot=self.snapshot,
            document=self.document,
            text_key=self.text_key,
            seen_at=candidate.seen_at if candidate else self.snapshot.fetched_at,
            confirmed_at=now,
        )

    def observation(
        self, now: datetime, outcome: str, reason: str = "", detail: str = ""
    ) -> Observation:
        """Return the observation, with the page's trouble in words where it had some."""
        seen = Observation(
            source=self.source.slug,
            at=now,
            outcome=outcome,  # type: ignore[arg-type]  # narrowed by every caller
            reason=reason,
            detail=detail,
            snapshot_sha256=self.snapshot.sha256 if self.snapshot else "",
        )
        if self.trouble is not None:
            return replace(seen, reason=self.trouble.reason, detail=self.trouble.explain())
        if self.assessment is not None:
            return replace(
                seen,
                outcome="held",
                reason=self.assessment.reason,
                detail="The page that came does not look like the policy.",
                evidence=self.assessment.evidence,
            )
        return seen


def _verdict(found: _Finding, candidate: Candidate | None, now: datetime) -> str:
    """Say what follows: trouble, record, unchanged, candidate or too_soon."""
    if found.trouble is not None or found.assessment is not None:
        return "trouble"
    if found.baseline is None:
        return "record"
    if found.step is None:
        return "unchanged"
    if candidate is None or candidate.text_key != found.text_key:
        return "candidate"
    return "record" if now >= candidate.confirm_at else "too_soon"


def _number(version: Version | None) -> int:
    return version.number if version else 0


def retry_delay(failures: int, schedule: timedelta, retry_after: float | None = None) -> timedelta:
    """Return how long to wait after the *failures*-th failure in a row.

    Doubles from five minutes; never longer than the schedule, unless the server asked for more
    (*retry_after*, seconds; believed up to a day).
    """
    doubled = FIRST_RETRY * 2 ** min(max(failures - 1, 0), 12)
    asked = timedelta(seconds=min(retry_after or 0.0, 86_400))
    return max(min(doubled, schedule), asked)
