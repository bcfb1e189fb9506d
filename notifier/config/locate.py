"""Finds the line on which a setting stands in a TOML file.

:mod:`tomllib` gives values without positions. This scanner reads only as much TOML as it takes to
know where each key starts: table headers, keys, and where a value ends. It is run on text that
tomllib has accepted, so it need not notice mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A key's way from the top of the file: names, and numbers in arrays of tables (from 0).
KeyPath = tuple[str | int, ...]

_HEADER = re.compile(r"[ \t]*(\[\[?)")
_KEY_PART = re.compile(r"""[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)[ \t]*(\.?)""")
#: What matters on the way to a value's end: strings (longest quotes first), comments, brackets.
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}\n]",
    re.DOTALL,
)


class Locator:
    """Knows the line of every key and table header of one TOML text."""

    def __init__(self, text: str) -> None:
        """Scan *text*; linear in its length."""
        self._text = text
        self._lines: dict[KeyPath, int] = {}
        self._arrays: dict[KeyPath, int] = {}
        self._scan()

    def line(self, path: KeyPath) -> int:
        """Return the line, from 1, of the longest beginning of *path* that the file has.

        A setting that is missing is thereby placed at its table's header; 1 for a missing table.
        """
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1

    def _scan(self) -> None:
        table: KeyPath = ()
        at, line = 0, 1
        while at < len(self._text):
            end = self._statement_end(at)
            header = _HEADER.match(self._text, at)
            if header:
                table = self._enter(self._keys(header.end()), is_array=header[1] == "[[")
                self._lines.setdefault(table, line)
            else:
                keys = self._keys(at)
                for length in range(1, len(keys) + 1):
                    self._lines.setdefault((*table, *keys[:length]), line)
            line += self._text.count("\n", at, end)
            at = end

    def _enter(self, names: Sequence[str], *, is_array: bool) -> KeyPath:
        """Return the path of the table that a header opens, with array numbers filled in."""
        path: KeyPath = ()
        for name in names[:-1]:
            path = self._inside((*path, name))
        path = (*path, names[-1])
        if is_array:
            self._arrays[path] = self._arrays.get(path, -1) + 1
        return self._inside(path)

    def _inside(self, path: KeyPath) -> KeyPath:
        """Return *path*, followed by the number of its latest table where it is an array."""
        return (*path, self._arrays[path]) if path in self._arrays else path

    def _keys(self, at: int) -> list[str]:
        """Return the parts of the dotted key at *at*; empty where there is none."""
        keys: list[str] = []
        while match := _KEY_PART.match(self._text, at):
            keys.append(match[1].strip("\"'"))
            at = match.end()
            if not match[2]:
                break
        return keys

    def _statement_end(self, at: int) -> int:
        """Return where the next statement starts: after the line end outside any bracket."""
        depth = 0
        for token in _TOKEN.finditer(self._text, at):
            if token[0] in "[{":
                depth += 1
            elif token[0] in "]}":
                depth -= 1
            elif token[0] == "\n" and depth == 0:
                return token.end()
        return len(self._text)
