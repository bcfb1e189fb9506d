"""The redline as a Word file with tracked changes, for legal to accept or reject.

Accepting all gives the new text, rejecting all the old one, paragraph by paragraph: a paragraph
carries marks within it only where they lead to both; any other is deleted and inserted whole. Moved
text is deleted and inserted too, by an author named "Moved", since Word pairs moves by their
wording alone. Rows that stand together are a table. What words do not show, such as a link that leads elsewhere, is a comment, and each
edit has a bookmark ``edit_`` with its id where it first stands. The file is written by hand (ECMA-376, part 1, 17.13.5), so that no package is needed
and the same change always gives the same bytes.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from markupsafe import escape

from notifier.compose.redline_docx_parts import MAIN, PACKAGE, numbering, relationships, styles
from notifier.compose.redline_docx_table import Row, in_cells, tables
from notifier.compose.redline_notes import Note
from notifier.compose.redline_plan import Mark, Plan, compose_marks
from notifier.compose.visible import HIDDEN, direction
from notifier.model.change import TITLE, Change
from notifier.model.document import Document, Section

Fate = Literal["kept", "inserted", "deleted"]

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: What XML 1.0 cannot hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A heading (``level`` 1-6), list item or paragraph of one of the two texts.

    ``edits``: the ids of those that touch it. ``notes``: what its words do not show of them.
    """

    text: str
    kind: str
    level: int
    marks: tuple[Mark, ...] = ()
    edits: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def redline_docx(old: Document, new: Document, change: Change) -> bytes:
    """Return the bytes of a ``.docx``; *change* must be the comparison of *old* and *new*."""
    writer = _Writer()
    body = "".join(tables(writer.blocks(_before(old, change), _after(old, new, change))))
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
            for name, kind in (
                ("document", "document.main"),
                ("styles", "styles"),
                ("numbering", "numbering"),
                ("comments", "comments"),
            )
        )
        + "</Types>",
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("comments", "comments.xml")
        ),
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>',
        "word/comments.xml": f'<w:comments xmlns:w="{MAIN}">{"".join(writer.comments)}</w:comments>',
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), _HEAD + content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _before(old: Document, change: Change) -> list[_Paragraph]:
    gone: dict[tuple[int, int], list[str]] = defaultdict(list)
    for edit in change.edits:
        if edit.kind == "deleted":
            for place in edit.old_at:
                gone[place.section, place.block].append(edit.id)
    out: list[_Paragraph] = []
    for number, section in enumerate(old.sections):
        for position, text, kind, level in _texts(section):
            if text:
                edits = tuple(gone.get((number, position), ()))
                out.append(_Paragraph(text, kind, level, edits=edits))
    return out


def _texts(section: Section) -> Iterator[tuple[int, str, str, int]]:
    """Yield the heading and the blocks: position, text, kind and level."""
    yield TITLE, section.title, "title", section.level
    for position, block in enumerate(section.blocks):
        yield position, block.text, block.kind, block.level


def _after(old: Document, new: Document, change: Change) -> list[_Paragraph]:
    plan = Plan(old, new, change, origin_words=sys.maxsize)
    moved = {edit.id for edit in change.edits if edit.kind == "moved_edited"}
    out: list[_Paragraph] = []
    for number, section in enumerate(new.sections):
        for position, text, kind, level in _texts(section):
            # What was deleted from text on its way is deleted with it where it stood.
            marks = tuple(
                mark
                for mark in compose_marks(plan, (number, position), text)
                if not (mark.kind == "deleted" and mark.edit_id in moved)
            )
            notes = tuple(n for n in plan.notes.get((number, position), ()) if n.side == "after")
            edits = [mark.edit_id for mark in marks] + [note.edit_id for note in notes]
            if text:
                ids = tuple(edit_id for edit_id in dict.fromkeys(edits) if edit_id)
                out.append(_Paragraph(text, kind, level, marks, ids, notes))
    return out


def _words(text: str) -> str:
    return " ".join(text.split())


def _side(paragraph: _Paragraph, kinds: Sequence[str]) -> str:
    return _words("".join(mark.text for mark in paragraph.marks if mark.kind in kinds))


class _Writer:
    """Writes paragraphs and rows; numbers the tracked changes, the bookmarks and the ``comments``."""

    def __init__(self) -> None:
        self._changes = 0
        self._anchored: set[str] = set()
        self.comments: list[str] = []

    def blocks(
        self, before: Sequence[_Paragraph], after: Sequence[_Paragraph]
    ) -> Iterator[str | Row]:
        """Yield every paragraph and row of both texts, those that stayed once."""
        keys = [_words(p.text) for p in before]
        # What a paragraph read before; one whose marks do not add up to its text matches nothing.
        earlier = [
            _side(p, ("same", "deleted", "moved_from"))
            if _side(p, ("same", "inserted", "moved_to")) == _words(p.text)
            else ""
            for p in after
        ]
        stayed = {_words(p.text) for p in after if all(m.kind == "moved_to" for m in p.marks)}
        # Paragraphs that stand a hundred times are passed over, so that the work stays bounded.
        matcher = SequenceMatcher(None, keys, earlier)
        tracked = True
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            tracked = kind != "equal"
            if kind == "equal":
                for p, was in zip(after[j1:j2], before[i1:i2], strict=True):
                    # Of two alike the file may keep the one that the edits take away.
                    p = replace(p, edits=(*p.edits, *was.edits))  # noqa: PLW2901 - the same
                    if (p.kind == "row") is (was.kind == "row") and (
                        p.kind != "row" or in_cells(p.marks)
                    ):
                        yield self._block(p, "kept")
                    else:
                        yield from self._swapped((was,), (p,), stayed)
                continue
            yield from self._swapped(before[i1:i2], after[j1:j2], stayed)
        if tracked:  # The last paragraph of a file cannot go.
            yield "<w:p/>"

    def _swapped(
        self, gone: Sequence[_Paragraph], come: Sequence[_Paragraph], stayed: Container[str]
    ) -> Iterator[str | Row]:
        """Yield what went and then what came, each whole; *stayed*: the words of what moved."""
        for p in gone:
            mark = Mark("moved_from" if _words(p.text) in stayed else "deleted", p.text)
            yield self._block(replace(p, marks=(mark,)), "deleted")
        for p in come:
            moved = bool(p.marks) and all(mark.kind == "moved_to" for mark in p.marks)
            mark = Mark("moved_to" if moved else "inserted", p.text)
            yield self._block(replace(p, marks=(mark,)), "inserted")

    def _block(self, paragraph: _Paragraph, fate: Fate) -> str | Row:
        if paragraph.kind != "row":
            return self._paragraph(paragraph, fate)
        parted = in_cells(paragraph.marks) or [list(paragraph.marks)]
        author = "Moved" if paragraph.marks[0].kind.startswith("moved") else "Changed"
        tag = {"inserted": "ins", "deleted": "del", "kept": ""}[fate]
        change = f"<w:{tag} {self._by(author)}/>" if tag else ""
        # What belongs to the row as a whole stands in its first cell.
        aside = replace(paragraph, edits=(), notes=())
        return Row(
            tuple(
                self._paragraph(replace(aside if at else paragraph, marks=tuple(marks)), fate)
                for at, marks in enumerate(parted)
            ),
            tuple(sum(len(mark.text) for mark in marks) for marks in parted),
            change,
            direction(paragraph.text) == "rtl",
        )

    def _paragraph(self, paragraph: _Paragraph, fate: Fate) -> str:
        turned = direction(paragraph.text) == "rtl"
        style = '<w:spacing w:after="0"/>' if paragraph.kind == "row" else ""
        if paragraph.kind == "title":
            style = f'<w:pStyle w:val="Heading{min(max(paragraph.level, 1), 6)}"/>'
        elif paragraph.kind == "item":
            depth = min(max(paragraph.level - 1, 0), 8)
            style = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
        author = "Changed"
        if paragraph.marks and paragraph.marks[0].kind.startswith("moved"):
            author = "Moved"
        end = ""
        if fate != "kept":
            tag = "ins" if fate == "inserted" else "del"
            end = f"<w:rPr><w:{tag} {self._by(author)}/></w:rPr>"
        bidi = "<w:bidi/>" if turned else ""
        runs = "".join(self._run(mark, turned=turned) for mark in paragraph.marks if mark.text)
        anchors = "".join(self._anchor(edit_id) for edit_id in paragraph.edits)
        if fate != "deleted":
            runs = self._commented(runs, paragraph.notes)
        return f"<w:p><w:pPr>{style}{bidi}{end}</w:pPr>{anchors}{runs}</w:p>"

    def _anchor(self, edit_id: str) -> str:
        """Return the bookmark of an edit that has none yet."""
        if edit_id in self._anchored:
            return ""
        self._anchored.add(edit_id)
        number = len(self._anchored)
        return f'<w:bookmarkStart w:id="{number}" w:name="edit_{edit_id}"/><w:bookmarkEnd w:id="{number}"/>'

    def _commented(self, runs: str, notes: Sequence[Note]) -> str:
        """Return *runs* with comments on them, each around those before it."""
        starts: list[str] = []
        ends: list[str] = []
        for number, note in enumerate(notes, len(self.comments)):
            self.comments.append(
                f'<w:comment w:id="{number}" w:author="Redline" w:initials="R"><w:p><w:r>'
                f'<w:t xml:space="preserve">{_shown(note.text)}</w:t></w:r></w:p></w:comment>'
            )
            starts.append(f'<w:commentRangeStart w:id="{number}"/>')
            ends.append(
                f'<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return "".join([*reversed(starts), runs, *ends])

    def _run(self, mark: Mark, *, turned: bool) -> str:
        look = "<w:rPr><w:rtl/></w:rPr>" if turned else ""
        gone = mark.kind in ("deleted", "moved_from")
        tag = "delText" if gone else "t"
        run = f'<w:r>{look}<w:{tag} xml:space="preserve">{_shown(mark.text)}</w:{tag}></w:r>'
        if mark.kind == "same":
            return run
        author = "Moved" if mark.kind.startswith("moved") else "Changed"
        name = "del" if gone else "ins"
        return f"<w:{name} {self._by(author)}>{run}</w:{name}>"

    def _by(self, author: str) -> str:
        self._changes += 1
        return f'w:id="{self._changes}" w:author="{author}"'


def _shown(text: str) -> str:
    """Return *text* as XML, with what hides in it, turns it or has no place in XML spelt out."""
    for pattern in (HIDDEN, _ILLEGAL):
        text = pattern.sub(lambda match: f"U+{ord(match[0]):04X}", text)
    return str(escape(text))
