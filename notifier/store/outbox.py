"""Messages owed, and the provider calls made for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, literal, select, update

from notifier.errors import AlreadyDecided, NotFound
from notifier.model.delivery import (
    DELIVERY_MOVES,
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
)
from notifier.store.columns import Json, Moment
from notifier.store.rows import Rows, states_before
from notifier.store.schema import (
    attempts,
    deliveries,
    notices,
    subscribers,
    subscriptions,
    suppressions,
)
from notifier.store.subscribers import to_be_told

_DELIVERY = tuple(
    column for column in deliveries.c if column.name not in {"address_key", "subscriber_id"}
)

#: Kinds of which one person waits for one, unlike notices.
_SINGLE_MAILS: list[DeliveryKind] = ["confirmation", "operator"]


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(**{column.name: getattr(row, column.name) for column in _DELIVERY})


def _why_skipped(row: Row[Any]) -> str:
    """Return why a due delivery must not be sent any more, "" if it may be."""
    if row.suppressed:
        return f"The address is suppressed: {row.suppressed}."
    ended = row.subscribed == "unsubscribed"
    # Whoever left and asked again is told nothing before confirming again.
    if ended or (row.kind == "notice" and row.subscribed != "confirmed"):
        return "The subscription has ended."
    return ""


class OutboxRows(Rows):
    """The outbox part of :class:`~notifier.ports.Transaction`."""

    async def enqueue_notice(
        self, notice_id: int, at: datetime, *, subscribed_by: datetime | None = None
    ) -> int:
        """Queue one delivery per confirmed, unsuppressed subscription to the notice's source.

        *subscribed_by*: only those confirmed by then, None for all; who came later knows the text.
        A delivery that exists already is left alone. Returns how many the notice has in all, and
        writes that number into the notice's ``recipients``. Raises
        :class:`~notifier.errors.NotFound`.
        """
        source = await self._value(select(notices.c.source).where(notices.c.id == notice_id))
        if source is None:
            raise NotFound(f"There is no notice {notice_id}.")
        owed = {
            "kind": literal("notice"),
            "channel": literal("mail"),
            "email": subscribers.c.email,
            "address_key": subscribers.c.key,
            "state": literal("queued"),
            "queued_at": literal(at, Moment),
            "next_attempt_at": literal(at, Moment),
            "notice_id": literal(notice_id),
            "subscriber_id": subscribers.c.id,
            "subscription_id": subscriptions.c.id,
            "params": literal({}, Json),
            "attempts": literal(0),
            "provider_id": literal(""),
            "detail": literal(""),
        }
        await self._change(
            self._insert_unless_there(deliveries).from_select(
                list(owed),
                select(*owed.values())
                .join_from(subscriptions, subscribers)
                .where(*to_be_told(source, subscribed_by))
                .order_by(subscriptions.c.id),
            )
        )
        recipients: int = await self._value(
            select(func.count()).select_from(deliveries).where(deliveries.c.notice_id == notice_id)
        )
        await self._change(
            update(notices).where(notices.c.id == notice_id).values(recipients=recipients)
        )
        return recipients

    async def enqueue(
        self,
        kind: DeliveryKind,
        email: str,
        *,
        at: datetime,
        subscription_id: int | None = None,
        params: Mapping[str, str] | None = None,
    ) -> int:
        """Queue a mail that is not a notice; return the delivery's id."""
        subscriber = None
        if subscription_id is not None:
            subscriber = await self._first(
                select(subscribers.c.id, subscribers.c.key)
                .join(subscriptions)
                .where(subscriptions.c.id == subscription_id)
            )
        delivery_id: int = await self._value(
            insert(deliveries)
            .values(
                kind=kind,
                channel="mail",
                email=email,
                address_key=subscriber.key if subscriber else email.lower(),
                state="queued",
                queued_at=at,
                next_attempt_at=at,
                subscriber_id=subscriber.id if subscriber else None,
                subscription_id=subscription_id,
                params=dict(params or {}),
                attempts=0,
                provider_id="",
                detail="",
            )
            .returning(deliveries.c.id)
        )
        return delivery_id

    async def claim(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Move due queued deliveries to ``sending`` and return them, longest due first.

        Notices come last: they are many, and whoever waits for a confirmation is waiting now.
        Those whose address is suppressed, or whose subscription has ended, become ``skipped``
        instead and are not returned. Fewer than *limit* means that nothing else is due.
        """
        claimed = await self._claim(now, limit, _SINGLE_MAILS)
        claimed += await self._claim(now, limit - len(claimed), ["notice"])
        return claimed

    async def _claim(
        self, now: datetime, limit: int, kinds: Sequence[DeliveryKind]
    ) -> list[Delivery]:
        due = (
            select(
                *_DELIVERY,
                subscriptions.c.state.label("subscribed"),
                suppressions.c.reason.label("suppressed"),
            )
            .select_from(
                deliveries.outerjoin(
                    subscriptions, subscriptions.c.id == deliveries.c.subscription_id
                ).outerjoin(suppressions, suppressions.c.key == deliveries.c.address_key)
            )
            .where(
                deliveries.c.state == "queued",
                deliveries.c.kind.in_(kinds),
                deliveries.c.next_attempt_at <= now,
            )
            .order_by(deliveries.c.next_attempt_at, deliveries.c.id)
            # Means nothing to SQLite, whose writers wait for each other anyway.
            .with_for_update(of=deliveries, skip_locked=True)
        )
        claimed: list[Delivery] = []
        while len(claimed) < limit:
            rows = await self._all(due.limit(limit - len(claimed)))
            if not rows:
                break
            by_reason: dict[str, list[int]] = defaultdict(list)
            for row in rows:
                reason = _why_skipped(row)
                by_reason[reason].append(row.id)
                if not reason:
                    claimed.append(replace(_delivery(row), state="sending"))
            for reason, ids in by_reason.items():
                # Nobody else can have moved them since the SELECT; to ask for their state again
                # would make SQLite walk the whole queue by that index.
                await self._change(
                    update(deliveries)
                    .where(deliveries.c.id.in_(ids))
                    .values(
                        {"state": "skipped", "detail": reason} if reason else {"state": "sending"}
                    )
                )
        return claimed

    async def settle(
        self,
        attempt: Attempt,
        state: DeliveryState,
        *,
        next_attempt_at: datetime | None = None,
    ) -> None:
        """Record a provider call and move its delivery from ``sending`` to *state*.

        An ``unknown`` delivery may be settled too, once somebody can say. ``accepted`` empties
        the delivery's params. Raises :class:`~notifier.errors.NotFound`, or
        :class:`~notifier.errors.AlreadyDecided` where the delivery cannot make that move.
        """
        # Only a claim moves a delivery out of the queue.
        before = [one for one in states_before(DELIVERY_MOVES, state) if one != "queued"]
        values: dict[str, Any] = {
            "state": state,
            "attempts": deliveries.c.attempts + 1,
            "detail": attempt.detail,
        }
        if attempt.provider_id:
            values["provider_id"] = attempt.provider_id
        if next_attempt_at is not None:
            values["next_attempt_at"] = next_attempt_at
        if state == "accepted":
            values["params"] = {}
        moved = await self._change(
            update(deliveries)
            .where(deliveries.c.id == attempt.delivery_id, deliveries.c.state.in_(before))
            .values(values)
        )
        if not moved:
            found = await self._value(
                select(deliveries.c.state).where(deliveries.c.id == attempt.delivery_id)
            )
            if found is None:
                raise NotFound(f"There is no delivery {attempt.delivery_id}.")
            raise AlreadyDecided(
                f"Delivery {attempt.delivery_id} is {found} and cannot become {state}."
            )
        await self._change(
            insert(attempts).values(
                delivery_id=attempt.delivery_id,
                at=attempt.at,
                outcome=attempt.outcome,
                detail=attempt.detail,
                provider_id=attempt.provider_id,
            )
        )

    async def deliveries(
        self, *, state: DeliveryState | None = None, notice_id: int | None = None, limit: int = 500
    ) -> Sequence[Delivery]:
        """Return deliveries, oldest first."""
        wanted = select(*_DELIVERY).order_by(deliveries.c.id).limit(limit)
        if state is not None:
            wanted = wanted.where(deliveries.c.state == state)
        if notice_id is not None:
            wanted = wanted.where(deliveries.c.notice_id == notice_id)
        return [_delivery(row) for row in await self._all(wanted)]

    async def delivery_counts(self, notice_id: int | None = None) -> Mapping[DeliveryState, int]:
        """Return how many deliveries are in each state that occurs."""
        wanted = select(deliveries.c.state, func.count().label("how_many")).group_by(
            deliveries.c.state
        )
        if notice_id is not None:
            wanted = wanted.where(deliveries.c.notice_id == notice_id)
        return {row.state: row.how_many for row in await self._all(wanted)}

    async def attempts(self, delivery_id: int) -> Sequence[Attempt]:
        """Return the provider calls for one delivery, oldest first."""
        rows = await self._all(
            select(
                attempts.c.delivery_id,
                attempts.c.at,
                attempts.c.outcome,
                attempts.c.detail,
                attempts.c.provider_id,
            )
            .where(attempts.c.delivery_id == delivery_id)
            .order_by(attempts.c.id)
        )
        return [Attempt(**row._asdict()) for row in rows]
