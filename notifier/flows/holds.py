"""Trouble with a source: said once when it begins to matter, and once when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile

from notifier.model.observation import Hold, HoldKind, Observation
from notifier.model.source import Tracking
from notifier.ports import Transaction

#: A source that fails this often in a row is reported to the operator.
FAILURES_TO_REPORT = 3
#: A page that comes and goes with the same trouble is reported again only after a quiet time.
SAME_TROUBLE = timedelta(days=7)
#: Trouble that lasts is told again after so many days, and then every week.
REMINDERS = (timedelta(days=3), timedelta(days=7))


async def note_trouble(
    tx: Transaction,
    tracking: Tracking,
    observation: Observation,
    *,
    now: datetime,
    operator: str,
) -> Tracking:
    """Count a failed or held check; open a hold (and tell the operator) where it is news.

    An implausible page is news at once, a failing source after three failures in a row. A page of
    a kind that this spell of trouble has shown before is no news, also where a person has closed
    its hold meanwhile, unless by accepting the page: what comes after that is another matter. One
    that was on hold for the same reason within a week opens a hold again,
    but is not told again.
    """
    slug = tracking.source.slug
    failures = tracking.failures + 1
    earlier = await tx.observations(slug)
    kind: HoldKind
    if observation.outcome == "held":
        kind = "page"
        latest = await tx.latest_version(slug)
        spell = takewhile(
            lambda seen: (
                seen.outcome in {"held", "failed"}
                and (latest is None or seen.at > latest.confirmed_at)
            ),
            earlier,
        )
        is_news = all(seen.reason != observation.reason for seen in spell)
    else:
        kind = "failing"
        in_a_row = 1 + sum(1 for _ in takewhile(lambda seen: seen.outcome == "failed", earlier))
        is_news = in_a_row == FAILURES_TO_REPORT
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
        if kind == "page" and await _lately(tx, slug, observation.reason, now):
            operator = ""
        await tell(
            tx,
            operator,
            subject=f"{tracking.source.title}: the page is on hold ({_words(observation.reason)})"
            if kind == "page"
            else f"{tracking.source.title}: cannot be fetched ({_words(observation.reason)})",
            text="\n".join(
                [
                    observation.detail,
                    *observation.evidence,
                    f"The page: {tracking.source.url}",
                    "Subscribers were told nothing.",
                ]
            ),
            now=now,
        )
    elif reminder := _reminder(tracking, now):
        await tell(
            tx,
            operator,
            subject=f"{tracking.source.title}: in trouble for {reminder} days",
            text=f"Since {tracking.failing_since:%d %B %Y, %H:%M} UTC none of {failures} checks has "
            f"found the policy. The latest: {_words(observation.reason)}.\n"
            f"{observation.detail}\n"
            f"The page: {tracking.source.url}\n"
            "A change that was published meanwhile has not been seen; subscribers were told nothing.",
            now=now,
        )
    return replace(tracking, failures=failures, failing_since=tracking.failing_since or now)


async def as_of_now(tx: Transaction, hold: Hold) -> tuple[Hold, datetime]:
    """Return *hold* with what came at the latest check of its kind, and when that was.

    A hold is opened by the first page of its trouble; days later another may come in its place, and
    that is the one to decide about. A closed hold is as it was.
    """
    if hold.closed_at is not None:
        return hold, hold.opened_at
    wanted = "held" if hold.kind == "page" else "failed"
    for seen in await tx.observations(hold.source):
        if seen.at < hold.opened_at:
            break
        if seen.outcome == wanted:
            same = seen.snapshot_sha256 == hold.snapshot_sha256
            now = replace(
                hold,
                reason=seen.reason,
                detail=seen.detail,
                evidence=seen.evidence,
                snapshot_sha256=seen.snapshot_sha256,
            )
            return now, hold.opened_at if same else seen.at
    return hold, hold.opened_at


def _reminder(tracking: Tracking, now: datetime) -> int:
    """Return for how many days there has been trouble, where this check is the one to say so."""
    if tracking.failing_since is None or tracking.last_checked_at is None:
        return 0
    first, every = REMINDERS
    lasted, before = now - tracking.failing_since, tracking.last_checked_at - tracking.failing_since
    due = first if lasted < every else every * (lasted // every)
    return lasted.days if before < due <= lasted else 0


async def note_good_page(
    tx: Transaction,
    tracking: Tracking,
    observation: Observation,
    *,
    now: datetime,
    operator: str,
) -> Tracking:
    """Close what was open for a source whose page is well again."""
    slug = observation.source
    closed: list[Hold] = []
    for hold in await tx.open_holds(slug):
        await tx.close_hold(hold.id, "recovered", by="auto", at=now)
        reminded = now - hold.opened_at >= REMINDERS[0]
        known = hold.kind == "page" and await _lately(tx, slug, hold.reason, hold.opened_at)
        if reminded or not known:
            closed.append(hold)
    if closed:
        await tell(
            tx,
            operator,
            subject=f"{tracking.source.title}: the page is back",
            text=f"{'It was on hold' if closed[0].kind == 'page' else 'It could not be fetched'}, "
            f"as was told on {closed[0].opened_at:%d %B %Y, %H:%M} UTC "
            f"({_words(closed[0].reason)}). Checks go on as before.",
            now=now,
        )
    return replace(tracking, failures=0, failing_since=None)


async def _lately(tx: Transaction, slug: str, reason: str, opened_at: datetime) -> bool:
    """Whether a page was on hold for the same *reason* shortly before *opened_at*."""
    return any(
        seen.outcome == "held"
        and seen.reason == reason
        and opened_at - SAME_TROUBLE <= seen.at < opened_at
        for seen in await tx.observations(slug, limit=1000)
    )


async def tell(tx: Transaction, operator: str, *, subject: str, text: str, now: datetime) -> None:
    """Queue a mail to the *operator*, "" for nobody; *text* has a paragraph a line."""
    if operator:
        await tx.enqueue("operator", operator, at=now, params={"subject": subject, "text": text})


def _words(reason: str) -> str:
    """Return an observation's reason as people write it."""
    return reason.replace("_", " ")
