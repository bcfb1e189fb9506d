"""Clauses that settle who pays, whose law holds, how many and what besides: that they changed is asked about, that they are said anew is not."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, deleted, replaced

_ASKED = (
    # Another number, in words, of a thing that no table of units holds.
    (
        "Members may lend four books a month to a neighbour.",
        "Members may lend three books a month to a neighbour.",
    ),
    # A bound in a currency that is not known.
    (
        "A late reader pays 3 shells a week, at most 30 shells.",
        "A late reader pays 3 shells a week.",
    ),
    # A clause that went with its "and".
    (
        "The deposit never lapses and is returned on request.",
        "The deposit never lapses.",
    ),
    ("Microphones hang in two halls, and signs announce them.", "Microphones hang in two halls."),
    # Who pays.
    (
        "Each party bears its own costs of the inspection.",
        "The tenant bears the costs of the inspection.",
    ),
    # Who looks into it.
    (
        "An independent commissioner hears complaints.",
        "The office of the mayor hears complaints.",
    ),
    # Whose law holds.
    (
        "These terms are governed by the law of the country in which you live.",
        "These terms are governed by the law of Ostmark.",
    ),
    # What needed a yes and now goes on until there is a no.
    (
        "Clubs may not obtain your address unless you have agreed.",
        "Clubs may not obtain your address unless you have objected.",
    ),
)
_SAME = (
    (
        "Each party bears its own costs of the inspection.",
        "Each party shall bear its own costs of the inspection.",
    ),
    (
        "Guests need neither a telephone number nor a key.",
        "Guests do not need a telephone number or a key.",
    ),
)


@pytest.mark.parametrize(("old", "new"), _ASKED)
def test_what_is_settled_otherwise_is_material(old: str, new: str) -> None:
    """A clause that lets another pay, another law hold, another number or one thing less is material."""
    assert judge(change(replaced(old, new))).level == "material"


@pytest.mark.parametrize(("old", "new"), _SAME)
def test_what_is_settled_alike_is_not_material(old: str, new: str) -> None:
    """The same party, the same denial said once, and a name that left a list of names are not material."""
    assert judge(change(replaced(old, new))).level != "material"


def test_ending_a_contract_is_a_right_whoever_has_it() -> None:
    """That somebody may end the contract is a right, and who loses it loses something."""
    verdict = judge(change(deleted("A club may end the contract if it does not accept a change.")))
    assert (verdict.level, verdict.direction) == ("material", "less")
