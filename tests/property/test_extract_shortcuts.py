"""What reading leaves undone to be fast changes nothing that is read."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.extract import dates, furniture, normalize, sentences, vocabulary
from notifier.extract.boxes import Box, PagePiece
from notifier.extract.layout import Layout
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


_LASTS = [
    "approx",
    "partners",
    "Messrs",
    "No",
    "Art",
    "xviii",
    "Yahoo",
    "U.S",
    "data-center",
    "12",
    "a",
]
_STOPS = [". ", ".) ", '." ', ".. ", "! ", "? ", " "]
_NEXTS = ["We ", "we ", "Iv) ", "(b) ", "DATA ", "ÉTÉ "]
SENTENCES = st.lists(st.sampled_from([*_LASTS, *_STOPS, *_NEXTS]), max_size=9).map("".join)


@given(SENTENCES)
@settings(max_examples=600, deadline=None)
def test_ends_of_sentences_are_told_at_first_sight_as_at_the_second(text: str) -> None:
    """A stop that plainly ends a sentence would be found to end it by all rules as well."""
    found = breaks.__wrapped__(text)  # type: ignore[attr-defined]
    with patch.object(sentences, "_is_plain_end", lambda *_: False):
        assert breaks.__wrapped__(text) == found  # type: ignore[attr-defined]


@given(SPACED, st.integers(0, 9))
@settings(max_examples=200, deadline=None)
def test_practice_is_counted_only_as_far_as_is_asked(text: str, least: int) -> None:
    """Whether a box has so many words of practice is told without counting them all."""
    pieces = [PagePiece(f"{text} privacy policy", words=9), PagePiece("personal data", words=9)]
    layout = Layout(pieces, [Box(-1, "body")])
    assert layout.practice.reaches(0, least) == (Layout(pieces, layout.boxes).practice[0] >= least)


@given(st.one_of(st.text(), st.text("aZ09 _-.,'\n\x1f\x7fé’"), SPACED))
@settings(max_examples=300, deadline=None)
def test_letters_are_found_the_same_with_and_without_an_expression(text: str) -> None:
    """Plain text is cut into words as the expression cuts it."""
    assert normalize.folded_letters(text) == re.findall(r"[^\W\d_]+", text.casefold())


PARTS = st.sampled_from(["©", "(c) ", "Copyright 2020", "all rights reserved", " x", ".", "2024"])


@given(st.lists(PARTS, max_size=5).map("".join))
@settings(max_examples=300, deadline=None)
def test_owners_and_dates_are_found_with_and_without_asking_for_their_signs(text: str) -> None:
    """A line without a sign of an owner, or without a year, is none that the whole pattern finds."""
    assert furniture.is_ownership(text) == bool(furniture._OWNERSHIP.match(text))
    assert dates.is_stamp(text) == bool(dates._DATE.search(text))


@st.composite
def nested(draw: st.DrawFn) -> tuple[list[PagePiece], list[Box]]:
    """Return boxes within boxes, and pieces in them as a walk meets them."""
    boxes, pieces, open_boxes = [Box(-1, "body")], list[PagePiece](), [0]
    for step in draw(st.lists(st.sampled_from(["open", "close", "text"]), max_size=40)):
        if step == "open":
            boxes.append(Box(open_boxes[-1], "div"))
            open_boxes.append(len(boxes) - 1)
        elif step == "text":
            pieces.append(PagePiece("x", box=open_boxes[-1], words=draw(st.integers(0, 9))))
        elif len(open_boxes) > 1:
            open_boxes.pop()
    return pieces, boxes


@given(nested())
@settings(max_examples=300, deadline=None)
def test_words_of_a_box_are_those_of_its_pieces_and_of_the_boxes_within(
    page: tuple[list[PagePiece], list[Box]],
) -> None:
    """Sums by where a box starts and ends are what adding up along the parents gives."""
    pieces, boxes = page
    expected = [0] * len(boxes)
    for piece in pieces:
        index = piece.box
        while index >= 0:
            expected[index] += piece.words
            index = boxes[index].parent
    assert Layout(pieces, boxes).words == expected
