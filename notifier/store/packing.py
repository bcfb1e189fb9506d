"""Compression of what is large: zstd, level 3, so that ``zstd -d`` reads it without us."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEVEL = 3

#: A frame that unpacks to more is not one of ours: a page has at most 5 MB, a document a few
#: times its page.
_LARGEST = 64 * 1024 * 1024


class PackingError(Exception):
    """Bytes that are cut short, no zstd frame, or larger than anything we keep."""


def pack(raw: bytes) -> bytes:
    """Return *raw* as one zstd frame."""
    return zstd.compress(raw, level=_LEVEL)


def unpack(packed: bytes) -> bytes:
    """Undo :func:`pack`. Raises :class:`PackingError`."""
    unpacker = zstd.ZstdDecompressor()
    try:
        raw = unpacker.decompress(packed, max_length=_LARGEST)
    except zstd.ZstdError as error:
        raise PackingError(str(error)) from error
    if not unpacker.eof or unpacker.unused_data:
        raise PackingError("cut short, or larger than anything that we keep")
    return raw
