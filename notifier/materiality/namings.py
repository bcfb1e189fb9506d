"""Several rules that say of one edit that the same is named: one of them tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from notifier.model.verdict import Reason

#: Rules that say no more of a statement that came or went than who or what it names.
_OF_STATEMENTS = frozenset(
    {
        "recipient_listed",
        "company_listed",
        "label_listed",
        "entry_listed",
        "party_named",
        "provider_introduced",
        "controller_stated",
    }
)
#: Rules that say which names of a sentence that stays are others.
_OF_NAMES = frozenset(
    {
        "party_changed",
        "recipient_named",
        "recipient_listed",
        "party_changed_abroad",
        "recipient_joins_abroad",
    }
)
_BETWEEN = re.compile(r", | and ")
_NO_LETTER = re.compile(r"[\W_]+")


def told_again(reasons: Sequence[Reason]) -> list[Reason]:
    """Return those of the *reasons* of one statement, the loudest first, that name what an earlier one names."""
    if len(reasons) == 1:
        return []
    return [
        reason
        for at, reason in enumerate(reasons)
        if any(_tells(first, reason) for first in reasons[:at])
    ]


def sided(reasons: Sequence[Reason]) -> list[Reason]:
    """Return *reasons*, of which one that takes no side takes that of another that names the same."""
    found = list(reasons)
    if len(found) > 1 and found[0].direction == "neutral" and found[0].rule in _OF_NAMES:
        sides = [
            each.direction
            for each in found[1:]
            if each.rule in _OF_NAMES and _tells(found[0], each)
        ]
        if sides:
            found[0] = replace(found[0], direction=sides[0])
    return found


def _tells(first: Reason, reason: Reason) -> bool:
    """Whether *first* names all that *reason* names, where that is all that *reason* says."""
    if first.rule in _OF_NAMES and reason.rule in _OF_NAMES:
        return _holds(first.old, reason.old) and _holds(first.new, reason.new)
    if first.level != "material" or reason.rule not in _OF_STATEMENTS:
        return False
    one_sided = not (first.old and first.new) and not (reason.old and reason.new)
    return one_sided and (first.rule in _OF_STATEMENTS or first.category == reason.category)


def _holds(names: str, others: str) -> bool:
    """Whether each of the *others* is among *names*, with its legal form or without."""
    have = _letters(names)
    return all(_letters(name) in have for name in _BETWEEN.split(others))


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
