"""What a visitor can ask for that is made in another process: comparisons, redlines, long texts.

Any two versions can be compared by anybody, and two long ones cost seconds. So one comparison is
made at a time, few may wait for it, one client gets only so many, and the latest ones are kept.
Recorded steps, which mails link to, are never compared again and wait for no comparison; showing
them is work too, done one at a time, beside the event loop, and kept: versions and the steps
between them never change. What is kept is bounded by its size.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Generic, TypeVar

from aiohttp import web

from notifier.compose.policy_html import Reading, reading
from notifier.compose.redline_docx import redline_docx
from notifier.compose.shown import Shown, show
from notifier.compose.summary import LIMIT
from notifier.errors import NotFound, RequestError
from notifier.flows.between import Comparison, between
from notifier.flows.preview import Preview
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.explanation import Explanation
from notifier.model.verdict import Verdict
from notifier.model.version import Snapshot, VersionLine
from notifier.ports import Stages
from notifier.web.limit import RateLimit, count
from notifier.web.site import SITE

T = TypeVar("T")
#: Slug and the numbers of two versions.
Pair = tuple[str, int, int]
#: Changes that the summary above a redline tells by themselves; the text marks them all.
QUOTED = 5
#: Characters that are kept of pages and files, and of the texts and edits of comparisons.
_KEPT = 40_000_000
#: What an edit weighs beside the characters of a text.
_EDIT = 1_000
#: Texts of so many characters together, with so few edits, are shown in a few milliseconds.
_SHORT, _FEW = 40_000, 100
#: Texts of more words together take a second or more to show, when all of them change.
_MANY_WORDS = 20_000


class Busy(RequestError):
    """Several comparisons are being made just now."""

    reason = "busy"
    next_step = "Try again in a minute, or look at the changes one version at a time."


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


@dataclass(frozen=True, slots=True)
class Read:
    """A version for reading, and what it was read from."""

    snapshot: Snapshot
    reading: Reading


class Comparing:
    """Makes what takes long, one at a time for at most *most* visitors, and keeps it."""

    def __init__(self, *, most: int = 8) -> None:
        self._comparing, self._showing, self._desk = Line(most), Line(2 * most), Line(2 * most)
        self._compared: Kept[Comparison] = Kept(_weight)
        self._explained: Kept[Sequence[Explanation]] = Kept(_explained_weight)
        self._shown: Kept[Shown] = Kept(lambda shown: len(shown.html) + _EDIT * len(shown.jumps))
        self._files: Kept[bytes] = Kept(len)
        self._read: Kept[Read] = Kept(lambda read: len(read.reading.html))
        self._previewed: Kept[Preview] = Kept(_preview_weight)
        self._limit = RateLimit(times=20, period=timedelta(minutes=10))

    async def compare(self, request: web.Request, slug: str, old: int, new: int) -> Comparison:
        """Compare two versions of a policy.

        Raises :class:`Busy`, :class:`~notifier.web.limit.TooManyRequests`, and what
        :func:`~notifier.flows.between.between` raises.
        """
        site = request.app[SITE]
        make = partial(between, site.store, site.stages, slug, old, new)
        if await _is_recorded(request, (slug, old, new)):
            return await make()
        return await self._asked(request, self._compared, (slug, old, new), make)

    async def explain(self, request: web.Request, compared: Comparison) -> Sequence[Explanation]:
        """Explain a comparison. Raises as :meth:`compare` does."""
        pair = compared.source.slug, compared.old.number, compared.new.number
        stages = request.app[SITE].stages
        return await self._asked(
            request, self._explained, pair, partial(stages.explain, compared.change)
        )

    async def show(
        self,
        request: web.Request,
        pair: Pair,
        title: str,
        *,
        words: int = 0,
        sides: bool = False,
        whole: bool = False,
        at_desk: bool = False,
    ) -> Shown:
        """Show the change between two versions of the policy called *title*.

        *words*: of both; long texts wait for each other, short ones for none. Whoever is *at_desk*
        waits for no visitor's comparison. Raises as :meth:`compare` does.
        """
        site = request.app[SITE]
        # A step that is recorded later may be judged otherwise.
        recorded = await _is_recorded(request, pair)
        key = (pair, recorded, title, sides, whole)
        found = self._shown.get(key)
        if found is not None:
            return found
        find = partial(between, site.store, site.stages, *pair)
        if at_desk and not recorded:
            find = partial(self._made, self._compared, pair, find, self._desk)
        elif not recorded:
            find = partial(self._asked, request, self._compared, pair, find)
        # Not in the line of those who are shown something: it has one of its own to wait in.
        compared = None if recorded else await find()

        async def make() -> Shown:
            made = compared or await find()
            documents = made.old.document, made.new.document
            how = partial(show, title=title, quoted=QUOTED, sides=sides, whole=whole)
            return await shown(site.stages, how, documents, made.change, made.verdict)

        return await self._made(self._shown, key, make, self._line(words))

    async def preview(self, key: Hashable, make: Callable[[], Awaitable[Preview]]) -> Preview:
        """Return the preview of a draft, made once. *key*: all that it depends on."""
        return await self._made(self._previewed, key, make, self._desk)

    async def show_preview(
        self, request: web.Request, key: Hashable, seen: Preview, title: str, *, sides: bool
    ) -> Shown:
        """Show what a draft changes. Raises :class:`Busy`."""
        of = ((seen.published, seen.draft), seen.change, seen.verdict)
        how = partial(show, title=title, quoted=LIMIT, sides=sides)
        make = partial(shown, request.app[SITE].stages, how, *of)
        return await self._made(self._shown, (key, sides), make, self._desk)

    async def preview_word(self, request: web.Request, key: Hashable, seen: Preview) -> bytes:
        """Return a Word file with a draft's changes tracked. Raises :class:`Busy`."""
        of = (seen.published, seen.draft, seen.change)
        stages = request.app[SITE].stages
        make = partial(stages.run, "Writing the file", redline_docx, *of)
        return await self._made(self._files, key, make, self._desk)

    async def word(self, request: web.Request, pair: Pair, *, words: int) -> bytes:
        """Return a Word file with the change tracked; *words* as in :meth:`show`.

        Raises as :meth:`compare` does.
        """
        stages = request.app[SITE].stages
        found = self._files.get(pair)
        if found is not None:
            return found
        recorded = await _is_recorded(request, pair)
        compared = None if recorded else await self.compare(request, *pair)

        async def make() -> bytes:
            made = compared or await self.compare(request, *pair)
            documents = made.old.document, made.new.document
            return await stages.run("Writing the file", redline_docx, *documents, made.change)

        return await self._made(self._files, pair, make, self._line(words))

    async def read(self, request: web.Request, slug: str, line: VersionLine) -> Read:
        """Return a version for reading. Raises :class:`Busy` and ``NotFound``."""
        site = request.app[SITE]

        async def make() -> Read:
            async with site.store.read() as tx:
                version = await tx.version(slug, line.number)
            if version is None:
                raise NotFound("There is no such version of this policy.")
            if len(version.document.text) <= _SHORT:
                return Read(version.snapshot, reading(version.document))
            made = await site.stages.run("Showing the text", reading, version.document)
            return Read(version.snapshot, made)

        return await self._made(self._read, (slug, line.number), make, self._line(line.words))

    def _line(self, words: int) -> Line | None:
        """Return where to wait with texts of so many words, None where nobody has to."""
        return self._showing if words > _MANY_WORDS else None

    async def _asked(
        self,
        request: web.Request,
        kept: Kept[T],
        key: Hashable,
        make: Callable[[], Awaitable[T]],
    ) -> T:
        """Return what was compared for *key*, or make it when the client's turn comes."""
        found = kept.get(key)
        if found is None:
            self._comparing.refuse_if_full()
            count(request, self._limit)
            found = await self._made(kept, key, make, self._comparing)
        return found

    async def _made(
        self,
        kept: Kept[T],
        key: Hashable,
        make: Callable[[], Awaitable[T]],
        line: Line | None,
    ) -> T:
        """Return what was made for *key*; make it once, however many wait for it."""
        found = kept.get(key)
        if found is not None:
            return found

        async def once() -> T:
            found = kept.get(key)
            if found is None:
                found = await make()
                kept.keep(key, found)
            return found

        return await (once() if line is None else line.serve(once))


async def shown(
    stages: Stages,
    how: Callable[[Document, Document, Change, Verdict], Shown],
    documents: tuple[Document, Document],
    change: Change,
    verdict: Verdict,
) -> Shown:
    """Show a change: a short one here and now, a long one in another process."""
    old, new = documents
    if len(old.text) + len(new.text) <= _SHORT and len(change.edits) <= _FEW:
        return how(old, new, change, verdict)
    return await stages.run("Showing the change", how, old, new, change, verdict)


async def _is_recorded(request: web.Request, pair: Pair) -> bool:
    async with request.app[SITE].store.read() as tx:
        return await tx.has_change(*pair)


def _weight(compared: Comparison) -> int:
    texts = len(compared.old.document.text) + len(compared.new.document.text)
    return texts + _EDIT * len(compared.change.edits)


def _preview_weight(seen: Preview) -> int:
    texts = len(seen.published.text) + len(seen.draft.text)
    return texts + _EDIT * len(seen.change.edits)


def _explained_weight(explained: Sequence[Explanation]) -> int:
    return sum(_EDIT + len(one.old) + len(one.new) for one in explained)


COMPARING = web.AppKey("COMPARING", Comparing)
