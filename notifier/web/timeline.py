"""A policy's history as rows to read: one for each version, and one for each time of swinging.

Two of five recorded changes of real policies belong to a page that goes to and fro. Told one by
one they would bury what lasted, so they are folded into one row that says how often the page swung.
Nothing is hidden: the row opens, and a version that customers were told of is never folded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Literal

from notifier.flows.rhythm import SETTLE, SPELL, duration_words
from notifier.model.verdict import Verdict
from notifier.model.version import VersionLine

Kind = Literal["first", "material", "editorial", "technical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One version with what it brought. ``verdict``: None for the first and for technical ones.

    ``before``: the number of the version before, None for the first.
    """

    line: VersionLine
    kind: Kind
    verdict: Verdict | None
    before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Swinging:
    """A time in which the page went to and fro. ``steps``: at least two, oldest first.

    ``texts``: how many different ones were shown, the one before included. ``times``: how often one
    gave way to another. ``before``: the number of the version before. ``settled``: the step that tells what has changed in the end, None where
    the page shows the text of before again, or where no single step tells it. ``back``: whether it
    shows that text again.
    """

    steps: tuple[Step, ...]
    texts: int
    times: int
    before: int
    back: bool
    settled: Step | None

    @property
    def first(self) -> VersionLine:
        """The version with which it began."""
        return self.steps[0].line

    @property
    def last(self) -> VersionLine:
        """The version with which it ended."""
        return self.steps[-1].line

    @property
    def words(self) -> str:
        """One sentence on how the page went to and fro."""
        if self.times == 2 and self.back:
            away = duration_words(self.last.seen_at - self.first.seen_at)
            return f"Showed another text for about {away} and went back."
        texts = "two texts" if self.texts == 2 else f"{self.texts} texts"
        end = ", and went back to the first" if self.back else ""
        return f"Swung between {texts}, {self.times} times{end}."


Row = Step | Swinging


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


def rows(history: Sequence[Step], announced: Collection[int] = ()) -> list[Row]:
    """Return *history*, oldest first, with what swung folded.

    *announced*: numbers of versions that customers were told of; they stand by themselves.
    """
    out: list[Row] = []
    texts = {step.line.number: step.line.text_key for step in history}
    at = 0
    for start, end in _spells([step.line for step in history]):
        out.extend(history[at:start])
        folds = groupby(history[start:end], lambda step: step.line.number in announced)
        for told, run in folds:
            members = list(run)
            if told or len(members) < 2:
                out.extend(members)
            else:
                out.append(_swinging(texts[members[0].before or 0], members))
        at = end
    out.extend(history[at:])
    return out


def _swinging(before: str, members: Sequence[Step]) -> Swinging:
    """Fold *members* into one row; *before*: the key of the text that they began from."""
    keys = [before, *(step.line.text_key for step in members)]
    back = keys[-1] == keys[0]
    settled = None
    if not back:
        ends = (keys[0], keys[-1])
        found = (step for step, pair in zip(members, pairwise(keys), strict=True) if pair == ends)
        settled = next(found, None)
    return Swinging(
        steps=tuple(members),
        texts=len(set(keys)),
        times=sum(earlier != later for earlier, later in pairwise(keys)),
        before=members[0].before or 0,
        back=back,
        settled=settled,
    )


def _spells(lines: Sequence[VersionLine]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of *lines*, from the first text that left to the last that came back.

    One short excursion is such a stretch, and two longer ones are. A text that comes back after a
    season does not swing, and neither do excursions that lie a season apart belong together.
    """
    merged: list[tuple[int, int, bool]] = []
    left: dict[str, int] = {}
    for at, line in enumerate(lines):
        if at and line.text_key != lines[at - 1].text_key:
            left[lines[at - 1].text_key] = at
        start = left.pop(line.text_key, at)
        if start == at or (away := _gap(lines, start, at)) >= SPELL:
            continue
        habit = away < SETTLE
        while merged and (
            merged[-1][1] > start
            or (merged[-1][1] == start and _gap(lines, start - 1, start) < SPELL)
        ):
            start = min(start, merged.pop()[0])
            habit = True
        merged.append((start, at + 1, habit))
    yield from ((start, end) for start, end, habit in merged if habit)


def _gap(lines: Sequence[VersionLine], earlier: int, later: int) -> timedelta:
    return lines[later].seen_at - lines[earlier].seen_at


def watched_since(lines: Sequence[VersionLine]) -> datetime | None:
    """Return when the first version was seen that was not imported, None where all were."""
    return next((line.seen_at for line in lines if not line.origin), None)


def _kind(line: VersionLine, verdict: Verdict | None, *, first: bool) -> Kind:
    if first:
        return "first"
    if line.technical:
        return "technical"
    return "material" if verdict is not None and verdict.level == "material" else "editorial"
