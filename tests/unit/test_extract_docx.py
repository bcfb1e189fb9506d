"""Word documents read like the page they would be published as."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx as word
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from notifier.errors import UnreadableDocument
from notifier.extract import docx, read
from notifier.model.document import Document
from notifier.model.formats import WORD


def saved(document: WordDocument) -> bytes:
    """Return the bytes of *document*."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read_word(document: WordDocument) -> Document:
    """Read *document*."""
    return read(saved(document), WORD)


def policy() -> WordDocument:
    """Return a policy with a title, a list, a table, a link and a running header."""
    document = word.Document()
    document.sections[0].header.paragraphs[0].text = "Harbour Books Ltd, confidential"
    document.add_heading("Privacy policy", 0)
    document.add_paragraph("Harbour Books sells books.")
    document.add_heading("What we keep", 1)
    document.add_paragraph("We keep:")
    document.add_paragraph("your name", style="List Bullet")
    document.add_paragraph("your orders", style="List Bullet")
    document.add_paragraph().add_run("For how long").bold = True
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Data", "Kept for", "Orders", "30 days"),
        strict=True,
    ):
        cell.text = text
    return document


def test_headings_lists_and_tables_are_read() -> None:
    """Styles give levels, a bold paragraph a heading; headers of pages are left out."""
    document = read_word(policy())
    assert document.title == "Privacy policy"
    assert [(s.level, s.title) for s in document.sections] == [
        (1, "Privacy policy"),
        (1, "What we keep"),
        (2, "For how long"),
    ]
    blocks = [(block.kind, block.text) for s in document.sections for block in s.blocks]
    assert blocks == [
        ("paragraph", "Harbour Books sells books."),
        ("paragraph", "We keep:"),
        ("item", "your name"),
        ("item", "your orders"),
        ("row", "Data | Kept for"),
        ("row", "Orders | 30 days"),
    ]


def test_links_keep_their_target() -> None:
    """A hyperlink is in the document's relations, not in its text."""
    document = policy()
    paragraph = document.add_paragraph("Read our ")
    link = OxmlElement("w:hyperlink")
    target = document.part.relate_to(
        "https://books.example.com/terms", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), target)
    run = paragraph.add_run("terms")
    link.append(run._r)
    paragraph._p.append(link)  # type: ignore[arg-type] # lxml's stubs know no custom classes
    (found,) = read_word(document).sections[-1].blocks[-1].links
    assert (found.text, found.target) == ("terms", "https://books.example.com/terms")


def test_proposed_insertions_stand_and_deletions_do_not() -> None:
    """A draft under revision reads as if all revisions were accepted."""
    document = policy()
    paragraph = document.add_paragraph("We keep orders for ")
    for tag, holder, text in (("w:del", "w:delText", "30 days."), ("w:ins", "w:t", "90 days.")):
        revision, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(holder)
        words.text = text
        run.append(words)
        revision.append(run)
        paragraph._p.append(revision)  # type: ignore[arg-type] # the same
    assert read_word(document).lines()[-1] == "We keep orders for 90 days."


@pytest.mark.parametrize("hidden", [True, False])
def test_hidden_text_is_left_out(hidden: bool) -> None:
    """What Word hides is not published; a run may also say that it is not hidden."""
    document = policy()
    paragraph = document.add_paragraph("We keep orders")
    paragraph.add_run(" for ever").font.hidden = hidden
    paragraph.add_run(".")
    end = "." if hidden else " for ever."
    assert read_word(document).lines()[-1] == f"We keep orders{end}"


def test_a_style_may_hide_text() -> None:
    """Notes to the authors have a style of their own, which is not shown."""
    document = policy()
    document.styles.add_style("Author", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.add_paragraph("Ask counsel about this.", style="Author")
    assert read_word(document).text == read_word(policy()).text


def test_marks_of_notes_are_left_out() -> None:
    """Word counts its notes; their text stands at the end."""
    notes = (
        b"<w:footnotes xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        b"<w:footnote w:id='2'><w:p><w:r><w:t>Except invoices.</w:t></w:r></w:p></w:footnote>"
        b"</w:footnotes>"
    )
    document = policy()
    part = Part(
        PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes, document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph = document.add_paragraph("We keep all of it")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(mark)  # type: ignore[arg-type] # the same
    paragraph.add_run(" for a year.")
    assert read_word(document).lines()[-2:] == ["We keep all of it for a year.", "Except invoices."]


def test_pictures_are_left_out() -> None:
    """A picture adds no text and no target."""
    document = policy()
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
        "f8cfc0f01f0005000201a5f645400000000049454e44ae426082"
    )
    document.add_picture(BytesIO(pixel))
    assert read_word(document).text == read_word(policy()).text


def broken() -> bytes:
    """Return an archive that holds no document."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


def bomb() -> bytes:
    """Return a small document that unpacks to a large one."""
    out = BytesIO(saved(policy()))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", bytes(docx.MAX_UNPACKED))
    return out.getvalue()


def rewritten(body: bytes, prolog: bytes = b"") -> bytes:
    """Return a document with *body* before its own text."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(saved(policy()))) as source, zipfile.ZipFile(out, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                head, _, tail = content.partition(b"<w:body>")
                content = prolog + head.partition(b"?>")[2] + b"<w:body>" + body + tail
            archive.writestr(name, content)
    return out.getvalue()


def deep() -> bytes:
    """Return a document whose markup is nested more deeply than a program may call itself."""
    return rewritten(b"<w:smartTag>" * 20_000 + b"</w:smartTag>" * 20_000)


def swelling() -> bytes:
    """Return a document whose entities are made of entities."""
    entities = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(9))
    prolog = f"<!DOCTYPE x [<!ENTITY e0 'data'>{entities}]>".encode()
    return rewritten(b"<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", prolog)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "broken"),
        (b"no archive at all", "broken"),
        (broken(), "broken"),
        (saved(policy())[:2000], "broken"),
        (bomb(), "unpacks to"),
        (deep(), "nested too deeply"),
        (swelling(), "broken"),
        (rewritten(b"<w:p/>" * docx.MAX_ELEMENTS), "more than 60,000 paragraphs"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
    ],
)
def test_what_cannot_be_read_says_why(raw: bytes, says: str) -> None:
    """Encrypted, broken, swollen and bottomless files are refused in plain words."""
    with pytest.raises(UnreadableDocument, match=says):
        read(raw, WORD)
