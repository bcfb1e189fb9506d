"""How often one client may do something, counted in memory."""

from __future__ import annotations

import re
from collections import OrderedDict, deque
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from aiohttp import web

from notifier.errors import RequestError
from notifier.web.site import SITE

#: An address as proxies write it, perhaps with the port that the client came from.
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([\d.]+):\d+")


class TooManyRequests(RequestError):
    """There were too many requests lately."""

    reason = "too_many_requests"
    next_step = "Wait a little and try again; nothing was changed."

    def __init__(
        self,
        message: str | None = None,
        *,
        next_step: str | None = None,
        retry_after: int = 0,
    ) -> None:
        """*retry_after*: seconds after which it is worth trying again."""
        super().__init__(message, next_step=next_step)
        self.retry_after = retry_after


class RateLimit:
    """At most *times* within *period* per client; remembers at most *clients* of them.

    The client unseen for longest is forgotten first, so a flood from many addresses costs memory
    for *clients* and no more.
    """

    def __init__(self, times: int, period: timedelta, *, clients: int = 10_000) -> None:
        self.period = period
        self._times = times
        self._clients = clients
        self._seen: OrderedDict[str, deque[datetime]] = OrderedDict()

    def allows(self, client: str, now: datetime) -> bool:
        """Count one attempt and say whether it is within the limit; refused ones do not count."""
        seen = self._seen.setdefault(client, deque())
        self._seen.move_to_end(client)
        while seen and seen[0] <= now - self.period:
            seen.popleft()
        allowed = len(seen) < self._times
        if allowed:
            seen.append(now)
        while len(self._seen) > self._clients:
            self._seen.popitem(last=False)
        return allowed


def count(request: web.Request, limit: RateLimit) -> None:
    """Count one attempt of the client. Raises :class:`TooManyRequests` beyond the limit."""
    _count(request, limit, client_of(request, request.app[SITE].proxies))


def count_all(request: web.Request, limit: RateLimit) -> None:
    """Count one attempt of whoever it is. Raises :class:`TooManyRequests` beyond the limit."""
    _count(request, limit, "")


def _count(request: web.Request, limit: RateLimit, client: str) -> None:
    if not limit.allows(client, request.app[SITE].clock.now()):
        raise TooManyRequests(retry_after=int(limit.period.total_seconds()))


def client_of(request: web.Request, proxies: int) -> str:
    """Return the client's address; an IPv6 one by its /64, which one customer can fill at will.

    *proxies*: how many of the last entries of ``X-Forwarded-For`` were written by proxies of ours.
    """
    client = request.remote or ""
    if proxies:
        # A proxy may write a line of its own below the one that the client sent.
        lines = ",".join(request.headers.getall("X-Forwarded-For", []))
        forwarded = [part.strip() for part in lines.split(",")]
        client = forwarded[-min(proxies, len(forwarded))] or client
    if with_port := _WITH_PORT.fullmatch(client):
        client = with_port[1] or with_port[2]
    try:
        address = ip_address(client.partition("%")[0])
    except ValueError:
        return client[:64]
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64)
    return str(address)
