"""A headless Chromium over its DevTools protocol: open a page at a size, measure it, picture it."""

from __future__ import annotations

import asyncio
import base64
import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.timing import PATIENCE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0"),
)


@dataclass
class Browser:
    """One tab. ``size`` and ``dark`` hold for pages opened from then on."""

    _socket: aiohttp.ClientWebSocketResponse
    _session: str = ""
    _last: int = 0

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a DevTools method and return its result."""
        answer = await self._exchange(method, **params)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    async def _exchange(self, method: str, **params: Any) -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        await self._socket.send_json(message)
        while True:
            answer: dict[str, Any] = await self._socket.receive_json()
            if answer.get("id") == self._last:
                return answer

    async def attach(self) -> None:
        """Open the tab."""
        target = await self.call("Target.createTarget", url="about:blank")
        attached = await self.call(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        self._session = attached["sessionId"]
        await self.call("Page.enable")

    async def look(self, width: int, height: int, *, dark: bool = False, media: str = "") -> None:
        """Take on a screen's width and height in CSS pixels, and a colour scheme."""
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        await self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])

    async def open(self, url: str) -> None:
        """Go to *url* and wait until it has loaded."""
        await self.ask("document.documentElement.dataset.left = 'yes'")
        await self.call("Page.navigate", url=url)
        await self.until(
            "document.readyState === 'complete' && !document.documentElement.dataset.left"
        )

    async def until(self, script: str) -> None:
        """Wait until *script* is true in the page, which may be on its way to another one."""
        async with asyncio.timeout(PATIENCE):
            while True:
                # On that way there is no page to ask for a moment, or one without a body.
                answer = await self._exchange(
                    "Runtime.evaluate", expression=script, returnByValue=True
                )
                if answer.get("result", {}).get("result", {}).get("value") is True:
                    return
                await asyncio.sleep(0.05)

    async def cookie(self, url: str, name: str, value: str) -> None:
        """Set a cookie."""
        await self.call("Network.setCookie", url=url, name=name, value=value)

    async def ask(self, script: str) -> Any:
        """Evaluate JavaScript in the page, also where the page itself forbids any."""
        answer = await self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def picture(self) -> bytes:
        """Return the whole page as PNG."""
        # Chromium does not paint frames that lie outside of the window.
        tall = await self.ask("document.documentElement.scrollHeight")
        width = await self.ask("innerWidth")
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=tall,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        shot = await self.call("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(shot["data"])


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start a browser of our own and end it."""
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *_FLAGS,
            f"--user-data-dir={profile}",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            address = await _address(Path(profile) / "DevToolsActivePort")
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(address, max_msg_size=0) as socket,
            ):
                browser = Browser(socket)
                await browser.attach()
                yield browser
                browser._session = ""
                await browser.call("Browser.close")
        finally:
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()


async def sign_in(browser: Browser, base: str, token: str) -> None:
    """Sign the browser in to the review desk."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        aiohttp.ClientSession(cookie_jar=jar) as session,
        session.post(
            f"{base}/review/sign-in",
            data={"token": token},
            headers={"Sec-Fetch-Site": "same-origin"},
            allow_redirects=False,
        ) as answer,
    ):
        cookies: Mapping[str, Any] = answer.cookies
        for name, morsel in cookies.items():
            await browser.cookie(base, name, morsel.value)


def _lines(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


async def _address(file: Path) -> str:
    async with asyncio.timeout(PATIENCE):
        while True:
            lines = _lines(file)
            if len(lines) >= 2:
                return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            await asyncio.sleep(0.1)
