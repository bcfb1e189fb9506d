"""Values in a line: how many, with what limits, and labels that were only reworded."""

from __future__ import annotations

import re

from notifier.materiality import facts
from notifier.materiality.lines import cell
from notifier.materiality.plain import in_digits

#: Numbers that count nothing: of versions, standards, sections, rooms.
_UNCOUNTED = re.compile(
    r"\b(?:v|version|release|tls|ssl|iso|soc|pci|art(?:icle)?|sections?|clauses?|no|nr|number|page|room|floor|level|phase|part|module)\b\.? ?\d|\bv\d|\d\.\d+\.\d|(?:19|20)\d\d|\d{5,}|#\d",
    re.IGNORECASE,
)
_MANY = re.compile(r"s\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: How a limit begins that is put behind a value: "free" and "free for students".
_LIMITS = re.compile(
    r",? \(?(?:for|only|if|unless|except|excluding|up to|subject to|but|provided)\b", re.IGNORECASE
)
_ONLY = re.compile(r"\b(?:only|solely|exclusively)\b", re.IGNORECASE)
#: Words of the longest value that is read as one, and letters by which parts of words are known.
_SHORT, _PART = 8, 4


#: What makes of a number without a label one that binds somebody.
_BINDS = re.compile(
    r"\b(?:up to|at (?:most|least)|(?:no |not )?(?:more|fewer|less) than|max(?:imum)?|minimum|only|per|each|you|your|must|free|included?)\b",
    re.IGNORECASE,
)
#: What companies count of themselves.
_OWN = re.compile(
    r"\b(?:million|billion|thousand|users|customers|members|clients|countries|languages|shops|stores|companies|partners|employees|reviews|downloads)\b",
    re.IGNORECASE,
)
#: Between which figures a value may be.
_BOUND = re.compile(
    r"\b(?:up to|at (?:most|least)|(?:no |not )?(?:more|less) than|from|over|under|max(?:imum)?|minimum)\b",
    re.IGNORECASE,
)


def counts_otherwise(old: str, new: str) -> bool:
    """Whether two entries without a label are the same but for a number that binds: "up to 5 devices"."""
    if _BINDS.search(new) is None or _OWN.search(new) is not None:
        return False
    return _counts_otherwise(old, new)


def is_set_otherwise(old: str, new: str) -> bool:
    """Whether the value *new* counts more or less than *old*, or has a limit that the other lacks."""
    if max(len(old.split()), len(new.split())) > _SHORT:
        return False
    if _counts_otherwise(old, new) or _bounds_otherwise(old, new):
        return True
    few, many = sorted((old.strip(" .;"), new.strip(" .;")), key=len)
    if few and many.lower().startswith(few.lower()) and _LIMITS.match(many[len(few) :]):
        return True
    return bool(_ONLY.search(old)) is not bool(_ONLY.search(new))


def _bounds_otherwise(old: str, new: str) -> bool:
    """Whether *old* and *new* give the same figure, and one of them as a bound."""
    before, after = (_BOUND.findall(text.lower()) for text in (old, new))
    return bool(before) is not bool(after) and facts.has_figures(new)


def _counts_otherwise(old: str, new: str) -> bool:
    """Whether *old* and *new* are the same but for a number of things."""
    before, after = (in_digits(text.lower()) for text in (old, new))
    if _UNCOUNTED.search(before) or _UNCOUNTED.search(after) or facts.has_contact(old):
        return False
    if len({facts.skeleton(_MANY.sub("", _NUMBER.sub("", text))) for text in (before, after)}) > 1:
        return False
    return [*map(float, _numbers(before))] != [*map(float, _numbers(after))]


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in _NUMBER.findall(text)]


def is_reworded(old: str, new: str) -> bool:
    """Whether the labels *old* and *new* are one thing in other words: "payslips" and "salary slips"."""
    before, after = cell(old), cell(new)
    if len(before.entries) != 1 or len(after.entries) != 1:
        return False
    if not before.meanings.isdisjoint(after.meanings):
        return True
    return any(
        min(len(one), len(other)) >= _PART and (one in other or other in one)
        for one in before.meanings
        for other in after.meanings
    )
