"""Cutting a long sentence to the clause that tells, at the borders of clauses where it has any."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

#: Where a clause may begin: behind a mark, or before a word that opens one. One set of characters
#: stands first, here and below, as those are skipped to.
_OPENS = re.compile(
    r"[,;:.\s](?:(?<=[,;:])\s+(?=\S)|(?<=\s)[-–—(]\s?(?=\S)|(?<=\.)\s+(?=[A-Z])"
    r"|(?<=\s)(?=(?:which|who|where|unless|if|when|because|including|such as|but|except|provided that"
    r"|we|you|our|your)\s))"
)
#: Where one may end.
_CLOSES = re.compile(
    r"[,;:\s](?:(?<=[,;:])\s|(?<=\s)[-–—(]|(?<=\s)(?=(?:which|who|where|unless|if|when|because|including|such as|but|except)\s))"
)
#: Who does something, at the beginning of a clause: lead-ins ("in addition, when ...") do not.
_MAIN = re.compile(
    r"(?:(?:that|and|then)\s+)?(?:we|you|they|it|our\s\w+|your\s(?:\w+\s){1,3}|[A-Z]\w+)\s(?:\w+ly\s|also\s)?"
    r"(?:may|might|can|will|shall|must|should|do|does|are|is|have|has|use|collect|share|agree|grant|waive)\b"
)
#: Words with which no cut may end: they announce what was cut off.
_OPEN_TEXT = (
    "a an the and or and/or nor but of to in on at by for from with within into as such than that which who whose where "
    "when if unless our your their its his her my this these those any all some each other we you they it is are was were be been has have "
    "had und oder der die das den dem des ein eine einen einer von zu zur zum mit für auf im et ou de du le la les un une à au aux "
    "par pour avec dans sur que qui may can will shall must should would could not also e.g. i.e. including via about under between per"
)
_OPEN = frozenset(_OPEN_TEXT.split())
#: What stands between words, and the words with which no cut may end.
_BETWEEN = re.compile(r"[\s,;:(\[\"'–—-]")
_LEFT_OPEN = re.compile(
    rf"(?:{_BETWEEN.pattern}+(?:{'|'.join(map(re.escape, _OPEN_TEXT.split()))}))+$", re.IGNORECASE
)
#: Words after which a clause only says when or for whom the main one holds.
_BOUND = re.compile(
    r"(?:^|[\s(])(?:if|when|where|unless|because|while|whether|that|which|who)\s$", re.IGNORECASE
)
#: What only illustrates or describes what stands before it.
_ASIDE = re.compile(r"(?:which|who|where|including|such as|provided that|e\.g\.|i\.e\.)\b")
_FIGURE = re.compile(r"[\d%$€£]")
_NAME = re.compile(r"[A-Z](?<=\s.)[\w-]+")
#: What a start at the sentence's own beginning is worth, in a line and in a few words of one.
_WHOLE, _BRIEF = 2.0, 0.5
#: What a clause is worth in which somebody does something.
_ACTS = 2.0
#: Characters of a few words.
_FEW = 80
#: Share of the room that a clause must fill to be worth more than a cut at words.
_FULL = 0.55
#: Characters at the end of a cut in which words may announce what was cut off.
_TAIL = 40
#: Share of what is kept behind which it may end with its last whole clause.
_LATE = 0.8
#: Characters of a text in which a clause is looked for, and before a clause in which a word may bind it.
_LOOKED_AT, _BACK = 8_000, 12


def excerpt(text: str, length: int, words: str = "") -> str:
    """Cut *text*, on one line, to *length* characters, ellipses included.

    What is kept holds *words*, where they stand in it and fit; else it is a clause in which
    somebody does something. The sentence's own beginning is kept where that costs nothing.
    """
    # No other space than a blank is printable: most texts are on one line as they are.
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    if len(text) <= length:
        return text
    at = text.find(words) if words else -1
    end = 0
    if at < 0:
        start = _most_telling(text, length)
    elif len(words) > length - 2:
        start = at
    else:
        end = at + len(words)
        start = _before(text, at, end, length)
    return _cut(text, start, length, end)


def _starts(text: str) -> Iterator[int]:
    yield 0
    for match in _OPENS.finditer(text):
        yield match.end()


def _before(text: str, at: int, end: int, length: int) -> int:
    """Return where to begin so that what stands from *at* to *end* is kept, with room behind it."""
    # As much as fits stands before the words, but half of what is left stays behind them.
    room = length - 2
    behind = min(len(text) - end, (room - (end - at)) // 2)
    earliest = max(0, end + behind - room)
    fitting = [start for start in _starts(text) if earliest <= start <= at]
    if fitting:
        return fitting[0]
    space = text.find(" ", earliest, at)
    return space + 1 if space >= 0 else at


def _most_telling(text: str, length: int) -> int:
    # Where somebody does something at the sentence's own beginning, no other start is worth more.
    if length > _FEW and _MAIN.match(text):
        return 0
    room = length - 2
    best, chosen = -1.0, 0
    figures = [match.start() for match in _FIGURE.finditer(text)]
    names = [match.start() for match in _NAME.finditer(text)]
    # No start but the first is worth more: often there is nothing to look for.
    most = _ACTS + (1 if figures else 0) + 0.5 * min(2, len(names))
    for start in _starts(text[:_LOOKED_AT]):
        if best >= most:
            break
        end = min(start + room, len(text))
        if start and end - start < _FULL * room:
            break
        score = 0.0 if start else (_WHOLE if length > _FEW else _BRIEF)
        score += 1 if _count(figures, start, end) else 0
        # A name is one behind a space, and has two letters.
        score += 0.5 * min(2, _count(names, start + 1, end - 1))
        if score + _ACTS <= best:
            continue
        part = text[start:end]
        if start and (text[start - 1] == "(" or _ASIDE.match(part)):
            continue
        if _MAIN.match(part) and not _BOUND.search(text[max(0, start - _BACK) : start]):
            score += _ACTS
        if score > best:
            best, chosen = score, start
    return chosen


def _count(places: Sequence[int], start: int, end: int) -> int:
    """Return how many of *places*, in order, stand from *start* on and before *end*."""
    return max(0, bisect_left(places, end) - bisect_left(places, start))


def _cut(text: str, start: int, length: int, end: int) -> str:
    """Cut *text* to what stands behind *start*; what stands before *end* is kept."""
    lead = "…" if start else ""
    rest = text[start:]
    if start:  # no mark that closed what was cut off
        start += len(rest) - len(rest.lstrip(" ,;:.)!?"))
        rest = text[start:]
    if len(rest) + len(lead) <= length:
        return lead + rest
    kept = rest[: length - len(lead) - 1]
    kept = (kept.rpartition(" ")[0] or kept).rstrip(" ,;:–-")
    least = max(end - start, 0)
    late = max(int(_LATE * len(kept)), least)
    ends = [match.start() for match in _CLOSES.finditer(kept, late + 1)]
    kept = kept[: ends[-1]] if ends else kept
    # An opened parenthesis that loses its end is cut off with it, where that costs little.
    opened = kept.rfind("(")
    if opened > max(len(kept) * _FULL, least) and ")" not in kept[opened:]:
        kept = kept[:opened]
    last = _BETWEEN.split(kept[-_TAIL:])[-1].lower()
    open_end = _LEFT_OPEN.search(kept, max(0, len(kept) - _TAIL)) if last in _OPEN else None
    if open_end and open_end.start() > least:
        kept = kept[: open_end.start()]
    if kept.endswith(" in order") and len(kept) - len(" in order") > least:
        kept = kept.removesuffix(" in order")
    return f"{lead}{kept.rstrip(' ,;:–—-([')}…"
