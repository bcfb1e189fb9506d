"""Rules about rows that set a value: a price, a share or a period behind its label, in a table or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import DIGIT, Cued
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import becomes, row_says

#: A label, and the value that it is given.
_ROW = re.compile(r"(?P<label>[^|:{}]*[^\W\d_]{3}[^|:{}]*?) ?(?:\||:| -) ?(?P<value>[^|{}]*\S)")
#: Titles of lists of prices, and of periods.
_PRICES = Cued(
    r"\b(?:fees?|charges?|prices?|pricing|tariffs?|rates?|costs?|surcharges?|commissions?)\b"
)
_PERIODS = Cued(
    r"\b(?:retention|retain\w*|how long|kept|keep|storage|stored|deletion|notice|periods?|deadlines?|time limits?)\b"
)
#: What stands where a price, a limit or a period has no figure.
_FREE = Cued(r"\b(?:free|no (?:charge|fee|cost)|nil|none|included|waived|zero)\b")
_OPEN = Cued(
    r"\b(?:unlimited|no limit|indefinite\w*|permanent\w*|forever|(?:as|so) long as|until|needed|necessary|none)\b"
)
#: Numbers that bound what may be had.
_LIMIT = re.compile(r"\b(?:up to|max(?:imum)?|at most|no more than) \d", re.IGNORECASE)
#: What a form or a table says of a thing in one word.
_FLAG = Cued(r"\b(?:yes|no|optional|required|mandatory|voluntary|always|never|on|off)\b")
_FLAGS = (
    frozenset(("yes", "required", "mandatory", "always", "on")),
    frozenset(("no", "optional", "voluntary", "never", "off")),
)


@rule("row_set", "fees_payment", confidence="ask", weight=74, cues=DIGIT | _FLAG.mask)
def row_set(case: Case) -> Iterator[Finding]:
    """Report that a row sets another price, share, limit or period than before: "2.5%" for "no charge"; or that one with a price joins or leaves a list of them."""
    if case.is_prose or case.is_title or case.is_cookie_row:
        return
    if any(_is_flag(swap) for swap in case.swaps):
        yield Finding(
            sentence=becomes(case.old, case.new, "", ""),
            old=case.old,
            new=case.new,
            category=case.section_category or "other",
        )
        return
    row = _ROW.fullmatch(case.text)
    if row is None or (_is_price(row["value"]) and " | " in case.text):
        return
    if case.is_rewritten:
        old = _ROW.fullmatch(case.old)
        changed = (
            old is not None
            and facts.skeleton(old["label"]) == facts.skeleton(row["label"])
            and _is_other(old["value"], row["value"], case.section)
        )
    else:
        changed = _is_price(row["value"]) and _PRICES.is_in(case.section)
    if changed:
        priced = any(map(_is_price, (case.old, case.new)))
        yield Finding(
            sentence=becomes(case.old, case.new, "", "")
            if case.is_rewritten
            else row_says(case.text, now=case.is_added),
            old=case.old,
            new=case.new,
            category="" if priced else case.section_category or "other",
        )


def _is_other(old: str, new: str, section: str) -> bool:
    """Whether the values *old* and *new* of a row in *section* are not one and the same."""
    if _is_price(old) or _is_price(new):
        return all(_is_price(value) or _FREE.is_in(value) for value in (old, new)) and (
            facts.amounts(old),
            facts.percentages(old),
        ) != (facts.amounts(new), facts.percentages(new))
    if _LIMIT.search(old) or _LIMIT.search(new):
        return all(_LIMIT.search(value) or _OPEN.is_in(value) for value in (old, new))
    if not _PERIODS.is_in(section):
        return False
    before, after = facts.periods(old), facts.periods(new)
    return (
        bool(before or after)
        and before != after
        and all(facts.periods(value) or _OPEN.is_in(value) for value in (old, new))
    )


def _is_flag(swap: Swap) -> bool:
    """Whether all that *swap* does is to turn a yes into a no."""
    gone, come = map(str.lower, swap.bare)
    return any(gone in one and come in other for one, other in (_FLAGS, _FLAGS[::-1]))


def _is_price(value: str) -> bool:
    return bool(facts.amounts(value) or facts.percentages(value))
