"""Plain words: every stable word has them, times read as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

from notifier import errors
from notifier.compose import shown
from notifier.model.change import EditKind
from notifier.model.delivery import DeliveryState
from notifier.model.observation import Outcome
from notifier.model.verdict import Confidence, Leaning, Level
from notifier.web import times, words
from notifier.web.timeline import Kind


def test_web_every_word_of_the_model_is_said_plainly() -> None:
    """No level, direction, confidence or outcome reaches a page as it is in the code."""
    assert set(words.MEANINGS) == set(get_args(Level))
    assert set(words.MARKS) == {*get_args(Level), *get_args(Kind)}
    assert set(shown.EDITS) == set(get_args(EditKind))
    assert set(words.DELIVERIES) == set(get_args(DeliveryState))
    assert set(words.DIRECTIONS) == set(get_args(Leaning))
    assert set(words.CONFIDENCES) == set(words.TELLING) == set(get_args(Confidence))
    assert set(words.OUTCOMES) == set(get_args(Outcome))


def test_web_every_reason_of_a_failed_check_is_said_plainly() -> None:
    """Whatever the fetchers and readers raise has words for the operator."""
    kinds = [
        *errors.FetchError.__subclasses__(),
        *errors.ReadError.__subclasses__(),
    ]
    assert {kind.reason for kind in kinds} <= set(words.REASONS)


def test_web_an_unknown_reason_is_shown_as_words() -> None:
    """A word that came later is readable at least."""
    assert words.reason("very_new") == "very new"


def test_web_times_are_in_utc_and_in_english() -> None:
    """A time of another zone is shown in UTC, for people and for machines."""
    moment = datetime(2026, 11, 24, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    assert times.when(moment) == (
        '<time datetime="2026-11-25T07:30:00+00:00">25 November 2026, 07:30 UTC</time>'
    )
    assert times.day(moment).endswith(">25 November 2026</time>")
    assert times.day(date(2026, 3, 1)) == '<time datetime="2026-03-01">1 March 2026</time>'
    assert times.moment_words(datetime(2026, 1, 2, 3, 4, tzinfo=UTC)) == "2 January 2026, 03:04 UTC"
