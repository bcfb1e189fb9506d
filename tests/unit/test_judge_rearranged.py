"""Sentences that say the same in another order, and sentences that only seem to."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.rearranged import is_rearranged
from tests.handmade import change, deleted, inserted, replaced


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We use your purchase history to recommend books.",
            "Your purchase history is used by us to recommend books.",
        ),
        (
            "If we make material changes to this policy, we will notify you by e-mail.",
            "We will notify you by e-mail if material changes are made to this policy.",
        ),
        (
            "We do not sell your personal data to brokers.",
            "Your personal data is not sold by us to brokers.",
        ),
        (
            "We keep invoices for 10 years because tax law requires it.",
            "Because tax law requires it, we keep invoices for ten years.",
        ),
    ],
)
def test_judge_the_same_in_another_order_is_no_news(old: str, new: str) -> None:
    """Whether it was compared as one sentence or as one that went and one that came."""
    assert is_rearranged(old, new)
    assert is_rearranged(new, old)
    assert judge(change(replaced(old, new))).level != "material"
    assert judge(change(deleted(old), inserted(new))).level != "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We share orders with carriers and never sell addresses.",
            "We sell orders with carriers and never share addresses.",
        ),
        (
            "We may charge you for orders that you cancel late.",
            "You may charge us for orders that we cancel late.",
        ),
        (
            "We move the data of customers from Malta to Kenya.",
            "We move the data of customers from Kenya to Malta.",
        ),
        (
            "We receive reading lists from partners and publishers.",
            "Partners and publishers receive reading lists from us.",
        ),
        (
            "We delete messages and photos after 30 days.",
            "We delete messages and photos after 90 days.",
        ),
    ],
)
def test_judge_the_same_words_bound_otherwise_are_another_statement(old: str, new: str) -> None:
    """Who acts, what is negated, where from and how long must agree as well."""
    assert not is_rearranged(old, new)


def test_judge_a_name_with_its_former_one_is_no_news() -> None:
    """A vendor that is told to have been renamed is no new vendor; another one is."""
    old = "We share statistics of visits with Brightpost."
    renamed = change(
        replaced(old, "We share statistics of visits with Quill (formerly Brightpost).")
    )
    joined = change(replaced(old, "We share statistics of visits with Quill and Brightpost."))
    assert judge(renamed).level == "editorial"
    assert judge(joined).level == "material"


def test_judge_an_example_or_a_definition_is_no_practice() -> None:
    """What explains a word or gives an instance binds nobody; what we do in an example does."""
    for text in (
        "A cookie is a small text file that a website stores on your computer.",
        "For example, if you buy a map, the printer receives your address.",
    ):
        assert judge(change(inserted(text))).level != "material"
    done = "For example, we share your address with advertisers."
    assert judge(change(inserted(done))).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We clear your locker thirty days after you leave the marina.",
            "After you leave the marina, we will clear your locker within 30 days.",
        ),
        (
            "If prices rise, we will notify you by e-mail.",
            "We will let you know by e-mail if prices rise.",
        ),
        (
            "Sharing your key with other guests is prohibited.",
            "You must not share your key with other guests.",
        ),
        (
            "When you book a berth, we ask for your name and the name of your boat.",
            "To book a berth, you will be asked to provide your name and the name of your boat.",
        ),
        (
            "We may open lockers where the law obliges us to.",
            "If we are legally required to do so, we may open lockers.",
        ),
    ],
)
def test_the_same_in_other_words_is_quiet(old: str, new: str) -> None:
    """What is said in another voice, with other phrases and in another order asks nobody."""
    assert judge(change(deleted(old), inserted(new))).level != "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We may contact you before we clear your locker.",
            "We may clear your locker before we contact you.",
        ),
        (
            "We share your bookings with our partners.",
            "Our partners share your bookings with us.",
        ),
    ],
)
def test_the_same_words_in_another_bond_are_not_silent(old: str, new: str) -> None:
    """What comes before what, and who does it, is asked about though no word differs."""
    verdict = judge(change(replaced(old, new)))
    assert verdict.level == "material" or verdict.confidence == "ask"
