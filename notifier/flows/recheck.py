"""A person wants a page looked at now, and not when its schedule says."""

from __future__ import annotations

from dataclasses import replace

from notifier.errors import NotFound
from notifier.model.access import AccessToken, AuditEntry
from notifier.model.source import Tracking
from notifier.ports import Clock, Store


async def check_soon(store: Store, clock: Clock, slug: str, *, by: AccessToken) -> Tracking:
    """Make the source due now; the running worker checks it with its next tick.

    Raises :class:`~notifier.errors.NotFound` for a source that is not watched.
    """
    now = clock.now()
    async with store.write() as tx:
        tracking = await tx.tracking(slug)
        if tracking is None or not tracking.active:
            raise NotFound(f"There is no source {slug!r} that is watched.")
        tracking = replace(tracking, next_check_at=min(now, tracking.next_check_at))
        await tx.put_tracking(tracking)
        await tx.add_audit(
            AuditEntry(at=now, actor=by.name, action="check asked for", subject=slug)
        )
    return tracking
