"""Caution about languages that no rule reads: what needs no language is told, a person reads the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from notifier.materiality import facts
from notifier.materiality.abroad import calendar
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.abroad.parties import companies
from notifier.materiality.case import Case, Swap
from notifier.materiality.facts import Fact
from notifier.materiality.rule import Finding, rule
from notifier.materiality.tongue import name_of
from notifier.materiality.wording import QUOTE, capital, listing, quote, quoted_around, quoted_at

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_SITE = re.compile(r"(?:https?://|www\.)[A-Za-z0-9./?=&%_-]{3,200}")
_NUMBERING = re.compile(r"^[\W_]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)\\]*|[a-z]\))\s+(?=\D)")
#: Characters of each side of "X becomes Y", and figures and names told of one side.
_SIDE, _TOLD = 110, 3


def _matches(pattern: re.Pattern[str]) -> Callable[[str], Sequence[Fact]]:
    return lambda text: [Fact(match[0], match[0]) for match in pattern.finditer(text)]


def _dates(text: str) -> Sequence[Fact]:
    return [Fact(date, date) for date in calendar.dates(text)]


def _numbers(text: str) -> Sequence[Fact]:
    """Return the numbers of *text* that are no sum, share, date, address or telephone number."""
    plain = calendar.without_dates(_SITE.sub("¤", _MAIL.sub("¤", text)))
    for fact in (*facts.amounts(plain), *facts.percentages(plain)):
        plain = plain.replace(fact.text, "¤", 1)
    return [Fact(match[0], match[0]) for match in _NUMBER.finditer(plain)]


#: What can be read in any language.
_READ: tuple[Callable[[str], Sequence[Fact]], ...] = (
    companies,
    facts.amounts,
    facts.percentages,
    _dates,
    _numbers,
    _matches(_MAIL),
    _matches(_SITE),
)


def _differing(case: Case) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Return which figures and names gave way to which, which only went and which only came."""
    swapped: list[tuple[str, str]] = []
    lost: list[str] = []
    won: list[str] = []
    for read in _READ:
        if read is _numbers and (swapped or lost or won) and _is_other(case):
            # Another company has another register and another address.
            continue
        gone, come = facts.difference(read(_bare(case.old)), read(_bare(case.new)))
        if len(gone) == len(come):
            swapped += [(old.text, new.text) for old, new in zip(gone, come, strict=True)]
        else:
            lost += [fact.text for fact in gone]
            won += [fact.text for fact in come]
    return swapped, list(dict.fromkeys(lost)), list(dict.fromkeys(won))


def _is_other(case: Case) -> bool:
    """Whether another company is named on the one side than on the other."""
    return any(facts.difference(companies(_bare(case.old)), companies(_bare(case.new))))


def _bare(text: str) -> str:
    """Return *text* without the number that a clause or item starts with."""
    return _NUMBERING.sub("", text)


@rule("figures_unread", confidence="ask", weight=80, of="rewritten", abroad="only")
def figures_unread(case: Case) -> Iterator[Finding]:
    """Report that figures, dates, addresses or companies differ in a language that no rule reads."""
    if grammar(case) is not None:
        return
    swapped, lost, won = _differing(case)
    said = [f"{old} becomes {new}" for old, new in swapped]
    if lost:
        said.append(f"{listing(lost, _TOLD)} {_no_longer(lost)}")
    if won:
        said.append(f"{listing(won, _TOLD)} {_now(won)}")
    if not said:
        return
    old, new = swapped[0] if swapped else ((lost or [""])[0], (won or [""])[0])
    # What stood there before is told already, but for what only went.
    shown = quoted_around(case.new, new, QUOTE) if new else quoted_around(case.old, old, QUOTE)
    yield Finding(
        sentence=f"In {_text(case)}, {listing(said, _TOLD)}: {shown}.",
        old=old,
        new=new,
    )


@rule("wording_unread", stage="fallback", confidence="ask", weight=20, abroad="only")
def wording_unread(case: Case) -> Iterator[Finding]:
    """Report that wording changed in a language that no rule reads; a person must."""
    if grammar(case) is not None:
        return
    if case.is_rewritten:
        first = case.swaps[0] if case.swaps else None
        shown = _both(case, first or Swap("", ""))
        yield Finding(
            sentence=f"{capital(_text(case))} now says {shown}.", old=case.gone, new=case.come
        )
        return
    says = "now says" if case.is_added else "no longer says"
    yield Finding(
        sentence=f"{capital(_text(case))} {says}: {quote(case.text)}.",
        old=case.old,
        new=case.new,
    )


def _text(case: Case) -> str:
    """Return "the Spanish text"; of a language whose name is not known, "the text"."""
    name = name_of(case.tongue)
    return f"the {name} text" if name else "the text"


def _both(case: Case, swap: Swap) -> str:
    now = quoted_at(case.new, swap.come, swap.before, _SIDE)
    return f"{now} instead of {quoted_at(case.old, swap.gone, swap.before, _SIDE)}"


def _no_longer(names: Sequence[str]) -> str:
    return f"{'is' if len(names) == 1 else 'are'} no longer {_told(names)}"


def _now(names: Sequence[str]) -> str:
    return f"{'is' if len(names) == 1 else 'are'} now {_told(names)}"


def _told(names: Sequence[str]) -> str:
    """Return what a text does with *names*: figures are stated."""
    return "stated" if all(name[:1].isdigit() for name in names) else "named"
