"""Whether a content has been here before, and what follows from that.

Two of five recorded changes of real policies belong to an excursion that is soon undone, so
content seen before is not announced without a person. The one exception is a genuine revert of
something that subscribers were told: they must hear that it was taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Literal

from notifier.flows.reextract import read_again
from notifier.model.source import Source
from notifier.model.version import Version, VersionLine
from notifier.ports import Blobs, Stages, Store

#: Older texts than so many are not read again after a technical upgrade.
MOST_READ_AGAIN = 50

Return = Literal["new", "revert", "unannounced", "flapping"]


def returning(lines: Sequence[VersionLine], text_key: str, announced: Collection[int]) -> Return:
    """Classify a confirmed text against the versions so far.

    *lines*: oldest first, all in one reading. *announced*: numbers of the versions that subscribers were told of.
    "new": never seen here. "revert": it was left by an announced step, and once only.
    "unannounced": nobody was told that it had gone. "flapping": the page goes to and fro.
    """
    earlier = [line.number for line in lines if line.text_key == text_key]
    if not earlier:
        return "new"
    latest = lines[-1].text_key
    if len(earlier) > 1 or sum(line.text_key == latest for line in lines) > 1:
        return "flapping"
    if any(number > earlier[0] for number in announced):
        return "revert"
    return "unannounced"


async def history_as_read_today(
    store: Store, source: Source, upgrade: Version | None, *, blobs: Blobs, stages: Stages
) -> Sequence[VersionLine]:
    """Return the versions so far, oldest first, each with the ``text_key`` of today's reading.

    Technical upgrades are no texts of their own and are left out; the version before one has its
    key. *upgrade*: one that is about to be recorded. Without this a text from before an upgrade
    would look new when it returns.
    """
    async with store.read() as tx:
        lines = await tx.version_lines(source.slug)
        shown: list[VersionLine] = []
        read_today: set[int] = set()
        for line in lines:
            if line.technical:
                shown[-1] = replace(shown[-1], text_key=line.text_key)
                read_today = {shown[-1].number}
            else:
                shown.append(line)
                read_today.add(line.number)
        if upgrade is not None:
            shown[-1] = replace(shown[-1], text_key=upgrade.text_key)
            read_today = {shown[-1].number}
        snapshots = [
            await tx.snapshot(source.slug, line.sha256)
            for line in shown
            if line.number not in read_today
        ]
    keys: dict[str, str] = {}
    for snapshot in reversed(snapshots):
        if snapshot is None or snapshot.sha256 in keys or len(keys) == MOST_READ_AGAIN:
            continue
        document = await read_again(snapshot, source, blobs=blobs, stages=stages)
        if document is not None:
            keys[snapshot.sha256] = await stages.text_key(document)
    return [
        line
        if line.number in read_today
        else replace(line, text_key=keys.get(line.sha256, line.text_key))
        for line in shown
    ]
