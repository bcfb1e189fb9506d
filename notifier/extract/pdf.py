"""PDF to pieces: pdfium finds characters and joins them to lines; all that it gives is bounded here."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from ctypes import c_double, c_int, create_string_buffer
from math import inf
from types import ModuleType
from typing import Any

from notifier.errors import UnreadableDocument
from notifier.extract.columns import unfolded
from notifier.extract.extras import load
from notifier.extract.furniture import without_edges
from notifier.extract.html import resolve
from notifier.extract.normalize import clean
from notifier.extract.notes import without_notes, without_repeated_heads
from notifier.extract.outline import Reading
from notifier.extract.typeset import Line, Word, is_bullet, pieces, without_running
from notifier.model.document import Link

#: More is refused: a policy of 500 pages is none, and reading would take too long.
MAX_PAGES, MAX_CHARS = 500, 1_000_000
#: Bytes that the streams of a page's marks and fonts may unpack to; more is refused. pdfium has no
#: limit of its own, and takes minutes for a few hundred megabytes of nothing.
MAX_UNPACKED = 16 * 1024 * 1024
_STREAM = re.compile(rb"\bstream\r?\n(?=x)")
#: A picture says so right before its bytes; it is never read.
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_DICTIONARY = 1024
_CHUNK = 64 * 1024
#: Words looked at for all links of one page.
_MAX_LOOKS = 20_000_000
#: A target of more bytes is no address.
_MAX_TARGET = 2048
#: pdfium's own mark for a hyphen at the end of a line.
_HYPHEN = "\x02"
#: Share of a page, at the top and at the bottom, in which running headers and footers stand.
_EDGE = 1 / 8
#: Ems that one character may stand over another, that lie within a word, and between words of one line.
_OVERLAP, _WITHIN, _BESIDE = 0.3, 0.2, 1.0
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)


def read(raw: bytes, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:  # noqa: ARG001 - there is nothing in a PDF that a selector could name
    """Read a PDF. Raises :class:`~notifier.errors.ReadError`."""
    pdfium = load("pypdfium2", extra="pdf", kind="PDF")
    _check_size(raw)
    try:
        with closing(pdfium.PdfDocument(raw)) as document:
            pages = _pages(pdfium.raw, document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableDocument("The PDF asks for a password.") from error
        raise UnreadableDocument(f"The PDF is broken: {error}") from error
    if not any(pages):
        raise UnreadableDocument("The PDF has no text, only pictures or nothing.")
    columns = [unfolded(page) for page in without_running(pages)]
    columns, notes = without_notes(columns)
    lines = [line for page in without_repeated_heads(columns) for line in page]
    found = [*without_edges(pieces(lines)), *notes]
    resolve(found, url)
    title = next((piece.text for piece in found if piece.heading == 1), "")
    return Reading(found, title=title)


def _check_size(raw: bytes) -> None:
    """Raise UnreadableDocument where the streams of *raw* unpack to more than is read.

    Looks for the packed streams by their first byte, not by the file's own list of objects, which may
    be false; unpacks no more of them than is allowed.
    """
    left = MAX_UNPACKED
    for stream in _STREAM.finditer(raw):
        before = raw[max(0, stream.start() - _DICTIONARY) : stream.start()]
        if _IMAGE.search(before, before.rfind(b" obj") + 1):
            continue
        unpacker = zlib.decompressobj()
        data = raw[stream.end() : stream.end() + _CHUNK]
        at = stream.end() + len(data)
        with suppress(zlib.error):
            while data and left >= 0:
                left -= len(unpacker.decompress(data, left + 1))
                data = unpacker.unconsumed_tail
                if not data and not unpacker.eof:
                    data = raw[at : at + _CHUNK]
                    at += len(data)
        if left < 0:
            raise UnreadableDocument(
                f"The PDF unpacks to more than the {MAX_UNPACKED:,} bytes that are read."
            )


def _pages(raw: ModuleType, document: Any) -> list[list[Line]]:
    """Return the lines of each page. Raises UnreadableDocument where there are too many."""
    if len(document) > MAX_PAGES:
        raise UnreadableDocument(
            f"The PDF has {len(document):,} pages; at most {MAX_PAGES} are read."
        )
    pages: list[list[Line]] = []
    chars = 0
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            chars += text.count_chars()
            if chars > MAX_CHARS:
                raise UnreadableDocument(
                    f"The PDF has too much text; at most {MAX_CHARS:,} characters are read."
                )
            lines = list(_lines(raw, text.raw, number))
            height = page.get_height()
            for line in lines:
                line.edge = not _EDGE * height <= line.y <= (1 - _EDGE) * height
            _link(lines, list(_targets(raw, document.raw, page.raw)))
            pages.append(lines)
    return pages


def _lines(raw: ModuleType, text: Any, number: int) -> Iterator[Line]:
    """Yield the lines of a page as pdfium joins them."""
    words: list[Word] = []
    start = 0
    chars = [chr(raw.FPDFText_GetUnicode(text, i)) for i in range(raw.FPDFText_CountChars(text))]
    _mend(raw, text, chars)
    chars.append("\n")
    for index, char in enumerate(chars):
        if not (char.isspace() or char == _HYPHEN):
            continue
        word = "".join(chars[start:index]).replace("\0", "")
        if clean(word) or is_bullet(word):
            words.append(_word(raw, text, word, start, index - 1))
        start = index + 1
        if char in "\r\n\v\f\x02" and words:
            yield Line(words, number, hyphen=char == _HYPHEN)
            words = []


def _mend(raw: ModuleType, text: Any, chars: list[str]) -> None:
    """Take out line breaks, in place, that pdfium made up between characters which stand side by side.

    On a page of few lines it may take them for vertical ones, and break after each character.
    """
    last = 0  # behind the last character that is no line break
    for index, char in enumerate(chars):
        if char in "\r\n":
            continue
        if 0 < last < index and all(
            raw.FPDFText_IsGenerated(text, at) == 1 for at in range(last, index)
        ):
            gap = _gap(raw, text, last - 1, index)
            if -_OVERLAP < gap < _BESIDE:
                chars[last:index] = ["" if gap < _WITHIN else " ", *[""] * (index - last - 1)]
        last = index + 1


def _gap(raw: ModuleType, text: Any, first: int, second: int) -> float:
    """Return how many ems of the line lie between two characters, infinite where they stand on two lines."""
    left, right, bottom, unused, y, other, x = (c_double() for _ in range(7))
    raw.FPDFText_GetCharOrigin(text, first, unused, y)
    raw.FPDFText_GetCharOrigin(text, second, x, other)
    raw.FPDFText_GetCharBox(text, first, left, right, bottom, unused)
    size = raw.FPDFText_GetFontSize(text, second) * _scale(raw, text, second) or 1.0
    return (x.value - right.value) / size if abs(y.value - other.value) < size / 4 else inf


def _scale(raw: ModuleType, text: Any, index: int) -> float:
    """Return by how much a character is larger than its font says, as many producers have it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    return float((matrix.c**2 + matrix.d**2) ** 0.5)


def _word(raw: ModuleType, text: Any, word: str, first: int, last: int) -> Word:
    """Return a word with its place and look, which are those of its first and last character."""
    x, y, right, unused = (c_double() for _ in range(4))
    raw.FPDFText_GetCharOrigin(text, first, x, y)
    raw.FPDFText_GetCharBox(text, last, unused, right, unused, unused)
    # The size in the font's own terms says nothing.
    size = raw.FPDFText_GetFontSize(text, first) * _scale(raw, text, first)
    name = create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text, first, name, len(name), None)
    heavy = raw.FPDFText_GetFontWeight(text, first) >= 600
    bold = heavy or _BOLD.search(name.value.decode("latin-1")) is not None
    return Word(word, x.value, right.value, y.value, round(2 * size) / 2 or 1.0, bold)


def _targets(raw: ModuleType, document: Any, page: Any) -> Iterator[tuple[tuple[float, ...], str]]:
    """Yield the rectangles (left, top, right, bottom) of a page's links to the web, and to where."""
    position, link = c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        box = raw.FS_RECTF()
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        target = create_string_buffer(_MAX_TARGET)
        if raw.FPDFAction_GetURIPath(document, action, target, _MAX_TARGET) > 1:
            yield (
                (box.left, box.top, box.right, box.bottom),
                target.value.decode("utf-8", "replace"),
            )


def _link(lines: Sequence[Line], targets: Sequence[tuple[tuple[float, ...], str]]) -> None:
    """Give each line the links that lie on its words."""
    if len(targets) * sum(len(line.words) for line in lines) > _MAX_LOOKS:
        raise UnreadableDocument("A page of the PDF has too many links to be read.")
    for (left, top, right, bottom), target in targets:
        for line in lines:
            if not bottom <= line.y + line.words[0].size / 4 <= top:
                continue
            within = [w.text for w in line.words if left <= (w.left + w.right) / 2 <= right]
            if within:
                line.links.append(Link(clean(" ".join(within)), target))
