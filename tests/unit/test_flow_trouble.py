"""Trouble with a source: what is news to the operator, and how often."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.errors import AlreadyDecided, NotFound, TimedOut
from notifier.flows.recheck import check_soon
from notifier.flows.review import accept_hold, desk, reject_hold, reject_notice
from notifier.model.observation import Observation
from tests.flow_world import URL, World


async def fails(world: World, times: int = 1) -> list[Observation]:
    """Return the observations of so many failing checks."""
    world.fetcher.fail(URL, TimedOut())
    return [await world.checker.check("privacy") for _ in range(times)]


async def news(world: World) -> list[str]:
    """Return what the operator was told, without the policy's title."""
    return [subject.partition(": ")[2] for subject in await world.operator_mails()]


async def reject_all(world: World) -> None:
    """Let a person say of every page on hold that it is not the policy."""
    async with world.store.read() as tx:
        holds = await tx.open_holds("privacy")
    for hold in holds:
        await reject_hold(world.store, world.clock, hold.id, by=world.legal, comment="No.")


async def test_a_hold_is_about_what_came_last():
    """Who decides sees the newest page of the trouble, and records no other than the one looked at."""
    world = await World().start()
    await world.shows("wall")
    await world.shows("captcha")
    (hold,) = (await desk(world.store)).holds
    async with world.store.read() as tx:
        latest = (await tx.observations("privacy"))[0]
    assert (hold.reason, hold.snapshot_sha256) == ("captcha", latest.snapshot_sha256)
    looked_at = hold.snapshot_sha256
    await world.shows("wall")
    ports = (world.store, world.blobs, world.stages, world.clock)
    with pytest.raises(AlreadyDecided, match="Another page came"):
        await accept_hold(*ports, hold.id, by=world.legal, shown=looked_at)
    await world.shows("captcha")
    await accept_hold(*ports, hold.id, by=world.legal, shown=looked_at)
    assert await world.words() == ["A", "captcha"]


async def test_one_failure_after_two_walls_is_not_three_failures():
    """Checks that failed and pages that were held are counted apart."""
    world = await World().start()
    await world.shows("wall")
    await world.shows("wall")
    await fails(world)
    assert await news(world) == ["the page is on hold (wall)"]


async def test_failures_around_a_wall_are_reported_after_three_in_a_row():
    """A wall in third place must not keep the operator from hearing of what goes on failing."""
    world = await World().start()
    await fails(world, 2)
    await world.shows("wall")
    await fails(world, 5)
    assert await news(world) == [
        "the page is on hold (wall)",
        "cannot be fetched (timeout)",
    ]


async def test_a_wall_that_was_rejected_is_no_news_after_a_failure_in_between():
    """The person has said what it is; only a good page starts a new story."""
    world = await World().start()
    await world.shows("wall")
    await reject_all(world)
    for _ in range(3):
        await fails(world)
        await world.shows("wall")
    assert await news(world) == ["the page is on hold (wall)"]
    await world.shows("A")
    await world.shows("wall", after=timedelta(days=8))
    assert len(await news(world)) == 2


async def test_another_kind_of_wall_after_a_rejected_one_is_news():
    """What nobody has judged is asked about."""
    world = await World().start()
    await world.shows("wall")
    await reject_all(world)
    await world.shows("captcha")
    assert await news(world) == ["the page is on hold (wall)", "the page is on hold (captcha)"]


async def test_a_first_fetch_that_fails_is_tried_again_soon_and_ends_in_the_first_version():
    """A new source with a bad start is neither forgotten nor announced."""
    world = World()
    await world.sync()
    (seen,) = await fails(world)
    async with world.store.read() as tx:
        due = await tx.next_due_at()
    assert due is not None
    assert seen.at < due < seen.at + world.source.schedule
    assert (await world.shows("wall")).outcome == "held"
    assert (await world.shows("A")).reason == "first_version"
    assert await world.words() == ["A"]


async def test_a_source_that_comes_back_is_compared_with_what_it_was():
    """Being out of the configuration for a while loses neither archive nor subscribers."""
    world = await World().start("A")
    async with world.store.write() as tx:
        assert await tx.retire_sources_except([]) == ["privacy"]
    await world.sync()
    await world.publishes("B")
    assert await world.told() == [("A", "B")]


async def test_a_notice_that_waits_is_said_once_until_somebody_has_decided():
    """What nobody knows of waits for ever; what is known to wait is not said again."""
    world = await World().start("A")
    for word in ("b", "c"):
        await world.publishes(word)
    assert await news(world) == ["a notice waits for review"]
    async with world.store.read() as tx:
        waiting = await tx.notices(state="waiting")
    for notice in waiting:
        await reject_notice(world.store, world.clock, notice.id, by=world.legal, comment="No.")
    await world.publishes("d")
    assert await news(world) == ["a notice waits for review"] * 2
    await world.publishes("E")
    assert await news(world) == ["a notice waits for review"] * 2
    assert await world.told() == [("d", "E")]


async def test_the_operator_reads_which_page_it_is_and_what_it_was():
    """The mails name the page's address, and its recovery tells what the trouble had been."""
    world = await World().start()
    await fails(world, 3)
    await world.shows("A")
    async with world.store.read() as tx:
        failing, back = [d for d in await tx.deliveries() if d.kind == "operator"]
    assert f"The page: {URL}" in failing.params["text"]
    assert back.params["subject"].endswith(": the page is back")
    assert back.params["text"].startswith("It could not be fetched, as was told on ")


async def test_trouble_that_lasts_is_told_again_after_three_days_and_every_week():
    """A source that fails for days is never silently dropped, and nobody is told every day."""
    world = await World().start()
    told = []
    for day in range(1, 24):
        await fails(world, 3 if day == 1 else 1)
        world.clock.advance(timedelta(days=1))
        told.append(len(await news(world)))
    new = [day for day in range(1, 24) if told[day - 1] > ([0, *told])[day - 1]]
    assert new == [1, 4, 8, 15, 22]
    assert (await news(world))[1:] == [
        "in trouble for 3 days",
        "in trouble for 7 days",
        "in trouble for 14 days",
        "in trouble for 21 days",
    ]


async def test_trouble_on_and_off_is_not_told_as_lasting():
    """A good page in between begins a new count."""
    world = await World().start()
    for _ in range(6):
        await fails(world)
        world.clock.advance(timedelta(days=1))
        await world.shows("A")
        world.clock.advance(timedelta(days=1))
    assert await news(world) == []


async def test_a_person_can_have_a_page_looked_at_now():
    """The source is due at once, and who asked is on record."""
    world = await World().start()
    tracking = await check_soon(world.store, world.clock, "privacy", by=world.legal)
    assert tracking.next_check_at == world.clock.now()
    async with world.store.read() as tx:
        assert [due.source.slug for due in await tx.due(world.clock.now(), 5)] == ["privacy"]
        assert (await tx.audit())[0].action == "check asked for"
    with pytest.raises(NotFound):
        await check_soon(world.store, world.clock, "nothing", by=world.legal)


async def test_a_wall_that_comes_and_goes_is_told_once_and_again_after_a_quiet_week():
    """Every spell is on the desk; the operator's mailbox hears of the first, and of its end."""
    world = await World().start("A")
    for _ in range(5):
        assert (await world.shows("wall")).outcome == "held"
        async with world.store.read() as tx:
            assert len(await tx.open_holds()) == 1
        await world.shows("A")
    assert await news(world) == ["the page is on hold (wall)", "the page is back"]
    await world.shows("captcha")
    await world.shows("A")
    assert len(await news(world)) == 4
    await world.shows("wall", after=timedelta(days=8))
    await world.shows("A")
    assert len(await news(world)) == 6


async def test_a_page_that_comes_after_an_accepted_one_is_brought_to_a_person_too():
    """Accepting a page ends its trouble: the next is another matter, and counted anew."""
    world = await World().start()
    await world.shows("A|login")
    ports = (world.store, world.blobs, world.stages, world.clock)
    await accept_hold(*ports, 1, by=world.legal)
    await world.shows("B|login")
    async with world.store.read() as tx:
        (hold,) = await tx.open_holds("privacy")
        tracking = await tx.tracking("privacy")
    assert (hold.id, hold.reason) == (2, "login")
    assert tracking is not None
    assert (tracking.failures, tracking.failing_since) == (1, world.clock.now())
