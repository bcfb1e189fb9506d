"""Every verdict can be explained: which facts differ, which rules spoke, which kept quiet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from notifier.cli import main
from notifier.compose.explanation_text import explanation_text
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import RULES, judge
from notifier.materiality.explain import explain
from notifier.model.explanation import Differing, Explanation
from notifier.model.verdict import Reason, Verdict
from notifier.web.words import STAGES

OLD = """# Privacy policy
## Keeping
We keep your order history for 30 days after you close your account. Last updated: 1 May 2025.
## Sharing
We share your address with Quayside Parcel Ltd. You can reach us at help@harbour.example.
"""
NEW = """# Privacy policy
## Keeping
We keep your order history for 90 days after you close your account. Last updated: 1 June 2026.
## Sharing
We share your address with Quayside Parcel Ltd. You can reach us at hello@harbour.example.
"""


def test_every_statement_that_changed_is_explained_by_its_facts_and_its_rules() -> None:
    """The period is a fact, the date stamp an artefact, the address kept quiet."""
    change = compare(read(OLD, "text/markdown"), read(NEW, "text/markdown"))
    period, stamp, contact = explain(change)
    assert period.differing == (Differing(kind="period", old=("30 days",), new=("90 days",)),)
    assert [reason.rule for reason in period.spoke] == ["period_changed"]
    assert (period.stage, stamp.stage) == ("fact", "artefact")
    assert [reason.level for reason in (*stamp.spoke, *contact.spoke)] != ["material"] * 2


def test_every_rule_either_spoke_or_kept_quiet_or_was_not_asked() -> None:
    """No rule is lost in the account."""
    change = compare(read(OLD, "text/markdown"), read(NEW, "text/markdown"))
    for one in explain(change):
        told = {reason.rule for reason in one.spoke}
        assert sorted([*told, *one.silent, *one.unasked]) == sorted(RULES)


def test_the_explanation_agrees_with_the_verdict() -> None:
    """What the verdict says, some rule is shown to have said."""
    change = compare(read(OLD, "text/markdown"), read(NEW, "text/markdown"))
    said = [reason for one in explain(change) for reason in one.spoke]
    assert set(judge(change).reasons) <= set(said)


def test_of_a_large_rewrite_most_statements_are_only_counted() -> None:
    """A thousand rewritten statements are explained, the most telling ones rule by rule."""
    numbers = range(600)
    old, new = (
        "".join(f"<p>We keep item {n} of your order for {n + by} days.</p>" for n in numbers)
        for by in (1, 900)
    )
    change = compare(read(old), read(new))
    explained = explain(change)
    assert len(explained) == len(numbers)
    text = explanation_text(judge(change), explained, width=400)
    assert text.count("it is only counted") == sum(one.stage == "bulk" for one in explained)
    assert all(one.stage in STAGES for one in explained)
    counted = [one for one in explained if one.stage == "bulk"]
    assert 0 < len(counted) < len(numbers)
    for one in counted:
        assert [reason.rule for reason in one.spoke] == ["among_many"]
        assert sorted(["among_many", *one.unasked]) == sorted(RULES)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two versions on disk."""
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "new.md").write_text(NEW)
    return str(tmp_path / "old.md"), str(tmp_path / "new.md")


def test_the_command_tells_a_person_why(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Facts, rules and reasons are read on the terminal; exit 1 says that something changed."""
    assert main(["explain", *files, "--rules"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "period: 30 days -> 90 days" in said
    assert "period_changed (material, less protective):" in said
    assert "date_stamp (none):" in said


def test_the_command_tells_a_program_why(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON holds the verdict and every statement."""
    assert main(["explain", *files, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"]["level"] == "material"
    assert told["statements"][0]["facts"] == [
        {"kind": "period", "old": ["30 days"], "new": ["90 days"]}
    ]


def test_two_equal_files_need_no_explanation(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0, and a sentence that says so."""
    assert main(["explain", files[0], files[0]]) == 0
    assert "nothing to judge" in capsys.readouterr().out


def test_a_quieted_statement_is_not_said_to_have_the_same_facts_where_they_differ() -> None:
    """What is shown as differing and what is said of it agree."""
    reason = Reason(rule="explanation", level="editorial", sentence="It was removed.", edit_id="a")
    one = Explanation(
        edit_id="a",
        section="Tea",
        old="Tea for two costs £5.",
        new="",
        differing=(Differing(kind="sum of money", old=("£5",), new=()),),
        stage="quiet",
        spoke=(reason,),
        silent=(),
        unasked=(),
    )
    told = explanation_text(Verdict(level="editorial"), [one])
    assert "sum of money: £5 -> not stated" in told
    assert "No fact differs" not in told
    assert "What differs is of no weight" in told


def test_the_explanation_says_whom_the_change_favours() -> None:
    """The first line says it, in the words of the pages."""
    change = compare(read(OLD, "text/markdown"), read(NEW, "text/markdown"))
    assert "Material (certain, less protective)." in explanation_text(
        judge(change), list(explain(change))
    )


def test_words_that_differ_are_called_by_what_they_are_on() -> None:
    """No identifier of the code stands among the facts."""
    old, new = (
        read(f"# Terms\n## Freezing\nYou may pause it {how}.", "text/markdown")
        for how in ("at no cost", "for a fee of $5 per month")
    )
    (one,) = explain(compare(old, new))
    kinds = [fact.kind for fact in one.differing]
    assert kinds == ["sum of money", "words on fees and payment"]
