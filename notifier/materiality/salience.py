"""Which of several reasons of one change a customer should read first."""

from __future__ import annotations

import re

from notifier.materiality.rule import RULES
from notifier.model.verdict import Confidence, Direction, Reason

_PULL: dict[Direction, int] = {"less": 8, "mixed": 4, "neutral": 2, "more": 0}
_SURE: dict[Confidence, int] = {"certain": 20, "likely": 10, "ask": 0}
#: What people ask about first when a policy changes; each cue found adds to a reason's weight.
_STRIKING = re.compile(
    r"(?P<sale>\b(?:sell|sold|sale of|rent)\b)|(?P<ai>\b(?:AI|artificial intelligence|machine[- ]learning|language models?|generative)\b)"
    r"|(?P<body>\b(?:biometric|fingerprints?|face|voice|health|medical|genetic|precise location|location)\b)"
    r"|(?P<young>\b(?:children|minors|under \d+|years? old|parental)\b)"
    r"|(?P<spread>\b(?:third[- ]part(?:y|ies)|partners|advertisers|service providers?|researchers|law enforcement|authorities)\b)"
    r"|(?P<abroad>\b(?:outside (?:of )?the|third countr(?:y|ies)|transferred to|data privacy framework|standard contractual clauses)\b)"
    r"|(?P<watch>\b(?:track(?:ing)?|profil(?:e|ing)|combin(?:e|ing)|targeted|personali[sz]ed advert\w*|record(?:s|ed|ing)?|monitor\w*)\b)"
    r"|(?P<choice>\b(?:opt[- ]?out|withdraw|consent|object to)\b)"
    r"|(?P<law>\b(?:arbitrat\w+|class action\w*|liable|liability|indemnif\w+|waive|governed by|terminate|suspend|prohibit\w*|not (?:permitted|allowed|authori[sz]ed))\b)"
    r"|(?P<money>\b(?:fees?|refund\w*|charged?|price)\b)"
    r"|(?P<keep>\b(?:retain\w*|delet\w+|kept for|stored for)\b)",
    re.IGNORECASE,
)
_DULL = re.compile(
    r"https?://|www\.|\b(?:please (?:see|read|visit|note)|for (?:more|further) information|more information|in accordance with|described in|"
    r"notice at|policy at|this (?:privacy )?(?:policy|notice) (?:describes|explains)|committed to)\b",
    re.IGNORECASE,
)


def salience(reason: Reason) -> int:
    """Return how early *reason* should be read; higher is earlier."""
    rule = RULES[reason.rule]
    words = f"{reason.old} {reason.new}"
    cues = {match.lastgroup for match in _STRIKING.finditer(words)}
    score = rule.weight + _SURE[rule.confidence] + _PULL[reason.direction]
    return score + 4 * min(len(cues), 4) - (8 if _DULL.search(words) else 0)
