"""Find the policy in a whole page: menus, banners, dialogs, related articles and footers left out.

Three steps. Boxes that the markup calls something else (navigation, footer, cookie banner, hidden)
are dropped, unless they hold so much running text that the name must be wrong. So are dialogs told
by what their buttons say, and second copies of the same text. Then the way goes from the body down
to wherever most of the running text is; what stands beside that way stays only where it reads like
the policy too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from notifier.extract.boxes import Box, PagePiece, words_of
from notifier.extract.dates import DATE_CHARS, is_date, is_stamp
from notifier.extract.furniture import without_edges
from notifier.extract.language import primary_tag
from notifier.extract.layout import SHORT
from notifier.extract.left_out import LeftOut
from notifier.extract.normalize import word_set
from notifier.extract.outline import title_key
from notifier.extract.vocabulary import PRACTICE_LANGUAGES, practice_words
from notifier.extract.way import Way

#: Words of a last line that is but a link.
_LAST_LINK = 6
#: Lines before a title that may be labels ("Article number", "Legal"), and ranks of headings that state one.
_LABELS, _RANKS = 12, 6
#: So many dates, one behind the other and nothing between, are a list of versions.
_VERSIONS = 4
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


def policy(
    pieces: Sequence[PagePiece], boxes: Sequence[Box], language: str = ""
) -> list[PagePiece]:
    """Return the pieces that belong to the policy, in reading order.

    *language*: BCP 47 tag that the page states, "" if it states none.
    """
    strange = bool(language) and primary_tag(language) not in PRACTICE_LANGUAGES
    content = LeftOut(pieces, boxes)
    content.drop_marked()
    content.drop_dialogs()
    content.drop_forms()
    content.drop_copies()
    kept = content.kept()
    if sum(piece.prose for piece in kept) < SHORT:
        return kept or list(pieces)
    text = Way([p for p in kept if not p.control], boxes, strange=strange)
    text.controls = content.controls
    way = text.way_down()
    found = text.around(way)
    if content.restore(way, found):
        titled = text.titled
        text = Way([p for p in content.kept() if not p.control], boxes, strange=strange)
        text.titled, text.controls = titled, content.controls
        found = text.around(way)
    found = without_edges(found)
    if len(found) > 1 and leads_back(found[-1]):
        found.pop()
    found = without_versions(titled_once(without_ends(found, pieces)))
    return without_contents(found, boxes)


def without_ends(found: list[PagePiece], pieces: Sequence[PagePiece]) -> list[PagePiece]:
    """Return what was *found* among all *pieces* without labels before the title and a last heading of a menu."""
    title = next((n for n, piece in enumerate(found[: _LABELS + 1]) if piece.heading == 1), 0)
    if title and not any(piece.prose for piece in found[:title]):
        found = [piece for piece in found[:title] if states(piece)] + found[title:]
    if len(found) > 1 and 1 < found[-1].heading <= _RANKS and not found[-2].heading:
        last = next(n for n, piece in enumerate(pieces) if piece is found[-1])
        if any(piece.linked == piece.words for piece in pieces[last + 1 : last + 2]):
            return found[:-1]
    return found


def states(piece: PagePiece) -> bool:
    """Whether a line above the title is one itself, names the policy or dates it."""
    named = piece.heading or piece.strong or len(practice_words(piece.text)) > 1
    return bool(named) or is_stamp(piece.text)


def titled_once(pieces: list[PagePiece]) -> list[PagePiece]:
    """Return *pieces* without the first of two headings that follow each other and say the same."""
    return [
        piece
        for piece, following in zip_longest(pieces, pieces[1:])
        if not (
            piece.heading == 1
            and following is not None
            and following.heading
            and title_key(piece.text) == title_key(following.text)
        )
    ]


def without_versions(pieces: list[PagePiece]) -> list[PagePiece]:
    """Return *pieces* without lists of bare dates, by which former versions are chosen."""
    dates = [
        number
        for number, piece in enumerate(pieces)
        if len(piece.text) <= DATE_CHARS and piece.kind != "row" and is_date(piece.text)
    ]
    if len(dates) < _VERSIONS:
        return pieces
    gone: set[int] = set()
    for _, run in groupby(enumerate(dates), key=lambda each: each[1] - each[0]):
        numbers = [number for _, number in run]
        if len(numbers) >= _VERSIONS:
            gone.update(numbers)
    return [piece for number, piece in enumerate(pieces) if number not in gone]


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
    holds = [False] * len(boxes)  # running text, which is more than its contents
    for piece in pieces:
        index = piece.box
        while piece.prose and not piece.pointer and index >= 0 and not holds[index]:
            holds[index] = True
            index = boxes[index].parent
    listing = [False] * len(boxes)
    for index, box in enumerate(boxes[1:], start=1):
        names = words_of(f"{box.classes} {box.identity}")
        named = not holds[index] and not names.isdisjoint(_CONTENTS_NAMES)
        listing[index] = listing[box.parent] or named
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
    content = LeftOut(pieces, boxes)
    for index, box in enumerate(boxes):
        content.dropped[index] = box.mark == "hidden" and not box.panel
    return [piece for piece in content.kept() if not piece.control]
