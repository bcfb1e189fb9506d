"""What a mail or a page says about one change: the decisive edits first, the rest counted.

A summary is stored with its notice, so that every mail of one notice says the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from notifier.compose.items import Item, Topic, chosen, items, topics
from notifier.compose.numbers import number
from notifier.compose.subject import subject
from notifier.model.change import Change, Edit, EditKind
from notifier.model.verdict import Leaning, Level, Verdict

#: Edits without consequence, as one and as many of them, in the order in which they are told.
_QUIET: Mapping[EditKind, tuple[str, str]] = {
    "moved": ("one passage was moved", "{} passages were moved"),
    "renamed": ("one heading was renamed", "{} headings were renamed"),
    "split": ("one paragraph was split", "{} paragraphs were split"),
    "merged": ("some paragraphs were joined", "paragraphs were joined in {} places"),
    "relinked": ("one link was changed", "{} links were changed"),
}
#: Edits whose words differ, likewise: the verb of each.
_WORDED: Mapping[EditKind, str] = {
    "inserted": "added",
    "deleted": "removed",
    "replaced": "reworded",
    "moved_edited": "moved and reworded",
}

#: Sentences in which one fact takes another's place, and how many of them a headline can name.
_FACT = re.compile(r" changes from | is now .* instead of ")
_PAIR, _LONGEST_PAIR = 2, 200


#: What is said of an edit that came to nothing: that it says the same, or no words of it.
_KNOWN = re.compile(r" says the same\b|^[^“]*$")
#: Changes quoted in a mail.
LIMIT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A change in a few sentences.

    ``subject``: a mail's subject line. ``headline``: one sentence. ``items``: the decisive
    changes, those that leave the customer less protected first. ``more``: how many further
    passages change in meaning, or may; ``unsure``: of how many of these only rules speak that want
    a person to look, 0 in notices of earlier releases. ``quiet``: one sentence on what else changed, "" for nothing.
    ``effective``: when the policy takes effect, None where it does not say. ``looks_back``: one
    sentence where it reaches back to what was there before, or may; else "".
    ``leaning``: whether all that changes, also what is not quoted, leaves the customer less or more
    protected; None in notices of earlier releases.
    """

    subject: str
    headline: str
    items: tuple[Item, ...] = ()
    more: int = 0
    quiet: str = ""
    effective: date | None = None
    looks_back: str = ""
    leaning: Leaning | None = None
    unsure: int = 0

    @property
    def further(self) -> str:
        """How many passages change in meaning that are not quoted, without a full stop; "" for none."""
        known = self.more - self.unsure
        if known <= 0:
            return f"{_passages(self.unsure)} may change in meaning" if self.unsure else ""
        said = f"{_passages(known)} {'changes' if known == 1 else 'change'} in meaning"
        return f"{said}, and {number(self.unsure)} more may" if self.unsure else said

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; ``effective`` is ISO 8601 or None."""
        return {
            "subject": self.subject,
            "headline": self.headline,
            "items": [item.to_dict() for item in self.items],
            "more": self.more,
            "quiet": self.quiet,
            "effective": self.effective.isoformat() if self.effective else None,
            "looks_back": self.looks_back,
            "leaning": self.leaning,
            "unsure": self.unsure,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Summary:
        """Undo :meth:`to_dict`."""
        effective = data["effective"]
        return cls(
            subject=data["subject"],
            headline=data["headline"],
            items=tuple(Item.from_dict(item) for item in data["items"]),
            more=data["more"],
            quiet=data["quiet"],
            effective=date.fromisoformat(effective) if effective else None,
            # Notices of earlier releases do not say it.
            looks_back=data.get("looks_back", ""),
            leaning=data.get("leaning"),
            unsure=data.get("unsure", 0),
        )


def summarise(
    verdict: Verdict,
    change: Change,
    *,
    title: str,
    effective: date | None = None,
    limit: int = LIMIT,
) -> Summary:
    """Say what *change* means, with at most *limit* changes quoted.

    *title*: the policy's. *effective*: the date on which the new text takes effect, if stated.
    """
    there = {edit.id for edit in change.edits}
    # Where a person is asked about wording alone, it is the wording that is shown.
    level = verdict.level if verdict.confidence == "ask" else "material"
    telling = [
        reason for reason in verdict.reasons if reason.level == level and reason.edit_id in there
    ]
    if level != "material":
        # Nobody is asked about what a rule knows to be the same, or is sure of.
        unclear = [reason for reason in telling if not _KNOWN.search(reason.sentence)] or telling
        telling = [reason for reason in unclear if reason.asks] or unclear
    told = chosen(topics(telling), limit)
    shown = items(told, change, limit)
    quoted = {edit for item in shown for edit in (item.edit_id, *item.also)}
    loud = {reason.edit_id for reason in telling} | quoted
    further = loud - quoted
    known = {reason.edit_id for reason in telling if not reason.asks}
    return Summary(
        subject=subject(title, told, shown, len(further)),
        headline=_headline(told, verdict, level) or f"{title} has changed.",
        # What is better for a customer in part is not said of a change that takes no side.
        items=shown
        if verdict.leaning != "neutral"
        else tuple(replace(item, direction="neutral") for item in shown),
        more=len(further),
        quiet=_quiet([edit for edit in change.edits if edit.id not in loud], alone=not loud),
        effective=effective,
        looks_back=verdict.looks_back,
        leaning=verdict.leaning,
        unsure=len(further - known),
    )


def _passages(count: int) -> str:
    counted = number(count)
    return f"{counted[0].upper()}{counted[1:]} more {'passage' if count == 1 else 'passages'}"


def _headline(told: Sequence[Topic], verdict: Verdict, level: Level) -> str:
    """Return what is told first; a second fact of the same weight is named with it if both are short."""
    sentences = [topic.sentence for topic in told[:2]]
    if len(sentences) == _PAIR and all(map(_FACT.search, sentences)):
        first, second = sentences
        pair = f"{first.removesuffix('.')}, and {second[0].lower()}{second[1:]}"
        if second.startswith(("The ", "An ", "A ")) and len(pair) <= _LONGEST_PAIR:
            return pair
    # What several edits have in common is said here and not by the verdict, and which wording is shown.
    return (
        sentences[0]
        if told and (len(told[0].edits) > 1 or level != "material")
        else verdict.headline
    )


def _quiet(edits: Sequence[Edit], *, alone: bool) -> str:
    """Return one sentence about *edits*, all of them without consequence."""
    counts = Counter(edit.kind for edit in edits)
    parts = [
        one if counts[kind] == 1 else many.format(number(counts[kind]))
        for kind, (one, many) in _QUIET.items()
        if counts[kind]
    ]
    worded = [(verb, counts[kind]) for kind, verb in _WORDED.items() if counts[kind]]
    if worded:
        total = sum(count for _, count in worded)
        verbs = _joined([verb for verb, _ in worded], "or")
        were = "passage was" if total == 1 else "passages were"
        parts.append(f"{number(total)} {were} {verbs} without consequence")
    if not parts:
        return "Nothing changed." if alone else ""
    listed = _joined(parts, "and")
    end = "nothing changed in meaning." if alone else "nothing else changed."
    return f"{listed[0].upper()}{listed[1:]}; {end}"


def _joined(parts: Sequence[str], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"
