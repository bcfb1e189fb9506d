"""What the rules must know of a language to read a text in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from notifier.materiality.cue import Cued, Cues
from notifier.materiality.facts import Fact
from notifier.model.verdict import Direction

#: What naming a thing means to a customer: worse, a right of theirs, or neither.
Bearing = Literal["worse", "right", "open"]


@dataclass(frozen=True, slots=True)
class Term:
    """A thing that sentences speak of. ``name``: in English; ``is_recipient``: who gets data."""

    name: str
    category: str
    pattern: Cued
    bearing: Bearing = "open"

    @property
    def is_recipient(self) -> bool:
        """Whether the term names somebody who receives data."""
        return self.category == "third_party_sharing" and self.bearing == "worse"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a length of time can be for, and whether a longer one is better for the customer."""

    name: str
    category: str
    pattern: Cued
    longer: Direction


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """The words of one language that tell facts, force and topics.

    ``numbers``: words of numbers. ``units``: words of units, each with how many minutes or months
    it lasts (see :data:`MINUTES`, :data:`MONTHS`). ``period``: with groups ``number``, ``digits``
    and ``unit``. ``negative``: one match a negation. ``binding``, ``loose``: how firm a duty is.
    ``limits``: what bounds a sentence. ``care``, ``harm``: what a company does for and with its
    customers. ``permits``: the customer may or can; ``obliges``: the customer must.
    """

    numbers: Mapping[str, int]
    units: Mapping[str, tuple[str, float]]
    period: Cued
    age: Cued
    purposes: tuple[Purpose, ...]
    fee: Cued
    liability: Cued
    negative: Cued
    binding: Cued
    loose: Cued
    limits: Cued
    care: Cued
    harm: Cued
    permits: Cued
    obliges: Cued
    sharing: Cued
    terms: tuple[Term, ...]
    reference: Cued
    pointer: Cued
    greeting: Cued

    def __hash__(self) -> int:
        """Tell languages apart by identity: there is one of each."""
        return id(self)


MINUTES, MONTHS = "minutes", "months"
#: Minutes of a month, for ordering lengths of time.
_MONTH = 43830
_WHOLE = re.compile(r"\d+")


@lru_cache(maxsize=4096)
def periods(language: Grammar, text: str) -> tuple[Fact, ...]:
    """Return the lengths of time in *text*, normalised: a year is twelve months."""
    found = []
    for match in language.period.finditer(text):
        word = (match["digits"] or match["number"]).lower()
        value = float(word) if _WHOLE.fullmatch(word) else float(language.numbers[word])
        base, factor = language.units[match["unit"].lower()]
        lasts = value * factor
        kind = (match["kind"] or "").lower()
        minutes = lasts * (_MONTH if base == MONTHS else 1)
        found.append(Fact(match[0].strip(), f"{lasts:g} {base} {kind}".strip(), minutes))
    return tuple(found)


def pattern(text: str) -> Cued:
    """Return the pattern of *text*, a choice of words or beginnings of words, without regard to case."""
    return Cued(text, border=r"(?<!\w)(?:{})", among=_CUES)


#: The cues of words of other languages: few texts are asked about them.
_CUES = Cues()


def terms(*rows: tuple[str, str, Bearing, str]) -> tuple[Term, ...]:
    """Return the terms of *rows*: name, category, bearing and pattern."""
    return tuple(
        Term(name, category, pattern(words), bearing) for name, category, bearing, words in rows
    )


def choice(words: Mapping[str, object]) -> str:
    """Return a pattern for any of *words*, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
