"""Which of several texts prevails, and at whose cost or choice something is done."""

from __future__ import annotations

from functools import lru_cache

from notifier.materiality.cue import Cued
from notifier.materiality.plain import sense
from notifier.materiality.words import content

_PREVAILS = Cued(
    r"\b(?:(?:shall |will )?(?:prevails?|takes? (?:precedence|priority)|supersedes?|overrides?)|(?:shall|will) (?:control|govern)|controls)\b"
)
_STAKE = Cued(
    r"\b(?P<who>our|your|their|its|(?-i:[A-Z])\w+'s)(?: (?:own|sole|absolute|reasonable))* (?P<what>expense|costs?|option|choice|choosing|election|discretion|risk)\b"
)


@lru_cache(maxsize=1024)
def prevailing(text: str) -> frozenset[str]:
    """Return the words for the text that prevails by folded *text*; empty where none does."""
    which: set[str] = set()
    end = 0
    for found in _PREVAILS.finditer(text):
        start = max(end, *(text.rfind(stop, end, found.start()) + 1 for stop in ",;."))
        which.update(map(sense, content(text[start : found.start()])))
        end = found.end()
    return frozenset(which - {""})


@lru_cache(maxsize=1024)
def stakes(text: str) -> frozenset[tuple[str, str]]:
    """Return whose cost, risk and choice it is by folded *text*."""
    return frozenset(
        (found["who"].lower(), found["what"].lower()) for found in _STAKE.finditer(text)
    )


def is_another(before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether of the texts *before* and *after*, each by its words, neither is the other."""
    return bool(before - after and after - before)


def turned(old: str, new: str) -> bool:
    """Whether by folded *new* another bears or chooses than by *old*, or another text prevails."""
    before, after = stakes(old), stakes(new)
    if before != after and {what for _, what in before} & {what for _, what in after}:
        return True
    return is_another(prevailing(old), prevailing(new))
