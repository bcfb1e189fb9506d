"""Mails kept as files on this machine: for the demonstration, for development, for a first look.

Every mail is one RFC 5322 file that any mail program opens.
"""

from __future__ import annotations

import asyncio
import email
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from email.utils import localtime
from pathlib import Path

from notifier.deliver.mime import build
from notifier.errors import NotSent
from notifier.model.delivery import Message, StoredMail


class LocalMailbox:
    """Writes each mail to *folder* as ``<delivery id>.eml``; satisfies Mailer and Mailbox.

    The folder is made with the first mail. ``now``: what the mail's Date is taken from.
    """

    name = "mailbox"
    #: The file's name is the delivery's id: handing it over again finds it there.
    idempotent = True

    def __init__(self, folder: Path, *, now: Callable[[], datetime] = localtime) -> None:
        self._folder = folder
        self._now = now

    async def send(self, message: Message) -> str:
        """Keep *message* durably and return its file's name; the first copy of a delivery stays.

        Raises :class:`~notifier.errors.Refused` for a malformed message and
        :class:`~notifier.errors.NotSent` where the folder cannot be written.
        """
        raw = bytes(build(message, self._now()))
        path = self._folder / f"{message.delivery_id}.eml"
        try:
            await asyncio.to_thread(_keep, path, raw)
        except OSError as error:
            raise NotSent(
                f"The mailbox cannot be written: {error.strerror or error}.",
                next_step="It stays queued and is tried again; free some space there, or "
                "give the process permission to write.",
            ) from error
        return path.name

    async def messages(self) -> Sequence[StoredMail]:
        """Return every mail kept, newest last."""
        return await asyncio.to_thread(self._messages)

    def _messages(self) -> list[StoredMail]:
        mails = [_read(path) for path in self._folder.glob("*.eml") if path.stem.isdecimal()]
        return sorted(mails, key=lambda mail: (mail.date, mail.id))

    async def close(self) -> None:
        """Do nothing; there is nothing to release."""


def _keep(path: Path, raw: bytes) -> None:
    """Write *raw* to *path* so that after a power cut it is there whole or not at all."""
    if path.exists():
        return
    # Mails hold addresses and links that open preferences: for the owner only.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    # The new name is durable only once its folder is.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _read(path: Path) -> StoredMail:
    mail = email.message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=default)
    return StoredMail(
        id=int(path.stem),
        to=str(mail["To"]),
        sender=str(mail["From"]),
        subject=str(mail["Subject"]),
        date=mail["Date"].datetime.astimezone(UTC),
        text=_part(mail, "plain"),
        html=_part(mail, "html"),
        headers={name: str(value) for name, value in mail.items()},
    )


def _part(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    return "" if part is None else str(part.get_content()).replace("\r\n", "\n")
