"""A web of pages that a test makes up."""

from __future__ import annotations

from notifier.errors import FetchError, Unreachable
from notifier.ports import Fetched


class FakeFetcher:
    """A :class:`~notifier.ports.Fetcher` that answers from a dictionary.

    ``answers``: what every URL answers, an error to be raised or a page. ``fetched``: the URLs
    asked for, in order.
    """

    def __init__(self) -> None:
        self.answers: dict[str, Fetched | FetchError] = {}
        self.fetched: list[str] = []

    def show(
        self, url: str, body: bytes | str, media_type: str = "text/html; charset=utf-8"
    ) -> None:
        """Let *url* answer with *body* from now on."""
        raw = body.encode() if isinstance(body, str) else body
        self.answers[url] = Fetched(url=url, status=200, media_type=media_type, body=raw)

    def fail(self, url: str, error: FetchError) -> None:
        """Let *url* fail with *error* from now on."""
        self.answers[url] = error

    async def fetch(self, url: str) -> Fetched:
        """Return the page. Raises what was set, or :class:`~notifier.errors.Unreachable`."""
        self.fetched.append(url)
        answer = self.answers.get(url)
        if answer is None:
            raise Unreachable(f"Nothing answers at {url}.")
        if isinstance(answer, FetchError):
            raise answer
        return answer

    async def close(self) -> None:
        """Do nothing: there are no connections."""
