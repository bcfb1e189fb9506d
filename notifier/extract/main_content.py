"""Find the policy in a whole page: menus, banners, dialogs, related articles and footers left out.

Three steps. Boxes that the markup calls something else (navigation, footer, cookie banner, hidden)
are dropped, unless they hold so much running text that the name must be wrong. So are dialogs told
by what their buttons say, and second copies of the same text. Then the way goes from the body down
to wherever most of the running text is; what stands beside that way stays only where it reads like
the policy too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.extract.boxes import Box, Mark, PagePiece
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import without_edges
from notifier.extract.vocabulary import practice_words

#: A marked box is kept where it holds more than this share of the page's running text.
_TRUST: dict[Mark, float] = {"consent": 0.5, "chrome": 0.35, "hidden": 0.35, "named": 0.25}
#: A box named like a section of a policy is kept where it holds more words of running text, or
#: where as many of them are practice words.
_TOPIC_WORDS, _TOPIC_PRACTICE = 60, 0.1
#: The way goes down into a box that holds this share of the running text around it: anyway, and
#: where the rest speaks of other things.
_DOMINANT, _LEADING = 0.85, 0.45
#: Share of practice words in a text that belongs to the policy though it stands beside it.
_PRACTICE = 0.04
#: Words of running text that a box beside the way must hold to belong to the policy.
_ASIDE = 20
#: A page with fewer words of running text may be a wall: its buttons are part of the picture.
_SHORT = 80
#: A dialog holds less of the page's running text than this.
_DIALOG_SHARE, _DIALOG_WORDS = 0.15, 150
#: A paragraph of this many words does not stand on a page twice by chance.
_COPIED_WORDS = 12
#: Share of a box's running text that is a copy: of what is shown, for a hidden and for any box.
_COPIED_HIDDEN, _COPIED = 0.25, 0.9

_CHOICE = re.compile(
    r"""\W*(?P<choice>accept|allow|agree|reject|deny|decline|refuse|confirm|save|manage|customi[sz]e|always\s+active|only|necessary
        |autoriser|accepter|refuser|tout|enregistrer|personnaliser|uniquement|akzeptieren|alle|ablehnen|zulassen|speichern|nur
        |aceptar|rechazar|permitir|accett\w+|rifiut\w+|accepteren|weigeren)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT = re.compile(r"cookie|consent|preferenc|choice|vendor|partner", re.IGNORECASE)


def policy(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return the pieces that belong to the policy, in reading order."""
    prose = _sums([piece.prose for piece in pieces], pieces, boxes)
    dropped = _marked(pieces, boxes, prose)
    _drop_dialogs(pieces, boxes, prose, dropped)
    _drop_copies(pieces, boxes, prose, dropped)
    _spread(boxes, dropped)
    kept = [piece for piece in pieces if not dropped[piece.box]]
    if sum(piece.prose for piece in kept) < _SHORT:
        return kept or list(pieces)
    shown = [piece for piece in kept if not piece.control]
    return without_edges(_around(shown, boxes, dropped))


def shown(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return all pieces but hidden ones and buttons: the operator has narrowed the page down."""
    dropped = [box.mark == "hidden" and not box.panel for box in boxes]
    _spread(boxes, dropped)
    return [piece for piece in pieces if not dropped[piece.box] and not piece.control]


def _sums(own: Sequence[int], pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[int]:
    """Return, for each box, the sum of *own* over the pieces in it and in the boxes within."""
    sums = [0] * len(boxes)
    for piece, value in zip(pieces, own, strict=True):
        sums[piece.box] += value
    for index in range(len(boxes) - 1, 0, -1):  # boxes come before those within
        sums[boxes[index].parent] += sums[index]
    return sums


def _spread(boxes: Sequence[Box], flags: list[bool]) -> None:
    """Set the flag of every box within a flagged box."""
    for index, box in enumerate(boxes):
        flags[index] = flags[index] or (box.parent >= 0 and flags[box.parent])


def _marked(pieces: Sequence[PagePiece], boxes: Sequence[Box], prose: Sequence[int]) -> list[bool]:
    """Return, for each box, whether its mark is believed."""
    believed = [False] * len(boxes)
    for index, box in enumerate(boxes):
        if box.mark == "topic":
            inside = [piece for piece in pieces if _within(piece.box, index, boxes)]
            believed[index] = prose[index] <= _TOPIC_WORDS and _practice(inside) < _TOPIC_PRACTICE
        elif box.mark:
            panel = box.panel and box.mark == "hidden" and prose[index] > 0
            believed[index] = not panel and prose[index] <= _TRUST[box.mark] * prose[0]
    return believed


def _drop_dialogs(
    pieces: Sequence[PagePiece],
    boxes: Sequence[Box],
    prose: Sequence[int],
    dropped: list[bool],
) -> None:
    """Drop the boxes in which a visitor is asked for two or more choices about cookies."""
    choices: dict[int, set[str]] = {}
    most = max(_DIALOG_WORDS, _DIALOG_SHARE * prose[0])
    for piece in pieces:
        choice = _CHOICE.match(piece.text) if piece.words <= 7 else None
        if choice is None or not (piece.control or _ABOUT.search(piece.text)):
            continue
        index = piece.box
        while index > 0 and prose[index] <= most:
            choices.setdefault(index, set()).add(piece.text.casefold())
            index = boxes[index].parent
    for index, found in choices.items():
        if len(found) >= 2 and any(
            _ABOUT.search(piece.text) for piece in pieces if _within(piece.box, index, boxes)
        ):
            dropped[index] = True


def _within(inner: int, outer: int, boxes: Sequence[Box]) -> bool:
    """Whether box *inner* is *outer* or lies in it."""
    while inner > outer:  # boxes come before those within
        inner = boxes[inner].parent
    return inner == outer


def _drop_copies(
    pieces: Sequence[PagePiece],
    boxes: Sequence[Box],
    prose: Sequence[int],
    dropped: list[bool],
) -> None:
    """Drop the boxes whose running text stands elsewhere on the page, as for other screens."""
    first: dict[str, int] = {}
    copied = [0] * len(pieces)
    for number, piece in enumerate(pieces):
        if piece.words >= _COPIED_WORDS and first.setdefault(piece.text, number) != number:
            copied[number] = piece.prose
    if sum(copied) < 5 * _COPIED_WORDS:
        return
    copies = _sums(copied, pieces, boxes)
    for index, box in enumerate(boxes):
        share = _COPIED_HIDDEN if box.mark == "hidden" else _COPIED
        if index and copies[index] > share * prose[index] and prose[index] >= 3 * _COPIED_WORDS:
            dropped[index] = True


def _around(
    pieces: Sequence[PagePiece], boxes: Sequence[Box], dropped: Sequence[bool]
) -> list[PagePiece]:
    """Return the pieces of the box with most running text, and those beside it that belong."""
    prose = _sums([piece.prose for piece in pieces], pieces, boxes)
    words = _sums([piece.words for piece in pieces], pieces, boxes)
    linked = _sums([piece.linked for piece in pieces], pieces, boxes)
    inner: dict[int, list[int]] = {}
    for index, box in enumerate(boxes):
        if not dropped[index]:
            inner.setdefault(box.parent, []).append(index)
    here, path = 0, {0}
    while best := _way_down(here, inner.get(here, ()), pieces, boxes, prose):
        here = best
        path.add(here)
    belongs = [False] * len(boxes)
    for index, box in enumerate(boxes):
        if index == here or (box.parent >= 0 and belongs[box.parent]):
            belongs[index] = True
        elif box.parent in path and index not in path:
            belongs[index] = (
                prose[index] >= _ASIDE
                and linked[index] <= 0.3 * words[index]
                and prose[index] >= 0.5 * words[index]
                and _practice([p for p in pieces if _within(p.box, index, boxes)]) >= _PRACTICE
            )
    start = next(number for number, piece in enumerate(pieces) if belongs[piece.box])
    return [
        piece
        for number, piece in enumerate(pieces)
        if belongs[piece.box]
        or (piece.box in path and piece.prose)
        or (number < start and (piece.heading == 1 or is_stamp(piece.text)))
    ]


def _way_down(
    here: int,
    inner: Sequence[int],
    pieces: Sequence[PagePiece],
    boxes: Sequence[Box],
    prose: Sequence[int],
) -> int:
    """Return which of the boxes *inner* to *here* holds the policy, 0 where it is all of *here*."""
    best = max(inner, key=lambda index: prose[index], default=0)
    if not best or prose[best] < _LEADING * prose[here]:
        return 0
    if prose[best] >= _DOMINANT * prose[here]:
        return best
    within = [piece for piece in pieces if _within(piece.box, best, boxes)]
    beside = [
        piece
        for piece in pieces
        if _within(piece.box, here, boxes) and not _within(piece.box, best, boxes)
    ]
    return best if _practice(beside) < 0.4 * _practice(within) else 0


def _practice(pieces: Sequence[PagePiece]) -> float:
    """Return the share of the words of running text that policies speak with."""
    text = " ".join(piece.text for piece in pieces if piece.prose)
    return len(practice_words(text)) / (text.count(" ") + 1)
