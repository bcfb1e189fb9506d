"""Line breaks: which of them end a paragraph, and which only wrap its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

#: Stands for a line break until a block is complete.
BREAK = "\v"
_STOPS = frozenset(".:;!?。")
_ITEM_MARK = re.compile(r"\s*(?:[•◦▪‣●○■□∙·–—-]\s|[(\[]?\d{1,2}[.)\]]\s|[(\[][a-z]{1,3}\)\s)")


class Line(NamedTuple):
    """A line or paragraph: its text, whether all of it is bold, and the parts ``[start:end]`` it is of."""

    text: str
    bold: bool
    start: int
    end: int


def paragraphs(parts: Iterable[tuple[str, bool]]) -> list[Line]:
    """Join *parts*, each a text or a :data:`BREAK` and whether it is bold, into paragraphs.

    A break ends a paragraph where a blank line, a bold line or an item follows, or where the line
    before is bold or ends with a stop.
    """
    found: list[list[Line]] = []
    apart = True
    for line in _lines(parts):
        text = line.text
        if not text or text.isspace():
            apart = True
            continue
        if (
            apart
            or line.bold
            or found[-1][-1].bold
            or _stopped(found[-1][-1])
            or _ITEM_MARK.match(text)
        ):
            found.append([line])
        else:
            found[-1].append(line)
        apart = False
    return [
        Line(" ".join(line.text for line in lines), lines[0].bold, lines[0].start, lines[-1].end)
        for lines in found
    ]


def _stopped(line: Line) -> bool:
    """Whether a line ends as sentences and announcements do."""
    return line.text.rstrip()[-1:] in _STOPS


def _lines(parts: Iterable[tuple[str, bool]]) -> Iterable[Line]:
    """Yield the lines between breaks."""
    texts: list[str] = []
    all_bold = True
    start = 0
    for index, (text, bold) in enumerate((*parts, (BREAK, False))):
        if text == BREAK:
            yield Line("".join(texts), all_bold, start, index)
            texts, all_bold, start = [], True, index + 1
        else:
            texts.append(text)
            all_bold = all_bold and (bold or text.isspace())
