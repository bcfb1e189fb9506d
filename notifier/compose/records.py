"""The readable record of a version, kept beside the snapshots.

A person can read the archive with any text viewer, and the database can be rebuilt from it: the
head names everything that a version row holds and that its snapshot does not, and the selectors
that the snapshot was read with.
"""

from __future__ import annotations

import json

from notifier.model.document import Block, Document
from notifier.model.source import Source
from notifier.model.version import Version


def version_record(source: Source, version: Version) -> str:
    """Return Markdown with a head of ``name: value`` lines between two ``---``."""
    snapshot = version.snapshot
    head = {
        "source": source.slug,
        "title": source.title,
        "version": version.number,
        "url": snapshot.url,
        "media_type": snapshot.media_type,
        "sha256": snapshot.sha256,
        "fetched_at": snapshot.fetched_at.isoformat(),
        "seen_at": version.seen_at.isoformat(),
        "confirmed_at": version.confirmed_at.isoformat(),
        "technical": str(version.technical).lower(),
        "extractor_version": version.document.extractor_version,
        "text_key": version.text_key,
        "chain": version.chain,
    }
    for name, selectors in (("include", source.include), ("exclude", source.exclude)):
        if selectors:
            head[name] = json.dumps(selectors, ensure_ascii=False)
    lines = ["---", *(f"{name}: {value}" for name, value in head.items()), "---", ""]
    return "\n".join(lines) + document_markdown(version.document)


def document_markdown(document: Document) -> str:
    """Return the document as plain Markdown, headings and list items marked."""
    parts: list[str] = []
    for section in document.sections:
        if section.title:
            parts.append(f"{'#' * max(1, section.level)} {section.title}")
        parts.extend(_block(block) for block in section.blocks)
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    if block.kind == "item":
        return f"{'  ' * block.level}- {block.text}"
    if block.kind == "row":
        return f"| {block.text} |"
    return f"> {block.text}" if block.kind == "quote" else block.text
