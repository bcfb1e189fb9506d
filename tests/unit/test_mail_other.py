"""The mails that are not notices: confirmations, and word to the operator."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from notifier.compose.links import Links
from notifier.compose.mail import confirmation_mail, operator_mail
from notifier.deliver.mime import check
from notifier.model.branding import Branding
from notifier.model.delivery import Delivery, DeliveryKind, Message
from notifier.model.source import Source

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "mail"
AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
BRANDING = Branding(
    name="Harbour Books",
    sender="policies@harbourbooks.example",
    reply_to="privacy@harbourbooks.example",
    postal_address="12 Quay Street, Port Ellery",
)
LINKS = Links("https://notices.harbourbooks.example")
SOURCE = Source(slug="privacy", title="Privacy Policy", url="https://harbourbooks.example/privacy")
TOKEN = {"token": "confirm-token", "expires": "2026-11-27T17:30:00+02:00"}
ALREADY = {"already": "yes", "preferences": "preferences-token"}
HELD = {
    "subject": "Privacy Policy: the page is on hold (wall)",
    "text": "The page asks for a password.\n\n<b>Sign in</b>\nSubscribers were told nothing.",
}


def delivery(kind: DeliveryKind, params: Mapping[str, str]) -> Delivery:
    """Return a delivery to one address."""
    return Delivery(
        id=7,
        kind=kind,
        email="ada@customer.example",
        state="sending",
        queued_at=AT,
        next_attempt_at=AT,
        params=params,
    )


def confirmation(params: Mapping[str, str]) -> Message:
    """Return the mail that answers somebody who asked for a subscription."""
    return confirmation_mail(
        delivery("confirmation", params), source=SOURCE, branding=BRANDING, links=LINKS
    )


def operator(params: Mapping[str, str]) -> Message:
    """Return a mail to whoever runs the service."""
    return operator_mail(delivery("operator", params), branding=BRANDING, links=LINKS)


MAILS = {
    "confirmation": confirmation(TOKEN),
    "already": confirmation(ALREADY),
    "operator": operator(HELD),
}


def linked(message: Message) -> list[str]:
    """Return where the HTML part links to."""
    return [str(link["href"]) for link in BeautifulSoup(message.html, "lxml").find_all("a")]


@pytest.mark.parametrize("name", MAILS)
def test_each_text_reads_as_its_golden_file(name: str) -> None:
    """The whole plain text part is as it was last looked at by a person."""
    assert MAILS[name].text == (GOLDEN / f"{name}.txt").read_text()


@pytest.mark.parametrize("message", MAILS.values(), ids=MAILS)
def test_each_mail_can_be_sent_and_is_addressed(message: Message) -> None:
    """Every mail passes the check that providers make and goes to the delivery's address."""
    check(message)
    assert (message.to, message.sender) == ("ada@customer.example", BRANDING.sender)
    assert message.headers == {}


@pytest.mark.parametrize("message", MAILS.values(), ids=MAILS)
def test_each_mail_says_its_words_in_both_parts(message: Message) -> None:
    """Every sentence of the HTML's card is a sentence of the text."""
    card = BeautifulSoup(message.html, "lxml").select_one(".card")
    assert card is not None
    for paragraph in card.find_all(["h1", "p"]):
        if not paragraph.find("a"):
            first = " ".join(paragraph.get_text().split()).partition(". ")[0]
            assert first in message.text


def test_a_confirmation_says_what_happens_next() -> None:
    """The link, how long it works, what will come, and that doing nothing is safe."""
    message = MAILS["confirmation"]
    url = "https://notices.harbourbooks.example/confirm/confirm-token"
    assert url in message.text.split()
    assert linked(message).count(url) == 2
    assert "27 November 2026, 15:30 UTC" in message.text
    assert "Do nothing." in message.text
    assert message.subject == "Please confirm: mails about changes to “Privacy Policy”"


def test_a_confirmation_holds_no_link_but_ours() -> None:
    """Whoever typed the address could put nothing into the mail that it gets."""
    assert all(
        url.startswith("https://notices.harbourbooks.example/")
        for url in linked(MAILS["confirmation"])
    )


def test_a_subscriber_who_asks_again_gets_no_second_confirmation() -> None:
    """The mail says that nothing is to be done and opens the preferences."""
    message = MAILS["already"]
    assert "https://notices.harbourbooks.example/preferences/preferences-token" in linked(message)
    assert "/confirm/" not in message.text + message.html
    assert "nothing was changed" in message.text


def test_the_operator_is_told_in_paragraphs_and_led_to_the_desk() -> None:
    """Each line is a paragraph, text stays text, and the link is the review desk by default."""
    message = MAILS["operator"]
    assert message.subject == HELD["subject"]
    assert "<p>&lt;b&gt;Sign in&lt;/b&gt;</p>" in message.html
    assert linked(message) == ["https://notices.harbourbooks.example/review"]
    hold = "https://notices.harbourbooks.example/review/holds/3"
    assert linked(operator({**HELD, "link": hold})) == [hold]


@pytest.mark.parametrize("params", [{}, {"token": "x"}, {"already": "yes"}])
def test_a_confirmation_without_its_parameters_is_an_error(params: dict[str, str]) -> None:
    """A delivery whose parameters were emptied cannot become half a mail."""
    with pytest.raises(KeyError):
        confirmation(params)
