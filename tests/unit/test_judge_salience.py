"""Which of several material reasons a customer reads first."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.striking import telling
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced


def _first(*edits: Edit) -> str:
    return judge(change(*edits)).reasons[0].edit_id


@pytest.mark.parametrize(
    ("beside", "matter"),
    [
        (
            "For example, we share your name and address with partners that deliver parcels.",
            "We share your name and address with advertisers who track you on other sites.",
        ),
        (
            "The Cable Act requires us to limit how we share your data with third parties and partners.",
            "We share your viewing history with third parties and advertising partners.",
        ),
        (
            "You may send a complaint to the public service commission or the attorney general within 30 days.",
            "You may opt out of the sale of your data to third parties within 30 days.",
        ),
    ],
    ids=["an example", "what a law does", "where to complain"],
)
def test_judge_what_stands_beside_the_matter_is_read_later(beside: str, matter: str) -> None:
    """An example, a law's own rules and the way to complain come after what the company does."""
    assert _first(inserted(beside), inserted(matter)) == "e2"


def test_judge_training_of_models_is_read_before_other_uses() -> None:
    """That customers' posts train models comes before another use of as many words."""
    assert (
        _first(
            inserted("We use your posts to improve our search results and the feed of the app."),
            inserted("We use your posts to train the generative models that we offer to all."),
        )
        == "e2"
    )


def test_judge_a_company_merely_named_is_read_after_a_practice() -> None:
    """One of many affiliates that is called otherwise is no headline; the contracting company is."""
    practice = inserted("We may sell your location data to third parties for advertising.")
    listed = replaced(
        "Our affiliates are Alpha Ltd., Beta Holding Inc. and Gamma LLC.",
        "Our affiliates are Alpha Ltd., Beta Services Inc. and Gamma LLC.",
    )
    bound = replaced(
        "These terms are a contract between you and Alpha Ltd.",
        "These terms are a contract between you and Omega Inc.",
    )
    assert _first(listed, practice) == "e2"
    assert _first(bound, practice) == "e1"


def test_judge_a_reversal_is_read_before_a_longer_period() -> None:
    """What was ruled out and now may be done comes before 30 days that become 90."""
    assert (
        _first(
            replaced("We keep data for 30 days.", "We keep data for 90 days."),
            replaced("We will not sell your data.", "We may sell your data."),
        )
        == "e2"
    )


def test_judge_a_section_is_told_by_what_binds_its_reader() -> None:
    """A sentence on what happens to you tells more of a section than one on the staff."""
    staff = (
        "Any employee who violates the rules of this section may be subject to disciplinary steps."
    )
    you = "We may screen you against lists of sanctions and restrict our dealings with you."
    assert telling(you) > telling(staff)


def test_judge_a_period_in_a_statement_counts() -> None:
    """Of two statements gone, the one that says for how long is read first."""
    assert (
        _first(
            deleted("We keep recordings of your calls after you leave the service."),
            deleted("We keep recordings of your calls for twelve months after that."),
        )
        == "e2"
    )


def test_judge_a_section_is_not_told_by_where_to_read_more() -> None:
    """A pointer to another page says nothing of its section, though it speaks to its reader."""
    pointer = (
        "You can find more information in the policy at https://example.com/cookies and there."
    )
    shared = "The tool sends the address of your device to a provider that counts visits."
    assert telling(shared) > telling(pointer)
