"""Pages set in two columns whose lines stand beside each other in the file: left first, then right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from notifier.extract.typeset import Line, Word

#: Fewer lines side by side are a table.
_LEAST_LINES = 8
#: Lines of text fill their column on average to this share; cells of a table do not.
_FILLED = 0.8
#: Points by which lines of one column may start apart.
_NEAR = 3.0


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """Return the *lines* of a page with each column after the other."""
    out: list[Line] = []
    run: list[tuple[Line, Line]] = []
    for line in lines:
        halves = _halves(line)
        if run and (halves is None or abs(halves[1].left - run[0][1].left) > _NEAR):
            out += _in_order(run)
            run = []
        if halves is None:
            out.append(line)
        else:
            run.append(halves)
    return out + _in_order(run)


def _halves(line: Line) -> tuple[Line, Line] | None:
    """Return the two parts of a line with one wide gap, None where it has none or several."""
    cells = line.cells()
    if len(cells) != 2:
        return None
    start = cells[1][0]
    left = [word for word in line.words if word.left < start]
    return _part(line, left), _part(line, line.words[len(left) :])


def _part(line: Line, words: list[Word]) -> Line:
    text = " ".join(word.text for word in words)
    links = [link for link in line.links if link.text in text]
    return replace(
        line, words=words, links=links, hyphen=line.hyphen and words[-1] is line.words[-1]
    )


def _in_order(run: Sequence[tuple[Line, Line]]) -> list[Line]:
    """Return pairs of parts as columns where they are, else as the lines that they were."""
    columns = list(zip(*run, strict=True))
    if len(run) >= _LEAST_LINES and all(map(_is_text, columns)):
        return [line for column in columns for line in column]
    return [
        replace(
            left,
            words=[*left.words, *right.words],
            links=[*left.links, *right.links],
            hyphen=right.hyphen,
        )
        for left, right in run
    ]


def _is_text(column: Sequence[Line]) -> bool:
    """Whether the lines fill their column as running text does."""
    widths = [line.right - line.left for line in column]
    return sum(widths) >= _FILLED * len(widths) * max(widths)
