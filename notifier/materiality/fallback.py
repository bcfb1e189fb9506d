"""What is said where no rule knows better: an unexplained edit is not presumed harmless."""

from __future__ import annotations

from collections.abc import Iterator

from notifier.materiality.case import Case
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import around, says
from notifier.materiality.words import content


@rule("meaning_unclear", stage="fallback", confidence="ask", weight=20)
def meaning_unclear(case: Case) -> Iterator[Finding]:
    """Report that words of a sentence on duties, rights or practices changed, and no rule explains how."""
    if not case.topics:
        return
    if not case.is_rewritten:
        yield Finding(
            sentence=says(case.text, case.section_category, now=case.is_added),
            old=case.old,
            new=case.new,
            category=case.section_category,
        )
        return
    if content(case.gone) == content(case.come):
        return
    old = around(case.old, case.gone.split(" ")[0], 130)
    new = around(case.new, case.come.split(" ")[0], 130)
    yield Finding(
        sentence=f"The wording “{old}” becomes “{new}”.",
        old=case.gone,
        new=case.come,
        category=case.section_category,
    )


@rule("reworded", stage="fallback", level="editorial", weight=10)
def reworded(case: Case) -> Iterator[Finding]:
    """Report that a passage outside duties, rights and practices was reworded."""
    yield Finding(sentence="A passage was reworded.", old=case.gone, new=case.come)
