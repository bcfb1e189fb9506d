"""The redline as HTML and as text."""

from __future__ import annotations

from unicodedata import east_asian_width

from lxml.html import fragment_fromstring

from notifier.compose.redline import redline
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_text import redline_text
from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Block, Document, Section

OLD = """
## Scope

This is about the shop.

## Data

We keep orders for 30 days. Then we delete them.

* Your name
* Your address

## Your rights

You may ask for a copy of your data. We answer within one month.

## Gone

This section will be deleted soon.

## Contact

Write to [the shop](https://books.example.com/contact).
"""
NEW = """
## Your rights

You may ask for a copy of your data. We answer within one month.

## Scope

This is about the shop.

## Data

We keep orders for 90 days. Then we delete them.

* Your name
* Your postal address

## Contact

Write to [the shop](https://books.example.net/contact).
"""


def documents() -> tuple[Document, Document]:
    """Return the two versions."""
    return read(OLD, "text/markdown"), read(NEW, "text/markdown")


def html(*, fold_unchanged: bool = True) -> str:
    """Return the redline of the two versions as HTML."""
    old, new = documents()
    return str(redline_html(redline(old, new, compare(old, new)), fold_unchanged=fold_unchanged))


def test_sections_stand_in_reading_order_with_their_status() -> None:
    """New order, deleted sections where they stood, each with what became of it."""
    old, new = documents()
    shown = [(s.title, s.status) for s in redline(old, new, compare(old, new)).sections]
    assert shown == [
        ("Your rights", "moved"),
        ("Scope", "unchanged"),
        ("Data", "changed"),
        ("Your rights", "moved_away"),
        ("Gone", "deleted"),
        ("Contact", "changed"),
    ]


def test_changed_words_are_marked_and_announced_to_screen_readers() -> None:
    """Insertions and deletions are elements of their own with hidden words before them."""
    tree = fragment_fromstring(html())
    (deleted,) = [e for e in tree.iter("del") if "30" in e.text_content()]
    (inserted,) = [e for e in tree.iter("ins") if "90" in e.text_content()]
    assert deleted.text_content() == "deleted: 30"
    assert inserted.text_content() == "inserted: 90"
    assert deleted.find_class("rl-sr")


def test_policy_text_is_escaped() -> None:
    """Markup in a policy is shown, never obeyed."""
    hostile = Block(kind="paragraph", text="<script>alert(1)</script>")
    old, new = (
        Document(sections=()),
        Document(sections=(Section(id="x", title="<b>", level=2, blocks=(hostile,)),)),
    )
    shown = str(redline_html(redline(old, new, compare(old, new))))
    assert "&lt;script&gt;" in shown
    assert "<script" not in shown
    assert "<b>" not in shown


def test_every_edit_has_exactly_one_anchor() -> None:
    """Each edit can be linked to, and no id stands twice."""
    old, new = documents()
    ids = fragment_fromstring(html()).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {f"edit-{edit.id}" for edit in compare(old, new).edits} <= set(ids)


def test_moved_text_says_where_from_and_where_to() -> None:
    """A move is told at both of its ends."""
    text = fragment_fromstring(html()).text_content()
    assert "Moved from after “Data”." in text
    assert "Moved up, to the beginning." in text


def test_link_change_is_a_visible_note() -> None:
    """A link that leads elsewhere is told in words."""
    note = "Link changed: https://books.example.com/contact → https://books.example.net/contact"
    assert note in fragment_fromstring(html()).text_content()


def test_unchanged_sections_are_folded_with_their_count() -> None:
    """Folding hides nothing for good: a summary says how much is in it."""
    (summary,) = fragment_fromstring(html()).iter("summary")
    assert summary.text_content() == "1 unchanged section: Scope"
    assert "<details" not in html(fold_unchanged=False)


def test_long_unchanged_stretches_within_a_section_are_folded() -> None:
    """Between two changes only what stands near is shown at once."""
    paragraphs = [f"Clause number {k} stays as it is." for k in range(8)]
    old = read("## Terms\n\nFirst.\n\n" + "\n\n".join(paragraphs) + "\n\nLast.", "text/markdown")
    new = read("## Terms\n\nOne.\n\n" + "\n\n".join(paragraphs) + "\n\nEnd.", "text/markdown")
    shown = str(redline_html(redline(old, new, compare(old, new))))
    assert "<summary>8 unchanged paragraphs</summary>" in shown


def test_no_inline_styles() -> None:
    """Style is left to the sheet, so that pages may forbid inline styles."""
    assert not fragment_fromstring(html()).xpath("//@style")


def test_text_marks_words_and_names_moves() -> None:
    """The text form has marks that survive without colour."""
    shown = redline_text(compare(*documents()))
    assert "We keep orders for [-30-]{+90+} days." in shown
    assert "Section moved: Your rights" in shown
    assert "  Section removed:\n  [-Gone-]\n  [-This section will be deleted soon.-]" in shown
    assert shown.startswith("5 changes in 4 sections, 1 moved.\n")
    assert "\x1b" not in shown


def test_text_keeps_to_its_width_and_colours_on_request() -> None:
    """Lines are wrapped, and colour adds to the marks rather than replacing them."""
    change = compare(*documents())
    assert max(map(len, redline_text(change, width=40).splitlines())) <= 60
    assert "\x1b[31m[-30-]\x1b[0m" in redline_text(change, colour=True)


def test_text_of_a_policy_cannot_steer_a_terminal() -> None:
    """Control characters are dropped."""
    old = read("## A\n\nWe keep it.", "text/markdown")
    new = read("## A\n\nWe keep it \x1b[2Jlonger.", "text/markdown")
    assert "\x1b" not in redline_text(compare(old, new))


def test_section_with_nothing_left_around_it() -> None:
    """Deleted text is shown even where no section of the new document remains."""
    old, _ = documents()
    empty = Document(sections=())
    shown = redline(old, empty, compare(old, empty))
    assert {section.status for section in shown.sections} == {"deleted"}


def section(*sentences: str) -> Section:
    """Return a section without a title that holds one paragraph."""
    breaks = tuple(len(" ".join((*sentences[:k], ""))) for k in range(len(sentences)))
    block = Block(kind="paragraph", text=" ".join(sentences), breaks=breaks)
    return Section(id="", title="", level=1, blocks=(block,))


def test_deletion_at_the_end_of_a_shorter_document_is_shown() -> None:
    """Words whose block is gone stand after the last block that is left."""
    moved = "The shop shares orders with"
    first = ("You may ask.", "You may go.", "We keep it.")
    old = Document(sections=(section(*first), section("We keep it.", f"{moved} nobody.")))
    new = Document(sections=(section(*first[:2], f"{moved} nobody else.", first[2]),))
    change = compare(old, new)
    assert [edit.old for edit in change.edits if edit.kind == "deleted"] == ["We keep it."]
    marks = [m for s in redline(old, new, change).sections for b in s.blocks for m in b.marks]
    assert [mark.text for mark in marks if mark.kind == "deleted"] == ["We keep it."]


def test_what_was_put_into_moved_text_is_marked_as_inserted() -> None:
    """A sentence that joins a section on its way is not hidden in the move."""
    moved = "The shop answers every letter within a week of its arrival."
    kept = "\n\n".join(f"## Rule {k}\n\nRule number {k} of the house stays." for k in range(3))
    old = read(f"{kept}\n\n## Letters\n\n{moved}", "text/markdown")
    new = read(f"## Letters\n\nWe sell books. {moved}\n\n{kept}", "text/markdown")
    tree = fragment_fromstring(str(redline_html(redline(old, new, compare(old, new)))))
    assert [e.text_content() for e in tree.find_class("rl-ins")] == ["inserted: We sell books."]


def test_rows_of_a_table_stand_in_columns() -> None:
    """Cells are cells, also where one of them changed, came or went."""
    rows = "| Company | Country |\n|---|---|\n| Northwind | Ireland |\n"
    old = read(f"## Who\n\n{rows}| Tailspin | Spain |", "text/markdown")
    new = read(f"## Who\n\n{rows.replace('Ireland', 'Peru')}", "text/markdown")
    tree = fragment_fromstring(str(redline_html(redline(old, new, compare(old, new)))))
    shown = [[td.text_content() for td in tr] for tr in tree.iter("tr")]
    assert shown[0] == ["Company", "Country"]
    assert shown[1][0] == "Northwind"
    assert "Ireland" in shown[1][1]
    assert "Peru" in shown[1][1]
    assert shown[2][0] == "deleted: Tailspin"


def test_a_cell_that_moved_to_another_column_stands_there_and_is_marked() -> None:
    """An empty cell is a cell; the bar before what moved is marked."""
    rows = "<tr><th>Data<th>Yes<th>No</tr><tr><td>Mails<td>X<td>X</tr><tr><td>Logs{}</tr>"
    old, new = (
        read(f"<h2>Who</h2><p>We keep this.</p><table>{rows.format(cells)}</table>")
        for cells in ("<td>X<td>", "<td><td>X")
    )
    tree = fragment_fromstring(str(redline_html(redline(old, new, compare(old, new)))))
    assert [td.text_content() for td in list(tree.iter("tr"))[2]] == ["Logs", "", "inserted: |X"]


def test_text_that_reads_from_the_right_is_turned() -> None:
    """Arabic and Hebrew blocks run from the right; words for screen readers do not decide it."""
    old = read("## حقوقك\n\nنجيب خلال 30 يومًا.", "text/markdown")
    new = read("## حقوقك\n\nنجيب خلال 90 يومًا.", "text/markdown")
    tree = fragment_fromstring(str(redline_html(redline(old, new, compare(old, new)))))
    assert [e.get("dir") for e in tree.iter("h3", "p")] == ["rtl", "rtl"]


def test_text_keeps_wide_letters_within_the_width() -> None:
    """Letters that take two columns are counted as two, and lines break between them."""
    old = read("## 共享\n\n我们不会出售您的个人信息。", "text/markdown")
    new = read("## 共享\n\n" + "我们可能会向广告合作伙伴出售您的个人信息。" * 4, "text/markdown")
    shown = redline_text(compare(old, new), width=30)
    wide = [sum(1 + (east_asian_width(c) in "WF") for c in line) for line in shown.splitlines()]
    assert 25 < max(wide[4:]) <= 30


def test_text_cannot_forge_a_change() -> None:
    """A policy's own brackets are parted, so that only ours mark a change."""
    old = read("## A\n\nWe keep {+nothing+} for 30 days.", "text/markdown")
    new = read("## A\n\nWe keep {+nothing+} for 90 days.", "text/markdown")
    assert redline_text(compare(old, new)).count("{+") == 1
