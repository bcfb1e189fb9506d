"""Pieces of a page to sections of blocks, whatever marks the headings.

Publishers mark a heading with ``h2`` one month and with a bold paragraph the next. Sections must
come out the same, so a heading is what reads like one: short, no sentence, with text under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from notifier.errors import UnreadableDocument
from notifier.extract.dates import is_stamp
from notifier.extract.remember import remembered
from notifier.extract.sentences import breaks
from notifier.model.document import Block, BlockKind, Link, Section

#: Blocks and headings of one document; more is refused. The longest policies have some thousands.
MAX_PIECES = 100_000
#: ``Piece.heading`` of something that is meant as a heading but states no level.
UNLEVELLED = 7

_NUMBER = re.compile(
    r"""\s*(?:
        (?:section|article|clause|part|chapter|annex|appendix|schedule|artikel|abschnitt|kapitel|teil
           |titre|chapitre|partie|sección|artículo|articolo|sezione)\s+(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])
           (?=[\s.:)\-–—]|\Z)
      | §+\s*\d+[a-z]?
      | [(\[]?\d{1,3}(?:\.\d{1,3})*(?:[.)\]:]|(?=\s))
      | [(\[]?[ivxlc]{1,6}[.)\]](?=\s)
      | [(\[]?[a-z][.)\]](?=\s)
      | 第[\d一二三四五六七八九十百]+[条章节]
      | [一二三四五六七八九十]+[、.]
    )[\s.:)\-–—]*""",
    re.VERBOSE | re.IGNORECASE,
)
_DEPTH = re.compile(r"\s*[(\[]?(\d{1,3}(?:\.\d{1,3})*)(?:[.)\]:]|\s)")
_COUNT = re.compile(r"\s*([(\[]?(?:\d{1,3}\.)*)(\d{1,3}|[A-Za-z])([.)\]:]*)(?=\s)")
_WORD = re.compile(r"\w+")
#: Behind a title: its colon, and the sign of a link to the title itself.
_BEHIND_TITLE = re.compile(r"(?:\s*[#¶🔗⚓]|\s*[:：])+\Z")
_SIGNS_BEHIND = "#¶🔗⚓:："
#: A heading in words; longer ones are sentences, even between h2 tags.
_MAX_WORDS, _MAX_BARE_WORDS = 24, 12
#: Scripts without spaces count by characters.
_MAX_CHARS = 200


@dataclass(slots=True)
class Piece:
    """A stretch of text that a format's reader found, before it is known what it is.

    ``heading``: 1-6 as marked up, :data:`UNLEVELLED`, or 0. ``strong``: all of it is bold.
    ``alone``: a single line between blank lines of a format without markup.
    """

    text: str
    kind: BlockKind = "paragraph"
    links: tuple[Link, ...] = ()
    level: int = 0
    heading: int = 0
    strong: bool = False
    alone: bool = False


@dataclass(slots=True)
class Reading:
    """What a format's reader found: the policy's pieces, and what the page says of itself.

    ``language``: a BCP 47 tag as declared, "" if none is.
    """

    pieces: Sequence[Piece]
    title: str = ""
    language: str = ""


def too_many_pieces() -> UnreadableDocument:
    """Return the refusal of a text of too many blocks."""
    return UnreadableDocument(f"The text has more than {MAX_PIECES:,} paragraphs and headings.")


@remembered
def title_key(title: str) -> str:
    """Return *title* folded and without its number: what sections are matched by."""
    bare = title[_number_end(title) :] or title
    return " ".join(_WORD.findall(bare.casefold()))


def sections(pieces: Sequence[Piece]) -> tuple[Section, ...]:
    """Return the sections that *pieces* make, in reading order.

    Text before the first heading becomes an untitled section of level 0. An empty heading between
    two others stays: it has its own words. Raises :class:`~notifier.errors.UnreadableDocument`
    where there are too many.
    """
    out: list[Section] = []
    if len(pieces) > MAX_PIECES:
        raise too_many_pieces()
    ids: dict[str, int] = {}
    above: list[tuple[int, str]] = []
    marked_level = 1
    head: Piece | None = None
    level = 0
    blocks: list[Block] = []

    def close() -> None:
        if head is None and not blocks:
            return
        title = _title(head) if head else ""
        key = title_key(title)
        out.append(
            Section(
                id=_unique(key.replace(" ", "-") or ("section" if head else "introduction"), ids),
                title=title,
                level=level,
                path=tuple(name for _, name in above),
                key=key,
                blocks=tuple(blocks),
                links=head.links if head else (),
            )
        )

    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        block = pieces[index - 1] if blocks else None
        if not is_heading(piece, following, block):
            blocks.append(_block(piece))
            continue
        close()
        if head is not None:
            above.append((level, _title(head)))
        if 1 <= piece.heading <= 6:
            level = marked_level = piece.heading
        else:
            level = min(6, marked_level + _depth(piece.text))
        while above and above[-1][0] >= level:
            above.pop()
        head, blocks = piece, []
    close()
    return tuple(out)


def is_heading(piece: Piece, following: Piece | None, block: Piece | None = None) -> bool:
    """Whether *piece* reads as a heading, with *following* after it and the *block* right before."""
    text = piece.text
    if not 0 < len(text) <= _MAX_CHARS:
        return False
    if piece.heading:
        words = text.split()
        sentence = text[-1] in ".;,。" and len(words) > 12
        return len(words) <= _MAX_WORDS and not sentence and _has_letter(text)
    # What costs nothing is asked first: most pieces are items, or end with a stop.
    if piece.kind != "paragraph" or following is None or text[-1] in ".;,。；，!":
        return False
    words = text.split()
    if not _has_letter(text):
        return False
    bare = text[_number_end(text) :]
    if len(words) > _MAX_BARE_WORDS or not bare or is_stamp(text) or "@" in text or "://" in text:
        return False
    if piece.strong:
        return True
    if text[-1] in ":：" or following.text[0].islower():
        return False
    # Without markup: what follows must be text, or a list of short lines would be all headings.
    body = len(following.text) > 2 * len(text) or following.kind != "paragraph"
    nested = _depth(following.text) > _depth(text)
    if len(bare) < len(text):
        listed = _counts_on(text, following.text) or (
            block is not None and block.text[-1] not in ".!?" and _counts_on(block.text, text)
        )
        return (body or nested) and bare[0].isupper() and not listed
    if len(words) <= 10 and len(text) >= 4 and text.isupper():
        return body or following.text.isupper()
    return piece.alone and body and bare[0].isupper()


def _has_letter(text: str) -> bool:
    return text[0].isalpha() or any(map(str.isalpha, text))


def _title(piece: Piece) -> str:
    """Return the title that *piece* is, without what only points at the text below."""
    text = piece.text
    return (_BEHIND_TITLE.sub("", text) or text) if text[-1] in _SIGNS_BEHIND else text


def _block(piece: Piece) -> Block:
    """Return the block that *piece* is where it is no heading."""
    text = piece.text
    return Block.made(piece.kind, text, breaks(text), piece.links, piece.level)


def _number_end(text: str) -> int:
    """Return where the number before a title ends, 0 if it has none."""
    found = _NUMBER.match(text)
    return found.end() if found else 0


def _depth(text: str) -> int:
    """Return how deep a numbered title is, 1 for "3." and for one without a number."""
    found = _DEPTH.match(text)
    return 1 + found[1].count(".") if found else 1


def _counts_on(text: str, following: str) -> bool:
    """Whether *following* bears the next number or letter: both are items of one list."""
    first, second = _COUNT.match(text), _COUNT.match(following)
    if first is None or second is None or first[1] != second[1] or first[3] != second[3]:
        return False
    here, there = first[2], second[2]
    if here.isdigit() and there.isdigit():
        return int(there) == int(here) + 1
    return len(here) == len(there) == 1 and ord(there) == ord(here) + 1


def _unique(name: str, taken: dict[str, int]) -> str:
    """Return *name*, with a count behind it where it was given out before."""
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else _unique(f"{name}-{taken[name]}", taken)
