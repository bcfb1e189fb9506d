"""Text of others as HTML in which nothing hides.

Letters can stand behind marks that turn the direction of a line, and words can hold characters
without a glyph; both look right and are not what they seem (Unicode Technical Report 36).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from markupsafe import Markup, escape

#: Marks that embed, override or isolate a direction (UAX #9), characters without a glyph or width,
#: tags, and controls other than white space. Joiners and the plain direction marks, which Persian
#: and Hebrew need, are left alone.
HIDDEN = re.compile(
    "([\u202a-\u202e\u2066-\u2069\u034f\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f])"
)


def visible(text: str) -> Markup:
    """Return *text* escaped, with everything that hides or turns text spelt out by its number."""
    if not HIDDEN.search(text):
        return escape(text)
    return Markup("").join(
        Markup('<span class="mark-shown">U+{:04X}</span>').format(ord(part))
        if HIDDEN.fullmatch(part)
        else escape(part)
        for part in HIDDEN.split(text)
    )


def direction(text: str) -> Literal["ltr", "rtl"]:
    """Return where *text* starts reading: the direction of its first letter (UAX #9, rule P2)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"
