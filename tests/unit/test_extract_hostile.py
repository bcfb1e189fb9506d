"""Pages made to hurt: read or refused, with work that grows no faster than they do."""

from __future__ import annotations

import pytest

from notifier.errors import UnreadableDocument
from notifier.extract import assess, html, markdown, outline, read

PROSE = "<p>We collect the name and address that you give us, and keep them for 30 days.</p>" * 9
COUNT = html.MAX_ATTRIBUTES + 1


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{number}" for number in range(COUNT)),
        " ".join(f"a{number}='>'" for number in range(COUNT)),
        "".join(f'a{number}="<b>"' for number in range(COUNT)),
        '" ' + " ".join(f"a{number}=1" for number in range(COUNT)) + ' "',
        "/".join(f"a{number}" for number in range(COUNT)),
    ],
)
@pytest.mark.parametrize("include", [(), ("body",)])
def test_a_tag_with_countless_attributes_is_refused(attributes: str, include: tuple[str]) -> None:
    """The parser would look for each attribute among all before it."""
    with pytest.raises(UnreadableDocument, match="more than 1,000 attributes"):
        read(f"<main><p {attributes}>x</p>{PROSE}</main>", include=include)


def test_a_long_attribute_is_one_attribute() -> None:
    """Pages keep whole documents in their attributes, words, quotes and all."""
    state = "a word " * 10_000
    page = f'<main data-state="{state}" data-more=\'{{"a": ">{state}"}}\'>{PROSE}</main>'
    assert "30 days" in read(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<b><i><p><table><td><select><" * 500 + PROSE,
        "&amp;" * 200_000 + PROSE,
        "&unknown;&#x110000;&#0;&#55296;" * 5_000 + PROSE,
        "\0".join(PROSE),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-16-be"),
        "<p hidden " * 400,
        "<nav><a href=/x>" * 100 + PROSE,
    ],
)
def test_broken_pages_end_in_a_document(page: str | bytes) -> None:
    """Unclosed tags, storms of entities, NULs and lost byte order marks crash nothing."""
    assert read(page).extractor_version


def test_a_bottomless_page_is_refused() -> None:
    """What the parser would leave out in silence is said."""
    with pytest.raises(UnreadableDocument, match="too deeply"):
        read("<div>" * 100_000 + PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n" + "| c | d |\n" * (markdown.MAX_MARKS // 3),
        "We keep data.\n" * (markdown.MAX_LINES + 1),
        "[" * (markdown.MAX_MARKS + 1),
    ],
)
def test_markdown_of_countless_lines_or_signs_is_refused(text: str) -> None:
    """The parser takes its time for each of them."""
    with pytest.raises(UnreadableDocument, match="The Markdown has more than"):
        read(text, "text/markdown")


def test_a_page_of_countless_blocks_is_refused() -> None:
    """A hundred thousand items are no policy, and each becomes an object."""
    with pytest.raises(UnreadableDocument, match="more than 100,000 paragraphs"):
        read("<ul>" + "<li>data" * (outline.MAX_PIECES + 1))


def test_a_page_of_countless_tags_is_refused() -> None:
    """The tree alone of a million tags would take a third of a gigabyte."""
    with pytest.raises(UnreadableDocument, match="more than 300,000 tags"):
        read("<p>" + "we keep<br>" * html.MAX_TAGS)


def test_a_long_page_is_judged_without_a_search_for_what_short_ones_say() -> None:
    """Whether a page asks for a password is asked of pages that may be no policy, and of their start."""
    assert (
        assess(read("We keep data. " * 300 + "Sign in. Password. Robot. Denied. Captcha.")).reason
        == ""
    )
    begun = assess(read("<p>Access denied. Captcha. Robot check.</p><p>" + "1." * 200_000))
    assert begun.reason == "wall"


def test_settings_that_never_end_are_text() -> None:
    """A text that opens like a site generator's settings is searched for their end only once."""
    assert read("---\n" + " \n" * 5_000 + "We keep data.", "text/markdown").text == "We keep data."


def test_marks_upon_marks_on_one_letter_are_cut() -> None:
    """Putting a million marks in order would take hours; thirty are more than any script sets."""
    text = read("a" + "\u0301\u0316" * 500_000 + " b", "text/plain").text
    assert text.endswith(" b")
    assert len(text) < 40


@pytest.mark.parametrize("sign", ["\x01", "\x1f", "\x0b", "\ufffe", "\uffff"])
def test_signs_that_no_tree_holds_end_no_reading(sign: str) -> None:
    """A control in a read-only field or in a picture's label is left out where the tree is changed."""
    field = f"<textarea readonly>Nor do we{sign} lend it.</textarea>"
    table = f"<table><tr><td>Sold<td><img alt='No{sign}'></table>"
    assert "Nor do we lend it." in read(f"<main>{PROSE}{field}{table}</main>").text
