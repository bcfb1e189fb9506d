"""Manners towards other people's servers: one request at a time, a pause between, rest when ill.

Kept in memory and by host. What a host may not be asked now is an error at once, so that its pages
keep no other waiting.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus

from notifier.errors import BadStatus, FetchError, HostResting, TimedOut, Unreachable
from notifier.fetch.address import web_address
from notifier.fetch.guard import networks
from notifier.fetch.robots import Robots
from notifier.ports import Clock, Fetched, Fetcher

#: A host that fails this often in a row, whatever the page, is left alone for a while.
FAILURES_TO_REST = 5
#: For how long; it doubles with every failed try after that, up to the second.
FIRST_REST, LONGEST_REST = timedelta(minutes=5), timedelta(hours=1)
#: A host's own Retry-After is believed up to this long.
LONGEST_ASKED = timedelta(days=1)


@dataclass(slots=True)
class _Host:
    """Where a host stands. ``next_at``: seconds of the event loop's clock."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_at: float = 0.0
    failures: int = 0
    closed_at: datetime | None = None
    closed_until: datetime | None = None


class OwnHosts:
    """The hosts that belong to the operator: no pause, no robots.txt.

    *names*: host names, each with everything below it. *allow*: the addresses and networks that
    may be fetched although they are not public; they can only be the operator's own.
    """

    def __init__(self, names: Sequence[str], allow: Sequence[str]) -> None:
        self._names = tuple(name.lower().strip(".") for name in names)
        self._networks = networks(allow)

    def __contains__(self, host: str) -> bool:
        """Whether *host*, as a URL names it, is the operator's own."""
        name = "127.0.0.1" if host == "localhost" else host.lower().rstrip(".")
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            return any(name == own or name.endswith(f".{own}") for own in self._names)
        return any(address in network for network in self._networks)


class PoliteFetcher:
    """Fetches through *inner* as a guest should.

    *gap*: least time between the end of one request to a host and the begin of the next.
    *robots*: who is asked before a page is fetched, None for nobody. Hosts in *own* are spared
    both, but rest like others.
    """

    def __init__(
        self,
        inner: Fetcher,
        *,
        gap: timedelta,
        own: OwnHosts,
        robots: Robots | None,
        clock: Clock,
    ) -> None:
        self._inner = inner
        self._gap = gap.total_seconds()
        self._own = own
        self._robots = robots
        self._clock = clock
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)

    async def fetch(self, url: str) -> Fetched:
        """Fetch *url* when its host's turn comes.

        Raises :class:`~notifier.errors.HostResting` without a request where the host has asked for
        rest or shown that it needs some, :class:`~notifier.errors.RobotsRefused`, and whatever
        *inner* raises.
        """
        name = web_address(url).host or ""
        host = self._hosts[name]
        self._refuse_resting(name, host)
        own = name in self._own
        async with host.turn:
            self._refuse_resting(name, host)  # what came out while we waited
            gap = 0.0 if own else self._gap
            try:
                if self._robots is not None and not own:
                    gap = max(gap, await self._robots.ask(url))
                await _until(host.next_at)
                answer = await self._inner.fetch(url)
            except FetchError as error:
                self._note_failure(host, error)
                raise
            else:
                host.failures, host.closed_until = 0, None
                return answer
            finally:
                host.next_at = asyncio.get_running_loop().time() + gap

    async def close(self) -> None:
        """Release connections."""
        await self._inner.close()

    def _refuse_resting(self, name: str, host: _Host) -> None:
        now = self._clock.now()
        if host.closed_until is None or host.closed_at is None:
            return
        if not host.closed_at <= now < host.closed_until:  # over, or the clock was set back
            return
        left = (host.closed_until - now).total_seconds()
        raise HostResting(
            f"{name} is left alone for {_minutes(left)}: it asked for that, or failed "
            f"{FAILURES_TO_REST} times in a row.",
            retry_after=left,
        )

    def _note_failure(self, host: _Host, error: FetchError) -> None:
        if not _is_illness(error):
            # The host answers; that this page is not there says nothing about its others.
            host.failures = 0
            return
        host.failures += 1
        rest = timedelta(seconds=min(error.retry_after or 0.0, LONGEST_ASKED.total_seconds()))
        if host.failures >= FAILURES_TO_REST:
            doubled: timedelta = FIRST_REST * 2 ** min(host.failures - FAILURES_TO_REST, 10)
            rest = max(rest, min(doubled, LONGEST_REST))
        if rest:
            host.closed_at = self._clock.now()
            host.closed_until = host.closed_at + rest


def _is_illness(error: FetchError) -> bool:
    """Whether an error says that the host itself is unwell or overburdened."""
    if isinstance(error, BadStatus):
        return (
            error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
            or error.status == HTTPStatus.TOO_MANY_REQUESTS
        )
    return isinstance(error, Unreachable | TimedOut)


async def _until(moment: float) -> None:
    """Sleep until *moment* of the event loop's clock."""
    left = moment - asyncio.get_running_loop().time()
    if left > 0:
        await asyncio.sleep(left)


def _minutes(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return "a minute" if minutes == 1 else f"{minutes} minutes"
