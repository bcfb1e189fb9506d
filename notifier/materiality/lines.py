"""What a line lists that is no sentence: a row of a table, an entry of a list, a label with its value.

Such a line has no verb by which it could be read. It is read as cells, and each cell as a set of
entries: what joins or leaves the set, and which value stands for another, is what changed. The order
of entries, what is spelt out, a thing named twice, and examples beside an entry change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from notifier.materiality import facts
from notifier.materiality.abbreviations import in_short
from notifier.materiality.countries import in_full
from notifier.materiality.kinds import kinds
from notifier.materiality.rearranged import gist

_CELLS = re.compile(r"\s*\|\s*")
_ASIDE = re.compile(r"\(([^()]*)\)")
#: Examples and asides up to the end of what they belong to.
_TAIL = re.compile(
    r"[,;:]? (?:for (?:example|instance)|e\.g\.|such as|including|inter alia|like|i\.e\.|namely|formerly|previously|except|excluding|but not|unless|if|when|where|while|who|which|that)(?!\w).*",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:[,;]\s|\s/\s|(?<=\s)(?:and|or|and/or|as well as|plus|&|\+)\s(?!(?:higher|more|later|above|older|less|fewer|longer|similar|newer|below|so)\b))\s*",
    re.IGNORECASE,
)
#: Before the entries of a line stands what they are: "Items that cannot be returned: underwear".
_LABEL = re.compile(r"^([^:|]{3,80}): (?=\S)")
#: What says that there is none of it, or that it is not so.
_NONE = re.compile(
    r"\b(?:no|none|not|never|nobody|nothing|nil|n/a|free(?= of charge\b| within\b| for\b| until\b|\W*$)|included|without|off|disabled|don't|doesn't|won't|cannot|non-?\w{4,}|un(?:used|opened|worn|damaged|encrypted|linked|identified|identifiable|masked|filtered|paid|verified|registered|moderated|supervised|tested|sold|needed|shared|stored|tracked|recorded))\b",
    re.IGNORECASE,
)
#: What leaves open how long, or how far.
_OPEN_ENDED = re.compile(
    r"\bor (?:longer|more)\b|\b(?:as|so) long as (?:we|necessary|needed|required)|\bat our (?:sole )?discretion|\bwhere (?:we|necessary)\b|\bas (?:needed|necessary|required)\b|\bif we\b|\bindefinitely\b|\bpermanently\b",
    re.IGNORECASE,
)
#: Since or until what happens.
_EVENT = re.compile(
    r"\b(?:until|when|while|as soon as|after|once|upon|(?:as|so) long as|indefinitely|permanently|forever|never|end of)\b",
    re.IGNORECASE,
)
#: Names that machines give: cookies, files, codes.
_CODE = re.compile(r"(?=\S*[_`*#\d.:])[\w`*#.:<>%-]+|[a-z]+(?:[A-Z][a-z]+)+")
#: An aside that narrows what it stands behind.
_NARROWS = re.compile(
    r"\b(?:only|never|not|no|without|except|excluding|last (?:four|4)|first (?:three|four|two)|year|month|city|optional|voluntary|aggregated?|anonym\w+|hashed|masked|encrypted|pseudonym\w+|de-?identified|if|when|where|while|unless|except|up to|subject to|plus|excl|[a-z]+ (?:is |are )?required)\b",
    re.IGNORECASE,
)
#: Two words for one entry.
_DOUBLE = re.compile(r"\bfirst (?:name )?(?:and|&) (?:last|family|sur) ?name", re.IGNORECASE)
#: What entries call in short, by what they mean.
_SHORT = (
    (re.compile(r"\b(?:DOB|d\.o\.b\.)(?!\w)"), "date of birth"),
    (re.compile(r"\be-?mail address(?:es)?\b", re.IGNORECASE), "email"),
    (re.compile(r"\b(?:tele)?phone numbers?\b", re.IGNORECASE), "phone"),
    (re.compile(r"\b(?:first |last |full |sur)?names?\b", re.IGNORECASE), "fullname"),
)


_SHOWS = re.compile(
    r"(?:for (?:example|instance)|e\.g\.|such as|including|inter alia|like|i\.e\.|namely)(?!\w)",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """One thing that a cell lists: its words, and what they mean."""

    text: str
    meanings: frozenset[str]

    @property
    def is_none(self) -> bool:
        """Whether it says that there is none of it."""
        return _NONE.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell of a row says: its entries, the asides behind them, and its words without those."""

    text: str
    entries: tuple[Entry, ...]
    asides: tuple[str, ...]
    listed: str
    meanings: frozenset[str]

    @property
    def narrowing(self) -> frozenset[str]:
        """The asides that narrow what they stand behind, by their meanings."""
        return frozenset(
            word for aside in self.asides if narrows(aside) for word in _meanings(aside)
        )

    @property
    def is_code(self) -> bool:
        """Whether it holds names of cookies and the like alone."""
        return all(map(_CODE.fullmatch, re.split(r",?\s+", self.text.strip())))


class Shift(NamedTuple):
    """What went from a line, and what came to it."""

    gone: str
    come: str


def cut(text: str) -> list[str]:
    """Return the cells of folded *text*, the only one of what is no row."""
    bare = text.strip("| ")
    return _CELLS.split(bare) if "|" in bare else [bare]


def may_set(text: str) -> bool:
    """Whether *text* has a mark as it stands between a label and its value: to look for both takes long where there is none."""
    return ":" in text or "|" in text or " -" in text


@lru_cache(maxsize=2048)
def cell(text: str) -> Cell:
    """Read the *text* of one cell."""
    plain = facts.LEGAL_FORM.sub("", _DOUBLE.sub("name", text.strip(" .;")))
    asides = tuple(_ASIDE.findall(plain))
    bare = _ASIDE.sub("", plain)
    label = _LABEL.match(bare)
    listed = bare[label.end() :] if label else bare
    tail = _TAIL.search(listed)
    if tail:
        asides = (*asides, tail[0].strip(" ,;:"))
        listed = listed[: tail.start()]
    return Cell(text, tuple(_entries(listed)), asides, listed, _meanings(plain))


def _entries(listed: str) -> Iterator[Entry]:
    for part in _SPLIT.split(listed):
        words = part.strip(" .,;:")
        meanings = _meanings(words)
        if words and (meanings or _NONE.search(words)):
            yield Entry(words, meanings)


def narrows(aside: str) -> bool:
    """Whether *aside*, in brackets, narrows what it stands behind: "aggregated only", "never your name"."""
    return _NARROWS.search(aside) is not None and _SHOWS.match(aside) is None


def _meanings(text: str) -> frozenset[str]:
    """Return what the words of *text* mean, be they ever so light."""
    for pattern, same in _SHORT:
        text = pattern.sub(same, text)
    return gist(text).meanings


def shift(old: str, new: str) -> Shift | None:
    """Return what the cell *new* says otherwise than the cell *old*; None where that is not known.

    Something joins or leaves what stays, a thing gives way to another of its kind, or something to
    none of it.
    """
    if old.endswith("?") or new.endswith("?"):
        return None
    old, new = in_short(in_full(old), in_full(new))
    before, after = cell(old), cell(new)
    if before.is_code or after.is_code:
        return None
    gone, come = _unmatched(before, after)
    if (
        bool(gone) is not bool(come)
        and len(gone) < len(before.entries)
        and len(come) < len(after.entries)
    ):
        return Shift(_joined(gone), _joined(come))
    turned = any(entry.is_none for entry in gone) is not any(entry.is_none for entry in come)
    if (
        (turned and max(len(gone), len(come)) <= 1)
        or (not (gone or come) and _narrowed_otherwise(before, after))
        or whom(old, new)
        or is_open(old) is not is_open(new)
        or _is_dated(before, after)
        or _is_exchanged(old, new)
    ):
        return Shift(old, new)
    return None


def _narrowed_otherwise(before: Cell, after: Cell) -> bool:
    """Whether one side is narrowed where the other is not, or by something else."""
    apart = before.narrowing ^ after.narrowing
    if not apart - (before.meanings & after.meanings):
        return False
    both = before.narrowing | after.narrowing
    return not (before.narrowing and after.narrowing and any("law" in word for word in both))


def whom(old: str, new: str) -> bool:
    """Whether the customer stands where the company stood, or the other way round."""
    before, after = ({*gist(text).said.split()} & _PERSONS.keys() for text in (old, new))
    mine, theirs = ({_PERSONS[word] for word in said} for said in (before, after))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


_PERSONS = {"we": "we", "us": "we", "our": "we", "you": "you", "your": "you"}


def is_open(text: str) -> bool:
    """Whether *text* leaves to somebody how long, or how far."""
    return _OPEN_ENDED.search(text) is not None


def _is_dated(before: Cell, after: Cell) -> bool:
    """Whether one side states a length of time, and the other what must happen."""
    return any(
        facts.periods(one.text) and not facts.periods(other.text) and _EVENT.search(other.text)
        for one, other in ((before, after), (after, before))
    )


def _is_exchanged(old: str, new: str) -> bool:
    """Whether *old* names kinds for which *new* names others of the same group."""
    was, now = kinds(old), kinds(new)
    every, each = (frozenset().union(*named.values()) for named in (was, now))
    return any(was[group] - each and now[group] - every for group in was.keys() & now.keys())


def _unmatched(before: Cell, after: Cell) -> tuple[list[Entry], list[Entry]]:
    """Return the entries of either side that the other does not have, however it puts them."""
    gone, come = list(before.entries), list(after.entries)
    longer: set[Entry] = set()
    for alike in _ALIKE:
        for entry in tuple(gone):
            other = next((o for o in come if alike(entry, o) and entry.is_none is o.is_none), None)
            if other is not None:
                gone.remove(entry)
                come.remove(other)
                longer |= {
                    one for one in (entry, other) if one.meanings != entry.meanings & other.meanings
                }
    return (
        [entry for entry in gone if not (_is_in(entry, after) or _goes_on(entry, before, longer))],
        [entry for entry in come if not (_is_in(entry, before) or _goes_on(entry, after, longer))],
    )


#: How entries are found to be one, the surest way first: the last makes of words that share a meaning one reworded entry.
_ALIKE: tuple[Callable[[Entry, Entry], bool], ...] = (
    lambda one, other: one.meanings == other.meanings,
    lambda one, other: one.meanings <= other.meanings or one.meanings >= other.meanings,
    lambda one, other: not one.meanings.isdisjoint(other.meanings),
)


def _goes_on(entry: Entry, whole: Cell, longer: set[Entry]) -> bool:
    """Whether *entry* goes on what another entry says more: "upgrades for devices and systems"."""
    at = whole.entries.index(entry)
    return (
        at > 0 and whole.entries[at - 1] in longer and bool(_OF.search(whole.entries[at - 1].text))
    )


_OF = re.compile(r" (?:for|of|in|on|with|by|from|to|about) ", re.IGNORECASE)


#: What stands for all that is not listed, and why something is so.
_REST = re.compile(
    r"(?:as|because|since|pursuant to|in accordance with|in line with|by) (?!well\b).*|(?:any |all )?(?:other|others|similar|further|more|etc|so on|the like)\b",
    re.IGNORECASE,
)


def _is_in(entry: Entry, whole: Cell) -> bool:
    """Whether *whole* says somewhere what *entry* does, or states its figure."""
    if _REST.match(entry.text):
        return True
    if entry.meanings <= whole.meanings:
        return entry.is_none is (_NONE.search(whole.listed) is not None)
    return any(word[0].isdigit() and word in whole.meanings for word in entry.meanings)


def _joined(entries: Sequence[Entry]) -> str:
    return ", ".join(entry.text for entry in entries)
