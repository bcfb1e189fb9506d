"""A policy's history as a picture: marks on a line, what is better for customers above it.

Only places are worked out here, in percent of the picture's width; the template draws them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Literal

from notifier.web.timeline import Row, Swinging

Lane = Literal["more", "on", "less"]

#: Percent of the line's length between two marks; closer ones are moved apart.
_APART = 2.5
#: Beyond this many rows the line shows the latest ones only.
_MOST = 36
#: A line has at most so many ticks, and they are so many percent apart.
_TICKS, _TICKS_APART = 6, 17.0
#: Months between two ticks; the first of these that leaves few enough is taken.
_STRIDES = (1, 3, 6, 12, 24, 60, 120)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of the history; ``x`` to ``end`` in percent of the line, equal for a single version.

    ``lane``: above the line what is more protective, below it what is less.
    """

    x: float
    end: float
    row: Row
    lane: Lane

    @property
    def swings(self) -> bool:
        """Whether it is a time of swinging."""
        return isinstance(self.row, Swinging)


@dataclass(frozen=True, slots=True)
class Tick:
    """A date below the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """``marks`` along the line, ``ticks`` below it; ``imported``: up to where all was imported."""

    marks: Sequence[Mark]
    ticks: Sequence[Tick]
    imported: float | None


def picture(history: Sequence[Row], until: datetime | None = None) -> Picture:
    """Return the latest rows along a line, spaced by time as far as they can be told apart.

    *until*: where the line ends if that is later than the last version, such as the last check.
    """
    shown = list(history)[-_MOST:]
    if not shown:
        return Picture((), (), None)
    ends = [
        (_seen(row), row.last.seen_at) if isinstance(row, Swinging) else (_seen(row),)
        for row in shown
    ]
    moments = [moment for pair in ends for moment in pair]
    last = max(moments[-1], until or moments[-1])
    places = _spread(moments, last)
    ruler = [*zip(moments, places, strict=True)]
    if last > moments[-1] and places[-1] < 100:
        ruler.append((last, 100.0))
    marks: list[Mark] = []
    at = 0
    for row, pair in zip(shown, ends, strict=True):
        marks.append(Mark(places[at], places[at + len(pair) - 1], row, _lane(row)))
        at += len(pair)
    imported = [mark.end for mark in marks if _is_imported(mark.row)]
    return Picture(marks, _ticks(ruler), imported[-1] if imported else None)


def _spread(moments: Sequence[datetime], last: datetime) -> list[float]:
    span = (last - moments[0]).total_seconds() or 1.0
    # Rows and both ends of a swing may be too many for the usual distance.
    apart = min(_APART, 100.0 / max(1, len(moments) - 1) * 0.98)
    places = [(moment - moments[0]).total_seconds() / span * 100 for moment in moments]
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + apart)
    limit = 100.0
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - apart
    return [round(place, 2) for place in places]


def _ticks(ruler: Sequence[tuple[datetime, float]]) -> list[Tick]:
    """Return ticks at the beginnings of months, of few enough of them, each where its time lies."""
    start, end = ruler[0][0].astimezone(UTC), ruler[-1][0].astimezone(UTC)
    first, final = start.year * 12 + start.month, end.year * 12 + end.month - 1
    for stride in _STRIDES:
        months = [month for month in range(first, final + 1) if month % stride == 0]
        if len(months) <= _TICKS:
            break
    ticks: list[Tick] = []
    for month in months:
        year, place = divmod(month, 12)
        x = _place(ruler, datetime(year, place + 1, 1, tzinfo=UTC))
        if not ticks or x - ticks[-1].x >= _TICKS_APART:
            ticks.append(Tick(x, str(year) if stride >= 12 else f"{_MONTHS[place]} {year}"))
    return ticks


def _place(ruler: Sequence[tuple[datetime, float]], moment: datetime) -> float:
    """Return where *moment* lies, between the marks beside it."""
    for (earlier, x), (later, y) in pairwise(ruler):
        if moment <= later:
            part = (moment - earlier) / (later - earlier) if later > earlier else 0.0
            return round(x + max(0.0, part) * (y - x), 2)
    return ruler[-1][1]


def _seen(row: Row) -> datetime:
    return row.first.seen_at if isinstance(row, Swinging) else row.line.seen_at


def _is_imported(row: Row) -> bool:
    return bool(row.last.origin if isinstance(row, Swinging) else row.line.origin)


def _lane(row: Row) -> Lane:
    step = row.settled if isinstance(row, Swinging) else row
    if step is None or step.kind != "material" or step.verdict is None:
        return "on"
    direction = step.verdict.direction
    return direction if direction in ("more", "less") else "on"
