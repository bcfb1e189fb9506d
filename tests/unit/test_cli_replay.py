"""``notifier replay`` as if the judge were set otherwise."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

import pytest

from notifier.cli.replay import _tuning, add
from notifier.cli.replay_effect import effects, effects_text
from notifier.errors import RequestError
from notifier.flows.replay import Fate, Replay, Replayed
from notifier.model.source import Source
from notifier.model.tuning import Tuning


def given(*words: str) -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser()
    add(parser.add_subparsers())
    return parser.parse_args(["replay", *words])


def test_options_come_on_top_of_what_is_configured() -> None:
    """What is tried is the configured judge with one thing changed."""
    configured = Tuning(louder=("security",), watch=("arbitration",))
    assert _tuning(given(), configured) == configured
    tried = _tuning(
        given("--quieter", "security", "--watch", "Quayside", "--ask", "other"), configured
    )
    assert tried == Tuning(quieter=("security",), watch=("arbitration", "Quayside"), ask=("other",))


@pytest.mark.parametrize(
    "words",
    [
        ("--louder", "loudness"),
        ("--louder", "security", "--quieter", "security"),
        ("--watch", " "),
    ],
    ids=["unknown", "both", "nothing"],
)
def test_what_makes_no_sense_is_refused(words: tuple[str, ...]) -> None:
    """A slip must not be replayed as if nothing had been asked for."""
    with pytest.raises(RequestError):
        _tuning(given(*words), Tuning())


def _replayed(fate: Fate = "announced", detail: str = "Tea.") -> Replay:
    source = Source(slug="terms", title="Terms", url="https://shop.example/terms")
    moment = datetime(2026, 5, 1, 9, tzinfo=UTC)
    first = Replayed(at=moment, origin="a", fate="first", why="first_version")
    then = Replayed(at=moment, origin="b", fate=fate, why="material", detail=detail)
    return Replay(source=source, lines=(first, then))


def test_what_is_tried_is_shown_beside_what_is_configured() -> None:
    """An entry that ends otherwise is named, with both outcomes; the others are not."""
    (found,) = effects([_replayed()], [_replayed(fate="asked", detail="Tea. (Asked.)")])
    assert effects_text([found], 2) == (
        "\nWhat is tried changes 1 of 2 entries:\n"
        "  Terms, 2026-05-01 09:00: announced -> asked\n"
        "    Tea."
    )
    (same,) = effects([_replayed()], [_replayed(detail="Coffee.")])
    assert str(same).splitlines()[0].endswith(": announced, told otherwise")
    assert str(same).splitlines()[1:] == ["    now: Tea.", "    then: Coffee."]


def test_a_setting_without_effect_is_said_to_have_none() -> None:
    """Nobody compares two long lists to find that they are the same."""
    assert effects([_replayed()], [_replayed()]) == []
    assert effects_text([], 2) == "\nWhat is tried changes nothing in these 2 entries."
