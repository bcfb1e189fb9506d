"""What a check stands on."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.errors import NotFound
from notifier.model.source import Source, Tracking
from notifier.model.version import Candidate, Version
from notifier.ports import Transaction

#: Outcomes that say that a page was seen and understood.
_WELL = frozenset({"unchanged", "confirmed", "editorial", "technical"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a check stands on, as it was when the check began."""

    tracking: Tracking
    latest: Version | None
    candidate: Candidate | None
    #: Whether the page has not been seen since its history was imported.
    since_import: bool

    @property
    def source(self) -> Source:
        """The source as it is defined now."""
        return self.tracking.source

    @property
    def position(self) -> tuple[Source, int, Candidate | None]:
        """What must not have moved until the check is written down."""
        return (self.source, self.latest.number if self.latest else 0, self.candidate)


async def ground_of(tx: Transaction, slug: str) -> Ground:
    """Return what a check of *slug* stands on. Raises :class:`~notifier.errors.NotFound`."""
    tracking = await tx.tracking(slug)
    if tracking is None:
        raise NotFound(f"There is no source {slug!r}.")
    latest = await tx.latest_version(slug)
    since_import = False
    if latest is not None and latest.origin:
        seen = await tx.observations(slug, limit=1000)
        since_import = not any(
            one.outcome in _WELL and one.at >= latest.confirmed_at for one in seen
        )
    return Ground(
        tracking=tracking,
        latest=latest,
        candidate=await tx.candidate(slug),
        since_import=since_import,
    )
