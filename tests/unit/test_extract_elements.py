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


def table(*rows: str, head: str = "<th>Kind</th><th>Yes</th><th>No</th>") -> str:
    """Return a table of facts in markup, each row given by its cells' markup."""
    lines = "".join(f"<tr>{row}</tr>" for row in (head, *rows))
    return f"<table>{lines}</table>"


def test_a_cross_that_moves_to_another_column_is_a_change() -> None:
    """The place of an empty cell is part of what a table says."""
    mails = "<td>Mails</td><td>X</td><td>X</td>"
    yes = page(table("<td>Logs</td><td>X</td><td></td>", mails))
    no = page(table("<td>Logs</td><td></td><td>X</td>", mails))
    assert [block.text for block in blocks(no)] == [
        "Kind | Yes | No",
        "Logs | | X",
        "Mails | X | X",
    ]
    assert not compare(yes, no).is_empty


@pytest.mark.parametrize(
    "markup",
    [
        table("<td>Logs</td><td>X</td><td>&nbsp;</td>", "<td>Mails</td><td>X</td><td>Y</td>"),
        table(
            "<td></td><td>Logs</td><td> </td><td>X</td>",
            "<td></td><td>Mails</td><td></td><td>X</td><td>Y</td>",
            head="<td></td><th>Kind</th><td></td><th>Yes</th><th>No</th><td></td>",
        ),
        table(
            "<td>Logs</td><td>X</td><td hidden>1</td>",
            "<td>Mails</td><td hidden>2</td><td>X</td><td>Y</td>",
        ),
        table("<td>Logs</td><td><p>X</p></td>", "<td>Mails</td><td><b>X</b></td><td>Y<br></td>"),
    ],
    ids=["blank last cell", "columns that make room", "hidden cells", "cells left out"],
)
def test_empty_cells_at_the_ends_and_columns_of_them_say_nothing(markup: str) -> None:
    """The same table in other markup is the same."""
    plain = page(table("<td>Logs</td><td>X</td>", "<td>Mails</td><td>X</td><td>Y</td>"))
    assert compare(plain, page(markup)).is_empty
    assert [block.text for block in blocks(page(markup))] == [block.text for block in blocks(plain)]


@pytest.mark.parametrize(
    ("markup", "rows"),
    [
        ("<table><tr>stray words<td><td></tr></table>", ["stray words"]),
        (
            "<table><tr>stray words<td>a<td></tr><tr><td>b<td>c</tr></table>",
            ["stray words | a", "b | c"],
        ),
    ],
)
def test_words_of_a_row_before_its_first_cell_are_kept(markup: str, rows: list[str]) -> None:
    """Broken markup loses no word, also where the row's cells are empty."""
    document = read(markup)
    assert [block.text for section in document.sections for block in section.blocks] == rows


def test_a_cell_over_several_rows_reads_like_empty_ones() -> None:
    """Editors write the one or the other for the same look."""
    spanning = page(
        table("<td>Logs</td><td rowspan=2>X</td><td>30 days</td>", "<td>Mails</td><td>60 days</td>")
    )
    blank = page(
        table("<td>Logs</td><td>X</td><td>30 days</td>", "<td>Mails</td><td></td><td>60 days</td>")
    )
    assert blocks(blank)[-1].text == "Mails | | 60 days"
    assert compare(spanning, blank).is_empty


@pytest.mark.parametrize(
    "tick",
    [
        "<img src=y.png alt={}>",
        "<svg aria-label={}><path d=x></svg>",
        "<svg><title>{}</title><path d=x></svg>",
        "<i class=icon title={}></i>",
        "<span role=img aria-label={}></span>",
        "<svg aria-hidden=true><path d=x></svg><span class=sr-only>{}</span>",
    ],
)
def test_a_picture_alone_in_a_cell_says_what_it_is_called(tick: str) -> None:
    """A tick and a cross are facts; beside words they are decoration."""
    yes, no = (page(table(f"<td>Logs</td><td>{tick.format(word)}</td>")) for word in ("yes", "no"))
    assert blocks(yes)[-1].text == "Logs | yes"
    assert not compare(yes, no).is_empty
    beside = page(table(f"<td>Logs</td><td>{tick.format('yes')} always</td>"))
    assert blocks(beside)[-1].text == "Logs | always"


def test_a_link_around_a_picture_is_called_what_the_picture_is() -> None:
    """Its target may change like any other."""
    old, new = (
        page(f"<p><a href=https://{host}.example/x><img src=b alt='Opt out'></a></p>")
        for host in ("one", "two")
    )
    assert [(b.text, [link.text for link in b.links]) for b in blocks(old)] == [
        ("Opt out", ["Opt out"])
    ]
    assert [edit.kind for edit in compare(old, new).edits] == ["relinked"]


@pytest.mark.parametrize(
    "picture",
    [
        "<a href=/><img src=a alt='Our company'></a>",
        "<a href=/about><img src=a alt='Company logo'></a>",
        "<a href=/photo.jpg><img src=a alt='Our boats'></a>",
        "<a href=/about><img src=a alt='boats.jpg'></a>",
        "<a href=/about><img src=a alt='Our boats'><span>About us</span></a>",
        "<a href=/about><div>About us</div><img src=a alt='Our boats'></a>",
        "<img src=a alt='Our boats'>",
        "<h2><a href=/about><img src=a alt='Our company'></a></h2>",
    ],
)
def test_other_pictures_say_nothing(picture: str) -> None:
    """Signs of the company, larger pictures, names of files, and pictures beside words."""
    document = page(f"<div>{picture}</div>")
    assert [block.text for block in blocks(document)] in ([], ["About us"])
    assert len(document.sections) == 1
