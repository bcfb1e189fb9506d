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

from notifier.extract.boxes import Box, Mark, PagePiece, words_of
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import is_ownership, without_edges
from notifier.extract.language import primary_tag
from notifier.extract.normalize import word_set
from notifier.extract.outline import title_key
from notifier.extract.vocabulary import (
    PRACTICE_LANGUAGES,
    count_practice_words,
    practice_words,
)

#: A marked box is kept where it holds more than this share of the page's running text.
_TRUST: dict[Mark, float] = {"consent": 0.5, "chrome": 0.35, "hidden": 0.35, "named": 0.25}
#: Marks that several boxes side by side may bear wrongly.
_SHARED: frozenset[Mark] = frozenset(("chrome", "hidden", "named"))
#: A box named like a section of a policy is kept where it holds more words of running text, or
#: where as many of them are practice words.
_TOPIC_WORDS, _TOPIC_PRACTICE = 60, 0.1
#: A form so named is kept where it holds more of the page's running text than this.
_FORM_SHARE = 0.15
#: The way goes down into a box that holds this share of the running text around it: anyway, and
#: where the rest speaks of other things.
_DOMINANT, _LEADING = 0.85, 0.45
#: "Other things" have less than this share of the practice words that the box has.
_LESS = 0.4
#: Share of practice words in a text that belongs to the policy though it stands beside it.
_PRACTICE = 0.04
#: Share of a line's words that are links in a line of a menu, and fewest words of a menu.
_ALL_LINKED, _MENU = 0.8, 20
#: Share of practice words in a page that speaks of little else.
_SPEAKING = 0.1
#: Share of practice words that no text has in a language whose words are known.
_STRANGE = 0.02
#: Words of running text that a box beside the way must hold to belong to the policy.
_ASIDE = 20
#: Share of its words that may be links, anywhere and within the page's own ``main``.
_LINKED, _LINKED_IN_MAIN = 0.3, 0.5
#: Letters by which words of a title are found in the text, and how often they must be.
_STEM, _TITLED = 5, 6
_LETTERS = re.compile(r"[^\W\d_]+")
#: Words of a last line that is but a link.
_LAST_LINK = 6
#: Lines of a table of contents, and what it may be called.
_CONTENTS = 3
_CONTENTS_NAMES = word_set("toc tableofcontents contents outline anchors scrollspy nav index")
_CONTENTS_TITLES = frozenset(
    (
        "contents",
        "table of contents",
        "on this page",
        "in this article",
        "in this document",
        "in this policy",
        "index",
        "overview",
        "quick links",
        "jump to",
        "inhalt",
        "inhaltsverzeichnis",
        "sommaire",
        "table des matières",
        "contenido",
        "índice",
        "indice",
        "inhoud",
    )
)
#: Boxes that are part of the text around them.
_LISTS = word_set("ul ol dl menu dir blockquote")
_MAIN_TAGS = ("main", "article")
#: A page with fewer words of running text may be a wall: its buttons are part of the picture.
_SHORT = 80
#: A dialog holds fewer words of running text, or a smaller share of the page's.
_DIALOG_WORDS, _DIALOG_SHARE = 150, 0.15
#: One of which this share speaks of cookies and consent may hold up to so many, and such a share.
_DIALOG_TOLD, _DIALOG_MOST, _DIALOG_HALF = 0.35, 600, 0.55
#: A paragraph of this many words does not stand on a page twice by chance.
_COPIED_WORDS = 12
#: Share of the distinct running text that is there again where a page holds its policy twice, and
#: that a box holds which is a copy by itself.
_TWICE, _HALF = 0.8, 0.5
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


def policy(
    pieces: Sequence[PagePiece], boxes: Sequence[Box], language: str = ""
) -> list[PagePiece]:
    """Return the pieces that belong to the policy, in reading order.

    *language*: BCP 47 tag that the page states, "" if it states none.
    """
    strange = bool(language) and primary_tag(language) not in PRACTICE_LANGUAGES
    content = _Content(pieces, boxes)
    content.drop_marked()
    content.drop_dialogs()
    content.drop_copies()
    kept = content.kept()
    if sum(piece.prose for piece in kept) < _SHORT:
        return kept or list(pieces)
    text = _Content([p for p in kept if not p.control], boxes, strange=strange)
    text.controls = content.controls
    way = text.way_down()
    if content.restore(way):
        titled = text.titled
        text = _Content([p for p in content.kept() if not p.control], boxes, strange=strange)
        text.titled, text.controls = titled, content.controls
    found = without_edges(text.around(way))
    if len(found) > 1 and leads_back(found[-1]):
        found.pop()
    return without_contents(found, boxes)


def leads_back(piece: PagePiece) -> bool:
    """Whether a last line is but a link to the site's own home, or to a folder of it."""
    return (
        piece.linked == piece.words <= _LAST_LINK
        and not piece.heading
        and any(link.target.rstrip("/").count("/") <= 1 for link in piece.links[:1])
        and piece.links[0].target.startswith("/")
    )


def without_contents(pieces: list[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return *pieces* without a box of contents, which says each heading a second time."""
    if sum(piece.pointer for piece in pieces) < _CONTENTS:
        return pieces
    listing = [False] * len(boxes)
    for index, box in enumerate(boxes[1:], start=1):
        names = words_of(f"{box.classes} {box.identity}")
        listing[index] = listing[box.parent] or not names.isdisjoint(_CONTENTS_NAMES)
    titles = {title_key(piece.text) for piece in pieces if not piece.pointer and not piece.prose}
    out: list[PagePiece] = []
    for piece in pieces:
        if piece.pointer and listing[piece.box] and title_key(piece.text) in titles:
            if out and title_key(out[-1].text) in _CONTENTS_TITLES:
                out.pop()
        else:
            out.append(piece)
    return out


def shown(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[PagePiece]:
    """Return all pieces but hidden ones and buttons: the operator has narrowed the page down."""
    content = _Content(pieces, boxes)
    for index, box in enumerate(boxes):
        content.dropped[index] = box.mark == "hidden" and not box.panel
    return [piece for piece in content.kept() if not piece.control]


class _Content:
    """Pieces and boxes of a page, and what is counted about them, each once."""

    def __init__(
        self, pieces: Sequence[PagePiece], boxes: Sequence[Box], *, strange: bool = False
    ) -> None:
        self.strange = strange
        self.pieces = pieces
        self.boxes = boxes
        self.dropped = [False] * len(boxes)
        self.by_mark = [False] * len(boxes)
        self.prose = self.sums(piece.prose for piece in pieces)
        #: Boxes on the way down whose text the title names, so that what is beside it is not.
        self.titled: set[int] = set()

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
    def practice(self) -> list[int]:
        """For each box, the words of its running text that policies speak with."""
        for piece in self.pieces:
            if piece.practice < 0:
                piece.practice = count_practice_words(piece.text) if piece.prose else 0
        return self.sums(piece.practice for piece in self.pieces)

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
                most = _FORM_SHARE * self.prose[0] if box.tag == "form" else 0
                self.dropped[index] = words <= max(_TOPIC_WORDS, most) and (
                    not words or self.practice[index] < _TOPIC_PRACTICE * words
                )
            elif box.mark:
                panel = box.panel and (words > 0 or index in self.titles)
                words = max(words, together.get(index, 0))
                most = _TRUST[box.mark] * self.prose[0]
                if box.tag in {"nav", "footer"} and self.prose[0] < _SHORT:
                    most = _SHORT
                elif box.mark == "consent" and self.controls[index] > 1:
                    most = max(most, self.prose[0] - _SHORT)
                self.dropped[index] = not panel and words <= most
            self.by_mark[index] = self.dropped[index] and box.mark != "hidden"

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
        little = max(_DIALOG_WORDS, _DIALOG_SHARE * self.prose[0])
        rest = min(_DIALOG_HALF * self.prose[0], self.prose[0] - _SHORT)
        most = max(little, min(_DIALOG_MOST, rest))
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
            spoken = [_ABOUT.search(piece.text) is not None for piece in self.pieces]
            about = self.sums(spoken)
            told = self.sums(p.prose if s else 0 for p, s in zip(self.pieces, spoken, strict=True))
            for index in dialogs:
                words = self.prose[index]
                if about[index] and (words <= little or told[index] >= _DIALOG_TOLD * words):
                    self.dropped[index], self.by_mark[index] = True, False

    def drop_copies(self) -> None:
        """Drop the boxes whose running text stands elsewhere on the page, as for other screens.

        Where only part of the text is there twice, the policy says it twice: to customers and to
        applicants, or in a list for each region. Then only hidden boxes are copies.
        """
        first: dict[str, int] = {}
        copied = [0] * len(self.pieces)
        for number, piece in enumerate(self.pieces):
            if piece.words < _COPIED_WORDS:
                continue
            before = first.setdefault(piece.text, number)
            if self.pieces[before].box != piece.box:  # not a refrain
                copied[number] = piece.prose
        if sum(copied) < 5 * _COPIED_WORDS:
            return
        copies = self.sums(copied)
        distinct = self.prose[0] - copies[0]
        most = 0 if copies[0] >= _TWICE * distinct else _HALF * distinct
        for index, box in enumerate(self.boxes):
            hidden = box.mark == "hidden" and not box.panel
            share = _COPIED_HIDDEN if hidden else _COPIED
            words = self.prose[index]
            if (
                index
                and (hidden or (words >= most and box.tag not in _LISTS))
                and words >= 3 * _COPIED_WORDS
                and copies[index] > share * words
            ):
                self.dropped[index], self.by_mark[index] = True, False

    def restore(self, path: Sequence[int]) -> bool:
        """Take back boxes that only their mark told from the policy around them; say if any was.

        *path*: the way down to the policy. A clause may stand in an ``aside`` or a ``footer`` of
        the policy's own article, a section be called after its topic; the page's own footer speaks
        of practices too, but stands outside.
        """
        home = path[-1]
        found = False
        within = [False] * len(self.boxes)
        for index, box in enumerate(self.boxes[1:], start=1):
            within[index] = box.parent == home or within[box.parent]
            if self.dropped[index] and within[index] and self.by_mark[index]:
                ours = box.parent != home or self.boxes[home].tag in _MAIN_TAGS
                if (ours and self.is_clause(index)) or self.is_section(index):
                    self.dropped[index] = False
                    found = True
                else:
                    within[index] = False  # nothing in it is looked at
        return found

    def is_plain(self, index: int) -> bool:
        """Whether a box has running text, and nothing to choose from or to fill in."""
        return (
            self.prose[index] > 0
            and not self.controls[index]
            and self.boxes[index].tag != "form"
            and self.linked[index] <= _LINKED * self.words[index]
        )

    def is_clause(self, index: int) -> bool:
        """Whether a box speaks as policies do."""
        return self.is_plain(index) and self.practice[index] >= _TOPIC_PRACTICE * self.prose[index]

    def is_section(self, index: int) -> bool:
        """Whether a box was named after its own heading, as anchors are."""
        title, box = self.titles.get(index), self.boxes[index]
        if title is None or box.mark != "topic" or not self.is_plain(index):
            return False
        said = words_of(title.text)
        return any(name and name <= said for name in map(words_of, (box.classes, box.identity)))

    def around(self, path: Sequence[int]) -> list[PagePiece]:
        """Return the pieces in the last box of the way *path*, and those beside it that belong."""
        tags = [self.boxes[index].tag for index in path]
        main = set(path[next((n for n, t in enumerate(tags) if t in _MAIN_TAGS), len(path)) :])
        belongs = [False] * len(self.boxes)
        menus = belongs.copy()
        for index, box in enumerate(self.boxes):
            if index == path[-1] or (box.parent >= 0 and belongs[box.parent]):
                belongs[index] = True
                if box.parent == path[-1]:
                    menus[index] = self.asks(index) or (not main and self.is_furniture(index))
                else:
                    menus[index] = menus[box.parent]
            elif box.parent in path and index not in path:
                share = _LINKED_IN_MAIN if box.parent in main else _LINKED
                belongs[index] = (
                    not self.surrounding[index]
                    and not self.asks(index)
                    and box.parent not in self.titled
                    and self.linked[index] <= share * self.words[index]
                    and (self.reads_alike(index, share) or self.looks_alike(index, path))
                )
        text = [
            n for n, p in enumerate(self.pieces) if belongs[p.box] and p.prose and not menus[p.box]
        ] or [n for n, p in enumerate(self.pieces) if belongs[p.box] and p.prose]
        start, end = text[0], text[-1]
        self.fill(belongs, path, {piece.box for piece in self.pieces[start:end]})
        return [
            piece
            for number, piece in enumerate(self.pieces)
            if (belongs[piece.box] and (start < number < end or not menus[piece.box]))
            or (piece.box in path and (piece.prose or piece.heading))
            or (number < start and (piece.heading == 1 or is_stamp(piece.text)))
        ]

    def fill(self, belongs: list[bool], path: Sequence[int], between: set[int]) -> None:
        """Let plain boxes belong that stand *between* two that do, whatever they say."""
        for index, box in enumerate(self.boxes):
            if belongs[index] or index in path or not index:
                continue
            inside = belongs[box.parent]
            aside = box.parent in path and box.parent not in self.titled
            if inside or (aside and index in between and self.is_plain(index)):
                belongs[index] = not self.surrounding[index]

    def asks(self, index: int) -> bool:
        """Whether a box asks for something, or leads to other texts: cards with linked titles."""
        words = self.prose[index]
        if self.linked_titles[index] > 1:
            return words <= _DIALOG_SHARE * self.prose[0]
        silent = self.practice[index] < _TOPIC_PRACTICE * words
        return silent and self.controls[index] > 0 and words <= _TOPIC_WORDS

    @cached_property
    def linked_titles(self) -> list[int]:
        """For each box, the headings that are links."""
        return self.sums(p.heading > 0 and p.linked >= p.words for p in self.pieces)

    def is_furniture(self, index: int) -> bool:
        """Whether a box that holds nothing of the policy may stand here, before it or behind it."""
        words, linked, prose = self.words[index], self.linked[index], self.prose[index]
        if not prose:
            return linked >= max(_MENU, _ALL_LINKED * words)
        if self.is_strange:
            return self.surrounding[index]
        usual = self.practice[0] / self.prose[0]
        return prose >= _ASIDE and usual > _SPEAKING and self.practice[index] < usual / 5 * prose

    def reads_alike(self, index: int, share: float) -> bool:
        """Whether a box is running text that speaks as policies do; *share* may be other text."""
        words = self.prose[index]
        return words >= max(_ASIDE, (0.8 - share) * self.words[index]) and (
            self.practice[index] >= _PRACTICE * words or self.is_strange
        )

    @cached_property
    def is_strange(self) -> bool:
        """Whether the text is in a language whose practice words are not known.

        Told by the part of the page that most of the text is in, whatever stands around it.
        """
        largest = self.largest()
        return self.strange or self.practice[largest] < _STRANGE * self.prose[largest]

    def largest(self) -> int:
        """Return the innermost box that holds most of the running text of the box around it."""
        found = 0
        for index in range(1, len(self.boxes)):
            if self.boxes[index].parent == found and self.prose[index] > self.prose[found] / 2:
                found = index
        return found

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
            and (not self.menu_lines[index] or self.practice[index] > 0)
        )

    @cached_property
    def menu_lines(self) -> list[int]:
        """For each box, the lines that are links."""
        return self.sums(p.linked >= _ALL_LINKED * p.words for p in self.pieces)

    @cached_property
    def surrounding(self) -> list[bool]:
        """For each box, whether it looks like the top or foot of a page: links, and who owns it."""
        links = self.menu_lines
        pieces = self.sums(1 for _ in self.pieces)
        owned = self.sums(is_ownership(piece.text) for piece in self.pieces)
        most = _TRUST["chrome"] * self.prose[0]
        return [
            self.prose[index] <= most
            and (owned[index] > 0 or links[index] >= max(3, 0.4 * pieces[index]))
            for index in range(len(self.boxes))
        ]

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
            best = max(inner.get(here, ()), key=self.prose.__getitem__, default=here)
            around = [i for i in inner.get(here, ()) if self.surrounding[i] and i != best]
            others = self.prose[here] - self.prose[best] - sum(self.prose[i] for i in around)
            share = self.prose[best] / max(1, self.prose[best] + others)
            if best == here or share < _LEADING or self.boxes[best].tag in _LISTS:
                return path
            if share < _DOMINANT:
                beside = self.practice[here] - self.practice[best]
                beside -= sum(self.practice[index] for index in around)
                speaks = beside / others >= _LESS * self.practice[best] / self.prose[best]
                if self.is_titled(best, here):
                    self.titled.add(here)
                elif speaks:
                    return path
            path.append(best)
            if any(self.looks_alike(index, path) for index in outer.get(here, ()) if index != best):
                return path

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
        stems = {w[:_STEM] for w in _LETTERS.findall(titles) if len(w) >= _STEM and w not in common}
        if not stems:
            return [0] * len(self.boxes)
        return self.sums(
            sum(word[:_STEM] in stems for word in _LETTERS.findall(p.text.casefold()))
            if p.prose
            else 0
            for p in self.pieces
        )
