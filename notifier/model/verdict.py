"""The materiality of one change, with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

VERDICT_SCHEMA = 1

Level = Literal["none", "editorial", "material"]
Confidence = Literal["certain", "likely", "ask"]
Direction = Literal["less", "more", "mixed", "neutral"]
#: A direction, and "mixed" told apart by whether anything favours the other side.
Leaning = Literal["less", "partly_less", "more", "partly_more", "mixed", "neutral"]
Reach = Literal["no", "possible", "stated"]
Held = Literal["data", "content", "claims", "accounts", "anything"]

#: Levels from quiet to loud, so that ``max(levels, key=LEVELS.index)`` is the worst.
LEVELS: tuple[Level, ...] = ("none", "editorial", "material")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one edit is judged as it is.

    ``rule``: the rule's name in docs/reference/rules.md. ``direction``: less or more protective
    for the customer. ``sentence``: one complete English sentence for a mail. ``old``, ``new``:
    the decisive words on either side. ``edit_id``: the edit that it speaks of. ``asks``: whether
    the rule is so unsure that it wants a person to look; False in verdicts of earlier releases.
    """

    rule: str
    level: Level
    sentence: str
    edit_id: str
    category: str = "other"
    direction: Direction = "neutral"
    old: str = ""
    new: str = ""
    asks: bool = False

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
            "asks": self.asks,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reason:
        """Undo :meth:`to_dict`."""
        return cls(**data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retroactivity:
    """Whether a change reaches back to what was there before it.

    ``value``: "stated" where the text says so, "possible" where it takes from what was promised of
    things that are there and limits itself to the future nowhere, else "no". ``held``: what it
    reaches, or may reach: "data" about customers, their "content", their "claims", their
    "accounts" with what they bought, or "anything". ``sentence``: one complete English sentence;
    with "no" it says that the text limits the change to the future, or is "". ``edit_id``,
    ``words``: by which edit and words one knows. ``law``: a pointer for a lawyer.
    """

    value: Reach = "no"
    held: Held = "anything"
    sentence: str = ""
    edit_id: str = ""
    words: str = ""
    law: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "value": self.value,
            "held": self.held,
            "sentence": self.sentence,
            "edit_id": self.edit_id,
            "words": self.words,
            "law": self.law,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Retroactivity:
        """Undo :meth:`to_dict`."""
        return cls(**data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a change means to a customer.

    ``confidence``: "ask" holds the notice for a person. ``headline``: one sentence. ``reasons``:
    loudest first; quieting reasons (level none or editorial) are kept, they explain silence.
    ``concepts``: what the categories are in the Data Privacy Vocabulary (https://w3id.org/dpv).
    ``retroactive``: whether it reaches back; None where that was not judged: by an earlier
    release, or in a language of which no words for it are known.
    """

    level: Level = "none"
    confidence: Confidence = "certain"
    direction: Direction = "neutral"
    categories: tuple[str, ...] = ()
    headline: str = ""
    reasons: tuple[Reason, ...] = ()
    concepts: tuple[str, ...] = ()
    retroactive: Retroactivity | None = Retroactivity()

    @property
    def looks_back(self) -> str:
        """The sentence that says that it reaches back, or may; "" where it does not."""
        known = self.retroactive
        return known.sentence if known is not None and known.value != "no" else ""

    @property
    def leaning(self) -> Leaning:
        """The direction in words that hold: "mixed" only where something is on either side.

        A direction is "mixed" also where some of what matters takes one side and the rest none.
        """
        if self.direction != "mixed":
            return self.direction
        taken = {reason.direction for reason in self.reasons if reason.level == self.level}
        if taken - {"neutral"} == {"less"}:
            return "partly_less"
        return "partly_more" if taken - {"neutral"} == {"more"} else "mixed"

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
            "retroactive": self.retroactive.to_dict() if self.retroactive else None,
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
            # Verdicts of earlier releases name none, and do not say whether they reach back.
            concepts=tuple(data.get("concepts", ())),
            retroactive=Retroactivity.from_dict(back)
            if (back := data.get("retroactive"))
            else None,
        )
