"""Which of several reasons of one change a customer should read first."""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality import facts, lexicon, striking
from notifier.materiality.case import Case
from notifier.materiality.cue import DIGIT, signs
from notifier.materiality.rule import RULES
from notifier.model.lead import refers_back
from notifier.model.verdict import Confidence, Direction, Reason

_PULL: dict[Direction, int] = {"less": 8, "mixed": 4, "neutral": 4, "more": 2}
_SURE: dict[Confidence, int] = {"certain": 20, "likely": 10, "ask": 0}
#: What is new is read before what is gone, and a whole new statement before a new word.
_NEW, _GONE, _WHOLE = 5, -2, 4
#: What a whole section that went, and that bound nobody, loses: pages are tidied up.
_TIDIED = 10
#: What a statement that takes the way to a court gains where it came, went or was turned, and not
#: where it was put into other words: who misses it finds out when it is too late.
_WAIVES = 48
#: A company that is named, in a list as it may be, and not as the one that customers deal with.
_NAMED = re.compile(r"The company named |The policy (?:now|no longer) names ")
_MERELY_NAMED = 20
#: What a statement loses that is not understood without the one before it.
_BOUND = 3
_SECTIONS = frozenset({"section_added_or_removed", "section_unclear"})


def promise(case: Case) -> float:
    """Return how much *case* promises to tell, before any rule has looked into it; higher is more."""
    if case.is_rewritten:
        there = signs(case.gone) | signs(case.come)
        length = len(case.gone) + 1 + len(case.come)
    else:
        there = signs(case.text)
        length = len(case.text)
    score = 2.0 * (there & striking.MASK).bit_count() + (4 if there & DIGIT else 0)
    return (
        score
        + (6 if case.is_rewritten else 0)
        + (3 if case.opens else 0)
        + (0 if case.old else 2)
        + min(length, 240) / 40
    )


def salience(reason: Reason, place: float = 0.0) -> float:
    """Return how early *reason* should be read; higher is earlier.

    *place*: where in the change it stands, 0 at the start and 1 at the end: the rest of a text
    is its small print.
    """
    return _by_itself(reason) - 5 * place


@lru_cache(maxsize=4096)
def _by_itself(reason: Reason) -> float:
    rule = RULES[reason.rule]
    text = f"{reason.old} {reason.new}" if reason.old and reason.new else reason.old or reason.new
    score: float = rule.weight + _SURE[rule.confidence] + _PULL[reason.direction]
    score += striking.weight(text)
    if striking.waives(reason.new) != striking.waives(reason.old):
        score += _WAIVES
    score -= _WHOLE if facts.parties(text) else 0
    if "no longer" in reason.sentence:
        score -= _WHOLE
    score += striking.length(reason.new or reason.old)
    if rule.name == "party_changed" and _NAMED.match(reason.sentence):
        score -= _MERELY_NAMED
    if rule.confidence == "certain":
        # A fact is decisive in few words; among facts the adverse are read first.
        return score + 2 * _PULL[reason.direction]
    score += _WHOLE if facts.has_figures(text) else 0
    score += _WHOLE if striking.PERIOD.is_in(text) else 0
    if not reason.old:
        score += _NEW + (_WHOLE if lexicon.is_prose(reason.new) else 0)
    elif not reason.new:
        score += _GONE - (
            _TIDIED if rule.name in _SECTIONS and reason.direction == "neutral" else 0
        )
    if text.rstrip().endswith(":"):
        score -= 3
    if not (reason.old and reason.new) and refers_back(text):
        score -= _BOUND
    return score
