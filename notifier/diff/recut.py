"""Sentences cut where the other side has a border: what ends a sentence is a matter of opinion.

Whether "It is sent to Example Inc. iPhones are not." is one sentence or two is guessed. Where one
of the two stands alone on the other side the guess is settled, so that it can move or stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from notifier.diff.segments import Segment, Side, reading

#: Where a sentence may end, and how many such places of one sentence are looked at.
_BORDER = re.compile(r"""(?:[.!?;:…。][\"”’')\]]*|\bhttps?://\S+)\s+(?=\S)""")
#: The same where there are no addresses, found in a fraction of the time.
_STOP = re.compile(r"""[.!?;:…。][\"”’')\]]*\s+(?=\S)""")
MOST = 12
#: At most so many sentences of a side are looked at for two that changed places within one, each
#: of at least so many words.
FEW = 8
LEAST_PART = 4
#: Characters that the number before a title may have.
LONGEST_MARKER = 12
#: Ends the key of a title that is no partner of other texts.
TITLE_SIGN = "\0"


def recut(old: Side, new: Side) -> None:
    """Cut the sentences of both sides where a part of one is a whole sentence of the other only.

    Few that are left are also cut where the end of one begins another: they changed places.
    """
    old_keys = {segment.key for segment in old.segments}
    new_keys = {segment.key for segment in new.segments}
    only_old, only_new = old_keys - new_keys, new_keys - old_keys
    if not only_old or not only_new:
        return
    swapped_old, swapped_new = _swapped(old, only_old, new, only_new)
    _recut(old, only_old, only_new | swapped_old)
    _recut(new, only_new, only_old | swapped_new)


def _swapped(
    old: Side, only_old: Collection[str], new: Side, only_new: Collection[str]
) -> tuple[set[str], set[str]]:
    """Return what ends sentences of *old* and begins some of *new*, and the reverse."""
    if max(len(only_old), len(only_new)) > FEW:
        return set(), set()
    old_starts, old_ends = _parts(old, only_old)
    if not old_starts:
        return set(), set()
    new_starts, new_ends = _parts(new, only_new)
    if not (old_ends & new_starts and old_starts & new_ends):
        return set(), set()
    both = (old_ends & new_starts) | (old_starts & new_ends)
    return both, both


def _parts(side: Side, lone: Collection[str]) -> tuple[set[str], set[str]]:
    """Return the keys of what may be a sentence at the start of one, and at the end."""
    starts: set[str] = set()
    ends: set[str] = set()
    for segment in side.segments:
        if segment.key in lone and not segment.is_title:
            text = side.document.sections[segment.section].blocks[segment.block].text
            for at in _places(text, segment):
                left, right = reading(text[segment.start : at]), reading(text[at : segment.end])
                if min(left[3], right[3]) >= LEAST_PART:
                    starts.add(left[2])
                    ends.add(right[2])
    return starts, ends


def _places(text: str, segment: Segment) -> list[int]:
    """Return where in the *text* of its block *segment* may be cut."""
    border = _BORDER if "http" in text else _STOP
    found = border.finditer(text, segment.start, segment.end)
    return [match.end() for match in islice(found, MOST)]


def read_titles_alike(old: Side, new: Side) -> None:
    """Let a line be read as the title that only the other side marks as one.

    Titles are read whole and without their end colon, so that "Where? And how:" is the same there.
    """
    _read_titles(old, new)
    _read_titles(new, old)


def set_titles_apart(old: Side, new: Side) -> None:
    """Let titles that stand on both sides equally often be no partners of texts that say the same.

    So an item of a list of contents, or one named like its section, is not taken for the title.
    """
    counts = [Counter(s.key for s in side.segments if s.is_title) for side in (old, new)]
    shared = {key for key, count in counts[0].items() if counts[1][key] == count}
    if not shared:
        return
    both = (*old.segments, *new.segments)
    twins = shared.intersection([s.key for s in both if not s.is_title])
    for segment in both:
        if segment.is_title and segment.key in twins:
            segment.key += TITLE_SIGN


def _read_titles(side: Side, other: Side) -> None:
    own = {segment.key for segment in side.segments if segment.is_title}
    titles = {segment.key for segment in other.segments if segment.is_title} - own
    if not titles:
        return
    longest = max(map(len, titles)) + LONGEST_MARKER
    joined: dict[int, list[Segment]] = {}
    for index, segment in enumerate(side.segments):
        if segment.is_title:
            continue
        if segment.key[:-1] in titles:
            segment.key = segment.key.removesuffix(":")
        elif segment.start == 0 and _is_first_of_two(side, index, longest):
            block = side.document.sections[segment.section].blocks[segment.block]
            text, marker, key, size = reading(block.text)
            if key.removesuffix(":") not in titles:
                continue
            last = index + len(_mates(side, index))
            joined[index] = [
                replace(
                    segment,
                    end=side.segments[last].end,
                    text=text,
                    marker=marker,
                    key=key.removesuffix(":"),
                    size=size,
                    links=block.links,
                )
            ]
            joined.update({mate: [] for mate in range(index + 1, last + 1)})
    if joined:
        _replace(side, joined)


def _is_first_of_two(side: Side, index: int, longest: int) -> bool:
    """Whether a block of at most *longest* characters goes on in the next segment."""
    if index + 1 == len(side.segments):
        return False
    segment, mate = side.segments[index], side.segments[index + 1]
    if mate.paragraph != segment.paragraph:
        return False
    return len(side.document.sections[segment.section].blocks[segment.block].text) <= longest


def _mates(side: Side, index: int) -> list[Segment]:
    """Return the segments behind *index* in the same block."""
    paragraph = side.segments[index].paragraph
    return list(takewhile(lambda s: s.paragraph == paragraph, side.segments[index + 1 :]))


def _recut(side: Side, lone: Collection[str], wanted: Collection[str]) -> None:
    cuts: dict[int, list[int]] = {}
    for index, segment in enumerate(side.segments):
        if segment.key in lone and not segment.is_title:
            found = _borders(side, segment, wanted)
            if found:
                cuts[index] = found
    if cuts:
        _replace(side, {i: cut(side, side.segments[i], at) for i, at in cuts.items()})


def _borders(side: Side, segment: Segment, wanted: Collection[str]) -> list[int]:
    """Return the offsets in its block at which *segment* is to be cut."""
    block = side.document.sections[segment.section].blocks[segment.block]
    found: list[int] = []
    start = segment.start
    for at in _places(block.text, segment):
        left, right = reading(block.text[start:at])[2], reading(block.text[at : segment.end])[2]
        if left and right and (left in wanted or right in wanted):
            found.append(at)
            start = at
    return found


def cut(side: Side, segment: Segment, offsets: Sequence[int]) -> list[Segment]:
    """Return *segment* in pieces that begin at *offsets* of its block, each with its links."""
    raw = side.document.sections[segment.section].blocks[segment.block].text
    links = list(segment.links)
    pieces = []
    for start, end in zip((segment.start, *offsets), (*offsets, segment.end), strict=True):
        text, marker, key, size = reading(raw[start:end])
        held = [] if end == segment.end else [link for link in links if link.text in text]
        links = [link for link in links if link not in held]
        pieces.append(
            replace(
                segment,
                start=start,
                end=start + len(raw[start:end].rstrip()),
                text=text,
                marker=marker,
                key=key,
                size=size,
                links=tuple(held if end != segment.end else links),
            )
        )
    return pieces


def _replace(side: Side, pieces: dict[int, list[Segment]]) -> None:
    """Put the pieces in the place of their segments."""
    segments: list[Segment] = []
    at: list[int] = []
    for index, segment in enumerate(side.segments):
        at.append(len(segments))
        segments.extend(pieces.get(index, (segment,)))
    at.append(len(segments))
    side.first = [at[index] for index in side.first]
    side.segments = segments
