"""Rows of a table without markup: lines that belong to one row cell by cell, and where empty cells stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

#: A cell as it stands on a line: its left edge in points, and its text.
Cell = tuple[float, str]
#: Rows are set apart where the widest gap of a table is that much wider than the narrowest.
_SET_APART = 1.25
#: Points by which cells of one column may start apart.
_NEAR = 6.0


def placed(table: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows of a *table* as texts that keep the places of empty cells: ``Logs | | X``.

    Columns that are empty throughout, and empty cells at both ends of a row, are left out.
    """
    filled = {column for row in table for column, text in enumerate(row) if text}
    out = []
    for row in table:
        texts = [text for column, text in enumerate(row) if column in filled]
        while texts and not texts[0]:
            texts.pop(0)
        while texts and not texts[-1]:
            texts.pop()
        out.append(" ".join(" | ".join(texts).split()))
    return out


def in_columns(table: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Return the texts of each row of a *table*, an empty one for each cell that it lacks.

    The fullest row tells where the columns start. A row with a cell that starts elsewhere, as numbers
    do that are set from the right, is left as it is.
    """
    columns = [left for left, _ in max(table, key=len, default=())]
    out = []
    for row in table:
        homes = {_home([(column, "") for column in columns], left): text for left, text in row}
        known = len(homes) == len(row) and None not in homes
        texts = [homes.get(number, "") for number in range(len(columns))]
        out.append(texts if known else [text for _, text in row])
    return out


def rows(lines: Sequence[tuple[float, Sequence[Cell]]]) -> Iterator[tuple[list[Cell], int]]:
    """Yield the cells of each row of a table, and how many lines it took.

    *lines*: the base line in points, from below, and the cells of each line. A line goes on with the
    row above it where it stands closer than rows do, and every cell of it in mid-sentence.
    """
    gaps = [above[0] - below[0] for above, below in pairwise(lines)]
    apart = bool(gaps) and max(gaps) >= _SET_APART * min(gaps)
    between = (max(gaps) + min(gaps)) / 2 if apart else 0.0
    row: list[Cell] = []
    count = 0
    for index, (_, cells) in enumerate(lines):
        close = apart and index > 0 and gaps[index - 1] < between
        homes = [_home(row, left) for left, _ in cells]
        texts = [text for _, text in cells]
        goes_on = all(map(_goes_on, texts)) and any(text[0].islower() for text in texts)
        if row and close and None not in homes and goes_on:
            for home, (_, text) in zip(homes, cells, strict=True):
                if home is not None:
                    row[home] = row[home][0], f"{row[home][1]} {text}"
            count += 1
            continue
        if row:
            yield row, count
        row, count = list(cells), 1
    if row:
        yield row, count


def _home(row: Sequence[Cell], left: float) -> int | None:
    """Return the index of the cell that starts at *left*, too."""
    return next((i for i, (edge, _) in enumerate(row) if abs(edge - left) <= _NEAR), None)


def _goes_on(text: str) -> bool:
    return text[0].islower() or text[0].isdigit() or text[0] in "(&/"
