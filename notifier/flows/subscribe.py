"""A person asks to be told, confirms by mail, changes their mind.

Nothing here tells a caller whether an address is known: asking has no answer but "look into your
mail", and only that mail says more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from notifier.errors import InvalidToken, NotFound
from notifier.flows.address import Address
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.source import Tracking
from notifier.model.subscription import Subscriber, Subscription
from notifier.ports import Clock, Store

#: The wording of the subscribe form that a subscriber agrees to; a new wording gets a new name.
CONSENT = "subscribe-form-1"
#: How long a confirmation link works.
CONFIRM_WITHIN = timedelta(days=3)
#: At most this many confirmation mails a day to one address, whoever asks for them.
CONFIRMATIONS_A_DAY = 3
#: What helps whoever has a link for leaving or choosing that does not work.
_NEWEST_MAIL = "Use the link at the foot of the newest mail that we sent."


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a subscriber sees of themselves: every policy, and which of them they follow."""

    subscriber: Subscriber
    subscriptions: Sequence[Subscription]
    sources: Sequence[Tracking]

    def follows(self, slug: str) -> bool:
        """Whether the subscriber is told about this policy."""
        return any(s.source == slug and s.state == "confirmed" for s in self.subscriptions)


async def request_subscription(store: Store, clock: Clock, address: Address, slug: str) -> None:
    """Queue a confirmation mail, unless the address is suppressed or was written to enough.

    Raises :class:`~notifier.errors.NotFound` for an unknown policy. The limit is checked in the
    same transaction that queues the mail, so a flood of requests cannot slip past it.
    """
    now = clock.now()
    async with store.write() as tx:
        tracking = await tx.tracking(slug)
        if tracking is None or not tracking.active:
            raise NotFound("There is no such policy.")
        if await tx.suppression(address.key) is not None:
            return
        if (
            await tx.confirmations_since(address.key, now - timedelta(days=1))
            >= CONFIRMATIONS_A_DAY
        ):
            return
        subscriber = await tx.add_subscriber(
            email=address.email, key=address.key, token=new_token(), at=now
        )
        confirm = new_token()
        expires = now + CONFIRM_WITHIN
        subscription = await tx.request_subscription(
            subscriber.id,
            slug,
            token=new_token(),
            confirm_sha256=token_sha256(confirm),
            confirm_expires_at=expires,
            consent=CONSENT,
            at=now,
        )
        if subscription.state == "confirmed":
            params = {"already": "yes", "preferences": subscriber.token}
        else:
            params = {"token": confirm, "expires": expires.isoformat()}
        await tx.enqueue(
            "confirmation",
            subscriber.email,
            at=now,
            subscription_id=subscription.id,
            params=params,
        )


async def pending_subscription(store: Store, token: str) -> Subscription:
    """Return the subscription that a confirmation link is about, changing nothing.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    async with store.read() as tx:
        subscription = await tx.subscription(confirm_sha256=token_sha256(token))
    if subscription is None:
        raise InvalidToken(
            "This confirmation link is wrong, or no longer valid.",
            next_step="Send the form on the policy's page once more to get a new one.",
        )
    return subscription


async def confirm_subscription(store: Store, clock: Clock, token: str) -> Subscription:
    """Confirm a subscription; doing it twice is doing it once.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    async with store.write() as tx:
        return await tx.confirm_subscription(token_sha256(token), clock.now())


async def subscription_to_end(store: Store, token: str) -> Subscription:
    """Return the subscription that an unsubscribe link is about, changing nothing.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    async with store.read() as tx:
        subscription = await tx.subscription(token=token)
    if subscription is None:
        raise InvalidToken("This unsubscribe link is not valid.", next_step=_NEWEST_MAIL)
    return subscription


async def unsubscribe(store: Store, clock: Clock, token: str) -> Subscription:
    """End a subscription; doing it twice is doing it once.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    async with store.write() as tx:
        subscription = await tx.subscription(token=token)
        if subscription is None:
            raise InvalidToken("This unsubscribe link is not valid.", next_step=_NEWEST_MAIL)
        return await tx.set_subscription(subscription.id, "unsubscribed", at=clock.now())


async def preferences(store: Store, token: str) -> Preferences:
    """Return what the owner of a preferences link may see.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    async with store.read() as tx:
        subscriber = await tx.subscriber(token=token)
        if subscriber is None:
            raise InvalidToken("This link is not valid.", next_step=_NEWEST_MAIL)
        return Preferences(
            subscriber=subscriber,
            subscriptions=await tx.subscriptions(subscriber.id),
            sources=await tx.all_tracking(),
        )


async def set_preferences(
    store: Store, clock: Clock, token: str, wanted: Collection[str]
) -> Preferences:
    """Follow exactly the policies in *wanted*, of those that are tracked.

    A subscription to a policy that is retired stays as it is: nobody was asked about it.

    The link came by mail, so its owner has proven the address: new subscriptions need no further
    confirmation. Raises :class:`~notifier.errors.InvalidToken`.
    """
    now = clock.now()
    before = await preferences(store, token)
    known = {tracking.source.slug for tracking in before.sources}
    async with store.write() as tx:
        current = {s.source: s for s in await tx.subscriptions(before.subscriber.id)}
        for slug in sorted(known & set(wanted)):
            existing = current.get(slug)
            if existing is not None and existing.state == "confirmed":
                continue
            asked = await tx.request_subscription(
                before.subscriber.id,
                slug,
                token=new_token(),
                confirm_sha256=token_sha256(new_token()),
                confirm_expires_at=now,
                consent=CONSENT,
                at=now,
            )
            await tx.set_subscription(asked.id, "confirmed", at=now)
        for slug, subscription in current.items():
            if slug in known - set(wanted) and subscription.state != "unsubscribed":
                await tx.set_subscription(subscription.id, "unsubscribed", at=now)
    return await preferences(store, token)
