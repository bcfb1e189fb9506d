"""A policy's history: as steps to read, and as marks on a line to see at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from notifier.model.verdict import Verdict
from notifier.model.version import VersionLine

Kind = Literal["first", "material", "editorial", "technical"]

#: Percent of the line's length between two marks; closer ones are moved apart.
_APART = 2.5
#: Beyond this many marks the line shows the latest ones only.
_MOST = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One version with what it brought. ``verdict``: None for the first and for technical ones.

    ``before``: the number of the version before, None for the first.
    """

    line: VersionLine
    kind: Kind
    verdict: Verdict | None
    before: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the line; ``x`` in percent of its length."""

    x: float
    step: Step


def steps(lines: Sequence[VersionLine], verdicts: Mapping[int, Verdict]) -> list[Step]:
    """Return the history, oldest first. *verdicts*: by the number of the later version."""
    out: list[Step] = []
    for line in lines:
        verdict = None if line.technical else verdicts.get(line.number)
        out.append(
            Step(
                line=line,
                kind=_kind(line, verdict, first=not out),
                verdict=verdict,
                before=out[-1].line.number if out else None,
            )
        )
    return out


def timeline_marks(lines: Sequence[VersionLine], verdicts: Mapping[int, Verdict]) -> list[Mark]:
    """Return the latest versions along a line, spaced by time as far as they can be told apart."""
    shown = steps(lines, verdicts)[-_MOST:]
    if not shown:
        return []
    start, end = shown[0].line.seen_at, shown[-1].line.seen_at
    span = (end - start).total_seconds() or 1.0
    places = [(step.line.seen_at - start).total_seconds() / span * 100 for step in shown]
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + _APART)
    limit = 100.0
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - _APART
    return [Mark(round(place, 2), step) for place, step in zip(places, shown, strict=True)]


def _kind(line: VersionLine, verdict: Verdict | None, *, first: bool) -> Kind:
    if first:
        return "first"
    if line.technical:
        return "technical"
    return "material" if verdict is not None and verdict.level == "material" else "editorial"
