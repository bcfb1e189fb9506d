"""A document as the flat row of segments that is compared: titles, sentences, items, table rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from notifier.diff.fold import clean, fold, fold_cleaned, is_rule, key_of, marker_length
from notifier.diff.rows import Rows, Span
from notifier.model.change import TITLE, Place
from notifier.model.document import Block, Document, Link, Section
from notifier.model.links import link_key

#: A colon that may end a clause, and the spaces that a clause on either side of it must have.
_COLON = re.compile(r":\s+(?=[\"“'(]?[A-Z])")
CLAUSE_SPACES = 4
#: Characters of scripts that do not space their words (Thai to Khmer, Chinese, Japanese), and how
#: many of them make a word on average; longer than the last is no word of the others.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]")
UNSPACED_PER_WORD = 2
LONGEST_WORD = 15
#: How many places of a link's words are looked at for one where they are whole words.
MOST_FINDS = 8


#: Of a block all sentences, from the first to the last.
_WHOLE = 0, None


@dataclass(slots=True, eq=False)
class Segment:
    """One sentence, item, row or title.

    ``start``, ``end``: offsets in its block's text. ``text``: as shown, cleaned. ``marker``: length
    of the bullet or number that it starts with. ``key``: what it is compared by. ``size``: words.
    ``paragraph``: counts blocks and titles through the whole document.
    """

    section: int
    block: int
    start: int
    end: int
    text: str
    marker: int
    key: str
    size: int
    paragraph: int
    kind: str
    links: tuple[Link, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether this is a section's heading."""
        return self.block == TITLE

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.section, self.block, self.start, self.end)


@dataclass(slots=True, eq=False)
class Side:
    """One of the two documents, or a part of it.

    ``first``: index of each section's first segment. ``rows``: all titles and blocks, None where
    the whole was read at once; ``spans``: what of them was read. The rest is equal to its twin on
    the other side.
    """

    document: Document
    segments: list[Segment] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    rows: Rows | None = None
    spans: Sequence[Span] = ()

    @property
    def goes_on(self) -> bool:
        """Whether the document goes on behind what was read."""
        return self.rows is not None and self.spans[-1][1] < (len(self.rows), 0)

    def section_range(self, section: int) -> range:
        """Return the indexes of a section's segments."""
        end = self.first[section + 1] if section + 1 < len(self.first) else len(self.segments)
        return range(self.first[section], end)

    def title_index(self, section: int) -> int:
        """Return the index of a section's title among the segments, -1 where it has none."""
        members = self.section_range(section)
        return members.start if members and self.segments[members.start].is_title else -1

    def title(self, section: int) -> str:
        """Return a section's title as shown, "" where it has none."""
        if not 0 <= section < len(self.document.sections):
            return ""
        return clean(self.document.sections[section].title)

    def title_of(self, index: int) -> str:
        """Return the title of the section that holds the segment."""
        return self.title(self.segments[index].section)


def segments_of(document: Document) -> Side:
    """Return the segments in reading order; what shows nothing is left out."""
    side = Side(document)
    paragraph = 0
    for number, section in enumerate(document.sections):
        side.first.append(len(side.segments))
        if section.title:
            _add_title(side, number, section, paragraph)
            paragraph += 1
        for position, block in enumerate(section.blocks):
            _add_block(side, (number, position), block, paragraph)
            paragraph += 1
    return side


def segments_in(rows: Rows, spans: Sequence[Span]) -> Side:
    """Return the segments of some spans of a document, in reading order."""
    side = Side(rows.document, rows=rows, spans=spans)
    sections = rows.document.sections
    number = -1
    for (row, begin), (last, end) in spans:
        for at in range(row, last + (end > 0)):
            if at >= rows.starts[number + 1]:
                number, _ = rows.place(at)
                side.first += [len(side.segments)] * (number + 1 - len(side.first))
            section, paragraph = sections[number], at - rows.blank[number]
            position = at - rows.starts[number] + TITLE
            if position > TITLE:
                part = begin if at == row else 0, end if at == last else None
                _add_block(side, (number, position), section.blocks[position], paragraph, part)
            elif section.title:
                _add_title(side, number, section, paragraph)
    side.first += [len(side.segments)] * (len(sections) - len(side.first))
    return side


def _add_title(side: Side, number: int, section: Section, paragraph: int) -> None:
    text, marker, key, size = reading(section.title, title=True)
    if key:
        end = len(section.title)
        side.segments.append(
            Segment(
                *(number, TITLE, 0, end, text, marker, key, size, paragraph, "title"),
                links=section.links,
            )
        )


def _add_block(
    side: Side,
    at: tuple[int, int],
    block: Block,
    paragraph: int,
    part: tuple[int, int | None] = _WHOLE,
) -> None:
    """Add a block, or the sentences from one to another; those of a mere part bring no links."""
    raw, kind = block.text, block.kind
    breaks = _with_colons(raw, block.breaks) if ": " in raw else block.breaks
    pieces: Iterable[tuple[int, int]] = zip(breaks, (*breaks[1:], len(raw)), strict=True)
    whole = part == _WHOLE
    if not whole:
        bounds = (*block.breaks, len(raw))
        low, high = bounds[part[0]], bounds[-1 if part[1] is None else part[1]]
        pieces = [piece for piece in pieces if low <= piece[0] < high]
    first = len(side.segments)
    for start, end in pieces:
        piece = raw[start:end]
        text, marker, key, size = reading(piece)
        if key:
            begin = start + len(piece) - len(piece.lstrip())
            stop = start + len(piece.rstrip())
            side.segments.append(
                Segment(*at, begin, stop, text, marker, key, size, paragraph, kind)
            )
    if block.links and whole:
        _share_links(side.segments[first:], block)


def _with_colons(text: str, breaks: tuple[int, ...]) -> tuple[int, ...]:
    """Also break after a clause that ends with a colon: sentences before and after it swap."""
    bounds = (*breaks, len(text))
    extra = []
    for match in _COLON.finditer(text):
        behind = bisect_left(bounds, match.end())
        start, end = bounds[behind - 1], bounds[behind]
        if (
            match.end() < end
            and text.count(" ", start, match.start()) >= CLAUSE_SPACES
            and text.count(" ", match.end(), end) >= CLAUSE_SPACES
        ):
            extra.append(match.end())
    return tuple(sorted({*breaks, *extra})) if extra else breaks


@lru_cache(maxsize=16384)
def reading(piece: str, *, title: bool = False) -> tuple[str, int, str, int]:
    """Return text, marker, key ("" where it says nothing) and size of a sentence or title.

    Most stand on both sides, and in the version before: they are read once.
    """
    text = clean(piece)
    marker = marker_length(text, title=title)
    key = fold_cleaned(text[marker:])
    return text, marker, "" if is_rule(key) else key_of(key), size_of(key)


def size_of(key: str) -> int:
    """Return the number of words, guessed from the length where they are not spaced."""
    words = max(key.count(" ") + 1, len(key) // LONGEST_WORD)
    if key.isascii():
        return words
    return words + len(_UNSPACED.findall(key)) // UNSPACED_PER_WORD


def _share_links(segments: Sequence[Segment], block: Block) -> None:
    """Give each link of *block* to the segment in which its text stands; links look in order."""
    if len(segments) < 2:
        for segment in segments:
            segment.links = block.links
        return
    at = 0
    held: dict[int, list[Link]] = {}
    for link in block.links:
        found = _find(block.text, link.text, at)
        if found < 0:
            found = max(_find(block.text, link.text, 0), 0)
        else:
            at = found + len(link.text)
        index = next((k for k, segment in enumerate(segments) if found < segment.end), 0)
        held.setdefault(index, []).append(link)
    for index, links in held.items():
        segments[index].links = tuple(links)


def _find(text: str, words: str, at: int) -> int:
    """Return where *words* stand in *text* from *at* on, as whole words if they do; -1 if nowhere."""
    first = found = text.find(words, at) if words else -1
    for _ in range(MOST_FINDS):
        if found < 0:
            break
        end = found + len(words)
        before, after = text[found - 1 : found] + words[0], words[-1] + text[end : end + 1]
        if not (before.isalnum() and len(before) > 1) and not (after.isalnum() and len(after) > 1):
            return found
        found = text.find(words, found + 1)
    return first


def link_keys(links: Sequence[Link]) -> list[tuple[Link, str]]:
    """Return the links that a reader can see and follow out of the page, each with its key."""
    pairs = ((link, _without_anchor(link_key(link.target))) for link in links if link.text.strip())
    return [(link, key) for link, key in pairs if key.strip("/")]


def says_itself(link: Link, key: str) -> bool:
    """Whether the words of a link are its target: whether they are linked changes nothing."""
    target = key.casefold()
    shown = {target.removeprefix("//").removeprefix("www."), target.removeprefix("mailto:")}
    return fold(link.text).casefold() in shown


def _without_anchor(key: str) -> str:
    """Drop a jump within a page, which renumbering alone changes; "#/page" is a page of its own."""
    page, _, anchor = key.partition("#")
    return key if anchor.startswith(("/", "!")) else page
