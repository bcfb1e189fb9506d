"""Hand over what is due: claim, compose, send, record.

A delivery is committed as ``sending`` before the provider is called, and its recipient is checked
against suppressions in the same transaction. What a provider certainly did not take is tried
again later; what nobody can know is left ``unknown`` for events or a person to settle.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from notifier.compose.links import Links
from notifier.compose.mail import confirmation_mail, notice_mail, operator_mail
from notifier.errors import DeliveryError, NotFound, NotSent, OutcomeUnknown
from notifier.model.branding import Branding
from notifier.model.delivery import Attempt, AttemptOutcome, Delivery, DeliveryState, Message
from notifier.ports import Clock, Mailer, Store

#: Provider calls for one delivery before it is given up.
MOST_ATTEMPTS = 12
FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)

ComposeError = (KeyError, ValueError, TypeError, LookupError)


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

    async def recover(self) -> int:
        """Settle what a dead process left ``sending``; return how many there were.

        To be called once, before the first :meth:`run`, by the only worker. A provider that takes
        the same delivery twice as once is simply asked again.
        """
        now = self.clock.now()
        state: DeliveryState = "queued" if self.mailer.idempotent else "unknown"
        async with self.store.write() as tx:
            stranded = await tx.deliveries(state="sending", limit=1_000_000)
            for delivery in stranded:
                attempt = Attempt(
                    delivery_id=delivery.id,
                    at=now,
                    outcome="interrupted",
                    detail="The process ended while the message was being handed over.",
                )
                await tx.settle(attempt, state, next_attempt_at=now)
        return len(stranded)

    async def run(
        self, progress: Callable[[Mapping[str, int]], None] | None = None
    ) -> Mapping[str, int]:
        """Hand over everything that is due; return how many deliveries ended in which state."""
        tally: Counter[str] = Counter()
        while True:
            async with self.store.write() as tx:
                claimed = await tx.claim(self.clock.now(), self.at_once)
            if not claimed:
                return tally
            # Once claimed, a batch is finished even if the caller is cancelled: what is on its
            # way to a provider must be recorded.
            batch = asyncio.ensure_future(asyncio.gather(*map(self._deliver, claimed)))
            try:
                states = await asyncio.shield(batch)
            except asyncio.CancelledError:
                await batch
                raise
            tally.update(states)
            if progress is not None:
                progress(tally)

    async def _deliver(self, delivery: Delivery) -> str:
        provider_id, next_attempt_at = "", None
        outcome: AttemptOutcome
        state: DeliveryState
        try:
            message = await self._compose(delivery)
            provider_id = await self.mailer.send(message)
            outcome, state, detail = "accepted", "accepted", ""
        except NotSent as error:
            outcome, detail = "not_sent", error.explain()
            state = "queued" if delivery.attempts + 1 < MOST_ATTEMPTS else "dead"
            next_attempt_at = self.clock.now() + retry_delay(
                delivery.attempts + 1, error.retry_after
            )
        except OutcomeUnknown as error:
            outcome, detail = "unknown", error.explain()
            state = "queued" if self.mailer.idempotent else "unknown"
            next_attempt_at = self.clock.now() + retry_delay(delivery.attempts + 1)
        except (DeliveryError, NotFound, *ComposeError) as error:
            outcome, state, detail = "refused", "dead", f"{type(error).__name__}: {error}"
        attempt = Attempt(
            delivery_id=delivery.id,
            at=self.clock.now(),
            outcome=outcome,
            detail=detail,
            provider_id=provider_id,
        )
        async with self.store.write() as tx:
            await tx.settle(attempt, state, next_attempt_at=next_attempt_at)
        return state

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


def retry_delay(attempts: int, retry_after: float | None = None) -> timedelta:
    """Return how long to wait after the *attempts*-th call; *retry_after* in seconds is obeyed."""
    doubled: timedelta = min(FIRST_RETRY * 2 ** min(attempts - 1, 16), LONGEST_RETRY)
    return max(doubled, timedelta(seconds=min(retry_after or 0.0, 86_400)))
