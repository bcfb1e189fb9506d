"""The address of a policy leads to somebody else's host: an outcome of its own, until a person says so."""

from __future__ import annotations

from dataclasses import replace

from notifier.flows.obtain import came_from
from notifier.flows.review import accept_hold
from notifier.ports import Fetched
from notifier.testing import FakeFetcher
from tests.flow_world import World

ELSEWHERE = "https://policies.other.example/privacy"


class Leading(FakeFetcher):
    """Leads from the address asked for to another host."""

    async def fetch(self, url: str) -> Fetched:
        """Return the page as if it had come from elsewhere."""
        return replace(await super().fetch(url), url=ELSEWHERE, redirects=(url,))


async def test_a_changed_text_on_another_host_is_held_until_a_person_follows() -> None:
    """The same text there is no change; another is held; once accepted, changes there are found."""
    world = await World().start("A")
    moved = Leading()
    moved.answers.update(world.fetcher.answers)
    world.fetcher = moved
    assert (await world.shows("A")).outcome == "unchanged"
    seen = await world.shows("B")
    assert (seen.outcome, seen.reason) == ("held", "another_host")
    assert f"Led to {ELSEWHERE}" in seen.evidence
    assert await world.words() == ["A"]
    async with world.store.read() as tx:
        (hold,) = await tx.open_holds("privacy")
    recorded = await accept_hold(
        world.store, world.blobs, world.stages, world.clock, hold.id, by=world.legal
    )
    assert recorded is not None
    assert recorded.notice is not None
    assert recorded.notice.state == "waiting"
    assert (await world.shows("B")).outcome == "unchanged"
    assert (await world.publishes("C")).outcome == "confirmed"
    assert await world.words() == ["A", "B", "C"]


async def test_a_further_page_on_another_host_is_held_and_known_once_it_was_recorded() -> None:
    """Each page of a policy is asked where it led, and known by where it led before."""
    part = "https://shop.example/rights"
    world = World()
    world.fetcher.show(part, "B")
    await world.start("A", parts=(part,))
    world.fetcher.answers[part] = replace(await world.fetcher.fetch(part), url=ELSEWHERE)
    seen = await world.shows("C")
    assert (seen.outcome, seen.reason) == ("held", "another_host")
    assert {f"Asked for {part}", f"Led to {ELSEWHERE}", "There it says: B"} <= set(seen.evidence)
    recorded = await World(fetcher=world.fetcher).start("A", parts=(part,))
    async with recorded.store.read() as tx:
        version = await tx.version("privacy", 1)
    assert version is not None
    assert await came_from(version, recorded.blobs) == [recorded.source.url, ELSEWHERE]
