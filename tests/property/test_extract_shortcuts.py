"""What reading leaves undone to be fast changes nothing that is read."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.extract import normalize, vocabulary
from notifier.extract.sentences import breaks

STEMS = [stem for stems in vocabulary._PRACTICE.values() for stem in stems.split()]
ALL_STEMS = re.compile("|".join(STEMS), re.IGNORECASE)
LETTERS = st.text("abcdeinorstuvéößñ", max_size=4)
WORDS = st.builds(
    lambda stem, cut, end: re.sub(r"\W.*", "", stem)[:cut] + end,
    st.sampled_from(STEMS),
    st.integers(0, 9),
    LETTERS,
).filter(bool)
SPACED = st.lists(
    st.sampled_from(
        ["We", "sell.", "No", "é", " ", "  ", "\n", "\t", "\u00a0", "\u200b", "\u3000"]
    ),
    max_size=9,
).map("".join)


@given(WORDS)
@settings(max_examples=500, deadline=None)
def test_a_word_is_looked_up_among_all_stems(word: str) -> None:
    """Trying only the stems that begin like a word finds what trying all of them finds."""
    assert (vocabulary.count_practice_words(word) > 0) == (
        ALL_STEMS.match(word.casefold()) is not None
    )


@given(SPACED)
@settings(max_examples=500, deadline=None)
def test_white_space_is_collapsed_whatever_it_is(text: str) -> None:
    """Text that looks clean is left alone only if splitting it would change nothing."""
    cleaned = normalize.clean(text)
    assert cleaned == " ".join(cleaned.split())
    assert cleaned.replace(" ", "") == "".join(text.replace("\u200b", "").split())


@given(SPACED, st.integers(0, 1200))
@settings(max_examples=100, deadline=None)
def test_what_is_remembered_of_a_text_is_what_was_said_of_it(text: str, times: int) -> None:
    """A text, short or long, has the same sentences when it is met again."""
    long = text * times
    assert breaks(long) == breaks(long) == breaks.__wrapped__(long)  # type: ignore[attr-defined]
