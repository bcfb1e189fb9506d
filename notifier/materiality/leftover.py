"""What a reworded sentence says more, or less, once phrases and synonyms are read alike.

Two words for two others are how a sentence is polished; what joins an enumeration, a figure, or a
word that decides how far it goes, is how it changes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.doublets import is_doublet
from notifier.materiality.joining import alone, joins_list
from notifier.materiality.lists import DEFINED
from notifier.materiality.plain import sense
from notifier.materiality.rearranged import Gist, act_alike, gist, hedged_alike
from notifier.materiality.words import names_both_roles, stem

#: Words with a capital within a sentence: names, unless policies define them.
_NAME = re.compile(r"(?<![.!?:(] )(?<!^)(?<!^[\"'(])\b[A-Z][\w'-]*")
#: How something joins an enumeration or a condition.
_JOINS = re.compile(
    r"^(?:[,;] ?)?(?:and|or|and/or|as well as|plus|but|nor|including|to|in|on|at|with|from|by|over|into)\b|\b(?:and|or)[,;]?$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"(?:and|or) ", re.IGNORECASE)
#: How an explanation hangs on to a sentence.
_HANGS = re.compile(
    r"^(?:[,;] ?)?(?:\(|(?:so|that|which|who|whose|where|as|e\.g|i\.e|for (?:example|instance)|such as|like|in particular|furthermore|moreover|in addition|please|also)\b)",
    re.IGNORECASE,
)
#: What :mod:`~notifier.materiality.plain` makes of "where the law requires it".
_BY_LAW = "bylaw"
_REFERS = re.compile(r"(?:this|these|that|those|such|its?|they|them|their)\b", re.IGNORECASE)
#: A way to turn to the company is no part of what is stated.
_CONTACTS = re.compile(
    r"\b(?:contact|e-?mail|reach|write to|call|submit\w*|below|above|to exercise your (?:\w+ )?rights?)\b|@|\[at\]",
    re.IGNORECASE,
)
#: It is another matter where the company turns to the customer.
_NOTIFIES = re.compile(
    r"\bwe (?:will|shall|must) (?:\w+ly |also |then |always )*(?:tell|notify|inform|alert|warn|ask|e-?mail|write to|contact|call) you\b",
    re.IGNORECASE,
)
#: How the company turns to each customer, and how to nobody.
_TELLS = re.compile(
    r"\b(?:(?:tell|notify|inform|alert|warn|e-?mail|write to|contact|message) you\b|(?:send|give|sent|given) (?:to )?you\b|notice\b|by (?:e-?mail|post|letter|text message)\b)",
    re.IGNORECASE,
)
_PUBLISHES = re.compile(
    r"\b(?:post|publish|display)(?:s|es|ed|ing)?\b|\bavailable (?:on|at|through) (?:our|the|this)\b|\bon this page\b",
    re.IGNORECASE,
)
#: What the company may do to what was fixed.
_MAY_TURN = re.compile(
    r"\bwe may (?:\w+ly |also |always |then )*(?:change|increase|raise|adjust|vary|suspend|terminate|cancel|withdraw|discontinue|refuse|reject|charge|assign)\b"
)
_LEFT_OPEN = re.compile(r"\b(?:may|might|can|could|reserves?|right|discretion|subject to)\b")
#: A number by itself, and how a text goes on before the number of one of its parts, a date or a list.
_NUMBER = re.compile(r"\W*\d+(?:[.,]\d+)*\W*")
_NUMBERED = re.compile(
    r"(?:\b[A-Z]\w*|\b(?:sections?|clauses?|paragraphs?|chapters?|parts?|items?|annex|appendix|version|page|copyright)|\d,?|[-/.(#§©])\s*$"
)
#: Whose law holds, as :mod:`~notifier.materiality.plain` has it.
_PLACES = frozenset(("eu", "eea", "ukofgb"))
#: What :mod:`~notifier.materiality.plain` does not read as "may", the company being named or far.
_RESERVES = re.compile(r"\breserves? the right\b")
_MAY = re.compile(r"\b(?:may|might)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
#: What a refusal to give data away rules out.
_GIVEN_AWAY = frozenset(
    sense(stem(word)) for word in ["share", "sell", "sold", "rent", "lease", "trade"]
)
#: The company passes data on, and words of whoever passes anything on.
_WE_GIVE = re.compile(r"\bwe (?:\w+ )?(?:share|disclose|sell|rent|transfer)\b")
_PASSES = frozenset(
    sense(stem(word))
    for word in [
        "share",
        "sell",
        "sold",
        "sale",
        "rent",
        "give",
        "send",
        "exchange",
        "transfer",
        "receive",
        "pass",
        "third",
        "report",
        "access",
    ]
)
#: Words of how far a sentence goes that a rewording exchanges freely: of whom they bind, and what
#: they stand before, decides.
_FREELY = frozenset(
    [
        "all",
        "any",
        "every",
        "each",
        "may",
        "might",
        "can",
        "could",
        "will",
        "shall",
        "should",
        "must",
        "require",
        "required",
        "requires",
        "necessary",
        "directly",
        "personal",
        "personally",
    ]
)
#: Of one kind of data instead of all a refusal rules out less; a statement says what it said.
_PERSONAL = frozenset(("personal", "personally"))
#: The customer is bound.
_YOU_MUST = re.compile(r"\byou (?:\w+ )?(?:must|should)\b(?! not)")
#: What somebody promises to do, where it is only what may be done.
_MAY_PROMISE = re.compile(
    r"\bmay (?:\w+ly |also |always |then )*(?:delete|destroy|erase|remove|anonymi[sz]e|encrypt|notify|tell|inform|alert|warn|ask (?:for )?your (?:consent|permission)|refund|reimburse|credit|compensate|limit|restrict|protect|secure|safeguard|honou?r|respect|compl[yi]\w*|respond|answer|reply|reinstate|restore|correct|stop|cease|(?:obtain|get|seek) your)\b"
)
#: Numbers that say who a company is.
_COMPANY = re.compile(
    r"share capital|registered (?:in|with|under|office)|vat (?:number|id)|trade register|registry|registration number",
    re.IGNORECASE,
)
#: A time or a case that is meant as well.
_ALSO_WHEN = re.compile(r"\b(?:including|even|also) (?:when|while|if|where|after)\b")
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
    if any(map(_binds_otherwise, case.swaps)) or names_both_roles(f"{case.gone} {case.come}"):
        return True
    one, other = gist(case.old), gist(case.new)
    if not _goes_as_far(one, other) or _turned(one, other):
        return True
    if not hedged_alike(case.old, case.new):
        return True
    if _when(one, other) or joins_list(case) or _publishes(case.old, case.new):
        return True
    if (_BY_LAW in dict(one.words)) is not (_BY_LAW in dict(other.words)):
        return True
    left = leftover(case)
    words = (*left.gone, *left.come)
    if any(map(_counts_otherwise, case.swaps)) or not _PLACES.isdisjoint(words):
        return True
    if any(
        _says(_WE_GIVE, one_side) and _PASSES.isdisjoint(other_side.meanings)
        for one_side, other_side in ((one, other), (other, one))
    ):
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
    """Whether one side rules out that data are given away in a way that the other does not rule out."""
    return bool((one.denied ^ other.denied) & _GIVEN_AWAY)


def _goes_as_far(one: Gist, other: Gist) -> bool:
    """Whether the words that say how far it goes, and whom it binds to what, are the same."""
    decided = one.deciding ^ other.deciding
    if decided - _FREELY:
        return False
    if decided & _PERSONAL and (one.denied or other.denied):
        return False
    if _duties(one) != _duties(other) and _says(_YOU_MUST, one) is not _says(_YOU_MUST, other):
        return False
    if any(
        _says(_MAY_TURN, said) and not _says(_LEFT_OPEN, before)
        for said, before in ((one, other), (other, one))
    ):
        return False
    return all(
        _says(pattern, one) is _says(pattern, other) for pattern in (_MAY_PROMISE, _RESERVES)
    )


def _binds_otherwise(swap: Swap) -> bool:
    """Whether little more than "may" gave way to "will", or the other way round."""
    sides = swap.gone, swap.come
    if max(len(side.split()) for side in sides) > _FEW:
        return False
    return sorted((bool(_MAY.search(side)), bool(_WILL.search(side))) for side in sides) == [
        (False, True),
        (True, False),
    ]


def _publishes(old: str, new: str) -> bool:
    """Whether one side has the customer told of it, and the other has it published instead."""
    return any(
        _PUBLISHES.search(one)
        and not _PUBLISHES.search(other)
        and _TELLS.search(other)
        and not _TELLS.search(one)
        for one, other in ((old, new), (new, old))
    )


def _counts_otherwise(swap: Swap) -> bool:
    """Whether a number, and nothing else, gave way to another; "Condition 8" only counts what there is."""
    return (
        all(map(_NUMBER.fullmatch, (swap.gone, swap.come)))
        and swap.bare[0] != swap.bare[1]
        and not _NUMBERED.search(swap.before)
    )


def _duties(said: Gist) -> int:
    return said.force.count("must") + said.force.count("should")


def _says(pattern: re.Pattern[str], said: Gist) -> bool:
    return pattern.search(said.said) is not None


def _when(one: Gist, other: Gist) -> frozenset[str]:
    """Return the words of when and on what condition that one side alone says; where from is no condition."""
    before, after = (
        frozenset([*(word for word, _ in said.bound), *_ALSO_WHEN.findall(said.said)]) - {"from"}
        for said in (one, other)
    )
    return (before - frozenset(other.said.split())) | (after - frozenset(one.said.split()))


def reaches_further(case: Case) -> bool:
    """Whether one side of a rewritten *case* says something more, as part of what it says."""
    left = leftover(case)
    if len(left.gone) + len(left.come) >= _MANY and min(map(len, (left.gone, left.come))) > _FEW:
        return True
    only = {*left.gone, *left.come}
    return any(
        (words := alone(swap) or _joined(swap))
        and _JOINS.search(words)
        and not _HANGS.search(words)
        and (not _CONTACTS.search(words) or _NOTIFIES.search(words))
        and not only.isdisjoint(word for word, _ in gist(words).words)
        and not is_doublet(words, swap.before, swap.after)
        for swap in case.swaps
    )


def _joined(swap: Swap) -> str:
    """Return the words by which one side of *swap* says more than the other; "" where both say something."""
    if bool(swap.gone) is not bool(swap.come):
        return swap.gone or swap.come
    few, many = sorted((swap.gone, swap.come), key=len)
    if len(few.split()) <= 1 and _ALTERNATIVE.match(many) and not _ALTERNATIVE.match(few):
        return many
    return ""
