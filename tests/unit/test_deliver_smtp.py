"""SMTP against a real aiosmtpd, and against servers that hang, drop and lie."""

from __future__ import annotations

import asyncio
import email
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import default
from typing import Any

import pytest
import trustme
from aiosmtpd.smtp import SMTP, AuthResult

from notifier.deliver import SmtpMailer
from notifier.errors import NotSent, OutcomeUnknown, Refused
from notifier.model.delivery import Message
from tests.timing import free_port, leap

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
MESSAGE = Message(
    delivery_id=7,
    to="ada@customer.example",
    sender="policies@harbourbooks.example",
    sender_name="Harbour Books",
    subject="Privacy Policy: 90 days instead of 30",
    text="Before: 30 days.\n.\nNow: 90 days.\n",
    html="<p>Now: 90 days.</p>",
)


class Box:
    """An aiosmtpd handler that keeps what arrives and answers as told."""

    def __init__(self, *, rcpt: str = "250 OK", data: str = "250 taken as q17") -> None:
        self.rcpt = rcpt
        self.data = data
        self.mails: list[Any] = []
        self.sessions: set[int] = set()

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name
        self, _server: Any, session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self.sessions.add(id(session))
        envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name
        if self.data.startswith("250"):
            self.mails.append(envelope)
        return self.data


@asynccontextmanager
async def listening(
    protocol: Callable[[], asyncio.Protocol], ssl_context: ssl.SSLContext | None = None
) -> AsyncIterator[tuple[str, int]]:
    """Serve *protocol* on this machine while the block lasts; yields host and port."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=ssl_context)
    try:
        yield server.sockets[0].getsockname()
    finally:
        server.close()
        await server.wait_closed()


@asynccontextmanager
async def mailer_for(box: Box, **options: Any) -> AsyncIterator[SmtpMailer]:
    """Yield a mailer whose server is an aiosmtpd with *box* behind it."""
    async with listening(lambda: SMTP(box)) as address:
        mailer = SmtpMailer(*address, tls="none", timeout=60, now=lambda: AT, **options)
        yield mailer
        await mailer.close()


Fault = Callable[[asyncio.StreamWriter], None]
Script = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def scripted(script: Script) -> AsyncIterator[tuple[str, int]]:
    """Serve a dialogue written by hand, for servers that break the rules."""
    over = asyncio.Event()
    dialogues: list[asyncio.Task[None]] = []

    async def play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await script(reader, writer)
            await over.wait()
        finally:
            writer.close()

    def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        dialogues.append(asyncio.ensure_future(play(reader, writer)))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()
    finally:
        server.close()
        over.set()
        await asyncio.gather(*dialogues)


def dialogue(*, until: bytes, then: Fault) -> Script:
    """Play an honest server up to the line *until*, and do *then* instead of answering it."""

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ready\r\n")
        in_text = False
        while line := await reader.readline():
            if line.startswith(until):
                then(writer)
                return
            if line.startswith(b"DATA"):
                in_text = True
                writer.write(b"354 go on\r\n")
            elif not in_text:
                writer.write(b"250 OK\r\n")

    return script


def hang(_writer: asyncio.StreamWriter) -> None:
    """Say nothing more and keep the connection, for an hour."""
    leap()


def drop(writer: asyncio.StreamWriter) -> None:
    """Reset the connection."""
    writer.transport.abort()


def babble(writer: asyncio.StreamWriter) -> None:
    """Answer with what is not SMTP."""
    writer.write(b"what do you mean?\r\n")


async def test_a_mail_arrives_whole() -> None:
    """Envelope, headers, both texts and a line of a single dot arrive as they were."""
    box = Box()
    async with mailer_for(box) as mailer:
        said = await mailer.send(MESSAGE)
    (envelope,) = box.mails
    mail: Any = email.message_from_bytes(envelope.content, policy=default)
    assert said == "taken as q17"
    assert (envelope.mail_from, envelope.rcpt_tos) == (MESSAGE.sender, [MESSAGE.to])
    assert mail["Date"].datetime == AT
    assert mail.get_body(("plain",)).get_content().splitlines() == MESSAGE.text.splitlines()
    assert mail.get_body(("html",)).get_content().splitlines() == [MESSAGE.html]


async def test_a_connection_is_used_again() -> None:
    """Mails that follow one another share a connection."""
    box = Box()
    async with mailer_for(box) as mailer:
        for number in range(3):
            await mailer.send(replace(MESSAGE, delivery_id=number))
    assert len(box.mails) == 3
    assert len(box.sessions) == 1


async def test_a_connection_that_went_away_is_replaced() -> None:
    """A server that closes between two mails costs neither of them."""
    box = Box()
    servers: list[SMTP] = []

    def protocol() -> SMTP:
        servers.append(SMTP(box))
        return servers[-1]

    async with listening(protocol) as address:
        mailer = SmtpMailer(*address, tls="none", timeout=60)
        await mailer.send(MESSAGE)
        assert servers[0].transport is not None
        servers[0].transport.close()
        await mailer.send(MESSAGE)
        await mailer.close()
    assert len(box.mails) == 2


async def test_parallel_mails_each_have_their_own_dialogue() -> None:
    """Twenty mails at once arrive as twenty mails, and only a few connections stay open."""
    box = Box()
    async with mailer_for(box) as mailer:
        await asyncio.gather(
            *(
                mailer.send(replace(MESSAGE, delivery_id=number, to=f"c{number}@customer.example"))
                for number in range(20)
            )
        )
        assert len(mailer._idle) == 8
    assert {envelope.rcpt_tos[0] for envelope in box.mails} == {
        f"c{number}@customer.example" for number in range(20)
    }


@pytest.mark.parametrize(
    ("answers", "error", "status"),
    [
        ({"rcpt": "450 mailbox busy"}, NotSent, 450),
        ({"rcpt": "550 no such user"}, Refused, 550),
        ({"data": "451 try later"}, NotSent, 451),
        ({"data": "421 closing down"}, NotSent, 421),
        ({"data": "554 not wanted"}, Refused, 554),
    ],
)
async def test_an_answer_says_whether_to_try_again(
    answers: dict[str, str], error: type[Exception], status: int
) -> None:
    """4yz means not now and 5yz never, at the recipient and after the text; the words are kept."""
    box = Box(**answers)
    async with mailer_for(box) as mailer:
        with pytest.raises(error, match=str(status)) as raised:
            await mailer.send(MESSAGE)
    assert raised.value.status == status  # type: ignore[attr-defined]
    assert box.mails == []


async def test_a_refused_mail_does_not_spoil_the_next() -> None:
    """After a refusal the next mail gets a fresh dialogue."""
    box = Box(rcpt="550 no such user")
    async with mailer_for(box) as mailer:
        with pytest.raises(Refused):
            await mailer.send(MESSAGE)
        box.rcpt = "250 OK"
        await mailer.send(MESSAGE)
    assert len(box.mails) == 1


@pytest.mark.parametrize("fault", [hang, drop, babble])
@pytest.mark.parametrize("until", [b"EHLO", b"MAIL", b"RCPT"])
async def test_before_the_text_is_sent_every_fault_means_not_sent(
    until: bytes, fault: Fault
) -> None:
    """A server that hangs, drops or babbles before DATA has not got the mail."""
    async with scripted(dialogue(until=until, then=fault)) as address:
        mailer = SmtpMailer(*address, tls="none", timeout=60)
        with pytest.raises(NotSent) as raised:
            await mailer.send(MESSAGE)
        await mailer.close()
    assert raised.value.next_step


@pytest.mark.parametrize("fault", [hang, drop, babble])
@pytest.mark.parametrize("until", [b"DATA", b".\r\n"])
async def test_once_the_text_is_on_its_way_every_fault_means_unknown(
    until: bytes, fault: Fault
) -> None:
    """From DATA on, a server that hangs, drops or babbles may have taken the mail."""
    async with scripted(dialogue(until=until, then=fault)) as address:
        mailer = SmtpMailer(*address, tls="none", timeout=60)
        with pytest.raises(OutcomeUnknown):
            await mailer.send(MESSAGE)
        await mailer.close()


async def test_nobody_listening_means_not_sent() -> None:
    """A refused connection is a certain failure."""
    mailer = SmtpMailer("127.0.0.1", free_port(), tls="none", timeout=60)
    with pytest.raises(NotSent, match="could not be used"):
        await mailer.send(MESSAGE)


async def test_a_cancelled_call_leaves_no_half_used_connection() -> None:
    """A connection whose dialogue was broken off is never used for another mail."""
    hanging = asyncio.Event()
    async with scripted(dialogue(until=b".\r\n", then=lambda _: hanging.set())) as address:
        mailer = SmtpMailer(*address, tls="none", timeout=60)
        sending = asyncio.ensure_future(mailer.send(MESSAGE))
        await hanging.wait()
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        assert mailer._idle == []


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Make a certificate authority that only these tests trust."""
    return trustme.CA()


@pytest.fixture
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    """Make the server's side of TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def client_tls(authority: trustme.CA) -> ssl.SSLContext:
    """Make a client that trusts the authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


async def test_starttls_is_demanded(server_tls: ssl.SSLContext, client_tls: ssl.SSLContext) -> None:
    """With "starttls" a mail goes over TLS, and to a server without it not at all."""
    box = Box()
    async with listening(
        lambda: SMTP(box, tls_context=server_tls, require_starttls=True)
    ) as address:
        mailer = SmtpMailer(*address, timeout=60, tls_context=client_tls)
        await mailer.send(MESSAGE)
        await mailer.close()
    assert len(box.mails) == 1
    async with listening(lambda: SMTP(box)) as address:
        with pytest.raises(NotSent):
            await SmtpMailer(*address, timeout=60, tls_context=client_tls).send(MESSAGE)
    assert len(box.mails) == 1


async def test_implicit_tls_speaks_tls_from_the_first_byte(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """With "implicit" the whole dialogue is inside TLS."""
    box = Box()
    async with listening(lambda: SMTP(box), server_tls) as address:
        mailer = SmtpMailer(*address, tls="implicit", timeout=60, tls_context=client_tls)
        await mailer.send(MESSAGE)
        await mailer.close()
    assert len(box.mails) == 1


async def test_an_untrusted_certificate_means_not_sent(server_tls: ssl.SSLContext) -> None:
    """A server whose certificate nobody vouches for gets no mail."""
    box = Box()
    async with listening(lambda: SMTP(box), server_tls) as address:
        with pytest.raises(NotSent):
            await SmtpMailer(*address, tls="implicit", timeout=60).send(MESSAGE)
    assert box.mails == []


@pytest.mark.parametrize("right", [True, False])
async def test_a_password_opens_the_server_and_never_shows(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext, *, right: bool
) -> None:
    """A wrong password leaves the mail queued; no error or representation holds it."""
    box = Box()
    password = "cormorant-7"

    def authenticate(_server: Any, _session: Any, _envelope: Any, _how: Any, data: Any) -> Any:
        known = (data.login, data.password) == (b"books", password.encode())
        return AuthResult(success=known and right, handled=False)

    async with listening(
        lambda: SMTP(
            box,
            tls_context=server_tls,
            require_starttls=True,
            auth_required=True,
            authenticator=authenticate,
        )
    ) as address:
        mailer = SmtpMailer(
            *address, username="books", password=password, timeout=60, tls_context=client_tls
        )
        assert password not in repr(mailer)
        if right:
            await mailer.send(MESSAGE)
        else:
            with pytest.raises(NotSent, match="535") as raised:
                await mailer.send(MESSAGE)
            assert password not in "".join(traceback.format_exception(raised.value))
            assert "password" in raised.value.next_step
        await mailer.close()
    assert len(box.mails) == int(right)
