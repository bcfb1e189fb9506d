"""What the pages need: the ports, and how the company shows itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from aiohttp import web

from notifier.compose.links import Links
from notifier.model.branding import Branding
from notifier.ports import Blobs, Clock, Mailbox, Stages, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that a handler may use.

    ``links``: absolute, as mails have them. ``mailbox``: None unless mails stay on this machine.
    ``demo``: says on every page that nothing here is real. ``proxies``: trusted proxies in front,
    whose entries at the end of ``X-Forwarded-For`` are believed. ``max_tick_age``: checks overdue
    for longer make ``/readyz`` fail; None where the worker is watched elsewhere.
    """

    store: Store
    blobs: Blobs
    stages: Stages
    clock: Clock
    branding: Branding
    links: Links
    mailbox: Mailbox | None = None
    demo: bool = False
    proxies: int = 0
    max_tick_age: timedelta | None = None

    @property
    def here(self) -> Links:
        """Links for pages: relative to the host, below the path at which the service is mounted."""
        return Links(urlsplit(self.links.base_url).path.rstrip("/"))

    @property
    def secure(self) -> bool:
        """Whether browsers reach the service by https only."""
        return self.links.base_url.startswith("https://")


SITE = web.AppKey("SITE", Site)
