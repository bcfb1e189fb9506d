"""Whether a change reaches back: to data already held, content already given, claims that arose before.

"stated": a text of the change says so. "possible": an edit takes from what was promised of things
that are there, and no text of the change limits it to the future. "no": everything else. Only the
change is known here, not the sentences around it: what an unchanged sentence elsewhere limits
or extends is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from notifier.materiality import lexicon
from notifier.materiality.backdated import backdated
from notifier.materiality.case import Case
from notifier.materiality.cue import signs
from notifier.materiality.earlier import MASK, Said, said
from notifier.materiality.held import Holdings
from notifier.materiality.law import RETROACTIVE
from notifier.model.change import EditKind
from notifier.model.excerpt import excerpt
from notifier.model.verdict import Held, Reach, Reason, Retroactivity

#: Edits whose words did not change.
_UNCHANGED: frozenset[EditKind] = frozenset({"moved", "split", "merged", "relinked"})
#: The rule that only counts an edit among many, and the one that speaks of the past itself.
_COUNTED, _OF_PAST = "among_many", "past_reached_or_spared"
#: Characters of a quotation.
_QUOTED = 200
#: Limits that hold whatever is reached.
_GENERAL: frozenset[Held] = frozenset({"anything", "accounts"})
_STATED: Mapping[Held, str] = {
    "data": "The text says that it applies to data that the company already holds",
    "content": "The text says that it applies to content that was given earlier",
    "claims": "The text says that it applies to claims or events that came earlier",
    "accounts": "The text says that it applies to existing accounts, contracts or purchases",
    "anything": "The text says that it reaches back in time",
}
_POSSIBLE: Mapping[Held, str] = {
    "data": "This may also apply to data that the company already holds; nothing in the changed text limits it to the future.",
    "content": "This may also apply to content that customers have already given; nothing in the changed text limits it to the future.",
}
_GONE = "A limit to the future is gone, so changes may reach back"
_LIMITED = "The changed text limits this to the future"


class _Passage(NamedTuple):
    """What a statement of *case* says of the past on one side."""

    case: Case
    text: str
    said: Said


def retroactive(judged: Sequence[Case], reasons: Sequence[Reason]) -> Retroactivity | None:
    """Return whether a change of the cases *judged* reaches back, as far as its material *reasons* tell.

    None where no passage of it is in English. What favours the customer may reach back as it likes.
    """
    if not any(case.tongue == "en" for case in judged):
        return None
    telling = [each for each in reasons if each.level == "material" and each.rule != _COUNTED]
    # What is said of the past makes better terms no worse: it is asked of what they do besides.
    telling = [each for each in telling if each.rule != _OF_PAST] or telling
    costly = [each for each in telling if each.direction != "more"]
    if not costly:
        return Retroactivity()
    concerned = {reason.edit_id for reason in costly}
    better = {each.edit_id for each in telling if each.direction == "more"} - concerned
    passages = list(_passages(judged, "new"))
    for passage in passages:
        if passage.case.edit_id in better or passage.said.way != "reaches":
            continue
        if _is_news(passage, concerned):
            held = passage.said.held
            return _told("stated", held, passage, _STATED[held])
    if dates := backdated([(case.old, case.new) for case in judged]):
        return _dated(judged, *dates)
    limits = [passage for passage in passages if passage.said.way == "spares"]
    return _possible(judged, costly, limits)


def _possible(
    judged: Sequence[Case], costly: Sequence[Reason], limits: Sequence[_Passage]
) -> Retroactivity:
    """Return whether something that is there may be reached, unless it is of what *limits* spare."""
    spared = {passage.said.held for passage in limits}
    if not limits:
        for passage in _passages(judged, "old"):
            if passage.said.way == "spares" and not passage.case.is_elsewhere(passage.text):
                return _told("possible", passage.said.held, passage, _GONE)
    holdings, of_edit = Holdings(judged), _by_edit(judged)
    for reason in costly:
        case = _case_of(reason, of_edit.get(reason.edit_id, ()))
        held = holdings.reached(case, reason) if case is not None else None
        if case is None or held is None or spared & {held, *_GENERAL}:
            continue
        return Retroactivity(
            value="possible",
            held=held,
            sentence=_POSSIBLE[held],
            edit_id=case.edit_id,
            words=excerpt(case.text, _QUOTED, reason.new or reason.old),
            law=RETROACTIVE[held],
        )
    if limits:
        return _told("no", limits[0].said.held, limits[0], _LIMITED)
    return Retroactivity()


def _passages(judged: Sequence[Case], side: str) -> Iterator[_Passage]:
    """Yield the passages of one side, "old" or "new", that say something of the past."""
    for case in judged:
        text = case.new if side == "new" else case.old
        if not text or case.kind in _UNCHANGED or not MASK & signs(text) or case.tongue != "en":
            continue
        found = said(text)
        if found is not None and lexicon.is_prose(text) and not case.is_title:
            yield _Passage(case, text, found)


def _is_news(passage: _Passage, concerned: set[str]) -> bool:
    """Whether the words of *passage* came with the change, or stand in what it makes worse."""
    case = passage.case
    if case.edit_id in concerned:
        return True
    if case.is_added:
        return not case.is_elsewhere(passage.text)
    before = said(case.old)
    return before is None or before.way != passage.said.way


def _told(value: Reach, held: Held, passage: _Passage, sentence: str) -> Retroactivity:
    words = excerpt(passage.text, _QUOTED, passage.said.words)
    return Retroactivity(
        value=value,
        held=held,
        sentence=f"{sentence}: “{words.rstrip('.')}”.",
        edit_id=passage.case.edit_id,
        words=words,
        law=RETROACTIVE[held],
    )


def _dated(judged: Sequence[Case], text: str, since: str, updated: str) -> Retroactivity:
    return Retroactivity(
        value="stated",
        sentence=f"The text says that it took effect on {since}, before the day on which it says it was updated, {updated}.",
        edit_id=next(case.edit_id for case in judged if case.new == text),
        words=excerpt(text, _QUOTED, since),
        law=RETROACTIVE["anything"],
    )


def _by_edit(judged: Sequence[Case]) -> Mapping[str, list[Case]]:
    found: dict[str, list[Case]] = {}
    for case in judged:
        found.setdefault(case.edit_id, []).append(case)
    return found


def _case_of(reason: Reason, cases: Sequence[Case]) -> Case | None:
    """Return the one of *cases*, all of one edit, in which the words of *reason* stand, if they stand in one."""
    if len(cases) == 1:
        return cases[0]
    old, new = (words.strip("…").strip() for words in (reason.old, reason.new))
    return next((case for case in cases if old in case.old and new in case.new), None)
