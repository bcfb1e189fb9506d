"""What the judge makes of edits in other languages than English."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from notifier.materiality import judge
from notifier.model.change import Change, Edit, Run
from tests.handmade import change, replaced
from tests.quality.judging_languages import Outcome, group, outcomes


@cache
def of(name: str) -> tuple[Outcome, ...]:
    """Return the outcomes of one row of the table."""
    return tuple(found for found in outcomes() if group(found.expected.lang) == name)


@pytest.mark.parametrize(("name", "least"), [("de", 60), ("fr", 60), ("others", 55)])
def test_there_are_edits_enough_to_say_something(name: str, least: int) -> None:
    """A share of few edits would say nothing."""
    assert len(of(name)) >= least


@pytest.mark.parametrize("name", ["de", "fr", "others"])
def test_material_edits_are_found_and_noise_is_kept_quiet(name: str) -> None:
    """Of the edits tuned on, at most three in a hundred are judged at another level than expected."""
    tuned = [found for found in of(name) if not found.expected.kept]
    wrong = [found for found in tuned if "level" in found.faults]
    assert len(wrong) <= 0.03 * len(tuned), wrong


@pytest.mark.parametrize("name", ["de", "fr", "others"])
def test_no_material_edit_that_was_kept_back_is_missed(name: str) -> None:
    """What the rules were not tuned on is asked about too often, but never passed over."""
    material = [
        found for found in of(name) if found.expected.kept and found.expected.level == "material"
    ]
    assert material
    assert not [found for found in material if "level" in found.faults]


@pytest.mark.parametrize("name", ["de", "fr", "others"])
def test_reasons_quote_the_decisive_words_of_the_text(name: str) -> None:
    """Whoever reads the English sentence finds the words of the policy in it."""
    assert not [found for found in of(name) if "words" in found.faults]


@pytest.mark.parametrize("name", ["de", "fr"])
def test_no_direction_is_opposite(name: str) -> None:
    """What is less protective is never called more so, nor the reverse."""
    assert not [found for found in of(name) if "opposite" in found.faults]


def test_what_is_material_in_a_language_that_is_not_read_waits_for_a_person() -> None:
    """Nothing is announced by itself where no rule reads the text."""
    material = [found.verdict for found in of("others") if found.verdict.level == "material"]
    assert material
    assert {verdict.confidence for verdict in material} == {"ask"}


def test_the_reason_names_the_language_that_is_not_read() -> None:
    """A person is told which language to find a reader for."""
    first = next(found for found in of("others") if found.expected.lang == "ar")
    assert "Arabic" in first.verdict.headline


def test_a_change_stored_without_its_language_is_still_told_from_english() -> None:
    """Changes recorded by an earlier release are judged by the language of their words."""
    edit = Edit(
        id="1",
        kind="replaced",
        section="",
        old="我们将数据保存30天。",
        new="我们将数据保存90天。",
        runs=(
            Run("same", "我们将数据保存"),
            Run("deleted", "30"),
            Run("inserted", "90"),
            Run("same", "天。"),
        ),
    )
    stored = Change(edits=(edit,)).to_dict()
    del stored["language"]
    verdict = judge(Change.from_dict(stored))
    assert (verdict.level, verdict.confidence) == ("material", "ask")


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        (
            "Die Daten aus Paragraph 3.10.2 werden danach gelöscht.",
            "Die Daten aus Paragraph 3.11.2 werden danach gelöscht.",
            "none",
        ),
        (
            "Nach Paragraph 7 des Gesetzes löschen wir Ihre Daten.",
            "Nach Paragraph 8 des Gesetzes löschen wir Ihre Daten.",
            "material",
        ),
    ],
)
def test_judge_a_german_paragraph_of_the_text_is_no_paragraph_of_a_law(
    old: str, new: str, level: str
) -> None:
    """A paragraph of the text follows its numbering; one of a law is another rule."""
    german = replace(change(replaced(old, new)), language="de")
    assert judge(german).level == level
