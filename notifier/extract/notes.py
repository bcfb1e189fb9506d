"""Footnotes and repeated table heads of pages: what stands between two halves of a text because a page ended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.extract.outline import Piece
from notifier.extract.typeset import Line, main_size, pieces

#: Notes are set in at most this share of the size of the text.
_SMALL = 0.92
#: The mark of a note, which counts them and so is no part of what it says.
_MARK = re.compile(r"\s*(?:[(\[]?\d{1,3}[)\].]?|[*†‡§]{1,3})\s*(?=\S)")


def without_notes(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Piece]]:
    """Return the lines of each page without the notes at its foot, and the notes as items.

    A sentence that goes on after the page would be cut in two by them.
    """
    body = main_size(line for page in pages for line in page)
    left: list[list[Line]] = []
    notes: list[Piece] = []
    for page in pages:
        start = len(page)
        while start and page[start - 1].size <= _SMALL * body:
            start -= 1
        text = start  # lines of the page's own text, without which all of it is in small print
        while start < len(page) and not _MARK.match(page[start].text):
            start += 1
        own = page[start:] if 2 * text > len(page) and page[start - 1].y > page[-1].y else []
        left.append(page[: len(page) - len(own)])
        group: list[Line] = []
        for line in [*own, None]:
            if group and (line is None or _MARK.match(line.text)):
                notes += _note(group)
                group = []
            if line is not None:
                group.append(line)
    return left, notes


def _note(lines: Sequence[Line]) -> list[Piece]:
    """Return what one note says, as items."""
    found = pieces(lines)
    for piece in found:
        piece.text = _MARK.sub("", piece.text, count=1) or piece.text
        piece.kind, piece.level, piece.heading, piece.alone = "item", 1, 0, False
        piece.links = tuple(link for link in piece.links if link.text in piece.text)
    return found


def without_repeated_heads(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the lines of each page without the head of a table that goes on from the page before."""
    out: list[list[Line]] = []
    for page in pages:
        before = out[-1] if out else []
        again = bool(page) and bool(before) and _is_row(page[0]) and _is_row(before[-1])
        heads = {line.text for line in before if _is_row(line)} if again else set()
        out.append(page[1:] if again and page[0].text in heads else page)
    return out


def _is_row(line: Line) -> bool:
    return len(line.cells()) > 1
