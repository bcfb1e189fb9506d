"""Mail by SendGrid's v3 API.

The API has no idempotency key, so what happened to a request whose answer never came cannot be
asked again by repeating it. The JSON is built here and sent by aiohttp: the vendor's own client
waits for ever, follows redirects with the key in its hand and calls that success.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import orjson

from notifier.deliver.detail import error_line, one_line
from notifier.deliver.mime import check, extra_headers
from notifier.errors import DeliveryError, NotSent, OutcomeUnknown, Refused
from notifier.model.delivery import Message

#: Seconds for connecting; with the rest of the timeout left, a failure is known to be one of
#: connecting, before any of the request was written.
_CONNECT = 10.0
#: Seconds that an unused connection is kept: well below what servers and their proxies keep, for
#: a request written to a connection that is just being closed has an unknown outcome.
_KEEPALIVE = 5.0
_LONGEST_ANSWER = 16_384
_LONGEST_WAIT = 86_400.0

#: SendGrid must change neither the links nor the pixels of a mail, nor add its own unsubscribe.
_NO_TRACKING = {
    "click_tracking": {"enable": False, "enable_text": False},
    "open_tracking": {"enable": False},
    "subscription_tracking": {"enable": False},
    "ganalytics": {"enable": False},
}


class SendGridMailer:
    """Hands mails to SendGrid over one session.

    ``endpoint``: the API's address without a path. ``sandbox``: SendGrid checks and delivers
    nothing. ``timeout``: seconds for one whole call.
    """

    name = "sendgrid"
    idempotent = False

    def __init__(
        self,
        api_key: str,
        *,
        endpoint: str = "https://api.sendgrid.com",
        sandbox: bool = False,
        timeout: float = 30.0,
    ) -> None:
        self._api_key = api_key
        self._url = f"{endpoint.rstrip('/')}/v3/mail/send"
        self._sandbox = sandbox
        self._timeout = aiohttp.ClientTimeout(total=timeout, connect=min(_CONNECT, timeout / 2))
        self._session: aiohttp.ClientSession | None = None

    def __repr__(self) -> str:
        return f"<SendGridMailer {self._url}>"

    async def send(self, message: Message) -> str:
        """Hand over *message*; return SendGrid's X-Message-Id.

        Raises :class:`~notifier.errors.NotSent`, :class:`~notifier.errors.Refused` or
        :class:`~notifier.errors.OutcomeUnknown`.
        """
        body = orjson.dumps(payload(message, sandbox=self._sandbox))
        try:
            async with self._open().post(
                self._url,
                data=body,
                headers={
                    "Authorization": f"Bearer {self._api_key}",
                    "Content-Type": "application/json",
                },
                # A redirect would take the key and the mail to somebody else.
                allow_redirects=False,
            ) as answer:
                if answer.status == 202 or (answer.status == 200 and self._sandbox):
                    return answer.headers.get("X-Message-Id", "")
                raise _refusal(answer.status, answer.headers, await self._said(answer))
        except (
            aiohttp.InvalidURL,
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
        ) as error:
            raise NotSent(f"SendGrid could not be reached: {error_line(error)}.") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise OutcomeUnknown(
                f"SendGrid did not answer after the mail was handed over: {error_line(error)}."
            ) from error

    async def close(self) -> None:
        """Close the session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _open(self) -> aiohttp.ClientSession:
        """Return the session; it belongs to the loop that first sends."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=_KEEPALIVE),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
            )
        return self._session

    async def _said(self, answer: aiohttp.ClientResponse) -> str:
        """Return the messages of an error answer as one line, "" where it has none.

        The status is known by then, so an answer that breaks off here takes nothing away from it.
        """
        try:
            errors = orjson.loads(await answer.content.read(_LONGEST_ANSWER))["errors"]
            said = "; ".join(str(error["message"]) for error in errors)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, LookupError, TypeError):
            return ""
        return one_line(said.replace(self._api_key, "***") if self._api_key else said)


def payload(message: Message, *, sandbox: bool = False) -> dict[str, Any]:
    """Return the JSON of ``POST /v3/mail/send``.

    Everything of the recipient is in the personalization; ``custom_args.delivery_id`` comes back
    with every event about the mail. Raises :class:`~notifier.errors.Refused` for a message that
    cannot become one honest mail.
    """
    check(message)
    sender = {"email": message.sender}
    if message.sender_name:
        sender["name"] = message.sender_name
    body: dict[str, Any] = {
        "personalizations": [
            {
                "to": [{"email": message.to}],
                "headers": extra_headers(message),
                "custom_args": {"delivery_id": str(message.delivery_id)},
            }
        ],
        "from": sender,
        "subject": message.subject,
        "content": [
            {"type": "text/plain", "value": message.text},
            {"type": "text/html", "value": message.html},
        ],
        "tracking_settings": _NO_TRACKING,
    }
    if message.reply_to:
        body["reply_to"] = {"email": message.reply_to}
    if sandbox:
        body["mail_settings"] = {"sandbox_mode": {"enable": True}}
    return body


def _refusal(status: int, headers: Mapping[str, str], said: str) -> DeliveryError:
    """Return what an answer other than acceptance means."""
    answered = f"SendGrid answered {status}" + (f": {said}" if said else ".")
    if status in {408, 429}:
        return NotSent(answered, status=status, retry_after=_retry_after(headers))
    if status in {401, 403}:
        # The operator's mistake, not the message's: it keeps its place in the queue meanwhile.
        return NotSent(
            f"The SendGrid API key is wrong, or may not send from this address. {answered}",
            next_step="It was not sent and is tried again; put a key with the permission to send "
            "mail into SENDGRID_API_KEY and start again.",
            status=status,
        )
    if 400 <= status < 500:
        return Refused(
            answered,
            next_step="It was not sent and is not tried again; correct what SendGrid names.",
            status=status,
        )
    # 5xx, and whatever a mail API does not answer, may come after the mail was taken.
    return OutcomeUnknown(answered, status=status)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that an answer asks us to wait, or None.

    ``Retry-After`` holds seconds or a date (RFC 9110, section 10.2.3), ``X-RateLimit-Reset`` Unix
    time. Moments are measured against the answer's own Date, so no clocks need to agree.
    """
    wait = _seconds(headers.get("Retry-After", ""))
    if wait is None:
        sent = _date(headers.get("Date", ""))
        until = _date(headers.get("Retry-After", ""))
        reset = _seconds(headers.get("X-RateLimit-Reset", ""))
        if until is None and reset is not None and reset < _YEAR_9999:
            until = datetime.fromtimestamp(reset, UTC)
        if sent is None or until is None:
            return None
        wait = (until - sent).total_seconds()
    return min(max(wait, 0.0), _LONGEST_WAIT)


_YEAR_9999 = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


def _seconds(value: str) -> float | None:
    return float(value) if value.isascii() and value.isdecimal() else None


def _date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
