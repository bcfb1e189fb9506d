"""Leave out what the markup, the buttons or a second copy tell from the policy; take back what is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.extract.asking import Asking
from notifier.extract.boxes import Mark, PagePiece, is_document, words_of
from notifier.extract.dates import is_stamp
from notifier.extract.furniture import is_ownership
from notifier.extract.layout import (
    FOOT_LINKS,
    FOOT_SHARE,
    LESS,
    LISTS,
    MAIN_TAGS,
    SHORT,
    TOPIC_PRACTICE,
    TOPIC_WORDS,
    TRUST,
)
from notifier.extract.normalize import word_set
from notifier.extract.vocabulary import practice_words

#: Marks that several boxes side by side may bear wrongly.
_SHARED: frozenset[Mark] = frozenset(("chrome", "hidden", "named"))
#: A form so named is kept where it holds more of the page's running text than this.
_FORM_SHARE = 0.15
#: A paragraph of this many words does not stand on a page twice by chance.
_COPIED_WORDS = 12
#: Share of the distinct running text that is there again where a page holds its policy twice, and
#: that a box holds which is a copy by itself.
_TWICE, _HALF = 0.8, 0.5
#: Share of a box's running text that is a copy: of what is shown, for a hidden and for any box.
_COPIED_HIDDEN, _COPIED = 0.25, 0.9
#: Share of a hidden document's text that one has which is shown in its place.
_SHOWN = 0.5
#: Words of the shortest sentence in the midst of a policy that is no message of the page ("Link copied."),
#: and share of its words that may be links.
_REMARK_WORDS, _REMARK_LINKED = 4, 0.5
#: A box so named that speaks of no practice is an advertisement, wherever it stands.
_ADVERT = word_set("ad ads advert advertisement adsbygoogle sponsored")
_ADDRESS = re.compile(r"@|://|\bwww\.")
_CLOSE = re.compile(
    r"\W*(?:close|ok|okay|got\s+it|schließen|fermer|cerrar|chiudi|fechar|sluiten|x)?\W*",
    re.IGNORECASE,
)


class LeftOut(Asking):
    """The boxes of a page that are no part of the policy whatever stands around them."""

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
                self.dropped[index] = (
                    words <= max(TOPIC_WORDS, most)
                    and not self.is_opening(index)
                    and not (words and self.practice.reaches(index, TOPIC_PRACTICE * words))
                )
            elif box.mark:
                said = self.words[index] > self.linked[index] and not self.controls[index]
                panel = box.panel and (words > 0 or said or index in self.titles)
                words = max(words, together.get(index, 0))
                most = TRUST[box.mark] * self.prose[0]
                if box.tag in {"nav", "footer"} and self.prose[0] < SHORT:
                    most = SHORT
                elif box.mark == "consent" and self.controls[index] > 1:
                    most = max(most, self.prose[0] - SHORT)
                elif words > most and self.is_foot(index):
                    most = max(most, FOOT_SHARE * self.prose[0])
                written = box.mark == "consent" and self.is_written(index)
                other = box.mark == "hidden" and self.is_other(index)
                self.dropped[index] = not panel and not written and (words <= most or other)
            self.by_mark[index] = self.dropped[index] and box.mark != "hidden"

    def is_opening(self, index: int) -> bool:
        """Whether a box is a band with the page's title in it, as "hero-banner", and offers nothing."""
        title = self.titles.get(index)
        offers = self.controls[index] or self.fields[index] or self.boxes[index].tag == "form"
        return title is not None and title.heading == 1 and not offers

    def is_other(self, index: int) -> bool:
        """Whether a hidden box is a document with a title of its own, beside one that is shown: another language's.

        Pages that arrive in parts hide all of their text at first.
        """
        title = self.titles.get(index)
        if title is None or title.heading != 1:
            return False
        hidden = [False] * len(self.boxes)
        for number, box in enumerate(self.boxes):
            hidden[number] = box.mark == "hidden" or (box.parent >= 0 and hidden[box.parent])
        shown = [piece for piece in self.pieces if not hidden[piece.box]]
        return sum(piece.prose for piece in shown) >= max(
            SHORT, _SHOWN * self.prose[index]
        ) and any(piece.heading == 1 and practice_words(piece.text) for piece in shown)

    def is_foot(self, index: int) -> bool:
        """Whether a box is called a footer and has what the foot of a page has: links, or who owns it."""
        box, (start, end) = self.boxes[index], self.spans[index]
        if box.tag != "footer" and "footer" not in words_of(f"{box.classes} {box.identity}"):
            return False
        owned = any(is_ownership(piece.text) for piece in self.pieces[start:end])
        return owned or self.menu_lines[index] >= FOOT_LINKS

    def is_written(self, index: int) -> bool:
        """Whether a box lies in what a tool for consent wrote into the policy."""
        while index > 0:
            index = self.boxes[index].parent
            if is_document(self.boxes[index].classes, self.boxes[index].identity):
                return True
        return False

    def together(self) -> dict[int, int]:
        """Return what boxes of one mark hold together that stand side by side.

        A page gives the same name to each of its sections, or hides each behind its title; a menu
        that happens twice has no running text. Such boxes may each lie in a box of its own. What is
        too little to be kept for it goes unsaid.
        """
        groups: dict[tuple[int, Mark], list[int]] = {}
        for index, box in enumerate(self.boxes):
            within = box.mark in _SHARED and self.boxes[box.parent].mark == box.mark
            if box.mark in _SHARED and self.prose[index] and not within:
                for around in {box.parent, self.boxes[box.parent].parent}:
                    groups.setdefault((around, box.mark), []).append(index)
        found: dict[int, int] = {}
        for (_, mark), members in groups.items():
            words = sum(self.prose[index] for index in members)
            if len(members) < 2 or words <= TRUST[mark] * self.prose[0]:
                continue
            dense = LESS * self.practice[0] / self.prose[0]
            if sum(self.practice[index] for index in members) >= dense * words:
                found.update((index, max(words, found.get(index, 0))) for index in members)
        return found

    def drop_copies(self) -> None:
        """Drop the boxes whose running text stands elsewhere on the page, as for other screens.

        Where only part of the text is there twice, the policy says it twice: to customers and to
        applicants, or in a list for each region. Then only hidden boxes are copies.
        """
        first: dict[str, int] = {}
        copied = [0] * len(self.pieces)
        long = [0] * len(self.pieces)
        for number, piece in enumerate(self.pieces):
            if piece.words < _COPIED_WORDS:
                continue
            long[number] = piece.prose
            before = first.setdefault(piece.text, number)
            if self.pieces[before].box != piece.box:  # not a refrain
                copied[number] = piece.prose
        if sum(copied) < 5 * _COPIED_WORDS:
            return
        copies, running = self.sums(copied), self.sums(long)
        distinct = running[0] - copies[0]
        most = 0 if copies[0] >= _TWICE * distinct else _HALF * distinct
        for index, box in enumerate(self.boxes):
            hidden = box.mark == "hidden" and not box.panel
            share = _COPIED_HIDDEN if hidden else _COPIED
            words = running[
                index
            ]  # short lines may stand twice by chance, and say nothing of copies
            if (
                index
                and (hidden or (words >= most and box.tag not in LISTS))
                and words >= 3 * _COPIED_WORDS
                and copies[index] > share * words
            ):
                self.dropped[index], self.by_mark[index] = True, False

    def restore(self, path: Sequence[int], policy: Sequence[PagePiece]) -> bool:
        """Take back boxes that only their mark told from the policy around them; say if any was.

        *path*: the way down to the *policy*, which is what was found there without them. A clause may
        stand in an ``aside`` or a ``footer`` of the policy's own article, a section be called after
        its topic; the page's own footer speaks of practices too, but stands outside. What says
        anything in the midst of the policy's text belongs to it, whatever it speaks of.
        """
        home = path[-1]
        found = False
        start, end = self.spans[home]
        found_here = {id(piece) for piece in policy}
        last = next((n for n in range(end - 1, -1, -1) if id(self.pieces[n]) in found_here), 0)
        ours = {id(piece) for piece in policy if piece.prose}
        inner = [n for n in range(start, end) if id(self.pieces[n]) in ours] or [0]
        within = [False] * len(self.boxes)
        for index, box in enumerate(self.boxes[1:], start=1):
            within[index] = box.parent == home or within[box.parent]
            if self.dropped[index] and within[index] and self.by_mark[index]:
                own = box.parent != home or self.boxes[home].tag in MAIN_TAGS
                begins, ends = self.spans[index]
                # Lines of an address may follow the last note.
                noted = inner[0] < begins and ends <= last and self.is_remark(index)
                if (
                    (noted and (ends <= inner[-1] or self.is_clause(index)))
                    or (own and self.is_clause(index))
                    or self.is_section(index)
                ):
                    self.dropped[index] = False
                    found = True
                else:
                    within[index] = False  # nothing in it is looked at
        return found

    def is_remark(self, index: int) -> bool:
        """Whether a box says something in sentences, or states a date, and offers nothing but to close it."""
        start, end = self.spans[index]
        if (
            self.boxes[index].tag == "form"
            or self.linked[index] > _REMARK_LINKED * self.words[index]
        ):
            return False
        if not _ADVERT.isdisjoint(words_of(self.boxes[index].classes)) and not self.practice[index]:
            return False
        says = False
        for piece in self.pieces[start:end]:
            if piece.control:
                if self.boxes[index].mark == "consent" or not _CLOSE.fullmatch(piece.text):
                    return False
            elif piece.pointer or (piece.linked >= piece.words and not _ADDRESS.search(piece.text)):
                return False
            else:
                ended = piece.words >= _REMARK_WORDS and piece.text[-1] in ".;:。"
                says = says or piece.prose > 0 or ended or is_stamp(piece.text)
        return says

    def is_section(self, index: int) -> bool:
        """Whether a box was named after its own heading, as anchors are."""
        title, box = self.titles.get(index), self.boxes[index]
        if title is None or box.mark != "topic" or not self.is_plain(index):
            return False
        said = words_of(title.text)
        return any(name and name <= said for name in map(words_of, (box.classes, box.identity)))
