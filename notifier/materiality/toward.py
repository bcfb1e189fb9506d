"""Which side a reworded sentence moves to, where the rule that speaks does not say it.

Three things tell without knowing what the sentence is about: whether the customer is asked before
(GDPR 4(11), consent) or may only refuse afterwards (GDPR 21, objection); how far a power or a
licence of the company's goes; and what is excepted from a promise, a practice or a duty.
"""

from __future__ import annotations

import re

from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, any_of, mask_of
from notifier.materiality.statement import statement
from notifier.materiality.tilt import ANSWERS, favours, tilt
from notifier.model.verdict import Direction

#: Words that went and came, beyond which a sentence says other things than bounds.
_MOST = 30
#: Rules whose numbers, names and places have a side of their own, or none.
_OWN_SIDE = frozenset(
    {
        "age_changed",
        "amount_changed",
        "audience_changed",
        "deadline_changed",
        "forum_changed",
        "limit_changed",
        "officer_changed",
        "party_changed",
        "percentage_changed",
        "period_changed",
        "regulator_changed",
        "transfer_changed",
    }
)
#: Rules that take a thing newly named for one that is done; where it bounds what is done, it is not.
_NAMING = frozenset({"purpose_named", "data_named", "recipients_changed", "recipient_named"})

_AGREE = r"(?:agree[ds]?|consent(?:ed)?|opt(?:ed)?[- ]in|permit(?:ted)?|allow(?:ed)?|approved?|authori[sz]ed?|enabled?|accept(?:ed)?|enrol\w*|join(?:ed)?|sign(?:ed)? up|switch(?:ed)? (?:it|this|them) on|turn(?:ed)? (?:it|this|them) on)"
_YOUR_CONSENT = r"your (?:(?:\w+[, ]+){0,3})?(?:consent|permission|agreement|approval)"
#: Where the customer is asked before.
_ASKED = Cued(
    rf"\b(?:if|where|when|once|after|until|unless) (?:and (?:until|unless) )?(?:you|users?|customers?) (?:have |had |has |first |\w+ly ){{0,2}}{_AGREE}\b"
    rf"|\bwith {_YOUR_CONSENT}|\b(?:ask|seek|get|obtain|request|require)\w* (?:you )?(?:for )?{_YOUR_CONSENT}|\b(?:on the basis of|based on|rel(?:y|ies) on|subject to|upon|after) {_YOUR_CONSENT}"
    rf"|\b(?:not|never|no)\b[^.;]{{0,80}}\bwithout {_YOUR_CONSENT}|\bopt(?:ing)?[- ]in\b"
)
#: Where the customer may refuse, and nothing is asked before.
_MAY_REFUSE = Cued(
    r"\bunless (?:you|users?|customers?) (?:\w+ ){0,2}?(?:opt(?:ed)?[- ]?out|object|tell|ask|disable|turn|switch|decline|unsubscribe|withdraw|refuse)\w*"
    r"|\b(?:you (?:may|can|could|have the right to)|to) (?:\w+ ){0,2}?(?:opt[- ]?out|object|unsubscribe|turn (?:\w+ ){0,6}?off|switch (?:\w+ ){0,6}?off|disable|decline|refuse|reject)\b|\bopt(?:ing)?[- ]?out\b"
)
#: What the company does with data, of which a customer may be asked.
_DONE = Cued(
    r"\b(?:rel(?:y|ies) (?:up)?on\b|basis\b|shar|sell|sold|disclos|transfer|transmit|collect|rent|track|combin|process|profil|train|monitor|record|access|send|set\b|plac|analy[sz]|stor|keep|us(?:e[sd]?\b|ing\b))\w*"
)
#: How far a power or a licence goes, by kinds, each of which may be gained or lost.
_WIDE = tuple(
    Cued(pattern)
    for pattern in (
        r"\bat any time\b",
        r"\bfor (?:any|no|whatever) (?:\w+ )?(?:purpose|reason|use)s?\b|\bwith or without (?:cause|reason)\b|\bwithout (?:cause|giving (?:any )?reasons?)\b",
        r"\bwithout (?:any |an? )?(?:prior |further |advance )?(?:notice|notif\w+|warning|review|asking)\b",
        r"\b(?:in|at) our (?:\w+ )?(?:\w+ )?discretion\b|\bas we see fit\b",
        r"\bindefinitely\b|\bperpetual(?:ly)?\b|\bin perpetuity\b",
        r"\birrevocabl[ey]\b",
        r"\bsub-?licen[sc](?:e|able|ing)\b|\btransferable\b|\bassign(?:able)?\b",
        r"\bworldwide\b|\bthroughout the world\b",
        r"\bin any (?:form|format|media|medium|manner|way)\b",
        r"\bwithout (?:any )?(?:payment|compensation|remuneration)\b|\broyalty[- ]free\b",
    )
)
_POWERS = Cued(
    r"\b(?:[Ww]e|us|[Oo]ur \w+|(?!You\b|Users?\b|Customers?\b|Members?\b|Subscribers?\b|Buyers?\b|Guests?\b|Either\b|Each\b|Any\b|Both\b|They\b|It\b)[A-Z]\w+)"
    r" (?:may|can|might|could|will|shall|reserves?|(?:is|are) entitled|has the right|have the right)\b",
    cased=True,
)
_GRANTS = Cued(r"\b(?:grant|licen[sc]e)\w*")
_THEIRS = Cued(
    r"\b(?:you|users?|customers?|members?|subscribers?|buyers?|guests?) (?:\w+ )?(?:may|can|could|have the right|has the right|(?:is|are) entitled)\b"
)
_OBLIGED = Cued(
    r"\b(?:you|users?|customers?|members?|subscribers?|buyers?|guests?) (?:\w+ )?(?:must|shall|have to|has to|need to|needs to|(?:is|are) required)\b"
)
#: What costs whoever does it.
_BURDEN = Cued(
    r"\b(?:pay|bear|indemnif(?:y|ies)|reimburse|compensate|cover|are (?:liable|responsible)|owe)\b"
)
_BORNE: dict[tuple[str, str], Direction] = {("we", "you"): "less", ("you", "we"): "more"}
#: What bounds the company wherever it stands in what it says of itself, and customers in what they may.
_ONLY = Cued(r"\b(?:only|solely|exclusively)\b")
#: What is excepted, or made to hang on something.
_EXCEPTED = Cued(
    r"\b(?:unless|(?:any(?:one|body|thing)?|no(?:body|thing)|no one|none)(?: \w+)? but|with our (?:\w+ ){0,2}?(?:permission|consent|approval)|except(?:ing)?|save (?:that|for|where|as)|other than|excluding|to the extent (?:permitted|allowed|possible|practicable|required|reasonable)|(?:where|if|when|as far as|so far as) (?:reasonably |commercially |technically )?(?:possible|feasible|practicable)"
    r"|subject to|provided that|if you (?:breach|violate|fail))\b"
)
_BOUNDING = re.compile(
    r"^[\s,;(]*(?:but |and )?(?:only|solely|strictly|limited to)\b", re.IGNORECASE
)
#: "All data" that becomes "sensitive data" within what is promised, and a time for what is promised.
_EVERY = Cued(r"\b(?:all|any|every|each)\b")
_WITHIN = Cued(
    r"\b(?:notify|inform|tell|answer|respond|reply|confirm|refund|repair)\b[^.;]{0,60}\bwithin \w+"
)
#: Where customers must go, and what they give up, to be heard.
_BOUND_TO = tuple(
    Cued(pattern)
    for pattern in (
        r"\b(?:must|shall|will|required|agree|binding|mandatory|exclusively)\b[^.;]{0,80}\barbitrat\w+|\barbitrat\w+[^.;]{0,60}\b(?:mandatory|required|binding|binds|final|decides?)\b",
        r"\bwaive\w*\b[^.;]{0,80}\b(?:class|jury|collective)\b|\bno class (?:action|arbitration)s?\b",
        r"\bas[- ]is\b|\bno warrant\w+|\bdisclaims?\b",
        r"\b(?:only|exclusive(?:ly)?)\b[^.;]{0,60}\bcourts?\b|\bexclusive jurisdiction\b",
    )
)
#: A clause that is wholly gone or new: on which condition something is done.
_CLAUSE = re.compile(
    r"^[\s,;(]*(?:but |and )?(?:if|when|where|provided|once|after)\b(?! (?:\w+ )?(?:permitted|required|allowed|applicable)\b)",
    re.IGNORECASE,
)
_CUES = mask_of(" if ", " when ", " where ", " provided ", " once ", " after ") | (
    _ASKED.mask
    | _MAY_REFUSE.mask
    | _EXCEPTED.mask
    | _ONLY.mask
    | _EVERY.mask
    | _WITHIN.mask
    | _OBLIGED.mask
    | _BURDEN.mask
)
_MASK_WIDE, _MASK_BOUND_TO = any_of(_WIDE), any_of(_BOUND_TO)
_CUES |= _MASK_WIDE | _MASK_BOUND_TO


def toward(case: Case, rule: str, direction: Direction) -> Direction:
    """Return *direction* of what *rule* says of *case*, or the side that its bounds move to."""
    if not case.is_rewritten or rule in _OWN_SIDE:
        return direction
    if direction == "neutral" and not case.signs & _CUES:
        return tilt(case)
    if (forum := _of_forum(case)) != "neutral":
        return forum
    if direction == "neutral":
        bounds = _bounds(case)
        return tilt(case) if bounds == "neutral" else bounds
    if rule == "right_named" and (choice := _of_choice(case)) != "neutral":
        return choice
    if rule in _NAMING and (
        _BOUNDING.match(case.come)
        or _EVERY.is_in(case.gone)
        or len(_EXCEPTED.findall(case.new)) > len(_EXCEPTED.findall(case.old))
    ):
        # What came bounds what is done, or what is promised: "only where a court orders it".
        return _opposed(case, direction)
    if rule in _NAMING and direction == "less" and tilt(case) == "more":
        # More that one may ask for, and more that is ruled out.
        return "more"
    if direction == "more" and rule == "recipients_changed" and _who(case)[0] == "you":
        # "We will tell you", "we will tell the authorities".
        return "less"
    return direction


def _opposed(case: Case, direction: Direction) -> Direction:
    found = _bounds(case)
    return direction if found in {"neutral", direction} else found


def _bounds(case: Case) -> Direction:
    """Return the one side that all bounds agree on, else "neutral"."""
    if len(case.gone.split()) + len(case.come.split()) > _MOST:
        return "neutral"
    if (choice := _of_choice(case)) != "neutral":
        return choice
    sides = {
        _of_reach(case),
        _of_exceptions(case),
        _of_only(case),
        _of_promise(case),
        _of_duty(case),
    }
    sides.discard("neutral")
    return sides.pop() if len(sides) == 1 else "neutral"


def _of_choice(case: Case) -> Direction:
    """Who is no longer asked but may refuse is worse off than before, and better than who may not."""
    done = _DONE.is_in(case.old) and _DONE.is_in(case.new)
    if not done and "policy_change" not in case.topics:
        return "neutral"
    before, after = (
        2 if _ASKED.is_in(text) else int(_MAY_REFUSE.is_in(text)) for text in (case.old, case.new)
    )
    if before == after or 2 not in {before, after}:
        return "neutral"
    return "less" if after < before else "more"


def _of_reach(case: Case) -> Direction:
    if not case.signs & _MASK_WIDE:
        return "neutral"
    before, after = (
        {at for at, kind in enumerate(_WIDE) if kind.is_in(text)} for text in (case.old, case.new)
    )
    if (before <= after) is (after <= before):
        return "neutral"
    text = f"{case.old} {case.new}"
    theirs = _THEIRS.is_in(text)
    if theirs is (_POWERS.is_in(text) or _GRANTS.is_in(text)):
        return "neutral"
    return "more" if (before < after) is theirs else "less"


#: What the company does to or with what is the customer's.
_OURS = Cued(
    r"\bwe (?:\w+ ){0,2}?(?:shar|sell|disclos|transfer|collect|rent|track|combin|profil|train|monitor|record|use|keep|read|analy[sz]|clos|terminat|suspend|block|disabl|charg|chang|rais|contact|call|process|hand)\w*\b"
)


def _of_only(case: Case) -> Direction:
    """In "we make sure that only staff can see it", who promises is bound as well as who acts."""
    before, after = _ONLY.is_in(case.old), _ONLY.is_in(case.new)
    if before is after:
        return "neutral"
    text = case.old if after else case.new
    if favours(text, case.section_category) is None:
        return "neutral"
    found = statement(text, case.section_category)
    theirs = _THEIRS.is_in(text) or ANSWERS.is_in(text)
    theirs = theirs or (found is not None and found.kind == "right")
    return "less" if after is theirs else "more"


def _of_exceptions(case: Case) -> Direction:
    before, after = (len(_EXCEPTED.findall(text)) for text in (case.old, case.new))
    by_clause = before == after
    for swap in case.swaps if by_clause else ():
        before += _CLAUSE.match(swap.gone) is not None and not swap.come
        after += _CLAUSE.match(swap.come) is not None and not swap.gone
    if before == after:
        return "neutral"
    # What is left when the exception is taken away is what it is an exception from.
    whole = case.old if after > before else case.new
    is_for_customer = favours(whole, case.section_category)
    # Much that reads like a practice is done for the customer; what "we" do with data is not.
    if is_for_customer is None or not (is_for_customer or _OURS.is_in(whole)):
        return "neutral"
    if (after > before) is is_for_customer:
        return "less"
    # "We follow your walk when the app is closed": a condition may also be a further case.
    return "neutral" if by_clause else "more"


def _of_duty(case: Case) -> Direction:
    """Who must where he might, or bears what the company bore, is worse off."""
    may, must = ((kind.is_in(case.old), kind.is_in(case.new)) for kind in (_THEIRS, _OBLIGED))
    if may[0] > may[1] and must[0] < must[1]:
        return "less"
    if may[0] < may[1] and must[0] > must[1]:
        return "more"
    if _BURDEN.is_in(case.old) and _BURDEN.is_in(case.new):
        return _BORNE.get(_who(case), "neutral")
    return "neutral"


def _who(case: Case) -> tuple[str, str]:
    """Return the first words that went, and those that came in their place."""
    first = next(iter(case.swaps), None)
    return (first.gone.strip().lower(), first.come.strip().lower()) if first else ("", "")


def _of_forum(case: Case) -> Direction:
    """Who is bound to one court or arbitrator, or gives up a way to be heard, is worse off."""
    if not case.signs & _MASK_BOUND_TO or "liability_disputes" not in case.topics:
        return "neutral"
    before, after = (
        {at for at, kind in enumerate(_BOUND_TO) if kind.is_in(text)}
        for text in (case.old, case.new)
    )
    if (before <= after) is (after <= before):
        return "neutral"
    return "less" if before < after else "more"


def _of_promise(case: Case) -> Direction:
    """Who is promised a thing for all of his data, or by a certain time, is promised more."""
    lost, won = (
        (_EVERY.is_in(words) and not _EVERY.is_in(other))
        or (_WITHIN.is_in(text) and not _WITHIN.is_in(other))
        for words, text, other in ((case.gone, case.old, case.new), (case.come, case.new, case.old))
    )
    if lost is won:
        return "neutral"
    for text in (case.old, case.new):
        found = statement(text, case.section_category)
        secured = "security" in case.topics and (found is None or found.kind == "practice")
        if not secured and (found is None or found.kind != "promise"):
            return "neutral"
    return "less" if lost else "more"
