"""Quotations and figures as they stand in the sentences that customers read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.materiality import judge, lexicon
from notifier.materiality.wording import readable
from tests.handmade import change, replaced


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Read more about our blocklist, our service,",
            "Read more about our blocklist, our service",
        ),
        ("Learn more ", "Learn more"),
        ("For orders: * your name * your address", "For orders: · your name · your address"),
        ('see the section titled "What we do', "see the section titled ‘What we do"),
        ('we do" and what we do not.', "we do’ and what we do not"),
        ('a "smart" device', "a ‘smart’ device"),
        ("ten * fingers", "ten · fingers"),
        ("a footnote* stays", "a footnote* stays"),
    ],
)
def test_judge_a_quotation_reads_as_one(text: str, told: str) -> None:
    """No mark of a list, no comma at its end and no half of a pair of double quotation marks is left."""
    assert readable(text) == told


def test_judge_figures_are_stated_and_companies_named() -> None:
    """A figure that comes to a text in a language that no rule reads is stated there."""
    edited = change(
        replaced(
            "La caja hay que llevarla a la oficina del puerto en un plazo.",
            "La caja hay que llevarla a la oficina del puerto en un plazo de 10 días.",
        )
    )
    verdict = judge(replace(edited, language="es"))
    assert "10 is now stated" in verdict.headline


def test_judge_a_date_stamp_in_dutch_is_no_news() -> None:
    """When a Dutch text was changed last tells nobody anything."""
    verdict = judge(
        change(
            replaced(
                "Deze algemene voorwaarden zijn voor het laatst gewijzigd op 4 augustus 2022.",
                "Deze algemene voorwaarden zijn voor het laatst gewijzigd op 6 februari 2023.",
            )
        )
    )
    assert verdict.level == "none"


def test_judge_retained_rights_are_no_retention_of_data() -> None:
    """Who retains ownership or all rights keeps no data by that."""
    assert "retention" not in lexicon.topics("You retain ownership of your content.")
    assert "retention" not in lexicon.topics("We retain all rights to our marks.")
    assert "retention" in lexicon.topics("We retain your data for as long as we need it.")


def test_a_topic_is_not_said_twice_in_a_sentence() -> None:
    """Where what is mentioned says as much as the topic, the topic is left out; else it stands."""
    disputes = judge(
        change(
            replaced(
                "We keep your file for 2 years after your order to help our users.",
                "We keep your file for 2 years after your order to solve a dispute between our users.",
            )
        )
    ).headline
    assert disputes.startswith("The policy now mentions disputes: ")
    refunds = judge(
        change(
            replaced(
                "If you cancel your plan within the first days, it ends at once.",
                "If you cancel your plan within the refund days, it ends at once.",
            )
        )
    ).headline
    assert refunds.startswith("On fees and payment, the policy now mentions refunds: ")


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("the right to object; and", "the right to object"),
        ("the right to object, or", "the right to object"),
        ("das Recht auf Widerspruch; und", "das Recht auf Widerspruch"),
        ("the ads that you are interested in", "the ads that you are interested in"),
        ("what you tell us and", "what you tell us and"),
    ],
)
def test_readable_leaves_out_what_joins_an_entry_to_the_next(entry: str, shown: str) -> None:
    """An "and" behind the mark that ends a list's entry speaks of the next one."""
    assert readable(entry) == shown
