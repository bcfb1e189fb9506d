"""What is equal between two changes: left out before anything is read, as equal ends are.

Rows that follow each other in both documents are matched with their twins whatever happens around
them, if they lie between two sentences that stand nowhere else, and none of theirs stands among
what is read. Only the sentences next to a change are needed, as its neighbours. Where anything at
all moved, the whole of both documents is looked at instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from notifier.diff.rows import Rows, Span, Spot, sentences_of
from notifier.model.document import Block, Section

#: A text with so many letters in a row is a sentence to the comparison, and no mere line.
_TELLING = re.compile(r"[^\W\d_]{6}")
#: How often sentences that stand within a run and beside it may break it; else all is read.
_ROUNDS = 4

#: Rows of the old document from one up to another, and how many rows further on their twins are.
Run = tuple[int, int, int]
#: A stretch of the old document that is left out, and how many rows further on its twin is.
Stretch = tuple[Spot, Spot, int]


def equal_between(
    old: Rows, new: Rows, low: int, highs: tuple[int, int]
) -> list[tuple[Span, Span]]:
    """Return the stretches of both from row *low* to *highs* that may be left out; in order.

    There are none where anything moved.
    """
    here, there = list(old.between(low, highs[0])), list(new.between(low, highs[1]))
    own, places = _singles(here), _singles(there)
    twins = [(row, places[text]) for text, row in own.items() if text in places]
    if any(place > after for (_, place), (_, after) in pairwise(twins)):
        return []
    runs = list(_runs(here, there, twins))
    if not runs:
        return []
    said = {row: sentences_of(here[row]) for start, stop, _ in runs for row in range(start, stop)}
    taken = {row + by for start, stop, by in runs for row in range(start, stop)}
    beside: set[str] = set()
    beside.update(*[sentences_of(found) for row, found in enumerate(here) if row not in said])
    beside.update(*[sentences_of(found) for row, found in enumerate(there) if row not in taken])
    for _ in range(_ROUNDS):
        search = _Search(here, said, beside)
        for run in runs:
            search.look_into(run)
        again = search.read_twice()
        if not again:
            return [
                (((low + a, b), (low + c, d)), ((low + by + a, b), (low + by + c, d)))
                for (a, b), (c, d), by in search.found
            ]
        beside |= again
    return []


def _singles(rows: Sequence[Section | Block]) -> dict[str, int]:
    """Return where those of the texts stand, in order, that stand there only once."""
    texts = [row.text if isinstance(row, Block) else row.title for row in rows]
    places = dict(zip(texts, range(len(texts)), strict=True))
    if len(places) < len(texts):
        for text, count in Counter(texts).items():
            if count > 1:
                del places[text]
    return places


def _runs(
    old: Sequence[Section | Block],
    new: Sequence[Section | Block],
    twins: Sequence[tuple[int, int]],
) -> Iterator[Run]:
    """Yield the runs of equal rows that begin and end with one of the *twins*."""
    start = stop = by = 0
    for row, place in twins:
        if not _same(old[row], new[place]):
            continue
        if stop and place - row == by and all(map(_same, old[stop:row], new[stop + by : place])):
            stop = row + 1
            continue
        if stop:
            yield start, stop, by
        start, stop, by = row, row + 1, place - row
    if stop:
        yield start, stop, by


def _same(one: Section | Block, other: Section | Block) -> bool:
    """Whether two titles or two blocks are equal in all that is compared."""
    if isinstance(one, Section) or isinstance(other, Section):
        alike = isinstance(one, Section) and isinstance(other, Section) and one.title == other.title
    else:
        alike = one.text == other.text and one.breaks == other.breaks and one.kind == other.kind
    return alike and one.links == other.links


class _Search:
    """Looks through runs for what may be left out.

    ``said``: the sentences of every row in them. ``beside``: sentences that are read elsewhere.
    ``found``: what may be left out.
    """

    def __init__(
        self,
        rows: Sequence[Section | Block],
        said: Mapping[int, Sequence[str]],
        beside: AbstractSet[str],
    ) -> None:
        self.rows, self.said, self.beside = rows, said, beside
        self.found: list[Stretch] = []
        self._anchors: list[str] = []
        self._read: list[str] = []
        self._left_out: set[str] = set()

    def look_into(self, run: Run) -> None:
        """Look for what may be left out of a run, in the pieces that rows said elsewhere leave."""
        start, stop, by = run
        for row in range(start, stop):
            if not self.beside.isdisjoint(self.said[row]):
                self._look_between(start, row, by)
                self._read += self.said[row]
                start = row + 1
        self._look_between(start, stop, by)

    def _look_between(self, start: int, stop: int, by: int) -> None:
        """Leave out what lies between the first and the last sentence that tells."""
        sentences = [sentence for row in range(start, stop) for sentence in self.said[row]]
        first = self._telling(range(start, stop), 1)
        last = self._telling(range(stop - 1, start - 1, -1), -1)
        if first == last:
            self._read += sentences
            return
        low = sum(len(self.said[row]) for row in range(start, first[0])) + first[1] + 1
        high = len(sentences) - sum(len(self.said[row]) for row in range(last[0], stop)) + last[1]
        if low == high:
            self._read += sentences
            return
        row, at = first
        begin = (row, at + 1) if at + 1 < len(self.said[row]) else (row + 1, 0)
        self.found.append((begin, last, by))
        self._anchors += sentences[low - 1], sentences[high]
        self._read += sentences[:low] + sentences[high:]
        self._left_out.update(sentences[low:high])

    def _telling(self, rows: Iterable[int], step: int) -> Spot:
        """Return the first sentence of some rows that tells, -1 and 0 where none does; titles do not."""
        for row in rows:
            if isinstance(self.rows[row], Block):
                said = self.said[row]
                for at in range(len(said))[::step]:
                    if _TELLING.search(said[at]):
                        return row, at
        return -1, 0

    def read_twice(self) -> set[str]:
        """Return the sentences that are read though they stand in what is left out as well.

        Those that were to hold it must stand there only once.
        """
        counts = Counter(self._read)
        again = {anchor for anchor in self._anchors if counts[anchor] > 1}
        return again.union(self._left_out.intersection(counts))
