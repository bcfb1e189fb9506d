"""A client that behaves as a browser on the site does, and reads pages as a person does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO

import aiohttp
from bs4 import BeautifulSoup, Tag

SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


@dataclass(frozen=True)
class Answer:
    """What came back, completely read."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    @property
    def html(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def soup(self) -> BeautifulSoup:
        """The body, parsed."""
        return BeautifulSoup(self.body, "lxml")

    @property
    def text(self) -> str:
        """The visible words, white space collapsed."""
        return " ".join(self.soup.get_text(" ").split())

    @property
    def heading(self) -> str:
        """The words of the only h1."""
        headings = self.soup.find_all("h1")
        assert len(headings) == 1, f"{self.url} has {len(headings)} h1"
        return " ".join(headings[0].get_text(" ").split())

    def hrefs(self) -> list[str]:
        """Return the targets of all links."""
        return [str(a["href"]) for a in self.soup.find_all("a", href=True)]

    def tag(self, selector: str) -> Tag:
        """Return the first element that matches."""
        found = self.soup.select_one(selector)
        assert found is not None, f"{self.url} has no {selector}"
        return found


class Client:
    """Sends requests; POST says that it comes from a page of the same site."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self.base = base
        self.session = session

    async def get(self, path: str, **headers: str) -> Answer:
        """Fetch a page, not following redirects."""
        return await self._send("GET", path, None, _names(headers))

    async def post(
        self, path: str, form: Mapping[str, str] | None = None, **headers: str
    ) -> Answer:
        """Send a form, not following redirects; *headers* replace those of a browser."""
        return await self._send("POST", path, form or {}, _names(headers) or SAME_ORIGIN)

    async def send_draft(
        self,
        source: str,
        text: str = "",
        *,
        name: str = "",
        body: bytes = b"",
        view: str = "inline",
    ) -> Answer:
        """Send a draft as the form does: a file, which is empty where none was chosen, and a text."""
        form = aiohttp.FormData(default_to_multipart=True)
        form.add_field("source", source)
        form.add_field(
            "file", BytesIO(body), filename=name, content_type="application/octet-stream"
        )
        form.add_field("text", text)
        form.add_field("view", view)
        answer = await self._send("POST", "/review/draft", form, SAME_ORIGIN)
        return await self.get(answer.headers["Location"]) if answer.status == 303 else answer

    async def sign_in(self, token: str) -> Answer:
        """Sign in to the review desk."""
        answer = await self.post("/review/sign-in", {"token": token})
        assert answer.status == 303
        return answer

    async def _send(
        self,
        method: str,
        path: str,
        form: Mapping[str, str] | aiohttp.FormData | None,
        headers: Mapping[str, str],
    ) -> Answer:
        async with self.session.request(
            method, self.base + path, data=form, headers=headers, allow_redirects=False
        ) as answer:
            return Answer(answer.status, answer.headers, await answer.read(), path)


def draft_key(shown: Answer) -> str:
    """Return the key under which a draft's preview is kept."""
    link = next(href for href in shown.hrefs() if href.startswith("/review/draft/"))
    return link.split("/")[3]


@asynccontextmanager
async def client_for(base: str) -> AsyncIterator[Client]:
    """Open a client with cookies of its own."""
    jar = aiohttp.CookieJar(unsafe=True)  # loopback is an address, not a name
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield Client(base, session)


def _names(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
