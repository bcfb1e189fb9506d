"""Bytes to Document, and whether that document is the policy at all; pure.

One module reads each format; adding one is that module and a line in ``_READERS``, or in
``_BINARY`` where its bytes are no text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from email.message import Message

from notifier.errors import UnreadableDocument, UnsupportedMediaType
from notifier.extract import docx, html, markdown, pdf, text
from notifier.extract.charset import decode
from notifier.extract.dates import stated_dates
from notifier.extract.language import detect, primary_tag
from notifier.extract.outline import Reading, sections
from notifier.extract.plausible import assess
from notifier.model.document import Document

__all__ = ["EXTRACTOR_VERSION", "assess", "read"]

#: Goes up with every change that makes another document of the same bytes.
EXTRACTOR_VERSION = "2"
#: Larger pages are refused: reading them would take seconds and hundreds of megabytes.
MAX_BYTES = 5 * 1024 * 1024

Reader = Callable[[str, str | None, Sequence[str], Sequence[str]], Reading]
BinaryReader = Callable[[bytes, str | None, Sequence[str], Sequence[str]], Reading]

_READERS: dict[str, Reader] = {
    "text/html": html.read,
    "application/xhtml+xml": html.read,
    "text/markdown": markdown.read,
    "text/plain": text.read,
}
_BINARY: dict[str, BinaryReader] = {
    "application/pdf": pdf.read,
    docx.MEDIA_TYPE: docx.read,
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

    *media_type* may carry a charset parameter. *url*: where the page was found; makes its links
    absolute. *include*, *exclude*: CSS selectors; without *include* the policy is looked for in the
    whole page. *language*: its primary tag where that is known.

    Raises :class:`~notifier.errors.UnsupportedMediaType` and
    :class:`~notifier.errors.UnreadableDocument`.
    """
    name = media_type.partition(";")[0].strip().lower()
    if name not in _READERS and name not in _BINARY:
        known = ", ".join((*_READERS, *_BINARY))
        raise UnsupportedMediaType(
            f"The page arrived as {media_type!r}; only {known} can be read.",
            next_step="The last good version is kept; point the source at such a page.",
        )
    if len(raw) > MAX_BYTES:
        raise UnreadableDocument(
            f"The page has {len(raw):,} bytes; at most {MAX_BYTES:,} are read.",
        )
    selectors = tuple(include), tuple(exclude)
    if name in _READERS:
        reading = _READERS[name](_decoded(raw, media_type), url, *selectors)
    elif isinstance(raw, bytes):
        reading = _BINARY[name](raw, url, *selectors)
    else:
        raise UnreadableDocument(f"Bytes of {name} are read, not text.")
    found = sections(reading.pieces)
    document = Document(sections=found)
    lines = document.lines()
    spoken = primary_tag(language or "") or detect("\n".join(lines), reading.language)
    return Document(
        sections=found,
        title=reading.title,
        language=spoken,
        dates=stated_dates(lines, spoken),
        extractor_version=EXTRACTOR_VERSION,
    )


def _decoded(raw: bytes | str, media_type: str) -> str:
    """Return the text of *raw*, which arrived as *media_type*."""
    if isinstance(raw, bytes):
        header = Message()
        header["content-type"] = media_type
        raw = decode(raw, header.get_content_charset() or "")
    return raw.replace("\0", "")  # a parser would make visible characters of them
