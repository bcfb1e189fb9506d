"""Pages that are run: what they become, what they may reach, and what bounds them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from notifier.errors import BadStatus, BrowserMissing, FetchError, TimedOut, TooLarge
from notifier.fetch import BrowserFetcher, HttpFetcher, find_browser
from notifier.fetch.processes import command_line, descendants
from notifier.flows.obtain import NoBrowser
from tests.lying_server import LyingServer, answer
from tests.timing import PATIENCE

needs_browser = pytest.mark.skipif(not find_browser(), reason="no Chromium is installed")


@pytest.fixture
async def server() -> AsyncIterator[LyingServer]:
    """Start a server on 127.0.0.1."""
    async with LyingServer() as running:
        yield running


def browser(*, timeout: float = 30, max_bytes: int = 100_000) -> BrowserFetcher:
    """Return a browser for pages of this machine's 127.0.0.1."""
    return BrowserFetcher(
        HttpFetcher(allow=["127.0.0.1"]),
        executable=find_browser(),
        timeout=timeout,
        max_bytes=max_bytes,
        allow=["127.0.0.1"],
    )


async def run(url: str, *, patience: float = 30) -> str:
    """Return what the page at *url* becomes within so many seconds."""
    fetcher = browser(timeout=patience)
    try:
        return (await fetcher.fetch(url)).body.decode()
    finally:
        await fetcher.close()


def page(*scripts: str, content: str = "<div id=root></div>") -> bytes:
    """Return the answer with a page that runs *scripts*."""
    inside = "".join(f"<script>{script}</script>" for script in scripts)
    return answer(f"<!doctype html><html><body>{content}{inside}</body></html>".encode())


@needs_browser
async def test_a_page_is_kept_as_its_scripts_leave_it(server: LyingServer) -> None:
    """Text that is fetched later, shadow trees and frames are part of the page; noscript is not."""
    server.serve(answer(b"We keep orders for 30 days.", media_type="text/plain"), "/text")
    server.serve(answer(b"<p>A clause in a frame.</p></html>"), "/frame")
    url = server.serve(
        page(
            "fetch('/text').then(a => a.text()).then(t => setTimeout(() => {"
            "document.getElementById('root').textContent = t}, 300))",
            "document.querySelector('x-clause').attachShadow({mode: 'open'}).innerHTML ="
            "'<p>A clause with <slot></slot> in a shadow.</p>'",
            content="<noscript>Enable scripts.</noscript><div id=root></div>"
            "<x-clause><b>more</b></x-clause><iframe src=/frame></iframe>",
        )
    )
    fetcher = browser()
    fetched = await fetcher.fetch(url)
    await fetcher.close()
    text = fetched.body.decode()
    assert "We keep orders for 30 days." in text
    assert "A clause with <div><b>more</b></div> in a shadow." in text
    assert "A clause in a frame." in text
    assert "Enable scripts" not in text
    assert fetched.url == url
    assert fetched.media_type.startswith('text/html; charset=utf-8; rendered="chromium/')
    assert fetched.picture.startswith(b"\xff\xd8\xff")  # a JPEG


@needs_browser
async def test_the_browser_itself_reaches_nothing(server: LyingServer) -> None:
    """Whatever a page tries, no connection comes from the browser, and none to this machine's rest."""
    async with LyingServer() as private:
        port = private.port
        tries = [
            f"fetch('http://127.0.0.2:{port}/').catch(() => 0)",
            f"fetch('http://[::1]:{port}/').catch(() => 0)",
            "fetch('http://169.254.169.254/latest/meta-data/').catch(() => 0)",
            f"new WebSocket('ws://127.0.0.1:{port}/')",
            f"new WebSocket('ws://localhost:{port}/')",
            f"navigator.sendBeacon('http://127.0.0.1:{port}/', 'x')",
            f"new Image().src = 'http://127.0.0.1:{port}/'",
            f"new EventSource('http://127.0.0.1:{port}/')",
            f"new Worker(URL.createObjectURL(new Blob([\"new WebSocket('ws://127.0.0.1:{port}/')\"])))",
            (
                f"new RTCPeerConnection({{iceServers: [{{urls: 'turn:127.0.0.1:{port}?transport=tcp', "
                f"username: 'a', credential: 'b'}}]}}).createDataChannel('x')"
            ),
            (
                f"for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'icon']) {{ const l = "
                f"document.createElement('link'); l.rel = rel; l.href = 'http://127.0.0.1:{port}/'; "
                f"document.head.append(l) }}"
            ),
            f"window.open('http://127.0.0.2:{port}/')",
        ]
        url = server.serve(page(*tries, "document.getElementById('root').textContent = 'done'"))
        assert ">done<" in await run(url)
        assert private.accepted == 0


@needs_browser
@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("for (;;) {}", TimedOut),
        ("setInterval(() => root.textContent += 'x', 50)", None),
        ("root.textContent = 'x'.repeat(200000)", TooLarge),
        ("alert('1'); confirm('2'); root.textContent = prompt('3')", None),
        ("location.href = '/gone'", BadStatus),
    ],
    ids=["busy for ever", "never at rest", "swollen", "dialogs", "goes away"],
)
async def test_a_page_that_misbehaves_is_bounded(
    server: LyingServer, script: str, error: type[FetchError] | None
) -> None:
    """A page ends in time as what it is by then, or as a named error; no browser is left behind."""
    server.serve(answer(b"", status="404 Not Found"), "/gone")
    url = server.serve(page(f"const root = document.getElementById('root'); {script}"))
    patience = 5.0 if error is TimedOut else 60.0
    if error is None:
        assert "root" in await run(url, patience=patience)
    else:
        with pytest.raises(error):
            await run(url, patience=patience)
    async with asyncio.timeout(PATIENCE):
        while any(  # noqa: ASYNC110  the system ends them
            "--headless" in command_line(pid) for pid in descendants(os.getpid())
        ):
            await asyncio.sleep(0.05)


@needs_browser
async def test_a_page_that_moves_on_by_script_is_the_page_it_moves_to(server: LyingServer) -> None:
    """The last page is what counts, with its own address."""
    server.serve(page("1", content="<p>Here we are.</p>"), "/there")
    url = server.serve(page("location.href = '/there'"))
    fetcher = browser()
    fetched = await fetcher.fetch(url)
    await fetcher.close()
    assert urlsplit(fetched.url).path == "/there"
    assert b"Here we are." in fetched.body


@needs_browser
async def test_what_is_no_page_is_returned_as_it_came(server: LyingServer) -> None:
    """A PDF is not run."""
    fetcher = browser()
    url = server.serve(answer(b"%PDF-1.7 %%EOF", media_type="application/pdf"))
    assert (await fetcher.fetch(url)).body == b"%PDF-1.7 %%EOF"
    await fetcher.close()


@pytest.mark.parametrize("fetcher", [NoBrowser(), BrowserFetcher(HttpFetcher(), executable="")])
async def test_without_a_browser_the_error_says_what_to_install(
    fetcher: NoBrowser | BrowserFetcher,
) -> None:
    """Who asked for a browser is told which extra is missing."""
    with pytest.raises(BrowserMissing) as caught:
        await fetcher.fetch("https://example.com/")
    assert "extra 'browser'" in caught.value.explain()
