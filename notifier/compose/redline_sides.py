"""The redline side by side: before on the left, after on the right; style in ``redline.css``.

Sections in which something changed come first, in reading order; the others are folded at the end.
Each section is a table of two columns, so that a screen reader says which side it is on; a narrow
screen stacks the cells and shows once what is the same on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from notifier.compose.redline import Mark, Note, Redline, RedlineBlock, RedlineSection
from notifier.compose.redline_folds import (
    block_count,
    fold,
    left_out,
    section_count,
    shown_first,
    stretches,
)
from notifier.compose.redline_html import Pen, turned

_BEFORE = frozenset(("same", "deleted", "moved_from"))
_AFTER = frozenset(("same", "inserted", "moved_to"))

_TABLE = Markup("""<section class="rl-section rl-section-{}">
{}
<table class="rl-sides">
<thead><tr><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>
{}
</tbody>
</table>
</section>""")
_ROW = Markup("""<tr class="rl-side{}">{}{}</tr>""")


def redline_sides(redline: Redline, *, fold_unchanged: bool = True, heading: int = 3) -> Markup:
    """Return the fragment; anchors are those of :func:`~notifier.compose.redline_html.redline_html`."""
    changed, rest = shown_first(redline, fold_unchanged=fold_unchanged)
    pen = Pen([*changed, *rest], heading=heading)
    parts = [_section(pen, section, fold_unchanged=fold_unchanged) for section in changed]
    if rest:
        shown = Markup("\n").join(_section(pen, s, fold_unchanged=False) for s in rest)
        parts.append(fold(section_count(rest), shown))
    if redline.left_changed or redline.left_unchanged:
        parts.append(left_out(redline.left_changed, redline.left_unchanged))
    return Markup('<div class="rl-redline rl-wide" dir="ltr">\n{}\n</div>').format(
        Markup("\n").join(parts)
    )


def _section(pen: Pen, section: RedlineSection, *, fold_unchanged: bool) -> Markup:
    head = Markup("\n").join(pen.head(section))
    rows: list[Markup] = []
    for folded, blocks in stretches(section.blocks):
        if blocks[0].kind == "left_out":
            gap = left_out(blocks[0].left_changed, blocks[0].left_unchanged)
            rows.append(Markup('<tr><td colspan="2">{}</td></tr>').format(gap))
        elif folded and fold_unchanged:
            rows.append(_folded(pen, blocks))
        else:
            rows.extend(_row(pen, before, after) for before, after in _pairs(blocks))
    if not rows:
        return Markup('<section class="rl-section rl-section-{}">\n{}\n</section>').format(
            section.status, head
        )
    return _TABLE.format(section.status, head, Markup("\n").join(rows))


@dataclass(frozen=True, slots=True)
class _Cell:
    """One side of a row."""

    block: RedlineBlock
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]


def _pairs(blocks: Sequence[RedlineBlock]) -> Iterator[tuple[_Cell | None, _Cell | None]]:
    """Yield the two sides of each row; a run of deleted blocks stands beside the inserted ones."""
    gone: list[_Cell] = []
    come: list[_Cell] = []
    for block in blocks:
        kinds = {mark.kind for mark in block.marks if mark.text.strip()}
        if kinds == {"deleted"} and not come:
            gone.append(_before(block))
        elif kinds == {"inserted"}:
            come.append(_after(block))
        else:
            yield from zip_longest(gone, come)
            gone, come = [], []
            if kinds == {"deleted"}:
                gone.append(_before(block))
            else:
                before, after = _before(block), _after(block)
                yield _filled(before), _filled(after)
    yield from zip_longest(gone, come)


def _filled(cell: _Cell) -> _Cell | None:
    return cell if cell.marks or cell.notes else None


def _before(block: RedlineBlock) -> _Cell:
    """Return what stood there before; beside words deleted on the way also the text that moved."""
    marks = block.marks
    if any(mark.kind == "deleted" for mark in marks):
        marks = tuple(Mark("same", m.text) if m.kind == "moved_to" else m for m in marks)
    return _side(block, marks, _BEFORE, "before")


def _after(block: RedlineBlock) -> _Cell:
    return _side(block, block.marks, _AFTER, "after")


def _side(block: RedlineBlock, marks: Sequence[Mark], kinds: frozenset[str], side: str) -> _Cell:
    shown = tuple(mark for mark in marks if mark.kind in kinds)
    if not any(mark.text.strip() for mark in shown):
        shown = ()
    return _Cell(block, shown, tuple(note for note in block.notes if note.side == side))


def _row(pen: Pen, before: _Cell | None, after: _Cell | None) -> Markup:
    same = before is not None and after is not None and not before.block.is_changed
    # What leads onwards stands once, in the last cell that holds anything.
    blocks = [cell.block for cell in (before, after) if cell is not None]
    steps = pen.steps_of(blocks)
    left = _cell(pen, before, "before", Markup() if after else steps)
    right = _cell(pen, after, "after", steps if after else Markup())
    return _ROW.format(" rl-same" if same else "", left, right)


def _cell(pen: Pen, cell: _Cell | None, side: str, steps: Markup) -> Markup:
    if cell is None:
        return Markup('<td class="rl-{} rl-none"></td>').format(side)
    notes = Markup("").join(pen.note(note) for note in cell.notes)
    kind = f" rl-side-{cell.block.kind}"
    return Markup('<td class="rl-{}{}"{}>{}{}{}</td>').format(
        side, kind, turned(cell.marks), pen.marks(cell.marks), notes, steps
    )


def _folded(pen: Pen, blocks: Sequence[RedlineBlock]) -> Markup:
    """Return one row that hides blocks which read the same on both sides, or moved along."""
    shown = Markup("\n").join(
        Markup('<p class="rl-block"{}>{}</p>').format(turned(block.marks), pen.marks(block.marks))
        for block in blocks
    )
    return Markup('<tr><td colspan="2">{}</td></tr>').format(fold(block_count(blocks), shown))
