"""Who does what to whom, whatever the verb: a practice need not use a word that policies use.

The lexicon knows the verbs of policies ("collect", "share"). A company that "listens to samples of
what you say" uses none of them. Here it is the other way round: somebody who acts on what is a
customer's does something of consequence, unless the verb is one of courtesy or of explaining.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from notifier.materiality import facts, lexicon
from notifier.materiality.cue import Cued
from notifier.materiality.expression import without_start

Act = Literal["company", "other", "customer_may", "customer_must", "thing"]

_SOFT_TEXT = (
    "hope want wish like know believe think feel care value respect understand explain describe "
    "outline list welcome thank love recommend suggest encourage advise urge remind strive aim mean call refer "
    "invite try see discuss summarise summarize work are were have had has do did is was be been "
    "appreciate consider present set put update updated wrote write written say said point "
    "show speak talk begin start go come made make designed design built build created "
    "live exist operate run offer take tell answer reply help assist support treat not also ask "
    "depend may can will follow comply contribute empower inspire celebrate"
)
_SOFT = frozenset(_SOFT_TEXT.split())
_FINDING_TEXT = (
    "read find see learn view visit contact write reach call rely trust expect recognise recognize "
    "think imagine click look refer consult know understand enjoy get discover check follow go "
    "want like need have love feel help play watch try come start begin be notice"
)
_FINDING = frozenset(_FINDING_TEXT.split())
#: What a customer does that binds only where the company is its object.
_MILD = frozenset({"use", "need", "have", "get", "hear"})
_ADVERB = (
    r"(?:(?:also|always|sometimes|often|regularly|automatically|only|never|now|then|therefore|"
    r"occasionally|further|generally|usually|currently|still|just|not|all|each|both|\w+ly) )*"
)
_MODAL = r"(?:(?:may|can|will|shall|might|could|must|would|do|does|did|am|are|is) )?"
_WE = Cued(rf"\bwe {_ADVERB}{_MODAL}{_ADVERB}(?P<verb>[a-z]{{2,}})\b(?P<rest>[^.;]*)")
_OTHER = Cued(
    r"(?:^|[.;:,] |\bthat )(?!you\b|your\b|we\b|if\b|when\b|where\b|this\b|that\b|it\b|there\b|how\b|what\b|which\b|here\b|to\b)"
    r"(?P<who>(?:[\w'&-]+ ){1,6}?)(?:may|can|will|might|could|shall|must)(?: (?:not|also|only|never))? (?P<verb>[a-z]{3,})\b(?P<rest>[^.;]*)"
)
_MACHINE = Cued(
    r"(?:^|[.;:,] )(?:the|our|an?|its|their|other|some|these|those) (?:[\w'-]+ ){1,3}?"
    r"(?P<verb>[a-z]{3,}[^s\W]s|[a-z]{4,})\b(?P<rest> [^.;]*\b(?:you|your|yours)\b)"
)
_YOU_MAY = Cued(
    rf"\byou {_ADVERB}(?:may|can|could|are (?:free|allowed|able|entitled) to|have the (?:right|option|choice) to) {_ADVERB}(?P<verb>[a-z]{{2,}})\b"
)
_TO_STOP = Cued(
    r"^(?:to|if you (?:want|wish|prefer|would like) to) (?:stop|prevent|avoid|disable|object|withdraw|delete|erase|refuse|decline|limit|turn off|opt|switch off|block)\b[^,]{0,80}, ?(?:\w+ )"
)
_YOU_DO = Cued(
    r"^(?:then )?you (?:alone |also |always )?(?P<verb>cover|pay|owe|bear|give|waive|lose|keep|grant|hold|share|carry|assume|promise|confirm|allow|let|permit|receive|accept|return|answer|remain|use|need|have|get|hear)\b(?P<rest>[^.]*)"
)
#: What belongs to a customer, whatever it is.
_THEIRS = Cued(
    r"\b(?:your|yours|you|users?|user's|customers?|customer's|visitors?|members?|subscribers?|people|person|persons|individuals?"
    r"|children|minors|anyone|everyone|everybody|nobody|somebody|someone|accounts?)\b"
)
_YOURS = Cued(r"\byours?\b|\b(?:users?|customers?|visitors?|members?)'s?(?!\w)")
#: What a company acts on though it names nobody.
_STAKES = Cued(
    r"\b(?:data|information|contract|agreement|prices?|files?|content|contents|orders?|signals?|damages?|costs?|losses|statistics|records?|posts?|reports?|"
    r"messages?|mail|e-?mails?|photos?|conversations?|(?:telephone |phone |video )?calls|chats|voices|faces|keystrokes|clicks|movements|logs?|backups?|police|authorit\w+|partners?|third parties|tickets?|refunds?|access|licence|license)\b"
)
#: Things of the contract that things happen to.
_THING = Cued(
    r"^(?:your (?P<yours>[\w'-]+)|(?:the |all |any |each |every |an? |up to |only |some |most )?(?:\w+ ){0,2}?"
    r"(?:accounts?|requests?|orders?|prices?|plans?|invoices?|tickets?|posts?|records?|logs?|backups?|subscriptions?|licences?|licenses?|"
    r"contracts?|agreements?|claims?|quarrels?|disputes?|credits?|deposits?|memberships?|reservations?|bookings?|visitors?|customers?|users?|"
    r"members?|employees?|people|person|children|recordings?|messages?|names?|files?|photos?|pictures|location|tracking))\b"
    r"(?P<rest>.{0,200}?\b(?:is|are|may|can|will|must|need|needs|have|has|get|gets|end|ends|renews?|renew|expires?|goes?|stays?|remains?|lasts?|\w+ed|cost|costs|include|includes|exclude|excludes|leaves?)\b.*)"
)
_ABSTRACT = re.compile(
    r"^your (?:trust|privacy|satisfaction|experience|opinion|support|interest|confidence|visit|questions?|understanding|patience|feedback|security|safety|rights?)\b",
    re.IGNORECASE,
)
_EXPLAINS = Cued(
    r"^(?:[\"'(]?(?:for (?:example|instance)|e\.g\.|i\.e\.|in other words|in (?:short|summary|brief)|below|above|here|the following (?:[\w-]+ ){0,3}?(?:explains?|describes?|lists?|shows?|gives?|provides?|summari[sz]es?|sets? out|outlines?|applies|apply|is|are (?:examples|some|the|listed|described|only))|in the following|"
    r"generally speaking|as (?:a reminder|mentioned|described|explained)|please (?:read|see|refer)|(?:many|most|some) (?:browsers|people|websites|companies|jurisdictions|countries|devices|phones|laws)|there is (?:currently |still )?no (?:\w+ ){0,2}(?:standard|consensus|agreement)|how|why)\b"
    r"|(?:this|the|our|each|that|these) (?:\w+ ){0,2}?(?:section|policy|page|notice|document|statement|summary|table|lists?|chapter|part|article|text|paragraph|overview|version|guide)"
    r" (?:below |above |here |also |only )*(?:explains?|describes?|tells?|lists?|shows?|is|are|sets? out|gives?|contains?|provides?|summari[sz]es?|outlines?|covers how|helps?|informs?)\b)"
    r"|\b(?:falls?|can be (?:divided|grouped)|(?:is|are) (?:divided|grouped)) (?:into|within|under) (?:one of )?(?:two|three|four|five|six|several|the following|these) (?:\w+ )?(?:categories|kinds|types|groups)\b"
)
_EXAMPLE = re.compile(r"(?:for (?:example|instance)|e\.g\.)", re.IGNORECASE)
_NOTED = re.compile(
    r"^(?:please )?note(?:,? however)?(?: that\b|,|:)?,? +",
    re.IGNORECASE,
)
_PRESENTS = Cued(
    r"^(?:it|this) (?:also |further )?(?:explains?|describes?|tells? you|sets? out|covers?|summari[sz]es?) (?:how|what|why|when|which|who|whom|where|your|the)\b|"
    r"^the (?:purpose|aim|goal|objective) of (?:this|the|our|these) (?:[\w'-]+ ){0,4}?(?:sections?|policy|page|notice|document|statement|terms)\b"
    r"|^(?:this|the|our|each|that|these) (?:[\w'-]+ ){0,4}?(?:sections?|policy|page|notice|document|statement|summary|table|lists?|chapter|part|article|overview)"
    r" (?:below |above |here |also |only )*(?:explains?|describes?|tells? you|shows?|sets? out|provides? (?:\w+ )?(?:information|details?)|summari[sz]es?|outlines?|discloses?|details)\b"
)
_DEFINES = Cued(
    r"^[\"']?(?:an? |the |by |under (?:the )?[\w ]{1,30}, )?[\w\"' /()-]{1,40}? (?:is|are|means?|refers? to|stands? for|we mean|allows? a|allow (?:web)?sites|enables? a) "
    r"(?:an? |the |any |small |tiny |short |little |whoever |what |when |how |such |text |pieces |files |software |programs? |technolog\w+ |numbers? |data (?:that|which) |information (?:that|which) |scrambling |\w+ing )"
)
_OWN = Cued(r"\b(?:we|us|our|ours)\b")
_ANY_MODAL = Cued(r"\b(?:may|must|shall|never|not|cannot|consent|agree)\b")
_NEAR_COURTESY = Cued(
    r"\b(?:happy|glad|pleased|committed|proud|important|matters?|serious(?:ly)?|transparen\w+|welcome|thank|question|trust)\b"
)


def without_lead(text: str) -> str:
    """Return *text* without a "please note that" at its start, which says nothing of what it is."""
    return without_start(_NOTED, text)


def presents(text: str) -> bool:
    """Whether folded *text* says no more than what a document or a part of it is about."""
    return _PRESENTS.is_in(text) and not _ANY_MODAL.is_in(text)


@lru_cache(maxsize=8192)
def explains(text: str) -> bool:
    """Whether folded *text* defines a word, gives an example or says what the page is about."""
    if facts.has_figures(text):
        return False
    text = without_lead(text)
    # An example that names a kind of data or a purpose of its own tells of a practice.
    if _EXAMPLE.match(text) and _names_more(text):
        return False
    if _EXPLAINS.is_in(text):
        return not re.search(
            r"\b(?:we|you|our partners|they) (?:may|must|shall|will)\b", text, re.IGNORECASE
        ) or not _YOURS.is_in(text)
    return _DEFINES.is_in(text) and not (_OWN.is_in(text) or _ANY_MODAL.is_in(text))


def _names_more(text: str) -> bool:
    data = set(lexicon.found(text, "first_party_collection_use")) - {"cookies"}
    return bool(data or lexicon.found(text, "purposes"))


@lru_cache(maxsize=8192)
def act(text: str) -> Act | None:
    """Return who acts in folded *text*, None where nobody does anything of consequence."""
    if text.endswith("?") or explains(text):
        return None
    if _TO_STOP.is_in(text) or _may(text):
        return "customer_may"
    if _must(text):
        return "customer_must"
    if _NEAR_COURTESY.is_in(text):
        return "other" if _others_act(text) else None
    if _we_act(text):
        return "company"
    if _others_act(text) or _machine_acts(text):
        return "other"
    return "thing" if _THING.is_in(text) and not _ABSTRACT.search(text) else None


def _must(text: str) -> bool:
    found = _YOU_DO.search(text)
    return found is not None and (found["verb"].lower() not in _MILD or _OWN.is_in(found["rest"]))


def _may(text: str) -> bool:
    return any(found["verb"].lower() not in _FINDING for found in _YOU_MAY.finditer(text))


def _we_act(text: str) -> bool:
    return any(
        found["verb"].lower() not in _SOFT
        and (_THEIRS.is_in(found["rest"]) or _STAKES.is_in(found["rest"]))
        for found in _WE.finditer(text)
    )


def _others_act(text: str) -> bool:
    return any(
        found["verb"].lower() not in _SOFT and _YOURS.is_in(found["rest"] + found["who"])
        for found in _OTHER.finditer(text)
    )


def _machine_acts(text: str) -> bool:
    found = _MACHINE.search(text)
    return found is not None and found["verb"].lower().rstrip("s") not in _SOFT
