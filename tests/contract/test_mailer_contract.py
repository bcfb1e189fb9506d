"""What every mailer promises, whichever provider is behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from aiosmtpd.smtp import SMTP

from notifier.deliver import LocalMailbox, SendGridMailer, SmtpMailer
from notifier.errors import Refused
from notifier.model.delivery import Message
from notifier.ports import Mailer

MESSAGE = Message(
    delivery_id=41,
    to="ada@customer.example",
    sender="policies@harbourbooks.example",
    sender_name="Härbour Books",
    reply_to="privacy@harbourbooks.example",
    subject="Datenschutz: 90 Tage statt 30 – für immer",
    text="Vorher: 30 Tage.\n.\nJetzt: 90 Tage, „länger“.\n",
    html="<p>Jetzt: <ins>90</ins> Tage, „länger“.</p>",
    headers={
        "List-Unsubscribe": "<https://notices.harbourbooks.example/unsubscribe/" + "t" * 43 + ">"
    },
)


@dataclass
class Case:
    """A mailer, and how to see how many mails have arrived behind it."""

    mailer: Mailer
    arrived: Callable[[], int]


class _Box:
    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name
        self.mails.append(envelope.content)
        return "250 taken as q17"


@pytest.fixture(params=["mailbox", "smtp", "sendgrid"])
async def case(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Case]:
    """Every mailer in turn, with a real counterpart on this machine."""
    if request.param == "mailbox":
        folder = tmp_path / "mailbox"
        yield Case(LocalMailbox(folder), lambda: len(list(folder.glob("*"))))
        return
    if request.param == "smtp":
        box = _Box()
        loop = asyncio.get_running_loop()
        listener = await loop.create_server(lambda: SMTP(box), "127.0.0.1", 0)
        smtp = SmtpMailer(*listener.sockets[0].getsockname(), tls="none", timeout=10)
        yield Case(smtp, lambda: len(box.mails))
        await smtp.close()
        listener.close()
        await listener.wait_closed()
        return
    bodies: list[Any] = []

    async def take(sent: web.Request) -> web.Response:
        bodies.append(orjson.loads(await sent.read()))
        return web.Response(status=202, headers={"X-Message-Id": "x-17"})

    app = web.Application()
    app.router.add_post("/v3/mail/send", take)
    async with TestServer(app) as server:
        mailer = SendGridMailer("SG.secret", endpoint=str(server.make_url("")))
        yield Case(mailer, lambda: len(bodies))
        await mailer.close()


async def test_an_accepted_message_arrives_once_and_has_an_identifier(case: Case) -> None:
    """One call hands over one mail and returns what the provider calls it."""
    provider_id = await case.mailer.send(MESSAGE)
    assert provider_id
    assert case.arrived() == 1


async def test_a_mailer_tells_the_truth_about_being_idempotent(case: Case) -> None:
    """The same delivery handed over twice arrives once exactly where the mailer says so."""
    await case.mailer.send(MESSAGE)
    await case.mailer.send(MESSAGE)
    assert case.arrived() == (1 if case.mailer.idempotent else 2)


async def test_a_mailer_has_a_short_name_for_attempts(case: Case) -> None:
    """The name is one lower-case word."""
    assert case.mailer.name.isalpha()
    assert case.mailer.name.islower()


@pytest.mark.parametrize(
    "broken",
    [
        replace(MESSAGE, subject="Hello\r\nBcc: all@customer.example"),
        replace(MESSAGE, subject="Hello\u2028there"),
        replace(MESSAGE, sender_name="Books\nX-Evil: 1"),
        replace(MESSAGE, to="ada@customer.example, bob@customer.example"),
        replace(MESSAGE, to="ada@customer.example\r\nRCPT TO:<bob@customer.example>"),
        replace(MESSAGE, to="Ada <ada@customer.example>"),
        replace(MESSAGE, to="ädä@customer.example"),
        replace(MESSAGE, reply_to="nobody"),
        replace(MESSAGE, headers={"List-Id": "<a>\r\nBcc: all@customer.example"}),
        replace(MESSAGE, headers={"List-Id": "<ä>"}),
        replace(MESSAGE, headers={"Bcc": "all@customer.example"}),
        replace(MESSAGE, headers={"X Evil: 1\r\nBcc": "all@customer.example"}),
        replace(MESSAGE, headers={"List-Id": "x" * 2000}),
        replace(MESSAGE, text="a lone \ud800 surrogate"),
    ],
)
async def test_nothing_can_be_smuggled_into_a_header(case: Case, broken: Message) -> None:
    """A message with a line break in a header, or more than one recipient, is refused unsent."""
    with pytest.raises(Refused) as refused:
        await case.mailer.send(broken)
    assert case.arrived() == 0
    assert refused.value.next_step


async def test_a_closed_mailer_may_be_closed_again(case: Case) -> None:
    """Closing is harmless before the first mail, after it, and twice."""
    await case.mailer.close()
    await case.mailer.send(MESSAGE)
    await case.mailer.close()
    await case.mailer.close()
    assert case.arrived() == 1
