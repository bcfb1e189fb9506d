"""Times are aware and in UTC everywhere; this is the one check."""

from __future__ import annotations

from datetime import UTC, datetime


def aware_utc(moment: datetime, name: str = "time") -> datetime:
    """Return *moment* in UTC.

    Raises ``ValueError`` naming *name* where *moment* has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{name} has no time zone: {moment.isoformat()}")
    return moment.astimezone(UTC)
