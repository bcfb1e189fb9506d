r"""What a regular expression cannot match without: words that must stand in a text, or parts of words.

``\bsell(?:s|ing)?\b.{0,40}\bdata\b`` matches only where one of the words "sell", "sells" and
"selling" stands, and the word "data". A pattern is read into its *ways* to match, the alternatives at
its top; each needs a word of every one of its sets. What is not understood needs nothing, so that
nothing that matches is ever missed; the property tests hold that against the patterns themselves.

Long, because one grammar is read here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from notifier.materiality.expression import Part, alternatives, parts

#: Marks beside the letters of what a pattern can match: a word's border, the rest of a word,
#: anything at all, a digit, letters of a word, and a condition on what stands around.
_EDGE, _TAIL, _GAP, _FIGURE, _LETTERS, _LOOK = _MARKS = "\ue000\ue001\ue002\ue003\ue004\ue005"
#: Strings that one part of a pattern may stand for before it counts as anything.
_MOST = 160
#: Letters of the shortest cue that may stand within a word, or begin or end one.
_INSIDE, _AT_END = 3, 2
#: The cue of a digit, and what stands around a sign's cue where letters or digits do: "0-0".
FIGURE = "0"
#: Signs that few sentences hold, and words that most do.
_RARE = frozenset("/$€£¥₹%@|[]{}<>*+=\\#")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "for",
        "from",
        "in",
        "is",
        "it",
        "may",
        "no",
        "not",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "this",
        "to",
        "us",
        "we",
        "will",
        "with",
        "you",
        "your",
    ]
)

#: Looks to the left or right that ask for a word's border, and for nothing less.
_BORDERS = frozenset(
    {r"(?<!\w)", r"(?!\w)", r"(?<![\w@])", r"(?![\w@])", r"(?<![\w])", r"(?![\w])"}
)
_CLASSES = {"b": _EDGE, "d": _FIGURE, "w": _LETTERS, "s": " ", "W": " ", "n": " ", "t": " "}
_WORD = re.compile(r"\w+")
#: A sign, and the mark of a digit.
_SIGN = re.compile(rf"[^\w {_MARKS.replace(_FIGURE, '')}]")
_SURE = re.compile(rf"(?P<left>{_EDGE}*)(?P<word>\w+)(?P<right>[{_EDGE}{_TAIL}]*)")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to match: ``source``, a pattern of its own.

    A cue is a word between blanks (" sell "), its beginning (" sell"), its end ("sell "), a part
    of it ("sell"), a sign ("%"), a sign within a word ("0-0"), or :data:`FIGURE`. ``needs``: a match holds a cue of each.
    ``sure``: where one of these stands, it matches; ``only_sure``: and nowhere else.
    """

    source: str
    needs: tuple[frozenset[str], ...]
    sure: frozenset[str]
    only_sure: bool


def ways(pattern: str, *, cased: bool = False) -> tuple[Way, ...]:
    """Return the ways in which *pattern* can match; where capitals count, none is sure."""
    return tuple(_way(source, cased=cased) for source in _spread(pattern))


def _way(source: str, *, cased: bool) -> Way:
    strings = None if cased else _language(source)
    sure = {text: cue for text in strings or () if (cue := _sure(text))}
    if strings is None or not sure:
        return Way(source, _sharpest(_needs(source)), frozenset(), only_sure=False)
    rest = _need((text for text in strings if text not in sure), frozenset(sure.values()))
    only_sure = len(sure) == len(strings)
    return Way(source, (rest,) if rest else (), frozenset(sure.values()), only_sure=only_sure)


def _sharpest(needs: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    return tuple(sorted(dict.fromkeys(needs), key=_breadth))


def _spread(pattern: str) -> Iterator[str]:
    """Yield the alternatives of *pattern*, also those of a group that borders alone surround."""
    for source in alternatives(pattern):
        atoms = list(parts(source))
        groups = [atom for atom in atoms if atom[0]["group"]]
        rest = (atom for atom in atoms if not atom[0]["group"])
        if len(groups) != 1 or groups[0][2] or not all(map(_is_zero_wide, rest)):
            yield source
            continue
        atom, whole, _ = groups[0]
        before, after = source[: atom.start()], source[atom.start() + len(whole) :]
        for inner in _spread(whole[len(atom[0]) : -1]):
            yield f"{before}{inner}{after}"


def _is_zero_wide(atom: Part) -> bool:
    found, whole, repeat = atom
    return not repeat and bool(found["look"] or whole in {r"\b", "^", "$"})


def _language(source: str) -> frozenset[str] | None:
    """Return all that *source* can match, in letters and marks; None for more than :data:`_MOST`."""
    found: set[str] = set()
    for alternative in alternatives(source):
        strings = frozenset({""})
        for part in parts(alternative):
            strings = _joined(strings, _of_part(part))
            if len(strings) > _MOST:
                return None
        found |= strings
    return frozenset(found) if len(found) <= _MOST else None


def _joined(before: Iterable[str], after: Collection[str]) -> frozenset[str]:
    if len(after) == 1:
        (mark,) = after
        if not mark.startswith(_GAP):
            return frozenset([one + mark for one in before])
    joined = [one + other for one in before for other in after]
    return frozenset([text.replace(_GAP + _GAP, _GAP) for text in joined])


def _of_part(part: Part) -> frozenset[str]:
    """Return what *part* can match; the same parts stand in many patterns."""
    _, whole, repeat = part
    if (whole, repeat) not in _READ:
        _READ[whole, repeat] = _read(part)
    return _READ[whole, repeat]


#: What parts of patterns can match, by the whole of each and its repetition.
_READ: dict[tuple[str, str], frozenset[str]] = {}


def _read(part: Part) -> frozenset[str]:
    atom, whole, repeat = part
    if whole == r"\w" and repeat[:1] in {"*", "+"}:
        return frozenset({_TAIL if repeat[0] == "*" else _LETTERS})
    once = _once(atom, whole)
    if not repeat:
        return once
    if once == {_GAP}:
        return once
    many = once if repeat[0] == "?" else once.union(_several(once))
    return many | {""} if repeat[0] in "*?" or repeat.startswith(("{0", "{,")) else many


def _several(once: frozenset[str]) -> frozenset[str]:
    """Of what comes several times the last time is known, and of one and the same the first as well."""
    (first,) = once if len(once) == 1 else ("",)
    return _joined([first.removesuffix(_GAP) + _GAP], once)


def _once(atom: re.Match[str], whole: str) -> frozenset[str]:
    if atom["group"]:
        inner = whole[len(atom[0]) : -1]
        return _language(inner) or _abridged(inner)
    if atom["look"]:
        return frozenset({_EDGE if whole in _BORDERS else _LOOK})
    if atom["set"]:
        return _of_set(whole)
    if atom["class"]:
        return frozenset({_CLASSES.get(atom["class"], _GAP)})
    if atom["place"]:
        # The text's own start and end are borders, and are more than that.
        return frozenset({{"^": _GAP + _EDGE, "$": _EDGE + _GAP}.get(whole, _GAP)})
    return frozenset({atom["letter"].lower() if atom["letter"] else _GAP})


def _of_set(source: str) -> frozenset[str]:
    inner = source[1:-1]
    if inner.startswith("^") or re.search(r"\w-\w", inner):
        return frozenset({_GAP})
    plain = re.sub(r"\\([^A-Za-z0-9])", r"\1", inner)
    found = {_CLASSES.get(name, _GAP) for name in re.findall(r"\\([A-Za-z0-9])", plain)}
    return frozenset(found.union(re.sub(r"\\[A-Za-z0-9]", "", plain).lower()))


def _abridged(source: str) -> frozenset[str]:
    """Return for each alternative of *source* no more than the cues that it needs."""
    found: set[str] = set()
    for alternative in alternatives(source):
        best = min(_needs(alternative), key=_breadth, default=None)
        if best is None:
            return frozenset({_GAP})
        found.update(f"{_GAP}{_drawn(cue)}{_GAP}" for cue in best)
    return frozenset(found) if len(found) <= _MOST else frozenset({_GAP})


def _breadth(need: frozenset[str]) -> tuple[int, int]:
    """Order needs by how little they let through: long cues, and few of them."""
    return (-min(map(len, need)), len(need))


def _drawn(cue: str) -> str:
    return _FIGURE if cue == FIGURE else cue.replace(" ", _EDGE)


def _needs(alternative: str) -> Iterator[frozenset[str]]:
    """Yield sets of cues, of each of which a match of *alternative* holds one."""
    strings = frozenset({""})
    for part in parts(alternative):
        if part[0]["look"] in {"(?=", "(?<="}:  # what must stand there, stands in the text
            inner = part[1][len(part[0][0]) : -1]
            yield from _if_any(_language(inner) or _abridged(inner))
        more = _of_part(part)
        if len(strings) * len(more) > _MOST:
            yield from _if_any(strings)
            strings = frozenset({_GAP})
        strings = _joined(strings, more)
        ends = {text[-1:] for text in strings}
        # Between words, or where anything may follow, the next word begins a need of its own.
        if all(end == _GAP or (end and _is_sign(end)) for end in ends):
            yield from _if_any(strings)
            strings = frozenset(end if end == _GAP else " " for end in ends)
    yield from _if_any(strings)


def _if_any(strings: Iterable[str]) -> Iterator[frozenset[str]]:
    need = _need(strings)
    if need:
        yield need


def _need(strings: Iterable[str], known: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return cues of which each of *strings* holds one, rather one of *known*; none where one holds none."""
    found: set[str] = set()
    for text in strings:
        cues = list(_cues(text.replace(_LOOK, "")))
        best = max([cue for cue in cues if cue in known] or cues, key=_worth, default="")
        if not best:
            return frozenset()
        found.add(best)
    # What begins with "retain" holds it: the longer says nothing more.
    return frozenset(c for c in found if not any(o != c and o in c for o in found))


def _worth(cue: str) -> tuple[float, int]:
    """Say how much it tells that *cue* stands in a text: most of all a long word."""
    word = cue.strip()
    if word.strip(FIGURE) in _RARE:
        return (4, len(cue))
    if not word.isalnum():
        return (1.5 if len(word) > 1 else 0.9 if word in "()" else 0.5, len(cue))
    return (1 if word in _COMMON else len(word), len(cue))


def _cues(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        left, right = (bool(mark) and mark not in _MARKS[1:] for mark in (before, after))
        cue = f"{' ' if left else ''}{found[0]}{' ' if right else ''}"
        if len(found[0]) >= (1 if left and right else _AT_END if left or right else _INSIDE):
            yield cue
    for found in _SIGN.finditer(text):
        mark, index = found[0], found.start()
        if mark == _FIGURE:
            yield FIGURE
        else:
            beside = text[index - 1 : index] + text[index + 1 : index + 2]
            is_inner = len(beside) == 2 and all(map(_is_of_word, beside))
            yield f"{FIGURE}{mark}{FIGURE}" if is_inner else mark


def _is_sign(mark: str) -> bool:
    return not (mark.isalnum() or mark == "_" or mark in _MARKS)


def _is_of_word(mark: str) -> bool:
    return mark.isalnum() or mark in {"_", _FIGURE, _LETTERS}


def _sure(text: str) -> str:
    """Return the cue that is all that *text* says, "" where it says more."""
    found = _SURE.fullmatch(text)
    if found is None:
        return ""
    left, right = (" " if found[side].startswith(_EDGE) else "" for side in ("left", "right"))
    is_found = left or right or len(found["word"]) >= _AT_END
    return f"{left}{found['word']}{right}" if is_found else ""
