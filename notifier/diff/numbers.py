"""Numbers at the start of a text: part of a numbering, which says nothing, or words of the text.

"3. Sharing" between "2. Use" and "4. Rights" is numbering: that it became "4. Sharing" is no
change. "30 Days to cancel" among titles without numbers is text, and so is "1.5 Euro a month".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from notifier.diff.fold import clean, marker_length
from notifier.diff.segments import Segment
from notifier.model.document import Block, Document

#: How many blocks away the neighbours of a number are looked for, and how far their numbers may
#: lie apart: items come and go.
REACH = 8
STEP = 3
#: How many titles away the next of a numbering is looked for; those of sections below lie between.
TITLES = 32

_NUMBER = re.compile(r"\(?\d+(?:\.\d+)*[.)]?")
_DIGITS = re.compile(r"\d+")
#: A letter that may stand for a name, and what says that it is one of a numbering.
_INITIAL = re.compile(r"[A-Z]\.\s+(?=[^\W\d_a-z]\w)")
_LETTER = re.compile(r"\(?(?:[A-Za-z]|[ivxIVX]{2,5})[.)]\s")


class Number(NamedTuple):
    """The number before a text. ``shape``: its signs; ``parts``: "2.10." is (2, 10)."""

    shape: str
    parts: tuple[int, ...]


def number_of(marker: str) -> Number | None:
    """Return the last number in a text's *marker*, None where it holds no digits.

    What stands before "14." in "3. 14. March" is numbering in any case.
    """
    found = _NUMBER.findall(marker)
    if not found:
        return None
    return Number(_DIGITS.sub("#", found[-1]), tuple(map(int, _DIGITS.findall(found[-1]))))


def is_text(document: Document, segment: Segment) -> bool:
    """Whether the number that *segment* starts with belongs to no numbering of its document.

    A number belongs to one if it starts one, if it goes on from the number of its section's
    title, or if a neighbour's number of the same shape is near.
    """
    number = number_of(segment.text[: segment.marker])
    if number is None:
        return is_initial(document, segment)
    if number.parts[-1] == 1:
        return False
    if segment.is_title:
        others = _title_numbers(document, segment.section, number)
        # The last of a list may have been read as a title.
        blocks = document.sections[max(0, segment.section - 1)].blocks[-REACH:]
    else:
        section = document.sections[segment.section]
        start = max(0, segment.block - REACH)
        blocks = section.blocks[start : segment.block + REACH + 1]
        others = []
        title = _title_number(section.title)
        others.extend([title] if title else [])
    others.extend(found for block in blocks for found in _numbers_in(block))
    return not any(_goes_with(number, other) for other in others)


def is_initial(document: Document, segment: Segment) -> bool:
    """Whether the letter that *segment* starts with is of a name ("J. Smith"), not of a numbering.

    So it is where no text near it starts with a letter or a Roman number, but not where it may be
    the first of a numbering itself: of a list of one item, "I." is all that there is.
    """
    if segment.is_title or segment.text.startswith(("A", "I")) or not _INITIAL.match(segment.text):
        return False
    blocks = document.sections[segment.section].blocks
    for at in range(max(0, segment.block - REACH), min(len(blocks), segment.block + REACH + 1)):
        for start, text in _sentences(blocks[at]):
            if (at, start) != (segment.block, segment.start) and _LETTER.match(text):
                return False
    return True


def changed_alone(old: Document, mine: Segment, new: Document, other: Segment) -> bool:
    """Whether the numbers before paired texts differ, and those before and after them do not.

    A numbering that goes on otherwise changes all that follows; one number alone is an edit.
    """
    numbers = number_of(mine.text[: mine.marker]), number_of(other.text[: other.marker])
    if not numbers[0] or not numbers[1] or numbers[0].shape != numbers[1].shape:
        return False
    around = _around(old, mine, numbers[0]), _around(new, other, numbers[1])
    return around[0] == around[1] and None not in around[0]


def leap(document: Document, segment: Segment) -> int | None:
    """Return how far the number of *segment*, amid others, is from the last; None if it goes on.

    Of two numberings between which one number changed alone, one leaps elsewhere than the other.
    """
    number = number_of(segment.text[: segment.marker])
    before, after = _around(document, segment, number) if number else (None, None)
    if not number or not before or not after:
        return None
    step = number.parts[-1] - before.parts[-1]
    return None if step == 1 else step


def _around(
    document: Document, segment: Segment, number: Number
) -> tuple[Number | None, Number | None]:
    """Return the nearest numbers of the same kind before and after *segment*."""
    if segment.is_title:
        sections, at = document.sections, segment.section
        before = [_title_number(s.title) for s in sections[max(0, at - TITLES) : at]]
        after = [_title_number(s.title) for s in sections[at + 1 : at + TITLES + 1]]
    else:
        blocks = document.sections[segment.section].blocks
        at = segment.block
        before = [
            found for block in blocks[max(0, at - REACH) : at] for found in _numbers_in(block)
        ]
        after = [found for block in blocks[at + 1 : at + REACH + 1] for found in _numbers_in(block)]
    first = next((found for found in reversed(before) if found and _is_like(found, number)), None)
    second = next((found for found in after if found and _is_like(found, number)), None)
    return first, second


def _is_like(one: Number, other: Number) -> bool:
    return one.shape == other.shape and one.parts[:-1] == other.parts[:-1]


def _title_numbers(document: Document, at: int, number: Number) -> list[Number]:
    """Return the nearest numbers of titles before and after section *at*: its like, and above."""
    found: list[Number] = []
    for step in (-1, 1):
        index, wanted = at + step, len(found) + REACH
        while 0 <= index < len(document.sections) and len(found) < wanted:
            other = _title_number(document.sections[index].title)
            if other and (other.shape == number.shape or other.parts == number.parts[:-1]):
                found.append(other)
            index += step
    return found


def _goes_with(number: Number, other: Number) -> bool:
    """Whether two numbers are of one numbering: 3.1 and 3.4, 2.9 and 3.1, 3. and 3.1 below it."""
    if number.parts[:-1] == other.parts:
        return True
    if number.shape != other.shape:
        return False
    for mine, theirs in zip(number.parts, other.parts, strict=False):
        if mine != theirs:
            return abs(mine - theirs) <= STEP
    return False


@lru_cache(maxsize=1024)
def _title_number(title: str) -> Number | None:
    text = clean(title)
    return number_of(text[: marker_length(text, title=True)])


def _numbers_in(block: Block) -> list[Number]:
    """Return the numbers before the sentences of a block."""
    found = (number_of(text[: marker_length(text)]) for _, text in _sentences(block))
    return [number for number in found if number is not None]


def _sentences(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a block, each with its offset."""
    ends = (*block.breaks[1:], len(block.text))
    for start, end in zip(block.breaks, ends, strict=True):
        yield start, clean(block.text[start:end])
