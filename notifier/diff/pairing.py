"""Edited segments: which sentence became which within a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from notifier.diff.budget import Budget
from notifier.diff.matching import Matching, Pair
from notifier.diff.numbers import changed_alone, is_text, number_of
from notifier.diff.rearrange import rearranged
from notifier.diff.segments import Segment, Side
from notifier.diff.sequences import longest_increasing
from notifier.diff.table import Step, Table, are_versions
from notifier.diff.tidy import Op
from notifier.diff.words import (
    cost,
    is_loud,
    same_but_case,
    without_list_signs,
    without_walls,
    word_keys,
    word_ops,
)

#: Below this share the whole sentence is shown as replaced: scattered words cannot be read.
READABLE = 0.5
#: Comparisons that one pair of sentences costs.
COST = 4
#: A gap of more pairs than this is cut into pieces of at most so many sentences a side.
WHOLE = 10_000
PIECE = 16
#: A gap of up to so many sentences on either side is read as one run of words if that marks at
#: most this share of the words.
JOINED_AT_MOST = 8
FAR_FEWER = 0.6


def pair_gap(matching: Matching, old: Sequence[int], new: Sequence[int]) -> None:
    """Pair the free segments *old* with the free segments *new* of one gap, in order."""
    if not old or not new:
        return
    old_words = [word_keys([matching.old.segments[i]]) for i in old]
    new_words = [word_keys([matching.new.segments[j]]) for j in new]
    if any(map(is_loud, old_words)) != any(map(is_loud, new_words)):
        old_words, new_words = (
            [list(map(str.casefold, words)) for words in side] for side in (old_words, new_words)
        )
    for a0, a1, b0, b1 in _pieces(old_words, new_words, matching.budget):
        if a1 - a0 == b1 - b0 == 1:
            sides = matching.old.segments[old[a0]], matching.new.segments[new[b0]]
            if are_versions(*sides, old_words[a0], new_words[b0]):
                add_edited(matching, old[a0], new[b0])
            continue
        gap = Table(matching, old[a0:a1], new[b0:b1], old_words[a0:a1], new_words[b0:b1])
        steps = gap.steps()
        if _reads_better_joined(matching, gap, steps):
            steps = [(0, a1 - a0, 0, b1 - b0)]
        for c0, c1, d0, d1 in steps:
            first, last = (gap.old_at[c0], gap.new_at[d0]), (gap.old_at[c1 - 1], gap.new_at[d1 - 1])
            pair = Pair(first[0], last[0] + 1, first[1], last[1] + 1)
            _set_ops(matching, pair, *_words_of(matching, pair))
            matching.add(pair)


def _flat(sentences: Sequence[list[str]]) -> list[str]:
    return [word for words in sentences for word in words]


def _pieces(
    old_words: Sequence[list[str]], new_words: Sequence[list[str]], budget: Budget
) -> Iterator[Step]:
    """Cut a gap that is too large for one table: before sentences that share a word of their own.

    Where there are none the cuts follow the diagonal, and the result is coarse.
    """
    rows, columns = len(old_words), len(new_words)
    cells = rows * columns
    if cells <= WHOLE and budget.take(COST * cells):
        yield 0, rows, 0, columns
        return
    cuts = [*_anchors(old_words, new_words), (rows, columns)]
    a0 = b0 = number = 0
    while a0 < rows and b0 < columns:
        a1, b1 = min(a0 + PIECE, rows), min(b0 + PIECE, columns)
        while number < len(cuts) and cuts[number] <= (a0, b0):
            number += 1
        reach = number
        while reach < len(cuts) and cuts[reach][0] <= a1 and cuts[reach][1] <= b1:
            reach += 1
        if reach > number:
            a1, b1 = cuts[reach - 1]
        else:
            budget.short = True
            a1, b1 = min(a1, cuts[number][0]), min(b1, cuts[number][1])
        if a0 < a1 and b0 < b1 and budget.take(COST * (a1 - a0) * (b1 - b0)):
            yield a0, a1, b0, b1
        a0, b0 = a1, b1


def _anchors(
    old_words: Sequence[list[str]], new_words: Sequence[list[str]]
) -> list[tuple[int, int]]:
    """Return the sentences that share words which stand in no other, in the same order."""
    homes: list[dict[str, int]] = []
    for side in (old_words, new_words):
        home: dict[str, int] = {}
        for index, words in enumerate(side):
            for word in dict.fromkeys(words):
                home[word] = -1 if word in home else index
        homes.append(home)
    votes = Counter(
        (a, homes[1][word])
        for word, a in homes[0].items()
        if a >= 0 and homes[1].get(word, -1) >= 0
    )
    best: dict[int, int] = {}
    taken: set[int] = set()
    for (a, b), _ in votes.most_common():
        if a not in best and b not in taken:
            best[a] = b
            taken.add(b)
    found = sorted(best.items())
    return [found[index] for index in longest_increasing([b for _, b in found])]


def _reads_better_joined(matching: Matching, gap: Table, steps: Sequence[Step]) -> bool:
    """Whether one word diff of the whole gap marks far fewer words than its sentences apart.

    So it is where something was put into the middle of a sentence, or a full stop came or went.
    """
    sizes = len(gap.old), len(gap.new)
    if max(sizes) > JOINED_AT_MOST or not gap.is_one_run():
        return False
    old, new = _flat(gap.old_words), _flat(gap.new_words)
    apart = len(old) + len(new)
    for a0, a1, b0, b1 in steps:
        apart -= 2 * LCSseq.similarity(_flat(gap.old_words[a0:a1]), _flat(gap.new_words[b0:b1]))
    if len(old) + len(new) - 2 * LCSseq.similarity(old, new) > FAR_FEWER * apart:
        return False
    return cost(word_ops(old, new, matching.budget)) <= FAR_FEWER * apart


def join_shifted(matching: Matching) -> None:
    """Join neighbouring pairs between which words only went over the border: nothing changed.

    So it is where lines were read as paragraphs and broke at another word.
    """
    before: Pair | None = None
    words: tuple[list[str], list[str]] = ([], [])
    for pair in matching.pairs():
        if before and _is_edited(before) and _is_edited(pair) and _is_next(matching, before, pair):
            old, new = _words_of(matching, pair)
            if _is_shift(before.ops[-1], pair.ops[0], words, (old, new)):
                words = [*words[0], *old], [*words[1], *new]
                matching.remove(before)
                matching.remove(pair)
                pair = Pair(before.i0, pair.i1, before.j0, pair.j1)  # noqa: PLW2901  they go on as one
                pair.ops = word_ops(*words, matching.budget)
                matching.add(pair)
                before = pair
                continue
        before = pair
        words = _words_of(matching, pair) if _is_edited(pair) else ([], [])


def _is_edited(pair: Pair) -> bool:
    return bool(pair.ops) and not pair.rearranged


def _words_of(matching: Matching, pair: Pair) -> tuple[list[str], list[str]]:
    return (
        word_keys(matching.old.segments[pair.i0 : pair.i1]),
        word_keys(matching.new.segments[pair.j0 : pair.j1]),
    )


def _is_next(matching: Matching, before: Pair, pair: Pair) -> bool:
    if (before.i1, before.j1, before.group) != (pair.i0, pair.j0, pair.group):
        return False
    sides = (matching.old.segments, before.i1), (matching.new.segments, before.j1)
    return not any(side[at - 1].is_title or side[at].is_title for side, at in sides)


def _is_shift(
    last: Op,
    first: Op,
    before: tuple[list[str], list[str]],
    after: tuple[list[str], list[str]],
) -> bool:
    """Whether the words that end one text are those that begin the next one on the other side."""
    if (last.i1, last.j1) != (len(before[0]), len(before[1])) or (first.i0, first.j0) != (0, 0):
        return False
    went, came = before[0][last.i0 :], before[1][last.j0 :]
    return (not came and after[1][: first.j1] == went and first.i1 == 0) or (
        not went and after[0][: first.i1] == came and first.j1 == 0
    )


def show_numbers(matching: Matching) -> None:
    """Compare the numbers before paired texts as words where they are no numbering.

    So they are as well where one title has within it what the other begins with.
    """
    for pair in matching.pairs():
        old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
        if old.text[: old.marker] == new.text[: new.marker]:
            continue
        before, after = number_of(old.text[: old.marker]), number_of(new.text[: new.marker])
        if before and after and before.parts == after.parts:
            continue
        inside = _is_inside(old, new) or _is_inside(new, old)
        documents = matching.old.document, matching.new.document
        lone = is_text(documents[0], old) or is_text(documents[1], new)
        lone = lone or changed_alone(documents[0], old, documents[1], new)
        if inside or lone:
            old.marker = new.marker = 0
            _set_ops(matching, pair, *_words_of(matching, pair))


def _is_inside(title: Segment, other: Segment) -> bool:
    """Whether *other*, a title without a number, holds the number of *title*."""
    number = title.text[: title.marker].strip()
    return title.is_title and number != "" and not other.marker and number in other.text


def _set_ops(matching: Matching, pair: Pair, old: Sequence[str], new: Sequence[str]) -> None:
    if is_loud(old) != is_loud(new) and not same_but_case(old, new):
        # What is set in capitals is marked where its words are others, not word by word.
        old, new = (list(map(str.casefold, words)) for words in (old, new))
    alike = 2 * LCSseq.similarity(old, new) / max(1, len(old) + len(new))
    title = matching.old.segments[pair.i0].is_title
    if title and matching.new.segments[pair.j0].is_title and same_but_case(old, new):
        return  # capitals set a title apart as bold type does
    if alike < READABLE and not title and min(len(old), len(new)) > 4:
        pair.ops = [Op(0, len(old), 0, len(new))]
    else:
        pair.ops = word_ops(old, new, matching.budget)
    if pair.ops and (pair.i1 - pair.i0 > 1 or pair.j1 - pair.j0 > 1):
        borders = _borders(matching.old, pair.i0, pair.i1), _borders(matching.new, pair.j0, pair.j1)
        pair.ops = without_list_signs(pair.ops, (old, new), borders)
    if pair.ops and _is_row_of_text(matching, pair):
        pair.ops = without_walls(pair.ops, old, new)
    rest = None if title or not pair.ops else rearranged(old, new, pair.ops, matching.budget)
    pair.rearranged = rest is not None and cost(rest) < cost(pair.ops)
    if rest is not None and pair.rearranged:
        pair.ops = rest


def _is_row_of_text(matching: Matching, pair: Pair) -> bool:
    """Whether the row of a table stands on one side, and on the other the same as text."""
    old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
    return (old.kind == "row") != (new.kind == "row")


def _borders(side: Side, start: int, end: int) -> set[int]:
    """Return before which words of the segments ``start:end`` another block begins."""
    borders = set()
    count = 0
    for before, segment in pairwise(side.segments[start:end]):
        count += len(word_keys([before]))
        if before.paragraph != segment.paragraph:
            borders.add(count)
    return borders


def add_edited(matching: Matching, i: int, j: int) -> None:
    """Record that segment *i* of old became segment *j* of new."""
    pair = Pair(i, i + 1, j, j + 1)
    old, new = word_keys([matching.old.segments[i]]), word_keys([matching.new.segments[j]])
    _set_ops(matching, pair, old, new)
    matching.add(pair)
