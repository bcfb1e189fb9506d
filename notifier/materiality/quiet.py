"""Rules that explain why an edit is of no consequence, asked where no fact rule spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.acting import explains
from notifier.materiality.befalls import befalls
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.hollow import is_pointer
from notifier.materiality.lists import DEFINED
from notifier.materiality.occasions import is_other
from notifier.materiality.quiet_artefacts import NAMED, came
from notifier.materiality.rearranged import bound_alike, hedged_alike
from notifier.materiality.references import without_references
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import opens_list, statement, states
from notifier.materiality.wording import quote
from notifier.materiality.words import content, is_explanation, persons

_BANNER = Cued(
    r"\b(?:accept(?: all)?|reject(?: all)?|by clicking|continuing to use|continue browsing|javascript|please enable|skip to|back to top|"
    r"log ?in|sign ?(?:in|up)|subscribe to our|was this (?:page|article) helpful|all rights reserved|opens in a new tab|loading|read more|copy link|print this)\b"
)
#: One to three words with capitals, and nothing else.
_PROPER = re.compile(r"[A-Z][\w'-]*(?: [A-Z\d][\w'.-]*){0,2}")
#: A name's first word, before the one that was exchanged.
_COMPOUND = re.compile(r"(?<![.!?:] )(?<!^)\b(?P<whose>[A-Z][\w'-]+) ?$")
#: Edits that make a name's exchange a renaming.
_OFTEN = 2
_COUNT = Cued(
    r"\b[\d.,]+\+?(?= (?:\w+ )?(?:cookies?|trackers?|comments?|votes?|likes?|views?|shops?|customers?|users?|members|people|employees|companies|businesses|countries|languages|partners)\b)"
    r"|\b(?:team|staff) of [\d.,]+"
)
#: Of what a customer has so many.
_OFFERED = Cued(
    r"\b(?:you (?:can |may |will )?(?:get|have|reach|use|hold|add|own)|plans?|packages?|subscriptions?|licen[cs]es?|memberships?|accounts?|each|per|supports?|allows?|up to|at most|limit\w*|maximum|at least|minimum)\b"
)
_DOCUMENT = Cued(
    r"\b(?:[A-Z][\w'&-]* (?:(?:and|of|for|to) )?){1,5}(?:Policy|Policies|Notice|Statement|Terms(?: of (?:Use|Service))?|Guidelines|Addendum|Code of Conduct|Rules)\b",
    cased=True,
)
_ADDRESS = Cued(
    r"(?<!your )(?<!ip )(?<!mail )(?<!their )(?<!an )\baddress\b|\b(?:registered office|headquarter\w*|located at|street|str\.|strasse|straße|road|avenue|ave\.|boulevard|blvd|rue|lane|suite|floor|"
    r"p\.?o\.? box|square|plaza|building|postal|zip|tel|telephone|phone|fax|attn|e-?mail|contact|represented by|ceo)\b|\b\d{4,5}\b"
)


@rule("dates_only", stage="quiet", level="none", confidence="likely", of="rewritten")
def dates_only(case: Case) -> Iterator[Finding]:
    """Silence an edit: only dates differ in a sentence that asks nothing of the customer."""
    if case.is_rewritten:
        old, new = facts.without_dates(case.old), facts.without_dates(case.new)
        pattern = r"(?:19|20)\d\d"
        if facts.same_text(re.sub(pattern, "", old), re.sub(pattern, "", new)):
            yield Finding(sentence="Only a date changed.", old=case.gone, new=case.come)


@rule(
    "own_count", stage="quiet", level="none", confidence="likely", of="rewritten", cues=_COUNT.mask
)
def own_count(case: Case) -> Iterator[Finding]:
    """Silence an edit: only a number differs of what the company has or sets: cookies, customers, staff."""
    if _OFFERED.is_in(case.text):
        return
    if case.is_rewritten and facts.same_figures(case.old, case.new):
        old, new = _COUNT.sub("", case.old), _COUNT.sub("", case.new)
        if (old, new) != (case.old, case.new) and facts.skeleton(old) == facts.skeleton(new):
            yield Finding(
                sentence="A number that binds nobody changed.", old=case.gone, new=case.come
            )


@rule("document_title", stage="quiet", level="editorial", of="rewritten", cues=_DOCUMENT.mask)
def document_title(case: Case) -> Iterator[Finding]:
    """Silence an edit: another document that the text points to has a new title."""
    if not case.is_rewritten:
        return
    old, new = _DOCUMENT.sub("", case.old), _DOCUMENT.sub("", case.new)
    if (old, new) != (case.old, case.new) and facts.same_text(old, new):
        yield Finding(
            sentence="The title of another document changed.", old=case.gone, new=case.come
        )


@rule("product_renamed", stage="quiet", level="editorial", confidence="likely", of="rewritten")
def product_renamed(case: Case) -> Iterator[Finding]:
    """Silence an edit: a product, plan or site goes by another name throughout; nobody new is named by a legal form."""
    swaps = [swap for swap in case.swaps if not facts.same_text(swap.gone, swap.come)]
    if swaps and all(_is_renaming(case, swap) for swap in swaps):
        first = swaps[0]
        # "Harbour Plus" that becomes "Harbour Gold" is called by both words.
        whose = _COMPOUND.search(first.before)
        name = f"{whose['whose']} " if whose else ""
        yield Finding(
            sentence=f"{name}{first.bare[0]} is now called {name}{first.bare[1]}.",
            old=case.gone,
            new=case.come,
        )


@rule("reference", stage="quiet", level="none", confidence="likely", of="rewritten")
def reference(case: Case) -> Iterator[Finding]:
    """Silence an edit: a cross-reference follows new numbering."""
    if case.is_rewritten and facts.same_text(
        without_references(case.old), without_references(case.new)
    ):
        yield Finding(sentence="A cross-reference was renumbered.", old=case.gone, new=case.come)


@rule(
    "renamed_heading",
    stage="quiet",
    level="editorial",
    confidence="certain",
    abroad="also",
    kinds=("renamed",),
)
def renamed_heading(case: Case) -> Iterator[Finding]:
    """Silence an edit: a heading has another title; what stands below it is judged by itself."""
    if case.kind == "renamed":
        yield Finding(
            sentence=f"The heading {quote(case.old, 80)} is now {quote(case.new, 80)}.",
            old=case.old,
            new=case.new,
        )


@rule(
    "address",
    "controller_identity_contact",
    stage="quiet",
    level="editorial",
    of="rewritten",
    abroad="also",
    cues=_ADDRESS.mask,
)
def address(case: Case) -> Iterator[Finding]:
    """Silence an edit: the postal address, telephone number or spokesperson of the same party is another."""
    if not case.is_rewritten or not _ADDRESS.is_in(f"{case.old} {case.new}"):
        return
    changed = f"{case.gone} {case.come}"
    if (
        all(_is_address(swap) for swap in case.swaps)
        and not _weighty(changed)
        and facts.same_figures(case.old, case.new)
    ):
        yield Finding(
            sentence="An address or a contact person changed.", old=case.gone, new=case.come
        )


@rule("wording", stage="quiet", level="editorial", of="rewritten")
def wording(case: Case) -> Iterator[Finding]:
    """Silence an edit: words were exchanged for others that mean the same, or a spelling was corrected."""
    if not case.is_rewritten:
        return
    same = content(case.gone) == content(case.come) or content(case.old) == content(case.new)
    # Words that changed places may say the contrary: who does it, and what comes before what.
    moved = any(_in_order(swap.gone) != _in_order(swap.come) for swap in case.swaps)
    if (
        same
        and (not moved or bound_alike(case.old, case.new))
        and not _person_changes(case)
        and hedged_alike(case.old, case.new)
        and not is_other(case.old, case.new)
    ):
        yield Finding(sentence="The wording was polished.", old=case.gone, new=case.come)


@rule("explanation", stage="quiet", level="editorial")
def explanation(case: Case) -> Iterator[Finding]:
    """Silence an edit: an explanation, example, pointer or greeting that creates no duty, right, practice or limit."""
    if case.is_rewritten:
        if all(
            is_explanation(words) and not states(words) for words in (case.gone, case.come)
        ) and not (
            _person_changes(case)
            or not hedged_alike(case.old, case.new)
            or is_other(case.old, case.new)
        ):
            yield Finding(sentence="An explanation was reworded.", old=case.gone, new=case.come)
    elif (
        case.is_prose
        and not _promises_figure(case.text)
        and (
            is_pointer(case.text)
            or opens_list(case.text)
            or explains(case.text)
            or case.is_idle
            or not (case.topics or befalls(case.text) or statement(case.text))
        )
    ):
        yield Finding(sentence=f"An explanation {came(case)}: {quote(case.text)}.")


@rule("furniture", stage="quiet", level="none")
def furniture(case: Case) -> Iterator[Finding]:
    """Silence an edit: a label, menu entry, button, banner or list of headings of the page, not of the policy."""
    if not facts.same_figures(case.old, case.new) and case.is_rewritten and states(case.new):
        return
    short = len(case.text.split()) <= 60 and _BANNER.is_in(case.text)
    if not case.is_prose or (short and statement(case.text) is None):
        yield Finding(
            sentence=f"A label or heading of the page {came(case)}: {quote(case.text, 80)}."
        )


#: Verbs of what is owed and due, whoever it is that does it.
_OWED = re.compile(
    r"\b(?:owes?|pays?|costs?|charges?|due|fine[sd]?|forfeits?|gets?|receives?|saves?|free of (?:charge|interest|tax|cost)|interest-free|waived|earns?|accrues?|credited|deducted|refunded|capped)\b",
    re.IGNORECASE,
)


def _promises_figure(text: str) -> bool:
    """Whether *text* states a period, an age, a sum or a share of which somebody has something."""
    return facts.has_figures(text) and bool(persons(text) or _OWED.search(text))


def _is_renaming(case: Case, swap: Swap) -> bool:
    """Whether *swap* exchanges a name for a name, as other edits of the change do as well."""
    sides = swap.bare
    if not all(_PROPER.fullmatch(side) for side in sides):
        return False
    if _weighty(" ".join(sides)) or any(map(DEFINED.match, sides)):
        return False
    # "Harbour Business" that becomes "Harbour Teams" keeps the name of whose it is.
    compound = bool(_COMPOUND.search(swap.before))
    return case.shifts.exchanged[sides] >= (_OFTEN if compound else 2 * _OFTEN)


def _in_order(text: str) -> list[str]:
    """Return the stems of *text* that carry meaning, as they follow one another."""
    return [stem for word in facts.words(text) for stem in content(word)]


def _person_changes(case: Case) -> bool:
    """Whether words for "you" gave way to words for "us", or the other way round."""
    gone, come = persons(case.gone), persons(case.come)
    return bool(gone and come) and not gone & come


def _is_address(swap: Swap) -> bool:
    """Whether the words swapped could be an address, a number or a person's name."""
    words = f"{swap.gone} {swap.come}"
    if max(len(swap.gone.split()), len(swap.come.split())) > 10:
        return False
    if not content(words) or facts.has_contact(words) or re.search(r"\d", words):
        return True
    near = f"{swap.before[-60:]} {swap.after[:60]}"
    return _ADDRESS.is_in(near) and all(w[0].isupper() for w in NAMED.findall(words))


#: Names of laws, of which a year or a number is a part.
_LAW = re.compile(
    r"\b(?:Act|Acts|Regulations?|Directive|Ordinance|Law|Code|Convention|Treaty|GDPR|CCPA|CPRA|LGPD|PIPEDA)\b"
)


def _weighty(words: str) -> bool:
    """Whether *words* speak of anything but an address."""
    if _LAW.search(words):
        return True
    touched = set(lexicon.topics(words)) - {"third_party_sharing", "acceptable_use"}
    return bool(touched) or bool(facts.parties(words))
