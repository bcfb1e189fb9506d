"""What the rules made of a change, statement by statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from notifier.model.verdict import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Facts of one *kind*, such as "period", that only one side states, as written."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {"kind": self.kind, "old": list(self.old), "new": list(self.new)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What the rules made of one statement that changed.

    ``stage``: of the rules that settled it: "artefact", "fact", "quiet", "fallback", "bulk" where
    it was only counted, or "" where no rule said anything. ``spoke``: all that was said
    there, also what the verdict leaves out for length. ``silent``: rules that were asked and said
    nothing. ``unasked``: rules of later stages; an earlier one had spoken.
    """

    edit_id: str
    section: str
    old: str
    new: str
    differing: tuple[Differing, ...]
    stage: str
    spoke: tuple[Reason, ...]
    silent: tuple[str, ...]
    unasked: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "edit_id": self.edit_id,
            "section": self.section,
            "old": self.old,
            "new": self.new,
            "facts": [each.to_dict() for each in self.differing],
            "stage": self.stage,
            "spoke": [reason.to_dict() for reason in self.spoke],
            "silent": list(self.silent),
            "unasked": list(self.unasked),
        }
