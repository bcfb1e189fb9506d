"""Content that has been here before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from notifier.flows.check import FIRST_RETRY, retry_delay
from notifier.flows.returning import returning
from notifier.model.version import VersionLine

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def history(keys: str) -> list[VersionLine]:
    """Return versions whose texts are the letters of *keys*."""
    return [
        VersionLine(
            source="acme",
            number=number,
            seen_at=NOW,
            confirmed_at=NOW,
            sha256=key * 64,
            text_key=key,
            technical=False,
            words=100,
            chain="",
        )
        for number, key in enumerate(keys, 1)
    ]


@pytest.mark.parametrize(
    ("before", "now", "announced", "expected"),
    [
        ("A", "B", set(), "new"),
        ("AB", "C", {2}, "new"),
        ("AB", "A", {2}, "revert"),
        ("AB", "A", set(), "unannounced"),
        ("ABA", "B", {2, 3}, "flapping"),
        ("ABAB", "A", {2, 3}, "flapping"),
        ("ABC", "A", {2}, "revert"),
        ("ABC", "B", {2}, "unannounced"),
        ("ABC", "B", {3}, "revert"),
        ("AAB", "A", {3}, "revert"),
        ("ABB", "A", {2}, "revert"),
        ("AABBA", "B", {3, 5}, "flapping"),
    ],
)
def test_a_return_is_announced_only_where_subscribers_were_told_that_the_text_had_gone(
    before, now, announced, expected
):
    """A text seen before is new to nobody; only an announced step away makes its return news."""
    assert returning(history(before), now, announced) == expected


def test_a_failing_source_is_tried_again_soon_and_then_ever_less_often():
    """The delay doubles from five minutes and stops at the source's own schedule."""
    day = timedelta(days=1)
    assert [retry_delay(n, day) for n in (1, 2, 3)] == [
        FIRST_RETRY,
        2 * FIRST_RETRY,
        4 * FIRST_RETRY,
    ]
    assert retry_delay(50, day) == day


def test_sources_that_fail_together_come_back_at_different_times():
    """Up to a quarter of the wait is taken off, always the same for the same source and failure."""
    hour = timedelta(hours=1)
    waits = [retry_delay(9, hour, of=f"source-{n}") for n in range(200)]
    assert waits == [retry_delay(9, hour, of=f"source-{n}") for n in range(200)]
    assert all(hour * 0.75 <= wait <= hour for wait in waits)
    minutes = {int(wait / timedelta(minutes=1)) for wait in waits}
    assert minutes == set(range(45, 60))
    assert retry_delay(9, hour, 3600.0, of="source-1") == hour


def test_a_server_that_asks_for_patience_gets_it_up_to_a_day():
    """Retry-After outlasts the schedule, but a server cannot switch a source off."""
    hour = timedelta(hours=1)
    assert retry_delay(1, hour, retry_after=7200) == timedelta(hours=2)
    assert retry_delay(1, hour, retry_after=10**9) == timedelta(days=1)
