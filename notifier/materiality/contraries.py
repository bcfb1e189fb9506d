"""Rules about contraries: words that turn a sentence round, and titles that turn what stands below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category, rewording
from notifier.materiality.facts import words
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quote

#: Words that are each other's contrary; whoever swaps them turns the sentence round. Words that are terms
#: of one field as well (minimum and maximum) stand with their like in :mod:`~notifier.materiality.fields`.
_PAIRS = (
    "over under",
    "above below",
    "before after",
    "more less",
    "more fewer",
    "all some",
    "on off",
    "on out",
    "in out",
    "includes excludes",
    "always usually",
    "always sometimes",
    "voluntary mandatory",
    "voluntary required",
    "honour ignore",
    "honor ignore",
    "respect ignore",
    "approximate exact",
    "approximate precise",
    "ends continues",
    "end continue",
    "stops continues",
    "public private",
    "free paid",
    "allow forbid",
    "allowed forbidden",
    "allow block",
    "permitted prohibited",
    "allowed prohibited",
    "accepts refuses",
    "enable disable",
    "enabled disabled",
    "with without",
    "increase reduce",
    "device servers",
    "device server",
    "device cloud",
    "phone servers",
    "phone cloud",
    "locally servers",
    "revocable irrevocable",
    "refundable nonrefundable",
    "we you",
    # What is done with a yes, and what is done until there is a no.
    "agreed objected",
    "agree object",
    "agrees objects",
    "consented objected",
    "consent object",
    "subscribed unsubscribed",
    "granted refused",
    "approved rejected",
    "keep lose",
    "keeps loses",
    "kept lost",
    "confidential public",
    "automatic manual",
    "automatically manually",
    "our your",
    "us you",
)
_CONTRARIES: dict[str, set[str]] = {}
for _one, _two in map(str.split, _PAIRS):
    _CONTRARIES.setdefault(_one, set()).add(_two)
    _CONTRARIES.setdefault(_two, set()).add(_one)
_CONTRARY = Cued("|".join(_CONTRARIES), border=r"\b(?:{})\b")
#: Words that belong to a verb, and turn it round where little else is swapped: "opt in", "turn off".
_PARTICLES = frozenset(("on", "off", "in", "out"))
_ALONE = 2
_OWNERS = frozenset(("our", "your"))
_EMPHASIS = frozenset(("own", "sole", "the", "and"))
#: "With no" is "without".
_WITH_NO = Cued(r"\bwith no\b")
#: Words of the longest swap in which one contrary answers another.
_SHORT_SWAP = 4


@rule("word_turned", confidence="likely", weight=89, of="rewritten", cues=_CONTRARY.mask)
def word_turned(case: Case) -> Iterator[Finding]:
    """Report that a word of a statement gave way to its contrary ("off" to "on", "before" to "after")."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        gone, come = words(swap.gone), words(swap.come)
        if max(len(gone), len(come)) > _SHORT_SWAP:
            continue
        if _WITH_NO.is_in(swap.gone) or _WITH_NO.is_in(swap.come):
            continue
        most = max(len(gone), len(come))
        if any(
            other not in gone and not (word in _OWNERS and _others_differ(gone, come, word, other))
            for word in gone
            if word not in come and (word not in _PARTICLES or most <= _ALONE)
            for other in _CONTRARIES.get(word, set()) & set(come)
        ):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


def _others_differ(gone: list[str], come: list[str], word: str, other: str) -> bool:
    """Whether more is swapped than who: "our interests" and "your consent" are different things."""
    return {*gone} - {word, *_EMPHASIS} != {*come} - {other, *_EMPHASIS}


#: Titles that say of all that stands below them whether it must be, and whether it is done.
_TITLES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"optional\w*|voluntar\w+|if you (?:choose|agree|consent|allow)|with your (?:\w+ )?consent|only with|on request|opt[- ]?in",
        r"required|mandatory|always|automatic\w*|necessary|must|in any case",
        r"(?:we|you) (?:do not|don't|never|must not|may not|will not|won't|cannot)",
        r"(?:we|you) (?!do not|don't|never|must not|may not|will not|won't|cannot)\w+",
    )
)


@rule("moved_under", stage="artefact", confidence="ask", weight=75, kinds=("moved",))
def moved_under(case: Case) -> Iterator[Finding]:
    """Report that a passage moved under a title that says the contrary: from "optional" to "required", from "what we never do" to "what we do"."""
    if case.kind != "moved" or not (case.section and case.from_section):
        return
    before, after = (
        [bool(title.search(text)) for title in _TITLES]
        for text in (case.from_section, case.section)
    )
    # Both titles must speak of it: one that says nothing of the kind may stand above anything.
    turned = any(
        (before[one] and after[other]) or (before[other] and after[one])
        for one, other in ((0, 1), (2, 3))
    )
    if turned and (case.is_prose or case.topics):
        yield Finding(
            sentence=f"A passage moved from “{case.from_section}” to “{case.section}”: {quote(case.text, 140)}.",
            old=case.from_section,
            new=case.section,
            category=category(case),
        )


#: Words of a title that say what holds for all below it, in pairs of contraries.
_TURNS = tuple(
    (Cued(rf"\b(?:{one})\b"), Cued(rf"\b(?:{other})\b"))
    for one, other in (
        (
            r"optional|voluntar(?:y|ily)|(?:if|as|that|which) you (?:choose|can choose|agree|consent|allow)|(?:only )?with your (?:\w+ )?consent|need your consent|opt[- ]?in|turned off|off (?:by default|until)",
            r"required|mandatory|compulsory|must|necessary|automatic\w*|always (?:on|active)|without (?:your )?(?:\w+ )?consent|opt[- ]?out|turned on|on (?:by default|unless)",
        ),
        (
            r"free(?: of charge)?|no (?:fee|charge|cost)s?|included|without charge",
            r"fees?(?! waiv)|paid|charged|extra cost|subject to (?:a )?(?:fee|payment)",
        ),
        (r"public(?:ly)?|visible to (?:all|everyone)", r"private(?:ly)?|only you|hidden"),
        (r"allowed|permitted", r"prohibited|forbidden|banned"),
        (r"before", r"after"),
    )
)
_DENIES = Cued(r"\b(?:do not|don't|does not|doesn't|never|not|no|non|cannot|can't|won't)\b")


@rule("heading_turned", confidence="ask", weight=72, kinds=("renamed",))
def heading_turned(case: Case) -> Iterator[Finding]:
    """Report that a heading says the contrary of all below it: "required" for "optional", "what we do" for "what we never do"."""
    if case.kind == "renamed" and _is_turned(case.old, case.new):
        yield Finding(
            sentence=f"The heading {quote(case.old, 80)} is now {quote(case.new, 80)}.",
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


def _is_turned(old: str, new: str) -> bool:
    for one, other in _TURNS:
        before, after = ((one.is_in(text), other.is_in(text)) for text in (old, new))
        if before in ((True, False), (False, True)) and after == before[::-1]:
            return True
    denied = _DENIES.is_in(old), _DENIES.is_in(new)
    if denied[0] is denied[1]:
        return False
    before_words, after_words = (facts.words(_DENIES.sub(" ", text)) for text in (old, new))
    return before_words == after_words
