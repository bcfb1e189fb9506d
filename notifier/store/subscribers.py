"""Who asked to be told about what, and who must not be mailed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select, update

from notifier.errors import InvalidToken, NotFound
from notifier.model.subscription import (
    SUBSCRIPTION_MOVES,
    Subscriber,
    Subscription,
    Suppression,
    SuppressionReason,
)
from notifier.store.rows import Rows, matching, states_before
from notifier.store.schema import (
    confirmations,
    deliveries,
    subscribers,
    subscriptions,
    suppressions,
)


def _subscriptions() -> Select[*tuple[object, ...]]:
    return select(*subscriptions.c, subscribers.c.email).join_from(subscriptions, subscribers)


def to_be_told(slug: str, subscribed_by: datetime | None) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of a subscription, with its subscriber, that a notice goes to."""
    told = (
        subscriptions.c.source == slug,
        subscriptions.c.state == "confirmed",
        subscribers.c.key.not_in(select(suppressions.c.key)),
    )
    if subscribed_by is None:
        return told
    confirmed_at = subscriptions.c.confirmed_at
    return (*told, or_(confirmed_at.is_(None), confirmed_at <= subscribed_by))


class SubscriberRows(Rows):
    """The subscribers part of :class:`~notifier.ports.Transaction`."""

    async def subscriber(
        self,
        *,
        subscriber_id: int | None = None,
        key: str | None = None,
        token: str | None = None,
    ) -> Subscriber | None:
        """Return a subscriber by id, by folded address or by preferences token."""
        row = await self._first(
            select(subscribers).where(
                *matching(subscribers, id=subscriber_id, key=key, token=token)
            )
        )
        return Subscriber(**row._asdict()) if row else None

    async def add_subscriber(self, *, email: str, key: str, token: str, at: datetime) -> Subscriber:
        """Add an address; an existing one (same key) is returned as it is."""
        await self._change(
            self._insert_unless_there(subscribers).values(
                email=email, key=key, token=token, created_at=at
            )
        )
        row = await self._first(select(subscribers).where(subscribers.c.key == key))
        if row is None:
            # Only a token that another address holds already leads here; tokens are random.
            raise ValueError("the token is taken")
        return Subscriber(**row._asdict())

    async def subscriptions(self, subscriber_id: int) -> Sequence[Subscription]:
        """Return a subscriber's subscriptions, by source."""
        rows = await self._all(
            _subscriptions()
            .where(subscriptions.c.subscriber_id == subscriber_id)
            .order_by(subscriptions.c.source)
        )
        return [Subscription(**row._asdict()) for row in rows]

    async def subscription(
        self,
        *,
        subscription_id: int | None = None,
        token: str | None = None,
        confirm_sha256: str | None = None,
    ) -> Subscription | None:
        """Return a subscription by id, by unsubscribe token, or by its open confirmation."""
        wanted = _subscriptions()
        if confirm_sha256 is not None:
            wanted = wanted.join(confirmations).where(confirmations.c.sha256 == confirm_sha256)
        else:
            wanted = wanted.where(*matching(subscriptions, id=subscription_id, token=token))
        row = await self._first(wanted)
        return Subscription(**row._asdict()) if row else None

    async def request_subscription(
        self,
        subscriber_id: int,
        slug: str,
        *,
        token: str,
        confirm_sha256: str,
        confirm_expires_at: datetime,
        consent: str,
        at: datetime,
    ) -> Subscription:
        """Make (or renew) an unconfirmed subscription with an open confirmation.

        A confirmed subscription stays confirmed; the new confirmation is not kept then. *token* is
        used for a new subscription only: links in mails that were sent before go on working.
        """
        await self._change(
            self._insert_unless_there(subscriptions).values(
                subscriber_id=subscriber_id,
                source=slug,
                state="unconfirmed",
                token=token,
                requested_at=at,
                consent=consent,
            )
        )
        this_one = (subscriptions.c.subscriber_id == subscriber_id, subscriptions.c.source == slug)
        row = await self._first(_subscriptions().where(*this_one))
        if row is None:
            raise ValueError("the token is taken")
        if row.state == "confirmed":
            return Subscription(**row._asdict())
        await self._change(
            update(subscriptions)
            .where(*this_one)
            .values(
                state="unconfirmed",
                requested_at=at,
                confirmed_at=None,
                ended_at=None,
                consent=consent,
            )
        )
        await self._change(
            delete(confirmations).where(
                confirmations.c.subscription_id == row.id, confirmations.c.expires_at <= at
            )
        )
        await self._change(
            insert(confirmations).values(
                sha256=confirm_sha256, subscription_id=row.id, expires_at=confirm_expires_at
            )
        )
        return await self._subscription(row.id)

    async def confirmations_since(self, key: str, since: datetime) -> int:
        """Return how many confirmation mails were queued for an address since *since*."""
        count: int = await self._value(
            select(func.count())
            .select_from(deliveries)
            .where(
                deliveries.c.address_key == key,
                deliveries.c.queued_at >= since,
                deliveries.c.kind == "confirmation",
            )
        )
        return count

    async def confirm_subscription(self, confirm_sha256: str, at: datetime) -> Subscription:
        """Confirm by an open confirmation; repeating it changes nothing.

        Raises :class:`~notifier.errors.InvalidToken` where it is unknown or has expired.
        """
        row = await self._first(
            select(confirmations.c.subscription_id).where(
                confirmations.c.sha256 == confirm_sha256, confirmations.c.expires_at > at
            )
        )
        if row is None:
            raise InvalidToken
        return await self.set_subscription(row.subscription_id, "confirmed", at=at)

    async def set_subscription(
        self, subscription_id: int, state: str, *, at: datetime
    ) -> Subscription:
        """Confirm or end a subscription on its owner's word; repeating it changes nothing.

        Ending it closes its open confirmations. Raises :class:`~notifier.errors.NotFound`, and
        ``ValueError`` for any state but ``confirmed`` and ``unsubscribed``.
        """
        if state == "confirmed":
            before = states_before(SUBSCRIPTION_MOVES, "confirmed")
            values = {"state": state, "confirmed_at": at, "ended_at": None}
        elif state == "unsubscribed":
            before = states_before(SUBSCRIPTION_MOVES, "unsubscribed")
            values = {"state": state, "ended_at": at}
            await self._change(
                delete(confirmations).where(confirmations.c.subscription_id == subscription_id)
            )
        else:
            raise ValueError(f"a subscription cannot be set to {state!r}")
        await self._change(
            update(subscriptions)
            .where(subscriptions.c.id == subscription_id, subscriptions.c.state.in_(before))
            .values(values)
        )
        return await self._subscription(subscription_id)

    async def _subscription(self, subscription_id: int) -> Subscription:
        subscription = await self.subscription(subscription_id=subscription_id)
        if subscription is None:
            raise NotFound(f"There is no subscription {subscription_id}.")
        return subscription

    async def subscriber_count(self, slug: str, *, subscribed_by: datetime | None = None) -> int:
        """Return the number of confirmed, unsuppressed subscriptions to a source.

        *subscribed_by*: only those confirmed by then, None for all.
        """
        count: int = await self._value(
            select(func.count())
            .select_from(subscriptions.join(subscribers))
            .where(*to_be_told(slug, subscribed_by))
        )
        return count

    async def list_subscriptions(self, slug: str | None = None) -> Sequence[Subscription]:
        """Return all subscriptions, for the operator, oldest first."""
        wanted = _subscriptions().order_by(subscriptions.c.id)
        if slug is not None:
            wanted = wanted.where(subscriptions.c.source == slug)
        return [Subscription(**row._asdict()) for row in await self._all(wanted)]

    async def suppress(self, key: str, reason: SuppressionReason, at: datetime) -> None:
        """Never mail this address again; the first reason stays."""
        await self._change(
            self._insert_unless_there(suppressions).values(key=key, reason=reason, at=at)
        )

    async def suppression(self, key: str) -> Suppression | None:
        """Return why an address is not mailed."""
        row = await self._first(select(suppressions).where(suppressions.c.key == key))
        return Suppression(**row._asdict()) if row else None
