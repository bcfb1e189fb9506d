"""A policy's history as steps and as marks on a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.model.verdict import Verdict
from notifier.model.version import VersionLine
from notifier.web.picture import Picture, picture
from notifier.web.timeline import Step, Swinging, rows, steps, watched_since

START = datetime(2026, 1, 1, tzinfo=UTC)


def lines(
    days: Sequence[int], technical: Sequence[int] = (), texts: str = "", origin: str = ""
) -> list[VersionLine]:
    """Return a version for each of *days*, one letter of *texts* for the text of each."""
    return [
        VersionLine(
            source="privacy",
            number=number,
            seen_at=START + timedelta(days=day),
            confirmed_at=START + timedelta(days=day),
            sha256="",
            text_key=texts[number - 1] if texts else str(number),
            technical=number in technical,
            words=0,
            chain="",
            origin=origin,
        )
        for number, day in enumerate(days, 1)
    ]


def test_web_steps_name_their_kinds() -> None:
    """First, technical, material and all others are told apart."""
    verdicts = {2: Verdict(level="material"), 3: Verdict(level="none"), 5: Verdict()}
    history = steps(lines([0, 10, 20, 30, 40], technical=[4]), verdicts)
    assert [step.kind for step in history] == [
        *("first", "material", "editorial", "technical", "editorial"),
    ]
    assert [step.before for step in history] == [None, 1, 2, 3, 4]
    assert history[3].verdict is None


def test_web_no_versions_are_no_marks() -> None:
    """A policy that was not fetched yet has an empty line."""
    assert picture([]) == Picture((), (), None)


def test_web_marks_are_spaced_by_time_and_dated() -> None:
    """Where there is room, a mark and a date stand where their time is."""
    drawn = picture(steps(lines([0, 25, 100]), {}))
    assert [mark.x for mark in drawn.marks] == [0.0, 25.0, 100.0]
    assert [(tick.x, tick.label) for tick in drawn.ticks] == [
        *((31.0, "Feb 2026"), (59.0, "Mar 2026"), (90.0, "Apr 2026")),
    ]
    longer = picture(steps(lines([0, 25, 100]), {}), START + timedelta(days=200))
    assert [mark.x for mark in longer.marks] == [0.0, 12.5, 50.0]


def test_web_direction_decides_above_or_below() -> None:
    """What is more protective stands above the line, what is less below it."""
    verdicts = {
        2: Verdict(level="material", direction="more"),
        3: Verdict(level="material", direction="less"),
        4: Verdict(level="material", direction="mixed"),
        5: Verdict(level="editorial", direction="less"),
    }
    drawn = picture(steps(lines([0, 10, 20, 30, 40], origin="git 1"), verdicts))
    assert [mark.lane for mark in drawn.marks] == ["on", "more", "less", "on", "on"]
    assert drawn.imported == 100.0


@pytest.mark.parametrize(
    ("texts", "days", "told"),
    [
        ("ABA", [0, 10, 11], ["1", "2-3 Showed another text for about 24 hours and went back."]),
        ("ABA", [0, 10, 20], ["1", "2", "3"]),
        ("ABABA", [0, 10, 20, 30, 40], ["1", "2-5 Swung between two texts, 4 times, and went back to the first."]),
        ("ABAB", [0, 1, 2, 3], ["1", "2-4 Swung between two texts, 3 times."]),
        ("ABACAD", [0, 1, 2, 3, 4, 50], ["1", "2-5 Swung between 3 texts, 4 times, and went back to the first.", "6"]),
        ("ABACA", [0, 1, 2, 302, 303], ["1", *("2-3 Showed another text for about 24 hours and went back.", "4-5 Showed another text for about 24 hours and went back.")]),
        ("ABA", [0, 300, 600], ["1", "2", "3"]),
        ("ABCD", [0, 1, 2, 3], ["1", "2", "3", "4"]),
    ],
)  # fmt: skip
def test_web_swinging_is_folded(texts: str, days: list[int], told: list[str]) -> None:
    """Short excursions and habits are one row each; what comes back after a season is told."""
    shown = rows(steps(lines(days, texts=texts), {}))
    assert [
        f"{row.first.number}-{row.last.number} {row.words}"
        if isinstance(row, Swinging)
        else str(row.line.number)
        for row in shown
    ] == told


def test_web_swinging_says_what_changed_in_the_end() -> None:
    """Where another text than before stays, the step between the two tells of it."""
    verdict = Verdict(level="material", direction="less", headline="More is kept.")
    history = steps(lines([0, 1, 2, 3], texts="ABAB"), {2: Verdict(), 4: verdict})
    _, swinging = rows(history)
    assert isinstance(swinging, Swinging)
    assert not swinging.back
    assert swinging.settled == history[1]
    assert picture(rows(history)).marks[1].swings


def test_web_watched_since_the_first_version_of_our_own() -> None:
    """Imported versions were not watched by us."""
    imported, own = lines([0, 1], origin="git 1"), lines([5])
    assert watched_since([*imported, *own]) == own[0].seen_at
    assert watched_since(imported) is None


HISTORIES = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from("ABCDEFG")), min_size=1, max_size=80
)


@given(HISTORIES, st.sets(st.integers(1, 80)))
def test_web_rows_hold_every_version_once_in_order(
    history: list[tuple[int, str]], announced: set[int]
) -> None:
    """Folding loses nothing, and never folds away what customers were told of."""
    days = [sum(gap for gap, _ in history[: index + 1]) for index in range(len(history))]
    whole = steps(lines(days, texts="".join(text for _, text in history)), {})
    flat: list[Step] = []
    for row in rows(whole, announced):
        if isinstance(row, Swinging):
            assert len(row.steps) > 1
            assert not announced & {step.line.number for step in row.steps}
            flat.extend(row.steps)
        else:
            flat.append(row)
    assert flat == whole


@given(HISTORIES, st.integers(0, 400))
def test_web_marks_stay_on_the_line_and_apart(history: list[tuple[int, str]], rest: int) -> None:
    """However the versions lie, marks and dates keep their order, their distance and their line."""
    days = [sum(gap for gap, _ in history[: index + 1]) for index in range(len(history))]
    shown = rows(steps(lines(days, texts="".join(text for _, text in history)), {}))
    drawn = picture(shown, START + timedelta(days=days[-1] + rest))
    assert [mark.row for mark in drawn.marks] == shown[-36:]
    places = [place for mark in drawn.marks for place in dict.fromkeys((mark.x, mark.end))]
    assert all(0 <= place <= 100 for place in places)
    assert all(right - left > 1.2 for left, right in pairwise(places))
    ticks = [tick.x for tick in drawn.ticks]
    assert all(0 <= x <= 100 for x in ticks)
    assert all(right - left >= 17 for left, right in pairwise(ticks))
