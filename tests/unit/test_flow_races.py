"""Two at once, clocks that are set back, pages that will not stand still."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from notifier.compose.records import version_record
from notifier.errors import UnreadableDocument
from notifier.flows.review import accept_hold
from notifier.model.version import chain_link
from notifier.testing import FakeFetcher, MemoryBlobs
from tests.flow_world import URL, WordStages, World


class Meanwhile(FakeFetcher):
    """Lets something happen once, after a page has come and before anybody has looked at it."""

    def __init__(self) -> None:
        super().__init__()
        self.then: Callable[[], Awaitable[object]] | None = None

    async def fetch(self, url):
        fetched = await super().fetch(url)
        if self.then is not None:
            then, self.then = self.then, None
            await then()
        return fetched


async def test_the_readable_record_is_that_of_the_version_that_won():
    """A check that comes second leaves nothing behind under the number that it wanted."""
    world = World(blobs=(blobs := MemoryBlobs()), fetcher=(fetcher := Meanwhile()))
    await world.start("A")
    await world.shows("B")

    async def rival():
        """Another process's person accepts another page just now."""
        async with world.store.write() as tx:
            snapshot_of_c = await blobs.put(b"C")
            candidate = await tx.candidate("privacy")
            assert candidate is not None
            await tx.add_snapshot(
                type(candidate.snapshot)(
                    source="privacy",
                    sha256=snapshot_of_c,
                    url=URL,
                    media_type="text/html",
                    fetched_at=world.clock.now(),
                )
            )
            hold = await tx.open_hold(
                "privacy",
                "page",
                reason="collapsed",
                detail="",
                evidence=(),
                snapshot_sha256=snapshot_of_c,
                at=world.clock.now(),
            )
        await accept_hold(world.store, world.blobs, world.stages, world.clock, hold, by=world.legal)

    fetcher.then = rival
    await world.shows("B")
    assert await world.words() == ["A", "C"]
    async with world.store.read() as tx:
        version = await tx.version("privacy", 2)
    assert version is not None
    assert blobs.records["privacy/0002.md"] == version_record(world.source, version)
    assert "privacy/0003.md" not in blobs.records


async def test_a_definition_that_changes_during_a_check_applies_to_it():
    """Once a source is under review nothing of it goes out unseen, not even what was under way."""
    world = World(fetcher=(fetcher := Meanwhile()))
    await world.start("A")
    await world.shows("B")
    fetcher.then = lambda: world.sync(announce="review")
    seen = await world.shows("B")
    assert (seen.outcome, seen.reason) == ("confirmed", "waiting_for_review")
    assert await world.told() == []


async def test_a_page_accepted_by_hand_counts_from_when_it_was_on_hold():
    """The same bytes may have been seen long before, in another hold."""
    world = World()
    await world.start("A")
    await world.shows("wall")
    await world.publishes("B")
    await world.shows("wall")
    async with world.store.read() as tx:
        (hold,) = await tx.open_holds("privacy")
    await accept_hold(world.store, world.blobs, world.stages, world.clock, hold.id, by=world.legal)
    async with world.store.read() as tx:
        lines = await tx.version_lines("privacy")
        current = await tx.version_at("privacy", world.clock.now())
    assert [line.seen_at for line in lines] == sorted(line.seen_at for line in lines)
    assert (current or lines[0]).number == 3


async def test_a_page_accepted_by_hand_is_unchanged_from_then_on():
    """Who said that it is the policy is not asked again, and hears of what comes after it."""
    world = await World().start("A")
    await world.shows("wall")
    async with world.store.read() as tx:
        (hold,) = await tx.open_holds("privacy")
    await accept_hold(world.store, world.blobs, world.stages, world.clock, hold.id, by=world.legal)
    assert (await world.shows("wall")).outcome == "unchanged"
    before = len(await world.operator_mails())
    assert (await world.shows("captcha")).outcome == "held"
    assert len(await world.operator_mails()) == before + 1


async def test_a_clock_that_is_set_back_holds_up_neither_checks_nor_candidates():
    """An hour in the wrong year does not cost a year."""
    world = await World().start("A")
    world.clock.advance(timedelta(days=365))
    assert (await world.shows("B")).outcome == "candidate"
    world.clock.advance(timedelta(days=-365))
    await world.sync()
    async with world.store.read() as tx:
        assert [one.source.slug for one in await tx.due(world.clock.now(), 5)] == ["privacy"]
    assert (await world.shows("B")).outcome == "candidate"
    assert (await world.shows("B")).outcome == "confirmed"
    async with world.store.read() as tx:
        lines = await tx.version_lines("privacy")
        assert [line.seen_at for line in lines] == sorted(line.seen_at for line in lines)
        second = await tx.version("privacy", 2)
    assert second is not None
    assert second.chain == chain_link(
        lines[0].chain,
        source="privacy",
        number=2,
        snapshot_sha256=second.snapshot.sha256,
        document=second.document,
        seen_at=second.seen_at,
        technical=False,
    )


async def test_a_source_that_is_redefined_is_checked_at_once():
    """Who puts a mistake right, or asks for closer looks, does not wait for the old schedule."""
    world = await World().start("A", schedule=timedelta(days=30))
    async with world.store.read() as tx:
        assert await tx.due(world.clock.now(), 5) == []
    await world.sync()
    async with world.store.read() as tx:
        assert await tx.due(world.clock.now(), 5) == []
    await world.sync(schedule=timedelta(hours=1))
    async with world.store.read() as tx:
        assert len(await tx.due(world.clock.now(), 5)) == 1


async def test_a_counter_on_the_page_does_not_keep_a_change_from_being_confirmed():
    """The second fetch must agree for a reader, not to the letter."""
    world = await World().start("A#1")
    assert (await world.shows("B#2")).outcome == "candidate"
    assert (await world.shows("B#3")).outcome == "confirmed"
    assert await world.told() == [("A#1", "B#3")]


async def test_a_counter_on_the_page_does_not_make_a_text_new_that_was_there_before():
    """A page that goes to and fro is seen through, whatever else moves on it."""
    world = await World().start("A#1")
    for word in ("B#2", "A#3"):
        await world.publishes(word)
    told = [("A#1", "B#2"), ("B#2", "A#3")]
    assert await world.told() == told
    for word in ("B#4", "A#5", "B#6"):
        seen = await world.publishes(word)
        assert "to and fro" in seen.detail
    assert await world.told() == told
    await world.publishes("C#7")
    assert await world.told() == told
    for word in ("C#8", "C#9"):
        await world.shows(word, after=timedelta(days=3))
    assert await world.told() == [*told, ("A#3", "C#9")]


async def test_a_comparison_with_an_old_text_that_fails_costs_no_more_than_that():
    """An old version that is too costly to compare with stops no check."""

    class Stages(WordStages):
        async def compare(self, old, new):
            if (old.text, new.text) == ("A", "C"):
                raise UnreadableDocument("Took too long.")
            return await super().compare(old, new)

    world = await World(stages=Stages()).start("A")
    await world.publishes("B")
    assert (await world.publishes("C")).outcome == "confirmed"
    assert await world.told() == [("A", "B"), ("B", "C")]


async def test_a_page_that_never_shows_the_same_twice_is_held_and_said_once():
    """No two fetches agree, so nothing can be announced: a person must know, the site must rest."""
    world = await World().start("A", schedule=timedelta(days=1))
    before = len(await world.operator_mails())
    seen = [await world.shows(word) for word in ("B", "C", "D", "E", "F", "G", "H")]
    assert [one.outcome for one in seen[:5]] == ["candidate"] * 5
    assert [(one.outcome, one.reason) for one in seen[5:]] == [("held", "unsettled")] * 2
    assert len(await world.operator_mails()) == before + 1
    async with world.store.read() as tx:
        assert await tx.next_due_at() == seen[-1].at + timedelta(days=1)
    assert (await world.shows("H")).outcome == "confirmed"
    async with world.store.read() as tx:
        assert await tx.open_holds("privacy") == []
    assert len(await world.operator_mails()) == before + 2
