"""A page that differs, until a second fetch has agreed with it or it turns out not to settle."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile

from notifier.flows.look import Page
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.version import Candidate, Snapshot
from notifier.ports import Transaction

#: A page of which so many fetches in a row differed from one another does not settle by itself.
UNSETTLED_AFTER = 6


def is_confirmed(page: Page, candidate: Candidate | None, now: datetime) -> bool:
    """Whether *page* is the second fetch that agrees, and late enough to count."""
    return page.agrees and candidate is not None and now >= candidate.confirm_at


async def keep_candidate(
    tx: Transaction,
    source: Source,
    candidate: Candidate | None,
    page: Page,
    *,
    snapshot: Snapshot,
    observation: Observation,
) -> tuple[Observation, timedelta]:
    """Keep the open *candidate* where *page* agrees with it, else open a new one.

    Returns what became of *observation*, and when to fetch again. A page that differs from itself
    at every fetch is held: nothing of it can be announced, and a person can tell what to leave out.
    """
    now = observation.at
    confirm_at = now + source.confirm_after
    apart = await _fetches_apart(tx, source, candidate, page)
    if candidate is not None and page.agrees:
        # Never further away than it would be for a new one, even if the clock was set back.
        kept = replace(candidate, confirm_at=min(candidate.confirm_at, confirm_at))
    else:
        kept = Candidate(
            source=source.slug,
            snapshot=snapshot,
            text_key=page.text_key,
            seen_at=snapshot.fetched_at,
            confirm_at=confirm_at,
        )
    await tx.put_candidate(kept)
    if apart < UNSETTLED_AFTER:
        reason = "changed_again" if apart > 1 else ""
        delay = max(kept.confirm_at - now, timedelta(0))
        return replace(observation, outcome="candidate", reason=reason), delay
    held = replace(
        observation,
        outcome="held",
        reason="unsettled",
        detail=f"The page differed from the last version and from itself at {apart} fetches in a "
        "row. Leave out the part that always changes with exclude.",
    )
    return held, source.schedule


async def _fetches_apart(
    tx: Transaction, source: Source, candidate: Candidate | None, page: Page
) -> int:
    """Return how many fetches in a row, this one included, have agreed with none before them."""
    if candidate is None or page.agrees:
        return 1
    earlier = await tx.observations(source.slug)
    pages = [seen for seen in earlier if seen.outcome != "failed"]
    run = takewhile(lambda seen: seen.reason in {"changed_again", "unsettled"}, pages)
    return 2 + sum(1 for _ in run)
