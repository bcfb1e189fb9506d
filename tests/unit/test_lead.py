"""What opens the list in which an entry stands."""

from __future__ import annotations

from notifier.materiality import judge
from notifier.model.lead import leads
from tests.handmade import change, inserted
from tests.unit.test_summary_text import summary_of

RULES = "You agree that you will not use the service to:"
ENTRY = "Collect, process or disclose information about other people's health"


def test_lead_is_that_of_the_list_and_of_lists_within_it() -> None:
    """An entry below another list's entries stands under the outermost opening."""
    found = list(leads(["Conduct", RULES, "Break the law, such as by:", "Fraud", ENTRY]))
    assert found == [("", False), ("", False), (RULES, True), (RULES, False), (RULES, False)]


def test_lead_ends_where_somebody_does_something() -> None:
    """A sentence of its own below a list is no entry of it, and neither is what follows."""
    found = list(leads([RULES, "Send spam", "We may close accounts that do.", "See below"]))
    assert [lead for lead, _ in found] == ["", RULES, "", ""]


def test_lead_is_not_taken_from_other_languages() -> None:
    """Where a list ends is known in English alone."""
    assert {lead for lead, _ in leads(["Verboten ist Folgendes:", "Betrug", "Werbung"])} == {""}


def test_lead_stands_before_what_is_quoted_of_an_entry() -> None:
    """What customers must not collect is not told as what the company collects."""
    edit = inserted("Conduct", RULES, "Send spam", ENTRY, "Break locks", section="Conduct")
    said = [reason.sentence for reason in judge(change(edit)).reasons if "Collect" in reason.new]
    assert all(f"{RULES} … Collect" in sentence for sentence in said)
    assert said
    assert summary_of(edit).items[0].new.startswith(RULES)
