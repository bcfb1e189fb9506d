"""Whether two sentences say the same: the same words, bound to one another alike, in any order.

"We use your orders to recommend books" and "Your orders are used by us to recommend books" are one
statement. "We share data but never sell it" and "We sell data but never share it" are not, though
no word differs: what is negated, who acts, and where something comes from must agree as well.
Phrases and synonyms are read as :mod:`~notifier.materiality.plain` has them. Long, because each of
these questions is asked of the one reading of a sentence (:class:`Gist`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.grounds import grounds
from notifier.materiality.occasions import is_other
from notifier.materiality.once import once
from notifier.materiality.plain import plain, sense
from notifier.materiality.precedence import turned
from notifier.materiality.unlike import FORCE, differ, known, may_mean_alike
from notifier.materiality.words import content, deciding, stem

#: Words that say enough for their agreement to be no accident.
_ENOUGH = 4
#: Words that say as much of two sentences of which one stands where the other stood.
_AT_LEAST = 2
#: Words of a sentence that is short enough for one of them to be meant where it is repeated.
_SHORT = 10
#: Letters by which long words are known, whatever their endings.
_HEAD = 5
_LONG = re.compile(rf"([a-z]{{{_HEAD}}})[a-z]+")
#: Words after which the next one that carries meaning is bound to them.
_BINDING = re.compile(r"\b(?P<word>from|before|after|until|unless|except|only)\b")
#: How far a "not" goes: to the next clause.
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|without)\b(?P<scope>[^.;:]*?)(?=[.;:]|$|,? but\b|,? and (?:we|you|they|it|may|must|will)\b|\b(?:not|never|no|nor|neither|without|if|unless|except|until|because)\b)"
)
_ACTING = re.compile(
    r"\b(?P<who>we|you|they|(?:partner|provider|affiliate|vendor|advertiser|merchant|seller|processor|recipient|subsidiar|agent|employer|administrator)(?:s|y|ies)?|third part(?:y|ies))\b(?! \w+ing\b)(?: (?:may|can|will|shall|must|do|also|always|might|could|would|should|have|has|not)\b)*"
)
#: What :mod:`~notifier.materiality.plain` makes of "where the law requires it": it binds all.
_BY_LAW = "bylaw"
#: Words without weight that turn a sentence round, in the order in which they stand.
_SWITCH = re.compile(r"\b(?:off|out|on)\b")
#: What makes of a rule one with exceptions.
_HEDGE = re.compile(
    r"\b(?:generally|typically|usually|normally|mostly|largely|primarily|sometimes|often)\b"
)
#: What a sentence lists: some of it, or all.
_OPEN = re.compile(
    r"\b(?:includ(?:e|es|ing)|such as|among (?:others|other things)|e\.g\.|for example|for instance)\b"
)
_CLOSED = re.compile(r"\b(?:the following|limited to|only|solely|namely|i\.e\.)\b")
_MODAL = re.compile(r"\b(?:not|never|no|may|must|should|would)\b")
#: Beside a sale, sharing is what Californian law means by it: no other word for disclosing.
_SOLD_TOO = re.compile(
    r"\b(?:sell(?:s|ing)?|sold|sales?)\b['\"]?(?: of)?(?: (?:the|your|any))?(?: personal data)?,? (?:and|or|and/or) (?:\w+ )?['\"]?shar(?:e|es|ed|ing)\b|\bshar(?:e|es|ed|ing)['\"]?,? (?:and|or|and/or) (?:\w+ )?['\"]?(?:sell(?:s|ing)?|sold|sales?)\b"
)
#: Who is meant where nobody is named.
_WHO = frozenset(("us", "you"))
#: What stands beside, and is bound to nothing.
_BESIDE = frozenset(("anytim",))
#: What binds whoever promises it, as its bare statement does; and what :func:`denied` looks at.
_BOUND_ANYWAY = frozenset(("will", "shall", "not", "no", "never", "without"))

#: Data that is nobody's, or no longer.
_IMPERSONAL = re.compile(
    r"\bnon-?personal|\b(?:not|other than) personal|anonym|aggregat|de-?identif"
)


class Gist:
    """What folded *text* says, whatever the order of its words; each part is read where it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @once
    def said(self) -> str:
        """The text in its one plain form."""
        return plain(self._text)

    @once
    def words(self) -> tuple[tuple[str, int], ...]:
        """The words that carry meaning, and how often."""
        return _counted(self.said)

    @once
    def meanings(self) -> frozenset[str]:
        """The words that carry meaning, however often."""
        return frozenset(word for word, _ in self.words)

    @once
    def length(self) -> int:
        """How many words there are with those that carry little."""
        return len(content(self.said))

    @once
    def force(self) -> tuple[str, ...]:
        """Modal verbs and negations."""
        return tuple(sorted(_MODAL.findall(self.said)))

    @once
    def bound(self) -> frozenset[tuple[str, str]]:
        """The words that stand behind a word that binds."""
        said = self.said
        return frozenset(
            (found["word"], word)
            for found in _BINDING.finditer(said)
            if (word := _next(said[found.end() :]))
        )

    @once
    def denied(self) -> frozenset[str]:
        """What is ruled out."""
        return frozenset(
            word
            for found in _DENIED.finditer(self.said)
            for word in _meant(found["scope"])
            if word != _BY_LAW
        )

    @once
    def deciding(self) -> frozenset[str]:
        """How far it goes."""
        found = deciding(self.said) - _BOUND_ANYWAY
        # Where all that is spoken of is personal, "data" and "personal data" are one; what is ruled
        # out for personal data alone is not ruled out for all.
        if self.denied or _IMPERSONAL.search(self.said):
            return found
        return found - {"personal"}

    @once
    def figures(self) -> tuple[str, ...]:
        """Periods, ages, sums and shares, and the grounds that a law gives."""
        text = self._text
        return (*sorted(fact.key for fact in facts.figures(text)), *grounds(text))

    @once
    def switches(self) -> tuple[str, ...]:
        """On and off."""
        said = self.said
        return tuple(_SWITCH.findall(said)) if " off" in said or " out" in said else ()

    @once
    def is_sold_too(self) -> bool:
        """Whether data is both sold and shared."""
        return bool(_SOLD_TOO.search(self.said))

    @once
    def is_open(self) -> bool:
        """Whether it lists but some of it."""
        return bool(_OPEN.search(self.said))

    @once
    def is_closed(self) -> bool:
        """Whether it lists all of it."""
        return bool(_CLOSED.search(self.said))


@lru_cache(maxsize=4096)
def long_words(text: str) -> frozenset[str]:
    """Return the beginnings of the long words of *text*: what a change of order or voice leaves."""
    return frozenset(_LONG.findall(text.lower()))


@lru_cache(maxsize=4096)
def gist(text: str) -> Gist:
    """Return the gist of folded *text*."""
    return Gist(text)


def mean_alike(one: str, other: str) -> bool:
    """Whether the words of folded *one* and *other* that carry meaning are the same, however often they are said."""
    if not may_mean_alike(one, other):
        return False
    # Of the one that is sooner read, the words that are known may be missing in the other already.
    for said, told in ((one, other), (other, one)):
        if known(said) is None and not (known(told) or _NONE) <= gist(said).meanings:
            return False
    return gist(one).meanings == gist(other).meanings


_NONE: frozenset[str] = frozenset()


def is_rearranged(old: str, new: str, *, at_least: int = _ENOUGH) -> bool:
    """Whether folded *new* says what *old* says, in another order or in plainer words.

    ``at_least``: words that both must share for that to be no accident.
    """
    if differ(old, new):
        return False
    one, other = gist(old), gist(new)
    return (
        # Figures are known anyway, and soon tell most that differ apart.
        one.figures == other.figures
        and _same_words(one, other)
        and min(one.length, other.length) >= at_least
        and (one.force == other.force or (_is_short(one, other) and _is_split(old, new)))
        and set(one.force) == set(other.force)
        and one.denied == other.denied
        and one.deciding == other.deciding
        and one.switches == other.switches
        and one.is_sold_too is other.is_sold_too
        and _list_alike(one, other)
        and (one.bound <= other.bound or other.bound <= one.bound)
        and act_alike(old, new)
        and not turned(old, new)
        and not is_other(old, new)
    )


def bound_alike(old: str, new: str) -> bool:
    """Whether in folded *old* and *new* the same stands behind words that bind, and the same do the same."""
    return gist(old).bound == gist(new).bound and act_alike(old, new)


def hedged_alike(old: str, new: str) -> bool:
    """Whether folded *old* and *new* say alike that something is so mostly, or lists but some of it."""
    if set(_HEDGE.findall(old.lower())) != set(_HEDGE.findall(new.lower())):
        return False
    return _list_alike(gist(old), gist(new))


def _list_alike(one: Gist, other: Gist) -> bool:
    """Whether not one lists some of it and the other all."""
    return not (one.is_open > other.is_open and other.is_closed) and not (
        other.is_open > one.is_open and one.is_closed
    )


def _same_words(one: Gist, other: Gist) -> bool:
    """Whether the same words are said; of short sentences, how often does not matter."""
    if one.words == other.words:
        return True
    if not _is_short(one, other) or one.meanings != other.meanings:
        return False
    # A word that is said once less, and another once more, have changed their parts.
    before, after = Counter(dict(one.words)), Counter(dict(other.words))
    return not (before - after and after - before)


def _is_split(old: str, new: str) -> bool:
    """Whether one side says in several sentences what the other says in one."""
    return old.count(". ") != new.count(". ")


def _is_short(one: Gist, other: Gist) -> bool:
    return max(len(one.words), len(other.words)) <= _SHORT


def _counted(said: str) -> tuple[tuple[str, int], ...]:
    """Count what the words of plain text *said* mean that carry meaning."""
    counted: dict[str, int] = {}
    for word, times in content(said).items():
        if word not in FORCE and (meant := sense(word)):
            counted[meant] = counted.get(meant, 0) + times
    return tuple(sorted(counted.items()))


def says_same(old: str, new: str) -> bool:
    """Whether folded *new*, which stands where *old* stood, says the same."""
    return is_rearranged(old, new, at_least=_AT_LEAST)


def act_alike(old: str, new: str) -> bool:
    """Whether nobody does on one side what another does on the other, in folded texts.

    Who does it may be left open on one side, as the passive does.
    """
    before, after = _acts(plain(old)), _acts(plain(new))
    return all(
        before[verb] <= after[verb] or after[verb] <= before[verb]
        for verb in before.keys() & after.keys()
    )


def _acts(text: str) -> dict[str, frozenset[str]]:
    """Return who does what in plain *text*, by what is done."""
    found: dict[str, frozenset[str]] = {}
    for match in _ACTING.finditer(text):
        verb = _next(text[match.end() :])
        found[verb] = found.get(verb, frozenset()) | {match["who"]}
    return found


def _meant(text: str) -> Iterator[str]:
    """Yield what the words of plain *text* mean that carry meaning."""
    for word in content(text):
        if word not in FORCE and (meant := sense(word)):
            yield meant


def _next(text: str) -> str:
    """Return what the first word of plain *text* means that carries meaning; "" if none is near."""
    for word in facts.words(text[:80])[:_NEAR]:
        if word in _WHO:
            return word
        if content(word) and word not in FORCE:
            root = stem(word)
            return "" if root in _BESIDE else sense(root)
    return ""


#: Words within which the one stands that another binds.
_NEAR = 4
