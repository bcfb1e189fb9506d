"""The pages in a real browser: no sideways scrolling, readable colours, things large enough to hit."""

from __future__ import annotations

import pytest

from notifier.model.branding import Branding
from tests.acceptance.shots import addresses
from tests.acceptance.web_browser import CHROMIUM, Browser, chromium, sign_in
from tests.acceptance.web_world import World, serving

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

#: Every visible text whose contrast with its ground is below WCAG 2.2 AA (1.4.3).
CONTRAST = """
(() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return {r, g, b, a};
  };
  const luminance = ({r, g, b}) => [r, g, b].map((v) => v / 255).map(
    (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  ).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.a === 1) return colour;
    }
    return {r: 255, g: 255, b: 255};
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const bad = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(parse(style.color)), luminance(ground(element))]
      .sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      bad.add(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  return [...bad];
})()
"""
#: Buttons, fields and links in navigation that are lower than 44 CSS pixels (2.5.5).
SMALL = """
[...document.querySelectorAll('button, .button, select, textarea, nav a, .check, .radio, input:not([type=hidden], [type=checkbox], [type=radio])')]
  .filter((e) => e.checkVisibility() && !e.closest('.unseen') && e.getBoundingClientRect().height < 44)
  .map((e) => e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
"""
#: What a reader of the page's outline stumbles over.
OUTLINE = """
(() => {
  const bad = [];
  if (document.querySelectorAll('h1').length !== 1) bad.push('h1');
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => +h.tagName[1]);
  levels.forEach((level, i) => { if (i && level > levels[i - 1] + 1) bad.push('h' + level + ' after h' + levels[i - 1]); });
  for (const landmark of ['header', 'main', 'footer', 'nav', 'a.skip'])
    if (!document.querySelector(landmark)) bad.push('no ' + landmark);
  for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
    if (!field.labels.length) bad.push('no label: ' + field.name);
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) bad.push('id twice: ' + id);
  for (const link of document.querySelectorAll('a')) if (!link.textContent.trim()) bad.push('empty link');
  return bad;
})()
"""


async def faults(browser: Browser, base: str, pages: dict[str, str]) -> list[str]:
    """Return what is wrong on any of *pages*, at any width and in any colour scheme."""
    found: list[str] = []
    for name, path in pages.items():
        for width, dark in ((320, False), (390, True), (1280, False), (1280, True)):
            await browser.look(width, 900, dark=dark)
            await browser.open(base + path)
            where = f"{name}, {width}{', dark' if dark else ''}: "
            wide = await browser.ask("document.documentElement.scrollWidth")
            if wide > width:
                found.append(f"{where}{wide} wide")
            for script in (CONTRAST, SMALL, OUTLINE):
                found.extend(f"{where}{fault}" for fault in await browser.ask(script))
    return found


@pytest.mark.parametrize("accent", ["#1f5fbf", "#ffd400", "#101010"])
async def test_web_every_page_is_readable_everywhere(accent: str) -> None:
    """From 320 pixels up, in light and in dark, with any accent: nothing scrolls, fades or is tiny."""
    world = World(base_url="", branding=Branding(name="Harbour Books", accent=accent))
    await world.live_through()
    pages = await addresses(world)
    token = await world.token("legal")
    async with chromium() as browser, serving(world.site(mailbox=True, demo=True)) as base:
        await sign_in(browser, base, token)
        assert await faults(browser, base, pages) == []
