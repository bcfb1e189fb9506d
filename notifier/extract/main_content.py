"""Find the policy in a whole page: menus, banners, dialogs, related articles and footers left out.

Two steps. First the boxes that the markup calls something else (navigation, footer, cookie banner,
hidden) are dropped, unless they hold so much running text that the name must be wrong. Then the way
goes from the body down to wherever most of the running text is; what stands beside that way is kept
only where it reads like the policy too.
"""

from __future__ import annotations

from collections.abc import Sequence

from notifier.extract.boxes import Box, Mark, PagePiece
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import without_edges

#: A marked box is kept where it holds more than this share of the page's running text.
_TRUST: dict[Mark, float] = {"consent": 0.5, "chrome": 0.35, "hidden": 0.35, "named": 0.25}
#: The way goes down into a box that holds at least this share of the running text around it.
_DOMINANT = 0.6
#: Words of running text that a box beside the way must hold to belong to the policy.
_ASIDE = 20


def policy(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return the pieces that belong to the policy, in reading order."""
    prose = _sums([piece.prose for piece in pieces], pieces, boxes)
    dropped = _dropped(boxes, prose)
    kept = [piece for piece in pieces if not dropped[piece.box]]
    if not kept:
        return []
    chosen = _around(kept, boxes, dropped)
    return without_edges([piece for piece in chosen if piece.words])


def shown(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return all pieces but the hidden ones: the page was narrowed down by its operator."""
    dropped = [box.mark == "hidden" and not box.panel for box in boxes]
    for index, box in enumerate(boxes):
        dropped[index] = dropped[index] or (box.parent >= 0 and dropped[box.parent])
    return [piece for piece in pieces if not dropped[piece.box]]


def _sums(own: Sequence[int], pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[int]:
    """Return, for each box, the sum of *own* over the pieces in it and in the boxes within."""
    sums = [0] * len(boxes)
    for piece, value in zip(pieces, own, strict=True):
        sums[piece.box] += value
    for index in range(len(boxes) - 1, 0, -1):  # boxes come before those within
        sums[boxes[index].parent] += sums[index]
    return sums


def _dropped(boxes: Sequence[Box], prose: Sequence[int]) -> list[bool]:
    """Return, for each box, whether its mark is believed, or that of a box around it."""
    dropped = [False] * len(boxes)
    for index, box in enumerate(boxes):
        if box.parent >= 0 and dropped[box.parent]:
            dropped[index] = True
        elif box.mark:
            panel = box.panel and box.mark == "hidden" and prose[index] > 0
            dropped[index] = not panel and prose[index] <= _TRUST[box.mark] * prose[0]
    return dropped


def _around(
    pieces: Sequence[PagePiece], boxes: Sequence[Box], dropped: Sequence[bool]
) -> list[PagePiece]:
    """Return the pieces of the box with most running text, and those beside it that belong."""
    prose = _sums([piece.prose for piece in pieces], pieces, boxes)
    inner: dict[int, list[int]] = {}
    for index, box in enumerate(boxes[1:], 1):
        if not dropped[index]:
            inner.setdefault(box.parent, []).append(index)
    path = {0}
    here = 0
    while True:
        best = max(inner.get(here, ()), key=lambda index: prose[index], default=-1)
        if best < 0 or prose[best] < _DOMINANT * prose[here]:
            break
        here = best
        path.add(here)
    words = _sums([piece.words for piece in pieces], pieces, boxes)
    linked = _sums([piece.linked for piece in pieces], pieces, boxes)
    belongs = [False] * len(boxes)
    for index, box in enumerate(boxes):
        if index == here or (box.parent >= 0 and box.parent not in path and belongs[box.parent]):
            belongs[index] = True
        elif box.parent == here:
            belongs[index] = True
        elif box.parent in path and index not in path:
            belongs[index] = (
                prose[index] >= _ASIDE
                and linked[index] <= 0.3 * words[index]
                and prose[index] >= 0.5 * words[index]
            )
    return [
        piece
        for piece in pieces
        if belongs[piece.box] or piece.heading == 1 or piece.prose or is_stamp(piece.text)
    ]
