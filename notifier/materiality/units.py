"""A text as units: its words and phrases, each with the groups of the thesaurus in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from notifier.materiality import facts
from notifier.materiality.cue import signs
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.once import by_word
from notifier.materiality.plain import NUMBER, in_digits, sense
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
#: Words that say nothing by themselves.
_NOTHING_TEXT = (
    "a an the this that these those it its they them their there here and or but nor so yet if then as at by for from in into "
    "of off on onto to up with within via through about above below between during per is are was were be been being am do "
    "does did has have had having which who whom whose what when where how while we us our ours you your yours i my me he his she "
    "her please also however thus hence just very quite simply such any each every either one ones same own other others than "
    "not no never can could may might must shall will should would too only all some let yes neither nor none otherwise "
    "whether both another thereof hereby therein thereby thereupon herein hereunder said because why whatever anything "
    "something everything nothing someone anyone everyone anybody everybody somebody namely upon out down back much many "
    "like even still first whenever wherever therefore accordingly respectively against until unless except since "
    "under over after before once soon long more most less pursuant thereto therefor thereafter hereto"
)
_NOTHING = frozenset(_NOTHING_TEXT.split())
#: Words that may stand between.
_BETWEEN = 5
#: Marks, and those that end a sentence.
_MARKS, ENDS = frozenset(".,;:!?()"), frozenset(".!?")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word or a mark, wherever it stands.

    ``groups``: those of the thesaurus; ``is_known``: whether it stands there, by itself or in a phrase.
    ``counts``: whether it carries meaning, and is no figure.
    ``begins``, ``verbs``: the phrases that begin with it (:class:`~notifier.materiality.thesaurus.Table`).
    """

    word: str
    root: str
    sense: str
    counts: bool
    is_known: bool
    groups: frozenset[int]
    begins: Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[int]]]]
    verbs: Mapping[str, frozenset[int]]


class Span(NamedTuple):
    """A phrase in a text: the places of its words, its roots, and the groups in which it stands."""

    places: frozenset[int]
    roots: tuple[str, ...]
    groups: frozenset[int]


class Units(NamedTuple):
    """The words and marks of a text, and its phrases; ``groups``, ``roots``: all of them."""

    words: tuple[Word, ...]
    phrases: tuple[Span, ...]
    groups: frozenset[int]
    roots: frozenset[str]


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """Return folded *text* in small letters, numbers as digits and contractions as their words."""
    plain = facts.without_contacts(text)
    if not (NUMBER.mask | _SHORT.mask) & signs(plain):
        return plain.lower()
    return _SHORT.read(in_digits(plain.lower()))


@by_word
def _words_in(token: str) -> tuple[Word, ...]:
    """Return the words and marks of *token*, in which no blank stands, as none stands in a word."""
    return tuple(map(_word, _TOKEN.findall(token)))


@by_word
def _word(token: str) -> Word:
    base = root(token)
    words, phrases, verbs, within = table()
    counts = (
        token not in _NOTHING
        and len(token) > 1
        and not token[0].isdigit()
        and token[0] not in "$€£"
    )
    return Word(
        token,
        base,
        sense(stem(token)),
        counts,
        base in words or base in within,
        words.get(base, _NONE),
        phrases.get(base, {}),
        verbs.get(base, {}),
    )


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words and marks of folded *text*."""
    return tuple(chain.from_iterable(map(_words_in, bare(text).split())))


@lru_cache(maxsize=1024)
def units(text: str) -> Units:
    """Return the units of folded *text*."""
    words = words_of(text)
    roots = [word.root for word in words]
    spans = tuple(_spans(words, roots))
    offered = _NONE.union(*[word.groups for word in words], *[span.groups for span in spans])
    return Units(words, spans, offered, frozenset(roots))


def _spans(words: Sequence[Word], roots: list[str]) -> Iterator[Span]:
    """Yield the phrases among *words*, whose roots are *roots*."""
    for at, (word, second) in enumerate(zip(words, roots[1:], strict=False)):
        if not word.begins:
            continue
        for rest, groups in word.begins.get(second, ()):
            end = at + 2 + len(rest)
            if tuple(roots[at + 2 : end]) == rest:
                yield Span(frozenset(range(at, end)), (word.root, second, *rest), groups)
        if word.verbs and second not in word.verbs:
            for place in range(at + 2, min(at + 1 + _BETWEEN, len(roots))):
                if roots[place] in _MARKS:
                    break
                if roots[place] in word.verbs:
                    there = roots[place]
                    yield Span(frozenset((at, place)), (word.root, there), word.verbs[there])
                    break
