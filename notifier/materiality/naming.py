"""What a sentence names of a topic, and what it names only by another word.

"Your email" and "your email address" are one thing, as "to perform a contract" and "to fulfil a
contract" are, though a table of terms has one of them only. Here each term has its kin: words that
may stand for it. A term that comes where a word of its kin was, and went, is no news; one that comes
beside it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.clauses import KIN as CLAUSES
from notifier.materiality.cue import Cued
from notifier.materiality.hollow import is_hollow
from notifier.materiality.receivers import receivers

#: Characters of words that are quoted whole, and before a name where they are cut.
_WHOLE, _AROUND = 60, 30
#: The full name of a law, whose words say nothing of what the company does.
_TITLE = Cued(
    r"\b(?:Act|Law|Regulation|Directive|Code|Ordinance)s? (?:on|of|for|concerning|regarding) (?:the )?[A-Z][\w-]*(?:,? (?:(?:and|of|the|on|for|in|to|or) ){0,2}[A-Z][\w-]*)*",
    cased=True,
)
#: What a thing is called from here on: (the "usage data"), (also called profiling); supposed cases.
_CALLED = Cued(
    r"\((?:[a-z,]+ ){0,3}\"[^\"()]{1,60}\"(?:,? (?:and|or) (?:the )?\"[^\"()]{1,60}\")?\)"
    r"|\((?:for (?:example|instance)|e\.g\.),? (?:if|when)\b[^()]*\)"
    r"|\((?:(?:also|sometimes|often|commonly|collectively|hereinafter|together|each) )*(?:called|known as|referred to as|named|termed)\b[^()]{0,80}\)"
)
#: By topic, words of its terms that speak of something else.
_ASIDE: Mapping[str, Cued] = {
    # Where the company is written to; a network as such, and services of sound and picture.
    "first_party_collection_use": Cued(
        r"\b(?:our|following) (?:e-?mail|postal|mailing|physical|street) address(?:es)?\b"
        r"|\b(?:e-?mail|postal|mailing)(?: (?:and|or) (?:e-?mail|postal|mailing))? address(?:es)? (?:(?:is |are )?(?:set out|provided|listed|given|indicated|specified|mentioned|shown|stated)|above|below)\b"
        r"|\b(?:e-?mail|postal|mailing) address: "
        # Where a choice is made, and a secret number.
        r"|\b(?:in|under|via|through|using|from) (?:your |the )?device(?:'s)? settings\b|\bpersonal identification numbers?\b"
        r"|\bsocial[- ](?:media|network(?:ing)?)s?\b(?! (?:accounts?|profiles?|data|information|handles?|user ?names?|posts?|content|activit\w+|log-?ins?|credentials|ids?|identifiers?|pages?)\b)"
    ),
    # Who advertises; and that a company always gets better.
    "purposes": Cued(
        r"\badvertisers?\b|\baggregators?\b"
        r"|\b(?:continu\w+|constantly|always|ongoing|regularly) (?:\w+ (?:and|or) )?(?:develop|improv)\w*(?: (?:and|or) \w+)?"
    ),
    # What a cookie remembers is chosen elsewhere.
    "user_choice_control": Cued(
        r"\b(?:remember|recall|sav|stor)(?:e|es|ing|s)? (?:\w+ (?:and|or) )?your (?:\w+ ){0,2}(?:choices|preferences|settings)\b"
    ),
}

#: A case that is only supposed, to show what is meant.
_SUPPOSED = re.compile(
    r"(?:for (?:example|instance)|e\.g\.),? (?:if|when|suppose|imagine|say)\b", re.IGNORECASE
)
#: A title that stands before its sentence.
_LABEL = re.compile(r"^[A-Z][^:.;]{2,50}: (?=[A-Z])")
#: An address that is called by its kind alone, among other entries.
_LISTED_MAIL = Cued(r"(?<=, )e-?mails?(?=,| and\b| or\b|\)|\.|;)")
#: What decides on what is done, and names no data for that.
_DEPENDS = Cued(r"\bdepending (?:up)?on [^,;.]*(?:, \w+ and [\w ]{1,30}(?=,))?")

#: By topic, what may stand for its terms, the terms themselves among it.
_KIN: Mapping[str, Mapping[str, Cued]] = {
    topic: {name: Cued(rf"\b(?:{pattern})") for name, pattern in table.items()}
    for topic, table in {
        "first_party_collection_use": {
            "biometric data": r"biometric|fac(?:e|ial)\b|fingerprint",
            "health data": r"health|medical",
            "location data": r"(?:geo-?)?locat\w+|(?:geographic(?:al)? |your )(?:area|region|place)|whereabouts|gps\b|where you are\b",
            "browsing history": r"brows(?:ing|e)\b|web history|search (?:history|quer|terms)|clickstream|(?:pages?|sites?) (?:that )?(?:you|users) (?:view|visit)",
            "payment details": r"payment|billing|card\b|bank\b",
            "billing addresses": r"billing|(?<!mail )(?<!ip )(?<!protocol )address",
            "postal addresses": r"(?<!mail )(?<!ip )(?<!protocol )(?<!billing )address",
            "e-mail addresses": r"e-?mail",
            "telephone numbers": r"(?:tele)?phone|mobile\b|cell\b",
            "people's names": r"names?\b",
            "dates of birth": r"birth",
            "government identity documents": r"government[- ]issued|identity|identification|passport|driver",
            "photos and videos": r"photo|video|image|picture|screen ?shot|selfie|camera|film\b",
            "voice recordings": r"voice|audio|recording|phone (?:services?|calls?)|telephony|microphone|spoken|speech",
            "messages": r"messag|chat|correspondence|conversation|communications\b",
            "keystrokes": r"key ?stroke|mouse|click|session replay",
            "device data": r"device (?:data|information|details)|information (?:about|from|on) your device|hardware|identifiers?\b|ids?\b",
            "IP addresses": r"ip\b|internet protocol",
            "usage data": r"usage|log (?:data|files?)|telemetry|interactions?\b|technical (?:data|information)|activit|your use\b|how you use",
            "cookies": r"cookie|beacon|pixel|tracker|tracking|local storage",
            "social media data": r"social|public profile|profile (?:information|details|data)",
            "financial data": r"financ|transaction|purchases\b|purchase (?:data|history|records?)|income|salar|credit\b",
            "sensitive data": r"sensitive|special categor",
            "children's data": r"child|minors?\b|student|pupil|kid",
            "employment data": r"employ|job\b|candidate|work history|education",
            "inferences about you": r"infer|deriv|deduc|predict",
            "your content": r"(?:your|user|customer)[ -](?:generated )?content|content (?:that )?you|upload|attach|what you (?:post|write)",
            "passwords and access tokens": r"password|token|credential|login|log-in",
        },
        "purposes": {
            "advertising": r"advert|ads?\b",
            "marketing": r"market|promot|newsletter|special offer",
            "profiling": r"profil|scor(?:e|ing)|segment",
            "automated decisions": r"automated|automation",
            "personalisation": r"personali[sz]|tailor|customi[sz]|recommend|target",
            "analytics": r"analy[sz]|statistic|measur(?:e|ing|ements?)\b|aggregat|estimat|metric|understand how",
            "aggregated data": r"aggregat|statistic|summar",
            "research": r"research|survey|interview|questionnaire|poll|stud(?:y|ies)\b",
            "fraud prevention": r"fraud|spam|abus|money laundering|sanction|decept|misuse",
            "identity verification": r"verif|identity|authenticat",
            "legal requests": r"subpoena|court|warrant|government|legal process|judicial",
            "combining data": r"combin|enrich|merg(?:e|es|ed|ing)\b|match",
        },
        "legal_basis": {
            "legitimate interests": r"legitimate",
            "legal obligations": r"laws?\b(?! enforcement)|legal(?:ly)? (?:obligat|oblig|requir|dut|necess)|statut|regulatory",
            "performance of a contract": r"contract",
            "your consent as the legal basis": r"consent|permission|agreement|agree\b",
            "the public interest": r"public interest|vital|fundamental interest",
            "the legal basis": r"legal|lawful|grounds?\b|justif",
        },
        "user_choice_control": {
            "opting out": r"opt(?:ed|ing)?[- ]?out|unsubscrib|unregister|(?:end|cancel|discontinue)\w* (?:your|the|their) subscription|(?:stop|no longer|not) (?:receiv|get)",
            "consent": r"consent|permission|agree(?:s|d|ing)?\b|your agreement|approv|accept|your authori[sz]ation|authori[sz]e us",
            "withdrawing consent": r"withdr[ae]w|revo[kc]|retract|rescind|take back|change (?:your|their) mind",
            "access": r"access (?:to )?(?:your|the|any|their|personal)|cop(?:y|ies)\b|right (?:of|to) access|request access",
            "correction": r"correct|rectif|updat\w+ (?:your|or)\b|amend\w* (?:your|or)\b",
            "deletion": r"delet|eras|remov|destr[ou]|purg|dispos|forgotten",
            "portability": r"portab|machine-readable|transfer(?:red)? (?:it |them |your \w+ )?to another|another (?:\w+ )?(?:organi[sz]ation|company|provider|service|controller)",
            "restriction": r"restrict|limit",
            "complaints": r"complain|lodg|supervisory|ombuds|regulator|protection authorit",
            "choices": r"choices?\b|preference|settings?\b|controls?\b|declin|disabl|deactivat|turn(?:ing)? off|switch(?:ing)? off|options?\b",
            "objecting": r"object(?:s|ed|ing|ions?)?\b|oppose",
            "authorised agents": r"agents?\b|representative",
            "non-discrimination": r"discriminat|retaliat|penali[sz]",
        },
        **CLAUSES,
    }.items()
}

#: Topics of which a supposed case shows what is stated elsewhere.
_SHOWN = frozenset(("purposes", "user_choice_control"))


@lru_cache(maxsize=4096)
def found(text: str, topic: str) -> tuple[str, ...]:
    """Return the names of *topic*'s terms in folded *text*, laws and what things are called apart."""
    said = _DEPENDS.sub(" ", _CALLED.sub(" ", _TITLE.sub(" ", text)))
    if topic in _ASIDE:
        said = _ASIDE[topic].sub(" ", said)
    if topic == "first_party_collection_use":
        said = _LISTED_MAIL.sub("email address", said)
    return receivers(said) if topic == "third_party_sharing" else lexicon.found(said, topic)


def named(case: Case, topic: str) -> tuple[list[str], list[str]]:
    """Return the names of *topic* that a rewritten statement loses and gains."""
    if not (case.is_rewritten and case.is_prose):
        return [], []
    before, after = found(case.old, topic), found(case.new, topic)
    if before == after:
        return [], []
    if is_hollow(case.old) and is_hollow(case.new):
        return [], []
    if topic in _SHOWN and all(map(_SUPPOSED.match, (case.old, case.new))):
        return [], []
    lost, won = (
        [name for name in names if name not in others and not case.shifts.is_moved(topic, name)]
        for names, others in ((before, after), (after, before))
    )
    return (
        [name for name in lost if not stands_for(case.new, case.old, topic, name)],
        [name for name in won if not stands_for(case.old, case.new, topic, name)],
    )


def is_said(text: str, topic: str, name: str) -> bool:
    """Whether folded *text* has *name* of *topic* elsewhere than in an address of the web or a mailbox."""
    if "/" not in text and "@" not in text:
        return True
    return name in found(facts.without_contacts(text), topic)


def words_for(case: Case, topic: str, name: str, *, added: bool) -> str:
    """Return the words of a rewritten *case* by which it came to have *name* of *topic*, or lost it.

    They are cut around the name; of a name that no exchanged words hold, the first words that did
    come, or go, are returned, and "" where none did.
    """
    sides = [words for swap in case.swaps if (words := swap.come if added else swap.gone)]
    term = lexicon.TOPICS.get(topic, {}).get(name)
    for words in sides:
        if term is not None and (hit := term.search(words)):
            if len(words) <= _WHOLE:
                return words
            start = max(0, words.rfind(" ", 0, max(0, hit.start() - _AROUND)) + 1)
            return words[start : hit.end()]
    return sides[0] if sides else ""


def stands_for(without: str, having: str, topic: str, name: str) -> bool:
    """Whether folded *without* says by other words as often what *having* calls by *name*."""
    kin = _KIN.get(topic, {}).get(name)
    if kin is None:
        return False
    times = len(kin.findall(without))
    return 0 < times >= len(kin.findall(_LABEL.sub("", having)))
