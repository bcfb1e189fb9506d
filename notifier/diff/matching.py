"""What belongs to what: the state of a comparison, and the exact matches in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from notifier.diff.budget import Budget
from notifier.diff.segments import Side
from notifier.diff.tidy import Op
from notifier.model.change import Place

#: Stands for any section.
ANYWHERE = -1


@dataclass(slots=True, eq=False)
class Pair:
    """Segments ``i0:i1`` of the old side are segments ``j0:j1`` of the new one.

    ``ops``: the changed words, empty where only what never matters differs, or where borders
    between sentences differ. ``group``: number of the move it belongs to, -1 in place.
    ``weight``: words on the heavier side. ``rearranged``: members of a list in it changed places,
    which ``ops``, in the new side's order, leave out.
    """

    i0: int
    i1: int
    j0: int
    j1: int
    ops: list[Op] = field(default_factory=list)
    group: int = -1
    weight: int = 0
    rearranged: bool = False


@dataclass(slots=True, eq=False)
class Matching:
    """Two sides and the pairs found so far.

    ``unread``: what was left out of sections, see :mod:`~notifier.diff.unread`; None until it is
    asked for.
    ``crossed``: pairs were found that do not stand in one order. ``cut``: what was left out at the
    ends goes on with one of two equal runs.
    """

    old: Side
    new: Side
    budget: Budget
    unread: tuple[Mapping[tuple[int, int], int], Mapping[int, int]] | None = None
    crossed: bool = False
    cut: bool = False
    old_pair: list[Pair | None] = field(init=False)
    new_pair: list[Pair | None] = field(init=False)

    def __post_init__(self) -> None:
        """Start without any pair."""
        self.old_pair = [None] * len(self.old.segments)
        self.new_pair = [None] * len(self.new.segments)

    def add(self, pair: Pair) -> None:
        """Record *pair*; its segments must be free."""
        old = new = 0
        for i in range(pair.i0, pair.i1):
            self.old_pair[i] = pair
            old += self.old.segments[i].size
        for j in range(pair.j0, pair.j1):
            self.new_pair[j] = pair
            new += self.new.segments[j].size
        pair.weight = max(old, new)

    def remove(self, pair: Pair) -> None:
        """Free the segments of *pair*."""
        for i in range(pair.i0, pair.i1):
            self.old_pair[i] = None
        for j in range(pair.j0, pair.j1):
            self.new_pair[j] = None

    @property
    def is_done(self) -> bool:
        """Whether either side has nothing left to pair."""
        return None not in self.old_pair or None not in self.new_pair

    def match(self, i: int, j: int) -> None:
        """Record that segment *i* of old is segment *j* of new, unchanged."""
        self.add(Pair(i, i + 1, j, j + 1))

    def pairs(self) -> list[Pair]:
        """Return the pairs in the old side's order."""
        found: list[Pair] = []
        for pair in self.old_pair:
            if pair is not None and (not found or found[-1] is not pair):
                found.append(pair)
        return found

    def free_old(self) -> list[int]:
        """Return the indexes of old segments without a partner."""
        return [i for i, pair in enumerate(self.old_pair) if pair is None]

    def free_new(self) -> list[int]:
        """Return the indexes of new segments without a partner."""
        return [j for j, pair in enumerate(self.new_pair) if pair is None]


def match_ends(matching: Matching) -> None:
    """Match what both documents start and end with."""
    old, new = matching.old.segments, matching.new.segments
    low, high = 0, min(len(old), len(new))
    while low < high and old[low].key == new[low].key:
        low += 1
    whole = low == len(old) == len(new)
    while not whole and low and old[low - 1].is_title:
        low -= 1  # a title belongs to what follows it, which may be a twin's text
    for index in range(low):
        matching.match(index, index)
    i, j = len(old), len(new)
    while i > low and j > low and old[i - 1].key == new[j - 1].key:
        i, j = i - 1, j - 1
        matching.match(i, j)


def match_unique(matching: Matching) -> None:
    """Match segments whose text is unique on both sides, wherever they stand."""
    old, new = matching.old.segments, matching.new.segments
    free_old, free_new = matching.free_old(), matching.free_new()
    old_count = Counter(old[i].key for i in free_old)
    new_count = Counter(new[j].key for j in free_new)
    place = {new[j].key: j for j in free_new if new_count[new[j].key] == 1}
    for i in free_old:
        key = old[i].key
        if old_count[key] == 1 and key in place:
            matching.match(i, place[key])


def extend(matching: Matching) -> None:
    """Let every pair draw in equal neighbours, so that repeated text follows its surroundings."""
    if matching.is_done:
        return
    old, new = matching.old.segments, matching.new.segments
    for step in (-1, 1):  # titles follow the text below them
        for pair in matching.pairs():
            i, j = (pair.i1, pair.j1) if step > 0 else (pair.i0 - 1, pair.j0 - 1)
            while (
                0 <= i < len(old)
                and 0 <= j < len(new)
                and matching.old_pair[i] is None
                and matching.new_pair[j] is None
                and old[i].key == new[j].key
            ):
                matching.match(i, j)
                i, j = i + step, j + step


def match_repeated(
    matching: Matching, least: int, partners_of: Callable[[Matching], Mapping[int, int]]
) -> None:
    """Match what is left of repeated text in order.

    Text of fewer than *least* words only within sections that are partners (old to new), which
    *partners_of* tells; it is asked only where there is such text.
    """
    old, new = matching.old.segments, matching.new.segments
    free_old, free_new = matching.free_old(), matching.free_new()
    if not free_old or not free_new:
        return
    short = {old[i].key for i in free_old if old[i].size < least}
    shared = any(new[j].size < least and new[j].key in short for j in free_new)
    partners = partners_of(matching) if shared else {}
    waiting: dict[tuple[str, int], list[int]] = {}
    for j in reversed(free_new):
        home = ANYWHERE if new[j].size >= least else new[j].section
        waiting.setdefault((new[j].key, home), []).append(j)
    for i in free_old:
        home = ANYWHERE if old[i].size >= least else partners.get(old[i].section, ANYWHERE)
        places = waiting.get((old[i].key, home))
        if places:
            matching.match(i, places.pop())


def places(side: Side, start: int, end: int) -> tuple[Place, ...]:
    """Return where the segments ``start:end`` stand, one place a block."""
    found: list[Place] = []
    for segment in side.segments[start:end]:
        place = segment.place
        if found and (found[-1].section, found[-1].block) == (place.section, place.block):
            place = Place(place.section, place.block, found.pop().start, place.end)
        found.append(place)
    return tuple(found)


def titles(matching: Matching, i: int, j: int) -> tuple[str, str]:
    """Return section and from_section of something that stands at *i* in old, *j* in new."""
    section = matching.new.title_of(j)
    origin = matching.old.title_of(i)
    return section, origin if origin != section else ""
