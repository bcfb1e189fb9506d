"""A few words in a long sentence: rivals of a field, words that narrow, clauses hung on, and values of rows."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict
from tests.handmade import change, deleted, inserted, replaced


def judged(old: str, new: str) -> Verdict:
    """Return the verdict on *new* in place of *old* in a text that is otherwise the same."""
    before, after = (
        read(f"# Terms\n\nWelcome to our harbour.\n\n{text}\n", "text/markdown")
        for text in (old, new)
    )
    return judge(compare(before, after))


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "The fee of the arbitrator is met by the claimant when the case is closed.",
            "The fee of the arbitrator is met by the respondent when the case is closed.",
            "term_exchanged",
        ),
        (
            "We return what you paid, less the harbour dues, within ten days.",
            "We return what you paid, including the harbour dues, within ten days.",
            "term_exchanged",
        ),
        (
            "On booking you pay a refundable deposit for the berth.",
            "On booking you pay a non-refundable deposit for the berth.",
            "term_exchanged",
        ),
        (
            "This notice explains what we do with data when you moor a boat or hire the crane.",
            "This notice explains what we do with data when you moor a boat, enter a race or hire the crane.",
            "reach_listed",
        ),
        (
            "The crane lifts boats within three days.",
            "The crane lifts boats within three days, and we will email you the hour.",
            "meaning_unclear",
        ),
        (
            "Pictures of your berth tell us when you sail, provided you have agreed to this.",
            "Pictures of your berth tell us when you sail.",
            "meaning_unclear",
        ),
    ],
)
def test_a_few_words_that_change_the_matter_are_asked_about(old: str, new: str, rule: str) -> None:
    """A rival of the field, an entry of when the text is for the reader a further duty and a condition are told, whichever way round."""
    for before, after in ((old, new), (new, old)):
        found = judged(before, after)
        assert found.level == "material"
        assert rule in {reason.rule for reason in found.reasons}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "The cost of towing is met by the purchaser when the case is closed.",
            "The cost of towing is met by the buyer when the case is closed.",
        ),
        (
            "Our boathouse is certified to ISO 22301 and inspected each spring.",
            "Our boathouse is certified under ISO 22301 and inspected each spring.",
        ),
        (
            "If you have questions, write to our office on the pier.",
            "If you have questions, write to our office on the pier, and we will gladly reply by email.",
        ),
    ],
)
def test_words_of_one_meaning_stay_quiet(old: str, new: str) -> None:
    """Two words for the same way of a field, two for the same bound, and a kindness tell nothing."""
    assert judged(old, new).level != "material"


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        ("Crane", "Lift at night | No charge", "Lift at night | 2.5% of the amount"),
        ("Crane", "Second key: free", "Second key: €10"),
        ("Form", "Length of the mast (optional)", "Length of the mast (required)"),
        ("Crane", "Keys for each berth: up to 5", "Keys for each berth: unlimited"),
        (
            "How long we keep it",
            "Pictures of the pier - 31 days",
            "Pictures of the pier - until overwritten",
        ),
    ],
)
def test_the_value_of_a_row_is_told(section: str, old: str, new: str) -> None:
    """A price, limit or period in a row is another where one side has a figure and the other none."""
    for before, after in ((old, new), (new, old)):
        found = judge(change(replaced(before, after, section=section)))
        assert found.level == "material"


def test_a_row_with_a_price_joins_a_list_of_prices_only() -> None:
    """Under a title on charges a new or lost row counts; elsewhere a row is a label of the page."""
    for edit in (inserted, deleted):
        assert judge(change(edit("Lost key: £6", section="Charges"))).level == "material"
        assert judge(change(edit("Lost key: £6", section="Stories"))).level == "none"
    told = judge(change(replaced("Second key: free", "Second key: free of charge", section="Keys")))
    assert told.level != "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "You may send the sail back at our expense.",
            "You may send the sail back at your own expense.",
        ),
        (
            "Torn sails are mended or replaced, at your option, within a week.",
            "Torn sails are mended or replaced, at our option, within a week.",
        ),
        (
            "Where the Rules and the Terms differ, the Rules will prevail.",
            "Where the Rules and the Terms differ, the Terms will prevail.",
        ),
    ],
)
def test_at_whose_cost_and_choice_it_is_no_order_of_words_tells(old: str, new: str) -> None:
    """The same words in another order say something else where the bearer is another."""
    assert judged(old, new).level == "material"
