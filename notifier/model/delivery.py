"""Messages, deliveries and provider calls.

State of a delivery::

    queued ──claim──▶ sending ──▶ accepted
      ▲                  │──▶ queued     certainly not taken; tried again later
      │ (idempotent      │──▶ dead       certainly not taken; tried often enough, or refused
      │  provider, or    └──▶ unknown    nobody can say; never blindly tried again
      └──a person)────────────┘
    queued ──▶ skipped                   suppressed or unsubscribed before it was claimed

``sending`` is committed before the provider is called. A row found ``sending`` when a worker
starts belongs to a process that died in between: its outcome is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

DeliveryState = Literal["queued", "sending", "accepted", "unknown", "dead", "skipped"]
DeliveryKind = Literal["notice", "confirmation", "operator"]
AttemptOutcome = Literal["accepted", "not_sent", "refused", "unknown", "interrupted"]

DELIVERY_MOVES: Mapping[DeliveryState, tuple[DeliveryState, ...]] = {
    "queued": ("sending", "skipped"),
    "sending": ("accepted", "queued", "dead", "unknown"),
    "unknown": ("accepted", "queued", "dead"),
    "accepted": (),
    "dead": (),
    "skipped": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One mail, complete, for one recipient.

    ``delivery_id``: goes to the provider as custom argument and into the local file's name.
    ``sender``, ``reply_to``: addresses, "" for none; ``sender_name`` its display name.
    ``headers``: further headers such as List-Unsubscribe.
    """

    delivery_id: int
    to: str
    sender: str
    subject: str
    text: str
    html: str
    sender_name: str = ""
    reply_to: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMail:
    """A mail kept on this machine, as its reader sees it. ``id``: the delivery's id."""

    id: int
    to: str
    sender: str
    subject: str
    date: datetime
    text: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one address on one channel.

    ``notice_id``, ``subscription_id``: None where the mail is not a notice. ``params``: what the
    mail needs beside them (a confirmation link's token, an operator's text); emptied on acceptance.
    ``attempts``: provider calls so far.
    """

    id: int
    kind: DeliveryKind
    email: str
    state: DeliveryState
    queued_at: datetime
    next_attempt_at: datetime
    channel: str = "mail"
    notice_id: int | None = None
    subscription_id: int | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    attempts: int = 0
    provider_id: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One provider call and what came of it."""

    delivery_id: int
    at: datetime
    outcome: AttemptOutcome
    detail: str = ""
    provider_id: str = ""
