"""Plain text is read as the eye reads it, however it was wrapped, bulleted and set in columns."""

from __future__ import annotations

import textwrap

import pytest

from notifier.extract import read
from notifier.model.document import Block

PARAGRAPHS = (
    "We collect your name and your address when you open an account with us, and we keep both of them for as long as you have it.",
    "We share neither with anybody but those who host the service for us. They may use the data for our purposes alone, and never for their own.",
    "You have the right to see what we know about you, to have it corrected where it is wrong, and to have it erased where no law tells us to keep it.",
)


def blocks(text: str) -> list[Block]:
    """Return the blocks of a plain text."""
    return [block for section in read(text, "text/plain").sections for block in section.blocks]


def texts(text: str) -> list[str]:
    """Return the texts of the blocks of a plain text."""
    return [block.text for block in blocks(text)]


@pytest.mark.parametrize("width", [40, 66, 132])
@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["blank", "none"])
def test_paragraphs_are_told_in_wrapped_text(width: int, between: str) -> None:
    """At any width, and without blank lines where a line ends although the next word would have fitted."""
    wrapped = between.join(textwrap.fill(text, width) for text in PARAGRAPHS * 3)
    assert texts(wrapped) == list(PARAGRAPHS * 3)


@pytest.mark.parametrize("bullet", ["•", "• ", "⁃ ", "☞ ", "➢ ", "\uf0b7\t", "-", "– ", "✓ ", "* "])
def test_bullets_of_all_kinds_begin_items(bullet: str) -> None:
    """Also those of symbol fonts, and those without a space behind."""
    found = blocks(f"We keep:\n{bullet}Your name\n{bullet}Your address\n\nThat is all.")
    assert [(b.kind, b.text) for b in found[1:3]] == [("item", "Your name"), ("item", "Your address")]  # fmt: skip


def test_text_that_is_set_back_is_no_more_of_an_item() -> None:
    """An item's lines stand farther in than what follows it."""
    found = texts("• Your name, which\n  you told us\nWe keep it for a year.")
    assert found == ["Your name, which you told us", "We keep it for a year."]


def test_columns_set_with_spaces_or_tabs_are_rows() -> None:
    """A table needs no bars between its cells."""
    table = "Kind      Kept for\nAccount   2 years\nInvoice   10 years\n\nSeat:\tCork\nName:\tHarbour Ltd\n"
    assert texts(table) == ["Kind | Kept for", "Account | 2 years", "Invoice | 10 years", "Seat: | Cork", "Name: | Harbour Ltd"]  # fmt: skip


def test_lines_of_a_script_without_spaces_are_joined_without_one() -> None:
    """A word may go on in the next line."""
    assert texts("当社は、氏名および住所を収集し、サービ\nスの提供のために利用します。") == [
        "当社は、氏名および住所を収集し、サービスの提供のために利用します。"
    ]


def test_page_numbers_are_no_text_and_numbered_titles_begin_a_line() -> None:
    """They stand amid the text of what was printed once."""
    found = read("1. Who we are\nWe are a company that sells boats.\n1.1 Details\nThese are many more words.\n\nPage 1 of 3\n", "text/plain")  # fmt: skip
    assert "Page" not in found.text
    assert "1.1 Details" in found.text.splitlines()


@pytest.mark.parametrize(
    "last", ["(c) to have it erased.", "Copyright complaints go to our agent."]
)
def test_a_last_line_is_not_mistaken_for_the_owners(last: str) -> None:
    """A third item and a sentence on copyright begin as the foot of a page does."""
    assert texts(f"You may ask us\n\n(b) to see it;\n\n{last}")[-1] == last
    page = "<p>We process personal data for you, and you may object.</p>" * 9 + f"<p>{last}</p>"
    assert read(f"<body><div>{page}</div></body>").text.endswith(last)


@pytest.mark.parametrize("foot", ["(c) 2024 Harbour Ltd", "Copyright Harbour Ltd 2024", "© Harbour"])  # fmt: skip
def test_the_owners_line_is_left_out(foot: str) -> None:
    """With the year or the sign it is no clause."""
    assert texts(f"We keep your name.\n\n{foot}") == ["We keep your name."]
