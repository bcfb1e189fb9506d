"""Abbreviations, and what they stand for: "CPI" and "Consumer Prices Index" are one index."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

#: Capitals that stand for as many words; two letters may stand for anything.
_LETTERS = re.compile(r"\b([A-Z]{3,6})s?\b")
_WORDS = re.compile(r"[^\W\d_]+")
_ALONE = re.compile(r"\b[A-Za-z]{3,7}(?!\w)")
#: Words that may stand between those whose first letters make an abbreviation.
_BETWEEN = ("of", "and", "the", "for", "on", "to")
#: Letters beside those of the alphabet that are taken for one of them where case is not regarded.
_ODD = re.compile("[\u0130\u0131\u017f\u212a]")


#: Legal forms in full, behind a name.
_FORMS = {"Limited": "Ltd", "Incorporated": "Inc", "Corporation": "Corp"}
_FORM = re.compile(rf"(?<=[\w.'&)] )(?:{'|'.join(_FORMS)})\b")


def _short_form(found: re.Match[str]) -> str:
    return _FORMS[found[0]]


def in_short(old: str, new: str) -> tuple[str, str]:
    """Return folded *old* and *new* with the abbreviations of either in place of what they stand for."""
    old, new = _with_forms(old), _with_forms(new)
    shorts = sorted({*_LETTERS.findall(old), *_LETTERS.findall(new)})
    for short in shorts:
        old, new = _with_short(old, short), _with_short(new, short)
    return old, new


def _with_forms(text: str) -> str:
    """Return *text* with legal forms behind names as they are abbreviated."""
    return _FORM.sub(_short_form, text) if any(form in text for form in _FORMS) else text


def _with_short(text: str, short: str) -> str:
    """Return *text* with *short* in place of what it stands for; mostly that is seen without a pattern for it."""
    small = short.lower()
    written, words, firsts = _words(text)
    if (not text.isascii() and _ODD.search(text)) or (
        firsts.issuperset(small) and _may_spell(words, small)
    ):
        return _in_full(short).sub(short, text)
    # What is not written in capitals.
    if f"{small}s" in words or words.count(small) > written.count(short):
        forms = {small, f"{small}s"}
        return _ALONE.sub(lambda found: short if found[0].lower() in forms else found[0], text)
    return text


def _may_spell(words: Sequence[str], small: str) -> bool:
    """Whether words with the letters of *small* may stand one behind the other in *words*."""
    # Where a word stands that may be the one of the letter looked at.
    at = {index for index, word in enumerate(words) if word[0] == small[0]}
    for letter in small[1:]:
        behind = {index + 1 for index in at if index + 1 < len(words)}
        behind |= {index + 1 for index in behind if words[index] in _BETWEEN}
        at = {index for index in behind if words[index : index + 1] and words[index][0] == letter}
    return bool(at)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[Sequence[str], Sequence[str], frozenset[str]]:
    """Return the words of *text* as written and in small letters, and the letters that these begin with."""
    words = _WORDS.findall(text)
    small = [word.lower() for word in words]
    return words, small, frozenset([word[0] for word in small])


@lru_cache(maxsize=1024)
def _in_full(short: str) -> re.Pattern[str]:
    """Return what finds words of which *short* has the first letters, and itself in brackets behind them."""
    between = rf"[ -](?:(?:{'|'.join(_BETWEEN)}) )?"
    words = between.join(rf"{letter}[a-z]+" for letter in short)
    return re.compile(rf"\b(?:{words}(?: \(\"?{short}s?\"?\))?|{short}s?)(?!\w)", re.IGNORECASE)
