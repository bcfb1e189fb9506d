"""One check of a source and its outcome; holds that wait for a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Outcome = Literal[
    "unchanged",  # a reader would see no difference
    "candidate",  # differs; a second fetch has yet to agree
    "confirmed",  # a second fetch agreed; a version was recorded (and a notice, where material)
    "editorial",  # as confirmed, but nothing a customer needs to be told
    "held",  # not plausible, or waiting for a person
    "technical",  # differs only because our reading changed
    "failed",  # could not be fetched or read
]

HoldKind = Literal["page", "failing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One check and its single outcome.

    ``reason``: a stable word such as "wall" or "timeout", "" where the outcome says it all.
    ``detail``: one sentence for the operator. ``evidence``: short lines. ``snapshot_sha256``: the
    bytes seen, "" if none. ``version``: the number recorded by this check, if any.
    """

    source: str
    at: datetime
    outcome: Outcome
    reason: str = ""
    detail: str = ""
    evidence: tuple[str, ...] = ()
    snapshot_sha256: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A page that waits for a person (or for its own recovery), with the reason.

    ``kind``: "page" for an implausible page, "failing" for a source that has failed for long.
    ``snapshot_sha256``: the page that came, "" if none. ``outcome``: how it ended: "accepted",
    "rejected" or "recovered", "" while open.
    """

    id: int
    source: str
    kind: HoldKind
    reason: str
    detail: str
    evidence: tuple[str, ...]
    snapshot_sha256: str
    opened_at: datetime
    closed_at: datetime | None = None
    outcome: str = ""
    decided_by: str = ""
    comment: str = ""
