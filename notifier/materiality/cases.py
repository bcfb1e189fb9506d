"""From a change to the cases that the rules judge: statements, in pairs, each with what it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from notifier.materiality import facts, striking
from notifier.materiality.background import is_background
from notifier.materiality.cards import tell_card
from notifier.materiality.case import Case, Shifts, Swap
from notifier.materiality.elsewhere import Elsewhere
from notifier.materiality.statement import statement
from notifier.materiality.together import AT_ONCE, whole
from notifier.materiality.tongue import common_tongue
from notifier.model.change import Change, Edit, EditKind, Run
from notifier.model.lead import leads

#: Words of the longest banner.
_PASSAGE = 80
#: Characters of a statement that is read in one; sentences are a tenth as long.
LONGEST = 8_000


def cases(change: Change) -> tuple[Case, ...]:
    """Return the cases of *change* in reading order.

    Every sentence of an inserted or deleted passage is a case of its own. A label that was deleted
    beside a label that was inserted is one case: pages put a date or a company on its own line.
    """
    shifts = Shifts(change.named)
    found = tuple(_paired(change, shifts))
    _tell_sections(found)
    shifts.olds.extend([case.old for case in found])
    shifts.news.extend([case.new for case in found])
    shifts.swaps.extend([case.swaps for case in found if case.is_rewritten])
    shifts.is_stated = bool(change.language)
    shifts.tongue = change.language or common_tongue(case.text for case in found)
    return found


def _tell_sections(found: Sequence[Case]) -> None:
    """Tell each section that came or went as a whole how long it was.

    Its most telling statement is told; where no sentence states anything, its first prose.
    """
    whole = {
        (case.kind, case.section)
        for case in found
        if case.kind in {"inserted", "deleted"} and case.section and case.text == case.section
    }
    if not whole:
        return
    sizes = Counter((case.kind, case.section) for case in found)
    inside: dict[tuple[EditKind, str], list[Case]] = {}
    for case in found:
        if (key := (case.kind, case.section)) in whole:
            inside.setdefault(key, []).append(case)
    for key, passages in inside.items():
        tell_card(passages)
        ranked = sorted(passages, key=_telling, reverse=True)
        opener = next(filter(_states, ranked), None) or next(filter(_is_prose, passages), None)
        if opener is not None:
            opener.opens = sizes[key] - 1


def _is_prose(case: Case) -> bool:
    return case.is_prose


def _telling(case: Case) -> float:
    return striking.telling(case.text)


def _states(case: Case) -> bool:
    return (
        not case.text.endswith(":")
        and statement(case.text, case.section_category) is not None
        and not is_background(case.text)
    )


def _paired(change: Change, shifts: Shifts) -> Iterator[Case]:
    edits = change.edits
    rest_old = Elsewhere(edit.old for edit in edits)
    rest_new = Elsewhere(edit.new for edit in edits)
    index = 0
    while index < len(edits):
        edit = edits[index]
        if together := whole(edits[index : index + AT_ONCE]):
            pair = together.pair
            yield Case(
                edit_id=together.edit.id,
                kind="replaced",
                section=facts.fold(together.edit.section),
                above=facts.fold(together.edit.above),
                old=pair.gone,
                new=pair.come,
                changed=(pair,),
                rest_old=rest_old,
                rest_new=rest_new,
                shifts=shifts,
            )
            index += together.length
            continue
        passage = facts.fold(edit.new or edit.old)
        if passage.count(" ") >= _PASSAGE:
            passage = ""
        section, from_section = facts.fold(edit.section), facts.fold(edit.from_section)
        came_or_went = edit.kind in {"inserted", "deleted"}
        texts = [facts.fold(run.text) for run in edit.runs] if came_or_went else []
        above = _above(texts)
        for old, new, changed in _statements(edit, texts):
            yield Case(
                lead=above.get(old or new, ""),
                edit_id=edit.id,
                kind=edit.kind,
                section=section,
                from_section=from_section,
                above=facts.fold(edit.above),
                old=old,
                new=new,
                passage=passage,
                changed=changed,
                rest_old=rest_old,
                rest_new=rest_new,
                shifts=shifts,
            )
        index += 1


def _statements(
    edit: Edit, sentences: Sequence[str]
) -> Iterator[tuple[str, str, tuple[Swap, ...] | None]]:
    """Yield old text, new text and changed words of each of *sentences* of a passage, or of the edit as a whole.

    What is longer than any sentence is told in parts: rules read sentences, and some of them take
    time that grows with the square of what they read.
    """
    if sentences:
        for run, text in zip(edit.runs, sentences, strict=True):
            if not text:
                continue
            for part in (text,) if len(text) <= LONGEST else _cut(text):
                yield ("", part, None) if run.kind == "inserted" else (part, "", None)
    elif max(len(edit.old), len(edit.new)) <= LONGEST or not edit.runs:
        yield facts.fold(edit.old), facts.fold(edit.new), _swaps(edit.runs)
    else:
        for runs in _parts(edit.runs):
            old, new = (
                facts.fold("".join(run.text for run in runs if run.kind != other))
                for other in ("inserted", "deleted")
            )
            yield old, new, _swaps(runs)


def _above(sentences: Sequence[str]) -> dict[str, str]:
    """Return the entries of lists in a passage that came or went, each with what opens its list."""
    if len(sentences) < len(("opening", "entry")) or not any(
        text.endswith(":") for text in sentences
    ):
        return {}
    return {
        text: lead if direct else f"{lead} …"
        for text, (lead, direct) in zip(sentences, leads(sentences), strict=True)
        if lead
    }


def _cut(text: str) -> Iterator[str]:
    """Yield *text* in parts of at most :data:`LONGEST` characters, cut between words where it has any."""
    start = 0
    while len(text) - start > LONGEST:
        at = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield text[start:at]
        start = at
    yield text[start:]


def _parts(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield *runs*, cut and grouped, so that each group has a change and is no longer than a sentence."""
    group: list[Run] = []
    length = 0
    for run in runs:
        for text in _cut(run.text):
            if group and length + len(text) > LONGEST:
                if any(each.kind != "same" for each in group):
                    yield group
                group, length = [], 0
            group.append(Run(run.kind, text))
            length += len(text)
    if any(each.kind != "same" for each in group):
        yield group


def _swaps(runs: Sequence[Run]) -> tuple[Swap, ...]:
    out: list[Swap] = []
    index = 0
    while index < len(runs):
        if runs[index].kind == "same":
            index += 1
            continue
        start = index
        gone: list[str] = []
        come: list[str] = []
        while index < len(runs) and runs[index].kind != "same":
            (gone if runs[index].kind == "deleted" else come).append(runs[index].text)
            index += 1
        before = runs[start - 1].text if start else ""
        after = runs[index].text if index < len(runs) else ""
        out.append(
            Swap(
                facts.fold(" ".join(gone)),
                facts.fold(" ".join(come)),
                facts.fold(before),
                facts.fold(after),
            )
        )
    return tuple(out)
