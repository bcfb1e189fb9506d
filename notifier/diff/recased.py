"""Texts that differ in their capitals alone: the same text, wherever it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from notifier.diff.matching import Matching, Pair
from notifier.diff.pairing import add_edited
from notifier.diff.words import same_but_case, word_keys

#: An item of up to so many words is a label: in other capitals at another place it only moved.
LABEL = 6


def match_recased(matching: Matching) -> None:
    """Pair free texts that stand once on each side but for their capitals."""
    if matching.is_done:
        return
    old, new = matching.old.segments, matching.new.segments
    free_old = [i for i in matching.free_old() if not old[i].is_title]
    free_new = [j for j in matching.free_new() if not new[j].is_title]
    old_keys = [old[i].key.casefold() for i in free_old]
    new_keys = [new[j].key.casefold() for j in free_new]
    old_count, new_count = Counter(old_keys), Counter(new_keys)
    place = {key: j for j, key in zip(free_new, new_keys, strict=True) if new_count[key] == 1}
    for i, key in zip(free_old, old_keys, strict=True):
        if old_count[key] == 1 and key in place:
            add_edited(matching, i, place[key])


def quiet_labels(matching: Matching, moves: Iterable[Sequence[Pair]]) -> None:
    """Let items that moved and changed their capitals be only moved."""
    for pair in (pair for move in moves for pair in move if pair.ops):
        old = matching.old.segments[pair.i0 : pair.i1]
        new = matching.new.segments[pair.j0 : pair.j1]
        labels = all(s.kind == "item" and s.size <= LABEL for s in (*old, *new))
        if labels and same_but_case(word_keys(old), word_keys(new)):
            pair.ops = []
