"""Asking to be told, confirming, and changing one's mind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.errors import InvalidAddress, InvalidToken, NotFound
from notifier.flows import subscribe
from notifier.flows.address import parse_address
from notifier.flows.sources import sync_sources
from notifier.model.source import Source
from notifier.testing import FixedClock, MemoryStore

ADA = parse_address("Ada@Customer.example")
PRIVACY = Source(slug="privacy", title="Privacy", url="https://shop.example/privacy")
TERMS = Source(slug="terms", title="Terms", url="https://shop.example/terms")


@pytest.fixture
def clock():
    """Return a clock that moves only when told."""
    return FixedClock()


@pytest.fixture
async def store(clock):
    """Return a store with two policies."""
    store = MemoryStore()
    await sync_sources(store, clock, [PRIVACY, TERMS])
    return store


async def queued(store):
    """Return every delivery, oldest first."""
    async with store.read() as tx:
        return await tx.deliveries()


async def confirmed(store, clock, slug="privacy"):
    """Subscribe Ada and confirm; return the subscription."""
    await subscribe.request_subscription(store, clock, ADA, slug)
    token = (await queued(store))[-1].params["token"]
    return await subscribe.confirm_subscription(store, clock, token)


async def test_asking_queues_one_mail_and_subscribes_nobody(store, clock):
    """Only the link in the mail subscribes."""
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    mails = await queued(store)
    assert [(m.kind, m.email) for m in mails] == [("confirmation", ADA.email)]
    async with store.read() as tx:
        assert await tx.subscriber_count("privacy") == 0


async def test_looking_at_the_link_changes_nothing(store, clock):
    """Mail scanners open links; only the button counts."""
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    token = (await queued(store))[0].params["token"]
    pending = await subscribe.pending_subscription(store, token)
    assert pending.state == "unconfirmed"
    async with store.read() as tx:
        assert await tx.subscriber_count("privacy") == 0


async def test_confirming_twice_is_confirming_once(store, clock):
    """A double click does no harm."""
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    token = (await queued(store))[0].params["token"]
    first = await subscribe.confirm_subscription(store, clock, token)
    again = await subscribe.confirm_subscription(store, clock, token)
    assert first.state == again.state == "confirmed"
    async with store.read() as tx:
        assert await tx.subscriber_count("privacy") == 1


async def test_a_confirmation_link_expires(store, clock):
    """An old link says so and subscribes nobody."""
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    token = (await queued(store))[0].params["token"]
    clock.advance(subscribe.CONFIRM_WITHIN + timedelta(seconds=1))
    with pytest.raises(InvalidToken):
        await subscribe.confirm_subscription(store, clock, token)


async def test_one_address_gets_at_most_three_confirmations_a_day(store, clock):
    """Nobody can be flooded through the form."""
    for _ in range(10):
        await subscribe.request_subscription(store, clock, ADA, "privacy")
    assert len(await queued(store)) == subscribe.CONFIRMATIONS_A_DAY
    clock.advance(timedelta(days=1, seconds=1))
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    assert len(await queued(store)) == subscribe.CONFIRMATIONS_A_DAY + 1


async def test_a_suppressed_address_is_never_written_to(store, clock):
    """Asking looks the same to the caller."""
    async with store.write() as tx:
        await tx.suppress(ADA.key, "spam", clock.now())
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    assert await queued(store) == []


async def test_asking_again_when_subscribed_sends_the_preferences_link(store, clock):
    """The person learns in their mail, not on the page, that they are subscribed."""
    subscription = await confirmed(store, clock)
    await subscribe.request_subscription(store, clock, ADA, "privacy")
    params = (await queued(store))[-1].params
    assert params["already"] == "yes"
    assert "token" not in params
    async with store.read() as tx:
        kept = await tx.subscription(subscription_id=subscription.id)
    assert kept is not None
    assert (kept.state, kept.token) == ("confirmed", subscription.token)


async def test_unsubscribing_needs_the_link_and_nothing_else(store, clock):
    """One click, no login, and a second click does no harm."""
    subscription = await confirmed(store, clock)
    for _ in range(2):
        ended = await subscribe.unsubscribe(store, clock, subscription.token)
        assert ended.state == "unsubscribed"
    with pytest.raises(InvalidToken):
        await subscribe.unsubscribe(store, clock, "guessed")


async def test_a_subscription_that_ended_comes_back_by_a_new_confirmation(store, clock):
    """Leaving is not for ever."""
    first = await confirmed(store, clock)
    await subscribe.unsubscribe(store, clock, first.token)
    assert (await confirmed(store, clock)).state == "confirmed"


async def test_preferences_follow_exactly_what_is_ticked(store, clock):
    """The link came by mail, so no further confirmation is needed."""
    await confirmed(store, clock, "privacy")
    async with store.read() as tx:
        subscriber = await tx.subscriber(key=ADA.key)
    assert subscriber is not None
    after = await subscribe.set_preferences(store, clock, subscriber.token, {"terms", "unknown"})
    assert (after.follows("terms"), after.follows("privacy")) == (True, False)
    with pytest.raises(InvalidToken):
        await subscribe.preferences(store, "guessed")


async def test_an_unknown_policy_cannot_be_followed(store, clock):
    """The form of a policy that is not there leads nowhere."""
    with pytest.raises(NotFound):
        await subscribe.request_subscription(store, clock, ADA, "nope")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "   ",
        "ada",
        "ada@localhost",
        "ada@[127.0.0.1]",
        '"ada b"@customer.example',
        "Ada <ada@customer.example>",
        "ada@customer.example,eve@evil.example",
        "ada@customer.example\r\nBcc: eve@evil.example",
        "ada@customer.example\x00",
        "ada\u202e@customer.example",
        "ädä@customer.example",
        f"{'a' * 250}@customer.example",
        f"{'a' * 65}@customer.example",
        "ada@localhost.localdomain",
    ],
)
def test_a_hostile_or_mistyped_address_is_refused_without_being_quoted(raw):
    """The refusal never repeats what was typed."""
    with pytest.raises(InvalidAddress) as refusal:
        parse_address(raw)
    assert not raw.strip() or raw.strip() not in str(refusal.value)


def test_addresses_are_told_apart_without_their_case_and_nothing_more():
    """Dots and plus signs mean something to most providers."""
    assert ADA.key == "ada@customer.example"
    assert parse_address("a.da+x@customer.example").key == "a.da+x@customer.example"


async def test_preferences_leave_alone_what_they_do_not_show(store, clock):
    """A policy that is not tracked for a while keeps its subscribers."""
    await confirmed(store, clock, "privacy")
    kept = await confirmed(store, clock, "terms")
    await sync_sources(store, clock, [PRIVACY])
    async with store.read() as tx:
        subscriber = await tx.subscriber(key=ADA.key)
    after = await subscribe.set_preferences(store, clock, subscriber.token, ["privacy"])
    assert [s.state for s in after.subscriptions if s.id == kept.id] == ["confirmed"]
    await subscribe.set_preferences(store, clock, subscriber.token, [])
    await sync_sources(store, clock, [PRIVACY, TERMS])
    async with store.read() as tx:
        assert await tx.subscriber_count("terms") == 1
        assert await tx.subscriber_count("privacy") == 0
