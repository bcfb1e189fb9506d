"""Run a history through today's rules, as if it happened now, and say what would have been told.

The real flows do the work: a page is checked, confirmed by a second fetch, remembered and judged by
the same code as in service, on a store that is thrown away afterwards. Only the clock and the web
are simulated. What a page showed stays published until the history's next entry, so a confirming
fetch sees the same text unless the next entry came sooner.

Checks are made where something can come of them: when the page shows something else, and as long as
a candidate or a gathered notice is open. A service that looks once a day sees less than that.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from notifier.flows.check import Checker
from notifier.flows.simulated import RememberingStages, SimulatedClock, SimulatedWeb
from notifier.flows.sources import sync_sources
from notifier.model.capture import Capture
from notifier.model.notice import Notice
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.verdict import Verdict
from notifier.ports import Blobs, Stages, Store

#: What would have come of one entry of a history.
Fate = Literal[
    "first",  # recorded as the first version; there is nothing to compare it with
    "announced",  # subscribers would have been told
    "asked",  # a material change that waits for a person
    "held",  # not the policy, as far as can be told; waits for a person
    "quiet",  # recorded or seen, and nobody is told
]
FATES: tuple[Fate, ...] = ("first", "announced", "asked", "held", "quiet")

#: Why an entry that left no observation of its own is quiet.
_UNSEEN = "too_short"
#: Looks at one entry: far more than a candidate and a gathered notice need.
_MOST_CHECKS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What would have come of one entry.

    ``why``: a stable word. ``detail``: the headline of the notice, or what was seen, in a sentence.
    ``version``: the number under which it would be in the archive, None where it would not.
    ``told_at``: when subscribers would have been told, None where they would not.
    """

    at: datetime
    origin: str
    fate: Fate
    why: str
    detail: str = ""
    level: str = "none"
    version: int | None = None
    told_at: datetime | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "at": self.at.isoformat(),
            "origin": self.origin,
            "fate": self.fate,
            "why": self.why,
            "detail": self.detail,
            "level": self.level,
            "version": self.version,
            "told_at": self.told_at.isoformat() if self.told_at else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """A replayed history. ``operator``: subjects of the mails that the operator would have got."""

    source: Source
    lines: tuple[Replayed, ...]
    operator: tuple[str, ...] = ()

    @property
    def totals(self) -> dict[str, int]:
        """How many entries had each fate, those that no entry had included."""
        counts = Counter(line.fate for line in self.lines)
        return {fate: counts[fate] for fate in FATES}

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "source": self.source.slug,
            "title": self.source.title,
            "totals": self.totals,
            "operator": list(self.operator),
            "entries": [line.to_dict() for line in self.lines],
        }


async def replay(
    history: Sequence[Capture],
    source: Source,
    *,
    store: Store,
    blobs: Blobs,
    stages: Stages,
    operator: str = "operator@replay.invalid",
    progress: Callable[[int], None] = lambda _: None,
) -> Replay:
    """Replay *history*, oldest first, as if *source* had shown it.

    *store* and *blobs*: empty ones, filled and of no further use. *progress* is told how many
    entries are done. An entry whose time is before its predecessor's is taken to be from then.
    Raises what loading a capture raises.
    """
    if not history:
        return Replay(source=source, lines=())
    # The bytes are what was fetched: all parts in one, scripts run.
    source = replace(source, parts=(), render="never")
    web, clock = SimulatedWeb(), SimulatedClock(history[0].at)
    checker = Checker(
        store=store,
        blobs=blobs,
        fetcher=web,
        stages=RememberingStages(stages),
        clock=clock,
        operator=operator,
    )
    await sync_sources(store, clock, [source])
    seen: list[list[Observation]] = []
    for number, capture in enumerate(history):
        web.shows = (capture.media_type, await asyncio.to_thread(capture.load))
        clock.move_to(capture.at)
        following = history[number + 1].at if number + 1 < len(history) else None
        seen.append(await _watch(checker, clock, source.slug, until=following))
        progress(number + 1)
    async with store.read() as tx:
        notices = (await tx.notices(slug=source.slug))[::-1]
        mails = [one for one in await tx.deliveries(limit=100_000) if one.kind == "operator"]
        verdicts = await tx.verdicts(source.slug)
    lines = tuple(
        _line(capture, observations, notices, verdicts)
        for capture, observations in zip(history, seen, strict=True)
    )
    return Replay(
        source=source, lines=lines, operator=tuple(mail.params["subject"] for mail in mails)
    )


async def _watch(
    checker: Checker, clock: SimulatedClock, slug: str, *, until: datetime | None
) -> list[Observation]:
    """Check now, and again as long as something is open; return what was observed."""
    seen: list[Observation] = []
    for _ in range(_MOST_CHECKS):
        seen.append(await checker.check(slug))
        async with checker.store.read() as tx:
            tracking = await tx.tracking(slug)
            waits = seen[-1].outcome == "candidate" or await tx.gathering(slug) is not None
        assert tracking is not None  # noqa: S101  it has just been checked
        if not waits or (until is not None and tracking.next_check_at >= until):
            break
        clock.move_to(tracking.next_check_at)
    return seen


def _line(
    capture: Capture,
    observations: Sequence[Observation],
    notices: Sequence[Notice],
    verdicts: Mapping[int, Verdict],
) -> Replayed:
    """Return what came of one entry."""
    recorded = next((one for one in observations if one.version is not None), None)
    if recorded is None or recorded.version is None:
        last = observations[-1]
        return Replayed(
            at=capture.at,
            origin=capture.origin,
            fate="held" if last.outcome in {"held", "failed"} else "quiet",
            why=_UNSEEN if last.outcome == "candidate" else last.reason or last.outcome,
            detail=" ".join((last.detail, *last.evidence)).strip(),
        )
    number = recorded.version
    verdict = verdicts.get(number)
    line = Replayed(
        at=capture.at,
        origin=capture.origin,
        fate="first" if recorded.reason == "first_version" else "quiet",
        why=recorded.reason or recorded.outcome,
        detail=verdict.headline if verdict else "",
        level=verdict.level if verdict else "none",
        version=number,
    )
    # A notice is told of the version that it leads to; those that it gathered on its way are quiet.
    notice = next((one for one in notices if one.from_version < number <= one.to_version), None)
    if notice is None or (line.level != "material" and notice.to_version != number):
        return line
    if notice.to_version != number:
        return replace(line, told_at=notice.decided_at) if line.why == "gathered" else line
    headline = str(notice.summary.get("headline", ""))
    if notice.state == "approved":
        return replace(
            line, fate="announced", why="material", detail=headline, told_at=notice.decided_at
        )
    if notice.state == "rejected":
        return replace(line, why="withdrawn", detail=headline)
    return replace(line, fate="asked", why="waiting", detail=f"{headline} ({notice.why_waiting})")
