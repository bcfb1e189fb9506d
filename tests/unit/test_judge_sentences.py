"""What a reason says is English, whatever the words that it takes from the text."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, inserted, replaced


def said(old: str, new: str, section: str = "") -> str:
    """Return what is said first of *new* in place of *old*."""
    edit = replaced(old, new, section) if old else inserted(new, section=section)
    return judge(change(edit)).reasons[0].sentence


@pytest.mark.parametrize(
    ("old", "new", "stated"),
    [
        (
            "You can cancel the 7-day trial.",
            "You can cancel the 14-day trial.",
            "from 7 days to 14 days",
        ),
        (
            "Your number is kept for 24 hours.",
            "Your number is kept for 24-48 hours.",
            "from 24 hours to 24-48 hours",
        ),
        (
            "We keep a copy of your orders for 2 years.",
            "We keep a copy of your orders for 3 years.",
            "a copy of your orders is kept",
        ),
        (
            "We keep the reviews of a book for 2 years.",
            "We keep the reviews of a book for 3 years.",
            "the reviews of a book are kept",
        ),
    ],
)
def test_a_period_is_told_as_a_noun(old: str, new: str, stated: str) -> None:
    """A hyphen that binds a figure to a noun goes, a span stays whole, and what is kept agrees with its verb."""
    assert stated in said(old, new)


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        (
            "The controller is Harbour GmbH.",
            "The controller is Lantern GmbH.",
            "from Harbour GmbH to Lantern GmbH.",
        ),
        (
            "The controller is Harbour Inc.",
            "The controller is Lantern Inc.",
            "from Harbour Inc. to Lantern Inc.",
        ),
        (
            "Last updated: May 1, 2025 Harbour Inc. runs this site.",
            "Last updated: May 1, 2025 Lantern Inc. runs this site.",
            "from Harbour Inc. to Lantern Inc.",
        ),
    ],
)
def test_a_company_is_told_by_its_name_alone(old: str, new: str, names: str) -> None:
    """The full stop of a sentence and the date before it are no part of a company's name."""
    assert said(old, new).endswith(names)


def test_what_came_is_quoted_from_the_side_on_which_it_stands() -> None:
    """Where words were exchanged in several places, the new sentence is quoted around what it now says."""
    sentence = said(
        "All notices under these terms must be sent to Harbour at help@harbour.example.",
        "All notices under this contract must be mailed to Harbour at 7 Mill Road, Dublin.",
    )
    assert "mailed to Harbour at 7 Mill Road" in sentence
    assert "help@harbour.example" not in sentence


def test_a_link_is_quoted_by_its_words() -> None:
    """Marks of links that a page let through into its text are not read out."""
    sentence = said(
        "", 'You must read <a href="/rules">our rules</a> and [the terms](https://x.example).'
    )
    assert sentence == "The policy now says: “You must read our rules and the terms”."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The fee is $5 a month.", "The fee is USD 5 a month."),
        ("The fee is €5 a month.", "The fee is 5 euros a month."),
        ("The cap is $1 million.", "The cap is $1,000,000."),
        ("The controller is Harbour Ltd.", "The controller is Harbour Limited."),
        ("Irish law governs these terms.", "The law of Ireland governs these terms."),
        ("We rely on Article 6(1)(a) GDPR.", "We rely on Art. 6(1)(a) GDPR."),
    ],
)
def test_one_thing_in_two_notations_is_no_news(old: str, new: str) -> None:
    """A sum, a company, a law and a ground are the same however they are written."""
    assert judge(change(replaced(old, new))).level != "material"


def test_a_short_sentence_with_names_states_something() -> None:
    """What someone or something is makes no heading, however many of its words have capitals."""
    text = "Our representative in the European Union is Quillbird GmbH."
    assert said("", text, "Who we are").startswith("The policy now names Quillbird GmbH: ")


@pytest.mark.parametrize(
    ("old", "new", "section", "sentence"),
    [
        (
            "You can opt out in your settings.",
            "You can opt out by writing to us.",
            "Choices",
            "What was done through account settings is now done in writing: “You can opt out by writing to us”.",
        ),
        (
            "We keep it for one week.",
            "We keep it for two weeks.",
            "Retention",
            "The retention period changes from one week to two weeks: “We keep it for two weeks”.",
        ),
        (
            "",
            "Lantern Inc. (USA)",
            "Sub-processors",
            "Lantern Inc. (USA) joins the list “Sub-processors”.",
        ),
        (
            "",
            "Quillbird, mail",
            "List of our partners",
            "Quillbird (mail) joins the “List of our partners”.",
        ),
    ],
)
def test_nothing_is_said_twice(old: str, new: str, section: str, sentence: str) -> None:
    """A title that says it is not repeated, and a way is not called a choice."""
    assert said(old, new, section) == sentence


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Records of children are kept until they are 25. Images of our halls are kept for 14 days.",
            "Records of children are kept until they are 25. Images of our halls are kept for 60 days.",
            "The period for which images of our halls are kept changes from 14 days to 60 days.",
        ),
        (
            "We keep your letters for 3 years. Your orders are kept for 30 days.",
            "We keep your letters for 3 years. Your orders are kept for 90 days.",
            "The period for which your orders are kept changes from 30 days to 90 days.",
        ),
        (
            "Your monthly dues are $39.99.",
            "Your monthly dues are $44.99.",
            "The amount of the monthly dues changes from $39.99 to $44.99",
        ),
        (
            "Monthly account fee | £0",
            "Monthly account fee | £3",
            "In the row “Monthly account fee”, “£0” becomes “£3”.",
        ),
        (
            "We share your orders with Quayside Parcel Ltd.",
            "We share your orders with Quayside Parcel Ltd and Harbour Scores Inc. (scoring).",
            "The policy now names Harbour Scores Inc. here: “",
        ),
        (
            "We send your letters to Tarn AI, which reads them.",
            "We send your letters to Tarn AI and Nimbus Reading Ltd, which read them.",
            "The policy now names Nimbus Reading Ltd here: “",
        ),
    ],
)
def test_a_sentence_names_what_changed_and_nothing_beside_it(old: str, new: str, told: str) -> None:
    """What is kept is that whose period it is, a row is called by its name, and who was named before is no news."""
    verdict = judge(change(replaced(old, new, "Fees" if "fee" in old else "")))
    assert any(reason.sentence.startswith(told) for reason in verdict.reasons), [
        reason.sentence for reason in verdict.reasons
    ]
