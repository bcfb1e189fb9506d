"""The redline as plain text, for terminals and the text part of mails: the edits alone."""

from __future__ import annotations

from textwrap import fill

from notifier.model.change import TITLE, Change, Edit

_RED, _BLUE, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[34m", "\x1b[32m", "\x1b[1m", "\x1b[0m"

#: Of unchanged words beside a change so many are shown; the rest becomes "…".
CONTEXT = 12


def redline_text(change: Change, *, width: int = 80, colour: bool = False) -> str:
    """Return every edit under the title of its section, ``[-deleted-]`` and ``{+inserted+}``.

    ``width``: columns to wrap at. ``colour``: adds ANSI colours; the marks stay. Control
    characters in policies are dropped, so that no text can steer a terminal.
    """
    parts: list[str] = []
    section: str | None = None
    for edit in change.edits:
        if edit.section != section:
            section = edit.section
            title = _safe(section) or "Introduction"
            parts.append(f"{_BOLD}{title}{_PLAIN}" if colour else title)
        lines = _wrapped(_line(edit), width, colour=colour)
        moved = colour and edit.kind == "moved"
        parts.append(f"{_GREEN}{lines}{_PLAIN}" if moved else lines)
    return "\n\n".join(parts)


def _line(edit: Edit) -> str:
    """Return one edit as one line of text."""
    if edit.kind == "moved":
        return f"{_where(edit)}: {_start(edit.new)}"
    if edit.kind == "relinked":
        return "; ".join(_link(old, new) for old, new in edit.links)
    if edit.kind in ("split", "merged"):
        how = "split into several" if edit.kind == "split" else "merged into one"
        return f"Paragraphs {how}, same words: {_start(edit.new)}"
    prefix = {"renamed": "Title: ", "moved_edited": f"{_where(edit)}: "}.get(edit.kind, "")
    return prefix + _runs(edit)


def _where(edit: Edit) -> str:
    if edit.old_at and edit.old_at[0].block == TITLE:
        return "Section moved"
    if not edit.from_section:
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
    joint = " " if edit.kind in ("inserted", "deleted") else ""
    for index, run in enumerate(edit.runs):
        text = _safe(run.text)
        if run.kind == "deleted":
            out.append(f"[-{text}-]")
        elif run.kind == "inserted":
            out.append(f"{{+{text}+}}")
        else:
            out.append(_context(text, first=index == 0, last=index == last))
    return joint.join(out)


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
    """Return *text* on one line and without control characters."""
    return "".join(c for c in text.replace("\n", " ") if c.isprintable() or c == " ")


def _wrapped(text: str, width: int, *, colour: bool) -> str:
    """Return *text* wrapped and indented, with colours around its marks if wanted."""
    lines = fill(
        text,
        max(width, 20),
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    if not colour:
        return lines
    for mark, tint in (("[-", _RED), ("{+", _BLUE)):
        lines = lines.replace(mark, tint + mark)
    return lines.replace("-]", "-]" + _PLAIN).replace("+}", "+}" + _PLAIN)
