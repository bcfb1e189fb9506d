"""Markdown, by way of HTML: one reader knows headings, lists, tables and links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt

from notifier.extract.html import parse, resolve, select
from notifier.extract.outline import Reading
from notifier.extract.walk import walk

_FRONT_MATTER = re.compile(r"\A---\s*\n(?:[\w-]+\s*:.*\n|\s+.*\n|#.*\n)*---\s*\n")
#: Spaces that Markdown does not take for such, behind a first sign of the line.
_HARD_SPACE = re.compile(r"(?<=\S)[ \t]*[\u00a0\u2007\u202f\u200b][ \t\u00a0\u2007\u202f\u200b]*")
_BULLET = re.compile(r"^([ ]*)[•◦▪‣●○■□∙·][ \t]+(?=\S)", re.MULTILINE)
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read(text: str, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read a Markdown text; all of it is the policy.

    Typed spaces and bullets are read as what they look like, though Markdown knows none of them.
    """
    if not text.isascii():
        text = _BULLET.sub(r"\1* ", _HARD_SPACE.sub(" ", text))
    markup = _MARKDOWN.render(_FRONT_MATTER.sub("", text))
    if include or exclude:
        markup = select(markup, include, exclude)
    page = walk(parse(markup))
    resolve(page.pieces, url)
    title = next((piece.text for piece in page.pieces if piece.heading == 1), "")
    return Reading(page.pieces, title=title)
