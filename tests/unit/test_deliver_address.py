"""Addresses from a form, up to the mail that is built for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.deliver.mime import build
from notifier.errors import InvalidAddress
from notifier.flows.address import parse_address
from notifier.model.delivery import Message

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
MESSAGE = Message(
    delivery_id=1, to="", sender="p@books.example", subject="Hello", text="Hi\n", html="<p>Hi</p>"
)


@pytest.mark.parametrize(
    ("typed", "email", "key"),
    [
        ("ada@example.com", "ada@example.com", "ada@example.com"),
        (" Ada.B+news@Shop.Example ", "Ada.B+news@shop.example", "ada.b+news@shop.example"),
        ("ada@harbour.test", "ada@harbour.test", "ada@harbour.test"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"),
    ],
)
def test_an_address_is_taken_as_it_can_be_written_to(typed: str, email: str, key: str) -> None:
    """Domains become lower-case ASCII; the key folds case and leaves dots and plus signs alone."""
    address = parse_address(typed)
    assert (address.email, address.key) == (email, key)
    assert build(replace(MESSAGE, to=email), AT)["To"] == email


@pytest.mark.parametrize(
    "typed",
    [
        *("", "@", "ada", "ada@", "@example.com", "ada@b@example.com"),
        *("ada@localhost", "ada@x.local", "ada@x.invalid", "ada@test", "ada@example"),
        *("ada@127.0.0.1", "ada@[127.0.0.1]", "ada@[IPv6:::1]"),
        *(
            "Ada <ada@example.com>",
            "<ada@example.com>",
            '"a b"@example.com',
            "mailto:a@example.com",
        ),
        *("a@example.com,b@example.com", "a@example.com b@example.com", "a;b@example.com"),
        *("a@example.com\r\nBcc: b@example.com", "a@example.com\n", "a\x00@example.com"),
        *("a@exam\u00adple.com", "a@exam\u200bple.com", "a@example.com\u202e", "a＠example.com"),
        *("ａ@example.com", "а@example.com", "ädä@example.com"),
        *("a..b@example.com", ".a@example.com", "a@x..com", "a@-x.com", "a@example.com."),
        *("a@" + "b" * 300 + ".com", "a" * 300 + "@example.com"),
    ],
)
def test_what_is_not_one_plain_address_is_refused(typed: str) -> None:
    """Line breaks, lists, display names, literals, look-alikes and local names get no mail."""
    with pytest.raises(InvalidAddress):
        parse_address(typed)


@given(st.from_regex(r"[!-~\u00a0-\u017f]{1,20}@[a-zA-Z0-9.\-\u00e0-\u00ff]{1,30}", fullmatch=True))
def test_every_address_that_is_taken_can_be_mailed(typed: str) -> None:
    """What the form accepts, the providers' check accepts too."""
    try:
        address = parse_address(typed)
    except InvalidAddress:
        return
    mail = build(replace(MESSAGE, to=address.email), AT)
    assert [to.addr_spec for to in mail["To"].addresses] == [address.email]
