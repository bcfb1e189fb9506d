"""What a provider said, fit for one line of a log or a page."""

from __future__ import annotations

_LONGEST = 300


def one_line(said: str) -> str:
    """Return *said* as one bounded line of printable characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in said).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def error_line(error: Exception) -> str:
    """Return what *error* says, or its name where it says nothing (as timeouts do)."""
    return one_line(str(error) or type(error).__name__)
