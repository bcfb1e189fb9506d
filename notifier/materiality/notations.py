"""Rules on one figure in two notations, and on days, hours, sizes and rhythms that are others.

Of two texts that are the same once each figure is written in one way nothing changed. Where what a
sentence measures beside lengths of time, ages and sums is another, it binds somebody otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import DIGIT, Cued, signs
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.lists import is_contents
from notifier.materiality.measures import MASK, Measure, measures, others
from notifier.materiality.once import by_word
from notifier.materiality.rows import in_row
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import states
from notifier.materiality.wording import quoted_around
from notifier.materiality.words import persons

#: Bounds and ages in one form, of small letters with numbers in digits.
_BOUNDS = Exchanges(
    (
        (r"\b(?:aged?|who are|being) (?=(?:at least |under |over )?\d)", ""),
        (r"(?<=\d) years (?:old|of age)\b", ""),
        (r"\b(?:the )?age of (?=\d)", ""),
        (r"\b(?:younger than|below) (?=\d)", "under "),
        (r"\b(\d+)(?: years)?(?:\+(?!\w)| (?:or|and) (?:older|over|above|up)\b)", r"atleast \1"),
        (
            r"\b(?:at least|(?:a |the )?minimum(?: of)?|no (?:fewer|less) than|not (?:fewer|less) than) (?=\d)",
            "atleast ",
        ),
        (
            r"\b(?:up to|at most|(?:a |the )?maximum(?: of)?|no more than|not more than) (?=\d)",
            "atmost ",
        ),
        (r"\b(\d+) or more\b", r"atleast \1"),
        (r"\b(\d+) or (?:fewer|less)\b", r"atmost \1"),
    )
)
#: Numbers in words.
IN_WORDS = Cued(facts.IN_WORDS + r"\b", border=r"\b(?:{})")
_ONE = re.compile(
    r"\b(?:an?|1) (?P<unit>hour|day|week|fortnight|month|quarter|year|decade)\b(?! of)"
)
_TWICE = re.compile(r"(\d+) ?\(\1\)")
_THOUSANDS = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_SIGN = re.compile(r"(?<=\d) ?[-/: ] ?(?=\d)|(?<!\w)-(?=\d)|[^\w\s.,;:!?'\"()/-]")
_COUNTRY = re.compile(r"\bUS\b")


@rule(
    "same_notation",
    stage="artefact",
    level="editorial",
    confidence="likely",
    of="rewritten",
    cues=DIGIT | MASK | IN_WORDS.mask | facts.MASKS["amount"] | facts.MASKS["percentage"],
)
def same_notation(case: Case) -> Iterator[Finding]:
    """Silence an edit: a figure stands in another notation: "31 December 2026" and "31.12.2026", "5 pm" and "17:00", "thirty (30) days" and "30 days"."""
    if not case.is_rewritten or case.tongue != "en" or not case.swaps:
        return
    if not (_FIGURED | DIGIT) & (signs(case.gone) | signs(case.come)):
        return
    # Marks alone are no figure; whether they make another sentence is for the comparing to see.
    told = [swap for swap in case.swaps if any(map(str.isalnum, f"{swap.gone}{swap.come}"))]
    if not told or not all(map(_is_figured, told)):
        return
    if not all(map(_is_of_figures, told)) or others(case.old, case.new):
        return
    # Where all figures are written as they were, only the marks around them are others.
    if facts.skeleton(case.old) == facts.skeleton(case.new) and _written(case.old) == _written(
        case.new
    ):
        return
    if len(_COUNTRY.findall(case.old)) != len(_COUNTRY.findall(case.new)):
        return
    if _one_form(case.old, case.new) == _one_form(case.new, case.old):
        yield Finding(sentence="A figure stands in another notation.", old=case.gone, new=case.come)


def _written(text: str) -> list[str]:
    """Return the figures and measures of *text* as they are written."""
    measured = [each.text for found in measures(text).values() for each in found]
    return [*(fact.text for fact in facts.figures(text)), *measured]


def _is_figured(swap: Swap) -> bool:
    """Whether a figure, or a word for one, is among the words swapped."""
    changed = f"{swap.gone} {swap.come}"
    return any(map(str.isdigit, changed)) or (
        bool(_FIGURED & signs(changed)) and not facts.same_text(swap.gone, swap.come)
    )


#: Words, and beginnings of words, with which figures are written and bounded.
_OF_FIGURES = re.compile(
    rf"(?:{facts.IN_WORDS}|and|an?|the|of|per|in|on|at|or|is|are|to|by|from|no|not|who|being|more|less|fewer|than|up|most|least|over|under|above|below|older|younger|old|aged?|every|each|other|half"
    r"|once|twice|thrice|times?|basis|calendar|full|st|nd|rd|th|am|pm|a\.m\.?|p\.m\.?|noon|midday|midnight|o'clock|thousand|million|billion|k|mn?|bn|us|p|m|g|h"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sec|min|max|hour|hr|da[yi]|week|fortnight|month|quarter|year|yr|decade|annual|bi|semi|percent|cent|dollar|euro|pound|sterling|pence|franc"
    r"|usd|eur|gbp|chf|sek|nok|dkk|aud|cad|jpy|inr|swiss|canadian|australian|[kmgt]i?b(?:it|yte|ps)?|kilo|mega|giga|tera|byte|bit|cm|km|metre|meter|centi|mile|foot|feet|ft|kg|lb|kwh|character|pixel)[\w/-]*)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_][\w.'/-]*")


@by_word
def _is_of_figure(word: str) -> bool:
    parts = re.split(r"[-/]", word.strip(".'/-"))
    return all(not part or _OF_FIGURES.fullmatch(part) for part in parts)


def _is_of_figures(swap: Swap) -> bool:
    """Whether the words that only one side of *swap* has may all belong to figures."""
    gone, come = (set(_LETTERS.findall(words.lower())) for words in (swap.gone, swap.come))
    return all(map(_is_of_figure, gone ^ come))


@lru_cache(maxsize=1024)
def _one_form(text: str, other: str) -> str:
    """Return the letters and digits of folded *text* with its figures in one notation; days as *other* has them."""
    there = measures(other)
    pieces: list[tuple[int, int, str]] = []
    for kind, found in measures(text).items():
        known = [each for each in there.get(kind, ()) if len(each.keys) == 1]
        for measure in found:
            keys = measure.keys
            if len(keys) > 1:
                keys = next((each.keys for each in known if each.keys <= keys), keys)
            pieces.append((measure.start, measure.start + len(measure.text), min(keys)))
    for read in (facts.periods, facts.amounts, facts.percentages):
        start = 0
        for fact in read(text):
            at = text.find(fact.text, start)
            if at >= 0:
                pieces.append((at, at + len(fact.text), fact.key))
                start = at + len(fact.text)
    said, end = [], 0
    for start, stop, key in sorted(pieces):
        if start >= end:
            said += [text[end:start], f" {key} "]
            end = stop
    bare = "".join((*said, text[end:])).lower()
    bare = IN_WORDS.pattern.sub(_in_digits, bare)
    bare = _ONE.sub(_as_period, " ".join(_TWICE.sub(r"\1", bare).split()))
    bare = _BOUNDS.read(bare)
    bare = _POINT.sub(" point ", _THOUSANDS.sub("", bare))
    # What stands between two numbers keeps them apart, and what is no mark of a sentence is a sign.
    return facts.skeleton(_SIGN.sub(_named, bare))


def _named(found: re.Match[str]) -> str:
    return f" sign{ord(found[0].strip() or ' ')} "


def _as_period(found: re.Match[str]) -> str:
    return facts.periods(f"1 {found['unit']}")[0].key


def _in_digits(found: re.Match[str]) -> str:
    value = facts.number(found[0])
    return found[0] if value is None else f"{value:g}"


#: Bits of texts that may have a figure in two notations.
_FIGURED = MASK | IN_WORDS.mask | _BOUNDS.mask | facts.MASKS["amount"] | facts.MASKS["percentage"]

#: What makes of a day one that binds somebody.
_BINDS = re.compile(
    r"\b(?:until|till|by|before|after|from|through|later than|prior to|start(?:ing|s)?(?: on)?|begin(?:ning|s)?(?: on)?|expires? on|ends? on|valid (?:to|until)|due on|effective(?: on| as of)?|on or (?:after|before))[ :]*$",
    re.IGNORECASE,
)
#: What speaks of the text itself, or counts what has been.
_OF_TEXT = Cued(
    r"\b(?:updated|revised|version|versions|archived?|published|posted|last (?:changed|modified|reviewed)|(?:have|has) (?:never|not) received|we (?:have )?received|reporting period)\b"
    r"|\b(?:policy|policies|terms|notice|agreement|statement|conditions|guidelines|document|page|text|addendum|information|rules)\b[^.;]{0,40}\b(?:effective|in effect|takes? effect|appl(?:y|ies)|in force|into force|into effect|valid|dated)\b"
    r"|\b(?:effective|valid) (?:date|as of|from|since)?[^.;]{0,30}\b(?:policy|terms|notice|agreement|statement)\b"
)
#: Rows whose value is a day that binds somebody, by their label.
_ENDS = Cued(
    r"\b(?:ends?|until|expir\w*|deadline|due|valid|from|starts?|begins?|by|before|closes?)\b"
)
#: What a customer must do, or what ends, whatever stands around the day.
_ACT_BY = Cued(
    r"\b(?:must|required|deadline|no later than|until|before|expires?|ends?|ceases?|opt[- ]?out|new policy|will be enforced|comply)\b|\bby (?:\w+ ){0,3}¤"
)
_CALLED = {
    "time of day": "The time of day",
    "size": "The size",
    "how often": "How often this is done",
    "rank": "What counts",
}


#: What makes of a measure one that binds, whoever is bound.
_LIMITS = Cued(
    r"\b(?:must|may|shall|will|at least|at most|up to|no more than|more than|less than|minimum|maximum|limit\w*|due|payable|within)\b"
)


@rule("measure_changed", "other", confidence="ask", weight=73, of="rewritten", cues=MASK)
def measure_changed(case: Case) -> Iterator[Finding]:
    """Report that an hour, a size, a distance, a rhythm or the how-manieth in a statement is another."""
    if not case.is_rewritten or case.is_title or case.is_cookie_row or is_contents(case.section):
        return
    if not any(map(_is_figured, case.swaps)):
        return
    row = in_row(case)
    if not row and not (
        case.is_prose and (states(case.new) or persons(case.new) or _LIMITS.is_in(case.new))
    ):
        return
    for kind, old, new in others(case.old, case.new):
        if kind != "date":
            yield Finding(
                sentence=row
                or f"{_CALLED[kind]} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
                old=old.text,
                new=new.text,
            )


@rule("deadline_changed", weight=71, of="rewritten", cues=MASK)
def deadline_changed(case: Case) -> Iterator[Finding]:
    """Report that a date by which customers must act, or on which something begins or ends, is another."""
    if not case.is_rewritten or case.is_title or facts.is_date_stamp(case.new):
        return
    if not any(map(_is_figured, case.swaps)):
        return
    row = in_row(case)
    if not row and not case.is_prose:
        return
    for kind, old, new in others(case.old, case.new):
        if kind == "date" and _is_binding(case, new, is_row=bool(row)):
            yield Finding(
                sentence=row
                or f"The date changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
                old=old.text,
                new=new.text,
            )


def _is_binding(case: Case, day: Measure, *, is_row: bool) -> bool:
    """Whether *day* is one by which something begins or ends, and not one of the text."""
    if is_row:
        return _ENDS.is_in(case.new.split(" | ")[0])
    if _ACT_BY.is_in(facts.without_dates(case.new)):
        return True
    return not _OF_TEXT.is_in(case.new) and _BINDS.search(case.new[: day.start]) is not None
