"""The snapshots folder on a real disk."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from notifier.errors import BlobCorrupt, StoreUnwritable
from notifier.store import SnapshotFolder, upgrade
from notifier.store.packing import pack, unpack

PAGE = b"<p>Harbour Books keeps orders for 30 days.</p>" * 50


def files_in(folder: Path) -> list[Path]:
    """Return every file and folder below, sorted."""
    return sorted(folder.rglob("*"))


def blob_file(folder: Path, sha256: str) -> Path:
    """Return where a blob's file is."""
    return folder / "blobs" / sha256[:2] / sha256[2:4] / f"{sha256}.zst"


async def test_any_zstd_tool_reads_a_blob(tmp_path: Path) -> None:
    """A blob is one zstd frame of the raw bytes, smaller than they are, and nothing else is left."""
    sha256 = await SnapshotFolder(tmp_path).put(PAGE)
    file = blob_file(tmp_path, sha256)
    assert unpack(file.read_bytes()) == PAGE
    assert file.stat().st_size < len(PAGE)
    assert [one for one in files_in(tmp_path) if one.is_file()] == [file]


async def test_an_existing_blob_is_not_written_again(tmp_path: Path) -> None:
    """Putting the same bytes again leaves the very file."""
    blobs = SnapshotFolder(tmp_path)
    file = blob_file(tmp_path, await blobs.put(PAGE))
    before = file.stat()
    await blobs.put(PAGE)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"not zstd",
        pack(PAGE)[:-9],
        pack(b"other"),
        pack(PAGE) + b"x",
    ],
    ids=["empty", "garbage", "cut", "other bytes", "longer"],
)
async def test_a_damaged_blob_is_seen_and_replaced(tmp_path: Path, damaged: bytes) -> None:
    """Reading a damaged file raises BlobCorrupt naming it; putting the bytes again mends it."""
    blobs = SnapshotFolder(tmp_path)
    sha256 = await blobs.put(PAGE)
    file = blob_file(tmp_path, sha256)
    file.write_bytes(damaged)
    with pytest.raises(BlobCorrupt, match=sha256):
        await blobs.get(sha256)
    await blobs.put(PAGE)
    assert await blobs.get(sha256) == PAGE


async def test_every_flipped_bit_is_seen(tmp_path: Path) -> None:
    """Whichever bit of a blob's file is flipped, the wrong bytes are never handed out."""
    blobs = SnapshotFolder(tmp_path)
    sha256 = await blobs.put(PAGE)
    file = blob_file(tmp_path, sha256)
    good = file.read_bytes()
    for position in range(len(good)):
        flipped = bytearray(good)
        flipped[position] ^= 1 << position % 8
        file.write_bytes(bytes(flipped))
        try:
            assert await blobs.get(sha256) == PAGE
        except BlobCorrupt:
            continue


async def test_a_record_is_a_readable_file_and_is_replaced(tmp_path: Path) -> None:
    """A record is found under its path beside the blobs, with the text written last."""
    blobs = SnapshotFolder(tmp_path)
    await blobs.record("harbour-privacy/0001.md", "first")
    await blobs.record("harbour-privacy/0001.md", "Größer – better")
    text = (tmp_path / "harbour-privacy" / "0001.md").read_text(encoding="utf-8")
    assert text == "Größer – better"


@pytest.mark.parametrize(
    "path",
    [
        "../evil.md",
        "a/../../evil.md",
        "/etc/evil.md",
        "a/..",
        "a/.hidden",
        ".incoming/0001.md",
        "a//0001.md",
        "a\\..\\evil.md",
        "a/b/c.md",
        "a/0001.md\n",
        "a/\x00.md",
        "0001.md",
        "",
    ],
)
async def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, path: str) -> None:
    """Only ``slug/name`` is a record's path; nothing is written for any other."""
    folder = tmp_path / "snapshots"
    blobs = SnapshotFolder(folder)
    with pytest.raises(ValueError, match="not a record's path"):
        await blobs.record(path, "text")
    assert files_in(tmp_path) == [folder]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A path below a regular file (which stops even root) is StoreUnwritable with that path."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnwritable, match=str(tmp_path / "file" / "snapshots")):
        SnapshotFolder(tmp_path / "file" / "snapshots")


async def test_a_folder_that_goes_bad_is_named(tmp_path: Path) -> None:
    """When the folder turns into a file later, putting and recording are StoreUnwritable."""
    folder = tmp_path / "snapshots"
    blobs = SnapshotFolder(folder)
    folder.rmdir()
    folder.write_text("in the way")
    with pytest.raises(StoreUnwritable, match=str(folder)):
        await blobs.put(PAGE)
    with pytest.raises(StoreUnwritable, match=str(folder)):
        await blobs.record("harbour-privacy/0001.md", "text")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_disk_is_asked_before_the_name_is_given(tmp_path: Path) -> None:
    """A blob's bytes are synced before it is renamed to its final name, its folders after."""
    program = (
        "import asyncio, sys; from pathlib import Path; from notifier.store import SnapshotFolder; "
        "asyncio.run(SnapshotFolder(Path(sys.argv[1])).put(b'page'))"
    )
    trace = tmp_path / "trace"
    strace = ["strace", "-f", "-y", "-qq", "-o", str(trace)]
    strace += ["-e", "trace=fsync,rename,renameat,renameat2"]
    python = [sys.executable, "-c", program, str(tmp_path / "snapshots")]
    traced = subprocess.run([*strace, *python], capture_output=True, check=False)
    if traced.returncode:
        pytest.skip("processes cannot be traced here")
    calls = [line for line in trace.read_text().splitlines() if str(tmp_path) in line]
    last_rename = max(n for n, line in enumerate(calls) if "rename" in line and ".zst" in line)
    before = [line for line in calls[:last_rename] if "fsync" in line]
    after = [line for line in calls[last_rename:] if "fsync" in line]
    assert any(".incoming/" in line for line in before)
    assert len(after) == len([tmp_path / "snapshots", "blobs", "ab", "cd"])


async def test_a_snapshot_that_unpacks_to_more_than_we_keep_is_damaged(tmp_path: Path) -> None:
    """A few kilobytes that somebody slipped in cannot fill the memory."""
    folder = SnapshotFolder(tmp_path)
    sha256 = await folder.put(b"policy")
    blob_file(tmp_path, sha256).write_bytes(pack(bytes(65 * 1024 * 1024)))
    with pytest.raises(BlobCorrupt):
        await folder.get(sha256)


async def test_a_data_folder_that_we_make_is_its_owners_alone(tmp_path: Path) -> None:
    """The database holds addresses and links that open preferences."""
    await upgrade(f"sqlite:///{tmp_path}/new/data/notifier.db")
    assert (tmp_path / "new" / "data").stat().st_mode & 0o777 == 0o700
