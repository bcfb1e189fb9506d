"""What a text measures beside lengths of time, ages, sums and shares: days, hours, sizes, how often, the how-manieth.

Each is read with a key by which the same in another notation is the same: "31 December 2026" and
"31.12.2026", "5 pm" and "17:00", "5 MB" and "5 megabytes", "twice a year" and "every six months".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from notifier.materiality import facts
from notifier.materiality.cue import Cued, signs

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = Cued(
    rf"\b(?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: day)? (?:of )?(?P<m1>{_MONTH})(?:,? (?P<y1>{_YEAR})\b)?"
    rf"|\b(?P<m2>{_MONTH}) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>{_YEAR})\b)?"
    rf"|\b(?P<m3>{_MONTH}),? (?P<y3>{_YEAR})\b"
    rf"|\b(?P<y4>{_YEAR})(?P<s4>[-/.])(?P<m4>\d{{1,2}})(?P=s4)(?P<d4>\d{{1,2}})\b"
    rf"|(?<![\w.,/-])(?P<a>\d{{1,2}})(?P<s5>[-/.])(?P<b>\d{{1,2}})(?P=s5)(?P<y5>{_YEAR}|\d\d)\b(?![/-])"
    rf"|(?<![\w.,/-])(?P<m6>0?[1-9]|1[012])/(?P<y6>{_YEAR})\b"
    rf"|(?:(?<=before )|(?<=after )|(?<=until )|(?<=prior to )|(?<=from )|(?<=by ))(?P<y7>{_YEAR})\b"
)
_LAST_MONTH, _LAST_DAY = 12, 31
_CLOCK = Cued(
    r"(?<![\w.,:$€£])(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)"
    r"|(?<![\w.,:$€£])(?P<h2>\d{1,2}):(?P<m2>[0-5]\d)\b(?::\d\d)?(?: ?(?:noon|o'clock|hours|h)\b)?"
    r"|(?:(?<=until )|(?<=by )|(?<=before )|(?<=after )|(?<=from )|(?<=at )|(?<=to ))(?P<h3>\d{1,2})\.(?P<m3>[0-5]\d)(?![\w%.,]| ?(?:%|per|€|eur|usd))"
    r"|\b(?:12 )?(?P<word>noon|midday|midnight)\b"
)
_NOON = 12
_SCALES: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("kb", "kilobyte", "kilobytes"), ("bytes", 1e3)),
    **dict.fromkeys(("mb", "megabyte", "megabytes"), ("bytes", 1e6)),
    **dict.fromkeys(("gb", "gigabyte", "gigabytes"), ("bytes", 1e9)),
    **dict.fromkeys(("tb", "terabyte", "terabytes"), ("bytes", 1e12)),
    **dict.fromkeys(("kbps", "kbit/s"), ("bits a second", 1e3)),
    **dict.fromkeys(("mbps", "mbit/s"), ("bits a second", 1e6)),
    **dict.fromkeys(("gbps", "gbit/s"), ("bits a second", 1e9)),
    **dict.fromkeys(("cm", "centimetre", "centimetres", "centimeter", "centimeters"), ("m", 0.01)),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), ("m", 1)),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), ("m", 1e3)),
    **dict.fromkeys(("mile", "miles"), ("miles", 1)),
    **dict.fromkeys(("foot", "feet", "ft"), ("feet", 1)),
    **dict.fromkeys(("kg", "kilogram", "kilograms", "kilo", "kilos"), ("kg", 1)),
    **dict.fromkeys(("lb", "lbs"), ("lb", 1)),
    **dict.fromkeys(("kwh",), ("kwh", 1)),
    **dict.fromkeys(("character", "characters"), ("characters", 1)),
    **dict.fromkeys(("megapixel", "megapixels"), ("megapixels", 1)),
}
_SIZE = Cued(
    rf"(?<![\w.,$€£])(?P<size>\d{{1,3}}(?:,\d{{3}})+|\d+(?:[.,]\d+)?|{facts.IN_WORDS}) ?-?(?P<unit>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b(?: \((?:[kmgt]b|km|kg|m)\))?"
)
_UNITS = r"(?P<{}>hour|day|week|fortnight|month|quarter|year)"
_BASIS = r"(?P<{}>hourly|daily|weekly|fortnightly|monthly|quarterly|half-yearly|semi-?annual|biannual|yearly|annual|biennial)"
_OFTEN = Cued(
    rf"\b(?:(?P<times>once|twice|thrice|{facts.IN_WORDS} times?|\d{{1,2}} times?) (?:an?|per|every|each|in any|in each) (?:calendar )?{_UNITS.format('each')}\b"
    rf"|(?:once )?every (?P<many>{facts.IN_WORDS}|\d{{1,3}})(?: \(\d{{1,3}}\))? (?:calendar )?{_UNITS.format('units')}s\b"
    rf"|(?:once )?every (?P<other>other|second|half) {_UNITS.format('second')}\b"
    rf"|(?:every|each) (?:calendar )?{_UNITS.format('every')}\b"
    rf"|on an? {_BASIS.format('basis')} basis\b|{_BASIS.format('adverb')}(?:ly)?\b(?! basis))"
)
_MONTHLY = {
    "hour": ("days", 1 / 24),
    "day": ("days", 1),
    "week": ("days", 7),
    "fortnight": ("days", 14),
    "month": ("months", 1),
    "quarter": ("months", 3),
    "year": ("months", 12),
}
_ADVERBS = {
    "hourly": ("days", 1 / 24),
    "daily": ("days", 1),
    "weekly": ("days", 7),
    "fortnightly": ("days", 14),
    "monthly": ("months", 1),
    "quarterly": ("months", 3),
    "half-yearly": ("months", 6),
    "semi-annual": ("months", 6),
    "semiannual": ("months", 6),
    "biannual": ("months", 6),
    "yearly": ("months", 12),
    "annual": ("months", 12),
    "biennial": ("months", 24),
}
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_ORDINALS_TEXT = "first second third fourth fifth sixth seventh eighth ninth tenth"
_ORDINALS = {word: number for number, word in enumerate(_ORDINALS_TEXT.split(), 1)}
#: The how-manieth of things that happen or are counted; of texts, names and parties it tells no limit.
_RANK = Cued(
    rf"\b(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<figure>\d{{1,2}})(?:st|nd|rd|th))"
    r"(?= (?:[\w-]+ )?(?:payments?|instal?lments?|breach(?:es)?|violations?|infringements?|offen[cs]es?|strikes?|warnings?|reminders?|attempts?|failures?|complaints?|requests?|cop(?:y|ies)|days?|weeks?|months?|years?|business|working|calendar|anniversary|birthday|invoices?|order|purchase|renewal|notice)\b)"
)


class Measure(NamedTuple):
    """One measure as written, at *start* in the text; *keys*: what it may mean, of which a day in figures has two."""

    text: str
    keys: frozenset[str]
    start: int

    def is_same(self, other: Measure) -> bool:
        """Whether both mean the same, or one may mean what the other surely does."""
        if len(self.keys) == len(other.keys):
            return self.keys == other.keys and (len(self.keys) == 1 or self.text == other.text)
        return not self.keys.isdisjoint(other.keys)


def _day(found: re.Match[str]) -> Iterator[str]:
    """Yield the days that *found* may mean."""
    if found["y7"]:
        yield f"in {found['y7']}"
    elif found["a"]:
        year = int(found["y5"]) if len(found["y5"]) > 2 else 2000 + int(found["y5"])
        one, other = int(found["a"]), int(found["b"])
        if one <= _LAST_DAY and other <= _LAST_MONTH:
            yield f"on {year}-{other}-{one}"
        # With full stops the day comes first everywhere.
        if one <= _LAST_MONTH and other <= _LAST_DAY and found["s5"] != ".":
            yield f"on {year}-{one}-{other}"
    elif found["y4"]:
        yield f"on {found['y4']}-{int(found['m4'])}-{int(found['d4'])}"
    else:
        month = found["m1"] or found["m2"] or found["m3"] or found["m6"]
        day = found["d1"] or found["d2"] or 0
        year_of = found["y1"] or found["y2"] or found["y3"] or found["y6"] or 0
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        yield f"on {year_of}-{number}-{int(day)}"


def _clock(found: re.Match[str]) -> Iterator[str]:
    if found["word"]:
        yield f"at {24 if found['word'].lower() == 'midnight' else 12} 0"
        return
    hour = int(found["h"] or found["h2"] or found["h3"])
    minute = int(found["m"] or found["m2"] or found["m3"] or 0)
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"][0].lower() == "p" else 0)
    # Midnight ends a day more often than it begins one.
    yield f"at {hour or 24 if minute == 0 else hour} {minute}"


def _size(found: re.Match[str]) -> Iterator[str]:
    written = found["size"]
    count = facts.number(re.sub(r",(?=\d{1,2}$)", ".", written))
    base, scale = _SCALES[found["unit"].lower()]
    if count is not None:
        yield f"{count * scale:.10g} {base}"


def _often(found: re.Match[str]) -> Iterator[str]:
    if adverb := found["basis"] or found["adverb"]:
        base, every = _ADVERBS[adverb.lower()]
    else:
        unit = found["each"] or found["units"] or found["second"] or found["every"]
        base, every = _MONTHLY[unit.lower()]
        if found["times"]:
            said = found["times"].lower()
            every /= _TIMES.get(said) or facts.number(said.split(" time")[0]) or 1
        elif found["many"]:
            every *= facts.number(found["many"]) or 1
        elif found["other"]:
            every *= 0.5 if found["other"].lower() == "half" else 2
    yield f"every {every:.10g} {base}"


def _rank(found: re.Match[str]) -> Iterator[str]:
    yield f"the {found['figure'] or _ORDINALS[found['word'].lower()]}th"


#: How each kind is read, with the name of what changes.
KINDS: tuple[tuple[str, Cued, Callable[[re.Match[str]], Iterator[str]]], ...] = (
    ("date", _DAY, _day),
    ("time of day", _CLOCK, _clock),
    ("size", _SIZE, _size),
    ("how often", _OFTEN, _often),
    ("rank", _RANK, _rank),
)
#: Bits of :func:`~notifier.materiality.cue.signs` of a text that measures something.
MASK = _DAY.mask | _CLOCK.mask | _SIZE.mask | _OFTEN.mask | _RANK.mask


@lru_cache(maxsize=1024)
def measures(text: str) -> dict[str, tuple[Measure, ...]]:
    """Return what folded *text* measures, by kind."""
    there = signs(text)
    return {
        kind: tuple(
            Measure(found[0], frozenset(keys), found.start())
            for found in cued.finditer(text)
            if (keys := tuple(read(found)))
        )
        for kind, cued, read in KINDS
        if cued.mask & there
    }


@lru_cache(maxsize=1024)
def others(old: str, new: str) -> tuple[tuple[str, Measure, Measure], ...]:
    """Return what folded *new* measures otherwise than *old*, where both measure as many of a kind."""
    if not MASK & signs(old) or not MASK & signs(new):
        return ()
    before, after = measures(old), measures(new)
    found: list[tuple[str, Measure, Measure]] = []
    for kind in before.keys() & after.keys():
        gone, come = list(before[kind]), list(after[kind])
        if len(gone) == len(come):
            found += [
                (kind, *pair)
                for pair in zip(gone, come, strict=True)
                if not pair[0].is_same(pair[1])
            ]
    return tuple(sorted(found, key=lambda each: each[2].start))
