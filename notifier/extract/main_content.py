"""Find the policy in a whole page: menus, banners, dialogs, related articles and footers left out.

Three steps. Boxes that the markup calls something else (navigation, footer, cookie banner, hidden)
are dropped, unless they hold so much running text that the name must be wrong. So are dialogs told
by what their buttons say, and second copies of the same text. Then the way goes from the body down
to wherever most of the running text is; what stands beside that way stays only where it reads like
the policy too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from notifier.extract.boxes import Box, Mark, PagePiece
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import without_edges
from notifier.extract.vocabulary import practice_words

#: A marked box is kept where it holds more than this share of the page's running text.
_TRUST: dict[Mark, float] = {"consent": 0.5, "chrome": 0.35, "hidden": 0.35, "named": 0.25}
#: Marks that several boxes side by side may bear wrongly.
_SHARED: frozenset[Mark] = frozenset(("chrome", "hidden", "named"))
#: A box named like a section of a policy is kept where it holds more words of running text, or
#: where as many of them are practice words.
_TOPIC_WORDS, _TOPIC_PRACTICE = 60, 0.1
#: The way goes down into a box that holds this share of the running text around it: anyway, and
#: where the rest speaks of other things.
_DOMINANT, _LEADING = 0.85, 0.45
#: "Other things" have less than this share of the practice words that the box has.
_LESS = 0.4
#: Share of practice words in a text that belongs to the policy though it stands beside it.
_PRACTICE = 0.04
#: Words of running text that a box beside the way must hold to belong to the policy.
_ASIDE = 20
#: Share of its words that may be links, anywhere and within the page's own ``main``.
_LINKED, _LINKED_IN_MAIN = 0.3, 0.5
_MAIN_TAGS = ("main", "article")
#: A page with fewer words of running text may be a wall: its buttons are part of the picture.
_SHORT = 80
#: A dialog holds less of the page's running text than this.
_DIALOG_SHARE, _DIALOG_WORDS = 0.15, 150
#: A paragraph of this many words does not stand on a page twice by chance.
_COPIED_WORDS = 12
#: Share of a box's running text that is a copy: of what is shown, for a hidden and for any box.
_COPIED_HIDDEN, _COPIED = 0.25, 0.9

#: A dialog lies in few boxes of its own.
_DIALOG_DEPTH = 12

_CHOICE = re.compile(
    r"""\W*(?:(?:tout|tous|alle|nur|only|uniquement|je|i|yes|ok|cookies)\W+)*(?:
        (?P<verb>accept|allow|agree|reject|deny|decline|refuse|confirm|autoriser|accepter|refuser|akzeptieren|ablehnen
          |zulassen|aceptar|rechazar|permitir|accett\w+|rifiut\w+|accepteren|weigeren)
      | save|manage|customi[sz]e|always\s+active|enregistrer|personnaliser|paramétrer|speichern|anpassen
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT = re.compile(r"cookie|consent|preferenc|choice|vendor|partner", re.IGNORECASE)


def policy(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return the pieces that belong to the policy, in reading order."""
    content = _Content(pieces, boxes)
    content.drop_marked()
    content.drop_dialogs()
    content.drop_copies()
    kept = content.kept()
    if sum(piece.prose for piece in kept) < _SHORT:
        return kept or list(pieces)
    way = _Content([p for p in kept if not p.control], boxes).way_down()
    if content.restore(way):
        kept = content.kept()
    return without_edges(_Content([p for p in kept if not p.control], boxes).around(way))


def shown(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return all pieces but hidden ones and buttons: the operator has narrowed the page down."""
    content = _Content(pieces, boxes)
    for index, box in enumerate(boxes):
        content.dropped[index] = box.mark == "hidden" and not box.panel
    return [piece for piece in content.kept() if not piece.control]


class _Content:
    """Pieces and boxes of a page, and what is counted about them, each once."""

    def __init__(self, pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> None:
        self.pieces = pieces
        self.boxes = boxes
        self.dropped = [False] * len(boxes)
        self.by_mark = [False] * len(boxes)
        self.prose = self.sums(piece.prose for piece in pieces)

    def sums(self, values: Iterable[int]) -> list[int]:
        """Return, for each box, the sum of the pieces' *values* in it and in the boxes within."""
        sums = [0] * len(self.boxes)
        for piece, value in zip(self.pieces, values, strict=True):
            sums[piece.box] += value
        for index in range(len(self.boxes) - 1, 0, -1):  # boxes come before those within
            sums[self.boxes[index].parent] += sums[index]
        return sums

    @cached_property
    def practice(self) -> list[int]:
        """For each box, the words of its running text that policies speak with."""
        return self.sums(len(practice_words(p.text)) if p.prose else 0 for p in self.pieces)

    def kept(self) -> list[PagePiece]:
        """Return the pieces that lie in no dropped box."""
        gone = self.dropped.copy()
        for index, box in enumerate(self.boxes):
            if box.parent >= 0 and gone[box.parent]:
                gone[index] = True
        return [piece for piece in self.pieces if not gone[piece.box]]

    def drop_marked(self) -> None:
        """Drop the boxes whose mark is believed."""
        together = self.together()
        for index, box in enumerate(self.boxes):
            words = self.prose[index]
            if box.mark == "topic":
                self.dropped[index] = words <= _TOPIC_WORDS and (
                    not words or self.practice[index] < _TOPIC_PRACTICE * words
                )
            elif box.mark:
                panel = box.panel and words > 0
                words = max(words, together.get(index, 0))
                self.dropped[index] = not panel and words <= _TRUST[box.mark] * self.prose[0]
            self.by_mark[index] = self.dropped[index] and box.mark in {"chrome", "named", "topic"}

    def together(self) -> dict[int, int]:
        """Return what boxes of one mark hold together that stand side by side.

        A page gives the same name to each of its sections, or hides each behind its title; a menu
        that happens twice has no running text. Such boxes may each lie in a box of its own.
        """
        groups: dict[tuple[int, Mark], list[int]] = {}
        for index, box in enumerate(self.boxes):
            within = box.mark in _SHARED and self.boxes[box.parent].mark == box.mark
            if box.mark in _SHARED and self.prose[index] and not within:
                for around in {box.parent, self.boxes[box.parent].parent}:
                    groups.setdefault((around, box.mark), []).append(index)
        dense = _LESS * self.practice[0] / max(1, self.prose[0]) if groups else 0
        found: dict[int, int] = {}
        for members in groups.values():
            words = sum(self.prose[index] for index in members)
            if len(members) > 1 and sum(self.practice[index] for index in members) >= dense * words:
                found.update((index, max(words, found.get(index, 0))) for index in members)
        return found

    def drop_dialogs(self) -> None:
        """Drop the boxes in which a visitor is asked for two or more choices about cookies."""
        choices: dict[int, set[str]] = {}
        verbs: set[int] = set()
        most = max(_DIALOG_WORDS, _DIALOG_SHARE * self.prose[0])
        for piece in self.pieces:
            choice = _CHOICE.match(piece.text) if piece.words <= 7 and not piece.heading else None
            if choice is None or not (piece.control or _ABOUT.search(piece.text)):
                continue
            index = piece.box
            for _ in range(_DIALOG_DEPTH):
                if index <= 0 or self.prose[index] > most:
                    break
                choices.setdefault(index, set()).add(piece.text.casefold())
                if choice["verb"]:
                    verbs.add(index)
                index = self.boxes[index].parent
        dialogs = [index for index in verbs if len(choices[index]) >= 2]
        if dialogs:
            about = self.sums(_ABOUT.search(piece.text) is not None for piece in self.pieces)
            for index in dialogs:
                if about[index] > 0:
                    self.dropped[index], self.by_mark[index] = True, False

    def drop_copies(self) -> None:
        """Drop the boxes whose running text stands elsewhere on the page, as for other screens."""
        first: dict[str, int] = {}
        copied = [0] * len(self.pieces)
        for number, piece in enumerate(self.pieces):
            if piece.words >= _COPIED_WORDS and first.setdefault(piece.text, number) != number:
                copied[number] = piece.prose
        if sum(copied) < 5 * _COPIED_WORDS:
            return
        copies = self.sums(copied)
        for index, box in enumerate(self.boxes):
            share = _COPIED_HIDDEN if box.mark == "hidden" else _COPIED
            words = self.prose[index]
            if index and words >= 3 * _COPIED_WORDS and copies[index] > share * words:
                self.dropped[index], self.by_mark[index] = True, False

    def restore(self, path: Sequence[int]) -> bool:
        """Take back boxes that only their mark told from the policy around them; say if any was.

        *path*: the way down to the policy. A clause may stand in an ``aside`` or a ``footer`` of
        the policy's own article; the page's own footer speaks of practices too, but stands outside.
        """
        home = path[-1]
        found = False
        within = [False] * len(self.boxes)
        for index, box in enumerate(self.boxes[1:], start=1):
            within[index] = box.parent == home or within[box.parent]
            if self.dropped[index] and within[index] and self.by_mark[index]:
                ours = box.parent != home or self.boxes[home].tag in _MAIN_TAGS
                if ours and self.reads_alike(index):
                    self.dropped[index] = False
                    found = True
                else:
                    within[index] = False  # nothing in it is looked at
        return found

    def reads_alike(self, index: int) -> bool:
        """Whether a box holds running text that speaks as policies do."""
        words = self.prose[index]
        return words >= _ASIDE and self.practice[index] >= _TOPIC_PRACTICE * words

    def around(self, path: Sequence[int]) -> list[PagePiece]:
        """Return the pieces in the last box of the way *path*, and those beside it that belong."""
        words = self.sums(piece.words for piece in self.pieces)
        linked = self.sums(piece.linked for piece in self.pieces)
        tags = [self.boxes[index].tag for index in path]
        main = set(path[next((n for n, t in enumerate(tags) if t in _MAIN_TAGS), len(path)) :])
        belongs = [False] * len(self.boxes)
        for index, box in enumerate(self.boxes):
            if index == path[-1] or (box.parent >= 0 and belongs[box.parent]):
                belongs[index] = True
            elif box.parent in path and index not in path:
                prose = self.prose[index]
                share = _LINKED_IN_MAIN if box.parent in main else _LINKED
                belongs[index] = (
                    prose >= max(_ASIDE, (0.8 - share) * words[index])
                    and linked[index] <= share * words[index]
                    and self.practice[index] >= _PRACTICE * prose
                )
        start = next(number for number, p in enumerate(self.pieces) if belongs[p.box])
        return [
            piece
            for number, piece in enumerate(self.pieces)
            if belongs[piece.box]
            or (piece.box in path and piece.prose)
            or (number < start and (piece.heading == 1 or is_stamp(piece.text)))
        ]

    def way_down(self) -> list[int]:
        """Return the boxes from the body down to the one that holds the policy."""
        inner: dict[int, list[int]] = {}
        for index, box in enumerate(self.boxes):
            if self.prose[index]:
                inner.setdefault(box.parent, []).append(index)
        path = [0]
        while True:
            here = path[-1]
            best = max(inner.get(here, ()), key=self.prose.__getitem__, default=here)
            share = self.prose[best] / max(1, self.prose[here])
            if best == here or share < _LEADING:
                return path
            if share < _DOMINANT:
                beside = self.practice[here] - self.practice[best]
                others = self.prose[here] - self.prose[best]
                if beside / others >= _LESS * self.practice[best] / self.prose[best]:
                    return path
            path.append(best)
