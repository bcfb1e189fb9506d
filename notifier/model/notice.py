"""What subscribers are told about a change, and who allowed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A source of which subscribers are to be told later, once, what has changed since.

    ``from_version``: the last version before the first change that waits here. ``due_at``: when the
    text then current is compared with it. ``why_waiting``: why a person must see the notice
    whatever the rules say, "" otherwise.
    """

    source: str
    from_version: int
    opened_at: datetime
    due_at: datetime
    why_waiting: str = ""


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
