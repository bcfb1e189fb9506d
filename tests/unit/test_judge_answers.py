"""Answers to questions, and numbers in entries that have no verb."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.answers import answer
from notifier.model.verdict import Verdict

PAGE = "# Rides\n\nPlease read this page before you ride with us.\n\n"


def _judged(old: str, new: str) -> Verdict:
    before, after = (read(PAGE + text, media_type="text/markdown") for text in (old, new))
    return judge(compare(before, after))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("No.", "Yes."),
        ("Never.", "Sometimes, to find you sooner."),
        ("Yes, that of a parent.", "No."),
        ("Yes, always.", "Maybe."),
    ],
)
def test_judge_another_answer_is_asked_about(old: str, new: str) -> None:
    """One word decides what a question comes to."""
    question = "## Do you need my consent?\n\n"
    verdict = _judged(question + old, question + new)
    assert (verdict.level, verdict.confidence) == ("material", "ask")
    assert "Do you need my consent?" in verdict.headline


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("No.", "no"),
        ("No, we do not.", "no"),
        ("No later than Friday", ""),
        ("Never ride alone", ""),
        ("Yes", "yes"),
        ("Sometimes, if it rains", "partly"),
        ("Always wear a helmet", ""),
    ],
)
def test_judge_an_answer_is_a_word_that_stands_by_itself(text: str, comes_to: str) -> None:
    """The same words open sentences."""
    assert answer(text) == comes_to


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- smoke\n- carry more than four people", "- smoke\n- carry more than three people"),
        ("You must not carry more than four people.", "You must not carry more than two people."),
        ("At least two adults must be present.", "At least one adult must be present."),
        ("- Up to five devices", "- Up to four devices"),
        ("- Cleaning: up to $80", "- Cleaning: $80"),
        ("- Student pass: $9 (proof required)", "- Student pass: $9"),
    ],
)
def test_judge_another_number_or_bound_is_told(old: str, new: str) -> None:
    """In a sentence and in an entry of a list."""
    assert _judged(old, new).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- carry more than four people", "- carry more than 4 people"),
        ("- Trusted by more than 4,000 customers", "- Trusted by more than 6,000 customers"),
        ("- Checked every 5 min.", "- Checked every 5 minutes"),
    ],
)
def test_judge_the_same_number_and_one_that_binds_nobody_are_not_told(old: str, new: str) -> None:
    """In words or figures, and what a company counts of itself."""
    assert _judged(old, new).level != "material"
