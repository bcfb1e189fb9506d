"""The redline as a model: the new document in reading order with every edit marked in it.

Pure: two documents and their change go in, frozen dataclasses come out. Pages and files render
the model (:mod:`notifier.compose.redline_html`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from notifier.compose.redline_notes import Note
from notifier.compose.redline_plan import Mark, Plan, Stray, compose_marks
from notifier.model.change import TITLE, Change
from notifier.model.document import BlockKind, Document, Section

__all__ = ["Mark", "Note", "Redline", "RedlineBlock", "RedlineSection", "redline"]

Status = Literal["unchanged", "changed", "inserted", "deleted", "moved", "moved_away"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineBlock:
    """A paragraph, item or row; kind "title" for a heading that is no longer one.

    ``level``: nesting depth of a list item. ``notes``: what the words do not show. Kind "left_out"
    stands for ``left_changed`` and ``left_unchanged`` blocks that are left out for length.
    """

    kind: BlockKind | Literal["title", "left_out"]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...] = ()
    level: int = 0
    left_changed: int = 0
    left_unchanged: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether any edit touches the block."""
        return bool(self.notes) or any(mark.edit_id for mark in self.marks)

    @property
    def is_carried(self) -> bool:
        """Whether the block merely moved along with what stands above it, unchanged."""
        return not self.notes and all(mark.kind == "moved_to" for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineSection:
    """A section of the new document, or a deleted one at the place where it stood.

    ``title``: in its newest form, "" for none; ``title_marks``: the same with its edits.
    ``level``: 1-6, 0 for the text before the first heading. ``status``: "moved" also where the
    text was edited on the way, "moved_away" where it stood before. ``notes``: such as where it was moved from.
    """

    title: str
    title_marks: tuple[Mark, ...]
    level: int
    status: Status
    blocks: tuple[RedlineBlock, ...]
    notes: tuple[Note, ...] = ()

    @property
    def unchanged_blocks(self) -> int:
        """How many blocks no edit touches."""
        return sum(not block.is_changed for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redline:
    """The whole redline. ``edits``: how many edits there are.

    ``left_changed``, ``left_unchanged``: blocks of sections that are left out for length.
    """

    sections: tuple[RedlineSection, ...]
    edits: int
    left_changed: int = 0
    left_unchanged: int = 0

    @property
    def unchanged_sections(self) -> int:
        """How many sections no edit touches."""
        return sum(section.status == "unchanged" for section in self.sections)


def redline(old: Document, new: Document, change: Change) -> Redline:
    """Return the redline of *change*, which must be the comparison of *old* and *new*."""
    plan = Plan(old, new, change)
    sections: list[RedlineSection] = []
    for number, section in enumerate(new.sections):
        sections.extend(_deleted(stray) for stray in plan.sections_before.get(number, ()))
        sections.append(_section(plan, number, section))
    end = len(new.sections)
    if strays := [s for at, some in plan.blocks_before.items() if at[0] >= end for s in some]:
        sections.append(_untitled(strays))
    sections.extend(_deleted(stray) for stray in plan.sections_before.get(end, ()))
    return Redline(sections=tuple(sections), edits=len(change.edits))


def _section(plan: Plan, number: int, section: Section) -> RedlineSection:
    title_at = (number, TITLE)
    title_marks = compose_marks(plan, title_at, section.title)
    blocks: list[RedlineBlock] = []
    for position, block in enumerate(section.blocks):
        at = (number, position)
        blocks.extend(_stray_block(stray) for stray in plan.blocks_before.get(at, ()))
        marks = compose_marks(plan, at, block.text)
        notes = tuple(plan.notes.get(at, ()))
        blocks.append(RedlineBlock(kind=block.kind, marks=marks, notes=notes, level=block.level))
    rest = plan.blocks_before.get((number, len(section.blocks)), ())
    blocks.extend(_stray_block(stray) for stray in rest)
    notes = tuple(plan.notes.get(title_at, ()))
    return RedlineSection(
        title=section.title,
        title_marks=title_marks,
        level=section.level,
        status=_status(title_marks, blocks, notes),
        blocks=tuple(blocks),
        notes=notes,
    )


def _status(
    title_marks: Sequence[Mark], blocks: Sequence[RedlineBlock], notes: Sequence[Note]
) -> Status:
    marks = [*title_marks, *(mark for block in blocks for mark in block.marks)]
    kinds = {mark.kind for mark in marks if mark.text.strip()}
    if kinds == {"inserted"}:
        return "inserted"
    if any(mark.kind == "moved_to" for mark in title_marks):
        return "moved"
    if notes or kinds - {"same"} or any(block.notes for block in blocks):
        return "changed"
    return "unchanged"


def _deleted(stray: Stray) -> RedlineSection:
    """Return a section that is gone or went elsewhere, where it stood."""
    title, *rest = stray.marks
    return RedlineSection(
        title=title.text,
        title_marks=(title,),
        level=stray.level,
        status="moved_away" if stray.moved else "deleted",
        blocks=tuple(
            RedlineBlock(kind=kind, marks=(mark,))
            for kind, mark in zip(stray.kinds[1:], rest, strict=True)
        ),
        notes=stray.notes,
    )


def _untitled(strays: Sequence[Stray]) -> RedlineSection:
    """Return text that is gone and has no section left to stand in."""
    blocks = tuple(_stray_block(stray) for stray in strays)
    return RedlineSection(title="", title_marks=(), level=0, status="deleted", blocks=blocks)


def _stray_block(stray: Stray) -> RedlineBlock:
    """Return a block that is gone (or went elsewhere), where it stood."""
    return RedlineBlock(
        kind=stray.kinds[0], marks=stray.marks, notes=stray.notes, level=stray.level
    )
