"""Abbreviations, and what they stand for: "CPI" and "Consumer Prices Index" are one index."""

from __future__ import annotations

import re
from functools import lru_cache

#: Capitals that stand for as many words; two letters may stand for anything.
_LETTERS = re.compile(r"\b([A-Z]{3,6})s?\b")


def in_short(old: str, new: str) -> tuple[str, str]:
    """Return folded *old* and *new* with the abbreviations of either in place of what they stand for."""
    shorts = sorted({*_LETTERS.findall(old), *_LETTERS.findall(new)})
    for short in shorts:
        words = _in_full(short)
        old, new = words.sub(short, old), words.sub(short, new)
    return old, new


@lru_cache(maxsize=1024)
def _in_full(short: str) -> re.Pattern[str]:
    """Return what finds words of which *short* has the first letters, and itself in brackets behind them."""
    words = r"[ -](?:(?:of|and|the|for|on|to) )?".join(rf"{letter}[a-z]+" for letter in short)
    return re.compile(rf"\b(?:{words}(?: \(\"?{short}s?\"?\))?|{short}s?)(?!\w)", re.IGNORECASE)
