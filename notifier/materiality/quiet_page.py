"""What a page shows beside its policy: banners, advertisements, code and counters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.quiet_artefacts import NAMED, came, says_more
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quote

_CODE = Cued(
    r"function\s*\(|window\[|window\.|document\.|var \w+ ?=|\{\"\w+\":|<!\[CDATA\[|@media|display:\s*\w+|\}\s*\.|\bcss-\w+|querySelector|</?\w{1,20}[^<>]{0,200}>.{0,200}</",
    cased=True,
)
_TAG = Cued(r"</?\w{1,20}[^<>]{0,200}>|<!\[CDATA\[", cased=True)
#: What a build or a request is known by: letters and digits mixed, more than any reader takes in.
_HASH = re.compile(
    r"(?:[\"'(]*+(?:(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f-]{7,}+|\d{12,}+)[\"'),;.]*+\s?+)++",
    re.IGNORECASE,
)
#: The styles of one part of a page: ".menu:hover{top:100%;color:hsl(0, 0%, 20%);}".
_STYLES = re.compile(r"[.#@][\w-]+[^{}<>]{0,80}\{[\w-]+:[^{}]*\}")
#: Letters of the longest word that a person would write.
_TOKEN = 120
#: What marks a token as program text: brackets and signs that prose has no use for.
_SYMBOL = re.compile(
    r"[{}<>=\\_;|#]|@\w+$|\$(?!\d)|\w\(|\)\w|\w\.\w+\(|^\.\w|\(\w+-\w+:|^display:|^none;"
)
_BANNER_WORD = Cued(r"\b(?:cookies?|javascript|browser|accept|preferences)\b")
_BANNER_CHOICES = {"opting out", "opting in", "consent", "withdrawing consent", "choices"}
_BANNER_TOPICS = frozenset(
    {"first_party_collection_use", "purposes", "user_choice_control", "acceptable_use"}
)
_CONSENT = Cued(
    r"\bby (?:clicking|continuing|closing|browsing|scrolling|using this (?:site|website))\b.{0,120}\b(?:cookies?|accept)"
    r"|\benable javascript|\bjavascript (?:is )?(?:disabled|required)|\bbrowser (?:extension|is not supported)|\bthis (?:site|website) uses cookies\b"
)
#: Words of the longest invitation, how it begins, and what makes of it a term.
_PITCH = 30
_INVITES = Cued(
    r"^(?:start (?:your|a) |try (?:our|it|out|the new) |discover (?:our|how|what|the) |explore (?:our|how|the) |get started\b|upgrade (?:now|today)|introducing |say hello to |meet (?:our|the) new |book (?:a|your) (?:free )?demo|request (?:a|your) (?:free )?demo|contact sales|see (?:how|why) \w+ works\b|join (?:the )?(?:millions|thousands) )"
    r"|\b(?:is|are) (?:here|there) for you\b|\b(?:is|are) ready to (?:show|help)\b|^(?:millions|thousands) of \w+ (?:trust|use|love)\b|\btrusted by (?:millions|thousands)\b|\b(?:is|are) now (?:live|on|available)\b"
)
_BINDS = Cued(
    r"\b(?:data|information|cookies?|consent|must|shall|agree|may not|charged?|renews?|automatically|refunds?|cancel\w*|terms|policy|rights?|arbitration|liab\w+|unless)\b"
)
_AGO = Cued(
    r"\b(?:\d+|an?|one|last) (?:second|minute|hour|day|week|month|year)s? ago\b|\byesterday\b"
)
#: What makes of a time that is past a limit.
_BOUND = Cued(
    r"\b(?:less|more|longer|earlier|later) than \w+ \w+ ago\b|\b(?:within|not|no|if|only|must|may|claims?|refunds?)\b"
)


@rule("consent_banner", stage="artefact", level="none", of="one_sided", cues=_BANNER_WORD.mask)
def consent_banner(case: Case) -> Iterator[Finding]:
    """Silence an edit: a cookie banner or a notice about scripts was caught with the page."""
    if (
        not case.is_rewritten
        and _speaks_of_cookies_alone(case)
        and (_CONSENT.is_in(case.passage) or _CONSENT.is_in(case.text))
    ):
        yield Finding(sentence=f"A banner on the page {came(case)}.")


@rule("advertisement", stage="artefact", level="none", of="one_sided")
def advertisement(case: Case) -> Iterator[Finding]:
    """Silence an edit: an invitation to try or buy, or praise of the product, that states no figure, data or duty."""
    if (
        not case.is_rewritten
        and len(case.text.split()) <= _PITCH
        and _INVITES.is_in(case.text)
        and not (_BINDS.is_in(case.text) or facts.has_figures(case.text))
    ):
        yield Finding(
            sentence=f"An advertisement on the page {came(case)}: {quote(case.text, 80)}."
        )


@rule("code", stage="artefact", level="none", confidence="certain")
def code(case: Case) -> Iterator[Finding]:
    """Silence an edit: program text or styles leaked into the page."""
    if case.is_rewritten and all(
        _HASH.fullmatch(side) for swap in case.swaps for side in (swap.gone, swap.come) if side
    ):
        yield Finding(sentence="A number that only machines read changed.")
        return
    if not (_has_code(case.old) or _has_code(case.new)):
        return
    old, new = _without_code(case.old), _without_code(case.new)
    if (old, new) == (case.old, case.new):
        return
    # Whatever words stand beside the code are judged as if it were not there.
    labels = not (lexicon.is_prose(old) or lexicon.is_prose(new)) and facts.same_figures(old, new)
    same = facts.same_text(old, new) if case.is_rewritten else not NAMED.search(old + new)
    if same or labels:
        yield Finding(sentence="Program code in the page changed.")


@rule("ticker", stage="artefact", level="none", confidence="certain", cues=_AGO.mask)
def ticker(case: Case) -> Iterator[Finding]:
    """Silence an edit: a relative time ("3 days ago") or a counter moved on."""
    if not _AGO.is_in(f"{case.old} {case.new}") or _BOUND.is_in(f"{case.old} {case.new}"):
        return
    old, new = (_AGO.sub("", text) for text in (case.old, case.new))
    if case.is_rewritten:
        same = facts.same_text(re.sub(r"\d+", "", old), re.sub(r"\d+", "", new))
        moved_on = same and facts.same_figures(old, new)
    else:
        moved_on = not (lexicon.is_prose(old + new) or says_more(old + new))
    if moved_on and len(facts.skeleton(old or new)) < 100:
        yield Finding(sentence="A relative time in the page moved on.")


def _without_code(text: str) -> str:
    """Return *text* without the tokens that belong to program text, "" for program text alone."""
    if not _has_code(text):
        return text
    return " ".join(
        token
        for token in _TAG.sub(" ", _STYLES.sub(" ", text)).split()
        if len(token) <= _TOKEN and not _SYMBOL.search(token)
    )


def _has_code(text: str) -> bool:
    """Whether *text* has a sign of program text, or a word that is too long for one."""
    return text != "" and (
        _CODE.is_in(text) or (len(text) > _TOKEN and max(map(len, text.split())) > _TOKEN)
    )


def _speaks_of_cookies_alone(case: Case) -> bool:
    """Whether a sentence of a banner names no other data, nobody else and no figures."""
    return (
        _BANNER_WORD.is_in(case.text)
        and not facts.has_figures(case.text)
        and not set(case.topics) - _BANNER_TOPICS
        and set(lexicon.found(case.text, "first_party_collection_use")) <= {"cookies"}
        and set(lexicon.found(case.text, "user_choice_control")) <= _BANNER_CHOICES
    )
