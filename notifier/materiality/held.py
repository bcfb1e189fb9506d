"""Whether an edit takes from what was promised of things that the company already holds.

New data, fees and duties of conduct act for the future by their nature. A promise that is gone, a
longer retention, another use of what is stored and a wider licence can reach what is there already.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from notifier.materiality import promises, uses
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, signs
from notifier.materiality.once import once
from notifier.materiality.promises import CUSTOMER
from notifier.model.verdict import Held, Reason

#: What makes a promise smaller that stays one.
_EXCEPTED = Cued(r"\b(?:unless|except|without|other than|save (?:for|where)|apart from)\b")
#: Rules that see words change that bind.
_LOOSENS = frozenset(
    {
        "negation_changed",
        "strength_changed",
        "word_turned",
        "condition_changed",
        "extent_changed",
        "kind_changed",
        "clause_changed",
        "right_named",
        "security_changed",
        "meaning_unclear",
        "qualifier_changed",
    }
)
_NAMES = frozenset(
    {"purpose_named", "recipients_changed", "entry_listed", "entry_widened", "meaning_unclear"}
)
_MASK = promises.MASK | uses.MASK
#: Characters of a sentence that is read for what it does with things, and cases that are asked whether
#: they say the same: a text that was rewritten at large says everything somewhere.
_LONGEST, _ASKED = 1_500, 400


class Holdings:
    """What the edits of one change, taken together, promise and use on either side."""

    def __init__(self, judged: Iterable[Case]) -> None:
        self._all = judged
        self._promised: dict[str, bool] = {}
        self._used: dict[str, bool] = {}

    @once
    def _judged(self) -> list[Case]:
        """The cases that are asked."""
        read = (case for case in self._all if case.kind != "moved" and case.tongue == "en")
        return list(islice(read, _ASKED))

    def _is_promised(self, name: str) -> bool:
        """Whether it is promised in a text that came."""
        if name not in self._promised:
            bound = promises.BOUNDS[name]
            self._promised[name] = any(
                bound.is_in(case.new) and name in promises.promises(case.new)
                for case in self._judged
                if len(case.new) <= _LONGEST
            )
        return self._promised[name]

    def _was_used(self, name: str) -> bool:
        """Whether things were used so in a text that went."""
        if name not in self._used:
            self._used[name] = any(name in _used_for(case.old) for case in self._judged)
        return self._used[name]

    def reached(self, case: Case, reason: Reason) -> Held | None:
        """Return what things that are there *reason* of *case* takes something from; None for nothing."""
        if reason.rule == "period_changed":
            is_longer = reason.category == "retention" and reason.direction == "less"
            return (_kind(case.text) or "data") if is_longer else None
        if not _MASK & (signs(case.old) | signs(case.new)):
            return None
        if max(len(case.old), len(case.new)) > _LONGEST:
            return None
        if case.is_rewritten:
            taken = _is_taken(case, reason)
        elif case.is_removed:
            lost = promises.promises(case.old)
            taken = bool(lost) and not any(map(self._is_promised, lost))
        else:
            taken = not all(map(self._was_used, _used_for(case.new)))
        return _kind(f"{case.old} {case.new}") if taken else None


@lru_cache(maxsize=2048)
def _used_for(text: str) -> frozenset[str]:
    """Return for what *text* uses things; where customers do something, or it is denied, for nothing."""
    if not uses.MASK & signs(text) or len(text) > _LONGEST:
        return frozenset()
    if not uses.is_licence(text) and (CUSTOMER.is_in(text) or promises.denies(text)):
        return frozenset()
    return uses.used_for(text)


def _is_taken(case: Case, reason: Reason) -> bool:
    """Whether a sentence that stays is worth less for what is held."""
    if case.new.endswith(":"):
        return False
    before = promises.promises(case.old)
    if before and (before - promises.promises(case.new) or _is_excepted(before, case)):
        return reason.direction == "less" or reason.rule in _LOOSENS
    if uses.is_licence(case.new) and _widths(case.come) - _widths(case.gone):
        return True
    if reason.rule not in _NAMES or reason.direction != "less":
        return False
    if any(cue.is_in(case.new) for cue in (CUSTOMER, uses.VISITS, uses.ASKED)):
        return False
    come = uses.named(case.come) - uses.named(case.gone)
    if not come or not uses.ACTS.is_in(case.new):
        return False
    return come != {uses.OTHERS} or uses.HANDED.is_in(case.new)


def _is_excepted(before: frozenset[str], case: Case) -> bool:
    return any(name.startswith("not") for name in before) and _EXCEPTED.is_in(case.come)


def _widths(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in uses.WIDE.findall(words))


def _kind(text: str) -> Held | None:
    """Return what of customers' a sentence speaks of; None for nothing that could be there already."""
    if uses.CONTENT.is_in(text) and (uses.LICENCE.is_in(text) or not uses.DATA.is_in(text)):
        return "content"
    return "data" if uses.THING.is_in(text) else None
