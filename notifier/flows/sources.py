"""Bring the sources in the database in line with the configuration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from notifier.model.source import Source
from notifier.ports import Clock, Store


async def sync_sources(store: Store, clock: Clock, sources: Sequence[Source]) -> Sequence[str]:
    """Add new sources, redefine known ones, retire those no longer named.

    New and redefined sources are due at once; so is one that was checked in the future, which
    means that the clock was wrong. A retired source keeps its archive and is no longer checked.
    Returns the slugs retired.
    """
    now = clock.now()
    async with store.write() as tx:
        for source in sources:
            known = await tx.tracking(source.slug)
            await tx.put_source(source, first_check_at=now)
            if known is None:
                continue
            in_future = known.last_checked_at is not None and known.last_checked_at > now
            if known.declared != source or in_future:
                await tx.put_tracking(replace(known, active=True, next_check_at=now))
        return await tx.retire_sources_except({source.slug for source in sources})
