"""Whom a statement favours while it stands, where its kind alone does not say it.

A practice costs the customer something, unless the sentence itself bounds it; a right is worth
something, unless it tells above all of the use that may be refused.
"""

from __future__ import annotations

import re

from notifier.materiality import lexicon
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued, any_of
from notifier.model.verdict import Direction

_YOU = r"(?:you|users?|customers?|members?|residents?|consumers?|individuals?|subscribers?|data subjects?|parents?)"

#: Ways to a court, an arbitrator or an authority that stand open to the customer.
_RECOURSE = Cued(
    rf"\b{_YOU}(?: (?:in|from|of) (?:the )?[A-Z]\w+(?: \w+)?| \w+)? (?:may|can|could|might)(?: also| always| still| be able to| have the \w+(?: of| to)?,?(?: [\w ]+,)?(?: to)?)* (?:invok|enforc|pursu|seek|bring|initiat|elect|engag|appeal|su(?:e|ing)\b)\w*"
    rf"|\b(?:possible for {_YOU}|entitles? {_YOU}|allows? {_YOU}|enables? {_YOU}) to (?:invoke|enforce|pursue|seek|bring|sue|elect)\b"
    rf"|\b{_YOU}(?: \w+)? have (?:the|an) (?:option|possibility|opportunity)(?: of|,[\w ]+,)? (?:to )?(?:invok|engag|bring|seek|pursu)\w*"
)
#: What a customer need not do, and is spared.
_SPARED = Cued(
    rf"\b{_YOU} (?:(?:is|are|will|shall|would) (?:\w+ )?not (?:be )?|(?:are|will be) under no )(?:prohibited|prevented|restricted|precluded|required|obliged|obligated|obligation|liable|responsible|charged|bound|penali[sz]ed|disadvantaged|discriminated)\b"
    rf"|\b{_YOU} (?:is|are|will|shall) not be (?:made )?subject to (?:an? |any )?(?:decisions?|automated|profiling|evaluation|fees?|charges?|penalt(?:y|ies))\b"
    rf"|\b{_YOU} (?:do not|don't|will not|won't|need not|shall not) (?:need|have) to\b"
)
#: What takes back with the same breath.
_TAKEN = Cued(
    r"\b(?:waives?|only|solely|no right|may not|must|unless|except|exclusive\w*|agrees?|class|not apply|indemni\w+)\b"
)
#: Decisions of which a machine alone is the maker: that takes nothing back.
_ALONE = re.compile(
    r"\b(?:based )?(?:solely|only|exclusively) (?:on|by) automated\b", re.IGNORECASE
)
#: An authority that watches over the company.
_OVERSEEN = Cued(
    r"\b(?:subject to|under|has|have) (?:the )?(?:\w+ ){0,3}?(?:jurisdiction|oversight|supervision|(?:investigat|enforcement)\w*(?: (?:and|or) \w+)? powers?|investigat\w+)\b.{0,80}\b(?:commission|authority|regulator|department|our compliance|compliance with)\b"
)
#: Frameworks and contracts that stand in for the law of the customer's own country.
_INSTRUMENT = Cued(
    r"\b(?:data privacy framework|dpf|privacy shield|safe harbou?r|standard (?:contractual|data protection) clauses|sccs?|binding corporate rules|bcrs?|adequacy|adequate level|cross-border privacy rules|cbpr)\b"
)
_ADHERES = Cued(
    r"\b(?:certif(?:y|ies|ied)|adher(?:e|es|ing)|compl(?:y|ies)|abides?|participates?|subscribes?|governed by|protected by)\b"
)


#: Bits of :func:`~notifier.materiality.cue.signs` without one of which neither of these holds.
MAY_BE_GIVEN = any_of((_RECOURSE, _SPARED))
MAY_BE_WATCHED = any_of((_OVERSEEN, _INSTRUMENT))


def is_for_customer(text: str) -> bool:
    """Whether folded *text* opens a way to a court or an authority, or spares the customer something."""
    return (_RECOURSE.is_in(text) or _SPARED.is_in(text)) and not _TAKEN.is_in(_ALONE.sub("", text))


def is_watched(text: str) -> bool:
    """Whether folded *text* says by which framework or authority the company lets itself be measured."""
    return _OVERSEEN.is_in(text) or (_INSTRUMENT.is_in(text) and _ADHERES.is_in(text))


#: What makes of a practice one that nobody loses by: it is bounded, asked for, or done to protect.
_TEMPERED = Cued(
    r"\b(?:only|solely|limited to|unless you|with your (?:\w+ )?(?:consent|permission)|if you (?:choose|agree|consent|opt|allow|enable|ask|request)|(?:at|upon|on) your request"
    r"|(?:get|obtain|ask|seek)\w* (?:for )?your (?:\w+ )?(?:consent|permission)|opt[- ]?in|(?:legal|lawful) (?:basis|bases|grounds?)|(?:rely|relies) on your consent|(?:consideration|account|balanc\w+)(?: of)? your (?:interests|rights)"
    r"|shortest|minimum (?:period|time|amount)|minimi[sz]\w+|let you know|honou?rs?"
    r"|encrypt\w*|anonymi\w+|pseudonymi\w+|aggregated?|de-identif\w+|delet\w+|eras\w+|protect\w*|safeguard\w*|secur\w+|fraud\w*|abuse|spam|safety|no longer|not|never"
    r"|no (?:\w+ )?(?:fees?|charges?|costs?)|free|publish\w* (?:an? |our |the )?(?:\w+ )?(?:reports?|lists?|statistics)|transparency reports?)\b"
)
#: What rules forbid for everybody's sake.
_ABUSE = Cued(
    r"\b(?:illegal\w*|unlawful\w*|fraud\w*|harass\w*|abus\w+|spam\w*|violen\w+|hate|hateful|threat\w*|malware|virus\w*|impersonat\w+|child\w*|terror\w*|counterfeit\w*|stolen)\b"
)
#: Uses that an opt-out admits to.
_ADMITS = frozenset(
    {"AI training", "advertising", "profiling", "combining data", "cross-context tracking"}
)
_OPTS_OUT = Cued(
    r"\b(?:opt(?:ing)?[- ]?out|object|turn (?:it |this |them )?off|switch off|disable)\b"
)
#: A choice to hand something over.
_YIELDS = Cued(
    r"\b(?:option|opportunity|possibility|ability) to (?:add|shar|provid|submit|upload|connect|import)\w*|\b(?:opt(?:ing)?[- ]?in|choose|elect|allow us|enable us|permit us) to (?:\w+ )?(?:shar|provid|giv|sync|import|upload|connect|collect|access|submit|receiv)\w*"
)
#: What the customer gets by a sentence that also speaks of ends, fees and duties.
_GIVES = Cued(
    r"\bwe (?:(?:will|shall|'ll|always|also|first|then) )*(?:(?:send|give) you|let you|tell you|notify you|inform you|remind you|e-?mail you|write to you|refund|reimburse|compensate|defend|make sure (?:that )?you|cover (?:the|your|any))\b"
    rf"|\b{_YOU} (?:can|may|are able to|have (?:full )?control\w*(?: and can)?) (?:\w+ )?(?:opt[- ]?out|unsubscrib\w+|disable|turn off|switch off|deactivate|object|refuse|decline)\b"
    r"|\bopt(?:ing)?[- ]?out of (?:our |all |any )?(?:marketing|promotional|advertis)\w*"
    r"|\b(?:data|information|content) (?:\S+ ){0,6}?(?:will|shall) be (?:\w+ )?(?:deleted|erased|anonymi[sz]ed|wiped|destroyed)\b"
)
#: What a promise must be about for customers to be better off by it.
_OWED = Cued(
    r"\b(?:notif|inform(?!ation)|delet|eras|encrypt|respon[ds]|repl|ask|tell|alert|e-?mail you|contact you|post a|seek your|consent|request your|anonymi|pseudonymi|de-?identif|refund|give you|provide you|honou?r|resolv|cooperat|co-operat|refer (?:your|any|unresolved)|complain)\w*"
)
#: Entries of a list that stands under a sentence of its own: it says whether this is done or ruled out.
_ENTRY = Cued(
    r"^\W*(?:deny(?:ing)?|charg(?:e|ing)|provid(?:e|ing)|suggest(?:ing)?|offer(?:ing)?|impos(?:e|ing)) (?:to |that )?you\b"
)


def is_tempered(text: str) -> bool:
    """Whether folded *text* bounds what it speaks of, has it asked for or done to protect."""
    return _TEMPERED.is_in(text)


def tempered(text: str, kind: Kind, direction: Direction) -> Direction:
    """Return *direction* of folded *text*, or a milder one where the sentence says that the other side gains too."""
    if kind == "promise":
        # "We will comply with the law" is owed anyway; a row of a table promises by its column.
        return direction if _OWED.is_in(text) and " | " not in text else "neutral"
    if kind in {"power", "fee", "liability", "duty"} and direction == "less" and _GIVES.is_in(text):
        return "neutral"
    if kind == "practice" and (_TEMPERED.is_in(text) or _INSTRUMENT.is_in(text)):
        return "neutral"
    if kind == "duty" and _ABUSE.is_in(text):
        return "neutral"
    if kind == "fee" and _ENTRY.is_in(text):
        return "neutral"
    if kind == "right":
        # Who may refuse a use learns of the use.
        if _OPTS_OUT.is_in(text) and _ADMITS & set(lexicon.found(text, "purposes")):
            return "mixed"
        if _YIELDS.is_in(text):
            return "neutral"
    return direction
