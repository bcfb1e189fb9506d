"""Passages that moved: silent, except where the new title says the contrary of the old one."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, inserted, moved

TEXT = "We read the contacts of your telephone."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Optional data", "Data that is always collected"),
        ("What we never do", "What we do"),
        ("Required data", "Data that you give if you choose"),
    ],
)
def test_judge_a_passage_under_a_contrary_title_is_asked_about(source: str, target: str) -> None:
    """The words stay and their meaning does not; a person looks."""
    verdict = judge(change(moved(TEXT, target, source)))
    assert (verdict.level, verdict.confidence) == ("material", "ask")
    assert source in verdict.headline


@pytest.mark.parametrize(
    ("source", "target"),
    [("Your data", "Contacts"), ("", "Data that is always collected"), ("Optional data", "Apps")],
)
def test_judge_a_passage_under_another_title_is_no_news(source: str, target: str) -> None:
    """Most moves tidy a page up."""
    assert judge(change(moved(TEXT, target, source))).level == "none"


def test_judge_a_broken_off_end_that_names_a_vendor_is_news() -> None:
    """The end of a sentence, as a block of its own names one more of those before it."""
    assert judge(change(inserted(", including Brightpost Labs"))).level == "material"
