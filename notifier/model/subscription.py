"""Who asked to be told, and who must not be mailed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SubscriptionState = Literal["unconfirmed", "confirmed", "unsubscribed"]
SuppressionReason = Literal["bounced", "spam", "manual", "erased"]

#: The moves a subscription may make; asking again after leaving needs a new confirmation.
SUBSCRIPTION_MOVES: Mapping[SubscriptionState, tuple[SubscriptionState, ...]] = {
    "unconfirmed": ("confirmed", "unsubscribed"),
    "confirmed": ("unsubscribed",),
    "unsubscribed": ("unconfirmed", "confirmed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """An address. ``key``: the address folded for uniqueness. ``token``: opens its preferences."""

    id: int
    email: str
    key: str
    token: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A subscriber's wish about one source.

    ``token``: opaque, in this subscription's unsubscribe links; it can only end the subscription.
    ``consent``: identifier of the wording that the subscriber agreed to.
    """

    id: int
    subscriber_id: int
    email: str
    source: str
    state: SubscriptionState
    token: str
    requested_at: datetime
    confirmed_at: datetime | None = None
    ended_at: datetime | None = None
    consent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """An address that must not be mailed, with the reason."""

    key: str
    reason: SuppressionReason
    at: datetime
