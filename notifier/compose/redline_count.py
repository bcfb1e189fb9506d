"""How many changes there are, in words: the same at the head of every redline."""

from __future__ import annotations

from notifier.model.change import TITLE, Change, Edit


def count_line(change: Change) -> str:
    """Return such as "3 changes in 2 sections, 1 moved"; "No change" where there is none."""
    edits = change.edits
    if not edits:
        return "No change"
    changes = "1 change" if len(edits) == 1 else f"{len(edits)} changes"
    sections = len({_section(edit) for edit in edits})
    where = "1 section" if sections == 1 else f"{sections} sections"
    moved = sum(edit.kind in ("moved", "moved_edited") for edit in edits)
    return f"{changes} in {where}" + (f", {moved} moved" if moved else "")


def _section(edit: Edit) -> tuple[str, int | str]:
    """Return what tells the section of *edit*; one that was deleted counts as its own."""
    if edit.kind == "deleted" and edit.old_at and edit.old_at[0].block == TITLE:
        return "old", edit.old_at[0].section
    if edit.new_at:
        return "new", edit.new_at[0].section
    return "title", edit.section
