"""What a mail or page says about a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from notifier.compose.items import QUOTE_LENGTH
from notifier.compose.subject import SUBJECT_LENGTH
from notifier.compose.summary import Summary, summarise
from notifier.materiality import judge
from notifier.model.change import Change, Edit
from notifier.model.excerpt import excerpt
from notifier.model.lead import refers_back
from notifier.model.shorten import shorten, shorten_quoted
from notifier.model.verdict import Reason, Verdict
from tests.handmade import change, deleted, inserted, moved, renamed, replaced

LONGER = replaced(
    "We keep account data for 30 days.", "We keep account data for 90 days.", "Retention"
)
SALE = replaced("We will not sell your data.", "We may sell your data.", "Sharing")
FEE = replaced("The late fee is $5 a month.", "The late fee is $9 a month.", "Fees")
AGE = replaced("You must be at least 16 years old.", "You must be at least 18 years old.", "Who")


def summary_of(*edits: Edit, title: str = "Privacy Policy", limit: int = 3) -> Summary:
    """Judge and summarise *edits*."""
    made = change(*edits)
    return summarise(judge(made), made, title=title, limit=limit)


def test_summary_names_the_policy_and_the_first_change_in_the_subject() -> None:
    """Whoever reads only the subject knows what happened to which policy."""
    summary = summary_of(SALE)
    assert summary.subject == "Privacy Policy: now says “We may sell your data”"
    assert len(summary.subject) <= SUBJECT_LENGTH


def test_summary_shows_the_wording_that_a_person_is_asked_about() -> None:
    """Who decides sees the unclear edit first, though no rule calls it material."""
    summary = summary_of(
        replaced("Read more on our blog.", "Read more in our blog."),
        replaced(
            "We may post any notice on our website, your account, or another page we run.",
            "We may post any notice on our website or another page we run.",
        ),
    )
    assert "your account" in summary.items[0].old
    assert "notice" in summary.subject
    assert "your account" in summary.headline


def test_what_is_known_to_say_the_same_is_not_asked_about() -> None:
    """Among wording of which nobody is sure, a mail lists no sentence that says the same."""
    summary = summary_of(
        replaced(
            "You may delete your account at any time.", "At any time you may delete your account."
        ),
        replaced(
            "We may post any notice on our website, your account, or another page we run.",
            "We may post any notice on our website or another page we run.",
        ),
    )
    assert len(summary.items) == 1
    assert "your account" in summary.headline
    assert summary.quiet == "One passage was reworded without consequence; nothing else changed."


def test_summary_subject_says_what_the_decisive_sentence_says() -> None:
    """What stands beside it in the quotation is not what the mail is about."""
    subject = summary_of(
        inserted(
            "We may share your purchase history with advertisers and with brokers of data.",
            "When you visit us in Harbour Street, we will serve you a cup of tea.",
            section="News",
        )
    ).subject
    assert subject == "Privacy Policy: now says “We may share your purchase history…”"


def test_summary_subject_of_numbers_keeps_both_numbers() -> None:
    """Where the sentence is too long for a subject, old and new still fit."""
    summary = summary_of(LONGER)
    assert summary.subject == (
        "Privacy Policy: period for which account data is kept, 30 days → 90 days"
    )


def test_summary_subject_keeps_periods_in_words() -> None:
    """A period without digits is not cut off with the title of its section."""
    longer = replaced(
        "We close accounts that were not used for one year.",
        "We close accounts that were not used for two years.",
        "Ending accounts that nobody has used for a very long time",
    )
    subject = summary_of(longer).subject
    assert subject == "Privacy Policy: Ending accounts that nobody has used…, one year → two years"
    assert len(subject) <= SUBJECT_LENGTH


def test_summary_subject_of_a_long_title_says_that_it_changed() -> None:
    """A title that leaves no room for the change is not cut for it."""
    title = "Terms for the lending of rare books to reading rooms"
    assert summary_of(SALE, title=title).subject == f"{title} has changed"


def test_summary_quotes_whole_sentences_and_marks_the_words() -> None:
    """An item holds the sentences as published and the redline of them."""
    item = summary_of(LONGER).items[0]
    assert (item.section, item.direction, item.edit_id) == ("Retention", "less", "e1")
    assert item.old == "We keep account data for 30 days."
    assert item.new == "We keep account data for 90 days."
    assert [run.text for run in item.runs if run.kind == "deleted"] == ["30"]


def test_summary_shows_the_worst_for_the_customer_first() -> None:
    """Of facts that are equally sure, the adverse ones lead."""
    better = replaced("We share data with partners.", "We never share data with partners.")
    summary = summary_of(better, SALE)
    assert [item.direction for item in summary.items] == ["less", "more"]


def test_summary_counts_what_it_does_not_quote() -> None:
    """Edits beyond the limit are counted, not dropped in silence."""
    summary = summary_of(LONGER, SALE, FEE, AGE, limit=2)
    assert len(summary.items) == 2
    assert summary.more == 2


def test_summary_of_a_short_passage_quotes_it_once_and_whole() -> None:
    """What stands beside the decisive sentence is read with it, and not told again."""
    summary = summary_of(
        inserted(
            "We may share your purchase history with advertisers.",
            "You must not use bots to read the catalogue.",
            section="News",
        )
    )
    (item,) = summary.items
    assert item.new == (
        "We may share your purchase history with advertisers. "
        "You must not use bots to read the catalogue."
    )
    assert not item.old
    assert summary.more == 0


def test_summary_of_a_sentence_that_is_quoted_whole_tells_no_second_time_what_went_from_it() -> (
    None
):
    """What is no longer in a sentence is seen in its quotation, as what came into it is."""
    old = (
        "If you cancel after the first 14 days of your subscription, you keep access until it ends."
    )
    new = (
        "If you cancel after the refund period of your subscription, you keep access until it ends."
    )
    (item,) = summary_of(replaced(old, new)).items
    assert "14 days" in item.old


def test_summary_of_a_long_passage_quotes_its_decisive_sentences_apart() -> None:
    """A passage that no quotation can hold is shown in several, none of which repeats another."""
    share, bots = (
        "We may share your purchase history with advertisers.",
        "You must not use bots to read the catalogue.",
    )
    tea = [f"On the {day}th of the month we drink tea of sort {day} at noon." for day in range(20)]
    summary = summary_of(inserted(share, *tea, bots, section="News"))
    assert [share in item.new for item in summary.items] == [True, False]
    assert [bots in item.new for item in summary.items] == [False, True]
    assert all(len(item.new) <= QUOTE_LENGTH for item in summary.items)
    assert not any(line in summary.items[1].new for line in tea if line in summary.items[0].new)


def test_summary_of_a_new_section_quotes_its_first_sentence_and_what_tells_most() -> None:
    """Between what a section is about and what matters in it, the rest is left out."""
    tea = [f"On the {day}th of the month we drink tea of sort {day} at noon." for day in range(20)]
    share = "We may share your purchase history and your location with advertisers."
    title, about = "Our tea parties", "This part is on tea parties."
    (item, *_) = summary_of(inserted(title, about, *tea, share, section=title)).items
    assert item.new.startswith(f"{about} … On the ")
    assert item.new.endswith(share)
    assert len(item.new) <= QUOTE_LENGTH


def test_summary_tells_rows_of_one_list_as_one_change() -> None:
    """Three companies that join a list are named in one sentence."""
    rows = [
        inserted(f"{name} | E-mail delivery | Norway", section="Sub-processors")
        for name in ("Harbour Post", "Fjord Mail", "Birch Letters")
    ]
    summary = summary_of(*rows)
    (item,) = summary.items
    assert item.sentence == (
        "Harbour Post (E-mail delivery, Norway), Fjord Mail (E-mail delivery, Norway) and "
        "Birch Letters (E-mail delivery, Norway) join the list “Sub-processors”."
    )
    assert item.new.startswith("Harbour Post · E-mail delivery · Norway; Fjord Mail · ")
    assert summary.more == 0


def test_summary_shows_no_more_than_half_of_one_kind() -> None:
    """Two fees and a sale are told before a third fee."""
    fees = [
        replaced(f"The fee for {what} is $5.", f"The fee for {what} is $9.", what)
        for what in ("parcels", "letters", "cards")
    ]
    summary = summary_of(*fees, inserted("We may sell your contact list.", section="Sale"))
    assert [item.section for item in summary.items] == ["parcels", "letters", "Sale"]
    assert summary.more == 1


def test_summary_headline_names_two_facts_that_weigh_the_same() -> None:
    """Two figures that changed are both in the headline, where both are short."""
    headline = summary_of(
        replaced("The late fee is $5.", "The late fee is $9.", "Fees"),
        replaced("The deposit is $50.", "The deposit is $90.", "Deposits"),
    ).headline
    assert headline == (
        "The late fee changes from $5 to $9: “The late fee is $9”, "
        "and the deposit changes from $50 to $90: “The deposit is $90”."
    )


def test_summary_quotes_a_lost_sentence_as_old() -> None:
    """What went is quoted on the old side only."""
    item = summary_of(deleted("We will never sell your data.", section="Sharing")).items[0]
    assert (item.old, item.new) == ("We will never sell your data.", "")
    assert [run.kind for run in item.runs] == ["deleted"]


def test_summary_shortens_a_long_sentence_around_the_change() -> None:
    """A quotation is bounded and still holds the changed words."""
    before = "Among many other things that we would like to tell you at some length " * 3
    after = " and all that follows from it in the course of the years to come" * 4
    edit = replaced(
        f"{before}we keep it for 30 days{after}.", f"{before}we keep it for 90 days{after}."
    )
    item = summary_of(edit).items[0]
    assert "30 days" in item.old
    assert "90 days" in item.new
    assert max(len(item.old), len(item.new)) <= QUOTE_LENGTH
    assert "…" in item.old


@pytest.mark.parametrize(
    ("edits", "quiet"),
    [
        ((), "Nothing changed."),
        (
            (moved("We keep orders."), renamed("Sharing", "Who we share with")),
            "One passage was moved and one heading was renamed; nothing changed in meaning.",
        ),
        (
            (LONGER, moved("We keep orders."), moved("We like tea."), renamed("Rights", "Choices")),
            "Two passages were moved and one heading was renamed; nothing else changed.",
        ),
        ((LONGER,), ""),
    ],
)
def test_summary_says_what_else_changed_without_consequence(
    edits: tuple[Edit, ...], quiet: str
) -> None:
    """The quiet edits are one sentence of English."""
    assert summary_of(*edits).quiet == quiet


def test_summary_carries_the_date_of_effect() -> None:
    """The date on which the text takes effect is kept with the notice."""
    made = change(LONGER)
    day = date(2027, 1, 1)
    assert summarise(judge(made), made, title="Terms", effective=day).effective == day


def test_summary_survives_json() -> None:
    """What is stored with a notice is what was written."""
    made = change(LONGER, SALE, moved("We like tea."))
    summary = summarise(judge(made), made, title="Terms", effective=date(2027, 1, 1))
    assert Summary.from_dict(summary.to_dict()) == summary
    assert Summary.from_dict(replace(summary, effective=None).to_dict()).effective is None


def test_summary_of_an_edit_that_is_gone_is_left_out() -> None:
    """A reason for an edit that the change does not hold is not quoted."""
    stray = Reason(rule="period_changed", level="material", sentence="It changed.", edit_id="e9")
    summary = summarise(Verdict(level="material", reasons=(stray,)), Change(), title="Terms")
    assert (summary.items, summary.more, summary.subject) == ((), 0, "Terms was updated")


def test_summary_closes_a_quotation_that_it_cuts() -> None:
    """A sentence that is too long loses words of its quotation, and not its end."""
    assert shorten_quoted("It now says: “one two three four”.", 25) == "It now says: “one two…”."
    assert shorten_quoted("It now says: “one two”.", 40) == "It now says: “one two”."


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 9, "one two…"),
        ("one, two three", 6, "one…"),
        ("unbreakable", 5, "unbr…"),
    ],
)
def test_summary_cuts_at_word_borders(text: str, length: int, short: str) -> None:
    """A cut is marked, keeps whole words where there are any, and never exceeds the length."""
    assert shorten(text, length) == short
    assert len(shorten(text, length)) <= length


def test_summary_tells_one_name_in_two_sentences_once() -> None:
    """Two sentences that both bring in one service are one change, by whichever rule each is found."""
    reasons = tuple(
        Reason(
            rule=rule,
            level="material",
            sentence=f"The policy now names Streamly: “{text}”.",
            edit_id=edit,
            category="third_party_sharing",
            new=text,
        )
        for rule, text, edit in (
            ("recipient_named", "Streamly keeps the id.", "e1"),
            ("provider_introduced", "We send the id to Streamly.", "e2"),
        )
    )
    made = change(inserted("Streamly keeps the id."), inserted("We send the id to Streamly."))
    verdict = Verdict(level="material", confidence="likely", headline="…", reasons=reasons)
    summary = summarise(verdict, made, title="Privacy Policy")
    assert [item.also for item in summary.items] == [("e2",)]
    assert summary.more == 0


def test_summary_quotes_both_sides_of_a_statement_that_was_written_anew() -> None:
    """What went first and what came in its place are one change, and both are shown."""
    old = "We share your contact details and order history with advertisers in your country."
    new = "Advertisers in your country get contact details and order history and location from us."
    item = summary_of(deleted(old, section="Sharing"), inserted(new, section="Sharing")).items[0]
    assert (item.old, item.new, item.also) == (old, new, ("e2",))


def test_summary_names_what_came_without_the_words_that_join_it() -> None:
    """What is said of "guidelines and the" is that guidelines were added."""
    text = "Members who trade on the market of Harbour have to follow {}other rules of conduct that we publish there from time to time."
    edit = replaced(text.format("the "), text.format("the guidelines for articles and the "))
    assert (
        judge(change(edit)).reasons[0].sentence.startswith("“the guidelines for articles” is added")
    )


def test_summary_says_on_what_only_where_the_change_is_about_it() -> None:
    """A company that acts is not told as the reader's duty."""
    text = "All employees of the company must look for signs of prohibited conduct by restricted parties."
    reason = judge(change(inserted(text, section="Acceptable use"))).reasons[0]
    assert not reason.sentence.startswith("On your duties")


@pytest.mark.parametrize(
    ("old", "new", "subject"),
    [
        (
            "We give schools the records we hold within ten days of a request.",
            "We give schools the records we hold within thirty days of a request.",
            "Policy: Records, ten days → thirty days",
        ),
        (
            "We look at the last 100 tracks you played to suggest music.",
            "We look at the last 5,000 tracks you played to suggest music.",
            "Policy: number of tracks, 100 → 5,000",
        ),
    ],
)
def test_summary_names_what_is_counted_by_the_words_beside_it(
    old: str, new: str, subject: str
) -> None:
    """Records that are held are not kept for the time in which they are given."""
    assert summary_of(replaced(old, new, "Records"), title="Policy").subject == subject


def test_a_change_of_one_side_is_not_said_to_have_two() -> None:
    """Where most of what matters takes no side and the rest takes one, the other is not claimed."""
    less = Reason(
        rule="r", level="material", sentence="One.", edit_id=LONGER.id, direction="less", new="90"
    )
    none = replace(less, sentence="Two.", direction="neutral")
    more = replace(less, sentence="Three.", direction="more")
    verdict = Verdict(level="material", direction="mixed", reasons=(less, none, none))
    assert verdict.leaning == "partly_less"
    assert replace(verdict, reasons=(none, more)).leaning == "partly_more"
    assert replace(verdict, reasons=(less, none, more)).leaning == "mixed"
    quiet = replace(more, level="editorial")
    assert replace(verdict, reasons=(less, none, quiet)).leaning == "partly_less"
    assert replace(verdict, direction="less").leaning == "less"


def test_what_is_not_quoted_counts_for_whom_the_change_favours() -> None:
    """A mail that quotes only what is better does not call the whole better."""
    made = change(
        *(replaced(f"We keep it {n} days.", f"We keep it {n + 1} days.") for n in range(9))
    )
    reasons = tuple(
        Reason(
            rule=f"rule_{number}",
            level="material",
            sentence=f"Number {number}.",
            edit_id=edit.id,
            direction="more" if number < 3 else "less",
        )
        for number, edit in enumerate(made.edits)
    )
    verdict = Verdict(level="material", direction="mixed", headline="Number 0.", reasons=reasons)
    told = summarise(verdict, made, title="Privacy Policy")
    assert {item.direction for item in told.items} == {"more"}
    assert told.leaning == "mixed"
    assert Summary.from_dict(told.to_dict()) == told


def test_a_passage_is_on_the_side_of_all_that_is_quoted_of_it() -> None:
    """A right that comes with a practice does not make the passage that has both a gain."""
    (item,) = summary_of(
        inserted(
            "We share your purchase history with advertisers.",
            "You may object to this at any time.",
            section="Sharing",
        ),
        limit=1,
    ).items
    assert "advertisers" in item.new
    assert "object" in item.new
    assert item.direction == "mixed"


def test_the_number_of_a_section_is_left_out_of_a_subject_whatever_it_is_called() -> None:
    """There "Article 5: Check-in" is "Check-in", as "5. Check-in" is."""
    edit = replaced(
        "You must be here 45 minutes before departure.",
        "You must be here 60 minutes before departure.",
        "Article 5: Check-in",
    )
    assert summary_of(edit).subject == "Privacy Policy: Check-in, 45 minutes → 60 minutes"


def test_a_sentence_that_refers_back_is_quoted_with_the_one_before_it() -> None:
    """“This representation” is not understood without what was represented."""
    told = [f"On the {day}th of the month we drink tea of sort {day} at noon." for day in range(9)]
    said = "By taking a berth you represent that you act as a trader."
    relies = "We rely on this representation to charge the fee and may ask for documents."
    (item, *_) = summary_of(inserted(*told, said, relies, *told, section="Berths")).items
    assert item.new.startswith(f"{said} {relies}")


def test_a_quotation_does_not_end_with_what_opens_a_list() -> None:
    """What announces entries says nothing where none of them follows."""
    item = summary_of(
        inserted(
            "We may sell your purchase history and your location to advertisers.",
            "You can object in the following ways:",
            "on the quay, where the officer on duty writes down what you say, and asks you to sign it "
            * 5,
            section="Sales",
        )
    ).items[0]
    assert item.new == "We may sell your purchase history and your location to advertisers."


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("These tokens are stored on your device.", True),
        ("They are kept for a year.", True),
        ("We will use this information to promote our services.", True),
        ("Dabei geben wir sie weiter.", True),
        ("Ce module utilise un cookie.", True),
        ("This Privacy Policy describes our practices.", False),
        ("These Terms apply to you.", False),
        ("Diese Datenschutzerklärung gilt für alle.", False),
        ("It is important that you read this.", False),
        ("We share your data with partners.", False),
    ],
)
def test_it_is_known_which_sentences_need_the_one_before(sentence: str, *, back: bool) -> None:
    """“This” points back unless a text speaks of itself."""
    assert refers_back(sentence) is back


def test_no_cut_ends_with_the_beginning_of_an_aim() -> None:
    """“In order” announces what was cut off."""
    text = (
        "If you speak to the pilot, we record data about your voice in order to serve the harbour."
    )
    assert excerpt(text, 77).endswith("your voice…")


def test_marks_of_items_within_a_quotation_become_points() -> None:
    """A list in a cell reads as a list, and a star that marks a field stays one."""
    cells = "Berths | * Account data * Profile data{} | * Contract"
    listed = replaced(cells.format(""), cells.format(" * Location data"), "Sub-processors")
    item = summary_of(listed).items[0]
    assert item.new == "Berths · Account data · Profile data · Location data · Contract"
    starred = inserted("We sell what you put into each field marked with a red * on the form.")
    assert "red * on" in summary_of(starred).items[0].new
