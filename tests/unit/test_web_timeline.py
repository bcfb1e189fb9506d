"""A policy's history as steps and as marks on a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from notifier.model.verdict import Verdict
from notifier.model.version import VersionLine
from notifier.web.timeline import steps, timeline_marks

START = datetime(2026, 1, 1, tzinfo=UTC)


def lines(days: Sequence[int], technical: Sequence[int] = ()) -> list[VersionLine]:
    """Return a version for each of *days*."""
    return [
        VersionLine(
            source="privacy",
            number=number,
            seen_at=START + timedelta(days=day),
            confirmed_at=START + timedelta(days=day),
            sha256="",
            text_key="",
            technical=number in technical,
            words=0,
            chain="",
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
    assert timeline_marks([], {}) == []


def test_web_marks_are_spaced_by_time() -> None:
    """Where there is room, a mark stands where its time is."""
    marks = timeline_marks(lines([0, 25, 100]), {})
    assert [mark.x for mark in marks] == [0.0, 25.0, 100.0]


@given(st.lists(st.integers(0, 3650), min_size=1, max_size=80))
def test_web_marks_stay_on_the_line_and_apart(gaps: list[int]) -> None:
    """However the versions lie, marks keep their order, their distance and their line."""
    days = [sum(gaps[: index + 1]) for index in range(len(gaps))]
    marks = timeline_marks(lines(days), {})
    assert [mark.step.line.number for mark in marks] == list(range(1, len(days) + 1))[-36:]
    assert all(0 <= mark.x <= 100 for mark in marks)
    assert all(right.x - left.x > 2.4 for left, right in pairwise(marks))
