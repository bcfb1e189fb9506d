"""From edits to one verdict: the worst wins, and confidence follows the kind of reason."""

from __future__ import annotations

import pytest

from notifier.materiality import RULES, judge
from notifier.materiality.rule import rule
from notifier.model.change import Change
from notifier.model.verdict import Verdict
from tests.handmade import change, deleted, inserted, moved, renamed, replaced


def test_judge_nothing_changed_is_none_and_certain() -> None:
    """An empty change has no reasons."""
    assert judge(Change()) == Verdict(headline="Nothing changed.")


def test_judge_the_worst_edit_wins() -> None:
    """One material edit among quiet ones makes the change material."""
    verdict = judge(
        change(
            moved("Some passage of text."),
            replaced("Last updated: 1 May 2025", "Last updated: 1 May 2026"),
            replaced("We keep orders for 30 days.", "We keep orders for 90 days."),
        )
    )
    assert verdict.level == "material"
    assert verdict.reasons[0].edit_id == "e3"
    assert {reason.edit_id for reason in verdict.reasons} == {"e1", "e2", "e3"}


def test_judge_the_sentence_names_what_is_kept() -> None:
    """The headline is a sentence that a customer understands without the redline."""
    verdict = judge(
        change(
            replaced(
                "We keep account data for 30 days after you leave.",
                "We keep account data for 90 days after you leave.",
            )
        )
    )
    assert (
        verdict.headline
        == "The period for which account data is kept changes from 30 days to 90 days."
    )


def test_judge_sentences_end_once() -> None:
    """A quoted sentence brings no second full stop."""
    verdict = judge(change(replaced("We will not sell your data.", "We may sell your data.")))
    assert (
        verdict.headline
        == "The policy now says “We may sell your data” instead of “We will not sell your data”."
    )


def test_judge_directions_that_disagree_are_mixed() -> None:
    """One edit for and one against the customer make a mixed change."""
    worse = replaced("We keep orders for 30 days.", "We keep orders for 90 days.")
    better = replaced("We share data with partners.", "We never share data with partners.")
    assert judge(change(worse)).direction == "less"
    assert judge(change(better)).direction == "more"
    assert judge(change(worse, better)).direction == "mixed"


def test_judge_a_hard_fact_is_certain() -> None:
    """Periods, negations and parties are announced without a person."""
    verdict = judge(change(replaced("We keep it for 1 year.", "We keep it for 2 years.")))
    assert verdict.confidence == "certain"


def test_judge_one_likely_reason_alone_is_asked_about() -> None:
    """A single reason that is only likely waits; two of them do not."""
    first = inserted("We may share your purchase history with advertisers.", section="Sharing")
    second = inserted("You must not use bots to read the catalogue.", section="Conduct")
    stamp = replaced("Last updated: 1 May 2025", "Last updated: 1 May 2026")
    assert judge(change(first, stamp)).confidence == "ask"
    assert judge(change(first, second, stamp)).confidence == "likely"


def test_judge_a_loss_without_a_date_stamp_is_asked_about() -> None:
    """Statements that only vanish may be a fault of reading; a new date says that they are not."""
    lost = deleted(
        "You can withdraw your consent at any time.",
        "We will notify you by e-mail of any breach.",
        section="Your rights",
    )
    stamp = replaced("Last updated: 1 May 2025", "Last updated: 1 May 2026")
    assert judge(change(lost)).confidence == "ask"
    assert judge(change(lost, stamp)).confidence == "likely"


def test_judge_only_a_material_change_is_asked_about() -> None:
    """What is of no consequence is never put before a person."""
    verdict = judge(change(deleted("We love books and the people who read them.")))
    assert (verdict.level, verdict.confidence) == ("editorial", "likely")


def test_judge_silence_is_as_sure_as_its_least_sure_reason() -> None:
    """A person is asked where one edit is unclear, however plain the others are."""
    unclear = replaced(
        "We may post any notice on our website or on the board in our shop.",
        "We may post any notice on our website or in the window of our shop.",
    )
    plain = replaced("Read more on our blog.", "Read more in our blog.")
    assert judge(change(plain)).confidence != "ask"
    verdict = judge(change(plain, unclear))
    assert verdict.level == "editorial"
    assert "phrase_exchanged" in {reason.rule for reason in verdict.reasons}
    assert verdict.confidence == "ask"


def test_judge_a_reason_is_not_repeated() -> None:
    """The same sentence for two edits is read once."""
    edit = replaced("We keep orders for 30 days.", "We keep orders for 90 days.")
    assert len(judge(change(edit, edit)).reasons) == 1


def test_judge_a_verdict_survives_json() -> None:
    """What is stored with a version is what was judged."""
    verdict = judge(change(replaced("We keep it for 1 year.", "We keep it for 2 years.")))
    assert Verdict.from_dict(verdict.to_dict()) == verdict


def test_judge_the_peers_have_two_material_edits() -> None:
    """Beside thirty days that become ninety and "will not" that becomes "may", all is quiet."""
    verdict = judge(
        change(
            replaced(
                "We keep order data for 30 days after you close your account.",
                "We keep order data for 90 days after you close your account.",
                "Data retention",
            ),
            replaced(
                "We will not sell your personal information to third parties.",
                "We may sell your personal information to third parties.",
                "Who we share information with",
            ),
            renamed("Sharing with third parties", "Who we share information with"),
            moved("You may ask us to erase your data.", "Your rights"),
        )
    )
    material = [reason for reason in verdict.reasons if reason.level == "material"]
    assert [reason.rule for reason in material] == ["negation_changed", "period_changed"]
    assert verdict.direction == "less"
    assert verdict.confidence == "certain"


def test_judge_two_rules_cannot_share_a_name() -> None:
    """A reason's rule is looked up by its name."""
    with pytest.raises(ValueError, match="two rules named 'moved'"):
        rule("moved")(RULES["moved"].find)
