"""Lines that are no sentences and state something all the same, and labels of the page beside them."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, deleted, inserted


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Retention", "Footage of the gate: 72 hours."),
        ("Retention", "Mooring contracts - ten years"),
        ("Retention", "Chats with the harbour office: as long as your account exists."),
        ("Berths", "Notice period: one month."),
        ("Prices", "Second key: 7.50."),
        ("Berths", "Change of booking: 20.00, plus the difference in fare."),
        ("The app", "Sharing of your position: off by default."),
        ("The app", "Visible to other crews: name and home port."),
        ("Law", "Place of jurisdiction: Valletta."),
        ("Decisions", "Bids below 500: refused automatically."),
        ("What we collect", "Length of the boat, estimated from photos."),
        ("Recipients", "Phone numbers passed to the crane driver."),
        ("Security", "No access to the logbook without a ticket."),
        ("The pier", "Video surveillance at the fuel station."),
        ("The app", "Off by default in Malta."),
        ("Translation", "Messages entered in the field for notes."),
        ("How we use information", "Contact and advise you in connection with your berth."),
        ("The app", "Distance shown to others: rounded to the nearest mile."),
        ("Prices", "Paper chart: 2.50 a month."),
        ("Anything", "Habits inferred from what you buy at our pier."),
        ("Prices", "Free moves within 24 hours."),
        ("Anything", "Crew details, such as names and dates of birth"),
        ("Anything", "To verify your identity when you lose the key."),
        ("To keep the harbour safe, we", "Look at who comes through the gate."),
    ],
)
def test_a_line_without_a_verb_may_state_something(section: str, text: str) -> None:
    """A period, a price, a setting, a thing with what is done with it and a use are told, and a person is asked."""
    for edit in (inserted(text, section=section), deleted(text, section=section)):
        found = judge(change(edit))
        assert (found.level, found.confidence) == ("material", "ask")


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Retention", "Retention of data"),
        ("Press", "Reading time: 3 minutes"),
        ("Contact", "Opening hours: 9.00 to 17.00"),
        ("Cookies", "_mooring: 2 years"),
        ("The table", "Purpose | Legal basis | Retention"),
        ("Prize draw", "No purchase necessary."),
        ("Privacy", "3.2. When we collect your data and share it with you"),
        ("Plans", "Sometimes Harbour offers different plans in different harbours."),
        ("Harbour", "Pier 4: the one with the lighthouse"),
        ("What we collect", "To learn more about berths, see our guide."),
    ],
)
def test_a_label_and_a_title_that_runs_on_state_nothing(section: str, text: str) -> None:
    """What is only found on a page, a head of a table and a title with a full stop are no statements."""
    assert judge(change(inserted(text, section=section))).level != "material"


@pytest.mark.parametrize(
    "text",
    [
        "Do you read my logbook? No, never.",
        "Yes, but only the harbour master sees it.",
        "No. What is deleted stays deleted.",
        "Only with your permission.",
        "Do you pass on my number? Yes, until the crane is free.",
    ],
)
def test_an_answer_is_a_statement(text: str) -> None:
    """A yes or no says what is done, with its question or where that stands above it."""
    found = judge(change(inserted(text, section="Questions")))
    assert (found.level, found.confidence) == ("material", "ask")


@pytest.mark.parametrize("text", ["Was this page helpful? Yes / No", "Yes No", "No berths found"])
def test_a_button_is_no_answer(text: str) -> None:
    """What a page lets its reader click answers nothing."""
    assert judge(change(inserted(text, section="Questions"))).level == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Jump to: What we collect, Who sees it, How long we keep it",
        "See also: Privacy at work; Cookie settings",
        "Back to: What we collect",
    ],
)
def test_a_line_of_links_is_contents(text: str) -> None:
    """Titles behind a word that leads to them are no practices."""
    assert judge(change(inserted(text, section="Harbour"))).level == "none"


@pytest.mark.parametrize(
    "text",
    [
        "EU representative: Lantern Compliance GmbH, Kiel.",
        "Operator of the site: Pier Media AS, Bergen",
        'We are Lantern Holding Ltd ("we" or "us"), parent of Harbour Moorings Ltd.',
        "Lantern Lifts Inc. is a Delaware corporation with its seat in Dover.",
    ],
)
def test_a_party_behind_its_role_is_told(text: str) -> None:
    """Who represents, operates or is meant by "we" is told though so many capitals read as no sentence."""
    found = judge(change(inserted(text, section="Harbour")))
    assert found.level == "material"
    assert "party_named" in {reason.rule for reason in found.reasons}
