"""What a source has shown, as its archive and its record of checks know it."""

from __future__ import annotations

import zlib
from datetime import datetime
from functools import partial

from notifier.errors import NotifierError
from notifier.model.capture import Archive, Capture, Skipped
from notifier.ports import Blobs, Store

#: As many checks are looked through; older ones than that are known by their versions only.
_MOST_CHECKS = 1_000_000


async def stored_history(store: Store, blobs: Blobs, slug: str) -> Archive:
    """Return every text that a source has shown, oldest first: versions, candidates, held pages.

    Bytes that are gone are named among what is left out. An unknown source has shown nothing.
    """
    async with store.read() as tx:
        lines = await tx.version_lines(slug)
        checks = await tx.observations(slug, limit=_MOST_CHECKS)
        shown: dict[tuple[datetime, str], str] = {}
        for line in lines:
            if not line.technical:
                shown[line.seen_at, line.sha256] = line.origin or f"version {line.number}"
        for check in checks:
            if check.snapshot_sha256:
                shown.setdefault((check.at, check.snapshot_sha256), "check")
        media_types = {}
        for _, sha256 in shown:
            snapshot = await tx.snapshot(slug, sha256)
            media_types[sha256] = snapshot.media_type if snapshot else "text/html"
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    before = ""
    for (at, sha256), origin in sorted(shown.items()):
        if sha256 == before:
            continue
        before = sha256
        try:
            raw = await blobs.get(sha256)
        except NotifierError as error:
            skipped.append(Skipped(origin=origin, why=str(error)))
            continue
        # A long history of large pages would not fit into memory as it is.
        load = partial(zlib.decompress, zlib.compress(raw, 1))
        captures.append(Capture(at=at, origin=origin, media_type=media_types[sha256], load=load))
    return Archive(captures=tuple(captures), skipped=tuple(skipped))
