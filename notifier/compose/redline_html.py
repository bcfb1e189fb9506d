"""The redline as an accessible HTML fragment; its rules of style are in ``redline.css``.

Sections in which something changed come first, in reading order; the others are folded at the end.
Every insertion and deletion is an ``ins`` or ``del`` element with words for screen readers around
it, moved text says where from and where to, and every change links to the one before and after it.
All text is escaped, and what hides in it is spelt out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

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
from notifier.compose.redline_plan import MarkKind
from notifier.compose.redline_rows import cells
from notifier.compose.visible import direction, visible

_STATUS_WORDS = {
    "inserted": "New section",
    "deleted": "Deleted section",
    "moved": "Moved section",
    "moved_away": "Moved away",
}
#: Element, class, and words for those who do not see the marks; the sheet adds where each ends.
_ELEMENTS: Mapping[MarkKind, tuple[str, str, str]] = {
    "inserted": ("ins", "rl-ins", "inserted:"),
    "deleted": ("del", "rl-del", "deleted:"),
    "moved_to": ("ins", "rl-moved-to", "moved here:"),
    "moved_from": ("del", "rl-moved-from", "moved away:"),
}


def redline_html(redline: Redline, *, fold_unchanged: bool = True, heading: int = 3) -> Markup:
    """Return the fragment.

    ``fold_unchanged``: False shows the whole text in reading order. ``heading``: level of the
    sections' headings, 1-6. Each edit has ``id="edit-<id>"`` where it stands in the new text;
    where moved text stood has ``id="edit-<id>-from"``.
    """
    changed, rest = shown_first(redline, fold_unchanged=fold_unchanged)
    pen = Pen([*changed, *rest], fold=fold_unchanged, heading=heading)
    parts = [pen.section(section) for section in changed]
    if rest:
        shown = Markup("\n").join(pen.section(section) for section in rest)
        parts.append(fold(section_count(rest), shown))
    if redline.left_changed or redline.left_unchanged:
        parts.append(left_out(redline.left_changed, redline.left_unchanged))
    return Markup('<div class="rl-redline" dir="ltr">\n{}\n</div>').format(Markup("\n").join(parts))


class Pen:
    """Renders one fragment of *sections*; remembers which anchors it has given."""

    def __init__(
        self, sections: Sequence[RedlineSection], *, fold: bool = True, heading: int = 3
    ) -> None:
        self._fold, self._heading = fold, heading
        self._order = list(dict.fromkeys(appearances(sections)))
        self._place = {edit_id: number for number, edit_id in enumerate(self._order)}
        self._anchored: set[str] = set()
        self._passed: set[str] = set()

    def section(self, section: RedlineSection) -> Markup:
        """Return a whole section, inline."""
        parts = self.head(section)
        parts.extend(self._blocks(section.blocks))
        return Markup('<section class="rl-section rl-section-{}">\n{}\n</section>').format(
            section.status, Markup("\n").join(parts)
        )

    def head(self, section: RedlineSection) -> list[Markup]:
        """Return the section's title with its edits, its notes, and the way to other changes."""
        parts = []
        if section.title_marks:
            word = _STATUS_WORDS.get(section.status, "")
            tag = Markup('<span class="rl-tag" dir="ltr">{}</span> ').format(word) if word else ""
            title = self.marks(section.title_marks)
            parts.append(
                Markup('<h{0} class="rl-title"{1}>{2}{3}</h{0}>').format(
                    self._heading, turned(section.title_marks), tag, title
                )
            )
        notes = [self.note(note) for note in section.notes]
        notes.append(self.steps(_ids(section.title_marks, section.notes)))
        if below := Markup(" ").join(note for note in notes if note):
            parts.append(Markup('<p class="rl-notes">{}</p>').format(below))
        return parts

    def _blocks(self, blocks: Sequence[RedlineBlock]) -> list[Markup]:
        """Return the blocks; long stretches of unchanged ones are folded between changed ones."""
        if not self._fold or not any(block.is_changed for block in blocks):
            return self._grouped(blocks)
        parts: list[Markup] = []
        for folded, stretch in stretches(blocks):
            shown = self._grouped(stretch)
            parts.extend(
                [fold(block_count(stretch), Markup("\n").join(shown))] if folded else shown
            )
        return parts

    def _grouped(self, blocks: Sequence[RedlineBlock]) -> list[Markup]:
        """Return the blocks, neighbouring list items in one list and rows in one table."""
        parts: list[Markup] = []
        for kind, group in groupby(blocks, lambda block: block.kind):
            members = list(group)
            if kind == "row":
                parts.append(self._table(members))
            elif kind == "item":
                items = Markup("\n").join(self._block(block) for block in members)
                side = turned(members[0].marks)
                parts.append(Markup('<ul class="rl-list"{}>\n{}\n</ul>').format(side, items))
            else:
                parts.extend(self._block(block) for block in members)
        return parts

    def _block(self, block: RedlineBlock) -> Markup:
        if block.kind == "left_out":
            return left_out(block.left_changed, block.left_unchanged)
        tag = "li" if block.kind == "item" else "p"
        depth = f" rl-depth-{min(block.level, 5)}" if block.level > 1 else ""
        inner = self.marks(block.marks)
        return Markup('<{0} class="rl-block rl-{1}{2}"{3}>{4}{5}</{0}>').format(
            tag, block.kind, depth, turned(block.marks), inner, self.after(block)
        )

    def _table(self, blocks: Sequence[RedlineBlock]) -> Markup:
        rows = [cells(block.marks) for block in blocks]
        width = max(map(len, rows))
        shown: list[Markup] = []
        for block, row in zip(blocks, rows, strict=True):
            parts = [Markup("<td>{}</td>").format(self.marks(cell)) for cell in row[:-1]]
            span = Markup(' colspan="{}"').format(width - len(parts)) if len(row) < width else ""
            last = self.marks(row[-1]) + self.after(block)
            parts.append(Markup("<td{}>{}</td>").format(span, last))
            shown.append(
                Markup('<tr class="rl-block rl-row">{}</tr>').format(Markup("").join(parts))
            )
        side = turned(blocks[0].marks)
        return Markup(
            '<div class="rl-scroll"><table class="rl-table"{}>\n<tbody>\n{}\n</tbody>\n</table></div>'
        ).format(side, Markup("\n").join(shown))

    def after(self, block: RedlineBlock) -> Markup:
        """Return what follows a block's words: its notes, and the way to other changes."""
        notes = Markup("").join(self.note(note) for note in block.notes)
        return notes + self.steps_of([block])

    def steps_of(self, blocks: Sequence[RedlineBlock]) -> Markup:
        """Return links to the change before and after those of *blocks*."""
        return self.steps([i for block in blocks for i in _ids(block.marks, block.notes)])

    def note(self, note: Note) -> Markup:
        """Return a note; a move's leads to its other end."""
        names = [Markup("<bdi>{}</bdi>").format(visible(name)) for name in note.names]
        shown = Markup.escape(note.words).format(*names)
        anchor = self._anchor(note.edit_id) if note.side == "after" else ""
        if note.other_end:
            end = "-from" if note.side == "after" else ""
            shown = Markup('<a href="#edit-{}{}">{}</a>').format(note.edit_id, end, shown)
        return Markup('<span class="rl-note" dir="ltr"{}> {}</span>').format(anchor, shown)

    def steps(self, ids: Sequence[str]) -> Markup:
        """Return links to the change before and after *ids*, once for each change."""
        numbers = [self._place[edit_id] for edit_id in ids if edit_id not in self._passed]
        self._passed.update(ids)
        total = len(self._order)
        if not numbers or total == 1:
            return Markup()
        low, high = min(numbers), max(numbers)
        which = f"{low + 1}" if low == high else f"{low + 1}–{high + 1}"
        word = "Change" if low == high else "Changes"
        links = [
            Markup('<a href="#edit-{}" aria-label="{}" title="{}">{}</a>').format(
                self._order[number], name, name, arrow
            )
            for number, name, arrow in (
                (low - 1, "Previous change", "↑"),
                (high + 1, "Next change", "↓"),
            )
            if 0 <= number < total
        ]
        return Markup(
            ' <span class="rl-step" dir="ltr"><span class="rl-sr">{} </span>{}'
            '<span class="rl-sr"> of </span><span aria-hidden="true">/</span>{} {}</span>'
        ).format(word, which, total, Markup(" ").join(links))

    def marks(self, marks: Sequence[Mark]) -> Markup:
        """Return marked text."""
        out: list[Markup] = []
        last = ""
        for mark in marks:
            if mark.kind == "inserted" and last == "deleted":
                out.append(Markup(" "))
            out.append(self._mark(mark))
            last = mark.kind
        return Markup("").join(out)

    def _mark(self, mark: Mark) -> Markup:
        if mark.kind == "same" or not mark.text.strip():
            return visible(mark.text)
        tag, name, words = _ELEMENTS[mark.kind]
        if mark.kind == "moved_from":
            anchor = self._anchor(f"{mark.edit_id}-from")
        else:
            anchor = self._anchor(mark.edit_id)
        return Markup(
            '<{0} class="{1}"{2}><span class="rl-sr" dir="ltr">{3} </span>{4}</{0}>'
        ).format(tag, name, anchor, words, visible(mark.text))

    def _anchor(self, edit_id: str) -> Markup:
        if not edit_id or edit_id in self._anchored:
            return Markup()
        self._anchored.add(edit_id)
        return Markup(' id="edit-{}"').format(edit_id)


def appearances(sections: Sequence[RedlineSection]) -> Iterator[str]:
    """Yield the edits in the order in which a reader meets them."""
    for section in sections:
        yield from _ids(section.title_marks, section.notes)
        for block in section.blocks:
            yield from _ids(block.marks, block.notes)


def _ids(marks: Sequence[Mark], notes: Sequence[Note]) -> list[str]:
    """Return the edits that stand here; where moved text stood, none does."""
    ids = [mark.edit_id for mark in marks if mark.kind != "moved_from" and mark.text.strip()]
    ids.extend(note.edit_id for note in notes if note.side == "after")
    return [edit_id for edit_id in dict.fromkeys(ids) if edit_id]


def turned(marks: Sequence[Mark]) -> Markup:
    """Return the attribute that turns text which is read from right to left."""
    text = "".join(mark.text for mark in marks)
    return Markup(' dir="rtl"') if direction(text) == "rtl" else Markup()
