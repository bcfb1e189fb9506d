"""What stayed in place and what moved.

In place is the heaviest set of pairs that stand in the same order on both sides; everything else
moved. Between two readings of one crossing ("A moved down" or "B moved up") the one is taken in
which text changes its section; else the one that moves fewer whole units; else fewer words, where
a text that was edited as well counts half.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from notifier.diff.matching import Matching, Pair
from notifier.diff.segments import Side
from notifier.diff.sequences import heaviest_increasing
from notifier.diff.unread import TITLE_VOTES, unread

#: The longest stretch, in pairs, that is weighed against the move across it.
FLIP_REACH = 600

#: An edited text moved rather than an untouched one beside it, unless it is so many times longer.
EDITED_FIRST = 3

_SIGNS = re.compile(r"\w+|[^\w\s]")

Cost = tuple[bool, int, int, int]


def section_partners(matching: Matching) -> dict[int, int]:
    """Return old section to new section where each is the other's.

    A section that kept its title is the one with that title, however much of its text has gone
    to another; unless all of it stands under a new title, which is the old one renamed. The others
    are partners where each is the other's best, by matched words.
    """
    votes: dict[tuple[int, int], int] = defaultdict(int)
    titled: dict[int, int] = {}
    for pair in matching.pairs():
        old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
        votes[old.section, new.section] += pair.weight
        if old.is_title and new.is_title:
            votes[old.section, new.section] += TITLE_VOTES
            if not pair.ops:
                titled[old.section] = new.section
    if matching.unread is None:
        matching.unread = unread(matching.old, matching.new)
    for sections, vote in matching.unread[0].items():
        votes[sections] += vote
    titled.update(matching.unread[1])
    return _partners(votes, titled)


def _partners(votes: Mapping[tuple[int, int], int], titled: dict[int, int]) -> dict[int, int]:
    """Return the partners, given matched words of pairs of sections, and which kept their title."""
    renamed = _mutual(votes)
    origins = {new: old for old, new in renamed.items()}
    kept = {
        old: new
        for old, new in titled.items()
        if votes[old, new] > TITLE_VOTES
        or (renamed.get(old, new) in titled.values() and origins.get(new, old) in titled)
    }
    taken = set(kept.values())
    rest = {
        (old, new): vote
        for (old, new), vote in votes.items()
        if old not in kept and new not in taken
    }
    return {**_mutual(rest), **kept}


def _mutual(votes: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Return old to new sections where each is the other's best."""
    best_new: dict[int, tuple[int, int]] = {}
    best_old: dict[int, tuple[int, int]] = {}
    for (old_section, new_section), vote in votes.items():
        best_new[old_section] = max(best_new.get(old_section, (0, 0)), (vote, -new_section))
        best_old[new_section] = max(best_old.get(new_section, (0, 0)), (vote, -old_section))
    return {
        old_section: -negative
        for old_section, (_, negative) in best_new.items()
        if -best_old[-negative][1] == old_section
    }


def mark_moves(matching: Matching) -> list[list[Pair]]:
    """Set every pair's ``group``; return the moves, each a list of neighbouring pairs."""
    pairs = matching.pairs()
    for pair in pairs:
        pair.group = -1
    if all(before.j0 < after.j0 for before, after in pairwise(pairs)):
        return []
    new_rank = {id(pair): rank for rank, pair in enumerate(sorted(pairs, key=lambda p: p.j0))}
    ranks = [new_rank[id(pair)] for pair in pairs]
    low, high = 0, len(pairs)
    while low < high and ranks[low] == low:
        low += 1
    while high > low and ranks[high - 1] == high - 1:
        high -= 1
    kept = set(heaviest_increasing(ranks[low:high], [pair.weight for pair in pairs[low:high]]))
    for index in range(low, high):
        if index - low not in kept:
            pairs[index].group = 0
    partners = section_partners(matching)
    for start, end in list(_stretches(pairs, ranks)):
        _flip_if_better(matching, pairs, ranks, (start, end), partners)
    moves = []
    for number, (start, end) in enumerate(_stretches(pairs, ranks)):
        moves.append(pairs[start:end])
        for pair in moves[-1]:
            pair.group = number
    return moves


def _stretches(pairs: Sequence[Pair], ranks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the index ranges of moved pairs that are neighbours on both sides."""
    start = 0
    while start < len(pairs):
        end = start + 1
        if pairs[start].group >= 0:
            while end < len(pairs) and pairs[end].group >= 0 and ranks[end] == ranks[end - 1] + 1:
                end += 1
            yield start, end
        start = end


def _flip_if_better(
    matching: Matching,
    pairs: Sequence[Pair],
    ranks: Sequence[int],
    stretch: tuple[int, int],
    partners: dict[int, int],
) -> None:
    """Move what was crossed instead of what crossed it, where that is the better reading."""
    start, end = stretch
    crossed: list[int] = []
    if end < len(pairs) and ranks[end] < ranks[start]:
        index, step, target = end, 1, ranks[start]
    else:
        index, step, target = start - 1, -1, ranks[end - 1]
    while 0 <= index < len(pairs) and (ranks[index] < target) == (step > 0):
        if pairs[index].group >= 0 or len(crossed) == FLIP_REACH:
            return
        crossed.append(index)
        index += step
    crossed.sort()
    if not crossed or ranks[crossed[-1]] - ranks[crossed[0]] + 1 != len(crossed):
        return
    if ranks[start] - ranks[crossed[-1]] != 1 and ranks[crossed[0]] - ranks[end - 1] != 1:
        return
    mover = pairs[start:end]
    other = pairs[crossed[0] : crossed[-1] + 1]
    if _cost(matching, other, partners) < _cost(matching, mover, partners):
        for pair in mover:
            pair.group = -1
        for pair in other:
            pair.group = 0


def _cost(matching: Matching, pairs: Sequence[Pair], partners: dict[int, int]) -> Cost:
    """Return how unwilling a reader is to call *pairs* moved.

    In this order: its section was kept, whole units, words and signs, which weigh more where
    nothing in it was edited.
    """
    changed = total = 0
    for pair in pairs:
        old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
        weight = max(
            _extent(matching.old, pair.i0, pair.i1), _extent(matching.new, pair.j0, pair.j1)
        )
        total += weight
        if partners.get(old.section) != new.section:
            changed += weight
    units = max(
        _units(matching.old, pairs[0].i0, pairs[-1].i1),
        _units(matching.new, pairs[0].j0, pairs[-1].j1),
    )
    weighed = total if _is_touched(pairs) else EDITED_FIRST * total
    return 2 * changed <= total, units, weighed, total


def _extent(side: Side, start: int, end: int) -> int:
    return sum(_length(segment.key) for segment in side.segments[start:end])


@lru_cache(maxsize=4096)
def _length(key: str) -> int:
    """Return the number of words and signs: an address is longer than it has spaces."""
    return len(_SIGNS.findall(key))


def _is_touched(pairs: Sequence[Pair]) -> bool:
    """Whether anything within a stretch was edited, inserted or deleted."""
    old = sum(pair.i1 - pair.i0 for pair in pairs)
    new = sum(pair.j1 - pair.j0 for pair in pairs)
    return (
        any(pair.ops for pair in pairs)
        or pairs[-1].i1 - pairs[0].i0 > old
        or pairs[-1].j1 - pairs[0].j0 > new
    )


def _units(side: Side, start: int, end: int) -> int:
    """Count the sections (with all below them) and blocks in a stretch; parts of one count as one."""
    units = 0
    while start < end:
        units += 1
        segment = side.segments[start]
        stop = start + 1
        if segment.is_title:
            stop = _subtree_end(side, segment.section)
        else:
            while stop < len(side.segments) and side.segments[stop].paragraph == segment.paragraph:
                stop += 1
        if segment.is_title and stop > end:  # not all below it, or its end was deleted
            stop = side.section_range(segment.section).stop
        start = min(stop, end)
    return units


def _subtree_end(side: Side, section: int) -> int:
    """Return the index after the last segment of *section* and of the sections below it."""
    sections = side.document.sections
    level = sections[section].level
    after = section + 1
    while after < len(sections) and sections[after].level > level:
        after += 1
    return side.first[after] if after < len(sections) else len(side.segments)
