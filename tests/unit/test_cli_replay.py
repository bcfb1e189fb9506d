"""``notifier replay`` as if the judge were set otherwise."""

from __future__ import annotations

import argparse

import pytest

from notifier.cli.replay import _tuning, add
from notifier.errors import RequestError
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
    [("--louder", "loudness"), ("--louder", "security", "--quieter", "security")],
    ids=["unknown", "both"],
)
def test_what_makes_no_sense_is_refused(words: tuple[str, ...]) -> None:
    """A slip must not be replayed as if nothing had been asked for."""
    with pytest.raises(RequestError):
        _tuning(given(*words), Tuning())
