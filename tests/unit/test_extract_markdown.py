"""Markdown as tools write it, which is not always as it was meant, is read as its readers see it."""

from __future__ import annotations

import pytest

from notifier.extract import read


def titles(markdown: str) -> list[tuple[str, int]]:
    """Return the titles and levels of the sections of a Markdown text."""
    return [(s.title, s.level) for s in read(markdown, "text/markdown").sections]


def test_a_row_below_blank_lines_underlines_the_title_above() -> None:
    """Tools leave blank lines before the row where a title held boxes of its own."""
    found = titles("Shop\n\nPrivacy notice\n\n\n==================\n\nWe keep your name.\n")
    assert found == [("", 0), ("Privacy notice", 1)]


@pytest.mark.parametrize(
    "above", ["We ask for your consent.", "* first\n* second", "> quoted", "", "| a | b |"]
)
def test_a_row_below_no_title_says_nothing(above: str) -> None:
    """Signs alone are not read, whatever they stand below."""
    text = read(f"{above}\n\n\n==================\n\nWe keep your name.\n", "text/markdown").text
    assert "=" not in text
    assert text.endswith("We keep your name.")


def test_a_title_underlined_within_its_link_is_a_title() -> None:
    """A title that links is written with its row inside the link."""
    document = read("[Terms\n=====](https://example.org/t)\n\nBe kind.\n", "text/markdown")
    (section,) = document.sections
    assert (section.title, section.level) == ("Terms", 1)
    assert section.links[0].target == "https://example.org/t"
