"""Whether a word tells two sentences apart at once, before either is read in its one plain form.

Most rewritten sentences say something else than they did, and mostly because of a word that no
phrase and no synonym explains. To see that costs a tenth of reading both. The words that phrases
touch are read out of the phrases themselves; of any other it is known what it will count as.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from notifier.materiality import facts
from notifier.materiality.expression import Part, alternatives, parts
from notifier.materiality.once import by_word
from notifier.materiality.phrases import CUES, DENIABLE, PHRASES
from notifier.materiality.plain import plain, sense, without_names
from notifier.materiality.words import ALIKE, stem, weighs

#: What stands for any word, numbers in words apart; conditions on what stands around take nothing in.
_WILD = re.compile(r"\\w(?!\+(?:ty|teen)\b)|(?<![\\\[])\.|\[\^")
_LOOKS = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")
#: How a look ahead begins that asks for the end of a word.
_ENDS = re.compile(r"(?: \?)?(?:\[[ ,.;:()]+\]|\$)| (?![?*])")
#: Letters of words that are told apart.
_HEAD = 12
#: What may make an address of words.
_APART = re.compile(r"\s@|@\s|[\[(]at[\])]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
#: What "not" and modal verbs decide is looked at apart from other words.
FORCE = frozenset(("not", "never", "no", "may", "must", "will", "shall"))


def words_of(source: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that an expression takes in, and the beginnings of those of which it takes in no more.

    Conditions on what stands around take nothing in.
    """
    found: set[str] = set()
    begun = _read(source.lower(), frozenset({""}), found)
    long = {word for word in found if len(word) == _HEAD}
    return frozenset(found), frozenset(long.union(begun) - {""})


def _read(source: str, before: frozenset[str], found: set[str]) -> frozenset[str]:
    """Return how far words have been read at the end of *source*, having been read so far *before* it."""
    ends: set[str] = set()
    for alternative in alternatives(source):
        read = before
        for part in parts(alternative):
            read = _read_part(part, read, found)
        ends |= read
    return frozenset(ends)


def _read_part(part: Part, before: frozenset[str], found: set[str]) -> frozenset[str]:
    atom, whole, repeat = part
    if atom["look"]:
        ahead = alternatives(whole[len(atom[0]) : -1]) if atom["look"] == "(?=" else ("?",)
        if not all(map(_ENDS.match, ahead)):
            return before
        found.update(before)
        return frozenset({""})
    read = after = before
    for _ in range(_HEAD if repeat[:1] in {"*", "+", "{"} else 1):
        if atom["group"]:
            after = _read(whole[len(atom[0]) : -1], read, found)
        else:
            marks = re.sub(r"\\.", " ", whole[1:-1]) if atom["set"] else atom["letter"] or " "
            after = frozenset(
                (word + mark)[:_HEAD] if mark.isalpha() else "" for mark in marks for word in read
            )
            if "" in after:
                found.update(read)
        if after <= read:
            break
        read |= after
    return read if repeat[:1] in {"?", "*"} or repeat.startswith(("{0", "{,")) else after


def _is_wild(source: str) -> bool:
    """Whether an expression takes in words that it does not name."""
    return _WILD.search(_LOOKS.sub("", source)) is not None


def _exchanged(pattern: str, same: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    whole, begun = words_of(pattern)
    yield whole, begun
    # What is put in place of whole words is whole words.
    yield words_of(same if begun else f"{same} ")


_READ = [
    *(
        words
        for cued, same in (*((cued, same) for cued, _, same in PHRASES), *ALIKE)
        if not _is_wild(cued.source)
        for words in _exchanged(cued.source, same)
    ),
    *map(words_of, (facts.SPELT, "web site", "website", "e-mail", "email protected ")),
]
#: Words that phrases touch, and beginnings of such words.
_WHOLE, _BEGUN = (frozenset[str]().union(*words) for words in zip(*_READ, strict=True))
_BEGINNINGS = tuple(_BEGUN)
#: What words count as that phrases put in place of others, whatever the ending of their like elsewhere.
_PUT = frozenset(
    sense(stem(word))
    for same in (*(same for _, _, same in PHRASES), *DENIABLE)
    for word in facts.words(same)
) - {""}
#: How words end of which a phrase may take in the end, or that may be a number.
_ENDINGS = (*facts.NUMBERS, "ty", "web")
#: Phrases that may take in words that they do not name.
_TAKING = tuple(cued for cued, _, _ in PHRASES if _is_wild(cued.source))


def differ(old: str, new: str) -> bool:
    """Whether folded *old* and *new* surely do not come to the same words: one has one that the other has not."""
    old, new = without_names(old), without_names(new)
    before, after = (frozenset(text.lower().split()) for text in (old, new))
    told = [
        (text, other)
        for words, text, other in ((before - after, old, new), (after - before, new, old))
        if _tells(words, other)
    ]
    # Where a phrase may have taken the word out, one side is read, and mostly it is still there.
    return any(not _is_odd(text) for text, _ in told) or any(
        _APART.search(said := plain(text)) is None and _tells(said.split(), other)
        for text, other in told
    )


def _tells(words: Iterable[str], text: str) -> bool:
    """Whether one of *words* surely counts as what no word of *text* may count as."""
    possible = _possible(text)
    return any(meant and meant not in possible for meant in map(_meant, words))


def may_mean_alike(one: str, other: str) -> bool:
    """Whether folded *one* and *other* may come to the same words."""
    return bool(alike_among((one,), other))


def alike_among(texts: Iterable[str], other: str) -> list[str]:
    """Return those of folded *texts* that may come to the words of folded *other*, sooner than :func:`differ` says."""
    bare = without_names(other)
    possible, surely = _possible(bare), _known(bare)
    return [
        text
        for text in texts
        if (_known(one := without_names(text)) <= possible or _is_odd(one))
        and (surely <= _possible(one) or _is_odd(bare))
    ]


def known(text: str) -> frozenset[str] | None:
    """Return words that folded *text* surely comes to; None where phrases may take some of them out."""
    return None if _is_odd(text) else _known(text)


@lru_cache(maxsize=4096)
def _known(text: str) -> frozenset[str]:
    """Return what words of *text* surely count as."""
    return frozenset(filter(None, map(_meant, text.lower().split())))


@lru_cache(maxsize=4096)
def _is_odd(text: str) -> bool:
    """Whether a phrase or an address may take words out of *text* that it does not name."""
    # Numbers in words are read as digits, and contractions as their words.
    there = CUES.signs(text) | CUES.signs("0")
    if "'" in text:
        there |= CUES.signs(text.lower().replace("n't", " not").replace("'", " "))
    return any(cued.may_match(there) for cued in _TAKING) or _APART.search(text) is not None


@lru_cache(maxsize=4096)
def _possible(text: str) -> frozenset[str]:
    """Return what words of *text*, or parts of them, may count as, beside what phrases put there."""
    return frozenset(chain.from_iterable(map(_may_count_as, facts.tokens(text))))


@by_word
def _may_count_as(token: str) -> frozenset[str]:
    words = facts.words(token)
    cut = [
        part for word in words if "'" in word for part in (*word.split("'"), word[: -len("n't")])
    ]
    return frozenset(map(_counts_as, (*words, *cut)))


@by_word
def _counts_as(word: str) -> str:
    return sense(stem(word))


@by_word
def _meant(token: str) -> str:
    """Return what a *token* in small letters counts as in the plain form of any text; "" where that is not known."""
    word = token.rstrip(".,;:")
    if not _LETTERS.fullmatch(word) or not weighs(word) or word.endswith(_ENDINGS):
        return ""
    # "e-mail" and "web site" are made one wherever they stand, within words as well.
    if "email" in word or "website" in word:
        return ""
    if word in _WHOLE or word.startswith(_BEGINNINGS):
        return ""
    root = stem(word)
    meant = "" if root in FORCE else sense(root)
    return "" if meant in _PUT else meant
