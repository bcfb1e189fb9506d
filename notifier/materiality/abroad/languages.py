"""The languages beside English whose rules we have."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.materiality.abroad.french import FRENCH
from notifier.materiality.abroad.german import GERMAN
from notifier.materiality.abroad.grammar import Grammar
from notifier.materiality.case import Case

GRAMMARS: Mapping[str, Grammar] = {"de": GERMAN, "fr": FRENCH}


def grammar(case: Case) -> Grammar | None:
    """Return how to read *case*, None where its language is not read."""
    return GRAMMARS.get(case.tongue)
