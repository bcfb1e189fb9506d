"""What was read out of a snapshot: sections of blocks of sentences.

A block's text is plain visible text. ``breaks`` are the code point offsets at which its sentences
start (the first is always 0), so ``text`` is stored once and sentences are slices of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, Literal

DOCUMENT_SCHEMA = 1

_TEXT = attrgetter("text")

BlockKind = Literal["paragraph", "item", "row", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link as published: its visible *text* and its *target* (an absolute URL where known)."""

    text: str
    target: str


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, list item or table row.

    ``text``: visible text, white space collapsed. ``breaks``: offsets where sentences start.
    ``level``: nesting depth of a list item, 0 elsewhere. Cells of a row are joined by ``" | "``.
    """

    kind: BlockKind
    text: str
    breaks: tuple[int, ...] = (0,)
    links: tuple[Link, ...] = ()
    level: int = 0

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The block's sentences, each stripped of white space at its ends."""
        ends = (*self.breaks[1:], len(self.text))
        return tuple(
            self.text[start:end].strip() for start, end in zip(self.breaks, ends, strict=True)
        )

    @classmethod
    def made(
        cls,
        kind: BlockKind,
        text: str,
        breaks: tuple[int, ...],
        links: tuple[Link, ...],
        level: int,
    ) -> Block:
        """Return the block of these fields, for those who make thousands.

        A frozen dataclass sets each field by a call, which takes three times as long.
        """
        block = cls.__new__(cls)
        vars(block).update(kind=kind, text=text, breaks=breaks, links=links, level=level)
        return block

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; defaults are left out."""
        out: dict[str, Any] = {"kind": self.kind, "text": self.text}
        if self.breaks != (0,):
            out["breaks"] = list(self.breaks)
        if self.links:
            out["links"] = [[link.text, link.target] for link in self.links]
        if self.level:
            out["level"] = self.level
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Block:
        """Undo :meth:`to_dict`."""
        return cls.made(
            data["kind"],
            data["text"],
            tuple(data.get("breaks", (0,))),
            tuple(Link(text, target) for text, target in data.get("links", ())),
            data.get("level", 0),
        )


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and its own text, up to the next heading of any level.

    ``id``: unique within the document, made from the title, stable under renumbering.
    ``title``: as published, "" for text before the first heading. ``level``: 1-6, 0 for that
    introduction. ``path``: titles of the enclosing sections, outermost first, without its own.
    ``key``: the title folded and without its number, what sections are matched by.
    """

    id: str
    title: str
    level: int
    path: tuple[str, ...] = ()
    key: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        out: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "level": self.level,
            "path": list(self.path),
            "key": self.key,
            "blocks": [block.to_dict() for block in self.blocks],
        }
        if self.links:
            out["links"] = [[link.text, link.target] for link in self.links]
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Section:
        """Undo :meth:`to_dict`."""
        return cls(
            id=data["id"],
            title=data["title"],
            level=data["level"],
            path=tuple(data.get("path", ())),
            key=data.get("key", ""),
            blocks=tuple(Block.from_dict(block) for block in data["blocks"]),
            links=tuple(Link(text, target) for text, target in data.get("links", ())),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDates:
    """Dates that the policy states about itself; None where it states none."""

    effective: date | None = None
    updated: date | None = None

    def to_dict(self) -> dict[str, str | None]:
        """Return ISO 8601 dates."""
        return {
            "effective": self.effective.isoformat() if self.effective else None,
            "updated": self.updated.isoformat() if self.updated else None,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, str | None]) -> StatedDates:
        """Undo :meth:`to_dict`."""
        effective, updated = data.get("effective"), data.get("updated")
        return cls(
            effective=date.fromisoformat(effective) if effective else None,
            updated=date.fromisoformat(updated) if updated else None,
        )


@dataclass(frozen=True, kw_only=True)
class Document:
    """A policy as read: its sections in reading order.

    ``title``: the page's own title (``h1`` or ``<title>``), "" if none. ``language``: BCP 47
    primary tag such as "en", "" if unknown. ``extractor_version``: which reading made this.
    """

    sections: tuple[Section, ...]
    title: str = ""
    language: str = ""
    dates: StatedDates = field(default_factory=StatedDates)
    extractor_version: str = ""

    @cached_property
    def text(self) -> str:
        """The policy's visible text, one block (or heading) a line."""
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """Return headings and blocks in reading order, one string each."""
        lines: list[str] = []
        for section in self.sections:
            if section.title:
                lines.append(section.title)
            lines.extend(map(_TEXT, section.blocks))
        return lines

    @property
    def is_empty(self) -> bool:
        """Whether there is no text at all."""
        return not self.text.strip()

    def to_dict(self) -> dict[str, Any]:
        """Return the document as JSON types (``schema`` 1)."""
        return {
            "schema": DOCUMENT_SCHEMA,
            "title": self.title,
            "language": self.language,
            "dates": self.dates.to_dict(),
            "extractor_version": self.extractor_version,
            "text": self.text,
            "sections": [section.to_dict() for section in self.sections],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Undo :meth:`to_dict`."""
        sections: Sequence[Mapping[str, Any]] = data["sections"]
        document = cls(
            sections=tuple(Section.from_dict(section) for section in sections),
            title=data.get("title", ""),
            language=data.get("language", ""),
            dates=StatedDates.from_dict(data.get("dates", {})),
            extractor_version=data.get("extractor_version", ""),
        )
        if "text" in data:
            vars(document)["text"] = data["text"]  # as the property would join it
        return document


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Whether this page is the policy at all.

    ``reason``: "" when plausible, else wall, error_page, empty, truncated, collapsed, language or
    not_a_policy. ``evidence``: what was seen, one short line each, for the operator. ``doubt``: it
    is held only because there is no version before it yet, and may well be the policy.
    """

    plausible: bool
    reason: str = ""
    evidence: tuple[str, ...] = ()
    doubt: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types, without what only the service itself asks."""
        return {
            "plausible": self.plausible,
            "reason": self.reason,
            "evidence": list(self.evidence),
        }
