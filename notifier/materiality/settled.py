"""What a contract settles between its parties in a clause that says it of one of several: who pays, and whose law holds."""

from __future__ import annotations

import re

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.doublets import is_doublet
from notifier.materiality.joining import alone, one_sided
from notifier.materiality.plain import NUMBER
from notifier.materiality.words import content

#: Who bears what it costs, or the risk: whoever stands before it.
_BEARS = Cued(
    r"(?:^|[.;,] )(?:(?:and|but) )?(?P<who>[^.;,]{2,60}?) (?:(?:will|shall|must|alone|always|only|also|has to|have to|is to|are to) )*(?:bears?|pays?|covers?|meets?|carr(?:y|ies)|assumes?) "
    r"(?:for )?(?:(?:its|their|his|her|your|our|the|all|any|own|full|reasonable|shipping|return|postage|travel|delivery) ){0,4}(?:costs?|charges?|expenses?|fees?|risks?|loss(?:es)?|postage|shipping|return)\b"
)
#: What stands for one party all the same, or says nothing of who it is.
_SLIGHT = frozenset(("the", "a", "an", "each", "such", "said", "only", "alone"))
#: Whose law holds, or where a court sits.
_HOLDS = Cued(
    r"\b(?:(?:governed by|subject to|under|in accordance with)[^.;]{0,40}?\b(?:laws?)|(?:laws?|courts?)) (?:of|in|at) (?P<where>[^.;,]{2,60})"
)
_PLACE = re.compile(r"\b[A-Z][a-z]{2,}")
#: The place where the customer is at home, which is not a place that the company has chosen.
_HOME = re.compile(
    r"\b(?:you(?:r)?|customer'?s?|consumer'?s?|member'?s?|user'?s?)\b[^.;]{0,30}\b(?:liv(?:e|es|ing)|resid\w+|home|domicile\w*|habitual\w*)\b|\b(?:liv(?:e|es|ing)|resid\w+|home|domicile\w*)\b[^.;]{0,20}\b(?:you|your|consumer|customer)\b",
    re.IGNORECASE,
)

#: A number by itself, and how a text goes on before one that only counts its parts.
_NUMBER = re.compile(rf"\W*(?:\d+(?:[.,]\d+)*|{NUMBER.source})\W*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\b[A-Z]\w*|\b(?:sections?|clauses?|paragraphs?|chapters?|parts?|items?|annex|appendix|version|page|copyright|following|these|those|our|the)|\d,?|[-/.(#§©])\s*$"
)
#: What bounds a sum or a number in any unit, known or not.
_BOUND = re.compile(
    r"\b(?:at most|at least|up to|no (?:more|less|fewer) than|not (?:more|less|fewer) than|(?:not )?exceed\w*|(?:a )?(?:maximum|minimum) of|capped at|limited to) (?:\w+ )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred)\b)",
    re.IGNORECASE,
)
#: How a clause of its own hangs on to a statement, and the words with weight that it has.
_CLAUSE = re.compile(
    r"^(?:[,;] ?)?and (?!(?:which|who|that|therefore|thus|so|hence|more|much|other|others|to)\b)|\band[,;]?$",
    re.IGNORECASE,
)
_SAYS = 2
_NAME = re.compile(r"\b[A-Z][\w'-]*")
#: Numbers that say who a company is.
_COMPANY = re.compile(
    r"share capital|registered (?:in|with|under|office)|vat (?:number|id)", re.IGNORECASE
)

#: Who looks at what a party does, decides or claims: somebody whom it does not pay, a person, or nobody.
_OVERSEEN = Cued(
    r"\b(?:independent(?:ly)?|impartial(?:ly)?|neutral) (?:\w+ ){0,2}?(?:\w*(?:auditors?|experts?|bod(?:y|ies)|panel|commission(?:er)?|ombudsman|arbitrators?|mediators?|assessors?|reviewers?|persons?|part(?:y|ies)|institutes?|committee|board|organi[sz]ations?|firms?))\b"
)


def counts_otherwise(case: Case) -> bool:
    """Whether one number of a rewritten *case* alone gave way to another, or a bound came or went."""
    if _COMPANY.search(case.new):
        return False
    for swap in map(one_sided, case.swaps):
        if words := alone(swap):
            other = case.old if swap.come else case.new
            if _BOUND.search(words) and not _BOUND.search(other):
                return True
        elif (
            all(map(_NUMBER.fullmatch, (swap.gone, swap.come)))
            and len({facts.number(side.strip(" .,;:").lower()) for side in swap.bare}) > 1
            and not _NUMBERED.search(swap.before)
        ):
            return True
    return False


def drops_clause(case: Case) -> bool:
    """Whether a clause that "and" joins came or went, and nothing else of a rewritten *case* did."""
    return len(case.swaps) == 1 and all(
        _CLAUSE.search(words := alone(swap))
        and len(content(_NAME.sub(" ", words))) >= _SAYS
        and not is_doublet(words, swap.before, swap.after)
        for swap in map(one_sided, case.swaps)
    )


def settled_otherwise(old: str, new: str) -> bool:
    """Whether folded *old* and *new* let another pay or look into it, or the law or courts of another place hold."""
    if _OVERSEEN.is_in(old) is not _OVERSEEN.is_in(new):
        return True
    payers = _payers(old), _payers(new)
    if all(payers) and not payers[0] & payers[1]:
        return True
    if not (_HOLDS.is_in(old) and _HOLDS.is_in(new)):
        return False
    at_home = [_HOME.search(text) is not None for text in (old, new)]
    if at_home[0] is at_home[1]:
        return False
    chosen = new if at_home[0] else old
    return any(_PLACE.search(found["where"]) for found in _HOLDS.finditer(chosen))


def _payers(text: str) -> frozenset[frozenset[str]]:
    """Return who bears a cost or a risk in *text*, each as the words by which it is named."""
    return frozenset(
        frozenset(facts.words(found["who"])) - _SLIGHT for found in _BEARS.finditer(text)
    )
