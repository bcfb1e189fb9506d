"""What a sentence names anew, and what it only calls by another word."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.naming import found, stands_for
from tests.handmade import change, replaced


def rules_of(old: str, new: str) -> set[str]:
    """Return the rules behind the material reasons for *old* that became *new*."""
    verdict = judge(change(replaced(old, new)))
    return {reason.rule for reason in verdict.reasons if reason.level == "material"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "Readers find your shelf by your email.",
            "Readers find your shelf by your email address.",
            "data_named",
        ),
        (
            "We process orders in order to perform a contract with you.",
            "We process orders in order to fulfil a contract with you.",
            "legal_basis_changed",
        ),
        (
            "You can give your permission on the shelf page.",
            "You can give your consent on the shelf page.",
            "right_named",
        ),
        (
            "We collect records of the shelves that you open.",
            'We collect records of the shelves that you open ("usage data").',
            "data_named",
        ),
        (
            "These technologies are used to keep your basket.",
            "Cookies technologies are used to keep your basket.",
            "data_named",
        ),
        (
            "For example, if you read on ships, we may show you a list of books.",
            "For example, if you read on ships, we may show you a list of books or ads.",
            "purpose_named",
        ),
        (
            "You can ask that we send the books you gave us to another company.",
            "Right to portability: You can ask that we send the books you gave us to another company.",
            "right_named",
        ),
        (
            "If you are under 16, please do not send us letters.",
            "If you are such a person, please do not send us letters.",
            "age_changed",
        ),
        (
            "Your rights under the California Consumer Privacy Act (CCPA) apply to all residents.",
            "Your rights under the CCPA apply to all residents.",
            "audience_changed",
        ),
        (
            "We collect data on your use of the shelf.",
            "We collect usage data on the shelf.",
            "data_named",
        ),
        (
            "We collect what we need to send your order.",
            "We collect what we need to send your order (for instance, if a box breaks, photographs).",
            "data_named",
        ),
        (
            "We tell you which data we collected.",
            "We tell you which data we collected in the past 12 months.",
            "period_stated",
        ),
        (
            "We may change this policy, and you can read it here.",
            "We constantly improve our services and may change this policy, and you can read it here.",
            "purpose_named",
        ),
    ],
)
def test_judge_another_word_for_what_was_named_is_no_new_name(
    old: str, new: str, rule: str
) -> None:
    """A thing that was there by another word is not named anew."""
    assert rule not in rules_of(old, new)
    assert rule not in rules_of(new, old)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "We collect your name and contact you by email.",
            "We collect your name and email address and contact you by email.",
            "data_named",
        ),
        (
            "We collect the ports that readers sail from.",
            "We collect the ports and nationality that readers sail from.",
            "data_named",
        ),
        (
            "We use your browser type to lay out the page.",
            "We use your browsing history to lay out the page.",
            "data_named",
        ),
        (
            "We use your orders to protect our legal rights.",
            "We use your orders to meet our legal obligations.",
            "legal_basis_changed",
        ),
        (
            "We collect your name, telephone number and town.",
            "We collect your name, telephone number, email and town.",
            "data_named",
        ),
        (
            "We process orders in order to perform a contract with you.",
            "We process orders on the basis of our legitimate interests.",
            "legal_basis_changed",
        ),
        (
            "You may ask for a copy of your shelf at any time.",
            "You may ask for a copy of your shelf or for its deletion at any time.",
            "right_named",
        ),
    ],
)
def test_judge_what_comes_beside_its_like_is_named_anew(old: str, new: str, rule: str) -> None:
    """A thing is named anew where what could stand for it stays as well."""
    assert rule in rules_of(old, new)


def test_judge_what_a_thing_is_called_is_not_what_is_collected() -> None:
    """A name in quotation marks and parentheses gives no kind of data."""
    topic = "first_party_collection_use"
    assert found('We keep a list of orders (the "usage data").', topic) == ()
    assert found("We keep a list of orders and usage data.", topic) == ("usage data",)


def test_judge_no_word_stands_for_what_has_no_kin() -> None:
    """A term that no other word may stand for is always named anew."""
    assert not stands_for("We log it.", "We log genetic data.", "purposes", "AI training")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "You may withdraw your permission at any time by writing to the shop.",
            "You may revoke your consent at any time by writing to the shop.",
        ),
        (
            "We use your orders for the performance of a contract with you.",
            "We use your orders for the fulfilment of a contract with you.",
        ),
        (
            "We use profiles (also called shelf cards) to sort your orders.",
            "We use profiles to sort your orders.",
        ),
        (
            "We use your data to send your orders and to answer your letters.",
            "We use your personal data to send your orders and to answer your letters.",
        ),
        (
            "To delete your account, you can email us at shop@harbour.example.",
            "To delete your account, you can contact us through our help centre.",
        ),
    ],
)
def test_judge_what_is_said_by_other_words_is_not_material(old: str, new: str) -> None:
    """Another word for a consent, a contract, personal data or a way to write to the company is no news."""
    assert rules_of(old, new) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We do not sell your data to anyone.", "We do not sell your personal data to anyone."),
        (
            "To end the contract, you must email us at shop@harbour.example.",
            "To end the contract, you must write to us by post at the help centre.",
        ),
    ],
)
def test_judge_a_narrower_promise_and_a_way_that_must_be_taken_are_news(old: str, new: str) -> None:
    """What is ruled out for personal data alone, and how a notice must be given, is asked about."""
    assert rules_of(old, new)
