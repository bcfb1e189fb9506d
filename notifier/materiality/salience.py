"""Which of several reasons of one change a customer should read first."""

from __future__ import annotations

import operator
from functools import lru_cache, reduce
from math import log1p

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.cue import DIGIT, Cued, signs
from notifier.materiality.rule import RULES
from notifier.model.verdict import Confidence, Direction, Reason

_PULL: dict[Direction, int] = {"less": 5, "mixed": 4, "neutral": 4, "more": 2}
_SURE: dict[Confidence, int] = {"certain": 20, "likely": 10, "ask": 0}
#: What people ask about first when a policy changes; each cue found adds to a reason's weight.
_STRIKING = {
    "sale": Cued(r"(?:sell|sold|sale of|rent)", border=r"\b{}\b"),
    "ai": Cued(
        r"(?:AI|artificial intelligence|machine[- ]learning|language models?|generative)",
        border=r"\b{}\b",
    ),
    "body": Cued(
        r"(?:biometric|fingerprints?|face|voice|health|medical|genetic|precise location|location)",
        border=r"\b{}\b",
    ),
    "young": Cued(r"(?:children|minors|under \d+|years? old|parental)", border=r"\b{}\b"),
    "spread": Cued(
        r"(?:third[- ]part(?:y|ies)|partners|advertisers|service providers?|researchers|law enforcement|authorities)",
        border=r"\b{}\b",
    ),
    "abroad": Cued(
        r"(?:outside (?:of )?the|third countr(?:y|ies)|transferred to|data privacy framework|standard contractual clauses)",
        border=r"\b{}\b",
    ),
    "watch": Cued(
        r"(?:track(?:ing)?|profil(?:e|ing)|combin(?:e|ing)|targeted|personali[sz]ed advert\w*|record(?:s|ed|ing)?|monitor\w*)",
        border=r"\b{}\b",
    ),
    "choice": Cued(r"(?:opt[- ]?out|withdraw|consent|object to)", border=r"\b{}\b"),
    "law": Cued(
        r"(?:arbitrat\w+|class action\w*|liable|liability|indemnif\w+|waive|governed by|terminate|suspend|prohibit\w*|not (?:permitted|allowed|authori[sz]ed))",
        border=r"\b{}\b",
    ),
    "money": Cued(r"(?:fees?|refund\w*|charged?|price)", border=r"\b{}\b"),
    "keep": Cued(r"(?:retain\w*|delet\w+|kept for|stored for)", border=r"\b{}\b"),
}
_DULL = Cued(
    r"https?://|www\.|\b(?:please (?:see|read|visit|note)|for (?:more|further) information|more information|in accordance with|described in|"
    r"notice at|policy at|this (?:privacy )?(?:policy|notice) (?:describes|explains)|committed to)\b"
)


#: What is new is read before what is gone, and a whole new statement before a new word.
_NEW, _GONE, _WHOLE = 5, -2, 4
#: Words of a passage that says all there is to say; longer ones are no more telling.
_LONG = 40
#: Words of a changed phrase that tell nothing by their number.
_FEW = 2


_STRIKING_MASK = reduce(operator.or_, (cued.mask for cued in _STRIKING.values()))


def promise(case: Case) -> float:
    """Return how much *case* promises to tell, before any rule has looked into it; higher is more."""
    changed = f"{case.gone} {case.come}" if case.is_rewritten else case.text
    there = signs(changed)
    score = 2.0 * (there & _STRIKING_MASK).bit_count() + (4 if there & DIGIT else 0)
    return (
        score
        + (6 if case.is_rewritten else 0)
        + (3 if case.opens else 0)
        + (2 if case.is_added else 0)
        + min(len(changed), 240) / 40
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
    text = f"{reason.old} {reason.new}"
    score: float = rule.weight + _SURE[rule.confidence] + _PULL[reason.direction]
    score += 4 * min(sum(cued.search(text) is not None for cued in _STRIKING.values()), 4)
    score -= 3 if _DULL.search(text) else 0
    score -= _WHOLE if facts.parties(text) else 0
    if "no longer" in reason.sentence:
        score -= _WHOLE
    length = min(len((reason.new or reason.old).split()), _LONG)
    score += 6.5 * log1p(max(0, length - _FEW))
    if rule.confidence == "certain":
        # A fact is decisive in few words; among facts the adverse are read first.
        return score + 2 * _PULL[reason.direction]
    score += _WHOLE if facts.has_figures(text) else 0
    if not reason.old:
        score += _NEW + (_WHOLE if lexicon.is_prose(reason.new) else 0)
    elif not reason.new:
        score += _GONE
    if text.rstrip().endswith(":"):
        score -= 3
    return score
