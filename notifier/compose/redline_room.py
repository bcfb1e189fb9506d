"""A redline cut to a length that a browser shows and a server makes at once.

A page of a megabyte of which every sentence was rewritten would be twenty. Changed blocks come
first, in reading order, then unchanged ones as far as there is room; where something is left out,
a block says how much. No published policy that we know of comes near the limit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from notifier.compose.redline import Mark, Note, Redline, RedlineBlock, RedlineSection
from notifier.compose.visible import HIDDEN

#: Characters of HTML, about, that a redline may have.
ROOM = 3_000_000

# What is written around text, about: for a block, each mark of an edit, the links to its
# neighbours, a note, a cell; and for a character that is spelt out or escaped.
_BLOCK, _MARK, _STEPS, _NOTE, _CELL, _SPELT, _ESCAPED = 60, 110, 420, 160, 10, 42, 4
#: Characters of a title; a longer one is cut, wherever it stands.
_TITLE = 2_000
_CUT = "…"


def fitted(redline: Redline, room: int = ROOM) -> Redline:
    """Return *redline*, or of one that is longer what fits into *room* characters of HTML."""
    costs = [
        [_cost(block.marks, block.notes) for block in section.blocks]
        for section in redline.sections
    ]
    if _total(redline, costs) <= room:
        return redline
    kept: list[dict[int, RedlineBlock]] = [{} for _ in redline.sections]
    titled: set[int] = set()

    def title(number: int) -> None:
        nonlocal room
        if number not in titled:
            titled.add(number)
            section = redline.sections[number]
            room -= min(_TITLE, _cost(section.title_marks, section.notes))

    for changed in (True, False):
        for number, section in enumerate(redline.sections):
            if changed and room > 0 and _is_touched(section):
                title(number)
            for place, block in enumerate(section.blocks):
                if block.is_changed is not changed or room <= 0:
                    continue
                title(number)
                cost = costs[number][place]
                kept[number][place] = block if cost <= room else _shortened(block, room)
                room -= cost
    return _rebuilt(redline, kept, titled)


def _rebuilt(
    redline: Redline, kept: Sequence[dict[int, RedlineBlock]], titled: set[int]
) -> Redline:
    sections: list[RedlineSection] = []
    left_changed = left_unchanged = 0
    for number, section in enumerate(redline.sections):
        if number in titled:
            sections.append(
                replace(
                    section,
                    title_marks=_cut(section.title_marks, _TITLE),
                    blocks=tuple(_with_gaps(section.blocks, kept[number])),
                )
            )
        else:
            changed = sum(block.is_changed for block in section.blocks) + _is_touched(section)
            left_changed += changed
            left_unchanged += len(section.blocks) + _is_touched(section) - changed
    return replace(
        redline, sections=tuple(sections), left_changed=left_changed, left_unchanged=left_unchanged
    )


def _with_gaps(
    blocks: Sequence[RedlineBlock], kept: dict[int, RedlineBlock]
) -> Iterator[RedlineBlock]:
    """Yield the blocks that are kept, and one in place of each run that is not."""
    changed = unchanged = 0
    for place, block in enumerate(blocks):
        shown = kept.get(place)
        if shown is not None and changed + unchanged:
            yield _gap(changed, unchanged)
            changed = unchanged = 0
        if shown is not None:
            yield shown
        if shown is not block:
            changed += block.is_changed
            unchanged += not block.is_changed
    if changed + unchanged:
        yield _gap(changed, unchanged)


def _gap(changed: int, unchanged: int) -> RedlineBlock:
    return RedlineBlock(kind="left_out", marks=(), left_changed=changed, left_unchanged=unchanged)


def left_out_words(changed: int, unchanged: int) -> str:
    """Return one sentence on what is left out here."""
    counts = [f"{number:,} {word}" for number, word in ((changed, "changed"), (unchanged, "unchanged")) if number]  # fmt: skip
    one = changed + unchanged == 1
    return f"Left out for length: {' and '.join(counts)} {'paragraph' if one else 'paragraphs'}."


def _is_touched(section: RedlineSection) -> bool:
    """Whether an edit touches the section's title, or something is noted at it."""
    return bool(section.notes) or any(mark.edit_id for mark in section.title_marks)


def _total(redline: Redline, costs: Sequence[Sequence[int]]) -> int:
    titles = sum(_cost(section.title_marks, section.notes) for section in redline.sections)
    return titles + sum(map(sum, costs))


def _cost(marks: Sequence[Mark], notes: Sequence[Note]) -> int:
    """Return how many characters of HTML these make, about."""
    edits = sum(bool(mark.edit_id) for mark in marks)
    here = any(mark.edit_id and mark.kind != "moved_from" for mark in marks)
    stepped = here or any(note.side == "after" for note in notes)
    cost = _BLOCK + _MARK * edits + _STEPS * stepped
    # Bars part the cells of rows; elsewhere there are few.
    cost += sum(_length(mark.text) + _CELL * mark.text.count("|") for mark in marks)
    return cost + sum(_NOTE + sum(map(_length, note.names)) for note in notes)


def _length(text: str) -> int:
    escaped = text.count("&") + text.count("<") + text.count(">") + text.count('"')
    return len(text) + _ESCAPED * escaped + _SPELT * len(HIDDEN.findall(text))


def _shortened(block: RedlineBlock, room: int) -> RedlineBlock:
    """Return the beginning of a block that does not fit."""
    notes, noted = [], room // 3
    for note in block.notes:
        noted -= _cost((), (note,))
        if noted < 0:
            break
        notes.append(note)
    return replace(block, marks=_cut(block.marks, room * 2 // 3), notes=tuple(notes))


def _cut(marks: Sequence[Mark], room: int) -> tuple[Mark, ...]:
    out: list[Mark] = []
    for mark in marks:
        cost = _length(mark.text) + _MARK * bool(mark.edit_id)
        if cost > room:
            out.append(replace(mark, text=_begun(mark.text, room) + _CUT))
            break
        out.append(mark)
        room -= cost
    return tuple(out)


def _begun(text: str, room: int) -> str:
    """Return the beginning of *text* that takes *room* or less."""
    text = text[:room]
    while text and (length := _length(text)) > room:
        text = text[: len(text) * room // (length + 1)]
    return text
