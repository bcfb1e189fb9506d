"""Floors under the figures that ``tests/quality/reading.py`` and ``gate.py`` print."""

from __future__ import annotations

import importlib.util
import statistics
import sys
from pathlib import Path
from types import ModuleType

import pytest

from notifier.extract import assess, read

QUALITY = Path(__file__).parents[1] / "quality"


def script(name: str) -> ModuleType:
    """Load a measuring script; they are programs, not a package."""
    spec = importlib.util.spec_from_file_location(f"quality_{name}", QUALITY / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


reading, gate = script("reading"), script("gate")
needs_corpus = pytest.mark.skipif(
    not gate.CAPTURES.exists(), reason="the shared corpus is not beside the checkout"
)


@pytest.mark.corpus
@needs_corpus
def test_whole_pages_read_like_their_references() -> None:
    """The policy is found without a selector, with hardly a word lost."""
    readings = reading.measure()
    count = len(readings)
    assert count > 200
    assert statistics.mean(page.f1 for page in readings) >= 0.978
    assert sum(page.lost > 0.05 for page in readings) / count <= 0.05
    assert sum(page.foreign > 0.10 for page in readings) / count <= 0.04
    right = [page for page in readings if not reading.is_faulty(page)]
    assert len(right) > 180
    assert statistics.mean(page.f1 for page in right) >= 0.996
    assert not [page.name for page in right if page.lost > 0.05]


@pytest.mark.corpus
@needs_corpus
def test_walls_are_held_and_genuine_cuts_let_through() -> None:
    """Of real captures, faults are held and what publishers meant goes on."""
    held = {"undone_within_7_days": 0, "lasting_cut": 0, "short_genuine": 0}
    for row in gate.rows(gate.CAPTURES):
        verdict = assess(gate.markdown(row["text"]), gate.markdown(row["prev_text"]))
        held[row["kind"]] += not verdict.plausible
    assert held["undone_within_7_days"] >= 34
    assert held["lasting_cut"] + held["short_genuine"] <= 3


@pytest.mark.corpus
@needs_corpus
@pytest.mark.parametrize("name", ["blocked_page_200", "empty_body", "truncated"])
def test_the_peers_broken_pages_are_held(name: str) -> None:
    """The pages on which other monitors raise a false alarm."""
    policy = read((gate.PEERS / "v1" / "privacy.html").read_bytes())
    page = read((gate.PEERS / "singles" / f"{name}.html").read_bytes())
    assert not assess(page, policy).plausible
    if name != "truncated":  # nobody can tell a cut page that was never seen whole
        assert not assess(page).plausible
