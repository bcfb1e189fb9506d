"""A policy published on several pages, as one stretch of bytes (RFC 2046, multipart/mixed).

Every part says where it was found (Content-Location, RFC 2557) and what it is. The bytes of the
pages stand between the boundaries as they came.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from notifier.errors import UnreadableDocument

MEDIA_TYPE = "multipart/mixed"
#: More parts are a mistake, or an attempt to keep us busy.
MAX_PARTS = 100

_BOUNDARY = re.compile(rb"--(part-[0-9a-f]{64})\r\n")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Part:
    """One page. ``url``: where it was found. ``media_type``: its Content-Type header."""

    url: str
    media_type: str
    body: bytes


def join(parts: Sequence[Part]) -> tuple[str, bytes]:
    """Return the media type and the bytes of *parts* together; the same parts give the same bytes."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.body).digest())
    boundary = f"part-{digest.hexdigest()}"
    out = bytearray()
    for part in parts:
        out += (
            f"--{boundary}\r\nContent-Location: {_one_line(part.url)}\r\n"
            f"Content-Type: {_one_line(part.media_type)}\r\n\r\n"
        ).encode()
        out += part.body + b"\r\n"
    out += f"--{boundary}--\r\n".encode()
    return f'{MEDIA_TYPE}; boundary="{boundary}"', bytes(out)


def is_joined(media_type: str) -> bool:
    """Whether bytes of *media_type*, with or without parameters, are several pages in one."""
    return media_type.partition(";")[0].strip().lower() == MEDIA_TYPE


def split(raw: bytes) -> list[Part]:
    """Undo :func:`join`. Raises :class:`~notifier.errors.UnreadableDocument`."""
    opening = _BOUNDARY.match(raw)
    if opening is None:
        raise UnreadableDocument("The pages of the policy do not begin with a boundary.")
    boundary = b"--" + opening[1]
    *whole, rest = (b"\r\n" + raw).split(b"\r\n" + boundary)
    if rest != b"--\r\n" or len(whole) > MAX_PARTS + 1:
        raise UnreadableDocument("The pages of the policy are not complete.")
    return [_part(each) for each in whole[1:]]


def _part(raw: bytes) -> Part:
    head, found, body = raw.partition(b"\r\n\r\n")
    if not found:
        raise UnreadableDocument("A page of the policy has no end to its headers.")
    headers = dict(
        line.split(": ", 1)
        for line in head.decode("utf-8", "replace").split("\r\n")
        if ": " in line
    )
    return Part(headers.get("Content-Location", ""), headers.get("Content-Type", ""), body)


def _one_line(text: str) -> str:
    return _CONTROL.sub("", text)
