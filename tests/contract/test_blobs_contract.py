"""What every place for snapshots does: one suite, run against each implementation."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import pytest

from notifier.errors import BlobMissing
from notifier.ports import Blobs
from notifier.store import SnapshotFolder
from notifier.testing import MemoryBlobs


@pytest.fixture(params=["memory", "folder"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    """Give each implementation in turn, empty."""
    return MemoryBlobs() if request.param == "memory" else SnapshotFolder(tmp_path / "snapshots")


@pytest.mark.parametrize(
    "raw", [b"", b"<p>Harbour Books</p>", bytes(range(256)) * 4096], ids=["empty", "page", "1 MiB"]
)
async def test_bytes_come_back_by_their_hash(blobs: Blobs, raw: bytes) -> None:
    """What was put comes back byte for byte under the SHA-256 of the raw bytes."""
    sha256 = await blobs.put(raw)
    assert sha256 == hashlib.sha256(raw).hexdigest()
    assert await blobs.get(sha256) == raw


async def test_putting_twice_is_putting_once(blobs: Blobs) -> None:
    """The same bytes again, even at the same time, have the same name and stay readable."""
    names = await asyncio.gather(*(blobs.put(b"the same") for _ in range(5)))
    assert len(set(names)) == 1
    assert await blobs.get(names[0]) == b"the same"


@pytest.mark.parametrize("sha256", ["0" * 64, "", "../../etc/passwd", "A" * 64])
async def test_what_is_not_there_is_missing(blobs: Blobs, sha256: str) -> None:
    """An unknown hash, or a text that is no hash, is BlobMissing."""
    with pytest.raises(BlobMissing):
        await blobs.get(sha256)


async def test_a_record_may_be_written_again(blobs: Blobs) -> None:
    """Writing a record under the same path twice is no error and touches no snapshot."""
    sha256 = await blobs.put(b"policy")
    await blobs.record("harbour-privacy/0001.md", "first")
    await blobs.record("harbour-privacy/0001.md", "second")
    assert await blobs.get(sha256) == b"policy"
