"""A text as units: its words and phrases by root, each with the groups of the thesaurus in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from notifier.materiality import facts
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.plain import in_digits, sense
from notifier.materiality.thesaurus import table
from notifier.materiality.thesaurus.roots import root
from notifier.materiality.words import stem

_TOKEN = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*%?|[$€£]\d[\d.,]*\d|[.,;:!?()]")
_SHORT = Exchanges(
    (
        (r"\bcan(?:not|'t)\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"'(?:re|m)\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"'d (?=like|rather|prefer)", " would "),
        (r"\blet's\b", "let us"),
        (r"\be-(?=mail)", "e"),
        (r"(?<=\w)/(?=\w)", " / "),
        (
            r"\b(?:under no circumstances?|in no (?:event|case|way|circumstances?)|at no (?:time|point)|on no account|by no means)\b",
            "never",
        ),
        (r"\botherwise than\b", "other than"),
        (r"\bno[- ]one\b", "nobody"),
    )
)
#: Words that may stand between.
_BETWEEN = 5
_MARKS, _ENDS = frozenset(".,;:!?()"), frozenset(".!?")


class Unit(NamedTuple):
    """A word, or what a phrase makes of several: ``groups``: those of the thesaurus; ``at``: its words."""

    root: str
    word: str
    at: int
    sentence: int
    groups: frozenset[int]
    sense: str


class Span(NamedTuple):
    """A phrase in a text: the places of its words, its roots, and the groups in which it stands."""

    places: frozenset[int]
    roots: tuple[str, ...]
    groups: frozenset[int]


class Units(NamedTuple):
    """The units of a text; ``groups``, ``roots``: all of them; ``tokens``: words and marks in small letters."""

    words: tuple[Unit, ...]
    phrases: tuple[Span, ...]
    groups: frozenset[int]
    roots: frozenset[str]
    tokens: tuple[str, ...]


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """Return folded *text* in small letters, numbers as digits and contractions as their words."""
    return _SHORT.read(in_digits(facts.without_contacts(text).lower()))


@lru_cache(maxsize=1024)
def rooted(text: str) -> tuple[list[str], list[str]]:
    """Return the words and marks of folded *text* in small letters, and their roots."""
    tokens = _TOKEN.findall(bare(text))
    return tokens, list(map(root, tokens))


@lru_cache(maxsize=1024)
def units(text: str) -> Units:
    """Return the units of folded *text*."""
    words = table().words
    tokens, roots = rooted(text)
    found: list[Unit] = []
    sentence = 0
    for at, (token, base) in enumerate(zip(tokens, roots, strict=True)):
        if token in _MARKS:
            sentence += token in _ENDS
            continue
        found.append(Unit(base, token, at, sentence, words.get(base, _NONE), sense(stem(token))))
    spans = tuple(_spans(roots))
    offered = _NONE.union(*(unit.groups for unit in found), *(span.groups for span in spans))
    return Units(
        tuple(found), spans, offered, frozenset(unit.root for unit in found), tuple(tokens)
    )


def _spans(roots: list[str]) -> Iterator[Span]:
    """Yield the phrases among *roots*."""
    _, phrases, verbs = table()
    for at, pair in enumerate(pairwise(roots)):
        for rest, groups in phrases.get(pair, ()):
            end = at + len(pair) + len(rest)
            if tuple(roots[at + len(pair) : end]) == rest:
                yield Span(frozenset(range(at, end)), (*pair, *rest), groups)
        if (particles := verbs.get(pair[0])) and pair[1] not in particles:
            for place in range(at + 2, min(at + 1 + _BETWEEN, len(roots))):
                if roots[place] in _MARKS:
                    break
                if roots[place] in particles:
                    there = roots[place]
                    yield Span(frozenset((at, place)), (pair[0], there), particles[there])
                    break
