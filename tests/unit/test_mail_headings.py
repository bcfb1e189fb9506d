"""What stands above the quotations of a mail, and how many further passages it speaks of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.compose.headings import also_said, told_of
from notifier.compose.items import Item
from notifier.compose.summary import Summary, summarise
from notifier.model.verdict import Reason, Verdict
from tests.handmade import change, inserted, replaced

OLD = "We post notices in the shop, in your account, or on another board of ours."
NEW = "We post notices in the shop, or on another board of ours."
ITEM = Item(sentence="", section="", old=OLD, new=NEW, direction="neutral", edit_id="e1")
TWICE = "“in your account” is dropped from “…in the shop, in your account, or on another board”."


def summary_of(*reasons: Reason, level: str = "material") -> Summary:
    """Summarise *reasons*, each of an edit of its own, quoting none."""
    made = change(*(inserted(f"We send letter {number}.") for number in range(len(reasons))))
    placed = [
        replace(reason, edit_id=edit.id) for reason, edit in zip(reasons, made.edits, strict=True)
    ]
    verdict = Verdict(level=level, reasons=tuple(placed))  # type: ignore[arg-type]
    return summarise(verdict, made, title="Terms", limit=0)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (TWICE, "“in your account” is dropped"),
        (
            "Two boards become one: “in the shop, or on another board” instead of “in the shop, in your account”.",
            "Two boards become one",
        ),
        (
            "The policy has a new section, “Boards” (2 passages): “We post notices… on another board”.",
            "The policy has a new section, “Boards” (2 passages)",
        ),
    ],
)
def test_what_is_quoted_below_is_not_quoted_above_as_well(sentence: str, told: str) -> None:
    """A quotation stands in a mail once, also where one sentence gives two or cuts it."""
    assert told_of(sentence, ITEM) == told


def test_a_quotation_that_does_not_stand_below_stays() -> None:
    """What a mail shows nowhere else is left in the sentence."""
    assert told_of(TWICE, replace(ITEM, old="We post notices.", new="")) == TWICE


def test_small_numbers_are_words_also_where_the_same_is_so() -> None:
    """A mail that says "three passages were moved" does not say "2 more passages"."""
    item = replace(ITEM, sentence="The policy now names Utah here.", also=("e2", "e3"))
    assert also_said(item) == "The same goes for two more passages."


SURE = Reason(rule="r", level="material", sentence="It changed.", edit_id="")
UNSURE = replace(SURE, asks=True)


@pytest.mark.parametrize(
    ("reasons", "further"),
    [
        ((), ""),
        ((SURE,), "One more passage changes in meaning"),
        ((UNSURE,), "One more passage may change in meaning"),
        ((UNSURE, UNSURE), "Two more passages may change in meaning"),
        ((SURE, SURE, UNSURE), "Two more passages change in meaning, and one more may"),
    ],
)
def test_what_no_rule_is_sure_of_only_may_change_in_meaning(
    reasons: tuple[Reason, ...], further: str
) -> None:
    """Passages that were counted and not looked into are not said to mean something else."""
    assert summary_of(*reasons).further == further


def test_a_notice_of_an_earlier_release_says_of_all_its_passages_what_it_said() -> None:
    """Its summary does not know of which passages the rules were unsure."""
    stored = summary_of(SURE, UNSURE).to_dict()
    del stored["unsure"]
    assert Summary.from_dict(stored).further == "Two more passages change in meaning"


def test_of_a_change_that_takes_no_side_no_part_takes_one() -> None:
    """Where it is not known whom a change favours, its only passage is not called more protective."""
    made = change(inserted("We send letters."))
    better = replace(SURE, edit_id="e1", direction="more")
    summary = summarise(Verdict(level="material", reasons=(better,)), made, title="Terms")
    assert summary.leaning == "neutral"
    assert [item.direction for item in summary.items] == ["neutral"]


def test_the_headline_speaks_of_the_wording_that_is_shown() -> None:
    """Where a person is asked about wording, it does not speak of a sentence that says the same."""
    made = change(inserted("One."), inserted("Two."))
    said, asked = (edit.id for edit in made.edits)
    reasons = (
        Reason(rule="said_anew", level="editorial", sentence="It says the same.", edit_id=said),
        Reason(
            rule="phrase_exchanged",
            level="editorial",
            sentence="“two” is added.",
            edit_id=asked,
            asks=True,
        ),
    )
    verdict = Verdict(
        level="editorial", confidence="ask", headline="It says the same.", reasons=reasons
    )
    assert summarise(verdict, made, title="Terms").headline == "“two” is added."


def test_words_that_went_are_looked_for_where_they_stood() -> None:
    """A passage is not quoted a second time for words that its first quotation strikes out."""
    made = change(
        replaced(
            "Cancellation is by letter, one month before the term ends.", "Ending is by letter."
        )
    )
    reasons = (
        replace(SURE, edit_id="e1", sentence="It ends otherwise.", new="Ending"),
        replace(SURE, edit_id="e1", sentence="No month is stated.", old="one month"),
    )
    summary = summarise(Verdict(level="material", reasons=reasons), made, title="Terms")
    assert len(summary.items) == 1
