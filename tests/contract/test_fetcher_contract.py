"""What every fetcher promises, wherever the bytes come from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from notifier.errors import FetchError
from notifier.fetch import (
    ConditionalFetcher,
    FileFetcher,
    HttpFetcher,
    OwnHosts,
    PoliteFetcher,
    Robots,
)
from notifier.ports import Fetched, Fetcher
from notifier.testing import FakeFetcher, FixedClock, MemoryBlobs
from tests.lying_server import LyingServer, answer

PAGE = "<html><body><p>Wir löschen nach 30 Tagen.</p></body></html>".encode()


@dataclass
class Case:
    """A fetcher, and how to publish a page that it can fetch; ``publish`` returns the URL."""

    fetcher: Fetcher
    publish: Callable[[bytes], str]
    missing: str


@pytest.fixture(params=["fake", "file", "http", "conditional", "polite"])
async def case(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Case]:
    """Every fetcher in turn, with something real to fetch from."""
    if request.param == "fake":
        fake = FakeFetcher()

        def show(body: bytes) -> str:
            fake.show("https://policies.example.com/", body, "text/html")
            return "https://policies.example.com/"

        yield Case(fake, show, "https://nowhere.example.com/")
    elif request.param == "file":

        def write(body: bytes) -> str:
            (tmp_path / "policy.html").write_bytes(body)
            return (tmp_path / "policy.html").as_uri()

        yield Case(FileFetcher(), write, (tmp_path / "missing.html").as_uri())
    else:
        async with LyingServer() as server:
            fetcher = _over_http(str(request.param))
            missing = server.serve(answer(b"", status="404 Not Found"), "/missing")
            yield Case(
                fetcher,
                lambda body: server.serve(answer(body, media_type="text/html")),
                missing,
            )
            await fetcher.close()


def _over_http(kind: str) -> Fetcher:
    """Return a fetcher of loopback pages."""
    http, clock = HttpFetcher(allow=["127.0.0.1"]), FixedClock()
    if kind == "conditional":
        return ConditionalFetcher(http, blobs=MemoryBlobs(), clock=clock)
    if kind == "polite":
        own = OwnHosts([], ["127.0.0.1"])
        robots = Robots(http, user_agent="test", clock=clock)
        return PoliteFetcher(http, gap=timedelta(0), own=own, robots=robots, clock=clock)
    return http


@pytest.mark.parametrize("body", [PAGE, b"", b"\x00\xff\xfe", b"\r\n\r\n", b"x" * 1_000_000])
async def test_bytes_arrive_as_published(case: Case, body: bytes) -> None:
    """A page arrives byte for byte, from the URL asked for, with its media type."""
    url = case.publish(body)
    assert await case.fetcher.fetch(url) == Fetched(
        url=url,
        status=200,
        media_type="text/html",
        body=body,
        headers=(await case.fetcher.fetch(url)).headers,
    )


async def test_a_page_published_again_is_fetched_again(case: Case) -> None:
    """Nothing is remembered from one fetch to the next."""
    assert (await case.fetcher.fetch(case.publish(b"first"))).body == b"first"
    assert (await case.fetcher.fetch(case.publish(b"second"))).body == b"second"


async def test_what_is_missing_is_a_fetch_error(case: Case) -> None:
    """A page that is not there is an error with a sentence, and the next fetch is unharmed."""
    with pytest.raises(FetchError) as caught:
        await case.fetcher.fetch(case.missing)
    assert caught.value.message.endswith(".")
    assert (await case.fetcher.fetch(case.publish(PAGE))).body == PAGE


async def test_closing_twice_is_closing_once(case: Case) -> None:
    """A fetcher may be closed at any time and more than once."""
    await case.fetcher.close()
    assert (await case.fetcher.fetch(case.publish(PAGE))).body == PAGE
    await case.fetcher.close()
    await case.fetcher.close()
