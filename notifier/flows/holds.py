"""Trouble with a source: said once when it begins to matter, and once when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from notifier.model.observation import Hold, HoldKind, Observation
from notifier.model.source import Tracking
from notifier.ports import Transaction

#: A source that fails this often in a row is reported to the operator.
FAILURES_TO_REPORT = 3


async def note_trouble(
    tx: Transaction,
    tracking: Tracking,
    observation: Observation,
    *,
    now: datetime,
    operator: str,
) -> Tracking:
    """Count a failed or held check; open a hold (and tell the operator) where it is news.

    An implausible page is news at once, a failing source after three checks. A page of the same
    kind as at the last check is no news, also where a person has closed its hold meanwhile.
    """
    slug = tracking.source.slug
    failures = tracking.failures + 1
    last = await tx.observations(slug, limit=1)
    kind: HoldKind = "page" if observation.outcome == "held" else "failing"
    repeated = bool(
        last
        and last[0].outcome == observation.outcome
        and (kind == "failing" or last[0].reason == observation.reason)
    )
    is_news = failures == FAILURES_TO_REPORT if kind == "failing" else not repeated
    already = any(hold.kind == kind for hold in await tx.open_holds(slug))
    if is_news and not already:
        await tx.open_hold(
            slug,
            kind,
            reason=observation.reason,
            detail=observation.detail,
            evidence=observation.evidence,
            snapshot_sha256=observation.snapshot_sha256,
            at=now,
        )
        await _tell(
            tx,
            operator,
            subject=f"{tracking.source.title}: the page is on hold ({observation.reason})"
            if kind == "page"
            else f"{tracking.source.title}: cannot be fetched ({observation.reason})",
            text="\n".join(
                [observation.detail, *observation.evidence, "Subscribers were told nothing."]
            ),
            now=now,
        )
    return replace(tracking, failures=failures, failing_since=tracking.failing_since or now)


async def note_good_page(
    tx: Transaction, tracking: Tracking, *, now: datetime, operator: str
) -> Tracking:
    """Close what was open for a source whose page is well again."""
    slug = tracking.source.slug
    closed: list[Hold] = []
    for hold in await tx.open_holds(slug):
        await tx.close_hold(hold.id, "recovered", by="auto", at=now)
        closed.append(hold)
    if closed:
        await _tell(
            tx,
            operator,
            subject=f"{tracking.source.title}: the page is well again",
            text=f"It was on hold since {closed[0].opened_at:%d %B %Y, %H:%M} UTC "
            f"({closed[0].reason}). Checks go on as before.",
            now=now,
        )
    return replace(tracking, failures=0, failing_since=None)


async def _tell(tx: Transaction, operator: str, *, subject: str, text: str, now: datetime) -> None:
    if operator:
        await tx.enqueue("operator", operator, at=now, params={"subject": subject, "text": text})
