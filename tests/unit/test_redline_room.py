"""Redlines and texts too long for a page: what is left out is told, and changes come first."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from notifier.compose.pages import redline_page
from notifier.compose.policy_html import reading
from notifier.compose.redline import redline
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_room import fitted
from notifier.compose.redline_sides import redline_sides
from notifier.compose.shown import show
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.document import Document
from tests.bench import hostile_pairs
from tests.bench.hostile_pairs import page, sentences

ROOM = 20_000
PAIRS = {
    name: make
    for name, make in hostile_pairs.PAIRS
    if name
    in (
        "every sentence another, unlike",
        "all moved",
        "letters at random",
        "one paragraph, sentences shuffled",
        "links of one paragraph",
        "all sections renamed",
        "rows with columns moved",
        "one row, a cell moved",
    )
}


@pytest.mark.parametrize("name", PAIRS)
def test_a_redline_is_cut_to_its_room(name: str) -> None:
    """However many edits there are and wherever they stand, the page stays within its bounds.

    In two columns what is the same stands twice.
    """
    old, new = (read(side) for side in PAIRS[name](60_000))
    whole = redline(old, new, compare(old, new))
    cut = fitted(whole, ROOM)
    assert cut is not whole
    for render in (redline_html, redline_sides):
        html = render(cut)
        assert 0.1 * ROOM < len(html) < 2.2 * ROOM
        assert "Left out for length" in html
        assert "<del" in html or "<ins" in html or "rl-note" in html


def test_a_redline_that_fits_is_left_alone() -> None:
    """No redline of a usual policy is touched."""
    old, new = (read(side) for side in hostile_pairs._foreign(5_000))
    whole = redline(old, new, compare(old, new))
    assert fitted(whole) is whole
    assert "Left out" not in redline_html(whole)


@pytest.mark.parametrize("tag", ["p", "li"])
def test_what_changed_is_shown_before_what_did_not(tag: str) -> None:
    """The only change of a long text is shown, however far down it stands."""
    texts = sentences(80_000)
    old, new = read(page(texts, tag)), read(page([*texts[:-1], "We sell all of it."], tag))
    cut = fitted(redline(old, new, compare(old, new)), 20_000)
    html = redline_html(cut)
    assert "We sell all of it." in BeautifulSoup(html, "lxml").get_text()
    assert "unchanged paragraphs." in html
    assert len(html) < 30_000


def test_what_is_left_out_is_counted() -> None:
    """What is shown and what is said to be left out are all the blocks that there are."""
    old, new = (read(side) for side in hostile_pairs._foreign(40_000))
    whole = redline(old, new, compare(old, new))
    cut = fitted(whole, 20_000)
    told = [block for section in cut.sections for block in section.blocks]
    gaps = [block for block in told if block.kind == "left_out"]
    counted = sum(gap.left_changed + gap.left_unchanged for gap in gaps)
    assert counted + cut.left_changed + cut.left_unchanged + len(told) - len(gaps) in (
        total := sum(len(section.blocks) for section in whole.sections),
        total + 1,  # one whose beginning is shown
    )


def test_a_page_of_letters_is_bounded() -> None:
    """A list of single letters, each an edit, fills no browser, whatever its size."""
    old, new = (read(side) for side in hostile_pairs._letters(200_000))
    change = compare(old, new)
    assert len(change.edits) > 5_000
    assert len(redline_page(old, new, change, judge(change))) < 4_000_000
    shown = show(old, new, change, judge(change), title="Policy", quoted=5)
    assert shown.is_cut
    assert len(shown.jumps) == len(shown.told) == 500
    assert {jump.edit_id for jump in shown.jumps} <= shown.seen
    assert shown.edits == len(change.edits) > len(shown.seen)


@pytest.mark.parametrize("tag", ["p", "li", "h2"])
def test_a_text_for_reading_is_bounded(tag: str) -> None:
    """A text too long for a page is cut where it is full, and how much is left is said."""
    document = read(page(sentences(100_000), tag))
    blocks = sum(len(section.blocks) for section in document.sections)
    whole, cut = reading(document), reading(document, 20_000)
    assert whole.left == 0
    assert len(cut.html) < 25_000
    assert 0 < cut.left < blocks
    one = reading(read(page([" ".join(sentences(100_000))])), 20_000)
    assert one.html.startswith("<p")
    assert one.left == 1


def test_an_empty_document_is_read() -> None:
    """There may be nothing to show."""
    assert reading(Document(sections=())).html == ""
