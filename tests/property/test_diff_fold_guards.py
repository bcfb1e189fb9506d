"""Shortcuts of folding and of finding words: nothing is missed by them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.diff import fold as folding
from notifier.diff import words
from notifier.diff.fold import clean, fold, is_rule
from notifier.diff.segments import Segment
from notifier.diff.words import word_keys, words_of

PARTS = [
    *(
        "orders",
        "Mail",
        "help",
        "at",
        "example",
        "dot",
        "com",
        "xviii",
        "3",
        "a",
        "email protected",
    ),
    *("'", "''", "`", '"', "**", "*", "-", "--", "—", "’", "“", "…", "\u200b", "\u00a0", "é"),
    *("(", ")", "[", "]", "{", "}", "<", ">", "[at]", "(dot)", "<.>", "@", ".", ",", ";", "%"),
    *("https://Books.example.com/a/?utm_source=x", "www.books.example.com", "/", "|"),
]
TEXTS = st.lists(
    st.tuples(st.sampled_from(PARTS), st.sampled_from(["", " ", " ", "  "])), max_size=14
).map(lambda parts: "".join(part + gap for part, gap in parts))


def fold_plainly(text: str) -> str:
    """Fold with every pattern, whether or not its signs are there."""
    text = " ".join(clean(clean(text)).split())
    text = folding._VARIANT.sub(folding._plain_variant, text).replace("''", '"')
    text = folding._HIDDEN_MAIL.sub(folding.HIDDEN_MAIL, " ".join(text.split()))
    text = folding._DOT.sub(".", folding._AT.sub("@", text))
    text = folding._SPACED_MAIL.sub("@", text)
    text = folding._SPELLED_MAIL.sub(folding._plain_mail, text)
    text = " ".join(folding._DASHES.sub(" - ", text).split())
    text = folding._SPACE_AFTER.sub("", folding._SPACE_BEFORE.sub("", text))
    return folding._URL.sub(folding._fold_url, text)


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_no_guard_keeps_a_pattern_from_its_work(text: str) -> None:
    """A text folds as if every pattern had been tried on it."""
    assert fold(text) == fold_plainly(text)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_long_text_that_starts_with_a_letter_draws_no_line(text: str) -> None:
    """What is told by its first letter alone is told as by the whole pattern."""
    assert is_rule(text) == (folding._RULE.fullmatch(text) is not None)


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_plain_words_are_those_that_any_search_finds(text: str) -> None:
    """Looking for plain words first cuts no address, number or compound in two."""
    text = clean(text)
    assert list(words._tokens(text, 0)) == re.findall(words._ANY, text, re.VERBOSE)


@given(TEXTS, st.integers(0, 3))
@settings(max_examples=300, deadline=None)
def test_the_keys_of_words_are_those_of_the_words_shown(text: str, marker: int) -> None:
    """Sentences are matched by the same words as they are shown with."""
    segment = Segment(0, 0, 0, len(text), clean(text), marker, "", 0, 0, "paragraph")
    shown = words_of([segment, segment])
    parts = [shown.part(index, index + 1) for index in range(len(shown.ends))]
    for first in (0, len(parts) // 2) if parts else ():
        parts[first] = parts[first][marker:]  # the number in front of it
    assert word_keys([segment, segment]) == [fold(part).strip() or part for part in parts]
