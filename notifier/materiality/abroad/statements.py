"""Rules about what German and French sentences speak of: data, purposes, recipients and rights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from notifier.materiality import facts
from notifier.materiality.abroad.bearing import (
    becomes,
    category_of,
    category_of_terms,
    of_choice,
    of_statement,
    of_term,
)
from notifier.materiality.abroad.grammar import Grammar, Term, periods
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.abroad.silence import LABEL, states_shortly
from notifier.materiality.case import Case, Swap
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import listing, now_and_no_longer, quote, quoted_around, says
from notifier.materiality.words import content
from notifier.model.verdict import Direction

_ARTICLES_TEXT = "der die das den dem des ein eine einen einem einer eines le la les l un une du"
_ARTICLES = frozenset(_ARTICLES_TEXT.split())
#: A line that holds a number and nothing else is the number of a page or a note.
_PAGE = re.compile(r"\W*\d{1,3}\W*$")
#: Words of the longest insertion that only adds somebody to those already named.
_JOINING = 8


@rule(
    "recipient_joins_abroad",
    "third_party_sharing",
    confidence="certain",
    weight=88,
    of="rewritten",
    abroad="only",
)
def recipient_joins_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence on handing on data names one more recipient, or one fewer."""
    language = grammar(case)
    if language is None or not language.sharing.search(case.new):
        return
    if len(language.negative.findall(case.old)) != len(language.negative.findall(case.new)):
        return
    for swap in case.swaps:
        # Nothing but the name and what joins it may differ: else the sentence is another.
        if bool(swap.gone) == bool(swap.come) or len((swap.gone or swap.come).split()) > _JOINING:
            continue
        added = bool(swap.come)
        words, other, text = (
            (swap.come, case.old, case.new) if added else (swap.gone, case.new, case.old)
        )
        for term in _named_only(language, words, other, recipients=True)[:1]:
            verb = "now" if added else "no longer"
            yield Finding(
                sentence=f"The policy {verb} names {term.name} as recipients: {quoted_around(text, words)}.",
                old=swap.gone,
                new=swap.come,
                direction=of_term(language, term, text, named=added),
            )


@rule("term_named_abroad", confidence="likely", weight=80, of="rewritten", abroad="only")
def term_named_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence names data, a purpose, a recipient or a right that it did not, or no longer does."""
    language = grammar(case)
    if language is None:
        return
    # What an address on the web is called tells nothing of what a sentence says.
    before, after = facts.without_contacts(case.old), facts.without_contacts(case.new)
    lost = _named_only(language, before, after)
    won = _named_only(language, after, before)
    if not lost and not won:
        return
    swap = _telling(case, (won or lost)[0], added=bool(won))
    directions: set[Direction] = {
        of_term(language, term, text, named=named)
        for found, text, named in ((lost, case.old, False), (won, case.new, True))
        for term in found
    } - {"neutral"}
    yield Finding(
        sentence=f"The policy {now_and_no_longer('mentions', _names(won), _names(lost))}: {_shown(case, swap, added=bool(won))}.",
        old=swap.gone if swap else case.gone,
        new=swap.come if swap else case.come,
        direction=next(iter(directions))
        if len(directions) == 1
        else of_choice(language, case.old, case.new),
        category=(won or lost)[0].category,
    )


@rule("statement_abroad", confidence="ask", weight=60, of="one_sided", abroad="only")
def statement_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence on data, purposes, recipients, rights or terms is added or removed."""
    language = grammar(case)
    if language is None or case.is_title:
        return
    if len(case.text.split()) <= LABEL and not states_shortly(language, case):
        return
    plain = facts.without_contacts(case.text)
    found = [term for term in language.terms if term.pattern.search(plain)]
    if not found and not facts.has_figures(case.text) and not periods(language, case.text):
        return
    if found and _says_nothing(language, case.text):
        return
    verb = "now says" if case.is_added else "no longer says"
    # "Advertising partners" are partners: the nearer name is said, not both.
    names = _names(_nearest(found, case.text))
    opening = f"On {listing(names, 3)}, the policy" if names else "The policy"
    yield Finding(
        sentence=f"{opening} {verb}: {quote(case.text)}.",
        old=case.old,
        new=case.new,
        direction=of_statement(language, found, case.text, added=case.is_added),
        category=category_of_terms(language, found, case.text) if found else "",
    )


@rule("wording_abroad", stage="fallback", confidence="ask", weight=20, abroad="only")
def wording_abroad(case: Case) -> Iterator[Finding]:
    """Report that words of a German or French text changed, and no rule can tell what that means."""
    language = grammar(case)
    if language is None:
        return
    if case.is_rewritten:
        numbered = _PAGE.match(case.old) and _PAGE.match(case.new)
        if numbered or _weighty(case.gone) == _weighty(case.come):
            return
        yield Finding(
            sentence=becomes(case),
            old=case.gone,
            new=case.come,
            category=category_of(language, case),
        )
        return
    yield Finding(
        sentence=says(case.text, "", now=case.is_added),
        old=case.old,
        new=case.new,
        category=category_of(language, case),
    )


def _weighty(words: str) -> Counter[str]:
    """Count the words of *words* that carry meaning; articles carry none."""
    return content(" ".join(word for word in facts.words(words) if word not in _ARTICLES))


def _names(terms: Sequence[Term]) -> list[str]:
    """Return what *terms* are called; of "consent" and "withdrawing consent", the latter."""
    names = list(dict.fromkeys(term.name for term in terms))
    return [name for name in names if not any(name in other for other in names if other != name)]


def _telling(case: Case, term: Term, *, added: bool) -> Swap | None:
    """Return the first of the exchanged words that hold *term*, where they came or, else, went."""
    sides = ((swap, swap.come if added else swap.gone) for swap in case.swaps)
    return next((swap for swap, words in sides if term.pattern.search(words)), None)


def _shown(case: Case, swap: Swap | None, *, added: bool) -> str:
    """Quote the side that names what the other does not, around the words of *swap*, else the first that changed."""
    text, swaps = (case.new, case.swaps) if added else (case.old, case.swaps)
    sides = [words for one in swaps if (words := one.come if added else one.gone)]
    telling = (swap.come if added else swap.gone) if swap else ""
    return quoted_around(text, telling or (sides[0] if sides else ""))


def _says_nothing(language: Grammar, text: str) -> bool:
    """Whether *text* only says where to read more."""
    return (
        language.pointer.search(text) is not None
        and not facts.has_figures(text)
        and not language.harm.search(language.pointer.sub("", text))
        and not language.permits.search(text)
    )


def _named_only(
    language: Grammar, text: str, other: str, *, recipients: bool = False
) -> list[Term]:
    """Return the terms that *text* names and *other* does not; the nearer name of one thing."""
    found = [
        term
        for term in language.terms
        if (term.is_recipient or not recipients)
        and term.pattern.search(text)
        and not term.pattern.search(other)
    ]
    return _nearest(found, text)


def _nearest(found: list[Term], text: str) -> list[Term]:
    """Leave out terms that only match within the words of an earlier one."""
    kept: list[Term] = []
    rest = text
    for term in found:
        if term.pattern.search(rest):
            kept.append(term)
            rest = term.pattern.sub(" ", rest)
    return kept
