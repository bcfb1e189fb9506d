"""Line breaks: which of them end a paragraph, and which only wrap its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Stands for a line break until a block is complete.
BREAK = "\v"
_STOPS = frozenset(".:;!?。")
_ITEM_MARK = re.compile(r"\s*(?:[•◦▪‣●○■□∙·–—-]\s|[(\[]?\d{1,2}[.)\]]\s|[(\[][a-z]{1,3}\)\s)")


def paragraphs(parts: Iterable[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Join *parts*, each a text or a :data:`BREAK` and whether it is bold, into paragraphs.

    A break ends a paragraph where a blank line, a bold line or an item follows, or where the line
    before is bold or ends with a stop. Returns each paragraph and whether all of it is bold.
    """
    found: list[tuple[list[str], bool]] = []
    apart = True
    for line, bold in _lines(parts):
        if not line or line.isspace():
            apart = True
            continue
        last, last_bold = found[-1] if found else ([""], False)
        stopped = last[-1].rstrip()[-1:] in _STOPS
        if apart or bold or last_bold or stopped or _ITEM_MARK.match(line):
            found.append(([line], bold))
        else:
            last.append(line)
        apart = False
    return [(" ".join(lines), bold) for lines, bold in found]


def _lines(parts: Iterable[tuple[str, bool]]) -> Iterable[tuple[str, bool]]:
    """Yield the lines between breaks, and whether all of each is bold."""
    texts: list[str] = []
    all_bold = True
    for text, bold in (*parts, (BREAK, False)):
        if text == BREAK:
            yield "".join(texts), all_bold
            texts, all_bold = [], True
        else:
            texts.append(text)
            all_bold = all_bold and (bold or text.isspace())
