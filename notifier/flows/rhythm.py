"""How a page goes to and fro: what its versions show of it, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from statistics import median

from notifier.model.version import VersionLine

#: Of the changes that are undone within a week, 94 of 100 are undone within this time: what has
#: lasted so long will last (59,841 recorded changes of 2,174 policies).
SETTLE = timedelta(days=3)
#: Returns that are older say nothing about the page as it is now.
SPELL = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """The return of a text. ``away``: for how long others were shown."""

    text_key: str
    at: datetime
    away: timedelta


def swings(lines: Sequence[VersionLine]) -> list[Swing]:
    """Return every return of a text, oldest first. *lines*: oldest first, no technical ones."""
    found: list[Swing] = []
    left: dict[str, datetime] = {}
    before = ""
    for key, run in groupby(lines, lambda line: line.text_key):
        at = next(run).seen_at
        if before:
            left[before] = at
        if key in left:
            found.append(Swing(text_key=key, at=at, away=at - left[key]))
        before = key
    return found


def is_restless(lines: Sequence[VersionLine], now: datetime) -> bool:
    """Whether the page has lately gone to and fro, so that a new text of it must settle first.

    One short excursion is an accident; two are a habit.
    """
    return len(_recent(lines, now)) > 1


def rhythm(lines: Sequence[VersionLine], now: datetime) -> str:
    """Return one sentence on how the page goes to and fro, "" where it does not.

    *lines*: the versions so far, oldest first, the one just seen included.
    """
    recent = _recent(lines, now)
    if not recent:
        return ""
    since = recent[0].at - recent[0].away
    shown = [line for line in lines if line.seen_at >= since]
    starts = [next(run).seen_at for _, run in groupby(shown, lambda line: line.text_key)]
    texts = len({line.text_key for line in shown} | {swing.text_key for swing in recent})
    times = "once" if len(recent) == 1 else f"{len(recent)} times"
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(starts)]
    pace = f", about every {duration_words(timedelta(seconds=median(gaps)))}" if gaps else ""
    return (
        f"The page goes to and fro: it has gone back to an earlier text {times} since {since:%d %B %Y}, "
        f"among {texts} texts{pace}."
    )


def duration_words(length: timedelta) -> str:
    """Return a length of time in rounded words, such as "12 hours"."""
    for name, unit in (("day", timedelta(days=1)), ("hour", timedelta(hours=1))):
        if length >= 1.5 * unit:
            return f"{round(length / unit)} {name}s"
    minutes = max(1, round(length / timedelta(minutes=1)))
    return "minute" if minutes == 1 else f"{minutes} minutes"


def _recent(lines: Sequence[VersionLine], now: datetime) -> list[Swing]:
    return [one for one in swings(lines) if one.away < SETTLE and one.at >= now - SPELL]
