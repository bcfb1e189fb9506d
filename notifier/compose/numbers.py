"""Numbers as English prose writes them."""

from __future__ import annotations

_WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def number(count: int) -> str:
    """Return *count* in words up to twelve, else in digits."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)
