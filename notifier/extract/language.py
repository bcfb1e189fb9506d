"""Which language a text is written in, told by its script or its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

from notifier.extract.normalize import folded_letters, word_set

_SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": word_set("the of and to in or your you we that for this is are by with not any our"),
    "fr": word_set("le la les des et du de en vous nous que pour dans une est sur par votre vos"),
    "de": word_set(
        "der die und das von sie zu den mit wir ist nicht eine oder für im auf des werden"
    ),
    "es": word_set("el los las y que del en por su una para con se nosotros usted más sus como"),
    "it": word_set("il di che gli della del per una sono con nel dei alla delle non da si le"),
    "pt": word_set("o os que do da em para uma com não dos das você nossos seus ao por mais"),
    "nl": word_set("de het een van en wij u voor dat met op zijn niet aan uw te die bij"),
    "sv": word_set("och att det som en för på är av med vi du den till inte din eller om"),
    "da": word_set("og at det som en til på er af med vi du den ikke din eller om vores"),
    "nb": word_set("og å det som en til på er av med vi du den ikke din eller om vår"),
    "fi": word_set("ja on ei että tai voit kun me se sen ovat myös jos tämä"),
    "pl": word_set("i w na do z że się nie jest oraz lub przez o dla są od"),
    "cs": word_set("a v na se je že o do nebo pro jsou které s k za"),
    "tr": word_set("ve bir bu için ile veya olarak da de her olan gibi"),
    "id": word_set("dan yang di untuk anda kami dengan atau dari ini dalam pada"),
}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7af]")
#: Characters looked at, at the start and in the middle: the commonest words settle it by then.
_SAMPLE = 2_500


def primary_tag(tag: str) -> str:
    """Return the lower-case primary subtag of a BCP 47 *tag*, "" if it is not one."""
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*\Z)", tag)
    primary = found[1].lower() if found else ""
    return "nb" if primary == "no" else primary


def detect(text: str, declared: str = "") -> str:
    """Return the language of *text* as a primary tag; *declared* where the text does not tell.

    *declared*: a BCP 47 tag such as the ``lang`` of a page, which templates often get wrong.
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE]
    foreign = 0 if sample.isascii() else len(_NOT_LATIN.findall(sample))
    if foreign > 0.3 * len(sample):
        for language, script in _SCRIPTS:
            # Japanese mixes kana among Chinese characters, so its share is judged lower.
            if len(script.findall(sample)) > foreign * (0.1 if language == "ja" else 0.5):
                return _declared_in_script(language, declared)
    words = Counter(folded_letters(sample))
    total = words.total()
    scores = {
        # Not words[word]: a Counter takes a Python call to say that it has none.
        language: sum(words.get(word, 0) for word in small)
        for language, small in _SMALL_WORDS.items()
    }
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    if total < 20 or scores[best] < 0.1 * total or scores[best] < 1.15 * scores[second]:
        return primary_tag(declared)
    return best


def _declared_in_script(language: str, declared: str) -> str:
    """Return the declared language where it shares the script (Ukrainian, Persian, Marathi)."""
    sharing = {"ru": {"uk", "bg", "sr", "mk", "be", "kk"}, "ar": {"fa", "ur"}, "hi": {"mr", "ne"}}
    primary = primary_tag(declared)
    return primary if primary in sharing.get(language, ()) else language
