"""Which changed words of a sentence decide by themselves how far it goes."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, replaced


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Each account has 15 GB of space.", "Each account has 5 GB of space."),
        (
            "We will e-mail you before we change the rules of the shelf.",
            "We will post changes to the rules of the shelf on this page.",
        ),
        (
            "We use your location to show shelves near you.",
            "We use your location (also while the app is closed) to show shelves near you.",
        ),
    ],
)
def test_words_that_decide_are_told(old: str, new: str) -> None:
    """A number for a number, a notice that is only published, and a further case are material either way."""
    for one, other in ((old, new), (new, old)):
        assert judge(change(replaced(one, other))).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We store the shelf that you keep with us, as said in Condition 8.",
            "We store the shelf that you keep with us, as said in Condition 9.",
        ),
    ],
)
def test_words_that_only_count_or_order_are_not(old: str, new: str) -> None:
    """The number of a clause is not material."""
    for one, other in ((old, new), (new, old)):
        assert judge(change(replaced(one, other))).level != "material"


def test_the_other_side_of_a_contract_is_material() -> None:
    """Whose duty it is decides, though the words differ in an ending only."""
    old, new = "The licensor pays the tax on it.", "The licensee pays the tax on it."
    assert judge(change(replaced(old, new))).level == "material"
