"""PDFs read like the page they were printed from; what cannot be read says so."""

from __future__ import annotations

import pytest

from notifier.errors import UnreadableDocument, UnsupportedMediaType
from notifier.extract import extras, pdf, read
from notifier.model.document import Document
from tests.pdf_maker import MARGIN, WIDTHS, PdfPage, column, make_pdf, set_in_lines

FIRST = """# Privacy policy

Harbour Books Ltd sells books. This policy says what we keep about you and
why we keep it. It holds for all who buy from us, in our shops and on the web,
and for no one else.

* 1. What we keep

We keep these things about you while you have an ac-
count with us, in line with our long-
standing habits:
- your name and the address to which we send what you
order from us
- the books that you ordered

Much of this habit is long-standing. Orders are kept for the time that the"""
SECOND = """tax office asks for, and then erased.
* 2. Your rights
You may ask us to show, correct or erase what we hold about you."""


def lines(*pages: PdfPage) -> list[str]:
    """Return the lines of the policy on *pages*."""
    return read(make_pdf(*pages), "application/pdf").lines()


def policy() -> Document:
    """Return a policy of two pages, with a running header and page numbers."""
    pages = [PdfPage(), PdfPage()]
    for number, (page, text) in enumerate(zip(pages, (FIRST, SECOND), strict=True), start=1):
        page.text(MARGIN, 800, "Harbour Books Ltd", 8)
        page.text(280, 40, f"Page {number} of 2", 8)
        column(page, text)
    return read(make_pdf(*pages), "application/pdf")


def test_wrapped_lines_hyphens_and_pages_become_paragraphs() -> None:
    """Lines, broken words and pages join; headers and page numbers are gone."""
    assert policy().lines() == [
        "Privacy policy",
        (
            "Harbour Books Ltd sells books. This policy says what we keep about you and why we keep it. "
            "It holds for all who buy from us, in our shops and on the web, and for no one else."
        ),
        "1. What we keep",
        (
            "We keep these things about you while you have an account with us, in line with our "
            "long-standing habits:"
        ),
        "your name and the address to which we send what you order from us",
        "the books that you ordered",
        (
            "Much of this habit is long-standing. Orders are kept for the time that the tax office "
            "asks for, and then erased."
        ),
        "2. Your rights",
        "You may ask us to show, correct or erase what we hold about you.",
    ]


def test_large_and_bold_lines_are_headings() -> None:
    """The largest size is the title; a bold line stands below it."""
    document = policy()
    assert [(section.level, section.key) for section in document.sections] == [
        (1, "privacy policy"),
        (2, "what we keep"),
        (2, "your rights"),
    ]
    assert document.title == "Privacy policy"
    kinds = [block.kind for block in document.sections[1].blocks]
    assert kinds == ["paragraph", "item", "item", "paragraph"]


def test_cells_below_each_other_are_rows() -> None:
    """A wide gap ends a cell where the line above or below has one at the same place."""
    page = PdfPage()
    column(page, "What we keep, and for how long, is in this table.")
    for y, (what, long) in zip(
        (660, 646, 632),
        (("Data", "Kept for"), ("Orders", "30 days"), ("Bills", "10 years")),
        strict=True,
    ):
        page.text(MARGIN, y, what)
        page.text(250, y, long)
    blocks = read(make_pdf(page), "application/pdf").sections[0].blocks
    assert [(block.kind, block.text) for block in blocks[1:]] == [
        ("row", "Data | Kept for"),
        ("row", "Orders | 30 days"),
        ("row", "Bills | 10 years"),
    ]


def test_links_keep_their_words_and_target() -> None:
    """A link's rectangle gives its words."""
    page = PdfPage()
    page.text(MARGIN, 600, "Please read our terms before you order.")
    page.link(MARGIN + 60, 600, 48, "https://books.example.com/terms")
    (link,) = read(make_pdf(page), "application/pdf").sections[0].blocks[0].links
    assert (link.text, link.target) == ("our terms", "https://books.example.com/terms")


def test_a_table_of_contents_is_left_out() -> None:
    """Its page numbers change with every line that is added above."""
    page = PdfPage()
    column(page, "1. Data ........ 2\n2. Rights . . . . . . . 13\nWe keep what you order.")
    assert lines(page) == ["We keep what you order."]


def test_titles_at_the_top_of_each_page_are_no_running_headers() -> None:
    """Annexes are numbered as pages are, and periods have numbers too."""
    pages = [PdfPage(), PdfPage()]
    for number, page in enumerate(pages, start=1):
        column(page, f"* Annex {number}\nWe keep what you order for {number * 30} days.", top=790)
    assert lines(*pages) == [
        "Annex 1",
        "We keep what you order for 30 days.",
        "Annex 2",
        "We keep what you order for 60 days.",
    ]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "broken"),
        (b"", "broken"),
        (make_pdf(PdfPage(), encrypt=True), "password"),
        (make_pdf(PdfPage()), "only pictures"),
        (make_pdf(*[PdfPage()] * (pdf.MAX_PAGES + 1)), "501 pages"),
        ("%PDF-1.7", "not text"),
    ],
)
def test_what_cannot_be_read_says_why(raw: bytes | str, says: str) -> None:
    """Encrypted, broken, image-only and huge files are refused in plain words."""
    with pytest.raises(UnreadableDocument, match=says):
        read(raw, "application/pdf")


LEFT = (
    "We collect the data that you give us when you order a book, and the letters that you send us."
    " We keep them for as long as the law asks us to keep them, and no longer than that, unless you"
    " agree to it. You may ask us at any time what we know about you, and have it put right."
)
RIGHT = (
    "Carriers receive your name and address, since they could not deliver otherwise. Our bank gets"
    " what it needs for the payment. Nobody else does; we never sell your data to anyone at all,"
    " whoever asks for it, and we tell you before another firm takes part in what we do for you."
)


@pytest.mark.parametrize("beside", [True, False])
def test_columns_are_read_one_after_the_other(beside: bool) -> None:
    """However the file orders the lines of two columns, sentences run on within each."""
    page = PdfPage()
    page.text(MARGIN, 760, "Privacy notice", 18)
    marks = [
        (number, x, line)
        for x, title, text in ((MARGIN, "What we keep", LEFT), (312, "Who gets it", RIGHT))
        for number, line in enumerate([title, *set_in_lines(text, 210)])
    ]
    for number, x, line in sorted(marks) if beside else marks:
        page.text(x, 720 - 14 * number, line, 11 if number else 14)
    document = read(make_pdf(page), "application/pdf")
    assert [(s.title, [b.text for b in s.blocks]) for s in document.sections] == [
        ("Privacy notice", []),
        ("What we keep", [LEFT]),
        ("Who gets it", [RIGHT]),
    ]


def test_wrapped_cells_belong_to_one_row() -> None:
    """A row is as high as its highest cell, and reads cell by cell."""
    table = [
        ("Data", "Purpose", "Kept for"),
        (
            "Orders and the letters about them",
            "Delivering what you ordered, and answers",
            "3 years",
        ),
        ("Invoices", "Tax law", "10 years"),
        ("Address for the newsletter", "Sending the newsletter to you", "Until you leave"),
    ]
    page, y = PdfPage(), 700.0
    for row in table:
        cells = [set_in_lines(cell, 120) for cell in row]
        for number in range(max(map(len, cells))):
            for place, lines in enumerate(cells):
                if number < len(lines):
                    page.text(MARGIN + 150 * place, y - 13 * number, lines[number])
        y -= 13 * max(map(len, cells)) + 8
    document = read(make_pdf(page), "application/pdf")
    assert document.lines() == [" | ".join(row) for row in table]


def test_a_pdf_that_unpacks_to_too_much_is_refused() -> None:
    """A few kilobytes may say nothing for hundreds of megabytes, which pdfium would read on and on."""
    page = PdfPage(marks=["q Q " * (pdf.MAX_UNPACKED // 4 + 1)])
    with pytest.raises(UnreadableDocument, match="unpacks to more than"):
        read(make_pdf(page), "application/pdf")


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters are counted before any is looked at."""
    monkeypatch.setattr(pdf, "MAX_CHARS", 50)
    with pytest.raises(UnreadableDocument, match="at most 50 characters"):
        policy()


@pytest.mark.parametrize(
    ("media_type", "extra"),
    [
        ("application/pdf", "pdf"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ],
)
def test_without_the_extra_the_person_is_told_what_to_install(
    media_type: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The core install reads neither, and says so."""

    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", absent)
    with pytest.raises(UnsupportedMediaType) as caught:
        read(b"%PDF-1.7", media_type)
    assert f"pip install 'policy-notifier[{extra}]'" in caught.value.explain()


def test_footnotes_cut_no_sentence_in_two() -> None:
    """Notes stand behind the text, each an item without its number, as in other formats."""
    pages = [PdfPage(), PdfPage()]
    for line in range(4):
        pages[0].text(
            72, 700 - 14 * line, f"This is sentence {line} of a page that has notes at its foot."
        )
    pages[0].text(72, 644, "We keep your orders for as long as the law asks us to keep them, and")
    pages[0].text(72, 90, "1 A broker is a firm that sells", 8)
    pages[0].text(72, 80, "personal data.", 8)
    pages[0].text(72, 70, "2 Checks are made once a year.", 8)
    pages[1].text(72, 740, "then we delete all of them from our systems and those of others.")
    for line in range(4):
        pages[1].text(
            72, 700 - 14 * line, f"This is sentence {line} of the page that comes behind it."
        )
    found = read(make_pdf(*pages), "application/pdf")
    assert "asks us to keep them, and then we delete all of them" in found.text
    blocks = [block for section in found.sections for block in section.blocks]
    assert [(b.kind, b.text) for b in blocks[-2:]] == [
        ("item", "A broker is a firm that sells personal data."),
        ("item", "Checks are made once a year."),
    ]


def test_the_head_of_a_table_is_read_once_where_pages_repeat_it() -> None:
    """A table that grows over the end of a page gains no row by it."""
    pages = [PdfPage(), PdfPage()]
    for page, names in zip(pages, (("Orders", "Logs"), ("Letters", "Names")), strict=True):
        for number, row in enumerate((("Data", "Kept for"), *((n, "2 years") for n in names))):
            for place, cell in enumerate(row):
                page.text(72 + 150 * place, 700 - 20 * number, cell)
    rows = read(make_pdf(*pages), "application/pdf").text.splitlines()
    assert rows == [
        "Data | Kept for",
        *(f"{n} | 2 years" for n in ("Orders", "Logs", "Letters", "Names")),
    ]


def test_letters_side_by_side_are_words_on_a_page_of_two_lines() -> None:
    """Where each letter is placed by itself, pdfium takes a nearly empty page for vertical writing."""
    page = PdfPage()
    for y, text in ((700, "You must not copy the predictions for others."), (686, "Nor sell.")):
        x = float(MARGIN)
        for char in text:
            if char != " ":
                page.text(round(x, 2), y, char)
            x += WIDTHS[ord(char) - 32] * 11 / 1000
    assert " ".join(lines(page)) == "You must not copy the predictions for others. Nor sell."


def test_items_whose_bullets_are_drawn_do_not_run_together() -> None:
    """Browsers draw the bullets of lists; their lines are short beside the text around."""
    page = PdfPage()
    text = "The following receive your data, each of them for the purposes that we named above, and no other:"
    y = 700
    for line in set_in_lines(text, 420):
        page.text(MARGIN, y, line)
        y -= 14
    for item in ("Quayside Hosting, Dublin", "Pigeon Mail, Utrecht"):
        page.text(MARGIN + 30, y - 12, item)
        y -= 14
    for line in set_in_lines(f"Authorities are told only where the law obliges us. {text}", 420):
        page.text(MARGIN, y - 24, line)
        y -= 14
    found = lines(page)
    assert found[1:3] == ["Quayside Hosting, Dublin", "Pigeon Mail, Utrecht"]
    assert len(found) == 4
