"""The redline as an accessible HTML fragment; its rules of style are in ``redline.css``.

Every insertion and deletion is an ``ins`` or ``del`` element with words for screen readers, moved
text says where from and where to, and unchanged text can be folded away. All text is escaped, and what hides in it is spelt out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from notifier.compose.redline import Mark, Note, Redline, RedlineBlock, RedlineSection
from notifier.compose.visible import visible

#: So many neighbouring unchanged blocks are folded.
FOLD_FROM = 3

_STATUS_WORDS = {"inserted": "New section", "deleted": "Deleted section", "moved": "Moved section"}


def redline_html(redline: Redline, *, fold_unchanged: bool = True, heading: int = 3) -> Markup:
    """Return the fragment.

    ``heading``: level of the sections' headings, 1-6. Each edit's first appearance carries
    ``id="edit-<id>"``; where moved text stood has ``id="edit-<id>-from"``.
    """
    page = Pen(fold=fold_unchanged, heading=heading)
    parts: list[Markup] = []
    for unchanged, group in groupby(redline.sections, lambda s: s.status == "unchanged"):
        sections = list(group)
        shown = Markup("\n").join(page.section(section) for section in sections)
        if unchanged and fold_unchanged:
            shown = fold(section_count(sections), shown)
        parts.append(shown)
    return Markup('<div class="rl-redline">\n{}\n</div>').format(Markup("\n").join(parts))


def fold(summary: str, content: Markup) -> Markup:
    """Return *content* behind a summary that a click opens."""
    return Markup('<details class="rl-fold"><summary>{}</summary>\n{}\n</details>').format(
        summary, content
    )


def section_count(sections: Sequence[RedlineSection]) -> str:
    """Return how many unchanged sections these are, and their titles."""
    titles = ", ".join(section.title for section in sections if section.title)
    count = "1 unchanged section" if len(sections) == 1 else f"{len(sections)} unchanged sections"
    return f"{count}: {titles}" if titles else count


class Pen:
    """Renders one fragment; remembers which anchors it has given."""

    def __init__(self, *, fold: bool = True, heading: int = 3) -> None:
        self._fold, self._heading = fold, heading
        self._anchored: set[str] = set()

    def section(self, section: RedlineSection) -> Markup:
        """Return a whole section, inline."""
        parts = self.head(section)
        parts.extend(self._blocks(section.blocks))
        return Markup('<section class="rl-section rl-section-{}">\n{}\n</section>').format(
            section.status, Markup("\n").join(parts)
        )

    def head(self, section: RedlineSection) -> list[Markup]:
        """Return the section's title with its edits, and its notes."""
        parts = []
        if section.title_marks:
            word = _STATUS_WORDS.get(section.status, "")
            tag = Markup('<span class="rl-tag">{}</span> ').format(word) if word else Markup()
            title = self.marks(section.title_marks)
            parts.append(
                Markup('<h{0} class="rl-title">{1}{2}</h{0}>').format(self._heading, tag, title)
            )
        parts.extend(self.note(note) for note in section.notes)
        return parts

    def _blocks(self, blocks: Sequence[RedlineBlock]) -> list[Markup]:
        """Return the blocks; long stretches of unchanged ones are folded between changed ones."""
        if not self._fold or not any(block.is_changed for block in blocks):
            return self._lists(blocks)
        parts: list[Markup] = []
        for changed, group in groupby(blocks, lambda block: block.is_changed):
            members = list(group)
            shown = self._lists(members)
            if not changed and len(members) >= FOLD_FROM:
                summary = f"{len(members)} unchanged paragraphs"
                shown = [fold(summary, Markup("\n").join(shown))]
            parts.extend(shown)
        return parts

    def _lists(self, blocks: Sequence[RedlineBlock]) -> list[Markup]:
        """Return the blocks, neighbouring list items in one list."""
        parts: list[Markup] = []
        for is_item, group in groupby(blocks, lambda block: block.kind == "item"):
            shown = [self._block(block) for block in group]
            if is_item:
                items = Markup("\n").join(shown)
                shown = [Markup('<ul class="rl-list">\n{}\n</ul>').format(items)]
            parts.extend(shown)
        return parts

    def _block(self, block: RedlineBlock) -> Markup:
        tag = "li" if block.kind == "item" else "p"
        depth = f" rl-depth-{min(block.level, 5)}" if block.level > 1 else ""
        inner = self.marks(block.marks)
        notes = Markup("").join(self.note(note, inline=True) for note in block.notes)
        return Markup('<{0} class="rl-block rl-{1}{2}">{3}{4}</{0}>').format(
            tag, block.kind, depth, inner, notes
        )

    def note(self, note: Note, *, inline: bool = False) -> Markup:
        """Return a note, within a text or as a paragraph."""
        tag = "span" if inline else "p"
        anchor = self._anchor(note.edit_id)
        return Markup('<{0} class="rl-note"{1}>{2}{3}</{0}>').format(
            tag, anchor, " " if inline else "", visible(note.text)
        )

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
        tag, name, words = {
            "inserted": ("ins", "rl-ins", "inserted:"),
            "deleted": ("del", "rl-del", "deleted:"),
            "moved_to": ("ins", "rl-moved-to", "moved here:"),
            "moved_from": ("del", "rl-moved-from", "moved away:"),
        }[mark.kind]
        if mark.kind == "moved_from":
            anchor = Markup(' id="edit-{}-from"').format(mark.edit_id)
        else:
            anchor = self._anchor(mark.edit_id)
        return Markup('<{0} class="{1}"{2}><span class="rl-sr">{3} </span>{4}</{0}>').format(
            tag, name, anchor, words, visible(mark.text)
        )

    def _anchor(self, edit_id: str) -> Markup:
        if not edit_id or edit_id in self._anchored:
            return Markup()
        self._anchored.add(edit_id)
        return Markup(' id="edit-{}"').format(edit_id)
