"""Plain text: wrapped lines joined, bullets as items, headings by how they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.errors import UnreadableDocument
from notifier.extract.furniture import without_edges
from notifier.extract.normalize import clean
from notifier.extract.outline import Piece, Reading

_BULLET = re.compile(r"(\s*)(?:[•◦▪‣●○■□∙·–—*+-]|o(?=\s{2}))\s+")
_NUMBERED = re.compile(r"(\s*)[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s+")
#: Cells between bars, as a table in text is drawn, and a line that only rules it.
_ROW = re.compile(r"\s*\|?\s*[^|]*\S\s+\|\s+\S.*")
_RULED = re.compile(r"\s*[|+]?[\s:=-]*(?:[|+][\s:=-]*)+")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})\s*")
#: More are refused: they would be read for longer than a policy takes.
MAX_LINES = 200_000
#: Columns of a further level of bullets.
_INDENT = 4


def read(text: str, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:  # noqa: ARG001 - plain text has neither links nor selectors
    """Read a plain text.

    Lines up to a blank line belong together, except where a line starts an item, or is a short
    line before a longer one. A line underlined with ``===`` or ``---`` is a heading.
    Raises :class:`~notifier.errors.UnreadableDocument`.
    """
    if text.count("\n") > MAX_LINES:
        raise UnreadableDocument(f"The text has more than {MAX_LINES:,} lines.")
    found: list[Piece] = []
    group: list[str] = []
    for line in [*text.replace("\f", "\n").splitlines(), ""]:
        if group and _UNDERLINE.fullmatch(line):
            *before, underlined = group
            _add(found, before)
            found.append(Piece(clean(underlined), heading=1 if "=" in line else 2))
            group = []
        elif not clean(line) or _UNDERLINE.fullmatch(line) or _RULED.fullmatch(line):
            _add(found, group)
            group = []
        elif "|" in line and _ROW.fullmatch(line):
            _add(found, group)
            group = []
            cells = filter(None, map(clean, line.split("|")))
            found.append(Piece(" | ".join(cells), kind="row"))
        elif _BULLET.match(line) or _NUMBERED.match(line):
            _add(found, group)
            group = [line]
        else:
            group.append(line)
    pieces = without_edges([piece for piece in found if piece.text])
    return Reading(pieces, title=_title(pieces))


def _title(pieces: Sequence[Piece]) -> str:
    """Return the text's own title: its first line, where that stands alone and is short.

    It is the introduction's first words, not a section of its own.
    """
    first = pieces[0] if pieces else None
    if first is None or len(first.text.split()) > 12 or first.text[-1] in ".;,":
        return ""
    if first.alone:
        first.alone = False
        return first.text
    return first.text if first.heading else ""


def _add(found: list[Piece], group: list[str]) -> None:
    """Add the lines of *group*, which belong together, as one piece or as a title and its text."""
    if not group:
        return
    bullet = _BULLET.match(group[0])
    if bullet:
        indent = len(bullet[1].expandtabs())
        text = " ".join([group[0][bullet.end() :], *group[1:]])
        found.append(Piece(clean(text), kind="item", level=1 + indent // _INDENT))
        return
    title, *body = map(clean, group)
    if (
        body
        and len(title) < 0.7 * len(body[0])
        and title[-1] not in ".;,:"
        and body[0][0].isupper()
    ):
        found.append(Piece(title, alone=True))
        group = body
    # A numbered line may be a title or an item: the outline tells by what follows.
    found.append(Piece(clean(" ".join(group)), alone=len(group) == 1))
