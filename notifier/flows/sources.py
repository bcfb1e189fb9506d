"""Bring the sources in the database in line with the configuration."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.model.source import Source
from notifier.ports import Clock, Store


async def sync_sources(store: Store, clock: Clock, sources: Sequence[Source]) -> Sequence[str]:
    """Add new sources (due at once), redefine known ones, retire those no longer named.

    A retired source keeps its archive and is no longer checked. Returns the slugs retired.
    """
    now = clock.now()
    async with store.write() as tx:
        for source in sources:
            await tx.put_source(source, first_check_at=now)
        return await tx.retire_sources_except({source.slug for source in sources})
