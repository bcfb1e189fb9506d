"""Boxes of a page that ask its visitor for something: a choice about cookies, an address for a newsletter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.extract.boxes import Box, PagePiece
from notifier.extract.dates import is_stamp
from notifier.extract.layout import DIALOG_SHARE, DIALOG_WORDS, SHORT, TOPIC_WORDS, Layout
from notifier.extract.remember import remembered

#: One of which this share speaks of cookies and consent may hold up to so many, and such a share.
_DIALOG_TOLD, _DIALOG_MOST, _DIALOG_HALF = 0.35, 600, 0.55
#: A longer one leaves so many words of running text, of which policies speak with this share.
_DIALOG_REST, _DIALOG_LEAVES = 200, 0.06
#: So many sections beside a dialog are a policy on cookies without it.
_DIALOG_SECTIONS = 3
#: Share of practice words in the text of a page whose language is known.
_SPOKEN = 0.03
#: A dialog lies in few boxes of its own.
_DIALOG_DEPTH = 12
#: What the buttons of such a dialog say, in a dozen languages.
_VERBS = r"""accept|allow|agree|reject|deny|decline|refuse|autoriser|accepter|refuser|akzeptieren|annehmen|ablehnen|zulassen
    |aceptar|rechazar|permitir|accett\w+|rifiut\w+|accepteren|weigeren|aceitar|rejeitar|recusar|godta|avvis|accepter|afvis|tillad
    |acceptera|godkänn|tillåt|avböj|neka|zaakceptuj|akceptuj\w*|odrzu\w+|přij[mí]\w+|odmít\w+|prijať|odmiet\w+|accept[ăa]|respinge|hyväksy"""
_CHOICE = re.compile(
    rf"""\W*(?:(?:tout|tous|alle|nur|only|uniquement|je|i|yes|ok|cookies)\W+)*(?:
        (?P<verb>{_VERBS}|confirm)
      | save|manage|customi[sz]e|always\s+active|enregistrer|personnaliser|paramétrer|speichern|anpassen
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:{_VERBS})\b", re.VERBOSE | re.IGNORECASE)
_ABOUT = re.compile(r"cookie|consent|preferenc|choice|vendor|partner", re.IGNORECASE)


class Asking(Layout):
    """Boxes of a page, and which of them are left out because they ask for something."""

    def __init__(self, pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> None:
        super().__init__(pieces, boxes)
        self.dropped = [False] * len(boxes)
        #: Boxes that are dropped for their mark alone.
        self.by_mark = [False] * len(boxes)

    def drop_dialogs(self) -> None:
        """Drop the boxes in which a visitor is asked for two or more choices about cookies."""
        little = max(DIALOG_WORDS, DIALOG_SHARE * self.prose[0])
        rest = min(_DIALOG_HALF * self.prose[0], self.prose[0] - SHORT)
        most = max(little, min(_DIALOG_MOST, rest))
        dialogs = self.choosing(most)
        if dialogs:
            first = min(self.spans[index][0] for index in dialogs)
            last = max(self.spans[index][1] for index in dialogs)
            spoken = [  # elsewhere nobody asks for it
                first <= number < last and _ABOUT.search(piece.text) is not None
                for number, piece in enumerate(self.pieces)
            ]
            about = self.sums(spoken)
            told = self.sums(p.prose if s else 0 for p, s in zip(self.pieces, spoken, strict=True))
            for index in dialogs:
                words = self.prose[index]
                if (
                    about[index]
                    and (words <= little or told[index] >= _DIALOG_TOLD * words)
                    and (words <= most or self.leaves_policy(index))
                ):
                    self.dropped[index], self.by_mark[index] = True, False

    def drop_forms(self) -> None:
        """Drop the forms to fill in, and the boxes around a form that say nothing of what policies speak of.

        A form says that one's data are processed, too; around it stands "once a month in your inbox".
        """
        if self.prose[0] < SHORT:
            return  # a wall is a form
        found = []
        for index, box in enumerate(self.boxes):
            if box.tag != "form" or not self.is_little(index):
                continue
            if self.fields[index] and not self.dropped[index]:
                self.dropped[index], self.by_mark[index] = True, False
            outer = index if self.is_idle(index) else 0
            while outer and self.boxes[outer].parent > 0 and self.is_idle(self.boxes[outer].parent):
                outer = self.boxes[outer].parent
            if outer and self.words[outer]:
                found.append(outer)
        # In another language nothing would be said.
        if found and self.practice.reaches(0, _SPOKEN * self.prose[0]):
            for outer in found:
                self.dropped[outer] = True

    def is_little(self, index: int) -> bool:
        """Whether a box has little text, and neither a title of the page, facts in rows nor a date."""
        start, end = self.spans[index]
        return self.words[index] <= TOPIC_WORDS and not any(
            piece.heading == 1 or piece.kind == "row" or is_stamp(piece.text)
            for piece in self.pieces[start:end]
        )

    def is_idle(self, index: int) -> bool:
        """Whether a box has little text, and none of what policies speak of."""
        return self.is_little(index) and not self.practice.reaches(index, 1)

    def choosing(self, most: float) -> list[int]:
        """Return the boxes with two or more choices: all of up to *most* words, of longer ones the innermost."""
        choices: dict[int, set[str]] = {}
        verbs: set[int] = set()
        huge = max(most, self.prose[0] - SHORT)
        for piece in self.pieces:
            decides = _decides(piece.text) if piece.words <= 7 and not piece.heading else None
            if decides is None:
                continue
            said = {verb.casefold() for verb in _VERB.findall(piece.text)}
            if len(said) < 2:  # else two buttons stand in one line
                said = {piece.text.casefold()}
                if not (piece.control or _ABOUT.search(piece.text)):
                    continue
            index = piece.box
            for _ in range(_DIALOG_DEPTH):
                if index <= 0 or self.prose[index] > huge:
                    break
                choices.setdefault(index, set()).update(said)
                if decides:
                    verbs.add(index)
                if self.prose[index] > most and len(choices[index]) > 1:
                    break  # a box around it may hold the policy as well
                index = self.boxes[index].parent
        return [index for index in verbs if len(choices[index]) > 1]

    def leaves_policy(self, index: int) -> bool:
        """Whether what stands outside of a box has the page's title, or speaks as policies do and has one."""
        start, end = self.spans[index]
        words = self.prose[0] - self.prose[index]
        inside = {piece.heading for piece in self.pieces[start:end]}
        around = [p for p in (*self.pieces[:start], *self.pieces[end:]) if p.heading]
        if 1 not in inside and any(p.heading == 1 for p in around):
            # A policy on cookies may well have the choices in it, and then little else.
            if len(around) > _DIALOG_SECTIONS and words >= _DIALOG_REST:
                return True
            return not any(_ABOUT.search(p.text) for p in around if p.heading == 1)
        speaks = self.practice[0] - self.practice[index] >= _DIALOG_LEAVES * words
        return speaks and words >= _DIALOG_REST and 1 not in inside and bool(around)


@remembered
def _decides(text: str) -> bool | None:
    """Whether what a button says is a decision about consent, None where it is no choice at all."""
    choice = _CHOICE.match(text)
    return None if choice is None else choice["verb"] is not None
