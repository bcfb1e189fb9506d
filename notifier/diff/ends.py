"""What two documents start and end with word for word: left out before anything is read.

Most versions differ in a few blocks. Leaving out the others changes no edit: a block that is equal
at the same end of both documents is matched with its twin before anything else is looked at. What
stays in are the blocks in between and, on either side, the nearest sentence as their neighbour.
"""

from __future__ import annotations

from dataclasses import dataclass

from notifier.diff import inner
from notifier.diff.inner import equal_between
from notifier.diff.segments import Side, reading, segments_of
from notifier.model.change import TITLE
from notifier.model.document import Block, Document

#: How many words a title counts for where sections look for their partners.
TITLE_VOTES = 3

#: The section and the block before which something starts or stops; the block may be ``TITLE``.
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document: from *start* (included) to *stop* (not included).

    ``after``: where the equal end begins; what lies from there to *stop* is only a neighbour.
    """

    start: Position
    after: Position
    stop: Position


def read_middles(old: Document, new: Document, *, sparse: bool = False) -> tuple[Side, Side]:
    """Return the segments of what differs between *old* and *new*, with their neighbours.

    *sparse*: equal blocks between two changes are left out too, which is right where nothing moved.
    """
    stretches = middles(old, new)
    equal: list[tuple[Position, Position]] = []
    if sparse:
        one, other = stretches
        equal = equal_between(
            inner.Stretch(old, one.start, one.stop), inner.Stretch(new, other.start, other.stop)
        )
    sides = [
        segments_of(document, stretch.start, stretch.stop, [pair[side] for pair in equal])
        for side, (document, stretch) in enumerate(zip((old, new), stretches, strict=True))
    ]
    if _run_together(sides[0], sides[1], stretches):
        start = stretches[0].start
        return segments_of(old, start), segments_of(new, start)
    return sides[0], sides[1]


def middles(old: Document, new: Document) -> tuple[Stretch, Stretch]:
    """Return what is left of both documents without the blocks that are equal at either end."""
    start = _equal_start(old, new)
    old_after, new_after = _equal_end(old, new, start)
    old_stop, new_stop = old_after, new_after
    while old_stop[0] < len(old.sections):
        told = _tells(old, old_stop)
        old_stop, new_stop = _next(old, old_stop), _next(new, new_stop)
        if told:
            break
    while start > (0, TITLE):
        start = _previous(old, start)
        if _tells(old, start):
            break
    return Stretch(start, old_after, old_stop), Stretch(start, new_after, new_stop)


def _equal_start(old: Document, new: Document) -> Position:
    """Return the first position at which the documents differ."""
    number = 0
    for number, (one, other) in enumerate(zip(old.sections, new.sections, strict=False)):
        if one.title != other.title or one.links != other.links:
            return number, TITLE
        equal = 0
        for block, twin in zip(one.blocks, other.blocks, strict=False):
            if not _same(block, twin):
                return number, equal
            equal += 1
        if len(one.blocks) != len(other.blocks):
            return number, equal
    return min(len(old.sections), len(new.sections)), TITLE


def _equal_end(old: Document, new: Document, start: Position) -> tuple[Position, Position]:
    """Return the positions from which the documents are equal to their ends, none before *start*."""
    i, j = len(old.sections), len(new.sections)
    first, begun = start
    while i > first and j > first:
        one, other = old.sections[i - 1].blocks, new.sections[j - 1].blocks
        a, b = len(one), len(other)
        # Blocks before the start are taken; so is the title, where one of them is.
        a_low, b_low = (max(begun, 0) if k - 1 == first else 0 for k in (i, j))
        while a > a_low and b > b_low and _same(one[a - 1], other[b - 1]):
            a, b = a - 1, b - 1
        titles = old.sections[i - 1], new.sections[j - 1]
        whole = a == b == 0 and not (begun > TITLE and first in (i - 1, j - 1))
        if not whole or titles[0].title != titles[1].title or titles[0].links != titles[1].links:
            return _normal(old, (i - 1, a)), _normal(new, (j - 1, b))
        i, j = i - 1, j - 1
    return (i, TITLE), (j, TITLE)


def _same(block: Block, twin: Block) -> bool:
    """Whether two blocks are equal; quicker than ``==``, which compares what never matters too."""
    return (
        block.text == twin.text
        and block.breaks == twin.breaks
        and block.links == twin.links
        and block.kind == twin.kind
    )


def _normal(document: Document, position: Position) -> Position:
    """Return the one way to write a position: the end of a section is the start of the next."""
    section, block = position
    if section < len(document.sections) and block >= len(document.sections[section].blocks):
        return section + 1, TITLE
    return position


def _next(document: Document, position: Position) -> Position:
    return _normal(document, (position[0], position[1] + 1))


def _previous(document: Document, position: Position) -> Position:
    section, block = position
    if block > TITLE:
        return section, block - 1
    return section - 1, len(document.sections[section - 1].blocks) - 1


def _tells(document: Document, position: Position) -> bool:
    """Whether what stands at *position* is a sentence, and no title or mere line."""
    if position[1] == TITLE:
        return False
    block = document.sections[position[0]].blocks[position[1]]
    ends = (*block.breaks[1:], len(block.text))
    pieces = (block.text[start:end] for start, end in zip(block.breaks, ends, strict=True))
    return any(reading(piece)[2] for piece in pieces)


def _run_together(old: Side, new: Side, stretches: tuple[Stretch, Stretch]) -> bool:
    """Whether the equal starts reach into the equal ends, as repeated text may.

    What follows then is shifted against its twin, and which of the repeated blocks came or went
    can only be told with all of them in sight.
    """
    if len(old.segments) == len(new.segments):
        return False
    middles = [
        sum((s.section, s.block) < stretch.after for s in side.segments)
        for side, stretch in zip((old, new), stretches, strict=True)
    ]
    equal = 0
    for one, other in zip(old.segments, new.segments, strict=False):
        if one.key != other.key:
            break
        equal += 1
    return equal > min(middles)


def left_out(old: Side, new: Side) -> dict[tuple[int, int], int]:
    """Return how much of the sections that are cut in two was left out, as votes for partners.

    Keys are pairs of an old and a new section; see :func:`~notifier.diff.moves.section_partners`.
    """
    votes: dict[tuple[int, int], int] = {}
    section, block = old.start
    if block > TITLE:
        votes[section, section] = _votes(segments_of(old.document, (section, TITLE), old.start))
    section, block = old.stop
    if block > TITLE:
        rest = segments_of(old.document, old.stop, (section + 1, TITLE))
        sections = section, new.stop[0]
        votes[sections] = votes.get(sections, 0) + _votes(rest)
    for (section, block), (other, _) in zip(old.left_out, new.left_out, strict=True):
        if block > TITLE:
            sections = section, other
            words = old.document.sections[section].blocks[block].text.count(" ") + 1
            votes[sections] = votes.get(sections, 0) + words
    return votes


def _votes(side: Side) -> int:
    return sum(segment.size + TITLE_VOTES * segment.is_title for segment in side.segments)
