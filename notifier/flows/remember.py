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
    return has overtaken are withdrawn, and what is told then leads from what is known without them;
    what is told later is kept as a gathering, or joins it.
    """
    brief = back != "new" and _away(history, version) < SETTLE
    since = previous.number
    # What a page shows that has long been swinging is not settled: see conclude.
    if back != "new" and not ask and (brief or back != "flapping"):
        taken = await withdraw(tx, source, history, version, now)
        if taken and (brief or back == "revert"):
            since = await _known(tx, source)
    quiet = "" if ask else _quiet(back, brief=brief)
    wait = timedelta(0)
    if quiet == "flapping":
        wait = SETTLE
    elif not quiet and not ask and back in {"new", "revert"}:
        wait = max(source.gather, _time_to_settle(change, history, back, now))
    gathering = await tx.gathering(source.slug)
    if gathering is not None:
        gathering = replace(
            gathering,
            from_version=min(gathering.from_version, since),
            why_waiting=gathering.why_waiting or ask,
        )
        await tx.put_gathering(gathering)
    elif wait or (since < previous.number and not quiet):
        gathering = Gathering(
            source=source.slug, from_version=since, opened_at=now, due_at=now + wait
        )
        await tx.put_gathering(gathering)
    if quiet:
        return quiet, rhythm([*history, version.line], now)
    if gathering is None:
        return "", ""
    due = f"{gathering.due_at:%d %B %Y, %H:%M} UTC"
    return "gathered", f"What has changed by {due} is told then, as one."


def _quiet(back: Return, *, brief: bool) -> str:
    """Return why a return is told to nobody, "" where it is. *brief*: the text was soon back.

    A page that goes to and fro has nothing to tell before it settles; and where nobody was told
    that a text had gone, its return after a short time tells nobody anything.
    """
    if back == "flapping":
        return "flapping"
    return "returned" if back == "unannounced" and brief else ""


def _away(history: Sequence[VersionLine], version: Version) -> timedelta:
    """Return for how long others were shown before the text of *version* came back."""
    appeared = last_shown(history, version.text_key)
    assert appeared is not None  # noqa: S101  it has been here before
    later = (line.seen_at for line in history if line.number > appeared.number)
    return version.seen_at - next(later, version.seen_at)


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


async def withdraw(
    tx: Transaction,
    source: Source,
    history: Sequence[VersionLine],
    version: Version,
    now: datetime,
) -> bool:
    """Close the waiting notices of steps that the page has taken back; return whether any waited.

    *history*: the versions before. The text of *version* was there, so these are true no more.
    """
    appeared = last_shown(history, version.text_key)
    taken = [
        notice
        for notice in await tx.notices(state="waiting", slug=source.slug)
        if appeared is not None and notice.to_version > appeared.number
    ]
    for notice in taken:
        await tx.decide_notice(notice.id, "rejected", by="auto", at=now, comment=_WITHDRAWN)
    return bool(taken)


async def _known(tx: Transaction, source: Source) -> int:
    """Return the version that the latest notice leads to, of those that were not withdrawn.

    Without any, nobody has heard of more than what the first one led from.
    """
    notices = await tx.notices(slug=source.slug)
    stand = [one for one in notices if (one.state, one.decided_by) != ("rejected", "auto")]
    if stand:
        return max(notice.to_version for notice in stand)
    return min(notice.from_version for notice in notices)
