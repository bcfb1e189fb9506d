"""Rules about how a statement is joined: "and" or "or" between conditions, and the side of a "but" on which a thing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category, rewording
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import becomes
from notifier.materiality.words import content

_BOTH, _EITHER = frozenset(("and", "as well as", "and also")), frozenset(("or", "or else"))
#: What makes what stands behind it a condition, and what is owed only on it.
_CONDITION = re.compile(
    r"\b(?:if|unless|where|when|whenever|once|after|until|before|provided|only|solely|in case|in the event|as long as|so long as|void|except|upon|subject to|requires?|without)\b[^.;:]*$",
    re.IGNORECASE,
)
#: How something new begins behind the joint: another condition, or a thing with its article.
_BEGINS = re.compile(
    r"\W*(?:if|unless|where|when|once|after|until|with|on|in|at|by|upon|not|no|is|are|was|were|has|have|had|does|do|did|fails?|the|an?|any|each|your|our|his|her|its|their|we|you|it|they|he|she|two|three|another|prior|written|proof|payment|notice)\b",
    re.IGNORECASE,
)
#: What somebody will do for another, of which both is more than either.
_REMEDY = re.compile(
    r"\b(?:will|shall|must)(?: \w+ly)? (?:refund|replace|repair|notify|tell|inform|delete|erase|return|pay|credit|compensate|reimburse|correct|restore|encrypt|anonymi[sz]e)\b[^.;:]*$",
    re.IGNORECASE,
)
_REMEDIES = re.compile(
    r"\W*(?:refund|replace|repair|notify|tell|inform|delete|erase|return|pay|credit|compensate|reimburse|correct|restore|encrypt|anonymi[sz]e)\b",
    re.IGNORECASE,
)


@rule("alternative_changed", confidence="ask", weight=72, of="rewritten")
def alternative_changed(case: Case) -> Iterator[Finding]:
    """Report that two conditions, or two remedies, that were both needed are now alternatives ("and" to "or"), or back."""
    if not case.is_prose:
        return
    for swap in case.swaps:
        if is_alternative(swap):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


def is_alternative(swap: Swap) -> bool:
    """Whether *swap* makes alternatives of conditions that were both needed, or the other way round."""
    gone, come = (side.strip(" ,;").lower() for side in swap[:2])
    if not ((gone in _BOTH and come in _EITHER) or (gone in _EITHER and come in _BOTH)):
        return False
    if _CONDITION.search(swap.before) and _BEGINS.match(swap.after):
        return True
    return bool(_REMEDY.search(swap.before) and _REMEDIES.match(swap.after))


#: What parts a sentence in two that say the contrary of each other.
_PARTS = Cued(r"\b(?:but|whereas|while|except)\b|;")


@rule(
    "entry_crossed",
    stage="artefact",
    confidence="ask",
    weight=72,
    of="rewritten",
    cues=_PARTS.mask,
)
def entry_crossed(case: Case) -> Iterator[Finding]:
    """Report that a thing stands on the other side of a sentence's "but": what was deleted is kept."""
    if not case.is_prose or case.old == case.new:
        return
    if crosses(case.old, case.new):
        yield Finding(
            sentence=becomes(case.old, case.new, "", ""),
            old=case.old,
            new=case.new,
            category=category(case),
        )


def crosses(old: str, new: str) -> bool:
    """Whether folded *old* and *new* say the same words, but divide them otherwise between their clauses."""
    if not (_PARTS.is_in(old) and _PARTS.is_in(new)):
        return False
    here, there = _PARTS.pattern.split(old), _PARTS.pattern.split(new)
    if len(here) != len(there) or content(old).items() != content(new).items():
        return False
    return not set(map(_said, there)) <= set(map(_said, here))


def _said(clause: str) -> frozenset[tuple[str, int]]:
    """Return the words of *clause* that carry meaning, and how often."""
    return frozenset(content(clause).items())
