"""Picture every page, at three widths, in light and in dark.

    python -m tests.acceptance.shots FOLDER [--only NAME] [--width 1280] [--light]

Needs Chromium. Pages that scroll sideways are named.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from dataclasses import replace
from pathlib import Path

from notifier.testing import MemoryStore
from tests.acceptance.web_browser import Browser, chromium, sign_in
from tests.acceptance.web_world import NO_SALE, World, privacy, serving

DRAFT = "draft-shown"
SIZES = ((1280, 900), (390, 844), (320, 640))


async def addresses(world: World) -> dict[str, str]:
    """Return every page to look at, by a short name."""
    links = world.links
    email = "ada@customer.example"
    await world.import_restless()
    await world.subscribe("dora@customer.example", "privacy")
    await world.lose(1)
    await world.leave_out(
        "terms", "#season-banner", "It advertises a sale, and changes every week."
    )
    confirm = world.mailed_token("dora@customer.example", links.confirm(""))
    return {
        "home": links.home(),
        "policy": links.policy("privacy"),
        "policy-swinging": links.policy("partners"),
        "version-imported": links.version("partners", 3),
        "policy-one-version": links.policy("cookies"),
        "policy-since": f"{links.policy('privacy')}?since=2026-10-01",
        "version-old": links.version("privacy", 3),
        "version-current": links.version("privacy", 5),
        "redline": links.redline("privacy", 4, 5),
        "redline-many": links.redline("privacy", 1, 5),
        "redline-moved": links.redline("privacy", 1, 2),
        "redline-sides": f"{links.redline('privacy', 1, 5)}?view=sides",
        "why": f"{links.redline('privacy', 1, 5)}/why",
        "redline-back": links.redline("privacy", 5, 4),
        "subscribe": links.subscribe("privacy"),
        "confirm": links.confirm(confirm),
        "unsubscribe": links.unsubscribe(world.mailed_token(email, links.unsubscribe(""))),
        "preferences": links.preferences(world.mailed_token(email, links.preferences(""))),
        "not-found": f"{links.home()}no/such/page",
        "bad-link": links.confirm("wrong"),
        "sign-in": f"{links.review()}/sign-in",
        "desk": links.review(),
        "notice": links.review_notice(4),
        "notice-decided": links.review_notice(3),
        "draft-form": f"{links.review_draft()}?source=privacy",
        DRAFT: f"{links.review_draft()}?source=privacy",
        "hold": links.review_hold(1),
        "hold-tried": f"{links.review_hold(1)}?exclude=form",
        "hold-tried-in-vain": f"{links.review_hold(1)}?exclude=.banner",
        "leave-out": f"{links.review()}/sources/privacy/leave-out?exclude=table",
        "sources": f"{links.review()}/sources",
        "deliveries": f"{links.review()}/deliveries",
        "mailbox": links.mailbox(),
        "mail": f"{links.mailbox()}/{world.mailer.sent[-2].delivery_id}",
    }


async def send_draft(browser: Browser) -> None:
    """Paste a draft into the form that is open, send it, and wait for the answer."""
    draft = json.dumps(privacy("1 December 2026", 365, NO_SALE, "14 days"))
    await browser.ask(f"document.querySelector('textarea').value = {draft}")
    await browser.ask("document.querySelector('.draft-form').submit()")
    await browser.until("!!document.querySelector('.verdict')")


async def shoot(
    browser: Browser, base: str, pages: dict[str, str], folder: Path, args: argparse.Namespace
) -> None:
    """Picture *pages* as the arguments say."""
    for name, path in pages.items():
        if args.only and args.only not in name:
            continue
        for width, height in SIZES:
            if args.width and args.width != width:
                continue
            for scheme in ("light",) if args.light else ("light", "dark"):
                await browser.look(width, height, dark=scheme == "dark")
                await browser.open(base + path)
                if name == DRAFT:
                    await send_draft(browser)
                wide = await browser.ask("document.documentElement.scrollWidth")
                if wide > width:
                    print(f"{name} is {wide} wide at {width}")
                file = folder / f"{name}-{width}-{scheme}.png"
                file.write_bytes(await browser.picture())


async def main(folder: Path, args: argparse.Namespace) -> None:
    """Serve the invented company and look at it."""
    world = World(base_url="")
    await world.live_through()
    pages = await addresses(world)
    token = await world.token("legal")
    site = world.site(mailbox=True, demo=True)
    empty = replace(site, store=MemoryStore(), mailbox=None)
    async with chromium() as browser, serving(site) as base:
        await sign_in(browser, base, token)
        await shoot(browser, base, pages, folder, args)
        async with serving(empty) as bare:
            await shoot(browser, bare, {"empty-home": "/"}, folder, args)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--only", default="")
    parser.add_argument("--width", type=int, default=0)
    parser.add_argument("--light", action="store_true")
    given = parser.parse_args()
    where = Path(given.folder)
    where.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(where, given))
