"""The demonstration, as a visitor runs it: the real program, real pages, a real browser."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from tests.acceptance.web_browser import CHROMIUM, Browser, chromium
from tests.timing import PATIENCE

pytestmark = pytest.mark.acceptance

READER = "grace@reader.example"
#: Whom the demonstration lets subscribe before the policies change.
EARLIER = "ada@customer.example"


def test_the_demonstration_plays_to_the_end_and_checks_itself():
    """Exactly the material changes are announced, each once, and it says why of everything."""
    played = subprocess.run(
        [sys.executable, "-m", "notifier", "demo", "--once", "--port", "0"],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert played.stderr == ""
    said = played.stdout
    assert said.count("-> kept quiet") == 3
    assert said.count("-> held, nobody is told") == 1
    assert said.count("-> held for review") == 1
    assert said.count("-> announced") == 3
    assert "3 mails about changes, each sent once" in said


@dataclass(frozen=True)
class Running:
    """A demonstration that goes on serving."""

    base: str
    token: str


@asynccontextmanager
async def demonstration() -> AsyncIterator[Running]:
    """Run the program until it has played its story; stop it as Ctrl-C does at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "notifier", "demo", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    said = ""
    try:
        async with asyncio.timeout(120):
            while "sign in with this token" not in said:
                line = await process.stdout.readline()
                assert line, said
                said += line.decode()
            token = (await process.stdout.readline()).decode().strip()
        base = re.search(r"the policies +(http://127\.0\.0\.1:\d+)/", said)
        assert base, said
        yield Running(base=base[1], token=token)
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def press(browser: Browser, selector: str) -> None:
    """Click the first thing that fits *selector* with the mouse, and wait for the next page."""
    await browser.ask(
        f"document.querySelector({selector!r}).scrollIntoView({{block: 'center', behavior: 'instant'}})"
    )
    x, y = await browser.ask(
        f"(() => {{const r = document.querySelector({selector!r}).getBoundingClientRect();"
        "return [r.x + r.width / 2, r.y + r.height / 2]})()"
    )
    await browser.ask("document.documentElement.dataset.old = '1'")
    for kind in ("mousePressed", "mouseReleased"):
        await browser.call(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
        )
    await browser.until(
        "document.documentElement?.dataset.old !== '1' && document.readyState === 'complete'",
    )


async def type_into(browser: Browser, selector: str, text: str) -> None:
    """Type *text* into a field."""
    await browser.ask(f"document.querySelector({selector!r}).focus()")
    await browser.call("Input.insertText", text=text)


async def text_of(browser: Browser) -> str:
    """Return the page's visible text."""
    return str(await browser.ask("document.body.innerText"))


async def newest_mail(browser: Browser, base: str, to: str, *, saying: str = "") -> str:
    """Open the newest mail to *to* in the mailbox, once there is one that says *saying*.

    Returns all text of the page that shows it.
    """
    async with asyncio.timeout(PATIENCE):
        while True:
            await browser.open(f"{base}/mailbox")
            link = await browser.ask(
                "[...document.querySelectorAll('a[href*=\"/mailbox/\"]')]"
                f".find(a => a.closest('li, tr, article').textContent.includes({to!r}))?.href"
            )
            if link:
                await browser.open(link)
                text = str(await browser.ask("document.body.textContent"))
                if saying in text:
                    return text
            await asyncio.sleep(0.2)


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
async def test_a_visitor_walks_the_whole_story_in_a_browser():
    """Subscribe, confirm in the mailbox, approve as legal, see the redline, leave by one click."""
    async with demonstration() as demo, chromium() as browser:
        await browser.look(1280, 900)
        # The customer asks for the terms, whose notice waits for legal.
        await browser.open(f"{demo.base}/policies/terms")
        await type_into(browser, "input[type=email]", READER)
        await press(browser, "form[action*=subscribe] button")
        assert "mail" in (await text_of(browser)).lower()
        mail = await newest_mail(browser, demo.base, READER)
        confirm = re.search(rf"{re.escape(demo.base)}/confirm/[\w-]+", mail)
        assert confirm, mail
        await browser.open(confirm[0])
        await press(browser, "main form button")
        confirmed = await text_of(browser)
        assert "Harbour Books terms of service" in confirmed
        # Legal signs in, reads the mail that would go out, and approves.
        await browser.open(f"{demo.base}/review")
        await type_into(browser, "input[name=token]", demo.token)
        await press(browser, "main form button")
        await press(browser, "a[href*='/review/notices/']")
        assert "30 days" in await text_of(browser)
        await press(browser, "form[action$='/approve'] button")
        # A customer who followed the terms when they changed goes from the mail to the redline ...
        mail = await newest_mail(browser, demo.base, EARLIER, saying="14 days")
        redline = re.search(rf"{re.escape(demo.base)}/policies/terms/changes/1\.\.2\S*", mail)
        assert redline, mail
        await browser.open(redline[0])
        marks = "[...document.querySelectorAll('.rl-block {0}')].map(e => e.innerText)"
        for mark, words in (("del", "30"), ("ins", "14")):
            (text,) = await browser.ask(marks.format(mark))
            # The mark is named in words, too, for those who cannot see it.
            assert text.split()[-1] == words
        # ... which the one who came later was not sent, and leaves by one click.
        assert "14 days" not in await newest_mail(browser, demo.base, READER)
        leave = re.search(rf"{re.escape(demo.base)}/unsubscribe/[\w-]+", mail)
        assert leave, mail
        await browser.open(leave[0])
        await press(browser, "main form button")
        assert "You are unsubscribed" in await text_of(browser)
