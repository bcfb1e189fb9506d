"""Carrying out a change: what compare says must rebuild the new text from the old one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from notifier.diff.fold import ENDS, fold, is_rule, key_of, marker_length
from notifier.diff.recut import cut
from notifier.diff.segments import Segment, Side, segments_of
from notifier.diff.words import word_keys
from notifier.model.change import TITLE, Change, Edit, Place
from notifier.model.document import Document

Spot = tuple[int, int, int]
_Covered = Mapping[tuple[int, int], tuple[Sequence[int], Sequence[int]]]

#: Where a sentence within a line may end and a number or bullet before the next one may follow.
_SENTENCE_END = re.compile(r"""[.!?;:…]["'”’“‘»«)\]]{0,3}\s""")

#: Signs that say no more than that a text, an item or a cell ends.
_UNTOLD = ENDS | {":", "|"}

#: Kinds that change no words at their place.
_SILENT = frozenset(("split", "merged", "relinked"))


def apply(old: Document, change: Change) -> str:
    """Return the words of the new document, folded, made from *old* and the edits alone.

    ``apply(old, compare(old, new)) == folded_words(new)``, except that an obfuscated mail
    address stands for a plain one. Both are in small letters, without full stops,
    commas, semicolons, colons, and walls between cells.
    """
    edits = [edit for edit in change.edits if edit.kind not in _SILENT]
    edits = _outermost(edits)
    gone = sorted(
        (place.section, place.block, place.start, place.end)
        for edit in edits
        for place in edit.old_at
        if place.end > place.start
    )
    arrivals = sorted((edit for edit in edits if edit.new), key=lambda edit: _spot(edit.new_at[0]))
    out: list[str] = []
    next_gone = next_arrival = 0
    for segment in _cut_at_edits(segments_of(old), edits):
        here = _spot(segment.place)
        while next_arrival < len(arrivals) and _arrives_at(arrivals[next_arrival]) <= here:
            out.extend(_words(arrivals[next_arrival]))
            next_arrival += 1
        while next_gone < len(gone) and (*gone[next_gone][:2], gone[next_gone][3]) <= here:
            next_gone += 1
        if next_gone == len(gone) or gone[next_gone][:3] > here:
            out.extend(_line_words(segment.text, segment.place))
    for edit in arrivals[next_arrival:]:
        out.extend(_words(edit))
    return _stream(out)


def _cut_at_edits(side: Side, edits: Sequence[Edit]) -> Iterator[Segment]:
    """Yield the segments in pieces that no edit begins or ends within."""
    borders: dict[tuple[int, int], set[int]] = {}
    for edit in edits:
        for place in edit.old_at:
            borders.setdefault((place.section, place.block), set()).update((place.start, place.end))
    ordered = {block: sorted(held) for block, held in borders.items()}
    for segment in side.segments:
        held = ordered.get((segment.section, segment.block), [])
        inner = held[bisect_right(held, segment.start) : bisect_left(held, segment.end)]
        if inner and not segment.is_title:
            yield from cut(side, segment, inner)
        else:
            yield segment


def folded_words(document: Document) -> str:
    """Return the document's words with everything folded away that is never a change."""
    segments = segments_of(document).segments
    return _stream(
        word for segment in segments for word in _line_words(segment.text, segment.place)
    )


def _stream(words: Iterable[str]) -> str:
    """Return the words of a whole text, folded once more where signs of two sentences meet.

    In small letters and without full stops, commas, semicolons and colons: a capital that begins a
    text, a title in capitals, and a sign that ends a text are not told, and a text may end anywhere.
    Nor are the signs told that stand where the cells of a table met.
    """
    keys = _keys(fold(" ".join(words)))
    return " ".join([key for key in keys if key not in _UNTOLD]).casefold()


def _outermost(edits: Sequence[Edit]) -> list[Edit]:
    """Leave out edits within the text of a move: the move brings the new text already."""
    old_moves = _covered(edits, "old_at")
    new_moves = _covered(edits, "new_at")
    return [
        edit
        for edit in edits
        if edit.kind == "moved"
        or not (
            (edit.old and _inside(edit.old_at[0], old_moves))
            or (edit.new and _inside(edit.new_at[0], new_moves))
        )
    ]


def _covered(edits: Sequence[Edit], side: str) -> _Covered:
    """Return, for each block, where stretches of moves begin, and how far all up to each reach."""
    stretches: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for edit in edits:
        if edit.kind == "moved":
            places: Sequence[Place] = getattr(edit, side)
            for place in places[:-1]:
                block = place.section, place.block
                stretches.setdefault(block, []).append((place.start, place.end))
    return {
        block: ([start for start, _ in found], list(accumulate((end for _, end in found), max)))
        for block, found in ((block, sorted(found)) for block, found in stretches.items())
    }


def _inside(place: Place, covered: _Covered) -> bool:
    starts, reach = covered.get((place.section, place.block), ((), ()))
    at = bisect_right(starts, place.start) - 1
    return at >= 0 and reach[at] >= place.end


def _spot(place: Place) -> Spot:
    return place.section, place.block, place.start


def _arrives_at(edit: Edit) -> Spot:
    """Return where in old the edit's new text goes: its gap, or the place of its old text."""
    return _spot(edit.old_at[-1] if edit.kind in ("moved", "moved_edited") else edit.old_at[0])


def _words(edit: Edit) -> list[str]:
    """Return the folded words of the edit's new text, block by block."""
    lines = edit.new.split("\n")
    words: list[str] = []
    for line, place in zip(lines, edit.new_at, strict=False):
        words.extend(_line_words(line, place))
    return words


def _line_words(line: str, place: Place) -> list[str]:
    """Return the folded words of one block, without the bullets and numbers before sentences.

    A colon at the end of one is left out too, as titles do not show it.
    Folded before it is cut into words, since a dash of two characters, or a host with its "www.",
    is one thing only there.
    """
    words: list[str] = []
    at = marker_length(line, title=place.block == TITLE)
    # Sentence by sentence, as whoever cut the line elsewhere must come to the same words.
    for stop in [*(match.end() for match in _SENTENCE_END.finditer(line)), len(line)]:
        piece = line[at:stop].strip()
        if stop > at:
            words.extend([] if is_rule(piece) else _keys(key_of(fold(piece.removesuffix(":")))))
            at = stop + marker_length(line[stop:])
    return words


def _keys(text: str) -> list[str]:
    return word_keys([Segment(0, 0, 0, len(text), text, 0, "", 0, 0, "")])
