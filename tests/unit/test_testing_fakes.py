"""The in-memory ports do what tests rely on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from notifier.errors import NotSent, Refused, TimedOut, Unreachable
from notifier.model.delivery import Message
from notifier.model.document import Assessment
from notifier.model.source import Source
from notifier.ports import Clock, Fetcher, Mailer, Stages
from notifier.testing import FakeFetcher, FixedClock, InlineStages, MemoryMailer

URL = "https://books.example.com/privacy"
PAGE = """<html lang="en"><body><main><h1>Privacy policy</h1><h2>Keeping your data</h2>
<p>Harbour Books keeps your orders for {days} days.</p></main></body></html>"""


def message(delivery_id: int) -> Message:
    """Make a small mail."""
    return Message(
        delivery_id=delivery_id,
        to="ana@example.com",
        sender="policies@example.com",
        subject="News",
        text="news",
        html="<p>news</p>",
    )


def test_the_clock_moves_only_when_told() -> None:
    """Two looks show the same time until it is advanced, in UTC whatever zone it was set in."""
    fixed = FixedClock(datetime.fromisoformat("2026-03-01T13:00:00+01:00"))
    clock: Clock = fixed
    assert clock.now() == clock.now() == datetime(2026, 3, 1, 12, tzinfo=UTC)
    fixed.advance(timedelta(minutes=5))
    assert clock.now() == datetime(2026, 3, 1, 12, 5, tzinfo=UTC)


async def test_the_fetcher_shows_what_was_set_last() -> None:
    """A URL answers with its page or its error, an unknown one is unreachable, all are noted."""
    fake = FakeFetcher()
    fetcher: Fetcher = fake
    with pytest.raises(Unreachable, match=URL):
        await fetcher.fetch(URL)
    fake.show(URL, "<p>Größe</p>")
    fetched = await fetcher.fetch(URL)
    assert (fetched.status, fetched.body) == (200, "<p>Größe</p>".encode())
    fake.fail(URL, TimedOut())
    with pytest.raises(TimedOut):
        await fetcher.fetch(URL)
    assert fake.fetched == [URL] * 3


async def test_the_mailer_fails_as_often_as_told() -> None:
    """Errors are raised in order and take nothing; then messages are kept in order."""
    memory = MemoryMailer()
    mailer: Mailer = memory
    memory.fail_next(NotSent(), Refused())
    for error in (NotSent, Refused):
        with pytest.raises(error):
            await mailer.send(message(1))
    names = [await mailer.send(message(n)) for n in (1, 2)]
    assert [sent.delivery_id for sent in memory.sent] == [1, 2]
    assert len(set(names)) == 2


async def test_the_stages_are_the_real_ones() -> None:
    """A page is read, assessed, compared, judged and folded as in production."""
    stages: Stages = InlineStages()
    source = Source(slug="privacy", title="Privacy", url=URL)
    old, same, new = [
        await stages.read(PAGE.format(days=days).encode(), "text/html", source)
        for days in (30, 30, 90)
    ]
    assert "for 30 days" in old.text
    change, verdict = await stages.compare(old, new)
    assert [edit.kind for edit in change.edits] == ["replaced"]
    assert verdict.level == "material"
    assert await stages.text_key(old) == await stages.text_key(same)
    assert await stages.text_key(old) != await stages.text_key(new)
    assert isinstance(await stages.assess(new, old), Assessment)
    await stages.close()
