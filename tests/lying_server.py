"""A web server on 127.0.0.1 that answers with exactly the bytes a test gives it.

An HTTP library cannot be made to break its own protocol, so this one knows none: it reads a
request's head and then runs the misbehaviour that is filed under the request's path.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

Misbehaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]


class LyingServer:
    """``pages``: what to do by path. ``requests``: the heads received, in order.

    ``accepted``: how many connections were opened, whether or not a request followed.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, Misbehaviour] = {}
        self.requests: list[str] = []
        self.accepted = 0
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(
            self._handle,
            "127.0.0.1",
            0,
            ssl=self._tls,
            ssl_handshake_timeout=5 if self._tls else None,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self._server.close()
        for handler in self._handlers:
            handler.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    def serve(self, raw: bytes, path: str = "/") -> str:
        """Answer *path* with *raw* and close the connection; return the URL."""

        async def send(writer: asyncio.StreamWriter) -> None:
            writer.write(raw)
            await writer.drain()

        return self.do(send, path)

    def do(self, misbehaviour: Misbehaviour, path: str = "/") -> str:
        """Answer *path* with *misbehaviour* and close the connection; return the URL."""
        self.pages[path] = misbehaviour
        return self.url(path)

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        task.add_done_callback(self._handlers.discard)
        self.accepted += 1
        # The client hangs up on most lies, at any point.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            self.requests.append(head)
            await self.pages[head.split()[1]](writer)
        writer.close()
        with suppress(ConnectionError, asyncio.CancelledError):
            await writer.wait_closed()


def answer(
    body: bytes,
    *headers: str,
    status: str = "200 OK",
    media_type: str = "text/html; charset=utf-8",
    length: int | None = -1,
) -> bytes:
    """Return an HTTP/1.1 answer. *length*: -1 for the true one, None for no Content-Length."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers]
    if length is not None:
        lines.append(f"Content-Length: {len(body) if length == -1 else length}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def chunked(body: bytes, size: int = 64) -> bytes:
    """Return *body* in the chunked transfer coding."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in [*pieces, b""])
