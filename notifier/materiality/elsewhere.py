"""Whether words stand somewhere in a text, in time that does not grow with the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from notifier.materiality.cue import DIGIT, signs
from notifier.materiality.facts import fold, skeleton

#: Letters by which a place is looked up; longer words are then compared in full.
_KEY = 24
#: Places tried for one lookup: what repeats more often than this is boilerplate.
_PLACES = 16
#: Questions that are answered without an index.
_FEW = 6
_DECIMAL = re.compile(r"\d[.,]\d")


def _letters(word: str) -> str:
    return word.lower() if word.isalnum() else skeleton(word)


class Elsewhere:
    """The letters of *texts*, indexed at every word's start."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._asked = 0

    @cached_property
    def _runs(self) -> list[str]:
        return [skeleton(text) for text in self._texts]

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(text) for text in self._texts]

    @cached_property
    def _letters(self) -> str:
        return "".join(self._words)

    @cached_property
    def _words(self) -> list[str]:
        # A line break, which no word holds, keeps one text's end from the next one's start.
        return [
            word for text in self._texts for word in (*map(_letters, text.split()), "\n") if word
        ]

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        letters, at = self._letters, 0
        for word in self._words:
            starts.setdefault(letters[at : at + _KEY], []).append(at)
            at += len(word)
        return starts

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(self._starts)

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(self._runs)

    def has_text(self, letters: str) -> bool:
        """Whether one of the texts is *letters* and nothing else, marks and spaces apart."""
        return letters in self._whole

    def __contains__(self, words: str) -> bool:
        """Whether *words* stand somewhere, letter for letter; fewer than :data:`_KEY` from the start of a word.

        Letters do not tell 1.5 from 15: what holds a decimal mark must stand there as written.
        """
        if DIGIT & signs(words) and _DECIMAL.search(words):
            return any(words in text for text in self._folded)
        wanted = skeleton(words)
        if len(wanted) >= _KEY:
            self._asked += 1
            # A few questions are answered sooner than an index is built.
            if self._asked <= _FEW:
                return any(wanted in letters for letters in self._runs)
            places = self._starts.get(wanted[:_KEY], ())[:_PLACES]
            return any(self._letters.startswith(wanted, place) for place in places)
        index = bisect_left(self._keys, wanted)
        return index < len(self._keys) and self._keys[index].startswith(wanted)
