"""Pages whose text is put together by scripts: run in Chromium, and kept as it then stands.

Needs the extra ``browser`` (Playwright) and a Chromium of the system. Every page gets a browser of
its own, which ends with it. Nothing on the page is clicked: a consent dialog stays unanswered. The
browser itself has no network; see :mod:`notifier.fetch.page_network`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib import resources, util
from typing import TYPE_CHECKING

from notifier.errors import BrowserMissing, TimedOut, TooLarge, Unreachable
from notifier.fetch.page_network import PageNetwork, page_session
from notifier.fetch.processes import command_line, descendants, end, resident_bytes
from notifier.ports import Fetched, Fetcher

if TYPE_CHECKING:
    from playwright.async_api import Browser, Frame, Page

#: Names of the browser on the search path, the most likely first.
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: A page is done when its text has not changed and nothing was loaded for so many seconds; after
#: so many it is taken as it is.
_QUIET, _SETTLED = 1.0, 15.0
_STEP = 0.25
#: Milliseconds that a picture of the page may take.
_PICTURE_MS = 5_000
#: All processes of the browser together.
_MOST_MEMORY = 1_500_000_000
_MOST_FRAMES = 20
_HTML = ("text/html", "application/xhtml+xml")
_DRIVER = "playwright/driver"
_READ = resources.files("notifier.fetch").joinpath("rendered.js")


def find_browser(named: str = "") -> str:
    """Return the path of the browser that *named* or the search path names, "" for none."""
    if util.find_spec("playwright") is None:
        return ""
    return next(
        (path for name in ([named] if named else _NAMES) if (path := shutil.which(name))), ""
    )


class BrowserFetcher:
    """Fetches pages and runs them.

    *pages*: fetches the page itself, with all checks. *executable*: path of a Chromium; "" raises
    :class:`~notifier.errors.BrowserMissing` at every fetch. *timeout*: seconds for a page with
    everything that it loads. *allow*: as for :class:`~notifier.fetch.HttpFetcher`.

    The body is the page's markup after its scripts ran, frames and open shadow trees included; the
    media type says which browser made it, as the parameter ``rendered``.
    """

    def __init__(
        self,
        pages: Fetcher,
        *,
        executable: str,
        timeout: float = 60.0,
        max_bytes: int = 5_000_000,
        allow: Sequence[str] = (),
        user_agent: str = "policy-notifier",
    ) -> None:
        self._pages = pages
        self._executable = executable
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._allow = tuple(allow)
        self._user_agent = user_agent
        self._turn = asyncio.Lock()  # one browser at a time is memory enough

    async def fetch(self, url: str) -> Fetched:
        """Fetch *url*, run it and return what it has become.

        What is not HTML is returned as it came. Raises a subclass of
        :class:`~notifier.errors.FetchError`.
        """
        if not self._executable:
            raise BrowserMissing
        async with self._turn:
            plain = await self._pages.fetch(url)
            if not plain.media_type.lower().startswith(_HTML):
                return plain
            try:
                async with asyncio.timeout(self._timeout):
                    return await self._run(plain)
            except TimeoutError as error:
                raise TimedOut(
                    f"The page did not come to rest within {self._timeout:g} s."
                ) from error

    async def close(self) -> None:
        """Release connections."""
        await self._pages.close()

    async def _run(self, plain: Fetched) -> Fetched:
        from playwright.async_api import Error  # noqa: PLC0415  an extra that may be missing

        session = page_session(allow=self._allow, timeout=self._timeout)
        try:
            async with session, self._browser() as browser:
                network = PageNetwork(self._pages, session)
                network.preset(plain)
                try:
                    return await self._rendered(browser, network, plain)
                except Error as error:
                    if network.error is not None:
                        raise network.error from error
                    raise Unreachable(f"The page could not be run: {_first_line(error)}") from error
        except Error as error:
            raise Unreachable(f"The browser does not start: {_first_line(error)}") from error

    async def _rendered(self, browser: Browser, network: PageNetwork, plain: Fetched) -> Fetched:
        context = await browser.new_context(
            bypass_csp=True,  # or our own reading of the page could be forbidden
            service_workers="block",
            accept_downloads=False,
            user_agent=f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
            f"Chrome/{browser.version.partition('.')[0]}.0.0.0 Safari/537.36 {self._user_agent}",
            viewport={"width": 1280, "height": 2000},
        )
        await context.route("**/*", network.answer)
        page = await context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        await page.goto(plain.url, wait_until="domcontentloaded", timeout=0)
        await _come_to_rest(page, network)
        if network.error is not None:  # the page went to another, which cannot be had
            raise network.error
        picture = await _picture(page)
        markup = (await _markup(page)).encode("utf-8", "replace")
        await context.unroute_all(behavior="ignoreErrors")
        main = network.main or plain
        if len(markup) > self._max_bytes:
            raise TooLarge(f"The page has grown larger than {self._max_bytes / 1_000_000:g} MB.")
        return replace(
            main,
            url=page.url.partition("#")[0],
            media_type=f'text/html; charset=utf-8; rendered="chromium/{browser.version}"',
            body=b"<!doctype html>\n" + markup,
            redirects=tuple(dict.fromkeys([*plain.redirects, *main.redirects])),
            picture=picture,
        )

    @asynccontextmanager
    async def _browser(self) -> AsyncIterator[Browser]:
        """Run a browser without network while the block lasts, and end it whatever happens."""
        from playwright.async_api import async_playwright  # noqa: PLC0415  an extra

        arguments = [
            # No name resolves and no address is reached: all requests are answered by us.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=http://0.0.0.0:9",
            "--proxy-bypass-list=<-loopback>",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--js-flags=--max-old-space-size=512",
            "--disable-dev-shm-usage",
        ]
        async with async_playwright() as driver:
            browser = await driver.chromium.launch(
                executable_path=self._executable,
                args=arguments,
                chromium_sandbox=os.geteuid() != 0,  # it refuses to run for root
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
            )
            watch = asyncio.create_task(_watch_memory())
            try:
                yield browser
            finally:
                watch.cancel()
                end(_browser_processes())  # closing it would wait for a page that hangs


def _browser_processes() -> set[int]:
    """Return the processes below Playwright's driver, which is a child of ours."""
    drivers = [pid for pid in descendants(os.getpid()) if _DRIVER in command_line(pid)]
    return {below for driver in drivers for below in descendants(driver)} - set(drivers)


async def _watch_memory() -> None:
    """End the browser when it takes too much; its page then fails."""
    while resident_bytes(_browser_processes()) < _MOST_MEMORY:  # noqa: ASYNC110  nobody tells us
        await asyncio.sleep(0.5)
    end(_browser_processes())


async def _come_to_rest(page: Page, network: PageNetwork) -> None:
    """Wait until the page's text stays as it is and nothing more is loaded."""
    last, quiet_since = -1, time.monotonic()
    until = time.monotonic() + _SETTLED
    while (now := time.monotonic()) < until and now - quiet_since < _QUIET:
        await asyncio.sleep(_STEP)
        length = await page.evaluate("document.documentElement.textContent.length")
        if length != last or network.open:
            last, quiet_since = length, time.monotonic()


async def _picture(page: Page) -> bytes:
    """Return what is seen of a page, for a person who has to judge it; b"" if that takes long."""
    from playwright.async_api import Error  # noqa: PLC0415  an extra that may be missing

    with contextlib.suppress(Error):
        return await page.screenshot(type="jpeg", quality=60, timeout=_PICTURE_MS)
    return b""


async def _markup(page: Page) -> str:
    """Return the markup of a page with that of its frames in their places."""
    script = _READ.read_text(encoding="utf-8")
    for frame in page.main_frame.child_frames[:_MOST_FRAMES]:
        await _put_in_place(frame, script)
    return str(await page.evaluate(script))


async def _put_in_place(frame: Frame, script: str) -> None:
    """Replace a frame by its content; one that is gone or foreign to us stays out."""
    from playwright.async_api import Error  # noqa: PLC0415  an extra that may be missing

    with contextlib.suppress(Error):
        holder = await frame.frame_element()
        if not await holder.is_visible():
            return
        inner = await frame.evaluate(script)
        await holder.evaluate(
            "(holder, inner) => { const box = document.createElement('div');"
            " box.innerHTML = inner; holder.replaceWith(box); }",
            inner,
        )


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200]
