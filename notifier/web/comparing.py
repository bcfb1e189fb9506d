"""What a visitor can ask for that is made in another process: comparisons, redlines, long texts.

Any two versions can be compared by anybody, and two long ones cost seconds. So one comparison is
made at a time, few may wait for it, one client gets only so many, and the latest ones are kept.
Recorded steps, which mails link to, are never compared again and wait for no comparison; showing
them is work too, done one at a time, beside the event loop, and kept: versions and the steps
between them never change. What is kept is bounded by its size.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TypeVar

from aiohttp import web

from notifier.compose.policy_html import Reading, reading
from notifier.compose.redline_docx import redline_docx
from notifier.compose.shown import Shown, show
from notifier.compose.summary import LIMIT
from notifier.errors import NotFound
from notifier.flows.between import Explained, compared, explained, shown, word_file
from notifier.flows.preview import Preview
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.stored import StoredPair
from notifier.model.verdict import Verdict
from notifier.model.version import Snapshot, VersionLine
from notifier.ports import Stages
from notifier.web.limit import RateLimit, count
from notifier.web.site import SITE
from notifier.web.waiting import Kept, Line, apart

T = TypeVar("T")
#: Slug and the numbers of two versions.
Pair = tuple[str, int, int]
#: Changes that the summary above a redline tells by themselves; the text marks them all.
QUOTED = 5
#: What an edit weighs beside the characters of a text.
_EDIT = 1_000
#: Texts of so many characters together, with so few edits, are shown in a few milliseconds.
_SHORT, _FEW = 40_000, 100
#: The same of stored ones, in bytes of JSON.
_SMALL = 200_000
#: Texts of more words together take a second or more to show, when all of them change.
_MANY_WORDS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Two versions of a policy that somebody wants to see.

    ``title``: the policy's. ``words``: of both; long texts wait for each other, short ones for
    none. ``at_desk``: whether it waits for no visitor's comparison.
    """

    request: web.Request
    pair: Pair
    title: str
    words: int = 0
    at_desk: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A version for reading, and what it was read from."""

    snapshot: Snapshot
    reading: Reading


class Comparing:
    """Makes what takes long, one at a time for at most *most* visitors, and keeps it."""

    def __init__(self, *, most: int = 8) -> None:
        self._comparing, self._showing, self._desk = Line(most), Line(2 * most), Line(2 * most)
        self._compared: Kept[StoredPair] = Kept(lambda pair: pair.size)
        self._explained: Kept[Explained] = Kept(_explained_weight)
        self._shown: Kept[Shown] = Kept(lambda shown: len(shown.html) + _EDIT * len(shown.jumps))
        self._files: Kept[bytes] = Kept(len)
        self._read: Kept[Read] = Kept(lambda read: len(read.reading.html))
        self._previewed: Kept[Preview] = Kept(_preview_weight)
        self._limit = RateLimit(times=20, period=timedelta(minutes=10))

    async def show(self, asked: Asked, *, sides: bool = False, whole: bool = False) -> Shown:
        """Show the change between two versions.

        Raises :class:`Busy`, :class:`~notifier.web.limit.TooManyRequests`, and ``NotFound`` where
        there are no such versions.
        """
        how = partial(shown, title=asked.title, quoted=QUOTED, sides=sides, whole=whole)
        key = (asked.title, sides, whole)
        return await self._made_of(asked, self._shown, key, "Showing the change", how)

    async def word(self, asked: Asked) -> bytes:
        """Return a Word file with the change tracked. Raises as :meth:`show` does."""
        return await self._made_of(asked, self._files, (), "Writing the file", word_file)

    async def explain(self, asked: Asked, most: int) -> Explained:
        """Explain the verdict, by *most* statements. Raises as :meth:`show` does."""
        how = partial(explained, most=most)
        return await self._made_of(asked, self._explained, (), "Explaining the change", how)

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
            made = await apart(site.stages, "Showing the text", reading, version.document)
            return Read(version.snapshot, made)

        return await self._made(self._read, (slug, line.number), make, self._line(line.words))

    async def preview(self, key: Hashable, make: Callable[[], Awaitable[Preview]]) -> Preview:
        """Return the preview of a draft, made once. *key*: all that it depends on."""
        return await self._made(self._previewed, key, make, self._desk)

    async def show_preview(
        self, request: web.Request, key: Hashable, seen: Preview, title: str, *, sides: bool
    ) -> Shown:
        """Show what a draft changes. Raises :class:`Busy`."""
        how = partial(show, title=title, quoted=LIMIT, sides=sides)
        make = partial(_show_preview, request.app[SITE].stages, how, seen)
        return await self._made(self._shown, (key, sides), make, self._desk)

    async def preview_word(self, request: web.Request, key: Hashable, seen: Preview) -> bytes:
        """Return a Word file with a draft's changes tracked. Raises :class:`Busy`."""
        of = (seen.published, seen.draft, seen.change)
        stages = request.app[SITE].stages
        make = partial(apart, stages, "Writing the file", redline_docx, *of)
        return await self._made(self._files, key, make, self._desk)

    def _line(self, words: int) -> Line | None:
        """Return where to wait with texts of so many words, None where nobody has to."""
        return self._showing if words > _MANY_WORDS else None

    async def _made_of(
        self,
        asked: Asked,
        kept: Kept[T],
        key: tuple[Hashable, ...],
        doing: str,
        how: Callable[[StoredPair], T],
    ) -> T:
        """Return what *how* makes of a compared pair: of a short one here, of a long one apart."""
        site = asked.request.app[SITE]
        async with site.store.read() as tx:
            recorded = await tx.has_change(*asked.pair)
        # A step that is recorded later may be judged otherwise.
        whole_key = (asked.pair, recorded, *key)
        found = kept.get(whole_key)
        if found is not None:
            return found
        # Not in the line of those who are shown something: comparing has one of its own.
        known = None if recorded else await self._compare(asked)

        async def make() -> T:
            pair = known or await _stored(asked)
            if pair.size <= _SMALL:
                return how(pair)
            return await apart(site.stages, doing, how, pair)

        return await self._made(kept, whole_key, make, self._line(asked.words))

    async def _compare(self, asked: Asked) -> StoredPair:
        """Return a pair that no check has compared, compared when the client's turn comes."""
        site = asked.request.app[SITE]
        found = self._compared.get(asked.pair)
        if found is not None:
            return found
        if not asked.at_desk:
            self._comparing.refuse_if_full()
            count(asked.request, self._limit)

        async def make() -> StoredPair:
            pair = await _stored(asked)
            return await apart(site.stages, "Comparing the two texts", compared, pair, site.tuning)

        line = self._desk if asked.at_desk else self._comparing
        return await self._made(self._compared, asked.pair, make, line)

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


async def _show_preview(
    stages: Stages, how: Callable[[Document, Document, Change, Verdict], Shown], seen: Preview
) -> Shown:
    of = (seen.published, seen.draft, seen.change, seen.verdict)
    if len(seen.published.text) + len(seen.draft.text) <= _SHORT and len(seen.change.edits) <= _FEW:
        return how(*of)
    return await apart(stages, "Showing the change", how, *of)


async def _stored(asked: Asked) -> StoredPair:
    async with asked.request.app[SITE].store.read() as tx:
        pair = await tx.stored_pair(*asked.pair)
    if pair is None:
        raise NotFound("There are no such versions of this policy.")
    return pair


def _preview_weight(seen: Preview) -> int:
    texts = len(seen.published.text) + len(seen.draft.text)
    return texts + _EDIT * len(seen.change.edits)


def _explained_weight(made: Explained) -> int:
    return sum(_EDIT + len(one.old) + len(one.new) for one in made.statements)


COMPARING = web.AppKey("COMPARING", Comparing)
