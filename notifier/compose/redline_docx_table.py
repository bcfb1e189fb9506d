"""Rows of a Word redline as a table (ECMA-376, part 1, 17.4): each may come or go as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from notifier.compose.redline_plan import Mark
from notifier.compose.redline_rows import cells

#: Kinds of marks that a side of the text does not hold.
_NOT_NEW = frozenset(("deleted", "moved_from"))
_NOT_OLD = frozenset(("inserted", "moved_to"))
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 40), ("left", 100), ("bottom", 40), ("right", 100))
)
#: Twentieths of a point between the margins of a page.
_WIDTH = 9000
#: Characters below and above which a cell's length makes its column no narrower, no wider.
_SHORT, _LONG = 20, 200


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the XML of each of its ``cells``, and of its ``fate`` ("" where it stays).

    ``lengths``: characters of each cell, by which columns are wide or narrow.
    """

    cells: tuple[str, ...]
    lengths: tuple[int, ...]
    fate: str = ""
    from_right: bool = False


def in_cells(marks: Sequence[Mark]) -> list[list[Mark]] | None:
    """Return the marks of each cell; None where the old and the new row do not part alike."""
    parted = cells(marks)
    for left_out in (_NOT_NEW, _NOT_OLD):
        whole = "".join(mark.text for mark in marks if mark.kind not in left_out)
        if not whole.strip():
            continue  # a row that came or went has one side only
        joined = " | ".join(
            "".join(mark.text for mark in cell if mark.kind not in left_out) for cell in parted
        )
        if joined.split() != whole.split():
            return None
    return parted


def tables(blocks: Iterable[str | Row]) -> Iterator[str]:
    """Yield *blocks*, XML of paragraphs and rows, with the rows that stand together as tables."""
    last_is_table = False
    for is_row, run in groupby(blocks, key=lambda block: isinstance(block, Row)):
        last_is_table = is_row
        if is_row:
            yield _table([block for block in run if isinstance(block, Row)])
        else:
            yield from (block for block in run if isinstance(block, str))
    if last_is_table:  # A file ends with a paragraph.
        yield "<w:p/>"


def _table(rows: Sequence[Row]) -> str:
    columns = max(len(row.cells) for row in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(rows, columns))
    turned = "<w:bidiVisual/>" if rows[0].from_right else ""
    return (
        f'<w:tbl><w:tblPr>{turned}<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="autofit"/><w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(_row(row, columns) for row in rows)}</w:tbl>"
    )


def _widths(rows: Sequence[Row], columns: int) -> list[int]:
    """Return the columns' widths in twentieths of a point: what is long gets more, by its root."""
    longest = [1] * columns
    for row in rows:
        for at, length in enumerate(row.lengths[:columns]):
            longest[at] = max(longest[at], min(max(length, _SHORT), _LONG))
    roots = [length**0.5 for length in longest]
    return [round(_WIDTH * root / sum(roots)) for root in roots]


def _row(row: Row, columns: int) -> str:
    fate = f"<w:trPr><w:cantSplit/>{row.fate}</w:trPr>"
    last = len(row.cells) - 1
    return f"<w:tr>{fate}{''.join(_cell(xml, columns - last if at == last else 1) for at, xml in enumerate(row.cells))}</w:tr>"


def _cell(xml: str, span: int) -> str:
    """Return a cell; the last one of a short row takes the columns that are left."""
    wide = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else ""
    return f"<w:tc>{wide}{xml}</w:tc>"
