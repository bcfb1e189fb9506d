"""Whether two sentences say the same in another order: the same words, bound to one another alike.

"We use your orders to recommend books" and "Your orders are used by us to recommend books" are one
statement. "We share data but never sell it" and "We sell data but never share it" are not, though
no word differs: what is negated, who acts, and where something comes from must agree as well.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.cue import Cued
from notifier.materiality.words import content, deciding, stem

#: Words that say enough for their agreement to be no accident.
_ENOUGH = 4
#: Letters by which long words are known, whatever their endings.
_HEAD = 5
_LONG = re.compile(rf"[a-z]{{{_HEAD + 1},}}")
#: Words after which the next one that carries meaning is bound to them.
_BINDING = Cued(
    r"\b(?P<word>not|never|no|nor|without|cannot|from|before|after|until|unless|except|only)\b|(?P<short>n't)\b"
)
_ACTING = Cued(
    r"\b(?P<who>we|you|they)\b(?: (?:may|can|will|shall|must|do|also|always|might|could|would|should|have|has|not))*"
)
_PASSIVE = Cued(r"\b(?:is|are|was|were|be|been|being) (?:\w+ly |also |not |never )?(?P<verb>\w+)")


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence says, whatever the order of its words."""

    words: frozenset[tuple[str, int]]
    bound: frozenset[tuple[tuple[str, str], int]]
    deciding: frozenset[str]
    figures: tuple[str, ...]


@lru_cache(maxsize=4096)
def long_words(text: str) -> frozenset[str]:
    """Return the beginnings of the long words of *text*: what a change of order or voice leaves."""
    return frozenset(word[:_HEAD] for word in _LONG.findall(text.lower()))


@lru_cache(maxsize=4096)
def gist(text: str) -> Gist | None:
    """Return the gist of folded *text*, None where it says too little to be known by its words."""
    counted = content(text)
    if sum(counted.values()) < _ENOUGH:
        return None
    bound = Counter(
        ((found["word"] or "not").lower(), _next(text[found.end() :]))
        for found in _BINDING.finditer(text)
    )
    figures = (*facts.periods(text), *facts.ages(text), *facts.amounts(text))
    return Gist(
        frozenset(counted.items()),
        frozenset(bound.items()),
        deciding(text),
        tuple(sorted(fact.key for fact in (*figures, *facts.percentages(text)))),
    )


def is_rearranged(old: str, new: str) -> bool:
    """Whether folded *new* says what *old* says, in another order."""
    one = gist(old)
    return one is not None and one == gist(new) and _act_alike(old, new)


def _act_alike(old: str, new: str) -> bool:
    """Whether the same do the same, or one side says in the passive what the other says they do."""
    before, after = _acts(old), _acts(new)
    lost, won = before - after, after - before
    if lost and won:
        return False
    passive = {stem(found["verb"].lower()) for found in _PASSIVE.finditer(new if lost else old)}
    return all(verb in passive for _, verb in lost | won)


def _acts(text: str) -> Counter[tuple[str, str]]:
    return Counter(
        (found["who"].lower(), _next(text[found.end() :])) for found in _ACTING.finditer(text)
    )


def _next(text: str) -> str:
    """Return the stem of the first word of *text* that carries meaning."""
    return next((stem(word) for word in facts.words(text[:80]) if content(word)), "")
