"""Which elements of two sequences belong together: the one aligner for sentences and for words.

Common ends first, then elements unique on both sides as anchors (patience diff), then difflib
between the anchors, as far as the budget goes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

from notifier.diff.budget import Budget

#: Below this many elements on both sides together difflib needs no anchors and reads best.
SMALL = 160


def heaviest_increasing(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return the indexes of the increasing subsequence of *values* with the greatest weight.

    *values* are distinct. Fenwick's tree over the values: n log n.
    """
    rank = {value: place for place, value in enumerate(sorted(values), 1)}
    size = len(values)
    best_weight = [0] * (size + 1)
    best_index = [-1] * (size + 1)
    before = [-1] * size
    top_weight, top_index = 0, -1
    for index, value in enumerate(values):
        place = rank[value] - 1
        weight, parent = 0, -1
        while place > 0:
            if best_weight[place] > weight:
                weight, parent = best_weight[place], best_index[place]
            place &= place - 1
        before[index] = parent
        weight += weights[index]
        if weight > top_weight:
            top_weight, top_index = weight, index
        place = rank[value]
        while place <= size:
            if weight > best_weight[place]:
                best_weight[place], best_index[place] = weight, index
            place += place & -place
    chosen = []
    while top_index >= 0:
        chosen.append(top_index)
        top_index = before[top_index]
    return chosen[::-1]


def longest_increasing(values: Sequence[int]) -> list[int]:
    """Return the indexes of a longest increasing subsequence of distinct *values*."""
    tails: list[int] = []
    tail_index: list[int] = []
    before = [-1] * len(values)
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        before[index] = tail_index[place - 1] if place else -1
        if place == len(tails):
            tails.append(value)
            tail_index.append(index)
        else:
            tails[place] = value
            tail_index[place] = index
    chosen = []
    index = tail_index[-1] if tail_index else -1
    while index >= 0:
        chosen.append(index)
        index = before[index]
    return chosen[::-1]


def common_elements(
    old: Sequence[Hashable], new: Sequence[Hashable], budget: Budget
) -> list[tuple[int, int]]:
    """Return pairs (index in *old*, index in *new*) of equal elements, increasing in both."""
    found: list[tuple[int, int]] = []
    stack = [(0, len(old), 0, len(new))]
    while stack:
        i0, i1, j0, j1 = stack.pop()
        while i0 < i1 and j0 < j1 and old[i0] == new[j0]:
            found.append((i0, j0))
            i0, j0 = i0 + 1, j0 + 1
        while i0 < i1 and j0 < j1 and old[i1 - 1] == new[j1 - 1]:
            i1, j1 = i1 - 1, j1 - 1
            found.append((i1, j1))
        if i0 == i1 or j0 == j1:
            continue
        if i1 - i0 + j1 - j0 > SMALL:
            anchors = _anchors(old[i0:i1], new[j0:j1])
            if anchors:
                found.extend((i0 + i, j0 + j) for i, j in anchors)
                i, j = i0, j0
                for di, dj in [*anchors, (i1 - i0, j1 - j0)]:
                    if i < i0 + di and j < j0 + dj:
                        stack.append((i, i0 + di, j, j0 + dj))
                    i, j = i0 + di + 1, j0 + dj + 1
                continue
        found.extend((i0 + i, j0 + j) for i, j in _between(old[i0:i1], new[j0:j1], budget))
    found.sort()
    return found


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the elements that are unique on both sides and stand in the same order."""
    old_count, new_count = Counter(old), Counter(new)
    place = {key: j for j, key in enumerate(new) if new_count[key] == 1}
    pairs = [(i, place[key]) for i, key in enumerate(old) if old_count[key] == 1 and key in place]
    return [pairs[index] for index in longest_increasing([j for _, j in pairs])]


def _between(
    old: Sequence[Hashable], new: Sequence[Hashable], budget: Budget
) -> list[tuple[int, int]]:
    """Return equal elements by difflib, or by their n-th occurrence where that is too dear."""
    old_count, new_count = Counter(old), Counter(new)
    hits = sum(count * new_count[key] for key, count in old_count.items() if key in new_count)
    if not hits:
        return []
    shared = min(
        sum(count for key, count in old_count.items() if key in new_count),
        sum(count for key, count in new_count.items() if key in old_count),
    )
    # difflib looks through all hits once for every block that it finds; halves on average.
    if budget.take(hits * (1 + shared.bit_length()) + len(old) + len(new)):
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        return [
            (block.a + k, block.b + k)
            for block in matcher.get_matching_blocks()
            for k in range(block.size)
        ]
    places: dict[tuple[Hashable, int], int] = {}
    seen: Counter[Hashable] = Counter()
    for j, key in enumerate(new):
        places[key, seen[key]] = j
        seen[key] += 1
    seen.clear()
    pairs = []
    for i, key in enumerate(old):
        if (key, seen[key]) in places:
            pairs.append((i, places[key, seen[key]]))
        seen[key] += 1
    return [pairs[index] for index in longest_increasing([j for _, j in pairs])]
