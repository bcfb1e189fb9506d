"""The formats in which a policy is published, by the suffix of its file."""

from __future__ import annotations

from collections.abc import Mapping

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of a Word file (ECMA-376)."""

UNKNOWN = "application/octet-stream"
"""The media type of bytes of which nothing is known (RFC 2046, section 4.5.1)."""

MEDIA_TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".htm": "text/html",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".txt": "text/plain",
    ".pdf": "application/pdf",
    ".docx": WORD,
}
"""Media types by suffix, in small letters with its dot."""
