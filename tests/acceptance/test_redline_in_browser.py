"""Redlines as files in a real browser: on a phone, followed by links, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier import cli
from tests.acceptance.web_browser import CHROMIUM, chromium
from tests.property.test_redline_agreement import AFTER, BEFORE

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

LONG = "Telekommunikationsüberwachungsverordnungsbestimmungen"
HEBREW = "אנו שומרים חשבוניות במשך {} ימים."


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Write the redline of a policy in one column and in two."""
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(f"{BEFORE}\n\n## {LONG}\n\n{HEBREW.format(30)} {LONG}\n", "utf-8")
    new.write_text(f"{AFTER}\n\n## {LONG}\n\n{HEBREW.format(90)} {LONG * 2}\n", "utf-8")
    inline, sides = tmp_path / "inline.html", tmp_path / "sides.html"
    assert cli.main(["diff", str(old), str(new), "--html", str(inline)]) == 1
    assert cli.main(["diff", str(old), str(new), "--html", str(sides), "--side-by-side"]) == 1
    return [inline, sides]


@pytest.mark.parametrize("media", ["screen", "print"])
async def test_redline_never_scrolls_sideways(pages: list[Path], media: str) -> None:
    """Long words, tables and text from the right fit a phone and a sheet of paper."""
    async with chromium() as browser:
        for page in pages:
            for width in (320, 390, 794, 1280):
                await browser.look(width, 900, media=media)
                await browser.open(page.as_uri())
                wide = await browser.ask("document.documentElement.scrollWidth")
                assert wide <= width, (page.name, width)
                assert await browser.ask("performance.getEntriesByType('resource').length") == 0


async def test_two_columns_become_one_on_a_phone(pages: list[Path]) -> None:
    """Before and after stand side by side on a desk, one above the other in a hand."""
    below = """(() => {
      const row = [...document.querySelectorAll('.rl-side')].find(row =>
        !row.querySelector('.rl-none') && !row.matches('.rl-same'));
      const [before, after] = [...row.children].map(cell => cell.getBoundingClientRect());
      return after.top >= before.bottom - 1;
    })()"""
    twice = "[...document.querySelectorAll('.rl-same .rl-after')].some(e => e.offsetHeight)"
    async with chromium() as browser:
        sides = pages[1]
        await browser.look(1280, 900)
        await browser.open(sides.as_uri())
        assert await browser.ask(below) is False
        await browser.look(390, 844)
        await browser.open(sides.as_uri())
        assert await browser.ask(below) is True
        assert await browser.ask(twice) is False


async def test_links_lead_from_change_to_change(pages: list[Path]) -> None:
    """Without a script, each link brings the next change into view and marks it."""
    async with chromium() as browser:
        for page in pages:
            await browser.look(1280, 700)
            await browser.open(page.as_uri())
            links = await browser.ask(
                "[...document.querySelectorAll('a[title=\"Next change\"]')].map(a => a.href)"
            )
            assert len(links) >= 5
            for link in links:
                await browser.ask(
                    f"document.querySelector('a[href=\"#' + {link!r}.split('#')[1] + '\"]').click()"
                )
                seen = await browser.ask(
                    "(() => { const t = document.querySelector(':target');"
                    "const r = t.getBoundingClientRect();"
                    "return [t.id, getComputedStyle(t).outlineStyle, r.top >= -1 && r.top < innerHeight]; })()"
                )
                assert seen == [link.split("#")[1], "solid", True]
