"""What pages say beside their policy: contents, banners on coming versions, walls, counts, years."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (inserted("How we share your data with partners", section="Contents"), "contents"),
        (
            inserted("* Data we collect* Sharing your data* Your rights* How long we keep it"),
            "contents",
        ),
        (inserted("We are updating our Terms and Privacy Policy."), "explanation"),
        (
            inserted("The new version that collects all details can be found here."),
            "explanation",
        ),
        (
            deleted("The purpose of this Privacy Notice is to inform you how we use your data."),
            "explanation",
        ),
        (
            replaced(
                "Larkspur has more than 200 million users, whom spammers like.",
                "Larkspur has more than 400 million users, whom spammers like.",
            ),
            "reckoned_alike",
        ),
    ],
)
def test_judge_what_stands_beside_the_policy_is_no_news(edit: Edit, rule: str) -> None:
    """None of it binds anybody."""
    verdict = judge(change(edit))
    assert verdict.level != "material"
    assert [reason.rule for reason in verdict.reasons] == [rule]


@pytest.mark.parametrize(
    "edit",
    [
        inserted("We share your data with partners of ours.", section="Contents"),
        replaced(
            "A plan may have up to 200 users at once.", "A plan may have up to 100 users at once."
        ),
        replaced("© 2025 Larkspur Books Inc.", "© 2026 Brightpost Books Inc."),
    ],
)
def test_judge_what_looks_like_it_and_binds_is_news(edit: Edit) -> None:
    """A statement in the contents, a limit of users, another company."""
    assert judge(change(edit)).level == "material"


def test_judge_a_copyright_year_names_no_other_company() -> None:
    """The year before a company's name is not part of it."""
    verdict = judge(change(replaced("© 2025 Larkspur Books Inc.", "© 2026 Larkspur Books Inc.")))
    assert verdict.level == "none"


def test_judge_a_section_that_gives_way_to_an_error_is_asked_about() -> None:
    """An error page that got as far as the judge is not announced as a loss of rights."""
    lost = (
        deleted("Your rights", section="Your rights"),
        *(
            deleted(text, section="Your rights")
            for text in (
                "You can ask us to delete your data.",
                "You can object to advertising at any time.",
                "You can complain to the authority.",
                "We answer within 30 days.",
            )
        ),
    )
    wall = inserted("This page isn't available, an unexpected error has occurred.")
    assert judge(change(*lost, wall)).confidence == "ask"


def test_judge_styles_with_blanks_in_them_are_no_text() -> None:
    """The styles of a page are known as a whole, though they hold words, blanks and percentages."""
    old = ".css-1ok-menu{top:100%;color:hsl(0, 0%, 20%);box-shadow:0 0 0 1px hsla(0, 0%, 0%, 0.1);}"
    new = ".css-26l-menu{top:90%;color:hsl(0, 0%, 30%);border:1px solid hsla(0, 0%, 0%, 0.2);}"
    assert judge(change(replaced(old, new))).level == "none"
