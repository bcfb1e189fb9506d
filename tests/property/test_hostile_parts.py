"""The first rounds of the campaign that tries each part on inputs made to break it."""

from __future__ import annotations

import pytest

from tests.campaigns.fuzz_parts import PARTS
from tests.hostile_mutations import Seeded
from tests.strict_html import check_html


@pytest.mark.parametrize("name", [name for name in PARTS if name != "forms"])
def test_no_part_breaks_on_small_hostile_inputs(name: str) -> None:
    """Hostile pages, edits, texts and settings crash nothing and become nobody else's markup."""
    for number in range(40):
        PARTS[name](Seeded(number))


@pytest.mark.parametrize(
    "html",
    [
        "<p>x",
        "<p>x</div>",
        "<script></script>",
        "<p onclick='x'>x</p>",
        "<a href='javascript:x'>x</a>",
        "<a href='//x.example'>x</a>",
        "<!-- x -->",
        "<p>\u202ex</p>",
        "<p id='a'>x</p><p id='a'>x</p>",
    ],
)
def test_the_check_of_pages_sees_what_is_wrong(html: str) -> None:
    """What the campaign looks for it finds."""
    with pytest.raises(AssertionError):
        check_html(html)
