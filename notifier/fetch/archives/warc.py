"""WARC files (ISO 28500), as web archives and crawlers write them, plain or compressed with gzip.

A small reader of our own: of the format we need the records' heads, the responses to one URL and
their HTTP bodies, with limits on everything, which is less than a general library brings along.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from notifier.errors import RequestError
from notifier.fetch.archives.folder import MAX_BYTES
from notifier.model.capture import Archive, Capture, Skipped

#: Longest line of a head, most lines of one, and what a head adds to a body.
_LINE, _LINES = 64 * 1024, 500
_HEAD_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class _Record:
    """One record: its head's fields in lower case, and its block (None where it is too long)."""

    head: Mapping[str, str]
    block: bytes | None


def read_warc(path: Path, *, url: str) -> Archive:
    """Return the captures of *url*, whatever its scheme, ``www.`` and last slash, oldest first.

    A file that ends early or breaks off gives what came before, and says so among what was left
    out. Raises :class:`~notifier.errors.RequestError` where it cannot be opened or is no WARC.
    """
    wanted = _place(url)
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if packed else raw
            try:
                for record in _records(stream, path):
                    found = _capture(record, wanted)
                    if isinstance(found, Capture):
                        captures.append(found)
                    elif found is not None:
                        skipped.append(found)
            except (EOFError, zlib.error, gzip.BadGzipFile, ValueError) as error:
                why = f"The file breaks off or is damaged from here on: {error}."
                skipped.append(Skipped(origin=f"warc {path.name}", why=why))
    except OSError as error:
        raise RequestError(
            f"{path} cannot be read: {error.strerror or error}.", next_step="Check the file."
        ) from error
    captures.sort(key=lambda one: one.at)
    return Archive(captures=tuple(captures), skipped=tuple(skipped))


def _records(stream: BinaryIO, path: Path) -> Iterator[_Record]:
    first = True
    while True:
        line = stream.readline(_LINE)
        if not line:
            return
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            if first:
                raise RequestError(
                    f"{path} is no WARC file.", next_step="Name a .warc or .warc.gz file."
                )
            raise ValueError("a record does not start where the one before ends")
        first = False
        head = _fields(stream)
        length = int(head.get("content-length", "-1"))
        if length < 0:
            raise ValueError("a record does not say how long it is")
        if length > MAX_BYTES + _HEAD_BYTES:
            _leave_out(stream, length)
            yield _Record(head, None)
        else:
            block = stream.read(length)
            if len(block) < length:
                raise ValueError("the last record is cut short")
            yield _Record(head, block)


def _leave_out(stream: BinaryIO, length: int) -> None:
    while length > 0:
        part = stream.read(min(length, 1 << 16))
        if not part:
            raise ValueError("the last record is cut short")
        length -= len(part)


def _fields(stream: BinaryIO) -> dict[str, str]:
    """Read ``Name: value`` lines up to an empty one."""
    fields: dict[str, str] = {}
    for _ in range(_LINES):
        line = stream.readline(_LINE)
        if not line.strip():
            return fields
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    raise ValueError("a head has too many lines")


def _capture(record: _Record, wanted: tuple[str, str]) -> Capture | Skipped | None:
    """Return the capture in a record, why there is none, or None for another page's record."""
    head = record.head
    kind = head.get("warc-type", "")
    if kind not in {"response", "resource", "revisit"}:
        return None
    if _place(head.get("warc-target-uri", "").strip("<>")) != wanted:
        return None
    date = head.get("warc-date", "")
    origin = f"warc {date}"
    try:
        at = datetime.fromisoformat(date)
    except ValueError:
        return Skipped(origin=origin, why="It has no date that can be read.")
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    if kind == "revisit":
        return Skipped(origin=origin, why="It only says that the page was as before.")
    if record.block is None:
        return Skipped(origin=origin, why=f"It is larger than {MAX_BYTES / 1_000_000:g} MB.")
    if kind == "resource":
        media_type, body = head.get("content-type", ""), record.block
    else:
        try:
            status, media_type, body = _http(record.block)
        except (ValueError, zlib.error, EOFError, OSError) as error:
            return Skipped(origin=origin, why=f"Its HTTP answer cannot be read: {error}.")
        if status != 200:
            return Skipped(origin=origin, why=f"The server answered {status}.")
    packed = zlib.compress(body, 6)
    return Capture(
        at=at, origin=origin, media_type=media_type, load=partial(zlib.decompress, packed)
    )


def _http(block: bytes) -> tuple[int, str, bytes]:
    """Return status, Content-Type and decoded body of an HTTP answer as it went over the wire."""
    stream = BytesIO(block)
    line = stream.readline(_LINE).split(None, 2)
    if len(line) < 2 or not line[0].startswith(b"HTTP/"):
        raise ValueError("it does not start with a status line")
    status = int(line[1])
    fields = _fields(stream)
    body = stream.read()
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = fields.get("content-encoding", "").lower().strip()
    if coding in {"gzip", "x-gzip", "deflate"}:
        body = _unpacked(body)
    elif coding not in {"", "identity"}:
        raise ValueError(f"its content is coded as {coding!r}")
    return status, fields.get("content-type", ""), body


def _joined(body: bytes) -> bytes:
    """Return a chunked body in one piece; many archives keep it so, though their head says else."""
    stream = BytesIO(body)
    parts: list[bytes] = []
    while True:
        size = stream.readline(_LINE).partition(b";")[0].strip()
        try:
            length = int(size, 16)
        except ValueError:
            if not parts:
                return body
            raise ValueError("its chunks do not fit") from None
        if not length:
            return b"".join(parts)
        part = stream.read(length)
        if len(part) < length:
            raise ValueError("its last chunk is cut short")
        parts.append(part)
        stream.readline(_LINE)


def _unpacked(body: bytes) -> bytes:
    """Undo gzip, zlib or raw deflate; many archives keep the body unpacked already."""
    for bits in (47, -15):
        unpacker = zlib.decompressobj(bits)
        try:
            out = unpacker.decompress(body, MAX_BYTES + 1)
        except zlib.error:
            continue
        if len(out) > MAX_BYTES:
            raise ValueError(f"it unpacks to more than {MAX_BYTES / 1_000_000:g} MB")
        if not unpacker.eof:
            raise ValueError("its compressed body is cut short")
        return out
    return body


def _place(url: str) -> tuple[str, str]:
    """Return what two URLs of one page have in common."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return host, parts.path.rstrip("/") + query
