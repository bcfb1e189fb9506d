"""The way down to where most of the running text is, and what beside it reads like the policy too.

Longer than other modules because each step down weighs the same shares, and is read against the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from notifier.extract.boxes import Box, PagePiece
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import is_furniture
from notifier.extract.layout import (
    ALL_LINKED,
    DIALOG_SHARE,
    LESS,
    LINKED,
    LINKED_IN_MAIN,
    LISTS,
    MAIN_TAGS,
    MENU,
    TOPIC_WORDS,
    TRUST,
    Layout,
)
from notifier.extract.normalize import folded_letters
from notifier.extract.vocabulary import count_practice_words, practice_words

#: The way goes down into a box that holds this share of the running text around it: anyway, and
#: where the rest speaks of other things.
_DOMINANT, _LEADING = 0.85, 0.45
#: Sections under a title that make a text whole, and its least share of the running text around it.
_SECTIONS, _HEADED = 2, 0.25
#: Share of practice words in a text that belongs to the policy though it stands beside it.
_PRACTICE = 0.04
#: Share of practice words in a page that speaks of little else.
_SPEAKING = 0.1
#: Share of practice words that no text has in a language whose words are known.
_STRANGE = 0.02
#: Words of running text that a box beside the way must hold to belong to the policy.
_ASIDE = 20
#: Letters by which words of a title are found in the text, and how often they must be.
_STEM, _TITLED = 5, 6
#: Share of one's running text that the other one of two columns has, at the least.
_COLUMN = 0.5


def is_line(piece: PagePiece) -> bool:
    """Whether a short line says something, and does not only lead elsewhere."""
    return 2 * piece.linked < piece.words and not piece.control and not is_furniture(piece.text)


def names_policy(piece: PagePiece) -> bool:
    """Whether a piece is a title of the first rank that names a policy."""
    return piece.heading == 1 and bool(practice_words(piece.text))


class Way(Layout):
    """The way from the body of a page down to the policy, and what belongs to it beside the way."""

    def __init__(
        self, pieces: Sequence[PagePiece], boxes: Sequence[Box], *, strange: bool = False
    ) -> None:
        super().__init__(pieces, boxes)
        #: Whether the page states a language whose practice words are not known.
        self.strange = strange
        #: Boxes on the way down whose text the title names, so that what is beside it is not.
        self.titled: set[int] = set()

    def way_down(self) -> list[int]:
        """Return the boxes from the body down to the one that holds the policy."""
        inner: dict[int, list[int]] = {}
        outer: dict[int, list[int]] = {}
        for index, box in enumerate(self.boxes):
            if self.prose[index]:
                inner.setdefault(box.parent, []).append(index)
            if index in self.titles:
                outer.setdefault(box.parent, []).append(index)
        path = [0]
        while True:
            here = path[-1]
            row = inner.get(here, [])
            best = max(row, key=self.prose.__getitem__, default=here)
            if len(row) > 1 and self.surrounds(best):  # a foot may be longer than a short policy
                inside = [index for index in row if not self.surrounds(index)]
                best = max(inside, key=self.prose.__getitem__, default=best)
            if best == here or self.boxes[best].tag in LISTS:
                return path
            if not self.leads(best, here, row):
                best = self.headed(here, row)
                if best == here:
                    return path
            path.append(best)
            if any(self.looks_alike(index, path) for index in outer.get(here, ()) if index != best):
                return path

    def apart(self, box: int, row: Sequence[int]) -> list[int]:
        """Return a *box* of a *row*, and those beside it that are the page's own.

        They look like its top or foot, are about a form or come before the title.
        """
        return [
            index
            for index in row
            if index == box or self.surrounds(index) or self.invites(index) or self.greets(index)
        ]

    def spoken(self, here: int, apart: Sequence[int]) -> int:
        """Return the words of practice in *here* but in the boxes *apart*; all of them have to be counted for it."""
        return self.practice[here] - sum(self.practice[index] for index in apart)

    def leads(self, best: int, here: int, row: Sequence[int]) -> bool:
        """Whether most of the text in *here* is in one box of its *row*, and the rest is no part of it."""
        apart = self.apart(best, row)
        others = self.prose[here] - sum(self.prose[index] for index in apart)
        share = self.prose[best] / max(1, self.prose[best] + others)
        if share < _LEADING or share >= _DOMINANT:
            return share >= _DOMINANT
        # Words that are not known tell nothing, and a single one may stand in any text.
        least = max(2, LESS * others * self.practice[best] / self.prose[best])
        speaks = self.is_strange or self.spoken(here, apart) >= least
        named = self.is_titled(best, here)
        if self.is_column(best, row) or (speaks and not named):
            return False
        if named:
            self.titled.add(here)
        return True

    def headed(self, here: int, row: Sequence[int]) -> int:
        """Return the box in *here* that holds the page's title and a text under it, else *here* itself.

        The text beside it must not speak as policies do. Where words tell nothing, the title must have
        a text of several sections under it, and stand in a box like no other.
        """
        heads = [index for index in row if self.heads[index]]
        if len(heads) != 1 or self.boxes[heads[0]].tag in LISTS:
            return here
        box = heads[0]
        words = self.prose[box]
        if words < _ASIDE:
            return here
        start, end = self.spans[box]
        sections = sum(piece.heading > 1 for piece in self.pieces[start:end])
        whole = words >= _HEADED * self.prose[here]
        if not self.is_strange:
            said = self.practice[box] / words
            if not (whole or sections >= _SECTIONS) or said < _PRACTICE:
                return here
            apart = self.apart(box, row)
            others = self.prose[here] - sum(self.prose[index] for index in apart)
            return box if self.spoken(here, apart) < max(2, LESS * said * others) else here
        make = self.boxes[box].tag, self.boxes[box].classes
        alone = not make[1] or not any(
            (self.boxes[i].tag, self.boxes[i].classes) == make for i in row if i != box
        )
        if alone and whole and (sections >= _SECTIONS or make[0] in MAIN_TAGS):
            self.titled.add(here)
            return box
        return here

    @cached_property
    def heads(self) -> list[int]:
        """For each box, the titles of the page: headings of the first rank that lead nowhere else."""
        return self.sums(
            piece.heading == 1 and 2 * piece.linked < piece.words for piece in self.pieces
        )

    def around(self, path: Sequence[int]) -> list[PagePiece]:
        """Return the pieces in the last box of the way *path*, and those beside it that belong."""
        tags = [self.boxes[index].tag for index in path]
        main = set(path[next((n for n, t in enumerate(tags) if t in MAIN_TAGS), len(path)) :])
        belongs = [False] * len(self.boxes)
        menus = self.ends(path[-1], in_main=bool(main))
        for index, box in enumerate(self.boxes):
            if index == path[-1] or (box.parent >= 0 and belongs[box.parent]):
                belongs[index] = True
                if index != path[-1]:
                    menus[index] = menus[index] or menus[box.parent]
            elif box.parent in path and index not in path:
                share = LINKED_IN_MAIN if box.parent in main else LINKED
                belongs[index] = (
                    not self.surrounds(index)
                    and not self.asks(index)
                    and not self.invites(index)
                    and not self.greets(index)
                    and box.parent not in self.titled
                    and self.linked[index] <= share * self.words[index]
                    and (self.reads_alike(index, share) or self.looks_alike(index, path))
                )
        text = [
            n for n, p in enumerate(self.pieces) if belongs[p.box] and p.prose and not menus[p.box]
        ] or [n for n, p in enumerate(self.pieces) if belongs[p.box] and p.prose]
        start, end = text[0], text[-1]
        opening = self.opening(path, start)
        self.fill(belongs, path, {piece.box for piece in self.pieces[opening:end]})
        return [
            piece
            for number, piece in enumerate(self.pieces)
            if (belongs[piece.box] and (start < number < end or not menus[piece.box]))
            or (
                piece.box in path
                and (
                    (piece.prose and (number < end or self.says(piece)))
                    or piece.heading
                    or (opening < number < end and is_line(piece))
                )
            )
            or (number < start and (piece.heading == 1 or is_stamp(piece.text)))
        ]

    def opening(self, path: Sequence[int], start: int) -> int:
        """Return the number of the title that stands on the way, before the text that begins at *start*."""
        titles = (n for n in range(start - 1, -1, -1) if self.pieces[n].heading == 1)
        title = next(titles, start)
        return title if self.pieces[title].box in path else start

    def ends(self, home: int, *, in_main: bool) -> list[bool]:
        """For each box in *home*, whether it stands before or behind all that is the policy's."""
        found = [False] * len(self.boxes)
        inner = [index for index, box in enumerate(self.boxes) if box.parent == home]
        # What follows the title is its text, though a first sentence may say what the product is.
        title = next((n for n, p in enumerate(self.pieces) if names_policy(p)), len(self.pieces))
        for row in (inner, inner[::-1]):
            for index in row:
                opens = row is inner and self.spans[index][0] > title
                found[index] = self.asks(index) or (
                    not (in_main or opens) and self.is_furniture(index)
                )
                if self.prose[index] and not found[index]:
                    break
        return found

    def fill(self, belongs: list[bool], path: Sequence[int], between: set[int]) -> None:
        """Let plain boxes belong that stand *between* two that do, whatever they say."""
        for index, box in enumerate(self.boxes):
            if belongs[index] or index in path or not index:
                continue
            inside = belongs[box.parent]
            aside = box.parent in path and box.parent not in self.titled
            if inside or (aside and index in between and self.is_plain_or_list(index)):
                belongs[index] = not self.surrounds(index)

    def says(self, piece: PagePiece) -> bool:
        """Whether running text speaks of anything that policies speak of."""
        return self.is_strange or count_practice_words(piece.text) > 0

    @cached_property
    def opens_at(self) -> int:
        """The number of the title at which the policy begins, 0 where none is plainly that.

        It is the last one of the first rank and names a policy, no other does, and little stands before it.
        """
        titles = [n for n, piece in enumerate(self.pieces) if piece.heading == 1]
        if not titles or not names_policy(self.pieces[titles[-1]]):
            return 0
        if any(names_policy(self.pieces[number]) for number in titles[:-1]):
            return 0
        before = sum(piece.prose for piece in self.pieces[: titles[-1]])
        most = max(DIALOG_SHARE * self.prose[0], TOPIC_WORDS)
        return titles[-1] if before <= min(most, TRUST["chrome"] * self.prose[0]) else 0

    def greets(self, index: int) -> bool:
        """Whether a box stands before the title at which the policy begins: news, a question of age."""
        return 0 < self.spans[index][1] <= self.opens_at

    def is_plain_or_list(self, index: int) -> bool:
        """Whether a box has running text or is a list, and offers nothing."""
        if self.boxes[index].tag not in LISTS:
            return self.is_plain(index)
        return not self.controls[index] and self.linked[index] <= LINKED * self.words[index]

    def is_furniture(self, index: int) -> bool:
        """Whether a box that holds nothing of the policy may stand here, before it or behind it."""
        words, linked, prose = self.words[index], self.linked[index], self.prose[index]
        if not prose:
            return linked >= max(MENU, ALL_LINKED * words)
        if self.is_strange:
            return self.surrounds(index)
        if prose < _ASIDE:
            return False
        usual = self.practice[0] / self.prose[0]
        return usual > _SPEAKING and self.practice[index] < usual / 5 * prose

    def reads_alike(self, index: int, share: float) -> bool:
        """Whether a box is running text that speaks as policies do; *share* may be other text."""
        words, title = self.prose[index], self.titles.get(index)
        least, said = _ASIDE, max(_PRACTICE * words, 2)  # one such word may stand in any text
        if title is not None and title.heading == 1:
            # Under a title that says it, none need.
            least, said = 1, 0 if names_policy(title) else max(_PRACTICE * words, 1)
        return words >= max(least, (0.8 - share) * self.words[index]) and (
            self.practice.reaches(index, said) or self.is_strange
        )

    def looks_alike(self, index: int, path: Sequence[int]) -> bool:
        """Whether a box has the same tag, class and rank of heading as the one that the way took."""
        box = self.boxes[index]
        taken = path[path.index(box.parent) + 1]
        own, other = self.titles.get(index), self.titles.get(taken)
        return (
            own is not None
            and other is not None
            and own.heading == other.heading > 1
            and (box.tag, box.classes) == (self.boxes[taken].tag, self.boxes[taken].classes)
            and not self.controls[index]
            and (not self.menu_lines[index] or self.practice.reaches(index, 1))
        )

    def is_column(self, index: int, row: Sequence[int]) -> bool:
        """Whether a box has a like in its *row*, with about as much running text: both hold the policy."""
        box, least = self.boxes[index], _COLUMN * self.prose[index]
        return bool(box.classes) and any(
            self.prose[other] >= least
            and (self.boxes[other].tag, self.boxes[other].classes) == (box.tag, box.classes)
            and not self.asks(other)
            for other in row
            if other != index
        )

    def is_titled(self, inner: int, outer: int) -> bool:
        """Whether the page's title is what *inner* speaks of, and the rest of *outer* does not."""
        topic = self.topic
        beside, others = topic[outer] - topic[inner], self.prose[outer] - self.prose[inner]
        return topic[inner] >= _TITLED and beside / others <= 0.2 * topic[inner] / self.prose[inner]

    @cached_property
    def topic(self) -> list[int]:
        """For each box, the words of its running text that begin as words of the page's title.

        Words that all policies speak with do not count: a table of cookies need not say "cookie".
        """
        titles = " ".join(piece.text for piece in self.pieces if piece.heading == 1).casefold()
        common = set(practice_words(titles))
        words = folded_letters(titles)
        stems = {word[:_STEM] for word in words if len(word) >= _STEM and word not in common}
        if not stems:
            return [0] * len(self.boxes)
        return self.sums(
            sum(word[:_STEM] in stems for word in folded_letters(p.text)) if p.prose else 0
            for p in self.pieces
        )

    @cached_property
    def is_strange(self) -> bool:
        """Whether the text is in a language whose practice words are not known.

        Told by the part of the page that most of the text is in, whatever stands around it.
        """
        largest = self.largest()
        least = _STRANGE * self.prose[largest]
        return self.strange or not self.practice.reaches(largest, least)

    def largest(self) -> int:
        """Return the innermost box that holds most of the running text of the box around it."""
        found = 0
        for index in range(1, len(self.boxes)):
            if self.boxes[index].parent == found and self.prose[index] > self.prose[found] / 2:
                found = index
        return found
