"""What the service remembers of a page, and what it tells later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from notifier.flows.rhythm import duration_words, is_restless, rhythm, swings
from notifier.model.version import VersionLine
from tests.flow_world import World

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
START = datetime(2026, 3, 1, tzinfo=UTC)


def lines(keys: str, every: timedelta = 12 * HOUR) -> list[VersionLine]:
    """Return versions whose texts are the letters of *keys*, seen at even distances."""
    return [
        VersionLine(
            source="acme",
            number=number,
            seen_at=START + (number - 1) * every,
            confirmed_at=START,
            sha256=key * 64,
            text_key=key,
            technical=False,
            words=100,
            chain="",
        )
        for number, key in enumerate(keys, 1)
    ]


async def waiting(world: World) -> list[tuple[int, int, str]]:
    """Return the steps that wait for a person, and why."""
    async with world.store.read() as tx:
        found = await tx.notices(state="waiting")
    return [(one.from_version, one.to_version, one.why_waiting) for one in found]


def test_a_return_is_known_by_how_long_the_text_was_away():
    """Two versions of one text in a row are no return."""
    assert [(one.text_key, one.away) for one in swings(lines("AABBAC"))] == [("A", 24 * HOUR)]
    assert swings(lines("ABCD")) == []


def test_a_page_is_restless_only_where_short_excursions_are_a_habit():
    """One accident, a rollback after weeks and old stories do not count."""
    now = START + 3 * DAY
    assert is_restless(lines("ABABA"), now)
    assert not is_restless(lines("ABA"), now)
    assert not is_restless(lines("ABABA", every=10 * DAY), START + 50 * DAY)
    assert not is_restless(lines("ABABA"), START + 365 * DAY)


def test_the_rhythm_is_said_in_one_sentence():
    """How often, since when, among how many texts, how fast."""
    assert rhythm(lines("ABABA"), START + 2 * DAY) == (
        "The page goes to and fro: it has gone back to an earlier text 3 times since "
        "01 March 2026, among 2 texts, about every 12 hours."
    )
    assert rhythm(lines("ABC"), START + 2 * DAY) == ""


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=5), "minute"),
        (timedelta(minutes=40), "40 minutes"),
        (12 * HOUR, "12 hours"),
        (24 * HOUR, "24 hours"),
        (3 * DAY, "3 days"),
    ],
)
def test_lengths_of_time_are_rounded(length, words):
    """The largest unit that holds more than one and a half."""
    assert duration_words(length) == words


async def test_a_flapping_page_is_reported_once_and_asked_about_never_while_it_swings():
    """However often it swings, subscribers hear of the first change and that it was taken back."""
    world = await World().start("A")
    for word in "BABABABABA":
        await world.publishes(word)
    assert await world.told() == [("A", "B"), ("B", "A")]
    assert await waiting(world) == []
    assert await world.operator_mails() == ["Privacy policy: the page goes to and fro"]


async def test_a_swing_that_lasts_is_brought_to_a_person_once():
    """A text from before that stays differs from what subscribers were told last."""
    world = await World().start("A")
    for word in "BAB":
        await world.publishes(word)
    for _ in range(5):
        await world.shows("B", after=DAY)
    assert await world.told() == [("A", "B"), ("B", "A")]
    assert await waiting(world) == [
        (3, 4, "The page goes to and fro between texts that it has shown before.")
    ]


async def test_what_was_asked_about_and_is_taken_back_is_withdrawn():
    """A notice that waits for a person is not true any more once the page has gone back."""
    world = await World().start("A")
    await world.publishes("b")
    assert len(await waiting(world)) == 1
    seen = await world.publishes("A")
    assert (seen.reason, await waiting(world), await world.told()) == ("returned", [], [])
    async with world.store.read() as tx:
        (notice,) = await tx.notices()
    assert (notice.state, notice.decided_by) == ("rejected", "auto")


async def test_a_text_that_nobody_was_told_had_gone_is_asked_about_after_a_long_time():
    """Whoever subscribed meanwhile knows only the text between."""
    world = await World().start("A")
    await world.publishes("b")
    await world.shows("b", after=10 * DAY)
    seen = await world.publishes("A")
    assert (seen.reason, await world.told()) == ("waiting_for_review", [])
    assert "was published before" in seen.detail


async def test_changes_within_the_time_given_become_one_notice():
    """Nobody is told before its end, and then once, from the text before the first change."""
    world = await World().start("A", gather=3 * DAY)
    assert (await world.publishes("B")).reason == "gathered"
    assert (await world.publishes("C")).reason == "gathered"
    assert await world.told() == []
    await world.shows("C", after=3 * DAY)
    assert await world.told() == [("A", "C")]
    await world.shows("C", after=3 * DAY)
    assert await world.told() == [("A", "C")]


async def test_the_end_of_gathering_is_when_the_page_is_looked_at_next():
    """A notice is not late because the schedule is slow."""
    world = await World().start("A", gather=2 * HOUR, schedule=7 * DAY)
    seen = await world.publishes("B")
    async with world.store.read() as tx:
        assert await tx.next_due_at() == seen.at + 2 * HOUR


async def test_what_is_undone_while_gathering_is_told_to_nobody():
    """Subscribers know the text that is there again."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("B")
    await world.publishes("A")
    await world.shows("A", after=3 * DAY)
    assert (await world.told(), await waiting(world)) == ([], [])
    async with world.store.read() as tx:
        assert await tx.gathering("privacy") is None


async def test_what_is_gathered_survives_the_process():
    """Everything that waits is in the store; another process tells it."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("B")
    later = World(source=world.source, store=world.store, blobs=world.blobs, clock=world.clock)
    await later.shows("B", after=3 * DAY)
    assert await later.told() == [("A", "B")]


async def test_what_is_gathered_is_told_though_the_page_cannot_be_had():
    """The last version stands, and its time has come."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("B")
    assert (await world.shows("wall", after=3 * DAY)).outcome == "held"
    assert await world.told() == [("A", "B")]


async def test_nothing_is_told_while_the_page_is_about_to_show_something_else():
    """An open candidate is waited for."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("B")
    assert (await world.shows("A", after=3 * DAY)).outcome == "candidate"
    assert await world.told() == []
    await world.shows("A")
    assert await world.told() == []


async def test_what_the_rules_are_not_sure_of_waits_for_a_person_also_when_gathered():
    """Gathering changes when somebody is asked, not whether."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("b")
    assert await waiting(world) == []
    await world.shows("b", after=3 * DAY)
    assert len(await waiting(world)) == 1
    assert await world.told() == []


async def test_doubt_about_one_change_is_kept_with_what_is_gathered():
    """A page at another address is decided on by a person, also as one of several changes."""
    world = await World().start("A", gather=3 * DAY)
    await world.publishes("B")
    await world.sync(url="https://shop.example/legal/privacy")
    await world.publishes("C")
    await world.shows("C", after=3 * DAY)
    assert await world.told() == []
    ((start, end, why),) = await waiting(world)
    assert (start, end, "another address" in why) == (1, 3, True)


async def test_a_restless_page_settles_before_its_new_text_is_told():
    """A new text of a page that swings is told when it has stayed."""
    world = await World().start("A")
    for word in "BABA":
        await world.publishes(word)
    told = await world.told()
    assert (await world.publishes("C")).reason == "gathered"
    assert await world.told() == told
    await world.shows("C", after=3 * DAY)
    assert await world.told() == [*told, ("A", "C")]


async def test_a_large_change_has_to_last_for_a_day_before_it_is_told():
    """Most large differences are other editions or half a text, and gone within hours."""
    world = await World().start("A")
    world.stages.large = {"B"}
    assert (await world.publishes("B")).reason == "gathered"
    assert await world.told() == []
    await world.shows("B", after=DAY)
    assert await world.told() == [("A", "B")]


async def test_a_large_change_that_is_undone_within_a_day_is_told_to_nobody():
    """Neither it nor its end."""
    world = await World().start("A")
    world.stages.large = {"B"}
    await world.publishes("B")
    await world.publishes("A")
    for _ in range(3):
        await world.shows("A", after=DAY)
    assert (await world.told(), await waiting(world)) == ([], [])


async def test_a_large_change_that_takes_back_something_announced_is_told_at_once():
    """Who was told must hear of it."""
    world = await World().start("A")
    await world.publishes("B")
    world.stages.large = {"A"}
    await world.publishes("A")
    assert await world.told() == [("A", "B"), ("B", "A")]


async def test_a_rollback_over_a_waiting_notice_leads_from_what_subscribers_know():
    """The text that nobody was told of is no part of what they are told."""
    world = await World().start("A")
    await world.publishes("B")
    await world.publishes("c")
    assert (await world.publishes("A")).reason == "gathered"
    assert await world.told() == [("A", "B"), ("B", "A")]
    assert await waiting(world) == []


async def test_a_rollback_to_what_subscribers_know_is_told_to_nobody():
    """Not even asked about after a while, though the page has been going to and fro."""
    world = await World().start("A")
    for word in "BAc":
        await world.publishes(word)
    assert (await world.publishes("A")).reason == "flapping"
    for _ in range(5):
        await world.shows("A", after=DAY)
    assert await world.told() == [("A", "B"), ("B", "A")]
    assert await waiting(world) == []


async def test_a_return_that_leaves_nothing_waiting_takes_the_start_of_what_is_gathered_along():
    """What was gathered from a text that nobody knew is told from the one before."""
    world = await World().start("A")
    await world.publishes("b")
    await world.sync(gather=3 * DAY)
    await world.publishes("C")
    assert (await world.publishes("A")).reason == "returned"
    for _ in range(4):
        await world.shows("A", after=DAY)
    assert (await world.told(), await waiting(world)) == ([], [])


async def test_what_waits_is_kept_while_a_page_swings():
    """A text that shows up for an hour between two of its kind has not taken anything back."""
    world = await World().start("A", announce="review")
    for word in ("B", "A1", "A"):
        await world.publishes(word)
        await world.shows(word, after=4 * DAY)
    assert [step[:2] for step in await waiting(world)] == [(2, 3), (1, 2)]
    assert (await world.publishes("B")).reason == "flapping"
    assert (await world.publishes("A")).reason == "flapping"
    await world.shows("A", after=4 * DAY)
    assert [step[:2] for step in await waiting(world)] == [(2, 3), (1, 2)]


async def test_what_waits_is_withdrawn_once_a_swinging_page_has_settled_on_an_earlier_text():
    """A person is asked about the way back instead, as somebody may have come meanwhile."""
    world = await World().start("A")
    for word in "BAc":
        await world.publishes(word)
    await world.shows("c", after=5 * DAY)
    assert (await world.publishes("A")).reason == "flapping"
    assert [step[:2] for step in await waiting(world)] == [(3, 4)]
    await world.shows("A", after=4 * DAY)
    assert [step[:2] for step in await waiting(world)] == [(4, 5)]


async def test_a_text_that_two_returns_have_overtaken_is_asked_about_all_the_same():
    """The notice about the way back is withdrawn, the one about the text itself was before."""
    world = await World().start("A", announce="review")
    for word in "Cb":
        await world.publishes(word)
        await world.shows(word, after=5 * DAY)
    assert (await world.publishes("C")).reason == "waiting_for_review"
    assert [step[:2] for step in await waiting(world)] == [(3, 4), (1, 2)]
    assert (await world.publishes("b")).reason == "flapping"
    await world.shows("b", after=5 * DAY)
    assert [step[:2] for step in await waiting(world)] == [(2, 5), (1, 2)]
