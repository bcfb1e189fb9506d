"""The best pairing of the sentences of one gap, some of them cut in two or joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from rapidfuzz.distance import LCSseq

from notifier.diff.matching import Matching
from notifier.diff.segments import Segment

#: Share of common words from which two sentences in the same gap are versions of one another.
ALIKE = 0.4
#: Share of a sentence's words that must be found in another for it to be a part of that one.
CONTAINED = 0.6
#: Gaps up to this many pairs are also tried with so many sentences joined into one.
JOINABLE = 2500
MOST_JOINED = 3
#: Two texts of at most so many words that are alone in their gap need but one in common.
SHORT = 8

#: A pair within a gap: old from, to, new from, to.
Step = tuple[int, int, int, int]


class Table:
    """The best ordered pairing within one gap, by dynamic programming over common words."""

    def __init__(
        self,
        matching: Matching,
        old: Sequence[int],
        new: Sequence[int],
        old_words: Sequence[list[str]],
        new_words: Sequence[list[str]],
    ) -> None:
        self.old = [matching.old.segments[i] for i in old]
        self.new = [matching.new.segments[j] for j in new]
        self.old_at, self.new_at = old, new
        self.old_words, self.new_words = old_words, new_words
        # One character for each word: sentences compare faster as text.
        every = (word for side in (old_words, new_words) for words in side for word in words)
        letters = {word: chr(code) for code, word in enumerate(dict.fromkeys(every), 1)}
        self.old_codes, self.new_codes = (
            ["".join([letters[word] for word in words]) for words in side]
            for side in (old_words, new_words)
        )
        self.old_ends, self.new_ends = (
            list(accumulate(map(len, codes), initial=0))
            for codes in (self.old_codes, self.new_codes)
        )
        rows = all(any(s.kind == "row" for s in side) for side in (self.old, self.new))
        self.old_reach = _reaches(old, self.old, rows=rows)
        self.new_reach = _reaches(new, self.new, rows=rows)
        self.common: dict[tuple[int, int], int] = {}
        self.joinable = len(old) * len(new) <= JOINABLE

    def steps(self) -> list[Step]:
        """Return the chosen pairs as index ranges (old from, to, new from, to) into the gap."""
        rows, columns = len(self.old), len(self.new)
        best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        choice: dict[tuple[int, int], tuple[int, int]] = {}
        for a in range(rows):
            for b in range(columns):
                self.common[a, b] = self._common(a, b)
        for a in range(1, rows + 1):
            row, above = best[a], best[a - 1]
            for b in range(1, columns + 1):
                score = max(above[b], row[b - 1])
                for da, db, gain in self._gains(a - 1, b - 1):
                    if best[a - da][b - db] + gain > score:
                        score = best[a - da][b - db] + gain
                        choice[a, b] = da, db
                row[b] = score
        return self._trace(best, choice)

    def _trace(
        self, best: Sequence[Sequence[float]], choice: dict[tuple[int, int], tuple[int, int]]
    ) -> list[Step]:
        steps = []
        a, b = len(self.old), len(self.new)
        while a and b:
            if (a, b) in choice:
                da, db = choice[a, b]
                steps.append((a - da, a, b - db, b))
                a, b = a - da, b - db
            elif best[a - 1][b] >= best[a][b - 1]:
                a -= 1
            else:
                b -= 1
        return steps[::-1]

    def _common(self, a: int, b: int) -> int:
        if self.old[a].is_title != self.new[b].is_title:
            return 0
        return LCSseq.similarity(self.old_codes[a], self.new_codes[b])

    def _gains(self, a: int, b: int) -> list[tuple[int, int, float]]:
        """Return the ways to end a pairing at (a, b): segments taken from each side, and gain."""
        common = self.common[a, b]
        if not common:
            return []
        total = len(self.old_words[a]) + len(self.new_words[b])
        gains = []
        label = self._label(a, b)
        if 2 * common >= ALIKE * total:
            gains.append((1, 1, 2.0 * common + label))
        if self.joinable and self._is_contained(a, b):
            gains.extend(self._joined(a, b))
        return gains

    def _label(self, a: int, b: int) -> int:
        """Return how many words the first cells of two rows hold if they are equal: they name it."""
        if not self.old[a].kind == self.new[b].kind == "row":
            return 0
        old, new = self.old_words[a], self.new_words[b]
        size = old.index("|") if "|" in old else len(old)
        same = old[:size] == new[:size] and new[size : size + 1] in ([], ["|"])
        return size if same else 0

    def _joined(self, a: int, b: int) -> Iterator[tuple[int, int, float]]:
        """Yield the gains of reading several sentences on one side as one on the other."""
        old, new = self.old_codes[a], self.new_codes[b]
        for count in range(2, min(self.old_reach[a], MOST_JOINED) + 1):
            first = a - count + 1
            if _as_long(self.old_ends[a + 1] - self.old_ends[first], len(new)) and all(
                self._is_contained(k, b) for k in range(first, a)
            ):
                joined = "".join(self.old_codes[first : a + 1])
                yield count, 1, 2.0 * LCSseq.similarity(joined, new) - 1
        for count in range(2, min(self.new_reach[b], MOST_JOINED) + 1):
            first = b - count + 1
            if _as_long(self.new_ends[b + 1] - self.new_ends[first], len(old)) and all(
                self._is_contained(a, k) for k in range(first, b)
            ):
                joined = "".join(self.new_codes[first : b + 1])
                yield 1, count, 2.0 * LCSseq.similarity(old, joined) - 1

    def _is_contained(self, a: int, b: int) -> bool:
        """Whether the shorter of two sentences is mostly found in the longer one."""
        size = min(len(self.old_codes[a]), len(self.new_codes[b]))
        return self.common[a, b] >= CONTAINED * size

    def is_one_run(self) -> bool:
        """Whether the gap's segments are neighbours on both sides, no titles, and no two rows."""
        return self.old_reach[-1] == len(self.old) and self.new_reach[-1] == len(self.new)


def _as_long(parts: int, whole: int) -> bool:
    """Whether parts of so many words together are about as long as a whole of so many."""
    return 0.6 < parts / max(1, whole) < 1.6


def _reaches(at: Sequence[int], segments: Sequence[Segment], *, rows: bool) -> list[int]:
    """Return for each segment how many up to it are neighbours and no titles.

    *rows*: both sides hold rows of tables, of which each goes by itself.
    """
    reaches: list[int] = []
    for index, segment in enumerate(segments):
        goes_on = index > 0 and at[index] == at[index - 1] + 1
        if goes_on and rows and "row" in (segment.kind, segments[index - 1].kind):
            goes_on = segment.paragraph == segments[index - 1].paragraph
        reaches.append(0 if segment.is_title else 1 + (reaches[-1] if goes_on else 0))
    return reaches


def are_versions(
    old: Segment, new: Segment, old_words: Sequence[str], new_words: Sequence[str]
) -> bool:
    """Whether two texts that are alone in their gap are versions of one another.

    Of two short texts of one kind a word must have stayed; two titles may have none in common.
    """
    if old.is_title != new.is_title:
        return False
    common = LCSseq.similarity(old_words, new_words)
    if not common:
        return old.is_title
    short = old.kind == new.kind and max(old.size, new.size) <= SHORT
    return short or 2 * common >= ALIKE * (len(old_words) + len(new_words))
