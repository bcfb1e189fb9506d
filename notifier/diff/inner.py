"""Equal blocks between two changes: left out before anything is read, as equal ends are.

A run of blocks that stand in both documents in one order, and whose sentences stand nowhere else, is
matched with its twin whatever happens around it. Only the sentences next to a change are needed, as
its neighbours. Where anything at all moved, the whole of both documents is looked at instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from notifier.model.change import TITLE
from notifier.model.document import Block, Document

#: A text with so many letters in a row is a sentence to the comparison, and no mere line.
_TELLING = re.compile(r"[^\W\d_]{6}")
#: Blocks of a run, and share of all titles and blocks, from which leaving them out is worth while.
_FEWEST, _SHARE = 3, 0.3

#: A section and a block in it, or ``TITLE``.
Position = tuple[int, int]
Positions = list[tuple[Position, Position]]


class Stretch:
    """The titles and blocks of a document from *start* to *stop*: where they stand, what they say."""

    def __init__(self, document: Document, start: Position, stop: Position) -> None:
        self.document = document
        self.at: list[Position] = []
        self.texts: list[str] = []
        self.blocks: list[Block | None] = []
        for number in range(start[0], min(stop[0] + 1, len(document.sections))):
            section = document.sections[number]
            begin = start[1] if number == start[0] else TITLE
            end = stop[1] if number == stop[0] else len(section.blocks)
            if begin == TITLE and end > TITLE and section.title:
                self.at.append((number, TITLE))
                self.texts.append(section.title)
                self.blocks.append(None)
            begin = max(begin, 0)
            blocks = section.blocks[begin : max(end, 0)]
            self.at += [(number, position) for position in range(begin, begin + len(blocks))]
            self.texts += [block.text for block in blocks]
            self.blocks += blocks

    def sentences(self, index: int) -> Sequence[str]:
        """Return the sentences of one title or block."""
        text, block = self.texts[index], self.blocks[index]
        if block is None or len(block.breaks) == 1:
            return (text,)
        ends = (*block.breaks[1:], len(text))
        return [text[start:end].rstrip() for start, end in zip(block.breaks, ends, strict=True)]

    def sentences_beside(self, left_out: Collection[int]) -> Iterable[str]:
        """Return the sentences of all titles and blocks but those at *left_out*."""
        rest = (index for index in range(len(self.texts)) if index not in left_out)
        return chain.from_iterable(map(self.sentences, rest))


def equal_between(old: Stretch, new: Stretch) -> Positions:
    """Return the positions, in old and in new, of what may be left out; none where anything moved."""
    fewest = _SHARE * max(len(old.texts), len(new.texts))
    own, places = _singles(old.texts), _singles(new.texts)
    twins = {index: places[text] for text, index in own.items() if text in places}
    shared = list(twins.values())
    if len(shared) <= max(_FEWEST, fewest) or sorted(shared) != shared:
        return []
    twins = {index: place for index, place in twins.items() if _same(old, new, index, place)}
    said = {index: old.sentences(index) for index in twins}
    counts = Counter(chain.from_iterable(said.values()))
    unique = {sentence for sentence, count in counts.items() if count == 1}
    unique.difference_update(old.sentences_beside(twins))
    unique.difference_update(new.sentences_beside(set(twins.values())))
    runs: list[list[tuple[int, int]]] = []
    before = -1, -1
    for index, place in twins.items():
        if unique.issuperset(said[index]):
            if (index, place) != (before[0] + 1, before[1] + 1) or not runs:
                runs.append([])
            before = index, place
            runs[-1].append(before)
    found = [(old.at[i], new.at[j]) for run in runs for i, j in _inner(old, run)]
    return _whole(old.document, new.document, found) if len(found) >= fewest else []


def _singles(texts: Sequence[str]) -> dict[str, int]:
    """Return where those texts stand, in order, that stand there only once."""
    places = dict(zip(texts, range(len(texts)), strict=True))
    if len(places) < len(texts):
        for text, count in Counter(texts).items():
            if count > 1:
                del places[text]
    return places


def _same(old: Stretch, new: Stretch, index: int, place: int) -> bool:
    """Whether two titles or blocks of one text are equal in all that is compared."""
    one, other = old.blocks[index], new.blocks[place]
    if one is None or other is None:
        before = old.document.sections[old.at[index][0]].links
        return one is other and before == new.document.sections[new.at[place][0]].links
    return one.breaks == other.breaks and one.links == other.links and one.kind == other.kind


def _inner(old: Stretch, run: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return what lies between the first and the last sentence of a run of equal blocks."""
    low, high = 0, len(run)
    while low < high and not _tells(old, run[low][0]):
        low += 1
    while low < high and not _tells(old, run[high - 1][0]):
        high -= 1
    return run[low + 1 : high - 1] if high - low >= _FEWEST + 2 else ()


def _tells(side: Stretch, index: int) -> bool:
    return side.blocks[index] is not None and _TELLING.search(side.texts[index]) is not None


def _whole(old: Document, new: Document, found: Positions) -> Positions:
    """Return *found* without the titles of sections of which any block stays."""
    stay = _staying(old, [one for one, _ in found]), _staying(new, [other for _, other in found])
    return [
        (one, other)
        for one, other in found
        if one[1] != TITLE or not (stay[0][one[0]] or stay[1][other[0]])
    ]


def _staying(document: Document, left_out: Collection[Position]) -> dict[int, int]:
    """Return, for each section with something left out, how many of its blocks stay."""
    stay = {section: len(document.sections[section].blocks) for section, _ in left_out}
    for section, block in left_out:
        stay[section] -= block != TITLE
    return stay
