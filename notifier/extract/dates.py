"""Dates that a policy states about itself: in force since, last updated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from notifier.extract.remember import remembered
from notifier.model.document import StatedDates

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jän jänner janvier janv enero gennaio janeiro januari",
            "february feb februar febr février févr fevrier febrero febbraio fevereiro februari",
            "march mar märz maerz mars marzo março maart",
            "april apr avril avr abril aprile",
            "may mai mayo maggio maio mei maj",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août aout agosto augustus augusti",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc decembre diciembre dicembre dezembro december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?P<y1>(?:19|20)\d\d)\s*[-/.年]\s*(?P<m1>\d\d?)\s*[-/.月]\s*(?P<d1>\d\d?)(?!\d)
    | \b(?P<d2>\d\d?)(?:st|nd|rd|th|er|º|ª)?\.?\s*(?:of\s+|de\s+|-)?
      (?P<m2>{_MONTH})\b\.?,?\s*(?:de\s+|-)?(?P<y2>(?:19|20)\d\d)
    | \b(?P<m3>{_MONTH})\b\.?\s*(?P<d3>\d\d?)\s*(?:st|nd|rd|th)?\s*,?\s*(?P<y3>(?:19|20)\d\d)
    | \b(?P<a4>\d\d?)(?P<sep>[./-])(?P<b4>\d\d?)(?P=sep)(?P<y4>(?:19|20)\d\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UPDATED = (
    r"(?:last|latest|most\s+recently)[\s-]+(?:updated?|revis\w+|modifi\w+|amended|changed|reviewed)"
    r"|(?:updated|revised|modified|amended)\s+(?:on|as\s+of)\b|(?:date\s+of\s+)?last\s+(?:update|revision)"
    r"|\A\W*(?:updated|revised|version|last\s+edited|dated|(?:date\s+)?(?:posted|published))\b|\bversion\s+(?:of|dated)\b|revision\s+date"
    r"|mis\w?\s+à\s+jour|mise\s+à\s+jour|dernière\s+(?:modification|révision|version)|version\s+(?:du|en\s+date\s+du)"
    r"|(?:letzte|zuletzt)\s+(?:aktualisier\w+|geänderte?|änderung|überarbeit\w+)|\bstand\s*:|\A\W*stand\b"
    r"|última\s+(?:actualización|modificación|atualização)|ultimo\s+aggiornamento|laatst\s+(?:bijgewerkt|gewijzigd)"
    r"|最后更新|最近更新|更新日期|最終更新"
)
_EFFECTIVE = (
    r"effective(?:\s+(?:date|as\s+of|from|on|since))?"
    r"|(?:takes?|taking|comes?|coming|came|enters?|entering|entry)\s+into\s+(?:force|effect)"
    r"|(?:takes?|taking|took)\s+effect|with\s+effect\s+(?:from|as\s+of)"
    r"|(?:in\s+(?:force|effect)|\bvalid|\bappl(?:y|ies|ying|icable))\s+(?:as\s+)?(?:from|since|of|starting)\b"
    r"|en\s+vigueur|à\s+compter\s+du|pren(?:d|nent|dra|dront)\s+effet"
    r"|(?:applicables?|s['’]appliqu\w+)\s+(?:au|depuis|dès|à\s+partir)"
    r"|(?:gültig|wirksam|gilt|gelten|in\s+kraft)\s+(?:ab|seit)|in\s+kraft"
    # The verb's other half stands behind the date: "treten am 1. März 2027 in Kraft".
    r"|tr(?:itt|eten)\s+(?:am|zum|ab|mit)\b(?=.{0,40}\bin\s+kraft\b)"
    r"|entra(?:da|n|rán?)?\s+en\s+vigor|(?:en\s+vigor|vigentes?)\s+desde|em\s+vigor|in\s+vigore|data\s+di\s+entrata"
    r"|(?:geldig|geld(?:t|en)|van\s+kracht)\s+(?:vanaf|sinds|per)|生效"
)
_LABEL = re.compile(rf"(?P<updated>{_UPDATED})|(?P<effective>{_EFFECTIVE})", re.IGNORECASE)
#: A label and its date stand this close together, in code points.
_REACH = 48
#: Policies state their dates at the top or at the very end; lines in between speak of other things.
_TOP, _BOTTOM = 25, 12
#: A label on its own line, and the longest line that is still a stamp, in code points.
_STAMP = 400

#: A date is no longer than that, in code points.
DATE_CHARS = 32


def stated_dates(lines: Sequence[str], language: str = "") -> StatedDates:
    """Return the dates that the policy's *lines* state about the policy.

    *language*: a primary tag; it settles whether 05/01/2026 starts with the day. In English nobody
    can say, so such a date is left out.
    """
    ends = lines if len(lines) <= _TOP + _BOTTOM else [*lines[:_TOP], *lines[-_BOTTOM:]]
    found: dict[str, date] = {}
    for index, line in enumerate(ends):
        if len(line) > _STAMP:
            continue
        # A label and its date may be two blocks of the page.
        joined = f"{line} {ends[index + 1][:_REACH]}" if index + 1 < len(ends) else line
        if not _has_year(joined):
            continue
        for name, start, end in _labels(joined):
            if name in found or start > len(line):
                continue
            when = _DATE.search(joined, end, end + _REACH)
            value = _value(when, language) if when else None
            if value:
                found[name] = value
    return StatedDates(effective=found.get("effective"), updated=found.get("updated"))


@remembered
def _labels(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return which labels of dates stand in *text*, with where they start and end."""
    return tuple((match.lastgroup or "", *match.span()) for match in _LABEL.finditer(text))


def is_stamp(text: str) -> bool:
    """Whether *text* is a short line that states a date, such as "Last updated: 5 May 2026"."""
    # No date without a year, which is told faster.
    return len(text) < 120 and _has_year(text) and _DATE.search(text) is not None


def _has_year(text: str) -> bool:
    """Whether any year is in *text*; in most there are not even the figures that years begin with."""
    return ("20" in text or "19" in text) and _YEAR.search(text) is not None


def is_date(text: str) -> bool:
    """Whether *text* is a date and nothing else."""
    return len(text) <= DATE_CHARS and _has_year(text) and _DATE.fullmatch(text) is not None


def _value(match: re.Match[str], language: str) -> date | None:
    """Return the date that was matched, None where it is ambiguous or impossible."""
    part = match.groupdict()
    if part["y1"]:
        year, month, day = int(part["y1"]), int(part["m1"]), int(part["d1"])
    elif part["y2"]:
        year, month, day = int(part["y2"]), _MONTHS[part["m2"].lower()], int(part["d2"])
    elif part["y3"]:
        year, month, day = int(part["y3"]), _MONTHS[part["m3"].lower()], int(part["d3"])
    else:
        first, second = int(part["a4"]), int(part["b4"])
        day_first = (
            first > 12 or first == second or part["sep"] == "." or language not in {"", "en"}
        )
        if not day_first and second <= 12:
            return None
        year = int(part["y4"])
        day, month = (first, second) if day_first else (second, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None
