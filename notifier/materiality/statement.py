"""What kind of statement a sentence makes, and whom it favours while it stands.

Long, because it is one table, with the expressions that its lines ask for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from notifier.materiality import facts, favour, lexicon
from notifier.materiality.acting import Act, act, explains, presents
from notifier.materiality.categories import Kind, category_of
from notifier.materiality.cue import Cued, any_of, signs
from notifier.materiality.deeds import deed
from notifier.materiality.favour import tempered
from notifier.materiality.hollow import is_pointer
from notifier.materiality.once import once
from notifier.model.verdict import Direction

_YOU = r"(?:you|users?|customers?|members?|residents?|consumers?|individuals?|visitors?|subscribers?|publishers?|data subjects?|parents?|subscriber)"
_NO = r"(?:not|never|no longer|n't)"
_RIGHT = Cued(
    rf"\b{_YOU}(?: \w+)?(?: also| always| still)? (?:can|may|could|will be able to|are able to|are entitled|have (?:a |the |certain |specific )*(?:rights?|choices?|options?|ability))\b(?! {_NO})"
    r"|(?<!\bwe )\b(?:may|can|is entitled to|are entitled to) (?:also |then |still |always )?(?:terminate|end|cancel|leave|rescind|withdraw from) (?:the|this|its|their|his|her|an?|any|such) (?:\w+ )?(?:contract|agreement|subscription|membership|lease|order|plan)\b"
    r"|\bright to (?:access|know|opt|object|withdraw|request|delete|correct|erasure|rectif\w+|portability|restrict\w*|appeal|lodge|complain|confirm|obtain|be informed|inspect|contest|challenge|human)"
    r"|\b(?:to opt out|to unsubscribe|to withdraw your consent|to exercise (?:your|these|this|any))\b|\b(?:click|text|visit|use|adjust|contact)\b.{0,80}\b(?:opt[- ]?out|unsubscribe|withdraw|your (?:privacy )?(?:choices|preferences))"
)
_RIGHT_CUE = Cued(
    r"opt|withdraw|revok|object\b|access|delet|eras|correct|terminat|end (?:the|this|its|their|a)|leave|rescind|rectif|request|choice|choose|prefer|consent|cancel|declin|disabl|turn|complain|appeal|port|restrict|unsubscrib|control|manage|limit|right|remov|refund|export|reject|refus|block|(?:ask|tell|instruct) us (?:not|to (?:stop|suspend|pause|confirm|explain|review|provide|send|give|transfer))"
)
_DUTY = Cued(
    rf"\b{_YOU}(?: (?!can\b|may\b|could\b|your\b)\w+){{0,3}}? (?:must|shall|agrees?|acknowledges?|represents?|warrants?|undertakes?|consents?|authori[sz]es?|accepts?|(?:is|are|will be) (?:solely |fully )?(?:responsible|required|obliged|liable|bound)|(?:may|can|will|shall|must|do|does) not|cannot|needs? to|have to|has to|expressly|grants?|waives?|confirms? that)\b"
    r"|\b(?:requests?|claims?|notices?|complaints?|appeals?|cancellations?|applications?|orders?|disputes?) (?:\w+ )?must be (?:submitted|made|sent|received|in writing|filed|brought|signed|accompanied|addressed|raised|given)\b"
    r"|\b(?:is|are|be) (?:strictly |expressly )?(?:prohibited|forbidden|banned|not (?:permitted|allowed))|\bwe (?:are )?(?:also )?prohibit\w*|\bdo not (?:permit|allow)\b|\bmust (?:not|be at least|comply|agree|have|obtain|accept)\b"
)
_REFUSAL = Cued(
    rf"(?<!which )(?<!that )\b(?:do|does|will|shall|would|may|can|did|is|are|have|has)\s?(?:{_NO})\s(?:(?!apply\b|cover\b|intended\b|extend\b)\w+ ){{0,3}}?(?:collect|share|sell|rent|disclose|store|retain|keep|use|process|track|access|transfer|give|provide|combine|record|monitor|sold|shared|collected|stored|disclosed|used|send|receive|see|read|train)\w*"
    r"|\bnor (?:do|does|will|shall|would|may|can|did|is|are|have|has) (?:we|it|they|our \w+) (?:\w+ ){0,2}?(?:collect|share|sell|rent|disclose|store|retain|keep|use|process|track|access|transfer|give|provide|combine|record|monitor)\w*"
    r"|\bby not (?:\w+ly )?(?:collect|shar|sell|track|stor|keep|retain|disclos|record|profil|monitor)\w*ing\b"
    r"|\bnever (?:\w+ )?(?:collect|share|sell|rent|disclose|store|retain|use|track|access|sold|shared|sent)\w*|\bno (?:personal )?(?:data|information) (?:is|are|will)\b|\b(?:don't|won't|doesn't) (?:\w+ ){0,2}?(?:collect|share|sell|rent|disclose|store|retain|use|track|access|send|give)"
    r"|\b(?:is|are) (?:only|solely|used only|used solely)\b|\bonly (?:be )?(?:used|shared|stored|collected|accessed|sent)\b|\bremains? (?:locally|on your)"
)
#: What cannot be done without something refuses nothing: it needs it.
_NEEDS = Cued(
    r"\b(?:not (?:be )?(?:able|possible)|unable|cannot|can not|can't|impossible)\b[^.;]{0,100}\bwithout\b"
)
#: What a customer does not do is no refusal of the company's: "if you do not provide your address".
_CUSTOMER_NOT = Cued(
    rf"\b{_YOU}(?: \w+)? (?:do|does|did|will|would|may|can|shall|have|has)?\s?(?:{_NO})\b"
)
#: Others than the customer who are bound.
_BOUND = Cued(
    r"\b(?:we|our \w+|(?:sub-?)?processors?|(?:service )?providers?|vendors?|suppliers?|(?:\w+ )?partners?|recipients?|contractors?|employees|staff|third part(?:y|ies)|affiliates|advertisers|merchants|sellers|they)"
    r"(?: (?!you\b)\w+){0,3}? (?:must|are required to|is required to|are obliged to|is obliged to|are bound|is bound|are prohibited from|is prohibited from|may not|are not (?:permitted|allowed|authori[sz]ed)|is not (?:permitted|allowed|authori[sz]ed)|may only|undertakes?|commits?)\b"
    r"|\b(?:do|does|will|shall) not (?:permit|allow|authori[sz]e) (?:them|third parties|(?:any|our|such|these|those|other) (?:\w+ ){0,2}?(?:parties|processors?|providers?|vendors?|suppliers?|partners?|recipients?|contractors?|employees|staff|affiliates|advertisers))\b"
)
#: Where a company answers for something, or leaves a customer's rights alone.
_ANSWERS = Cued(
    r"\bwe (?:(?:are|shall be|will be|remain) (?:fully |solely |also )?(?:liable|responsible)|accept (?:full )?(?:liability|responsibility)|warrant|guarantee|(?:will|shall) indemnify you|indemnify you)\b"
    r"|\bnothing in (?:this|these|the|our)\b|\b(?:does|do|shall|will) not (?:exclude|limit|affect|restrict)\b.{0,60}\b(?:rights|liability|warrant\w+)\b"
    r"|\byou (?:may|can|have the right to) (?:\w+ )?opt[- ]?out\b"
)
#: Verbs that say enough when they are ruled out, whatever their object.
_NEVER = Cued(
    rf"\b{_NO}\s(?:\w+ ){{0,3}}?(?:sell|share|rent|disclose|collect|track|sold|shared|rented|disclosed|collected|tracked)\b"
)
_PROMISE = Cued(
    r"\b(?!you\b)(?:we|[A-Z]\w+|company|it|they)(?:'ll| (?:will|shall|must|undertakes? to|commits? to|(?:are|is) committed to|promises? to|ensures?|guarantees?))(?: also| always| only| promptly| first| endeavou?r to| use)? (?:\w+ )?(?:(?:provide|give|send|post) (?:you )?(?:with )?(?:an? |the )?(?:\w+ )?noti(?:fic|ce)|get your|gain your|resolve|cooperat|co-operat|refer (?:your|any|unresolved)|notif|inform(?!ation)|protect|delet|encrypt|respond|reply|ask|obtain|safeguard|eras|provide you|give you|tell|alert|e-?mail|seek|request your|anonymi|honou?r|keep you|take|implement|maintain|require|limit|ensure|comply)\w*"
)
#: What is done to data so that it tells of nobody; whoever passes on such data promises nothing.
_VEILED = Cued(r"\b(?:encrypted|anonymi[sz]ed|pseudonymi[sz]ed|de-identified)\b")
_PASSED_ON = Cued(
    r"\b(?:may|can|could|might|reserves? the right to)(?: also| further)? (?:\w+, |\w+ or |\w+ and ){0,6}?(?:use|share|disclose|sell|license|distribute|publish|provide|transfer)\b"
    r"|\b(?:may|can) be (?:\w+ )?(?:used|shared|disclosed|sold|licensed|published)\b"
)
_STRONG = (
    r"(?:collect(?:s|ed|ing)?|shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|sell(?:s|ing)?|sold|rent(?:s|ed)?|"
    r"retain(?:s|ed|ing)?|transfer(?:s|red|ring)?|transmit(?:s|ted)?|combin(?:e|es|ed|ing)|profil(?:e|es|ed|ing)|"
    r"process(?:es|ed|ing)?|stor(?:e|es|ed|ing)|track(?:s|ed|ing)?|monitor(?:s|ed|ing)?|record(?:s|ed|ing)?|"
    r"scan(?:s|ned|ning)?|gather(?:s|ed|ing)?|log(?:s|ged)?|train(?:s|ed|ing)?|screen(?:s|ed|ing)?|obtain(?:s|ed|ing)?|kept|convey(?:s|ed)?)"
)
_WEAK = r"(?:us(?:e|es|ed|ing)|access(?:es|ed|ing)?|receiv(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|send(?:s|ing)?|sent|analy[sz](?:e|es|ed|ing)|keep(?:s|ing)?|hold(?:s)?|request(?:s|ed)?|ask(?:s|ed)?|call|text|contact|retriev(?:e|es|ed|ing)|host(?:s|ed)?)"
_OBJECT = r"(?:data|information|content|prompts?|cookies?|identifiers?|address(?:es)?|numbers?|location|recordings?|details|messages?|accounts?|profiles?|files?|documents?|records|photos?|videos?|screenshots?|text|tokens?|e-?mails?|purchases?|payments?|API|APIs|livestream \w+|id|ids|them|it)"
_PRACTICE = Cued(
    rf"\b(?:draw|make|derive|create|generate)s? (?:\w+ ){{0,3}}?(?:inferences?|assumptions?|predictions?|conclusions?|profiles?) (?:\w+ )?(?:about|of|from|on)\b|\b{_STRONG}\b.{{0,90}}?\b{_OBJECT}\b|\b{_OBJECT}\b.{{0,60}}?\b{_STRONG}\b"
)
_WEAK_PRACTICE = Cued(
    # Whoever does it, by one word or more: the last one before the deed is looked from.
    rf"\b[A-Z]\w++(?:(?!\b[A-Z]\w).){{0,40}}?\b{_WEAK}\b.{{0,60}}?\b(?:data|information|identifiers?|cookies?|location|prompts?|technolog\w+|APIs?|address\w*|account|content|messages?|photos?|files?|documents?)\b"
    r"|\b(?:data|information|cookies?)\b.{0,40}?\b(?:is|are|may be|will be) (?:used|accessed|sent|provided|received|analy[sz]ed|kept|held|hosted)\b"
)
_POWER = Cued(
    r"\b(?!you\b)(?:we|us|[A-Z]\w+|company) (?:may|can|reserves? the right|(?:is|are|shall be|will be) (?:entitled|permitted|allowed)|will|has the right|have the right)(?: \w+){0,3}? (?:terminat|suspend|chang|modif|remov|refus|discontinu|limit|restrict|block|clos|delet|disabl|adjust|charg|revok|assign|cancel|deactivat|reject|withh|disqualif|enforc|screen|deduct)\w*"
    r"|\b(?:accounts?|services?|access|agreement|subscriptions?|contract) (?:\w+ )?(?:may|will|can|shall) be (?:\w+ )?(?:terminated|suspended|closed|deleted|disabled|cancelled|canceled|restricted|removed)"
    r"|\b(?:requests?|claims?|applications?|orders?|content|posts?|submissions?|refunds?|payments?|withdrawals?|reservations?|bookings?) (?:\w+ )?(?:may|will|can|shall) (?:\w+ )?be (?:\w+ )?(?:denied|refused|rejected|declined|withheld|removed|blocked|cancelled|canceled|suspended|delayed|limited)"
)
_LIABILITY = Cued(
    r"\b(?:not|n't|no)\b.{0,60}\b(?:liab\w+|responsib\w+|warrant\w*|guarantee\w*)|\bas[- ]is\b|\bas available\b|\bindemni\w+|\bhold harmless|\bliability\b|\barbitrat\w+|\bclass actions?|\bjury trial|\bgoverned by\b|\bgoverning law|\bexclusive jurisdiction|\bconsequential\b|\bwaive[sd]?\b|\bcourts of\b|\bwarrant(?:y|ies)\b|\bdamages\b"
)
_FEE = Cued(
    r"\b(?:fees?|charges?|charged|charge it|surcharges?|prices?|taxes|invoices?|refunds?|refunded|renews?|renewed|renewal|rebates?|(?<!trade )(?<!european )commissions?|billed|interest rates?|free of (?:charge|interest|tax)|interest-free|late payments?|payouts?|revenue share|rates (?:may )?apply|compensation|costs? (?:you )?(?:[€$£]\s?)?\d+)\b"
)
_SCOPE = Cued(
    r"\b(?:this|these|the|our) (?:\w+ ){0,3}(?:policy|terms|notice|statement|agreement|section|guidance|addendum)\b.{0,60}\b(?:applies|apply|covers?|governs?|does not apply|do not apply|supersedes?|constitutes?|forms? part)|\b(?:shall|will) (?:govern|prevail|control)\b"
    r"|\b(?:applies|apply) (?:only )?to (?:you|users?|residents?|individuals?|customers?|all)\b|\b(?:is|are) (?:the )?(?:data |joint |independent )?controllers?\b|\bappointed\b|\bacts? as (?:our |the |a |your )?(?:\w+ )?(?:controller|processor|representative)"
    r"|\blicen[cs]es? (?:covers?|includes?|extends?|ends?|lasts?)\b|\bare defined as\b|\bis defined as\b|\bmeans (?:any|all|the)\b"
)
_BETTER_FEE = Cued(
    r"\brefund|rebate|free of (?:charge|interest|tax)|interest-free|no (?:additional )?(?:charge|fee|cost)|waive\w* (?:the |any )?fee"
)
_WORSE_FEE = Cued(
    r"\bdeduct\w*\b.{0,60}\brefund\w*|\brefund\w*\b.{0,60}\b(?:deduct\w*|store credit|credit only|vouchers? only)|\b(?:store credit|vouchers?|credits?) only\b"
    r"|\bnon-?refundable\b|\bno refunds?\b|\bnot (?:be )?refund\w*|\bnot (?:be )?entitled to (?:a |any )?refund"
)
_BINDS_CUSTOMER = Cued(
    rf"\b{_YOU}(?: (?!your\b)\w+){{0,3}}? (?:must|shall|agrees?|acknowledges?|consents?|may not|cannot|are responsible|needs? to|have to|waives?|grants?)\b"
)
OPPOSITE: dict[Direction, Direction] = {
    "less": "more",
    "more": "less",
    "neutral": "neutral",
    "mixed": "mixed",
}


@dataclass(frozen=True)
class Statement:
    """What folded *text* states. ``direction``: whom it favours while it stands."""

    kind: Kind
    direction: Direction
    text: str
    section_category: str = ""

    @once
    def category(self) -> str:
        """The category of what is stated; most who ask for a statement do not ask for it."""
        return category_of(self.text, self.kind, self.section_category)

    def cuts(self, *, added: bool) -> Direction:
        """Return whom it favours that the sentence came, or went.

        A practice that is no longer mentioned may well go on, so its loss favours nobody.
        """
        if added:
            return self.direction
        return "neutral" if self.kind == "practice" else OPPOSITE[self.direction]


@lru_cache(maxsize=8192)
def statement(text: str, section_category: str = "") -> Statement | None:
    """Return what folded *text* states, or None where it creates nothing.

    *section_category*: what the section's title settles; it decides where the sentence leaves
    the category open.
    """
    kind, direction = _stated(text)
    return None if kind is None else Statement(kind, direction, text, section_category)


@lru_cache(maxsize=8192)
def _stated(text: str) -> tuple[Kind | None, Direction]:
    if not lexicon.is_prose(text) or is_pointer(text):
        return None, "neutral"
    kind, direction = _kind(text)
    if kind in _SPOKEN_OF and _is_told_about(text):
        return None, "neutral"
    return kind, direction


def is_given(text: str) -> bool:
    """Whether folded *text* says what customers may do or are promised: who is named in it gains nothing by it."""
    found = statement(text)
    return found is not None and found.kind in {"right", "promise"}


def is_bounded(text: str) -> bool:
    """Whether folded *text* states something, and nothing that costs the customer."""
    found = statement(text)
    return found is not None and found.direction != "less"


#: Kinds of which a text may speak without stating them.
_SPOKEN_OF: frozenset[Kind] = frozenset(("practice", "refusal"))


def _is_told_about(text: str) -> bool:
    """Whether a practice is only spoken of: in a definition, an example, a word on the document."""
    return presents(text) or (explains(text) and not lexicon.declares(text))


#: Kinds of statements of which the entries of a list say what the opening leaves out.
_LISTED: frozenset[Kind] = frozenset(("right", "practice", "scope"))


#: A sentence that stands before the one that opens a list says something by itself.
_STOPS = re.compile(r"[.!?][\"'”’)]? ")


def opens_list(text: str) -> bool:
    """Whether *text* is the opening of a list, and its entries say what is done."""
    if not text.endswith(":") or " | " in text or _STOPS.search(text) or facts.has_figures(text):
        return False
    kind, _ = _kind(text)
    return kind in _LISTED and not (
        lexicon.found(text, "third_party_sharing") or lexicon.found(text, "purposes")
    )


def states(text: str) -> bool:
    """Whether the words *text*, a whole sentence or not, state anything."""
    return _kind(text)[0] is not None


def _is_practice(text: str, there: int) -> bool:
    return _PRACTICE.is_in(text, there) or _WEAK_PRACTICE.is_in(text, there)


#: What the customer is given in so many words, whatever else the sentence speaks of.
_GRANTED = Cued(
    rf"\b{_YOU}(?: \w+){{0,2}}? (?:have|has) (?:a |the |certain )?(?:right|opportunity|option|choice|possibility)s? (?:to|of)\b"
)
#: What a sentence that gives something can take all the same.
_TAKEN = Cued(r"\b(?:waives?|no right|may not|must|shall|unless|except)\b")

#: What stays a customer's.
_OWNS = Cued(
    r"\byou (?:will |still |always )?(?:own|keep|retain) (?:\w+ )?(?:what|ownership|title|rights?|copyrights?|everything)\b"
)
#: Tests in the order in which they settle a sentence, each with the bits of
#: :func:`~notifier.materiality.cue.signs` without one of which it holds of none.
_KINDS: tuple[tuple[Kind, Direction, int, Callable[[str, int], object]], ...] = (
    (
        "right",
        "more",
        _GRANTED.mask,
        lambda text, there: _GRANTED.is_in(text, there) and not _TAKEN.is_in(text, there),
    ),
    ("right", "more", favour.MAY_BE_GIVEN, lambda text, _: favour.is_for_customer(text)),
    ("promise", "neutral", favour.MAY_BE_WATCHED, lambda text, _: favour.is_watched(text)),
    ("liability", "less", _LIABILITY.mask, _LIABILITY.is_in),
    ("duty", "less", _DUTY.mask, _DUTY.is_in),
    (
        "refusal",
        "more",
        _REFUSAL.mask,
        lambda text, there: (
            _REFUSAL.is_in(text, there)
            and not _CUSTOMER_NOT.is_in(text, there)
            and not _NEEDS.is_in(text, there)
            and (_NEVER.is_in(text, there) or _is_practice(text, there))
        ),
    ),
    (
        "right",
        "more",
        _RIGHT.mask,
        lambda text, there: _RIGHT.is_in(text, there) and _RIGHT_CUE.is_in(text, there),
    ),
    ("right", "more", _OWNS.mask, _OWNS.is_in),
    ("power", "less", _POWER.mask, _POWER.is_in),
    (
        "promise",
        "more",
        any_of((_PROMISE, _VEILED)),
        lambda text, there: (
            _PROMISE.is_in(text, there)
            or (_VEILED.is_in(text, there) and not _PASSED_ON.is_in(text, there))
        ),
    ),
    ("practice", "less", any_of((_PRACTICE, _WEAK_PRACTICE)), _is_practice),
    ("fee", "less", _FEE.mask, _FEE.is_in),
    ("scope", "neutral", _SCOPE.mask, _SCOPE.is_in),
)


def _kind(text: str) -> tuple[Kind | None, Direction]:
    there = signs(text)
    for kind, direction, mask, speaks in _KINDS:
        if mask & there and speaks(text, there):
            if kind == "fee" and _BETTER_FEE.is_in(text, there) and not _WORSE_FEE.is_in(text):
                return kind, "more"
            if kind == "liability" and _ANSWERS.is_in(text, there):
                return kind, "more"
            if kind == "duty" and _BOUND.is_in(text, there) and not _BINDS_CUSTOMER.is_in(text):
                return "promise", "more"
            return kind, tempered(text, kind, direction)
    done = act(text)
    if done is None:
        other = None if text.endswith("?") or explains(text) else deed(text)
        return (None, "neutral") if other is None else (other[0], tempered(text, *other))
    if done == "company" and _CARES.is_in(text):
        return "promise", "more"
    if done == "customer_may" and _HANDED.is_in(text):
        return "practice", "less"
    kind, direction = _OF_ACT[done]
    return kind, tempered(text, kind, direction) if done == "company" else direction


#: "Data that you may provide" speaks of data, and of no choice.
_HANDED = Cued(
    r"\b(?:data|information|details|content|material|documents?|photos?|that|which),? (?:that |which )?you (?:may|can) (?:\w+ )?(?:provide|submit|share|enter|upload|supply|send|give)\b"
)
_CARES = Cued(
    r"\bwe (?:\w+ ){0,3}?(?:warn|tell|inform|notify|answer|delete|erase|wipe|remove|protect|secure|encrypt|refund|compensate|help|let|anonymi[sz]e|review)\b"
)
_OF_ACT: Mapping[Act, tuple[Kind, Direction]] = {
    "company": ("practice", "less"),
    "other": ("practice", "less"),
    "customer_may": ("right", "more"),
    "customer_must": ("duty", "neutral"),
    "thing": ("scope", "neutral"),
}
