"""What a mail or a page says about one change: the decisive edits first, the rest counted.

A summary is stored with its notice, so that every mail of one notice says the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from notifier.model.change import Change, Edit, EditKind, Run, RunKind
from notifier.model.shorten import shorten
from notifier.model.verdict import Direction, Reason, Verdict

SUBJECT_LENGTH = 78
"""Characters of a subject line (RFC 5322, section 2.1.1)."""

QUOTE_LENGTH = 240
"""Characters of a quotation, without its ellipses."""

#: Characters below which the rest of a subject is too short to say anything.
_ROOM = 30
#: Characters of a quotation that may stand before the changed words in a subject.
_LEAD = 24
_UNDER = re.compile(r" under “[^”]*”$")
_SECTION = re.compile(r"The section “(?P<title>.*)” with \d+ passages was (?P<verb>added|removed)")
#: Words kept around a changed stretch when a long sentence is shortened.
_CONTEXT = 12

_QUIET: Mapping[EditKind, tuple[str, str]] = {
    "moved": ("one passage was moved", "{} passages were moved"),
    "moved_edited": ("one passage was moved and reworded", "{} passages were moved and reworded"),
    "renamed": ("one heading was renamed", "{} headings were renamed"),
    "split": ("one paragraph was split", "{} paragraphs were split"),
    "merged": ("some paragraphs were joined", "paragraphs were joined in {} places"),
    "relinked": ("one link was changed", "{} links were changed"),
    "inserted": (
        "one passage of no consequence was added",
        "{} passages of no consequence were added",
    ),
    "deleted": (
        "one passage of no consequence was removed",
        "{} passages of no consequence were removed",
    ),
    "replaced": (
        "one passage was reworded without consequence",
        "{} passages were reworded without consequence",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One change as a customer reads it.

    ``sentence``: what changes. ``old``, ``new``: the sentences as published, shortened at word
    borders around the changed words, "" where there is none. ``runs``: their redline.
    """

    sentence: str
    section: str
    old: str
    new: str
    direction: Direction
    edit_id: str
    runs: tuple[Run, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "sentence": self.sentence,
            "section": self.section,
            "old": self.old,
            "new": self.new,
            "direction": self.direction,
            "edit_id": self.edit_id,
            "runs": [[run.kind, run.text] for run in self.runs],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Item:
        """Undo :meth:`to_dict`."""
        return cls(**{**data, "runs": tuple(Run(kind, text) for kind, text in data["runs"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A change in a few sentences.

    ``subject``: a mail's subject line. ``headline``: one sentence. ``items``: the decisive
    changes, those that leave the customer less protected first. ``more``: how many further
    passages change in meaning. ``quiet``: one sentence on what else changed, "" for nothing.
    ``effective``: when the policy takes effect, None where it does not say.
    """

    subject: str
    headline: str
    items: tuple[Item, ...] = ()
    more: int = 0
    quiet: str = ""
    effective: date | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; ``effective`` is ISO 8601 or None."""
        return {
            "subject": self.subject,
            "headline": self.headline,
            "items": [item.to_dict() for item in self.items],
            "more": self.more,
            "quiet": self.quiet,
            "effective": self.effective.isoformat() if self.effective else None,
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
        )


def summarise(
    verdict: Verdict,
    change: Change,
    *,
    title: str,
    effective: date | None = None,
    limit: int = 3,
) -> Summary:
    """Say what *change* means, with at most *limit* changes quoted.

    *title*: the policy's. *effective*: the date on which the new text takes effect, if stated.
    """
    edits = {edit.id: edit for edit in change.edits}
    material = [
        reason
        for reason in verdict.reasons
        if reason.level == "material" and reason.edit_id in edits
    ]
    chosen = _choose(material, limit)
    loud = {reason.edit_id for reason in material}
    return Summary(
        subject=_subject(title, chosen, edits),
        headline=verdict.headline or f"{title} has changed.",
        items=tuple(_item(reason, edits[reason.edit_id]) for reason in chosen),
        more=len(loud) - len({reason.edit_id for reason in chosen}),
        quiet=_quiet([edit for edit in change.edits if edit.id not in loud], alone=not loud),
        effective=effective,
    )


def _choose(reasons: Sequence[Reason], limit: int) -> list[Reason]:
    """Return the first reason of each edit; where edits are few, further sentences of them."""
    first: dict[str, Reason] = {}
    for reason in reasons:
        first.setdefault(reason.edit_id, reason)
    chosen = list(first.values())[:limit]
    for reason in reasons:
        one_sided = not (reason.old and reason.new)
        if len(chosen) < limit and one_sided and reason not in chosen:
            chosen.append(reason)
    return chosen


def _subject(title: str, reasons: Sequence[Reason], edits: Mapping[str, Edit]) -> str:
    if not reasons:
        return shorten(f"{title} was updated", SUBJECT_LENGTH)
    first = reasons[0]
    room = SUBJECT_LENGTH - len(title) - 2
    briefs = list(_briefs(first, edits[first.edit_id].section, room))
    for brief in briefs:
        if len(brief) <= room:
            return f"{title}: {brief}"
    if room >= _ROOM:
        return f"{title}: {shorten(briefs[-1], room)}"
    return shorten(f"{title} has changed", SUBJECT_LENGTH)


def _briefs(reason: Reason, section: str, room: int) -> Iterator[str]:
    """Yield what a subject may say of *reason* in *room* characters, the fullest first.

    A quotation that is cut after three words says less than what it is about; figures are the
    change, so that a cut must not lose one of them.
    """
    sentence = reason.sentence.rstrip(".").removeprefix("There is a ")
    yield sentence
    exchange = f"{reason.old.strip()} → {reason.new.strip()}"
    what, changes, _ = sentence.partition(" changes from ")
    what = _UNDER.sub("", what).removeprefix("The ")
    figures = any(character.isdigit() for character in reason.old)
    if reason.new and (changes or figures):
        if section and figures:
            yield f"{section}, {exchange}"
        if " " in what and changes:  # more than "period" or "number"
            yield f"{what}, {exchange}"
        left = room - len(exchange) - 2
        if section and left >= _LEAD:
            yield f"{shorten(section, left)}, {exchange}"
        yield exchange
    whole = _SECTION.match(sentence)
    if whole and room >= _ROOM:
        opening = f"{'new section' if whole['verb'] == 'added' else 'section removed:'} "
        yield f"{opening}“{shorten(whole['title'], room - len(opening) - 2)}”"
    was, _, becomes = sentence.partition(" becomes ")
    if becomes and was.startswith("The wording"):
        yield f"now says “{_from(becomes.strip('“”'), reason.new)}”"
        return
    head, _, quoted = sentence.partition(": “")
    if quoted and head != "new statement":
        yield head
    yield sentence


def _from(text: str, words: str) -> str:
    """Return *text* from a few words before *words*, where they would stand late in a subject."""
    at = text.find(words) if words else -1
    if at <= _LEAD:
        return text
    start = text.rfind(" ", 0, at - _LEAD // 2) + 1
    return f"…{text[start:]}" if start else text


def _item(reason: Reason, edit: Edit) -> Item:
    if edit.kind in {"inserted", "deleted"}:
        kind: RunKind = "inserted" if edit.new else "deleted"
        text = shorten(_spoken_of(reason, edit), QUOTE_LENGTH)
        return Item(
            sentence=reason.sentence,
            section=edit.section,
            old=text if kind == "deleted" else "",
            new=text if kind == "inserted" else "",
            direction=reason.direction,
            edit_id=edit.id,
            runs=(Run(kind, text),),
        )
    runs = _abridge(edit.runs)
    old = "".join(f"{run.text} " for run in runs if run.kind != "inserted")
    new = "".join(f"{run.text} " for run in runs if run.kind != "deleted")
    whole = not runs or len(edit.old) + len(edit.new) <= 2 * QUOTE_LENGTH
    return Item(
        sentence=reason.sentence,
        section=edit.section,
        old=shorten(edit.old if whole else old, QUOTE_LENGTH) if edit.old else "",
        new=shorten(edit.new if whole else new, QUOTE_LENGTH) if edit.new else "",
        direction=reason.direction,
        edit_id=edit.id,
        runs=edit.runs if whole else runs,
    )


def _spoken_of(reason: Reason, edit: Edit) -> str:
    """Return the sentence of a passage of many that *reason* speaks of."""
    wanted = _letters(reason.new or reason.old)
    sentences = (run.text for run in edit.runs if wanted and wanted in _letters(run.text))
    return next(sentences, edit.new or edit.old)


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _abridge(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Shorten the unchanged stretches far from a change, and over-long changed ones."""
    out: list[Run] = []
    last = len(runs) - 1
    for index, run in enumerate(runs):
        parts = run.text.split()
        if run.kind != "same":
            out.append(Run(run.kind, shorten(run.text, QUOTE_LENGTH)))
        elif len(parts) <= 2 * _CONTEXT:
            out.append(run)
        else:
            head = " ".join(parts[:_CONTEXT]) if index else ""
            tail = " ".join(parts[-_CONTEXT:]) if index < last else ""
            out.append(Run("same", f"{head} … {tail}".strip()))
    return tuple(out)


def _quiet(edits: Sequence[Edit], *, alone: bool) -> str:
    """Return one sentence about *edits*, all of them without consequence."""
    counts = Counter(edit.kind for edit in edits)
    parts = [
        one if counts[kind] == 1 else many.format(counts[kind])
        for kind, (one, many) in _QUIET.items()
        if counts[kind]
    ]
    if not parts:
        return "Nothing changed." if alone else ""
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    end = "nothing changed in meaning." if alone else "nothing else changed."
    return f"{listed[0].upper()}{listed[1:]}; {end}"
