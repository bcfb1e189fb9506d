"""A statement that took another's place is judged as that one reworded."""

from __future__ import annotations

from notifier.materiality import judge
from tests.handmade import change, deleted, inserted

OLD = (
    "We will tell you by e-mail not less than fourteen days in advance of a change to this policy."
)
NEW = (
    "At least 14 days before we change this policy, you get an e-mail that tells you of the change."
)


def test_a_promise_said_in_other_words_is_never_announced_by_itself() -> None:
    """One promise that went and the same that came are one reason, and a person looks first."""
    verdict = judge(change(deleted(OLD), inserted(NEW)))
    assert verdict.confidence == "ask" or verdict.level != "material"


def test_a_period_that_differs_between_two_wordings_is_told_as_that_period() -> None:
    """The shorter notice is found though hardly a word stands where it stood."""
    verdict = judge(change(deleted(OLD), inserted(NEW.replace("14", "7"))))
    assert verdict.level == "material"
    assert verdict.reasons[0].rule == "period_changed"


def test_two_statements_that_share_no_words_stay_two() -> None:
    """What came in the place of something else is told beside it."""
    verdict = judge(
        change(
            deleted("We never sell your browsing history to advertisers."),
            inserted("You may ask us for a copy of your invoices."),
        )
    )
    assert {(bool(reason.old), bool(reason.new)) for reason in verdict.reasons} == {
        (True, False),
        (False, True),
    }
