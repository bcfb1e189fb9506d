"""Next checks that a clock which was set back has put further away than their schedule."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from notifier.ports import Store


async def check_by_schedule(store: Store, now: datetime) -> int:
    """Make sources due *now* whose next check is further away than one schedule; return how many.

    They were planned by a clock that was ahead. Checked now, they are planned by the right one.
    """
    async with store.write() as tx:
        late = [
            one for one in await tx.all_tracking() if one.next_check_at - now > one.source.schedule
        ]
        for tracking in late:
            await tx.put_tracking(replace(tracking, next_check_at=now))
    return len(late)
