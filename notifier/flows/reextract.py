"""When our reading changes, the last version is read again first.

What differs between the old reading and the new one is a technical upgrade: recorded, silent, and
never mixed up with what the company changed at the same time.
"""

from __future__ import annotations

from dataclasses import replace

from notifier.errors import ReadError
from notifier.model.document import Document
from notifier.model.source import Source
from notifier.model.version import Version
from notifier.ports import Blobs, Clock, Stages


async def baseline(
    latest: Version | None,
    document: Document,
    *,
    source: Source,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
) -> Version | None:
    """Return *latest* as the reading that made *document* has it.

    Where that differs for a reader, the result is a version marked technical, to be recorded
    after *latest*; otherwise it is *latest* itself. Bytes that the new reading cannot read leave
    the old reading standing.
    """
    if latest is None or latest.document.extractor_version == document.extractor_version:
        return latest
    raw = await blobs.get(latest.snapshot.sha256)
    try:
        again = await stages.read(raw, latest.snapshot.media_type, source)
    except ReadError:
        return latest
    key = await stages.text_key(again)
    if key == latest.text_key:
        return latest
    now = clock.now()
    return replace(
        latest, document=again, text_key=key, seen_at=now, confirmed_at=now, technical=True
    )
