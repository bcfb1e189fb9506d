"""Every rule has an example of which it speaks and one of which it does not; what is said is kept."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from notifier.materiality import RULES, judge
from notifier.materiality.reference import load, reference
from tests.rule_examples import FOLDER, Example, examples, now, spoken

ROOT = Path(__file__).resolve().parents[2]
ALL = examples()
FIRING = [example for example in ALL if example.fires]
SILENT = [example for example in ALL if not example.fires]
#: A word that stands twice, and what no sentence of a mail has: cells' borders, folded marks.
_TWICE = re.compile(r"\b(?!that\b|had\b)(?P<word>[a-z]+) (?P=word)\b", re.IGNORECASE)
_RAW = re.compile(r" \||\|\s|\s\s|\.\.|¤|\bNone\b|[{}]|\*\*|\s[,.;:]|,\.|:\.|\(\s|\s\)")
_LONGEST = 400


def name(example: Example) -> str:
    """Return what a test of *example* is called by."""
    return example.rule


def test_every_rule_has_both_examples() -> None:
    """A new rule comes with an edit of which it speaks and one of which it does not."""
    assert {example.rule for example in FIRING} == set(RULES)
    assert {example.rule for example in SILENT} == set(RULES)
    assert len(ALL) == 2 * len(RULES)


@pytest.mark.parametrize("example", FIRING, ids=name)
def test_a_rule_speaks_of_its_example(example: Example) -> None:
    """A rule that calls a change material is the one that decides it; a quiet one is what is said."""
    verdict = judge(example.change)
    rule = RULES[example.rule]
    if rule.level == "material" and rule.stage != "bulk":
        assert verdict.reasons[0].rule == rule.name
    else:
        assert rule.name in {reason.rule for reason in verdict.reasons}
        assert rule.stage == "bulk" or verdict.level == rule.level
    assert now(example) == example.kept


@pytest.mark.parametrize("example", SILENT, ids=name)
def test_a_rule_is_silent_on_what_is_near_its_example(example: Example) -> None:
    """Of the other edit the rule says nothing, not even more softly than another does."""
    assert not example.change.is_empty
    assert example.rule not in spoken(example.change)
    assert now(example) == example.kept


@pytest.mark.parametrize("example", ALL, ids=name)
def test_what_is_said_reads_as_a_sentence(example: Example) -> None:
    """It begins with a capital, a quotation or a figure and ends with one stop, with nothing raw in between."""
    said = example.kept["says"]
    assert re.match(r"[“‘\d]|[^\W\d_]", said)
    assert said[0] == said[0].upper()
    assert said.endswith(".")
    assert said.count("“") == said.count("”")
    assert len(said) <= _LONGEST
    assert not _RAW.search(said.replace(" … ", " "))
    assert not _TWICE.search(said)


def test_the_reference_is_up_to_date() -> None:
    """docs/reference/rules.md is what the rules and their examples say."""
    page = (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    assert page == reference(load(FOLDER))


def test_the_reference_is_a_command() -> None:
    """The page can be made again by one command."""
    done = subprocess.run(
        [sys.executable, "-m", "notifier.materiality.reference", FOLDER],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == reference(load(FOLDER))
