"""The rule on sentences that are said anew as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from notifier.materiality.anew import exchanges_alike, says_anew
from notifier.materiality.answered import words_of_weight
from notifier.materiality.case import Case, Swap
from notifier.materiality.facts import words
from notifier.materiality.rule import Finding, rule

#: Letters that went or came where a sentence is said anew.
_ANEW = 40
#: Words that bind nothing to anything by themselves.
_IDLE = frozenset(
    "a an the this that these those our your you we us it its they them if when where in case should will shall please also then is are be does do".split()  # noqa: SIM905 - words
)


@rule("said_anew", stage="artefact", level="editorial", confidence="ask", of="rewritten")
def said_anew(case: Case) -> Iterator[Finding]:
    """Silence an edit, and ask: a sentence was said anew at the same meaning; every word of weight has one that can stand for it, and figures, refusals, conditions and strength agree."""
    if not (case.is_rewritten and case.is_prose):
        return
    if (max(len(case.gone), len(case.come)) >= _ANEW and says_anew(case.old, case.new)) or (
        all(map(_is_exchange, case.swaps)) and exchanges_alike(case.old, case.new)
    ):
        yield Finding(
            sentence="A passage was said anew, and seems to say the same.",
            old=case.gone,
            new=case.come,
        )


def _is_exchange(swap: Swap) -> bool:
    """Whether words gave way to words, and not merely "and" to "or" or "to" to "from"."""
    if not (swap.gone and swap.come):
        return False
    if words_of_weight(swap.gone) or words_of_weight(swap.come):
        return True
    return set(words(swap.gone)) ^ set(words(swap.come)) <= _IDLE
