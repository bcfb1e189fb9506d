"""The judge keeps what it reached on edits of our own invention, in whichever words they are put."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.materiality.wording import ABOUT
from tests.quality.judged_by_us import Outcome, invented, outcome


@pytest.fixture(scope="module")
def outcomes() -> Sequence[Outcome]:
    """All invented edits, judged."""
    return [outcome(edit) for edit in invented()]


def test_judge_finds_invented_material_edits(outcomes: Sequence[Outcome]) -> None:
    """Of edits that matter, at least 93 in a hundred are called material."""
    material = [one for one in outcomes if one.edit.level == "material"]
    assert len(material) >= 130
    assert sum(one.is_right for one in material) >= 0.93 * len(material)


def test_judge_leaves_invented_editorial_edits_alone(outcomes: Sequence[Outcome]) -> None:
    """Of edits that do not matter, at least 90 in a hundred are not called material."""
    editorial = [one for one in outcomes if one.edit.level != "material"]
    assert len(editorial) >= 80
    assert sum(one.is_right for one in editorial) >= 0.90 * len(editorial)


def test_judge_says_of_invented_edits_whom_they_favour(outcomes: Sequence[Outcome]) -> None:
    """At most two in a hundred are said to favour the other side."""
    found = [one for one in outcomes if one.edit.level == "material" and one.is_right]
    assert sum(one.is_opposite for one in found) <= 0.02 * len(found)


def test_judge_shows_the_decisive_words_of_invented_edits_first(
    outcomes: Sequence[Outcome],
) -> None:
    """The first item holds the words that changed the meaning."""
    found = [one for one in outcomes if one.edit.level == "material" and one.is_right]
    assert sum(one.shows_fact for one in found) >= 0.97 * len(found)


def test_judge_every_category_has_its_words_and_its_law() -> None:
    """A category without either would leave a hole in mails or in the reference."""
    assert set(HOOKS) == set(ABOUT)
    assert {rule.category for rule in RULES.values()} <= set(HOOKS)
