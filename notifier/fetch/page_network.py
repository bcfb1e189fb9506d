"""The network of a page that runs in a browser: every request is made by us, none by the browser.

A browser connects wherever a page's scripts tell it to, and looks names up a second time after
they were checked. So it is cut off, and what a page asks for is fetched here, under the same
address guard and limits as every other fetch, and handed in.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp

from notifier.errors import FetchError, TooLarge
from notifier.fetch.address import web_address
from notifier.fetch.body import ACCEPTED_CODINGS, Body
from notifier.fetch.guard import guarded_socket, networks
from notifier.ports import Fetched, Fetcher

if TYPE_CHECKING:
    from playwright.async_api import Request, Route

#: What a page may ask for: what makes its text. Pictures, fonts, sockets and beacons do not.
_NEEDED = frozenset({"document", "script", "stylesheet", "xhr", "fetch"})
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
#: Bounds of one page: requests, bytes of all answers, and hops of one request.
_MOST_REQUESTS, _MOST_BYTES, _MOST_HOPS = 400, 30_000_000, 5
#: Request headers that belong to the connection, which is ours.
_OURS = frozenset({"host", "connection", "accept-encoding", "content-length"})
#: Answer headers that no longer fit the unpacked body.
_UNFIT = frozenset(
    {"content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"}
)


@dataclass  # without slots: Playwright leaves a mark on the object
class PageNetwork:
    """What one page may reach.

    *pages*: fetches what is navigated to, with every check that a page has to pass. ``main``: the
    last page navigated to. ``error``: why a navigation failed. ``open``: requests on their way.
    """

    pages: Fetcher
    session: aiohttp.ClientSession
    main: Fetched | None = None
    error: FetchError | None = None
    open: int = 0
    _requests: int = 0
    _bytes: int = 0
    _known: dict[str, Fetched] = field(default_factory=dict)

    def preset(self, page: Fetched) -> None:
        """Let *page* be there when the browser goes to its URL, without another request."""
        self._known[page.url] = self.main = page

    async def answer(self, route: Route) -> None:
        """Answer one request of the page, or refuse it."""
        request = route.request
        self._requests += 1
        if (
            request.resource_type not in _NEEDED
            or request.method not in _METHODS
            or self._requests > _MOST_REQUESTS
            or self._bytes > _MOST_BYTES
        ):
            await route.abort("blockedbyclient")
            return
        from playwright.async_api import Error  # noqa: PLC0415  an extra that may be missing

        self.open += 1
        try:
            if request.is_navigation_request() and request.frame.parent_frame is None:
                await self._navigate(route, request)
            else:
                await self._load(route, request)
        except Error:
            pass  # the page has gone while its request was on its way
        finally:
            self.open -= 1

    async def _navigate(self, route: Route, request: Request) -> None:
        """Hand in a page that the browser goes to."""
        try:
            page = self._known.pop(request.url, None) or await self.pages.fetch(request.url)
        except FetchError as error:
            self.error = error
            await route.abort("failed")
            return
        self.main = page
        self._bytes += len(page.body)
        await route.fulfill(
            status=page.status,
            headers=_handed_on(page.headers) | {"content-type": page.media_type},
            body=page.body,
        )

    async def _load(self, route: Route, request: Request) -> None:
        """Hand in a part of a page; one that cannot be had is missing, as it is in any browser."""
        headers = {
            name: value
            for name, value in (await request.all_headers()).items()
            if name not in _OURS and not name.startswith(":")
        }
        try:
            url = web_address(request.url)
            async with self.session.request(
                request.method,
                url,
                data=request.post_data_buffer,
                headers=headers,
                max_redirects=_MOST_HOPS,
            ) as response:
                body = await self._received(url.host or "", response)
                answered = {name.lower(): value for name, value in response.headers.items()}
                status = response.status
        except (FetchError, aiohttp.ClientError, OSError, ValueError):
            await route.abort("failed")
            return
        await route.fulfill(status=status, headers=_handed_on(answered), body=body)

    async def _received(self, host: str, response: aiohttp.ClientResponse) -> bytes:
        body = Body(host, response.headers.get("Content-Encoding", ""), _MOST_BYTES)
        async for piece in response.content.iter_any():
            self._bytes += len(piece)
            if self._bytes > _MOST_BYTES:
                raise TooLarge(f"The page loads more than {_MOST_BYTES / 1_000_000:g} MB.")
            body.feed(piece)
        return body.finish(length_known=True)


def page_session(*, allow: Sequence[str], timeout: float) -> aiohttp.ClientSession:
    """Return a session for the parts of one page; *timeout*: seconds for each of them."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            socket_factory=guarded_socket(networks(allow)),
            ssl=ssl.create_default_context(),
            limit_per_host=6,
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"Accept-Encoding": ACCEPTED_CODINGS},
        auto_decompress=False,
        trust_env=False,
        timeout=aiohttp.ClientTimeout(total=timeout),
    )


def _handed_on(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items() if name.lower() not in _UNFIT}
