"""Handing mails over: every outcome a provider can have."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.compose.links import Links
from notifier.errors import NotSent, OutcomeUnknown, Refused
from notifier.flows.dispatch import MOST_ATTEMPTS, Dispatcher
from notifier.model.branding import Branding
from notifier.testing import FixedClock, MemoryMailer, MemoryStore


@pytest.fixture
def clock():
    """Return a clock that moves only when told."""
    return FixedClock()


@pytest.fixture
def store():
    """Return an empty store."""
    return MemoryStore()


def dispatcher(store, mailer, clock):
    """Return a dispatcher over these parts."""
    return Dispatcher(
        store=store,
        mailer=mailer,
        clock=clock,
        branding=Branding(name="Harbour Books", sender="policies@harbourbooks.example"),
        links=Links("https://policies.example"),
    )


async def owe(store, clock, count=1):
    """Queue mails to the operator, the simplest kind."""
    async with store.write() as tx:
        for number in range(count):
            await tx.enqueue(
                "operator",
                f"op{number}@shop.example",
                at=clock.now(),
                params={"subject": f"News {number}", "text": "Something happened."},
            )


async def states(store):
    """Return how many deliveries are in each state."""
    async with store.read() as tx:
        return {state: count for state, count in (await tx.delivery_counts()).items() if count}


async def test_everything_due_is_handed_over_once(store, clock):
    """Twenty mails in batches of eight are twenty calls."""
    mailer = MemoryMailer()
    await owe(store, clock, 20)
    assert await dispatcher(store, mailer, clock).run() == {"accepted": 20}
    assert len({message.to for message in mailer.sent}) == len(mailer.sent) == 20
    assert await dispatcher(store, mailer, clock).run() == {}


async def test_what_was_certainly_not_taken_is_tried_again_later(store, clock):
    """Not at once, and not for ever."""
    mailer = MemoryMailer()
    await owe(store, clock)
    mailer.fail_next(NotSent("Busy."))
    assert await dispatcher(store, mailer, clock).run() == {"queued": 1}
    assert await dispatcher(store, mailer, clock).run() == {}
    clock.advance(timedelta(minutes=1))
    assert await dispatcher(store, mailer, clock).run() == {"accepted": 1}


async def test_a_provider_that_never_takes_it_ends_in_a_dead_delivery(store, clock):
    """A dead delivery stays visible with its last reason."""
    mailer = MemoryMailer()
    await owe(store, clock)
    mailer.fail_next(*(NotSent("Busy.") for _ in range(MOST_ATTEMPTS)))
    for _ in range(MOST_ATTEMPTS):
        await dispatcher(store, mailer, clock).run()
        clock.advance(timedelta(days=1))
    assert await states(store) == {"dead": 1}
    async with store.read() as tx:
        (delivery,) = await tx.deliveries()
        assert len(await tx.attempts(delivery.id)) == MOST_ATTEMPTS
    assert "Busy" in delivery.detail


async def test_a_provider_that_asks_for_patience_gets_it(store, clock):
    """Retry-After is obeyed."""
    mailer = MemoryMailer()
    await owe(store, clock)
    mailer.fail_next(NotSent("Slow down.", retry_after=3600))
    await dispatcher(store, mailer, clock).run()
    clock.advance(timedelta(minutes=59))
    assert await dispatcher(store, mailer, clock).run() == {}
    clock.advance(timedelta(minutes=1))
    assert await dispatcher(store, mailer, clock).run() == {"accepted": 1}


async def test_an_unknown_outcome_is_never_blindly_tried_again(store, clock):
    """The delivery waits, visible, for events or a person."""
    mailer = MemoryMailer()
    await owe(store, clock)
    mailer.fail_next(OutcomeUnknown("The connection broke."))
    assert await dispatcher(store, mailer, clock).run() == {"unknown": 1}
    clock.advance(timedelta(days=30))
    assert await dispatcher(store, mailer, clock).run() == {}
    assert mailer.sent == []


async def test_a_provider_that_takes_twice_as_once_is_simply_asked_again(store, clock):
    """The local mailbox files by delivery, so asking again doubles nothing."""
    mailer = MemoryMailer(idempotent=True)
    await owe(store, clock)
    mailer.fail_next(OutcomeUnknown("The disk hung."))
    assert await dispatcher(store, mailer, clock).run() == {"queued": 1}
    clock.advance(timedelta(minutes=1))
    assert await dispatcher(store, mailer, clock).run() == {"accepted": 1}


async def test_a_refusal_is_final(store, clock):
    """Trying again would be pointless."""
    mailer = MemoryMailer()
    await owe(store, clock)
    mailer.fail_next(Refused("No such mailbox."))
    assert await dispatcher(store, mailer, clock).run() == {"dead": 1}


async def test_one_mail_in_trouble_does_not_hold_up_the_others(store, clock):
    """Each delivery has its own outcome."""
    mailer = MemoryMailer()
    await owe(store, clock, 3)
    mailer.fail_next(Refused("No such mailbox."))
    assert await dispatcher(store, mailer, clock).run() == {"dead": 1, "accepted": 2}


@pytest.mark.parametrize(("idempotent", "state"), [(False, "unknown"), (True, "accepted")])
async def test_what_a_dead_process_left_is_settled_at_the_next_start(
    store, clock, idempotent, state
):
    """A row found sending is of unknown outcome, unless asking again is harmless."""
    await owe(store, clock, 2)
    async with store.write() as tx:
        await tx.claim(clock.now(), 2)
    mailer = MemoryMailer(idempotent=idempotent)
    again = dispatcher(store, mailer, clock)
    assert await again.recover() == 2
    await again.run()
    assert await states(store) == {state: 2}


async def test_a_mail_that_cannot_be_composed_is_dead_and_named(store, clock):
    """A row without what its mail needs must not stop the others."""
    async with store.write() as tx:
        await tx.enqueue("operator", "op@shop.example", at=clock.now(), params={})
    mailer = MemoryMailer()
    await owe(store, clock)
    assert await dispatcher(store, mailer, clock).run() == {"dead": 1, "accepted": 1}
