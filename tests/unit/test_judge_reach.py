"""Words that say how far a statement goes are never exchanged quietly, and their like are."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, deleted, inserted, replaced

#: By rule, edits that it must tell.
_TOLD = {
    "choice_changed": (
        ("You may pay in instalments.", "You will pay in instalments."),
        ("You may choose mediation.", "You agree to mediation."),
        ("You may be asked to take part in surveys.", "You have to take part in surveys."),
        (
            "You will get your money back for a cancelled course.",
            "You might get your money back for a cancelled course.",
        ),
        ("Users can object to profiling.", "Users have to object to profiling."),
        (
            "You will keep your account open until the end of the year.",
            "You may keep your account open until the end of the year.",
        ),
    ),
    "extent_changed": (
        ("All messages are encrypted.", "Most messages are encrypted."),
        (
            "We erase every recording when you leave.",
            "We erase some recordings when you leave.",
        ),
        ("We share certain details with insurers.", "We share all details with insurers."),
        ("All data centres are audited.", "Our main data centres are audited."),
        (
            "We do not share all your data with partners.",
            "We do not share any of your data with partners.",
        ),
        ("Every order can be returned.", "Orders of unopened goods can be returned."),
        ("Support is included in all plans.", "Support is included in selected plans."),
    ),
    "kind_changed": (
        ("We publish aggregated statistics on trips.", "We publish statistics on trips."),
        ("We show contextual advertising.", "We show behavioural advertising."),
        ("We do not show ads to children.", "We do not show targeted ads to children."),
    ),
    "currency_changed": (
        ("We bill you in your local currency.", "We bill you in US dollars."),
        ("Fees are owed in the local currency.", "Fees are owed in euros."),
    ),
}
#: Edits that are told, by whichever rule.
_MATERIAL = (
    (
        "We tell you of every confirmed breach of your account.",
        "We tell you of every breach of your account.",
    ),
    ("We make backups of your data daily.", "We make backups of your data monthly."),
    (
        "We review the list of providers once a year.",
        "We review the list of providers every month.",
    ),
    ("The whole fee is refunded.", "Half of the fee is refunded."),
    ("Your rate stays the same during the term.", "We may raise your rate during the term."),
    ("Payment is due at the end of the month.", "Payment is due at the start of the month."),
    (
        "The new owner must honour this policy.",
        "The new owner must honour this policy, and we will tell you by email.",
    ),
    ("The fee is borne by the buyer.", "The fee is borne by the seller."),
    ("You must agree in writing.", "You must not agree in writing."),
)
#: Statements that are never left out quietly.
_STATED = (
    "You must tell us within a week if your card is lost.",
    "You may object to direct marketing at any time.",
    "We share your contact details with insurers.",
    "We never read your private messages.",
)
#: Edits of such words that change nothing.
_QUIET = (
    ("You may find the settings in the menu.", "You will find the settings in the menu."),
    ("Users can read the guide on our website.", "Users will read the guide on our website."),
    ("You can close your account in the settings.", "You may close your account in the settings."),
    ("We protect all data that you give us.", "We protect any data that you give us."),
    ("We delete each recording after use.", "We delete every recording after use."),
    ("We collect certain data from your device.", "We collect some data from your device."),
    ("We publish aggregated statistics.", "We publish aggregate statistics."),
    ("We make backups of your data every day.", "We make backups of your data daily."),
)


@pytest.mark.parametrize(
    ("rule", "old", "new"), [(rule, *pair) for rule, pairs in _TOLD.items() for pair in pairs]
)
def test_judge_tells_how_far_a_statement_goes(rule: str, old: str, new: str) -> None:
    """What is owed to fewer, of less, less often, in other money or by no choice is material, there and back."""
    for before, after in ((old, new), (new, old)):
        verdict = judge(change(replaced(before, after)))
        assert verdict.level == "material"
        assert rule in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(("old", "new"), _MATERIAL)
def test_judge_tells_what_was_fixed_owed_or_promised(old: str, new: str) -> None:
    """A price that may change, an earlier date, another debtor and a promise at the end are material, there and back."""
    for before, after in ((old, new), (new, old)):
        assert judge(change(replaced(before, after))).level == "material"


@pytest.mark.parametrize("text", _STATED)
def test_judge_tells_statements_that_went(text: str) -> None:
    """A duty, a right, a practice or a refusal that came or went alone is material."""
    for edit in (deleted(text), inserted(text)):
        assert judge(change(edit)).level == "material"


@pytest.mark.parametrize(("old", "new"), _QUIET)
def test_judge_leaves_words_that_go_as_far_alone(old: str, new: str) -> None:
    """One word for all, for some or for a choice may take the place of another."""
    for before, after in ((old, new), (new, old)):
        assert judge(change(replaced(before, after))).level != "material"


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("You may pay in instalments.", "You will pay in instalments.", "less"),
        ("You have to take part in surveys.", "You may take part in surveys.", "more"),
    ],
)
def test_judge_says_whom_a_choice_favours(old: str, new: str, direction: str) -> None:
    """A choice that is taken is worse for the customer, one that is given better."""
    reasons = judge(change(replaced(old, new))).reasons
    assert [reason.direction for reason in reasons if reason.rule == "choice_changed"] == [
        direction
    ]
