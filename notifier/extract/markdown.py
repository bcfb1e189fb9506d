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
    markup = _MARKDOWN.render(_FRONT_MATTER.sub("", text))
    if include or exclude:
        markup = select(markup, include, exclude)
    page = walk(parse(markup))
    resolve(page.pieces, url)
    title = next((piece.text for piece in page.pieces if piece.heading == 1), "")
    return Reading(page.pieces, title=title)
