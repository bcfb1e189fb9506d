"""One policy in five formats is one document: comparing any two finds nothing."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass
from io import BytesIO
from itertools import permutations

import docx as word
import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Document
from notifier.model.formats import WORD
from tests.pdf_maker import MARGIN, PdfPage, make_pdf, set_in_lines

TITLE = "Harbour Books privacy notice"


@dataclass(frozen=True)
class Part:
    """A section: paragraphs, then items, then a table."""

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


INTRODUCTION = (
    (
        "This notice says which personal data Harbour Books collects when you order a book from us, and"
        " what we do with them. It applies to the shop, to the newsletter and to letters you send us."
    ),
    "It applies from 1 March 2026.",
)
PARTS = (
    Part(
        "What we collect",
        (
            "We collect the data that you give us. We do not buy data about you, e.g. from brokers.",
            "When you order, these are:",
        ),
        (
            "your name and the address that the parcel goes to;",
            (
                "your e-mail address, so that we can tell you when the parcel has left our warehouse and"
                " when it should arrive;"
            ),
            "the books that you ordered.",
        ),
    ),
    Part(
        "How long we keep it",
        ("The law asks us to keep invoices. Everything else is deleted as this table says.",),
        rows=(
            ("Data", "Purpose", "Kept for"),
            ("Orders", "Delivery and returns", "3 years"),
            ("Invoices", "Tax law", "10 years"),
            ("Newsletter address", "Sending the newsletter", "Until you leave"),
            ("Letters", "", "2 years"),
            ("Complaints", "Answering them", ""),
        ),
    ),
    Part(
        "Who receives it",
        (
            (
                "Carriers receive your name and address, since they could not deliver otherwise. Our bank"
                " receives what it needs for the payment. Nobody else does; we never sell your data."
            ),
            (
                "Some carriers are outside the European Union. For these we use the standard clauses of"
                " Art. 46 GDPR."
            ),
        ),
    ),
    Part(
        "Your rights",
        (
            (
                "You may ask what we know about you, have it corrected or deleted, and object to its use."
                " Write to privacy@harbour-books.example and we answer within 30 days."
            ),
            "If our answer does not satisfy you, you may turn to the data protection authority.",
        ),
    ),
)


def as_html() -> bytes:
    """Return the policy as a page with a menu and a footer."""
    out = [f"<h1>{TITLE}</h1>", *(f"<p>{html.escape(text)}</p>" for text in INTRODUCTION)]
    for part in PARTS:
        out.append(f"<h2>{part.title}</h2>")
        out += [f"<p>{html.escape(text)}</p>" for text in part.paragraphs]
        if part.items:
            out.append(
                f"<ul>{''.join(f'<li>{html.escape(item)}</li>' for item in part.items)}</ul>"
            )
        if part.rows:
            rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in part.rows)
            out.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    menu = "<nav><a href=/>Shop</a> <a href=/news>News</a></nav>"
    footer = "<footer>© 2026 Harbour Books. All rights reserved.</footer>"
    return f"<html lang=en><body>{menu}<main>{''.join(out)}</main>{footer}</body></html>".encode()


def as_markdown() -> bytes:
    """Return the policy as Markdown."""
    out = [f"# {TITLE}", *INTRODUCTION]
    for part in PARTS:
        out += [f"## {part.title}", *part.paragraphs]
        if part.items:
            out.append("\n".join(f"* {item}" for item in part.items))
        if part.rows:
            head, *rows = (f"| {' | '.join(row)} |" for row in part.rows)
            out.append("\n".join([head, "|---" * len(part.rows[0]) + "|", *rows]))
    return "\n\n".join(out).encode()


def as_text(*, width: int = 10_000, newline: str = "\n", underline: bool = False) -> bytes:
    """Return the policy as plain text, wrapped at *width*; tables have a line for each row."""

    def wrap(text: str, first: str = "", rest: str = "") -> str:
        return textwrap.fill(
            text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
        )

    out = [TITLE + (f"\n{'=' * len(TITLE)}" if underline else ""), *map(wrap, INTRODUCTION)]
    for part in PARTS:
        out.append(part.title + (f"\n{'-' * len(part.title)}" if underline else ""))
        out += map(wrap, part.paragraphs)
        if part.items:
            out.append("\n".join(wrap(item, "  • ", "    ") for item in part.items))
        out += [" | ".join(row) for row in part.rows]
    return "\n\n".join(out).replace("\n", newline).encode()


def as_pdf() -> bytes:  # noqa: C901 - a small typesetter
    """Return the policy as pages with a running header and page numbers."""
    pages: list[PdfPage] = []
    y = 0.0

    def line(text: str, size: float = 11, *, gap: float = 0, left: float = 0) -> None:
        nonlocal y
        y -= gap
        if not pages or y < 480:
            pages.append(PdfPage())
            pages[-1].text(MARGIN, 790, "Harbour Books, privacy notice, version of March", 8)
            pages[-1].text(290, 40, f"Page {len(pages)} of 3", 8)
            y = 720
        pages[-1].text(MARGIN + left, y, text, size)
        y -= 14

    def paragraph(text: str, left: float = 0, first: str = "") -> None:
        for number, part in enumerate(set_in_lines(first + text, 450 - left)):
            line(part, gap=0 if number else 8, left=left)

    line(TITLE, 20)
    for text in INTRODUCTION:
        paragraph(text)
    for part in PARTS:
        line(part.title, 14, gap=14)
        for text in part.paragraphs:
            paragraph(text)
        for item in part.items:
            paragraph(item, 14, "• ")
        for row in part.rows:
            line(row[0], gap=6)
            for column, cell in enumerate(row[1:], start=1):
                if cell:
                    pages[-1].text(MARGIN + 150 * column, y + 14, cell)
    return make_pdf(*pages)


def as_word() -> bytes:
    """Return the policy as a Word document."""
    document = word.Document()
    document.sections[0].header.paragraphs[0].text = "Harbour Books, confidential"
    document.add_heading(TITLE, 0)
    for text in INTRODUCTION:
        document.add_paragraph(text)
    for part in PARTS:
        document.add_heading(part.title, 1)
        for text in part.paragraphs:
            document.add_paragraph(text)
        for item in part.items:
            document.add_paragraph(item, style="List Bullet")
        if part.rows:
            table = document.add_table(rows=len(part.rows), cols=len(part.rows[0]))
            for row, cells in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


FORMATS = {
    "html": (as_html(), "text/html"),
    "markdown": (as_markdown(), "text/markdown"),
    "text": (as_text(), "text/plain"),
    "wrapped": (as_text(width=72), "text/plain"),
    "underlined": (as_text(width=66, newline="\r\n", underline=True), "text/plain"),
    "pdf": (as_pdf(), "application/pdf"),
    "word": (as_word(), WORD),
}


def document(name: str) -> Document:
    """Read the policy in one format."""
    return read(*FORMATS[name])


def shape(found: Document) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return titles, and kinds and texts of blocks."""
    return [(s.title, [(b.kind, b.text) for b in s.blocks]) for s in found.sections]


@pytest.mark.parametrize(("one", "other"), list(permutations(FORMATS, 2)))
def test_one_policy_in_two_formats_has_no_change(one: str, other: str) -> None:
    """A publisher who changes the format of a policy changes nothing in it."""
    change = compare(document(one), document(other))
    assert [(e.kind, e.deleted, e.inserted, e.old[:60], e.new[:60]) for e in change.edits] == []


@pytest.mark.parametrize(
    "name", [name for name in FORMATS if name not in ("html", "text", "wrapped")]
)
def test_each_format_has_the_shape_of_the_page(name: str) -> None:
    """Sections, paragraphs, items and rows come out alike, whatever marks them."""
    assert shape(document(name)) == shape(document("html"))


def test_a_tag_in_markdown_that_nothing_closes_hides_nothing() -> None:
    """A stray opening tag is text; a script that is closed is left out."""
    stray = read("We use <script> tags.\n\nWe keep orders for 30 days.\n", "text/markdown")
    assert "We keep orders for 30 days." in stray.text
    closed = read("Before.\n\n<script>let x = 1</script>\n\nAfter.\n", "text/markdown")
    assert closed.text.splitlines() == ["Before.", "After."]


def test_two_tables_of_a_text_keep_their_own_columns() -> None:
    """What stands between two tables ends the first: an empty column of one is none of the other."""
    text = "A | | B\n\n* An item between them\n\nC | D | E\n"
    assert read(text, "text/plain").text.splitlines() == [
        "A | B",
        "An item between them",
        "C | D | E",
    ]


def test_paragraphs_of_a_text_without_blank_lines_are_told_apart() -> None:
    """Long lines are paragraphs, and so are those whose first line stands farther in."""
    plain = [TITLE, *INTRODUCTION]
    for part in PARTS:
        plain += [part.title, *part.paragraphs]
    long = read("\n".join(plain), "text/plain")
    assert [b.text for s in long.sections for b in s.blocks if len(b.text) > 99] == [
        text for text in plain if len(text) > 99
    ]
    wrapped = "\n".join(
        textwrap.fill(text, 60, initial_indent="   ") for text in PARTS[2].paragraphs
    )
    assert read(wrapped, "text/plain").text.splitlines() == list(PARTS[2].paragraphs)


def test_a_link_over_several_blocks_is_read_as_a_link_in_each() -> None:
    """Tools write a linked card as one link with blank lines in it, which Markdown takes for none."""
    text = "# Terms\n\nWe keep orders.\n\n[![](p.png)\n\n### Delivery\n\nBy ship](https://a.example/x)\n"
    first, card = read(text, "text/markdown").sections
    assert [block.text for block in first.blocks] == ["We keep orders."]
    assert card.title == "Delivery"
    assert [block.text for block in card.blocks] == ["By ship"]
    assert [link.target for link in (*card.links, *card.blocks[0].links)] == [
        "https://a.example/x"
    ] * 2
