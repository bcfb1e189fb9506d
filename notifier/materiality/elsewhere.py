"""Whether words stand somewhere in a text, in time that does not grow with the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from notifier.materiality.cue import DIGIT, signs
from notifier.materiality.facts import fold, skeleton
from notifier.materiality.once import once

#: Letters by which a place is looked up; longer words are then compared in full.
_KEY = 24
#: Places tried for one lookup: what repeats more often than this is boilerplate.
_PLACES = 16
#: Letters that may be searched from end to end before it is sooner to build an index.
_SEARCHED = 4_000_000
_DECIMAL = re.compile(r"\d[.,]\d")


#: What is no letter, digit or blank.
_MARK = re.compile(r"[^\w\s]|_")
_MARKS = bytes(code for code in range(128) if not (chr(code).isalnum() or chr(code).isspace()))
#: What is neither, but for line breaks.
_NO_LETTERS = bytes(code for code in range(128) if not (chr(code).isalnum() or code == ord("\n")))


def letters(text: str) -> list[str]:
    """Return the letters of each word of *text* that has any, in small letters."""
    if text.isascii():
        return text.lower().encode().translate(None, _MARKS).decode().split()
    # The small letter of "İ" is two characters, of which one is a mark.
    if "İ" not in text:
        return _MARK.sub("", text.lower()).split()
    return list(filter(None, map(skeleton, text.split())))


class Elsewhere:
    """The letters of *texts*, indexed at every word's start."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._searched = 0

    @once
    def _folded(self) -> list[str]:
        return [fold(text) for text in self._texts]

    @once
    def _letters(self) -> str:
        # A line break, which no word holds, keeps one text's end from the next one's start.
        lines = "\n".join(self._folded)
        if lines.isascii():
            return lines.lower().encode().translate(None, _NO_LETTERS).decode()
        return "\n".join(map(skeleton, self._folded))

    @once
    def _words(self) -> list[str]:
        """The words that the letters are of, in a row, each text with its line break."""
        return [word for text in self._texts for word in (*letters(text), "\n")]

    @once
    def _borders(self) -> frozenset[int]:
        return frozenset(accumulate(map(len, self._words), initial=0))

    @once
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        run, at = self._letters, 0
        for word in self._words:
            starts.setdefault(run[at : at + _KEY], []).append(at)
            at += len(word)
        return starts

    @once
    def _keys(self) -> list[str]:
        return sorted(self._starts)

    @once
    def _whole(self) -> frozenset[str]:
        return frozenset(self._letters.split("\n"))

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
            self._searched += len(self._letters)
            # A few questions are answered sooner than an index is built.
            if self._searched <= _SEARCHED:
                return wanted in self._letters
            places = self._starts.get(wanted[:_KEY], ())[:_PLACES]
            return any(self._letters.startswith(wanted, place) for place in places)
        return self._starts_a_word(wanted)

    def _starts_a_word(self, wanted: str) -> bool:
        at = self._letters.find(wanted)
        for _ in range(_PLACES):
            if at < 0 or at in self._borders:
                return at >= 0
            at = self._letters.find(wanted, at + 1)
        index = bisect_left(self._keys, wanted)
        return index < len(self._keys) and self._keys[index].startswith(wanted)
