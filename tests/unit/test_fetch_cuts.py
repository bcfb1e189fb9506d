"""Cut at every byte: whatever is missing, a broken page is never taken for a whole one."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import pytest

from notifier.errors import FetchError, Incomplete, TooLarge
from notifier.fetch.http import HttpFetcher
from tests.lying_server import LyingServer, answer, chunked

PAGE = b"<html><body><p>We never sell your orders.</p></body></html>\n"
GZIP = "Content-Encoding: gzip"
DEFLATE = "Content-Encoding: deflate"
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture
async def server() -> AsyncIterator[LyingServer]:
    """Start a server on 127.0.0.1."""
    async with LyingServer() as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[HttpFetcher]:
    """Make a fetcher that may fetch from the server."""
    made = HttpFetcher(allow=["127.0.0.1"])
    yield made
    await made.close()


@pytest.mark.parametrize(
    "raw",
    [
        answer(PAGE),
        answer(gzip.compress(PAGE), GZIP),
        answer(zlib.compress(PAGE), DEFLATE),
        answer(chunked(PAGE, 13), CHUNKED, length=None),
        answer(chunked(gzip.compress(PAGE), 13), CHUNKED, GZIP, length=None),
    ],
    ids=["length", "gzip", "deflate", "chunked", "chunked gzip"],
)
async def test_a_connection_that_breaks_anywhere_is_an_error(
    server: LyingServer, fetcher: HttpFetcher, raw: bytes
) -> None:
    """An answer cut at any byte, in its head or in its body, is an error and never a page."""
    for end in range(len(raw)):
        with pytest.raises(FetchError):
            await fetcher.fetch(server.serve(raw[:end]))
    assert (await fetcher.fetch(server.serve(raw))).body == PAGE


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(PAGE), GZIP),
        (zlib.compress(PAGE), DEFLATE),
        (zlib.compress(PAGE)[2:-4], DEFLATE),
    ],
    ids=["gzip", "zlib", "bare deflate"],
)
@pytest.mark.parametrize("framing", ["length", "chunked", "closed"])
async def test_a_packed_page_cut_before_it_was_sent_is_incomplete(
    server: LyingServer, fetcher: HttpFetcher, packed: bytes, coding: str, framing: str
) -> None:
    """A packed page cut at any byte and then sent as if it were whole is incomplete."""
    for end in range(1, len(packed) + 1):
        cut = packed[:end]
        raw = {
            "length": answer(cut, coding),
            "chunked": answer(chunked(cut), CHUNKED, coding, length=None),
            "closed": answer(cut, coding, length=None),
        }[framing]
        url = server.serve(raw)
        if end == len(packed):
            assert (await fetcher.fetch(url)).body == PAGE
        else:
            with pytest.raises(Incomplete):
                await fetcher.fetch(url)


async def test_a_page_without_a_length_loses_no_word(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """Cut at any byte, a page that ends with the connection is whole to its last word, or refused."""
    arrived = 0
    for end in range(len(PAGE) + 1):
        try:
            fetched = await fetcher.fetch(server.serve(answer(PAGE[:end], length=None)))
        except Incomplete:
            continue
        assert b"your orders.</p></body>" in fetched.body
        arrived += 1
    assert arrived == len(b"</html>\n") + 1


async def test_flipped_bits_in_a_packed_page_are_seen(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A gzip page with any one byte of its data or checksum damaged is never passed on changed."""
    packed = gzip.compress(PAGE)
    for place in range(10, len(packed)):
        damaged = bytearray(packed)
        damaged[place] ^= 0x10
        try:
            fetched = await fetcher.fetch(server.serve(answer(bytes(damaged), GZIP)))
        except Incomplete:
            continue
        assert fetched.body == PAGE


@pytest.mark.parametrize(("megabytes", "members"), [(128, 1), (64, 16)])
async def test_a_bomb_is_defused(
    server: LyingServer, fetcher: HttpFetcher, megabytes: int, members: int
) -> None:
    """Up to 1 GiB packed as 1 MB is refused, and little more than the limit is ever in memory."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1024 * 1024)
    bomb = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    url = server.serve(answer(bomb * members, GZIP))
    tracemalloc.start()
    with pytest.raises(TooLarge, match="5 MB"):
        await fetcher.fetch(url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


async def test_a_flood_of_empty_members_is_refused(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """Gzip members that hold nothing are not unpacked without end."""
    with pytest.raises(TooLarge):
        await fetcher.fetch(server.serve(answer(gzip.compress(b"") * 200_000, GZIP)))
