"""What is read out of a page, format by format."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.errors import UnreadableDocument, UnsupportedMediaType
from notifier.extract import MAX_BYTES, read
from notifier.model.document import Document, Link

SEED = Path(__file__).parents[3] / "shared" / "seed" / "connex-privacy-policy.txt"
#: Enough running text that a page made of it is not taken for a wall.
POLICY = (
    "<p>We collect personal data that you give us when you order, and we keep it for two years.</p>"
    "<p>We share personal data with carriers who deliver your order under a contract with us.</p>"
    "<p>You may ask us to access, correct or delete your personal data, and we answer by law.</p>"
    "<p>We process data to provide the service, to answer requests and to keep it secure.</p>"
    "<p>If we change this policy we tell you by e-mail thirty days before the change applies.</p>"
)


def page(body: str) -> Document:
    """Read a page with this body."""
    return read(f"<html lang=en><body>{body}</body></html>")


def blocks(document: Document) -> list[tuple[str, str]]:
    """Return the kind and text of every block."""
    return [(block.kind, block.text) for section in document.sections for block in section.blocks]


def test_other_media_types_are_refused_by_name() -> None:
    """Nobody has to guess what arrived instead of the page."""
    with pytest.raises(UnsupportedMediaType, match="image/png"):
        read(b"", "image/png")


def test_a_page_over_the_cap_is_refused() -> None:
    """Five megabytes is more than any policy, and less than what would hurt."""
    with pytest.raises(UnreadableDocument, match="bytes"):
        read(b" " * (MAX_BYTES + 1))


def test_markup_nested_too_deeply_is_refused_rather_than_cut() -> None:
    """The parser stops at a depth; a text cut there would look like a change."""
    with pytest.raises(UnreadableDocument, match="deeply"):
        read("<div>" * 100_000 + "text")


@pytest.mark.parametrize(
    "raw", [b"", b"   ", "<!-- -->", "<html><body></body></html>", b"\x00\x00"]
)
def test_nothing_reads_as_an_empty_document(raw: bytes | str) -> None:
    """A page without text is a document without sections, not an error."""
    assert read(raw).is_empty


def test_include_takes_what_the_selector_chooses_and_nothing_else() -> None:
    """With an include selector nothing is guessed; what lies in another choice is not doubled."""
    markup = (
        f"<nav>Menu</nav><div class=legal>{POLICY}<div class=legal>Short</div></div><p>Other</p>"
    )
    document = read(markup, include=[".legal"])
    assert document.text.count("Short") == 1
    assert "Other" not in document.text
    assert "We collect" in document.text


def test_exclude_takes_away() -> None:
    """An exclude selector works without an include selector."""
    document = read(
        f"{POLICY}<p class=x>Feedback widget asks something of you here.</p>", exclude=[".x"]
    )
    assert "Feedback" not in document.text


def test_include_that_finds_nothing_gives_an_empty_document() -> None:
    """The gate holds it as empty; the policy did not vanish."""
    assert read(POLICY, include=["#gone"]).is_empty


def test_a_bad_selector_is_named() -> None:
    """The operator sees which selector to correct."""
    with pytest.raises(UnreadableDocument, match=r"div\[\["):
        read(POLICY, include=["div[["])


def test_selectors_read_xhtml_with_a_declaration() -> None:
    """An XML declaration is no reason to warn or to fail."""
    markup = (
        f'<?xml version="1.0" encoding="utf-8"?><html><body><main>{POLICY}</main></body></html>'
    )
    assert "We collect" in read(markup, "application/xhtml+xml", include=["main"]).text


def test_hidden_text_is_left_out_but_panels_stay() -> None:
    """What the markup hides is not published, unless a click shows it."""
    document = page(
        f"<main>{POLICY}"
        "<p hidden>Hidden by attribute, this text is not published at all.</p>"
        "<div style='display: none'>Hidden by style, this text is not published at all.</div>"
        "<p>We never <span style='display:none'>ever</span>sell data.</p>"
        "<div class=tab-panel aria-hidden=true><p>We use cookies in the shop to keep your basket.</p></div>"
        "</main>"
    )
    assert "Hidden" not in document.text
    assert "We never sell data." in document.text
    assert "keep your basket" in document.text


def test_rows_join_their_cells() -> None:
    """A fact in a table is one segment; a cell with paragraphs stays one cell."""
    document = page(
        f"{POLICY}<table><tr><th>Data</th><th>Purpose</th></tr>"
        "<tr><td><p>E-mail</p></td><td><p>Orders</p><ul><li>News</li></ul></td></tr></table>"
    )
    assert [text for kind, text in blocks(document) if kind == "row"] == [
        "Data | Purpose",
        "E-mail | Orders News",
    ]


def test_tables_that_lay_out_the_page_are_no_rows() -> None:
    """An old page keeps its text in a table; its headings are headings all the same."""
    document = page(f"<table><tr><td>Side</td><td><h2>Data</h2>{POLICY}</td></tr></table>")
    assert [section.title for section in document.sections if section.title] == ["Data"]
    assert "row" not in dict(blocks(document))


def test_lists_know_their_depth() -> None:
    """Items carry their level; further paragraphs of an item are paragraphs."""
    document = page(
        f"{POLICY}<ul><li>One<ol><li>Two</li></ol></li><li><p>Three</p><p>More</p></li></ul>"
    )
    found = [b for section in document.sections for b in section.blocks][-4:]
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("item", 1, "One"),
        ("item", 2, "Two"),
        ("item", 1, "Three"),
        ("paragraph", 0, "More"),
    ]


def test_line_breaks_end_paragraphs_only_where_they_mean_to() -> None:
    """A break in mid-sentence wraps a line; after a stop, and before an item, it ends a paragraph."""
    document = page(
        f"{POLICY}<p>Our address is<br>1 Harbour Street.<br>We answer letters.<br>• first<br>• second</p>"
    )
    assert [text for _, text in blocks(document)][-4:] == [
        "Our address is 1 Harbour Street.",
        "We answer letters.",
        "• first",
        "• second",
    ]


def test_a_link_belongs_to_the_line_that_it_stands_in() -> None:
    """A label may be part of a word in another line; the link is where its own words are."""
    document = page(
        f"{POLICY}<p>There are limits, elsewhere stated.<br><br>Object <a href=/object>here</a> in time."
        "<br><br>A <a href=/long>link may go on.<br><br>It ends here</a>, and so does this.</p>"
    )
    found = [b for section in document.sections for b in section.blocks][-4:]
    assert [[(link.text, link.target) for link in block.links] for block in found] == [
        [],
        [("here", "/object")],
        [("link may go on.", "/long")],
        [("It ends here", "/long")],
    ]


def test_links_are_absolute_and_anchors_are_none() -> None:
    """A link within the page is navigation, not a target that could change."""
    document = read(
        f"{POLICY}<p>See <a href='/list?a=1'>the list</a>, <a href='#x'>above</a> and"
        " <a href='javascript:go()'>this</a> before you decide.</p>",
        url="https://shop.example.com/legal/privacy",
    )
    assert document.sections[0].blocks[-1].links == (
        Link("the list", "https://shop.example.com/list?a=1"),
    )


def test_links_in_headings_belong_to_the_section() -> None:
    """A link in a title can change like any other."""
    document = page(f"<h2>See <a href='https://example.com/a'>our rules</a></h2>{POLICY}")
    assert document.sections[0].links == (Link("our rules", "https://example.com/a"),)


def test_protected_mail_addresses_are_read() -> None:
    """The varying code of an obfuscated address is not a change; the address is."""
    code = "38505d545457785d40595548545d165b5755"
    document = page(
        f"{POLICY}<p>Write to <a data-cfemail={code} href='/cdn-cgi/l/email-protection#{code}'>"
        "[email&#160;protected]</a> for any request about data.</p>"
    )
    assert document.sections[0].blocks[-1].text.startswith("Write to hello@example.com for")


def test_a_declared_language_is_believed_only_where_the_text_does_not_tell() -> None:
    """Templates often declare the wrong language."""
    german = (
        "<p>Wir verarbeiten die Daten, die Sie uns geben, und löschen sie nach der Frist.</p>" * 5
    )
    assert read(f"<html lang=en><body>{german}</body></html>").language == "de"
    assert read("<html lang=fr-CA><body><p>Harbour Books</p></body></html>").language == "fr"
    assert read(german, language="nl").language == "nl"


def test_markdown_reads_like_the_same_html() -> None:
    """Markdown and HTML of one text make the same sections and blocks."""
    markdown = "# Terms\n\n## 1\\. Orders\n\nWe *accept* orders.\n\n- One\n- Two\n\n| A | B |\n|---|---|\n| c | d |\n"
    document = read(markdown, "text/markdown")
    assert document.title == "Terms"
    assert [(s.title, s.level, s.key) for s in document.sections] == [
        ("Terms", 1, "terms"),
        ("1. Orders", 2, "orders"),
    ]
    assert blocks(document) == [
        ("paragraph", "We accept orders."),
        ("item", "One"),
        ("item", "Two"),
        ("row", "A | B"),
        ("row", "c | d"),
    ]


def test_front_matter_is_not_part_of_a_markdown_text() -> None:
    """A site generator's settings are not published."""
    assert read("---\ntitle: x\n---\n\nWe sell books.", "text/markdown").text == "We sell books."


def test_plain_text_joins_wrapped_lines_and_tells_headings() -> None:
    """Without markup a short line before a text is its heading, and bullets are items."""
    text = (
        "Harbour Books Terms\n\nThese terms apply when you order\nbooks from us by post.\n\n"
        "Orders\n\nAn order is binding once we have\nconfirmed it. You may cancel:\n\n"
        "  • by letter,\n  • by e-mail\n    to our desk.\n\nRETURNS\n\nWe take books back within a month of delivery.\n"
    )
    document = read(text, "text/plain")
    assert document.title == "Harbour Books Terms"
    assert [section.title for section in document.sections] == ["", "Orders", "RETURNS"]
    assert blocks(document) == [
        ("paragraph", "Harbour Books Terms"),
        ("paragraph", "These terms apply when you order books from us by post."),
        ("paragraph", "An order is binding once we have confirmed it. You may cancel:"),
        ("item", "by letter,"),
        ("item", "by e-mail to our desk."),
        ("paragraph", "We take books back within a month of delivery."),
    ]


LINES = (
    "We collect the data that you give us when you order. We keep them for as\n"
    "long as the law asks us to keep them, and no longer than that."
)


@pytest.mark.parametrize(
    "heading",
    [
        "What we collect",
        "What do we collect?",
        "WHAT WE COLLECT",
        "3. What we collect",
        "IV. What we collect",
        "Section 3 - What we collect",
        "   What we collect   ",
        "What we collect\n---------------",
        "What we collect\n***************",
        "===============\nWhat we collect\n===============",
        "## What we collect",
        "** What we collect **",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_plain_text_marks_its_headings_in_many_ways(heading: str, gap: str, newline: str) -> None:
    """Numbered, in capitals, centred, ruled, or only alone on a line: a title is one."""
    text = f"A notice\n\n{LINES}\n\n{heading}{gap}{LINES}\n\nYour rights\n\n{LINES}\n"
    document = read(text.replace("\n", newline), "text/plain")
    what = "what do we collect" if "do" in heading else "what we collect"
    assert [section.key for section in document.sections] == ["", what, "your rights"]
    assert document.sections[1].blocks[0].text == " ".join(LINES.split("\n"))


def test_a_page_break_ends_no_sentence() -> None:
    """A form feed stands where the paper ended."""
    text = f"{LINES}\n\nYour rights\n\n{LINES}".replace("\nlong", "\n\n\f\nlong")
    assert read(text, "text/plain").sections[0].blocks[0].text == " ".join(LINES.split("\n"))


@pytest.mark.parametrize(
    "items",
    [
        "• your name\n• your address, where\n  the parcel goes to",
        "•\tyour name\n•\tyour address, where the parcel goes to",
        "•\nyour name\n•\nyour address, where the parcel goes to",
        "- your name\n\n- your address, where the parcel goes to",
        "o\tyour name\no\tyour address, where the parcel goes to",
    ],
)
def test_bullets_of_plain_text_are_items(items: str) -> None:
    """Whatever draws the bullet, and wherever the line is broken."""
    document = read(f"{LINES}\n\nThese are:\n\n{items}\n\n{LINES}\n", "text/plain")
    assert blocks(document)[2:4] == [
        ("item", "your name"),
        ("item", "your address, where the parcel goes to"),
    ]


def test_numbered_items_are_no_headings() -> None:
    """Short items in capitals that count on are one list, whatever the length of the next."""
    items = "1. Your name\n2. Your address, where the parcel goes to when you order\n3. Your orders"
    document = read(f"{LINES}\n\nThese are:\n\n{items}\n\n{LINES}\n", "text/plain")
    assert len(document.sections) == 1


def test_drawn_tables_of_plain_text_are_rows() -> None:
    """Bars set cells apart, and rules between rows say nothing."""
    table = "+------+------+\n| Data | Kept |\n|======|======|\n| Name | 3 years |\n+------+------+"
    document = read(f"{LINES}\n\n{table}\n\n{LINES}\n", "text/plain")
    assert blocks(document)[1:3] == [("row", "Data | Kept"), ("row", "Name | 3 years")]


@pytest.mark.corpus
@pytest.mark.skipif(not SEED.exists(), reason="the shared seed is not beside the checkout")
def test_the_first_customers_policy_reads_as_its_ten_sections() -> None:
    """Its introduction and nine titled sections, without the help line at the end."""
    document = read(SEED.read_bytes(), "text/plain")
    assert [section.title for section in document.sections] == [
        "",
        "Information Collection",
        "Information Collection Methods",
        "How Do We Use Your Information?",
        "Sharing Your Personal Information",
        "Securing Your Data",
        "Do Not Track",
        "Your Rights",
        "Minors",
        "Changes to This Document",
    ]
    assert document.lines()[-1].endswith("any third party.")
    assert len([b for s in document.sections for b in s.blocks if b.kind == "item"]) == 15
