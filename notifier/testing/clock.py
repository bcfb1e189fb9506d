"""A clock that stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from notifier.model.times import aware_utc


class FixedClock:
    """A :class:`~notifier.ports.Clock` that moves only when told."""

    def __init__(self, now: datetime = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)) -> None:
        self._now = aware_utc(now)

    def now(self) -> datetime:
        """Return the time it was last set to."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move on (or back)."""
        self._now += by
