"""How names look in a text: words with capitals, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: "Harbour", "Harbour Pay 2", "HRB"; no single letter, and not "I".
NAME = re.compile(r"\b(?:[A-Z][\w.-]*[a-z][\w]*|[A-Z]{2,}[\w]*)(?:\s+(?:[A-Z][\w.-]*|\d+))*")
#: Between lines, and behind a stop, another name begins.
_ENDS = re.compile(r"(?<=\.)\s+|\n+")


def names(text: str) -> Iterator[str]:
    """Yield the names in *text* as they follow one another; words that only open a sentence too."""
    for found in NAME.finditer(text):
        for name in _ENDS.split(found[0]):
            if (name := name.rstrip(".,")) and not name.isdigit():
                yield name


def holds_name(text: str, name: str) -> bool:
    """Whether *name* stands in *text*, letter for letter and not as a part of a longer word."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False
