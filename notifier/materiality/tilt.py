"""Single words that move a sentence to a side: ordered exchanges, hedges, and what is hung on with "and".

"Private" that becomes "public" leaves the customer worse off in whatever sentence it stands; what
joins a practice is one more thing that is done, what joins a promise one more that is owed.
"""

from __future__ import annotations

import re

from notifier.materiality.case import Case
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued
from notifier.materiality.facts import words
from notifier.materiality.statement import statement
from notifier.model.verdict import Direction

#: What is better for the customer, and what is worse; words of a side are told apart by "/".
_ORDERED = (
    "approximate/coarse/rough exact/precise/fine",
    "device/phone/locally/computer server/servers/cloud",
    "private/confidential public",
    "friends/contacts/followers/connections everyone/everybody/anyone/public",
    "optional/voluntary mandatory/required/compulsory/obligatory",
    "free paid/chargeable",
    "full/whole/entire partial/half/reduced",
    "aggregated/aggregate/anonymised/anonymized/anonymous/de-identified/pseudonymised/pseudonymous/hashed personal/identifiable/individual",
    "share/shares/shared/disclose/disclosed sell/sells/sold/rent/rents/rented/trade",
    "refundable non-refundable/nonrefundable",
    "delete/deletes/deleted/deletion/erase/erases/erased/erasure deactivate/deactivated/hide/hidden/archive/archives/archived/restrict/restricted",
    "human/humans/person/people/staff/clerk/employee automated/automatically/algorithm/computer/machine/software/bot",
    "refund/refunds/money/cash credit/voucher/vouchers/points/coupon/coupons",
    "include/includes/included/inclusive exclude/excludes/excluded/exclusive",
    "encrypted unencrypted/plain",
    "guaranteed/guarantee estimated/aim",
    "end-to-end transit",
    "always usually/sometimes/normally",
    "immediately/promptly/instantly periodically/eventually",
    "revocable irrevocable",
    "nonexclusive/non-exclusive exclusive",
)
_BETTER: dict[str, frozenset[str]] = {}
for _one, _two in map(str.split, _ORDERED):
    for _word in _one.split("/"):
        _BETTER[_word] = _BETTER.get(_word, frozenset()) | frozenset(_two.split("/"))
_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NOT = Cued(r"\b(?:not|never|no|without|cannot|nor)\b|n't\b")
#: Words of the longest exchange in which one word answers another.
_SHORT = 5

#: What makes less of a promise, a denial or a right.
_HEDGED = Cued(
    r"\b(?:generally|knowingly|intentionally|typically|normally|usually|in most cases|as a rule|in principle|materially"
    r"|(?:where|when|if|as|to the extent|unless) (?:the |applicable )?(?:law\w*|it is|we are)? ?(?:requires?|required|permits?|allows?)(?: (?:it|this|us|to|by law|by \w+ law))*|where we (?:think|believe|consider)|if we (?:think|believe|consider))\b"
)
#: What it costs to have a thing.
_WITHOUT_CHARGE = Cued(
    r"\bfree of charge\b|\bno charge\b|\bat no (?:\w+ )?(?:charge|cost)\b|\bwithout charge\b"
)
_CHARGED = Cued(
    r"\b(?:fees?|charges?) (?:may|will|shall|can) (?:apply|be charged)\b|\bfor a (?:\w+ )?(?:fee|charge)\b|\bmay charge\b"
)
_MASK_CHARGE = _WITHOUT_CHARGE.mask | _CHARGED.mask
#: How a further thing is hung on.
_JOINED = re.compile(r"^[\s,;]*(?:and|or|and/or|as well as|plus)\b|^\s*,", re.IGNORECASE)

#: What the company does, or does not do, with data.
_DOES = Cued(
    r"^(?:we|our partners) (?:(?:also|only|may|will|do not|don't|never|will not|won't) )*(?:share|sell|disclose|transfer|collect|rent|track|combine|process|use|store|keep|give|pass|send|record|analy[sz]e)\b"
)
_DENIES = Cued(r"^(?:we|our partners) (?:do not|don't|never|will not|won't|will never|shall not)\b")
#: What the company does not give, and what customers may ask for.
_WITHHELD = Cued(
    r"\b(?:we|our \w+) (?:do|does|will|shall|are|is)(?: not|n't) (?:\w+ ){0,2}?(?:pay|refund|cover|accept|offer|compensate|guarantee|warrant|provide|support|repair|replace|liable|responsible)\b"
)
_MAY_ASK = Cued(
    r"\b(?:you|residents?(?: of [A-Z]\w+(?: [A-Z]\w+)*)?|users?|customers?|members?|consumers?|individuals?) (?:may|can|could|have the right to|has the right to|(?:is|are) entitled to) (?:ask|request|require|demand|obtain|object|receive|access|appeal|complain)\b"
)
#: What the company does for the customer, as a rule in the present tense.
_CARES = Cued(
    r"\b(?:we|our \w+)(?: also| always| will| shall| promptly| then)* (?:delete|erase|destroy|notify|inform|tell|alert|warn|encrypt|refund|protect|answer|respond|reply|remove your|anonymi[sz]e|ask you|honou?r|give you|send you (?:an? |the )?(?:\w+ )?(?:copy|receipt|notice|reminder|confirmation)|repair|replace|compensate|pay you|credit you|reimburse|keep (?:\w+ )?confidential|require)\b"
    r"|\b(?:is|are|will be|shall be|gets?) (?:\w+ )?(?:deleted|erased|destroyed|anonymi[sz]ed|encrypted|refunded|credited|repaired|replaced|notified|informed|told|reimbursed|returned to you)\b"
)
_TOLD: frozenset[Kind] = frozenset({"practice", "power", "promise", "refusal", "right"})


#: What is done for the customer in the manner of a practice, and what is done so at his cost.
_OWED = Cued(
    r"\bwe (?:will |shall )?(?:\w+ )?(?:delete|erase|destroy|anonymi[sz]e|overwrite)\b|\b(?:is|are|be) (?:\w+ )?(?:deleted|erased|destroyed|overwritten|anonymi[sz]ed|wiped|purged|refunded|reimbursed)\b"
    r"|\byou get your money back\b"
)
#: What the company answers for.
ANSWERS = Cued(r"\bwe (?:are|will be|remain) (?:\w+ )?(?:liable|responsible)\b")
_LOST = Cued(
    r"\b(?:accounts?|posts?|content|listings?|messages?|profiles?) (?:\w+ ){0,3}?(?:is|are|be) (?:\w+ )?(?:deleted|erased|removed)\b|\bwe (?:may|can) (?:delete|erase|remove)\b"
)


def favours(text: str, section_category: str) -> bool | None:
    """Whether folded *text* gives or promises the customer something; None where that is not known."""
    if _WITHHELD.is_in(text):
        return False
    if _MAY_ASK.is_in(text):
        return True
    if _OWED.is_in(text) or ANSWERS.is_in(text):
        # An account or a post that is deleted is the customer's loss.
        return None if _LOST.is_in(text) else True
    if _CARES.is_in(text):
        return True
    found = statement(text, section_category)
    if found is None:
        return _DENIES.is_in(text) if _DOES.is_in(text) else None
    if found.kind not in _TOLD:
        return None
    return found.kind in {"promise", "refusal", "right"} or _DENIES.is_in(text)


def tilt(case: Case) -> Direction:
    """Return the side that single words of the rewritten *case* move it to, else "neutral"."""
    for found in (
        _of_charge(case),
        _of_deductions(case),
        _of_order(case),
        _of_denials(case),
        _of_hedges(case),
        _of_joining(case),
    ):
        if found != "neutral":
            return found
    return "neutral"


def _of_charge(case: Case) -> Direction:
    if not case.signs & _MASK_CHARGE:
        return "neutral"
    free, was_free = _WITHOUT_CHARGE.is_in(case.new), _WITHOUT_CHARGE.is_in(case.old)
    costs, did_cost = _CHARGED.is_in(case.new), _CHARGED.is_in(case.old)
    if (free, costs) == (was_free, did_cost) or (free and costs):
        return "neutral"
    if was_free > free or costs > did_cost:
        return "less"
    return "more"


def _of_deductions(case: Case) -> Direction:
    """Another thing that is taken off what is paid out to the customer is worse, one fewer is better."""
    if not (case.signs & _PAID_OUT.mask and case.signs & _DEDUCTED.mask):
        return "neutral"
    for swap in case.swaps:
        text, words_of = (case.new, swap.come) if swap.come else (case.old, swap.gone)
        if (swap.gone and swap.come) or not words(words_of):
            continue
        before = text[: max(0, text.find(words_of))]
        if _DEDUCTED.is_in(before) and _PAID_OUT.is_in(text):
            return "less" if swap.come else "more"
    return "neutral"


#: What is paid out, and what is taken off it.
_PAID_OUT = Cued(
    r"\b(?:refund\w*|reimburs\w+|pay-?outs?|royalt(?:y|ies)|proceeds|earnings|remit\w*|(?:paid|directed|transferred|credited|due|payable) to (?:you|sellers?|hosts?|creators?|artists?|drivers?|members?)|pay you|you (?:will |shall )?(?:receive|get|earn))\b"
)
_DEDUCTED = Cued(
    r"\b(?:minus|net of|deduct(?:s|ed|ing)?|deduction of|reduced by|less (?:any|the|our|all|applicable|an?))\b[^.;]*$"
)


def _of_denials(case: Case) -> Direction:
    """Take a further thing that the company does not do for better, and the loss of it for worse."""
    if not case.signs & _DENIED.mask:
        return "neutral"
    came = _DENIED.is_in(case.come) and not _DENIES_ANY.is_in(case.old)
    went = _DENIED.is_in(case.gone) and not _DENIES_ANY.is_in(case.new)
    if came is went:
        return "neutral"
    return "more" if came else "less"


_DENIED = Cued(
    r"\b(?:(?:do(?:es)?|will|shall) (?:not|never)|don't|doesn't|won't|never) (?:(?:knowingly|intentionally|otherwise|also) )?(?:sell|share|disclose|collect|rent|track|profile|combine|store|retain|record|sublicen[sc]e)\b"
)
_DENIES_ANY = Cued(
    r"(?:\b(?:not|never|no|without|neither|nor)\b|n't\b)[^.;]{0,60}\b(?:sell|sold|sale|shar|disclos|collect|rent|track|profil|combin|stor|retain|record|sublicen)\w*"
)


def _of_order(case: Case) -> Direction:
    if _NOT.is_in(case.old) or _NOT.is_in(case.new):
        return "neutral"
    for swap in case.swaps:
        gone, come = (_TOKEN.findall(side.lower()) for side in (swap.gone, swap.come))
        if not gone or not come or max(len(gone), len(come)) > _SHORT:
            continue
        if any(not _BETTER.get(word, frozenset()).isdisjoint(come) for word in gone):
            return "less"
        if any(not _BETTER.get(word, frozenset()).isdisjoint(gone) for word in come):
            return "more"
    return "neutral"


def _of_hedges(case: Case) -> Direction:
    if not case.signs & _HEDGED.mask:
        return "neutral"
    before, after = _HEDGED.is_in(case.old), _HEDGED.is_in(case.new)
    if before is after or not (
        favours(case.old, case.section_category) and favours(case.new, case.section_category)
    ):
        return "neutral"
    return "less" if after else "more"


def _of_joining(case: Case) -> Direction:
    """One more thing that is done is worse, one more that is promised or may be asked for is better."""
    added = [swap.come for swap in case.swaps if not swap.gone and words(swap.come)]
    removed = [swap.gone for swap in case.swaps if not swap.come and words(swap.gone)]
    exchanged = any(words(swap.gone) and words(swap.come) for swap in case.swaps)
    if exchanged or bool(added) is bool(removed):
        return "neutral"
    if not all(map(_JOINED.match, added or removed)) or any(map(_NOT.is_in, added or removed)):
        return "neutral"
    sides = {favours(text, case.section_category) for text in (case.old, case.new)}
    if len(sides) != 1 or (is_given := sides.pop()) is None:
        return "neutral"
    return "more" if bool(added) is is_given else "less"
