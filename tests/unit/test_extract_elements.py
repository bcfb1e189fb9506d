"""Each element of a policy reads as a visitor sees it."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Block, Document

POLICY = "".join(
    f"<p>We collect personal data under part {number} and use it to provide the service that you"
    " asked for. You have the right to object.</p>"
    for number in range(4)
)


def page(middle: str) -> Document:
    """Read a policy with *middle* in it."""
    return read(f"<html><body><main><h1>Privacy</h1>{POLICY}{middle}{POLICY}</main></body></html>")


def titles(document: Document) -> list[str]:
    """Return the titles below the first."""
    return [section.title for section in document.sections[1:]]


def blocks(document: Document) -> list[Block]:
    """Return the blocks between the two halves of the policy."""
    found = [block for section in document.sections for block in section.blocks]
    return found[4:-4]


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>Collection<button>Copy link</button></h2>",
        "<h2><span>Collection</span> <span role=button tabindex=0>Expand</span></h2>",
        "<h2><a role=button href=/share>Share</a> Collection</h2>",
        "<h2><button aria-expanded=false>Collection</button></h2>",
        "<h2><button>Collection</button></h2>",
        "<h2><a role=button href='#c1'>Collection</a></h2>",
        "<button class=accordion>Collection</button>",
    ],
)
def test_a_button_beside_a_title_is_no_part_of_it(heading: str) -> None:
    """A button is the title where it is all of it, or opens what stands below."""
    assert titles(page(f"{heading}<p>We collect your name when you write to us.</p>")) == [
        "Collection"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "<p style='font-weight:600'>Collection:</p>",
        "<div style='margin:0;font-weight: bold'>Collection:</div>",
        "<div class='text-lg font-bold'>Collection:</div>",
        "<p><span class=fw-bold>Collection:</span></p>",
        "<p style='font-weight:bold'><span>Collection:</span></p>",
    ],
)
def test_a_bold_line_is_a_title_however_it_is_made_bold(heading: str) -> None:
    """By its tag, its style or its class."""
    assert titles(page(f"{heading}<p>We collect your name when you write to us.</p>")) == [
        "Collection"
    ]


def test_a_bold_element_whose_style_is_not_bold_makes_no_titles() -> None:
    """Text pasted from an editor lies in one, short lines and all."""
    pasted = page("<b style='font-weight:normal'><p>Acme Ltd</p><p>Cork, Ireland</p></b>")
    assert titles(pasted) == []
    within = page("<p><b><span style='font-weight: 400'>Acme Ltd, Cork</span></b></p>")
    assert titles(within) == []


def test_a_bold_box_around_the_whole_text_makes_no_titles() -> None:
    """Only a short block is bold to stand out."""
    text = "<p>Acme Ltd</p><p>We collect your name when you write to us.</p>" * 9
    assert titles(page(f"<div class=bold>{text}</div>")) == []


def test_a_declared_shadow_tree_is_read() -> None:
    """Browsers show it at once; another template they never show."""
    document = page(
        "<x-note><template shadowrootmode=open><style>p{}</style><p>We sell data to nobody.</p></template>"
        "</x-note><template><p>Never shown.</p></template>"
    )
    assert [block.text for block in blocks(document)] == ["We sell data to nobody."]


def test_a_text_field_that_cannot_be_written_into_is_read() -> None:
    """Old pages show their terms in one; a field to write in is a form's."""
    document = page(
        "<textarea readonly>We sell data to nobody.\n\nNor do we\nlend it.</textarea>"
        "<textarea>Your message to us</textarea>"
    )
    assert [block.text for block in blocks(document)] == [
        "We sell data to nobody.",
        "Nor do we lend it.",
    ]


def test_a_margin_to_the_left_hides_nothing() -> None:
    """Only a place far off the page does."""
    document = page(
        "<p style='margin-left:-1000px'>We sell data to nobody.</p>"
        "<p style='position:absolute;left:-9999px'>Never shown.</p>"
    )
    assert [block.text for block in blocks(document)] == ["We sell data to nobody."]


def test_the_numbers_of_a_list_are_no_text() -> None:
    """Where a list starts to count, and what number an item states, changes nothing."""
    plain = page("<ol><li>One thing of it</li><li>Two things of it</li></ol>")
    counted = page("<ol start=5><li>One thing of it</li><li value=9>Two things of it</li></ol>")
    assert compare(plain, counted).is_empty
