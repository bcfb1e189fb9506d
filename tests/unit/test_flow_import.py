"""Taking over a history: everything that is the policy, nothing twice, and nobody is told."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from notifier.errors import AlreadyDecided, NotFound, TooLarge
from notifier.flows.import_history import Imported, Importer
from notifier.model.capture import Capture
from tests.flow_world import World
from tests.unit.test_flow_replay import DAY, START, captures


def importer(world: World, **more: bool) -> Importer:
    """Return what imports into a world."""
    return Importer(
        store=world.store, blobs=world.blobs, stages=world.stages, clock=world.clock, **more
    )


def figures(done: Imported) -> tuple[int, int, int, int]:
    """Return how many were recorded, unchanged, known and left out."""
    return done.recorded, done.unchanged, done.known, len(done.skipped)


HISTORY = captures((0, "A"), (1, "A"), (2, "A1"), (3, "wall"), (4, "B"))


@pytest.fixture
async def world() -> World:
    """Give a source that was never checked."""
    world = World()
    await world.sync()
    return world


async def test_each_text_is_a_version_with_its_time_and_where_it_came_from(world):
    """What repeats the one before is none, and what is not the policy is named."""
    done = await importer(world).run("privacy", HISTORY)
    assert figures(done) == (3, 1, 0, 1)
    assert "does not look like the policy (wall)" in done.skipped[0].why
    async with world.store.read() as tx:
        lines = await tx.version_lines("privacy")
        verdicts = await tx.verdicts("privacy")
        (entry,) = await tx.audit()
    assert [(line.seen_at, line.origin) for line in lines] == [
        (START, "day 0"),
        (START + 2 * DAY, "day 2"),
        (START + 4 * DAY, "day 4"),
    ]
    assert {line.confirmed_at for line in lines} == {world.clock.now()}
    assert [verdicts[number].level for number in (2, 3)] == ["editorial", "material"]
    assert entry.action == "history imported"


async def test_nobody_is_told_of_an_imported_history(world):
    """Neither subscribers nor the operator."""
    await world.subscribe()
    await importer(world).run("privacy", HISTORY)
    assert (await world.told(), await world.operator_mails()) == ([], [])
    async with world.store.read() as tx:
        assert await tx.notices() == []


async def test_importing_again_changes_nothing(world):
    """What was recorded, unchanged or left out is known the second time."""
    await importer(world).run("privacy", HISTORY)
    assert figures(await importer(world).run("privacy", HISTORY)) == (0, 0, 5, 0)
    more = [*HISTORY, *captures((5, "C"))]
    assert figures(await importer(world).run("privacy", more)) == (1, 0, 5, 0)
    assert await world.words() == ["A", "A1", "B", "C"]


async def test_what_is_older_than_the_archive_is_named_and_left_out(world):
    """Versions are only ever added at the end."""
    await importer(world).run("privacy", HISTORY)
    done = await importer(world).run("privacy", captures((-5, "Z"), (0, "A")))
    assert figures(done) == (0, 0, 1, 1)
    assert "before the latest version" in done.skipped[0].why
    assert await world.words() == ["A", "A1", "B"]


async def test_two_texts_of_one_second_are_both_kept(world):
    """In the order in which the archive has them."""
    done = await importer(world).run("privacy", captures((0, "A"), (0, "B"), (0, "C")))
    assert figures(done) == (3, 0, 0, 0)
    assert await world.words() == ["A", "B", "C"]


async def test_a_history_that_is_trusted_is_taken_as_it_is(world):
    """Somebody knows that it is the policy."""
    done = await importer(world, trust=True).run("privacy", HISTORY)
    assert figures(done) == (4, 1, 0, 0)


async def test_what_cannot_be_loaded_or_read_is_named_and_the_rest_goes_on(world):
    """A bad capture costs no more than itself."""

    def too_large() -> bytes:
        raise TooLarge

    def gone() -> bytes:
        raise FileNotFoundError("gone")

    world.stages.unreadable = {"garbled"}
    bad = [
        Capture(at=START + DAY, origin=name, media_type="text/html", load=load)
        for name, load in (
            ("large", too_large),
            ("gone", gone),
            ("garbled", partial(bytes, b"garbled")),
        )
    ]
    history = [*captures((0, "A")), *bad, *captures((2, "B"))]
    done = await importer(world).run("privacy", history)
    assert figures(done) == (2, 0, 0, 3)
    assert [one.origin for one in done.skipped] == ["large", "gone", "garbled"]


async def test_another_process_that_records_meanwhile_ends_the_import(world):
    """Two writers of one archive would mix what they know."""
    live = captures((0, "A"), (1, "B"))

    await importer(world).run("privacy", live[:1])

    class Racing(Importer):
        async def _understand(self, *args, **kwargs):
            found = await super()._understand(*args, **kwargs)
            await world.shows("L", after=DAY)
            await world.shows("L", after=DAY)
            return found

    racing = Racing(store=world.store, blobs=world.blobs, stages=world.stages, clock=world.clock)
    with pytest.raises(AlreadyDecided, match="Another process"):
        await racing.run("privacy", live[1:])
    assert await world.words() == ["A", "L"]


async def test_a_source_that_is_not_there_is_said_so():
    """A wrong slug is a mistake of the caller."""
    with pytest.raises(NotFound, match="no source 'nope'"):
        await importer(World()).run("nope", HISTORY)


async def test_the_first_look_after_an_import_tells_nobody_and_the_next_change_is_told(world):
    """What differs by then changed before the page was watched."""
    await importer(world).run("privacy", HISTORY)
    await world.subscribe()
    assert (await world.shows("wall")).outcome == "held"
    assert (await world.publishes("C")).reason == "after_import"
    assert await world.told() == []
    await world.publishes("D")
    assert await world.told() == [("C", "D")]


async def test_a_page_that_is_as_the_history_ended_is_watched_from_then_on(world):
    """The first look ties the history to the present."""
    await importer(world).run("privacy", HISTORY)
    await world.subscribe()
    assert (await world.shows("B")).outcome == "unchanged"
    await world.publishes("C")
    assert await world.told() == [("B", "C")]


async def test_a_text_of_the_imported_history_is_known_when_it_returns(world):
    """Nobody was told that it had gone, so a person decides."""
    await importer(world).run("privacy", HISTORY)
    await world.subscribe()
    await world.shows("B")
    seen = await world.publishes("A")
    assert (seen.reason, await world.told()) == ("waiting_for_review", [])


async def test_an_imported_page_that_went_to_and_fro_is_restless_from_the_first_day(world):
    """New texts of it have to settle; what the history shows need not be learnt again."""
    swings = captures(*((n / 2, "AB"[n % 2]) for n in range(9)))
    world.clock.advance(START + 5 * DAY - world.clock.now())
    done = await importer(world).run("privacy", swings)
    assert "about every 12 hours" in done.rhythm
    await world.subscribe()
    await world.shows("A", after=timedelta(hours=1))
    assert (await world.publishes("C")).reason == "gathered"


async def test_progress_is_told_capture_by_capture(world):
    """Also of those that are left out."""
    steps: list[int] = []
    await importer(world).run("privacy", HISTORY, progress=steps.append)
    assert steps == [1, 2, 3, 4, 5]
