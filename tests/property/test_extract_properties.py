"""Whatever arrives, reading ends in a document or in a ReadError, and depends on the text alone."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.errors import ReadError
from notifier.extract import assess, read
from notifier.extract.normalize import word_set
from notifier.extract.sentences import breaks
from notifier.model.document import Document
from notifier.model.links import link_key
from tests.pdf_maker import PdfPage, make_pdf

MEDIA_TYPES = ["text/html", "text/markdown", "text/plain"]
TAGS = sorted(
    word_set(
        "p div span a b br ul ol li table tr td h2 nav footer button details summary dl dt pre x-y"
    )
)

markup = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(
            ["<div hidden>", "<a href='/x'>", "<table><tr><td>", "<p style='display:none'>", "<!--"]
        ),
        st.text(max_size=20),
        st.sampled_from(["We collect data. ", "\x00", "\u202e", "&nbsp;", "\ud800", "•", " | "]),
    ),
    max_size=60,
).map("".join)
SENTENCES = st.lists(
    st.sampled_from(
        ["We sell books.", "Do you agree?", "See Sec. 4 of it!", "“We do.”", "It costs 3.50 a day."]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(raw=st.one_of(st.binary(max_size=300), markup), media_type=st.sampled_from(MEDIA_TYPES))
def test_any_bytes_read_or_are_refused(raw: bytes | str, media_type: str) -> None:
    """Nothing crashes, blocks are never blank, sentences cover their block, and JSON round-trips."""
    with suppress(ReadError):
        document = read(raw, media_type)
        for section in document.sections:
            for block in section.blocks:
                assert block.text == block.text.strip() != ""
                assert list(block.breaks) == sorted(set(block.breaks))
                assert all(block.sentences)
        assert len({section.id for section in document.sections}) == len(document.sections)
        assert Document.from_dict(document.to_dict()) == document
        assert assess(document).plausible is (assess(document).reason == "")
        assert read(raw, media_type) == document


WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _word_file() -> bytes:
    out, document = BytesIO(), docx.Document()
    document.add_heading("Privacy", 1)
    document.add_paragraph("We keep your name.", style="List Bullet")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Data"
    document.save(out)
    return out.getvalue()


def _pdf_file() -> bytes:
    page = PdfPage()
    page.text(72, 700, "We keep your name.")
    page.link(72, 700, 90, "https://example.com/x")
    return make_pdf(page, page)


GOOD_FILES = [(_word_file(), WORD_TYPE), (_pdf_file(), "application/pdf")]


def page_of(content: bytes) -> bytes:
    """Return a PDF with these marks."""
    return make_pdf(PdfPage(marks=[content.decode("latin-1")]))


def archive_of(parts: dict[str, bytes]) -> bytes:
    """Return a Word document of these parts."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


PART_NAMES = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/numbering.xml", "x"]
XML = st.lists(
    st.sampled_from(
        [
            *(b"<w:p>", b"</w:p>", b"<w:r>", b"<w:t>", b"</w:t>", b"text", b"<w:tbl>", b"&x;"),
            *(
                b"<?xml version='1.0'?>",
                b"<w:document xmlns:w='http://schemas.openxmlformats.org/'",
            ),
            *(
                b"wordprocessingml/2006/main'>",
                b"<w:body>",
                b"</w:body></w:document>",
                b"\0",
                b"]]>",
            ),
        ]
    ),
    max_size=20,
).map(b"".join)
MARKS = st.lists(
    st.sampled_from(
        [
            *(
                b"BT ",
                b" ET",
                b"/F1 11 Tf ",
                b"(text) Tj ",
                b"[(a) -9 (b)] TJ ",
                b"0 0 0 0 0 0 Tm ",
            ),
            *(
                b"1 0 0 1 72 700 Tm ",
                b"q ",
                b"Q ",
                b"1e99 0 Td ",
                b"<feff0041> Tj ",
                b"BI ID EI ",
                b"\0",
            ),
        ]
    ),
    max_size=30,
).map(b"".join)


@settings(max_examples=150, deadline=None)
@given(
    raw=st.one_of(
        st.binary(max_size=300).map(lambda raw: (b"%PDF-1.7\n" + raw, "application/pdf")),
        MARKS.map(lambda marks: (page_of(marks), "application/pdf")),
        st.binary(max_size=300).map(lambda raw: (b"PK\x03\x04" + raw, WORD_TYPE)),
        st.dictionaries(st.sampled_from(PART_NAMES), XML).map(
            lambda parts: (archive_of(parts), WORD_TYPE)
        ),
    ),
    cut=st.integers(0, 400),
)
def test_any_file_reads_or_is_refused(raw: tuple[bytes, str], cut: int) -> None:
    """Broken PDF and Word files, whole or cut short, end in a document or in an error of ours."""
    content, media_type = raw
    for given_bytes in (content, content[: len(content) - cut]):
        with suppress(ReadError):
            assert isinstance(read(given_bytes, media_type), Document)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_reads_or_is_refused(data: st.DataObject) -> None:
    """A good PDF or Word file of which any byte was changed crashes nothing."""
    good, media_type = data.draw(st.sampled_from(GOOD_FILES))
    damaged = bytearray(good)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ReadError):
        assert isinstance(read(bytes(damaged), media_type), Document)


@given(first=SENTENCES, second=SENTENCES)
def test_joining_paragraphs_moves_no_boundary(first: str, second: str) -> None:
    """The sentences of two paragraphs are those of the two joined."""
    joined = f"{first} {second}"
    shifted = tuple(len(first) + 1 + offset for offset in breaks(second))
    assert breaks(joined) == (*breaks(first), *shifted)


@given(st.text(max_size=60))
def test_a_link_key_is_its_own_key_or_total(target: str) -> None:
    """Every text has a key, whatever it is."""
    assert isinstance(link_key(target), str)


@given(
    st.lists(SENTENCES, min_size=8, max_size=12),
    st.sampled_from(["\n", "\t", " \u00a0", "\u200b "]),
)
def test_white_space_and_invisible_characters_change_nothing(texts: list[str], space: str) -> None:
    """What no reader can see is not in the document."""
    plain = "".join(f"<p>{text}</p>" for text in texts)
    spaced = "".join(f"{space}<p>{space}{text.replace(' ', space + ' ')}</p>" for text in texts)
    assert read(plain).text == read(spaced).text
