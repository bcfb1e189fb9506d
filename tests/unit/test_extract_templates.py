"""Policies that we wrote, set into pages as sites are built, are read whole and alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.diff import compare
from notifier.extract import read
from tests.quality.page_templates.content import policy
from tests.quality.page_templates.sites import TEMPLATES, Template
from tests.quality.templates import shown_words, words

POLICIES = Path(__file__).parents[1] / "quality" / "page_templates" / "policies"
MARKDOWN = {path.stem: path.read_text("utf-8") for path in sorted(POLICIES.glob("*.md"))}
#: A page whose window behind the dialog has a title that is read.
FOLLOWED = {"dialog-text"}
PAGES = [template for template in TEMPLATES if template.name not in FOLLOWED]
#: Pages on which some lists or cells are no longer told from lines.
FLAT = {"preformatted"}
MARKED = [template for template in PAGES if template.name not in FLAT]
#: A word of each policy, and another that changes what it promises.
EDITS = {
    "fyrlykt_personvern": ("fem år", "ti år"),
    "lantern_privacy": ("90 days", "180 days"),
    "leuchtturm_datenschutz": ("7 Tagen", "14 Tagen"),
    "tidewater_terms": ("within 60 days", "within 30 days"),
}


def named(template: Template) -> str:
    """Return the name of a case."""
    return template.name


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("template", PAGES, ids=named)
def test_a_page_has_the_words_of_its_policy_and_no_others(template: Template, name: str) -> None:
    """Whatever the page is made of, what is read is the policy."""
    markdown = MARKDOWN[name]
    found = words(read(template.page(policy(name, markdown), "first")).text)
    assert found == shown_words(markdown)


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("template", MARKED, ids=named)
def test_a_page_compares_equal_to_the_plain_policy(template: Template, name: str) -> None:
    """A site that is built anew around the same text has not changed its policy."""
    page = read(template.page(policy(name, MARKDOWN[name]), "second"))
    change = compare(read(MARKDOWN[name], "text/markdown"), page)
    assert change.is_empty, change.edits


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("template", PAGES, ids=named)
def test_one_edit_is_told_alone_beside_other_furniture(template: Template, name: str) -> None:
    """Menus, dialogs and teasers differ between the visits; only the policy's edit is told."""
    before, after = EDITS[name]
    assert MARKDOWN[name].count(before) == 1
    old = read(template.page(policy(name, MARKDOWN[name]), "first"))
    new = read(template.page(policy(name, MARKDOWN[name].replace(before, after)), "second"))
    (edit,) = compare(old, new).edits
    assert " ".join(edit.inserted) in after
    assert " ".join(edit.deleted) in before
