"""Table rows of a redline, parted into their cells: documents join cells by ``" | "``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from notifier.compose.redline_plan import Mark

_BETWEEN = " | "
_GONE = frozenset(("deleted", "moved_from"))


def cells(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks of each cell; one between two others may be empty (``Logs | | X``).

    The new row says where cells end. Deleted words within it stay in their cell as they are; a row
    that is gone as a whole is parted like any other. A lone bar that came is shown: it is all that
    tells of a cell that moved to another column.
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
            width = 0 if skip else _bar(text, position)
            if width:
                if kept:
                    out[-1].append(replace(mark, text=kept))
                kept, skip = "", width
                out.append([])
            if skip:
                skip -= 1
            else:
                kept += character
            position += 1
        if kept or (mark.kind == "inserted" and mark.text.strip() == "|"):
            out[-1].append(replace(mark, text=kept or "|"))
    return out


def _bar(text: str, position: int) -> int:
    """Return the length of what parts two cells at *position*, 0 where nothing does."""
    if text.startswith(_BETWEEN, position):
        return len(_BETWEEN)
    after_another = text[max(0, position - 2) : position] == _BETWEEN[1:]
    return 2 if after_another and text.startswith(_BETWEEN[1:], position) else 0
