"""The redline side by side: before on the left, after on the right; style in ``redline.css``.

Sections in which something changed come first, in reading order; the others are folded at the end.
Each section is a table of two columns, so that a screen reader says which side it is on; a narrow
screen stacks the cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from notifier.compose.redline import Mark, Redline, RedlineBlock, RedlineSection
from notifier.compose.redline_html import FOLD_FROM, Pen, fold, section_count

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
_ROW = Markup(
    """<tr class="rl-{}"><td class="rl-before">{}</td><td class="rl-after">{}</td></tr>"""
)


def redline_sides(redline: Redline, *, fold_unchanged: bool = True, heading: int = 3) -> Markup:
    """Return the fragment; anchors are those of :func:`~notifier.compose.redline_html.redline_html`."""
    pen = Pen(heading=heading)
    changed = [section for section in redline.sections if section.status != "unchanged"]
    rest = [section for section in redline.sections if section.status == "unchanged"]
    parts = [_section(pen, section, fold_unchanged=fold_unchanged) for section in changed]
    if rest:
        shown = Markup("\n").join(_section(pen, s, fold_unchanged=False) for s in rest)
        parts.append(fold(section_count(rest), shown) if fold_unchanged else shown)
    return Markup('<div class="rl-redline rl-wide">\n{}\n</div>').format(Markup("\n").join(parts))


def _section(pen: Pen, section: RedlineSection, *, fold_unchanged: bool) -> Markup:
    head = Markup("\n").join(pen.head(section))
    rows: list[Markup] = []
    for changed, group in groupby(section.blocks, lambda block: block.is_changed):
        blocks = list(group)
        if changed or not fold_unchanged or len(blocks) < FOLD_FROM:
            rows.extend(_row(pen, block) for block in blocks)
        else:
            rows.append(_folded(pen, blocks))
    if not rows:
        return Markup('<section class="rl-section rl-section-{}">\n{}\n</section>').format(
            section.status, head
        )
    return _TABLE.format(section.status, head, Markup("\n").join(rows))


def _row(pen: Pen, block: RedlineBlock) -> Markup:
    before = pen.marks(_before(block.marks))
    after = pen.marks([mark for mark in block.marks if mark.kind in _AFTER])
    notes = Markup("").join(pen.note(note, inline=True) for note in block.notes)
    return _ROW.format(f"side-{block.kind}", before, after + notes)


def _before(marks: Sequence[Mark]) -> list[Mark]:
    """Return what stood there before; beside words deleted on the way also the text that moved."""
    if any(mark.kind == "deleted" for mark in marks):
        marks = [Mark("same", m.text) if m.kind == "moved_to" else m for m in marks]
    return [mark for mark in marks if mark.kind in _BEFORE]


def _folded(pen: Pen, blocks: Sequence[RedlineBlock]) -> Markup:
    """Return one row that hides unchanged blocks, which read the same on both sides."""
    shown = Markup("\n").join(
        Markup('<p class="rl-block">{}</p>').format(pen.marks(block.marks)) for block in blocks
    )
    summary = f"{len(blocks)} unchanged paragraphs"
    return Markup('<tr><td colspan="2">{}</td></tr>').format(fold(summary, shown))
