"""A draft that somebody previews, kept for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from notifier.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft without its text.

    ``key``: 128 random bits that name it. ``name``: of the file, or what else to call it.
    ``who``: whoever sent it.
    """

    key: str
    source: str
    name: str
    who: str
    at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft and the ``document`` that was read out of it; its bytes are not kept."""

    line: DraftLine
    document: Document
