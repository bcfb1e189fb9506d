"""Searching for letters first never loses a match, and looking up words finds what stands there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import notifier.materiality
from notifier.materiality import abbreviations
from notifier.materiality.cue import Cued
from notifier.materiality.elsewhere import Elsewhere, letters
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.expression import letters_first
from notifier.materiality.facts import skeleton
from notifier.materiality.needs import ways


def _patterns(value: object) -> Iterator[Cued]:
    """Yield the cued patterns in *value*, a module's name for one or a table of some."""
    if isinstance(value, Cued):
        yield value
    elif isinstance(value, Mapping):
        yield from (cued for each in value.values() for cued in _patterns(each))
    elif isinstance(value, tuple):
        yield from (cued for each in value for cued in _patterns(each))
    elif isinstance(value, Exchanges):
        yield from _patterns(value.phrases)


def _modules() -> Iterator[ModuleType]:
    package = notifier.materiality
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


PATTERNS = list(
    {
        cued.source: cued
        for module in _modules()
        for value in vars(module).values()
        for cued in _patterns(value)
    }.values()
)
TABLES = [
    value
    for module in _modules()
    for value in vars(module).values()
    if isinstance(value, Exchanges)
]
#: Words that patterns are made of, and marks and borders to try between them.
VOCABULARY = sorted({word for cued in PATTERNS for word in re.findall(r"[a-z']{2,}", cued.source)})
TEXTS = st.lists(
    st.sampled_from(VOCABULARY)
    | st.sampled_from(["We", "you", "not", "30", "EU", "data", "may", "never", "is", "third"]),
    max_size=12,
)


def _odd(word: str) -> str:
    """Put letters into *word* that stand for others where case is not regarded."""
    return word.replace("i", "\u0130").replace("s", "\u017f")


CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str, str, str.capitalize, str.upper, _odd]
)
BETWEEN = st.sampled_from([" ", " ", " ", "-", ", ", ". ", "@", "'", "_", ""])


def _assert_agrees(cued: Cued, text: str) -> None:
    matches = cued.pattern.search(text) is not None
    assert cued.is_in(text) == matches
    assert (cued.search(text) is not None) == matches
    assert cued.may_match(cued.signs(text)) or not matches
    found = [found.span() for found in cued.pattern.finditer(text)]
    assert [found.span() for found in cued.finditer(text)] == found
    assert cued.sub("-", text) == cued.pattern.sub("-", text)


def test_cue_all_patterns_are_tried() -> None:
    """The patterns below are those of all the judge's modules."""
    assert len(PATTERNS) > 200


# Patterns are compiled when they are first searched for: the first examples take their time.
@settings(deadline=None)
@given(st.sampled_from(PATTERNS), st.data())
def test_cue_every_match_holds_a_cue(cued: Cued, data: st.DataObject) -> None:
    """Text made from a pattern is found through its cues."""
    _assert_agrees(cued, data.draw(st.from_regex(cued.pattern)))


@settings(deadline=None)
@given(TEXTS, st.data())
def test_cue_patterns_agree_with_and_without_their_cues(
    words: list[str], data: st.DataObject
) -> None:
    """On any words, joined in any way, a pattern that looks at its cues first finds what it finds without."""
    text = "".join(data.draw(CASES)(word) + data.draw(BETWEEN) for word in words)
    for cued in PATTERNS:
        _assert_agrees(cued, text)


@settings(deadline=None)
@given(st.sampled_from(TABLES), st.data())
def test_cue_phrases_are_exchanged_with_and_without_their_cues(
    table: Exchanges, data: st.DataObject
) -> None:
    """Of phrases, joined in any way, a table makes what it makes where each is searched for everywhere."""
    sources = [cued.source for cued, _ in table.phrases]
    texts = st.sampled_from(sources).flatmap(st.from_regex) | st.sampled_from(VOCABULARY)
    text = "".join(
        data.draw(texts) + data.draw(BETWEEN) for _ in range(data.draw(st.integers(0, 5)))
    ).lower()
    expected = text
    for cued, same in table.phrases:
        expected = re.sub(cued.source, same, expected)
    if text.isascii():
        assert table.read(text) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bsell\b", [{" sell "}]),
        (r"\bsell", [{" sell"}]),
        (r"sell", [{"sell"}]),
        (r"\brenew\w*", [{" renew"}]),
        (r"\b(?:sell|share) \w+ data\b", [{" share ", " sell "}, {" data "}]),
        (r"\bretain.{0,40}\b\d+ days?\b", [{" retain"}, {" days ", " day "}, {"0"}]),
        (r"(?:\b(?:tele)?phone\b)?", []),
        (r"\w+", []),
        (r"[$€]\s?\d", [{"0"}, {"$", "€"}]),
        (r"(?<!\w)not(?! only)", [{" not"}]),
        (r"\bfe{2}s\b", [{" fe"}]),
    ],
)
def test_cues_are_what_a_match_needs(pattern: str, expected: list[set[str]]) -> None:
    """Words of every part that is not optional are needed, with the borders that the pattern asks for."""
    (way,) = ways(pattern, cased=True)
    assert sorted(map(sorted, way.needs)) == sorted(map(sorted, expected))


@pytest.mark.parametrize(
    ("pattern", "sure"),
    [
        (r"\b(?:sells?|delet\w*)\b", {" sell ", " sells ", " delet"}),
        (r"\bsell\w+", set()),
        (r"\bsell (?:it|them)\b", set()),
        (r"\bsell(?! it)\b", set()),
        (r"^sell\b", set()),
    ],
)
def test_cues_are_sure_only_where_they_are_the_match(pattern: str, sure: set[str]) -> None:
    """Of a pattern that is one word and no more, the word's bit is the answer."""
    assert {cue for way in ways(pattern) for cue in way.sure} == sure


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


@given(st.text() | WORDS.map(" ".join))
def test_elsewhere_reads_the_letters_of_each_word(text: str) -> None:
    """A text is looked through by the letters that its words have, whatever marks and scripts stand in it."""
    words = filter(None, map(skeleton, text.replace("\u0130", "i").split()))
    assert letters(text.replace("\u0130", "i")) == list(words)


#: Words that abbreviations are made of, and what is not quite one.
SPELT = st.lists(
    st.sampled_from(["CPI", "CPIs", "cpi", "TOS", "Consumer", "Prices", "prices", "of", "the"])
    | st.sampled_from(
        ["and", "Index", "terms", "Service", "co", "2nd", "\u0130ndex", "\u017fervice"]
    ),
    max_size=9,
)


@given(SPELT, SPELT, st.data())
def test_cue_abbreviations_are_found_with_and_without_a_look_at_first_letters(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    """Where first letters say that no abbreviation is spelt out, none is."""
    sides = ["".join(word + data.draw(BETWEEN) for word in words) for words in (old, new)]
    found = abbreviations.in_short(*sides)
    with patch.object(abbreviations, "_ODD", re.compile("")):
        assert abbreviations.in_short(*sides) == found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\bsell(?:s|ing)?\b", r"sell(?<!\wsell)(?:s|ing)?\b"),
        (r"(?<![\w@])iso ?27", r"iso(?<![\w@]iso) ?27"),
        (r"\b(?:we|our) may|\bnever", r"(?:we(?<!\wwe)|our(?<!\wour)) may|never(?<!\wnever)"),
        (r"\bco?mp", r"c(?<!\wc)o?mp"),
        (r"(?<!if )\b(?:only )?you", r"\b(?<!if )(?:only )?you"),
        (r"(?<!if )\byou may", r"\b(?=[y])(?<!if )you may"),
        (r"(?<!if )\b(?:you|we)\b", r"\b(?=[wy])(?<!if )(?:you|we)\b"),
        (r"\b(?:only )?you", r"\b(?:only )?you"),
        (r"\b[a-z]+|\Bs+", r"\b[a-z]+|\Bs+"),
    ],
)
def test_expression_begins_with_letters_in_place_of_a_border(source: str, expected: str) -> None:
    """A border before letters is asked for behind them, where nothing else can come of it."""
    assert letters_first(source) == expected


@given(
    st.sampled_from((r"\b", r"(?<!\w)", r"(?<![\w@])", r"(?<!if )\b")),
    st.sampled_from(("we", "(?:we|us|our)", "wes?", "(?:we|w{1,2}e)", "we may")),
    st.lists(
        st.sampled_from(("we", "us", "our", "if", "w", "may", "@", " ", ".", "é")), max_size=9
    ),
)
def test_expression_finds_the_same_with_letters_first(
    border: str, words: str, pieces: list[str]
) -> None:
    """What begins with letters is found where it was found by its border."""
    source, text = f"{border}{words}", "".join(pieces)
    found = [match.span() for match in re.finditer(letters_first(source), text)]
    assert found == [match.span() for match in re.finditer(source, text)]
