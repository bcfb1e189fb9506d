"""The redline as plain text, for terminals and the text part of mails: the edits alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from notifier.compose.redline_count import count_line
from notifier.model.change import TITLE, Change, Edit

_RED, _BLUE, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[34m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
_TINTS = {"[-": _RED, "{+": _BLUE}
_MARKS = re.compile(r"(\[-|-\]|\{\+|\+\})")

#: Of unchanged words beside a change so many are shown; the rest becomes "…".
CONTEXT = 12
#: Columns of the narrowest text.
_NARROWEST = 20


def redline_text(change: Change, *, width: int = 80, colour: bool = False) -> str:
    """Return every edit under the title of its section, ``[-deleted-]`` and ``{+inserted+}``.

    The first line counts them. ``width``: columns to wrap at. ``colour``: adds ANSI colours; the
    marks stay. Control characters in policies are dropped, so that no text can steer a terminal,
    and brackets that look like our marks are parted, so that no text can forge a change.
    """
    parts: list[str] = [f"{count_line(change)}."]
    if change.coarse:
        parts.append("The two texts differ so much that they were compared in larger pieces.")
    section: str | None = None
    for edit in change.edits:
        if edit.section != section:
            section = edit.section
            title = _safe(section) or "Introduction"
            parts.append(f"{_BOLD}{title}{_PLAIN}" if colour else title)
        lines: Iterable[str] = (
            line
            for text in _lines(edit)
            for line in fill_columns(text, max(width, _NARROWEST), indent="  ")
        )
        if colour:
            lines = _coloured(lines, _GREEN if edit.kind == "moved" else "")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _lines(edit: Edit) -> Iterator[str]:
    """Yield one edit, a line for each paragraph, item or row that came or went."""
    if edit.kind == "moved":
        title, *rest = edit.new.split("\n")
        is_section = bool(rest) and bool(edit.new_at) and edit.new_at[0].block == TITLE
        yield f"{_where(edit)}: {_safe(title) if is_section else _start(edit.new)}"
    elif edit.kind == "relinked":
        yield from (_link(old, new) for old, new in edit.links)
    elif edit.kind in ("split", "merged"):
        how = "split into several" if edit.kind == "split" else "merged into one"
        yield f"Paragraphs {how}, same words: {_start(edit.new)}"
    elif edit.kind in ("inserted", "deleted"):
        if edit.old_at and edit.old_at[0].block == TITLE and edit.kind == "deleted":
            yield "Section removed:"
        if edit.new_at and edit.new_at[0].block == TITLE and edit.kind == "inserted":
            yield "Section added:"
        left, right = ("{+", "+}") if edit.kind == "inserted" else ("[-", "-]")
        yield from (f"{left}{_safe(line)}{right}" for line in (edit.new or edit.old).split("\n"))
    else:
        prefix = {"renamed": "Title: ", "moved_edited": f"{_where(edit)}: "}.get(edit.kind, "")
        yield prefix + _runs(edit)


def _where(edit: Edit) -> str:
    if edit.is_rearranged:
        return "In another order"
    if edit.old_at and edit.old_at[0].block == TITLE:
        return "Section moved"
    if not edit.from_section or edit.from_section == edit.section:
        return "Moved within this section"
    return f"Moved from “{_safe(edit.from_section)}” to “{_safe(edit.section)}”"


def _start(text: str) -> str:
    words = _safe(text).split()
    return " ".join(words[: 2 * CONTEXT]) + (" …" if len(words) > 2 * CONTEXT else "")


def _link(old: str, new: str) -> str:
    if not old:
        return f"Link added: {_safe(new)}"
    if not new:
        return f"Link removed: {_safe(old)}"
    return f"Link changed: {_safe(old)} -> {_safe(new)}"


def _runs(edit: Edit) -> str:
    out: list[str] = []
    last = len(edit.runs) - 1
    for index, run in enumerate(edit.runs):
        text = _safe(run.text)
        if run.kind == "deleted":
            out.append(f"[-{text}-]")
        elif run.kind == "inserted":
            out.append(f"{{+{text}+}}")
        else:
            out.append(_context(text, first=index == 0, last=index == last))
    return "".join(out)


def _context(text: str, *, first: bool, last: bool) -> str:
    """Return unchanged words shortened to what stands next to the changes."""
    words = text.split(" ")
    if first and len(words) > CONTEXT:
        return "… " + " ".join(words[-CONTEXT:])
    if last and len(words) > CONTEXT:
        return " ".join(words[:CONTEXT]) + " …"
    if len(words) > 2 * CONTEXT:
        return " ".join(words[:CONTEXT]) + " … " + " ".join(words[-CONTEXT:])
    return text


def _safe(text: str) -> str:
    """Return *text* on one line, without control characters and without marks like ours."""
    shown = "".join(" " if c.isspace() else c for c in text if c.isprintable() or c.isspace())
    return _MARKS.sub(lambda match: " ".join(match[0]), shown)


def fill_columns(text: str, width: int, *, indent: str = "", hang: str = "") -> Iterator[str]:
    """Yield *text* in lines of at most *width* columns; no word or address is cut.

    Letters of scripts that are written without spaces take two columns and may end a line.
    ``indent`` begins every line, ``hang`` also every line but the first.
    """
    line, columns, room = "", 0, width - len(indent)
    for piece in _pieces(text):
        if line and columns + _columns(piece.rstrip()) > room:
            yield f"{indent}{line.rstrip()}"
            line, columns, room = "", 0, width - len(indent) - len(hang)
            indent, hang = indent + hang, ""
        line += piece
        columns += _columns(piece)
    yield f"{indent}{line.rstrip()}"


def _pieces(text: str) -> Iterator[str]:
    """Yield words with the space behind them, and each wide letter by itself."""
    piece = ""
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        if piece and wide:
            yield piece
            piece = ""
        piece += character
        if wide or character == " ":
            yield piece
            piece = ""
    if piece:
        yield piece


def _columns(text: str) -> int:
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _coloured(lines: Iterable[str], tint: str) -> Iterator[str]:
    """Yield *lines* with colours; each line ends plain, so that a pager can cut between them."""
    for line in lines:
        out = tint
        for piece in _MARKS.split(line):
            if piece in _TINTS:
                tint = _TINTS[piece]
                out += tint + piece
            elif piece in ("-]", "+}"):
                tint = ""
                out += piece + _PLAIN
            else:
                out += piece
        yield out + (_PLAIN if tint else "")
