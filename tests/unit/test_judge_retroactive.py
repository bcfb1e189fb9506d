"""Whether a change reaches back to what was there before it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from notifier.compose.explanation_text import explanation_text
from notifier.compose.pages import redline_page
from notifier.compose.summary import Summary, summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge, tuned
from notifier.materiality.backdated import backdated
from notifier.materiality.earlier import said
from notifier.model.change import Edit
from notifier.model.tuning import Tuning
from notifier.model.verdict import Retroactivity, Verdict
from tests.handmade import change, deleted, inserted, moved, replaced
from tests.quality.retroactive import AGAIN, EDITS, labelled, outcome
from tests.quality.retroactive import said as told

SELLS = replaced("We do not sell your data.", "We may sell your data to partners.", "Sharing")


def back(*edits: Edit) -> Retroactivity:
    """Return what the judge says on reaching back."""
    found = judge(change(*edits)).retroactive
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("This also applies to data that we already hold.", "data"),
        ("It covers songs that you uploaded before these terms took effect.", "content"),
        ("You agree to arbitrate all claims, regardless of when they arose.", "claims"),
        ("Any past, present or future dispute is decided by an arbitrator.", "claims"),
        ("The new limit applies to existing accounts as well.", "accounts"),
        ("Changes apply retroactively.", "anything"),
        ("We use recordings made before 3 May 2026 for research.", "data"),
        ("All recordings made since you joined are used, not only new ones.", "data"),
        ("It covers data that was collected under a partner's earlier privacy policy.", "data"),
        ("We may apply a new notice to data we already hold without your consent.", "data"),
    ],
)
def test_judge_a_sentence_reaches_back(sentence: str, held: str) -> None:
    """What is earlier than the text, its date or the customer's yes is of the past."""
    found = said(sentence)
    assert found is not None
    assert (found.way, found.held) == ("reaches", held)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("This does not apply to data collected before 3 May 2026.", "data"),
        ("Changes do not apply retroactively.", "anything"),
        ("We will ask for your consent before we use messages you sent earlier for it.", "data"),
        ("Only songs uploaded after this change are used.", "content"),
        ("The limit applies to customers who sign up on or after 1 June 2026.", "accounts"),
        ("Reviews posted under an earlier version remain subject to it.", "content"),
        ("This section does not apply to disputes that arose before you accepted it.", "claims"),
        ("Amendments never apply to orders placed before them.", "accounts"),
        ("We will ask you before we use data you gave us earlier in a new way.", "data"),
        ("We train on future chats, but not on chats from before this update.", "data"),
    ],
)
def test_judge_a_sentence_spares_the_past(sentence: str, held: str) -> None:
    """A denial, a yes that is asked for first, and a rule for what comes after are limits."""
    found = said(sentence)
    assert found is not None
    assert (found.way, found.held) == ("spares", held)


@pytest.mark.parametrize(
    "sentence",
    [
        "This policy applies to all information collected through our website.",
        "Withdrawing consent does not affect processing before the withdrawal.",
        "Termination does not affect rights that arose before the date of termination.",
        "You may request data that we collected before this policy took effect.",
        "We will notify you before these changes take effect.",
        "The new version will be posted before the changes take effect.",
        "We do not give retroactive discounts.",
        "You must not open an account if you were previously suspended.",
        "We combine them with information that we already hold.",
        "We never sell your data, including data collected before this change.",
        "All data that we already hold is now encrypted as well.",
        "We collected identifiers in the preceding 12 months.",
        "We follow existing law.",
        "This notice covers existing customers and job applicants.",
        "Any dispute arising from this agreement is heard in Lisbon.",
    ],
)
def test_judge_other_pasts_are_none(sentence: str) -> None:
    """Scope, other ends than the text's, rights and what is done for customers say nothing of it."""
    assert said(sentence) is None


def test_judge_says_what_states_that_it_reaches_back() -> None:
    """The words and their edit are named, and what the law says of it."""
    found = back(SELLS, inserted("This also applies to data that we already hold."))
    assert (found.value, found.held, found.edit_id) == ("stated", "data", "e2")
    assert found.words == "This also applies to data that we already hold."
    assert found.sentence.endswith("“This also applies to data that we already hold”.")
    assert "Gateway" in found.law


def test_judge_a_dropped_promise_may_reach_back_until_the_text_limits_it() -> None:
    """The same change is possible by itself, and no where it spares what was collected before."""
    assert (back(SELLS).value, back(SELLS).edit_id) == ("possible", "e1")
    limit = inserted("This concerns only data collected after 1 July 2026.")
    limited = back(SELLS, limit)
    assert limited.value == "no"
    assert "only data collected after 1 July" in limited.words


def test_judge_a_limit_on_claims_does_not_limit_data() -> None:
    """A limit counts for what it speaks of."""
    limit = inserted("This section does not apply to disputes that arose before 1 July 2026.")
    assert back(SELLS, limit).value == "possible"


@pytest.mark.parametrize(
    "edit",
    [
        replaced("The monthly fee is 5 euros.", "The monthly fee is 9 euros."),
        replaced("You may use bots.", "You must not use bots."),
        replaced("We keep logs for 90 days.", "We keep logs for 30 days."),
        replaced("We collect your name.", "We collect your name and precise location."),
        inserted("We set cookies to show you advertising on other sites."),
        inserted("We never sell your data, including data that we already hold."),
        moved("This also applies to data that we already hold."),
    ],
)
def test_judge_what_acts_for_the_future_or_for_the_customer_is_no(edit: Edit) -> None:
    """Fees, duties, new data, cookies, better terms and moved words reach nothing back."""
    assert back(edit).value == "no"


def test_judge_a_sentence_that_stood_in_both_texts_counts_only_in_what_gets_worse() -> None:
    """Commas moved in a clause on the past are no news; a new use in it is."""
    clause = "We use{} your posts for research, regardless of when they were posted."
    same = replaced(clause.format(","), clause.format(""))
    assert back(SELLS, same).value == "possible"
    sold = "We sell your posts for research, regardless of when they were posted."
    assert back(replaced(clause.format(""), sold)).value == "stated"


def test_judge_a_lost_limit_is_told_by_its_words() -> None:
    """Where the text no longer spares what was there, that is quoted."""
    gone = deleted("We will not use data collected earlier for this without your consent.")
    found = back(SELLS, gone)
    assert found.value == "possible"
    assert found.sentence.startswith("A limit to the future is gone, so changes may reach back: “")
    assert "without your consent" in found.words


@pytest.mark.parametrize(
    ("new", "stated"),
    [
        ("Last updated: 4 May 2026. Effective as of 1 January 2026.", True),
        ("Last updated: 2026-05-04. In force since 2026-01-01.", True),
        ("Last updated: 4 May 2026. Effective: 1 June 2026.", False),
        ("Last updated: 4 May 2026. Effective: 4 May 2024.", False),
        ("Last updated: 31 February 2026. Effective: 1 January 2026.", False),
    ],
)
def test_judge_a_text_dated_back(new: str, *, stated: bool) -> None:
    """It took effect before it was updated, on a day that is news; no day is guessed."""
    assert (backdated([("Last updated: 4 May 2024. Effective: 4 May 2024.", new)]) is not None) == (
        stated
    )


def test_judge_dates_are_told_with_the_change() -> None:
    """Only a change that matters is told to be dated back."""
    stamp = inserted("Updated on 4 May 2026. Effective since 1 January 2026.")
    found = back(SELLS, stamp)
    assert (found.value, found.edit_id) == ("stated", "e2")
    assert "1 January 2026, before the day on which it says it was updated, 4 May 2026" in (
        found.sentence
    )
    assert back(stamp).value == "no"


def test_judge_in_another_language_it_is_not_judged() -> None:
    """No words for it are known there, so nothing is said."""
    edit = replaced("Wir verkaufen keine Daten.", "Wir verkaufen Daten an Partner.")
    verdict = judge(replace(change(edit), language="de"))
    assert verdict.level == "material"
    assert verdict.retroactive is None
    assert verdict.looks_back == ""


def test_judge_a_company_that_quietens_the_change_hears_nothing_of_it() -> None:
    """What is made editorial by settings reaches nothing back; what stays material does."""
    made = change(SELLS)
    verdict = judge(made)
    assert verdict.looks_back
    quiet = tuned(made, verdict, Tuning(quieter=("third_party_sharing",)))
    assert quiet.looks_back == ""
    asked = tuned(made, verdict, Tuning(watch=("partners",)))
    assert asked.looks_back == verdict.looks_back


def test_judge_what_an_earlier_release_stored_is_read_as_not_judged() -> None:
    """Its verdicts and summaries lack the key, and what it cannot know is not made up."""
    data = judge(change(SELLS)).to_dict()
    assert Verdict.from_dict(json.loads(json.dumps(data))).to_dict() == data
    del data["retroactive"]
    assert Verdict.from_dict(data).retroactive is None
    summary = summarise(judge(change(SELLS)), change(SELLS), title="Policy").to_dict()
    assert Summary.from_dict(summary).looks_back
    del summary["looks_back"]
    assert Summary.from_dict(summary).looks_back == ""


def test_judge_it_is_told_where_a_change_is_told() -> None:
    """A page of the command line and an explanation say it, with the law in the latter."""
    old, new = (
        read(f"# Policy\n\n## Sharing\n\n{text}\n", "text/markdown")
        for text in ("We do not sell your data.", "We may sell your data to partners.")
    )
    made = compare(old, new)
    verdict = judge(made)
    assert verdict.looks_back in redline_page(old, new, made, verdict)
    text = " ".join(explanation_text(verdict, ()).split())
    assert f"Looking back (possible): {verdict.looks_back}" in text
    assert "the law: FTC Act 5" in text


@pytest.mark.parametrize(
    ("file", "edits", "wrong", "overstated"), [(EDITS, 122, 2, 0), (AGAIN, 70, 5, 1)]
)
def test_judge_answers_rightly_for_invented_edits(
    file: Path, edits: int, wrong: int, overstated: int
) -> None:
    """Of both rounds a handful is wrong, and hardly any that is not stated is said to be."""
    judged = [(edit.family, edit.value, told(outcome(edit))) for edit in labelled(file)]
    assert len(judged) == edits
    missed = [each for each in judged if each[1] != each[2]]
    assert len(missed) <= wrong
    assert len([each for each in missed if each[2] == "stated"]) <= overstated
