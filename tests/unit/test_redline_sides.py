"""The redline side by side."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement, fragment_fromstring

from notifier.cli import main
from notifier.compose.redline import redline
from notifier.compose.redline_sides import redline_sides
from notifier.diff import compare
from notifier.extract import read

KEPT = "\n\n".join(f"Rule number {k} of the house stays." for k in range(4))
OLD = f"""
## House rules

{KEPT}

We keep orders for 30 days.

## Opening

The shop opens at nine.

## Guests

Members may bring one guest on Sundays.

* Bring a card
* Bring an old book

## Contact

Write to the desk.
"""
NEW = f"""
## Guests

Members may bring one guest on Sundays.

* Bring a card

## House rules

{KEPT}

We keep orders for 90 <b>days</b>.

## Opening

The shop opens at nine.

## Contact

Write to the desk.
"""


def fragment(old: str = OLD, new: str = NEW, *, fold_unchanged: bool = True) -> HtmlElement:
    """Return the redline side by side as a tree."""
    before, after = read(old, "text/markdown"), read(new, "text/markdown")
    made = redline(before, after, compare(before, after))
    return fragment_fromstring(str(redline_sides(made, fold_unchanged=fold_unchanged)))


def cells(tree: HtmlElement, side: str) -> list[str]:
    """Return the text of one column."""
    return [cell.text_content() for cell in tree.find_class(f"rl-{side}")]


def test_each_side_holds_its_own_words() -> None:
    """Deleted words stand on the left alone, inserted words on the right alone."""
    tree = fragment()
    assert "We keep orders for deleted: 30 days." in cells(tree, "before")
    assert any("We keep orders for inserted: 90" in text for text in cells(tree, "after"))
    assert any(text.startswith("deleted: Bring an old book") for text in cells(tree, "before"))
    assert not any("old book" in text for text in cells(tree, "after"))
    assert not any("30" in text for text in cells(tree, "after"))


def test_changed_sections_come_first_and_the_rest_is_folded_with_its_count() -> None:
    """What changed needs no scrolling; what did not is one click away."""
    tree = fragment()
    assert [e.text_content() for e in tree.iter("summary")] == [
        "4 unchanged paragraphs",
        "1 unchanged section: Contact",
    ]
    assert tree.xpath("./*[last()]/self::details")
    assert not list(fragment(fold_unchanged=False).iter("details"))


def test_moved_text_says_where_from_and_where_to() -> None:
    """A move is told in words at both of its ends."""
    text = fragment().text_content()
    assert "Moved from" in text
    assert "Moved up, to" in text


def test_columns_have_headings_and_ids_are_unique() -> None:
    """A screen reader says which side it is on, and every edit has one anchor."""
    tree = fragment()
    for table in tree.iter("table"):
        assert [(e.get("scope"), e.text) for e in table.iter("th")] == [
            ("col", "Before"),
            ("col", "After"),
        ]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    old, new = read(OLD, "text/markdown"), read(NEW, "text/markdown")
    assert {f"edit-{edit.id}" for edit in compare(old, new).edits} <= set(ids)


def test_command_writes_two_columns(tmp_path: Path) -> None:
    """``diff --html FILE --side-by-side`` writes a page that stands by itself."""
    old, new, page = (tmp_path / name for name in ("old.md", "new.md", "page.html"))
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    main(["diff", str(old), str(new), "--html", str(page), "--side-by-side"])
    assert 'class="rl-sides"' in page.read_text("utf-8")
