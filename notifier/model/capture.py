"""What somebody else kept of a page: one text of it, from one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from notifier.model.times import aware_utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What a page showed from *at* on.

    ``origin``: where it comes from, such as "git 3f0f65e7". ``load``: returns the bytes; raises
    :class:`~notifier.errors.NotifierError` or ``OSError``. ``media_type``: as a server would say.
    """

    at: datetime
    origin: str
    media_type: str
    load: Callable[[], bytes]

    def __post_init__(self) -> None:
        """Check the invariants; raises ``ValueError``."""
        aware_utc(self.at, "at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something in an archive that is no capture, and *why* in a sentence."""

    origin: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The captures of one page, oldest first, and what had to be left out."""

    captures: tuple[Capture, ...]
    skipped: tuple[Skipped, ...] = ()
