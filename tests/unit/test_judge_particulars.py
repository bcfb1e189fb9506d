"""Particulars of a contract: one term for another of its field, whose cost, which court, which text, what price."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.fields import exchanged
from notifier.model.change import Edit
from tests.handmade import change, inserted, replaced


def rules_of(edit: Edit) -> set[str]:
    """Return the rules behind the material reasons for *edit*."""
    verdict = judge(change(edit))
    return {reason.rule for reason in verdict.reasons if reason.level == "material"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "The cost of returning faulty goods is borne by the seller.",
            "The cost of returning faulty goods is borne by the customer.",
            "term_exchanged",
        ),
        (
            "The fees are invoiced monthly and are payable in arrears.",
            "The fees are invoiced monthly and are payable in advance.",
            "term_exchanged",
        ),
        (
            "You receive a perpetual and non-transferable licence to the fonts.",
            "You receive a perpetual and transferable licence to the fonts.",
            "term_exchanged",
        ),
        (
            "Either party may end this agreement at the end of a month.",
            "We may end this agreement at the end of a month.",
            "term_exchanged",
        ),
        (
            "The parties agree on Module Two of the standard clauses.",
            "The parties agree on Module Three of the standard clauses.",
            "term_exchanged",
        ),
        (
            "The client will pay all undisputed sums that are due.",
            "The client will pay all sums that are due.",
            "qualifier_changed",
        ),
        (
            "Scheduled maintenance does not count as downtime.",
            "Maintenance does not count as downtime.",
            "qualifier_changed",
        ),
        (
            "This contract is governed by the laws of Ontario.",
            "This contract is governed by the laws of Alberta.",
            "forum_changed",
        ),
        (
            "If the English and the Dutch text differ, the English text prevails.",
            "If the English and the Dutch text differ, the Dutch text prevails.",
            "precedence_changed",
        ),
        (
            "You may send the item back to us at our expense within two weeks.",
            "You may send the item back to us at your own expense within two weeks.",
            "word_turned",
        ),
        (
            "Cash withdrawal abroad – no charge",
            "Cash withdrawal abroad – 2.5% of the sum",
            "price_listed",
        ),
        (
            "The guarantee covers parts and labour.",
            "The guarantee covers parts.",
            "meaning_unclear",
        ),
        ("Replacing a lost key | £25", "Replacing a lost key | £40", "price_listed"),
    ],
)
def test_judge_another_particular_is_material(old: str, new: str, rule: str) -> None:
    """Another term, court, text or price is told."""
    assert rule in rules_of(replaced(old, new))


def test_judge_row_of_price_list_that_came_is_material() -> None:
    """A row that joins a list of prices is told."""
    assert rules_of(inserted("Paper statement by post | €2.50")) == {"price_listed"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "You can make your city not visible to other members.",
            "You can make your city invisible to other members.",
        ),
        (
            "We encourage you to first contact us by letter.",
            "We encourage you to contact us first by letter.",
        ),
        (
            "The laws of the U.S. apply to this contract.",
            "The laws of the USA apply to this contract.",
        ),
        (
            "If the texts differ, these Terms shall prevail.",
            "If the texts differ, this Agreement prevails.",
        ),
        (
            "We may transfer a sector in a merger of companies.",
            "We may transfer a business sector in a merger of companies.",
        ),
        ("Keys | Small | 25", "Keys | Large | 25"),
    ],
)
def test_judge_same_particular_in_other_words_is_quiet(old: str, new: str) -> None:
    """The same term, court or text under another word is not told."""
    assert not rules_of(replaced(old, new)) & {
        *("term_exchanged", "qualifier_changed", "forum_changed", "precedence_changed"),
        "price_listed",
    }


@pytest.mark.parametrize(
    ("gone", "come", "is_exchanged"),
    [
        ("revocable", "irrevocable", True),
        ("authorised", "unauthorised", True),
        ("commercial", "non-commercial", True),
        ("refund", "reimbursement", False),
        ("less", "unless", False),
        ("form", "inform", False),
    ],
)
def test_fields_tell_other_terms_from_other_words(gone: str, come: str, is_exchanged: bool) -> None:
    """A syllable that denies makes another term; a synonym and a chance ending do not."""
    assert bool(exchanged(gone, come)) is is_exchanged


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (
            "You can cancel a class free of charge up to 12 hours before it starts.",
            "You can cancel a class free of charge up to 24 hours before it starts.",
            "less",
        ),
        (
            "You can return items for a refund within 14 days of delivery.",
            "You can return items for a refund within 30 days of delivery.",
            "more",
        ),
        (
            "We will send you a reminder before the plan renews.",
            "We aim to send you a reminder before the plan renews.",
            "less",
        ),
    ],
)
def test_judge_says_whom_another_particular_favours(old: str, new: str, direction: str) -> None:
    """A cut-off that comes sooner is worse, a time that lasts longer better, a reminder only aimed at worse."""
    assert judge(change(replaced(old, new))).direction == direction
