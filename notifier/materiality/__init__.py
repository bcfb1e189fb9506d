"""Change to Verdict, with reasons; pure."""

from __future__ import annotations

from notifier.materiality import (
    abroad,
    answers,
    boxes,
    cards,
    contraries,
    duties,
    entries,
    fallback,
    fragments,
    holdings,
    idle,
    joints,
    labels,
    marks,
    money,
    narrowing,
    notations,
    particulars,
    parties,
    past,
    placed,
    practices,
    quantities,
    quiet,
    quiet_anew,
    quiet_artefacts,
    quiet_page,
    reach,
    recipients,
    reckoning,
    registers,
    rights,
    rows,
    scoping,
    terms,
    turns,
)
from notifier.materiality.explain import explain
from notifier.materiality.order import arrange
from notifier.materiality.rule import RULES, Rule
from notifier.materiality.tuned import tuned
from notifier.materiality.verdict import judge

__all__ = ["RULES", "Rule", "explain", "judge", "tuned"]

#: The families of rules; importing them fills :data:`RULES`, in whatever order.
FAMILIES = (
    abroad,
    money,
    quantities,
    notations,
    duties,
    contraries,
    answers,
    reach,
    joints,
    narrowing,
    scoping,
    particulars,
    parties,
    recipients,
    cards,
    registers,
    placed,
    boxes,
    marks,
    rights,
    rows,
    practices,
    entries,
    labels,
    holdings,
    fragments,
    terms,
    past,
    quiet_anew,
    quiet_artefacts,
    quiet_page,
    reckoning,
    turns,
    idle,
    quiet,
    fallback,
)

arrange()
