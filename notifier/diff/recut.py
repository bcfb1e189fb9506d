"""Sentences cut where the other side has a border: what ends a sentence is a matter of opinion.

Whether "It is sent to Example Inc. iPhones are not." is one sentence or two is guessed. Where one
of the two stands alone on the other side the guess is settled, so that it can move or stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from notifier.diff.segments import Segment, Side, reading

#: Where a sentence may end, and how many such places of one sentence are looked at.
_BORDER = re.compile(r"""[.!?;:…。][\"”’')\]]*\s+(?=\S)""")
MOST = 12


def recut(old: Side, new: Side) -> None:
    """Cut the sentences of both sides where a part of one is a whole sentence of the other only."""
    old_keys = {segment.key for segment in old.segments}
    new_keys = {segment.key for segment in new.segments}
    only_old, only_new = old_keys - new_keys, new_keys - old_keys
    if only_old and only_new:
        _recut(old, only_old, only_new)
        _recut(new, only_new, only_old)


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
    ends = [match.end() for match in _BORDER.finditer(block.text, segment.start, segment.end)]
    for at in ends[:MOST]:
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
