"""Reading a regular expression: its alternatives, and the parts of which each consists."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ATOM = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?:|\?P<\w+>|(?!\?)))|(?P<odd>\(\?)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<class>[A-Za-z0-9])|(?P<place>[.^$])|\\?(?P<letter>.)",
    re.DOTALL,
)
_REPEAT = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")

#: How a part begins, the whole of it without its repetition, and how often it may come.
Part = tuple[re.Match[str], str, str]


def alternatives(pattern: str) -> Iterator[str]:
    """Split *pattern* at the bars that stand outside of brackets."""
    start = 0
    for atom, whole, _ in parts(pattern):
        if whole == "|":
            yield pattern[start : atom.start()]
            start = atom.end()
    yield pattern[start:]


def parts(source: str) -> Iterator[Part]:
    """Yield the parts of *source*: how each begins, the whole of it, and how often it may come."""
    index = 0
    while index < len(source):
        atom = _ATOM.match(source, index)
        assert atom is not None, "every character is an atom"  # noqa: S101 - for the types; the pattern ends in "."
        opens = atom["group"] or atom["look"] or atom["odd"]
        end = _closed(source, index) if opens else atom.end()
        repeat = _REPEAT.match(source, end)
        yield atom, source[index:end], repeat[0] if repeat else ""
        index = repeat.end() if repeat else end


def _closed(source: str, start: int) -> int:
    """Return where the group that opens at *start* ends."""
    depth, index = 0, start
    while index < len(source):
        atom = _ATOM.match(source, index)
        assert atom is not None, "every character is an atom"  # noqa: S101 - for the types; the pattern ends in "."
        index = atom.end()
        if atom["group"] or atom["look"] or atom["odd"]:
            depth += 1
        elif atom[0] == ")":
            depth -= 1
            if depth == 0:
                return index
    return index
