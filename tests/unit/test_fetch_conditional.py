"""Servers that say "not modified": believed where that is safe, and never for long."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from notifier.errors import BadStatus
from notifier.fetch import ConditionalFetcher, HttpFetcher
from notifier.ports import Fetched
from notifier.testing import FixedClock, MemoryBlobs
from tests.lying_server import LyingServer, answer

OLD, NEW = (
    b"<p>We keep orders for 30 days.</p></html>",
    b"<p>We keep orders for 90 days.</p></html>",
)
TAG, DATE = 'ETag: "one"', "Last-Modified: Mon, 02 Mar 2026 08:00:00 GMT"
NOT_MODIFIED = answer(b"", status="304 Not Modified", length=None)


@pytest.fixture
async def server() -> AsyncIterator[LyingServer]:
    """Start a server on 127.0.0.1."""
    async with LyingServer() as running:
        yield running


class Watch:
    """Fetches one page as the service does: what came is kept in the archive."""

    def __init__(self, server: LyingServer) -> None:
        self.server = server
        self.clock = FixedClock()
        self.blobs = MemoryBlobs()
        self.http = HttpFetcher(allow=["127.0.0.1"])
        self.fetcher = ConditionalFetcher(self.http, blobs=self.blobs, clock=self.clock)

    async def look(self, raw: bytes | None = None) -> Fetched:
        """Let the server answer with *raw* from now on, and fetch."""
        if raw is not None:
            self.server.serve(raw)
        fetched = await self.fetcher.fetch(self.server.url())
        await self.blobs.put(fetched.body)
        return fetched

    @property
    def conditions(self) -> list[str]:
        """The conditional headers of the last request."""
        head = self.server.requests[-1].split("\r\n")
        return [line for line in head if line.lower().startswith("if-")]


@pytest.fixture
async def watch(server: LyingServer) -> AsyncIterator[Watch]:
    """Watch the server's page."""
    made = Watch(server)
    yield made
    await made.fetcher.close()


@pytest.mark.parametrize(
    ("header", "condition"),
    [
        (TAG, 'If-None-Match: "one"'),
        ('ETag: W/"weak"', 'If-None-Match: W/"weak"'),
        (DATE, "If-Modified-Since: Mon, 02 Mar 2026 08:00:00 GMT"),
    ],
)
async def test_the_third_fetch_asks_with_what_the_server_said(
    watch: Watch, header: str, condition: str
) -> None:
    """After two equal full answers the server's own validator is sent back, letter by letter."""
    first = await watch.look(answer(OLD, header))
    await watch.look()
    assert watch.conditions == []
    assert await watch.look(NOT_MODIFIED) == first
    assert watch.conditions == [condition]


async def test_a_tag_goes_before_a_date(watch: Watch) -> None:
    """Of two validators only the tag is sent, for a date may be older than the page."""
    await watch.look(answer(OLD, TAG, DATE))
    await watch.look()
    await watch.look()
    assert watch.conditions == ['If-None-Match: "one"']


async def test_a_page_without_validators_is_always_fetched_in_full(watch: Watch) -> None:
    """Nothing is made up for a server that gave nothing."""
    for _ in range(4):
        assert (await watch.look(answer(OLD))).body == OLD
        assert watch.conditions == []


async def test_a_page_that_has_just_changed_is_fetched_in_full(watch: Watch) -> None:
    """What waits for its confirmation is confirmed by bytes and not by the server's word."""
    for _ in range(3):
        await watch.look(answer(OLD, TAG))
    assert (await watch.look(answer(NEW, 'ETag: "two"'))).body == NEW
    assert (await watch.look()).body == NEW
    assert watch.conditions == []


async def test_a_changed_tag_with_the_same_bytes_is_not_steady(watch: Watch) -> None:
    """Validators that change while the page does not are not relied on at once."""
    await watch.look(answer(OLD, TAG))
    await watch.look(answer(OLD, 'ETag: "two"'))
    await watch.look()
    assert watch.conditions == []


async def test_a_wrong_not_modified_is_found_out_within_a_day(watch: Watch) -> None:
    """A page deployed with an older date is seen although its server denies that it changed."""
    await watch.look(answer(OLD, DATE))
    await watch.look()
    watch.server.serve(NOT_MODIFIED)
    watch.clock.advance(timedelta(hours=23))
    assert (await watch.look()).body == OLD
    watch.clock.advance(timedelta(hours=1))
    assert (await watch.look(answer(NEW, DATE))).body == NEW
    assert watch.conditions == []


async def test_not_modified_without_a_copy_of_ours_fetches_again(watch: Watch) -> None:
    """Where the kept bytes are gone, the page is fetched in full."""
    await watch.look(answer(OLD, TAG))
    await watch.look()

    async def once(writer: object) -> None:
        watch.server.serve(answer(OLD, TAG))
        writer.write(NOT_MODIFIED)  # type: ignore[attr-defined]

    watch.server.do(once)
    watch.blobs = MemoryBlobs()
    watch.fetcher._blobs = watch.blobs
    assert (await watch.look()).body == OLD
    assert watch.conditions == []


async def test_not_modified_that_nobody_asked_for_is_an_error(watch: Watch) -> None:
    """A 304 to a full request is a bad status, and no page."""
    with pytest.raises(BadStatus):
        await watch.look(NOT_MODIFIED)


async def test_validators_stay_with_the_page_that_sent_them(watch: Watch) -> None:
    """After a redirect the condition goes to the page alone, not to what redirects to it."""
    watch.server.serve(answer(b"", "Location: /page", status="302 Found"))
    watch.server.serve(answer(OLD, TAG), "/page")
    for _ in range(3):
        await watch.look()
    *_, redirecting, page = watch.server.requests
    assert "If-None-Match" not in redirecting
    assert "If-None-Match" in page


async def test_nothing_is_remembered_of_a_clock_set_back(watch: Watch) -> None:
    """With the clock before the last full answer, the page is fetched in full."""
    await watch.look(answer(OLD, TAG))
    await watch.look()
    watch.clock.advance(timedelta(days=-1))
    await watch.look()
    assert watch.conditions == []
