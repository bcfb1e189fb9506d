"""No page may silence its own change: quieting material beside a material edit quiets nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.change import Change, Edit
from tests.handmade import change, deleted, inserted, renamed, replaced

#: Both sides of sentences that nobody would call the same.
REWRITTEN = [
    ("We keep your account data for 30 days.", "We keep your account data for 900 days."),
    ("We never sell your personal data.", "We sell your personal data."),
    ("We do not share your orders with advertisers", "We share your orders with advertisers"),
    ("You must be over 16 to order from us.", "You must be over 18 to order from us."),
    ("Our fee is 1.5 % of an order.", "Our fee is 15 % of an order."),
    ("Late returns are charged at $10.50 each.", "Late returns are charged at $1050 each."),
    ("Our liability is limited to 10 000 000 EUR.", "Our liability is limited to 1 000 000 EUR."),
    ("We share data with couriers.", "We share data with couriers and data brokers."),
    ("Harbour Books Ltd. is the controller.", "Lantern Books GmbH is the controller."),
    ("You will be told before we share data.", "You may be told before we share data."),
    ("We process your data in Ireland.", "We process your data in Iceland."),
]
#: Sentences whose coming or going a customer wants to be told.
STATED = [
    "We sell your personal data to data brokers.",
    "We may share your health data with advertisers",
    "You may delete your account data at any time.",
    "We keep your account data for 900 days.",
    "You must pay a fee of $90 for each late return.",
]
#: What pages put around policies, with the rule that each would like to wake.
QUIETING = [
    "<script>x=1</script>",
    "function(){return 1}",
    'window.state={"user":1};document.write("x")',
    "display: none; } .css-1x2y",
    "x" * 140,
    "Last updated: 3 March 2026",
    "Effective 1 January 2027 –",
    "(3 days ago)",
    "5 comments, yesterday",
    "By clicking Accept you agree to our use of cookies.",
    "This site uses cookies.",
    "Please enable JavaScript.",
    "Log in | Sign up | Read more",
    "Home Careers Press About Help",
    "For more information see our Help Centre.",
    "Learn more:",
    "https://example.com/privacy",
    "privacy@example.com",
    "+356 2010 4050",
    "Section 4.2",
    "7.",
    "**Note** *new*",
    "[Help](",
    "(e.g. as before)",
    "9 Harbour Street, 1010 Valletta",
    "All rights reserved.",
    "Back to top",
    "Was this page helpful?",
]
PLACES = ["before", "after"]


def _beside(text: str, extra: str, place: str) -> str:
    return f"{extra} {text}" if place == "before" else f"{text} {extra}"


@pytest.mark.parametrize(("old", "new"), REWRITTEN)
@pytest.mark.parametrize("extra", ["", *QUIETING])
def test_judge_nothing_beside_a_rewritten_sentence_silences_it(
    old: str, new: str, extra: str
) -> None:
    """Whichever side the quieting material joins, and wherever, the change stays material."""
    for place in PLACES:
        both = replaced(_beside(old, extra, place), _beside(new, extra, place))
        for edit in (
            replaced(old, _beside(new, extra, place)),
            replaced(_beside(old, extra, place), new),
            both,
        ):
            assert judge(change(edit)).level == "material", (edit.old, edit.new)


@pytest.mark.parametrize("stated", STATED)
@pytest.mark.parametrize("extra", ["", *QUIETING])
def test_judge_nothing_beside_an_added_or_removed_sentence_silences_it(
    stated: str, extra: str
) -> None:
    """In the same sentence, in the same passage or in the next one, it stays material."""
    for place in PLACES:
        glued = _beside(stated, extra, place)
        apart = [part for part in (stated, extra) if part]
        for edits in (
            [inserted(glued)],
            [deleted(glued)],
            [inserted(*apart)],
            [deleted(*apart)],
            [inserted(stated), *([deleted(extra)] if extra else [])],
        ):
            assert judge(change(*edits)).level == "material", [edit.new for edit in edits]


@pytest.mark.parametrize(
    "text",
    [
        "We Now Sell Your Personal Data To Data Brokers",
        "WE NOW SELL YOUR DATA",
        "Home Pricing Login We may share your health data with advertisers Careers",
        "Do you know? We sell your personal data to data brokers?",
        "For more information: we sell your personal data to data brokers.",
        "Learn more, your account data is kept for 900 days.",
        "As of 2026 your data is sold.",
    ],
)
def test_judge_a_practice_dressed_as_furniture_is_seen(text: str) -> None:
    """Capitals, menu words, a question mark or a pointer's opening do not hide what a sentence says."""
    assert judge(change(inserted(text))).level == "material"


@pytest.mark.parametrize(
    "edit",
    [
        replaced("90 days we keep orders.", "30 days we keep orders."),
        replaced(
            "This notice is valid from 2026: 30 days.", "This notice is valid from 2026: 90 days."
        ),
        replaced("We never sell your data.", "We ever sell your data."),
        replaced(
            "The employer may monitor your messages.", "The employee may monitor your messages."
        ),
        replaced("We do not sell your data.", "We do now sell your data."),
        replaced("We share data of children over 16.", "We share data of children under 16."),
        replaced("We are liable for loss of your data.", "You are liable for loss of your data."),
        replaced("Orders kept 30 days (3 days ago)", "Orders kept 90 days (4 days ago)"),
        renamed("We never sell your data", "We may sell your data"),
    ],
)
def test_judge_a_small_word_that_turns_the_meaning_is_seen(edit: Edit) -> None:
    """What differs by a letter, a digit or a pronoun alone is not typography when it decides."""
    assert judge(change(edit)).level == "material"


def _read(old: str, new: str) -> Change:
    return compare(read(old, "text/markdown"), read(new, "text/markdown"))


@given(
    st.sampled_from(REWRITTEN),
    st.lists(st.sampled_from(QUIETING), max_size=3),
    st.lists(st.sampled_from(QUIETING), max_size=3),
    st.booleans(),
)
def test_judge_furniture_around_a_read_page_silences_nothing(
    pair: tuple[str, str], before: list[str], after: list[str], apart: bool
) -> None:
    """Read and compared as a page is, a material edit stays material whatever else comes with it."""
    gap = "\n\n" if apart else " "
    old = f"# Policy\n\nWelcome to our shop.\n\n{pair[0]}"
    new = f"# Policy\n\nWelcome to our shop.\n\n{gap.join([*before, pair[1], *after])}"
    assert judge(_read(old, new)).level == "material"
    assert judge(_read(new, old)).level == "material"


_TABLE = "| {} |\n|---|---|\n| Logs | 30 |\n| Mail | 90 |"
_LIST = "{}\n\n- glass\n- tyres"
#: What a mark, a sign or one word of a line says, and what another would.
_TURNED = [
    ("The pass costs 4.90 a week.", "The pass costs 490 a week."),
    ("A parcel may weigh 2.5 kg.", "A parcel may weigh 25 kg."),
    ("Logs are kept for < 30 days.", "Logs are kept for > 30 days."),
    ("Users (16+) may post.", "Users (16) may post."),
    ("We share data with US partners.", "We share data with us partners."),
    (_TABLE.format("Data | Days"), _TABLE.format("Data | Months")),
    (_TABLE.format("Data | Max"), _TABLE.format("Data | Min")),
    (_TABLE.format("Service | EUR"), _TABLE.format("Service | GBP")),
    (_TABLE.format("Service | Paid by buyer"), _TABLE.format("Service | Paid by seller")),
    (_LIST.format("Not covered:"), _LIST.format("Covered:")),
    (_LIST.format("All of these must hold:"), _LIST.format("Any of these must hold:")),
    (_LIST.format("Paid by us:"), _LIST.format("Paid by you:")),
    ("Storage: 5 GB", "Storage: 5 MB"),
    ("Governing law: England", "Governing law: Scotland"),
    ("Renewal: automatic", "Renewal: manual"),
    ("WE ARE LIABLE FOR GROSS NEGLIGENCE.", "WE ARE NOT LIABLE FOR GROSS NEGLIGENCE."),
    (
        "Refunds for claims made less than a week ago.",
        "Refunds for claims made less than a day ago.",
    ),
]


@pytest.mark.parametrize(("old", "new"), _TURNED)
def test_judge_a_mark_or_a_word_of_a_line_that_turns_it_is_told(old: str, new: str) -> None:
    """Neither typography nor a label of the page is what makes another number, measure or contrary."""
    before, after = (f"# Policy\n\n## More\n\n{text}\n\n## End\n\nBye." for text in (old, new))
    for change_ in (_read(before, after), _read(after, before)):
        verdict = judge(change_)
        assert verdict.level == "material" or verdict.confidence == "ask"


@pytest.mark.parametrize(
    "text",
    [
        "Some insurers get a copy of each claim.",
        "Several governments can read messages sent with the app.",
        "Since 2025 messages have been read by staff.",
        "Tip: photos vanish a month after the plan ends.",
        "The icon shows that the microphone is on at all times.",
        "Thank you for letting us read your messages.",
        "Even a deleted photo, for instance, can be read by staff.",
    ],
)
def test_judge_what_befalls_somebodys_things_is_no_remark(text: str) -> None:
    """The shape of an aside hides nothing that is done with what customers wrote, did or own."""
    old = "# Policy\n\nWelcome to our shop.\n\n## More\n\nHello."
    verdict = judge(_read(old, f"{old}\n\n{text}"))
    assert verdict.level == "material" or verdict.confidence == "ask"
