"""A person says what became of a delivery whose outcome nobody could know."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from notifier.errors import NotFound, RequestError
from notifier.model.access import AuditEntry
from notifier.model.delivery import Attempt, AttemptOutcome, Delivery, DeliveryState
from notifier.ports import Clock, Store

Answer = Literal["arrived", "again", "never"]

#: What each answer makes of the delivery, and as what kind of call it is recorded.
_MEANS: dict[Answer, tuple[DeliveryState, AttemptOutcome]] = {
    "arrived": ("accepted", "accepted"),
    "again": ("queued", "not_sent"),
    "never": ("dead", "refused"),
}


async def settle_by_hand(
    store: Store, clock: Clock, delivery_id: int, answer: Answer, *, by: str, why: str
) -> Delivery:
    """Settle an unknown delivery: it *arrived*, is to be sent *again*, or is *never* to be.

    *by*: who says so; *why*: how it is known, kept with the delivery and in the record of
    decisions. Sending again is the one way in which a subscriber could be told twice, so it takes
    a person. Raises :class:`~notifier.errors.NotFound` where no such outcome is unknown, and
    :class:`~notifier.errors.RequestError` without a reason.
    """
    if not why.strip():
        raise RequestError("Say how it is known: it is kept with the decision.")
    now = clock.now()
    state, outcome = _MEANS[answer]
    async with store.write() as tx:
        unknown = await tx.deliveries(state="unknown", limit=1_000_000)
        found = next((one for one in unknown if one.id == delivery_id), None)
        if found is None:
            raise NotFound(f"There is no delivery {delivery_id} whose outcome is unknown.")
        attempt = Attempt(
            delivery_id=delivery_id,
            at=now,
            outcome=outcome,
            detail=f"Settled by {by}: {why.strip()}",
        )
        await tx.settle(attempt, state, next_attempt_at=now if state == "queued" else None)
        await tx.add_audit(
            AuditEntry(
                at=now,
                actor=by,
                action=f"delivery settled: {answer}",
                subject=f"delivery {delivery_id}",
                detail=why.strip(),
            )
        )
    return replace(found, state=state, detail=attempt.detail)
