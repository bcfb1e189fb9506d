"""An operator leaves a part of a held page out, in a real browser, and the checks go on without it."""

from __future__ import annotations

import pytest

from notifier.flows.check import Checker
from notifier.model.observation import Observation
from tests.acceptance.web_browser import CHROMIUM, Browser, chromium, sign_in
from tests.acceptance.web_world import COOKIES, LIVE, World, serving

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

PANEL = "<main id='panel'><h2>Sign in to continue</h2><p>Your books wait for you.</p></main>"
PANELLED = COOKIES.replace("</body>", f"{PANEL}</body>")


async def press(browser: Browser, button: str, **fields: str) -> str:
    """Fill fields by their ids, press the button that says so, and return what the next page says."""
    for name, text in fields.items():
        await browser.ask(f"document.getElementById({name!r}).value = {text!r}")
    await browser.ask("document.body.dataset.old = 'yes'")
    await browser.ask(
        f"[...document.querySelectorAll('button')].find(b => b.innerText.startsWith({button!r})).click()"
    )
    await browser.until("document.readyState === 'complete' && !document.body.dataset.old")
    said: str = await browser.ask("document.body.innerText")
    return said


async def check(world: World) -> Observation:
    """Check the held page."""
    checker = Checker(
        store=world.store,
        blobs=world.blobs,
        fetcher=world.fetcher,
        stages=world.stages,
        clock=world.clock,
    )
    return await checker.check("cookies")


async def test_web_operator_tries_keeps_and_takes_back_an_exclusion() -> None:
    """Tried, nothing is kept; kept, the hold closes and checks are well; taken back, it is held again."""
    world = World(base_url="")
    await world.live_through()
    world.fetcher.show(f"{LIVE}/cookies", COOKIES)
    assert (await check(world)).outcome == "unchanged"
    world.fetcher.show(f"{LIVE}/cookies", PANELLED)
    assert (await check(world)).outcome == "held"
    async with world.store.read() as tx:
        (hold,) = await tx.open_holds("cookies")
    token = await world.token("operator")
    async with chromium() as browser, serving(world.site()) as base:
        await sign_in(browser, base, token)
        await browser.look(390, 844)
        await browser.open(f"{base}/review/holds/{hold.id}")
        tried = await press(browser, "Try without it", exclude="#panel")
        assert "No change that a reader would see." in tried
        assert (await check(world)).outcome == "held"
        kept = await press(browser, "Leave it out from now on", **{"why-out": "The shop's panel."})
        assert "the hold is closed" in kept
        assert (await check(world)).outcome == "unchanged"
        await browser.open(f"{base}/review/sources")
        assert "The shop's panel." in await browser.ask("document.body.innerText")
        assert "checked within a moment" in await press(browser, "Read it again")
        assert (await check(world)).outcome == "held"
