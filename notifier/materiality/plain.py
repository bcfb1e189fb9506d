"""One wording for many: how lawyers and how plain writers say the same thing.

"Should you breach these Terms, we shall be entitled to close your account" and "If you break these
Terms, we may close your account" are one statement. Here phrases are brought to one form, and
words to one synonym; whether the outcome is the same statement is for
:mod:`~notifier.materiality.rearranged` to say, which looks at doers, negations and figures too.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from functools import lru_cache, reduce

from notifier.materiality import facts
from notifier.materiality.cue import EVERYWHERE, Cued, signs
from notifier.materiality.phrases import CUES, PARTIES, PHRASES
from notifier.materiality.synonyms import LIGHT, SAME

#: Numbers in words that are no other word.
NUMBER = Cued(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b",
    cased=True,
)

#: What a text calls a thing or a party from here on: ("Services").
_SHORT_NAME = re.compile(
    r" ?\((?:the |together,? |collectively,? |each,? |an? )*\"[A-Z][^\"()]{1,60}\"(?:,? (?:and|or|,) (?:the )?\"[A-Z][^\"()]{1,60}\")*\)"
)
#: What numbers the points of a text, and those within a sentence.
_POINT = re.compile(
    r"^(?:(?:and )?\((?:\d{1,2}|[a-h]|[ivx]{1,4})\) (?=\w)|(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)]|[a-h][.)]|[ivx]{1,4}\)) (?=[\"'A-Z]))|(?<= )\((?:[a-h]|[ivx]{1,4})\) (?=\w)|(?<![\dy] )(?<!one )(?<= )\(\d{1,2}\) (?=\w)"
)


@lru_cache(maxsize=4096)
def without_names(text: str) -> str:
    """Return folded *text* with contacts marked, without the short names that it gives."""
    bare = facts.without_contacts(text)
    return _SHORT_NAME.sub("", bare) if "(" in bare and '"' in bare else bare


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return folded *text* in the one form of its phrases, in lower case, numbers as digits."""
    bare = without_names(text)
    if bare[:1].isdigit() or bare[1:2] == "." or ")" in bare:
        bare = _POINT.sub("", bare)
    said = bare.lower()
    # Signs know no capitals, and those of a sentence as it is written have mostly been asked for.
    if NUMBER.may_match(signs(bare)):
        said = NUMBER.pattern.sub(_digits, said)
    # What the first phrases put in place of a customer, the later ones look for.
    for groups in _GROUPS:
        there = CUES.signs(said)
        asked = [
            told for may, group in groups if may & there for mask, told in group if mask & there
        ]
        for phrase, is_made, same in asked:
            if phrase.may_match(CUES.signs(said) if is_made else there):
                said = phrase.exchange(same, said)
    return said


def _grouped(phrases: Sequence[tuple[Cued, bool, str]]) -> list[_Group]:
    """Return *phrases* in their order, a few at a time, with the signs of texts in which one may stand."""
    # What other phrases make may stand in any text.
    masked = [(EVERYWHERE if told[1] else told[0].mask, told) for told in phrases]
    groups = [masked[at : at + _AT_ONCE] for at in range(0, len(masked), _AT_ONCE)]
    return [(reduce(operator.or_, (mask for mask, _ in group)), group) for group in groups]


_Group = tuple[int, list[tuple[int, tuple[Cued, bool, str]]]]
#: Phrases that are passed over together where none of them can stand.
_AT_ONCE = 8
_GROUPS = (_grouped(PHRASES[:PARTIES]), _grouped(PHRASES[PARTIES:]))


def in_digits(text: str) -> str:
    """Return *text*, in small letters, with numbers in words as digits."""
    return NUMBER.pattern.sub(_digits, text) if NUMBER.may_match(signs(text)) else text


def _digits(found: re.Match[str]) -> str:
    value = facts.number(found[0])
    return found[0] if value is None else f"{value:g}"


def sense(word: str) -> str:
    """Return the synonym that stands for the stem *word*, "" where it weighs nothing."""
    return "" if word in LIGHT else SAME.get(word, word)
