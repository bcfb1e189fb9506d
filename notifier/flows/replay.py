"""Run a history through today's rules, as if it happened now, and say what would have been told.

The real flows do the work: a page is checked, confirmed by a second fetch, remembered and judged by
the same code as in service, on a store that is thrown away afterwards. Only the clock and the web
are simulated. What a page showed stays published until the history's next entry, so a confirming
fetch sees the same text unless the next entry came sooner.

Checks are made where something can come of them: when the page shows something else, and as long as
a candidate or a gathered notice is open. A service that looks once a day sees less than that.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from notifier.flows.check import Checker
from notifier.flows.sources import sync_sources
from notifier.model.change import Change
from notifier.model.document import Assessment, Document
from notifier.model.notice import Notice
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.times import aware_utc
from notifier.model.verdict import Verdict
from notifier.ports import Blobs, Fetched, Stages, Store

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
class Showing:
    """What a page shows from a moment on. ``note``: where it is from, such as a commit's name."""

    at: datetime
    body: bytes
    media_type: str = "text/markdown; charset=utf-8"
    note: str = ""

    def __post_init__(self) -> None:
        """Check the invariants; raises ``ValueError``."""
        aware_utc(self.at, "at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What would have come of one entry.

    ``why``: a stable word. ``detail``: the headline of the notice, or what was seen, in a sentence.
    ``version``: the number under which it would be in the archive, None where it would not.
    ``told_at``: when subscribers would have been told, None where they would not.
    """

    showing: Showing
    fate: Fate
    why: str
    detail: str = ""
    level: str = "none"
    version: int | None = None
    told_at: datetime | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; of the page's bytes only their hex SHA-256."""
        return {
            "at": self.showing.at.isoformat(),
            "note": self.showing.note,
            "sha256": hashlib.sha256(self.showing.body).hexdigest(),
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


class SimulatedClock:
    """A :class:`~notifier.ports.Clock` that a replay moves."""

    def __init__(self, now: datetime) -> None:
        self._now = aware_utc(now)

    def now(self) -> datetime:
        """Return the time it was last moved to."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Move on; never back."""
        self._now = max(self._now, aware_utc(moment))


class SimulatedWeb:
    """A :class:`~notifier.ports.Fetcher` for the one page of a replay."""

    def __init__(self) -> None:
        self.shows: Showing | None = None

    async def fetch(self, url: str) -> Fetched:
        """Return what the page shows now."""
        assert self.shows is not None  # noqa: S101  nothing is fetched before the first entry
        return Fetched(url=url, status=200, media_type=self.shows.media_type, body=self.shows.body)

    async def close(self) -> None:
        """Do nothing: there are no connections."""


class RememberingStages:
    """:class:`~notifier.ports.Stages` that do nothing twice: a replay looks at a text many times.

    The stages are pure, so what they said once they would say again. Documents are told apart by
    their identity, and kept so that no other takes it.
    """

    def __init__(self, stages: Stages) -> None:
        self._stages = stages
        self._read: dict[tuple[str, str, Source], Document] = {}
        self._documents: dict[int, Document] = {}
        self._keys: dict[int, str] = {}
        self._assessed: dict[tuple[int, int], Assessment] = {}
        self._compared: dict[tuple[int, int], tuple[Change, Verdict]] = {}

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:
        """Read *raw* as *source* says. Raises :class:`~notifier.errors.ReadError`."""
        key = (hashlib.sha256(raw).hexdigest(), media_type, source)
        if key not in self._read:
            self._read[key] = await self._stages.read(raw, media_type, source)
        return self._read[key]

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all."""
        key = (self._of(new), self._of(previous))
        if key not in self._assessed:
            self._assessed[key] = await self._stages.assess(new, previous)
        return self._assessed[key]

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        """Compare and judge."""
        key = (self._of(old), self._of(new))
        if key not in self._compared:
            self._compared[key] = await self._stages.compare(old, new)
        return self._compared[key]

    async def text_key(self, document: Document) -> str:
        """Return the key that is equal for texts that do not differ for a reader."""
        key = self._of(document)
        if key not in self._keys:
            self._keys[key] = await self._stages.text_key(document)
        return self._keys[key]

    async def close(self) -> None:
        """Do nothing: whoever made the real stages ends them."""

    def _of(self, document: Document | None) -> int:
        if document is None:
            return 0
        self._documents[id(document)] = document
        return id(document)


async def replay(
    history: Sequence[Showing],
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
    """
    if not history:
        return Replay(source=source, lines=())
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
    for number, showing in enumerate(history):
        web.shows = showing
        clock.move_to(showing.at)
        following = history[number + 1].at if number + 1 < len(history) else None
        seen.append(await _watch(checker, clock, source.slug, until=following))
        progress(number + 1)
    async with store.read() as tx:
        notices = await tx.notices(slug=source.slug)
        mails = [one for one in await tx.deliveries(limit=100_000) if one.kind == "operator"]
        verdicts = await tx.verdicts(source.slug)
    told = {notice.to_version: notice for notice in notices}
    lines = tuple(
        _line(showing, observations, told, verdicts)
        for showing, observations in zip(history, seen, strict=True)
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
    showing: Showing,
    observations: Sequence[Observation],
    told: Mapping[int, Notice],
    verdicts: Mapping[int, Verdict],
) -> Replayed:
    """Return what came of one entry."""
    number = next((one.version for one in observations if one.version is not None), None)
    last = observations[-1]
    if number is None:
        fate: Fate = "held" if last.outcome in {"held", "failed"} else "quiet"
        why = _UNSEEN if last.outcome == "candidate" else last.reason or last.outcome
        return Replayed(
            showing=showing, fate=fate, why=why, detail=" ".join((last.detail, *last.evidence))
        )
    recorded = next(one for one in observations if one.version is not None)
    verdict, notice = verdicts.get(number), told.get(number)
    line = Replayed(
        showing=showing,
        fate="quiet",
        why=recorded.reason or recorded.outcome,
        detail=verdict.headline if verdict else "",
        level=verdict.level if verdict else "none",
        version=number,
    )
    if recorded.reason == "first_version":
        return replace(line, fate="first")
    if notice is None:
        return line
    headline = str(notice.summary.get("headline", ""))
    if notice.state == "approved":
        return replace(
            line, fate="announced", why="material", detail=headline, told_at=notice.decided_at
        )
    return replace(line, fate="asked", why=notice.why_waiting, detail=headline)
