"""Asking whether a page has changed, where the server's word can be relied on.

A server that gave a page an entity tag or a date can be asked to send it only if it is another one
now (RFC 9110, section 13). Nothing further down notices: for "not modified" the bytes of the last
full answer are handed on. The word is taken with care:

- only a server's own validators are sent back, and only to the URL that they came from;
- only after two full answers in a row with the same bytes and the same validators, so a page that
  waits for its confirmation is always fetched in full;
- at least once in :data:`FULL_EVERY` the page is fetched in full all the same, for some servers say
  "not modified" of a page that was deployed with an older date.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol, Self

from notifier.errors import BlobCorrupt, BlobMissing
from notifier.ports import Blobs, Clock, Fetched, Fetcher

#: How long a server's "not modified" is believed before the page is fetched in full again.
FULL_EVERY = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server said by which it would know a page again.

    ``url``: the page they belong to, after redirects. ``etag``, ``last_modified``: as sent, "" for
    none; never both.
    """

    url: str
    etag: str
    last_modified: str

    @classmethod
    def of(cls, answer: Fetched) -> Self | None:
        """Return what *answer* came with, None for nothing that can be sent back."""
        etag = answer.headers.get("etag", "")
        last_modified = answer.headers.get("last-modified", "")
        if not (etag or last_modified):
            return None
        # With a tag the date is of no use: the tag decides (RFC 9110, section 13.2.2).
        return cls(url=answer.url, etag=etag, last_modified="" if etag else last_modified)

    def headers(self) -> dict[str, str]:
        """Return the request's conditions."""
        if self.etag:
            return {"If-None-Match": self.etag}
        return {"If-Modified-Since": self.last_modified}


class Revalidating(Fetcher, Protocol):
    """A fetcher that can ask whether a page is still the same."""

    async def revalidate(self, url: str, validators: Validators) -> Fetched | None:
        """Fetch *url* unless it is still the page of *validators*; None where it is."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """The last full answer. ``answer``: without its body. ``steady``: the one before was the same."""

    answer: Fetched
    sha256: str
    validators: Validators | None
    steady: bool
    at: datetime


class ConditionalFetcher:
    """Fetches through *inner*, and spares the server what it says has not changed.

    The bytes of an unchanged page come from *blobs*, where every fetched page is kept. What is
    remembered between fetches (about 1 kB a page) is gone with the process; the next fetch is a
    full one then.
    """

    def __init__(self, inner: Revalidating, *, blobs: Blobs, clock: Clock) -> None:
        self._inner = inner
        self._blobs = blobs
        self._clock = clock
        self._kept: dict[str, _Kept] = {}

    async def fetch(self, url: str) -> Fetched:
        """Fetch *url*, or return what it was where the server says that it still is.

        Raises as :meth:`~notifier.ports.Fetcher.fetch` does.
        """
        now = self._clock.now()
        kept = self._kept.get(url)
        if kept is not None and self._reliable(kept, now) and kept.validators is not None:
            answer = await self._inner.revalidate(url, kept.validators)
            if answer is None:
                try:
                    body = await self._blobs.get(kept.sha256)
                except (BlobMissing, BlobCorrupt):
                    del self._kept[url]
                    answer = await self._inner.fetch(url)
                else:
                    return replace(kept.answer, body=body)
        else:
            answer = await self._inner.fetch(url)
        self._remember(url, answer, now)
        return answer

    async def close(self) -> None:
        """Release connections."""
        await self._inner.close()

    @staticmethod
    def _reliable(kept: _Kept, now: datetime) -> bool:
        return kept.steady and timedelta(0) <= now - kept.at < FULL_EVERY

    def _remember(self, url: str, answer: Fetched, now: datetime) -> None:
        sha256 = hashlib.sha256(answer.body).hexdigest()
        validators = Validators.of(answer)
        before = self._kept.get(url)
        self._kept[url] = _Kept(
            answer=replace(answer, body=b""),
            sha256=sha256,
            validators=validators,
            steady=before is not None
            and (before.sha256, before.validators) == (sha256, validators),
            at=now,
        )
