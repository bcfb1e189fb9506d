"""Checks of one source, from its first page on, over in-memory ports and the real stages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from notifier.errors import BadStatus, NotFound, TimedOut
from notifier.flows.address import parse_address
from notifier.flows.check import Checker
from notifier.flows.sources import sync_sources
from notifier.flows.subscribe import confirm_subscription, request_subscription
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.testing import FakeFetcher, FixedClock, InlineStages, MemoryBlobs, MemoryStore

URL = "https://shop.example/privacy"
WALL = """<html><head><title>Sign in</title></head><body><h1>Sign in</h1><p>Please sign in to
continue.</p><form><input type="password"></form></body></html>"""


def policy(*, days: int = 30, sells: str = "will not sell", moved: bool = False) -> str:
    """Return a page with a policy in it."""
    rights = "<h2>Your rights</h2><p>You may ask us to show, correct or erase what we hold.</p>"
    keep = (
        "<h2>How long we keep it</h2><p>When you close your account, we keep your order history "
        f"for {days} days and then erase it.</p>"
    )
    share = f"<h2>Who sees it</h2><p>We {sells} your personal information to anybody.</p>"
    parts = [rights, keep, share] if moved else [keep, share, rights]
    return (
        "<html lang='en'><head><title>Privacy policy</title></head><body><main>"
        "<h1>Privacy policy</h1><p>Harbour Books Ltd sells books. This policy says what personal "
        "information we collect about you, why we use it, and what you can do about it.</p>"
        "<h2>What we collect</h2><p>We collect your name, your address and the books that you "
        f"order.</p>{''.join(parts)}<h2>Changes</h2><p>We may change this policy. Please review "
        "it periodically.</p></main></body></html>"
    )


@dataclass
class Bench:
    """The service in memory, with one source."""

    source: Source = field(
        default_factory=lambda: Source(slug="privacy", title="Privacy policy", url=URL)
    )
    store: MemoryStore = field(default_factory=MemoryStore)
    blobs: MemoryBlobs = field(default_factory=MemoryBlobs)
    fetcher: FakeFetcher = field(default_factory=FakeFetcher)
    clock: FixedClock = field(default_factory=FixedClock)

    @property
    def checker(self) -> Checker:
        return Checker(
            store=self.store,
            blobs=self.blobs,
            fetcher=self.fetcher,
            stages=InlineStages(),
            clock=self.clock,
            operator="operator@shop.example",
        )

    async def start(self, **changes: object) -> Bench:
        """Sync the source and take its first version."""
        self.source = replace(self.source, **changes)  # type: ignore[arg-type]
        await sync_sources(self.store, self.clock, [self.source])
        assert (await self.shows(policy())).outcome == "confirmed"
        return self

    async def shows(self, page: str, *, after: timedelta = timedelta(hours=1)) -> Observation:
        """Let time pass, show *page*, and check."""
        self.clock.advance(after)
        self.fetcher.show(URL, page)
        return await self.checker.check("privacy")

    async def publishes(self, page: str) -> Observation:
        """Show *page* until a second fetch has agreed."""
        assert (await self.shows(page)).outcome == "candidate"
        return await self.shows(page)

    async def subscribe(self, address: str = "ada@customer.example") -> None:
        """Subscribe by double opt-in."""
        await request_subscription(self.store, self.clock, parse_address(address), "privacy")
        async with self.store.read() as tx:
            deliveries = await tx.deliveries()
        token = deliveries[-1].params["token"]
        await confirm_subscription(self.store, self.clock, token)

    async def owed(self) -> list[str]:
        """Return the addresses that are owed a notice, one per notice."""
        async with self.store.read() as tx:
            return [d.email for d in await tx.deliveries() if d.kind == "notice"]

    async def operator_mails(self) -> list[str]:
        """Return the subjects of what the operator was told."""
        async with self.store.read() as tx:
            return [d.params["subject"] for d in await tx.deliveries() if d.kind == "operator"]

    async def versions(self) -> int:
        async with self.store.read() as tx:
            return len(await tx.version_lines("privacy"))


async def test_the_first_page_is_version_one_and_tells_nobody():
    """There is nothing to compare a first page with."""
    bench = await Bench().start()
    await bench.subscribe()
    assert await bench.versions() == 1
    assert await bench.owed() == []
    assert list(bench.blobs.records) == ["privacy/0001.md"]


async def test_the_same_text_is_unchanged_however_its_bytes_differ():
    """Curly quotes, banners and menus are no change."""
    bench = await Bench().start()
    page = policy().replace("<main>", "<nav><ul><li>News</li></ul></nav><main>")
    seen = await bench.shows(
        page.replace("Harbour Books Ltd sells", "Harbour\u00a0Books Ltd  sells")
    )
    assert (seen.outcome, await bench.versions()) == ("unchanged", 1)


async def test_a_material_change_is_announced_once_a_second_fetch_agrees():
    """One fetch makes a candidate; the second, later one makes the version and the notice."""
    bench = await Bench().start()
    await bench.subscribe()
    first = await bench.shows(policy(days=90))
    assert (first.outcome, await bench.versions(), await bench.owed()) == ("candidate", 1, [])
    second = await bench.shows(policy(days=90))
    assert (second.outcome, second.version) == ("confirmed", 2)
    assert await bench.owed() == ["ada@customer.example"]
    assert (await bench.shows(policy(days=90))).outcome == "unchanged"
    assert await bench.owed() == ["ada@customer.example"]


async def test_a_second_fetch_that_comes_too_early_does_not_count():
    """Within confirm_after the candidate stays a candidate, and its clock is not reset."""
    bench = await Bench().start(confirm_after=timedelta(minutes=10))
    await bench.shows(policy(days=90))
    early = await bench.shows(policy(days=90), after=timedelta(minutes=4))
    assert early.outcome == "candidate"
    due = await bench.shows(policy(days=90), after=timedelta(minutes=6))
    assert due.outcome == "confirmed"


async def test_the_second_fetch_is_due_when_the_candidate_may_be_confirmed():
    """A candidate is looked at again after confirm_after, not after the whole schedule."""
    bench = await Bench().start(confirm_after=timedelta(minutes=10))
    seen = await bench.shows(policy(days=90))
    async with bench.store.read() as tx:
        assert await tx.next_due_at() == seen.at + timedelta(minutes=10)


async def test_a_page_that_returns_before_it_is_confirmed_was_never_a_version():
    """An excursion leaves an observation and nothing else."""
    bench = await Bench().start()
    await bench.subscribe()
    await bench.shows(policy(days=90))
    seen = await bench.shows(policy())
    assert (seen.outcome, seen.reason) == ("unchanged", "returned")
    assert (await bench.versions(), await bench.owed()) == (1, [])
    assert (await bench.shows(policy(days=90))).outcome == "candidate"


async def test_another_text_than_the_candidate_starts_a_new_candidate():
    """Two fetches must agree with each other, not merely differ from the version."""
    bench = await Bench().start()
    await bench.shows(policy(days=90))
    assert (await bench.shows(policy(days=60))).outcome == "candidate"
    assert (await bench.shows(policy(days=60))).outcome == "confirmed"


async def test_a_moved_section_is_a_version_and_no_news():
    """What is not material is recorded quietly."""
    bench = await Bench().start()
    await bench.subscribe()
    seen = await bench.publishes(policy(moved=True))
    assert (seen.outcome, seen.version, await bench.owed()) == ("editorial", 2, [])


async def test_a_login_wall_is_held_and_the_operator_is_told_once_and_once_again_on_recovery():
    """However long it stays, the wall is one piece of news."""
    bench = await Bench().start()
    await bench.subscribe()
    held = [await bench.shows(WALL) for _ in range(4)]
    assert {seen.outcome for seen in held} == {"held"}
    assert (await bench.versions(), await bench.owed()) == (1, [])
    assert len(await bench.operator_mails()) == 1
    assert (await bench.shows(policy())).outcome == "unchanged"
    assert len(await bench.operator_mails()) == 2
    async with bench.store.read() as tx:
        assert await tx.open_holds() == []


async def test_a_wall_between_two_fetches_does_not_lose_the_candidate():
    """The second fetch may come after trouble."""
    bench = await Bench().start()
    await bench.shows(policy(days=90))
    assert (await bench.shows(WALL)).outcome == "held"
    assert (await bench.shows(policy(days=90))).outcome == "confirmed"


async def test_a_failing_fetch_is_an_observation_with_its_reason_and_keeps_the_last_version():
    """Nothing is announced, and the next try comes soon."""
    bench = await Bench().start(schedule=timedelta(days=1))
    bench.fetcher.fail(URL, BadStatus("The server answered 503.", status=503))
    seen = await bench.checker.check("privacy")
    assert (seen.outcome, seen.reason) == ("failed", "bad_status")
    assert "503" in seen.detail
    assert await bench.versions() == 1
    async with bench.store.read() as tx:
        due = await tx.next_due_at()
    assert due is not None
    assert timedelta(minutes=5) * 0.75 <= due - seen.at <= timedelta(minutes=5)


async def test_a_source_that_keeps_failing_is_reported_once_after_three_times():
    """One hiccup is no news; three in a row are, and the recovery is."""
    bench = await Bench().start()
    bench.fetcher.fail(URL, TimedOut())
    for _ in range(5):
        await bench.checker.check("privacy")
    assert len(await bench.operator_mails()) == 1
    await bench.shows(policy())
    assert len(await bench.operator_mails()) == 2


async def test_a_source_under_review_waits_for_legal():
    """With announce = review nobody is told before somebody says so."""
    bench = await Bench().start(announce="review")
    await bench.subscribe()
    seen = await bench.publishes(policy(days=90))
    assert (seen.outcome, seen.reason) == ("confirmed", "waiting_for_review")
    assert await bench.owed() == []
    async with bench.store.read() as tx:
        assert [n.state for n in await tx.notices()] == ["waiting"]


async def test_a_revert_of_something_announced_is_announced():
    """Who was told of 90 days must hear that it is 30 again."""
    bench = await Bench().start()
    await bench.subscribe()
    await bench.publishes(policy(days=90))
    await bench.publishes(policy(days=30))
    assert len(await bench.owed()) == 2


async def test_a_page_that_goes_to_and_fro_stops_being_news():
    """The second time around nobody is told, and the operator hears of it once."""
    bench = await Bench().start()
    await bench.subscribe()
    for days in (90, 30, 90, 30):
        seen = await bench.publishes(policy(days=days))
    assert len(await bench.owed()) == 2
    assert (seen.outcome, seen.reason) == ("confirmed", "flapping")
    assert "to and fro" in seen.detail
    assert [mail for mail in await bench.operator_mails() if "to and fro" in mail] == [
        "Privacy policy: the page goes to and fro"
    ]


async def test_versions_form_a_hash_chain():
    """Every link differs, and each depends on the one before."""
    bench = await Bench().start()
    await bench.publishes(policy(days=90))
    await bench.publishes(policy(days=60))
    async with bench.store.read() as tx:
        chain = [line.chain for line in await tx.version_lines("privacy")]
    assert len(set(chain)) == 3
    assert all(len(link) == 64 for link in chain)


async def test_an_unknown_source_is_said_to_be_unknown():
    """A wrong slug is a mistake of the caller."""
    with pytest.raises(NotFound, match="no source 'nope'"):
        await Bench().checker.check("nope")
