"""What is not asked where no cue stands would say nothing: tried on edits of our own invention, which no rule was made for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from notifier.materiality.case import Case
from notifier.materiality.cases import cases
from notifier.materiality.rule import RULES, Rule, shape_of
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced
from tests.quality.judged_by_us import EDITS

#: Of so many invented edits one is tried: it is put to every rule.
_EVERY = 9


def _edit(old: str, new: str, section: str) -> Edit:
    if old and new:
        return replaced(old, new, section)
    return inserted(new, section=section) if new else deleted(old, section=section)


def _invented() -> Iterator[Case]:
    lines = [line for path in EDITS for line in path.read_text(encoding="utf-8").splitlines()]
    for edit in map(json.loads, lines[::_EVERY]):
        yield from cases(change(_edit(edit["old"], edit["new"], edit["section"])))


def _is_spared(case: Case, rule: Rule) -> bool:
    """Whether the verdict does not put *case* to *rule*, which is made for cases of its shape and language."""
    if not rule.is_asked(shape_of(case), is_foreign=case.tongue != "en"):
        return False
    return not (
        rule.cues & case.signs
        and (not rule.kinds or case.kind in rule.kinds)
        and (not rule.states or case.stated in rule.states)
    )


def test_judge_rules_that_are_not_asked_of_an_invented_edit_say_nothing_of_it() -> None:
    """No rule speaks of an edit in which none of its cues stands, or of a kind that it does not name."""
    spared = [
        (case, rule) for case in _invented() for rule in RULES.values() if _is_spared(case, rule)
    ]
    assert len(spared) > len(RULES)
    assert [rule.name for case, rule in spared if list(rule.find(case))] == []
