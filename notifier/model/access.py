"""Who may do what in the review desk, and the record of what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["legal", "operator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken:
    """A named key to the review desk. Only ``sha256`` of its 256 random bits is kept."""

    id: int
    name: str
    role: Role
    sha256: str
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None

    def is_valid(self, now: datetime) -> bool:
        """Whether the token opens anything at *now*."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in browser. ``sha256`` of the cookie's value is kept, never the value."""

    sha256: str
    token_id: int
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One thing that somebody did, written in the transaction that did it."""

    at: datetime
    actor: str
    action: str
    subject: str
    detail: str = ""
