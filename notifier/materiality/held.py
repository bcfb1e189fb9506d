"""Whether an edit takes from what was promised of things that the company already holds.

New data, fees and duties of conduct act for the future by their nature. A promise that is gone, a
longer retention, another use of what is stored and a wider licence can reach what is there already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, any_of, signs
from notifier.model.verdict import Held, Reason

_CONTENTS = r"(?:content|posts?|photos?|photographs|pictures?|images?|videos?|tracks?|songs?|reviews?|uploads?|submissions?|works?|artworks?|manuscripts?|recipes?|designs?|drawings?|contributions?|feedback|ideas)"
_THINGS = (
    r"(?:data|information|details|records?|histor(?:y|ies)|behaviou?rs?|activit(?:y|ies)|logs?|recordings?|readings?|messages?|chats?|conversations?|files?|documents?|answers?|responses?|identifiers?|address(?:es)?|"
    rf"voice ?prints?|prompts?|inputs?|notes?|location|biometrics?|faces?|contacts|results?|transcripts?|samples?|testimonials?|letters?|texts?|drafts|scans?|applications?|purchases?|orders?|donations?|visits?|e-?mails?|{_CONTENTS}"
    r"|your (?:own )?(?!(?:consent|permission|requests?|rights?|accounts?|behalf|country|state|browser|device|choices?|use|access|home|business|convenience|questions?|experience|interests?|preferences|relationship|area|region|instructions?|direction)\b)[a-z-]+)"
)
_CONTENT = Cued(rf"\b{_CONTENTS}\b")
#: Things by their name, or by the word for what was named before.
_THING = Cued(
    rf"\b{_THINGS}\b|\b(?:sell|sold|shar|disclos|us|keep|kept|transfer|giv|pass|read|rent)\w* (?:it|them)\b"
)
_DATA = Cued(
    r"\b(?:data|information|records?|histor(?:y|ies)|messages?|chats?|conversations?|recordings?|addresses|location)\b"
)
#: What is done with things, by what one may promise not to do.
_DEEDS = {
    "sell": r"(?:sell|sold|rent(?:ed)?|trad(?:e|ed) (?!commission))",
    "share": r"(?:shar(?:e|ed|ing)|disclos(?:e|ed|ing)|transfer(?:red)?|give[ns]?|pass(?:ed)?|hand(?:ed)?|reveal(?:ed)?|publish(?:ed)?|released?|made available|make available)",
    "use": r"(?:use[ds]?|train(?:ed|ing)?|process(?:ed)?|analy[sz]ed?|combined?|licen[sc]ed?)",
    "read": r"(?:reads?|listen(?:s|ed)?|reviews?|looks? at|monitors?|scans?)",
    "keep": r"(?:keep|kept|retain(?:ed)?|stored?|hold|held)",
}
_DEED = rf"(?:{'|'.join(_DEEDS.values())})"
_HAND = rf"(?:{_DEEDS['sell']}|{_DEEDS['share']}|provid(?:e|ed|ing)|sen[dt])"
#: The company, or somebody for it, does one of the deeds; of customers' own deeds see below.
_DOES = (
    r"(?:\bwe (?:[\w'-]+ ){0,4}?DEED\b|\b(?:may|will|can)(?: also)? (?:\w+,? (?:and|or) )?DEED\b"
    r"|\b(?:uses|shares|sells|discloses|provides|transfers|processes|analy[sz]es)\b|(?:\A|: |\bexample, |\bincluding |\bby )(?:using|sharing)\b)"
)
#: Promises, each by its bound and its deed.
_BOUNDS = {
    f"{name} {deed}": Cued(pattern.replace("DEED", words))
    for deed, words in _DEEDS.items()
    for name, pattern in {
        "not": r"(?:\b(?:not|never|nobody|no one|none|neither|nor|cannot)\b|n't\b)(?: (?!only\b)[\w',-]+){0,4}? DEED\b|\bno (?:\w+ ){1,3}(?:is|are|will be) DEED\b",
        "only": r"\bwe (?:\w+ ){0,2}?(?:only|solely|exclusively) DEED\b|\bwe (?:\w+ ){0,2}?DEED(?: [\w'-]+){1,10}? (?:only|solely|exclusively)\b|\b(?:only|solely|exclusively) (?:be )?DEED\b|\b(?:is|are|be|been) (?:\w+ ){0,2}?DEED (?:[\w'-]+ ){0,6}?(?:only|solely|exclusively)\b",
        "asked": r"\bDEED\b.{0,80}?\b(?:with|without|after|unless|until|if) (?:[\w']+ ){0,5}?(?:consent|permission|agree)\b|\b(?:consent|permission)\b.{0,20}\b(?:before|to) (?:\w+ ){0,2}?DEED",
        "veiled": r"\bDEED\b.{0,90}\bin (?:an? )?(?:\w+ (?:or|and) )?(?:anonym|aggregat|pseudonym|de-?identif)\w* (?:form|format|manner|way)\b|\bonly (?:\w+ ){0,4}?(?:anonym|aggregat|pseudonym|de-?identif)\w*",
    }.items()
}
_BOUNDS |= {
    "seen": Cued(
        r"\bonly (?:you|(?:your|our) (?:own )?\w+|we|those \w+) (?:can |may )?(?:sees?|reads?|receives?|gets?|knows?|(?:has|have) access)\b|\b(?:stays?|remains?|kept) (?:with us|with you|on your \w+|between us)\b"
    ),
    "confidential": Cued(
        r"\b(?:keep|kept|treat\w*|hold|held|remains?|maintain\w*) (?:[\w'-]+ ){0,6}?(?:confidential|in confidence|secret)\b"
    ),
    "delete": Cued(
        rf"(?<!\bif )(?<!\bwhen )(?<!\bonce )\bwe (?:(?:will|shall|then|always|also|automatically|promptly|permanently|securely|immediately|do) )*(?:delete|erase|destroy|wipe)\b|\b{_THINGS}\b(?: [\w'-]+){{0,6}}? (?:is|are|be|gets?) (?:\w+ ){{0,2}}?(?:deleted|erased|destroyed|wiped)\b"
    ),
    "encrypted": Cued(
        r"\bend-to-end encrypt\w*|\bwe (?:cannot|can't|can not) (?:read|see|access)\b"
    ),
    "yours": Cued(
        r"\byou (?:\w+ ){0,3}?(?:own|keep|retain) (?:[\w-]+ ){0,5}?(?:rights?|ownership|title|content|works?|copyright)\b|\byou own\b"
    ),
}
_BOUND = any_of(_BOUNDS.values())
#: What makes a promise smaller that stays one.
_EXCEPTED = Cued(r"\b(?:unless|except|without|other than|save (?:for|where)|apart from)\b")
#: What customers may, must and must not do binds no company.
_CUSTOMER = Cued(
    r"\b(?:you|users?|customers?|members?|visitors?) (?:\w+ )?(?:must|may|shall|can|agree|should|will|cannot)\b|(?<!\bif )(?<!\bunless )(?<!\buntil )(?<!\bafter )\byou (?:do not|don't|agree|have the right|have a right|are not)\b|\b(?:your |the )rights? (?:to|of)\b|\bright to\b|\bopt(?:ing)?[- ]?out\b"
)
#: Uses that people did not give things for, each with the words by which one knows it.
_USES = {
    "sale": r"(?:sell(?:s|ing)?|sold|rent(?:s|ed)?)",
    "advertising": r"(?:advertis\w+|ads|retarget\w*)",
    "marketing": r"(?:marketing|promotional)",
    "training": r"(?:(?:train(?:s|ed|ing)?|fine-tun\w+|develop\w*|improv\w*)\b.{0,60}\b(?:AI|models?|artificial|machine|algorithms?|generative|LLMs?)|(?:AI|machine[- ]learning|model) (?:\w+ )?training)",
    "profiles": r"(?:profiling|profiles? (?:about|of|on) (?:you|users|customers|each)|scor(?:es?|ing) (?:you|users|customers|each)|(?:trust|credit|risk) scores?)",
    "prices": r"(?:set|adjust|calculate|personali[sz]e) (?:\w+ ){0,3}prices?",
    "any purpose": r"(?:any purposes?|(?:other|any) (?:business|commercial|lawful) purposes?)",
    "takers": r"(?:(?:data |information )brokers?|market research compan\w+|credit (?:agencies|bureaus)|insurers?|insurance compan\w+|lenders?|(?:advertising|marketing|business|commercial|promotional|joint|content|media) (?:\w+ )?partners?|advertisers?|sponsors?|publishers?|ad (?:networks?|exchanges?))",
}
_NAMED = {name: Cued(rf"\b{words}\b") for name, words in _USES.items()}
#: Who also takes something in a sentence that hands it on.
_OTHERS = Cued(
    r"\b(?:affiliates|affiliated companies|third[- ]part(?:y|ies)|group companies|subsidiaries|parent company|partners)\b"
)
_READ = Cued(
    r"\b(?:staff|employees|reviewers|humans|contractors|people) (?:\w+ )?(?:read|review|listen|look|see|view)\b"
)
#: The company does it, with things: "we use your messages to train models", "messages are used for ads".
_DONE = {
    name: Cued(
        _DOES.replace("DEED", _DEED if name != "takers" else _HAND)
        + rf".{{0,90}}?\b{_THINGS}\b.{{0,120}}?\b{words}\b"
        rf"|\b{_THINGS}\b(?: [\w'-]+){{0,6}}? (?:is|are|be|been) (?:\w+ ){{0,2}}?{_DEED if name != 'takers' else _HAND}\b.{{0,90}}?\b{words}\b"
    )
    for name, words in _USES.items()
    if name != "sale"
}
_DONE["sale"] = Cued(
    rf"\b(?:we|may|will|can) (?:(?!not\b)[\w'-]+ ){{0,4}}?(?:sell|rent)\b.{{0,60}}?\b{_THINGS}\b|\bsells\b.{{0,60}}?\b{_THINGS}\b"
    rf"|\b{_THINGS}\b(?: [\w'-]+){{0,6}}? (?:is|are|be) (?:\w+ )?(?:sold|rented)\b|\b(?:allow|let|permit)s? us to (?:\w+ ){{0,3}}?(?:sell|rent)\b"
)
_ANY_USE = any_of((*_DONE.values(), _READ))
_HANDED = Cued(
    r"\b(?:shar\w+|disclos\w+|sells?|sold|transfer\w*|provid\w+|giv\w+|pass\w*|send|sent|hand\w*|available)\b.{0,80}?\b(?:to|with|accessed by)\b.{0,80}?\b(?:affiliat\w+|third[- ]part|group compan|subsidiar|parent compan|partners)"
)
_ACTS = Cued(
    rf"\b{_DEED}\b|\b(?:uses|using|shares|sharing|discloses|sells|processes|processing|provide[ds]?|send|sent)\b"
)
#: What is gathered by a visit is of the future, whatever it is used for.
_VISITS = Cued(r"\b(?:cookies?|pixels?|beacons?|track(?:ing|ers?)|when you (?:visit|browse))\b")
#: What is gathered besides, what is told of kinds or of a year that is over, and what is only possible.
_GATHERS = Cued(
    r"\b(?:may|will|can|to|and|also|might) collect\b|\bcollects\b|\bcollect and (?:use|process)\b|\bcategor(?:y|ies)\b|\binformation about (?:our|products|offers|services)\b|\bwe (?:\w+ )?collect (?:[\w'-]+ ){0,4}(?:data|information)\b"
)
_OVER = Cued(
    r"\b(?:has|have) not\b|\bpreceding\b|\b(?:past|last|previous) (?:12|twelve)\b|\b(?:we|it|they|[a-z]+) (?:may|might|can|could|would)(?: (?!only\b|not\b)[\w-]+)? (?:share|disclose|use|process|keep|retain|need|delete)\b"
)
_ASKED = Cued(r"\b(?:consent|permission|direct us|opt in|opt-in)\b")
_LICENCE = Cued(
    r"\b(?:grants?|gives?|allows?|permits?|authori[sz]es?|assigns?|licen[sc]es?) (?:to )?(?!you\b)\w+\b|\blicen[sc]e[sd]?\b|\bright to use\b|\bwe own\b"
)
#: What customers are allowed to use.
_LENT = Cued(
    r"\bgrants? you\b|\blicen[sc]ed to you\b|\byou (?:receive|get|are granted|may use)\b|\bgrant(?:s|ed)? to you\b"
)
_WIDE = Cued(
    r"\b(?:perpetual|irrevocable|sub-?licen[sc]\w+|transferable|royalty-free|modify|adapt|derivative|sell|commercial\w*|train\w*|publish|any purpose|unlimited|continues? after|we own|assign)\b"
)
#: Rules that see words change that bind.
_LOOSENS = frozenset(
    {
        "negation_changed",
        "strength_changed",
        "word_turned",
        "condition_changed",
        "extent_changed",
        "kind_changed",
        "clause_changed",
        "right_named",
        "security_changed",
        "meaning_unclear",
        "qualifier_changed",
    }
)
_NAMES = frozenset(
    {"purpose_named", "recipients_changed", "entry_listed", "entry_widened", "meaning_unclear"}
)
_MASK = _BOUND | _ANY_USE | _LICENCE.mask


class Holdings:
    """What the edits of one change, taken together, promise and use on either side."""

    def __init__(self, judged: Iterable[Case]) -> None:
        self._judged = [case for case in judged if case.tongue == "en" and case.kind != "moved"]
        self._promised: dict[str, bool] = {}
        self._used: dict[str, bool] = {}

    def _is_promised(self, name: str) -> bool:
        """Whether it is promised in a text that came."""
        if name not in self._promised:
            bound = _BOUNDS[name]
            self._promised[name] = any(
                bound.is_in(case.new) and name in _promises(case.new) for case in self._judged
            )
        return self._promised[name]

    def _was_used(self, name: str) -> bool:
        """Whether things were used so in a text that went."""
        if name not in self._used:
            use = _DONE.get(name, _LICENCE if name == "licence" else _READ)
            self._used[name] = any(
                use.is_in(case.old) and name in _used_for(case.old) for case in self._judged
            )
        return self._used[name]

    def reached(self, case: Case, reason: Reason) -> Held | None:
        """Return what things that are there *reason* of *case* takes something from; None for nothing."""
        if not _MASK & (signs(case.old) | signs(case.new)) and reason.rule != "period_changed":
            return None
        if case.is_rewritten:
            taken = _is_taken(case, reason)
        elif case.is_removed:
            lost = _promises(case.old)
            taken = bool(lost) and not any(map(self._is_promised, lost))
        else:
            taken = not all(map(self._was_used, _used_for(case.new)))
        return _kind(f"{case.old} {case.new}") if taken else None


def _promises(text: str) -> frozenset[str]:
    """Return what *text* promises of things that the company holds, by bound and deed."""
    if not _BOUND & signs(text) or _CUSTOMER.is_in(text) or _VISITS.is_in(text):
        return frozenset()
    if _OVER.is_in(text) or not _THING.is_in(text):
        return frozenset()
    return frozenset(name for name, bound in _BOUNDS.items() if bound.is_in(text))


def _used_for(text: str) -> frozenset[str]:
    """Return for what *text* uses things that the company holds, of what people did not give them for."""
    if not _MASK & signs(text) or text.endswith(":"):
        return frozenset()
    if _is_licence(text):
        return frozenset({"licence"})
    if _CUSTOMER.is_in(text) or _VISITS.is_in(text) or _ASKED.is_in(text):
        return frozenset()
    if _GATHERS.is_in(text):
        return frozenset()
    if any(_BOUNDS[f"not {deed}"].is_in(text) for deed in _DEEDS):
        return frozenset()
    found = {name for name, done in _DONE.items() if done.is_in(text)}
    return frozenset(found | ({"reading"} if _READ.is_in(text) and _THING.is_in(text) else set()))


def _is_licence(text: str) -> bool:
    return all(cue.is_in(text) for cue in (_LICENCE, _CONTENT, _WIDE)) and not _LENT.is_in(text)


def _is_taken(case: Case, reason: Reason) -> bool:
    """Whether a sentence that stays is worth less for what is held."""
    if reason.rule == "period_changed":
        return reason.category == "retention" and reason.direction == "less"
    if case.new.endswith(":"):
        return False
    before = _promises(case.old)
    if before and (before - _promises(case.new) or _is_excepted(before, case)):
        return reason.direction == "less" or reason.rule in _LOOSENS
    if _is_licence(case.new) and _words(_WIDE, case.come) - _words(_WIDE, case.gone):
        return True
    if reason.rule not in _NAMES or reason.direction != "less":
        return False
    if _CUSTOMER.is_in(case.new) or _VISITS.is_in(case.new) or _ASKED.is_in(case.new):
        return False
    come = set(_named(case.come)) - set(_named(case.gone))
    return bool(come) and _ACTS.is_in(case.new) and (come != {"others"} or _HANDED.is_in(case.new))


def _is_excepted(before: frozenset[str], case: Case) -> bool:
    return any(name.startswith("not") for name in before) and _EXCEPTED.is_in(case.come)


def _words(pattern: Cued, words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in pattern.findall(words))


def _named(words: str) -> Iterator[str]:
    yield from (name for name, use in _NAMED.items() if use.is_in(words))
    if _OTHERS.is_in(words):
        yield "others"


def _kind(text: str) -> Held | None:
    """Return what of customers' a sentence speaks of; None for nothing that could be there already."""
    if _CONTENT.is_in(text) and (_LICENCE.is_in(text) or not _DATA.is_in(text)):
        return "content"
    return "data" if _THING.is_in(text) else None
