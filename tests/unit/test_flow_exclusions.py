"""Parts of a page that are left out by hand: tried, kept, used by every reading, taken back."""

from __future__ import annotations

import pytest

from notifier.errors import AlreadyDecided, NotFound, RequestError
from notifier.flows.exclusions import Excluded, as_read, exclude_part, take_back
from notifier.model.document import Assessment, Document
from notifier.model.observation import Hold
from notifier.model.source import Source
from notifier.testing import InlineStages, MemoryBlobs
from tests.flow_world import World

TEXT = (
    "We collect your name and the orders that you place with us. We keep them for {days} days. " * 8
)
PAGE = "<html><body><main><h1>Privacy policy</h1><p>{text}</p>{inside}</main>{more}</body></html>"
#: A panel that turns the page into something else, as far as a reader can tell.
PANEL = (
    "<main id='panel'><h1>Sign in to continue</h1><p>Your account is locked. Enter your "
    "password to verify you are human. Captcha. Access denied.</p></main>"
)


def policy(days: int = 30, more: str = "", inside: str = "") -> str:
    """Return the page with a policy in it, and *more* after that or *inside* it."""
    return PAGE.format(text=TEXT.format(days=days), more=more, inside=inside)


class Panelled(InlineStages):
    """The stages, taking whatever asks for a password for a wall."""

    async def assess(self, new: Document, previous: Document | None) -> Assessment:
        if "password" in new.text:
            return Assessment(plausible=False, reason="wall")
        return await super().assess(new, previous)


async def world_on_hold(days: int = 30) -> World:
    """Return a world whose page has come with a panel, and with *days* in its text."""
    world = World(stages=Panelled())  # type: ignore[arg-type]
    await world.start(policy())
    seen = await world.shows(policy(days, PANEL))
    assert seen.outcome == "held"
    return world


async def the_hold(world: World) -> Hold:
    """Return the one hold, open or closed."""
    async with world.store.read() as tx:
        hold = await tx.hold(1)
    assert hold is not None
    return hold


async def leave_out(world: World, selector: str = "#panel", why: str = "A panel.") -> Excluded:
    """Leave a part of the held page out."""
    return await exclude_part(
        world.store,
        world.blobs,
        world.stages,
        world.clock,
        1,
        selector=selector,
        by=world.legal,
        why=why,
    )


async def test_a_part_left_out_settles_the_hold_where_nothing_else_differs():
    """The hold closes in the name of whoever did it, and later pages with the part are unchanged."""
    world = await world_on_hold()
    assert (await leave_out(world)).settled
    hold = await the_hold(world)
    assert (hold.outcome, hold.decided_by) == ("recovered", "Lena")
    assert hold.comment == "Without #panel it reads as version 1."
    async with world.store.read() as tx:
        tracking = await tx.tracking("privacy")
        newest = (await tx.audit())[0]
    assert tracking is not None
    assert tracking.next_check_at == world.clock.now()
    assert (newest.actor, newest.action, newest.detail) == (
        "Lena",
        "part left out",
        "#panel: A panel.",
    )
    again = await world.shows(policy(more=PANEL))
    assert (again.outcome, again.reason) == ("unchanged", "")
    assert await world.operator_mails() == ["Privacy policy: the page is on hold (wall)"]


async def test_a_change_beside_the_part_is_found_and_told():
    """The hold stays until the checks have seen the page so; what changed is announced as ever."""
    world = await world_on_hold(days=90)
    assert not (await leave_out(world)).settled
    assert (await the_hold(world)).closed_at is None
    assert (await world.shows(policy(90, PANEL))).outcome == "candidate"
    assert (await the_hold(world)).outcome == "recovered"
    assert (await world.shows(policy(90, PANEL))).outcome == "confirmed"
    async with world.store.read() as tx:
        assert len(await tx.notices(slug="privacy")) == 1


async def test_a_part_that_the_recorded_version_has_too_goes_from_it_in_silence():
    """The version is read again so, as a technical upgrade that tells nobody."""
    world = World(stages=Panelled())  # type: ignore[arg-type]
    prices = "<div id='prices'><h2>Prices</h2><p>They hold until the end of March.</p></div>"
    await world.start(policy(inside=prices))
    held = policy(more=PANEL, inside=prices)
    assert (await world.shows(held)).outcome == "held"
    assert (await leave_out(world, "#panel, #prices")).settled
    assert (await world.shows(held)).outcome == "technical"
    assert isinstance(world.blobs, MemoryBlobs)
    assert 'exclude: ["#panel, #prices"]\n' in world.blobs.records["privacy/0002.md"]
    assert await world.told() == []


async def test_a_part_that_only_the_recorded_version_has_can_be_left_out_of_it():
    """What got into a version by mistake and is gone again looks cut; without it nothing differs."""
    world = World(stages=Panelled())  # type: ignore[arg-type]
    offers = "".join(f"<p>Offer {n} of this winter is to be had in our shop.</p>" for n in range(9))
    await world.start(policy(inside=f"<div id='offers'><h2>Offers</h2>{offers}</div>"))
    seen = await world.shows(policy())
    assert (seen.outcome, seen.reason) == ("held", "truncated")
    assert (await leave_out(world, "#offers")).settled
    assert (await world.shows(policy())).outcome == "technical"
    assert await world.told() == []


async def test_a_source_keeps_its_exclusions_when_the_configuration_changes():
    """The configuration is the base; what was left out by hand is added to whatever it says."""
    world = await world_on_hold()
    await leave_out(world)
    await world.sync(exclude=("nav",))
    async with world.store.read() as tx:
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    assert tracking.declared.exclude == ("nav",)
    assert tracking.source.exclude == ("nav", "#panel")
    assert (await world.shows(policy(more=PANEL))).outcome == "unchanged"
    before = tracking.next_check_at
    await world.sync()
    async with world.store.read() as tx:
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    assert tracking.next_check_at > before, "an unchanged configuration makes nothing due"


async def test_what_is_taken_back_is_read_again():
    """The next page with the part in it is held as before; the record has both steps."""
    world = await world_on_hold()
    await leave_out(world)
    await take_back(
        world.store, world.clock, "privacy", "#panel", by=world.legal, why="It may stay."
    )
    assert (await world.shows(policy(more=PANEL))).outcome == "held"
    async with world.store.read() as tx:
        done = [(one.action, one.detail) for one in await tx.audit()]
    assert ("part read again", "#panel: It may stay.") in done
    with pytest.raises(NotFound, match="not left out by hand"):
        await take_back(world.store, world.clock, "privacy", "#panel", by=world.legal)


@pytest.mark.parametrize(
    ("selector", "why", "said"),
    [
        ("#panel", " ", "needs a reason"),
        (" ", "Why not.", "1 to 200 characters"),
        ("x" * 201, "Why not.", "1 to 200 characters"),
        (">>", "Why not.", "not a CSS selector"),
        ("#elsewhere", "Why not.", "takes nothing away"),
        ("body", "Why not.", "nothing is left"),
    ],
)
async def test_an_exclusion_of_no_use_is_refused(selector: str, why: str, said: str):
    """It is said what is wrong, and neither the source nor the hold changes."""
    world = await world_on_hold()
    with pytest.raises(RequestError, match=said):
        await leave_out(world, selector, why)
    async with world.store.read() as tx:
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    assert tracking.exclusions == ()
    assert (await the_hold(world)).closed_at is None


async def test_a_closed_hold_takes_no_exclusion():
    """Somebody else, or the page itself, was quicker; nothing is kept."""
    world = await world_on_hold()
    assert (await world.shows(policy())).outcome == "unchanged"
    with pytest.raises(AlreadyDecided):
        await leave_out(world)


async def test_a_declared_source_is_read_without_what_the_store_leaves_out():
    """Commands that start from the configuration, such as a replay, read as the service does."""
    world = await world_on_hold()
    await leave_out(world)
    async with world.store.read() as tx:
        assert (await as_read(tx, world.source)).exclude == ("#panel",)
        stranger = Source(slug="terms", title="Terms", url=world.source.url)
        assert await as_read(tx, stranger) == stranger
