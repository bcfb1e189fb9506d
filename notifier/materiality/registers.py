"""Rules about lists and tables of recipients: rows are compared as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.alike import is_address, says_alike
from notifier.materiality.case import Case
from notifier.materiality.countries import countries
from notifier.materiality.lines import cut, narrows
from notifier.materiality.lists import COLUMN, Row, is_recipients, is_register, row
from notifier.materiality.places import with_article
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import readable
from notifier.model.shorten import shorten

_OWN_COOKIES = re.compile(
    r"(?:^|[|,;] ?)first[- ]party(?: cookies?)?(?= ?(?:[|,;]|$))", re.IGNORECASE
)
#: The number of a row, in a cell of its own.
_NUMBERED = re.compile(r"\W*\d{1,4}[.)]? ?\| ?")
#: What a cell says in words; names of cookies, counts and marks are left to the quotation.
_SAID = re.compile(r"[^\W\d_][^\d_|=/]*")
#: How long a cookie lives and of what kind it is, in the words of tables of cookies.
_COOKIE = re.compile(
    r"^(?:pending|session|persistent|https?|html|pixel|indexeddb|(?:https?|html) .*|.*(?:cookies?|local storage|tracker)|first[- ]party|third[- ]party)$",
    re.IGNORECASE,
)
#: Titles that say that a list follows.
_CALLED = re.compile(r"\blists?\b", re.IGNORECASE)
_ROW = 60  # words of the longest row that could be one of a list


@rule("recipient_registered", "third_party_sharing", confidence="certain", weight=87, abroad="also")
def recipient_registered(case: Case) -> Iterator[Finding]:
    """Report that a company joins, leaves or changes in a list that is titled as one of recipients."""
    if is_register(case.section):
        yield from _listed(case)


@rule("recipient_listed", "third_party_sharing", weight=84)
def recipient_listed(case: Case) -> Iterator[Finding]:
    """Report that a named company joins, leaves or changes in a list of processors, partners, vendors or trackers."""
    title = f"{case.section} {case.from_section}"
    # Below a name within such a list stands what is said of it.
    if is_recipients(title) and not (is_register(case.section) or is_register(case.above)):
        yield from _listed(case)


@rule("register_changed", "third_party_sharing", confidence="ask", weight=60, of="rewritten")
def register_changed(case: Case) -> Iterator[Finding]:
    """Report that a line of a list of recipients in which no name is seen says something else."""
    if not case.is_rewritten or not is_register(case.section) or case.is_title or case.is_prose:
        return
    if row(case.old, case.section) and row(case.new, case.section):
        return
    # The head of a table says what its columns hold.
    if all(COLUMN.match(text.strip("| ")) and "|" in text for text in (case.old, case.new)):
        return
    # What the list is of, or when it was made, is no line of it.
    if case.new.endswith(":") or says_alike(case.old, case.new) or facts.is_date_stamp(case.new):
        return
    old, new = (shorten(text, 120) for text in (case.old, case.new))
    yield Finding(
        sentence=f"A line of {in_list(case.section)} changes from “{readable(old)}” to “{readable(new)}”.",
        old=case.old,
        new=case.new,
    )


def is_another(case: Case) -> bool:
    """Whether the sides of *case* name two companies."""
    old, new = row(case.old, case.section), row(case.new, case.section)
    return old is not None and new is not None and known_by(old.name) != known_by(new.name)


def is_renumbered(case: Case) -> bool:
    """Whether both rows of *case* stand on the other side as well, at another number."""
    if not (_NUMBERED.match(case.old) and _NUMBERED.match(case.new)):
        return False
    old, new = (_NUMBERED.sub("", text, count=1) for text in (case.old, case.new))
    return old in case.rest_new and new in case.rest_old


def is_same_row(case: Case) -> bool:
    """Whether both sides are rows of one company that say alike."""
    before, after = row(case.old, case.section), row(case.new, case.section)
    if before is None or after is None or known_by(before.name) != known_by(after.name):
        return False
    pairs = before.rest.split(", "), after.rest.split(", ")
    return len(pairs[0]) == len(pairs[1]) and all(map(says_alike, *pairs))


def _listed(case: Case) -> Iterator[Finding]:
    if case.is_title or case.is_prose or len(case.text.split()) > _ROW:
        return
    if case.is_cookie_row and _OWN_COOKIES.search(case.text):
        return
    old = row(case.old, case.section) if case.old else None
    new = row(case.new, case.section) if case.new else None
    where = in_list(case.section)
    if old and new:
        yield from _changed(case, old, new, where)
    elif new and not case.old and not case.is_elsewhere(new.name):
        yield Finding(
            sentence=f"{new.name}{beside(new)} {agreeing('join', new)} {where}.",
            new=case.new,
            direction="less",
        )
    elif old and not case.new and not case.is_elsewhere(old.name):
        yield Finding(
            sentence=f"{old.name}{beside(old)} {agreeing('leave', old)} {where}.",
            old=case.old,
            direction="more",
        )


def in_list(title: str) -> str:
    """Return how the list under *title* is called: a title that calls itself a list needs no other word for it."""
    return f"the {'' if _CALLED.search(title) else 'list '}“{readable(title)}”"


def _changed(case: Case, old: Row, new: Row, where: str) -> Iterator[Finding]:
    """Yield that another is named, or what is said otherwise of the same: a place, a purpose, some data."""
    if known_by(old.name) != known_by(new.name):
        yield Finding(
            sentence=f"{new.name}{beside(new)} {agreeing('replace', new)} {old.name} in {where}.",
            old=case.old,
            new=case.new,
        )
        return
    gone, come = _apart(case, old, new)
    # When the text was changed says nothing of whom it names.
    if all(facts.dates(words) and facts.is_date_stamp(words) for words in (*gone, *come)):
        return
    before, after = (", ".join(cells) for cells in (gone, come))
    moves = len(gone) == len(come) == 1
    if before or after:
        sentence = says_of(new.name, where, before, after, moves=moves)
        yield Finding(sentence=sentence, old=case.old, new=case.new)


def says_of(name: str, where: str, old: str, new: str, *, moves: bool) -> str:
    """Return a sentence on what the entry for *name* in the list *where* says in place of what, "" for nothing.

    ``moves``: whether both are all that is said of the place.
    """
    before, after = (readable(shorten(text, 100)) for text in (old, new))
    if not (before and after):
        verb, words = ("now", after) if after else ("no longer", before)
        return f"The entry for {name} in {where} {verb} says “{words}”."
    if moves and countries(before) and countries(after):
        return f"{name} in {where} moves from {with_article(before)} to {with_article(after)}."
    return f"The entry for {name} in {where} changes from “{before}” to “{after}”."


def _apart(case: Case, old: Row, new: Row) -> tuple[list[str], list[str]]:
    """Return the cells in which two rows of one company say something else; without cells, all beside the name."""
    before, after = (cut(facts.without_contacts(text)) for text in (case.old, case.new))
    if len(before) == len(after) > 1:
        pairs = [pair for pair in zip(before, after, strict=True) if not says_alike(*pair)]
    else:
        rests = (old.rest, new.rest)
        # Of a line, what is added behind a name is mostly an example.
        told = all(rests) or any(map(narrows, rests))
        pairs = [_trimmed(*rests)] if told and not says_alike(*rests) else []
        # An address in a country that was named before is no other place.
        pairs = [pair for pair in pairs if all(pair) or not any(map(is_address, pair))]
    return [one for one, _ in pairs if one], [other for _, other in pairs if other]


def _trimmed(old: str, new: str) -> tuple[str, str]:
    """Return two lists of what rows say beside the name without what both begin and end with."""
    before, after = old.split(", "), new.split(", ")
    start = 0
    while start < min(len(before), len(after)) and says_alike(before[start], after[start]):
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and says_alike(
        before[-1 - end], after[-1 - end]
    ):
        end += 1
    return ", ".join(before[start : len(before) - end]), ", ".join(after[start : len(after) - end])


def known_by(name: str) -> str:
    """Return the letters by which a company is known: its legal form and its address apart."""
    return facts.skeleton(facts.LEGAL_FORM.split(name)[0])


def agreeing(verb: str, found: Row) -> str:
    """Return *verb* as it stands behind a name; "Delivery partners" are several, "Quillbird Partners" is one."""
    kinds = found.name[1:].islower() and found.name.endswith("s")
    return verb if kinds or " and " in found.name else f"{verb}s"


def beside(found: Row) -> str:
    """Return what a row says beside the name, in parentheses."""
    parts = [
        part
        for part in found.rest.split(", ")
        if _SAID.fullmatch(part) and not _COOKIE.search(part)
    ]
    said = re.sub(r"\s*\(([^()]*)\)", r", \1", ", ".join(parts))
    return f" ({shorten(said, 80)})" if parts else ""
