"""Plain text: wrapped lines joined, bullets as items, headings by how they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from notifier.errors import UnreadableDocument
from notifier.extract.cells import placed
from notifier.extract.furniture import without_edges
from notifier.extract.normalize import clean
from notifier.extract.outline import Piece, Reading

#: Signs that are nothing but bullets, those of symbol fonts among them, and signs that may be.
_DRAWN = "•◦▪▫‣●○◉■□∙⁃◆◇❖➢➤►▶▸▹☞☛⬥⬧✓✔✦★☆\uf06c-\uf0fe"
_BULLET = re.compile(
    rf"(\s*)(?:[{_DRAWN}](?![{_DRAWN}])\s*|(?:[·–—*+→⇒»-]|o(?=\s{{2}}|\t))(?:\s+|\Z)|[–-](?=[A-ZÀ-Þ]))"
)
_NUMBERED = re.compile(
    r"(\s*)[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s+|(\s*)\d{1,2}(?:\.\d{1,2})+\s+(?=[A-ZÀ-Þ])"
)
#: Titles as Markdown marks them, which much plain text does too.
_HASHES = re.compile(r"(#{1,6})\s+(\S.*?)[\s#]*")
_STARS = re.compile(r"\s*(\*\*|__)\s*([^*_]+?)\s*\1\s*")
#: Longer lines are no titles.
_MAX_TITLE = 200
#: A page may end in mid-sentence.
_PAGE_BREAK = re.compile(r"(?<!\s)[^\S\f]*\f\s*(?=[^\W\d_])")
#: What parts the cells of a row that is set with spaces.
_GAP = re.compile(r"\t+|[ \u00a0]{3,}")
#: The fewest rows of a table set with tabs, and of one set with spaces.
_TABBED, _SPACED = 2, 3
#: Characters of scripts that set no spaces.
_UNSPACED = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uffee]")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|side|sida|strona)\s+\d{1,3}(?:\s*(?:of|von|de|sur|di|van|av|z|/)\s*\d{1,3})?\W*",
    re.IGNORECASE,
)
#: Cells between bars, as a table in text is drawn, and a line that only rules it.
_ROW = re.compile(r"\|?[^|]*\S\s+\|\s+\S.*")
_RULED = re.compile(r"[|+]?[\s:=-]*(?:[|+][\s:=-]*)+")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})\s*")
#: More are refused: they would be read for longer than a policy takes.
MAX_LINES = 200_000
#: Columns of a further level of bullets.
_INDENT = 4
#: Characters of a line that few wrap at, the share of a text that stands in such, characters of one that
#: nobody wraps at, and else the share of the long ones that end with a stop.
_LONG, _MOSTLY, _ENDLESS, _ENDED = 110, 0.4, 200, 0.6
#: Lines for each blank one in a text that has no blank lines between its paragraphs, and the share of
#: its lines that are full, so that the next word would not have fitted.
_UNPARTED, _FULL, _TRIED = 12, 0.3, 8
#: Columns by which the first line of a paragraph stands farther in.
_FARTHER = 2
_STOPS = frozenset(".:;!?。")


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
    table: list[tuple[Piece, list[str]]] = []
    unwrapped = _is_unwrapped(text)
    width = 0 if unwrapped else _width(text)
    text = _PAGE_BREAK.sub(_page_break, text) if "\f" in text else text
    for line in [*text.replace("\u2029", "\n\n").splitlines(), ""]:
        if group and _UNDERLINE.fullmatch(line):
            *before, underlined = group
            _add(found, before)
            found.append(Piece(clean(underlined), heading=1 if "=" in line else 2))
            group = []
        elif not clean(line) or _UNDERLINE.fullmatch(line) or _RULED.fullmatch(line.strip()):
            _add(found, group)
            group = []
        elif "|" in line and _ROW.fullmatch(line.strip()):
            _add(found, group)
            group = []
            cells = list(map(clean, line.strip().strip("|").split("|")))
            found.append(Piece(" | ".join(filter(None, cells)), kind="row"))
            table.append((found[-1], cells))
        elif marked := _marked(line):
            _place(table)
            _add(found, group)
            group = []
            level = len(marked[1]) if marked[1][0] == "#" else 0
            found.append(Piece(clean(marked[2]), heading=level, strong=not level))
        elif _BULLET.match(line) or _NUMBERED.match(line):
            _place(table)
            _add(found, group)
            group = [line]
        else:
            if group and (
                unwrapped
                or _is_indented(group[-1], line)
                or _is_back(group, line)
                or (width and _fits(group[-1], line, width))
            ):
                _add(found, group)
                group = []
            group.append(line)
            _place(table)
    _place(table)
    pieces = without_edges([p for p in found if p.text and not _PAGE_NUMBER.fullmatch(p.text)])
    return Reading(pieces, title=_title(pieces))


def _is_unwrapped(text: str) -> bool:
    """Whether each line is a paragraph, as most of the text stands in lines that nobody would wrap at."""
    lines = text.splitlines()
    long = [line.rstrip() for line in lines if len(line) > _LONG]
    if not sum(map(len, long)) >= _MOSTLY * sum(map(len, lines)) > 0:
        return False
    ended = sum(line[-1] in _STOPS for line in long if line)
    return max(map(len, long)) > _ENDLESS or ended >= _ENDED * len(long)


def _width(text: str) -> int:
    """Return the columns at which a text is wrapped that has no blank lines between paragraphs, else 0."""
    lines = text.splitlines()
    filled = [line for line in lines if line.strip()]
    if len(filled) < _TRIED or len(filled) < _UNPARTED * (len(lines) - len(filled)):
        return 0
    width = max(len(line.rstrip()) for line in filled)
    full = sum(not _fits(line, after, width) for line, after in pairwise(filled))
    return width if full >= _FULL * len(filled) else 0


def _fits(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line *after* would have fitted into a line."""
    return len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) <= width


def _is_indented(before: str, line: str) -> bool:
    """Whether a line starts a paragraph by standing farther in than the finished line before it."""
    return before.rstrip()[-1:] in _STOPS and _margin(line) >= _margin(before) + _FARTHER


def _is_back(group: Sequence[str], line: str) -> bool:
    """Whether a line stands farther out than an item's second line and others, and begins as a sentence does."""
    return (
        len(group) > 1
        and _BULLET.match(group[0]) is not None
        and _margin(line) < min(map(_margin, group[1:]))
        and line.lstrip()[0].isupper()
    )


def _margin(line: str) -> int:
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def _place(table: list[tuple[Piece, list[str]]]) -> None:
    """Write the places of empty cells into the rows of a *table* that is complete, and empty it."""
    for (piece, _), text in zip(table, placed([cells for _, cells in table]), strict=True):
        piece.text = text
    table.clear()


def _marked(line: str) -> re.Match[str] | None:
    """Return the mark and the words of a title that is marked as in Markdown."""
    if len(line) > _MAX_TITLE or line.lstrip()[:1] not in {"#", "*", "_"}:
        return None
    return _HASHES.fullmatch(line) or _STARS.fullmatch(line)


def _page_break(match: re.Match[str]) -> str:
    """Return what a page break is: nothing where the sentence goes on."""
    return "\n" if match.string[match.end()].islower() else "\n\n"


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


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the cells of *lines* that are set in columns by tabs or by spaces, nothing if they are not."""
    starts = {
        tuple(-1 if gap[0][0] == "\t" else gap.end() for gap in _GAP.finditer(line.strip()))
        for line in lines
    }
    start = starts.pop()
    if starts or not start or len(lines) < (_TABBED if -1 in start else _SPACED):
        return []
    return [_GAP.split(line.strip()) for line in lines]


def _joined(lines: Sequence[str]) -> str:
    """Return the text of wrapped lines; scripts that set no spaces have none where a line ends."""
    text = clean(lines[0])
    for line in map(clean, lines[1:]):
        unspaced = text and line and _UNSPACED.match(text[-1]) and _UNSPACED.match(line)
        text += line if unspaced else f" {line}"
    return text.strip()


def _add(found: list[Piece], group: list[str]) -> None:
    """Add the lines of *group*, which belong together, as one piece or as a title and its text."""
    if not group:
        return
    bullet = _BULLET.match(group[0])
    if bullet:
        indent = len(bullet[1].expandtabs())
        text = _joined([group[0][bullet.end() :], *group[1:]])
        found.append(Piece(text, kind="item", level=1 + indent // _INDENT))
        return
    rows = _rows(group)
    if rows:
        found += (Piece(" | ".join(map(clean, row)), kind="row") for row in rows)
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
    found.append(Piece(_joined(group), alone=len(group) == 1))
