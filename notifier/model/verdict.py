"""The materiality of one change, with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

VERDICT_SCHEMA = 1

Level = Literal["none", "editorial", "material"]
Confidence = Literal["certain", "likely", "ask"]
Direction = Literal["less", "more", "mixed", "neutral"]

#: Levels from quiet to loud, so that ``max(levels, key=LEVELS.index)`` is the worst.
LEVELS: tuple[Level, ...] = ("none", "editorial", "material")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one edit is judged as it is.

    ``rule``: the rule's name in docs/reference/rules.md. ``direction``: less or more protective
    for the customer. ``sentence``: one complete English sentence for a mail. ``old``, ``new``:
    the decisive words on either side. ``edit_id``: the edit that it speaks of.
    """

    rule: str
    level: Level
    sentence: str
    edit_id: str
    category: str = "other"
    direction: Direction = "neutral"
    old: str = ""
    new: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "rule": self.rule,
            "level": self.level,
            "sentence": self.sentence,
            "edit_id": self.edit_id,
            "category": self.category,
            "direction": self.direction,
            "old": self.old,
            "new": self.new,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reason:
        """Undo :meth:`to_dict`."""
        return cls(**data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a change means to a customer.

    ``confidence``: "ask" holds the notice for a person. ``headline``: one sentence. ``reasons``:
    loudest first; quieting reasons (level none or editorial) are kept, they explain silence.
    ``concepts``: what the categories are in the Data Privacy Vocabulary (https://w3id.org/dpv).
    """

    level: Level = "none"
    confidence: Confidence = "certain"
    direction: Direction = "neutral"
    categories: tuple[str, ...] = ()
    headline: str = ""
    reasons: tuple[Reason, ...] = ()
    concepts: tuple[str, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether nobody is told of the change, and nobody is asked about it."""
        return self.level != "material" and self.confidence != "ask"

    def to_dict(self) -> dict[str, Any]:
        """Return the verdict as JSON types (``schema`` 1)."""
        return {
            "schema": VERDICT_SCHEMA,
            "level": self.level,
            "confidence": self.confidence,
            "direction": self.direction,
            "categories": list(self.categories),
            "concepts": list(self.concepts),
            "headline": self.headline,
            "reasons": [reason.to_dict() for reason in self.reasons],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Verdict:
        """Undo :meth:`to_dict`."""
        return cls(
            level=data["level"],
            confidence=data["confidence"],
            direction=data["direction"],
            categories=tuple(data["categories"]),
            headline=data["headline"],
            reasons=tuple(Reason.from_dict(reason) for reason in data["reasons"]),
            # Verdicts of earlier releases name none.
            concepts=tuple(data.get("concepts", ())),
        )
