"""The people of the demonstration, who use the service as people do: over HTTP and by mail."""

from __future__ import annotations

import asyncio
import re

import aiohttp

from notifier.compose.links import Links
from notifier.errors import DemoFailed
from notifier.model.delivery import StoredMail
from notifier.ports import Mailbox

ADDRESS = "ada@customer.example"
_PATIENCE_SECONDS = 20.0


class Customer:
    """Subscribes by the form, reads the mailbox, confirms by the button."""

    def __init__(self, browser: aiohttp.ClientSession, links: Links, mailbox: Mailbox) -> None:
        self._browser = browser
        self._links = links
        self._mailbox = mailbox

    async def mails(self) -> list[StoredMail]:
        """Return the customer's mails, newest last."""
        return [mail for mail in await self._mailbox.messages() if mail.to == ADDRESS]

    async def subscribe(self, policy: str) -> None:
        """Ask for a policy's changes and confirm by the link that comes by mail.

        Raises :class:`DemoFailed`.
        """
        before = {mail.id for mail in await self.mails()}
        await post(self._browser, self._links.subscribe(policy), {"email": ADDRESS})
        mail = await self._next_mail(before)
        link = re.search(re.escape(self._links.confirm("")) + r"[\w-]+", mail.text)
        if link is None:
            raise DemoFailed("The confirmation mail has no confirmation link.")
        async with self._browser.get(link[0]) as page:
            page.raise_for_status()
        await post(self._browser, link[0], {})

    async def _next_mail(self, before: set[int]) -> StoredMail:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                new = [mail for mail in await self.mails() if mail.id not in before]
                if new:
                    return new[-1]
                await asyncio.sleep(0.05)


async def approve_as_legal(
    browser: aiohttp.ClientSession, links: Links, token: str, notice_id: int
) -> None:
    """Sign in to the review desk with *token* and approve a notice."""
    await post(browser, f"{links.review()}/sign-in", {"token": token})
    await post(
        browser,
        f"{links.review_notice(notice_id)}/approve",
        {"comment": "Checked against the text that we agreed on."},
    )


async def post(browser: aiohttp.ClientSession, url: str, form: dict[str, str]) -> str:
    """Send a form as a browser on the same site does; return the page that follows.

    Raises :class:`DemoFailed` where the answer is an error.
    """
    async with browser.post(url, data=form, headers={"Sec-Fetch-Site": "same-origin"}) as answer:
        page = await answer.text()
        if answer.status >= 400:
            raise DemoFailed(f"{url} answered {answer.status}.")
        return page
