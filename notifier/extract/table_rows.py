"""Rows of a data table: where its empty cells stand is part of what it says.

A cross that moves from the column "Yes" to the column "No" changes the policy. But the same table is
built in many ways: columns that only make room, empty cells at both ends of a row, and cells that reach
over several rows on one page and stand empty on another must all read alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from notifier.extract.boxes import PagePiece

#: Cells farther right are not followed over several rows: it would cost too much.
_MOST_COLUMNS = 64
_SPAN = re.compile(r"[0-9]{1,5}")


@dataclass(slots=True)
class Row:
    """A row: its ``piece`` (None where all of it is empty), its ``cells``' texts, and their elements.

    ``before``: text before the first cell, where broken markup has some.
    """

    piece: PagePiece | None
    before: str
    cells: Sequence[str]
    elements: Sequence[Element]


def place_cells(rows: Sequence[Row]) -> None:
    """Write the places of empty cells into the texts of *rows*: ``Logs | | X``."""
    if all(all(row.cells) and len(row.cells) == len(rows[0].cells) for row in rows):
        return
    reach = [0] * _MOST_COLUMNS
    placed = [_places(row, reach) for row in rows]
    filled = {column for places in placed for column, text in places if text}
    for row, places in zip(rows, placed, strict=True):
        if row.piece is None:
            continue
        texts = [text for column, text in places if text or column in filled]
        full = [index for index, text in enumerate(texts) if text]
        between = texts[full[0] : full[-1] + 1] if full else []
        row.piece.text = " ".join(" | ".join([*filter(None, [row.before]), *between]).split())


def _places(row: Row, reach: list[int]) -> list[tuple[int, str]]:
    """Return the column and text of each cell of a row, those that reach down to it as empty ones.

    *reach* has for each column how many more rows a cell above takes.
    """
    places: list[tuple[int, str]] = []
    column = 0
    for text, element in zip(row.cells, row.elements, strict=True):
        while column < _MOST_COLUMNS and reach[column]:
            reach[column] -= 1
            places.append((column, ""))
            column += 1
        places.append((column, text))
        width, height = _span(element, "colspan"), _span(element, "rowspan")
        for taken in range(column, min(column + width, _MOST_COLUMNS)):
            reach[taken] = height - 1
        column += width
    for rest in range(column, _MOST_COLUMNS):
        reach[rest] = max(0, reach[rest] - 1)
    return places


def _span(element: Element, name: str) -> int:
    """Return how many columns or rows a cell takes; what is no number is one, as in browsers."""
    value = (element.get(name) or "").strip()
    return max(1, int(value)) if _SPAN.fullmatch(value) else 1
