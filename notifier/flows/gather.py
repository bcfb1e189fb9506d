"""Changes that are told later, as one: gathered on purpose, or until the page has settled.

A gathering is a row: opened in the transaction that records the first change, joined by what comes
after, and closed here, once its time has come, in the transaction that writes the notice. What was
undone meanwhile leaves nothing to tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from notifier.errors import ReadError
from notifier.flows.holds import tell
from notifier.flows.record import Step, announce, why_waiting
from notifier.flows.reextract import MIXED, read_again
from notifier.flows.remember import withdraw
from notifier.flows.returning import Return, history_for_a_reader, returning
from notifier.flows.rhythm import SETTLE
from notifier.model.notice import Gathering, Notice
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.version import Version, VersionLine
from notifier.ports import Blobs, Stages, Store, Transaction

#: A page that goes to and fro is reported once in this time.
_REPORTED_EVERY = timedelta(days=30)
#: A comparison that failed is tried again after this long.
_AGAIN = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """A gathering whose time has come, and the two versions that it leads from and to."""

    source: Source
    gathering: Gathering
    start: Version
    end: Version
    #: The last version: the end, or a technical upgrade of it.
    latest: Version


async def conclude(
    store: Store,
    seen: Observation,
    *,
    blobs: Blobs,
    stages: Stages,
    now: datetime,
    operator: str = "",
) -> Notice | None:
    """Close a source's gathering after a check has *seen* its page; return the notice, if any.

    Nothing is concluded while a candidate is open: the page is about to show something else. A page
    that cannot be had, or is on hold, leaves the last version standing, and that is told.
    """
    due = None if seen.outcome == "candidate" else await _due(store, seen.source, now)
    if due is None:
        return None
    source, gathering = due.source, due.gathering
    # Both by one reading, or the difference between two readings would look like theirs.
    old = await read_again(due.start.snapshot, source, blobs=blobs, stages=stages)
    new = await read_again(due.end.snapshot, source, blobs=blobs, stages=stages)
    doubt = ""
    if old is None or new is None:
        old, new = due.start.document, due.latest.document
        doubt = "" if old.extractor_version == new.extractor_version else MIXED
    try:
        change, verdict = await stages.compare(old, new)
        end = replace(due.end, document=new, text_key=await stages.text_key(new))
    except ReadError:
        await _postpone(store, due, now + _AGAIN)
        return None
    step = Step(change=change, verdict=verdict)
    back: Return = "new"
    before: Sequence[VersionLine] = ()
    if not verdict.is_silent:
        lines = await history_for_a_reader(store, source, end, None, blobs=blobs, stages=stages)
        before = [line for line in lines if line.number <= due.start.number]
        async with store.read() as tx:
            told = {one.to_version for one in await tx.notices(state="approved", slug=source.slug)}
        back = returning(before, end.text_key, told)
        settled = due.end.seen_at + SETTLE
        if back in {"flapping", "unannounced"} and now < settled:
            await _postpone(store, due, settled)
            return None
    async with store.write() as tx:
        if not await _stands(tx, due):
            return None
        await tx.drop_gathering(source.slug)
        if verdict.is_silent:
            return None
        if back == "flapping":
            await withdraw(tx, source, before, end, now)
        numbers = (source.slug, due.start.number, due.end.number)
        if await tx.change(*numbers) is None:
            await tx.add_change(*numbers, change, verdict)
        why = gathering.why_waiting or doubt or why_waiting(source, verdict, back)
        notice = await announce(tx, source, due.end, due.start, step, why=why, now=now)
        await ask(tx, source, notice, now=now, operator=operator)
    return notice


async def ask(
    tx: Transaction, source: Source, notice: Notice | None, *, now: datetime, operator: str
) -> None:
    """Tell the operator of a notice that waits, unless another one of its source did already."""
    if notice is not None and notice.state == "waiting":
        waiting = await tx.notices(state="waiting", slug=source.slug)
        if len(waiting) == 1:
            await tell(
                tx,
                operator,
                subject=f"{source.title}: a notice waits for review",
                text=f"{notice.why_waiting}\nSubscribers are told nothing before somebody decides.",
                now=now,
            )


async def tell_of_flapping(
    tx: Transaction, source: Source, observation: Observation, *, operator: str
) -> None:
    """Tell the operator that a page goes to and fro, unless that was told lately."""
    if observation.reason != "flapping":
        return
    earlier = await tx.observations(source.slug, limit=1000)
    lately = observation.at - _REPORTED_EVERY
    if any(one.reason == "flapping" and one.at >= lately for one in earlier):
        return
    await tell(
        tx,
        operator,
        subject=f"{source.title}: the page goes to and fro",
        text=f"{observation.detail}\nSubscribers are told nothing of it. Where one part of the page "
        "alternates, leave it out with exclude; where the site shows different texts to different "
        f"visitors, name the address of one of them.\nThe page: {source.url}",
        now=observation.at,
    )


async def _due(store: Store, slug: str, now: datetime) -> _Due | None:
    async with store.read() as tx:
        gathering = await tx.gathering(slug)
        if gathering is None or now < gathering.due_at:
            return None
        tracking = await tx.tracking(slug)
        lines = [line for line in await tx.version_lines(slug) if not line.technical]
        start = await tx.version(slug, gathering.from_version)
        end = await tx.version(slug, lines[-1].number)
        latest = await tx.latest_version(slug)
    if tracking is None or start is None or end is None or latest is None:
        return None
    return _Due(source=tracking.source, gathering=gathering, start=start, end=end, latest=latest)


async def _stands(tx: Transaction, due: _Due) -> bool:
    """Whether nothing has moved since *due* was read."""
    latest = await tx.latest_version(due.source.slug)
    gathering = await tx.gathering(due.source.slug)
    return gathering == due.gathering and latest is not None and latest.number == due.latest.number


async def _postpone(store: Store, due: _Due, until: datetime) -> None:
    async with store.write() as tx:
        if await _stands(tx, due):
            await tx.put_gathering(replace(due.gathering, due_at=until))
