"""In which language a passage is, as far as the rules must know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

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
#: Passages read to know the language of a change.
_READ = 60

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
    """Return what the language *tag* is called in English, or that it is not known."""
    return _NAMES.get(tag, "a language not known here")


def _count(text: str) -> Counter[str]:
    words = [word.strip("\"'.,;:()") for word in text.lower().split()]
    return Counter({name: sum(word in marks for word in words) for name, marks in _MARKS.items()})


def tongue(text: str, page: str = "en", *, is_stated: bool = False) -> str:
    """Return the language of *text*; *page*, that of the change, where it does not show.

    *is_stated*: *page* was told of the whole document, which knows better than a few words do:
    a passage is in another language only where it shows plainly.
    """
    counts = _count(text)
    best, hits = max(counts.items(), key=lambda pair: pair[1])
    if not is_stated:
        if hits < _ENOUGH:
            return UNKNOWN if page in READ and _is_strange(text) else page
        # An English text is one as long as no other language shows more of its words.
        return "en" if counts["en"] == hits else best
    if page in READ:
        if _is_strange(text):
            return UNKNOWN
        return best if hits >= _AGAINST and hits > 2 * counts[page] else page
    # Languages that are not read share little words with those that are; English shares few.
    english = counts["en"]
    others = max(count for name, count in counts.items() if name != "en")
    return "en" if english >= _AGAINST and english > 2 * others else page


def common_tongue(texts: Iterable[str]) -> str:
    """Return the language of most of *texts*; English where nothing shows."""
    total: Counter[str] = Counter()
    strange = 0
    for index, text in enumerate(texts):
        if index >= _READ:
            break
        total += _count(text)
        strange += 1 if _is_strange(text) else -1
    if strange > 0:
        return UNKNOWN
    if not total:
        return "en"
    best, hits = max(total.items(), key=lambda pair: pair[1])
    return "en" if total["en"] == hits else best


def _is_strange(text: str) -> bool:
    """Whether most letters are of no Latin script."""
    if text.isascii():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(ord(letter) > 0x24F for letter in letters) * 2 > len(letters)
