"""Whether a text says that it took effect before it was updated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from notifier.materiality import facts
from notifier.materiality.cue import DIGIT, signs

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WRITTEN = re.compile(
    r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>[a-z]{3})[a-z]*\.?,?\s*(?P<y2>(?:19|20)\d\d)"
    r"|(?P<m3>[a-z]{3})[a-z]*\.?\s*(?P<d3>\d{1,2})(?:st|nd|rd|th)?,?\s*(?P<y3>(?:19|20)\d\d)",
    re.IGNORECASE,
)
#: What a text says of its date, close before it.
_GAP = r"(?:[\s:(]|on|is|was|date|as of|from|since|the)*"
_EFFECTIVE = re.compile(
    rf"\b(?:effective|(?:takes?|took|comes?|came|goes|went) (?:in(?:to)? )?(?:effect|force)|in (?:effect|force)|appl(?:y|ies) (?:from|since)|valid (?:from|since)){_GAP}\Z",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    rf"\b(?:(?:last|most recently|lastly) )?(?:updated?|revised|modified|amended|changed|published|posted|issued){_GAP}\Z|\blast (?:update|revision|modification|change){_GAP}\Z",
    re.IGNORECASE,
)
#: Characters before a date in which it is said what it is, and a line that is a stamp at most has.
_BEFORE, _STAMP = 60, 160

#: A stated day and how it is written.
_Day = tuple[date, str]


def backdated(sides: Sequence[tuple[str, str]]) -> tuple[str, str, str] | None:
    """Return the text that says so, since when it is in effect and when it was updated, both as written.

    *sides*: old and new folded texts of the statements of a change. Only days that came count:
    that a text has long been in effect is no news. None where the newest is not dated back.
    """
    stamps = [new for _, new in sides if new and len(new) <= _STAMP and DIGIT & signs(new)]
    effective = [(*day, new) for new in stamps for day in _days(new, _EFFECTIVE)]
    if not effective:
        return None
    updated = [day for new in stamps for day in _days(new, _UPDATED)]
    before = {written for old, _ in sides if old for written in facts.dates(old)}
    effective = [day for day in effective if day[1] not in before]
    updated = [day for day in updated if day[1] not in before]
    if not effective or not updated:
        return None
    since, written, text = max(effective)
    last = max(updated)
    return (text, written, last[1]) if since < last[0] else None


def _days(text: str, role: re.Pattern[str]) -> Iterator[_Day]:
    """Yield the days in *text* before which *role* stands."""
    for written in facts.dates(text):
        at = text.find(written)
        if role.search(text[max(0, at - _BEFORE) : at]) and (day := _read(written)):
            yield day, written


def _read(written: str) -> date | None:
    """Return the day that is *written*; None where nobody can say which it is."""
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        return None
    part = {name[0]: value for name, value in match.groupdict().items() if value}
    month = part["m"].lower()
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(part["y"]), number, int(part["d"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of the month that begins with *name*, 0 for none."""
    return _MONTHS.index(name) + 1 if name in _MONTHS else 0
