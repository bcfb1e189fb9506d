"""The redline as a Word file: what accepting and rejecting all its changes gives."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
from hypothesis import given, settings
from lxml import etree

from notifier.cli import main
from notifier.compose.redline_docx import redline_docx
from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Document
from tests.property.test_redline_agreement import AFTER, ALL_PAIRS, BEFORE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(package: bytes) -> etree._Element:
    """Return the tree of the text."""
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        return etree.fromstring(files.read("word/document.xml"))


def settled(package: bytes, *, accept: bool) -> list[str]:
    """Return the paragraphs after accepting or rejecting every change, as Word does it."""
    dropped = "del" if accept else "ins"

    def words(node: etree._Element) -> str:
        return "".join(
            text.text or ""
            for text in node.iter(f"{W}t", f"{W}delText")
            if not any(parent.tag == f"{W}{dropped}" for parent in text.iterancestors())
        )

    lines, open_line = [], ""
    for paragraph in body(package).iterfind(f"{W}body/*"):
        if paragraph.tag == f"{W}tbl":
            assert not open_line.strip(), "what stands before a table cannot join it"
            lines += [
                " | ".join(words(cell) for cell in row.iter(f"{W}tc"))
                for row in paragraph.iter(f"{W}tr")
                if row.find(f"{W}trPr/{W}{dropped}") is None
            ]
            continue
        open_line += words(paragraph)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{dropped}") is None:
            lines.append(open_line)  # its end stays, else it joins what follows
            open_line = ""
    return [" ".join(line.split()) for line in [*lines, open_line] if line.strip()]


def paragraphs(document: Document) -> list[str]:
    """Return the headings and blocks of a document."""
    return [" ".join(line.split()) for line in document.lines() if line.strip()]


@given(ALL_PAIRS)
@settings(max_examples=100, deadline=None)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(
    pair: tuple[Document, Document],
) -> None:
    """Whatever changed, both texts are in the file, paragraph by paragraph."""
    old, new = pair
    package = redline_docx(old, new, compare(old, new))
    assert settled(package, accept=True) == paragraphs(new)
    assert settled(package, accept=False) == paragraphs(old)


def policies() -> tuple[Document, Document]:
    """Return the two versions of a policy."""
    return read(BEFORE, "text/markdown"), read(AFTER, "text/markdown")


def test_words_that_changed_are_tracked_within_their_paragraph() -> None:
    """A number that changed is not the loss of its whole paragraph."""
    old = read("## Data\n\nWe keep orders for 30 days. Then we delete them.", "text/markdown")
    new = read("## Data\n\nWe keep orders for 90 days. Then we delete them.", "text/markdown")
    tree = body(redline_docx(old, new, compare(old, new)))
    assert [node.text for node in tree.iter(f"{W}delText")] == ["30"]
    assert [node.text for ins in tree.iter(f"{W}ins") for node in ins.iter(f"{W}t")] == ["90"]


def test_file_opens_with_headings_and_lists() -> None:
    """Another reader of Word files finds headings as headings and items as items."""
    old, new = policies()
    opened = docx.Document(io.BytesIO(redline_docx(old, new, compare(old, new))))
    styles = {p.text: p.style.name for p in opened.paragraphs if p.style is not None}
    assert styles["Who receives it"] == "Heading 2"
    items = [p for p in opened.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert len(items) >= 3


TABLE = """\
## Who gets data

| Company | For | Where |
|---|---|---|
| Fjord Mail | sending mail | Norway |
| Quay Hosting | servers | Ireland |
| Birch Post | parcels | Sweden |
"""


def test_rows_are_tables_whose_cells_are_tracked() -> None:
    """A cell that changed is marked in its place; a row that came or went is one as a whole."""
    changed = TABLE.replace("Ireland", "Canada").replace(
        "| Birch Post | parcels | Sweden |", "| Moss Cargo Ltd | insuring what is sent | Spain |"
    )
    old, new = read(TABLE, "text/markdown"), read(changed, "text/markdown")
    package = redline_docx(old, new, compare(old, new))
    (table,) = docx.Document(io.BytesIO(package)).tables
    assert [len(row.cells) for row in table.rows] == [3, 3, 3, 3, 3]
    fates = [
        [etree.QName(child).localname for child in row.iterfind(f"{W}trPr/*")][1:]
        for row in body(package).iter(f"{W}tr")
    ]
    assert fates == [[], [], [], ["del"], ["ins"]]
    (cell,) = [c for c in body(package).iter(f"{W}tc") if "Canada" in "".join(c.itertext())]
    assert [node.text for node in cell.iter(f"{W}delText")] == ["Ireland"]
    assert settled(package, accept=True) == paragraphs(new)
    assert settled(package, accept=False) == paragraphs(old)


def test_a_row_with_another_number_of_cells_is_another_row() -> None:
    """Where a column comes, no cell can be tracked within its row."""
    old = read(TABLE, "text/markdown")
    wider = TABLE.replace(" |\n", " | yes |\n").replace("|---|---|---| yes |", "|---|---|---|---|")
    new = read(wider, "text/markdown")
    package = redline_docx(old, new, compare(old, new))
    assert settled(package, accept=True) == paragraphs(new)
    assert settled(package, accept=False) == paragraphs(old)


def test_our_own_reading_of_the_file_is_the_new_text() -> None:
    """A policy that is published as this file reads as the new version."""
    old, new = policies()
    package = redline_docx(old, new, compare(old, new))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    told = read(package, kind).text
    assert "within two months" in told
    assert "within one month" not in told


def test_changes_are_numbered_once_and_bytes_are_always_the_same() -> None:
    """No number stands twice, which Word calls a damaged file; nothing depends on the day."""
    old, new = policies()
    package = redline_docx(old, new, compare(old, new))
    tree = body(package)
    for names in (("ins", "del"), ("bookmarkStart",), ("commentReference",)):
        ids = [int(node.get(f"{W}id") or "") for node in tree.iter(*(f"{W}{n}" for n in names))]
        assert ids
        assert all(after == before + 1 for before, after in pairwise(ids))
    assert package == redline_docx(old, new, compare(old, new))


def test_what_words_do_not_show_is_a_comment() -> None:
    """Where a link leads, where text came from, and a split are said beside their paragraph."""
    old, new = policies()
    opened = docx.Document(io.BytesIO(redline_docx(old, new, compare(old, new))))
    told = [comment.text for comment in opened.comments]
    link = "https://books.example.com/desk → https://books.example.net/desk"
    assert f"Link changed: {link}" in told
    assert any(text.startswith("Moved from") for text in told)
    assert "Paragraphs split into several; the words are the same." in told


def test_command_writes_the_file(tmp_path: Path) -> None:
    """``diff --docx FILE`` writes it beside what is printed."""
    old, new, file = (tmp_path / name for name in ("old.md", "new.md", "redline.docx"))
    old.write_text(BEFORE, "utf-8")
    new.write_text(AFTER, "utf-8")
    assert main(["diff", str(old), str(new), "--docx", str(file)]) == 1
    assert settled(file.read_bytes(), accept=False) == paragraphs(policies()[0])
