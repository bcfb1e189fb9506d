"""The deciding transaction: version, change, verdict, notice and outbox rows, or none of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from notifier.compose.records import version_record
from notifier.compose.shown import new_date
from notifier.compose.summary import summarise
from notifier.flows.remember import remember
from notifier.flows.returning import Return, returning
from notifier.model.change import Change
from notifier.model.notice import Notice
from notifier.model.source import Source
from notifier.model.tuning import ASKED
from notifier.model.verdict import Verdict
from notifier.model.version import Version, VersionLine, chain_link
from notifier.ports import Blobs, Transaction

#: Why a person is asked, for each way in which content can return.
_WHY_RETURNING: dict[Return, str] = {
    "unannounced": "This text was published before, and subscribers were not told that it had gone.",
    "flapping": "The page goes to and fro between texts that it has shown before.",
}
#: Edits of a change that take longer to sum up than a visitor should wait.
_MANY_EDITS = 500
_AFTER_IMPORT = "What differs from the imported history changed before this page was watched."


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A confirmed step from one document to the next, with what it means."""

    change: Change
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What the deciding transaction wrote; ``notice`` is None where nobody is to be told.

    ``quiet``: why a material step has no notice: "flapping", "returned", "gathered" or
    "after_import", "" where it has one. ``detail``: the same in a sentence.
    """

    version: Version
    notice: Notice | None
    quiet: str = ""
    detail: str = ""


def number_after(previous: Version | None) -> int:
    """Return the number that follows *previous*."""
    return 1 if previous is None else previous.number + 1


def linked(version: Version, previous: Version | None) -> Version:
    """Return *version* with the next number and its link in the hash chain.

    A version is never seen before the one that it follows, whatever the clock said: what was
    current at a moment is looked up by that time.
    """
    number = number_after(previous)
    seen_at = version.seen_at if previous is None else max(version.seen_at, previous.seen_at)
    return replace(
        version,
        number=number,
        seen_at=seen_at,
        chain=chain_link(
            "" if previous is None else previous.chain,
            source=version.source,
            number=number,
            snapshot_sha256=version.snapshot.sha256,
            document=version.document,
            seen_at=seen_at,
            technical=version.technical,
        ),
    )


async def record_step(
    tx: Transaction,
    blobs: Blobs,
    source: Source,
    version: Version,
    previous: Version | None,
    *,
    now: datetime,
    step: Step | None = None,
    history: Sequence[VersionLine] = (),
    ask: str = "",
    since_import: bool = False,
) -> Recorded:
    """Write a linked version and all that follows from it.

    *step* is None for a first version and for a technical upgrade, which tell nobody. *history*:
    the versions so far, as today's reading has them. *ask*: why a person must see the notice
    whatever the rules say, "" otherwise. *since_import*: whether this is our first look at the page
    since its history was imported; what changed before it is the past, which nobody is told.

    The readable record is written before the commit that makes the version real, and inside the
    transaction, so that nobody else can have taken the number; left over after a crash it is
    overwritten by the version that takes it.
    """
    await blobs.record(f"{version.source}/{version.number:04d}.md", version_record(source, version))
    await tx.add_snapshot(version.snapshot)
    await tx.add_version(version)
    await tx.drop_candidate(source.slug)
    if step is None or previous is None:
        return Recorded(version=version, notice=None)
    await tx.add_change(source.slug, previous.number, version.number, step.change, step.verdict)
    if step.verdict.is_silent:
        return Recorded(version=version, notice=None)
    if since_import:
        return Recorded(version=version, notice=None, quiet="after_import", detail=_AFTER_IMPORT)
    announced = {
        notice.to_version for notice in await tx.notices(state="approved", slug=source.slug)
    }
    back = returning(history, version.text_key, announced)
    quiet, detail = await remember(
        tx, source, version, previous, step.change, history=history, back=back, ask=ask, now=now
    )
    if quiet:
        return Recorded(version=version, notice=None, quiet=quiet, detail=detail)
    notice = await announce(
        tx,
        source,
        version,
        previous,
        step,
        why=ask or why_waiting(source, step.verdict, back),
        now=now,
    )
    return Recorded(version=version, notice=notice)


async def announce(
    tx: Transaction,
    source: Source,
    version: Version,
    previous: Version,
    step: Step,
    *,
    why: str,
    now: datetime,
) -> Notice:
    """Write the notice of a step and, where nobody has to be asked (*why*), its outbox rows."""
    # A date that was there before says when an earlier version took effect, not this one.
    effective = new_date(previous.document, version.document)
    sum_up = partial(summarise, step.verdict, step.change, title=source.title, effective=effective)
    # Of tens of thousands of edits it takes a fraction of a second, for which pages would wait.
    many = len(step.change.edits) > _MANY_EDITS
    summary = await asyncio.to_thread(sum_up) if many else sum_up()
    notice = Notice(
        id=0,
        source=source.slug,
        from_version=previous.number,
        to_version=version.number,
        state="waiting",
        summary=summary.to_dict(),
        created_at=now,
        why_waiting=why,
    )
    notice_id = await tx.add_notice(notice)
    if not why:
        await tx.decide_notice(notice_id, "approved", by="auto", at=now)
        await tx.enqueue_notice(notice_id, now, subscribed_by=version.confirmed_at)
    written = await tx.notice(notice_id)
    assert written is not None  # noqa: S101  written in this very transaction
    return written


def why_waiting(source: Source, verdict: Verdict, back: Return) -> str:
    """Return why a person must see a notice, "" where the rules decide."""
    if back in _WHY_RETURNING:
        return _WHY_RETURNING[back]
    if source.announce == "review":
        return "Every notice about this policy is reviewed before it is sent."
    if any(reason.rule.endswith("_unread") for reason in verdict.reasons):
        return "The text is in a language that no rule reads; a person must say what it means."
    # What the company's own settings say of it, in their words.
    asked = [reason.sentence for reason in verdict.reasons if reason.rule == ASKED]
    if verdict.confidence == "ask" and asked:
        return asked[0]
    if verdict.confidence == "ask":
        return "The change may matter to customers, but the rules are not sure."
    return ""
