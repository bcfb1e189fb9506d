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
#: Tags whose content is no text: one that is never closed would take the rest of the policy along.
_SWALLOWS = re.compile(
    r"<(?=(script|style|textarea|title|xmp|iframe|noembed|noframes)\b)", re.IGNORECASE
)
#: Lines, and signs that may be markup, of one text; more is refused, since each costs the parser some
#: 30 µs. The longest policies that we know of have 7,000 and 3,000.
MAX_LINES, MAX_MARKS = 60_000, 100_000
_MARKS = "[*_`<!&~\\|"
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


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
    markup = _MARKDOWN.render(_escape_unclosed(_FRONT_MATTER.sub("", text)))
    if include or exclude:
        markup = select(markup, include, exclude)
    page = walk(parse(markup))
    resolve(page.pieces, url)
    title = next((piece.text for piece in page.pieces if piece.heading == 1), "")
    return Reading(page.pieces, title=title)


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
