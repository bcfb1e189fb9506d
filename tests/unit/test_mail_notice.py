"""The mail that tells a subscriber what changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from notifier.compose.items import Item
from notifier.compose.links import Links
from notifier.compose.mail import notice_mail
from notifier.compose.summary import Summary
from notifier.deliver.mime import check
from notifier.model.branding import Branding
from notifier.model.change import Run
from notifier.model.delivery import Delivery, Message
from notifier.model.notice import Notice
from notifier.model.source import Source
from notifier.model.subscription import Subscription
from notifier.model.verdict import Direction

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "mail"
AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
BRANDING = Branding(
    name="Harbour Books",
    sender="policies@harbourbooks.example",
    reply_to="privacy@harbourbooks.example",
    postal_address="12 Quay Street, Port Ellery",
    accent="#0f6b74",
)
LINKS = Links("https://notices.harbourbooks.example")
SOURCE = Source(
    slug="privacy",
    title="Privacy Policy",
    url="https://harbourbooks.example/privacy",
    language="en",
)
SUBSCRIPTION = Subscription(
    id=1,
    subscriber_id=1,
    email="ada@customer.example",
    source="privacy",
    state="confirmed",
    token="unsubscribe-token",
    requested_at=AT,
    confirmed_at=datetime(2026, 3, 3, tzinfo=UTC),
)
LONGER = Item(
    sentence="Your order history is kept longer: 90 days instead of 30.",
    section="4. How long we keep it",
    old="After you close your account we keep your order history for 30 days.",
    new="After you close your account we keep your order history for 90 days.",
    direction="less",
    edit_id="e4",
    runs=(
        Run("same", "After you close your account we keep your order history for "),
        Run("deleted", "30"),
        Run("inserted", "90"),
        Run("same", " days."),
    ),
)
COPY = Item(
    sentence="A new promise: you can ask for a copy of your data.",
    section="6. Your rights",
    old="",
    new="You can ask for a copy of what we hold about you.",
    direction="more",
    edit_id="e6",
    runs=(Run("inserted", "You can ask for a copy of what we hold about you."),),
)
GONE = Item(
    sentence="The promise to write to you before a change is gone.",
    section="9. Changes",
    old="We will write to you before we change this policy.",
    new="",
    direction="mixed",
    edit_id="e9",
)
SUMMARY = Summary(
    subject="Privacy Policy: Your order history is kept longer",
    headline="Harbour Books now keeps your order history for 90 days instead of 30.",
    items=(LONGER, COPY, GONE),
    more=2,
    quiet="One passage was moved; nothing else changed.",
    effective=date(2026, 12, 1),
    looks_back=(
        "The text says that it applies to existing accounts, contracts or purchases: "
        "“It also applies to orders placed before 1 December 2026”."
    ),
)
#: As an earlier release stored it.
OLDER = {key: value for key, value in SUMMARY.to_dict().items() if key != "looks_back"}


def compose(
    summary: Summary | Mapping[str, Any] = SUMMARY,
    *,
    source: Source = SOURCE,
    branding: Branding = BRANDING,
    links: Links = LINKS,
) -> Message:
    """Return the mail of a notice."""
    return notice_mail(
        Delivery(
            id=7,
            kind="notice",
            email="ada@customer.example",
            state="sending",
            queued_at=AT,
            next_attempt_at=AT,
        ),
        notice=Notice(
            id=1,
            source="privacy",
            from_version=3,
            to_version=4,
            state="approved",
            summary=summary.to_dict() if isinstance(summary, Summary) else summary,
            created_at=AT,
        ),
        source=source,
        subscription=SUBSCRIPTION,
        preferences_token="preferences-token",
        branding=branding,
        links=links,
    )


def page(message: Message) -> BeautifulSoup:
    """Return the HTML part, parsed."""
    return BeautifulSoup(message.html, "lxml")


def words(text: str) -> str:
    """Return *text* with its white space collapsed."""
    return " ".join(text.split())


def test_the_text_reads_as_the_golden_file() -> None:
    """The whole plain text part is as it was last looked at by a person."""
    assert compose().text == (GOLDEN / "notice.txt").read_text()


@pytest.mark.parametrize("summary", [replace(SUMMARY, looks_back=""), OLDER])
def test_a_change_that_does_not_reach_back_is_told_without_a_word_of_it(
    summary: Summary | Mapping[str, Any],
) -> None:
    """There is no empty line for it, and none for a notice that an earlier release stored."""
    message = compose(summary)
    assert "Looking back" not in message.text
    assert "Looking back" not in message.html


@pytest.mark.parametrize("part", ["text", "html"])
@pytest.mark.parametrize(
    "said",
    [
        SUMMARY.headline,
        LONGER.sentence,
        LONGER.section,
        LONGER.old,
        LONGER.new,
        COPY.sentence,
        COPY.new,
        GONE.sentence,
        GONE.old,
        "Less protective for you",
        "More protective for you",
        "Partly less, partly more protective for you",
        "1 December 2026",
        "24 November 2026, 15:30 UTC",
        "Two more passages change in meaning",
        SUMMARY.quiet,
        SUMMARY.looks_back,
        "you asked to hear about changes to “Privacy Policy” and confirmed it on 3 March 2026",
        "ada@customer.example",
        "12 Quay Street, Port Ellery",
    ],
)
def test_both_parts_say_the_same(part: str, said: str) -> None:
    """Everything that a reader is told is in the text and in the HTML, in the same words."""
    message = compose()
    shown = message.text if part == "text" else page(message).get_text()
    assert said in words(shown)


@pytest.mark.parametrize("part", ["text", "html"])
@pytest.mark.parametrize(
    "url",
    [
        "https://notices.harbourbooks.example/policies/privacy/changes/3..4",
        "https://notices.harbourbooks.example/policies/privacy/changes/3..4#edit-e4",
        "https://notices.harbourbooks.example/policies/privacy/versions/3",
        "https://notices.harbourbooks.example/policies/privacy/versions/4",
        "https://harbourbooks.example/privacy",
        "https://notices.harbourbooks.example/unsubscribe/unsubscribe-token",
        "https://notices.harbourbooks.example/preferences/preferences-token",
    ],
)
def test_both_parts_link_to_the_same_places(part: str, url: str) -> None:
    """The redline, each edit in it, both versions, the live page and the way out are linked."""
    message = compose()
    linked = (
        message.text.split()
        if part == "text"
        else [str(link["href"]) for link in page(message).find_all("a")]
    )
    assert url in linked


def test_changed_words_are_marked_by_element_and_by_word() -> None:
    """Deleted words are in del after "Before:", inserted ones in ins after "Now:"."""
    longer, copy, gone = (
        [words(side.get_text()) for side in change.select(".side")]
        for change in page(compose()).select(".change")
    )
    marked = page(compose()).select(".change")[0]
    assert [mark.get_text() for mark in marked.find_all(["del", "ins"])] == ["30", "90"]
    assert longer == [f"Before: {LONGER.old}", f"Now: {LONGER.new}"]
    assert (copy, gone) == ([COPY.new], [GONE.old])


def test_what_came_or_went_whole_stands_alone() -> None:
    """A passage without another side is one quotation, in ins or del, and has no empty side."""
    _, copy, gone = page(compose()).select(".change")
    assert [mark.name for mark in copy.find_all(["del", "ins"])] == ["ins"]
    assert [mark.name for mark in gone.find_all(["del", "ins"])] == ["del"]
    text = compose().text
    assert f"New: {COPY.new}" in text
    assert f"Removed: {GONE.old}" in text
    assert text.count("Before:") == text.count("Now:") == 1


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"On your rights, the policy now says: “{COPY.new[:30]}…”.", "New on your rights"),
        (f"The policy now says: “{COPY.new[:-1]}”.", "New in the policy"),
        ("The policy now says: “Something else”.", "The policy now says: “Something else”."),
        (
            f"The policy now mentions copies: “…{COPY.new[8:30]}…”.",
            "The policy now mentions copies",
        ),
        ("The policy now says “a copy” instead of “a look”.", "Changed in the policy"),
    ],
)
def test_a_quotation_is_not_repeated_above_itself(sentence: str, told: str) -> None:
    """Where a sentence ends in words that stand below it, its beginning is the heading."""
    summary = replace(SUMMARY, items=(replace(COPY, sentence=sentence),))
    heading = page(compose(summary)).select_one(".change h3")
    assert heading is not None
    assert words(heading.get_text()) == told


@pytest.mark.parametrize(
    ("directions", "overall"),
    [
        (("less", "neutral"), "Less protective"),
        (("more", "less"), "Partly less, partly more protective"),
        (("neutral", "neutral"), ""),
    ],
)
def test_the_first_lines_say_whether_it_is_better_or_worse(
    directions: tuple[Direction, Direction], overall: str
) -> None:
    """Above the single changes, one line says on whose side they are together."""
    items = tuple(replace(LONGER, direction=direction) for direction in directions)
    message = compose(replace(SUMMARY, items=items))
    assert (f"For you: {overall}" in message.text) is bool(overall)
    tag = page(message).select_one(".facts .tag")
    assert (words(tag.get_text()) if tag else "") == overall


def test_words_taken_out_leave_one_space() -> None:
    """Where the other side's words stood, the side shown reads as published."""
    item = replace(
        LONGER,
        runs=(
            Run("deleted", "Sometimes"),
            Run("same", " we keep "),
            Run("deleted", "all of it"),
            Run("same", " for 30 days."),
        ),
    )
    sides = page(compose(replace(SUMMARY, items=(item,)))).select(".side")
    assert words(sides[0].get_text()) == "Before: Sometimes we keep all of it for 30 days."
    assert "Now: we keep for 30 days." in compose(replace(SUMMARY, items=(item,))).text


def test_a_passage_whose_words_stayed_is_not_marked() -> None:
    """Where only a link's target changed, neither side is struck or underlined."""
    item = replace(LONGER, old="See our list.", new="See our list.", runs=())
    change = page(compose(replace(SUMMARY, items=(item,)))).select_one(".change")
    assert change is not None
    assert change.find(["del", "ins"]) is None
    assert words(change.get_text()).count("See our list.") == 2


def test_what_is_not_known_is_not_mentioned() -> None:
    """Without a date, an address, further changes or a direction, nothing is said of them."""
    summary = replace(
        SUMMARY,
        items=(replace(LONGER, direction="neutral", section=""),),
        more=0,
        quiet="",
        effective=None,
    )
    message = compose(summary, branding=Branding(name="Books", sender="p@books.example"))
    for shown in (message.text, words(page(message).get_text())):
        assert "Takes effect" not in shown
        assert "protective" not in shown
        assert "Section" not in shown
        assert "more passage" not in shown
        assert "Questions?" not in shown
        assert "Quay" not in shown
        assert "Nothing else changed." in shown


def test_one_more_passage_is_singular() -> None:
    """The count agrees with its verb."""
    assert "One more passage changes in meaning; the marked-up policy shows it." in (
        compose(replace(SUMMARY, more=1)).text
    )


def test_the_headers_let_mail_programs_unsubscribe_and_thread() -> None:
    """One-click unsubscription, a list per policy, one thread per policy."""
    assert compose().headers == {
        "List-Id": "<privacy.policy-changes.harbourbooks.example>",
        "List-Unsubscribe": "<https://notices.harbourbooks.example/unsubscribe/unsubscribe-token>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "References": "<privacy.policy-changes@harbourbooks.example>",
    }


def test_one_click_is_promised_only_over_https() -> None:
    """RFC 8058 demands https; over http the link stays, the promise does not."""
    headers = compose(links=Links("http://127.0.0.1:8080")).headers
    assert headers["List-Unsubscribe"].startswith("<http://127.0.0.1:8080/")
    assert "List-Unsubscribe-Post" not in headers


def test_the_envelope_is_the_brands() -> None:
    """Sender, reply address and recipient; the company's name where no sender's name is set."""
    message = compose()
    assert (message.delivery_id, message.to) == (7, "ada@customer.example")
    assert (message.sender, message.sender_name) == (BRANDING.sender, "Harbour Books")
    assert message.reply_to == BRANDING.reply_to
    assert compose(branding=replace(BRANDING, sender_name="Books")).sender_name == "Books"


def test_the_html_stands_alone() -> None:
    """No picture, script, font or style is fetched; no form; the style block stays below 8 kB."""
    html = compose().html
    tree = page(compose())
    assert tree.find(["img", "script", "link", "iframe", "form", "object", "video"]) is None
    assert "url(" not in html
    assert "@import" not in html
    (style,) = tree.find_all("style")
    assert len(style.get_text()) < 8192
    assert len(html) < 102_400 / 4


def test_the_html_can_be_read_by_everybody() -> None:
    """Language, title, both colour schemes, a preview line, ordered headings, layout marked so."""
    tree = page(compose())
    assert tree.html is not None
    assert tree.html["lang"] == "en"
    assert tree.title is not None
    assert tree.title.get_text() == SUMMARY.subject
    scheme = tree.find("meta", attrs={"name": "color-scheme"})
    assert scheme is not None
    assert scheme["content"] == "light dark"
    assert "@media (prefers-color-scheme: dark)" in compose().html
    hidden = tree.select_one(".pre")
    assert hidden is not None
    assert hidden.get_text() == f"{SUMMARY.headline} Takes effect on 1 December 2026."
    levels = [int(heading.name[1]) for heading in tree.find_all(["h1", "h2", "h3"])]
    assert levels == [1, 2, 3, 3, 3, 2, 2]
    assert [table.get("role") for table in tree.find_all("table")] == ["presentation", None]
    assert all(head["scope"] == "row" for head in tree.find_all("th"))


def test_quotes_speak_the_policys_language() -> None:
    """What is quoted carries the policy's language, for voices and hyphenation."""
    tree = page(compose(source=replace(SOURCE, language="de")))
    quotes = tree.select(".side span[dir=auto]")
    assert quotes
    assert {str(quote["lang"]) for quote in quotes} == {"de"}
    assert tree.html is not None
    assert tree.html["lang"] == "en"


def test_a_long_subject_is_cut_after_a_word() -> None:
    """A subject has at most 120 characters and ends with an ellipsis where it was cut."""
    subject = compose(replace(SUMMARY, subject="Privacy Policy: " + "longer and " * 20)).subject
    assert len(subject) <= 120
    assert re.search(r"(longer|and)…$", subject)


@pytest.mark.parametrize(
    "hostile",
    [
        "Policy\r\nBcc: all@customer.example",
        "<script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "{{ brand.sender }}{% raw %}",
        "gpj.\u202eexe",
        "a\x00b\x1bc\x85d\u2028e",
        "</style></title><base href=//evil.example>",
    ],
)
def test_hostile_texts_stay_texts(hostile: str) -> None:
    """Nothing in a title or a policy becomes markup, a header, a line or a turned direction."""
    message, harmless = (
        compose(
            replace(
                SUMMARY,
                subject=text,
                headline=text,
                items=(replace(LONGER, sentence=text, section=text, runs=(Run("deleted", text),)),),
                quiet=text,
            ),
            source=replace(SOURCE, title=text),
        )
        for text in (hostile, "a text")
    )
    check(message)
    assert [tag.name for tag in page(message).find_all()] == [
        tag.name for tag in page(harmless).find_all()
    ]
    assert len(message.text.splitlines()) == len(harmless.text.splitlines())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", message.text)


texts = st.text(max_size=80)


@given(
    sentence=texts,
    section=texts,
    subject=texts,
    runs=st.lists(
        st.tuples(st.sampled_from(["same", "deleted", "inserted"]), texts), max_size=5
    ).map(lambda pairs: tuple(Run(kind, text) for kind, text in pairs)),  # type: ignore[arg-type]
)
def test_any_text_makes_a_mail_that_can_be_sent(
    sentence: str, section: str, subject: str, runs: tuple[Run, ...]
) -> None:
    """Whatever a policy says, its mail has the same markup and passes every provider's check."""
    item = replace(LONGER, sentence=sentence, section=section, runs=runs)
    message = compose(replace(SUMMARY, subject=subject, items=(item,)))
    check(message)
    assert len(page(message).select(".change")) == 1
    assert len(page(message).select(".change > .side")) == 2


@pytest.mark.parametrize("broken", [{}, {"subject": "x"}, {**SUMMARY.to_dict(), "effective": "x"}])
def test_what_is_no_summary_is_an_error(broken: dict[str, Any]) -> None:
    """A stored summary that cannot be read fails loudly instead of making half a mail."""
    with pytest.raises((KeyError, ValueError)):
        compose(broken)


def test_the_same_notice_makes_the_same_mail() -> None:
    """Composing reads no clock and no state."""
    assert compose() == compose()
