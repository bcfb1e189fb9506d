"""Patterns that are written to be searched fast find what the plain ones find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality import places, wording
from notifier.model import excerpt

_JOINING = "which|who|where|unless|if|when|because|including|such as|but|except"
_WHO = "provided that|we|you|our|your"
#: By pattern, how one would write it without regard to time, and what stands in its texts.
_PLAIN = {
    "clauses open": (
        excerpt._OPENS,
        rf"[,;:]\s+(?=\S)|\s[-–—(]\s?(?=\S)|\.\s+(?=[A-Z])|\s(?=(?:{_JOINING}|{_WHO})\s)",
    ),
    "clauses close": (excerpt._CLOSES, rf"[,;:]\s|\s[-–—(]|\s(?=(?:{_JOINING})\s)"),
    "names": (excerpt._NAME, r"(?<=\s)[A-Z][\w-]+"),
}
_PARTS = [
    *(" ", "  ", ",", ";", ":", ".", "-", "–", "(", ")", "\n", "a", "É", "We", "Acme-X", "9"),
    *(*_JOINING.split("|"), "provided that", "we ", "your"),
]
_TEXTS = st.lists(st.sampled_from(_PARTS), max_size=30).map("".join)


@pytest.mark.parametrize("name", _PLAIN)
@given(text=_TEXTS)
def test_a_fast_pattern_finds_what_the_plain_one_finds(name: str, text: str) -> None:
    """Clauses and names are found at the same places as by the plain patterns."""
    fast, plain = _PLAIN[name]
    assert [m.span() for m in fast.finditer(text)] == [m.span() for m in re.finditer(plain, text)]


@given(
    st.lists(
        st.sampled_from(["[", "]", "(", ")", "](", "[a b](", "x", " ", "/y", "z" * 150, "](u)"]),
        max_size=16,
    ).map("".join)
)
def test_links_lose_their_marks_as_by_the_plain_pattern(text: str) -> None:
    """What is kept of links is the same, wherever their brackets begin."""
    plain = re.sub(
        r"\[?(?P<words>[^\][]{0,200})\]\((?:[^()\s]|\([^()\s]*\))*\)?", r"\g<words>", text
    )
    assert wording._LINK.sub(r"\g<words>", text) == plain


@given(
    st.lists(
        st.sampled_from(
            [
                "California",
                "the EU",
                "residents",
                "Consumers",
                "living",
                "of",
                "in",
                "state",
                "lives,",
            ]
        ),
        max_size=8,
    ).map(" ".join)
)
def test_people_of_a_place_are_found_wherever_both_stand(text: str) -> None:
    """That no word for people stands in a text spares a search that would find none."""
    plain = any(
        places._BEHIND.match(text, place.end()) or places._BEFORE.search(text[: place.start()])
        for place in places.PLACES.finditer(text)
    )
    assert places.lives(text) == plain


_CLAUSES = [
    "we collect",
    "if you",
    "(which",
    "data",
    "Acme Ltd",
    "90 days",
    ",",
    "e.g.",
    "Our Shop may",
    ".",
]


def _worth(text: str, start: int, room: int) -> float:
    """Return what a cut that begins at *start* is worth, every question asked."""
    part = text[start : start + room]
    worth = 0.0 if start else 2.0
    bound = excerpt._BOUND.search(text[max(0, start - 12) : start])
    worth += 2.0 if excerpt._MAIN.match(part) and not bound else 0.0
    worth += 1.0 if excerpt._FIGURE.search(part) else 0.0
    found = [match.start() for match in excerpt._NAME.finditer(text)]
    return worth + 0.5 * min(2, sum(start < at < start + len(part) - 1 for at in found))


@given(st.lists(st.sampled_from(_CLAUSES), min_size=20, max_size=60).map(" ".join))
def test_the_most_telling_clause_is_that_of_all_that_may_begin(text: str) -> None:
    """No question that is spared would have led to another clause."""
    room = 98
    best, chosen = -1.0, 0
    for start in excerpt._starts(text):
        part = text[start : start + room]
        if best >= 4 or (start and len(part) < 0.55 * room):
            break
        if start and (text[start - 1] == "(" or excerpt._ASIDE.match(part)):
            continue
        if (worth := _worth(text, start, room)) > best:
            best, chosen = worth, start
    assert excerpt._most_telling(text, room + 2) == chosen
