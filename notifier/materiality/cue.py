"""Patterns that are asked only where their cues stand: most sentences have none.

One look at a sentence's words tells which cues of all patterns stand in it (:func:`signs`). To see
that a pattern has none of its own among them costs a hundredth of a search, and the judge has some
hundreds of patterns for a sentence. Here is the one place that says "asked only where its cues
stand"; :mod:`~notifier.materiality.needs` reads the cues out of the patterns. Long, because what words remember
and what patterns ask of it have to agree.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce

from notifier.materiality.expression import (
    alternatives,
    in_small_letters,
    letters_first,
    small_letters,
)
from notifier.materiality.needs import FIGURE, ways
from notifier.materiality.once import once

#: The bit of texts that hold a digit, and that of every text.
DIGIT, EVERYWHERE = 1, 2
#: Letters by which the cues of a word are looked up.
_HEAD = 3
#: Words that are remembered with their bits.
_REMEMBERED = 65536
_WORD = re.compile(r"\w+")
_SPAN = operator.methodcaller("span")
_INNER = re.compile(r"(?<=\w)[^\w\s](?=\w)")
#: Letters that a pattern without regard to case takes for another.
_ALIKE = str.maketrans({"\u017f": "s", "\u0131": "i", "\u03c2": "\u03c3", "\u00b5": "\u03bc"})


class Cues(dict[str, int]):
    """The bits of every word seen, worked out where it is seen for the first time.

    A text costs the less the fewer cues there are: patterns that few texts are asked about have
    cues of their own.
    """

    def __init__(self) -> None:
        super().__init__()
        #: Returns one bit for every set of cues of which one stands in a text.
        self.signs = lru_cache(maxsize=8192)(self._signs_of)
        self._bits: dict[frozenset[str], int] = {
            frozenset({FIGURE}): DIGIT,
            frozenset(): EVERYWHERE,
        }
        self._figure = DIGIT
        #: Cues that are a word, begin or end one, or may stand anywhere in it; and signs.
        self._whole: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._within: dict[str, int] = {}
        self._marks: dict[str, int] = {}
        self._inner: dict[str, int] = {}
        #: Whether no cue came in since those of parts of words were sorted by their first letters.
        self._is_sorted = False

    def bit(self, cues: frozenset[str]) -> int:
        """Return the bit of texts in which one of *cues* stands."""
        if cues not in self._bits:
            bit = self._bits[cues] = DIGIT << len(self._bits)
            for cue in cues:
                self._enter(cue, bit)
            self._is_sorted = False
            self.clear()
            self.signs.cache_clear()
        return self._bits[cues]

    def _signs_of(self, text: str) -> int:
        return reduce(operator.or_, map(self.__getitem__, text.lower().split()), EVERYWHERE)

    def _enter(self, cue: str, bit: int) -> None:
        if cue == FIGURE:
            self._figure |= bit
            return
        word = cue.strip().translate(_ALIKE)
        table = self._within
        if not re.search(r"\w", word):
            table = self._marks
        elif len(word) == len("0-0") and not re.match(r"\w", word[1]):
            table, word = self._inner, word[1]
        elif cue.startswith(" "):
            table = self._whole if cue.endswith(" ") else self._starts
        elif cue.endswith(" "):
            table = self._ends
        table[word] = table.get(word, 0) | bit

    def _sort(self) -> None:
        self._is_sorted = True
        self._by_start = _by_head((word, word, bit) for word, bit in self._starts.items())
        self._by_end = _by_head((word[::-1], word, bit) for word, bit in self._ends.items())
        self._by_part = _by_head((word, word, bit) for word, bit in self._within.items())
        #: Parts that are too short to be looked up so.
        self._short_parts = [(w, bit) for w, bit in self._within.items() if len(w) < _HEAD]

    def __missing__(self, token: str) -> int:
        if not self._is_sorted:
            self._sort()
        if len(self) >= _REMEMBERED:
            self.clear()
        # "İ" in lower case is two characters, of which a pattern sees one.
        plain = token if token.isascii() else token.replace("i\u0307", "i").translate(_ALIKE)
        words = _WORD.findall(plain)
        if words == [token]:
            found = self._of_word(token)
        elif words == [token[:-1]]:
            found = self[words[0]] | self._marks.get(token[-1], 0)
        else:
            found = _together(
                self[word] if word != token else self._of_word(word) for word in words
            )
            for sign in self._marks.keys() & set(token):
                found |= self._marks[sign]
            for sign in _INNER.findall(plain):
                found |= self._inner.get(sign, 0)
        self[token] = found
        return found

    def _of_word(self, word: str) -> int:
        found = self._whole.get(word, 0)
        if not word.isalpha() and any(map(str.isdigit, word)):
            found |= self._figure
        for length in range(1, _HEAD + 1):
            for cue, bit in self._by_start.get(word[:length], ()):
                if word.startswith(cue):
                    found |= bit
            for cue, bit in self._by_end.get(word[: -length - 1 : -1], ()):
                if word.endswith(cue):
                    found |= bit
        return found | self._of_parts(word)

    def _of_parts(self, word: str) -> int:
        found = 0
        for cue, bit in self._short_parts:
            if cue in word:
                found |= bit
        for start in range(len(word) - _HEAD + 1):
            head = word[start : start + _HEAD]
            if head in self._by_part:
                for cue, bit in self._by_part[head]:
                    if word.startswith(cue, start):
                        found |= bit
        return found


def _by_head(words: Iterable[tuple[str, str, int]]) -> dict[str, list[tuple[str, int]]]:
    """Return words with their bits by the first letters of each, to look at few."""
    found: dict[str, list[tuple[str, int]]] = {}
    for head, word, bit in words:
        found.setdefault(head[:_HEAD], []).append((word, bit))
    return found


#: The cues of all patterns but those that have their own.
_CUES = Cues()
#: Returns one bit for every set of them of which one stands in a text.
signs = _CUES.signs


def mask_of(*cues: str) -> int:
    """Return the bits of :func:`signs` of which a text has one that holds one of *cues*, one each."""
    return _together(_CUES.bit(frozenset({cue})) for cue in cues)


class _Search:
    """One expression to search for, compiled where it is first asked for."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source, self._flags = source, flags

    @once
    def pattern(self) -> re.Pattern[str]:
        return re.compile(letters_first(self._source), self._flags)

    @once
    def search(self) -> Callable[[str], re.Match[str] | None]:
        # What can only stand at the start is not looked for behind it.
        if self._source.startswith("^") and len(list(alternatives(self._source))) == 1:
            return self.pattern.match
        return self.pattern.search


class Cued:
    """A pattern without regard to case that is searched only where it can match.

    *border* is put around it; with *cased*, capitals count; its cues are *among* others, whose
    ``signs`` its bits are of. re.error, where it is first searched, if it is no pattern.
    """

    def __init__(
        self, pattern: str, *, border: str = "{}", cased: bool = False, among: Cues = _CUES
    ) -> None:
        self.signs = among.signs
        self.source = border.format(pattern)
        self._flags = re.NOFLAG if cased else re.IGNORECASE
        small = None if cased else in_small_letters(self.source)
        #: Whether texts are read in small letters: that takes half the time of not regarding case.
        self._is_small = small is not None
        flags = re.NOFLAG if self._is_small else self._flags
        self._whole = _Search(self.source if small is None else small, flags)
        found = ways(self.source, cased=cased)
        certain = frozenset[str]().union(*(way.sure for way in found))
        #: Bits of :func:`signs` with one of which it matches, unless the text has one of ``unsure``.
        self.sure = among.bit(certain) if certain else 0
        self.unsure = among.bit(frozenset({"@"})) if "@" in border else 0
        #: For each way to match but those that are sure, the bits that it needs.
        self._needed = tuple(
            (
                _together(map(among.bit, way.needs)),
                _Search((small and in_small_letters(way.source)) or way.source, flags),
            )
            for way in found
            if not way.only_sure
        )
        #: Bits of :func:`signs` of which every text that holds a match has one.
        self.mask = self.sure | _together(
            among.bit(way.needs[0]) if way.needs else EVERYWHERE
            for way in found
            if not way.only_sure
        )

    @once
    def pattern(self) -> re.Pattern[str]:
        """The pattern as a whole."""
        return re.compile(self.source, self._flags)

    def may_match(self, there: int) -> bool:
        """Whether a text with the signs *there* may hold a match."""
        if not self.mask & there:
            return False
        if self.sure & there:
            return True
        for needed, _ in self._needed:  # noqa: SIM110 - a generator costs more than the loop
            if needed & there == needed:
                return True
        return False

    def is_in(self, text: str, there: int | None = None) -> bool:
        """Whether folded *text* holds a match; a word that is sure to be one is not searched for.

        *there*: the signs of *text*, where they are known.
        """
        if there is None:
            there = self.signs(text)
        if not self.mask & there:
            return False
        if self.sure & there:
            return not self.unsure & there or self.pattern.search(text) is not None
        read: str | None = None
        for needed, way in self._needed:
            if needed & there == needed:
                if read is None:
                    read = small_letters(text) if self._is_small else text
                    if read is None:
                        return self.pattern.search(text) is not None
                if way.search(read):
                    return True
        return False

    def _holds(self, text: str) -> bool:
        """Whether *text* may hold a match: where a part of the ways may match, they are tried first."""
        there = self.signs(text)
        if not self.mask & there:
            return False
        if self.sure & there:
            return True
        asked = [way for needed, way in self._needed if needed & there == needed]
        if not asked or len(asked) == len(self._needed):
            return bool(asked)
        read = small_letters(text) if self._is_small else text
        return read is None or any(way.search(read) for way in asked)

    def _spans(self, text: str) -> Iterable[tuple[int, int]]:
        """Return where the matches in folded *text* begin and end."""
        if not self._holds(text):
            return ()
        read = small_letters(text) if self._is_small else text
        pattern = self.pattern if read is None else self._whole.pattern
        return map(_SPAN, pattern.finditer(text if read is None else read))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in folded *text*."""
        there = self.signs(text)
        if not self.mask & there or not self.may_match(there):
            return None
        read = small_letters(text) if self._is_small else None
        if read is None:
            return self.pattern.search(text)
        # At the same place, a pattern matches the same letters whether or not it regards case.
        found = self._whole.search(read)
        return found and self.pattern.match(text, found.start())

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of folded *text*."""
        return self.pattern.match(text) if self.may_match(self.signs(text)) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in folded *text*."""
        if not self._holds(text):
            return iter(())
        read = small_letters(text) if self._is_small else None
        if read is None:
            return self.pattern.finditer(text)
        starts = [found.start() for found in self._whole.pattern.finditer(read)]
        return filter(None, [self.pattern.match(text, start) for start in starts])

    def findall(self, text: str) -> list[str]:
        """Return the words of the matches in folded *text*."""
        return [text[start:end] for start, end in self._spans(text)]

    def sub(self, other: str, text: str) -> str:
        """Return folded *text* with *other*, as it stands, in place of every match."""
        if not self.mask & self.signs(text):
            return text
        at, kept = 0, list[str]()
        for start, end in self._spans(text):
            kept += (text[at:start], other)
            at = end
        return "".join((*kept, text[at:])) if kept else text

    def exchange(self, other: str, text: str) -> str:
        r"""Return *text*, which is in small letters, with *other* in place of every match; ``\\1`` is what its group holds."""
        pattern = self._whole.pattern if small_letters(text) == text else self.pattern
        return pattern.sub(other, text)


def any_of(patterns: Iterable[Cued]) -> int:
    """Return the bits of :func:`signs` of which a text has one that holds a match of one of *patterns*."""
    return _together(cued.mask for cued in patterns)


def surely(patterns: Iterable[Cued]) -> tuple[int, int]:
    """Return bits of :func:`signs` with one of which a text holds a match of one of *patterns*, unless it has one of the others."""
    asked = list(patterns)
    return _together(cued.sure for cued in asked), _together(cued.unsure for cued in asked)


def _together(masks: Iterable[int]) -> int:
    return reduce(operator.or_, masks, 0)
