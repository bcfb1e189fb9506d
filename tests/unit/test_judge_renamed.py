"""Quieting rules that look at more than one edit, or at what stands beside the changed words."""

from __future__ import annotations

from notifier.materiality import judge
from notifier.model.change import Edit
from tests.handmade import change, inserted, replaced


def rules_of(*edits: Edit) -> set[str]:
    """Return every rule that spoke of *edits*."""
    return {reason.rule for reason in judge(change(*edits)).reasons}


def test_judge_a_product_renamed_throughout_is_no_news() -> None:
    """A plan of the same company that has another name everywhere is the same plan."""
    renamed = (
        replaced(
            "If you use Larkspur Business, your employer sees your account.",
            "If you use Larkspur Teams, your employer sees your account.",
        ),
        replaced(
            "An administrator of Larkspur Business can delete your account.",
            "An administrator of Larkspur Teams can delete your account.",
        ),
    )
    verdict = judge(change(*renamed))
    assert verdict.level == "editorial"
    assert {reason.rule for reason in verdict.reasons} == {"product_renamed"}


def test_judge_a_vendor_replaced_throughout_is_news() -> None:
    """Data that goes to another company goes to another company, however often it is said."""
    verdict = judge(
        change(
            *(
                replaced(
                    f"We share {what} with Brightpost for delivery.",
                    f"We share {what} with Quillmail for delivery.",
                )
                for what in ("addresses", "names", "orders", "messages")
            )
        )
    )
    assert verdict.level == "material"


def test_judge_a_title_glued_to_its_sentence_is_no_news() -> None:
    """A heading that was read as the beginning of its text, and is now read as a heading."""
    assert rules_of(
        inserted("b. Liability for losses"),
        replaced(
            "b. Liability for lossesWe are not liable for lost profits.",
            "We are not liable for lost profits.",
        ),
    ) >= {"regrouped"}
    assert "regrouped" not in rules_of(
        replaced(
            "b. Liability for losses We are not liable for lost profits.",
            "We are not liable for lost profits.",
        )
    )


def test_judge_a_lost_link_is_no_news() -> None:
    """A sentence that breaks off before its full stop has lost a link's text, not a right."""
    assert rules_of(
        replaced("Please write to our data protection officer .", "Please write to our .")
    ) == {"words_lost"}
    assert "words_lost" not in rules_of(
        replaced("We share data with partners and advertisers.", "We share data with partners.")
    )


def test_judge_build_numbers_are_no_news() -> None:
    """What only machines read binds nobody; a period of time beside it does."""
    assert rules_of(
        replaced("We monitor errors (build 9f31c07a2).", "We monitor errors (build 44be01d9c).")
    ) == {"code"}
    assert rules_of(replaced("We keep errors for 30 days.", "We keep errors for 90 days.")) == {
        "period_changed"
    }


def test_judge_a_shouted_misspelling_is_no_news() -> None:
    """In a sentence of capitals a capital letter makes no name."""
    assert rules_of(
        replaced(
            "YOU WAIVE THE RIGHT TO DISPUTE A BILL YOU ARE DISPUTNG.",
            "YOU WAIVE THE RIGHT TO DISPUTE A BILL YOU ARE DISPUTING.",
        )
    ) == {"spelling"}


def test_judge_a_document_that_presents_itself_is_no_news() -> None:
    """A sentence that says what a document describes collects nothing."""
    verdict = judge(
        change(
            inserted(
                "Our Business privacy notice describes what personal information we collect from you."
            )
        )
    )
    assert verdict.level != "material"
    assert (
        judge(change(inserted("Our notice system will collect your contact lists."))).level
        == "material"
    )
