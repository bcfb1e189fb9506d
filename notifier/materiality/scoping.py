"""Rules about whose choice it is, who does it, and to which of many it applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category, rewording
from notifier.materiality.occasions import HOW_MANY, OCCASION, is_other
from notifier.materiality.rule import Finding, rule
from notifier.materiality.words import content, stem

#: What leaves something to the customer's choice.
_CHOSEN = Cued(
    r"\b(?:if|where|when|once|only if|as soon as|unless) (?:you|the customer|a customer|a user|the user|members?|users|customers) (?:have |has )?(?:expressly |explicitly |specifically |already |first )?(?:choose|chooses|chosen|agree|agrees|agreed|allow|allows|allowed|consent|consents|consented|opt(?:s|ed)? in|ask(?:s|ed)? (?:us|for)|request(?:s|ed)? (?:it|this|us)|let(?:s)? us|permit(?:s|ted)?|enabled?|turn(?:s|ed)? (?:it|this|them) on|switch(?:es|ed)? (?:it|this|them) on|tick(?:s|ed)?|sign(?:s|ed)? up for|subscribed? to)\b"
    r"|\bwith your (?:\w+ )?(?:consent|agreement|permission|authori[sz]ation|approval)\b|\bat your (?:request|choice|option)\b|\bsubject to your (?:\w+ )?(?:consent|agreement|permission)\b|\bon your request\b"
)
#: Another condition, or none: any word that asks for the customer's will.
_WILL = Cued(
    r"\b(?:consent\w*|agree\w*|permission|opt\w*|choose|chosen|choice|choices|request\w*|ask|asks|asked|allow\w*|permit\w*|approv\w*|authori\w*|wish\w*|want\w*|prefer\w*|decid\w*|elect\w*|enabl\w*|tick\w*|voluntar\w*|set|settings?|turn|switch)\b"
)
_WE_DO = Cued(r"\b(?:we|us|our|is|are|will|may)\b")
#: Places in which an edit that is small differs, and words on one side of it.
_FEW = 2
_LONGEST = 12


@rule(
    "choice_dropped",
    "user_choice_control",
    confidence="ask",
    weight=73,
    of="rewritten",
    cues=_CHOSEN.mask,
)
def choice_dropped(case: Case) -> Iterator[Finding]:
    """Report that what was done only if the customer chose it is done otherwise, or back: "if you choose", "when you sign up"."""
    if not case.is_prose or case.is_title:
        return
    if max(len(case.gone.split()), len(case.come.split())) > _LONGEST:
        return
    for one, other in ((case.old, case.new), (case.new, case.old)):
        found = _CHOSEN.search(one)
        if found is None or _WILL.is_in(other) or not _WE_DO.is_in(other):
            continue
        swap = next((swap for swap in case.swaps if _touches(swap, found[0])), None)
        if swap is not None:
            yield _finding(case, swap)
            return


def _touches(swap: Swap, phrase: str) -> bool:
    """Whether words of *phrase* are among those that *swap* brings or takes."""
    return not set(phrase.lower().split()).isdisjoint(
        word.strip(",.;:") for word in f"{swap.gone} {swap.come}".lower().split()
    )


#: Articles and the like, which say of nouns no kind.
_ARTICLES = r"(?:(?:the|our|your|their|its|any|all|every|each|an?|these|those|no|of) ?)*"
#: Kinds of people, of orders and of data of which there are others.
_KINDS = re.compile(
    rf"{_ARTICLES}(?P<kind>(?:enterprise|business|corporate|premium|paying|paid|free|trial|basic|standard|professional|registered|unregistered|verified|active|inactive|former|prospective|new|existing|adult|underage|individual|private|commercial|public-sector|educational|institutional|retail|wholesale|domestic|overseas|foreign|international|local|resident|non-resident"
    r"|eligible|participating|selected|featured|certain|approved|authori[sz]ed|designated|named|nominated|listed|online|in-store|first-time|returning|annual|monthly|prepaid|postpaid|card|payment|health|medical|financial|billing|account|contact|location|sensitive|public|anonymous|aggregated?|uploaded|reported|flagged|deleted|archived|unread|encrypted|main|principal|key|major|critical|high-risk)(?: and [\w-]+)?) ?",
    re.IGNORECASE,
)
_ONLY_ARTICLES = re.compile(rf"{_ARTICLES}", re.IGNORECASE)
_WHOLE_BEFORE = re.compile(
    r"\b(?:all|any|every|each|no|our)(?: of)?(?: (?:the|your|our))?$", re.IGNORECASE
)
#: Of many, those that stand somewhere.
_LISTED = re.compile(
    r"\b(?:listed|named|set out|specified|identified|described|marked|shown) (?:below|above|here|in (?:the|this|our|annex|schedule|appendix|section)\b)",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:all|any|every|each|anyone|everyone)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:one or (?:more|several)|at least one|several|two or more)\b", re.IGNORECASE
)
_MORE = re.compile(r"or (?:more|several|two)\b.*", re.IGNORECASE)
_ONE = re.compile(r"(?:an?|one|a single|the)\b(?! or)", re.IGNORECASE)


@rule("kind_singled_out", confidence="ask", weight=61, of="rewritten")
def kind_singled_out(case: Case) -> Iterator[Finding]:
    """Report that what was said of all is said of a kind of them, or back: "our customers", "enterprise customers"."""
    if not case.is_prose or case.is_title:
        return
    for index, swap in enumerate(case.swaps):
        if (
            _singles_out(case, swap)
            or _is_listed(case, index)
            or (_MORE.fullmatch(swap.gone or swap.come) and swap.before.lower().endswith(" one"))
            or any(
                _SEVERAL.match(one) and _ONE.match(other) and not _SEVERAL.search(other)
                for one, other in (swap.bare, swap.bare[::-1])
            )
        ):
            yield _finding(case, swap)


def _singles_out(case: Case, swap: Swap) -> bool:
    """Whether one side of *swap* has a kind where the other has an article or nothing, behind a word for all."""
    for words, other, text in ((*swap.bare, case.new), (*swap.bare[::-1], case.old)):
        found = _KINDS.fullmatch(words)
        if found is None or not _ONLY_ARTICLES.fullmatch(other):
            continue
        if not (other or _WHOLE_BEFORE.search(swap.before)):
            continue
        if not any(word in content(text) for word in content(found["kind"])):
            return True
    return False


def _is_listed(case: Case, index: int) -> bool:
    """Whether "all" gave way to those that are listed, be it in one swap or in two that follow one another."""
    swap = case.swaps[index]
    following = case.swaps[index + 1] if index + 1 < len(case.swaps) else Swap("", "")
    for old, new in (
        ((swap.gone, following.gone), (swap.come, following.come)),
        ((swap.come, following.come), (swap.gone, following.gone)),
    ):
        if (
            _ALL.match(old[0])
            and not _ALL.match(new[0])
            and _LISTED.search(" ".join(new))
            and not _LISTED.search(" ".join(old))
        ):
            return True
    return False


#: The company itself, as it speaks of who acts; and others who may act in its place.
_OURSELVES = re.compile(
    r"(?:by |with |from |to )?(?:we|us|ourselves|our (?:own |in-house |internal )?(?:[\w-]+ ){0,2}(?:team|staff|employees|engineers|people|department|office)s?(?: in [A-Z]\w+)?|one of our (?:own )?(?:staff|employees|team))",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:by |with |from |to )?(?:(?:an?|the|your|our|its|their|that|each|any|another|one of our) )?(?:[\w-]+ ){0,2}?"
    r"(?:bank|card issuer|insurer|seller|merchant|shop|retailer|driver|courier|carrier|airline|hotel|venue|organi[sz]er|promoter|landlord|host|owner|manufacturer|contractor|subcontractor|agency|agent|broker|dealer|franchisee|reseller|distributor|partner(?: [A-Z]\w+)?|accredited firm|independent (?:firm|body|expert|auditor|assessor|adjudicator|company|person)|outside firm|third part(?:y|ies)|employer|school|parents?|guardian|court|ombudsman|regulator|authority|adjudicator|arbitrator|doctor|pharmacist|lender|collection agency|app store|app shop|operator|sponsor|consultant|publisher|translator|moderator|volunteers?|freelancers?|algorithm|software|the machine)s?(?: concerned| itself| alone| in question| of the \w+)?(?: and (?:the )?[\w-]+(?: concerned)?)?",
    re.IGNORECASE,
)


@rule(
    "occasion_changed",
    confidence="ask",
    weight=62,
    of="rewritten",
    cues=HOW_MANY.mask | OCCASION.mask,
)
def occasion_changed(case: Case) -> Iterator[Finding]:
    """Report that something is done on another occasion, or holds of one where it held of all: "when you order", "when you visit"."""
    if not case.is_rewritten or case.is_title or len(case.swaps) > _FEW:
        return
    if max(len(case.gone.split()), len(case.come.split())) > _LONGEST:
        return
    if is_other(case.old, case.new):
        yield Finding(
            sentence=rewording(case, case.swaps[0]),
            old=case.gone,
            new=case.come,
            category=category(case),
        )


@rule("actor_exchanged", confidence="ask", weight=71, of="rewritten")
def actor_exchanged(case: Case) -> Iterator[Finding]:
    """Report that somebody else does what the company did, or bears it, or back: "we will refund", "your bank will refund"."""
    if not case.is_prose or case.is_title:
        return
    for swap in case.swaps:
        if any(
            _OURSELVES.fullmatch(one)
            and _OTHERS.fullmatch(other)
            and other.lower() not in _named(case)
            for sides in (_without_verb(swap),)
            for one, other in (sides, sides[::-1])
        ):
            yield _finding(case, swap)


def _without_verb(swap: Swap) -> tuple[str, str]:
    """Return both sides of *swap* without a verb that only agrees with another number at their ends."""
    gone, come = (side.split() for side in swap.bare)
    if min(len(gone), len(come)) > 1 and stem(gone[-1].lower()) == stem(come[-1].lower()):
        gone, come = gone[:-1], come[:-1]
    return " ".join(gone), " ".join(come)


def _named(case: Case) -> frozenset[str]:
    """Return what a text calls the company besides "we": "the Seller" in a contract of one."""
    return frozenset(
        name.lower()
        for text in (case.old, case.new)
        for name in re.findall(r"\bthe [A-Z][a-z]+\b", text)
    )


def _finding(case: Case, swap: Swap) -> Finding:
    return Finding(
        sentence=rewording(case, swap), old=swap.gone, new=swap.come, category=category(case)
    )
