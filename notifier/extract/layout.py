"""Pieces in their boxes, and what is counted about each box: what all that follows is decided by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

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
#: A footer with so many links, or an owner, is one unless it holds more of the page's running text.
FOOT_SHARE, FOOT_LINKS = 0.6, 3
#: A page with fewer words of running text may be a wall: its buttons are part of the picture.
SHORT = 80
#: So many titles that lead elsewhere are cards, whatever else the box says.
CARDS = 3
#: A dialog holds fewer words of running text, or a smaller share of the page's.
DIALOG_WORDS, DIALOG_SHARE = 150, 0.15


_PROSE, _WORDS, _LINKED = attrgetter("prose"), attrgetter("words"), attrgetter("linked")
_CONTROL = attrgetter("control")


def stretches(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Return, for each box, where its pieces start and end: with those of the boxes within, they follow each other."""
    starts, ends = [len(pieces)] * len(boxes), [0] * len(boxes)
    last = -1
    for number, piece in enumerate(pieces):
        index = piece.box
        if index != last:
            if last >= 0:
                ends[last] = number
            if not ends[index]:
                starts[index] = number
            ends[index] = number + 1  # it has begun
            last = index
    if last >= 0:
        ends[last] = len(pieces)
    for index in range(len(boxes) - 1, 0, -1):  # boxes come before those within
        end = ends[index]
        if end:
            parent = boxes[index].parent
            if starts[index] < starts[parent]:  # noqa: PLR1730 - a call takes three times as long
                starts[parent] = starts[index]
            if end > ends[parent]:  # noqa: PLR1730
                ends[parent] = end
    return [(start, end) if end else (0, 0) for start, end in zip(starts, ends, strict=True)]


def leads_off(piece: PagePiece) -> bool:
    """Whether the links of a title lead to another page: one to a part of a page may lead to the title itself."""
    return not any("#" in link.target for link in piece.links)


class Practice:
    """Words that policies speak with, counted box by box as somebody asks: it costs most of all."""

    def __init__(self, pieces: Sequence[PagePiece], spans: Sequence[tuple[int, int]]) -> None:
        self.pieces = pieces
        self.spans = spans
        self.counts: dict[int, int] = {}

    def __getitem__(self, index: int) -> int:
        """Return the count of the box *index*."""
        if index not in self.counts:
            self.counts[index] = sum(self._counted(index))
        return self.counts[index]

    def reaches(self, index: int, least: float) -> bool:
        """Whether the box *index* has at least so many: most have, and are not counted to their end."""
        if index in self.counts:
            return self.counts[index] >= least
        if any(total >= least for total in accumulate(self._counted(index), initial=0)):
            return True
        return self[index] >= least

    def _counted(self, index: int) -> Iterator[int]:
        """Yield the count of each piece of running text in the box *index*."""
        start, end = self.spans[index]
        for piece in self.pieces[start:end]:
            if piece.prose:
                if piece.practice < 0:
                    piece.practice = count_practice_words(piece.text)
                yield piece.practice


class Layout:
    """Pieces and boxes of a page, and what is counted about them, each once."""

    def __init__(self, pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> None:
        self.pieces = pieces
        self.boxes = boxes
        self.spans = stretches(pieces, boxes)
        self.prose = self.sums(map(_PROSE, pieces))

    def sums(self, values: Iterable[int]) -> list[int]:
        """Return, for each box, the sum of the pieces' *values* in it and in the boxes within."""
        running = list(accumulate(values, initial=0))
        return [running[end] - running[start] for start, end in self.spans]

    @cached_property
    def practice(self) -> Practice:
        """For each box, the words of its running text that policies speak with."""
        return Practice(self.pieces, self.spans)

    @cached_property
    def words(self) -> list[int]:
        """For each box, its words."""
        return self.sums(map(_WORDS, self.pieces))

    @cached_property
    def linked(self) -> list[int]:
        """For each box, its words within links."""
        return self.sums(map(_LINKED, self.pieces))

    @cached_property
    def controls(self) -> list[int]:
        """For each box, its buttons."""
        return self.sums(map(_CONTROL, self.pieces))

    @cached_property
    def fields(self) -> list[bool]:
        """For each box, whether something may be written into a field in it."""
        found = [box.field for box in self.boxes]
        for index in range(len(found) - 1, 0, -1):  # boxes come before those within
            if found[index]:
                found[self.boxes[index].parent] = True
        return found

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
        """For each box, the headings that are links to other pages."""
        return self.sums(
            [p.heading > 0 and p.linked >= p.words and leads_off(p) for p in self.pieces]
        )

    @cached_property
    def menu_lines(self) -> list[int]:
        """For each box, the lines that are links."""
        return self.sums(
            [
                p.linked >= ALL_LINKED * p.words and not (p.heading and not leads_off(p))
                for p in self.pieces
            ]
        )

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
        return self.is_plain(index) and self.practice.reaches(
            index, TOPIC_PRACTICE * self.prose[index]
        )

    def surrounds(self, index: int) -> bool:
        """Whether a box looks like the top or foot of a page: links, and who owns it."""
        if self.prose[index] > FOOT_SHARE * self.prose[0]:
            return False
        start, end = self.spans[index]
        lines = self.menu_lines[index]
        if self.prose[index] > TRUST["chrome"] * self.prose[0]:
            if lines < FOOT_LINKS:
                return False
        elif lines >= max(FOOT_LINKS, 0.4 * (end - start)):
            return True
        return any(is_ownership(piece.text) for piece in self.pieces[start:end])

    def asks(self, index: int) -> bool:
        """Whether a box asks for something, or leads to other texts: cards with linked titles."""
        words = self.prose[index]
        if self.linked_titles[index] > 1:
            cards = self.linked_titles[index] >= CARDS
            return words <= (TRUST["chrome"] if cards else DIALOG_SHARE) * self.prose[0]
        if not (self.controls[index] or self.fields[index]) or words > TOPIC_WORDS:
            return False
        title = self.titles.get(index)
        if title is not None and title.heading == 1 and words > TRUST["chrome"] * self.prose[0]:
            return False
        return not self.practice.reaches(index, TOPIC_PRACTICE * words)

    def invites(self, index: int) -> bool:
        """Whether a box is about a form: a title, a few words, maybe what is done with what is written there."""
        most = min(DIALOG_WORDS, TRUST["chrome"] * self.prose[0])
        title = self.titles.get(index)
        return (
            self.fields[index]
            and self.prose[index] <= most
            and (title is None or title.heading != 1)
        )
