"""Hand over what is due: claim, compose, send, record.

A delivery is committed as ``sending`` before the provider is called, and its recipient is checked
against suppressions in the same transaction. What a provider certainly did not take is tried
again later; what nobody can know is left ``unknown`` for events or a person to settle. What came
of a call is recorded as soon as the store can be written, if not at once then by the next run.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from notifier.compose.links import Links
from notifier.compose.mail import confirmation_mail, notice_mail, operator_mail
from notifier.errors import AlreadyDecided, NotFound, NotifierError, NotSent, Refused, StoreError
from notifier.model.branding import Branding
from notifier.model.delivery import Attempt, AttemptOutcome, Delivery, DeliveryState, Message
from notifier.ports import Clock, Mailer, Store

#: Provider calls for one delivery before it is given up.
MOST_ATTEMPTS = 12
FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    """What came of one delivery, to be recorded."""

    attempt: Attempt
    state: DeliveryState
    next_attempt_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatcher:
    """The ports that dispatching needs, and what mails are made with.

    ``at_once``: how many deliveries are claimed and handed over together; a crash leaves at most
    this many with an unknown outcome.
    """

    store: Store
    mailer: Mailer
    clock: Clock
    branding: Branding
    links: Links
    at_once: int = 8
    _unrecorded: list[_Result] = field(default_factory=list, init=False, repr=False)

    async def recover(self) -> int:
        """Settle what a dead process left ``sending``; return how many there were.

        To be called once, before the first :meth:`run`, by the only worker. A provider that takes
        the same delivery twice as once is simply asked again.
        """
        now = self.clock.now()
        async with self.store.write() as tx:
            stranded = await tx.deliveries(state="sending", limit=1_000_000)
            for delivery in stranded:
                attempt = Attempt(
                    delivery_id=delivery.id,
                    at=now,
                    outcome="interrupted",
                    detail="The process ended while the message was being handed over.",
                )
                await tx.settle(attempt, self._if_unknown(delivery), next_attempt_at=now)
        return len(stranded)

    async def run(
        self, progress: Callable[[Mapping[str, int]], None] | None = None
    ) -> Mapping[str, int]:
        """Hand over everything that is due; return how many deliveries ended in which state.

        Cancelled, it finishes the batch it is at. Raises :class:`~notifier.errors.StoreError`.
        """
        tally: Counter[str] = Counter()
        while states := await _to_the_end(self._batch()):
            tally.update(states)
            if progress is not None:
                progress(tally)
        return tally

    async def _batch(self) -> Sequence[str]:
        """Claim a batch, hand it over and record it; return the state of each delivery."""
        while self._unrecorded:
            await self._record(self._unrecorded[0])
            del self._unrecorded[0]
        async with self.store.write() as tx:
            claimed = await tx.claim(self.clock.now(), self.at_once)
        return await asyncio.gather(*map(self._deliver, claimed))

    async def _deliver(self, delivery: Delivery) -> str:
        result = await self._hand_over(delivery)
        try:
            await self._record(result)
        except Exception:  # noqa: BLE001  whatever it is, it must not cost us what we know
            self._unrecorded.append(result)
        return result.state

    async def _record(self, result: _Result) -> None:
        # Somebody who settled it meanwhile knew at least as much.
        with suppress(AlreadyDecided, NotFound):
            async with self.store.write() as tx:
                await tx.settle(
                    result.attempt, result.state, next_attempt_at=result.next_attempt_at
                )

    async def _hand_over(self, delivery: Delivery) -> _Result:
        try:
            message = await self._compose(delivery)
        except StoreError as error:
            return self._try_later(delivery, error.explain())
        except Exception as error:  # noqa: BLE001  one bad row must not hold up the others
            return self._ended(delivery, "refused", "dead", _told(error))
        try:
            provider_id = await self.mailer.send(message)
        except NotSent as error:
            return self._try_later(delivery, error.explain(), error.retry_after)
        except Refused as error:
            return self._ended(delivery, "refused", "dead", error.explain())
        except Exception as error:  # noqa: BLE001  after any other error nobody can say
            return self._ended(delivery, "unknown", self._if_unknown(delivery), _told(error))
        return self._ended(delivery, "accepted", "accepted", provider_id=provider_id)

    def _if_unknown(self, delivery: Delivery) -> DeliveryState:
        """Return what becomes of a delivery that may or may not have been taken."""
        again = self.mailer.idempotent and delivery.attempts + 1 < MOST_ATTEMPTS
        return "queued" if again else "unknown"

    def _try_later(
        self, delivery: Delivery, detail: str, retry_after: float | None = None
    ) -> _Result:
        state: DeliveryState = "queued" if delivery.attempts + 1 < MOST_ATTEMPTS else "dead"
        return self._ended(delivery, "not_sent", state, detail, retry_after=retry_after)

    def _ended(
        self,
        delivery: Delivery,
        outcome: AttemptOutcome,
        state: DeliveryState,
        detail: str = "",
        *,
        provider_id: str = "",
        retry_after: float | None = None,
    ) -> _Result:
        now = self.clock.now()
        again_at = now + retry_delay(delivery.attempts + 1, retry_after)
        return _Result(
            attempt=Attempt(
                delivery_id=delivery.id,
                at=now,
                outcome=outcome,
                detail=detail,
                provider_id=provider_id,
            ),
            state=state,
            next_attempt_at=again_at if state == "queued" else None,
        )

    async def _compose(self, delivery: Delivery) -> Message:
        if delivery.kind == "operator":
            return operator_mail(delivery, branding=self.branding, links=self.links)
        async with self.store.read() as tx:
            subscription = await tx.subscription(subscription_id=delivery.subscription_id)
            if subscription is None:
                raise NotFound("The subscription of this delivery is gone.")
            tracking = await tx.tracking(subscription.source)
            if tracking is None:
                raise NotFound("The source of this delivery is gone.")
            if delivery.kind == "confirmation":
                return confirmation_mail(
                    delivery, source=tracking.source, branding=self.branding, links=self.links
                )
            notice = await tx.notice(delivery.notice_id or 0)
            subscriber = await tx.subscriber(subscriber_id=subscription.subscriber_id)
            if notice is None or subscriber is None:
                raise NotFound("The notice of this delivery is gone.")
        return notice_mail(
            delivery,
            notice=notice,
            source=tracking.source,
            subscription=subscription,
            preferences_token=subscriber.token,
            branding=self.branding,
            links=self.links,
        )


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Do *work* to its end even if the caller is cancelled.

    What is claimed must be handed over, and what is on its way to a provider must be recorded.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # nobody else will ask for it
        raise


def _told(error: Exception) -> str:
    if isinstance(error, NotifierError):
        return error.explain()
    return f"{type(error).__name__}: {error}"


def retry_delay(attempts: int, retry_after: float | None = None) -> timedelta:
    """Return how long to wait after the *attempts*-th call; *retry_after* in seconds is obeyed."""
    doubled: timedelta = min(FIRST_RETRY * 2 ** min(attempts - 1, 16), LONGEST_RETRY)
    return max(doubled, timedelta(seconds=min(retry_after or 0.0, 86_400)))
