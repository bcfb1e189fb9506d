"""What the pages need: the ports, and how the company shows itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

from notifier.compose.links import Links
from notifier.model.branding import Branding
from notifier.model.tuning import Tuning
from notifier.ports import Blobs, Clock, Mailbox, Stages, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that a handler may use.

    ``links``: absolute, as mails have them. ``mailbox``: None unless mails stay on this machine.
    ``demo``: says on every page that nothing here is real. ``proxies``: trusted proxies in front,
    whose entries at the end of ``X-Forwarded-For`` are believed. ``tuning``: what the company decided
    about the judge. ``max_tick_age``: checks overdue
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
    tuning: Tuning = field(default_factory=Tuning)
    max_tick_age: timedelta | None = None

    @property
    def here(self) -> Links:
        """Links for pages: relative to the host, below the path at which the service is mounted."""
        return Links(urlsplit(self.links.base_url).path.rstrip("/"))

    @property
    def secure(self) -> bool:
        """Whether browsers reach the service by https only."""
        return self.links.base_url.startswith("https://")

    def shows_mailbox(self, host: str) -> bool:
        """Whether mails kept here are shown to a request for *host* (the Host header).

        They hold addresses and links that act for people, and no password is asked for. So both
        the service's own address and the one that was asked for must be this machine's: a public
        service shows nothing, and neither does a name of somebody else's that leads here (DNS
        rebinding).
        """
        ours = urlsplit(self.links.base_url).hostname
        return self.mailbox is not None and all(
            _is_loopback(name) for name in (_host_name(host), ours) if name is not None
        )


def _host_name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


SITE = web.AppKey("SITE", Site)
