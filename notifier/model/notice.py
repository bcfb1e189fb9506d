"""What subscribers are told about a change, and who allowed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

NoticeState = Literal["waiting", "approved", "rejected"]

#: The moves a notice may make. A decision is final: a correction is a new notice.
NOTICE_MOVES: Mapping[NoticeState, tuple[NoticeState, ...]] = {
    "waiting": ("approved", "rejected"),
    "approved": (),
    "rejected": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What subscribers are told about the step from one version to another.

    ``summary``: ``compose.summary.Summary.to_dict()``, frozen when the notice was made, so that
    every mail of one notice says the same. ``why_waiting``: why a person is asked, "" if nobody
    was. ``decided_by``: a token's name, or "auto". ``recipients``: deliveries written on approval.
    """

    id: int
    source: str
    from_version: int
    to_version: int
    state: NoticeState
    summary: Mapping[str, Any]
    created_at: datetime
    why_waiting: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""
    comment: str = ""
    recipients: int = 0
