"""Each family of rules on sentences of invented companies."""

from __future__ import annotations

import pytest

from notifier.materiality import RULES, judge
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced


def rules_of(edit: Edit) -> set[str]:
    """Return the rules behind the material reasons for *edit*."""
    verdict = judge(change(edit))
    return {reason.rule for reason in verdict.reasons if reason.level == "material"}


@pytest.mark.parametrize(
    ("old", "new", "rule", "direction"),
    [
        (
            "We keep account data for 30 days.",
            "We keep account data for 90 days.",
            "period_changed",
            "less",
        ),
        (
            "We will give you 30 days' notice of any change.",
            "We will give you 7 days' notice of any change.",
            "period_changed",
            "less",
        ),
        (
            "Orders can be returned for a refund within 14 days.",
            "Orders can be returned for a refund within 30 days.",
            "period_changed",
            "more",
        ),
        (
            "You must be at least 16 years old.",
            "You must be at least 18 years old.",
            "age_changed",
            "neutral",
        ),
        (
            "We do not knowingly collect data of children under 13.",
            "We do not knowingly collect data of children under 16.",
            "age_changed",
            "more",
        ),
        ("The late fee is $5 a month.", "The late fee is $9 a month.", "amount_changed", "less"),
        (
            "We take a commission of 10% on each sale.",
            "We take a commission of 15% on each sale.",
            "percentage_changed",
            "less",
        ),
        (
            "You may connect up to 5 devices to an account.",
            "You may connect up to 3 devices to an account.",
            "limit_changed",
            "neutral",
        ),
        (
            "We will not sell your personal information.",
            "We may sell your personal information.",
            "negation_changed",
            "less",
        ),
        (
            "We share location data with advertisers.",
            "We never share location data with advertisers.",
            "negation_changed",
            "more",
        ),
        (
            "You may resell your licence to others.",
            "You may not resell your licence to others.",
            "negation_changed",
            "less",
        ),
        (
            "We will notify you of a breach.",
            "We may notify you of a breach.",
            "strength_changed",
            "less",
        ),
        (
            "We use your address only to deliver orders.",
            "We use your address to deliver orders.",
            "condition_changed",
            "less",
        ),
        (
            "The controller is Harbour Books Ltd.",
            "The controller is Lantern Media GmbH.",
            "party_changed",
            "neutral",
        ),
        (
            "We use providers such as Lantern to send mail.",
            "We use providers such as Lantern and Quillbird to send mail.",
            "recipient_named",
            "less",
        ),
        (
            "We collect your name when you register.",
            "We collect your name and biometric data when you register.",
            "data_named",
            "less",
        ),
        (
            "We use your messages to answer you.",
            "We use your messages to answer you and to train machine learning models.",
            "purpose_named",
            "less",
        ),
        (
            "Data is shared with our affiliates.",
            "Data is shared with our affiliates and law enforcement.",
            "recipients_changed",
            "less",
        ),
        (
            "Transfers rely on the Privacy Shield.",
            "Transfers rely on standard contractual clauses.",
            "transfer_changed",
            "neutral",
        ),
        (
            "Your files are stored on our servers with encryption.",
            "Your files are stored on our servers.",
            "security_changed",
            "less",
        ),
        (
            "We process this on the basis of your consent.",
            "We process this on the basis of legitimate interests.",
            "legal_basis_changed",
            "less",
        ),
        (
            "We keep orders on the ground of Article 6(1)(d) GDPR.",
            "We keep orders on the ground of Article 6(1)(f) GDPR.",
            "ground_cited",
            "neutral",
        ),
        (
            "Residents of Colorado have the right to opt out.",
            "Residents of Colorado and Utah have the right to opt out.",
            "audience_changed",
            "more",
        ),
        (
            "To have data deleted, e-mail us at privacy@example.com.",
            "To have data deleted, use the form in our help centre.",
            "channel_changed",
            "neutral",
        ),
        (
            "Claims are heard by the courts of Malta.",
            "Claims are settled by arbitration in Malta.",
            "clause_changed",
            "neutral",
        ),
        (
            "You must accept the new plan by 1 March 2026.",
            "You must accept the new plan by 1 June 2026.",
            "deadline_changed",
            "neutral",
        ),
    ],
)
def test_judge_a_rewritten_sentence_meets_its_rule(
    old: str, new: str, rule: str, direction: str
) -> None:
    """The rule finds its fact, says which way it cuts, and the verdict is material."""
    verdict = judge(change(replaced(old, new)))
    found = {reason.rule: reason.direction for reason in verdict.reasons}
    assert verdict.level == "material"
    assert found.get(rule) == direction, found


@pytest.mark.parametrize(
    ("sentence", "rule", "when_added"),
    [
        (
            "We may share your purchase history with advertisers.",
            "practice_added_or_removed",
            "less",
        ),
        ("You can withdraw your consent at any time.", "right_added_or_removed", "more"),
        ("You must not use bots to read the catalogue.", "duty_added_or_removed", "less"),
        ("We will never sell your reading list.", "promise_added_or_removed", "more"),
        ("We will notify you by e-mail of any breach.", "promise_added_or_removed", "more"),
        ("Harbour Books is not liable for lost profits.", "term_added_or_removed", "less"),
        ("We may terminate your account at our discretion.", "term_added_or_removed", "less"),
        ("A fee of 2 euros applies to each late return.", "term_added_or_removed", "less"),
    ],
)
def test_judge_a_statement_that_comes_or_goes_meets_its_rule(
    sentence: str, rule: str, when_added: str
) -> None:
    """A statement cuts one way when it comes and the other way when it goes."""
    came = judge(change(inserted(sentence, section="Details"))).reasons[0]
    went = judge(change(deleted(sentence, section="Details"))).reasons[0]
    assert (came.rule, came.direction) == (rule, when_added)
    opposite = {"less": "more", "more": "less"}[when_added]
    # A practice that is no longer mentioned may go on.
    expected = "neutral" if rule == "practice_added_or_removed" else opposite
    assert (went.rule, went.direction) == (rule, expected)


def test_judge_an_age_limit_that_comes_is_reported() -> None:
    """A statement with an age is about who may use the service."""
    assert "age_limit" in rules_of(inserted("Children under 13 may not register."))


@pytest.mark.parametrize(
    ("section", "old", "new", "sentence"),
    [
        (
            "Sub-processors",
            "",
            "Quillbird | Hosting | Norway",
            "Quillbird (Hosting, Norway) joins the list “Sub-processors”.",
        ),
        (
            "Our service providers",
            "Lantern",
            "",
            "Lantern leaves the list “Our service providers”.",
        ),
        (
            "Vendors",
            "Lantern | Billing | Malta",
            "Quillbird | Billing | Malta",
            "Quillbird (Billing, Malta) replaces Lantern in the list “Vendors”.",
        ),
    ],
)
def test_judge_a_vendor_in_a_list_is_news(section: str, old: str, new: str, sentence: str) -> None:
    """Under a title that says what the list is, a row is enough to know who joined or left."""
    if old and new:
        edit = replaced(old, new, section)
    else:
        edit = inserted(new, section=section) if new else deleted(old, section=section)
    assert sentence in {reason.sentence for reason in judge(change(edit)).reasons}


@pytest.mark.parametrize("title", ["Who receives it", "Who else sees it", "Sharing your data"])
def test_judge_an_entry_under_a_title_that_asks_who_is_news(title: str) -> None:
    """A recipient with what it does is no label, though its entry is no whole sentence."""
    entry = inserted("Lantern, which measures our advertising.", section=title)
    assert "recipient_listed" in rules_of(entry)


def test_judge_a_company_with_its_country_is_news_under_any_title() -> None:
    """An entry "Name (Country)" names a recipient even where the title says nothing."""
    assert "company_listed" in rules_of(inserted("Quillbird Support Ltd (Norway);", section="X"))


def test_judge_a_kind_of_data_in_a_list_is_news() -> None:
    """A label under "Data we collect" names data, the same label in a menu does not."""
    assert rules_of(inserted("Precise location data", section="Information we collect"))
    assert not rules_of(inserted("Precise location data", section="Press"))


def test_judge_a_fragment_of_a_list_of_purposes_is_news() -> None:
    """An entry that is no sentence of its own still adds a purpose."""
    edit = inserted("to show you personalised advertising", section="How we use your data")
    assert rules_of(edit)


def test_judge_a_whole_section_is_named_as_one() -> None:
    """A heading with its text is announced with its title and length."""
    edit = inserted(
        "Residents of Japan",
        "This part is for residents of Japan.",
        "We collect your e-mail address from your employer.",
        "You may object to this at any time.",
        section="Residents of Japan",
    )
    assert any(
        "The policy has a new section, “Residents of Japan” (3 passages)" in reason.sentence
        for reason in judge(change(edit)).reasons
    )


def test_judge_two_labels_side_by_side_are_one_change() -> None:
    """A company on a line of its own that gives way to another is a party that changed."""
    verdict = judge(change(deleted("Harbour Books Ltd."), inserted("Lantern Media Inc.")))
    assert verdict.reasons[0].rule == "party_changed"
    assert verdict.confidence == "certain"


def test_judge_words_that_no_rule_explains_are_asked_about() -> None:
    """Practice words that changed in an unknown way are material and wait for a person."""
    verdict = judge(
        change(
            replaced(
                "We process the cookies that you send us in batches.",
                "We process the cookies and crumbs that you send us in batches.",
            )
        )
    )
    assert (verdict.level, verdict.confidence) == ("material", "ask")
    assert verdict.reasons[0].rule == "meaning_unclear"


def test_judge_one_word_for_another_is_asked_about_and_not_announced() -> None:
    """A word of a practice that gave way to one that says nothing of how far it goes waits for a person."""
    verdict = judge(
        change(
            replaced(
                "We process the cookies that you send us in batches.",
                "We process the cookies that you send us in parcels.",
            )
        )
    )
    assert (verdict.level, verdict.confidence) == ("editorial", "ask")
    assert verdict.reasons[0].rule == "phrase_exchanged"


def test_judge_every_rule_says_what_it_does() -> None:
    """A rule without a docstring would leave a hole in the reference."""
    assert all(rule.doc.startswith(("Report ", "Silence ")) for rule in RULES.values())


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        ("Logs | X", "Logs | | X", "material"),
        ("Sold | | X |", "Sold | X | |", "material"),
        ("| Logs | X |", "Logs | X", "none"),
    ],
)
def test_judge_a_cross_that_changes_its_column_is_asked_about(
    old: str, new: str, level: str
) -> None:
    """In a table of yes and no the place is the meaning; the bars around a row are not."""
    assert judge(change(replaced(old, new))).level == level
