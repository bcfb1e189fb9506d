"""Compression of what is large: zstd, level 3, so that ``zstd -d`` reads it without us."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEVEL = 3

#: Raised by :func:`unpack` for bytes that are cut short or no zstd frame.
PackingError = zstd.ZstdError


def pack(raw: bytes) -> bytes:
    """Return *raw* as one zstd frame."""
    return zstd.compress(raw, level=_LEVEL)


def unpack(packed: bytes) -> bytes:
    """Undo :func:`pack`. Raises :data:`PackingError`."""
    return zstd.decompress(packed)
