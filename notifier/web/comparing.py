"""Comparisons that a visitor asks for and that no check has recorded.

Any two versions can be compared by anybody, and two long ones cost seconds in the processes that
the checks need too. So one is made at a time, few may wait for it, one client gets only so many,
and the latest ones are kept. Recorded steps, which mails link to, cost nothing and never wait.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from datetime import timedelta

from aiohttp import web

from notifier.errors import RequestError
from notifier.flows.between import Comparison, between
from notifier.web.limit import RateLimit, count
from notifier.web.site import SITE


class Busy(RequestError):
    """Several comparisons are being made just now."""

    reason = "busy"
    next_step = "Try again in a minute, or look at the changes one version at a time."


class Comparing:
    """Makes at most one comparison at a time, for at most *most* visitors, and keeps *kept*."""

    def __init__(self, *, most: int = 8, kept: int = 16) -> None:
        self._most, self._kept = most, kept
        self._asked = 0
        self._one_at_a_time = asyncio.Lock()
        self._made: OrderedDict[tuple[str, int, int], Comparison] = OrderedDict()
        self._limit = RateLimit(times=20, period=timedelta(minutes=10))

    async def compare(self, request: web.Request, slug: str, old: int, new: int) -> Comparison:
        """Compare two versions of a policy.

        Raises :class:`Busy`, :class:`~notifier.web.limit.TooManyRequests`, and what
        :func:`~notifier.flows.between.between` raises.
        """
        site = request.app[SITE]
        async with site.store.read() as tx:
            recorded = await tx.change(slug, old, new)
        if recorded is not None:
            return await between(site.store, site.stages, slug, old, new)
        pair = slug, old, new
        if pair not in self._made:
            if self._asked >= self._most:
                raise Busy
            count(request, self._limit)
            self._asked += 1
            try:
                async with self._one_at_a_time:
                    if pair not in self._made:
                        self._made[pair] = await between(site.store, site.stages, slug, old, new)
            finally:
                self._asked -= 1
        made = self._made[pair]
        self._made.move_to_end(pair)
        while len(self._made) > self._kept:
            self._made.popitem(last=False)
        return made


COMPARING = web.AppKey("COMPARING", Comparing)
