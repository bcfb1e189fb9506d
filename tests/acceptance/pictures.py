"""Take the README's pictures from a running demonstration.

python -m tests.acceptance.pictures        # writes docs/images/redline*.png and mail.png
"""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path

from tests.acceptance.test_demo import demonstration
from tests.acceptance.web_browser import Browser, chromium

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"


#: The redline's own element.
TEXT = "document.querySelector('article.text')"


async def end_of(browser: Browser) -> int:
    """Return where the redline ends, in CSS pixels from the top of the page."""
    end: int = await browser.ask(f"Math.round({TEXT}.getBoundingClientRect().bottom + scrollY)")
    return end


async def cut(browser: Browser, width: int, height: int, top: int = 0) -> bytes:
    """Return the page from *top* on as PNG, in CSS pixels."""
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
    shot = await browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


async def main() -> None:
    """Play the demonstration and take the pictures."""
    async with demonstration() as demo, chromium() as browser:
        await browser.look(1000, 1200)
        changes = f"{demo.base}/policies/privacy/changes/2..3"
        await browser.open(changes)
        (IMAGES / "redline.png").write_bytes(await cut(browser, 1000, await end_of(browser) + 40))
        await browser.open(f"{changes}?view=sides")
        top = await browser.ask(f"Math.round({TEXT}.getBoundingClientRect().top + scrollY) - 60")
        height = await end_of(browser) + 30 - top
        (IMAGES / "redline-sides.png").write_bytes(await cut(browser, 1000, height, top))
        await browser.open(f"{demo.base}/mailbox")
        mails = await browser.ask(
            "[...document.querySelectorAll('a[href*=\"/mailbox/\"]')]"
            ".filter(a => /sell/.test(a.innerText)).map(a => a.href)"
        )
        await browser.open(mails[0])
        frame = await browser.ask("document.querySelector('iframe').src")
        await browser.look(640, 900)
        await browser.open(frame)
        height = await browser.ask("document.documentElement.scrollHeight")
        (IMAGES / "mail.png").write_bytes(await cut(browser, 640, height))


if __name__ == "__main__":
    asyncio.run(main())
