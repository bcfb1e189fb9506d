"""In which language a passage is, as far as the rules must know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from notifier.materiality.cue import mask_of, signs

#: BCP 47 primary tags of the languages that rules read; "und" is one that nobody could name.
READ = frozenset({"en", "de", "fr"})
UNKNOWN = "und"

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
_MARKS = {
    "en": frozenset(_EN_TEXT.split()),
    "de": frozenset(_DE_TEXT.split()),
    "fr": frozenset(_FR_TEXT.split()),
    UNKNOWN: frozenset(_OTHER_TEXT.split()),
}
#: Marks without which a passage says nothing of its language, alone and against its page's.
_ENOUGH, _AGAINST = 2, 3
#: Of each language that is read, the marks of all others.
_ELSE = {
    page: frozenset[str]().union(*(marks for name, marks in _MARKS.items() if name != page))
    for page in READ
}


class _Marks(dict[str, str]):
    """Which mark each word seen is, without what stands around it; "" where it is none."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        bare = word.strip("\"'.,;:()")
        mark = self[word] = bare if bare in _ALL else ""
        return mark


_ALL = frozenset[str]().union(*_MARKS.values())
_REMEMBERED = 65536
_mark_of = _Marks().__getitem__
#: Passages read to know the language of a change.
_READ = 60
#: By page, the bits of texts in which a mark of another language may stand, one a mark.
_FOREIGN = {page: mask_of(*(f" {mark} " for mark in marks)) for page, marks in _ELSE.items()}

#: Share of little words below which a text of so many words is in none of the known languages,
#: if so many of its letters have accents.
_SHARE, _TELLING, _ACCENTED = 0.12, 12, 0.02
#: Scripts that one language alone writes, or that tell enough.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)

#: The last letter of the Latin alphabets.
_LATIN = "\u024f"

#: What languages are called in English.
_NAMES_TEXT = (
    "ar:Arabic bg:Bulgarian bn:Bengali ca:Catalan cs:Czech da:Danish de:German el:Greek en:English "
    "es:Spanish et:Estonian fa:Persian fi:Finnish fr:French he:Hebrew hi:Hindi hr:Croatian "
    "hu:Hungarian id:Indonesian is:Icelandic it:Italian ja:Japanese ko:Korean lt:Lithuanian "
    "lv:Latvian ms:Malay nb:Norwegian nl:Dutch nn:Norwegian no:Norwegian pl:Polish pt:Portuguese "
    "ro:Romanian ru:Russian sk:Slovak sl:Slovenian sr:Serbian sv:Swedish ta:Tamil th:Thai "
    "tr:Turkish uk:Ukrainian ur:Urdu vi:Vietnamese zh:Chinese"
)
_NAMES = dict(pair.split(":") for pair in _NAMES_TEXT.split())


def name_of(tag: str) -> str:
    """Return what the language *tag* is called in English, "" where that is not known."""
    return _NAMES.get(tag, "")


def _script(text: str) -> str:
    """Return the language of a *text* in no Latin script, as far as its letters tell."""
    return next((tag for tag, letters in _SCRIPTS if letters.search(text)), UNKNOWN)


def _words(text: str) -> list[str]:
    """Return the marks among the words of *text*, and "" for every other word."""
    return list(map(_mark_of, text.lower().split()))


def _count(words: Iterable[str]) -> dict[str, int]:
    there = list(filter(None, words))
    return {name: sum(map(marks.__contains__, there)) for name, marks in _MARKS.items()}


def _found(words: Iterable[str]) -> dict[str, int]:
    """Count each word once."""
    there = frozenset(words)
    return {name: len(there & marks) for name, marks in _MARKS.items()}


def tongue(text: str, page: str = "en", *, is_stated: bool = False) -> str:
    """Return the language of *text*; *page*, that of the change, where it does not show.

    *is_stated*: *page* was told of the whole document, which knows better than a few words do:
    a passage is in another language only where it shows plainly.
    """
    if is_stated and page in READ and (signs(text) & _FOREIGN[page]).bit_count() < _AGAINST:
        return _script(text) if _is_strange(text) else page
    words = _words(text)
    if is_stated and page in READ and len(_ELSE[page].intersection(words)) < _AGAINST:
        return _script(text) if _is_strange(text) else page
    # Of a page whose language is known, an address ("rue de la ..., de la ...") proves nothing.
    counts = _found(words) if is_stated else _count(words)
    best, hits = max(counts.items(), key=lambda pair: pair[1])
    if not is_stated:
        if hits < _ENOUGH:
            return _script(text) if page in READ and _is_strange(text) else page
        # An English text is one as long as no other language shows more of its words.
        return "en" if counts["en"] == hits else best
    if page in READ:
        if _is_strange(text):
            return _script(text)
        return best if hits >= _AGAINST and hits > 2 * counts[page] else page
    # Languages that are not read share little words with those that are; English shares few.
    english = counts["en"]
    others = max(count for name, count in counts.items() if name != "en")
    return "en" if english >= _AGAINST and english > 2 * others else page


def common_tongue(texts: Iterable[str]) -> str:
    """Return the language of most of *texts*; English where nothing shows."""
    total: Counter[str] = Counter()
    length = 0
    letters = ""
    for index, text in enumerate(texts):
        if index >= _READ:
            break
        words = _words(text)
        total += Counter(_count(words))
        length += len(words)
        letters += text
    if _is_strange(letters):
        return _script(letters)
    best, hits = max(total.items(), key=lambda pair: pair[1], default=("en", 0))
    if hits < _SHARE * length and length >= _TELLING:
        # Latin letters, words enough, and hardly one of those that we know.
        accented = sum(letter > "~" and letter.isalpha() for letter in letters)
        return UNKNOWN if accented > _ACCENTED * len(letters) else "en"
    return "en" if total["en"] == hits else best


def _is_strange(text: str) -> bool:
    """Whether most letters are of no Latin script."""
    if text.isascii() or max(text) <= _LATIN:
        return False
    letters = list(filter(str.isalpha, text))
    return sum(map(_LATIN.__lt__, letters)) * 2 > len(letters)
