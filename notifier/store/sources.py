"""Sources and where their checking stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Row, Text, func, insert, select, type_coerce, update

from notifier.errors import NotFound
from notifier.model.source import Exclusion, Source, Tracking
from notifier.store.rows import Rows
from notifier.store.schema import sources

#: The definition as it is stored: a list of thousands need not be parsed at every request.
_TRACKING = (
    type_coerce(sources.c.definition, Text).label("definition"),
    sources.c.next_check_at,
    sources.c.last_checked_at,
    sources.c.failing_since,
    sources.c.failures,
    sources.c.active,
    type_coerce(sources.c.exclusions, Text).label("exclusions"),
)


@lru_cache(maxsize=16_384)
def _source(definition: str) -> Source:
    return Source.from_dict(orjson.loads(definition))


@lru_cache(maxsize=1024)
def _exclusions(stored: str) -> tuple[Exclusion, ...]:
    return tuple(Exclusion.from_dict(one) for one in orjson.loads(stored))


def _tracking(row: Row[Any]) -> Tracking:
    return Tracking(
        declared=_source(row.definition),
        exclusions=_exclusions(row.exclusions),
        next_check_at=row.next_check_at,
        last_checked_at=row.last_checked_at,
        failing_since=row.failing_since,
        failures=row.failures,
        active=row.active,
    )


class SourceRows(Rows):
    """The sources part of :class:`~notifier.ports.Transaction`."""

    async def put_source(self, source: Source, *, first_check_at: datetime) -> None:
        """Add or redefine a source; an existing one keeps its ``next_check_at``."""
        definition = source.to_dict()
        redefined = await self._change(
            update(sources)
            .where(sources.c.slug == source.slug)
            .values(definition=definition, active=True)
        )
        if not redefined:
            await self._change(
                insert(sources).values(
                    slug=source.slug,
                    definition=definition,
                    next_check_at=first_check_at,
                    failures=0,
                    active=True,
                )
            )

    async def retire_sources_except(self, slugs: Collection[str]) -> Sequence[str]:
        """Mark every other source inactive; return the slugs newly retired, sorted."""
        active = await self._all(select(sources.c.slug).where(sources.c.active))
        retired = sorted({row.slug for row in active} - set(slugs))
        await self._change(update(sources).where(sources.c.slug.in_(retired)).values(active=False))
        return retired

    async def tracking(self, slug: str) -> Tracking | None:
        """Return a source and where its checking stands."""
        row = await self._first(select(*_TRACKING).where(sources.c.slug == slug))
        return _tracking(row) if row else None

    async def all_tracking(self, *, active_only: bool = True) -> Sequence[Tracking]:
        """Return all sources, by title."""
        wanted = select(*_TRACKING)
        if active_only:
            wanted = wanted.where(sources.c.active)
        found = [_tracking(row) for row in await self._all(wanted)]
        # Sorted here because databases disagree on the order of letters.
        return sorted(found, key=lambda one: (one.source.title.casefold(), one.source.slug))

    async def titles(self) -> Sequence[tuple[str, str]]:
        """Return slug and title of the active sources, by title."""
        rows = await self._all(select(_TRACKING[0]).where(sources.c.active))
        found = [_source(row.definition) for row in rows]
        named = [(one.slug, one.title) for one in found]
        return sorted(named, key=lambda one: (one[1].casefold(), one[0]))

    async def some_tracking(self, slugs: Collection[str]) -> Mapping[str, Tracking]:
        """Return the sources of these *slugs* that there are."""
        rows = await self._all(select(*_TRACKING).where(sources.c.slug.in_(slugs)))
        found = [_tracking(row) for row in rows]
        return {one.source.slug: one for one in found}

    async def due(self, now: datetime, limit: int) -> Sequence[Tracking]:
        """Return active sources whose next check is due, longest overdue first."""
        rows = await self._all(
            select(*_TRACKING)
            .where(sources.c.active, sources.c.next_check_at <= now)
            .order_by(sources.c.next_check_at, sources.c.slug)
            .limit(limit)
        )
        return [_tracking(row) for row in rows]

    async def next_due_at(self) -> datetime | None:
        """Return the earliest ``next_check_at`` of the active sources."""
        earliest: datetime | None = await self._value(
            select(func.min(sources.c.next_check_at)).where(sources.c.active)
        )
        return earliest

    async def put_tracking(self, tracking: Tracking) -> None:
        """Write everything of *tracking* but the source's definition and exclusions.

        Raises :class:`~notifier.errors.NotFound`.
        """
        written = await self._change(
            update(sources)
            .where(sources.c.slug == tracking.source.slug)
            .values(
                next_check_at=tracking.next_check_at,
                last_checked_at=tracking.last_checked_at,
                failing_since=tracking.failing_since,
                failures=tracking.failures,
                active=tracking.active,
            )
        )
        if not written:
            raise NotFound(f"There is no source {tracking.source.slug!r}.")

    async def put_exclusions(self, slug: str, exclusions: Sequence[Exclusion]) -> None:
        """Replace what was left out of a source's page by hand.

        Raises :class:`~notifier.errors.NotFound`.
        """
        written = await self._change(
            update(sources)
            .where(sources.c.slug == slug)
            .values(exclusions=[one.to_dict() for one in exclusions])
        )
        if not written:
            raise NotFound(f"There is no source {slug!r}.")
