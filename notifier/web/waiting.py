"""Long work for visitors: made in another process, one at a time, and kept.

Who comes while too many wait, or asks for what takes too long, is told so.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

import structlog

from notifier.errors import RequestError, UnreadableDocument
from notifier.ports import Stages

log = structlog.get_logger(__name__)

T = TypeVar("T")
#: Characters that are kept of pages and files, and of the texts and edits of comparisons.
_KEPT = 40_000_000


class Busy(RequestError):
    """Several comparisons are being made just now."""

    reason = "busy"
    next_step = "Try again in a minute, or look at the changes one version at a time."


class TooLong(RequestError):
    """This takes longer to show than it may just now."""

    reason = "too_long"
    next_step = "Try again later, when less is going on here, or look at other versions."


async def apart(stages: Stages, doing: str, how: Callable[..., T], *args: object) -> T:
    """Run *how* in another process. Raises :class:`TooLong` where it is ended there."""
    try:
        return await stages.run(doing, how, *args)
    except UnreadableDocument as error:
        log.warning("page given up", doing=doing, why=error.message)
        raise TooLong from error


class Line:
    """Those who wait: one is served at a time, *most* may wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting = 0
        self._turn = asyncio.Lock()

    def refuse_if_full(self) -> None:
        """Raise :class:`Busy` where as many wait as may."""
        if self._waiting >= self._most:
            raise Busy

    async def serve(self, make: Callable[[], Awaitable[T]]) -> T:
        """Call *make* when its turn comes. Raises :class:`Busy`."""
        self.refuse_if_full()
        self._waiting += 1
        try:
            async with self._turn:
                return await make()
        finally:
            self._waiting -= 1


class Kept(Generic[T]):
    """What was made lately, of *most* altogether by *weigh*; the latest is always kept."""

    def __init__(self, weigh: Callable[[T], int], most: int = _KEPT) -> None:
        self._weigh, self._most = weigh, most
        self._made: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable) -> T | None:
        """Return what was made for *key*."""
        if key in self._made:
            self._made.move_to_end(key)
        return self._made.get(key)

    def keep(self, key: Hashable, made: T) -> None:
        """Keep *made*, and forget what was not asked for longest."""
        self._made[key] = made
        weight = sum(map(self._weigh, self._made.values()))
        while weight > self._most and len(self._made) > 1:
            weight -= self._weigh(self._made.popitem(last=False)[1])
