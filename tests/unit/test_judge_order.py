"""The order in which rules are asked is written down, and does not hang on who imports whom."""

from __future__ import annotations

import subprocess
import sys

import pytest

from notifier.materiality import RULES, judge
from notifier.materiality.order import ORDER, arrange
from notifier.materiality.rule import STAGES
from tests.handmade import change, replaced


def test_rules_are_asked_in_the_order_written() -> None:
    """The table of rules holds every rule once, stage by stage, in the order's own order."""
    assert list(RULES) == [name for stage in STAGES for name in ORDER[stage]]


def test_rules_are_in_order_whichever_module_is_imported_first() -> None:
    """A program that starts from the last family asks in the same order."""
    code = (
        "import notifier.materiality.terms, notifier.materiality.fallback\n"
        "from notifier.materiality import RULES\nprint(*RULES)"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert out.stdout.split() == list(RULES)


def test_rules_without_a_place_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that nobody gave a place is an error at the start, not a rule that is never asked."""
    monkeypatch.setitem(RULES, "unheard_of", RULES["moved"])
    with pytest.raises(ValueError, match="unheard_of"):
        arrange()


def test_rules_that_are_more_lenient_are_asked_later() -> None:
    """What is typography is called that, though it would pass as polished wording as well."""
    verdict = judge(change(replaced("We keep your data.", "We keep your data;")))
    assert [reason.rule for reason in verdict.reasons] == ["typography"]
