"""Columns of tables that came, went or changed places: told cell by cell, not as stray words.

A column that moved with its heading says what it said. Where cells changed places and the heading
stayed, or in some of the rows only, the words are told: that may be the largest change there is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from notifier.diff.matching import Matching, Pair
from notifier.diff.pairing import add_edited
from notifier.diff.rearrange import in_new_order
from notifier.diff.segments import Side
from notifier.diff.tidy import Op
from notifier.diff.words import word_keys, word_ops

#: What stands between two cells of a row.
WALL = "|"
#: Tables of more columns are compared as rows of words.
MOST_COLUMNS = 24
#: Share of the rows in which the cells of two columns must be equal for the columns to be the same,
#: and the fewest rows that tell of columns at all.
SAME = 0.5
FEWEST_ROWS = 2

#: A cell: its words are ``start:end`` of the row's. A stretch: its segments, of which row's.
Cell = tuple[int, int]
Stretch = tuple[int, int]
#: A table on either side: a section, and the block with which it begins.
Table = tuple[tuple[int, int], tuple[int, int]]


class _Row(NamedTuple):
    """Two versions of a row: on either side its segments, their words, and its cells."""

    at: Stretch
    by: Stretch
    old: Sequence[str]
    new: Sequence[str]
    before: Sequence[Cell]
    after: Sequence[Cell]


def match_rows(matching: Matching) -> None:
    """Pair free rows that hold the same cells, each once on either side, in whatever order."""
    homes: list[dict[tuple[str, ...], int]] = []
    for side, free in ((matching.old, matching.free_old()), (matching.new, matching.free_new())):
        home: dict[tuple[str, ...], int] = {}
        for index in free:
            segment = side.segments[index]
            if segment.kind == "row" and WALL in segment.key:
                cells = tuple(sorted(map(str.strip, segment.key.split(WALL))))
                home[cells] = -1 if cells in home else index
        if not home:
            return
        homes.append(home)
    for cells, i in homes[0].items():
        j = homes[1].get(cells, -1)
        if min(i, j) >= 0:
            add_edited(matching, i, j)


def read_columns(matching: Matching) -> None:
    """Tell the changes of tables whose columns are not the same as before cell by cell."""
    tables: dict[Table, list[_Row]] = defaultdict(list)
    for table, at, by in _rows(matching):
        tables[table].append(_row(matching, at, by))
    for rows in tables.values():
        if any(row.old != row.new for row in rows):
            _read_table(matching, rows)


def _rows(matching: Matching) -> Iterator[tuple[Table, Stretch, Stretch]]:
    """Yield the rows of which each is the other's version alone, in the old side's order."""
    found: dict[Stretch, set[Stretch]] = defaultdict(set)
    origins: dict[Stretch, set[Stretch]] = defaultdict(set)
    rows = _Rows(matching.old), _Rows(matching.new)
    for pair in matching.pairs():
        if matching.old.segments[pair.i0].kind == matching.new.segments[pair.j0].kind == "row":
            at, by = rows[0].row_of(pair.i0), rows[1].row_of(pair.j0)
            found[at].add(by)
            origins[by].add(at)
    for at, others in found.items():
        by = next(iter(others))
        if len(others) > 1 or len(origins[by]) > 1 or not _is_between(matching, at, by):
            continue
        if rows[0].is_all_of(at) and rows[1].is_all_of(by):
            yield (rows[0].table_of(at[0]), rows[1].table_of(by[0])), at, by


def _is_between(matching: Matching, at: Stretch, by: Stretch) -> bool:
    """Whether no pair reaches beyond the two versions of a row."""
    pairs = [*matching.old_pair[slice(*at)], *matching.new_pair[slice(*by)]]
    return all(
        at[0] <= pair.i0 and pair.i1 <= at[1] and by[0] <= pair.j0 and pair.j1 <= by[1]
        for pair in pairs
        if pair
    )


class _Rows:
    """Finds the row and the table that a segment belongs to."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._first: dict[tuple[int, int], int] = {}

    def row_of(self, index: int) -> Stretch:
        """Return the segments of the same row as the one at *index*."""
        segments = self._side.segments
        paragraph = segments[index].paragraph
        start, end = index, index + 1
        while start and segments[start - 1].paragraph == paragraph:
            start -= 1
        while end < len(segments) and segments[end].paragraph == paragraph:
            end += 1
        return start, end

    def is_all_of(self, stretch: Stretch) -> bool:
        """Whether no sentence of the row was left out as equal."""
        segments = self._side.segments[slice(*stretch)]
        text = self._side.document.sections[segments[0].section].blocks[segments[0].block].text
        ends = [0, *(segment.end for segment in segments)]
        starts = [*(segment.start for segment in segments), len(text)]
        return not any(text[end:start].strip() for end, start in zip(ends, starts, strict=True))

    def table_of(self, index: int) -> tuple[int, int]:
        """Return the section and the block with which the table of a segment begins."""
        segment = self._side.segments[index]
        blocks = self._side.document.sections[segment.section].blocks
        at = segment.block
        while at and blocks[at - 1].kind == "row" and (segment.section, at) not in self._first:
            at -= 1
        first = self._first.get((segment.section, at), at)
        self._first[segment.section, segment.block] = first
        return segment.section, first


def _row(matching: Matching, at: Stretch, by: Stretch) -> _Row:
    old = word_keys(matching.old.segments[slice(*at)])
    new = word_keys(matching.new.segments[slice(*by)])
    return _Row(at, by, old, new, list(_cells(old)), list(_cells(new)))


def _cells(words: Sequence[str]) -> Iterator[Cell]:
    start = 0
    for at, word in enumerate((*words, WALL)):
        if word == WALL:
            yield start, at
            start = at + 1


def _read_table(matching: Matching, rows: Sequence[_Row]) -> None:
    sizes = max(len(row.before) for row in rows), max(len(row.after) for row in rows)
    alike = [row for row in rows if (len(row.before), len(row.after)) == sizes]
    if len(alike) < FEWEST_ROWS or max(sizes) > MOST_COLUMNS:
        return
    cost = sum(len(row.old) + len(row.new) for row in alike) * max(sizes)
    columns = _columns(alike, sizes) if matching.budget.take(cost) else {}
    moved = list(columns.values()) != sorted(columns.values())
    if not columns or (not moved and sizes[0] == sizes[1]):
        return
    if moved and (len(alike) < len(rows) or not _is_moved(matching, rows, columns)):
        return
    for row in alike:
        for pair in [*matching.old_pair[slice(*row.at)], *matching.new_pair[slice(*row.by)]]:
            if pair:
                matching.remove(pair)
        ops = sorted(_ops(matching, row, columns), key=in_new_order)
        matching.add(Pair(*row.at, *row.by, ops=ops, rearranged=moved))


def _columns(rows: Sequence[_Row], sizes: tuple[int, int]) -> dict[int, int]:
    """Return which old column is which new one: where most of their cells are equal.

    Empty where another column is left on both sides: its text is new, and its place tells.
    """
    votes = []
    for a in range(sizes[0]):
        for b in range(sizes[1]):
            equal = sum(
                row.old[slice(*row.before[a])] == row.new[slice(*row.after[b])] for row in rows
            )
            if equal >= SAME * len(rows):
                votes.append((-equal, abs(a - b), a, b))
    found: dict[int, int] = {}
    for _, _, a, b in sorted(votes):
        if a not in found and b not in found.values():
            found[a] = b
    if len(found) < min(sizes):
        return {}
    return dict(sorted(found.items()))


def _is_moved(matching: Matching, rows: Sequence[_Row], columns: Mapping[int, int]) -> bool:
    """Whether the cells of all rows changed places alike, and the headings with them."""
    if not _is_whole(matching.old, matching.old_pair, [row.at[0] for row in rows]):
        return False
    if not _is_whole(matching.new, matching.new_pair, [row.by[0] for row in rows]):
        return False
    head = rows[0]
    moved = [(a, b) for place, (a, b) in enumerate(columns.items()) if place != _rank(columns, b)]
    if any(head.old[slice(*head.before[a])] != head.new[slice(*head.after[b])] for a, b in moved):
        return False
    return all(_alike(row, columns) >= LCSseq.similarity(row.old, row.new) for row in rows)


def _is_whole(side: Side, paired: Sequence[Pair | None], firsts: Sequence[int]) -> bool:
    """Whether the rows that begin at *firsts* are all of their table that has a partner."""
    first = side.segments[firsts[0]]
    blocks = side.document.sections[first.section].blocks
    start = end = first.block
    while start and blocks[start - 1].kind == "row":
        start -= 1
    while end < len(blocks) and blocks[end].kind == "row":
        end += 1
    known = {side.segments[at].block for at in firsts}
    free = {side.segments[at].block: paired[at] is None for at in side.section_range(first.section)}
    return start in known and all(at in known or free.get(at) for at in range(start, end))


def _rank(columns: Mapping[int, int], b: int) -> int:
    return sum(other < b for other in columns.values())


def _alike(row: _Row, columns: Mapping[int, int]) -> int:
    """Return how many words stayed if the cells are those of *columns*."""
    walls = min(len(row.before), len(row.after)) - 1
    return walls + sum(
        LCSseq.similarity(row.old[slice(*row.before[a])], row.new[slice(*row.after[b])])
        for a, b in columns.items()
    )


def _ops(matching: Matching, row: _Row, columns: Mapping[int, int]) -> Iterator[Op]:
    """Yield how the cells of a row differ, and those that came or went with a wall each."""
    for a, b in columns.items():
        (i0, i1), (j0, j1) = row.before[a], row.after[b]
        for op in word_ops(row.old[i0:i1], row.new[j0:j1], matching.budget):
            yield Op(i0 + op.i0, i0 + op.i1, j0 + op.j0, j0 + op.j1)
    for start, end, at in _alone(row.before, row.after, columns):
        yield Op(start, end, at, at)
    for start, end, at in _alone(row.after, row.before, {b: a for a, b in columns.items()}):
        yield Op(at, at, start, end)


def _alone(
    cells: Sequence[Cell], other: Sequence[Cell], columns: Mapping[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Yield the cells of columns that the other side lacks, with a wall, and where they would be."""
    place, first = 0, True
    for column, (start, end) in enumerate(cells):
        if column in columns:
            place, first = other[columns[column]][1], False
        elif first:
            yield start, end + 1, place
        else:
            yield start - 1, end, place
