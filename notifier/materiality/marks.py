"""Rules about what is small and counts: a decimal mark, a sign of comparison, a word of a line that is no sentence.

They are asked before the rules that take marks for typography and lines for labels of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.countries import countries
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category
from notifier.materiality.fields import SHORT, exchanged
from notifier.materiality.lists import is_contents
from notifier.materiality.rows import is_listed, line_changed, row_same, table_head
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import becomes
from notifier.materiality.words import content

#: A number with its marks, and what stands before one that is no quantity.
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,9}(?:[.,]\d{1,9})*(?![\w/:])")
_PART = re.compile(
    r"\b(?:sections?|articles?|art|clauses?|paragraphs?|parts?|chapters?|annex|schedule|version|v|no|nos|tel|phone|fax)\.? ?$|^$",
    re.IGNORECASE,
)
#: Where a sentence ends and a number follows without a blank: "Google.3. Partners".
_GLUED = re.compile(r"(?<=[^\W\d][.,:;])(?=\d)")
_THOUSANDS = re.compile(r",(?=\d{3}(?:\D|$))")
#: Signs of comparison, and what is said of a number by the sign on it.
_COMPARES = re.compile(r"[<>\u2264\u2265](?==? ?\d)")
_SIGNED = re.compile(r"(?<![\w)])[+-](?=\d)")
#: "16+" is an age and older; of what a company has, a "+" says nothing.
_AND_OVER = re.compile(r"(?<![\d.,])\d{1,2}\+(?!\w)(?! ?(?:\w+ )?(?:countries|languages|years of))")
_COUNTRY = re.compile(r"\bU\.?S\b")
_NO_COMMA = re.compile(r"\b[Nn]o\b(?P<mark>[,;:]?)(?= \w)")
_ONLY = re.compile(r"(?P<before>,?) ?\bonly\b(?P<after>,?)", re.IGNORECASE)


@rule("sign_turned", stage="artefact", confidence="ask", weight=72, of="rewritten")
def sign_turned(case: Case) -> Iterator[Finding]:
    """Report that a mark or a sign makes another number or sentence of the same letters: "4.90" and "490", "<" and ">", "US" and "us"."""
    if not case.is_rewritten or facts.skeleton(case.old) != facts.skeleton(case.new):
        return
    # Periods, sums and shares that differ have rules of their own.
    valued = facts.same_figures(case.old, case.new) and _values(case.old) != _values(case.new)
    if valued or _signs(case.old) != _signs(case.new) or _is_country_turned(case):
        yield Finding(
            sentence=becomes(case.old, case.new, "", ""),
            old=case.old,
            new=case.new,
            category=category(case),
        )


def _values(text: str) -> list[str]:
    """Return the numbers of *text* as they are read, those of sections, dates and addresses apart."""
    if not any(map(str.isdigit, text)):
        return []
    bare = _GLUED.sub(" ", facts.without_dates(facts.without_contacts(text)))
    return [
        _THOUSANDS.sub("", found[0])
        for found in _NUMBER.finditer(bare)
        if not _PART.search(bare[: found.start()]) and found[0].count(".") <= 1
    ]


def _is_country_turned(case: Case) -> bool:
    """Whether "US" stands where "us" stood; in capitals, on whichever side they stand, it is no country."""
    here, there = (len(_COUNTRY.findall(text)) for text in (case.old, case.new))
    return here != there and not (_is_shouted(case.old) or _is_shouted(case.new))


def _is_shouted(text: str) -> bool:
    """Whether most letters of *text* are capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _signs(text: str) -> tuple[object, ...]:
    """Return what the signs of *text* say that its letters do not."""
    return (
        _COMPARES.findall(text),
        "+" in _SIGNED.findall(text) and text.count("+"),
        len(_AND_OVER.findall(text)),
        [bool(found["mark"]) for found in _NO_COMMA.finditer(text)],
        [
            (found["before"], found["after"])
            for found in _ONLY.finditer(text)
            if bool(found["before"]) is not bool(found["after"])
        ],
    )


#: Words of lines of which one is the contrary of another, or another measure.
_LINE_FIELDS = tuple(
    tuple(frozenset(group.split("/")) for group in field.split())
    for field in (
        "seconds/second/s/sec minutes/minute/min hours/hour/h/hrs days/day/d weeks/week/w months/month/m/mo years/year/y/yr/yrs",
        "eur/euro/euros/€ gbp/pounds/£ usd/dollars/$ chf/francs sek nok dkk jpy/yen aud cad inr pln czk",
        "kb mb gb tb",
        "kg lb/lbs/pounds g/grams oz",
        "km/kilometres/kilometers mi/miles m/metres/meters ft/feet",
        "am pm",
        "max/maximum min/minimum",
        "all/every/each any/one some",
        "covered/included/includes excluded/excludes/uncovered",
        "opt-in opt-out",
        "us/we/ours you/yours",
        "before after",
        "until from",
        "over/above/older under/below/younger",
        "on off",
        "shared sold",
        "english german french spanish italian dutch danish",
        "england scotland wales",
        "new all existing",
    )
)
_DENIES = re.compile(
    r"\b(?:not|never|no|without|cannot|can't|don't|doesn't|won't|aren't|isn't|non)\b", re.IGNORECASE
)
#: What a line says of somebody's doing, or of all that stands below it.
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[$€£]")
#: What the page counts by itself.
_PASSES = Cued(r"\b(?:ago|yesterday)\b")
#: Words of the longest line that is looked at.
_LONGEST = 60


@rule("line_turned", stage="artefact", confidence="ask", weight=72, of="rewritten")
def line_turned(case: Case) -> Iterator[Finding]:
    """Report that in a line without a verb, the head of a table or what opens a list, a word gave way to its contrary or to another measure."""
    if not case.is_rewritten or case.is_title or case.kind == "renamed" or case.is_cookie_row:
        return
    opens = case.old.endswith(":") and case.new.endswith(":")
    if (case.is_prose and not opens) or is_contents(case.section) or _PASSES.is_in(case.new):
        return
    # Of lengths of time, rules on figures say more, whatever unit they are in.
    if facts.periods(case.old) and facts.periods(case.new):
        return
    if len(case.old.split()) > _LONGEST or len(case.swaps) > SHORT:
        return
    if not (_is_denied(case) or any(map(_is_other, case.swaps))):
        return
    # Who compares rows cell by cell says more of them, where nobody takes them for the same.
    finer = is_listed(case) or any(True for _ in line_changed(case))
    if finer and not any(True for same in (row_same, table_head) for _ in same(case)):
        return
    yield Finding(
        sentence=becomes(case.old, case.new, "", ""),
        old=case.old,
        new=case.new,
        category=category(case),
    )


def _is_denied(case: Case) -> bool:
    """Whether the same words stand on both sides, and a "not" on one."""
    before, after = (_DENIES.sub(" ", text) for text in (case.old, case.new))
    denials = [len(_DENIES.findall(text)) % 2 for text in (case.old, case.new)]
    return denials[0] != denials[1] and (
        content(before) == content(after) or case.old.endswith(":")
    )


def _is_other(swap: Swap) -> bool:
    """Whether *swap* puts for a word of a field another word of it, or for a country another."""
    gone, come = (_WORD.findall(side.lower()) for side in swap.bare)
    if not gone or not come or max(len(gone), len(come)) > SHORT:
        return False
    if exchanged(*swap.bare):
        return True
    here, there = countries(swap.bare[0]), countries(swap.bare[1])
    if here and there and not here & there:
        return True
    lost, won = set(gone) - set(come), set(come) - set(gone)
    return any(
        bool(lost & one) and bool(won & other)
        for field in _LINE_FIELDS
        for one in field
        for other in field
        if one is not other and not (lost & other or won & one)
    )
