"""Facts that a sentence states: periods, ages, money, dates, modality, parties, contacts.

Everything here takes text and returns plain values; nothing knows of edits or verdicts. Facts are
compared by their ``key``, so "twelve (12) months" and "1 year" are the same period. The module is
long because it holds the patterns of every kind of fact in one place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from itertools import chain
from operator import methodcaller, or_

from notifier.materiality.cue import DIGIT, Cued, mask_of, signs
from notifier.materiality.once import by_word

_FOLDS = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": " - ",
    "−": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u00ad": "",
    "\u200b": "",
}
_FOLDED = re.compile(f"[{''.join(_FOLDS)}]")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
#: Few words stand before a digit; to see that is sooner than to look for a month.
_BEFORE_DIGIT = r"(?=[^\W\d_]+\.?,?\s*\d)"
_DATE = Cued(
    rf"\b(?:{_DAY}\s+(?:of\s+)?{_MONTH},?\s*(?:19|20)\d\d"
    rf"|{_BEFORE_DIGIT}{_MONTH}\s*{_DAY},?(?:\s*(?:19|20)\d\d)?"
    rf"|{_BEFORE_DIGIT}{_MONTH},?\s+(?:19|20)\d\d"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d)\b"
)
_SMALL_TEXT = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_MANIFOLD = frozenset({"dozen", "hundred"})
#: The numbers from zero to nineteen in words, in order.
SMALL_NUMBERS = _SMALL_TEXT.split()
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_DOZEN, _HUNDRED = 12, 100
_WORD_NUMBERS = (
    {word: number for number, word in enumerate(SMALL_NUMBERS)}
    | _TENS
    | {"hundred": _HUNDRED, "dozen": _DOZEN}
)
_BELOW_HUNDRED = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    + "|".join(sorted(SMALL_NUMBERS[1:], key=len, reverse=True))
    + ")"
)
#: A number in words, up to hundreds.
IN_WORDS = (
    rf"(?:(?:(?:a|{_BELOW_HUNDRED}) )?hundred(?:(?: and)? {_BELOW_HUNDRED})?"
    rf"|(?:(?:a|{_BELOW_HUNDRED}) )?dozen|{_BELOW_HUNDRED})"
)
_NUMBER = rf"(?:\d{{1,5}}(?:[.,]\d+)?|{IN_WORDS})"
#: Few words begin as a number does; to see that is sooner than to try them all.
_PERIOD = Cued(
    rf"\b(?=\d|an? |eig|ele|fi[fv]|fou|fort|hal|hun|nin|one|sev|six|ten|thir|thre|tw|doz)(?P<number>{_NUMBER}|(?:(?<=for )|(?<=within )|(?<=after )|(?<=than )|(?<=during )|(?<=last )|(?<=lasts )|(?<=notice of )|(?<=period of )|(?<=\| ))an?(?= (?:full )?(?:hour|day|week|fortnight|month|quarter(?! of)|year|decade)\b)|half(?: of)? an?(?= (?:hour|day|year)\b))"
    rf"(?P<half> and a half)?(?:\s*\(\s*(?:(?P<digits>\d{{1,4}})|{IN_WORDS})\s*\))?(?:[\s-]+|(?<=\d)(?=hrs?\b))"
    r"(?P<kind>(?:calendar|business|working|consecutive|full)[\s-]+)?"
    r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|sec|min|hr|yr)s?\b"
    r"(?P<more> and a half\b)?(?!'? (?:old|ago)\b| of age\b|-old\b| (?:or|and) (?:older|over|above)\b)"
)
#: "24h" and "24 h": one letter would be a cue of every text.
_HOURS = Cued(r"(?<![\w.,])(?P<hours>\d{1,4}) ?h\b(?!')")
#: How many of the base unit (seconds, or months, which have no fixed length) a unit lasts.
_UNITS = {
    "second": ("seconds", 1),
    "minute": ("seconds", 60),
    "hour": ("seconds", 3600),
    "day": ("seconds", 86400),
    "week": ("seconds", 604800),
    "fortnight": ("seconds", 1209600),
    "month": ("months", 1),
    "quarter": ("months", 3),
    "year": ("months", 12),
    "decade": ("months", 120),
    "sec": ("seconds", 1),
    "min": ("seconds", 60),
    "hr": ("seconds", 3600),
    "yr": ("months", 12),
}
#: What makes of a length of time one of several: "24-48 hours".
_SPAN = re.compile(r"(?<![\w.,$€£-])\d{1,3} ?(?:-|to) ?$")
_SPAN_LENGTH = 8
_AGE = Cued(
    rf"\b(?:(?:under|below|over|above|younger than|older than)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?"
    rf"(?P<a>{_NUMBER})(?!\s*(?:%|per|characters?|words?|days?|hours?|minutes?|months?|weeks?))"
    rf"|(?:aged?|age of)\s+(?:of\s+)?(?P<b>{_NUMBER})"
    rf"|(?P<c>{_NUMBER})(?:\s*\(\d{{1,2}}\))?[\s-]+years?[\s-]+(?:old|of age)\b"
    rf"|(?P<d>{_NUMBER})(?:\s+years?)?\s*(?:\+|or (?:older|over|above)\b|and (?:older|over|above)\b)"
    rf"|under-(?P<e>{_NUMBER})s?\b|(?:be|are|is)\s+at\s+least\s+(?P<f>{_NUMBER})(?=\s+to\b|[,;.](?!\d)|$))"
)
_SUM = r"(?:\d{1,3}(?: \d{3}){1,6}(?:[.,]\d\d?(?!\d))?|\d[\d,.]{0,20})"
_MANY_SIGNS = r"(?:\s?(?:million|billion|thousand|k)|mn?|bn)\b"
#: A sum in words: "fifteen", "two thousand", "five (5)".
_SUMIN_WORDS = rf"\b{IN_WORDS}(?: (?:thousand|million|billion))?(?:\s?\(\d[\d,.]{{0,20}}\))?"
_MONEY = Cued(
    rf"(?:(?:US|AU|CA|NZ|HK)?[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|JPY|INR)\b)\s?{_SUM}"
    rf"(?:{_MANY_SIGNS})?"
    rf"|(?<![\d,.])(?:{_SUM}(?:\s(?:million|billion|thousand))?|{_SUMIN_WORDS})\s?(?:(?:US|Canadian|Australian|Swiss)\s)?(?:dollars?\b|euros?\b|pounds?\b(?: sterling)?|pence\b|cents\b|francs?\b"
    r"|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|JPY|INR)\b)"
    rf"|(?<![\d,.]){_SUM}(?:\s?[€£]|p\b)"
)
_PERCENT = Cued(
    r"\b\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)"
    rf"|\b(?:{IN_WORDS}|half a)\s?per\s?cent\b(?:\s?\(\d+(?:[.,]\d+)?\s?%\))?"
)
_EMAIL = Cued(
    r"\[?\[?e-?mail\s+protected\]?\]?(?:\([^)\s]*\))?[\w.]*"
    r"|(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:(?:\.|\s?\[dot\]\s?)[\w-]{1,63}){1,8}"
)
_URL = Cued(
    r"\b(?:https?://|www\.)[^\s<>\"]+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/[^\s<>\"]*"
)
_DOMAIN = Cued(
    r"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|io|ai|eu|de|fr|uk|us|co|app|dev|ch|nl|se|no|es|it|ca|au|jp|kr"
    r"|new|info|me|tv)\b(?!,? (?:inc|llc|ltd|limited|gmbh))"
)
#: A telephone number; days written in figures look like one.
_PHONE = re.compile(
    r"(?<![\w.])(?!\d{1,2}([-.])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?!\d|[.-]\d)|(?:19|20)\d\d([-.])\d{1,2}\2\d{1,2}(?!\d))"
    r"(?:\+|\(|\d)[\d\s().-]{6,25}\d(?![\w])"
)
_SUFFIX = (
    r"(?:Inc|Incorporated|LLC|L\.L\.C|LLP|Ltd|Limited|GmbH|AG|SE|SAS|SARL|S\.A\.S|S\.à r\.l|S\.A\.R\.L"
    r"|S\.A|SA|SpA|S\.p\.A|S\.r\.l|B\.V|BV|N\.V|NV|PLC|plc|Corp|Corporation|Co|AB|A/S|ApS|Oy|Oyj|AS"
    r"|K\.K|KK|SRL|S\.R\.L|UAB|SIA|OÜ|d\.o\.o|Pty|Pte|Sp\. z o\.o|Unlimited|Foundation|DAC|UC|KG|e\.V|Kft|s\.r\.o)"
)
_PARTY = Cued(
    r"(?<!\w)(?:(?:(?:[A-Z0-9]|[a-z]{1,30}[A-Z])[\w.'&+-]{0,60}|\([A-Z][\w. ]*\)),?\s+(?:(?:of|and|&|de)\s+(?=[A-Z]))?){1,6}?"
    rf"{_SUFFIX}\b\.?(?:\s+(?:Ltd|Limited|Co\. KG|& Co)\b\.?)?",
    cased=True,
)
#: The legal form behind a name.
LEGAL_FORM = re.compile(rf"(?<=\w),? {_SUFFIX}(?![\w-])\.?")
#: Legal forms as single words, to see at once that a text names no legal person.
_SUFFIXES = frozenset(
    form + dot
    for part in re.sub(r"[?:()]|\\(?=\.)", "", _SUFFIX).split("|")
    for form in {part, part.split()[-1], part.split()[0]}
    for dot in ("", ".")
)
#: Legal forms that are words of sentences in capitals, and words that a name in capitals may have.
_WORDLIKE = frozenset({"AS", "SE", "CO", "AB", "AG", "SA", "LIMITED", "UNLIMITED", "FOUNDATION"})
_NAME = 3
#: Legal forms that are written with a full stop.
_DOTTED = re.compile(r"(?:\b(?:Inc|Ltd|Corp|Co|Pty|Pte)|\.\w{1,3})\.$")
#: What may stand around a legal form; and the forms as they are looked up first.
_AROUND = b"(),;:\"'"
_bare = methodcaller("strip", _AROUND.decode())
_ENCODED = frozenset(form.encode() for form in _SUFFIXES)
_CURRENCY = re.compile(
    r"(?:US|AU|CA|NZ|HK)?[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|JPY|INR)\b|(?:(?:US|Canadian|Australian|Swiss)\s)?(?:dollars?|euros?|pounds?(?: sterling)?|pence|cents|francs?)\b|p$",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?<=[\d\s)])(?:million|billion|thousand|k|mn?|bn)\b", re.IGNORECASE)
_THOUSANDS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "billion": 1e9} | {
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
}
#: Signs of a hundredth of a currency.
_HUNDREDTH = frozenset({"pence", "p"})
#: Signs, letters and words of one currency; a "$" alone is taken for the one of the United States.
_CURRENCIES = {
    sign: letters
    for letters, signs_of in {
        "eur": "€ euro euros",
        "gbp": "£ pound pounds poundsterling poundssterling pence p",
        "usd": "$ us$ dollar dollars usdollars usdollar",
        "cad": "ca$ canadiandollars",
        "aud": "au$ australiandollars",
        "inr": "₹",
        "chf": "franc francs swissfranc swissfrancs",
    }.items()
    for sign in signs_of.split()
}
_LEGAL_FORMS = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
_LEADING_TEXT = (
    "the a an by with and or our your between of for from to at in on as if when where please "
    "this these such any all contact controller company we we're is are was under via our their"
)
#: The year of a copyright line is no part of the name behind it.
_YEAR = re.compile(r"(?:(?:19|20)\d\d-)?(?:19|20)\d\d,?")
_LEADING = frozenset(_LEADING_TEXT.split())
#: What every e-mail address, URL, domain and telephone number has: a digit, a mark within a word, or more.
_MARKED = DIGIT | mask_of("0.0", "0@0")
_DOT = re.compile(r"\.[^\s<>\"]")
_AT = Cued(r"e-?mail\s+protected|\[at\]|\(at\)|\s@")
_NO_LETTER = re.compile(r"[\W_]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_WORD = re.compile(r"[\w]+(?:['’][\w]+)?|[%€$£]")
_STAMP_WORDS_TEXT = (
    "effective effect updated update updates revised revision modified modification version last "
    "latest date dated as of posted published on from since in force until this policy privacy "
    "terms document notice was is are and at most recent recently revisions our the st nd rd th "
    "time copyright all rights reserved effectiveas starting valid current became becomes become "
    "change changes changed agreement statement conditions use service gmt utc cet est pst am pm "
    "stand letzte aktualisierung aktualisiert zuletzt geändert fassung vom gültig ab seit am der "
    "dernière mise à jour le du en vigueur modification datum "
    "apply applies applicable applying take takes taking took effect entry enter enters coming comes into these with "
    "gelten gilt treten tritt kraft wirksam zum diese dieser bedingungen nutzungsbedingungen datenschutzerklärung "
    "datenschutzhinweise prend prennent effet applique appliquent compter partir cette ces présente présentes politique "
    "conditions générales"
)
_STAMP_WORDS = frozenset(_STAMP_WORDS_TEXT.split())
#: Words of a date itself, and how many others a stamp may have.
_OF_DATE = re.compile(rf"{_MONTH}|of", re.IGNORECASE)
_STRAY = 2
#: What a date ends; a text ends as well, but says so in its own words alone.
_ENDING = frozenset({"until", "end", "ends", "ending", "expire", "expires", "expiry", "deadline"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated fact: ``text`` as written, ``key`` for comparing, ``size`` for ordering."""

    text: str = field(compare=False)
    key: str = ""
    size: float = field(default=0.0, compare=False)


#: Words in which numbers end, and the expressions of lengths of time and sums, which are read as one word.
NUMBERS = ("teen", *_WORD_NUMBERS)
SPELT = f"{_PERIOD.source}|{_MONEY.source}"
#: By kind of fact, the bits of :func:`~notifier.materiality.cue.signs` of a text that states one.
MASKS: Mapping[str, int] = {
    "period": _PERIOD.mask,
    "age": _AGE.mask,
    "amount": _MONEY.mask,
    "percentage": _PERCENT.mask,
    "date": _DATE.mask,
    "party": _PARTY.mask,
}


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return *text* with typographic quotes, dashes and spaces made plain, spaces collapsed."""
    plain = text
    if not text.isascii() and _FOLDED.search(text):
        for sign, same in _FOLDS.items():
            if sign in plain:
                plain = plain.replace(sign, same)
    # No other space than a blank is printable.
    if not plain.isprintable() or "  " in plain or plain[:1] == " " or plain[-1:] == " ":
        plain = " ".join(plain.split())
    # What was folded before stays one and the same text: what is remembered of it is found sooner.
    return text if plain == text else plain


def words(text: str) -> list[str]:
    """Return the lower-cased words of *text*."""
    return list(chain.from_iterable(map(_words_in, tokens(text))))


def tokens(text: str) -> list[str]:
    """Return what stands between blanks in *text*; no word has a blank in it.

    Texts have few different ones: what a token holds is remembered. Most are in small letters.
    """
    # The small letter of "İ" is two characters, of which one is in no word.
    return text.lower().split() if text.isascii() else fold(text).split()


@by_word
def _words_in(token: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(token))


@lru_cache(maxsize=8192)
def skeleton(text: str) -> str:
    """Return the lower-cased letters and digits of *text*, nothing else."""
    encoded = text.lower().encode(errors="surrogatepass")
    bare = encoded.translate(None, _NO_LETTERS).decode(errors="surrogatepass")
    return bare if bare.isalnum() else _NO_LETTER.sub("", bare)


def number(text: str) -> float | None:
    """Read a number written in digits or English words; None where it is neither."""
    plain = text.strip().lower().replace("-", " ")
    if plain[:1].isdigit():
        try:
            return float(plain.replace(",", ""))
        except ValueError:
            return None
    if plain in {"a", "an"}:
        return 1.0
    if plain.startswith("half "):
        return 0.5
    words_of = [word for word in plain.split() if word not in {"a", "and"}]
    if not words_of or not _WORD_NUMBERS.keys() >= set(words_of):
        return None
    value = 0
    for word in words_of:
        part = _WORD_NUMBERS[word]
        value = (value or 1) * part if word in _MANIFOLD else value + part
    return float(value)


@lru_cache(maxsize=4096)
def periods(text: str) -> tuple[Fact, ...]:
    """Return the lengths of time in *text*; ages and "3 days ago" are none."""
    found: list[Fact] = []
    plain = fold(text)
    for match in _PERIOD.finditer(plain):
        # "three hundred sixty-five (365) days": the digits are what was meant.
        value = number(match["digits"] or match["number"])
        if value is None:
            continue
        if match["half"] or match["more"]:
            value += 0.5
        base, factor = _UNITS[match["unit"].lower()]
        kind = (match["kind"] or "").strip(" -").lower()
        special = "business" if kind in {"business", "working"} else ""
        size = value * factor * (1 if base == "seconds" else 2629746)
        stated = match[0].strip()
        if span := _SPAN.search(plain, max(0, match.start() - _SPAN_LENGTH), match.start()):
            stated = f"{span[0]}{stated}"
        found.append(Fact(stated, f"{value * factor:.10g} {base} {special}".strip(), size))
    for match in _HOURS.finditer(plain):
        seconds = 3600.0 * int(match["hours"])
        found.append(Fact(match[0], f"{seconds:.10g} seconds", seconds))
    return tuple(found)


@lru_cache(maxsize=4096)
def ages(text: str) -> tuple[Fact, ...]:
    """Return the ages of people in *text*, in years, between 5 and 30."""
    found: list[Fact] = []
    for match in _AGE.finditer(fold(text)):
        value = number(next(group for group in match.groups() if group))
        if value is not None and 5 <= value <= 30:
            found.append(Fact(match[0], f"{value:g}", value))
    return tuple(found)


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[Fact, ...]:
    """Return the sums of money in *text*."""
    return tuple(
        Fact(
            match[0].rstrip(".,"),
            f"{_sum(match[0]):.10g} {_currency(match[0])}",
            _sum(match[0]),
        )
        for match in _MONEY.finditer(fold(text))
    )


@lru_cache(maxsize=4096)
def percentages(text: str) -> tuple[Fact, ...]:
    """Return the percentages in *text*."""
    return tuple(
        Fact(match[0], f"{_counted(match[0]):g}%", _counted(match[0]))
        for match in _PERCENT.finditer(fold(text))
    )


@lru_cache(maxsize=4096)
def dates(text: str) -> tuple[str, ...]:
    """Return the calendar dates in *text*, as written."""
    return tuple(match[0] for match in _DATE.finditer(fold(text)))


def same_text(old: str, new: str) -> bool:
    """Whether *old* and *new* are the same letters and digits, and no decimal mark moved."""
    return skeleton(old) == skeleton(new) and same_figures(old, new)


def same_figures(old: str, new: str) -> bool:
    """Whether both texts state the same periods, ages, sums of money and percentages."""
    there = signs(fold(old)) | signs(fold(new))
    for mask, read in _READ_FIGURES if _FIGURES & there else ():
        if mask & there:
            before, after = read(old), read(new)
            if before != after and any(difference(before, after)):
                return False
    return True


def figures(text: str) -> tuple[Fact, ...]:
    """Return the periods, ages, sums of money and percentages in *text*, one kind after the other."""
    there = signs(fold(text))
    if not _FIGURES & there:
        return ()
    return tuple(fact for mask, read in _READ_FIGURES if mask & there for fact in read(text))


def has_figures(text: str) -> bool:
    """Whether *text* states a period, an age, a sum of money or a percentage."""
    there = signs(fold(text))
    if not _FIGURES & there:
        return False
    for mask, read in _READ_FIGURES:  # noqa: SIM110 - a generator costs more than the loop
        if mask & there and read(text):
            return True
    return False


_READ_FIGURES = (
    (MASKS["period"], periods),
    (MASKS["age"], ages),
    (MASKS["amount"], amounts),
    (MASKS["percentage"], percentages),
)
_FIGURES = reduce(or_, (mask for mask, _ in _READ_FIGURES))


def _party_key(name: str) -> str:
    """Return what tells parties apart; "Ltd." and "Limited" are one legal form."""
    parts = [skeleton(part) for part in name.split()]
    return "".join(_LEGAL_FORMS.get(part, part) for part in parts)


@lru_cache(maxsize=4096)
def parties(text: str) -> tuple[Fact, ...]:
    """Return the legal persons named in *text* ("Harbour Books Ltd."), keyed without case."""
    found: list[Fact] = []
    plain = fold(text)
    if not _PARTY.mask & signs(plain):
        return ()
    # "As" is a legal form in capitals alone, and most texts hold it.
    unmarked = plain.encode(errors="surrogatepass").translate(None, _AROUND).split()
    if _ENCODED.isdisjoint(unmarked) or _SUFFIXES.isdisjoint(map(_bare, plain.split())):
        return ()
    for match in _PARTY.finditer(plain):
        parts = match[0].split()
        while len(parts) > 2 and (
            parts[0].lower().strip(",.") in _LEADING
            or _YEAR.fullmatch(parts[0])
            or parts[0].startswith("(")
        ):
            parts.pop(0)
        parts = _behind_comma(_without_date(parts))
        name = " ".join(parts)
        if name.isupper() and len(parts) > _NAME and parts[-1].strip(".,") in _WORDLIKE:
            continue  # a sentence in capitals
        if len(parts) > 1 and parts[0].lower() not in _LEADING:
            # The full stop of "Harbour GmbH." is the sentence's, that of "Harbour Inc." its own.
            found.append(Fact(without_stop(name).rstrip(","), _party_key(name)))
    return tuple(found)


def _behind_comma(parts: list[str]) -> list[str]:
    """Return the words of a company's name without what a comma sets apart before it: "on Harbour, Quay Books Ltd"."""
    ends = [at for at, part in enumerate(parts[:-2], 1) if part.endswith(",")]
    return parts[ends[-1] :] if ends and parts[ends[-1]].strip(".,") not in _SUFFIXES else parts


def without_stop(name: str) -> str:
    """Return *name* without the full stop of the sentence that it ends; "Harbour Inc." keeps its own."""
    return name if _DOTTED.search(name) else name.rstrip(".")


def _without_date(parts: list[str]) -> list[str]:
    """Return the words of a company's name without the date, or the country, that stands before it."""
    dated = _DATE.match(" ".join(parts))
    if dated is not None:
        parts = parts[len(dated[0].split()) :]
    return parts[1:] if parts and parts[0].endswith("-based") else parts


def without_dates(text: str) -> str:
    """Return folded *text* with every date replaced by one mark."""
    return _DATE.sub("¤", fold(text)) if dates(text) else fold(text)


@lru_cache(maxsize=4096)
def without_contacts(text: str) -> str:
    """Return folded *text* with e-mail addresses, URLs, domains and telephone numbers marked."""
    plain = fold(text)
    there = signs(plain)
    if not _MARKED & there and not _AT.is_in(plain):
        return plain
    if "@" in plain or _AT.is_in(plain, there):
        plain = _EMAIL.sub("¤", plain)
    if _DOT.search(plain) or "/" in plain:
        plain = _DOMAIN.sub("¤", _URL.sub("¤", plain))
    return _PHONE.sub("¤", plain) if DIGIT & there else plain


def has_contact(text: str) -> bool:
    """Whether *text* holds an e-mail address, URL, domain or telephone number."""
    return "¤" in without_contacts(text)


@lru_cache(maxsize=4096)
def is_date_stamp(text: str) -> bool:
    """Whether *text* says nothing but when something was published or takes effect."""
    if not DIGIT & signs(text):
        return False
    plain = fold(text)
    if _says_more_than_dates(plain):
        return False
    bare = _DATE.sub(" ", plain)
    if bare == plain and not re.search(r"\b(?:19|20)\d\d\b", plain):
        return False
    rest = [word for word in words(bare) if word not in _STAMP_WORDS and not word.isdigit()]
    # What lasts until a day is the text, or it is a voucher, an offer, a right.
    most = 0 if _ENDING.intersection(words(plain)) else _STRAY
    return len(rest) <= most and len(words(plain)) <= 20


def _says_more_than_dates(plain: str) -> bool:
    """Whether *plain* has more words than a stamp has that are of no date, whatever else stands in it."""
    stray = 0
    for word in plain.lower().split():
        if word not in _STAMP_WORDS and word.isalpha() and not _OF_DATE.fullmatch(word):
            stray += 1
            if stray > _STRAY:
                return True
    return False


def difference(
    old: Iterable[Fact], new: Iterable[Fact]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return what only the old and what only the new facts hold, as multisets, in order."""
    before, after = list(old), list(new)
    if before == after:
        return (), ()
    gone = Counter(fact.key for fact in before) - Counter(fact.key for fact in after)
    come = Counter(fact.key for fact in after) - Counter(fact.key for fact in before)
    return _take(before, gone), _take(after, come)


def _take(facts: list[Fact], wanted: Counter[str]) -> tuple[Fact, ...]:
    taken = []
    for fact in facts:
        if wanted[fact.key] > 0:
            wanted[fact.key] -= 1
            taken.append(fact)
    return tuple(taken)


def _sum(text: str) -> float:
    """Return how much money *text* states: "$1 million" is "$1,000,000"."""
    many = _MANY.search(text)
    times = _THOUSANDS[many[0].lower()] if many and "(" not in text else 1
    return _counted(text) * times / (100 if _sign(text) in _HUNDREDTH else 1)


def _counted(text: str) -> float:
    """Return the number with which *text* begins, or that it gives in figures."""
    if _DIGITS.search(text):
        return _first_number(text)
    spelt = _SPELT_NUMBER.match(text)
    return (number(spelt[0]) or 0.0) if spelt else 0.0


_DIGITS = re.compile(r"\d")
_SPELT_NUMBER = re.compile(rf"{IN_WORDS}|half a", re.IGNORECASE)


def _currency(text: str) -> str:
    """Return in which money *text* counts: "€", "EUR" and "euros" are one."""
    return _CURRENCIES.get(_sign(text), _sign(text))


def _sign(text: str) -> str:
    """Return how *text* names its currency, in small letters without blanks."""
    found = _CURRENCY.search(text)
    return "".join(found[0].lower().split()) if found else ""


def _first_number(text: str) -> float:
    match = re.search(r"\d[\d,. ]*", text)
    if match is None:
        return 0.0
    digits = match[0].rstrip(",. ")
    # One or two digits after the last mark are a fraction, whichever mark a country uses.
    whole, _, fraction = re.sub(r"[.,](?=\d{1,2}$)", "|", digits).partition("|")
    return float(re.sub(r"[,. ]", "", whole) + "." + (fraction or "0"))
