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


_FIGURES = (
    replaced("The monthly fee is $5.", "The monthly fee is $6."),
    replaced("You may return goods within 14 days.", "You may return goods within 10 days."),
)


@pytest.mark.parametrize(
    "waiver",
    [
        "You and we agree that any dispute will be resolved by binding individual arbitration.",
        "Any dispute arising from these terms shall be finally settled by arbitration in Oslo.",
        "You waive your right to a jury trial and to take part in a class action.",
        "YOU AGREE TO GIVE UP YOUR RIGHT TO GO TO COURT BEFORE A JUDGE OR JURY.",
        "All claims must be brought in an individual capacity, and not as a class member.",
        "Claims may not be arbitrated on a class or representative basis.",
    ],
)
def test_judge_a_way_to_court_that_is_taken_is_read_before_small_figures(waiver: str) -> None:
    """Who is bound to arbitration, or gives up a jury or a class action, reads so before a fee and a period."""
    assert _first(*_FIGURES, inserted(waiver)) == "e3"


@pytest.mark.parametrize(
    "edit",
    [
        inserted(
            "This notice neither supersedes nor modifies any agreement to binding arbitration."
        ),
        inserted("You may have the option of engaging in binding arbitration."),
        inserted("You may opt out of the binding arbitration within 30 days."),
        inserted("You do not waive your right to a jury trial."),
        replaced(
            "Disputes are settled by binding arbitration under the rules of the chamber.",
            "Disputes are settled by binding arbitration under the rules of that chamber.",
        ),
    ],
)
def test_judge_a_way_to_court_that_stays_is_not_read_before_figures(edit: Edit) -> None:
    """What may be chosen, what is left as it was and a clause that was worded anew take no way to a court."""
    assert _first(*_FIGURES, edit) != "e3"


def test_judge_a_way_to_court_that_is_given_back_is_read_before_other_statements() -> None:
    """That arbitration is no longer binding comes before another statement that went."""
    assert (
        _first(
            deleted("We may terminate your account at any time for any reason and without notice."),
            deleted("You and we agree that any dispute will be resolved by binding arbitration."),
        )
        == "e2"
    )
