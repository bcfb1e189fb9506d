"""Bytes to Document, and whether that document is the policy at all; pure.

One module reads each format; adding one is that module and a line in ``_TEXT``, or in ``_BINARY``
where its bytes are no text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from email.message import Message

from notifier.errors import UnreadableDocument, UnsupportedMediaType
from notifier.extract import docx, html, markdown, multipart, pdf, text
from notifier.extract.charset import decode, utf8
from notifier.extract.dates import stated_dates
from notifier.extract.language import detect, primary_tag
from notifier.extract.outline import Reading, sections
from notifier.extract.plausible import assess
from notifier.model.document import Document
from notifier.model.formats import WORD

__all__ = ["EXTRACTOR_VERSION", "assess", "read"]

#: Goes up with every change that makes another document of the same bytes.
EXTRACTOR_VERSION = "12"
#: Larger pages are refused: reading them would take seconds and hundreds of megabytes.
MAX_BYTES = 5 * 1024 * 1024

Reader = Callable[[str, str | None, Sequence[str], Sequence[str]], Reading]
BinaryReader = Callable[[bytes, str | None, Sequence[str], Sequence[str]], Reading]

#: HTML is parsed as bytes; encoding its text anew would cost a fiftieth of reading it.
_MARKUP = ("text/html", "application/xhtml+xml")
_TEXT: dict[str, Reader] = {
    "text/markdown": markdown.read,
    "text/plain": text.read,
}
_BINARY: dict[str, BinaryReader] = {
    "application/pdf": pdf.read,
    WORD: docx.read,
}


def read(
    raw: bytes | str,
    media_type: str = "text/html",
    *,
    url: str | None = None,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    language: str | None = None,
) -> Document:
    """Read the policy out of a snapshot.

    *media_type* may carry a charset parameter; pages that :func:`multipart.join` put together are
    read as one. *url*: where the page was found; makes its links
    absolute. *include*, *exclude*: CSS selectors; without *include* the policy is looked for in the
    whole page. *language*: its primary tag where that is known.

    Raises :class:`~notifier.errors.UnsupportedMediaType` and
    :class:`~notifier.errors.UnreadableDocument`.
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableDocument(
            f"The page has {len(raw):,} bytes; at most {MAX_BYTES:,} are read.",
        )
    selectors = tuple(include), tuple(exclude)
    if multipart.is_joined(media_type) and isinstance(raw, bytes):
        reading = _several(raw, *selectors)
    else:
        reading = _one(raw, media_type, url, *selectors)
    found = sections(reading.pieces)
    lines = Document(sections=found).lines()
    text = "\n".join(lines)
    spoken = primary_tag(language or "") or detect(text, reading.language)
    document = Document(
        sections=found,
        title=reading.title,
        language=spoken,
        dates=stated_dates(lines, spoken),
        extractor_version=EXTRACTOR_VERSION,
    )
    vars(document)["text"] = text  # as the property would keep it: a comparison needs it again
    return document


def _name(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _one(
    raw: bytes | str,
    media_type: str,
    url: str | None,
    include: Sequence[str],
    exclude: Sequence[str],
) -> Reading:
    """Return what the format's own reader finds on one page."""
    name = _name(media_type)
    charset = _charset(media_type) if ";" in media_type else ""
    if name in _MARKUP:
        markup = raw.encode("utf-8", "replace") if isinstance(raw, str) else utf8(raw, charset)
        return html.read(markup, url, include, exclude)
    if name in _TEXT:
        content = raw if isinstance(raw, str) else decode(raw, charset)
        # A NUL would be a visible character.
        return _TEXT[name](content.replace("\0", ""), url, include, exclude)
    if name not in _BINARY:
        known = ", ".join((*_MARKUP, *_TEXT, *_BINARY))
        raise UnsupportedMediaType(
            f"The page arrived as {media_type!r}; only {known} can be read.",
            next_step="What is recorded is kept; point the source at such a page.",
        )
    if isinstance(raw, str):
        raise UnreadableDocument(f"Bytes of {name} are read, not text.")
    return _BINARY[name](raw, url, include, exclude)


def _several(raw: bytes, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Return what is found on all pages of a policy, one behind the other."""
    readings = [
        _one(part.body, part.media_type, part.url or None, include, exclude)
        for part in multipart.split(raw)
    ]
    return Reading(
        [piece for reading in readings for piece in reading.pieces],
        title=next((reading.title for reading in readings if reading.title), ""),
        language=next((reading.language for reading in readings if reading.language), ""),
    )


def _charset(media_type: str) -> str:
    """Return the charset parameter of *media_type*, "" where it has none."""
    header = Message()
    header["content-type"] = media_type
    return header.get_content_charset() or ""
