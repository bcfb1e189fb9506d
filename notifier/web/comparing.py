"""Comparisons that a visitor asks for and that no check has recorded.

Any two versions can be compared by anybody, and two long ones cost seconds in the processes that
the checks need too. So one is made at a time, few may wait for it, one client gets only so many,
and the latest ones are kept. Recorded steps, which mails link to, cost nothing and never wait.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from aiohttp import web

from notifier.errors import RequestError
from notifier.flows.between import Comparison, between
from notifier.model.explanation import Explanation
from notifier.web.limit import RateLimit, count
from notifier.web.site import SITE

T = TypeVar("T")
#: Slug and the numbers of two versions.
Pair = tuple[str, int, int]


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
        self._made: OrderedDict[Pair, Comparison] = OrderedDict()
        self._explained: OrderedDict[Pair, Sequence[Explanation]] = OrderedDict()
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
        return await self._once(
            request,
            self._made,
            (slug, old, new),
            lambda: between(site.store, site.stages, slug, old, new),
        )

    async def explain(self, request: web.Request, compared: Comparison) -> Sequence[Explanation]:
        """Explain a comparison. Raises as :meth:`compare` does."""
        pair = compared.source.slug, compared.old.number, compared.new.number
        stages = request.app[SITE].stages
        return await self._once(
            request, self._explained, pair, lambda: stages.explain(compared.change)
        )

    async def _once(
        self,
        request: web.Request,
        made: OrderedDict[Pair, T],
        pair: Pair,
        make: Callable[[], Awaitable[T]],
    ) -> T:
        """Return what was made of *pair*, or make it when its turn comes."""
        if pair not in made:
            if self._asked >= self._most:
                raise Busy
            count(request, self._limit)
            self._asked += 1
            try:
                async with self._one_at_a_time:
                    if pair not in made:
                        made[pair] = await make()
            finally:
                self._asked -= 1
        result = made[pair]
        made.move_to_end(pair)
        while len(made) > self._kept:
            made.popitem(last=False)
        return result


COMPARING = web.AppKey("COMPARING", Comparing)
