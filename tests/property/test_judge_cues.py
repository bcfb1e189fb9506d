"""Searching for letters first never loses a match, and looking up words finds what stands there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality.cue import Cued, cues
from notifier.materiality.elsewhere import Elsewhere
from notifier.materiality.lexicon import TOPICS

PATTERNS = [(name, cued) for terms in TOPICS.values() for name, cued in terms.items()]


@given(st.sampled_from(PATTERNS), st.data())
def test_cue_every_match_holds_a_cue(pattern: tuple[str, Cued], data: st.DataObject) -> None:
    """Text made from a pattern of the lexicon is found through its cues."""
    text = data.draw(st.from_regex(pattern[1].pattern)).replace("ſ", "s").replace("\u212a", "k")
    if pattern[1].pattern.search(text):
        assert pattern[1].search(text) is not None


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("biometrics?|voice ?prints?", ("biometric", "print", "voice")),
        (r"renew\w*", ("renew",)),
        (r"(?:auto-?)?renew(?:al|s)", ("renew",)),
        (r"(?:sell|share) \w+", ("sell", "share")),
        (r"\w+", ()),
        (r"sell|\d+", ()),
        (r"a\.b\(c", ("a.b(c",)),
        (r"fee{2}s", ("fe",)),
    ],
)
def test_cues_are_the_letters_that_a_match_needs(pattern: str, expected: tuple[str, ...]) -> None:
    """Optional parts, classes and repeats are no cues; without one for each alternative there is none."""
    found = cues(pattern)
    if expected:
        assert found
        assert all(any(cue in wanted for wanted in expected) for cue in found)
    else:
        assert found == ()


WORDS = st.lists(
    st.sampled_from(
        ["we", "sell", "share", "your", "data", "e-mail", "Harbour", "30", "days", "(now)"]
    )
)


@given(st.lists(WORDS.map(" ".join), max_size=3), st.data())
def test_elsewhere_finds_what_stands_there(texts: list[str], data: st.DataObject) -> None:
    """A run of words of a text is found in it; words across two texts are not."""
    there = Elsewhere(texts)
    for text in texts:
        parts = text.split()
        if parts:
            start = data.draw(st.integers(0, len(parts) - 1))
            end = data.draw(st.integers(start + 1, len(parts)))
            assert " ".join(parts[start:end]) in there
    joined = [re.sub(r"\W", "", text).lower() for text in texts]
    probe = data.draw(WORDS.map(" ".join))
    wanted = re.sub(r"\W", "", probe).lower()
    if wanted and probe in there:
        assert any(wanted in text for text in joined)
