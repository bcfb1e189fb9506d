"""Reading a regular expression: its alternatives, and the parts of which each consists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ATOM = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?:|\?P<\w+>|(?!\?)))|(?P<odd>\(\?)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<class>[A-Za-z0-9])|(?P<place>[.^$])|\\?(?P<letter>.)",
    re.DOTALL,
)
#: What brackets and bars are not, as far as it goes.
_INERT = re.compile(r"(?:[^\\\[()|]|\\.|\[\^?\]?(?:\\.|[^\]\\])*\])*", re.DOTALL)
_REPEAT = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")

#: What stays as it is in an expression in small letters: classes and names of groups.
_KEPT = re.compile(r"\\.|\(\?P[<=]\w+|[^\\(]+|\(", re.DOTALL)
#: Characters by number, and switches of case.
_SWITCHES = re.compile(r"\\[xuUN]|\(\?[aiLmsux-]")
_SETS = re.compile(r"\[\^?(?P<inner>\]?(?:\\.|[^\]\\])*)\]")
_RANGES = re.compile(r"(?P<first>\\.|.)-(?P<last>\\.|.)")
#: Letters that another stands for where case is not regarded, and that have no small letter of their own.
_ODD = re.compile("[\u0130\u0131\u017f]")
#: The last letter of the alphabets that patterns may be in, beside the sign for a millionth part.
_LATIN, _MICRO = "\u017e", "\u00b5"

#: How a part begins, the whole of it without its repetition, and how often it may come.
Part = tuple[re.Match[str], str, str]


def in_small_letters(source: str) -> str | None:
    """Return what finds in texts in small letters what *source* finds without regard to case.

    None where that is not known to be the same.
    """
    if any(letter > _LATIN and letter.lower() != letter.upper() for letter in source):
        return None
    if _MICRO in source or _ODD.search(source):
        return None
    if _SWITCHES.search(source) or not all(map(_is_of_one_case, _SETS.finditer(source))):
        return None
    return "".join(
        part if part.startswith(("\\", "(?P")) else part.lower() for part in _KEPT.findall(source)
    )


@lru_cache(maxsize=8192)
def small_letters(text: str) -> str | None:
    """Return *text* in small letters, of the same length; None where they would not say the same."""
    return text.lower() if text.isascii() or _ODD.search(text) is None else None


def without_start(pattern: re.Pattern[str], text: str) -> str:
    """Return *text* without what *pattern*, which begins with "^", matches; ``sub`` looks everywhere for it."""
    found = pattern.match(text)
    return text if found is None else text[found.end() :]


def _is_of_one_case(letters: re.Match[str]) -> bool:
    """Whether no range of a set of *letters* goes from one case to another."""
    return all(
        all(map(holds, found.groups())) or not any(map(str.isalpha, found[0]))
        for found in _RANGES.finditer(letters["inner"])
        for holds in (str.islower if found["last"].islower() else str.isupper,)
    )


def letters_first(source: str) -> str:
    r"""Return an expression that matches what *source* does and begins with letters where *source* begins with a border.

    A border is tried at every place of a text, letters are skipped to: ``\bsell`` is ``sell(?<!\wsell)``.
    """
    return "|".join(map(_border_behind, alternatives(source)))


def _border_behind(way: str) -> str:
    looks = _LOOKS.match(way)
    if looks is not None:
        # Most places are no border: what else must not stand before them is asked last.
        rest = way[looks.end() :]
        first = _first_letters(rest)
        before = f"(?=[{first}]){looks['before']}" if first else looks["before"]
        return f"{looks['border']}{before}{rest}"
    border = next(filter(way.startswith, _BORDERS), "")
    return (border and _letters_first(way[len(border) :], _BORDERS[border])) or way


def _first_letters(way: str) -> str:
    """Return the letters of which each match of *way* begins with one, "" where that is not known."""
    first, whole, repeat = next(parts(way), (None, "", ""))
    if first is None or repeat:
        return ""
    begun = alternatives(whole[len("(?:") : -1]) if first["group"] == "(?:" else [way]
    runs = [_RUN.match(each) for each in begun]
    return "".join(sorted({run[0][0] for run in runs if run})) if all(runs) else ""


def _letters_first(way: str, behind: str) -> str | None:
    """Return *way*, none of whose matches may follow a character of the set *behind*.

    None where it begins with anything else than letters, or with so many that they stand everywhere.
    """
    first, whole, repeat = next(parts(way), (None, "", ""))
    if first is None or repeat:
        return None
    if first["group"] == "(?:":
        inner = [_letters_first(each, behind) for each in alternatives(whole[len("(?:") : -1])]
        known = [each for each in inner if each is not None]
        if len(known) < len(inner) or len({each[:1] for each in known}) > _FEW:
            return None
        return f"(?:{'|'.join(known)}){way[len(whole) :]}"
    run = _RUN.match(way)
    return f"{run[0]}(?<!{behind}{run[0]}){way[run.end() :]}" if run else None


#: Borders before a letter, and the set of characters that must not stand before it.
_BORDERS = {r"\b": r"\w", r"(?<!\w)": r"\w", r"(?<![\w@])": r"[\w@]"}
#: What must not stand before a border.
_LOOKS = re.compile(r"(?P<before>(?:\(\?<![^()\[\]|]*\))+)(?P<border>\\b)")
#: Letters that each must stand there once.
_RUN = re.compile(r"[A-Za-z0-9]+(?![?*+{A-Za-z0-9])|[A-Za-z0-9]+(?=[A-Za-z0-9][?*+{])")
#: First letters of the ways to match that are worth being skipped to.
_FEW = 3


def alternatives(pattern: str) -> Iterator[str]:
    """Split *pattern* at the bars that stand outside of brackets."""
    start = index = 0
    while (index := _inert(pattern, index)) < len(pattern):
        if pattern[index] == "(":
            index = _closed(pattern, index)
            continue
        if pattern[index] == "|":
            yield pattern[start:index]
            start = index + 1
        index += 1
    yield pattern[start:]


def parts(source: str) -> Iterator[Part]:
    """Yield the parts of *source*: how each begins, the whole of it, and how often it may come."""
    index = 0
    while index < len(source):
        atom = _ATOM.match(source, index)
        assert atom is not None, "every character is an atom"  # noqa: S101 - for the types; the pattern ends in "."
        opens = atom["group"] or atom["look"] or atom["odd"]
        end = _closed(source, index) if opens else atom.end()
        repeat = _REPEAT.match(source, end)
        yield atom, source[index:end], repeat[0] if repeat else ""
        index = repeat.end() if repeat else end


def _closed(source: str, start: int) -> int:
    """Return where the group that opens at *start* ends."""
    depth, index = 0, start
    while (index := _inert(source, index)) < len(source):
        depth += {"(": 1, ")": -1}.get(source[index], 0)
        index += 1
        if depth == 0:
            break
    return index


def _inert(source: str, start: int) -> int:
    """Return where the next bracket or bar behind *start* stands."""
    found = _INERT.match(source, start)
    return found.end() if found else start
