"""What a redline says in words beside an edit: where text moved, which link leads elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from notifier.model.change import TITLE, Edit, Place
from notifier.model.document import Document

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Note:
    """A short sentence about the edit ``edit_id`` that the words do not show.

    ``words`` is ours; each ``{}`` in it stands for one of ``names``, which are the policy's: titles
    and addresses. ``side``: "before" where it speaks of text that went elsewhere. ``other_end``:
    whether it speaks of a move, whose other end can be looked up.
    """

    words: str
    edit_id: str
    names: tuple[str, ...] = ()
    side: Side = "after"
    other_end: bool = False

    @property
    def text(self) -> str:
        """The sentence."""
        return self.words.format(*self.names)


def origin(old: Document, edit: Edit) -> Note:
    """Return the sentence that tells where a move came from."""
    first, gap = edit.old_at[0], edit.new_at[-1]
    if edit.is_rearranged:
        return _move(edit, "What this lists is in another order.")
    if first.block != TITLE:
        if not edit.from_section or edit.from_section == edit.section:
            way = "below" if _is_up(edit.new_at[0], gap) else "above"
            return _move(edit, f"Moved from further {way} in this section.")
        return _move(edit, "Moved from {}.", edit.from_section)
    if first.section == 0:
        return _move(edit, "Moved from the beginning.")
    return _move(edit, "Moved from after {}.", old.sections[first.section - 1].title)


def destination(new: Document, edit: Edit) -> Note:
    """Return the sentence that tells where a move went."""
    first, gap = edit.new_at[0], edit.new_at[-1]
    if edit.is_rearranged:
        return _move(edit, "The order before.", side="before")
    way = "up" if _is_up(first, gap) else "down"
    if first.block != TITLE:
        if not edit.from_section or edit.from_section == edit.section:
            return _move(edit, f"Moved {way} in this section.", side="before")
        return _move(edit, f"Moved {way}, to {{}}.", edit.section, side="before")
    if first.section == 0:
        return _move(edit, f"Moved {way}, to the beginning.", side="before")
    title = new.sections[first.section - 1].title
    return _move(edit, f"Moved {way}, to after {{}}.", title, side="before")


def link_note(edit_id: str, old: str, new: str) -> Note:
    """Return the sentence that tells of a link; "" for a side that has none."""
    if not old:
        return Note("Link added: {}", edit_id, (new,))
    if not new:
        return Note("Link removed: {}", edit_id, (old,))
    return Note("Link changed: {} → {}", edit_id, (old, new))


def _is_up(target: Place, gap: Place) -> bool:
    """Whether a move to *target* leads up from *gap*, both in the new document."""
    return (target.section, target.block, target.start) < (gap.section, gap.block, gap.start)


def _move(edit: Edit, words: str, *titles: str, side: Side = "after") -> Note:
    """Return a note on a move; a title that is empty is the introduction's."""
    names = tuple(title for title in titles if title)
    words = words.format("“{}”" if names else "the introduction") if titles else words
    return Note(words, edit.id, names, side, other_end=True)
