"""Whether a content has been here before, and what follows from that.

Two of five recorded changes of real policies belong to an excursion that is soon undone, so
content seen before is not announced without a person. The one exception is a genuine revert of
something that subscribers were told: they must hear that it was taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

from notifier.flows.reextract import read_again, same_for_a_reader
from notifier.model.source import Source
from notifier.model.version import Version, VersionLine
from notifier.ports import Blobs, Stages, Store

#: Of older texts than so many only the key is looked at.
MOST_COMPARED = 30

Return = Literal["new", "revert", "unannounced", "flapping"]


def returning(lines: Sequence[VersionLine], text_key: str, announced: Collection[int]) -> Return:
    """Classify a confirmed text against the versions so far.

    *lines*: oldest first, with equal keys for one text. *announced*: numbers of the versions that
    subscribers were told of.
    "new": never seen here. "revert": it was left by an announced step, and once only.
    "unannounced": nobody was told that it had gone. "flapping": the page goes to and fro.
    """
    # Versions in a row that are one text to a reader are one appearance of it.
    texts = [(key, next(run).number) for key, run in groupby(lines, lambda line: line.text_key)]
    earlier = [number for key, number in texts if key == text_key]
    if not earlier:
        return "new"
    latest, _ = texts[-1]
    if len(earlier) > 1 or sum(key == latest for key, _ in texts) > 1:
        return "flapping"
    if any(number > earlier[0] for number in announced):
        return "revert"
    return "unannounced"


def last_shown(lines: Sequence[VersionLine], text_key: str) -> VersionLine | None:
    """Return the last version that showed a text, None where none did."""
    return next((line for line in reversed(lines) if line.text_key == text_key), None)


async def history_for_a_reader(
    store: Store,
    source: Source,
    text: Version,
    upgrade: Version | None,
    *,
    blobs: Blobs,
    stages: Stages,
) -> Sequence[VersionLine]:
    """Return the versions so far, oldest first, with equal keys where a reader sees one text.

    *text*: the version to be classified. *upgrade*: a technical one that is recorded with it.
    Earlier texts are read again, or those from before our reading changed would look new when they
    return, and texts that differ from *text* or from the latest one in nothing of meaning, such as a
    counter, get its key. Technical upgrades are no texts of their own and are left out.
    """
    async with store.read() as tx:
        lines = await tx.version_lines(source.slug)
        latest = upgrade or await tx.latest_version(source.slug)
    shown = [line for line in lines if not line.technical]
    if latest is None:
        return shown
    known = [(text.text_key, text.document), (latest.text_key, latest.document)]
    shown[-1] = replace(shown[-1], text_key=latest.text_key)
    for at in range(len(shown) - 1)[-MOST_COMPARED:]:
        line = shown[at]
        async with store.read() as tx:
            version = await tx.version(source.slug, line.number)
        if version is None or line.text_key in {key for key, _ in known}:
            continue
        again = await read_again(version.snapshot, source, blobs=blobs, stages=stages)
        for key, other in known:
            if await same_for_a_reader(stages, again or version.document, other):
                shown[at] = replace(line, text_key=key)
                break
    return shown
