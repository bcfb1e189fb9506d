"""What two documents start and end with word for word: left out before anything is read.

Most versions differ in a few blocks. Leaving out the others changes no edit: what is equal at the
same end of both documents is matched with its twin before anything else is looked at. What stays in
is what lies in between and, on either side, the nearest sentence as its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from notifier.diff.inner import equal_between
from notifier.diff.rows import Rows, Span, Spot, sentences_of
from notifier.diff.segments import Side, reading, segments_in
from notifier.model.document import Block, Document


def read_middles(old: Document, new: Document, *, sparse: bool = False) -> tuple[Side, Side]:
    """Return the segments of what differs between *old* and *new*, with their neighbours.

    *sparse*: what is equal between two changes is left out too, which is right where nothing moved.
    """
    one, other = Rows(old), Rows(new)
    low = _equal_start(old, new)
    equal = min(_equal_end(old, new), len(one) - low, len(other) - low)
    highs = len(one) - equal, len(other) - equal
    start, stop = _neighbour_before(one, low), _neighbour_behind(one, highs[0])
    twins = equal_between(one, other, low, highs) if sparse else []
    by = len(other) - len(one)
    sides = (
        segments_in(one, _around([span for span, _ in twins], start, stop)),
        segments_in(other, _around([span for _, span in twins], start, (stop[0] + by, stop[1]))),
    )
    if not _run_together(*sides, (one.place(highs[0]), other.place(highs[1]))):
        return sides
    return segments_in(one, [(start, (len(one), 0))]), segments_in(
        other, [(start, (len(other), 0))]
    )


def _equal_start(old: Document, new: Document) -> int:
    """Return how many rows are equal at the start of the documents."""
    equal = 0
    for one, other in zip(old.sections, new.sections, strict=False):
        if one.title != other.title or one.links != other.links:
            break
        alike = _alike(one.blocks, other.blocks)
        equal += 1 + alike
        if not alike == len(one.blocks) == len(other.blocks):
            break
    return equal


def _equal_end(old: Document, new: Document) -> int:
    """Return how many rows are equal at the end of the documents."""
    equal = 0
    for one, other in zip(reversed(old.sections), reversed(new.sections), strict=False):
        alike = _alike(reversed(one.blocks), reversed(other.blocks))
        equal += alike
        if not alike == len(one.blocks) == len(other.blocks):
            break
        if one.title != other.title or one.links != other.links:
            break
        equal += 1
    return equal


def _alike(blocks: Iterable[Block], twins: Iterable[Block]) -> int:
    """Return how many blocks are equal up to the first that is not, in all that is compared."""
    equal = 0
    for block, twin in zip(blocks, twins, strict=False):
        if (
            block.text != twin.text
            or block.breaks != twin.breaks
            or block.links != twin.links
            or block.kind != twin.kind
        ):
            break
        equal += 1
    return equal


def _neighbour_before(rows: Rows, low: int) -> Spot:
    """Return where the last sentence before row *low* begins that says something; titles do not."""
    for row in range(low - 1, -1, -1):
        if isinstance(rows[row], Block):
            sentences = sentences_of(rows[row])
            for number in range(len(sentences) - 1, -1, -1):
                if reading(sentences[number])[2]:
                    return row, number
    return 0, 0


def _neighbour_behind(rows: Rows, high: int) -> Spot:
    """Return where the first sentence from row *high* on ends that says something."""
    for row in range(high, len(rows)):
        if isinstance(rows[row], Block):
            sentences = sentences_of(rows[row])
            for number, sentence in enumerate(sentences, 1):
                if reading(sentence)[2]:
                    return (row, number) if number < len(sentences) else (row + 1, 0)
    return len(rows), 0


def _around(left_out: Sequence[Span], start: Spot, stop: Spot) -> list[Span]:
    """Return what lies from *start* to *stop* around the stretches *left_out*."""
    starts = [start, *(end for _, end in left_out)]
    return list(zip(starts, [*(begin for begin, _ in left_out), stop], strict=True))


def _run_together(old: Side, new: Side, afters: Sequence[tuple[int, int]]) -> bool:
    """Whether the equal starts reach into the equal ends, as repeated text may.

    What follows then is shifted against its twin, and which of the repeated blocks came or went
    can only be told with all of them in sight.
    """
    if len(old.segments) == len(new.segments):
        return False
    middles = [
        sum((segment.section, segment.block) < after for segment in side.segments)
        for side, after in zip((old, new), afters, strict=True)
    ]
    equal = 0
    for one, other in zip(old.segments, new.segments, strict=False):
        if one.key != other.key:
            break
        equal += 1
    return equal > min(middles)
