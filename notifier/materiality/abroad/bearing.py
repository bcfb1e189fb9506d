"""On whose side a German or French sentence is, and how to tell of its change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.materiality import wording
from notifier.materiality.abroad.grammar import Grammar, Term
from notifier.materiality.case import Case, Swap
from notifier.materiality.rule import Finding
from notifier.model.verdict import Direction

#: What a company announces of its text, in German and French.
_OF_CHANGES = re.compile(r"änder|modif|neufassung|mise à jour", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]\s")
#: Words of the longest swap in which one word's coming or going decides.
SHORT_SWAP = 12


def is_permission(language: Grammar, text: str) -> bool:
    """Whether *text* says what the customer may do."""
    return language.permits.search(text) is not None


def is_promise(language: Grammar, text: str) -> bool:
    """Whether *text* is on what the company does for its customers, and on nothing it does with them."""
    return language.care.search(text) is not None and language.harm.search(text) is None


def is_harm(language: Grammar, text: str) -> bool:
    """Whether *text* is on what the company does with its customers' data or accounts."""
    return (
        language.harm.search(text) is not None
        and language.care.search(text) is None
        and not is_permission(language, text)
    )


def of_denial(language: Grammar, text: str, *, denied: bool) -> Direction:
    """Return whom it favours that *text* is now denied, or no longer."""
    if language.obliges.search(text):
        return "more" if denied else "less"
    if is_permission(language, text) or is_promise(language, text):
        return "less" if denied else "more"
    if is_harm(language, text):
        return "more" if denied else "less"
    return "neutral"


def of_choice(language: Grammar, old: str, new: str) -> Direction:
    """Return whom it favours that *old* asks for consent and *new* lets one object, or the other way round."""
    asked, objected = (
        [_names(language, name, text) for text in (old, new)] for name in ("consent", "objecting")
    )
    if asked[0] and objected[1] and not asked[1]:
        return "less"
    return "more" if asked[1] and objected[0] and not asked[0] else "neutral"


def _names(language: Grammar, name: str, text: str) -> bool:
    return any(term.pattern.search(text) for term in language.terms if term.name == name)


def of_strength(language: Grammar, old: str, new: str, *, weaker: bool) -> Direction:
    """Return whom it favours that *old* binds less, or more, as *new*."""
    if language.obliges.search(old) or language.obliges.search(new):
        return "more" if weaker else "less"
    if is_promise(language, new):
        return "less" if weaker else "more"
    return "neutral"


def of_term(language: Grammar, term: Term, text: str, *, named: bool) -> Direction:
    """Return whom it favours that *text* now names *term*, or no longer does."""
    if term.bearing == "open" or language.negative.search(text):
        return "neutral"
    return "less" if named is (term.bearing == "worse") else "more"


def of_statement(language: Grammar, found: list[Term], text: str, *, added: bool) -> Direction:
    """Return whom it favours that the statement *text* on *found* was added, or removed."""
    worse = any(term.bearing == "worse" for term in found)
    right = any(term.bearing == "right" for term in found)
    spoken = next((c for c in _CLAUSE.split(text) if any(t.pattern.search(c) for t in found)), text)
    denied = language.negative.search(spoken) is not None
    if not denied and language.negative.search(text):
        # What another clause denies may be the whole, or a matter of its own.
        return "neutral"
    if is_permission(language, text) or (right and not worse):
        return "less" if added is denied else "more"
    if worse and not right:
        return "more" if added is denied else "less"
    return "neutral"


def becomes(case: Case, swap: Swap | None = None) -> str:
    """Return a sentence on what *swap*, or the first swap, made of *case*."""
    first = swap or (case.swaps[0] if case.swaps else Swap("", ""))
    return wording.becomes(case.old, case.new, first.gone, first.come, first.before)


def finding(sentence: str, swap: Swap, direction: Direction, category: str) -> Finding:
    """Return a finding about the words of *swap*."""
    return Finding(
        sentence=sentence,
        old=swap.gone,
        new=swap.come,
        direction=direction,
        category=category,
    )


def category_of(language: Grammar, case: Case) -> str:
    """Return the category of what *case* speaks of, else of what its section is called by."""
    for text in (case.new, case.old):
        found = [term for term in language.terms if text and term.pattern.search(text)]
        if found:
            return category_of_terms(language, found, text)
    for text in (case.new, case.old):
        if is_harm(language, text) and language.sharing.search(text):
            return "third_party_sharing"
    # What a length of time could be for tells what a sentence without one is about as well.
    for purpose in language.purposes:
        announces = purpose.category == "policy_change"
        if purpose.pattern.search(case.text) and (not announces or _OF_CHANGES.search(case.text)):
            return purpose.category
    titled = (term.category for term in language.terms if term.pattern.search(case.section))
    return case.section_category or next(titled, "other")


def category_of_terms(language: Grammar, found: Sequence[Term], text: str) -> str:
    """Return the category of *text*, which speaks of the terms *found*: of what is allowed, it is the right."""
    rights = [term for term in found if term.bearing == "right" and is_permission(language, text)]
    return (rights or found)[0].category
