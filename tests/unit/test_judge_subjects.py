"""What a change is about: the category of each reason, and those of the whole verdict."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.places import lives
from notifier.materiality.subjects import of_reasons
from notifier.materiality.titles import settles, suggests
from notifier.materiality.tuned import tuned
from notifier.model.tuning import Tuning
from notifier.model.verdict import Reason
from tests.handmade import change, inserted, replaced


@pytest.mark.parametrize(
    ("section", "text", "category"),
    [
        (
            "Prices and payment",
            "Harbour may charge the card that you added to your wallet.",
            "fees_payment",
        ),
        (
            "",
            "Harbour may suspend your account at its discretion.",
            "termination",
        ),
        (
            "",
            "Some features may also process screenshots of your workflows at our discretion.",
            "first_party_collection_use",
        ),
        (
            "",
            "You agree that we or our agents may call or text you about your account.",
            "user_choice_control",
        ),
        ("", "You must not resell the service.", "acceptable_use"),
        (
            "",
            "If you are between 13 and 17, a parent has to approve your sign-up.",
            "specific_audiences",
        ),
        (
            "Withdraw your consent",
            "Withdrawing consent is free of charge.",
            "user_choice_control",
        ),
        (
            "",
            "We will never sell your donor record to others.",
            "third_party_sharing",
        ),
        (
            "More",
            "We obtain your contact details from data brokers.",
            "first_party_collection_use",
        ),
        (
            "Cards",
            "You can opt out of the storage of your card details at any time.",
            "user_choice_control",
        ),
        (
            "Removal requests",
            "We record all requests regarding your personal data for our statistics.",
            "access_edit_delete",
        ),
    ],
)
def test_judge_a_sentence_that_came_is_about_what_it_says(
    section: str, text: str, category: str
) -> None:
    """A power is over what it names, and what customers agree is done to them is no rule of conduct."""
    reason = judge(change(inserted(text, section=section))).reasons[0]
    assert (reason.level, reason.category) == ("material", category)


@pytest.mark.parametrize(
    ("section", "old", "new", "category"),
    [
        (
            "Law",
            "The law of Denmark applies.",
            "The law of Delaware applies.",
            "liability_disputes",
        ),
        (
            "Transfers",
            "Our servers stand in Ireland.",
            "Our servers stand in Ireland and Singapore.",
            "international_transfer",
        ),
        (
            "",
            "These Terms are an agreement between you and Harbour LLC, the operator of the site.",
            "These Terms are an agreement between you and Quay Inc., the operator of the site.",
            "controller_identity_contact",
        ),
        (
            "Retention",
            "We keep invoices for ten years.",
            "We keep invoices and messages for ten years.",
            "retention",
        ),
        (
            "Ending the contract",
            "Either side can end the contract on one month's notice.",
            "Either side can end the contract on three months' notice.",
            "termination",
        ),
        (
            "Bonus points",
            "Points stay valid for three years after you earned them.",
            "Points stay valid for one year after you earned them.",
            "fees_payment",
        ),
        (
            "Your data",
            "We process your data in the United States.",
            "We process your data and your location in the United States.",
            "first_party_collection_use",
        ),
        ("Speicherdauer", "Wir speichern sie 30 Tage.", "Wir speichern sie 90 Tage.", "retention"),
    ],
)
def test_judge_a_reworded_sentence_is_about_what_it_says(
    section: str, old: str, new: str, category: str
) -> None:
    """A country may be a law's, a server's or a company's; a kind of data may be one that is kept."""
    reason = judge(change(replaced(old, new, section))).reasons[0]
    assert (reason.level, reason.category) == ("material", category)


@pytest.mark.parametrize(
    ("title", "settled"),
    [
        ("7. How long we keep it", "retention"),
        ("Business transfers", "third_party_sharing"),
        ("Transfers outside Europe", "international_transfer"),
        ("Requests by the police", "third_party_sharing"),
        ("Requests", "access_edit_delete"),
        ("Account sharing", "acceptable_use"),
        ("Who we share data with", "third_party_sharing"),
        ("Rights you give us", "content_licence"),
        ("Your rights", "access_edit_delete"),
        ("Changes to our charges", "fees_payment"),
        ("Changes to these terms", "policy_change"),
        ("Choice of law", "liability_disputes"),
        ("Speicherdauer", "retention"),
    ],
)
def test_judge_a_title_settles_what_its_phrases_say(title: str, settled: str) -> None:
    """Words that mean something else in a phrase ("business transfers") are read as the phrase."""
    assert settles(title)[:1] == (settled,)


@pytest.mark.parametrize("title", ["", "Overview", "12.3", "More"])
def test_judge_a_title_that_says_nothing_settles_nothing(title: str) -> None:
    """Where no word of a title is known, the sentence decides."""
    assert (settles(title), suggests(title)) == ((), ())


@pytest.mark.parametrize(
    ("section", "old", "new", "category"),
    [
        (
            "Indemnity",
            "You agree to indemnify Harbour against claims that arise from your breach.",
            "You agree to indemnify Harbour and its affiliates against claims that arise from your breach.",
            "liability_disputes",
        ),
        (
            "Law enforcement",
            "We hand over records to the police only when a court has ordered it.",
            "We hand over records to the police only when they have asked in writing.",
            "third_party_sharing",
        ),
        (
            "Your prompts",
            "We do not use prompts to train our models unless you opt in.",
            "We use prompts to train our models unless you opt out.",
            "ai_training",
        ),
        (
            "Other sources",
            "We receive details of your household from the land registry and data brokers.",
            "We receive details of your household from the land registry.",
            "first_party_collection_use",
        ),
    ],
)
def test_judge_titles_and_words_outweigh_what_a_rule_looks_for(
    section: str, old: str, new: str, category: str
) -> None:
    """Affiliates in an indemnity are no recipients of data, and an opt-out from training is training."""
    verdict = judge(change(replaced(old, new, section)))
    assert verdict.categories[0] == category


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents of the State of Virginia have these rights.", True),
        ("If you live in the EEA, this applies.", True),
        ("This section is for California residents.", True),
        ("Users of the site may post reviews.", False),
        ("Our servers stand in Ireland.", False),
        ("Customers of Harbour in good standing.", False),
    ],
)
def test_judge_the_people_of_a_place_are_told_from_the_place(text: str, *, expected: bool) -> None:
    """A server in a country and users of a product are no group of people."""
    assert lives(text) is expected


def _reasons(*categories: str, rule: str = "term_added_or_removed") -> list[Reason]:
    return [
        Reason(rule=rule, level="material", sentence=f"{place}.", edit_id="", category=category)
        for place, category in enumerate(categories)
    ]


def test_judge_the_decisive_category_stands_first_and_the_commonest_follow() -> None:
    """The mail leads with what counts, however often the rest is named."""
    found = _reasons("retention", "security", "fees_payment", "fees_payment")
    assert of_reasons(found) == ("retention", "fees_payment", "security")
    assert of_reasons([]) == ()


def test_judge_one_reason_among_very_many_names_no_category() -> None:
    """A large rewrite touches everything; what is named is what it is about, and seldom "other"."""
    found = _reasons(*["retention"] * 35, "security", *["other"] * 5)
    assert of_reasons(found) == ("retention",)
    assert of_reasons(_reasons("retention", "other")) == ("retention", "other")


def test_judge_a_decisive_sentence_names_whom_and_what_it_is_about_besides() -> None:
    """A right for the people of a state concerns those who asked for news of groups."""
    text = "Residents of Virginia have the right to opt out of the sale of their data."
    verdict = judge(change(inserted(text, section="How long we keep data")))
    assert verdict.categories[0] == verdict.reasons[0].category == "user_choice_control"
    assert {"specific_audiences", "retention"} < set(verdict.categories)


def test_judge_a_tuned_verdict_keeps_what_it_is_about_besides() -> None:
    """A watched word takes no category away; what is made quieter is not named by a side door."""
    text = "Residents of Virginia have the right to opt out of the sale of their data."
    came = change(inserted(text))
    verdict = judge(came)
    watched = tuned(came, verdict, Tuning(watch=("sale",)))
    assert set(verdict.categories) <= set(watched.categories)
    quieter = Tuning(watch=("sale",), quieter=("specific_audiences",))
    assert "specific_audiences" not in tuned(came, verdict, quieter).categories
