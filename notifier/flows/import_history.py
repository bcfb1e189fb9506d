"""Take over what somebody else kept of a page, as versions of the archive; nobody is told.

Captures are taken oldest first, each in a transaction of its own, so that an import that is broken
off has kept what it had and goes on from there when it is started again. A version of the archive
is never put before another: what is older than the latest version cannot be taken over any more.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from notifier.errors import AlreadyDecided, NotFound, NotifierError, ReadError, StoreError
from notifier.flows.record import Step, linked, record_step
from notifier.flows.rhythm import rhythm
from notifier.model.access import AuditEntry
from notifier.model.capture import Capture, Skipped
from notifier.model.source import Source
from notifier.model.version import Snapshot, Version
from notifier.ports import Blobs, Clock, Stages, Store


@dataclass(slots=True, kw_only=True)
class Imported:
    """What became of the captures.

    ``recorded``: how many became versions. ``unchanged``: how many showed what was there already.
    ``known``: how many had been imported before. ``skipped``: what was left out, and why.
    ``rhythm``: how the page went to and fro, "" if it did not.
    """

    source: str
    recorded: int = 0
    unchanged: int = 0
    known: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None
    rhythm: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "source": self.source,
            "recorded": self.recorded,
            "unchanged": self.unchanged,
            "known": self.known,
            "skipped": [{"origin": one.origin, "why": one.why} for one in self.skipped],
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "rhythm": self.rhythm,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """The ports that an import needs. ``trust``: record also what does not look like the policy."""

    store: Store
    blobs: Blobs
    stages: Stages
    clock: Clock
    trust: bool = False

    async def run(
        self,
        slug: str,
        captures: Sequence[Capture],
        *,
        progress: Callable[[int], None] = lambda _: None,
    ) -> Imported:
        """Import *captures*, oldest first, into the archive of *slug*.

        *progress* is told how many are done. Raises :class:`~notifier.errors.NotFound` for an
        unknown source, :class:`~notifier.errors.StoreError` where nothing can be kept, and
        :class:`~notifier.errors.AlreadyDecided` where another process records versions meanwhile.
        """
        report = Imported(source=slug)
        async with self.store.read() as tx:
            tracking = await tx.tracking(slug)
            latest = await tx.latest_version(slug)
        if tracking is None:
            raise NotFound(f"There is no source {slug!r}.")
        for number, capture in enumerate(captures, 1):
            try:
                latest = await self._take(tracking.source, capture, latest, report)
            except StoreError:
                raise
            except (NotifierError, OSError) as error:
                if isinstance(error, AlreadyDecided):
                    raise
                report.skipped.append(Skipped(origin=capture.origin, why=str(error)))
            progress(number)
        await self._finish(report)
        return report

    async def _take(
        self, source: Source, capture: Capture, latest: Version | None, report: Imported
    ) -> Version | None:
        """Take one capture; return what is the latest version then."""
        raw = await asyncio.to_thread(capture.load)
        sha256 = hashlib.sha256(raw).hexdigest()
        if latest is not None and capture.at <= latest.seen_at:
            async with self.store.read() as tx:
                known = await tx.snapshot(source.slug, sha256) is not None
            if known:
                report.known += 1
                return latest
            if capture.at < latest.seen_at:
                why = (
                    f"It is from {capture.at:%d %B %Y}, before the latest version of the archive "
                    f"({latest.seen_at:%d %B %Y}); versions are only ever added at the end."
                )
                report.skipped.append(Skipped(origin=capture.origin, why=why))
                return latest
        snapshot = Snapshot(
            source=source.slug,
            sha256=await self.blobs.put(raw),
            url=source.url,
            media_type=capture.media_type,
            fetched_at=capture.at,
            size=len(raw),
        )
        try:
            version, step, why = await self._understand(source, capture, snapshot, latest, raw)
        except ReadError as error:
            version, step, why = None, None, f"It cannot be read: {error.message}"
        async with self.store.write() as tx:
            current = await tx.latest_version(source.slug)
            if (current.number if current else 0) != (latest.number if latest else 0):
                raise AlreadyDecided(
                    "Another process has recorded a version meanwhile.",
                    next_step="Stop it and import again; what is imported stays.",
                )
            await tx.add_snapshot(snapshot)
            if version is not None:
                await record_step(
                    tx,
                    self.blobs,
                    source,
                    version,
                    latest,
                    now=self.clock.now(),
                    step=step,
                    since_import=True,
                )
        if why:
            report.skipped.append(Skipped(origin=capture.origin, why=why))
        elif version is None:
            report.unchanged += 1
        else:
            report.recorded += 1
            report.first = report.first or capture.at
            report.last = capture.at
        return version or latest

    async def _understand(
        self,
        source: Source,
        capture: Capture,
        snapshot: Snapshot,
        latest: Version | None,
        raw: bytes,
    ) -> tuple[Version | None, Step | None, str]:
        """Return the version that a capture makes, its step, and why it makes none ("" if equal).

        Raises :class:`~notifier.errors.ReadError`.
        """
        document = await self.stages.read(raw, capture.media_type, source)
        key = await self.stages.text_key(document)
        if latest is not None and latest.text_key == key:
            return None, None, ""
        assessment = await self.stages.assess(document, latest.document if latest else None)
        # A doubt about the first capture would leave out all that are like it.
        if not (assessment.plausible or assessment.doubt or self.trust):
            evidence = " ".join(assessment.evidence)
            why = f"It does not look like the policy ({assessment.reason}). {evidence}".strip()
            return None, None, why
        step = None
        if latest is not None:
            change, verdict = await self.stages.compare(latest.document, document)
            if change.is_empty:
                return None, None, ""
            step = Step(change=change, verdict=verdict)
        version = Version(
            source=source.slug,
            number=0,
            snapshot=snapshot,
            document=document,
            text_key=key,
            seen_at=capture.at,
            confirmed_at=self.clock.now(),
            origin=capture.origin,
        )
        return linked(version, latest), step, ""

    async def _finish(self, report: Imported) -> None:
        """Look at the whole and keep a note of what was done."""
        async with self.store.read() as tx:
            lines = await tx.version_lines(report.source)
        if lines:
            report.rhythm = rhythm(lines, lines[-1].seen_at)
        if not report.recorded:
            return
        async with self.store.write() as tx:
            await tx.add_audit(
                AuditEntry(
                    at=self.clock.now(),
                    actor="operator",
                    action="history imported",
                    subject=report.source,
                    detail=f"{report.recorded} versions from {report.first:%Y-%m-%d} to "
                    f"{report.last:%Y-%m-%d}; {len(report.skipped)} captures left out.",
                )
            )
