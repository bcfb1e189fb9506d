"""Mails kept as files."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notifier.deliver import LocalMailbox
from notifier.errors import NotSent
from notifier.model.delivery import Message

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
MESSAGE = Message(
    delivery_id=7,
    to="ada@customer.example",
    sender="policies@harbourbooks.example",
    sender_name="Harbour Books",
    subject="Privacy Policy: 90 days instead of 30 – für alle",
    text="Before: 30 days.\nNow: 90 days, „länger“.\n",
    html="<p>Now: 90 days, „länger“.</p>\n",
    headers={"List-Unsubscribe": "<https://notices.harbourbooks.example/unsubscribe/" + "t" * 43},
)


def names(folder: Path) -> list[str]:
    """Return the names of everything in *folder*."""
    return sorted(path.name for path in folder.iterdir())


async def test_a_mail_is_kept_as_it_will_be_read(tmp_path: Path) -> None:
    """What is read back is what was handed over, dated and with every header."""
    mailbox = LocalMailbox(tmp_path / "new" / "mailbox", now=lambda: AT)
    assert await mailbox.send(MESSAGE) == "7.eml"
    (mail,) = await mailbox.messages()
    assert (mail.id, mail.to, mail.date) == (7, MESSAGE.to, AT)
    assert mail.sender == "Harbour Books <policies@harbourbooks.example>"
    assert mail.subject == MESSAGE.subject
    assert mail.text == MESSAGE.text
    assert mail.html == MESSAGE.html
    assert mail.headers["List-Unsubscribe"] == MESSAGE.headers["List-Unsubscribe"]


async def test_the_first_copy_of_a_delivery_stays(tmp_path: Path) -> None:
    """A delivery handed over again leaves the file untouched."""
    mailbox = LocalMailbox(tmp_path, now=lambda: AT)
    await mailbox.send(MESSAGE)
    before = (tmp_path / "7.eml").read_bytes()
    await LocalMailbox(tmp_path, now=lambda: AT + timedelta(days=1)).send(MESSAGE)
    assert (tmp_path / "7.eml").read_bytes() == before


async def test_the_same_delivery_at_the_same_moment_is_kept_once(tmp_path: Path) -> None:
    """Copies handed over together leave one whole file and nothing beside it."""
    mailbox = LocalMailbox(tmp_path, now=lambda: AT)
    await asyncio.gather(*(mailbox.send(MESSAGE) for _ in range(8)))
    assert names(tmp_path) == ["7.eml"]
    assert len(await mailbox.messages()) == 1


async def test_mails_are_read_newest_last(tmp_path: Path) -> None:
    """The order is that of handing over; the delivery's number decides within a second."""
    for number, seconds in ((3, 0), (10, 5), (2, 5), (1, 9)):
        mailbox = LocalMailbox(tmp_path, now=lambda s=seconds: AT + timedelta(seconds=s))  # type: ignore[misc]
        await mailbox.send(replace(MESSAGE, delivery_id=number))
    assert [mail.id for mail in await LocalMailbox(tmp_path).messages()] == [3, 2, 10, 1]


async def test_an_empty_mailbox_has_no_mails(tmp_path: Path) -> None:
    """A folder that is not there yet, or holds other files, is an empty mailbox."""
    assert await LocalMailbox(tmp_path / "none").messages() == []
    (tmp_path / "notes.eml").write_text("not ours")
    (tmp_path / ".7-abc.part").write_text("half a mail")
    assert await LocalMailbox(tmp_path).messages() == []


async def test_a_folder_that_cannot_be_written_leaves_the_mail_queued(tmp_path: Path) -> None:
    """A failure to write is "not sent", says why, and leaves nothing behind."""
    (tmp_path / "mailbox").write_text("a file where the folder should be")
    with pytest.raises(NotSent, match="cannot be written") as raised:
        await LocalMailbox(tmp_path / "mailbox").send(MESSAGE)
    assert "stays queued" in raised.value.next_step


async def test_a_full_disk_leaves_no_half_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the bytes cannot be made durable, no file appears under the delivery's name."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    mailbox = LocalMailbox(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(NotSent, match="No space left"):
            await mailbox.send(MESSAGE)
    assert names(tmp_path) == []
    await mailbox.send(MESSAGE)
    assert len(await mailbox.messages()) == 1
