"""Edited segments across the document: sentences that moved and were edited on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import LCSseq

from notifier.diff.budget import Budget
from notifier.diff.matching import Matching
from notifier.diff.pairing import COST, add_edited
from notifier.diff.segments import Segment
from notifier.diff.words import word_keys

#: Share needed to recognise an edited sentence at another place, and its least number of words.
ALIKE_ELSEWHERE = 0.7
NEARLY = 0.5
LEAST_ELSEWHERE = 6
#: A word in at most this many sentences tells them apart; so many candidates are looked at.
RARE = 8
CANDIDATES = 4


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
            add_edited(matching, i, j)


def _candidates(words: Sequence[str], holders: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the few segments that share most of the rarer words."""
    shared: Counter[int] = Counter()
    for word in dict.fromkeys(words):
        held = holders.get(word, ())
        if len(held) <= RARE:
            shared.update(held)
    return [j for j, _ in shared.most_common(CANDIDATES)]


def _alike(old: Sequence[str], new: Sequence[str], budget: Budget) -> float:
    """Return the share of common words, with the signs between them or without.

    0.0 where the budget is used up.
    """
    if not budget.take(COST):
        return 0.0
    alike = 2 * LCSseq.similarity(old, new) / max(1, len(old) + len(new))
    if NEARLY < alike < ALIKE_ELSEWHERE:
        old, new = ([word for word in words if word[0].isalnum()] for words in (old, new))
        alike = max(alike, 2 * LCSseq.similarity(old, new) / max(1, len(old) + len(new)))
    return alike


def _telling(segment: Segment) -> bool:
    return segment.size >= LEAST_ELSEWHERE and not segment.is_title
