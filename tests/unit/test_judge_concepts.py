"""A verdict's categories in the vocabulary that other programs know."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from notifier.materiality import judge
from notifier.materiality.law import HOOKS, concepts
from notifier.model.verdict import Verdict
from tests.handmade import change, replaced

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schema" / "verdict.json"


def test_judge_a_verdict_names_its_concepts() -> None:
    """A longer retention is a storage duration in every vocabulary; the JSON is as published."""
    verdict = judge(change(replaced("We keep orders for 30 days.", "We keep orders for 90 days.")))
    assert verdict.concepts == ("dpv:StorageDuration",)
    data = verdict.to_dict()
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert Verdict.from_dict(data) == verdict


def test_judge_a_verdict_of_an_earlier_release_has_no_concepts() -> None:
    """What is stored stays readable."""
    data = Verdict().to_dict()
    del data["concepts"]
    assert Verdict.from_dict(data) == Verdict()


def test_judge_concepts_follow_the_categories_and_are_named_once() -> None:
    """Two categories may share a concept; one that the vocabulary lacks brings none."""
    assert concepts(("retention", "fees_payment", "retention")) == ("dpv:StorageDuration",)
    assert all(name.startswith("dpv:") for hook in HOOKS.values() for name in hook.dpv)
