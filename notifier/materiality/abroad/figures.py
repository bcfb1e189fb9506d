"""Rules about lengths of time, ages, sums, shares, dates and counts in German and French texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.abroad import calendar
from notifier.materiality.abroad.grammar import MONTHS, Grammar, Purpose, periods
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.facts import Fact
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quoted_around
from notifier.model.verdict import Direction

_OPPOSITE: dict[Direction, Direction] = {"less": "more", "more": "less"}
#: Years that an age limit can have.
_AGES = range(5, 31)
#: A bare number, with the word that it counts; clauses and versions are numbered with points, and
#: what stands behind a page's number opens the next sentence.
_COUNT = re.compile(
    r"(?<![\w.,:/§-])(\d{1,3}(?:[ .]\d{3})+|\d+)(?![\w.,:/%€$-]*\d)(?:\s+(?!(?:vous|nous|il|elle|ils|elles|on|le|la|les|ce|si|sie|wir|er|es|der|die|das|wenn|im|in)\b)\w+)?",
    re.IGNORECASE,
)
#: The number of a page or a note between two sentences, or as a line of its own.
_PAGED = re.compile(
    r"^\W*\d{1,3}\W*$|(?<=[.!?;:])\s+\d{1,3}\s+(?=(?:Vous|Nous|Ils?|Elles?|On|Les?|La|Ces?|Si|Sie|Wir|Er|Es|Der|Die|Das|Wenn|Im|In)\b)"
)
#: House numbers.
_STREET = Cued(
    r"\b\w{0,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer)\s+\d+\s?[a-z]?\b|\w[\w -]{2,30} \d+[a-z]?,\s*(?:[A-Z]-)?\d{4,5}\b"
    r"|\b\d+(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|bd|chemin|place|quai|impasse|allée|cours)\b|\b\d{4,5}\s+(?=[A-ZÄÖÜÉ])"
)

#: Districts of a town at the end of an address ("..., Dublin 4").
_DISTRICT = re.compile(r",\s+[A-ZÄÖÜÉ][\wà-ÿ-]+\s+\d{1,2}(?=\s*(?:$|[.;,)]))")


@rule(
    "period_changed_abroad",
    "retention",
    confidence="certain",
    weight=95,
    of="rewritten",
    abroad="only",
)
def period_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a length of time or an age is another, in a German or French text."""
    language = grammar(case)
    if language is None:
        return
    gone, come = facts.difference(periods(language, case.old), periods(language, case.new))
    for old, new in zip(gone, come, strict=False):
        what, category, direction = _meaning(language, case, old, new)
        yield Finding(
            sentence=f"{what} changes from “{old.text}” to “{new.text}”: {quoted_around(case.new, new.text)}.",
            old=old.text,
            new=new.text,
            direction=direction,
            category=category,
        )


@rule(
    "period_stated_abroad",
    "retention",
    confidence="likely",
    weight=85,
    of="rewritten",
    abroad="only",
)
def period_stated_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence states a length of time that it did not, or no longer does."""
    language = grammar(case)
    if language is None:
        return
    gone, come = facts.difference(periods(language, case.old), periods(language, case.new))
    for fact in gone[len(come) :]:
        yield Finding(
            sentence=f"A period of “{fact.text}” is no longer stated: {quoted_around(case.old, fact.text)}.",
            old=fact.text,
            category=_category(language, case, case.old, fact),
        )
    for fact in come[len(gone) :]:
        yield Finding(
            sentence=f"A period of “{fact.text}” is now stated: {quoted_around(case.new, fact.text)}.",
            new=fact.text,
            category=_category(language, case, case.new, fact),
        )


@rule(
    "figure_changed_abroad",
    "fees_payment",
    confidence="certain",
    weight=93,
    of="rewritten",
    abroad="only",
)
def figure_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a sum of money or a percentage is another, in a German or French text."""
    language = grammar(case)
    if language is None:
        return
    for read, what in ((facts.amounts, "An amount"), (facts.percentages, "A percentage")):
        gone, come = facts.difference(read(case.old), read(case.new))
        for old, new in zip(gone, come, strict=False):
            liable = language.liability.search(case.new)
            priced = language.fee.search(case.new) and not liable
            yield Finding(
                sentence=f"{what} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
                old=old.text,
                new=new.text,
                direction=("less" if new.size > old.size else "more") if priced else "neutral",
                category="liability_disputes" if liable else "",
            )


@rule("number_changed_abroad", confidence="likely", weight=75, of="rewritten", abroad="only")
def number_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a date that binds somebody, or a counted limit, is another in a German or French text."""
    language = grammar(case)
    if language is None or calendar.is_stamp(case.new):
        return
    old_dates, new_dates = calendar.dates(case.old), calendar.dates(case.new)
    for old, new in zip(old_dates, new_dates, strict=False):
        if old != new and len(old_dates) == len(new_dates):
            yield Finding(
                sentence=f"A date changes from “{old}” to “{new}”: {quoted_around(case.new, new)}.",
                old=old,
                new=new,
            )
    before, after = (_counts(language, text) for text in (case.old, case.new))
    gone, come = facts.difference(before, after)
    if len(gone) == len(come) and len(before) == len(after):
        for one, other in zip(gone, come, strict=True):
            yield Finding(
                sentence=f"A number changes from “{one.text}” to “{other.text}”: {quoted_around(case.new, other.text)}.",
                old=one.text,
                new=other.text,
            )


def _counts(language: Grammar, text: str) -> list[Fact]:
    """Return the numbers of *text* that are no dates, contacts, references or figures with a unit."""
    placed = _DISTRICT.sub("¤", _STREET.sub("¤", _PAGED.sub(" ", text)))
    plain = calendar.without_dates(language.reference.sub("¤", placed))
    plain = facts.without_contacts(plain)
    for fact in (*periods(language, plain), *facts.amounts(plain), *facts.percentages(plain)):
        plain = plain.replace(fact.text, "¤", 1)
    # Years are dates; numbers of five digits and more are codes, telephones and registers.
    return [
        Fact(match[0], match[1])
        for match in _COUNT.finditer(plain)
        if len(match[1]) < 4 or " " in match[1] or "." in match[1]
    ]


def _meaning(language: Grammar, case: Case, old: Fact, new: Fact) -> tuple[str, str, Direction]:
    """Return what the length of time is for, its category, and on whose side its change is."""
    purpose = _purpose(language, case.new, new)
    if _is_age(language, case.new, new) and (purpose is None or purpose.category != "retention"):
        return "The age limit", "specific_audiences", "neutral"
    if purpose is None:
        return "A period", case.section_category or "other", "neutral"
    if old.size == new.size:
        return purpose.name, purpose.category, "neutral"
    longer = purpose.longer
    return purpose.name, purpose.category, longer if new.size > old.size else _OPPOSITE[longer]


def _category(language: Grammar, case: Case, text: str, fact: Fact) -> str:
    purpose = _purpose(language, text, fact)
    return purpose.category if purpose else case.section_category or "other"


def _purpose(language: Grammar, text: str, fact: Fact) -> Purpose | None:
    """Return what stands nearest to the length of time."""
    start = text.find(fact.text)
    end = start + len(fact.text)
    best: tuple[int, Purpose] | None = None
    for purpose in language.purposes:
        for match in purpose.pattern.finditer(text):
            distance = max(start - match.end(), match.start() - end, 0)
            if best is None or distance < best[0]:
                best = (distance, purpose)
    return best[1] if best else None


def _is_age(language: Grammar, text: str, fact: Fact) -> bool:
    value, base = fact.key.split()[:2]
    years = float(value) / 12
    return base == MONTHS and years in _AGES and language.age.search(text) is not None
