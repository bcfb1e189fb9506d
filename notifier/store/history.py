"""What each source has shown: observations, snapshots, candidates, versions and changes.

Longer than other modules because a version, its bytes and the step to it are written and read as one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.observation import Observation
from notifier.model.stored import StoredPair
from notifier.model.verdict import Verdict
from notifier.model.version import Candidate, Snapshot, Version, VersionLine
from notifier.store.columns import SMALL_TEXT, opened, sealed
from notifier.store.rows import Rows
from notifier.store.schema import candidates, changes, observations, snapshots, versions

_LINE = (
    versions.c.source,
    versions.c.number,
    versions.c.seen_at,
    versions.c.confirmed_at,
    versions.c.sha256,
    versions.c.text_key,
    versions.c.technical,
    versions.c.words,
    versions.c.chain,
    versions.c.origin,
)

#: Edits of a change that is made into JSON in a few milliseconds.
_FEW_EDITS = 100


def _observation(row: Row[Any]) -> Observation:
    return Observation(
        source=row.source,
        at=row.at,
        outcome=row.outcome,
        reason=row.reason,
        detail=row.detail,
        evidence=tuple(row.evidence),
        snapshot_sha256=row.snapshot_sha256,
        version=row.version,
    )


async def _version(row: Row[Any]) -> Version:
    return Version(
        source=row.source,
        number=row.number,
        snapshot=Snapshot.from_dict(row.snapshot),
        document=await opened(row.document, Document.from_dict),
        text_key=row.text_key,
        seen_at=row.seen_at,
        confirmed_at=row.confirmed_at,
        technical=row.technical,
        chain=row.chain,
        origin=row.origin,
    )


class HistoryRows(Rows):
    """The history part of :class:`~notifier.ports.Transaction`."""

    async def add_observation(self, observation: Observation) -> None:
        """Add one check's outcome."""
        await self._change(
            insert(observations).values(
                source=observation.source,
                at=observation.at,
                outcome=observation.outcome,
                reason=observation.reason,
                detail=observation.detail,
                evidence=observation.evidence,
                snapshot_sha256=observation.snapshot_sha256,
                version=observation.version,
            )
        )

    async def observations(self, slug: str, limit: int = 50) -> Sequence[Observation]:
        """Return the latest checks, newest first."""
        rows = await self._all(
            select(observations)
            .where(observations.c.source == slug)
            # By row, not by time: a clock may have been set back.
            .order_by(observations.c.id.desc())
            .limit(limit)
        )
        return [_observation(row) for row in rows]

    async def add_snapshot(self, snapshot: Snapshot) -> None:
        """Add a snapshot; the same bytes of the same source are kept once (the first fetch)."""
        await self._change(
            self._insert_unless_there(snapshots).values(
                source=snapshot.source,
                sha256=snapshot.sha256,
                url=snapshot.url,
                media_type=snapshot.media_type,
                fetched_at=snapshot.fetched_at,
                status=snapshot.status,
                size=snapshot.size,
            )
        )

    async def snapshot(self, slug: str, sha256: str) -> Snapshot | None:
        """Return a snapshot of this source."""
        row = await self._first(
            select(snapshots).where(snapshots.c.source == slug, snapshots.c.sha256 == sha256)
        )
        return Snapshot(**row._asdict()) if row else None

    async def candidate(self, slug: str) -> Candidate | None:
        """Return the open candidate of a source."""
        row = await self._first(select(candidates).where(candidates.c.source == slug))
        if not row:
            return None
        return Candidate(
            source=row.source,
            snapshot=Snapshot.from_dict(row.snapshot),
            text_key=row.text_key,
            seen_at=row.seen_at,
            confirm_at=row.confirm_at,
        )

    async def put_candidate(self, candidate: Candidate) -> None:
        """Open a candidate, replacing the one before."""
        await self.drop_candidate(candidate.source)
        await self._change(
            insert(candidates).values(
                source=candidate.source,
                snapshot=candidate.snapshot.to_dict(),
                text_key=candidate.text_key,
                seen_at=candidate.seen_at,
                confirm_at=candidate.confirm_at,
            )
        )

    async def drop_candidate(self, slug: str) -> None:
        """Close the open candidate, if any."""
        await self._change(delete(candidates).where(candidates.c.source == slug))

    async def add_version(self, version: Version) -> None:
        """Add a version.

        Raises ``ValueError`` where its number does not follow the last one of its source.
        """
        last = await self._value(
            select(func.max(versions.c.number)).where(versions.c.source == version.source)
        )
        expected = (last or 0) + 1
        if version.number != expected:
            raise ValueError(
                f"the next version of {version.source!r} is {expected}, not {version.number}"
            )
        text = version.document.text
        await self._change(
            insert(versions).values(
                source=version.source,
                number=version.number,
                sha256=version.snapshot.sha256,
                snapshot=version.snapshot.to_dict(),
                text_key=version.text_key,
                seen_at=version.seen_at,
                confirmed_at=version.confirmed_at,
                technical=version.technical,
                words=len(text.split()),
                chain=version.chain,
                origin=version.origin,
                document=await sealed(version.document.to_dict, small=len(text) <= SMALL_TEXT),
            )
        )

    async def latest_version(self, slug: str) -> Version | None:
        """Return the version with the highest number."""
        row = await self._first(
            select(versions)
            .where(versions.c.source == slug)
            .order_by(versions.c.number.desc())
            .limit(1)
        )
        return await _version(row) if row else None

    async def version(self, slug: str, number: int) -> Version | None:
        """Return one version."""
        row = await self._first(
            select(versions).where(versions.c.source == slug, versions.c.number == number)
        )
        return await _version(row) if row else None

    async def version_lines(self, slug: str) -> Sequence[VersionLine]:
        """Return all versions of a source without their documents, oldest first."""
        rows = await self._all(
            select(*_LINE).where(versions.c.source == slug).order_by(versions.c.number)
        )
        return [VersionLine(**row._asdict()) for row in rows]

    async def all_version_lines(
        self, slugs: Collection[str]
    ) -> Mapping[str, Sequence[VersionLine]]:
        """Return the versions of several sources at once, as :meth:`version_lines` does of one."""
        found: dict[str, list[VersionLine]] = {slug: [] for slug in slugs}
        wanted = select(*_LINE).where(versions.c.source.in_(found))
        for row in await self._all(wanted.order_by(versions.c.source, versions.c.number)):
            found[row.source].append(VersionLine(**row._asdict()))
        return found

    async def version_at(self, slug: str, moment: datetime) -> VersionLine | None:
        """Return the version that was current at *moment* (by ``seen_at``)."""
        row = await self._first(
            select(*_LINE)
            .where(versions.c.source == slug, versions.c.seen_at <= moment)
            .order_by(versions.c.seen_at.desc(), versions.c.number.desc())
            .limit(1)
        )
        return VersionLine(**row._asdict()) if row else None

    async def add_change(
        self, slug: str, from_version: int, to_version: int, change: Change, verdict: Verdict
    ) -> None:
        """Add the change and the verdict of one step."""
        small = len(change.edits) <= _FEW_EDITS
        await self._change(
            insert(changes).values(
                source=slug,
                from_version=from_version,
                to_version=to_version,
                change=await sealed(change.to_dict, small=small),
                verdict=await sealed(verdict.to_dict, packed=False, small=small),
            )
        )

    async def change(
        self, slug: str, from_version: int, to_version: int
    ) -> tuple[Change, Verdict] | None:
        """Return a recorded step."""
        row = await self._first(
            select(changes.c.change, changes.c.verdict).where(
                changes.c.source == slug,
                changes.c.from_version == from_version,
                changes.c.to_version == to_version,
            )
        )
        if row is None:
            return None
        change = await opened(row.change, Change.from_dict)
        return change, await opened(row.verdict, Verdict.from_dict)

    async def stored_pair(self, slug: str, old: int, new: int) -> StoredPair | None:
        """Return two versions' documents and the step between them, where it was recorded."""
        rows = await self._all(
            select(versions.c.number, versions.c.document).where(
                versions.c.source == slug, versions.c.number.in_((old, new))
            )
        )
        documents = {row.number: row.document for row in rows}
        if not documents.keys() >= {old, new}:
            return None
        step = await self._first(
            select(changes.c.change, changes.c.verdict).where(
                changes.c.source == slug,
                changes.c.from_version == old,
                changes.c.to_version == new,
            )
        )

        def unpacked() -> StoredPair:
            pair = StoredPair(old=documents[old].json(), new=documents[new].json())
            if step is None:
                return pair
            return replace(pair, change=step.change.json(), verdict=step.verdict.json())

        return await asyncio.to_thread(unpacked)

    async def has_change(self, slug: str, from_version: int, to_version: int) -> bool:
        """Whether this step was recorded."""
        found = await self._value(
            select(changes.c.to_version).where(
                changes.c.source == slug,
                changes.c.from_version == from_version,
                changes.c.to_version == to_version,
            )
        )
        return found is not None

    async def verdicts(self, slug: str) -> Mapping[int, Verdict]:
        """Return the verdict of every recorded step, by the number of its later version.

        Where several steps lead to one version, the shortest speaks.
        """
        rows = await self._all(
            select(changes.c.to_version, changes.c.verdict)
            .where(changes.c.source == slug)
            .order_by(changes.c.to_version, changes.c.from_version)
        )
        return {row.to_version: await opened(row.verdict, Verdict.from_dict) for row in rows}

    async def all_verdicts(self, slugs: Collection[str]) -> Mapping[str, Mapping[int, Verdict]]:
        """Return the verdicts of several sources at once, as :meth:`verdicts` does of one."""
        found: dict[str, dict[int, Verdict]] = {slug: {} for slug in slugs}
        rows = await self._all(
            select(changes.c.source, changes.c.to_version, changes.c.verdict)
            .where(changes.c.source.in_(found))
            .order_by(changes.c.source, changes.c.to_version, changes.c.from_version)
        )
        for row in rows:
            verdict = await opened(row.verdict, Verdict.from_dict)
            found[row.source][row.to_version] = verdict
        return found
