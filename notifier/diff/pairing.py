"""Edited segments: which sentence became which, within a gap and across the document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import LCSseq

from notifier.diff.budget import Budget
from notifier.diff.matching import Matching, Pair
from notifier.diff.moves import section_partners
from notifier.diff.segments import Segment
from notifier.diff.tidy import Op
from notifier.diff.words import cost, word_keys, word_ops

#: Share of common words from which two sentences in the same gap are versions of one another.
ALIKE = 0.4
#: Below this share the whole sentence is shown as replaced: scattered words cannot be read.
READABLE = 0.5
#: Share needed to recognise an edited sentence at another place, and its least number of words.
ALIKE_ELSEWHERE = 0.7
LEAST_ELSEWHERE = 6
#: Share of a sentence's words that must be found in another for it to be a part of that one.
CONTAINED = 0.6
#: A word in at most this many sentences tells them apart; so many candidates are looked at.
RARE = 8
CANDIDATES = 4
#: Comparisons that one pair of sentences costs, and how far from the diagonal a large gap looks.
COST = 4
BAND = 12
#: A gap of up to so many sentences on either side is read as one run of words if that marks at
#: most this share of the words.
JOINED_AT_MOST = 8
FAR_FEWER = 0.6
#: Gaps up to this many pairs are also tried with sentences split or joined.
JOINABLE = 2500


def pair_gap(matching: Matching, old: Sequence[int], new: Sequence[int]) -> None:
    """Pair the free segments *old* with the free segments *new* of one gap, in order."""
    if not old or not new:
        return
    budget = matching.budget
    wide = budget.take(COST * len(old) * len(new))
    if not wide and not budget.take(COST * len(old) * (2 * BAND + 1)):
        return
    old_words = [word_keys([matching.old.segments[i]]) for i in old]
    new_words = [word_keys([matching.new.segments[j]]) for j in new]
    table = _Gap(matching, old, new, old_words, new_words, band=0 if wide else BAND)
    steps = table.steps()
    if _reads_better_joined(matching, table, steps):
        steps = [(0, len(old), 0, len(new))]
    for a0, a1, b0, b1 in steps:
        pair = Pair(old[a0], old[a1 - 1] + 1, new[b0], new[b1 - 1] + 1)
        _set_ops(matching, pair, budget)
        matching.add(pair)


def _reads_better_joined(
    matching: Matching, gap: _Gap, steps: Sequence[tuple[int, int, int, int]]
) -> bool:
    """Whether one word diff of the whole gap marks far fewer words than its sentences apart.

    So it is where something was put into the middle of a sentence, or a full stop came or went.
    """
    sizes = len(gap.old), len(gap.new)
    if sizes == (1, 1) or max(sizes) > JOINED_AT_MOST or not gap.is_one_run():
        return False
    old = [word for words in gap.old_words for word in words]
    new = [word for words in gap.new_words for word in words]
    apart = len(old) + len(new)
    for a0, a1, b0, b1 in steps:
        before = [word for words in gap.old_words[a0:a1] for word in words]
        after = [word for words in gap.new_words[b0:b1] for word in words]
        apart -= 2 * LCSseq.similarity(before, after)
    if len(old) + len(new) - 2 * LCSseq.similarity(old, new) > FAR_FEWER * apart:
        return False
    return cost(word_ops(old, new, matching.budget)) <= FAR_FEWER * apart


def _show_number(segment: Segment, other: Segment) -> None:
    """Compare a title's number as words where the other title has it further inside."""
    number = segment.text[: segment.marker].strip()
    if number and not other.marker and number in other.text:
        segment.marker = 0


def _set_ops(matching: Matching, pair: Pair, budget: Budget) -> None:
    old = word_keys(matching.old.segments[pair.i0 : pair.i1])
    new = word_keys(matching.new.segments[pair.j0 : pair.j1])
    alike = 2 * LCSseq.similarity(old, new) / max(1, len(old) + len(new))
    title = matching.old.segments[pair.i0].is_title
    if alike < READABLE and not title and min(len(old), len(new)) > 4:
        pair.ops = [Op(0, len(old), 0, len(new))]
    else:
        pair.ops = word_ops(old, new, budget)


class _Gap:
    """The best ordered pairing within one gap, by dynamic programming over common words."""

    def __init__(
        self,
        matching: Matching,
        old: Sequence[int],
        new: Sequence[int],
        old_words: Sequence[list[str]],
        new_words: Sequence[list[str]],
        *,
        band: int,
    ) -> None:
        self.old = [matching.old.segments[i] for i in old]
        self.new = [matching.new.segments[j] for j in new]
        self.old_at, self.new_at = old, new
        self.old_words, self.new_words = old_words, new_words
        self.band = band
        self.alone = len(old) == len(new) == 1
        self.common: dict[tuple[int, int], int] = {}
        self.joinable = len(old) * len(new) <= JOINABLE and not self.alone

    def steps(self) -> list[tuple[int, int, int, int]]:
        """Return the chosen pairs as index ranges (old from, to, new from, to) into the gap."""
        rows, columns = len(self.old), len(self.new)
        best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        choice: dict[tuple[int, int], tuple[int, int]] = {}
        for a in range(rows):
            low, high = self._columns(a)
            for b in range(low, high):
                self.common[a, b] = self._common(a, b)
        for a in range(1, rows + 1):
            row, above = best[a], best[a - 1]
            low, high = self._columns(a - 1)
            for b in range(1, columns + 1):
                score = max(above[b], row[b - 1])
                if low < b <= high:
                    for da, db, gain in self._gains(a - 1, b - 1):
                        if best[a - da][b - db] + gain > score:
                            score = best[a - da][b - db] + gain
                            choice[a, b] = da, db
                row[b] = score
        return self._trace(best, choice)

    def _trace(
        self, best: Sequence[Sequence[float]], choice: dict[tuple[int, int], tuple[int, int]]
    ) -> list[tuple[int, int, int, int]]:
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

    def _columns(self, a: int) -> tuple[int, int]:
        if not self.band:
            return 0, len(self.new)
        middle = a * len(self.new) // len(self.old)
        return max(0, middle - self.band), min(len(self.new), middle + self.band + 1)

    def _common(self, a: int, b: int) -> int:
        if self.old[a].is_title != self.new[b].is_title:
            return 0
        return LCSseq.similarity(self.old_words[a], self.new_words[b])

    def _gains(self, a: int, b: int) -> list[tuple[int, int, float]]:
        """Return the ways to end a pairing at (a, b): segments taken from each side, and gain."""
        common = self.common[a, b]
        if not common:
            return []
        total = len(self.old_words[a]) + len(self.new_words[b])
        gains = []
        if 2 * common >= ALIKE * total or (self.alone and _short_twins(self.old[a], self.new[b])):
            gains.append((1, 1, 2.0 * common))
        if self.joinable and not self.old[a].is_title:
            gains.extend(self._joined(a, b))
        return gains

    def _joined(self, a: int, b: int) -> list[tuple[int, int, float]]:
        """Return the gains of reading several sentences on one side as one on the other."""
        gains = []
        for count in (2, 3):
            if a + 1 >= count and self._adjoin(self.old_at, self.old, a, count):
                words = [w for k in range(a - count + 1, a + 1) for w in self.old_words[k]]
                if self._parts(
                    words, self.new_words[b], [(k, b) for k in range(a - count + 1, a + 1)]
                ):
                    common = LCSseq.similarity(words, self.new_words[b])
                    gains.append((count, 1, 2.0 * common - 1))
            if b + 1 >= count and self._adjoin(self.new_at, self.new, b, count):
                words = [w for k in range(b - count + 1, b + 1) for w in self.new_words[k]]
                if self._parts(
                    words, self.old_words[a], [(a, k) for k in range(b - count + 1, b + 1)]
                ):
                    common = LCSseq.similarity(self.old_words[a], words)
                    gains.append((1, count, 2.0 * common - 1))
        return gains

    def _parts(
        self, words: Sequence[str], whole: Sequence[str], cells: Sequence[tuple[int, int]]
    ) -> bool:
        """Whether each of the sentences in *cells* is mostly contained in the *whole* one."""
        if not 0.6 < len(words) / max(1, len(whole)) < 1.6:
            return False
        for a, b in cells:
            size = min(len(self.old_words[a]), len(self.new_words[b]))
            if self.common.get((a, b), 0) < CONTAINED * size:
                return False
        return True

    def is_one_run(self) -> bool:
        """Whether the gap's segments are neighbours on both sides and no titles."""
        return self._adjoin(self.old_at, self.old, len(self.old) - 1, len(self.old)) and (
            self._adjoin(self.new_at, self.new, len(self.new) - 1, len(self.new))
        )

    @staticmethod
    def _adjoin(at: Sequence[int], segments: Sequence[Segment], last: int, count: int) -> bool:
        """Whether the *count* segments up to *last* are neighbours and no titles."""
        first = last - count + 1
        return at[last] - at[first] == count - 1 and not any(
            segment.is_title for segment in segments[first : last + 1]
        )


def _short_twins(old: Segment, new: Segment) -> bool:
    """Whether two short texts of one kind, alone in their gap, are versions of one another."""
    return old.kind == new.kind and max(old.size, new.size) <= 8


def pair_elsewhere(matching: Matching) -> None:
    """Pair what is left across the document: sentences that moved and were edited on the way."""
    old_left = [i for i in matching.free_old() if _telling(matching.old.segments[i])]
    new_left = [j for j in matching.free_new() if _telling(matching.new.segments[j])]
    if not old_left or not new_left:
        return
    old_words = {i: word_keys([matching.old.segments[i]]) for i in old_left}
    new_words = {j: word_keys([matching.new.segments[j]]) for j in new_left}
    holders: dict[str, list[int]] = defaultdict(list)
    for j, words in new_words.items():
        for word in dict.fromkeys(words):
            holders[word].append(j)
    found = [
        (-alike, i, j)
        for i, words in old_words.items()
        for j in _candidates(words, holders)
        if (alike := _alike(words, new_words[j], matching.budget)) >= ALIKE_ELSEWHERE
    ]
    for _, i, j in sorted(found):
        if matching.old_pair[i] is None and matching.new_pair[j] is None:
            _add_edited(matching, i, j)


def _candidates(words: Sequence[str], holders: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the few segments that share most of the rarer words."""
    shared: Counter[int] = Counter()
    for word in dict.fromkeys(words):
        held = holders.get(word, ())
        if len(held) <= RARE:
            shared.update(held)
    return [j for j, _ in shared.most_common(CANDIDATES)]


def _alike(old: Sequence[str], new: Sequence[str], budget: Budget) -> float:
    """Return the share of common words, 0.0 where the budget is used up."""
    if not budget.take(COST):
        return 0.0
    return 2 * LCSseq.similarity(old, new) / max(1, len(old) + len(new))


def _telling(segment: Segment) -> bool:
    return segment.size >= LEAST_ELSEWHERE and not segment.is_title


def pair_titles(matching: Matching) -> None:
    """Pair the free titles of sections that are each other's partners: they were renamed."""
    if matching.is_done:
        return
    for old_section, new_section in section_partners(matching).items():
        i, j = matching.old.title_index(old_section), matching.new.title_index(new_section)
        if i < 0 or j < 0:
            continue
        if matching.old_pair[i] is None and matching.new_pair[j] is None:
            _show_number(matching.old.segments[i], matching.new.segments[j])
            _show_number(matching.new.segments[j], matching.old.segments[i])
            _add_edited(matching, i, j)


def _add_edited(matching: Matching, i: int, j: int) -> None:
    pair = Pair(i, i + 1, j, j + 1)
    _set_ops(matching, pair, matching.budget)
    matching.add(pair)
