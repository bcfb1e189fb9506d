"""When our reading changes, the last version is read again first.

Our reading changes with a release and with what the operator configures. What differs between the
old reading and the new one is a technical upgrade: recorded, silent, and never mixed up with what
the company changed at the same time.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from notifier.errors import BlobCorrupt, BlobMissing, ReadError
from notifier.model.document import Block, Document
from notifier.model.source import Source
from notifier.model.version import Snapshot, Version
from notifier.ports import Blobs, Clock, Stages

#: Texts of which more words stand in differing blocks are not the same to a reader: this many, or
#: this share of both.
FEW_WORDS, FEW_SHARE = 400, 0.2
#: Why a person is asked where the two sides of a step may have been read in different ways.
MIXED = "The earlier text cannot be read again as this one was, so the difference may be ours."


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What a page is compared with: the latest version, in today's reading where it can be had.

    ``upgrade``: a technical version, to be recorded after the latest one where a reader would see
    that the readings differ. ``doubt``: why a difference may be ours, "" where it cannot be.
    """

    document: Document
    text_key: str
    upgrade: Version | None = None
    doubt: str = ""


async def baseline(
    latest: Version,
    document: Document,
    text_key: str,
    *,
    source: Source,
    blobs: Blobs,
    stages: Stages,
    clock: Clock,
    by_hand: bool = False,
) -> Baseline:
    """Return what a page that was read as *document* is to be compared with.

    Bytes that are gone, that today's reading cannot read or that it takes for no policy leave the
    old reading standing. *by_hand*: a person has seen what is left out of the page, so that much of
    the earlier text is missing is no reason to doubt the new reading of it.
    """
    standing = Baseline(document=latest.document, text_key=latest.text_key)
    if latest.text_key == text_key:
        return standing
    again = await read_again(latest.snapshot, source, blobs=blobs, stages=stages)
    if again is not None:
        key = await stages.text_key(again)
        if key == latest.text_key:
            return replace(standing, document=again)
        assessed = await stages.assess(again, None if by_hand else latest.document)
        if assessed.plausible or assessed.doubt:
            now = clock.now()
            upgrade = replace(
                latest, document=again, text_key=key, seen_at=now, confirmed_at=now, technical=True
            )
            return Baseline(document=again, text_key=key, upgrade=upgrade)
    same_reading = latest.document.extractor_version == document.extractor_version
    return replace(standing, doubt="" if same_reading else MIXED)


async def read_again(
    snapshot: Snapshot, source: Source, *, blobs: Blobs, stages: Stages
) -> Document | None:
    """Return kept bytes as today's reading has them, None where that cannot be had."""
    try:
        raw = await blobs.get(snapshot.sha256)
        return await stages.read(raw, snapshot.media_type, source)
    except (BlobMissing, BlobCorrupt, ReadError):
        return None


async def as_read_today(
    version: Version, source: Source, *, blobs: Blobs, stages: Stages
) -> Document:
    """Return the text of *version* as a page of *source* would be read now.

    Whoever sets something beside it that was just read would otherwise see what our reading has
    changed since. Where that cannot be had, the text is as it was recorded.
    """
    again = await read_again(version.snapshot, source, blobs=blobs, stages=stages)
    if again is None:
        return version.document
    assessed = await stages.assess(again, None)
    return again if assessed.plausible or assessed.doubt else version.document


async def same_for_a_reader(stages: Stages, one: Document, other: Document) -> bool:
    """Whether two texts differ in nothing of meaning: counters and the like may differ.

    Only what stands in one of them alone is compared. Texts that cannot be compared are not the
    same, nor are those of which much differs: a new text is looked for among all earlier ones, and
    most of these are plainly others.
    """
    shared = _blocks(one) & _blocks(other)
    rest, others = _without(one, shared), _without(other, shared)
    words, differing = _words(one) + _words(other), _words(rest) + _words(others)
    if differing > max(FEW_WORDS, FEW_SHARE * words):
        return False
    try:
        _, verdict = await stages.compare(rest, others)
    except ReadError:
        return False
    return verdict.level == "none"


def _blocks(document: Document) -> Counter[Block]:
    return Counter(block for section in document.sections for block in section.blocks)


def _without(document: Document, blocks: Counter[Block]) -> Document:
    """Return *document* without so many of each of *blocks*, and without what is empty then."""
    left = Counter(blocks)
    sections = []
    for section in document.sections:
        kept = []
        for block in section.blocks:
            if left[block]:
                left[block] -= 1
            else:
                kept.append(block)
        if kept or not section.blocks:
            sections.append(replace(section, blocks=tuple(kept)))
    return replace(document, sections=tuple(sections))


def _words(document: Document) -> int:
    return sum(len(line.split()) for line in document.lines())
