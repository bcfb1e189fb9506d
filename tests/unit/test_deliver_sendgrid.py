"""SendGrid over real HTTP on this machine: what is sent, and what each answer means."""

from __future__ import annotations

import asyncio
import copy
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sendgrid.helpers import mail as helpers

from notifier.deliver import SendGridMailer
from notifier.deliver.sendgrid import payload
from notifier.errors import DeliveryError, NotSent, OutcomeUnknown, Refused
from notifier.model.delivery import Message
from tests.timing import free_port, leap

KEY = "SG.cormorant.and-kittiwake"
CONTRACT = (
    Path(__file__).resolve().parents[2].parent / "shared/contracts/sendgrid/sendgrid_strict.json"
)
MESSAGE = Message(
    delivery_id=41,
    to="ada@customer.example",
    sender="policies@harbourbooks.example",
    sender_name="Harbour Books",
    reply_to="privacy@harbourbooks.example",
    subject="Privacy Policy: 90 days instead of 30",
    text="Before: 30 days.\nNow: 90 days.\n",
    html="<p>Now: <ins>90</ins> days.</p>",
    headers={
        "List-Unsubscribe": "<https://notices.harbourbooks.example/unsubscribe/" + "t" * 43 + ">",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": "<privacy.policy-changes.harbourbooks.example>",
    },
)
PLAIN = replace(MESSAGE, sender_name="", reply_to="", headers={})


@dataclass
class Received:
    """One request as the server saw it."""

    headers: dict[str, str]
    body: bytes


@dataclass
class Provider:
    """A stand-in for SendGrid: keeps every request and answers with *answer*."""

    answer: Callable[[web.Request], Awaitable[web.StreamResponse]]
    requests: list[Received] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Keep the request and answer it."""
        self.requests.append(Received(dict(request.headers), await request.read()))
        return await self.answer(request)


def saying(
    status: int, *, errors: Sequence[str] = (), headers: Mapping[str, str] | None = None
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Return an answer like SendGrid's."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        body = orjson.dumps({"errors": [{"message": error} for error in errors]})
        return web.Response(status=status, body=body if errors else b"", headers=headers)

    return answer


accepting = saying(202, headers={"X-Message-Id": "x-17"})


@asynccontextmanager
async def talking_to(provider: Provider, **options: Any) -> AsyncIterator[SendGridMailer]:
    """Yield a mailer whose SendGrid is *provider*."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", provider.take)
    async with TestServer(app) as server:
        mailer = SendGridMailer(KEY, endpoint=str(server.make_url("/")), **options)
        yield mailer
        await mailer.close()


async def refusal(
    answer: Callable[[web.Request], Awaitable[web.StreamResponse]], **options: Any
) -> DeliveryError:
    """Return the error that an answer becomes; exactly one request was made."""
    provider = Provider(answer)
    async with talking_to(provider, **options) as mailer:
        with pytest.raises(DeliveryError) as raised:
            await mailer.send(MESSAGE)
    assert len(provider.requests) == 1
    return raised.value


# -- what is sent -------------------------------------------------------------------------------


@pytest.mark.corpus
@pytest.mark.skipif(
    not CONTRACT.is_file(), reason="the shared contracts are not beside the checkout"
)
@pytest.mark.parametrize("sandbox", [False, True])
@pytest.mark.parametrize("message", [MESSAGE, PLAIN], ids=["full", "plain"])
async def test_every_request_fits_sendgrids_description(message: Message, *, sandbox: bool) -> None:
    """The request on the wire is valid by SendGrid's OpenAPI description, made strict."""
    from openapi_core import OpenAPI  # noqa: PLC0415  slow to import and only used here
    from openapi_core.exceptions import OpenAPIError  # noqa: PLC0415  same
    from openapi_core.testing import MockRequest  # noqa: PLC0415  same

    api = OpenAPI.from_dict(orjson.loads(CONTRACT.read_bytes()))

    def validate(body: bytes, headers: dict[str, str]) -> None:
        api.validate_request(
            MockRequest(
                "https://api.sendgrid.com", "post", "/v3/mail/send", headers=headers, data=body
            )
        )

    provider = Provider(accepting)
    async with talking_to(provider, sandbox=sandbox) as mailer:
        await mailer.send(message)
    (request,) = provider.requests
    validate(request.body, request.headers)
    with pytest.raises(OpenAPIError):
        validate(request.body, {})
    spoiled = orjson.loads(request.body)
    spoiled["personalizations"][0]["custom_args"]["delivery_id"] = 41
    with pytest.raises(OpenAPIError):
        validate(orjson.dumps(spoiled), request.headers)


@pytest.mark.parametrize("sandbox", [False, True])
def test_the_vendors_own_helpers_build_the_same_json(*, sandbox: bool) -> None:
    """The JSON equals what the sendgrid package makes of the same mail."""
    theirs = helpers.Mail(
        from_email=helpers.From(MESSAGE.sender, MESSAGE.sender_name), subject=MESSAGE.subject
    )
    theirs.reply_to = helpers.ReplyTo(MESSAGE.reply_to)
    theirs.content = [
        helpers.Content("text/plain", MESSAGE.text),
        helpers.Content("text/html", MESSAGE.html),
    ]
    person = helpers.Personalization()
    person.add_to(helpers.To(MESSAGE.to))
    ours = payload(MESSAGE, sandbox=sandbox)
    for name, value in ours["personalizations"][0]["headers"].items():
        person.add_header(helpers.Header(name, value))
    person.add_custom_arg(helpers.CustomArg("delivery_id", "41"))
    theirs.add_personalization(person)
    tracking = helpers.TrackingSettings()
    tracking.click_tracking = helpers.ClickTracking(enable=False, enable_text=False)
    tracking.open_tracking = helpers.OpenTracking(enable=False)
    tracking.subscription_tracking = helpers.SubscriptionTracking(enable=False)
    tracking.ganalytics = helpers.Ganalytics(enable=False)
    theirs.tracking_settings = tracking
    if sandbox:
        theirs.mail_settings = helpers.MailSettings()
        theirs.mail_settings.sandbox_mode = helpers.SandBoxMode(enable=True)
    assert ours == theirs.get()


async def test_the_request_carries_what_events_and_mail_programs_need() -> None:
    """The delivery's id comes back with events; unsubscribing is ours; nothing is tracked."""
    provider = Provider(accepting)
    async with talking_to(provider) as mailer:
        assert await mailer.send(MESSAGE) == "x-17"
    (request,) = provider.requests
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert request.headers["Content-Type"] == "application/json"
    body = orjson.loads(request.body)
    (person,) = body["personalizations"]
    assert person["to"] == [{"email": MESSAGE.to}]
    assert person["custom_args"] == {"delivery_id": "41"}
    assert MESSAGE.headers.items() <= person["headers"].items()
    assert person["headers"]["Auto-Submitted"] == "auto-generated"
    assert "asm" not in body
    assert not any(setting["enable"] for setting in body["tracking_settings"].values())
    assert "mail_settings" not in body


async def test_one_session_carries_many_mails() -> None:
    """Mails sent one after another go over one connection."""
    peers: set[Any] = set()

    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        peers.add(request.transport.get_extra_info("peername"))
        return await accepting(request)

    async with talking_to(Provider(answer)) as mailer:
        for number in range(5):
            await mailer.send(replace(MESSAGE, delivery_id=number))
    assert len(peers) == 1


def test_building_one_request_leaves_nothing_behind_for_the_next() -> None:
    """A changed payload does not change a later one."""
    first = payload(MESSAGE)
    untouched = copy.deepcopy(first)
    first["personalizations"][0]["headers"]["X"] = "1"
    assert payload(MESSAGE) == untouched


# -- what an answer means -----------------------------------------------------------------------


async def test_in_the_sandbox_200_is_acceptance_and_outside_it_is_not() -> None:
    """SendGrid answers 200 in its sandbox alone; elsewhere somebody else has answered."""
    async with talking_to(Provider(saying(200)), sandbox=True) as mailer:
        assert await mailer.send(MESSAGE) == ""
    assert isinstance(await refusal(saying(200)), OutcomeUnknown)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, Refused),
        (401, NotSent),
        (403, NotSent),
        (404, Refused),
        (413, Refused),
        (408, NotSent),
        (429, NotSent),
        (500, OutcomeUnknown),
        (502, OutcomeUnknown),
        (503, OutcomeUnknown),
        (204, OutcomeUnknown),
        (302, OutcomeUnknown),
    ],
)
async def test_a_status_says_whether_the_mail_was_taken(
    status: int, error: type[DeliveryError]
) -> None:
    """4xx was certainly not taken; what a failing server or a stranger says proves nothing."""
    raised = await refusal(saying(status, errors=["no, thank you"] if status >= 400 else []))
    assert type(raised) is error
    assert raised.status == status
    assert str(status) in raised.message
    assert ("no, thank you" in raised.message) == (status >= 400)
    assert raised.next_step


@pytest.mark.parametrize("status", [401, 403])
async def test_a_wrong_key_is_named_and_never_shown(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The error says that the key is wrong; neither it, its trace nor a log holds the key."""
    caplog.set_level(0)
    raised = await refusal(saying(status, errors=[f"the key {KEY} is not known"]))
    shown = "".join(traceback.format_exception(raised)) + caplog.text
    assert "key is wrong" in raised.message
    assert KEY not in shown
    assert KEY not in repr(SendGridMailer(KEY))


async def test_a_redirect_is_not_followed() -> None:
    """Neither the key nor the mail goes to the place that an answer points to."""
    other = Provider(accepting)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", other.take)
    async with TestServer(app) as elsewhere:
        raised = await refusal(
            saying(307, headers={"Location": str(elsewhere.make_url("/v3/mail/send"))})
        )
    assert isinstance(raised, OutcomeUnknown)
    assert other.requests == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "17"}, 17.0),
        (
            {
                "Retry-After": "Tue, 24 Nov 2026 15:31:00 GMT",
                "Date": "Tue, 24 Nov 2026 15:30:00 GMT",
            },
            60.0,
        ),
        ({"X-RateLimit-Reset": "1795534230", "Date": "Tue, 24 Nov 2026 15:30:00 GMT"}, 30.0),
        ({"X-RateLimit-Reset": "1795534000", "Date": "Tue, 24 Nov 2026 15:30:00 GMT"}, 0.0),
        ({"Retry-After": "99999999999999999999"}, 86_400.0),
        ({"X-RateLimit-Reset": "9" * 40}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
        ({}, None),
    ],
)
async def test_a_full_queue_says_when_to_come_back(
    headers: dict[str, str], seconds: float | None
) -> None:
    """Seconds, dates and the rate limit's reset are understood, bounded, and never required."""
    raised = await refusal(saying(429, headers=headers))
    assert raised.retry_after == seconds


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[1]", b'{"errors": 3}', b'{"errors": [{}]}', b"\xff" * 40_000]
)
async def test_an_answer_that_is_not_sendgrids_json_keeps_its_meaning(body: bytes) -> None:
    """Whatever the body holds, the status decides."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=400, body=body)

    assert (await refusal(answer)).message == "SendGrid answered 400."


# -- when the connection fails ------------------------------------------------------------------


async def test_nobody_listening_means_not_sent() -> None:
    """A refused connection is a certain failure."""
    mailer = SendGridMailer(KEY, endpoint=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(NotSent, match="could not be reached"):
        await mailer.send(MESSAGE)
    await mailer.close()


async def test_a_connection_that_never_opens_means_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Running out of time while connecting is a certain failure, before the whole timeout."""

    async def never(*_args: Any, **_options: Any) -> Any:
        await asyncio.Event().wait()

    monkeypatch.setattr(aiohttp.TCPConnector, "_create_connection", never)
    mailer = SendGridMailer(KEY, endpoint="http://127.0.0.1:9", timeout=0.4)
    with pytest.raises(NotSent):
        await mailer.send(MESSAGE)
    await mailer.close()


async def test_no_answer_in_time_means_unknown() -> None:
    """A server that took the request and stays silent may have taken the mail."""
    release = asyncio.Event()

    async def silent(_request: web.Request) -> web.StreamResponse:
        leap()
        await release.wait()
        return web.Response(status=202)

    provider = Provider(silent)
    async with talking_to(provider, timeout=60) as mailer:
        with pytest.raises(OutcomeUnknown):
            await mailer.send(MESSAGE)
        release.set()
    assert len(provider.requests) == 1


async def test_a_connection_lost_after_the_request_means_unknown() -> None:
    """A reset instead of an answer proves nothing, and the request is not repeated."""

    async def reset(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    assert isinstance(await refusal(reset), OutcomeUnknown)


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 2", b"EHLO?\r\n\r\n"], ids=["", "cut", "other"])
async def test_an_answer_cut_short_means_unknown(answer: bytes) -> None:
    """A status line that never ends, or is not HTTP, says nothing about the mail."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100_000)
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        mailer = SendGridMailer(KEY, endpoint=f"http://127.0.0.1:{port}", timeout=60)
        with pytest.raises(OutcomeUnknown):
            await mailer.send(MESSAGE)
        await mailer.close()


async def test_acceptance_counts_even_if_the_connection_breaks_after_it() -> None:
    """Once 202 has arrived the mail is taken, whatever becomes of the body."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100_000)
        writer.write(b"HTTP/1.1 202 Accepted\r\nX-Message-Id: x-9\r\nContent-Length: 50\r\n\r\n{")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        mailer = SendGridMailer(KEY, endpoint=f"http://127.0.0.1:{port}", timeout=60)
        assert await mailer.send(MESSAGE) == "x-9"
        await mailer.close()


async def test_an_endpoint_that_is_no_url_means_not_sent() -> None:
    """A mistyped endpoint takes no mail and says so."""
    mailer = SendGridMailer(KEY, endpoint="nowhere")
    with pytest.raises(NotSent):
        await mailer.send(MESSAGE)
    await mailer.close()
