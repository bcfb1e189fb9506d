"""The pure stages, called directly."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from notifier import diff, extract, materiality
from notifier.model.change import Change
from notifier.model.document import Assessment, Document
from notifier.model.source import Source
from notifier.model.tuning import Tuning
from notifier.model.verdict import Verdict

T = TypeVar("T")


class InlineStages:
    """A :class:`~notifier.ports.Stages` without child processes: for pages that are trusted.

    *tuning*: what the company decided about the judge.
    """

    def __init__(self, *, tuning: Tuning | None = None) -> None:
        self._tuning = tuning or Tuning()

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:
        """Read *raw* as *source* says. Raises :class:`~notifier.errors.ReadError`."""
        return extract.read(
            raw,
            media_type,
            url=source.url,
            include=source.include,
            exclude=source.exclude,
            language=source.language or None,
        )

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all."""
        return extract.assess(new, previous)

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        """Compare and judge."""
        change = diff.compare(old, new)
        return change, materiality.tuned(change, materiality.judge(change), self._tuning)

    async def text_key(self, document: Document) -> str:
        """Return the key that is equal for texts that do not differ for a reader."""
        return diff.text_key(document)

    async def run(self, _doing: str, function: Callable[..., T], *args: object) -> T:
        """Call a pure function."""
        return function(*args)

    async def close(self) -> None:
        """Do nothing: there are no child processes."""
