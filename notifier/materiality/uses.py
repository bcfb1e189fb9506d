"""What a sentence says is done with things that the company holds: which things, which deeds, for what.

"We use your conversations to train models", "your orders are passed to data brokers", "you grant us a
licence to sell your songs". What is gathered from now on, by cookies or besides, is of the future.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from notifier.materiality.cue import Cued, any_of, signs

_CONTENTS = r"(?:content|posts?|photos?|photographs|pictures?|images?|videos?|tracks?|songs?|reviews?|uploads?|submissions?|works?|artworks?|manuscripts?|recipes?|designs?|drawings?|contributions?|feedback|ideas)"
THINGS = (
    r"(?:data|information|details|records?|histor(?:y|ies)|behaviou?rs?|activit(?:y|ies)|logs?|recordings?|readings?|messages?|chats?|conversations?|files?|documents?|answers?|responses?|identifiers?|address(?:es)?|"
    rf"voice ?prints?|prompts?|inputs?|notes?|location|biometrics?|faces?|contacts|results?|transcripts?|samples?|testimonials?|letters?|texts?|drafts|scans?|applications?|purchases?|orders?|donations?|visits?|e-?mails?|{_CONTENTS}"
    r"|your (?:own )?(?!(?:consent|permission|requests?|rights?|accounts?|behalf|country|state|browser|device|choices?|use|access|home|business|convenience|questions?|experience|interests?|preferences|relationship|area|region|instructions?|direction)\b)[a-z-]+)"
)
CONTENT = Cued(rf"\b{_CONTENTS}\b")
#: Things by their name, or by the word for what was named before.
THING = Cued(
    rf"\b{THINGS}\b|\b(?:sell|sold|shar|disclos|us|keep|kept|transfer|giv|pass|read|rent)\w* (?:it|them)\b"
)
DATA = Cued(
    r"\b(?:data|information|records?|histor(?:y|ies)|messages?|chats?|conversations?|recordings?|addresses|location)\b"
)
#: What is done with things, by what one may promise not to do.
DEEDS = {
    "sell": r"(?:sell|sold|rent(?:ed)?|trad(?:e|ed) (?!commission))",
    "share": r"(?:shar(?:e|ed|ing)|disclos(?:e|ed|ing)|transfer(?:red)?|give[ns]?|pass(?:ed)?|hand(?:ed)?|reveal(?:ed)?|publish(?:ed)?|released?|made available|make available)",
    "use": r"(?:use[ds]?|train(?:ed|ing)?|process(?:ed)?|analy[sz]ed?|combined?|licen[sc]ed?)",
    "read": r"(?:reads?|listen(?:s|ed)?|reviews?|looks? at|monitors?|scans?)",
    "keep": r"(?:keep|kept|retain(?:ed)?|stored?|hold|held)",
}
_DEED = rf"(?:{'|'.join(DEEDS.values())})"
_HAND = rf"(?:{DEEDS['sell']}|{DEEDS['share']}|provid(?:e|ed|ing)|sen[dt])"
_DOER = rf"(?:{_DEED}|{_HAND})"
#: The company, or somebody for it, does one of the deeds.
_ACTIVE = Cued(
    rf"\bwe (?:(?!not\b|never\b)[\w'-]+ ){{0,4}}?{_DOER}\b|\b(?:may|will|can)(?: also)? (?:\w+,? (?:and|or) )?{_DOER}\b|\b(?:allow|let|permit)s? us to (?:\w+ ){{0,3}}?{_DOER}\b"
    r"|\b(?:uses|shares|sells|discloses|provides|transfers|processes|analy[sz]es)\b|(?:\A|: |\bexample, |\bincluding |\bby )(?:using|sharing)\b"
)
_PASSIVE = Cued(rf"\b(?:is|are|be|been) (?:\w+ ){{0,2}}?{_DOER}\b")
_SELLS = Cued(r"\b(?:sells?|sold|rent(?:ed)?)\b")
_GIVES = Cued(rf"\b(?:{_HAND}|shares|sells|discloses|provides|transfers)\b")
#: Characters between a deed and the thing, before a deed in which the thing is its subject, and behind
#: which what it is for is looked for; and deeds of one sentence that are looked at.
_OBJECT, _SUBJECT, _AIM, _MOST = 100, 70, 220, 20
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
#: The name of those who are neither, and who they are: they also take something in a sentence that hands it on.
OTHERS = "others"
_OTHERS = Cued(
    r"\b(?:affiliates|affiliated companies|third[- ]part(?:y|ies)|group companies|subsidiaries|parent company|partners)\b"
)
_READ = Cued(
    r"\b(?:staff|employees|reviewers|humans|contractors|people) (?:\w+ )?(?:read|review|listen|look|see|view)\b"
)
HANDED = Cued(
    r"\b(?:shar\w+|disclos\w+|sells?|sold|transfer\w*|provid\w+|giv\w+|pass\w*|send|sent|hand\w*|available)\b.{0,80}?\b(?:to|with|accessed by)\b.{0,80}?\b(?:affiliat\w+|third[- ]part|group compan|subsidiar|parent compan|partners)"
)
ACTS = Cued(
    rf"\b{_DEED}\b|\b(?:uses|using|shares|sharing|discloses|sells|processes|processing|provide[ds]?|send|sent)\b"
)
#: What is gathered by a visit is of the future, whatever it is used for.
VISITS = Cued(r"\b(?:cookies?|pixels?|beacons?|track(?:ing|ers?)|when you (?:visit|browse))\b")
#: What is gathered besides, or told of kinds.
_GATHERS = Cued(
    r"\b(?:may|will|can|to|and|also|might) collect\b|\bcollects\b|\bcollect and (?:use|process)\b|\bcategor(?:y|ies)\b|\binformation about (?:our|products|offers|services)\b|\bwe (?:\w+ )?collect (?:[\w'-]+ ){0,4}(?:data|information)\b"
)
ASKED = Cued(r"\b(?:consent|permission|direct us|opt in|opt-in)\b")
LICENCE = Cued(
    r"\b(?:grants?|gives?|allows?|permits?|authori[sz]es?|assigns?|licen[sc]es?) (?:to )?(?!you\b)\w+\b|\blicen[sc]e[sd]?\b|\bright to use\b|\bwe own\b"
)
#: What customers are allowed to use.
_LENT = Cued(
    r"\bgrants? you\b|\blicen[sc]ed to you\b|\byou (?:receive|get|are granted|may use)\b|\bgrant(?:s|ed)? to you\b"
)
WIDE = Cued(
    r"\b(?:perpetual|irrevocable|sub-?licen[sc]\w+|transferable|royalty-free|modify|adapt|derivative|sell|commercial\w*|train\w*|publish|any purpose|unlimited|continues? after|we own|assign)\b"
)
_AIMS = any_of(_NAMED.values())
MASK = any_of((_ACTIVE, _PASSIVE, _READ, LICENCE))


def used_for(text: str) -> frozenset[str]:
    """Return for what *text* uses things that the company holds, of what people did not give them for."""
    if is_licence(text):
        return frozenset({"licence"})
    if any(cue.is_in(text) for cue in (VISITS, ASKED, _GATHERS)) or text.endswith(":"):
        return frozenset()
    return frozenset(_uses(text))


def _uses(text: str) -> Iterator[str]:
    if _READ.is_in(text) and THING.is_in(text):
        yield "reading"
    if not _AIMS & signs(text):
        return
    for deed, aim in _deeds(text):
        if _SELLS.is_in(deed):
            yield "sale"
        yield from (
            name
            for name, use in _NAMED.items()
            if name != "sale" and (name != "takers" or _GIVES.is_in(deed)) and use.is_in(aim)
        )


def _deeds(text: str) -> Iterator[tuple[str, str]]:
    """Yield each deed in *text* that is done with a thing, and the words behind in which it is said what for."""
    for match in islice(_ACTIVE.finditer(text), _MOST):
        found = THING.search(text[match.end() : match.end() + _OBJECT])
        if found:
            start = match.end() + found.start()
            yield match[0], text[start : start + _AIM]
    for match in islice(_PASSIVE.finditer(text), _MOST):
        if THING.is_in(text[max(0, match.start() - _SUBJECT) : match.start()]):
            yield match[0], text[match.end() : match.end() + _AIM]


def is_licence(text: str) -> bool:
    """Whether *text* gives the company wide rights in what customers make."""
    return all(cue.is_in(text) for cue in (LICENCE, CONTENT, WIDE)) and not _LENT.is_in(text)


def named(words: str) -> frozenset[str]:
    """Return the uses, and the others who receive something, that *words* name."""
    found = {name for name, use in _NAMED.items() if use.is_in(words)}
    return frozenset(found | ({OTHERS} if _OTHERS.is_in(words) else set()))
