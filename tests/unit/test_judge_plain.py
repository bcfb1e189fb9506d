"""The same statement in lawyers' words and in plain ones, and what only looks like it."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.plain import plain
from tests.handmade import change, deleted, inserted, replaced

_SAME = (
    (
        "Should you breach these Terms, we shall be entitled to close your account.",
        "If you break these Terms, we may close your account.",
    ),
    (
        "You are entitled to request that we erase the personal data which we hold concerning you.",
        "You can ask us to delete the personal data we hold about you.",
    ),
    ("It is forbidden to resell access to Larkspur.", "You must not resell access to Larkspur."),
    (
        "The Customer shall keep its password confidential.",
        "You shall keep your password confidential.",
    ),
    (
        "You must be at least eighteen years of age to open an account.",
        "You must be at least 18 years old to open an account.",
    ),
    (
        "We process your orders in accordance with the GDPR.",
        "We process your orders in accordance with Regulation (EU) 2016/679 (GDPR).",
    ),
    (
        "Either party may terminate the lease upon a month's notice.",
        "Either party may end the lease on a month's notice.",
    ),
    (
        "You must be at least 18 years old to rent a boat, and fuel is borne by the tenant.",
        "You must be 18 years of age or older to rent a boat, and fuel is paid by the tenant.",
    ),
    (
        "We record the IP address of each visitor for two days.",
        "We record the IP address, a number that identifies a connection, of each visitor for two days.",
    ),
    (
        "We lock the berths and test the locks every year.",
        "We lock the berths, though no system is perfectly secure, and test the locks every year.",
    ),
    (
        "Customer shall not, and shall not permit others to, copy the maps without our prior written consent.",
        "Customer shall not, or permit others to, copy the maps, in whole or in part, without our written consent.",
    ),
    (
        "The fares in Article 5 below are shown before you order.",
        "The fares in Article 6 are displayed before you order.",
    ),
    (
        "Each April the rent of your berth rises by the CPI, and we tell you at once.",
        "Each April the rent of your berth rises by the Consumer Prices Index, and we inform you immediately.",
    ),
    (
        "Upon termination of the lease, we deal with your request once a year unless the law forbids it.",
        "When the lease ends, we handle your request every year except where the law forbids it.",
    ),
    (
        "Tell us at once if somebody finds your key.",
        "Notify us immediately if someone finds your key.",
    ),
)
_ANOTHER = (
    ("Sharing is off until you turn it on.", "Sharing is on until you turn it off."),
    (
        "We do not share your data with advertisers.",
        "We generally do not share your data with advertisers.",
    ),
    ("You indemnify us for your posts.", "We indemnify you for your posts."),
    (
        "You must be at least 16 years old to rent a boat.",
        "You must be 18 years of age or older to rent a boat.",
    ),
    (
        "We give ninety days' prior notice before we raise the rent.",
        "We give thirty days' notice before we raise the rent.",
    ),
    (
        "We will never sell the list of our members to others.",
        "We do not currently sell the list of our members to others.",
    ),
    (
        "We rely on Article 6 GDPR for our letters.",
        "We rely on Article 9 GDPR for our letters.",
    ),
)


#: Pairs that deny the same, with and without a "not".
_DENIED = (
    (
        "We may refuse a request from an agent that does not show a written permission.",
        "We may refuse a request from an agent who fails to show a written permission.",
    ),
    (
        "We share the reviews with no link to your account.",
        "We share the reviews without any link to your account.",
    ),
    (
        "You can make your city not visible to other members.",
        "You can make your city invisible to other members.",
    ),
    (
        "Access to personal data is granted on a need-to-know basis.",
        "Access to personal data is granted only on a need-to-know basis.",
    ),
)
#: Pairs of which one denies what the other states.
_FLIPPED = (
    (
        "You may exercise your rights through an agent.",
        "You will exercise your rights through an agent.",
    ),
    (
        "We may refuse a request from an agent who fails to show a written permission.",
        "We may refuse a request from an agent who does not fail to show a written permission.",
    ),
    (
        "You can opt in to letters from our partners.",
        "You can opt out of letters from our partners.",
    ),
    (
        "Recordings of your calls are invisible to our staff.",
        "Recordings of your calls are visible to our staff.",
    ),
)


@pytest.mark.parametrize(("old", "new"), _SAME)
def test_judge_plainer_words_are_no_news(old: str, new: str) -> None:
    """A statement that is put in plainer words is editorial, and says so without asking."""
    verdict = judge(change(replaced(old, new)))
    assert (verdict.level, verdict.confidence) == ("editorial", "likely")


@pytest.mark.parametrize(("old", "new"), _ANOTHER)
def test_judge_a_statement_turned_round_is_news(old: str, new: str) -> None:
    """What is switched, hedged or owed by another is another statement, though hardly a word differs."""
    assert judge(change(replaced(old, new))).level == "material"


def test_judge_an_entry_that_leaves_an_enumeration_is_asked_about() -> None:
    """Of several places where notices may be posted, one less is a change, whatever it is called."""
    verdict = judge(
        change(
            replaced(
                "We may tell you of changes to these terms on our front page, your account page, or another page.",
                "We may tell you of changes to these terms on our front page, or another page.",
            )
        )
    )
    assert (verdict.level, verdict.confidence) == ("material", "ask")


def test_judge_a_page_that_comes_back_with_its_stamp_is_asked_about() -> None:
    """A date that stands among all that came does not say that the text was revised."""
    edits = [inserted("Last updated: 4 May 2025")]
    edits += [inserted(f"We share the data of reader {n} with our printers.") for n in range(12)]
    verdict = judge(change(*edits))
    assert (verdict.level, verdict.confidence) == ("material", "ask")


def test_judge_one_sentence_made_two_is_no_news() -> None:
    """A sentence that was reworded beside one that went says the same as both did."""
    verdict = judge(
        change(
            replaced("You can access your data.", "You can access and correct your data."),
            deleted("You can also correct it."),
        )
    )
    assert verdict.level == "editorial"


def test_judge_an_invitation_is_no_news() -> None:
    """What invites to try the product states nothing; a trial that renews does."""
    assert judge(change(inserted("Start your free trial today."))).level == "none"
    renewed = "Start your free trial today: it renews by itself and your card is charged."
    assert judge(change(inserted(renewed))).level == "material"


def test_plain_wording_keeps_what_it_does_not_know() -> None:
    """A sentence without any phrase of lawyers is left as it is, in lower case."""
    assert plain("Lanterns burn at night.") == "lanterns burn at night."


@pytest.mark.parametrize(("old", "new"), _DENIED)
def test_judge_what_is_denied_in_another_way_is_no_news(old: str, new: str) -> None:
    """Who fails to do a thing does not do it, and what is with no link is without any."""
    assert judge(change(replaced(old, new))).level == "editorial"


@pytest.mark.parametrize(("old", "new"), _FLIPPED)
def test_judge_what_is_denied_no_longer_is_news(old: str, new: str) -> None:
    """Whether a thing is denied is told, whatever words deny it."""
    assert judge(change(replaced(old, new))).level == "material"
