"""What contracts of banks, shops and clubs say, as the judge reads it: found by playing their lawyers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.materiality import judge
from notifier.model.change import Edit
from notifier.model.verdict import Direction, Verdict
from tests.handmade import change, deleted, inserted, replaced


def judged(edit: Edit) -> Verdict:
    """Judge a change of one edit."""
    return judge(change(edit))


@pytest.mark.parametrize(
    "edit",
    [
        deleted("The first €20 of a loan are free of interest.", section="Loans"),
        deleted("Members in the Nordic countries may sue where they live.", section="Courts"),
        deleted("We respect your browser's opt-out signals.", section="Cookies"),
    ],
)
def test_what_spares_or_protects_a_customer_is_no_explanation(edit: Edit) -> None:
    """What costs nothing, a way to a court, and a signal that is heeded are missed by whoever loses them."""
    assert judged(edit).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("If you are unhappy, please call us.", "If you are not happy with us, please call us."),
        (
            "Letters are answered by our team in Helsinki.",
            "Our team answers your letters.",
        ),
        ("Verdant Press Ltd, updated 8 January 2026", "Verdant Press Ltd, updated 19 May 2026"),
    ],
)
def test_another_prefix_place_or_date_is_no_other_statement(old: str, new: str) -> None:
    """Unhappy is not happy; where a team sits names no company; a company's line can bear a date."""
    assert judged(replaced(old, new, "Contact")).level != "material"


@pytest.mark.parametrize(
    ("edit", "direction"),
    [
        (
            deleted("We do not allow them to use your data for their own ends.", section="Sharing"),
            "less",
        ),
        (
            deleted(
                "You will not be subject to decisions that are based solely on automated processing."
            ),
            "less",
        ),
        (
            deleted("Before we do, we will warn the member in writing.", section="Conduct"),
            "neutral",
        ),
        (
            replaced(
                "You can tell us not to list you in our directory.",
                "We list you in our directory.",
                "Your choices",
            ),
            "less",
        ),
        (replaced("You may cancel by letter.", "You may cancel by certified letter."), "neutral"),
    ],
)
def test_it_is_known_who_is_bound(edit: Edit, direction: Direction) -> None:
    """What others must not do, what the company does first and what it can be told to leave are the customer's."""
    assert judged(edit).direction == direction


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (
            "We will give you at least 30 days' notice.",
            "We will give you at least 14 days' notice.",
            "specific_audiences",
        ),
        (
            "You must keep your business details up to date.",
            "You must keep all of your business details up to date and complete.",
            "retention",
        ),
    ],
)
def test_a_number_of_days_is_no_age_and_what_is_kept_up_to_date_is_not_stored(
    old: str, new: str, wrong: str
) -> None:
    """Words that belong to another phrase do not say what a sentence is about."""
    assert wrong not in judged(replaced(old, new)).categories


@pytest.mark.parametrize(
    "edit",
    [
        inserted("alcohol and tobacco.", section="Your shop"),
        deleted("live animals.", section="2. Your shop"),
        deleted("Harbour Books OÜ, Estonia", section="Affiliates"),
    ],
)
def test_the_last_entry_of_an_enumeration_is_no_label_of_the_page(edit: Edit) -> None:
    """What begins small and ends with the stop of a sentence belongs to it; affiliates are recipients."""
    verdict = judged(edit)
    assert (verdict.level, verdict.confidence) == ("material", "ask")
    wrapped = replace(edit, section="")
    assert judged(wrapped).level != "material"


def test_what_went_is_not_said_to_be_reworded() -> None:
    """The sentence of a passage that no rule knows says what became of it."""
    gone = deleted("Our firm stands at the harbour wall and counts its boats.", section="Boats")
    (reason,) = judged(gone).reasons
    assert "reworded" not in reason.sentence
    assert judged(inserted("Boats.", section="Boats")).level != "material"


@pytest.mark.parametrize(
    ("old", "new", "section", "told", "direction"),
    [
        (
            "Messages | 6 months",
            "Messages | 2 years",
            "How long we keep it",
            "In the row “Messages”, “6 months” becomes “2 years”.",
            "less",
        ),
        (
            "Orders | 90 days",
            "Orders | 30 days",
            "Retention",
            "In the row “Orders”, “90 days” becomes “30 days”.",
            "more",
        ),
        (
            "Copy of a statement | £5",
            "Copy of a statement | £7.50",
            "6. Charges",
            "In the row “Copy of a statement”, “£5” becomes “£7.50”.",
            "less",
        ),
        (
            "Stopping a cheque | £8",
            "Stopping a cheque | £4",
            "Our tariff",
            "In the row “Stopping a cheque”, “£8” becomes “£4”.",
            "more",
        ),
    ],
)
def test_a_row_with_a_period_or_price_is_on_a_side(
    old: str, new: str, section: str, told: str, direction: Direction
) -> None:
    """What is kept longer or costs more is worse, in a row as in a sentence, whatever the unit."""
    verdict = judged(replaced(old, new, section))
    assert verdict.headline == told
    assert (verdict.direction, verdict.confidence) == (direction, "certain")


def test_lengths_of_two_things_are_not_said_to_be_one_that_changed() -> None:
    """Who is paid within a week and now gets a voucher for a year has not won a longer period."""
    verdict = judged(
        replaced(
            "Refunds are paid to your card within 7 days.",
            "Refunds are paid as a voucher that is valid for 12 months.",
            "Refunds",
        )
    )
    assert verdict.direction == "neutral"
    assert "changes from" not in verdict.headline


def test_what_the_company_waits_for_of_its_own_is_a_condition() -> None:
    """A promise with a deadline that holds only once the company has done something has none."""
    deadline = "We will refund a payment by the end of the next business day"
    verdict = judged(
        replaced(f"{deadline}.", f"{deadline}, after we have finished our inquiry.", "Refunds")
    )
    assert (verdict.level, verdict.confidence) == ("material", "ask")
