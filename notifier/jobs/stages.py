"""The pure stages in child processes, so that no page can block or harm the service."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from notifier import diff, extract, materiality
from notifier.jobs.child import Child
from notifier.model.change import Change
from notifier.model.document import Assessment, Document
from notifier.model.source import Source
from notifier.model.tuning import Tuning
from notifier.model.verdict import Verdict

T = TypeVar("T")


class ChildStages:
    """Runs the stages in up to *children* processes, started when needed and kept.

    *timeout*: seconds for one call. *memory_mb*: cap on a child's address space. A page that
    takes longer, takes more, or brings its child down is an
    :class:`~notifier.errors.UnreadableDocument`; only its own child is ended, and the next call
    starts another. Errors that a stage raises on purpose arrive as they are. *tuning*:
    what the company decided about the judge.
    """

    def __init__(
        self,
        *,
        timeout: float = 30.0,
        memory_mb: int = 1024,
        children: int = 2,
        tuning: Tuning | None = None,
    ) -> None:
        self._tuning = tuning or Tuning()
        self._timeout = timeout
        self._memory_mb = memory_mb
        self._slots = asyncio.Semaphore(children)
        self._idle: list[Child] = []
        self._busy: set[Child] = set()

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:
        """Read *raw* as *source* says. Raises :class:`~notifier.errors.ReadError`."""
        return await self.run("Reading the page", _read, raw, media_type, source)

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all."""
        return await self.run("Assessing the page", extract.assess, new, previous)

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        """Compare and judge."""
        return await self.run("Comparing the two texts", _compare, old, new, self._tuning)

    async def text_key(self, document: Document) -> str:
        """Return the key that is equal for texts that do not differ for a reader."""
        return await self.run("Folding the text", diff.text_key, document)

    async def close(self) -> None:
        """End the child processes; a later call starts new ones."""
        for child in self._busy:
            child.kill()
        while self._idle:
            await asyncio.to_thread(self._idle.pop().end)

    async def run(self, doing: str, function: Callable[..., T], *args: object) -> T:
        """Run any pure function that can be imported by name.

        *doing* begins the sentence of an error, such as "Showing the change".
        """
        async with self._slots:
            child = self._take()
            self._busy.add(child)
            call = asyncio.ensure_future(asyncio.to_thread(child.call, doing, function, *args))
            try:
                return await asyncio.shield(call)
            except asyncio.CancelledError:
                # A thread cannot be cancelled, but without its child it ends at once.
                child.kill()
                await asyncio.wait([call])
                call.exception()  # nobody else will ask for it
                child.end()
                raise
            finally:
                self._busy.discard(child)
                if child.usable:
                    self._idle.append(child)

    def _take(self) -> Child:
        while self._idle:
            child = self._idle.pop()
            if child.usable:
                return child
            child.end()  # something outside killed it while it was idle
        return Child(timeout=self._timeout, memory_mb=self._memory_mb)


def _read(raw: bytes, media_type: str, source: Source) -> Document:
    return extract.read(
        raw,
        media_type,
        url=source.url,
        include=source.include,
        exclude=source.exclude,
        language=source.language or None,
    )


def _compare(old: Document, new: Document, tuning: Tuning) -> tuple[Change, Verdict]:
    change = diff.compare(old, new)
    return change, materiality.tuned(change, materiality.judge(change), tuning)
