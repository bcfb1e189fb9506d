"""Members of a list within a sentence that changed places: their order says nothing.

"names, addresses and phones" is "phones, names and addresses". Only members of a list are free to
move: "A may charge B" is not "B may charge A", and in "30 and 60 days respectively" the order
matters. What is in doubt is told in words, as a change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from notifier.diff.budget import Budget
from notifier.diff.list_words import (
    AND,
    CLAUSE,
    COORDINATORS,
    OPENERS,
    OR,
    ORDERED,
    SEPARATORS,
    STOPS,
    STRONG,
    WALLS,
)
from notifier.diff.sequences import common_elements
from notifier.diff.tidy import Op
from notifier.diff.words import word_ops

#: By how many words the changed stretch may be widened for its members to be whole: "our A, our B".
_WIDEN = 3
#: Up to so many changed stretches of a sentence some alone are tried as a list.
_FEW = 8
#: Share of the changed words that must have changed places where others came or went as well; and
#: of those that went how many must be among those that came for it to be looked at.
_MOSTLY, _SHARED = 0.6, 0.7


class _Range(NamedTuple):
    """Words ``i0:i1`` of the old sentence beside words ``j0:j1`` of the new one."""

    i0: int
    i1: int
    j0: int
    j1: int


class _Member(NamedTuple):
    """Words ``start:end``, the separators before them, and what the words are compared by."""

    start: int
    end: int
    lead: int
    key: tuple[str, ...]


def rearranged(
    old: Sequence[str], new: Sequence[str], ops: Sequence[Op], budget: Budget
) -> list[Op] | None:
    """Return what is left of *ops* where members of lists only changed places, else None.

    ``[]`` where nothing else changed. The stretches are in the new sentence's order, not the old's.
    """
    if not _may_be(old, new, ops):
        return None
    parts = list(_cells(old, new))
    if not parts:
        return None
    search = _Search(old, new, budget)
    left = [op for part in parts for op in search.rest_of(part)]
    return sorted(left, key=in_new_order) if search.found else None


def in_new_order(op: Op) -> tuple[int, int, int]:
    """Sort stretches by where they stand in the new sentence."""
    return op.j0, op.j1, op.i0


def _may_be(old: Sequence[str], new: Sequence[str], ops: Sequence[Op]) -> bool:
    """Whether most of the words that went are those that came: said fast, as it seldom is so."""
    went = Counter([word.casefold() for op in ops for word in old[op.i0 : op.i1]])
    came = Counter([word.casefold() for op in ops for word in new[op.j0 : op.j1]])
    if not went or not came:
        return False
    shared = (went & came).total()
    if shared < _SHARED * max(went.total(), came.total()):
        return False
    return not (ORDERED.search(" ".join(old)) or ORDERED.search(" ".join(new)))


def _cells(old: Sequence[str], new: Sequence[str]) -> Iterator[_Range]:
    """Yield the cells of a row, each beside its twin; a sentence is one."""
    walls = [
        [-1, *(at for at, word in enumerate(words) if word in WALLS), len(words)]
        for words in (old, new)
    ]
    if len(walls[0]) != len(walls[1]):
        return
    for at in range(len(walls[0]) - 1):
        yield _Range(walls[0][at] + 1, walls[0][at + 1], walls[1][at] + 1, walls[1][at + 1])


class _Search:
    """Looks through two sentences for lists in another order. ``found``: whether there was any."""

    def __init__(self, old: Sequence[str], new: Sequence[str], budget: Budget) -> None:
        self.old, self.new, self.budget = old, new, budget
        self.found = False

    def rest_of(self, part: _Range) -> list[Op]:
        """Return the changed stretches in *part* but for lists in another order."""
        i0, i1, j0, j1 = part
        if self.old[i0:i1] == self.new[j0:j1]:
            return []
        for stretch in self._stretches(part):
            found = self._permuted(stretch, part)
            if found is not None:
                self.found = True
                before = self.rest_of(_Range(i0, stretch.i0, j0, stretch.j0))
                return before + found + self.rest_of(_Range(stretch.i1, i1, stretch.j1, j1))
        return self._ops(part)

    def _ops(self, part: _Range) -> list[Op]:
        """Return how the words of *part* differ, without regard to lists."""
        i0, i1, j0, j1 = part
        ops = word_ops(self.old[i0:i1], self.new[j0:j1], self.budget)
        return [Op(i0 + op.i0, i0 + op.i1, j0 + op.j0, j0 + op.j1) for op in ops]

    def _stretches(self, part: _Range) -> Iterator[_Range]:
        """Yield the stretches that may be one list, the longest first, each widened a little."""
        gaps = self._gaps(part)
        count = len(gaps)
        shortest = 2 if count <= _FEW else count
        for length in range(count, shortest - 1, -1) if count > 1 else (1,):
            for at in range(count - length + 1):
                first, last = gaps[at], gaps[at + length - 1]
                low = min(_WIDEN, first.i0 - part.i0, first.j0 - part.j0)
                high = min(_WIDEN, part.i1 - last.i1, part.j1 - last.j1)
                for by in range(low + high + 1):
                    for left in range(max(0, by - high), min(low, by) + 1):
                        yield _Range(
                            *(first.i0 - left, last.i1 + by - left),
                            *(first.j0 - left, last.j1 + by - left),
                        )

    def _gaps(self, part: _Range) -> list[_Range]:
        """Return what differs between the common words of *part*."""
        i, i1, j, j1 = part
        gaps = []
        for di, dj in [
            *common_elements(self.old[i:i1], self.new[j:j1], self.budget),
            (i1 - part.i0, j1 - part.j0),
        ]:
            at, by = part.i0 + di, part.j0 + dj
            if at > i or by > j:
                gaps.append(_Range(i, at, j, by))
            i, j = at + 1, by + 1
        return gaps

    def _permuted(self, stretch: _Range, part: _Range) -> list[Op] | None:
        """Return the rest of the changes if the stretch is one list in two orders."""
        old, new = self.old, self.new
        i0, i1, j0, j1 = stretch
        first = i0 == part.i0 or j0 == part.j0  # a small letter may have become a capital
        before, after = _members(old, i0, i1, first=first), _members(new, j0, j1, first=first)
        if min(len(before), len(after)) < 2:
            return None
        pairs = _pairs(before, after)
        if [b for _, b in pairs] == sorted(b for _, b in pairs):
            return None
        if not _is_list(old, (i0, i1), part.i0, before) or not _is_list(
            new, (j0, j1), part.j0, after
        ):
            return None
        if _joints(old, i0, i1) != _joints(new, j0, j1):
            return None
        if len(pairs) == len(before) == len(after):
            return []
        return None if first else self._rest(stretch, (before, after), pairs)

    def _rest(
        self,
        stretch: _Range,
        members: tuple[Sequence[_Member], Sequence[_Member]],
        pairs: Sequence[tuple[int, int]],
    ) -> list[Op] | None:
        """Return what came and went beside members that changed places.

        None where that is not the smaller part, or where the separators left do not agree.
        """
        before, after = members
        partner = dict(pairs)
        origin = {b: a for a, b in pairs}
        gone = [member for index, member in enumerate(before) if index not in partner]
        here = [member for index, member in enumerate(after) if index not in origin]
        if len(gone) == len(here):
            beside = [_Range(*a[:2], *b[:2]) for a, b in zip(gone, here, strict=True)]
            ops = [op for part in beside for op in self._ops(part)]
        else:
            ops = _alone(before, after, partner, stretch.j0)
            ops += [Op(*op[2:], *op[:2]) for op in _alone(after, before, origin, stretch.i0)]
        kept = sum(len(before[a].key) for a, _ in pairs)
        changed = sum(len(member.key) for side in members for member in side) - 2 * kept
        if changed > (1 - _MOSTLY) * 2 * kept:
            return None
        went = [i for op in ops for i in range(op.i0, op.i1)]
        came = [j for op in ops for j in range(op.j0, op.j1)]
        if len(set(went)) < len(went) or len(set(came)) < len(came):
            return None  # two of them share a separator
        stayed = Counter(self.old[i] for i in range(stretch.i0, stretch.i1) if i not in went)
        if stayed != Counter(self.new[j] for j in range(stretch.j0, stretch.j1) if j not in came):
            return None
        return ops


def _members(words: Sequence[str], start: int, end: int, *, first: bool) -> list[_Member]:
    """Return the members of the list that ``start:end`` may be."""
    members: list[_Member] = []
    at = lead = start
    for index in range(start, end + 1):
        if index < end and words[index].lower() not in SEPARATORS:
            continue
        if index > at:
            key = tuple(words[at:index])
            if first:
                key = (key[0][:1].lower() + key[0][1:], *key[1:])
            members.append(_Member(at, index, lead, key))
            lead = index
        at = index + 1
    return members


def _pairs(before: Sequence[_Member], after: Sequence[_Member]) -> list[tuple[int, int]]:
    """Return the members that stand on both sides: indexes in *before* and in *after*."""
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(after) - 1, -1, -1):
        places.setdefault(after[index].key, []).append(index)
    return [
        (index, places[member.key].pop())
        for index, member in enumerate(before)
        if places.get(member.key)
    ]


def _joints(words: Sequence[str], start: int, end: int) -> Counter[str]:
    """Return the words that join the members: "and" in place of "or" is a change."""
    return Counter(word.lower() for word in words[start:end] if word.lower() in COORDINATORS)


def _is_list(
    words: Sequence[str], stretch: tuple[int, int], first: int, members: Sequence[_Member]
) -> bool:
    """Whether the words of a stretch are members of a list, and no clauses."""
    start, end = stretch
    inside = {word.lower() for word in words[start:end]}
    if inside & (CLAUSE - COORDINATORS) or (inside & AND and inside & OR):
        return False
    if any(word in STOPS and word != "." for word in inside):  # a host has stops, ".com"
        return False
    before = start - 1
    while before >= first and words[before].lower() not in SEPARATORS | STOPS:
        if words[before].lower() in OPENERS:
            return False
        before -= 1
    joined = any(word in COORDINATORS or word in STRONG for word in inside)
    if any(word[:1].isdigit() for word in inside):
        outside = [*words[:start], *words[end:]]
        if any(word.lower() in COORDINATORS for word in outside):
            return False  # "A and B pay 5 and 10"
    beside = [words[at].lower() for at in (start - 1, end) if first <= at < len(words)]
    goes_on = any(word in SEPARATORS for word in beside)
    return joined or goes_on or len(members) > 2


def _alone(
    side: Sequence[_Member], other: Sequence[_Member], partner: Mapping[int, int], at: int
) -> list[Op]:
    """Return the members that stand on one *side* only, each with a separator, as gone."""
    ops = []
    for index, member in enumerate(side):
        if index in partner:
            at = other[partner[index]].end
        elif index == 0:
            ops.append(Op(member.start, side[1].start, at, at))
        else:
            ops.append(Op(member.lead, member.end, at, at))
    return ops
