"""Where something that stands on one side only would stand on the other."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.diff.matching import Matching, Pair
from notifier.diff.segments import Side
from notifier.model.change import TITLE, Place


class Gaps:
    """Finds gaps by the nearest neighbours that are in place.

    A gap is an empty :class:`Place`: within a block at the end (or start) of the neighbouring
    sentence; between blocks at offset 0 of the block that follows (its index may be the number of
    blocks); between sections at the title of the section that follows.
    """

    def __init__(self, matching: Matching) -> None:
        """Index the neighbours of every segment on both sides."""
        self._old, self._new = matching.old, matching.new
        self._old_near = _neighbours(matching.old_pair)
        self._new_near = _neighbours(matching.new_pair)

    def in_new(self, start: int, end: int) -> Place:
        """Return the gap in new for the old segments ``start:end``."""
        before, after = self._old_near[0][start], self._old_near[1][end - 1]
        return _gap(
            self._old,
            (start, end),
            self._new,
            (before.i1 - 1, before.j1 - 1) if before else None,
            (after.i0, after.j0) if after else None,
        )

    def in_old(self, start: int, end: int) -> Place:
        """Return the gap in old for the new segments ``start:end``."""
        before, after = self._new_near[0][start], self._new_near[1][end - 1]
        return _gap(
            self._new,
            (start, end),
            self._old,
            (before.j1 - 1, before.i1 - 1) if before else None,
            (after.j0, after.i0) if after else None,
        )


def _neighbours(
    paired: Sequence[Pair | None],
) -> tuple[list[Pair | None], list[Pair | None]]:
    """Return for every segment the nearest pair in place before it and after it."""
    before: list[Pair | None] = []
    last: Pair | None = None
    for pair in paired:
        before.append(last)
        if pair is not None and pair.group < 0:
            last = pair
    after: list[Pair | None] = []
    last = None
    for pair in reversed(paired):
        after.append(last)
        if pair is not None and pair.group < 0:
            last = pair
    return before, after[::-1]


def _gap(
    home: Side,
    stretch: tuple[int, int],
    away: Side,
    before: tuple[int, int] | None,
    after: tuple[int, int] | None,
) -> Place:
    """Return the gap; *before* and *after* are the neighbours' indexes (home, away)."""
    start, end = stretch
    if before is None:
        if after is not None and _same_block(home, end - 1, after[0]):
            place = away.segments[after[1]].place
            return Place(place.section, place.block, place.start, place.start)
        return Place(0, TITLE, 0, 0)
    left = away.segments[before[1]]
    inline = Place(left.section, left.block, left.end, left.end)
    if after is not None and _same_block(away, before[1], after[1]):
        return inline
    if _same_block(home, before[0], start):
        return inline
    if after is not None and _same_block(home, end - 1, after[0]):
        place = away.segments[after[1]].place
        return Place(place.section, place.block, place.start, place.start)
    goes_on = after is not None and away.segments[after[1]].section == left.section
    if home.segments[start].is_title and not goes_on:
        return Place(left.section + 1, TITLE, 0, 0)
    return Place(left.section, left.block + 1, 0, 0)


def _same_block(side: Side, one: int, other: int) -> bool:
    return side.segments[one].paragraph == side.segments[other].paragraph
