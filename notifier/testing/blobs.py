"""Snapshots in memory."""

from __future__ import annotations

import hashlib

from notifier.errors import BlobMissing


class MemoryBlobs:
    """A :class:`~notifier.ports.Blobs` whose content a test can look at.

    ``kept``: raw bytes by hex SHA-256. ``records``: text by path.
    """

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.records: dict[str, str] = {}

    async def put(self, raw: bytes) -> str:
        """Keep *raw* and return its hex SHA-256; keeping it twice is keeping it once."""
        sha256 = hashlib.sha256(raw).hexdigest()
        self.kept[sha256] = raw
        return sha256

    async def get(self, sha256: str) -> bytes:
        """Return the bytes. Raises :class:`~notifier.errors.BlobMissing`."""
        try:
            return self.kept[sha256]
        except KeyError:
            raise BlobMissing from None

    async def record(self, path: str, text: str) -> None:
        """Keep a human-readable record; written again, it replaces the earlier one."""
        self.records[path] = text
