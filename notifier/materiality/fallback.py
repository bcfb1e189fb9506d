"""What is said where no rule knows better: an unexplained edit is not presumed harmless."""

from __future__ import annotations

from collections.abc import Iterator

from notifier.materiality.case import SECTION_LENGTH, Case
from notifier.materiality.facts import words
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import quote, quoted_around, says
from notifier.materiality.words import content

_OPPOSITES = (
    ("over", "under"),
    ("above", "below"),
    ("before", "after"),
    ("more", "less"),
    ("minimum", "maximum"),
    ("least", "most"),
    ("all", "some"),
    ("we", "you"),
    ("our", "your"),
)


@rule("meaning_unclear", stage="fallback", confidence="ask", weight=20)
def meaning_unclear(case: Case) -> Iterator[Finding]:
    """Report that words of a sentence on duties, rights or practices changed, and no rule explains how."""
    if not (case.topics or _is_turned(case)):
        return
    if not case.is_rewritten:
        yield Finding(
            sentence=says(case.text, case.section_category, now=case.is_added),
            old=case.old,
            new=case.new,
            category=case.section_category,
        )
        return
    if not (case.swaps and any(statement(t, case.section_category) for t in (case.old, case.new))):
        return
    first = next(
        (swap for swap in case.swaps if content(swap.gone) != content(swap.come)), case.swaps[0]
    )
    old = quoted_around(case.old, first.gone or first.before[-30:], 130)
    new = quoted_around(case.new, first.come or first.before[-30:], 130)
    yield Finding(
        sentence=f"The wording {old} becomes {new}.",
        old=case.gone,
        new=case.come,
        category=case.section_category,
    )


def _is_turned(case: Case) -> bool:
    """Whether a word gave way to its opposite ("over", "under")."""
    gone, come = set(words(case.gone)), set(words(case.come))
    return any(
        (one in gone and other in come) or (other in gone and one in come)
        for one, other in _OPPOSITES
    )


@rule("section_unclear", stage="fallback", confidence="ask", weight=30)
def section_unclear(case: Case) -> Iterator[Finding]:
    """Report that a whole section came or went in which no sentence is understood."""
    if case.opens >= SECTION_LENGTH:
        verb = "added" if case.is_added else "removed"
        yield Finding(
            sentence=f"The section {quote(case.section, 80)} was {verb}: {quote(case.text, 140)}.",
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


@rule("reworded", stage="fallback", level="editorial", weight=10)
def reworded(case: Case) -> Iterator[Finding]:
    """Report that a passage outside duties, rights and practices was reworded."""
    yield Finding(sentence="A passage was reworded.", old=case.gone, new=case.come)
