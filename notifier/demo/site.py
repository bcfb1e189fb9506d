"""The demonstration company's web site: a few pages whose content the story replaces."""

from __future__ import annotations

import hashlib
import sysconfig
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from notifier.errors import ConfigError

_MEDIA_TYPES = {".html": "text/html; charset=utf-8", ".md": "text/markdown; charset=utf-8"}


def pages_folder() -> Path:
    """Return the folder of the demonstration's pages, in a checkout or installed beside it.

    Raises :class:`~notifier.errors.ConfigError` where there is none.
    """
    checkout = Path(__file__).resolve().parents[2] / "snapshots" / "demo"
    installed = Path(sysconfig.get_path("data")) / "share" / "notifier" / "demo"
    for folder in (checkout, installed):
        if folder.is_dir():
            return folder
    raise ConfigError(
        "The demonstration's pages are missing.",
        next_step="Run it from a checkout of the project, or install the package again.",
    )


class DemoSite:
    """Serves one page a policy. ``url``: where it serves, known while it runs."""

    def __init__(self) -> None:
        self.url = ""
        self._pages: dict[str, tuple[bytes, str]] = {}
        self._folder = pages_folder()

    def publish(self, policy: str, file: str) -> str:
        """Replace a policy's page by *file*; return the hex SHA-256 of its bytes."""
        path = self._folder / policy / file
        body = path.read_bytes()
        self._pages[policy] = (body, _MEDIA_TYPES[path.suffix])
        return hashlib.sha256(body).hexdigest()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[DemoSite]:
        """Serve on a free loopback port while the block lasts."""
        app = web.Application()
        app.router.add_get("/{policy}", self._show)
        runner = web.AppRunner(app, access_log=None, handle_signals=False)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0][:2]
            self.url = f"http://{host}:{port}"
            yield self
        finally:
            await runner.cleanup()

    async def _show(self, request: web.Request) -> web.Response:
        body, media_type = self._pages.get(request.match_info["policy"], (b"Not found", ""))
        if not media_type:
            return web.Response(status=404, text="Not found")
        return web.Response(body=body, headers={"Content-Type": media_type})
