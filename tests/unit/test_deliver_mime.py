"""A message as RFC 5322 bytes."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.header import decode_header, make_header
from email.policy import default
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.deliver.mime import build, check, message_id
from notifier.errors import Refused
from notifier.model.delivery import Message

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
LONG_URL = "https://notices.harbourbooks.example/unsubscribe/" + "aB_-" * 60
MESSAGE = Message(
    delivery_id=7,
    to="ada@customer.example",
    sender="policies@harbourbooks.example",
    sender_name="Harbour, Books (Ltd.)",
    reply_to="privacy@harbourbooks.example",
    subject="Datenschutz: 90 Tage statt 30 – für immer und für sehr viel länger als bisher üblich",
    text="Jetzt: 90 Tage, „länger“.\n",
    html="<p>Jetzt: 90 Tage, „länger“.</p>\n",
    headers={"List-Unsubscribe": f"<{LONG_URL}>", "List-Id": "<privacy.books.example>"},
)


def parsed(message: Message = MESSAGE, at: datetime = AT) -> Any:
    """Return the message as a mail program reads it."""
    return email.message_from_bytes(bytes(build(message, at)), policy=default)


def test_a_mail_program_reads_what_was_written() -> None:
    """Addresses, names, subject and both texts survive the way through bytes."""
    mail = parsed()
    assert mail["From"].addresses[0].display_name == MESSAGE.sender_name
    assert mail["From"].addresses[0].addr_spec == MESSAGE.sender
    assert mail["To"] == MESSAGE.to
    assert mail["Reply-To"] == MESSAGE.reply_to
    assert mail["Subject"] == MESSAGE.subject
    assert mail["Date"].datetime == AT
    assert mail.get_content_type() == "multipart/alternative"
    plain, html = mail.iter_parts()
    assert plain.get_content_type() == "text/plain"
    assert plain.get_content().splitlines() == MESSAGE.text.splitlines()
    assert html.get_content_type() == "text/html"
    assert html.get_content().splitlines() == MESSAGE.html.splitlines()


@given(
    st.lists(
        st.sampled_from(["policy", "30", "days", "→", "„länger“", "–", "überall", "変更"]),
        min_size=1,
        max_size=40,
    ).map(" ".join)
)
def test_a_subject_keeps_its_spaces_wherever_its_lines_break(subject: str) -> None:
    """As many between words as were written, in the standard library's eyes and by RFC 2047."""
    mail = parsed(replace(MESSAGE, subject=subject))
    assert mail["Subject"] == subject
    raw = email.message_from_bytes(bytes(build(replace(MESSAGE, subject=subject), AT)))["Subject"]
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", raw)
    assert str(make_header(decode_header(unfolded))) == subject


def test_the_bytes_are_fit_for_every_server() -> None:
    """Seven bits, CRLF, no line over 998 characters: no extension is needed to carry them."""
    raw = bytes(build(replace(MESSAGE, text="ä" * 5000 + "\n" + "x" * 5000), AT))
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 998


def test_a_long_unsubscribe_link_is_never_encoded() -> None:
    """Mail programs read List-Unsubscribe as it stands, so it must stand there as it is."""
    assert f"List-Unsubscribe: <{LONG_URL}>\r\n".encode() in bytes(build(MESSAGE, AT))


def test_the_date_is_utc() -> None:
    """A time in another zone is the same moment, written in UTC; one without a zone is an error."""
    away = AT.astimezone(timezone(timedelta(hours=9)))
    assert parsed(at=away)["Date"] == "Tue, 24 Nov 2026 15:30:00 +0000"
    with pytest.raises(ValueError, match="no time zone"):
        build(MESSAGE, AT.replace(tzinfo=None))


def test_a_second_copy_can_be_recognised() -> None:
    """The Message-ID is the delivery's: equal for a resend, different for anything else."""
    assert parsed()["Message-ID"] == parsed(at=AT + timedelta(days=2))["Message-ID"]
    assert message_id(MESSAGE).startswith("<delivery-7.")
    assert message_id(MESSAGE).endswith("@harbourbooks.example>")
    others = [
        replace(MESSAGE, delivery_id=8),
        replace(MESSAGE, to="bob@customer.example"),
        replace(MESSAGE, subject="Terms"),
        replace(MESSAGE, sender="policies@other.example"),
    ]
    assert len({message_id(message) for message in [MESSAGE, *others]}) == 5


def test_vacation_responders_are_told_not_to_answer() -> None:
    """Every mail says that a machine made it (RFC 3834)."""
    assert parsed()["Auto-Submitted"] == "auto-generated"


@given(
    subject=st.text(max_size=200),
    name=st.text(max_size=60),
    text=st.text(max_size=300),
    header=st.text(max_size=100),
)
def test_whatever_the_texts_hold_there_is_one_mail_or_a_refusal(
    subject: str, name: str, text: str, header: str
) -> None:
    """No text adds a header, a recipient or a part; what cannot be said is refused."""
    message = replace(
        MESSAGE, subject=subject, sender_name=name, text=text, headers={"List-Id": header}
    )
    try:
        check(message)
    except Refused:
        with pytest.raises(Refused):
            build(message, AT)
        return
    mail = parsed(message)
    assert sorted(mail.keys()) == sorted(parsed(replace(MESSAGE, headers={"List-Id": "x"})).keys())
    assert mail["To"] == MESSAGE.to
    assert len(list(mail.iter_parts())) == 2
    assert " ".join(str(mail["Subject"]).split()) == " ".join(subject.split())
