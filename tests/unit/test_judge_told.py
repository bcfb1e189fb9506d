"""What is said of edits to customers: who and what is named, on whose side, and where it stands."""

from __future__ import annotations

import pytest

from notifier.materiality import facts, judge
from notifier.model.verdict import Verdict
from tests.handmade import change, inserted, replaced


def of(old: str, new: str, section: str = "") -> Verdict:
    """Judge that *old* became *new*."""
    return judge(change(replaced(old, new, section)))


def sentences(verdict: Verdict) -> str:
    """Return all that is said of a change."""
    return "\n".join(reason.sentence for reason in verdict.reasons)


def test_who_is_asked_for_data_is_promised_nothing() -> None:
    """To be asked for one's name is a practice; to be asked for consent is a promise."""
    asked = of(
        "When you open the harbour app, you are not asked to create an account.",
        "When you open the harbour app, you are asked to enter a first and last name.",
    )
    assert {reason.direction for reason in asked.reasons} == {"less"}
    promised = judge(change(inserted("You will be asked to consent before the tour starts.")))
    assert "less" not in {reason.direction for reason in promised.reasons}


def test_what_cannot_be_done_without_data_is_no_refusal() -> None:
    """“Not able to serve you without sharing” shares, and refuses nothing."""
    verdict = judge(
        change(inserted("We are not able to provide the harbour without sharing your data."))
    )
    assert "more" not in {reason.direction for reason in verdict.reasons}


def test_data_that_is_taken_out_of_a_practice_makes_it_no_larger() -> None:
    """What is excluded is named, and not called less protective."""
    verdict = of(
        "Any text that you put into the harbour log will also be collected by us.",
        "Any text (excluding prompts that you send to the pilot) that you put into the harbour log will also be collected by us.",
    )
    assert "prompts" in sentences(verdict)
    assert verdict.direction == "neutral"


def test_who_keeps_to_a_standard_hands_nothing_on() -> None:
    """The name of a framework or a law is told without calling it a loss."""
    verdict = of(
        "Our cookies are used to comply with the rules.",
        "Our cookies are used to comply with the rules and the TCF (a framework).",
    )
    assert "TCF" in sentences(verdict)
    assert verdict.direction == "neutral"


def test_how_many_is_no_part_of_a_name() -> None:
    """“Several US” is nobody."""
    verdict = of(
        "US laws provide Utah and Virginia residents with rights on the use of their data.",
        "Several US laws provide residents with rights on the use of their data.",
    )
    assert "Several" not in sentences(verdict).partition("“")[0]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "When you use our page on Harbour, Quay Platforms Ireland Limited collects it.",
            "Quay Platforms Ireland Limited",
        ),
        ("It is run by Harbour, Inc. and others.", "Harbour, Inc."),
        ("Last updated: October 31, 2024 Quay Labs Inc. runs it.", "Quay Labs Inc."),
    ],
)
def test_a_company_is_named_from_behind_the_comma_before_it(text: str, named: str) -> None:
    """What a comma sets apart is no part of the name, but its legal form is."""
    assert [fact.text for fact in facts.parties(text)] == [named]


def test_what_the_address_of_a_link_is_called_is_not_said_to_be_mentioned() -> None:
    """A link to a list that went is told by its words."""
    verdict = of(
        "We provide your data to partners which show you ads (the list is at https://harbour.example/third-party-ads).",
        "We provide your data to partners which show you ads.",
    )
    assert "third parties" not in sentences(verdict)


def test_the_end_of_a_subscription_is_no_cancellation() -> None:
    """Where "cancellation" became "termination", the month that went is told."""
    verdict = of(
        "The cancellation is made by letter, one month before the planned end of the subscription.",
        "Termination is made by letter.",
        "Ending",
    )
    assert verdict.reasons[0].rule == "period_stated"
    assert "mentions cancellation" not in sentences(verdict)


def test_no_quotation_begins_within_a_word() -> None:
    """The words by which a place is known are whole ones."""
    verdict = of(
        "To show you ads on the quay, we hand your data to partners which provide personalised advertising services (please see the long list of all the advertising partners here on our board).",
        "To show you ads on the quay, we hand your data to partners which provide personalised advertising services.",
    )
    for reason in verdict.reasons:
        for quoted in reason.sentence.split("“…")[1:]:
            begins = quoted.split()[0].strip("”….")
            assert begins in [
                "To",
                "show",
                "you",
                "ads",
                "on",
                "the",
                "quay,",
                "we",
                "hand",
                "your",
                "data",
                "to",
                "partners",
                "which",
                "provide",
                "personalised",
                "advertising",
                "services",
                "(please",
                "see",
                "the",
                "long",
                "list",
                "of",
                "all",
                "the",
                "advertising",
                "partners",
                "here",
                "on",
                "our",
                "board).",
            ]


@pytest.mark.parametrize("title", ["Summary of Recent Changes", "Overview of Partners"])
def test_a_title_joins_no_list(title: str) -> None:
    """What stands over a passage of a section on recipients is nobody."""
    verdict = judge(change(inserted(title, section="Our partners")))
    assert " joins the list" not in sentences(verdict)


def test_a_name_of_which_a_part_is_another_is_told_with_both() -> None:
    """A product that got another first word is renamed, and not gone."""
    verdict = of(
        "Use this address to ask for the data that we keep about you in HARBOUR TalentService: data@harbour.example",
        "Use this address to ask for the data that we keep about you in quaify TalentService: data@harbour.example",
    )
    assert "now names quaify TalentService instead of HARBOUR TalentService" in sentences(verdict)


def test_what_is_done_by_not_tracking_tracks_nobody() -> None:
    """A way of not doing a thing is no practice that costs."""
    verdict = judge(
        change(inserted("By not tracking our users, our harbour keeps its results neutral."))
    )
    assert "less" not in {reason.direction for reason in verdict.reasons}


def test_licences_are_mentioned_as_other_topics_are() -> None:
    """What is counted is told in the plural: "mentions licences", as "mentions fees"."""
    verdict = of(
        "You may write to the harbour master about an exception for your boat.",
        "You may write to the harbour master about an exception for your boat or a commercial licence.",
    )
    assert "mentions licences" in sentences(verdict)
