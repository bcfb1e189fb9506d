"""Titles of sections that are each other's, under other words: they were renamed."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.diff.matching import Matching, Pair
from notifier.diff.moves import section_partners
from notifier.diff.pairing import add_edited
from notifier.diff.segments import Side


def pair_titles(matching: Matching) -> None:
    """Pair the free titles of sections that are each other's partners.

    Of two sections that became one, the first gave its title: the other's would cross its text.
    """
    old, new = matching.old, matching.new
    free_old = any(old.segments[i].is_title for i in matching.free_old())
    if not free_old or not any(new.segments[j].is_title for j in matching.free_new()):
        return
    for old_section, new_section in section_partners(matching).items():
        i, j = old.title_index(old_section), new.title_index(new_section)
        if i < 0 or j < 0 or matching.old_pair[i] or matching.new_pair[j]:
            continue
        below = _next(matching.new_pair, j)
        if below and below.i0 < i:
            i = _free_title(old, matching.old_pair, below.i0, i)
        below = _next(matching.old_pair, i)
        if below and below.j0 < j:
            j = _free_title(new, matching.new_pair, below.j0, j)
        add_edited(matching, i, j)


def _next(paired: Sequence[Pair | None], index: int) -> Pair | None:
    """Return the pair right behind *index*."""
    return paired[index + 1] if index + 1 < len(paired) else None


def _free_title(side: Side, paired: Sequence[Pair | None], index: int, otherwise: int) -> int:
    """Return the title right before *index* if it is free."""
    title = index - 1
    free = title >= 0 and side.segments[title].is_title and paired[title] is None
    return title if free else otherwise
