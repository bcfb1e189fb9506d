"""Which language a text is written in, told by its script or its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

from notifier.extract.normalize import folded_letters, is_western, without_signs, word_set

_SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": word_set("""the of and to in or your you we that for this is are by with not any our a be as it on at from may will if an such
        have which their they when these its other"""),
    "fr": word_set("""le la les des et du de en vous nous que pour dans une est sur par votre vos à au aux un ou ce qui ne pas il elle
        cette ces son sa ses leur sont être avec se plus"""),
    "de": word_set(
        """der die und das von sie zu den mit wir ist nicht eine oder für im auf des werden in dem ein einer einem als
        auch an bei sich wenn dass wird sind kann durch nach zur zum ihre"""
    ),
    "es": word_set("""el los las y que del en por su una para con se nosotros usted más sus como de la a o no al lo un es este esta ha
        sobre si cualquier puede pueden son sin ser le nos"""),
    "it": word_set("""il di che gli della del per una sono con nel dei alla delle non da si le e la i in a è un al o dell ai degli
        nella dal suoi loro essere anche questa questo come se"""),
    "pt": word_set("""o os que do da em para uma não dos das você nossos seus ao por mais de a e as no na ou um se pelo pela à é sua
        seu aos nos sobre qualquer pode ser são como este esta caso"""),
    "nl": word_set("""de het een van en wij u voor dat met op zijn niet aan uw te die bij in is of door wordt worden kunnen als deze om
        ons onze kan ook naar tot"""),
    "sv": word_set("och att det som en för på är av med vi du den till inte din eller om"),
    "da": word_set(
        "og at det som en til på er af med vi du den ikke din eller om vores efter dig os hvis mere oplysninger når dit navn"
    ),
    "nb": word_set(
        "og å det som en til på er av med vi du den ikke din eller om vår etter deg oss hvis mer opplysninger når våre dersom ditt navnet"
    ),
    "fi": word_set("ja on ei että tai voit kun me se sen ovat myös jos tämä mukaan voi joka"),
    "pl": word_set("i w na do z że się nie jest oraz lub przez o dla są od"),
    "cs": word_set(
        "a v se že nebo pro jsou které který být může mohou při podle vaše vám vás jako pokud naše této těchto nás není také ve"
    ),
    "sk": word_set(
        "a v sa že alebo pre sú ktoré ktorý byť môže môžu pri podľa vaše vám vás ako ak naše tejto týchto nás nie tiež vo"
    ),
    "sl": word_set(
        "in v na se je da o do ali za so ki s z ter biti lahko pri vaše vam kot če naše te teh ne jih"
    ),
    "hr": word_set(
        "i u na se je da o do ili za su koje s od te biti može pri vaše vam kao ako naše ove ovih ne ih koji kako"
    ),
    "ro": word_set(
        """și de a la în cu pe pentru sau din care este sunt să nu că prin dumneavoastră noi acest această dvs al ale si in
        sa un o ca se dumneavoastra daca dacă vor fi mai cel le lui acestea către va"""
    ),
    "hu": word_set(
        """a az és hogy nem vagy is egy meg ha van ez amely által szerint mint csak ön ezt való fel ki el annak arra
        azt amennyiben kell lehet valamint illetve során"""
    ),
    "lt": word_set(
        "ir į jūsų mes su kad ar yra apie tai dėl jei kaip nuo gali pagal jūs mūsų arba bei kurie savo"
    ),
    "lv": word_set(
        "un ir ar uz par no vai kas jūsu mēs tiek lai šo kā pie pēc var jūs mūsu ja tas vai kuri savu"
    ),
    "et": word_set(
        "ja on ei et või kui meie teie me mis ka seda see selle oma ning võib kes teil kas saab isikuandmete"
    ),
    "ca": word_set(
        "amb els les seves dades aquesta aquest als dels és són pot qualsevol també nostre nostres vostè serveis i de la per"
    ),
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
#: Letters that are common in a language and lacking in the one by whose script it is found.
_LETTERS = {
    "uk": ("ru", re.compile("[іїєґ]", re.IGNORECASE)),
    "sr": ("ru", re.compile("[јљњћђџ]", re.IGNORECASE)),
    "bg": ("ru", re.compile("ъ", re.IGNORECASE)),
    "fa": ("ar", re.compile("[پچگ]")),
}
#: Share of the text's characters that they are.
_OFTEN = 0.005
#: Words that tell no language, and up to which it must be clearer and say so many different small words;
#: share of all words that small words must have.
_FEWEST, _SHORT, _DIFFERENT, _HITS = 20, 60, 3, 0.10
#: How much more a language must be spoken than the next one.
_CLEAR, _CLEARER = 1.15, 1.4
#: The languages of each small word, and its weight: a word of several languages tells each less.
_LANGUAGES_OF: dict[str, list[tuple[str, float]]] = {}
for _word in sorted(frozenset().union(*_SMALL_WORDS.values())):
    _speakers = [language for language, small in _SMALL_WORDS.items() if _word in small]
    _LANGUAGES_OF[_word] = [(language, 1 / len(_speakers)) for language in _speakers]
_PRIMARY = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*\Z)")
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7af]")
#: Characters looked at, at the start and in the middle: the commonest words settle it by then.
_SAMPLE = 2_500


def primary_tag(tag: str) -> str:
    """Return the lower-case primary subtag of a BCP 47 *tag*, "" if it is not one."""
    found = _PRIMARY.match(tag)
    primary = found[1].lower() if found else ""
    return "nb" if primary == "no" else primary


def detect(text: str, declared: str = "") -> str:
    """Return the language of *text* as a primary tag; *declared* where the text does not tell.

    *declared*: a BCP 47 tag such as the ``lang`` of a page, which templates often get wrong.
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE]
    plain = without_signs(sample)
    foreign = 0 if is_western(plain) else len(_NOT_LATIN.findall(plain))
    if foreign > 0.3 * len(sample):
        for language, script in _SCRIPTS:
            # Japanese mixes kana among Chinese characters, so its share is judged lower.
            if len(script.findall(sample)) > foreign * (0.1 if language == "ja" else 0.5):
                return _declared_in_script(language, declared, sample)
    letters = folded_letters(plain)
    total = len(letters)
    words = Counter(filter(_LANGUAGES_OF.__contains__, letters))
    scores = dict.fromkeys(_SMALL_WORDS, 0.0)
    for word, count in words.items():
        for language, weight in _LANGUAGES_OF[word]:
            scores[language] += count * weight
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    said = [word for word in _SMALL_WORDS[best] if word in words]
    hits = sum(words[word] for word in said)
    short = total < _SHORT
    if (
        total < _FEWEST
        or (short and len(said) < _DIFFERENT)
        or hits < _HITS * total
        or scores[best] < (_CLEARER if short else _CLEAR) * scores[second]
    ):
        return primary_tag(declared)
    return best


def _declared_in_script(language: str, declared: str, sample: str) -> str:
    """Return the declared language where it shares the script (Ukrainian, Persian, Marathi).

    Where none is declared, letters that Russian and Arabic lack tell their neighbours.
    """
    sharing = {"ru": {"uk", "bg", "sr", "mk", "be", "kk"}, "ar": {"fa", "ur"}, "hi": {"mr", "ne"}}
    primary = primary_tag(declared)
    if primary in sharing.get(language, ()):
        return primary
    if not primary:
        for other, (script, letters) in _LETTERS.items():
            if script == language and len(letters.findall(sample)) > _OFTEN * len(sample):
                return other
    return language
