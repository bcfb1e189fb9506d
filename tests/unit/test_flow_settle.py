"""What a person decides late: unknown deliveries, and notices after others have subscribed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.errors import NotFound, OutcomeUnknown, RequestError
from notifier.flows.review import approve_notice
from notifier.flows.settle import settle_by_hand
from tests.flow_world import World


async def one_unknown(world):
    """Leave one notice with an unknown outcome, and return its delivery's id."""
    world.mailer.fail_next(OutcomeUnknown("The line went dead."))
    async with world.store.write() as tx:
        await tx.enqueue(
            "operator",
            "op@shop.example",
            at=world.clock.now(),
            params={"subject": "s", "text": "t"},
        )
    await world.dispatcher.run()
    return (await _only(world, "unknown")).id


async def _only(world, state):
    async with world.store.read() as tx:
        (delivery,) = await tx.deliveries(state=state)
    return delivery


@pytest.mark.parametrize(
    ("answer", "state", "sends"),
    [("arrived", "accepted", 0), ("again", "queued", 1), ("never", "dead", 0)],
)
async def test_an_unknown_delivery_is_settled_once_by_a_person(answer, state, sends) -> None:
    """It is sent again only where somebody says so, and the record of decisions has who and why."""
    world = World()
    number = await one_unknown(world)
    with pytest.raises(RequestError):
        await settle_by_hand(world.store, world.clock, number, answer, by="Lena", why=" ")
    settled = await settle_by_hand(
        world.store, world.clock, number, answer, by="Lena", why="The provider's log has it."
    )
    assert (settled.state, (await _only(world, state)).id) == (state, number)
    world.clock.advance(timedelta(hours=1))
    with pytest.raises(NotFound):
        await settle_by_hand(world.store, world.clock, number, answer, by="Lena", why="Again.")
    await world.dispatcher.run()
    assert len(world.mailer.sent) == sends
    async with world.store.read() as tx:
        entry = (await tx.audit())[0]
        calls = await tx.attempts(number)
    assert (entry.actor, entry.detail) == ("Lena", "The provider's log has it.")
    assert "Settled by Lena" in calls[1].detail


async def test_a_late_approval_tells_nobody_who_came_after_the_change() -> None:
    """Who subscribed to the new text is not told that it is new; who left meanwhile neither."""
    world = await World().start("A", announce="review")
    await world.publishes("B")
    world.clock.advance(timedelta(days=2))
    await world.subscribe("late@customer.example")
    async with world.store.read() as tx:
        (notice,) = await tx.notices(state="waiting")
    approved = await approve_notice(world.store, world.clock, notice.id, by=world.legal)
    assert approved.recipients == 1
    async with world.store.read() as tx:
        owed = await tx.deliveries(notice_id=notice.id)
    assert [one.email for one in owed] == ["ada@customer.example"]
