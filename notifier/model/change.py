"""A change: the pair of documents and the edits that turn the old one into the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

CHANGE_SCHEMA = 1

EditKind = Literal[
    "inserted",
    "deleted",
    "replaced",
    "moved",
    "moved_edited",
    "renamed",
    "split",
    "merged",
    "relinked",
]
RunKind = Literal["same", "deleted", "inserted"]

#: ``Place.block`` of a section's title.
TITLE = -1


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one block in one document.

    ``section``, ``block``: indexes (``block`` is :data:`TITLE` for the heading itself).
    ``start``, ``end``: code point offsets into that text; an empty stretch is a gap where text
    was put in or taken out.
    """

    section: int
    block: int
    start: int
    end: int


def before(place: Place) -> Place:
    """Return the gap right before *place*."""
    return Place(place.section, place.block, place.start, place.start)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words inside an edit, in reading order."""

    kind: RunKind
    text: str


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One thing that changed.

    ``id``: stable for the same pair of documents. ``section``: title of the section in which a
    reader looks for it (in the new document, or in the old one for deletions), ``from_section``
    the other side's where it differs. ``old``, ``new``: the whole sentences, items, rows or
    titles concerned. ``above``: title of the section in which that section stands, "" for none.
    ``runs``: the redline of old and new together; empty for ``moved``.
    ``links``: pairs of old and new link target. ``old_at``, ``new_at``: where.
    """

    id: str
    kind: EditKind
    section: str
    old: str = ""
    new: str = ""
    from_section: str = ""
    above: str = ""
    runs: tuple[Run, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    old_at: tuple[Place, ...] = ()
    new_at: tuple[Place, ...] = ()

    @cached_property
    def deleted(self) -> tuple[str, ...]:
        """The words that went, in order; only the changed words."""
        return tuple(run.text for run in self.runs if run.kind == "deleted")

    @cached_property
    def inserted(self) -> tuple[str, ...]:
        """The words that came, in order; only the changed words."""
        return tuple(run.text for run in self.runs if run.kind == "inserted")

    @property
    def is_rearranged(self) -> bool:
        """Whether its text stayed in place, and only members of a list in it changed places.

        Such an edit is a move to where the text stands already.
        """
        is_move = self.kind in ("moved", "moved_edited") and len(self.new_at) > 1
        return is_move and self.new_at[-1] == before(self.new_at[0])

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "id": self.id,
            "kind": self.kind,
            "section": self.section,
            "from_section": self.from_section,
            **({"above": self.above} if self.above else {}),
            "old": self.old,
            "new": self.new,
            "deleted": list(self.deleted),
            "inserted": list(self.inserted),
            "links": [list(pair) for pair in self.links],
            "runs": [[run.kind, run.text] for run in self.runs],
            "old_at": [[p.section, p.block, p.start, p.end] for p in self.old_at],
            "new_at": [[p.section, p.block, p.start, p.end] for p in self.new_at],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Edit:
        """Undo :meth:`to_dict`."""
        return cls(
            id=data["id"],
            kind=data["kind"],
            section=data["section"],
            from_section=data.get("from_section", ""),
            above=data.get("above", ""),
            old=data["old"],
            new=data["new"],
            runs=tuple(Run(kind, text) for kind, text in data.get("runs", ())),
            links=tuple((old, new) for old, new in data.get("links", ())),
            old_at=tuple(Place(*place) for place in data.get("old_at", ())),
            new_at=tuple(Place(*place) for place in data.get("new_at", ())),
        )


@dataclass(frozen=True, kw_only=True)
class Change:
    """Every edit between two documents, in reading order of the new one.

    ``coarse``: the work budget forced a coarser comparison somewhere.
    ``old_sha256``, ``new_sha256``: SHA-256 of the two documents' text. ``language``: BCP 47
    primary tag of the new document's, or of the old one's where that is unknown; "" if neither is.
    ``named``: names that a reworded sentence lost or won and that both documents hold, there or elsewhere.
    """

    edits: tuple[Edit, ...] = ()
    old_sha256: str = ""
    new_sha256: str = ""
    coarse: bool = False
    language: str = ""
    named: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing a reader would call a change happened."""
        return not self.edits

    def to_dict(self) -> dict[str, Any]:
        """Return the change as JSON types (``schema`` 1)."""
        return {
            "schema": CHANGE_SCHEMA,
            "old_sha256": self.old_sha256,
            "new_sha256": self.new_sha256,
            "coarse": self.coarse,
            "language": self.language,
            "named": list(self.named),
            "edits": [edit.to_dict() for edit in self.edits],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Change:
        """Undo :meth:`to_dict`."""
        return cls(
            edits=tuple(Edit.from_dict(edit) for edit in data["edits"]),
            old_sha256=data.get("old_sha256", ""),
            new_sha256=data.get("new_sha256", ""),
            coarse=data.get("coarse", False),
            language=data.get("language", ""),
            named=tuple(data.get("named", ())),
        )
