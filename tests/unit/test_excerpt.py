"""Cutting a sentence to the clause that tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.model.excerpt import excerpt

LONG = (
    "In addition, when you use the chat to pay a merchant, we will share your order number with "
    "the bank that you have chosen, unless you have asked us not to do so beforehand"
)


@pytest.mark.parametrize(
    ("length", "words", "cut"),
    [
        (400, "", LONG),
        (60, "", "…we will share your order number with the bank…"),
        (60, "asked us not", "…unless you have asked us not to do so beforehand"),
        (70, "a merchant", "…when you use the chat to pay a merchant, we will share your order…"),
    ],
)
def test_excerpt_keeps_the_words_or_the_clause_in_which_somebody_acts(
    length: int, words: str, cut: str
) -> None:
    """A cut begins with a clause, marks what it leaves out, and ends in no word that announces more."""
    assert excerpt(LONG, length, words) == cut


@given(st.text(max_size=400), st.integers(min_value=20, max_value=200), st.text(max_size=30))
def test_excerpt_is_never_longer_than_asked(text: str, length: int, words: str) -> None:
    """Whatever the text, the cut fits and stands in it."""
    cut = excerpt(text, length, words)
    assert len(cut) <= length
    assert cut.strip("…") in " ".join(text.split())
