"""Bytes to Document, and whether that document is the policy at all; pure.

One module reads each format; adding one is that module and a line in ``_READERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from email.message import Message

from notifier.errors import UnreadableDocument, UnsupportedMediaType
from notifier.extract import html, markdown, text
from notifier.extract.charset import decode
from notifier.extract.dates import stated_dates
from notifier.extract.language import detect, primary_tag
from notifier.extract.outline import Reading, sections
from notifier.extract.plausible import assess
from notifier.model.document import Document

__all__ = ["EXTRACTOR_VERSION", "assess", "read"]

#: Goes up with every change that makes another document of the same bytes.
EXTRACTOR_VERSION = "1"
#: Larger pages are refused: reading them would take seconds and hundreds of megabytes.
MAX_BYTES = 5 * 1024 * 1024

Reader = Callable[[str, str | None, Sequence[str], Sequence[str]], Reading]

_READERS: dict[str, Reader] = {
    "text/html": html.read,
    "application/xhtml+xml": html.read,
    "text/markdown": markdown.read,
    "text/plain": text.read,
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
    header = Message()
    header["content-type"] = media_type
    reader = _READERS.get(media_type.partition(";")[0].strip().lower())
    if reader is None:
        known = ", ".join(_READERS)
        raise UnsupportedMediaType(
            f"The page arrived as {media_type!r}; only {known} can be read.",
            next_step="The last good version is kept; point the source at such a page.",
        )
    if len(raw) > MAX_BYTES:
        raise UnreadableDocument(
            f"The page has {len(raw):,} bytes; at most {MAX_BYTES:,} are read.",
        )
    content = raw if isinstance(raw, str) else decode(raw, header.get_content_charset() or "")
    content = content.replace("\0", "")  # a parser would make visible characters of them
    reading = reader(content, url, tuple(include), tuple(exclude))
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
