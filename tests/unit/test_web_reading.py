"""A document as HTML for reading."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from notifier.compose.policy_html import Entry, contents, document_html
from notifier.compose.visible import visible
from notifier.model.document import Block, Document, Link, Section


def document(*blocks: Block, title: str = "Rules", level: int = 1) -> Document:
    """Return a document of one section."""
    return Document(sections=(Section(id="rules", title=title, level=level, blocks=blocks),))


def test_web_reading_headings_keep_their_order_of_rank() -> None:
    """The uppermost heading becomes h2 whatever it was, deeper ones follow, none goes below h6."""
    titles = [("a", 3), ("b", 4), ("c", 6)]
    shown = Document(sections=tuple(Section(id=t, title=t, level=n) for t, n in titles))
    soup = BeautifulSoup(document_html(shown), "lxml")
    assert [tag.name for tag in soup.select("h2, h3, h4, h5, h6")] == ["h2", "h3", "h5"]
    assert contents(shown) == [Entry("s-a", "a", 1), Entry("s-b", "b", 2), Entry("s-c", "c", 4)]


def test_web_reading_a_document_without_headings_is_its_paragraphs() -> None:
    """Text before any heading is shown without one."""
    shown = document(Block(kind="paragraph", text="Hello."), title="", level=0)
    assert document_html(shown) == '<p dir="auto">Hello.</p>'
    assert contents(shown) == []


def test_web_reading_nests_items_by_level() -> None:
    """An item that is deeper stands inside of the last one that is less deep."""
    levels = [(1, "a"), (2, "b"), (3, "c"), (2, "d"), (1, "e")]
    items = [Block(kind="item", text=text, level=level) for level, text in levels]
    soup = BeautifulSoup(document_html(document(*items)), "lxml")
    depth = {li.find(string=True): len(list(li.find_parents("ul"))) for li in soup.find_all("li")}
    assert depth == {"a": 1, "b": 2, "c": 3, "d": 2, "e": 1}


@pytest.mark.parametrize("levels", [[3, 1, 2], [5], [2, 2, 1]])
def test_web_reading_loses_no_item_of_an_odd_list(levels: list[int]) -> None:
    """Lists that begin deep or jump keep every item, in order."""
    items = [Block(kind="item", text=f"i{n}", level=level) for n, level in enumerate(levels)]
    soup = BeautifulSoup(document_html(document(*items, title="")), "lxml")
    assert soup.get_text(" ").split() == [f"i{n}" for n in range(len(levels))]


def test_web_reading_endless_nesting_is_bounded() -> None:
    """A list nested thousands deep is shown flat from some depth on, and does not fail."""
    items = [Block(kind="item", text=str(n), level=n) for n in range(1, 5000)]
    html = document_html(document(*items))
    assert html.count("<li") == 4999
    assert html.count("<ul") <= 10


def test_web_reading_rows_are_tables_with_their_empty_cells() -> None:
    """Cells stay in their columns, whichever of them is empty."""
    rows = (
        Block(kind="row", text="| Purpose | Country"),
        Block(kind="row", text="Cloudberry | Hosting |"),
        Block(kind="row", text="Northwind | | Ireland"),
    )
    soup = BeautifulSoup(document_html(document(*rows)), "lxml")
    cells = [[td.get_text() for td in tr.find_all("td")] for tr in soup.find_all("tr")]
    assert cells == [
        ["", "Purpose", "Country"],
        ["Cloudberry", "Hosting", ""],
        ["Northwind", "", "Ireland"],
    ]


@pytest.mark.parametrize(
    "target", ["https://example.com/", "http://a.example", "mailto:a@b.example"]
)
def test_web_reading_links_to_web_and_mail_work(target: str) -> None:
    """Such a link is one, and tells the other site and search engines nothing."""
    block = Block(kind="paragraph", text="See the list here.", links=(Link("the list", target),))
    link = BeautifulSoup(document_html(document(block)), "lxml").a
    assert link is not None
    assert (link["href"], link.get_text()) == (target, "the list")
    assert link["rel"] == ["nofollow", "noopener", "noreferrer"]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//[",
        "",
        "/x",
    ],
)
def test_web_reading_other_links_are_only_their_words(target: str) -> None:
    """What could run, or leads nowhere from here, is shown without its target."""
    block = Block(kind="paragraph", text="See the list here.", links=(Link("the list", target),))
    html = document_html(document(block))
    assert "<a" not in html
    assert "See the list here." in html


def test_web_reading_marks_in_a_link_target_are_encoded() -> None:
    """A target holds no raw mark that would turn what a browser shows of it."""
    target = "https://evil.example/\u202etxt\u200b"
    html = document_html(
        document(Block(kind="paragraph", text="Terms", links=(Link("Terms", target),)))
    )
    assert BeautifulSoup(html, "lxml").a["href"] == "https://evil.example/%E2%80%AEtxt%E2%80%8B"  # type: ignore[index]


def test_web_reading_a_repeated_link_text_is_found_in_order() -> None:
    """Two links of the same words lead to their own targets."""
    links = (Link("here", "https://a.example"), Link("here", "https://b.example"))
    block = Block(kind="paragraph", text="One is here, one is here.", links=links)
    soup = BeautifulSoup(document_html(document(block)), "lxml")
    assert [a["href"] for a in soup.find_all("a")] == ["https://a.example", "https://b.example"]
    assert soup.get_text().endswith("One is here, one is here.")


@pytest.mark.parametrize("kind", ["paragraph", "item", "row", "quote", "code"])
def test_web_reading_escapes_every_kind_of_block(kind: str) -> None:
    """Markup in a policy's text stays text, also in titles and links."""
    nasty = "<img src=x onerror=alert(1)>"
    block = Block(kind=kind, text=nasty, links=(Link(nasty, "https://a.example"),))  # type: ignore[arg-type]  # one of the kinds
    html = document_html(document(block, title=nasty))
    soup = BeautifulSoup(html, "lxml")
    assert not soup.find("img")
    assert soup.get_text().count(nasty) == 2


def test_web_visible_spells_out_what_turns_text_around() -> None:
    """Overrides and isolates are named; the marks that Hebrew or Persian need are left alone."""
    assert visible("a\u202eb\u2066c") == (
        'a<span class="mark-shown">U+202E</span>b<span class="mark-shown">U+2066</span>c'
    )
    assert visible("\u200f<\u200c") == "\u200f&lt;\u200c"
