"""A word that tells two sentences apart at once tells them apart where they are read as well."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.materiality.cue import Cued
from notifier.materiality.facts import fold
from notifier.materiality.phrases import PHRASES
from notifier.materiality.rearranged import gist, mean_alike
from notifier.materiality.unlike import differ, known, may_mean_alike, words_of
from notifier.materiality.words import ALIKE

_SOURCES = [*(cued.source for cued, _, _ in PHRASES), *(cued.source for cued, _ in ALIKE)]
#: Words and bits of words that phrases are made of, and words that no phrase knows.
_OF_PHRASES = sorted({word for source in _SOURCES for word in re.findall(r"[a-z']{1,}", source)})
_OTHERS = [
    "harbour",
    "vendor",
    "cobweb",
    "site",
    "sitemap",
    "mailing",
    "often",
    "someone",
    "party",
    "safety",
    "canteen",
    "fifteen",
    "upload",
    "30",
    "(30)",
    "(thirty)",
    "ten",
    "days",
    "$5",
    "million",
    "Ltd.",
    "e-mails",
    "emailing",
    "don't",
    "customer's",
    "third-parties",
    "supplemented",
    "amended",
    "aged",
    "years",
    '("Harbour")',
    "x@y.com",
    "x",
    "@",
    "y",
    "me",
    "(at)",
    "home",
    "protected",
    "shop.com/a",
    "sharing",
    "shares",
    "shared",
    "disclose",
    "2016/679",
    "(eu)",
    "colour",
    "viewpoint",
    "signal",
    "customers",
]
WORDS = st.lists(
    st.sampled_from(_OF_PHRASES) | st.sampled_from(_OTHERS) | st.sampled_from(["we", "you", "to"]),
    min_size=1,
    max_size=9,
)
BETWEEN = st.sampled_from([" ", " ", " ", " ", ", ", ". ", "; ", "-", "'", " (", ") ", ""])
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str, str, str.capitalize, str.upper]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw words, joined in any way; some are what a phrase takes in."""
    words = draw(WORDS)
    if draw(st.booleans()):
        words.insert(
            draw(st.integers(0, len(words))), draw(st.from_regex(draw(st.sampled_from(_SOURCES))))
        )
    return fold("".join(draw(CASES)(word) + draw(BETWEEN) for word in words))


def _assert_told_apart(old: str, new: str) -> None:
    is_alike = gist(old).meanings == gist(new).meanings
    assert mean_alike(old, new) == (is_alike and may_mean_alike(old, new))
    if differ(old, new) or not may_mean_alike(old, new):
        assert not is_alike
    for text in (old, new):
        assert (known(text) or frozenset()) <= gist(text).meanings


@settings(deadline=None)
@given(texts(), texts())
def test_unlike_texts_come_to_other_words(old: str, new: str) -> None:
    """Of texts of any words, those that differ at once do not come to the same words."""
    _assert_told_apart(old, new)


@settings(deadline=None)
@given(texts(), st.sampled_from(PHRASES), st.data())
def test_unlike_phrases_and_what_is_read_in_their_place_are_not_told_apart(
    text: str, phrase: tuple[Cued, bool, str], data: st.DataObject
) -> None:
    """A text with a phrase in it, and the same text as it is read, come to the same words, or do not differ at once."""
    cued, _, same = phrase
    old = fold(f"{text} {data.draw(st.from_regex(cued.source))} {text}")
    _assert_told_apart(old, fold(re.sub(cued.source, same, old.lower())))


def test_unlike_tells_most_plain_edits_apart() -> None:
    """One word for another that no phrase and no synonym knows is seen at once."""
    assert differ("We sell harbours to partners.", "We sell meadows to partners.")
    assert not differ("We may share it with you.", "We can share it with you.")
    assert not differ("The customer shall pay.", "You must pay.")
    assert not differ("It is unavailable at night.", "It is not available at night.")
    assert differ("We sell it to cookies, small text files.", "We lend it to whoever asks.")


@pytest.mark.parametrize(
    ("pattern", "whole", "begun"),
    [
        (r"\bup(?:on)?\b", {"", "up", "upon"}, set()),
        (r"\bauthori[sz]ed", {""}, {"authorised", "authorized"}),
        (r"\b(?:e-?mail|colou?r) x\b", {"", "e", "mail", "email", "color", "colour", "x"}, set()),
        (r"\bdeem(?= (?:it|us))", {"", "deem"}, set()),
    ],
)
def test_unlike_words_of_a_pattern(pattern: str, whole: set[str], begun: set[str]) -> None:
    """The words of an expression are read whatever of them may be missing."""
    assert tuple(map(set, words_of(pattern))) == (whole, begun)
