"""What a material step tells nobody, and what is told later, by what the page has shown before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from notifier.flows.returning import Return, last_shown
from notifier.flows.rhythm import SETTLE, is_restless, rhythm
from notifier.model.change import Change
from notifier.model.notice import Gathering
from notifier.model.source import Source
from notifier.model.version import Version, VersionLine
from notifier.ports import Transaction

#: A change of more words than this is large. Of the large changes in recorded histories 71 of 100 are
#: undone or are returns themselves (6,984 of 9,849), and four of five that are undone within a week
#: are within a day: other languages, other editions, half a text. So a large one first has to last.
LARGE_WORDS = 400
LARGE_SETTLE = timedelta(days=1)
#: The comment on a notice that the page itself has overtaken.
_WITHDRAWN = "The page went back to an earlier text before anybody was told."


async def remember(
    tx: Transaction,
    source: Source,
    version: Version,
    previous: Version,
    change: Change,
    *,
    history: Sequence[VersionLine],
    back: Return,
    ask: str,
    now: datetime,
) -> tuple[str, str]:
    """Return why a material step has no notice now and a sentence on it, both "" where it has one.

    *back*: how the text returns. *ask*: why a person must see the notice. Waiting notices that a
    return has overtaken are withdrawn; what is told later is kept as a gathering, or joins it.
    """
    if back != "new" and not ask:
        await _withdraw(tx, source, history, version, now)
    quiet = "" if ask else _quiet(history, version, back)
    wait = timedelta(0)
    if quiet == "flapping":
        wait = SETTLE
    elif not quiet and not ask and back in {"new", "revert"}:
        wait = max(source.gather, _time_to_settle(change, history, back, now))
    gathering = await tx.gathering(source.slug)
    if gathering is not None and ask:
        gathering = replace(gathering, why_waiting=gathering.why_waiting or ask)
        await tx.put_gathering(gathering)
    elif gathering is None and wait:
        gathering = Gathering(
            source=source.slug, from_version=previous.number, opened_at=now, due_at=now + wait
        )
        await tx.put_gathering(gathering)
    if quiet:
        return quiet, rhythm([*history, version.line], now)
    if gathering is None:
        return "", ""
    due = f"{gathering.due_at:%d %B %Y, %H:%M} UTC"
    return "gathered", f"What has changed by {due} is told then, as one."


def _quiet(history: Sequence[VersionLine], version: Version, back: Return) -> str:
    """Return why a return is told to nobody, "" where it is.

    A page that goes to and fro has nothing to tell before it settles; and where nobody was told
    that a text had gone, its return after a short time tells nobody anything.
    """
    if back == "flapping":
        return "flapping"
    if back != "unannounced":
        return ""
    appeared = last_shown(history, version.text_key)
    assert appeared is not None  # noqa: S101  it has been here before
    left = next(line.seen_at for line in history if line.number > appeared.number)
    return "returned" if version.seen_at - left < SETTLE else ""


def _time_to_settle(
    change: Change, history: Sequence[VersionLine], back: Return, now: datetime
) -> timedelta:
    """Return for how long a new text has to last before it is told."""
    if is_restless(history, now):
        return SETTLE
    if back == "new" and _words(change) > LARGE_WORDS:
        return LARGE_SETTLE
    return timedelta(0)


def _words(change: Change) -> int:
    return sum(
        len(text.split()) for edit in change.edits for text in (*edit.deleted, *edit.inserted)
    )


async def _withdraw(
    tx: Transaction,
    source: Source,
    history: Sequence[VersionLine],
    version: Version,
    now: datetime,
) -> None:
    """Close the waiting notices of steps that the page has taken back: they are true no more."""
    appeared = last_shown(history, version.text_key)
    for notice in await tx.notices(state="waiting", slug=source.slug):
        if appeared is not None and notice.to_version > appeared.number:
            await tx.decide_notice(notice.id, "rejected", by="auto", at=now, comment=_WITHDRAWN)
