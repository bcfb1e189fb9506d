"""When our own reading changes: with a release, with the configuration, with the address."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.errors import UnreadableDocument
from notifier.flows.reextract import as_read_today
from notifier.flows.review import accept_hold
from notifier.model.observation import Observation
from tests.flow_world import URL, WordStages, World, word_document


async def outcomes(world: World, *pages: str) -> list[Observation]:
    """Return the observations of showing *pages* one after the other."""
    return [await world.shows(page) for page in pages]


async def test_another_selector_is_our_change_and_not_the_companys():
    """Who excludes a part of the page announces nothing by that."""
    world = await World().start("A1")
    await world.sync(exclude=(".footer",))
    seen = await outcomes(world, "A1", "A1")
    assert [one.outcome for one in seen] == ["technical", "unchanged"]
    assert await world.words() == ["A1", "(A)"]
    assert await world.told() == []


async def test_a_reading_that_turns_the_same_bytes_into_nonsense_leaves_the_old_one_standing():
    """What a new reading takes for no policy never becomes a version, not even a silent one."""
    world = await World().start("A")
    world.stages.revision = "2"
    world.stages.reads_as = {"A": "wall"}
    await world.publishes("B")
    assert await world.words() == ["A", "B"]


@pytest.mark.parametrize("gone", [True, False])
async def test_where_the_earlier_text_cannot_be_read_again_a_person_is_asked(gone):
    """A difference between two readings must not be announced as the company's."""
    world = await World().start("A")
    world.stages.revision = "2"
    if gone:
        world.blobs.kept.clear()  # type: ignore[attr-defined]
    else:
        world.stages.unreadable = {"A"}
    seen = (await outcomes(world, "B", "B"))[-1]
    assert (seen.outcome, seen.reason) == ("confirmed", "waiting_for_review")
    assert "may be ours" in seen.detail
    assert await world.told() == []


async def test_a_new_reading_that_reads_the_same_does_not_get_in_the_way():
    """A release is no reason to hold up what the company changed after it."""
    world = await World().start("A")
    world.stages.revision = "2"
    await world.publishes("B")
    assert await world.words() == ["A", "B"]
    assert await world.told() == [("A", "B")]


async def test_a_text_from_before_an_upgrade_is_known_when_it_returns():
    """The page goes to and fro; that a release came between makes none of it news."""
    world = await World().start("A")
    for word in "BABA":
        await world.publishes(word)
    told = await world.told()
    world.stages.revision = "2"
    world.stages.reads_as = {"A": "AA", "B": "BB", "C": "CC"}
    assert (await world.shows("A")).outcome == "technical"
    seen = await world.publishes("B")
    assert (seen.reason, "to and fro" in seen.detail) == ("flapping", True)
    assert await world.told() == told
    await world.publishes("C")
    await world.shows("C", after=timedelta(days=3))
    assert await world.told() == [*told, ("A", "CC")]


async def test_a_text_that_returns_together_with_an_upgrade_is_known_too():
    """The upgrade and the return may come with the same check."""
    world = await World().start("A")
    await world.publishes("b")
    world.stages.revision = "2"
    world.stages.reads_as = {"A": "AA", "b": "bb"}
    seen = await world.publishes("A")
    assert seen.reason == "returned"
    assert await world.told() == []


async def test_a_text_is_known_though_our_reading_changed_while_another_was_shown():
    """A change of reading that the latest text does not show leaves no technical version."""
    world = await World().start("A", exclude=(".count",))
    await world.publishes("B1")
    await world.publishes("c")
    await world.sync(exclude=())
    told = await world.told()
    await world.publishes("B1")
    assert await world.told() == told


async def test_upgrades_are_no_texts_of_their_own():
    """A release that is taken back does not make a genuine revert look like flapping."""
    world = await World().start("A")
    for revision, reads_as in (("2", {"A": "AA"}), ("1", {}), ("2", {"A": "AA"})):
        world.stages.revision, world.stages.reads_as = revision, dict(reads_as)
        assert (await world.shows("A")).outcome == "technical"
    await world.publishes("B")
    await world.publishes("A")
    assert await world.told() == [("AA", "B"), ("B", "AA")]


async def test_the_current_version_is_the_last_one_also_after_an_upgrade_between_two_fetches():
    """A version counts as seen after the one that it follows."""
    world = await World().start("A")
    await world.shows("B")
    world.stages.revision = "2"
    world.stages.reads_as = {"A": "AA"}
    await world.shows("B")
    assert await world.words() == ["A", "(AA)", "B"]
    async with world.store.read() as tx:
        current = await tx.version_at("privacy", world.clock.now())
    assert current is not None
    assert current.number == 3


async def test_a_page_at_another_address_is_compared_but_a_person_decides():
    """A new URL in the configuration is our doing; what differs there may be another policy."""
    world = await World().start("A")
    await world.sync(url="https://shop.example/legal/privacy")
    seen = (await outcomes(world, "B", "B"))[-1]
    assert (seen.outcome, seen.reason) == ("confirmed", "waiting_for_review")
    assert "another address" in seen.detail
    await world.publishes("C")
    assert await world.told() == [("B", "C")]


async def test_the_same_text_at_another_address_is_no_change():
    """Moving house is not news."""
    world = await World().start("A")
    await world.sync(url=f"{URL}/")
    assert (await world.shows("A")).outcome == "unchanged"
    await world.publishes("B")
    assert await world.told() == [("A", "B")]


class FailingStages(WordStages):
    """Fails at *stage* with *error* for every page but A."""

    def __init__(self, stage: str, error: Exception) -> None:
        super().__init__()
        self.stage = stage
        self.error = error

    def _maybe(self, stage, *documents):
        if stage == self.stage and any(one is not None and one.text != "A" for one in documents):
            raise self.error

    async def assess(self, new, previous):
        self._maybe("assess", new)
        return await super().assess(new, previous)

    async def compare(self, old, new):
        self._maybe("compare", new)
        return await super().compare(old, new)

    async def text_key(self, document):
        self._maybe("text_key", document)
        return await super().text_key(document)


@pytest.mark.parametrize("stage", ["assess", "compare", "text_key"])
@pytest.mark.parametrize(
    ("error", "reason"),
    [(UnreadableDocument("Took too long."), "unreadable"), (RuntimeError("odd"), "internal_error")],
)
async def test_a_stage_that_fails_ends_in_an_observation_and_a_later_try(stage, error, reason):
    """A page that brings a stage down is not fetched again at every tick for ever."""
    world = await World(stages=FailingStages(stage, error)).start("A")
    seen = await world.shows("B")
    assert (seen.outcome, seen.reason) == ("failed", reason)
    async with world.store.read() as tx:
        due = await tx.next_due_at()
    assert due is not None
    assert due > seen.at
    assert (await world.shows("A")).outcome == "unchanged"


async def test_a_policy_that_lost_most_of_its_text_is_recorded_but_a_person_decides():
    """A page that only leads to policies may stand in the policy's place."""
    world = await World().start(" ".join(["A"] + ["word"] * 500))
    world.stages = Shortened()
    seen = await world.publishes("B")
    assert (seen.outcome, seen.reason) == ("confirmed", "waiting_for_review")
    assert "1 words are left of 501" in seen.detail
    assert await world.told() == []


class Shortened(WordStages):
    """Judges every difference to be material."""

    async def compare(self, old, new):
        return await super().compare(replace_text(old), replace_text(new))


def replace_text(document):
    """Return a document of the first word alone."""
    return word_document(document.text.split()[0])


async def test_an_accepted_page_is_set_beside_the_last_version_as_it_is_read_today():
    """What only our reading makes differ is no part of what legal is asked about."""
    world = await World().start("A")
    world.stages.revision = "2"
    world.stages.reads_as = {"A": "AA", "A1": "AA1", "B": "BB"}
    for number, (page, words) in enumerate(
        [
            ("A1|login", ["A", "(AA)", "AA1|login"]),
            ("B|login", ["A", "(AA)", "AA1|login", "BB|login"]),
        ],
        1,
    ):
        assert (await world.shows(page)).outcome == "held"
        ports = (world.store, world.blobs, world.stages, world.clock)
        await accept_hold(*ports, number, by=world.legal)
        assert await world.words() == words
    async with world.store.read() as tx:
        (notice,) = await tx.notices()
    assert (notice.from_version, notice.to_version) == (3, 4)


async def test_an_accepted_page_that_cannot_be_set_beside_todays_reading_says_so():
    """Whoever approves the notice must know that a difference may be ours."""
    world = await World().start("A")
    world.stages.revision = "2"
    world.stages.unreadable = {"A"}
    await world.shows("B|login")
    await accept_hold(world.store, world.blobs, world.stages, world.clock, 1, by=world.legal)
    async with world.store.read() as tx:
        (notice,) = await tx.notices()
    assert "accepted by hand" in notice.why_waiting
    assert "may be ours" in notice.why_waiting


async def test_a_text_is_read_as_of_today_where_that_can_be_had():
    """Bytes that are unreadable now, or read as no policy, leave what was recorded."""
    world = await World().start("A")
    async with world.store.read() as tx:
        version = await tx.version("privacy", 1)
    assert version is not None

    async def text() -> str:
        read = await as_read_today(version, world.source, blobs=world.blobs, stages=world.stages)
        return read.text

    assert await text() == "A"
    world.stages.reads_as = {"A": "AA"}
    assert await text() == "AA"
    world.stages.reads_as = {"A": "wall"}
    assert await text() == "A"
    world.stages.unreadable = {"A"}
    assert await text() == "A"
