"""Table rows of a redline, parted into their cells: documents join cells by ``" | "``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from notifier.compose.redline_plan import Mark

_BETWEEN = " | "
_GONE = frozenset(("deleted", "moved_from"))


def cells(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks of each cell.

    The new row says where cells end. Deleted words within it stay in their cell as they are; a row
    that is gone as a whole is parted like any other.
    """
    gone = all(mark.kind in _GONE for mark in marks)
    text = "".join(mark.text for mark in marks if gone or mark.kind not in _GONE)
    out: list[list[Mark]] = [[]]
    position = skip = 0
    for mark in marks:
        if mark.kind in _GONE and not gone:
            out[-1].append(mark)
            continue
        kept = ""
        for character in mark.text:
            if not skip and text.startswith(_BETWEEN, position):
                if kept:
                    out[-1].append(replace(mark, text=kept))
                kept, skip = "", len(_BETWEEN)
                out.append([])
            if skip:
                skip -= 1
            else:
                kept += character
            position += 1
        if kept:
            out[-1].append(replace(mark, text=kept))
    return out
