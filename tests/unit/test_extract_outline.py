"""Headings, however they are marked, make the same sections."""

from __future__ import annotations

import pytest

from notifier.extract import read
from notifier.extract.outline import title_key

BODY = "<p>We keep the data that you give us for as long as the law asks us to keep it.</p>"
INTRO = BODY * 6
MARKED = [
    "<h2>Data retention</h2>",
    "<h5>Data retention</h5>",
    "<p><b>Data retention</b></p>",
    "<p><span style='font-weight: 700'>Data retention</span></p>",
    "<div role=heading aria-level=3>Data retention</div>",
    "<p>4.2 Data retention</p>",
    "<p>DATA RETENTION</p>",
    "<dl><dt>Data retention</dt></dl>",
    "<h3><div>Data</div> <div>retention</div></h3>",
]


@pytest.mark.parametrize("heading", MARKED)
def test_a_heading_is_one_however_it_is_marked(heading: str) -> None:
    """The key by which sections are matched does not depend on markup, number or case."""
    document = read(f"<body>{INTRO}{heading}{BODY}</body>")
    assert [section.key for section in document.sections] == ["", "data retention"]
    assert document.sections[1].id == "data-retention"


@pytest.mark.parametrize(
    "text",
    [
        "<p><b>Last updated: 5 May 2026</b></p>",
        "<p><b>We never sell your personal data.</b></p>",
        "<p>We keep it</p>",
        "<h3>We will tell you by e-mail about every change of this policy at least thirty days before.</h3>",
        "<li><b>Name</b></li>",
    ],
)
def test_what_reads_as_text_is_no_heading(text: str) -> None:
    """Stamps, sentences and items stay in the section that they stand in."""
    document = read(f"<body>{INTRO}{text}{BODY}</body>")
    assert len(document.sections) == 1


def test_a_bold_line_at_the_end_is_no_heading() -> None:
    """A heading has text under it."""
    document = read(f"<body>{INTRO}<p><b>The Harbour Books team</b></p></body>")
    assert len(document.sections) == 1


def test_ids_are_unique_and_survive_renumbering() -> None:
    """A link to a section outlives a new section before it."""
    first = read("# 1. Scope\n\na\n\n# 2. Fees\n\nb\n\n# 3. Fees\n\nc", "text/markdown")
    second = read("# 2. Scope\n\na\n\n# IV. Fees\n\nb\n\n# Fees\n\nc", "text/markdown")
    ids = [section.id for section in first.sections]
    assert ids == ["scope", "fees", "fees-2"]
    assert [section.id for section in second.sections] == ids


def test_paths_name_the_enclosing_sections() -> None:
    """The path holds outer titles only, and a higher heading closes it."""
    document = read("# A\n\n## B\n\n### C\n\nx\n\n## D\n\ny", "text/markdown")
    assert [(s.title, s.path) for s in document.sections] == [
        ("A", ()),
        ("B", ("A",)),
        ("C", ("A", "B")),
        ("D", ("A",)),
    ]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("1. Who we are", "who we are"),
        ("1.2.3 Who we are", "who we are"),
        ("(a) Who we are", "who we are"),
        ("Section 4: Who we are", "who we are"),
        ("Article IV - Who we are", "who we are"),
        ("§ 7 Haftung", "haftung"),
        ("第三条 适用范围", "适用范围"),
        ("24 hours", "hours"),
        ("What’s new?", "what s new"),
        ("A note", "a note"),
        ("1.", "1"),
    ],
)
def test_keys_have_no_number(title: str, key: str) -> None:
    """A number in front is layout, unless it is all there is."""
    assert title_key(title) == key
