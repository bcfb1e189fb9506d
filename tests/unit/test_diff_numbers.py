"""Numbers before texts: numbering, or words."""

from __future__ import annotations

import pytest

from notifier.diff import compare, text_key
from notifier.extract import read
from notifier.model.document import Document


def page(body: str) -> Document:
    """Read a page that holds *body*."""
    return read(f"<main><h1>Terms</h1><p>What holds between you and us.</p>{body}</main>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>30. June is the last day.</p>", "<p>31. June is the last day.</p>"),
        ("<p>16) and older children may join.</p>", "<p>18) and older children may join.</p>"),
        ("<p>1.5 Euro are charged.</p>", "<p>2.5 Euro are charged.</p>"),
        ("<p>1.2 Clause 3.2 binds partners.</p>", "<p>1.2 Clause 4.2 binds partners.</p>"),
        ("<p>1.2 Article 5: you may object.</p>", "<p>1.2 Article 6: you may object.</p>"),
        ("<p>12. 03. 2024 is the day.</p>", "<p>13. 03. 2024 is the day.</p>"),
        (
            "<h2>30 Days to cancel</h2><p>So it is.</p>",
            "<h2>14 Days to cancel</h2><p>So it is.</p>",
        ),
    ],
)
def test_a_lone_number_is_a_word(before: str, after: str) -> None:
    """Where no neighbour is numbered a changed number is told, and the keys differ."""
    old, new = page(before), page(after)
    (edit,) = compare(old, new).edits
    assert all(any(sign.isdigit() for sign in text) for text in (*edit.deleted, *edit.inserted))
    assert text_key(old) != text_key(new)


def test_a_lone_letter_is_of_a_name() -> None:
    """A letter before a text is told where no neighbour starts with one."""
    old, new = (page(f"<p>{letter}. Miller answers letters.</p>") for letter in "JK")
    (edit,) = compare(old, new).edits
    assert (edit.deleted, edit.inserted) == (("J",), ("K",))
    assert text_key(old) != text_key(new)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>(2) Names.</p><p>(3) Orders.</p>", "<p>(5) Names.</p><p>(6) Orders.</p>"),
        (
            "<h2>2. Use</h2><p>So.</p><h2>4. Sale</h2><p>No.</p>",
            "<h2>Use</h2><p>So.</p><h2>Sale</h2><p>No.</p>",
        ),
        (
            "<h2>3. Use</h2><p>3.2 We ask.</p><h2>4. Sale</h2><p>No.</p>",
            "<h2>5. Use</h2><p>5.2 We ask.</p><h2>6. Sale</h2><p>No.</p>",
        ),
        ("<p>1. Only one point.</p>", "<p>Only one point.</p>"),
        (
            "<p>A. Names are kept.</p><p>B. Orders are kept.</p>",
            "<p>C. Names are kept.</p><p>D. Orders are kept.</p>",
        ),
        ("<h2>Part I – Use</h2><p>So.</p>", "<h2>1. Part I – Use</h2><p>So.</p>"),
    ],
)
def test_numbering_is_silent(before: str, after: str) -> None:
    """Among numbered neighbours, below a numbered title, or at its start a number says nothing."""
    old, new = page(before), page(after)
    assert compare(old, new).is_empty
    assert text_key(old) == text_key(new)


@pytest.mark.parametrize("mark", ["I.", "A."])
def test_the_mark_of_a_list_of_one_item_is_no_word(mark: str) -> None:
    """The first letter and the first Roman number start a numbering, though none goes on from it."""
    bullet, marked = page("<ul><li>Your name.</li></ul>"), page(f"<p>{mark} Your name.</p>")
    assert compare(bullet, marked).is_empty
    assert compare(marked, bullet).is_empty
