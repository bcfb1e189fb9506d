"""White space and invisible characters: what no reader can see is taken out of the text."""

from __future__ import annotations

import re
import unicodedata

#: Characters without a glyph: all that Unicode calls ignorable (soft hyphen, zero-width space and
#: joiner marks, direction marks and overrides, Hangul fillers, variation selectors, tags, byte order
#: mark; DerivedCoreProperties.txt, Default_Ignorable_Code_Point), anchors and placeholders, what is no
#: character at all, controls that are no white space, and the private use areas in which icon fonts
#: keep their pictures.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
#: Marks set on one letter, of which more than this many are dropped (UAX #15, stream-safe text):
#: putting them in order takes time that grows with the square of their number.
_MAX_MARKS = 30
_MARKS = re.compile(rf"[^\w\s!-~]{{{_MAX_MARKS + 1},}}")
#: Whether a text has more than letters, signs and spaces of Western and Central Europe, composed and
#: visible, with which nothing is to be done.
_UNUSUAL = re.compile("[^\t-\r -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]")
#: A braille pattern without dots is a space to the eye.
_BLANK = "\u2800"
#: Joiners that change the shape of letters in some scripts, and mean nothing beside Latin ones.
_LOOSE_JOINER = re.compile(
    r"(?<![\u0600-\u08ff\u0900-\u0dff\u2600-\u27bf\U0001f000-\U0001faff])[\u200c\u200d]"
    r"|[\u200c\u200d](?![\u0600-\u08ff\u0900-\u0dff\u2600-\u27bf\U0001f000-\U0001faff])"
)

_LETTERS = re.compile(r"[^\W\d_]+")
#: Signs that stand in most texts that are otherwise ASCII, and part its runs of letters.
_COMMON_SIGNS = "’“”–—‘•·…®™\xa0"
_ASCII_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)
).ljust(256)
_WESTERN_LETTERS = bytes(code if _LETTERS.match(chr(code)) else 32 for code in range(256))


def clean(text: str) -> str:
    """Return *text* as a reader sees it: NFC, white space collapsed, nothing invisible.

    Quotes and dashes stay as published; which of them mean the same is the comparison's question.
    """
    if not text.isascii() and _UNUSUAL.search(text):
        text = _clean_unusual(text)
    if "  " not in text and text.isprintable():  # told faster than splitting it
        return text.strip(" ")
    shown = " ".join(text.split())
    # What is printable has nothing invisible, which would be looked for for longer.
    if shown.isascii() and not shown.isprintable():
        return " ".join(_INVISIBLE.sub("", text).split())
    return shown


def _clean_unusual(text: str) -> str:
    """Return a text with any characters as :func:`clean` does, but for its white space."""
    text = _INVISIBLE.sub("", text)
    if _MARKS.search(text):
        text = _MARKS.sub(_fewer_marks, text)
    text = unicodedata.normalize("NFC", text).replace(_BLANK, " ")
    if "\u200c" in text or "\u200d" in text:
        text = _LOOSE_JOINER.sub("", text)
    return text


def without_signs(text: str) -> str:
    """Return *text* with spaces for the signs that are often all in it that is not ASCII."""
    if not text.isascii():
        for sign in _COMMON_SIGNS:
            text = text.replace(sign, " ")
    return text


def is_western(text: str) -> bool:
    """Whether *text* has but ASCII and letters and signs of Western Europe (ISO 8859-1)."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def folded_letters(text: str) -> list[str]:
    """Return the runs of letters in *text*, folded."""
    text = without_signs(text)
    # A table of bytes and a split take a tenth of the time of an expression.
    if not text.isascii():
        folded = text.casefold()
        if is_western(folded):
            return folded.encode("latin-1").translate(_WESTERN_LETTERS).decode("latin-1").split()
        return _LETTERS.findall(folded)
    return text.encode("ascii").translate(_ASCII_LETTERS).decode("ascii").split()


def _fewer_marks(match: re.Match[str]) -> str:
    """Return a run of signs with no more marks on one of them than can be put in order."""
    out, marks = [], 0
    for char in match[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MAX_MARKS:
            out.append(char)
    return "".join(out)


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that is written to be read."""
    return frozenset(text.split())
