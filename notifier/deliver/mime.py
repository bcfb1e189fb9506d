"""A message as its headers and as RFC 5322 bytes, checked before any provider sees it.

The standard library refuses line breaks in headers, but a provider that takes JSON would pass
them on; so the check is made here, once, for all of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy

from notifier.errors import Refused
from notifier.model.delivery import Message
from notifier.model.times import aware_utc

#: What would end a header early, or cannot be encoded at all: control characters (C0, DEL, C1),
#: the Unicode line and paragraph separators, and lone surrogates.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
#: The addresses that we write to are ASCII (RFC 5321; domains in their IDNA form).
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_HEADER_NAME = re.compile(r"[A-Za-z0-9-]+")
#: RFC 5322, section 2.1.1: no line may be longer, its CRLF not counted.
_LONGEST_LINE = 998
#: Headers that come from the message's own fields, or that only the transport may write.
_OURS = frozenset(
    {
        *("to", "from", "sender", "reply-to", "cc", "bcc", "subject", "date", "message-id"),
        *("received", "return-path", "dkim-signature", "mime-version"),
        *("content-type", "content-transfer-encoding", "auto-submitted"),
    }
)


def check(message: Message) -> None:
    """Raise :class:`~notifier.errors.Refused` where *message* cannot become one honest mail.

    That is: a line break or control character in anything that becomes a header, an address that
    is not one plain ASCII address, a header that is ours to write, text that has no UTF-8.
    """
    for what, address in (
        ("recipient", message.to),
        ("sender", message.sender),
        *((("reply address", message.reply_to),) if message.reply_to else ()),
    ):
        if not _ADDRESS.fullmatch(address):
            raise _refused(f"The {what} is not an address that can be mailed.")
    for what, value in (("subject", message.subject), ("sender's name", message.sender_name)):
        if _FORBIDDEN.search(value):
            raise _refused(f"The {what} holds a line break or a control character.")
    for name, value in message.headers.items():
        if not _HEADER_NAME.fullmatch(name) or name.lower() in _OURS:
            raise _refused(f"A mail may not bring the header {name!a} along.")
        if _FORBIDDEN.search(value) or not value.isascii():
            raise _refused(f"The header {name} holds a line break or is not ASCII.")
        if len(name) + len(": ") + len(value) > _LONGEST_LINE:
            raise _refused(f"The header {name} is too long.")
    try:
        f"{message.text}{message.html}".encode()
    except UnicodeEncodeError:
        raise _refused("The mail's text holds broken characters.") from None


def message_id(message: Message) -> str:
    """Return the Message-ID: the same for the same delivery, so that a second copy shows.

    The digest keeps apart two installations that send from one domain and both count from 1.
    """
    digest = hashlib.sha256(f"{message.to}\n{message.subject}".encode()).hexdigest()[:16]
    domain = message.sender.rpartition("@")[2]
    return f"<delivery-{message.delivery_id}.{digest}@{domain}>"


def extra_headers(message: Message) -> dict[str, str]:
    """Return the headers beside addresses, subject and date, for every provider.

    ``Auto-Submitted`` (RFC 3834) keeps vacation responders from answering.
    """
    return {
        "Message-ID": message_id(message),
        "Auto-Submitted": "auto-generated",
        **message.headers,
    }


class _OneLine(UnstructuredHeader, BaseHeader):
    """A header that is written as it is.

    The standard library turns a URL or identifier too long for its line into RFC 2047 encoded
    words, which mail programs do not decode there: a long List-Unsubscribe would be lost.
    """

    def fold(self, *, policy: Policy) -> str:
        """Return the header's only line."""
        return f"{self.name}: {self}{policy.linesep}"


class _Subject(UnstructuredHeader, BaseHeader):
    """A subject that is read as it was written.

    Where only some words are not ASCII, the standard library encodes these alone and may break the
    line before one, after a space: programs that put it together again show two spaces there. So a
    subject is encoded as a whole, or not at all.
    """

    def fold(self, *, policy: Policy) -> str:
        """Return the header's lines."""
        if str(self).isascii():
            return super().fold(policy=policy)
        whole = Header(str(self), "utf-8", header_name=self.name)
        return f"{self.name}: {whole.encode(linesep=policy.linesep)}{policy.linesep}"


def build(message: Message, at: datetime) -> EmailMessage:
    """Return *message* as multipart/alternative in UTF-8, dated *at*.

    Raises :class:`~notifier.errors.Refused` as :func:`check` does. ``bytes()`` of the result is
    ASCII with CRLF line ends, whatever the texts contain.
    """
    check(message)
    mail = EmailMessage(policy=SMTP.clone(header_factory=_registry(extra_headers(message))))
    mail["From"] = Address(message.sender_name, addr_spec=message.sender)
    mail["To"] = Address(addr_spec=message.to)
    if message.reply_to:
        mail["Reply-To"] = Address(addr_spec=message.reply_to)
    mail["Subject"] = message.subject
    mail["Date"] = aware_utc(at, "at")
    for name, value in extra_headers(message).items():
        mail[name] = value
    mail.set_content(message.text, cte="quoted-printable")
    mail.add_alternative(message.html, subtype="html", cte="quoted-printable")
    return mail


def _registry(verbatim: Mapping[str, str]) -> HeaderRegistry:
    registry = HeaderRegistry()
    registry.map_to_type("subject", _Subject)
    for name in verbatim:
        registry.map_to_type(name, _OneLine)
    return registry


def _refused(message: str) -> Refused:
    return Refused(
        message, next_step="It was not sent; correct what it is made of and queue it again."
    )
