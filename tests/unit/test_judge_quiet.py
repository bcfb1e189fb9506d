"""What is no news, and why: every silence has its reason."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.model.change import Edit, Run
from tests.handmade import change, deleted, inserted, moved, renamed, replaced


@pytest.mark.parametrize(
    ("edit", "rule", "level"),
    [
        (moved("We never sell your data.", "Sharing"), "moved", "none"),
        (
            replaced("We don't sell data - ever.", "We don’t sell data – ever."),
            "typography",
            "none",
        ),
        (replaced("3. We keep orders.", "4. We keep orders."), "typography", "none"),
        (
            replaced("Data is embeded in our produkts.", "Data is embedded in our products."),
            "spelling",
            "none",
        ),
        (
            replaced("ou may be billed for late returns.", "You may be billed for late returns."),
            "spelling",
            "none",
        ),
        (
            replaced("Last updated: 3 March 2025", "Last updated: 9 June 2026"),
            "date_stamp",
            "none",
        ),
        (inserted("Effective 1 January 2027"), "date_stamp", "none"),
        (
            replaced(
                "Write to privacy@example.com to object.", "Write to dpo@example.org to object."
            ),
            "contact_detail",
            "editorial",
        ),
        (
            replaced("E-mail: privacy@example.com", "E-mail: [email protected]"),
            "contact_detail",
            "editorial",
        ),
        (
            replaced(
                "Our office is located at 9 Harbour Street, 1010 Valletta.",
                "Our office is located at 26 Lantern Road, 1040 Valletta.",
            ),
            "address",
            "editorial",
        ),
        (replaced("1 comment, 3 days ago", "1 comment, 4 days ago"), "ticker", "none"),
        (
            inserted('window.state={"user":{"id":1}};document.write("x")'),
            "code",
            "none",
        ),
        (
            inserted("We use cookies.", "By clicking Accept you agree to our use of cookies."),
            "consent_banner",
            "none",
        ),
        (renamed("Sharing with others", "Who we share data with"), "renamed_heading", "editorial"),
        (
            replaced("As section 4.2 says, we share data.", "As section 5.1 says, we share data."),
            "reference",
            "none",
        ),
        (
            replaced(
                "The survey began on 3 May 2025 in Malta.",
                "The survey began on 4 May 2025 in Malta.",
            ),
            "dates_only",
            "none",
        ),
        (
            replaced(
                "You initiate the transfer via the app.", "You start the transfer through the app."
            ),
            "rearranged",
            "editorial",
        ),
        (
            replaced("You start any transfer in the app.", "You start each transfer in the app."),
            "wording",
            "editorial",
        ),
        (
            replaced(
                "For more information see the Reader Policy.",
                "For more information see our legal pages.",
            ),
            "pointer",
            "editorial",
        ),
        (
            replaced(
                "We use your language on the start page and in mails.",
                "We use your language on the start page (referred to as home on telephones) and in mails.",
            ),
            "explanation",
            "editorial",
        ),
        (inserted("We love books and the people who read them."), "explanation", "editorial"),
        (inserted("Careers"), "furniture", "none"),
        (inserted("Do not sell my personal information"), "furniture", "none"),
        (
            replaced("Autumn sale: save 20% today", "Winter sale: save 30% today"),
            "furniture",
            "none",
        ),
        (
            replaced(
                "Write to our DPO if you want to complain about us.",
                "Write to our data protection officer (DPO) if you want to complain about us.",
            ),
            "spelling",
            "none",
        ),
        (
            deleted("Terms of Use", section="Our quick links"),
            "contents",
            "none",
        ),
        (
            replaced(
                "We do not keep any record of your shelf visits.",
                "We do not keep any record of your",
            ),
            "words_lost",
            "none",
        ),
        (
            replaced(
                "Please give us enough papers to prove your identify.",
                "Please give us enough of papers to prove your identity.",
            ),
            "spelling",
            "none",
        ),
    ],
)
def test_judge_a_silence_has_its_reason(edit: Edit, rule: str, level: str) -> None:
    """The edit is judged of no consequence, by the rule that is meant for it."""
    verdict = judge(change(edit))
    assert {(reason.rule, reason.level) for reason in verdict.reasons} == {(rule, level)}
    assert verdict.level == level


def test_judge_a_link_that_leads_elsewhere_is_quiet() -> None:
    """Words that stay say how a right is used; where the link leads is a detail."""
    edit = Edit(
        id="e1",
        kind="relinked",
        section="Your rights",
        old="You can opt out here.",
        new="You can opt out here.",
        links=(("https://a.example/opt-out", "https://b.example/choices"),),
    )
    assert judge(change(edit)).level == "none"


def test_judge_words_that_only_regrouped_are_quiet() -> None:
    """A sentence that was cut out of one passage and stands in another was neither lost nor won."""
    sentence = "We may share your orders with couriers."
    verdict = judge(
        change(deleted(sentence), inserted(f"Welcome to our shop. {sentence} Enjoy reading."))
    )
    assert [reason.rule for reason in verdict.reasons if reason.edit_id == "e1"] == ["restated"]


def test_judge_a_registered_capital_is_no_price() -> None:
    """A company's own particulars bind no customer."""
    edit = replaced(
        "Harbour Books, with a share capital of 30,000 euros, sells books.",
        "Harbour Books, with a share capital of 38,000 euros, sells books.",
    )
    assert judge(change(edit)).level != "material"


def test_judge_a_number_in_a_label_is_still_a_fact() -> None:
    """Facts come before furniture: an age in a form's label matters."""
    verdict = judge(change(replaced("I am aged 16 or older", "I am aged 18 or older")))
    assert verdict.reasons[0].rule == "age_changed"


def test_judge_links_that_were_not_read_leave_holes() -> None:
    """Words that are missing behind "to" and "your" are those of links, where a blank stands before the stop."""
    edit = Edit(
        id="",
        kind="replaced",
        section="",
        old="You can choose to stop our letters by changing your settings.",
        new="You can choose to by changing your .",
        runs=(
            Run("same", "You can choose to "),
            Run("deleted", "stop our letters"),
            Run("same", " by changing your "),
            Run("deleted", "settings"),
            Run("same", "."),
        ),
    )
    verdict = judge(change(edit))
    assert [reason.rule for reason in verdict.reasons] == ["words_lost"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "You may sign in with Lantern. 3. Our partners tell us what you read.",
            "You may sign in with Lantern.3. Our partners tell us what you read.",
        ),
        (
            "IF YOU MOVE A LANTERN ROUTER, TELL US OF IT BEFORE YOU PLUG IT IN.",
            "IF YOU MOVE A Lantern ROUTER, TELL US OF IT BEFORE YOU PLUG IT IN.",
        ),
        (
            "IF YOU MOVE A ROUTER, TELL US OF IT BEFORE YOU PLUG IT IN.",
            "If you move a router, tell us of it before you plug it in.",
        ),
    ],
)
def test_judge_a_lost_blank_and_capitals_make_no_other_number_or_country(
    old: str, new: str
) -> None:
    """Where a blank fell out before a section's number, or "US" stands in capitals, nothing is asked."""
    verdict = judge(change(replaced(old, new)))
    assert (verdict.level, verdict.confidence == "ask") == ("none", False), verdict.reasons
