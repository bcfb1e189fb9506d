"""The tick: what it starts, what it survives, and how it ends."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from notifier.compose.links import Links
from notifier.errors import StoreLocked
from notifier.flows.check import Checker
from notifier.flows.dispatch import Dispatcher
from notifier.flows.drafts import KEPT_FOR, keep_draft
from notifier.flows.sources import sync_sources
from notifier.jobs.ticker import CHECKS_AT_ONCE, REST, Ticker
from notifier.model.access import AccessToken
from notifier.model.branding import Branding
from notifier.model.document import Document
from notifier.model.source import Source
from notifier.testing import (
    FakeFetcher,
    FixedClock,
    InlineStages,
    MemoryBlobs,
    MemoryMailer,
    MemoryStore,
)
from tests.timing import PATIENCE, leap

PAGE = (
    "<html lang='en'><title>Privacy policy</title><main><h1>Privacy policy</h1><p>Harbour Books "
    "Ltd sells books. This policy says what personal information we collect about you and why we "
    "use it.</p><h2>How long we keep it</h2><p>We keep your order history for 30 days after you "
    "close your account, and then erase it.</p><h2>Your rights</h2><p>You may ask us to show, "
    "correct or erase the personal information that we hold about you.</p></main></html>"
)


class Bench:
    """A ticker over parts in memory, with *count* sources that are due."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.clock = FixedClock()
        self.fetcher = FakeFetcher()
        self.blobs = MemoryBlobs()
        self.mailer = MemoryMailer()

    async def ticker(self, count=1, every=timedelta(hours=1)):
        """Return the ticker; it ticks when told."""
        sources = [
            Source(slug=f"p{n:02}", title=f"P{n:02}", url=f"https://shop.example/{n:02}")
            for n in range(count)
        ]
        for source in sources:
            self.fetcher.show(source.url, PAGE)
        await sync_sources(self.store, self.clock, sources)
        checker = Checker(
            store=self.store,
            blobs=self.blobs,
            fetcher=self.fetcher,
            stages=InlineStages(),
            clock=self.clock,
        )
        dispatcher = Dispatcher(
            store=self.store,
            mailer=self.mailer,
            clock=self.clock,
            branding=Branding(name="Harbour Books", sender="policies@harbourbooks.example"),
            links=Links("https://policies.example"),
        )
        return Ticker(
            store=self.store,
            checker=checker,
            dispatcher=dispatcher,
            clock=self.clock,
            every=every,
        )

    async def owe(self, count):
        """Queue mails to the operator."""
        async with self.store.write() as tx:
            for n in range(count):
                params = {"subject": f"News {n}", "text": "Something happened."}
                await tx.enqueue(
                    "operator", f"op{n}@shop.example", at=self.clock.now(), params=params
                )

    async def versions(self):
        """Return the slugs that have a version."""
        async with self.store.read() as tx:
            return [
                tracking.source.slug
                for tracking in await tx.all_tracking()
                if await tx.latest_version(tracking.source.slug)
            ]


class BrokenBlobs(MemoryBlobs):
    """A folder that cannot take the pages of *broken*."""

    def __init__(self, broken):
        super().__init__()
        self.broken = broken

    async def put(self, raw):
        if raw in self.broken:
            raise StoreLocked
        return await super().put(raw)


async def test_sources_whose_checks_break_off_do_not_starve_the_others():
    """A source that nothing can be kept of rests a while, and others get its place."""
    bench = Bench()
    bench.blobs = BrokenBlobs({b"broken"})
    ticker = await bench.ticker(CHECKS_AT_ONCE + 3)
    broken = [f"https://shop.example/{n:02}" for n in range(CHECKS_AT_ONCE)]
    for url in broken:
        bench.fetcher.show(url, "broken")
    for _ in range(3):
        await ticker.tick()
        await ticker.drain()
    assert await bench.versions() == ["p04", "p05", "p06"]
    assert sorted(bench.fetcher.fetched) == sorted([*broken, *bench.fetcher.fetched[4:]])
    bench.blobs.broken = set()
    for url in broken:
        bench.fetcher.show(url, PAGE)
    bench.clock.advance(REST)
    await ticker.tick()
    await ticker.drain()
    assert len(await bench.versions()) == CHECKS_AT_ONCE + 3


async def test_a_rest_ends_early_where_the_clock_was_set_back():
    """A clock that was wrong for a moment does not switch a source off."""
    bench = Bench()
    bench.blobs = BrokenBlobs({PAGE.encode()})
    ticker = await bench.ticker()
    bench.clock.advance(timedelta(days=365))
    await ticker.tick()
    await ticker.drain()
    bench.clock.advance(timedelta(days=-365))
    bench.blobs.broken = set()
    await ticker.tick()
    await ticker.drain()
    assert await bench.versions() == ["p00"]


@pytest.mark.parametrize("error", [StoreLocked(), RuntimeError("odd")])
async def test_a_tick_that_cannot_see_what_is_due_still_hands_mails_over(error, monkeypatch):
    """One part's trouble is not the other's, and the next tick tries again."""
    bench = Bench()
    ticker = await bench.ticker()
    await bench.owe(1)

    @asynccontextmanager
    async def failing():
        raise error
        yield

    with monkeypatch.context() as patched:
        patched.setattr(bench.store, "read", failing)
        await ticker.tick()
        await ticker.drain()
    assert len(bench.mailer.sent) == 1
    await ticker.tick()
    await ticker.drain()
    assert await bench.versions() == ["p00"]


class SlowMailer(MemoryMailer):
    """Waits in the middle of a hand-over until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = asyncio.Event()
        self.go_on = asyncio.Event()

    async def send(self, message):
        self.reached.set()
        await self.go_on.wait()
        return await super().send(message)


async def test_stopping_waits_for_the_batch_that_is_on_its_way_and_not_for_the_whole_queue():
    """A million queued mails are no reason not to stop; they are sent after the next start."""
    bench = Bench()
    bench.mailer = SlowMailer()
    ticker = await bench.ticker()
    await bench.owe(50)
    await ticker.start()
    await bench.mailer.reached.wait()
    stopping = asyncio.create_task(ticker.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    bench.mailer.go_on.set()
    await stopping
    async with bench.store.read() as tx:
        assert await tx.delivery_counts() == {"accepted": 8, "queued": 42}


async def test_stopping_at_once_after_starting_comes_to_an_end():
    """Neither a check nor a run that has not begun is waited for in vain."""
    bench = Bench()
    ticker = await bench.ticker()
    await bench.owe(1)
    await ticker.start()
    async with asyncio.timeout(PATIENCE):
        await ticker.stop()
    async with bench.store.read() as tx:
        assert "sending" not in await tx.delivery_counts()


class HangingFetcher(FakeFetcher):
    """Never answers for *hanging*, and lets an hour pass once all of these are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.hanging: set[str] = set()
        self.waiting = 0

    async def fetch(self, url):
        if url in self.hanging:
            self.waiting += 1
            if self.waiting == len(self.hanging):
                leap()
            await asyncio.Event().wait()
        return await super().fetch(url)


async def test_a_check_that_hangs_is_given_up_and_neither_stops_the_service_nor_its_end():
    """Whatever forgot its own time limit has one here."""
    bench = Bench()
    bench.fetcher = fetcher = HangingFetcher()
    ticker = await bench.ticker(CHECKS_AT_ONCE + 1)
    fetcher.hanging = {f"https://shop.example/{n:02}" for n in range(CHECKS_AT_ONCE)}
    await ticker.start()
    await ticker.drain()
    await ticker.tick()
    await ticker.stop()
    assert await bench.versions() == ["p04"]


async def test_a_backlog_goes_on_without_a_tick():
    """A check that ends makes room for the next that is due; a tick an hour is enough."""
    bench = Bench()
    ticker = await bench.ticker(3 * CHECKS_AT_ONCE + 1)
    async with asyncio.timeout(PATIENCE):
        await ticker.tick()
        await ticker.drain()
    assert len(await bench.versions()) == 3 * CHECKS_AT_ONCE + 1


async def test_ticks_go_on_where_the_clock_is_set_back(monkeypatch):
    """APScheduler alone would sleep until the old time comes again."""
    back = timedelta(0)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - back  # noqa: TID251  it stands for the machine's

    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Clock)
    monkeypatch.setattr("apscheduler.triggers.interval.datetime", Clock)
    bench = Bench()
    ticker = await bench.ticker(every=timedelta(seconds=0.05))
    await ticker.start()
    back = timedelta(hours=6)
    ticks, enough = 0, asyncio.Event()

    async def count():
        nonlocal ticks
        ticks += 1
        if ticks == 6:
            enough.set()

    monkeypatch.setattr(ticker, "_set_back", count)
    async with asyncio.timeout(PATIENCE):
        await enough.wait()
        await ticker.stop()
    assert ticks >= 6


async def test_checks_planned_by_a_clock_that_was_ahead_are_made_at_once():
    """A year too far, set right: the source is not left alone for a year."""
    bench = Bench()
    ticker = await bench.ticker(1)
    await ticker.tick()
    await ticker.drain()
    bench.clock.advance(timedelta(days=365))
    await ticker.tick()
    await ticker.drain()
    assert len(bench.fetcher.fetched) == 2
    bench.clock.advance(-timedelta(days=365))
    await ticker.tick()
    await ticker.drain()
    assert len(bench.fetcher.fetched) == 3
    await ticker.tick()
    await ticker.drain()
    assert len(bench.fetcher.fetched) == 3


async def test_drafts_whose_week_is_over_are_forgotten_by_the_tick():
    """Nobody has to send another draft for that, and a tick before the time leaves them."""
    bench = Bench()
    ticker = await bench.ticker()
    legal = AccessToken(
        id=1, name="Lena", role="legal", sha256="x", created_at=bench.clock.now(), expires_at=None
    )
    document = Document(sections=())
    await keep_draft(bench.store, bench.clock, document, source="p00", name="draft.docx", by=legal)
    left = []
    for wait in (KEPT_FOR - timedelta(hours=1), timedelta(hours=7)):
        bench.clock.advance(wait)
        await ticker.tick()
        await ticker.drain()
        async with bench.store.read() as tx:
            left.append(len(await tx.drafts()))
    assert left == [1, 0]
