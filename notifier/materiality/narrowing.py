"""A rule about what narrows a statement at its end or in its midst: whose, while what, at whose cost, as far as who knows.

"We show it to readers who live at your address" promises less than "we show it to readers". Most that
hangs on to a noun only says which is meant anyway ("the data that you give us"); these words do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case, Swap
from notifier.materiality.duties import category, rewording
from notifier.materiality.joining import alone, one_sided
from notifier.materiality.rule import Finding, rule
from notifier.materiality.words import content

#: Who pays, as it hangs on to a duty.
_COST = re.compile(
    r"\bat (?P<who>(?:(?:its|our|your|their|his|her|no|the|an?|such|that|each|either) ?)?(?:[\w-]+(?:'s|s') ?)?)(?:own |sole |full )*(?:cost|expense|charge)s?(?! of (?:\w+ )?living)\b",
    re.IGNORECASE,
)
#: As far as somebody knows, and in so far.
_KNOWN = (
    r"(?:to|so far as|as far as) (?:the best of )?(?:(?:its|our|your|their|his|her|the [\w-]+(?:'s|s')) (?:(?:actual|best|reasonable) )*knowledge(?: and belief)?|(?:it|we|you|they|the [\w-]+) (?:is|are|knows?) ?(?:aware)?)"
    r"|in (?:its|our|your|their) (?:reasonable |sole |good faith )*(?:opinion|judge?ment|view)"
)
#: During what, and in which part.
_WHILE = (
    r"(?:while|whilst|for as long as|as long as|so long as|whenever|during(?: the)? (?:time|period)s?(?: in which| that| when)?|each time|every time|(?:only )?(?:when|where|if)) (?:you|your|the (?:app|device|car|vehicle|service|software|website|site)|it|a (?:call|session|trip)) (?!(?:have|need|want|wish|like|choose|decide|contact|would|visit|use|apply|provide|give|send|submit|register|order|create|ask|request|see|read|click|interact|access)\b)[\w' -]+"
    r"|during (?:a|an|the|your) (?:call|trip|ride|session|stay|visit|flight|trial|game|match|stream|meeting|rental|hire|journey)"
)
#: Of whom, and of what, as a clause that no comma sets off.
_WHOSE = (
    r"(?:whose|with whom|to whom|in whom|from whom) .+"
    r"|who (?!(?:help|assist|work|act|provide|perform|process|support|use|visit|need|want|wish|may|might|can|could|are bound|are subject|operate|handle)s?\b).+"
)
_WHICH = (
    r"(?:that|which) (?:you|we|they|our \w+|your \w+|the \w+) (?:have |has |had )?(?:already |already been |specifically |expressly |personally )?(?:rated|flagged|marked|reported|paid for|opted|enrolled|approved|authori[sz]ed|agreed|accepted|published|made public|asked about|bought|purchased|own|owns|selected|tagged|consented|saved|starred|pinned|liked|followed?|(?:switched|turned) (?:on|off))\b.*"
    r"|(?:that|which) (?:ha(?:s|ve)|had) (?:been )?(?:enrolled|approved|flagged|reported|published|rated|opted|agreed|signed|registered|verified|expired|lapsed|paid)\b.*"
    r"|(?:that|which) (?:is|are|was|were) (?:no longer|not|older|younger|over|under|above|below|marked|flagged|reported|public|private|encrypted|unencrypted|anonymi[sz]ed|aggregated|owned|controlled|sold|bought|faulty|unused|unopened|dormant|inactive|active|free|paid|overdue|pending)\b.*"
)
#: For which of them: orders of a kind, people of a place, a share.
_FOR = (
    r"(?:for|on|of|to|in|from) (?:(?:all |any |those |the )?(?:first |new |existing |online |domestic |foreign |international |business |private |paid |free )?(?:orders?|bookings?|purchases?|sales|payments?|customers?|users?|members?|subscribers?|residents?|accounts?|plans?|subscriptions?|deliver(?:y|ies)|products?|goods|items|countries|states|claims?|requests?|bills?|invoices?) (?:in|within|above|over|under|below|from|of|outside|placed|made|worth|who|that|which|with|to|on|for) .+)"
    r"|(?:for|on) (?:new|existing|business|private|online|domestic|international|first|paid|free|annual|monthly|enterprise|premium) (?:orders|bookings|purchases|customers|users|members|subscribers|residents|accounts|plans|subscriptions|deliveries)"
    r"|in (?:pseudonymi[sz]ed|pseudonymous|anonymi[sz]ed|anonymous|aggregate[d]?|encrypted|hashed|writing|full|part|English|French|German|Spanish|Italian|Welsh|Dutch|Polish|Irish)(?: (?:form|only))?"
    r"|(?:but )?(?:within|in) (?:the (?:country|same country|mainland|city|state)|your (?:country|region|state|household|home|organi[sz]ation|team|company|family)|our (?:group|stores|shops))"
    r"|with (?:(?:other )?(?:people|members|users|colleagues|employees)) (?:in|of|from|at) (?:your|the same|our) .+"
    r"|from (?:your|the) (?:own )?(?:home|household|household members|family)"
)
#: What makes of a promise an attempt, and of a duty one that waits or does not.
_SOFTENS = (
    r"(?:(?:do|use|make) (?:(?:our|its|their|all|every|reasonable|commercially|best) )*(?:best|utmost|efforts?|endeavou?rs?) to|(?:try|aim|seek|attempt|endeavou?r|strive|intend|hope|plan) to)"
    r"|(?:where|when|if|wherever|whenever|as far as|so far as|to the extent|insofar as) (?:reasonably |technically )?(?:possible|practicable|feasible|practical)"
    r"|(?:immediately|at once|without (?:undue |unreasonable |any )?delay|forthwith|straight away)"
)
#: Of things and people, kinds that are told by one word before them.
_OF_KIND = (
    r"(?:revocable|irrevocable|non-?exclusive|exclusive|(?:non-?)?transferable|sub-?licen[sc]able|perpetual|royalty-free|similar|comparable|vetted|trained|qualified|licen[sc]ed|background-checked|end-to-end|unopened|unused|undamaged"
    r"|explicit|informed|written|adult|registered|verified|paying|dormant|inactive|domestic|overseas|foreign|cross-border|(?:non-?)?commercial|unmodified|licensed|accredited|court-ordered|binding|non-binding|irreversible|non-sensitive|pseudonymous|pseudonymi[sz]ed|anonymous|anonymi[sz]ed|aggregated?)"
)
#: One of the ways in which something may be done.
_WAYS = r"(?:and |or )?(?:online|by (?:e-?mail|post|letter|phone|telephone|text|text message|fax|chat)|in person|in writing|in (?:the|our|your) (?:app|shop|shops|stores?|branch|branches|account)|at (?:the counter|a branch|any branch|our offices?)|on (?:the|our) (?:website|site)|through (?:the|our|your) (?:app|website|account|portal))(?: and| or|,)?"
_NARROWS = re.compile(
    rf"(?:but |and |though )?(?:only |solely |at least )?(?:{_KNOWN}|{_WHILE}|{_WHOSE}|{_WHICH}|{_FOR}|{_SOFTENS}|{_WAYS}|{_OF_KIND})",
    re.IGNORECASE,
)
_ALL_WAYS, _ALL_SOFTENING = (re.compile(pattern, re.IGNORECASE) for pattern in (_WAYS, _SOFTENS))
_MARKS = " ,;:–—-()."
#: Words of the longest clause that is read so.
_LONGEST = 14
#: Changes of a sentence in which a party is not merely renamed.
_FEW = 2
#: What says of a thing only that one deals with it here.
_IDLE = re.compile(
    r"\b(?:described|listed|set out|mentioned|referred|explained|specified|below|above|this (?:policy|notice|statement|section)|these terms|interest to you)\b",
    re.IGNORECASE,
)


@rule("narrowed", confidence="ask", weight=62, of="rewritten")
def narrowed(case: Case) -> Iterator[Finding]:
    """Report that a clause joins or leaves a statement that holds for fewer with it: "while you are signed in", "at its own cost", "whose products you asked about"."""
    if not case.is_prose or case.is_title:
        return
    for swap in case.swaps:
        if narrows(case, swap) or is_borne_by_another(case, swap):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


def narrows(case: Case, swap: Swap) -> bool:
    """Whether *swap* only brings or takes words for which *case*'s statement holds for fewer."""
    swap = one_sided(swap)
    words = alone(swap).strip(_MARKS)
    if not words or len(words.split()) > _LONGEST or _IDLE.search(words) or not swap.before:
        return False
    if _COST.fullmatch(words):
        return True
    if _NARROWS.fullmatch(words) is None:
        return False
    # What stands elsewhere in the other version has only moved.
    other = case.old if swap.come else case.new
    if _ALL_WAYS.fullmatch(words) or _ALL_SOFTENING.fullmatch(words):
        bare = re.sub(r"^(?:and|or) | (?:and|or)$", "", words.lower())
        is_joined = bare != words.lower() or _ALL_SOFTENING.fullmatch(words) is not None
        return is_joined and bare not in other.lower()
    said, other_said = content(words), content(other)
    return sum(word not in other_said for word in said) * 2 > len(said)


def is_borne_by_another(case: Case, swap: Swap) -> bool:
    """Whether somebody else bears the cost: "at its own cost", "at the customer's cost"."""
    # Where the parties have other names throughout, it is the same one.
    if not (swap.gone and swap.come) or len(case.swaps) > _FEW:
        return False
    payers = [_COST.findall(text) for text in (case.old, case.new)]
    if not payers[0] or not payers[1]:
        return False
    gone, come = (side.lower() for side in swap[:2])
    return len(payers[0]) == len(payers[1]) and any(
        mine.strip().lower() != theirs.strip().lower()
        and mine.strip().lower() in f"{gone} {swap.after.lower()}"
        and theirs.strip().lower() in f"{come} {swap.after.lower()}"
        for mine, theirs in zip(*payers, strict=True)
    )
