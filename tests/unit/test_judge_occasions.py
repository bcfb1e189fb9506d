"""On which occasion something is done, of how many it holds, and entries that go on what opens their list."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.occasions import is_other

PAGE = "# Rides\n\n## What we do\n\nPlease read this page before you ride with us.\n\n"


def _level(old: str, new: str) -> str:
    before, after = (read(PAGE + text, media_type="text/markdown") for text in (old, new))
    return judge(compare(before, after)).level


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We note your address when you order.", "We note your address when you visit our site."),
        ("We collect this when you order:", "We collect this when you visit us:"),
        ("You get it back if all of these are true.", "You get it back if one of these is true."),
        ("Both parents must sign.", "One parent must sign."),
        (
            "Before we call you we will:\n\n- ask you\n- tell you why",
            "Before we call you we will:\n\n- tell you why",
        ),
        (
            "There is no refund for:\n\n- gift cards\n- reduced tickets",
            "There is no refund for:\n\n- gift cards",
        ),
    ],
)
def test_judge_another_occasion_number_or_entry_is_told(old: str, new: str) -> None:
    """Light words and bare entries of a list carry meaning."""
    assert _level(old, new) == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when you buy something", "whenever you order"),
        ("when you visit our site", "if you use our services"),
        ("both your name and your email", "your name and your email"),
        ("all of the features", "any of the features"),
        ("when you order", "where we must"),
        ("one of our shops", "a shop of ours"),
    ],
)
def test_judge_the_same_occasion_and_number_are_known(old: str, new: str) -> None:
    """In other words, and where one side says nothing of it."""
    assert not is_other(old, new)
