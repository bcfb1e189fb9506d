"""Snapshots, versions and candidates: what a source has shown over time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifier.model.document import Document
from notifier.model.times import aware_utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The untouched bytes as fetched, by reference.

    ``sha256``: hex SHA-256 of the raw bytes, the key of the blob. ``media_type``: as the server
    sent it, parameters included. ``url``: where the bytes finally came from. ``size``: in bytes.
    """

    source: str
    sha256: str
    url: str
    media_type: str
    fetched_at: datetime
    status: int = 200
    size: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "source": self.source,
            "sha256": self.sha256,
            "url": self.url,
            "media_type": self.media_type,
            "fetched_at": self.fetched_at.isoformat(),
            "status": self.status,
            "size": self.size,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Snapshot:
        """Undo :meth:`to_dict`."""
        return cls(**{**data, "fetched_at": datetime.fromisoformat(data["fetched_at"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A document recorded because it differs from the one before.

    ``number``: 1, 2, 3 ... within its source. ``seen_at``: when this text was first fetched.
    ``confirmed_at``: when a second fetch agreed. ``text_key``: SHA-256 of the folded text, equal
    for texts that do not differ for a reader. ``technical``: differs only because our reading
    changed. ``chain``: hex SHA-256 that binds this version to all before it. ``origin``: how a
    version came that no check of ours saw, such as "git 3f0f65e7"; "" for all others.
    """

    source: str
    number: int
    snapshot: Snapshot
    document: Document
    text_key: str
    seen_at: datetime
    confirmed_at: datetime
    technical: bool = False
    chain: str = ""
    origin: str = ""

    @property
    def line(self) -> VersionLine:
        """This version without its document."""
        return VersionLine(
            source=self.source,
            number=self.number,
            seen_at=self.seen_at,
            confirmed_at=self.confirmed_at,
            sha256=self.snapshot.sha256,
            text_key=self.text_key,
            technical=self.technical,
            words=len(self.document.text.split()),
            chain=self.chain,
            origin=self.origin,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version without its document: one line of a timeline."""

    source: str
    number: int
    seen_at: datetime
    confirmed_at: datetime
    sha256: str
    text_key: str
    technical: bool
    words: int
    chain: str
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A differing document not yet confirmed by a second fetch.

    ``confirm_at``: the earliest time at which a second fetch counts.
    """

    source: str
    snapshot: Snapshot
    text_key: str
    seen_at: datetime
    confirm_at: datetime


def document_sha256(document: Document) -> str:
    """Return the hex SHA-256 of the document's canonical JSON."""
    canonical = json.dumps(
        document.to_dict(), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def chain_link(
    previous: str,
    *,
    source: str,
    number: int,
    snapshot_sha256: str,
    document: Document,
    seen_at: datetime,
    technical: bool,
) -> str:
    """Return the hash that binds a version to *previous*, the link before it ("" for the first).

    Whoever alters, drops or reorders a version must alter every later link.
    """
    record = json.dumps(
        [
            previous,
            source,
            number,
            snapshot_sha256,
            document_sha256(document),
            aware_utc(seen_at).isoformat(),
            technical,
        ],
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(record.encode()).hexdigest()
