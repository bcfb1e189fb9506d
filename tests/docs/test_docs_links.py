"""The pages of docs/ lead somewhere and can be found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))

_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_links_between_pages_lead_to_files(page):
    """No page links to a file that is not there."""
    targets = _LINK.findall(page.read_text(encoding="utf-8"))

    assert [one for one in targets if not (page.parent / one).exists()] == []


@pytest.mark.parametrize("folder", ["decisions", "howto"])
def test_every_page_is_in_the_index_of_its_folder(folder):
    """A page that the index does not list would not be found."""
    index = (DOCS / folder / "README.md").read_text(encoding="utf-8")
    pages = [page.name for page in (DOCS / folder).glob("*.md") if page.name != "README.md"]

    assert sorted(_LINK.findall(index)) == sorted(pages)


def test_decisions_are_numbered_without_gaps():
    """The numbers of decisions run from 1, each once, and stand in the pages' headings."""
    pages = sorted((DOCS / "decisions").glob("[0-9]*.md"))

    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert page.read_text(encoding="utf-8").startswith(f"# {int(page.name[:4])}. ")
