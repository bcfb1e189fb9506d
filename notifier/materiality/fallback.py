"""What is said where no rule knows better: an unexplained edit is not presumed harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.acting import explains
from notifier.materiality.befalls import befalls
from notifier.materiality.case import SECTION_LENGTH, Case
from notifier.materiality.categories import guessed_category
from notifier.materiality.cue import Cued
from notifier.materiality.hollow import is_hollow, is_pointer
from notifier.materiality.joining import binds_besides
from notifier.materiality.leftover import decides, leftover, reaches_further, refers_back
from notifier.materiality.lists import DEFINED
from notifier.materiality.quiet_artefacts import came
from notifier.materiality.rule import Finding, rule
from notifier.materiality.settled import counts_otherwise, drops_clause, settled_otherwise
from notifier.materiality.statement import opens_list, statement
from notifier.materiality.wording import becomes, quote, says, section
from notifier.materiality.words import content, persons

#: The parties to a contract, as it calls them.
_ROLE = re.compile(
    r"\b(?:Processor|Controller|Customer|Licensee|Licensor|Provider|Supplier|Company|Client|Member|User|Subscriber|Buyer|Seller|Merchant)s?\b"
)
#: What a device or an app passes on by itself, whatever it is.
_SENDS = Cued(
    r"\b(?:sends?|uploads?|transmits?|reports?) (?:to )?(?:us|our servers|its maker)\b|\b(?:uploads?|transmits?|reports?|sends?) (?:[\w-]+ ){1,5}?to (?:us|our (?:\w+ )?servers?)\b"
)
#: How a line ends that only opens a list: "These safeguards may include:".
_LEADS_IN = re.compile(r"\b(?:includ(?:e|es|ing)|following|follows|are|is):$", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w'-]*")

#: What contracts settle in sentences that bind nobody by their grammar: "The guarantee covers parts".
_IN_CONTRACTS = Cued(
    r"\b(?:(?:guarantees?|warrant(?:y|ies)|licen[cs]es?|insurance|protection|plans?|prices?|fees?|support|credits?) (?:\w+ )?(?:covers?|includes?|excludes?|applies|apply|extends?|runs?|starts?|begins?|ends?|lasts?|expires?)"
    r"|uptime|downtime|service levels?|outages?|governed by|(?:is|are) (?:borne|payable|owed|due|refunded|refundable|measured|calculated|counted)|counts? (?:as|towards?)|title (?:to|in|passes)|risk (?:of|passes)|of the (?:buyer|seller|customer|provider|controller|processor))\b"
)


@rule("meaning_unclear", stage="fallback", confidence="ask", weight=20)
def meaning_unclear(case: Case) -> Iterator[Finding]:
    """Report that words of a sentence on duties, rights or practices changed, and no rule explains how."""
    if not case.is_rewritten:
        told = case.topics or (case.is_prose and befalls(case.text))
        if (told or (facts.has_figures(case.text) and persons(case.text))) and not (
            explains(case.text)
            or case.is_idle
            or case.is_title
            or case.is_cookie_row
            or opens_list(case.text)
            or is_pointer(case.text)
            or _LEADS_IN.search(case.text)
        ):
            yield Finding(
                sentence=says(case.text, case.section_category, now=case.is_added),
                old=case.old,
                new=case.new,
                category=case.section_category or guessed_category(case.text),
            )
        return
    if (
        binds_besides(case)
        or (
            _states(case)
            and not refers_back(case)
            and (decides(case) or (_says_more(case) and reaches_further(case)))
        )
        or _settles(case)
    ):
        yield _becomes(case)


@rule(
    "phrase_exchanged",
    stage="fallback",
    level="editorial",
    confidence="ask",
    weight=15,
    of="rewritten",
)
def phrase_exchanged(case: Case) -> Iterator[Finding]:
    """Report that words of a clause on duties or terms gave way to others that say nothing of how far it goes."""
    if case.is_rewritten and case.swaps and (_states(case) or _binds(case)):
        yield _becomes(case)


def _settles(case: Case) -> bool:
    """Whether a sentence that no pattern reads as a statement settles something otherwise, or one thing less."""
    if not case.is_prose or case.is_title or refers_back(case):
        return False
    if settled_otherwise(case.old, case.new):
        return True
    return (counts_otherwise(case) or drops_clause(case)) and not (
        any(map(is_hollow, (case.old, case.new))) or explains(case.text) or is_pointer(case.text)
    )


def _binds(case: Case) -> bool:
    """Whether a sentence of a party that no pattern reads as a statement lost or won a meaning all the same."""
    if not case.is_prose or case.is_title or not (persons(case.text) or _ROLE.search(case.text)):
        return False
    if any(map(is_hollow, (case.old, case.new))) or explains(case.text) or is_pointer(case.text):
        return False
    left = leftover(case)
    return bool(left.gone or left.come)


def _states(case: Case) -> bool:
    return bool(case.swaps) and (
        any(
            statement(text, case.section_category) or _SENDS.is_in(text)
            for text in (case.old, case.new)
        )
        or (_IN_CONTRACTS.is_in(case.old) and _IN_CONTRACTS.is_in(case.new))
    )


def _says_more(case: Case) -> bool:
    """Whether the changed words are more than names and addresses; companies have rules of their own."""
    return any(
        content(_CAPITAL.sub(_if_defined, words) if swap.before else words)
        for swap in case.swaps
        for words in (swap.gone, swap.come)
    )


def _if_defined(found: re.Match[str]) -> str:
    return found[0] if DEFINED.match(found[0]) else " "


def _becomes(case: Case) -> Finding:
    first = next(
        (swap for swap in case.swaps if content(swap.gone) != content(swap.come)), case.swaps[0]
    )
    return Finding(
        sentence=becomes(case.old, case.new, first.gone, first.come, first.before),
        old=case.gone,
        new=case.come,
        category=case.section_category or guessed_category(f"{case.old} {case.new}"),
    )


@rule(
    "section_unclear", stage="fallback", confidence="ask", weight=30, of="one_sided", abroad="also"
)
def section_unclear(case: Case) -> Iterator[Finding]:
    """Report that a whole section came or went in which no sentence is understood."""
    if case.opens >= SECTION_LENGTH:
        yield Finding(
            sentence=section(case.section, case.opens, case.text, now=case.is_added),
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


@rule("among_many", stage="bulk", confidence="ask", weight=1)
def among_many(case: Case) -> Iterator[Finding]:
    """Report that a passage changed in a text that was rewritten at large; others of it tell more."""
    if case.is_title:
        return
    if case.is_rewritten:
        sentence = f"A passage was reworded: {quote(case.text, 140)}."
    else:
        sentence = says(case.text, "", now=case.is_added)
    yield Finding(
        sentence=sentence,
        old=case.gone,
        new=case.come,
        category=case.section_category,
    )


@rule("reworded", stage="fallback", level="editorial", weight=10, abroad="also")
def reworded(case: Case) -> Iterator[Finding]:
    """Report that a passage outside duties, rights and practices was reworded."""
    verb = "was reworded" if case.is_rewritten else came(case)
    yield Finding(sentence=f"A passage {verb}.", old=case.gone, new=case.come)
