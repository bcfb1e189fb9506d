"""Policies written to mislead whoever reads them here, or to cost whoever shows them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from notifier.compose.redline import redline
from notifier.compose.redline_html import redline_html
from notifier.compose.visible import visible
from notifier.diff import compare
from notifier.model.document import Block, BlockKind, Document, Link, Section
from notifier.web.reading import document_html

OURS, THEIRS = "https://harbourbooks.example/forms", "https://evil.example/"


def document(text: str, *links: Link, kind: BlockKind = "paragraph") -> Document:
    """Return a document of one block."""
    block = Block(kind=kind, text=text, links=links)
    return Document(sections=(Section(id="a", title="Rules", level=1, blocks=(block,)),))


def linked(shown: Document) -> list[tuple[str, str]]:
    """Return the words and the target of every link on the page."""
    soup = BeautifulSoup(document_html(shown), "lxml")
    return [(a.get_text(), str(a["href"])) for a in soup.find_all("a")]


def test_attack_links_of_a_row_stay_in_their_cells() -> None:
    """Two cells of the same words lead where each of them leads, not both to the first."""
    row = document("here | here", Link("here", OURS), Link("here", THEIRS), kind="row")
    assert linked(row) == [("here", OURS), ("here", THEIRS)]


def test_attack_a_link_that_runs_code_does_not_lend_its_words() -> None:
    """Where the first of two equal texts had a script, the second one's target is not put there."""
    shown = document("here or here", Link("here", "javascript:alert(1)"), Link("here", OURS))
    assert "here or <a" in document_html(shown)


@pytest.mark.parametrize("kind", ["paragraph", "row"])
def test_attack_links_whose_words_are_not_there_are_not_looked_for_without_end(
    kind: BlockKind,
) -> None:
    """A flood of such links costs a bounded number of searches through the text."""
    searches = 0

    class Text(str):
        __slots__ = ()

        def find(self, *args: object) -> int:
            nonlocal searches
            searches += 1
            return str.find(self, *args)  # type: ignore[arg-type]

    links = [Link(f"gone {n}", OURS) for n in range(5000)]
    document_html(document(Text(" | ".join(["word"] * 1000)), *links, kind=kind))
    assert 0 < searches < 100


def test_attack_a_row_of_many_links_is_searched_once() -> None:
    """Cells times links would be hours for a page of the allowed size."""
    many = 3000
    links = [Link(f"go {n}", f"{OURS}/{n}") for n in range(many)]
    row = document(" | ".join(link.text for link in links), *links, kind="row")
    assert linked(row) == [(link.text, link.target) for link in links]


@pytest.mark.parametrize(
    "mark", ["\u202e", "\u2066", "\u200b", "\u2060", "\ufeff", "\U000e0041", "\u3164"]
)
def test_attack_marks_that_nobody_sees_are_spelt_out(mark: str) -> None:
    """Whoever decides sees that there is something between the letters."""
    assert f"U+{ord(mark):04X}" in visible(f"a{mark}b")


def test_attack_a_new_link_target_cannot_turn_the_redline_around() -> None:
    """Link targets are not cleaned as text is, and the redline is where legal looks."""
    old = document("Ask us", Link("Ask us", "https://harbourbooks.example/ask"))
    new = document("Ask us", Link("Ask us", "https://evil.example/\u202eksa/\u200belpmaxe.skooB"))
    shown = redline_html(redline(old, new, compare(old, new)))
    assert "evil.example" in shown
    assert "\u202e" not in shown
    assert "U+202E" in shown
    assert "U+200B" in shown
