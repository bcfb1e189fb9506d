"""What a provider said, fit for one line of a log or a page."""

from __future__ import annotations

_LONGEST = 300


def one_line(said: str) -> str:
    """Return *said* as one bounded line of printable characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in said).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
