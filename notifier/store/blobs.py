"""Snapshots in a folder, by content.

::

    snapshots/
      blobs/ab/cd/abcd....zst      the raw bytes, zstd level 3, by the SHA-256 of the raw bytes
      acme-privacy/0003.md         what a person reads: one record a version
      .incoming/                   files being written; what a crash leaves here may be deleted
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import secrets
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore

from notifier.errors import BlobCorrupt, BlobMissing, StoreUnwritable
from notifier.store.packing import PackingError, pack, unpack

_SHA256 = re.compile(r"[0-9a-f]{64}")
#: Names that are safe on every file system; none starts with a dot, so none leads upwards.
_RECORD = re.compile(r"[a-z0-9][a-z0-9-]*/[A-Za-z0-9][A-Za-z0-9._-]*")


class SnapshotFolder:
    """A folder as :class:`~notifier.ports.Blobs`.

    The object store that writes the files never asks the disk to keep them (seen by tracing its
    system calls). So a file is written under a passing name, synced, renamed to its final name,
    and the folders above it are synced, before :meth:`put` returns and a row may name it.

    Raises :class:`~notifier.errors.StoreUnwritable` where the folder cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        try:
            if not self._path.is_dir():
                self._path.mkdir(parents=True, exist_ok=True)
                _sync(self._path.parent)
            self._store = LocalStore(self._path)
        except (OSError, BaseError) as error:
            raise self._unwritable(error) from error

    async def put(self, raw: bytes) -> str:
        """Keep *raw* durably and return its hex SHA-256; keeping it twice is keeping it once.

        A damaged file under that name is replaced. Raises
        :class:`~notifier.errors.StoreUnwritable`.
        """
        return await asyncio.to_thread(self._put, raw)

    async def get(self, sha256: str) -> bytes:
        """Return the bytes, checked against *sha256*.

        Raises :class:`~notifier.errors.BlobMissing` or :class:`~notifier.errors.BlobCorrupt`.
        """
        return await asyncio.to_thread(self._get, sha256)

    async def record(self, path: str, text: str) -> None:
        """Keep a human-readable record under *path* such as ``acme-privacy/0003.md``.

        A record written again replaces the earlier one. Raises
        :class:`~notifier.errors.StoreUnwritable`, and ``ValueError`` for any other kind of path.
        """
        if not _RECORD.fullmatch(path):
            raise ValueError(f"not a record's path: {path!r}")
        await asyncio.to_thread(self._write, path, text.encode())

    def _put(self, raw: bytes) -> str:
        sha256 = hashlib.sha256(raw).hexdigest()
        key = _key(sha256)
        try:
            self._get(sha256)
        except (BlobMissing, BlobCorrupt):
            self._write(key, pack(raw))
        else:
            # Whoever wrote it may have died between the renaming and the syncing.
            self._sync_folders(self._path / key)
        return sha256

    def _get(self, sha256: str) -> bytes:
        if not _SHA256.fullmatch(sha256):
            raise BlobMissing(f"{sha256!r} is not the SHA-256 of a snapshot.")
        file = self._path / _key(sha256)
        try:
            packed = obstore.get(self._store, _key(sha256)).bytes().to_bytes()
        except FileNotFoundError:
            raise BlobMissing(f"The snapshot {file} is not there.") from None
        except (OSError, BaseError) as error:
            raise BlobCorrupt(f"The snapshot {file} cannot be read: {error}.") from error
        try:
            raw = unpack(packed)
        except PackingError as error:
            raise BlobCorrupt(f"The snapshot {file} is damaged.") from error
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise BlobCorrupt(f"The snapshot {file} holds other bytes than its name says.")
        return raw

    def _write(self, key: str, content: bytes) -> None:
        passing = f".incoming/{secrets.token_hex(16)}"
        try:
            obstore.put(self._store, passing, content, use_multipart=False)
            _sync(self._path / passing)
            obstore.rename(self._store, passing, key)
            self._sync_folders(self._path / key)
        except (OSError, BaseError) as error:
            raise self._unwritable(error) from error

    def _sync_folders(self, file: Path) -> None:
        """Make the names that lead to *file* durable, each in its folder."""
        for folder in file.parents:
            _sync(folder)
            if folder == self._path:
                return

    def _unwritable(self, error: Exception) -> StoreUnwritable:
        first_line = str(error).partition("\n")[0]
        return StoreUnwritable(f"The snapshots folder {self._path} cannot be written: {first_line}")


def _key(sha256: str) -> str:
    return f"blobs/{sha256[:2]}/{sha256[2:4]}/{sha256}.zst"


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
