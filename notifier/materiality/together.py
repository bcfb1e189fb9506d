"""Which edits are one: a label that changed, sentences cut otherwise, a passage said anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from notifier.materiality import facts, lexicon
from notifier.materiality.anew import says_anew
from notifier.materiality.case import Swap
from notifier.materiality.rearranged import gist, long_words, says_same
from notifier.model.change import Edit

#: Characters of two sentences that may be one cut otherwise, and long words that only one side has.
_RECUT, _STRAY = 600, 3
#: Sentences of a statement that another took the place of, the words that both share at least, and
#: their share of those of the shorter one.
_SENTENCES, _SHARED, _ALIKE = 3, 3, 0.5
#: Edits of a run that is too long to be one passage said anew, of which kinds it is, its characters,
#: and how many times as long as one side the other may be.
AT_ONCE, _REWRITES, _ANEW, _LONGER = 5, frozenset(("replaced", "inserted", "deleted")), 900, 2
#: Kinds of two edits of which one took the place of the other.
_INSTEAD = {"inserted", "deleted"}
#: Words of a label that a deletion and an insertion next to each other may have to be one case.
_LABEL_WORDS = 14


class Whole(NamedTuple):
    """What several edits are as one: both sides, how many there are, and the one by whose id it is known."""

    pair: Swap
    length: int
    edit: Edit


def whole(edits: Sequence[Edit]) -> Whole | None:
    """Return what the first two or more of *edits* are as one; None where each stands for itself."""
    if len(edits) < len(("one", "other")):
        return None
    first, second = edits[:2]
    if first.section != second.section or not {first.kind, second.kind} <= _REWRITES:
        return None
    if _are_one(first, second):
        removed, added = (first, second) if first.kind == "deleted" else (second, first)
        return Whole(Swap(facts.fold(removed.old), facts.fold(added.new)), 2, added)
    if anew := _said_anew(edits[:AT_ONCE]):
        return anew
    if pair := _recut(first, second) or _restated(first, second):
        return Whole(pair, 2, first)
    return None


def _recut(first: Edit, second: Edit) -> Swap | None:
    """Return both sides of a sentence that was reworded beside one that came or went, if they say the same.

    Two sentences that are made one, or one that is made two, are compared as a sentence that was
    reworded and one that came or went.
    """
    if first.kind == second.kind or "replaced" not in {first.kind, second.kind}:
        return None
    old, new = (
        facts.fold(" ".join(filter(None, sides)))
        for sides in ((first.old, second.old), (first.new, second.new))
    )
    if max(len(old), len(new)) > _RECUT:
        return None
    if len(long_words(old) ^ long_words(new)) > _STRAY or not says_same(old, new):
        return None
    return Swap(old, new)


def _restated(first: Edit, second: Edit) -> Swap | None:
    """Return both sides of a statement that went and one that came in its place and says much the same."""
    if {first.kind, second.kind} != _INSTEAD:
        return None
    removed, added = (first, second) if first.kind == "deleted" else (second, first)
    if max(len(removed.runs), len(added.runs)) > _SENTENCES:
        return None
    old, new = (facts.fold(" ".join(run.text for run in side.runs)) for side in (removed, added))
    if not old or not new or max(len(old), len(new)) > _RECUT:
        return None
    if old in new or new in old:
        # The rest came or went, and is told by itself.
        return None
    before, after = gist(old).meanings, gist(new).meanings
    fewer = min(len(before), len(after))
    if fewer < _SHARED or len(before & after) < _ALIKE * fewer:
        return None
    return Swap(old, new)


def _said_anew(edits: Sequence[Edit]) -> Whole | None:
    """Return both sides of the edits that *edits* begin with, if together they say the same anew."""
    section = edits[0].section
    together: list[Edit] = []
    for edit in edits:
        if edit.section != section or edit.kind not in _REWRITES:
            break
        together.append(edit)
    kinds = {edit.kind for edit in together}
    if len(kinds) == 1:
        # Each was compared with another, or there is one side alone.
        return None
    # Sentences that were each compared with another have said by themselves what they changed.
    lengths = [len(together)] if len(together) < AT_ONCE else []
    if len(together) > 2 and {edit.kind for edit in together[:2]} == _INSTEAD:
        lengths.append(2)
    for length in lengths:
        old, new = (
            list(filter(None, map(facts.fold, sides)))
            for sides in zip(*((edit.old, edit.new) for edit in together[:length]), strict=True)
        )
        # Most are too long, and need not be joined to see it.
        longer, shorter = sorted((_length(old), _length(new)), reverse=True)
        if not 0 < shorter * _LONGER >= longer or longer > _ANEW:
            continue
        pair = Swap(" ".join(old), " ".join(new))
        if says_anew(pair.gone, pair.come):
            return Whole(pair, length, edits[0])
    return None


def _length(texts: Sequence[str]) -> int:
    """Return how many characters *texts* have, joined by blanks."""
    return sum(map(len, texts)) + max(len(texts) - 1, 0)


def _are_one(first: Edit, second: Edit) -> bool:
    if {first.kind, second.kind} != _INSTEAD:
        return False
    texts = (first.old or first.new, second.old or second.new)
    return all(
        len(text.split()) <= _LABEL_WORDS and not lexicon.is_prose(facts.fold(text))
        for text in texts
    )
