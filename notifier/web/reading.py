"""A document as HTML for reading: headings, paragraphs, nested lists, tables, tamed links.

Everything in it was written by somebody else. It is escaped, links go to the web or to mail and
nowhere else, and marks that turn the direction of the text after them are shown as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from notifier.model.document import Block, Document, Link

#: Marks that embed, override or isolate a direction (UAX #9): text can hide behind them.
_TURNING = re.compile("([\u202a-\u202e\u2066-\u2069])")
_CELLS = " | "
_SCHEMES = frozenset({"http", "https", "mailto"})
#: Lists nested deeper are shown at this depth; a page can nest them without end.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    id: str
    title: str
    level: int


def contents(document: Document) -> list[Entry]:
    """Return the document's headings; ``level`` counts from 1 for its uppermost ones."""
    top = _top(document)
    return [
        Entry(f"s-{section.id}", section.title, section.level - top + 1)
        for section in document.sections
        if section.title
    ]


def document_html(document: Document) -> Markup:
    """Return the document's sections, its uppermost headings as ``h2``."""
    top = _top(document)
    parts: list[Markup] = []
    for section in document.sections:
        if section.title:
            level = min(section.level - top + 2, 6)
            parts.append(
                Markup('<h{} id="s-{}" dir="auto">{}</h{}>').format(
                    level, section.id, _linked(section.title, section.links), level
                )
            )
        parts.extend(_blocks(section.blocks))
    return Markup("\n").join(parts)


def visible(text: str) -> Markup:
    """Return *text* escaped, with every direction-turning mark spelt out."""
    return Markup("").join(
        Markup('<span class="mark-shown">U+{:04X}</span>').format(ord(part))
        if _TURNING.fullmatch(part)
        else escape(part)
        for part in _TURNING.split(text)
    )


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
            Markup("").join(
                Markup('<td dir="auto">{}</td>').format(_linked(cell, row.links))
                for cell in _cells(row.text)
            )
        )
        for row in rows
    ]
    # A table may be wider than a telephone: it scrolls by itself, also by keyboard.
    return Markup('<div class="wide" tabindex="0"><table>{}</table></div>').format(
        Markup("").join(lines)
    )


def _cells(text: str) -> list[str]:
    """Return the cells of a row; the first and the last one may be empty."""
    return [cell.strip() for cell in f" {text} ".split(_CELLS)]


def _linked(text: str, links: Sequence[Link]) -> Markup:
    """Return *text* with its links, found again in order by their visible text."""
    parts: list[Markup] = []
    at = 0
    for link in links:
        start = text.find(link.text, at) if link.text else -1
        if start < 0 or not _is_tame(link.target):
            continue
        parts.append(visible(text[at:start]))
        parts.append(
            Markup('<a href="{}" rel="nofollow noopener noreferrer">{}</a>').format(
                link.target, visible(link.text)
            )
        )
        at = start + len(link.text)
    parts.append(visible(text[at:]))
    return Markup("").join(parts)


def _is_tame(target: str) -> bool:
    try:
        return urlsplit(target).scheme.lower() in _SCHEMES
    except ValueError:
        return False
