"""Mail by SMTP (RFC 5321).

A server that has not got the whole text cannot deliver it: whatever goes wrong before DATA is
"not sent". From DATA to the server's answer the connection may break after the server has taken
the mail, and then nobody can say.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from datetime import datetime
from email.utils import localtime
from functools import partial
from typing import Literal

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from notifier.deliver.detail import error_line, one_line
from notifier.deliver.mime import build
from notifier.errors import DeliveryError, NotSent, OutcomeUnknown, Refused
from notifier.model.delivery import Message

Tls = Literal["starttls", "implicit", "none"]

#: Connections kept open between mails: as many as the dispatcher has mails under way at once.
_MOST_IDLE = 8


class SmtpMailer:
    """Hands mails to one mail server, over connections that are used again.

    ``tls``: "starttls" (demanded, not merely tried), "implicit" (TLS from the first byte) or
    "none". ``timeout``: seconds to wait for any one answer. ``tls_context``: for a server whose
    certificate is not publicly trusted. ``now``: what the mail's Date is taken from.
    """

    name = "smtp"
    #: SMTP has no key by which a server would know a mail handed over before.
    idempotent = False

    def __init__(
        self,
        host: str,
        port: int,
        *,
        username: str = "",
        password: str = "",
        tls: Tls = "starttls",
        timeout: float = 30.0,
        tls_context: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = localtime,
    ) -> None:
        self._server = f"{host}:{port}"
        self._new_client = partial(
            SMTP,
            hostname=host,
            port=port,
            username=username or None,
            password=password or None,
            use_tls=tls == "implicit",
            start_tls=tls == "starttls",
            timeout=timeout,
            tls_context=tls_context,
        )
        self._now = now
        self._idle: list[SMTP] = []

    def __repr__(self) -> str:
        return f"<SmtpMailer {self._server}>"

    async def send(self, message: Message) -> str:
        """Hand over *message*; return the server's last words, which often name its queue id.

        Raises :class:`~notifier.errors.NotSent`, :class:`~notifier.errors.Refused` or
        :class:`~notifier.errors.OutcomeUnknown`.
        """
        raw = bytes(build(message, self._now()))
        client = await self._connection()
        try:
            await self._envelope(client, message)
            answer = await self._data(client, raw)
        except BaseException:
            # Where the dialogue stands is unknown now, so nothing may follow on this connection.
            client.close()
            raise
        if len(self._idle) < _MOST_IDLE:
            self._idle.append(client)
        else:
            client.close()
        return answer

    async def close(self) -> None:
        """Take leave of the server."""
        while self._idle:
            client = self._idle.pop()
            try:
                await client.quit()
            except (SMTPException, OSError):
                client.close()

    async def _connection(self) -> SMTP:
        """Return a connection on which the server has just answered."""
        while self._idle:
            client = self._idle.pop()
            try:
                await client.noop()
            except (SMTPException, OSError):
                client.close()
            else:
                return client
        client = self._new_client()
        try:
            await client.connect()
        except (SMTPException, OSError, ValueError) as error:
            client.close()
            raise NotSent(
                f"The mail server {self._server} could not be used: {_words(error)}.",
                next_step="It stays queued and is tried again; if this lasts, check the mail server's "
                "settings and password.",
                status=_code(error),
            ) from error
        return client

    async def _envelope(self, client: SMTP, message: Message) -> None:
        try:
            await client.mail(message.sender)
            await client.rcpt(message.to)
        except SMTPResponseException as error:
            raise self._answered(error, otherwise=NotSent) from error
        except (SMTPException, OSError) as error:
            raise NotSent(
                f"The connection to {self._server} failed before the mail was handed over: "
                f"{_words(error)}."
            ) from error

    async def _data(self, client: SMTP, raw: bytes) -> str:
        try:
            answer = await client.data(raw)
        except SMTPResponseException as error:
            raise self._answered(error, otherwise=OutcomeUnknown) from error
        except (SMTPException, OSError) as error:
            raise OutcomeUnknown(
                f"The connection to {self._server} failed before the server said whether it took "
                f"the mail: {_words(error)}."
            ) from error
        return one_line(answer.message)

    def _answered(
        self, error: SMTPResponseException, *, otherwise: type[DeliveryError]
    ) -> DeliveryError:
        """Return what an answer means (RFC 5321, section 4.2.1): 4yz for now, 5yz for good."""
        said = f"{self._server} answered {error.code}: {one_line(error.message)}"
        if 400 <= error.code < 500:
            return NotSent(said, status=error.code)
        if 500 <= error.code < 600:
            return Refused(
                said,
                status=error.code,
                next_step="It is not tried again; check the address, or ask the mail server's "
                "operator.",
            )
        return otherwise(f"{self._server} gave an answer that is not SMTP's.")


def _words(error: Exception) -> str:
    if isinstance(error, SMTPResponseException):
        return one_line(f"{error.code} {error.message}")
    return error_line(error)


def _code(error: Exception) -> int | None:
    return error.code if isinstance(error, SMTPResponseException) else None
