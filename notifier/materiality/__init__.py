"""Change to Verdict, with reasons; pure."""

from __future__ import annotations

from notifier.materiality import (
    duties,
    fallback,
    lists,
    parties,
    practices,
    quantities,
    quiet,
    rights,
    terms,
)
from notifier.materiality.rule import RULES, Rule
from notifier.materiality.tuned import tuned
from notifier.materiality.verdict import judge

__all__ = ["RULES", "Rule", "judge", "tuned"]

#: The families of rules; importing them fills :data:`RULES`.
FAMILIES = (quantities, duties, parties, lists, rights, practices, terms, quiet, fallback)
