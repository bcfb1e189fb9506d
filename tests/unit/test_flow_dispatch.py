"""Handing mails over: every outcome a provider can have."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from notifier.compose.links import Links
from notifier.errors import NotSent, OutcomeUnknown, Refused, StoreLocked
from notifier.flows.dispatch import MOST_ATTEMPTS, Dispatcher
from notifier.model.branding import Branding
from notifier.model.delivery import Attempt
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


class OddMailer(MemoryMailer):
    """Raises *error* once, after it has taken the message."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error: Exception | None = error

    async def send(self, message):
        provider_id = await super().send(message)
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        return provider_id


@pytest.mark.parametrize("error", [RuntimeError("odd"), KeyError("id"), TypeError("none")])
async def test_an_unexpected_error_of_a_provider_is_an_unknown_outcome(store, clock, error):
    """The message may have been taken, so it is neither lost, nor dead, nor sent again."""
    mailer = OddMailer(error)
    await owe(store, clock, 3)
    assert await dispatcher(store, mailer, clock).run() == {"unknown": 1, "accepted": 2}
    async with store.read() as tx:
        (delivery,) = await tx.deliveries(state="unknown")
    assert type(error).__name__ in delivery.detail


class StubbornStore:
    """A store whose writing transactions fail at chosen calls of *method*, at their end."""

    def __init__(self, store, method, failures):
        self._store = store
        self._method = method
        self.failures = failures

    def read(self):
        return self._store.read()

    @asynccontextmanager
    async def write(self):
        async with self._store.write() as tx:
            watched = Watched(tx)
            yield watched
            if self._method in watched.called and self.failures:
                self.failures -= 1
                raise StoreLocked


class Watched:
    """A transaction that remembers which methods were called."""

    def __init__(self, tx):
        self._tx = tx
        self.called = set()

    def __getattr__(self, name):
        self.called.add(name)
        return getattr(self._tx, name)


async def test_an_acceptance_that_cannot_be_recorded_at_once_is_recorded_later(store, clock):
    """A busy database makes neither an unknown outcome nor a second mail of an accepted one."""
    mailer = MemoryMailer()
    await owe(store, clock, 3)
    stubborn = StubbornStore(store, "settle", 4)
    sending = dispatcher(stubborn, mailer, clock)
    with pytest.raises(StoreLocked):
        await sending.run()
    assert await states(store) == {"sending": 3}
    await sending.run()
    assert await states(store) == {"accepted": 3}
    assert len(mailer.sent) == 3


async def test_an_outcome_kept_back_settles_what_was_called_unknown_meanwhile(store, clock):
    """Who knows speaks over who does not."""
    mailer = MemoryMailer()
    await owe(store, clock)
    sending = dispatcher(StubbornStore(store, "settle", 2), mailer, clock)
    with pytest.raises(StoreLocked):
        await sending.run()
    await dispatcher(store, mailer, clock).recover()
    assert await states(store) == {"unknown": 1}
    await sending.run()
    assert await states(store) == {"accepted": 1}


async def test_an_outcome_kept_back_does_not_hold_up_later_mails(store, clock):
    """What somebody has settled meanwhile is left alone."""
    mailer = MemoryMailer()
    await owe(store, clock)
    sending = dispatcher(StubbornStore(store, "settle", 2), mailer, clock)
    with pytest.raises(StoreLocked):
        await sending.run()
    async with store.write() as tx:
        (delivery,) = await tx.deliveries()
        event = Attempt(delivery_id=delivery.id, at=clock.now(), outcome="accepted")
        await tx.settle(event, "accepted")
    await owe(store, clock)
    assert await sending.run() == {"accepted": 1}
    assert await states(store) == {"accepted": 2}


async def test_a_mail_for_which_the_store_cannot_be_read_is_tried_again_later(
    store, clock, monkeypatch
):
    """It was certainly not sent."""

    async def locked(_self, _delivery):
        raise StoreLocked

    await owe(store, clock)
    mailer = MemoryMailer()
    with monkeypatch.context() as patched:
        patched.setattr(Dispatcher, "_compose", locked)
        assert await dispatcher(store, mailer, clock).run() == {"queued": 1}
    clock.advance(timedelta(minutes=1))
    assert await dispatcher(store, mailer, clock).run() == {"accepted": 1}


class SlowMailer(MemoryMailer):
    """Waits in the middle of a hand-over until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = asyncio.Event()
        self.go_on = asyncio.Event()

    async def send(self, message):
        self.reached.set()
        await self.go_on.wait()
        return await super().send(message)


async def test_a_run_that_is_cancelled_even_twice_finishes_its_batch_and_starts_no_other(
    store, clock
):
    """Whoever stops the service impatiently costs nobody a mail."""
    mailer = SlowMailer()
    await owe(store, clock, 20)
    run = asyncio.create_task(dispatcher(store, mailer, clock).run())
    await mailer.reached.wait()
    run.cancel()
    await asyncio.sleep(0)
    run.cancel()
    await asyncio.sleep(0)
    mailer.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await run
    await asyncio.sleep(0.01)
    assert await states(store) == {"accepted": 8, "queued": 12}


class SlowCommit(StubbornStore):
    """Lets its caller be cancelled while a claim is being committed."""

    def __init__(self, store):
        super().__init__(store, "claim", 0)
        self.claimed = asyncio.Event()

    @asynccontextmanager
    async def write(self):
        async with super().write() as watched:
            yield watched
        if "claim" in watched.called:
            self.claimed.set()
            await asyncio.sleep(0.01)


async def test_a_run_that_is_cancelled_while_it_claims_still_hands_over(store, clock):
    """A claim that is committed is never left behind as sending."""
    mailer = MemoryMailer()
    await owe(store, clock, 3)
    slow = SlowCommit(store)
    run = asyncio.create_task(dispatcher(slow, mailer, clock).run())
    await slow.claimed.wait()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert await states(store) == {"accepted": 3}


async def test_a_provider_that_takes_twice_as_once_is_not_asked_for_ever(store, clock):
    """After as many calls as for any other a person has to look."""
    mailer = MemoryMailer(idempotent=True)
    await owe(store, clock)
    mailer.fail_next(*(OutcomeUnknown("The disk hung.") for _ in range(MOST_ATTEMPTS)))
    for _ in range(MOST_ATTEMPTS):
        await dispatcher(store, mailer, clock).run()
        clock.advance(timedelta(days=1))
    assert await states(store) == {"unknown": 1}
