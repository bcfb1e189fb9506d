"""What a sentence says of things of the past: that it reaches back to them, or that it spares them.

"This applies to messages sent before 1 May" reaches back, "this does not apply to messages sent before
1 May" spares them. What is earlier than something else (a termination, a withdrawal, a request) is told
apart: only the text itself, its date, its change or the customer's yes to it is an anchor.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from notifier.materiality.cue import Cued, any_of, signs
from notifier.model.verdict import Held

Way = Literal["reaches", "spares"]

#: What of the past can be reached: what customers claim, what they have, what they gave, what is known of them.
_NOUNS: Mapping[Held, str] = {
    "claims": r"(?:claims?|disputes?|controvers(?:y|ies)|causes? of action|lawsuits?|proceedings|events|incidents|breaches|losses)",
    "accounts": r"(?:accounts?|customers?|users?|members?|subscribers?|subscriptions?|plans|contracts?|orders?|purchases?|bookings?|reservations?|sales|transactions?|credits?|points|balances?)",
    "content": r"(?:content|posts?|photos?|photographs|pictures?|images?|videos?|tracks?|songs?|reviews?|uploads?|submissions?|works?|artworks?|manuscripts?|recipes?|designs?|drawings?|materials?|contributions?|comments?|ideas)",
    "data": r"(?:data|information|details|records?|histor(?:y|ies)|logs?|recordings?|readings?|messages?|chats?|conversations?|files?|documents?|profiles?|answers?|responses?|identifiers?|e-?mails?|prompts?|notes?)",
}
_NOUN = rf"(?:{'|'.join(_NOUNS.values())})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}|(?:the )?(?:19|20)\d\d\b|{_MONTH},? (?:19|20)\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
_TEXT = r"(?:polic(?:y|ies)|notices?|statements?|terms|conditions|agreements?|versions?|updates?|changes?|changed|revisions?|amendments?|modifications?|provisions?|clauses?|sections?|rules|effective date)"
#: What the past is earlier than: the text, its date, or the customer's yes to it, and nothing else.
_ANCHOR = (
    rf"(?:(?:the (?:date|day|time|moment) (?:of|on which|when|that) )?(?:this|these|the|our|any|such|its|their|that|those)(?: \w+){{0,3}}? {_TEXT}\b"
    r"|(?:this|that|these|its) (?:date|day|time)\b|(?:the )?(?:date|day|time|moment) (?:(?:on which |when )?(?:this|these|it|they) |(?:on which |when )?you (?:first )?(?:accept|agree|were told))"
    rf"|(?:it|they) (?:took|takes?|came|comes?|was|were|became|becomes?|appl\w+)\b|(?:it|them)(?=[.,;)]|\Z)|you (?:have )?(?:first )?(?:accept|agree|were told)\w*|{_DATE}|today\b|now\b)"
)
_DONE = (
    r"(?:collected|gathered|obtained|received|provided|supplied|submitted|given|shared|uploaded|posted|published|created|made|sent|stored|saved|held|recorded|taken|written|"
    r"placed|opened|registered|signed|bought|purchased|earned|acquired|granted|concluded|entered into|generated|processed|imported|filed|arose|arisen|arising|arises?|accrued|accruing|"
    r"occurr(?:ed|ing)|happened|took place|sign(?:ed)? up|gave|joined|subscribed|began|begun|transferred)"
)
_WHEN = r"(?:when|the (?:date|time|day|year)\b)"
#: Words before a pivot in which it is said what stands on that side of it.
_LED = 140
#: The past by what it is earlier than: no verb is needed to know that it is meant.
_BEFORE = Cued(rf"\b(?:before|prior to|earlier than|preceding) {_ANCHOR}")
_LED_BEFORE = re.compile(
    rf"\b(?:{_DONE}|claims|disputes|events|orders|purchases|sales|use|from|dating)(?:,? (?!not\b|notice\b)[\w'-]+){{0,5}}?,? \Z",
    re.IGNORECASE,
)
_FIRM = Cued(
    rf"\bpre-?dat(?:e|es|ed|ing) (?:of )?{_ANCHOR}"
    r"|\b(?:under|subject to) (?:(?:an?|any|our|the|your|their|its|[\w-]+'s?) )?(?:earlier|previous|prior|older|former|preceding) (?:\w+ )?(?:versions?|terms|polic(?:y|ies)|notices?|agreements?|statements?)\b"
    rf"|\b(?:(?:regardless|irrespective|independent(?:ly)?) of|without regard to|no matter) {_WHEN}(?: [\w'-]+){{0,5}}? {_DONE}\b|\bwhenever (?:you|we|they|it|the \w+) (?:\w+ ){{0,2}}?{_DONE}\b"
    rf"|\b(?:before|prior to),? (?:on,? )?(?:or|and|as well as) (?:on or )?(?:after|since|following) {_ANCHOR}"
    rf"|\bpast,? (?:present,? |current,? |existing,? )?(?:and|or|and/or) future {_NOUN}\b|\b{_NOUN}, past (?:and|or) future\b"
    r"|\bsince you (?:first )?(?:joined|signed up|registered|became|opened|subscribed)\b"
    r"|\b(?:retroactive|retrospective)(?:ly)?\b|\bbackdated?\b"
)
#: The past without what it is earlier than: something must be said to apply to it.
_LOOSE = Cued(
    rf"\b(?:already|previously|earlier) (?:{_DONE}|hold|holds|held|possess(?:es)?)\b|\b(?:existing|historical?|past|older|pending) (?:[\w-]+ )?{_NOUN}\b"
)
_LONG_AGO = Cued(
    r"\b(?:in (?:our|its) possession|already|previously|earlier|in the past|in (?:previous|earlier|past) (?:years|months))\b"
)
_LED_AGO = re.compile(rf"\b(?:{_DONE}|{_NOUN})(?: (?!by\b)[\w'-]+){{0,3}}? \Z", re.IGNORECASE)
_APPLIES = r"(?:appl(?:y|ies|ied)|extends?|extended|covers?|governs?|concerns?|affects?|binds?|same goes|goes for|charged for)"
_GOVERNS = Cued(
    rf"\b{_APPLIES}\b|\b(?:is|are|be) (?:\w+ )?(?:included|affected|covered|concerned|governed|bound)\b|\b(?:too|as well)(?= as new\b|[.,;)]|\Z)"
    rf"|\b(?:includ(?:es|ing)|even) (?:[\w'-]+ ){{0,5}}?(?:that |which )?(?:(?:you|we|they) )?(?:have |had |has |was |were )?(?:already|previously)\b"
)
#: What is not done with the past.
_TREATED = Cued(
    r"\b(?:not|never) (?:be )?(?:\w+ )?(?:use[ds]?|train\w*|sell|sold|share[ds]?|disclose[ds]?|licen[sc]ed?|change[ds]?)\b"
)
#: A clause that denies, in which the past is what is denied.
_NOT = Cued(
    r"\b(?:not|never|no|none|neither|nor|cannot|except(?:ing)?|excluding|other than|apart from|exempt(?:ed|s)?|unaffected|rather than|without)\b|n't\b"
)
_DENIED = re.compile(
    r"(?:(?!\b(?:that|which|who|not)\b)[^,;:.])*? (?:(?:is|are|was|were|be|will|shall|do|does|may|can|must|remains?|stays?)(?:n't| not| never)|(?:is|are|remains?|stays?) (?:\w+ )?(?:unaffected|exempt\w*|excluded|excepted))\b",
    re.IGNORECASE,
)
_STAYS = Cued(
    r"\b(?:remains?|stays?|continues? to be|(?:is|are|be) still|will still be) (?:\w+ )?(?:subject to|governed|covered|under|handled|treated|bound)\b"
)
_ASKS = Cued(
    r"\b(?:ask|let) you (?:again |first |decide )?before\b|\b(?:ask|obtain|seek|get|request|require|need|subject to your|only with)\w* (?:\w+ ){0,4}?(?:consent|permission|approval|agreement|opt[- ]?in)\b"
)
_UNASKED = Cued(
    r"\bwithout (?:\w+ ){0,3}?(?:consent|permission|approval|asking|notice|telling|informing)\b"
)
#: What brings in the future alone.
_FROM = Cued(
    rf"\b(?:(?:on or after|after|since) (?!you\b){_ANCHOR}|(?:from(?: and after)?|as of|starting(?: on| from)?|beginning(?: on)?) "
    rf"(?:{_DATE}|(?:that|this) (?:date|day|point|time)\b|today\b|now\b|the effective date\b))"
)
_LED_FROM = re.compile(
    r"\b(?:only|solely|exclusively|just)\b(?:,? (?!before\b|prior\b)[\w'-]+){0,10}? \Z"
    rf"|(?<!changes )(?<!amendments )(?<!modifications )(?<!revisions )(?<!updates )\b(?:{_DONE}|collect|gather|upload|submit|post|create|provide|send|place|make|open|buy|join|register|sign up|subscribe)s?"
    r"(?: (?!from\b|effective\b|before\b|prior\b)[\w'-]+){0,3}? \Z",
    re.IGNORECASE,
)
_FUTURE = Cued(
    rf"\b(?:only|solely|exclusively) (?:(?:to|for|on|with|in|of) )?(?:\w+ )?(?:new|future) (?:\w+ )?{_NOUN}\b"
    rf"|\bnew (?:\w+ )?{_NOUN} only\b|\bprospective(?:ly)? only\b|\b(?:appl\w+|effective|work\w*|operat\w+) (?:only )?prospectively\b"
    rf"|\bfrom (?:that|this) (?:date|day|point|time) on(?:wards?)? only\b"
)
#: Another end or beginning than the text's, and word of a change that is due.
_OTHER = Cued(
    r"\bwithdr[ae]w\w*|\brevo[ck]\w*|\bterminat\w+|\bsurviv\w*|\buninstall\w*|\bunsubscrib\w*|\bexpir(?:y|ation)\b|\blawful(?:ness)?\b|\bsupersed\w*"
    r"|\b(?:before|after|when|once|if) you (?:opt\w*|object\w*|delete[sd]?|close[sd]?|cancel\w*)\b|\b(?:preceding|past|last|previous|prior) (?:twelve|12|\d+|\(12\)) "
    r"|\b(?:retroactive|retrospective)(?:ly)? (?:\w+ )?(?:discounts?|credits?|refunds?|rebates?|payments?|billing|invoices?)\b"
    r"|\bnotif\w+|\bnotices? (?:\w+ ){0,4}(?:before|prior)\b|\b(?:days'?|prior|advance|reasonable) notice\b|\b(?:version|notice|terms|policy|changes?|updates?) (?:\w+ )?(?:will|shall|is|are|may) be (?:posted|published|sent|made|provided)\b"
)
#: What is put together with what is there anyway.
_JOINS = Cued(r"\bcombin\w+|\b(?:match|link|merg|add)(?:e|es|ed|ing|s)? (?:\w+ ){0,4}(?:with|to)\b")
#: What is done for customers with what is held: nobody minds that it reaches back.
_FAVOUR = Cued(
    r"\b(?:delet|eras|destroy|wip|anonymi|encrypt|protect|secur)\w*|\b(?:gets?|enjoys?|gains?|benefits? from)\b"
)
#: What customers may ask for: their right to what was collected earlier takes nothing from them.
_RIGHT = Cued(
    r"\byou(?:'re| are| may| can| have|r right)?(?: \w+){0,3} (?:request|ask for|access|obtain|receive|download|export|correct|object)\b|\byour right\b"
)
#: Others who exist besides customers: the people whom a text is for, and not those of the past.
_SCOPE = Cued(r"\b(?:prospective|potential|former|applicants?|visitors?)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """``way``: whether the past is reached or spared. ``held``: what of the past. ``words``: by which one knows it."""

    way: Way
    held: Held
    words: str


#: Cues without one of which a sentence says nothing of the past.
MASK = any_of((_BEFORE, _FIRM, _LOOSE, _LONG_AGO, _FROM, _FUTURE))
#: Where words stand in a text.
_Span = tuple[int, int]
_CLAUSE = re.compile(r"[;:.]|, (?:and|which|so)\b")
_ADDS = re.compile(r"\b(?:including|includes|even|also)\b", re.IGNORECASE)
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def said(text: str) -> Said | None:
    """Return what folded English *text*, one sentence, says of things of the past; None for nothing."""
    there = signs(text)
    firm = _led(text, there, _BEFORE, _LED_BEFORE) or _span(text, there, _FIRM)
    future = None
    if not firm:
        future = _led(text, there, _FROM, _LED_FROM) or _span(text, there, _FUTURE)
    found = firm or future or _span(text, there, _LOOSE)
    found = found or _led(text, there, _LONG_AGO, _LED_AGO)
    if found is None or _OTHER.is_in(text):
        return None
    if future:
        return None if _NOT.search(_clause(text, future)[0]) else _told("spares", text, future)
    if not firm and not (_GOVERNS.is_in(text) or _ASKS.is_in(text) or _TREATED.is_in(text)):
        return None
    before, after = _clause(text, found)
    words = text[slice(*found)]
    if _STAYS.is_in(text) or (_ASKS.is_in(text) and not _UNASKED.is_in(text)):
        return _told("spares", text, found)
    denied = _NOT.search(_UNASKED.sub(" ", before))
    if denied and _ADDS.search(before + words, denied.end()):
        return None  # it denies all, also what is of the past: that is a promise
    if denied or _DENIED.match(_UNASKED.sub(" ", after)):
        return _told("spares", text, found)
    if _RIGHT.is_in(text) or _FAVOUR.is_in(text):
        return None
    if not firm and (_SCOPE.is_in(text) or _JOINS.is_in(text) or not _GOVERNS.is_in(text)):
        return None
    return _told("reaches", text, found)


def _led(text: str, there: int, pivot: Cued, lead: re.Pattern[str]) -> _Span | None:
    """Return where *pivot* stands in *text*, whose signs are *there*, with *lead* right before it."""
    if not pivot.mask & there:
        return None
    for match in pivot.finditer(text):
        start = max(0, match.start() - _LED)
        if found := lead.search(text, start, match.start()):
            return found.start(), match.end()
    return None


def _span(text: str, there: int, cued: Cued) -> _Span | None:
    match = cued.search(text) if cued.mask & there else None
    return match.span() if match else None


def _told(way: Way, text: str, found: _Span) -> Said:
    return Said(way, _held(text, found), text[slice(*found)])


def _clause(text: str, found: _Span) -> tuple[str, str]:
    """Return what stands before and behind the words *found*, within their clause."""
    start, end = found
    before = _CLAUSE.split(text[:start])[-1]
    # What "but" turns away from is no part of it.
    before = _BUT.split(before)[-1]
    return before, _BUT.split(_CLAUSE.split(text[end:])[0])[0]


def _held(text: str, found: _Span) -> Held:
    """Return what of the past is spoken of: the last noun of the words, else the one nearest before them."""
    for place in (text[slice(*found)], text[: found[0]]):
        last: tuple[int, Held] | None = None
        for held, nouns in _NOUNS.items():
            for match in re.finditer(rf"\b{nouns}\b", place, re.IGNORECASE):
                if last is None or match.start() > last[0]:
                    last = match.start(), held
        if last is not None:
            return last[1]
    return "anything"
