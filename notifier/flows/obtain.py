"""Get the pages of a source, and put them together where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.errors import BrowserMissing
from notifier.extract import multipart
from notifier.model.source import Source
from notifier.model.version import Version
from notifier.ports import Blobs, Fetched, Fetcher


class NoBrowser:
    """Stands where a browser is asked for and there is none."""

    async def fetch(self, url: str) -> Fetched:
        """Raise :class:`~notifier.errors.BrowserMissing`."""
        raise BrowserMissing(f"{url} has to be run in a browser, and there is none.")

    async def close(self) -> None:
        """Do nothing."""


async def obtain(source: Source, fetcher: Fetcher) -> Sequence[Fetched]:
    """Fetch every page of *source*, in reading order.

    Raises a subclass of :class:`~notifier.errors.FetchError` where one cannot be had: a policy of
    which a part is missing is not the policy.
    """
    return [await fetcher.fetch(url) for url in (source.url, *source.parts)]


def as_one(pages: Sequence[Fetched]) -> Fetched:
    """Return the page, or several as one that reads like it."""
    first, *more = pages
    if not more:
        return first
    media_type, body = multipart.join(
        [multipart.Part(page.url, page.media_type, page.body) for page in pages]
    )
    return Fetched(url=first.url, status=first.status, media_type=media_type, body=body)


async def came_from(version: Version, blobs: Blobs) -> Sequence[str]:
    """Return the addresses at which the pages of *version* were found.

    Raises a subclass of :class:`~notifier.errors.StoreError` where its bytes are lost.
    """
    snapshot = version.snapshot
    if not multipart.is_joined(snapshot.media_type):
        return [snapshot.url]
    return [part.url for part in multipart.split(await blobs.get(snapshot.sha256))]


def runs_first(source: Source, latest: Version | None) -> bool:
    """Whether *source* is run in a browser without being looked at without one first."""
    was_run = latest is not None and "rendered=" in latest.snapshot.media_type
    return source.render == "always" or (source.render == "auto" and was_run)
