"""Answers that are made to harm whoever keeps them."""

from __future__ import annotations

import pytest

from notifier.fetch import HttpFetcher
from tests.lying_server import LyingServer


@pytest.mark.parametrize(
    ("header", "kept"),
    [
        (b"text/html\xff; charset=\xffutf-8", "text/html; charset=utf-8"),
        (b"text/html\x1b[2J", "text/html[2J"),
        (b"text/html; x=" + b"a" * 20_000, "text/html; x=" + "a" * 187),
    ],
)
async def test_attack_media_type_is_short_plain_text(header: bytes, kept: str) -> None:
    """Bytes that are no text would fail in the database, and every check of the page with them."""
    async with LyingServer() as server:
        url = server.serve(
            b"HTTP/1.1 200 OK\r\nContent-Type: " + header + b"\r\nContent-Length: 2\r\n\r\nhi"
        )
        fetcher = HttpFetcher(allow=["127.0.0.1"])
        try:
            assert (await fetcher.fetch(url)).media_type == kept
        finally:
            await fetcher.close()
