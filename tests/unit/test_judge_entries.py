"""Entries of lists say what is collected, done or forbidden, though they are no sentences."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, deleted, inserted, replaced


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("How does Harbour use what it knows?", "finding a berth that fits your boat"),
        ("How Do We Use this Information?", "Plan the work of the crane;"),
        ("II. Use of Information", "planning the work of the crane"),
        ("What data does Harbour collect?", "the length of your boat"),
        ("Collection of Information", "habits of mooring"),
        ("12. Obligations", "Lend the key of the gate to a stranger;"),
        ("Residents of Malta", "The right to be heard before a berth is given away; and"),
        ("More", "The colour of your sails;"),
        (
            "Categories of information",
            "Sail data, including the colour that you chose if you race.",
        ),
        ("Anything", "Crane providers that lift your boat ashore (e.g. Lantern Lifts)"),
        ("Legal basis: consent", "Legal basis: consent"),
    ],
)
def test_an_entry_of_a_telling_list_is_told(section: str, text: str) -> None:
    """Under a title on uses or data, or where a semicolon goes on, an entry is more than a label."""
    for edit in (inserted(text, section=section), deleted(text, section=section)):
        found = judge(change(edit))
        assert (found.level, found.confidence) == ("material", "ask")


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("What data does Harbour collect?", "Back to top"),
        ("How we use your data", "Can I say no?"),
        ("Press", "Harbour news"),
        ("Contact", "harbour@harbour.example;"),
        ("Contact", "12 Pier Street, Valletta 1234;"),
    ],
)
def test_a_label_of_the_page_stays_one(section: str, text: str) -> None:
    """A button, a question, a menu entry and a line of an address are no entries of such a list."""
    assert judge(change(inserted(text, section=section))).level != "material"


@pytest.mark.parametrize(
    "text",
    [
        "Please note that we pass your berth on to the harbour police.",
        "For example, the crane may be watched by cameras that take photos.",
        "By using the pier, you agree to our collection of data as described in this policy.",
        "By mooring and using the pier, you confirm that you have read this policy.",
        "We are the controller of your personal data under this policy.",
        "Claims must be submitted through the form named above, to the extent permitted by law.",
        "Your booking may be refused.",
        "You may be able to refuse the use of the crane.",
    ],
)
def test_what_binds_is_told_though_it_is_put_as_a_remark(text: str) -> None:
    """A "please note", a law that permits it or a text that describes it makes nothing harmless."""
    for edit in (inserted(text), deleted(text)):
        assert judge(change(edit)).level == "material"


@pytest.mark.parametrize(
    "text",
    [
        "Please note that the harbour was built long ago.",
        "Please note: for more information on berths, see our mooring rules.",
        "For example, the pier is closed in a storm.",
        "A controller is whoever decides why data is processed.",
    ],
)
def test_a_remark_that_binds_nobody_stays_one(text: str) -> None:
    """What is noted or given as an example creates nothing by itself."""
    assert judge(change(inserted(text))).level == "editorial"


def test_a_way_to_complain_that_goes_is_asked_about() -> None:
    """A sentence that leads to somebody who answers questions leads no longer to one who hears complaints."""
    old = "If you have questions about berths, or would like to submit a complaint, please contact us."
    new = "If you have questions about berths, please contact us."
    found = judge(change(replaced(old, new)))
    assert (found.level, found.confidence) == ("material", "ask")


def test_one_side_that_enumerates_more_is_asked_about() -> None:
    """Where words give way to a list of which they are one entry, the others joined."""
    edit = replaced(
        "We send your berth to pilots, divers, and the port.",
        "We send your berth to pilots, towing firms, divers, weather stations, and the port.",
    )
    assert judge(change(edit)).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mooring information;", "mooring and berth information;"),
        (
            "Watch the pier to find thieves, drifters or wrecks;",
            "Watch the pier to find thieves, smugglers, drifters or wrecks;",
        ),
        ("Details such as mast, keel, hull;", "Details such as mast, keel, draught, hull;"),
    ],
)
def test_an_entry_that_takes_in_more_is_asked_about(old: str, new: str) -> None:
    """What joins an entry of a list of data or uses makes the list longer; what leaves it, shorter."""
    for before, after in ((old, new), (new, old)):
        found = judge(change(replaced(before, after, "Information we collect")))
        assert (found.level, found.confidence) == ("material", "ask")
        assert found.reasons[0].rule == "entry_widened"


def test_other_words_for_an_entry_make_it_no_longer() -> None:
    """A word that gave way to another in an entry is how a list is polished."""
    edit = replaced("mooring information;", "berth information;", "Information we collect")
    assert judge(change(edit)).level != "material"


def test_what_joins_an_enumeration_in_a_sentence_is_asked_about() -> None:
    """It counts wherever the comma stands: before what came, or behind it."""
    old = "We collect your name, the colour of your sails, and your berth."
    new = "We collect your name, the colour of your sails, the length of your mast, and your berth."
    for before, after in ((old, new), (new, old)):
        found = judge(change(replaced(before, after)))
        assert (found.level, found.confidence) == ("material", "ask")
