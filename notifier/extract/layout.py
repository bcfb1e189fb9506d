"""Pieces in their boxes, and what is counted about each box: what all that follows is decided by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from notifier.extract.boxes import Box, Mark, PagePiece
from notifier.extract.furniture import is_ownership
from notifier.extract.normalize import word_set
from notifier.extract.vocabulary import count_practice_words

#: A marked box is kept where it holds more than this share of the page's running text.
TRUST: dict[Mark, float] = {"consent": 0.5, "chrome": 0.35, "hidden": 0.35, "named": 0.25}
#: A box named like a section of a policy is kept where it holds more words of running text, or
#: where as many of them are practice words.
TOPIC_WORDS, TOPIC_PRACTICE = 60, 0.1
#: "Other things" have less than this share of the practice words that the box has.
LESS = 0.4
#: Share of a line's words that are links in a line of a menu, and fewest words of a menu.
ALL_LINKED, MENU = 0.8, 20
#: Share of its words that may be links, anywhere and within the page's own ``main``.
LINKED, LINKED_IN_MAIN = 0.3, 0.5
#: Boxes that are part of the text around them.
LISTS = word_set("ul ol dl menu dir blockquote")
MAIN_TAGS = ("main", "article")
#: A page with fewer words of running text may be a wall: its buttons are part of the picture.
SHORT = 80
#: A dialog holds fewer words of running text, or a smaller share of the page's.
DIALOG_WORDS, DIALOG_SHARE = 150, 0.15


class Practice:
    """Words that policies speak with, counted box by box as somebody asks: it costs most of all."""

    def __init__(self, pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> None:
        self.pieces = pieces
        self.counts: dict[int, int] = {}
        # The pieces in a box, and in those within it, follow each other.
        self.first, self.end = [len(pieces)] * len(boxes), [0] * len(boxes)
        for number, piece in enumerate(pieces):
            self.first[piece.box] = min(self.first[piece.box], number)
            self.end[piece.box] = number + 1
        for index in range(len(boxes) - 1, 0, -1):
            parent = boxes[index].parent
            self.first[parent] = min(self.first[parent], self.first[index])
            self.end[parent] = max(self.end[parent], self.end[index])

    def __getitem__(self, index: int) -> int:
        """Return the count of the box *index*."""
        if index not in self.counts:
            total = 0
            for piece in self.pieces[self.first[index] : self.end[index]]:
                if piece.prose and piece.practice < 0:
                    piece.practice = count_practice_words(piece.text)
                if piece.prose:
                    total += piece.practice
            self.counts[index] = total
        return self.counts[index]


class Layout:
    """Pieces and boxes of a page, and what is counted about them, each once."""

    def __init__(self, pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> None:
        self.pieces = pieces
        self.boxes = boxes
        self.prose = self.sums(piece.prose for piece in pieces)

    def sums(self, values: Iterable[int]) -> list[int]:
        """Return, for each box, the sum of the pieces' *values* in it and in the boxes within."""
        sums = [0] * len(self.boxes)
        for piece, value in zip(self.pieces, values, strict=True):
            if value:
                sums[piece.box] += value
        for index in range(len(self.boxes) - 1, 0, -1):  # boxes come before those within
            if sums[index]:
                sums[self.boxes[index].parent] += sums[index]
        return sums

    @cached_property
    def practice(self) -> Practice:
        """For each box, the words of its running text that policies speak with."""
        return Practice(self.pieces, self.boxes)

    @cached_property
    def words(self) -> list[int]:
        """For each box, its words."""
        return self.sums(piece.words for piece in self.pieces)

    @cached_property
    def linked(self) -> list[int]:
        """For each box, its words within links."""
        return self.sums(piece.linked for piece in self.pieces)

    @cached_property
    def controls(self) -> list[int]:
        """For each box, its buttons."""
        return self.sums(piece.control for piece in self.pieces)

    @cached_property
    def titles(self) -> dict[int, PagePiece]:
        """The first heading in each box that has one."""
        found: dict[int, PagePiece] = {}
        for piece in self.pieces:
            if piece.heading:
                index = piece.box
                while index >= 0 and index not in found:
                    found[index] = piece
                    index = self.boxes[index].parent
        return found

    @cached_property
    def linked_titles(self) -> list[int]:
        """For each box, the headings that are links."""
        return self.sums(p.heading > 0 and p.linked >= p.words for p in self.pieces)

    @cached_property
    def menu_lines(self) -> list[int]:
        """For each box, the lines that are links."""
        return self.sums(p.linked >= ALL_LINKED * p.words for p in self.pieces)

    def is_plain(self, index: int) -> bool:
        """Whether a box has running text, and nothing to choose from or to fill in."""
        return (
            self.prose[index] > 0
            and not self.controls[index]
            and self.boxes[index].tag != "form"
            and self.linked[index] <= LINKED * self.words[index]
        )

    def is_clause(self, index: int) -> bool:
        """Whether a box speaks as policies do."""
        return self.is_plain(index) and self.practice[index] >= TOPIC_PRACTICE * self.prose[index]

    @cached_property
    def surrounding(self) -> list[bool]:
        """For each box, whether it looks like the top or foot of a page: links, and who owns it."""
        links = self.menu_lines
        pieces = self.sums(1 for _ in self.pieces)
        owned = self.sums(is_ownership(piece.text) for piece in self.pieces)
        most = TRUST["chrome"] * self.prose[0]
        return [
            self.prose[index] <= most
            and (owned[index] > 0 or links[index] >= max(3, 0.4 * pieces[index]))
            for index in range(len(self.boxes))
        ]

    def asks(self, index: int) -> bool:
        """Whether a box asks for something, or leads to other texts: cards with linked titles."""
        words = self.prose[index]
        if self.linked_titles[index] > 1:
            return words <= DIALOG_SHARE * self.prose[0]
        if not self.controls[index] or words > TOPIC_WORDS:
            return False
        return self.practice[index] < TOPIC_PRACTICE * words
