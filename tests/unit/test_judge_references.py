"""References to parts of a text by number or letter."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.references import without_references
from tests.handmade import change, replaced


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Condition 8 says what we pay you when a train is late.",
            "Condition 9 says what we pay you when a train is late.",
        ),
        (
            "Under Condition 8 passengers may claim a refund.",
            "Under Condition 9 passengers may claim a refund.",
        ),
        (
            "If you do not pay, Condition 8 and Condition 9 apply.",
            "If you do not pay, Condition 9 and Condition 10 apply.",
        ),
        (
            "Exhibit 3 lists the sub-processors we share data with.",
            "Exhibit 4 lists the sub-processors we share data with.",
        ),
        ("Table 2 shows how long we keep data.", "Table 3 shows how long we keep data."),
        ("The limits in Annex A bind all accounts.", "The limits in Annex B bind all accounts."),
        (
            "You must pay the fees in Schedule 2 within 30 days.",
            "You must pay the fees in Schedule 3 within 30 days.",
        ),
        (
            "You agree to what the four paragraphs immediately above say, and may not upload more.",
            "You agree to what the five paragraphs immediately above say, and may not upload more.",
        ),
    ],
)
def test_a_part_of_the_text_that_has_another_number_limits_nothing(old: str, new: str) -> None:
    """The number or letter of a condition, schedule or table is no limit: another one is renumbering."""
    verdict = judge(change(replaced(old, new, section="Your account")))
    assert verdict.level != "material"
    assert "limit_changed" not in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Under Condition 8 you may use up to 5 devices.",
            "Under Condition 8 you may use up to 6 devices.",
            "The number of devices changes from 5 to 6",
        ),
        (
            "You may use 4 devices simultaneously.",
            "You may use 5 devices simultaneously.",
            "The number of devices changes from 4 to 5",
        ),
        (
            "YOU MAY USE NO MORE THAN 8 devices per account.",
            "YOU MAY USE NO MORE THAN 9 devices per account.",
            "The number of devices changes from 8 to 9",
        ),
    ],
)
def test_what_is_counted_beside_a_reference_is_a_limit(old: str, new: str, told: str) -> None:
    """A number before the thing that it counts is a limit, and the thing is named alone."""
    assert told in judge(change(replaced(old, new, section="Your account"))).headline


def test_the_article_of_a_law_is_no_part_of_the_text() -> None:
    """Numbers of laws stay as they are; those of the text go, with all that are joined to them."""
    law = "We rely on Article 6(1)(f) of the GDPR."
    assert without_references(law) == law
    assert without_references("See Sections 4(b), 5 and 6.2 below.") == "See  below."
    assert without_references("Part II binds you, and Rule A does.") == " binds you, and  does."
