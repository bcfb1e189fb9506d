"""A document as HTML for reading: headings, paragraphs, nested lists, tables, tamed links.

Everything in it was written by somebody else. It is escaped, links go to the web or to mail and
nowhere else, and marks that turn the direction of the text after them are shown as what they are.
A document too long for a browser is cut where it has filled a page, and that is said.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from notifier.compose.redline_room import ROOM
from notifier.compose.visible import HIDDEN, visible
from notifier.model.document import Block, Document, Link, Section, StatedDates

#: Before each cell but the first; of two in a row the cell between is empty.
_BAR = re.compile(r" \|(?= )")
_BAR_LENGTH = 2
_SCHEMES = frozenset({"http", "https", "mailto"})
#: Lists nested deeper are shown at this depth; a page can nest them without end.
_DEEPEST = 8
#: Links of a block whose words are not found in it; after so many no more are looked for, since
#: each search goes through the whole text.
_MOST_MISSED = 20
#: Lines in the table of contents.
_MOST_ENTRIES = 500
#: Characters shown of a block that alone is longer than a page.
_BEGINNING = 50_000
# What is written around a block or a link, about, and for a character that is spelt out.
_AROUND, _SPELT = 60, 42


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a link stands: ``text[start:end]`` leads to ``target``."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document as a page shows it: ``entries`` and ``html`` are cut where there is too much.

    ``left``: blocks that are not shown.
    """

    entries: tuple[Entry, ...]
    html: Markup
    left: int
    language: str | None
    dates: StatedDates


def reading(document: Document, room: int = ROOM) -> Reading:
    """Return *document* for reading, in about *room* characters of HTML at most."""
    parts, left = _cut(document, room)
    return Reading(
        entries=tuple(contents(document)[:_MOST_ENTRIES]),
        html=_html(parts, _top(document)),
        left=left,
        language=document.language,
        dates=document.dates,
    )


def contents(document: Document) -> list[Entry]:
    """Return the document's headings; ``level`` counts from 1 for its uppermost ones."""
    top = _top(document)
    return [
        Entry(f"s-{section.id}", section.title, section.level - top + 1)
        for section in document.sections
        if section.title
    ]


def document_html(document: Document) -> Markup:
    """Return all of the document's sections, its uppermost headings as ``h2``."""
    return _html([(section, section.blocks) for section in document.sections], _top(document))


def _html(sections: Iterable[tuple[Section, Sequence[Block]]], top: int) -> Markup:
    parts: list[Markup] = []
    for section, blocks in sections:
        if section.title:
            level = min(section.level - top + 2, 6)
            parts.append(
                Markup('<h{} id="s-{}" dir="auto">{}</h{}>').format(
                    level, section.id, _linked(section.title, section.links), level
                )
            )
        parts.extend(_blocks(blocks))
    return Markup("\n").join(parts)


def _cut(document: Document, room: int) -> tuple[list[tuple[Section, Sequence[Block]]], int]:
    """Return what fits into *room*, and how many blocks do not."""
    kept: list[tuple[Section, Sequence[Block]]] = []
    left = 0
    for section in document.sections:
        room -= _cost(section.title, section.links) if section.title else 0
        fitting = 0
        for block in section.blocks:
            room -= _cost(block.text, block.links)
            if room < 0:
                break
            fitting += 1
        left += len(section.blocks) - fitting
        if room < 0 and not kept and not fitting and section.blocks:
            # A single block that is longer than any page: its beginning.
            first = section.blocks[0]
            begun = replace(
                first, text=first.text[:_BEGINNING].rstrip() + "…", links=(), breaks=(0,)
            )
            kept.append((section, [begun]))
        elif fitting or room >= 0:
            kept.append((section, section.blocks[:fitting]))
    return kept, left


def _cost(text: str, links: Sequence[Link]) -> int:
    """Return how many characters of HTML these make, about."""
    shown = len(text) + _SPELT * len(HIDDEN.findall(text)) + _AROUND
    return shown + sum(len(link.target) + _AROUND for link in links)


def _top(document: Document) -> int:
    return min((s.level for s in document.sections if s.title), default=1)


def _blocks(blocks: Sequence[Block]) -> Iterator[Markup]:
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        if kind == "item":
            yield _list(list(run))
        elif kind == "row":
            yield _table(run)
        elif kind == "quote":
            yield Markup("<blockquote>{}</blockquote>").format(
                Markup("").join(_paragraph(block) for block in run)
            )
        elif kind == "code":
            yield Markup("").join(
                Markup("<pre><code>{}</code></pre>").format(visible(block.text)) for block in run
            )
        else:
            yield Markup("\n").join(_paragraph(block) for block in run)


def _paragraph(block: Block) -> Markup:
    return Markup('<p dir="auto">{}</p>').format(_linked(block.text, block.links))


def _list(items: Sequence[Block]) -> Markup:
    """Nest items by their levels; one that is deeper belongs to the last one less deep."""
    depth = _depth(items[0])
    out: list[Markup] = []
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and _depth(items[end]) > depth:
            end += 1
        below = _list(items[at + 1 : end]) if end > at + 1 else Markup("")
        text = _linked(items[at].text, items[at].links)
        out.append(Markup('<li dir="auto">{}{}</li>').format(text, below))
        at = end
    return Markup("<ul>{}</ul>").format(Markup("").join(out))


def _depth(item: Block) -> int:
    return min(item.level, _DEEPEST)


def _table(rows: Iterable[Block]) -> Markup:
    lines = [
        Markup("<tr>{}</tr>").format(
            Markup("").join(Markup('<td dir="auto">{}</td>').format(cell) for cell in _cells(row))
        )
        for row in rows
    ]
    # A table may be wider than a telephone: it scrolls by itself, also by keyboard.
    return Markup('<div class="wide" tabindex="0"><table>{}</table></div>').format(
        Markup("").join(lines)
    )


def _cells(row: Block) -> Iterator[Markup]:
    """Yield the cells of a row; any of them may be empty."""
    places = _places(row.text, row.links)
    at = -1  # one blank is put before the text, so that an empty first cell is one
    for cell in _BAR.split(f" {row.text} "):
        start = at + len(cell) - len(cell.lstrip())
        yield _slice(row.text, start, max(start, at + len(cell.rstrip())), places)
        at += len(cell) + _BAR_LENGTH


def _linked(text: str, links: Sequence[Link]) -> Markup:
    """Return *text* with its links."""
    return _slice(text, 0, len(text), _places(text, links))


def _places(text: str, links: Sequence[Link]) -> deque[_Place]:
    """Return where *links* stand, found again in order by their visible text."""
    places: deque[_Place] = deque()
    at = missed = 0
    for link in links:
        start = text.find(link.text, at) if link.text else -1
        if start >= 0:
            at = start + len(link.text)
            if _is_tame(link.target):
                places.append(_Place(start, at, link.target))
            continue
        missed += 1
        if missed == _MOST_MISSED:
            break
    return places


def _slice(text: str, start: int, end: int, places: deque[_Place]) -> Markup:
    """Return ``text[start:end]`` with its links, which are taken off the front of *places*."""
    parts: list[Markup] = []
    while places and places[0].end <= end:
        place = places.popleft()
        begin = max(start, place.start)  # a link may begin in the cell before
        parts.append(visible(text[start:begin]))
        parts.append(
            Markup('<a href="{}" rel="nofollow noopener noreferrer">{}</a>').format(
                HIDDEN.sub(_quoted, place.target), visible(text[begin : place.end])
            )
        )
        start = place.end
    parts.append(visible(text[start:end]))
    return Markup("").join(parts)


def _quoted(hidden: re.Match[str]) -> str:
    return quote(hidden[0], errors="replace")


def _is_tame(target: str) -> bool:
    try:
        return urlsplit(target).scheme.lower() in _SCHEMES
    except ValueError:
        return False
