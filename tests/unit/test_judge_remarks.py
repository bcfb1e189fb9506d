"""Asides on a page: the world, a word, a picture, advice, the text itself."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.remarks import is_remark
from tests.handmade import change, deleted, inserted


@pytest.mark.parametrize(
    "text",
    [
        "Most harbours keep a record of each boat that calls, and some publish it.",
        "Many people share photos of sunsets with friends every day.",
        "A lighthouse tells sailors where the coast is.",
        "The directive was adopted in 1995 and was replaced in 2018.",
        "Fraudsters have often sent letters that look like those of a bank.",
        "A tide table is simply a list of when the water is high.",
        'The terms "personal data" and "processing" are used as the GDPR defines them.',
        "Suppose Anna moors her boat in May and leaves in June.",
        "A boat that keeps a list of its guests, for instance, is a good host.",
        "Figure 2: simplified view of the steps from the gate to the berth.",
        "Legend: blue boats are for guests, red ones for residents.",
        "Tip: check the weather before you type in a destination.",
        "It is a good idea to look twice at a picture before you upload it.",
        "This policy has two parts and an annex, each with its own summary.",
        "A large-print version of this notice can be downloaded as a PDF.",
        "Nobody likes to read privacy policies.",
    ],
)
def test_an_aside_binds_nobody(text: str) -> None:
    """How the world is, what a word means, a supposed case, a caption and advice are editorial."""
    assert is_remark(text)
    for edit in (inserted(text), deleted(text)):
        assert judge(change(edit)).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        "Most of our partners keep a record of each boat that calls.",
        "A deposit is kept until the boat leaves.",
        "Some providers share photos of your boat with insurers.",
        "In 2020 Harbour Moorings Ltd was acquired by Lantern Lifts Inc.",
        "Suppose you leave early: we do not refund the fee.",
        "Figure 2: photos of the gate leave the harbour and are stored in Bergen for a year.",
        "Legend: fields with a star are passed on to our advertising partners.",
        "Tip: turn off sharing, or everyone can see where your boat is.",
        "This policy has two parts, and you must accept both.",
    ],
)
def test_whoever_acts_makes_an_aside_speak(text: str) -> None:
    """The same shapes with a party, a duty, or something that is done with data are told."""
    assert not is_remark(text)
    assert judge(change(inserted(text))).level == "material"
