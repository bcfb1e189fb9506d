"""What a reworded sentence says more, or less, once phrases and synonyms are read alike.

Two words for two others are how a sentence is polished; what joins an enumeration, a figure, or a
word that decides how far it goes, is how it changes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.lists import DEFINED
from notifier.materiality.rearranged import Gist, act_alike, gist, hedged_alike

#: Words with a capital within a sentence: names, unless policies define them.
_NAME = re.compile(r"(?<![.!?:(] )(?<!^)(?<!^[\"'(])\b[A-Z][\w'-]*")
#: How something joins an enumeration or a condition.
_JOINS = re.compile(
    r"^(?:[,;] ?)?(?:and|or|and/or|as well as|plus|but|nor|including|to|in|on|at|with|from|by|over|into)\b|\b(?:and|or)[,;]?$",
    re.IGNORECASE,
)
#: How an explanation hangs on to a sentence.
_HANGS = re.compile(
    r"^(?:[,;] ?)?(?:\(|(?:so|that|which|who|whose|where|as|e\.g|i\.e|for (?:example|instance)|such as|like|in particular|furthermore|moreover|in addition|please|also)\b)",
    re.IGNORECASE,
)
#: An entry of an enumeration between two others.
_ENTRY = re.compile(r"(?!(?:and|or|but|so|which|who|that|as|if|where|when|in|for)\b)[^,;()]{2,60},")
#: The same with the comma before it, and how the enumeration goes on.
_NEXT = re.compile(
    r"[,;] (?:(?:and|or|and/or) )?(?!(?:but|so|which|who|whom|whose|that|as|if|where|when|in|for|with|without|including|such|subject|unless|except|however|therefore|please|then|"
    r"under|also|upon|at|by|on|to|from|through|via|like|e\.g|i\.e|namely|of|is|are|was|may|can|will|has|have|together|collectively|hereinafter|referred|based|depending|not|provided|"
    r"for example|inc|llc|ltd|limited|gmbh|corp|s\.a|b\.v)\b)[^;()]{2,120}",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:[,;]|(?:and|or|and/or|&)\b)(?! (?:which|who|that|as|if|where|when)\b)", re.IGNORECASE
)
#: What :mod:`~notifier.materiality.plain` makes of "where the law requires it".
_BY_LAW = "bylaw"
_REFERS = re.compile(r"(?:this|these|that|those|such|its?|they|them|their)\b", re.IGNORECASE)
#: A way to turn to the company is no part of what is stated.
_CONTACTS = re.compile(r"\b(?:contact|e-?mail|reach|write to|call|submit\w*)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
#: Numbers that say who a company is.
_COMPANY = re.compile(
    r"share capital|registered (?:in|with|under|office)|vat (?:number|id)|trade register|registry|registration number",
    re.IGNORECASE,
)
#: Words of an exchange that only polishes, and of a rewriting that does more.
_FEW, _MANY = 2, 5


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that carry meaning and stand on one side only, names apart."""

    gone: tuple[str, ...]
    come: tuple[str, ...]


def leftover(case: Case) -> Leftover:
    """Return what the sides of a rewritten *case* say that the other does not."""
    before, after = (Counter(dict(gist(text).words)) for text in (case.old, case.new))
    names = {
        facts.skeleton(name)
        for text in (case.old, case.new)
        for name in _NAME.findall(text)
        if not DEFINED.match(name)
    }
    return Leftover(*(_named_apart(words, names) for words in (before - after, after - before)))


def _named_apart(words: Counter[str], names: set[str]) -> tuple[str, ...]:
    return tuple(word for word in words if not any(name.startswith(word) for name in names))


def decides(case: Case) -> bool:
    """Whether the changed words of a rewritten *case* by themselves say how far it goes."""
    if _COMPANY.search(case.new):
        return False
    if not facts.same_figures(case.old, case.new):
        return True
    one, other = gist(case.old), gist(case.new)
    if (one.deciding, one.force) != (other.deciding, other.force) or _turned(one, other):
        return True
    if not hedged_alike(case.old, case.new):
        return True
    if _when(one) != _when(other) or joins_list(case):
        return True
    if (_BY_LAW in dict(one.words)) is not (_BY_LAW in dict(other.words)):
        return True
    left = leftover(case)
    if any(map(_DIGIT.search, (*left.gone, *left.come))):
        return True
    return not act_alike(case.old, case.new)


def refers_back(case: Case) -> bool:
    """Whether a rewritten *case* names only with "this" or "such" what it named by its name."""
    return bool(case.swaps) and all(
        any(map(_REFERS.match, (swap.gone, swap.come)))
        and max(len(swap.gone.split()), len(swap.come.split())) <= _FEW
        for swap in case.swaps
    )


def _turned(one: Gist, other: Gist) -> bool:
    """Whether what one side rules out the other says as well, but does not rule out.

    Other words under the same "not" are other words, as anywhere.
    """
    before, after = (frozenset(word for word, _ in said.words) for said in (one, other))
    return bool((one.denied ^ other.denied) & before & after)


def _when(said: Gist) -> frozenset[str]:
    """Return the words that say when and on what condition; where from is no condition."""
    return frozenset(word for word, _ in said.bound) - {"from"}


def joins_list(case: Case) -> bool:
    """Whether an entry joins or leaves an enumeration in the sentence."""
    return any(
        bool(swap.gone) is not bool(swap.come)
        and (
            (
                swap.before.rstrip().endswith(",")
                and _ENTRY.fullmatch(swap.gone or swap.come) is not None
            )
            or (
                bool(swap.before)
                and _NEXT.fullmatch(swap.gone or swap.come) is not None
                and _GOES_ON.match(swap.after) is not None
            )
        )
        for swap in case.swaps
    )


def reaches_further(case: Case) -> bool:
    """Whether one side of a rewritten *case* says something more, as part of what it says."""
    left = leftover(case)
    if len(left.gone) + len(left.come) >= _MANY and min(map(len, (left.gone, left.come))) > _FEW:
        return True
    only = {*left.gone, *left.come}
    return any(
        bool(swap.gone) is not bool(swap.come)
        and _JOINS.search(words := swap.gone or swap.come)
        and not _HANGS.search(words)
        and not _CONTACTS.search(words)
        and not only.isdisjoint(word for word, _ in gist(words).words)
        for swap in case.swaps
    )
