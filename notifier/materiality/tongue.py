"""In which language a passage is, as far as the rules must know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

Tongue = Literal["en", "de", "fr", "other"]

_EN_TEXT = (
    "the of and to you your we our is are this that for with or by not will may be from have "
    "has can us it any if"
)
_DE_TEXT = (
    "der die das und wir sie ihre ihrer ihren ihnen nicht für werden wird ist sind mit von zu "
    "zur zum den dem des eine einer auf oder bei im uns unsere durch auch als"
)
_FR_TEXT = (
    "le la les des du nous vous vos votre nos notre est sont pour pas et une dans par sur que "
    "qui avec au aux ce cette ces ou ne de"
)
_OTHER_TEXT = (
    "el los las una para con por del se su sus que il lo gli di che per non sono della het "
    "een van voor met zijn niet wij uw os um uma não são como dos og det at som på är och att "
    "av til i w na że się oraz"
)
#: Little words that every text of a language holds, and the others hardly.
_MARKS: dict[Tongue, frozenset[str]] = {
    "en": frozenset(_EN_TEXT.split()),
    "de": frozenset(_DE_TEXT.split()),
    "fr": frozenset(_FR_TEXT.split()),
    "other": frozenset(_OTHER_TEXT.split()),
}
#: Marks without which a passage says nothing of its language.
_ENOUGH = 2
#: Passages read to know the language of a change.
_READ = 60


def _count(text: str) -> Counter[Tongue]:
    words = [word.strip("\"'.,;:()") for word in text.lower().split()]
    return Counter({name: sum(word in marks for word in words) for name, marks in _MARKS.items()})


def tongue(text: str, otherwise: Tongue = "en") -> Tongue:
    """Return the language of *text*, *otherwise* where it does not show."""
    counts = _count(text)
    best, hits = max(counts.items(), key=lambda pair: pair[1])
    if hits < _ENOUGH:
        return "other" if _is_strange(text) else otherwise
    # An English text is one as long as no other language shows more of its words.
    return "en" if counts["en"] == hits else best


def common_tongue(texts: Iterable[str]) -> Tongue:
    """Return the language of most of *texts*; English where nothing shows."""
    total: Counter[Tongue] = Counter()
    for index, text in enumerate(texts):
        if index >= _READ:
            break
        total += _count(text)
    if not total:
        return "en"
    best, hits = max(total.items(), key=lambda pair: pair[1])
    return "en" if total["en"] == hits else best


def _is_strange(text: str) -> bool:
    """Whether most letters are of no Latin script."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(ord(letter) > 0x24F for letter in letters) * 2 > len(letters)
