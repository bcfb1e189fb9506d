"""What decides whether a reworded sentence, which no rule explains, is asked about as material."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.doublets import is_doublet
from notifier.materiality.rearranged import is_rearranged
from tests.handmade import change, replaced


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        # One kind of data for all of it, in a statement and in a refusal.
        (
            "We use the information we receive to run the service.",
            "We use the personal data we receive to run the service.",
            "editorial",
        ),
        (
            "We do not lend your information to advertisers.",
            "We do not lend your personal data to advertisers.",
            "material",
        ),
        # What may be so, and a promise that is no promise any more.
        (
            "Your browser lets you control the cookies that we set.",
            "Your browser may let you control the cookies that we set.",
            "editorial",
        ),
        (
            "We delete backups of your account data when you leave.",
            "We may delete backups of your account data when you leave.",
            "material",
        ),
        (
            "You may exercise these rights over your data in person.",
            "You will exercise these rights over your data in person.",
            "material",
        ),
        # Whom a duty binds.
        (
            "We use your data where we need to for our accounts.",
            "We use your data where required for our accounts.",
            "editorial",
        ),
        (
            "You will see the records in your account data and no other account.",
            "You need to prove who you are and will see the records in your account data and no other account.",
            "material",
        ),
        # Points of a text and numbers in words.
        (
            "(2) the categories of sources from which personal information is collected",
            "The categories of sources from which personal information is collected",
            "editorial",
        ),
        (
            "Members may be suspended from sending data for 1 to 6 hours.",
            "Members may be suspended from sending data for between one and six (6) hours.",
            "editorial",
        ),
        # Where else it is said, and since when a law holds.
        (
            "Beginning January 1, 2020, the Act will provide residents with rights to access the data we collect.",
            "The Act provides residents with rights to access the data we collect.",
            "editorial",
        ),
        (
            "As set out in Section 3 of this policy, we use your data to run lockers.",
            "As set out in this policy, we use your data to run lockers.",
            "editorial",
        ),
        # What a refusal to give data away rules out, and a right that is reserved.
        (
            "However, we do not sell your personal information.",
            "However, we do not sell, share or rent your personal information.",
            "material",
        ),
        (
            "We calculate periods for the data that we use to run lockers.",
            "We calculate periods and reserve the right to keep the data that we use to run lockers.",
            "material",
        ),
        # A word that says what stands beside it, and one that does not.
        (
            "We have specific rules for the personal data we collect and receive.",
            "We have specific rules for the personal data we collect.",
            "editorial",
        ),
        (
            "We use location technology in our shops to collect data on devices.",
            "We use location technology in or around our shops to collect data on devices.",
            "material",
        ),
    ],
)
def test_judge_what_decides_and_what_does_not(old: str, new: str, level: str) -> None:
    """Read in either direction, for what joins may leave as well."""
    assert judge(change(replaced(old, new))).level == level
    assert judge(change(replaced(new, old))).level == level


def test_judge_sold_and_shared_is_more_than_sold_and_disclosed() -> None:
    """Where a law calls it sharing, the word is no other one for disclosing."""
    old = "We have disclosed for a business purpose and sold these data of residents."
    new = "We have disclosed for a business purpose and sold or shared these data of residents."
    assert judge(change(replaced(old, new))).level == "material"


def test_judge_a_doublet_says_what_stands_beside_it() -> None:
    """Another word for the same, and not the word for another thing."""
    assert is_doublet("and regulations", "to comply with applicable laws", ", court orders")
    assert not is_doublet("and partners", "to comply with applicable laws", ", court orders")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "If you would like to correct your berth booking, please contact our harbour office.",
            "To rectify your berth booking, you can contact our harbour office.",
        ),
        (
            "You acknowledge and agree that lockers left open are closed by the harbour staff.",
            "Lockers left open are closed by the harbour staff.",
        ),
        (
            "We keep moorings in accordance with the harbour rules and regulations.",
            "We keep moorings pursuant to the harbour laws.",
        ),
        (
            "The logbook enables you to record your voyages with respect to any harbour.",
            "With the logbook, you can record your voyages regarding any harbour.",
        ),
        (
            "We confirm your date of birth and your phone number before each voyage.",
            "Before each voyage, we verify your birthday and your telephone number.",
        ),
    ],
)
def test_judge_phrases_of_lawyers_are_read_as_their_plain_ones(old: str, new: str) -> None:
    """Whatever the order, and whichever of them came first."""
    assert is_rearranged(old, new)
    assert is_rearranged(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We share your bookings with our affiliates and subsidiaries.",
            "We share your bookings with our affiliates and sponsors.",
        ),
        (
            "We verify your birthday and your telephone number.",
            "We verify your birthday and your postal address.",
        ),
        (
            "The logbook enables you to record your voyages.",
            "The logbook enables us to record your voyages.",
        ),
    ],
)
def test_judge_phrases_take_in_no_other_thing(old: str, new: str) -> None:
    """Another party, another kind of data and another doer stay other ones."""
    assert not is_rearranged(old, new)


def test_judge_asks_about_a_party_whose_sentence_no_pattern_reads() -> None:
    """A word with a meaning of its own gave way in a sentence that no rule understands: silence would be a guess."""
    verdict = judge(
        change(
            replaced(
                "Processor maintains a programme that is certified under the standard.",
                "Processor maintains a programme that is aligned with the standard.",
            )
        )
    )
    assert not verdict.is_silent
