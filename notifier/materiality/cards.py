"""Lists of recipients of which every entry is a small section: a heading with a name, and labelled lines.

What is said below the heading ("Purpose: hosting") is what a row says beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notifier.materiality import facts
from notifier.materiality.alike import says_alike
from notifier.materiality.case import Case
from notifier.materiality.lists import LABELLED, Row, is_name, is_register
from notifier.materiality.registers import agreeing, beside, in_list, known_by, says_of
from notifier.materiality.rule import Finding, rule

#: Lines of the longest entry, and words of the longest of them.
_LINES, _WORDS = 8, 40
#: What is said of places.
_PLACE = re.compile(
    r"\b(?:countr(?:y|ies)|locations?|places?|regions?|where|hosted|hosting location|jurisdictions?|territor(?:y|ies))\b",
    re.IGNORECASE,
)


def tell_card(passages: Sequence[Case]) -> None:
    """Tell the heading of a section that came or went as a whole what its lines say of the company."""
    heading = next(case for case in passages if case.text == case.section)
    lines = [case for case in passages if case is not heading]
    if len(lines) > _LINES or any(len(line.text.split()) > _WORDS for line in lines):
        return
    if is_register(heading.above):
        heading.passage = " | ".join(_value(line.text) for line in lines)
    elif len(lines) > 1 and all(LABELLED.fullmatch(line.text) for line in lines):
        heading.passage = " | ".join(line.text for line in lines)
        for line in lines:
            line.lead, line.passage = heading.text, heading.passage


def is_entry(case: Case) -> bool:
    """Whether *case* is a line of an entry that is a section of its own."""
    return (
        is_register(case.above)
        and not (is_register(case.section) or case.is_title or case.is_prose)
        and is_name(case.section, case.above)
    )


def values(old: str, new: str) -> tuple[str, str]:
    """Return what two lines say behind the same label; the lines where their labels are not the same."""
    same = _label(old) and _label(old) == _label(new)
    before, after = _value(old), _value(new)
    # A line that has several labels is read as a whole.
    return (before, after) if same and ": " not in f"{before} {after}" else (old, new)


@rule("entry_registered", "third_party_sharing", confidence="certain", weight=87, abroad="also")
def entry_registered(case: Case) -> Iterator[Finding]:
    """Report that a company joins, leaves or changes in a list of recipients of which every entry is a section of its own."""
    if not is_register(case.above) or is_register(case.section):
        return
    where = in_list(case.above)
    if case.is_title:
        yield from _named(case, where)
    elif is_entry(case):
        yield from _said(case, where)


def _named(case: Case, where: str) -> Iterator[Finding]:
    """Yield that a heading names a company that joins, leaves or stands for another."""
    if not all(is_name(name, case.above) for name in (case.old, case.new) if name):
        return
    found = Row(facts.without_stop(case.text), case.passage.replace(" | ", ", "))
    if case.is_rewritten:
        if known_by(case.old) != known_by(case.new):
            yield Finding(
                sentence=f"{found.name} {agreeing('replace', found)} {case.old} in {where}.",
                old=case.old,
                new=case.new,
            )
    elif not case.is_elsewhere(case.text):
        verb = agreeing("join" if case.is_added else "leave", found)
        yield Finding(
            sentence=f"{found.name}{beside(found)} {verb} {where}.",
            old=case.old,
            new=case.new,
            direction="less" if case.is_added else "more",
        )


def _said(case: Case, where: str) -> Iterator[Finding]:
    """Yield what else is said of a company that stays."""
    if case.is_rewritten:
        old, new = values(case.old, case.new)
    elif case.came_with(case.section) or _is_named_before(case):
        # What came or went with the company is told with it.
        return
    else:
        old, new = _value(case.old), _value(case.new)
    if old and new and (_label(case.old) != _label(case.new) or says_alike(old, new)):
        return
    if facts.is_date_stamp(new or old):
        return
    moves = _PLACE.search(_label(case.text)) is not None
    yield Finding(
        sentence=says_of(case.section, where, old, new, moves=moves),
        old=case.old,
        new=case.new,
    )


def _is_named_before(case: Case) -> bool:
    """Whether a line that came or went is a name that headed, or heads now, an entry without its legal form."""
    name = facts.LEGAL_FORM.split(case.text)[0].strip(" ,.")
    return is_name(name, case.above) and case.is_elsewhere(name)


def _label(line: str) -> str:
    """Return the letters of what a line tells, "" where it does not say."""
    found = LABELLED.fullmatch(line)
    return facts.skeleton(found["label"]) if found else ""


def _value(line: str) -> str:
    """Return what a line says behind its label."""
    found = LABELLED.fullmatch(line)
    return found["value"] if found else line
