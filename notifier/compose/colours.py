"""Colours that can be read: the company's accent, fitted to light and to dark grounds.

Contrast is that of WCAG 2.2, success criterion 1.4.3: at least 4.5 for text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from notifier.model.branding import Branding

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_BLACK, _WHITE = "#000000", "#ffffff"
_READABLE = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour of a mail, as ``#rrggbb``. A ``_ground`` lies under the text it is named for.

    ``page`` surrounds the ``card`` that holds the text; links stand on both. Deleted words are red and inserted ones
    blue, which people who confuse red and green can tell apart; both are marked by strokes too.
    """

    page: str
    card: str
    ink: str
    muted: str
    rule: str
    link: str
    button: str
    button_text: str
    deleted: str
    deleted_ground: str
    inserted: str
    inserted_ground: str
    less: str
    less_ground: str
    more: str
    more_ground: str


def light(accent: str) -> Palette:
    """Return the colours for a light ground, around *accent*."""
    page = "#f1f3f6"
    return Palette(
        page=page,
        card=_WHITE,
        ink="#1a1f27",
        muted="#545d6b",
        rule="#d9dee6",
        link=readable(accent, page),
        button=_hex(accent),
        button_text=_on(accent),
        deleted="#8f1d1d",
        deleted_ground="#fdecea",
        inserted="#0b3f8a",
        inserted_ground="#e4eefc",
        less="#7a3e00",
        less_ground="#fff1dc",
        more="#0d5a3a",
        more_ground="#e0f5ea",
    )


def dark(accent: str) -> Palette:
    """Return the colours for a dark ground, around *accent*."""
    card = "#1a1e25"
    return Palette(
        page="#101318",
        card=card,
        ink="#e9ebef",
        muted="#a9b1bd",
        rule="#343b46",
        link=readable(accent, card),
        button=_hex(accent),
        button_text=_on(accent),
        deleted="#ffb4ac",
        deleted_ground="#4a2023",
        inserted="#b3d1ff",
        inserted_ground="#1d3557",
        less="#ffcf8f",
        less_ground="#45300f",
        more="#93e0b8",
        more_ground="#123c2a",
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black and white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, ground: str) -> str:
    """Return *colour*, darkened or lightened until it can be read as text on *ground*."""
    end = max(_BLACK, _WHITE, key=lambda pole: contrast(pole, ground))
    mixed = _hex(colour)
    for step in range(1, 21):
        if contrast(mixed, ground) >= _READABLE:
            break
        mixed = _mix(colour, end, step / 20)
    return mixed


def _on(ground: str) -> str:
    """Return white or black, whichever reads better; one of them always reaches 4.5."""
    return _WHITE if contrast(_WHITE, ground) >= _READABLE else _BLACK


def _hex(colour: str) -> str:
    """Return *colour* as ``#rrggbb``; what is not a colour becomes the default accent."""
    if not _HEX.fullmatch(colour):
        colour = Branding().accent
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return f"#{digits.lower()}"


def _channels(colour: str) -> tuple[int, int, int]:
    digits = _hex(colour)[1:]
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
