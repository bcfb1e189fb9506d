"""A clock, a web and stages for running the flows over something that is past."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from notifier.model.change import Change
from notifier.model.document import Assessment, Document
from notifier.model.source import Source
from notifier.model.times import aware_utc
from notifier.model.verdict import Verdict
from notifier.ports import Fetched, Stages

T = TypeVar("T")


class SimulatedClock:
    """A :class:`~notifier.ports.Clock` that a replay moves."""

    def __init__(self, now: datetime) -> None:
        self._now = aware_utc(now)

    def now(self) -> datetime:
        """Return the time it was last moved to."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Move on; never back."""
        self._now = max(self._now, aware_utc(moment))


class SimulatedWeb:
    """A :class:`~notifier.ports.Fetcher` for the one page of a replay."""

    def __init__(self) -> None:
        self.shows: tuple[str, bytes] | None = None

    async def fetch(self, url: str) -> Fetched:
        """Return what the page shows now."""
        assert self.shows is not None  # noqa: S101  nothing is fetched before the first entry
        media_type, body = self.shows
        return Fetched(url=url, status=200, media_type=media_type, body=body)

    async def close(self) -> None:
        """Do nothing: there are no connections."""


class RememberingStages:
    """:class:`~notifier.ports.Stages` that do nothing twice: a replay looks at a text many times.

    The stages are pure, so what they said once they would say again. Documents are told apart by
    their identity, and kept so that no other takes it.
    """

    def __init__(self, stages: Stages) -> None:
        self._stages = stages
        self._read: dict[tuple[str, str, Source], Document] = {}
        self._documents: dict[int, Document] = {}
        self._keys: dict[int, str] = {}
        self._assessed: dict[tuple[int, int], Assessment] = {}
        self._compared: dict[tuple[int, int], tuple[Change, Verdict]] = {}

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:
        """Read *raw* as *source* says. Raises :class:`~notifier.errors.ReadError`."""
        key = (hashlib.sha256(raw).hexdigest(), media_type, source)
        if key not in self._read:
            self._read[key] = await self._stages.read(raw, media_type, source)
        return self._read[key]

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all; a doubt about the first text was settled then."""
        key = (self._of(new), self._of(previous))
        if key not in self._assessed:
            found = await self._stages.assess(new, previous)
            self._assessed[key] = Assessment(plausible=True) if found.doubt else found
        return self._assessed[key]

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        """Compare and judge."""
        key = (self._of(old), self._of(new))
        if key not in self._compared:
            self._compared[key] = await self._stages.compare(old, new)
        return self._compared[key]

    async def text_key(self, document: Document) -> str:
        """Return the key that is equal for texts that do not differ for a reader."""
        key = self._of(document)
        if key not in self._keys:
            self._keys[key] = await self._stages.text_key(document)
        return self._keys[key]

    async def run(self, doing: str, function: Callable[..., T], *args: object) -> T:
        """Run a pure function."""
        return await self._stages.run(doing, function, *args)

    async def close(self) -> None:
        """Do nothing: whoever made the real stages ends them."""

    def _of(self, document: Document | None) -> int:
        if document is None:
            return 0
        self._documents[id(document)] = document
        return id(document)
