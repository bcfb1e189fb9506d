"""All that a page shows of one change, small beside the change itself.

Made in one go, since it is made where nobody waits for it (in another process) and kept: a change
of a megabyte has tens of thousands of edits, and what is shown of it is bounded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from markupsafe import Markup

from notifier.compose.redline import redline
from notifier.compose.redline_count import count_line
from notifier.compose.redline_html import appearances, redline_html
from notifier.compose.redline_room import fitted
from notifier.compose.redline_sides import redline_sides
from notifier.compose.summary import Summary, summarise
from notifier.model.change import TITLE, Change, Edit, EditKind
from notifier.model.document import Document
from notifier.model.verdict import LEVELS, Reason, Verdict

Fate = Literal["quoted", "counted", "quiet"]

#: Changes in a list of them.
MOST_JUMPS = 500
#: Characters of a change in that list.
_GLIMPSE = 90
#: What happened to a passage.
EDITS: Mapping[EditKind, str] = {
    "inserted": "Added",
    "deleted": "Removed",
    "replaced": "Changed",
    "moved": "Moved",
    "moved_edited": "Moved and changed",
    "renamed": "Heading renamed",
    "split": "Split",
    "merged": "Joined",
    "relinked": "Link changed",
}
#: What happened to a section as a whole, its heading included.
SECTION_EDITS: Mapping[EditKind, str] = {
    "inserted": "Section added",
    "deleted": "Section removed",
    "moved": "Section moved",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A line in a list of changes.

    ``edit_id``: where it leads. ``kind``: what happened, in words. ``sentence``: the loudest reason,
    "" for none. ``material``: whether any reason is. ``fate``: what a mail makes of it.
    """

    edit_id: str
    section: str
    kind: str
    glimpse: str
    sentence: str
    material: bool
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A change as pages show it.

    ``verdict``: without its reasons. ``count``: the number of ``edits`` in words. ``jumps``: the
    first ones in reading order; ``told``: those that the mail quotes first, then those that it
    counts, then the rest. ``seen``: ids of edits that stand in ``html``; fewer than ``edits`` where
    it was cut for length (``is_cut``). ``language``, ``effective``: the new text's own.
    """

    verdict: Verdict
    summary: Summary
    html: Markup
    count: str
    edits: int
    coarse: bool
    moves: bool
    jumps: tuple[Jump, ...]
    told: tuple[Jump, ...]
    seen: frozenset[str]
    is_cut: bool
    language: str | None
    effective: date | None

    @property
    def is_empty(self) -> bool:
        """Whether a reader would see no difference."""
        return not self.edits


def show(
    old: Document,
    new: Document,
    change: Change,
    verdict: Verdict,
    *,
    title: str,
    quoted: int,
    sides: bool = False,
    whole: bool = False,
) -> Shown:
    """Show *change*, which leads from *old* to *new*, and whose policy is called *title*.

    *quoted*: changes that the summary tells by themselves. *sides*: in two columns. *whole*: with
    nothing that did not change folded away.
    """
    effective = new_date(old, new)
    summary = summarise(verdict, change, title=title, effective=effective, limit=quoted)
    made = redline(old, new, change)
    cut = fitted(made)
    render = redline_sides if sides else redline_html
    lines = jumps(change, verdict, summary)
    seen = frozenset(appearances(cut.sections))
    here = [line for line in lines if line.edit_id in seen] if cut is not made else lines
    order: Sequence[Fate] = ("quoted", "counted", "quiet")
    return Shown(
        verdict=replace(verdict, reasons=()),
        summary=summary,
        html=render(cut, fold_unchanged=not whole, heading=2),
        count=count_line(change),
        edits=len(change.edits),
        coarse=change.coarse,
        moves=any(edit.kind in ("moved", "moved_edited") for edit in change.edits),
        jumps=tuple(here[:MOST_JUMPS]),
        told=tuple(sorted(lines, key=lambda one: order.index(one.fate))[:MOST_JUMPS]),
        seen=seen,
        is_cut=cut is not made,
        language=new.language,
        effective=new.dates.effective,
    )


def new_date(old: Document, new: Document) -> date | None:
    """Return when the new text takes effect, None where it does not say so anew."""
    effective = new.dates.effective
    return effective if effective != old.dates.effective else None


def jumps(change: Change, verdict: Verdict, summary: Summary) -> list[Jump]:
    """Return the edits in reading order, each with its loudest reason."""
    loudest: dict[str, Reason] = {}
    for reason in sorted(verdict.reasons, key=lambda r: -LEVELS.index(r.level)):
        loudest.setdefault(reason.edit_id, reason)
    quoted = {edit for item in summary.items for edit in (item.edit_id, *item.also)}
    out: list[Jump] = []
    for edit in change.edits:
        loud = loudest.get(edit.id)
        material = loud is not None and loud.level == "material"
        out.append(
            Jump(
                edit_id=edit.id,
                section=edit.section,
                kind=SECTION_EDITS[edit.kind] if _is_section(edit) else EDITS[edit.kind],
                glimpse=_glimpse(edit),
                sentence=loud.sentence if loud else "",
                material=material,
                fate="quoted" if edit.id in quoted else "counted" if material else "quiet",
            )
        )
    return out


def _is_section(edit: Edit) -> bool:
    """Whether *edit* is about a section as a whole."""
    places = edit.new_at if edit.kind in ("inserted", "moved") else edit.old_at
    return edit.kind in SECTION_EDITS and bool(places) and places[0].block == TITLE


def _glimpse(edit: Edit) -> str:
    lines = (edit.new or edit.old).split("\n")
    if _is_section(edit) and len(lines) > 1:
        del lines[0]  # its title, which the line above names
    text = " ".join(" ".join(lines).split())
    return text if len(text) <= _GLIMPSE else f"{text[: _GLIMPSE - 1].rstrip()}…"
