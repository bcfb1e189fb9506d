"""Whom a longer time or a larger share favours."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.spans import higher_is, longer_is
from tests.handmade import change, replaced


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Points expire if you earn none for 36 months.", "more"),
        ("Deleted photos can be restored for 36 months.", "more"),
        ("You must report missing items within 36 months of delivery.", "more"),
        ("We remind you 36 months before your contract renews.", "more"),
        ("If you are 36 months late, we may lock your account.", "more"),
        ("We dispatch orders within 36 months.", "less"),
        ("Refunds are paid within 36 months after we have the goods.", "less"),
        ("Our support team answers within 36 months.", "less"),
        ("We keep logs for 36 months.", None),
        ("You must give us notice within 36 months.", None),
    ],
)
def test_judge_a_longer_time_favours_who_has_it(text: str, longer: str | None) -> None:
    """What customers hold and have time for is theirs; what they wait for is the company's."""
    assert longer_is(text, "36 months") == longer


@pytest.mark.parametrize(
    ("text", "higher"),
    [
        ("You earn 2% cashback on every purchase.", "more"),
        ("We guarantee an availability of 99%.", "more"),
        ("The annual rate on purchases is 20%.", "less"),
        ("Two of 100% are left.", None),
    ],
)
def test_judge_a_larger_share_favours_who_gets_it(text: str, higher: str | None) -> None:
    """Interest on savings is received and interest on a loan is owed."""
    assert higher_is(text) == higher


def test_judge_a_voucher_that_lapses_sooner_is_worth_less() -> None:
    """A life that shrinks is kept data's gain and a voucher's loss."""
    edit = replaced("Vouchers expire after 24 months.", "Vouchers expire after 12 months.", "Gifts")
    assert judge(change(edit)).direction == "less"
