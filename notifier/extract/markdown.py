"""Markdown, by way of HTML: one reader knows headings, lists, tables and links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt

from notifier.errors import UnreadableDocument
from notifier.extract.html import parse, resolve, select
from notifier.extract.outline import Reading
from notifier.extract.walk import walk

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[\w-]+[ \t]*:.*\n|[ \t].*\n|#.*\n|\n)*+---[ \t]*\n")
#: Spaces that Markdown does not take for such, behind a first sign of the line.
_HARD_SPACE = re.compile(r"(?<=\S)[ \t]*[\u00a0\u2007\u202f\u200b][ \t\u00a0\u2007\u202f\u200b]*")
_BULLET = re.compile(r"^([ ]*)[•◦▪‣●○■□∙·][ \t]+(?=\S)", re.MULTILINE)
#: A row that underlines a title.
_ROW = re.compile(r"={3,}[ \t]*+")
#: A title within a link, underlined within it as well.
_LINKED_TITLE = re.compile(r"^\[([^\[\]\n]+)\n(={3,}|-{3,})\]\((\S+)\)[ \t]*$", re.MULTILINE)
#: A link, and a blank line: a link over several blocks is none to Markdown.
_LINK = re.compile(r"\[((?:!\[[^\[\]]*+\]\([^()\s]*+\)|\\.|[^\[\]\\])*+)\](\([^()\s]++\))")
_BLANK = re.compile(r"(\n[ \t]*\n\s*)")
#: The marks before the text of a block, pictures included; the row that underlines it as a title.
_BEFORE = re.compile(r"(?:#{1,6}[ ]|[-*+>][ ]|\d{1,9}[.)][ ]|!\[[^\[\]]*+\]\([^()\s]*+\)|\s)*+")
_UNDERLINE = re.compile(r"[ ]*+(?:=+|-+)")
#: Longer lines are no titles.
_MAX_TITLE = 200
#: Spaces before a line that make it code.
INDENTED = 4
#: A line that begins an item; and items below one that begin with another number than 1, which
#: Markdown takes for text as they come right after it.
_ITEM = re.compile(r"([ ]*)(?:[-*+>]|\d{1,9}[.)])[ \t]+(?=.*\w)")
_FIRST_SIGN = re.compile(r"(\s*\d*)([-*+.)>])")
_NESTED = re.compile(
    r"^(?P<own>[ ]*(?:[-*+]|\d{1,9}[.)])[ ]+)(?P<text>\S.*)\n"
    r"(?P<indent>[ ]+)\d{1,9}(?P<stop>[.)])(?=[ ]+\S)",
    re.MULTILINE,
)
#: Tags whose content is no text: one that is never closed would take the rest of the policy along.
_SWALLOWS = re.compile(
    r"<(?=(script|style|textarea|title|xmp|iframe|noembed|noframes)\b)", re.IGNORECASE
)
#: Lines, and signs that may be markup, of one text; more is refused, since each costs the parser some
#: 30 µs. The longest policies that we know of have 7,000 and 3,000.
MAX_LINES, MAX_MARKS = 60_000, 100_000
#: What a line of a heading, table, quotation, fence, tag or code begins with.
_NO_TEXT = ("#", "|", ">", "`", "~", "<", "    ", "\t", "=", "---", "***")
_MARKS = "[*_`<!&~\\|"
#: No policy holds code, but many have items and paragraphs further in than Markdown allows.
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")


def read(text: str, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read a Markdown text; all of it is the policy.

    Typed spaces and bullets are read as what they look like, though Markdown knows none of them.
    Raises :class:`~notifier.errors.UnreadableDocument`.
    """
    if text.count("\n") > MAX_LINES or sum(map(text.count, _MARKS)) > MAX_MARKS:
        raise UnreadableDocument(
            f"The Markdown has more than {MAX_LINES:,} lines or {MAX_MARKS:,} signs of markup.",
        )
    if not text.isascii():
        text = _BULLET.sub(r"\1* ", _HARD_SPACE.sub(" ", text))
    if "\n===" in text:
        text = _with_rows(text)
    if "](" in text:
        text = _LINK.sub(_each_block_linked, _LINKED_TITLE.sub(r"[\1](\3)\n\2", text))
    text = _with_dashes(_NESTED.sub(_begin_nested, _without_indents(text)))
    markup = _MARKDOWN.render(_escape_unclosed(_FRONT_MATTER.sub("", text)))
    raw = markup.encode("utf-8", "replace")
    if include or exclude:
        raw = select(raw, include, exclude)
    page = walk(parse(raw))
    resolve(page.pieces, url)
    title = next((piece.text for piece in page.pieces if piece.heading == 1), "")
    return Reading(page.pieces, title=title)


def _with_rows(text: str) -> str:
    """Return *text* with each row of "=" right below its title: tools leave blank lines below one of several blocks.

    A row that has none is left out.
    """
    lines = text.split("\n")
    above = -1  # the last line that is not blank
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if above < at - 1 and line[0] == "=" and _ROW.fullmatch(line):
            lines[at] = ""
            if above >= 0 and _is_title(lines[above]):
                lines[above] = f"\n{lines[above]}\n{line}"
        else:
            above = at
    return "\n".join(lines)


def _each_block_linked(match: re.Match[str]) -> str:
    """Return a link over several blocks as a link in each of them: so pages have it, and tools."""
    if not _BLANK.search(match[1]):
        return match[0]
    parts = _BLANK.split(match[1])
    for at in range(0, len(parts), 2):
        text = parts[at].rstrip()
        last = text.rfind("\n")
        if last >= 0 and _UNDERLINE.fullmatch(text, last + 1):
            text = text[:last]
        before = _BEFORE.match(text)
        start = before.end() if before else 0
        if start < len(text):
            rest = parts[at][len(text) :]
            parts[at] = f"{text[:start]}[{text[start:]}]{match[2]}{rest}"
    return "".join(parts)


def _is_title(line: str) -> bool:
    """Whether a line may be a title: short, no sentence, no item, and not marked as anything else."""
    text = line.rstrip()
    return (
        len(text) <= _MAX_TITLE
        and text[-1] not in ".:;,"
        and not line.startswith(_NO_TEXT)
        and not _ITEM.match(line)
    )


def _begin_nested(match: re.Match[str]) -> str:
    """Return the first of the items below an item numbered 1, as Markdown wants to begin a list."""
    if len(match["indent"]) < len(match["own"]):
        return match[0]
    return f"{match['own']}{match['text']}\n{match['indent']}1{match['stop']}"


def _without_indents(text: str) -> str:
    """Return *text* without the indents of paragraphs and items that stand below no item.

    Markdown takes them for code; they are what is left where the item above them went.
    """
    if "\n    " not in text:
        return text
    lines = text.split("\n")
    in_list = fenced = False
    shift, after_blank = 0, True
    for at, line in enumerate(lines):
        bare = line.lstrip(" ")
        if not bare:
            after_blank = True
            continue
        indent = len(line) - len(bare)
        if bare.startswith(("```", "~~~")):
            fenced = not fenced
        elif indent < INDENTED and not fenced:
            in_list = bool(_ITEM.match(line)) or (in_list and (indent > 0 or not after_blank))
            shift = 0
        elif not in_list and not fenced and (shift or after_blank):
            shift = shift or indent
            lines[at] = line[min(shift, indent) :]
        after_blank = False
    return "\n".join(lines)


def _with_dashes(text: str) -> str:
    """Return *text* with a dash, or the like, that only happens to begin a line kept as one.

    Markdown begins a list or a quotation there. But a list of one item, in the midst of a paragraph and not
    after a colon, is a sentence whose lines were wrapped.
    """
    lines = text.split("\n")
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and lines[end].strip():
            continue
        if end - start > 1:
            items = [at for at in range(start, end) if _ITEM.match(lines[at])]
            if len(items) == 1 and _goes_on(lines[start : items[0]]):
                at = items[0]
                lines[at] = _FIRST_SIGN.sub(r"\1\\\2", lines[at], count=1)
        start = end + 1
    return "\n".join(lines)


def _goes_on(lines: Sequence[str]) -> bool:
    """Whether the text of *lines*, no items, may go on in mid-sentence."""
    if not lines or any(line.startswith(_NO_TEXT) for line in lines):
        return False
    return lines[-1].rstrip("*_ ")[-1:] not in ":|"


def _escape_unclosed(text: str) -> str:
    """Return *text* with tags escaped that would hide all that follows, as none closes them."""
    if not _SWALLOWS.search(text):
        return text
    lower = text.lower()
    last: dict[str, int] = {}

    def escaped(match: re.Match[str]) -> str:
        name = match[1].lower()
        if name not in last:
            last[name] = lower.rfind(f"</{name}")
        return match[0] if last[name] > match.start() else "&lt;"

    return _SWALLOWS.sub(escaped, text)
