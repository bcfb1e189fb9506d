"""Rows and entries that are no sentences are read as what they list."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.kinds import another, kinds
from notifier.model.verdict import Verdict

_FRAME = "# Harbour\n\nFor all who moor.\n\n## {section}\n\n{text}\n\n## The end\n\nThat was all.\n"


def _judged(section: str, old: str, new: str) -> Verdict:
    before, after = (
        read(_FRAME.format(section=section, text=text), "text/markdown", language="en")
        for text in (old, new)
    )
    return judge(compare(before, after))


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        # An entry joins or leaves, wherever it stands.
        ("Banned on the pier", "Grills, fireworks and kites", "Grills, drones, fireworks and kites"),
        ("What we record", "Length, draught and mast height of your boat", "Length of your boat"),
        ("Who gets it", "The crane crew and our diver", "The crane crew, our diver and our insurer"),
        ("What we record", "| Sails | Colour, area |", "| Sails | Colour, area, maker |"),
        ("Refunds", "Never refunded: keys, stamps", "Never refunded: keys, stamps, berths"),
        # One value for another.
        ("Why we may", "| Weather mails | Consent |", "| Weather mails | Legitimate interests |"),
        ("Penalties", "| Third late fee | Reminder |", "| Third late fee | Permanent ban |"),
        ("Where", "| Camera | Kept on your device |", "| Camera | Kept on our servers |"),
        ("Cookies", "| hb_1 | Functional | Tides |", "| hb_1 | Marketing | Tides |"),
        ("Access", "Your approximate location", "Your precise location"),
        ("Returns", "Refund to the original card", "Refund as store credit"),
        # None of it, and some of it.
        ("What we record", "| Depth | Not recorded |", "| Depth | Recorded at each lock |"),
        ("Prices", "| Leaving early | No fee |", "| Leaving early | The rest of the season |"),
        ("Berths", "Cover not needed", "Cover required"),
        ("Prices", "| Mails | E-mail and radio calls |", "| Mails | E-mail |"),
        # How many, and with what limit.
        ("Berths", "| Guests | 3 free nights |", "| Guests | 1 free night |"),
        ("Berths", "Mooring by night: free", "Mooring by night: free for members"),
        ("Berths", "| Crane | For any boat |", "| Crane | For sailing boats only |"),
        ("Berths", "| Length | Optional |", "| Length | Required to moor |"),
        ("Berths", "| Appeals | Read by a person |", "| Appeals | Read automatically |"),
        ("Keys", "| Spare key | Held by the customer |", "| Spare key | Held by us |"),
        ("Rounds", "| Dredging | Weekly |", "| Dredging | Monthly |"),
        ("Watchers", "Port office, where the law so asks", "Port office"),
        ("Cookies", "| _hb | First party |", "| _hb | Third party |"),
        # How long, left open; what narrows it, gone.
        ("Logs", "| Gate log | 30 days |", "| Gate log | 30 days, or longer where we see fit |"),
        ("Logs", "Gate log: wiped within 9 days", "Gate log: wiped when you leave the harbour"),
        ("Watchers", "Weather office (averages only)", "Weather office"),
        ("What we record", "| Mast | \u2610 |", "| Mast | \u2611 |"),
    ],
)  # fmt: skip
def test_what_a_line_lists_otherwise_is_asked_about(section: str, old: str, new: str) -> None:
    """A row or an entry without a verb is material where what it lists, or its value, is another."""
    found = _judged(section, old, new)
    assert (found.level, found.confidence) == ("material", "ask")
    assert found.reasons[0].rule in {"line_changed", "mark_set", "measure_changed"}


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        ("Banned on the pier", "Grills, fireworks, kites", "Kites, grills and fireworks"),
        ("What we record", "Full name, e-mail and sails", "Your first and last name, e-mail address and sails"),
        ("What we record", "Rig, flag, name, rig", "Rig (flag), name"),
        ("What we record", "Boat details (e.g. rig)", "Details of your boat, such as its rig and flag"),
        ("Why we may", "| Weather mails | Consent |", "| Mails on the weather | Your consent |"),
        ("Why we may", "| Berths | Consent / contract |", "| Berths | Contract; consent |"),
        ("Kept", "| Crane slips | 2 years |", "| Slips of the crane | 2 years, as tax law requires |"),
        ("Kept", "| Locks | TLS 1.2 |", "| Locks | TLS 1.3 |"),
        ("What we record", "Wages", "Hourly wages"),
        ("Watchers", "Port office, where required by law", "Port office, where the law so requires"),
        ("Rounds", "| Dredging | Every day |", "| Dredging | Daily |"),
        ("Transfers", "| Malta | SCCs |", "| Malta | Standard Contractual Clauses |"),
        ("Cookies", "| hb_1, hb_2 | Tides | 1 year |", "| hb_1, hb_2, hb_3 | Tides | 1 year |"),
        ("Logs", "| Kind | Kept |", "| What we log | How long we keep it |"),
        ("Prices", "| Leaving early | No fee |", "| Leaving early | Free of charge |"),
        ("Berths", "Pier, Crane and Locker Rules", "Pier and Crane Rules"),
        ("Berths", "Moored at the pier", "Moored at the quay"),
    ],
)  # fmt: skip
def test_order_and_spelling_out_change_no_line(section: str, old: str, new: str) -> None:
    """The order of entries, what is spelt out, doubles, examples, names of cookies and titles change nothing."""
    assert _judged(section, old, new).level != "material"


def test_a_line_is_told_by_what_differs() -> None:
    """The sentence names the row, or what joined the list, not the whole of both sides."""
    row = _judged("Why we may", "| Weather | Mails | Consent |", "| Weather | Mails | Contract |")
    assert row.reasons[0].sentence == "In the row “Weather”, “Consent” becomes “Contract”."
    entry = _judged("Banned on the pier", "Grills and kites", "Grills, drones and kites")
    assert entry.reasons[0].sentence == (
        "The list under “Banned on the pier” now includes “drones”: “Grills, drones and kites”."
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| Lantern | Crane logs | US |", "| Lantern, Inc. | Crane logs | United States |"),
        ("| Lantern GmbH | Crane logs |", "| Lantern AG | Crane-logs |"),
        ("| Lantern Ltd | 4 Pier Street, Cork 2 | Logs |", "| Lantern Ltd | 9 Mole Road, Cork 1 | Logs |"),
        ("| Lantern | Logs, mail | Malta, Italy |", "| Lantern | Mail and logs | Italy; Malta |"),
        ("| Lantern (formerly Wick) | Logs | Italy |", "| Lantern | Logs | IT |"),
        ("| Lantern | Logs | USA | SCCs |", "| Lantern | Logs | USA | EU Standard Contractual Clauses |"),
    ],
)  # fmt: skip
def test_a_row_of_a_register_that_says_the_same_is_quiet(old: str, new: str) -> None:
    """A legal form, a country's name, another address, another order and an abbreviation tell of nobody else."""
    assert _judged("Sub-processors", old, new).level != "material"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("| Lantern | Crane logs | Norway |", "moves from Malta to Norway"),
        ("| Lantern | Crane logs, mail | Malta |", "changes from “Crane logs” to “Crane logs, mail”"),
        ("| Wick | Crane logs | Malta |", "Wick (Crane logs, Malta) replaces Lantern"),
    ],
)  # fmt: skip
def test_a_row_of_a_register_tells_what_differs(new: str, told: str) -> None:
    """Of a company that stays, the cells that differ are told, and a country as a move."""
    found = _judged("Sub-processors", "| Lantern | Crane logs | Malta |", new)
    assert found.level == "material"
    assert told in found.reasons[0].sentence


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Who gets your data", "Our insurers"),
        ("How we use your data", "To train our models"),
        ("You must not", "Lend your key"),
        ("Your rights", "Right to object"),
        ("Security measures", "Encryption of backups"),
    ],
)
def test_a_label_counts_under_a_title_that_says_what_it_is(section: str, text: str) -> None:
    """A label is an entry of the list that its title announces, and under any other title a label."""
    other = _judged("Around the harbour", "- Pier\n- Mole", f"- Pier\n- {text}\n- Mole")
    found = _judged(section, "- Pier\n- Mole", f"- Pier\n- {text}\n- Mole")
    assert (found.level, found.confidence) == ("material", "ask")
    assert found.reasons[0].rule == "label_listed"
    assert other.level != "material"


@pytest.mark.parametrize("text", ["To Talk with You", "Show more", "Who else?", "Harbour Policy"])
def test_a_heading_or_button_is_no_entry(text: str) -> None:
    """Capitals throughout, a question and the words of a page mark what is no entry."""
    assert _judged("How we use your data", "", text).level != "material"


@pytest.mark.parametrize(
    ("old", "new", "is_turned"),
    [
        ("Voluntary", "Required data", True),
        ("What we never do", "What we do", True),
        ("Off by default", "On by default", True),
        ("Optional cookies", "Cookies that you can choose", False),
        ("Free mooring", "Mooring", False),
        ("Always-on lights", "Necessary lights", False),
    ],
)
def test_a_heading_that_says_the_contrary_is_asked_about(
    old: str, new: str, *, is_turned: bool
) -> None:
    """A heading whose words are the statement is material where they are turned round, else it is a title."""
    found = _judged("Your boat", f"### {old}\n\nIts name.", f"### {new}\n\nIts name.")
    assert (found.level == "material") is is_turned


def test_of_names_within_one_another_the_longest_counts() -> None:
    """An insurance company is an insurer, and two words for one kind are one."""
    assert kinds("our insurance companies")["who"] == {"insurer"}
    assert kinds("a courier")["who"] == kinds("the delivery company's")["who"]


@pytest.mark.parametrize(
    ("old", "new", "is_another"),
    [
        ("We pass it to couriers.", "We pass it to insurers.", True),
        ("We pass it to couriers.", "We pass it to delivery companies.", False),
        ("We ask for your telephone.", "We ask for your passport.", True),
        ("Banks tell couriers.", "Couriers tell banks.", False),
    ],
)
def test_another_kind_is_no_other_word(old: str, new: str, *, is_another: bool) -> None:
    """One kind that stands for another is told from two words for one, and from two that changed places."""
    assert another(old, new, old, new) is is_another
