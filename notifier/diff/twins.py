"""Passages that stand twice: which copy is which is told by what stands beside them.

What two documents end with is matched first. Where that is the second half of a passage of which
another copy moved, the halves of the two copies would go separate ways.
"""

from __future__ import annotations

from notifier.diff.matching import Matching, Pair


def mend_twins(matching: Matching) -> None:
    """Exchange the partners of equal runs where more neighbours stay together after that."""
    i = 0
    while i + 1 < len(matching.old_pair):
        pair = matching.old_pair[i]
        at = pair.j1 if pair and pair.i1 == i + 1 else 0
        length = _twin_run(matching, i + 1, at) if at else 0
        if length and _is_better(matching, i + 1, at, length):
            _note_cut(matching, i + 1, at, length)
            _exchange(matching, i + 1, at, length)
        i += max(length, 1)


def mend_halves(matching: Matching) -> None:
    """Give a text to the neighbour it belongs to where a twin of it, elsewhere, took its partner.

    So it is where a passage moved that ends with "Learn more." as others do.
    """
    for pair in matching.pairs():
        for i, j in ((pair.i0 - 1, pair.j0 - 1), (pair.i1, pair.j1)):
            if not (0 <= i < len(matching.old_pair) and 0 <= j < len(matching.new_pair)):
                continue
            if matching.old.segments[i].key != matching.new.segments[j].key:
                continue
            here, there = matching.old_pair[i], matching.new_pair[j]
            taken = _partner(matching.new_pair, j) if here is None else None
            if taken and (free := _beside(matching, taken, old=True)) is not None:
                matching.remove(taken)
                matching.match(i, j)
                matching.match(taken.i0, free)
            taken = _partner(matching.old_pair, i) if there is None else None
            if taken and (free := _beside(matching, taken, old=False)) is not None:
                matching.remove(taken)
                matching.match(i, j)
                matching.match(free, taken.j0)


def _beside(matching: Matching, taken: Pair, *, old: bool) -> int | None:
    """Return the free twin beside the partners of the neighbours that *taken* has on one side."""
    paired, others = matching.old_pair, matching.new_pair
    side, at = matching.new, taken.i0
    if not old:
        paired, others, side, at = others, paired, matching.old, taken.j0
    key = matching.old.segments[taken.i0].key
    for step in (-1, 1):
        pair = paired[at + step] if 0 <= at + step < len(paired) else None
        if pair is None:
            continue
        start, end = (pair.j0, pair.j1) if old else (pair.i0, pair.i1)
        free = end if step < 0 else start - 1
        if 0 <= free < len(others) and others[free] is None and side.segments[free].key == key:
            return free
    return None


def _twin_run(matching: Matching, i: int, j: int) -> int:
    """Return how many segments from *i* and from *j* on are equal, but paired elsewhere in a row."""
    away, home = _partner(matching.old_pair, i), _partner(matching.new_pair, j)
    if away is None or home is None or away.j0 == j:
        return 0
    old, new = matching.old.segments, matching.new.segments
    length = 0
    while (
        i + length < len(old)
        and j + length < len(new)
        and old[i + length].key == new[j + length].key
        and matching.budget.take(1)
    ):
        there = _partner(matching.old_pair, i + length)
        here = _partner(matching.new_pair, j + length)
        if there is None or here is None:
            break
        if there.j0 != away.j0 + length or here.i0 != home.i0 + length:
            break
        length += 1
    overlap = abs(home.i0 - i) < length or abs(away.j0 - j) < length
    return 0 if overlap else length


def _partner(paired: list[Pair | None], index: int) -> Pair | None:
    """Return the pair of the segment *index* if it is unchanged, and one segment's alone."""
    pair = paired[index] if index < len(paired) else None
    if pair is None or pair.ops or pair.i1 - pair.i0 != 1 or pair.j1 - pair.j0 != 1:
        return None
    return pair


def _is_better(matching: Matching, i: int, j: int, length: int) -> bool:
    """Whether more of the four ends of two runs have their neighbours beside them if exchanged."""
    away, home = matching.old_pair[i], matching.new_pair[j]
    if away is None or home is None:
        return False
    other_i, other_j = home.i0, away.j0
    before = _joints(matching, i, other_j, length) + _joints(matching, other_i, j, length)
    after = _joints(matching, i, j, length) + _joints(matching, other_i, other_j, length)
    return after > before


def _joints(matching: Matching, i: int, j: int, length: int) -> int:
    """Return how many of the neighbours of the runs at *i* and *j* are each other's."""
    left = matching.old_pair[i - 1] if i else None
    after = i + length
    right = matching.old_pair[after] if after < len(matching.old_pair) else None
    return (left is not None and left.j1 == j) + (right is not None and right.j0 == j + length)


def _note_cut(matching: Matching, i: int, j: int, length: int) -> None:
    """Remember it if one of the runs reaches what was left out at the end of both documents."""
    home, away = matching.new_pair[j], matching.old_pair[i]
    ends = (
        (matching.old, max(i, home.i0 if home else 0)),
        (matching.new, max(j, away.j0 if away else 0)),
    )
    for side, start in ends:
        if start + length == len(side.segments) and side.goes_on:
            matching.cut = True


def _exchange(matching: Matching, i: int, j: int, length: int) -> None:
    for step in range(length):
        one, other = matching.old_pair[i + step], matching.new_pair[j + step]
        if one is not None and other is not None:
            one.j0, other.j0 = other.j0, one.j0
            one.j1, other.j1 = one.j0 + 1, other.j0 + 1
            matching.new_pair[one.j0], matching.new_pair[other.j0] = one, other
