"""The changes that a summary quotes: which, in what order, and how much of each passage.

Longer than other modules because what is quoted of one item depends on what the others quote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from notifier.compose.numbers import number
from notifier.compose.window import around, letters, side
from notifier.model.change import Change, Edit, Run, RunKind
from notifier.model.lead import leads, refers_back
from notifier.model.shorten import shorten, shorten_quoted
from notifier.model.verdict import Direction, Reason

QUOTE_LENGTH = 420
"""Characters of a quotation, its ellipses included."""

SENTENCE_LENGTH = 300
"""Characters of what is said of one change."""

#: A company that came to a list or left it, and which list.
_LISTED = re.compile(r"(?P<who>.+?) (?P<verb>join|leave)s? (?P<where>(?:the|a) (?:list\b|“).*)\.")
#: What a reason says before it quotes.
_HEAD = re.compile(r"(?P<head>[^“]*(?:“[^”]*”[^“]*)*?): “")
_CELLS = re.compile(r"\s*\|\s*")
_BULLET = re.compile(r"(?:(?<=\s)|^)[*•]\s+")
#: Marks of items that make a list; one may be a star by itself.
_ITEMS = 2
_TWO_POINTS = re.compile(r"·\s+(?:·\s+)+")
_MARKER = re.compile(r"^(?:[-*•·]\s+|\|\s*)+")
#: What stands for the rule where several say that the same is named.
_NAMES = "names"
#: A whole section that came or went.
_NEW_SECTION = re.compile(r"The policy has a new section, “(?P<title>[^”]*)” \(\d+ passages\)")
_LOST_SECTION = re.compile(r"The section “(?P<title>[^”]*)” \(\d+ passages\) was removed")
#: New sections that are told as one change.
_MANY = 3
#: Characters of a sentence that introduces a section.
_INTRODUCTION = 160
#: Characters between two sentences or items.
_GAP = 3
#: Companies named in one sentence on a list.
_NAMED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One change as a customer reads it.

    ``sentence``: what changes. ``old``, ``new``: the sentences as published, shortened at word
    borders around the changed words, "" where there is none. ``runs``: their redline.
    ``edit_id``, ``also``: the edit that is quoted, and further ones of which the sentence speaks.
    """

    sentence: str
    section: str
    old: str
    new: str
    direction: Direction
    edit_id: str
    runs: tuple[Run, ...] = ()
    also: tuple[str, ...] = ()

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
            "also": list(self.also),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Item:
        """Undo :meth:`to_dict`."""
        runs = tuple(Run(kind, text) for kind, text in data["runs"])
        # Notices of earlier releases speak of one edit in each item.
        return cls(**{**data, "runs": runs, "also": tuple(data.get("also", ()))})


@dataclass(slots=True)
class Topic:
    """Reasons that are one change to a reader; the first stands for them.

    ``edits``: ids of the edits that they speak of.
    """

    reasons: list[Reason]
    edits: set[str] = field(default_factory=set)

    @property
    def kind(self) -> tuple[str, str]:
        """What it is about, and by which rule that is known."""
        return self.reasons[0].rule, self.reasons[0].category

    @property
    def sentence(self) -> str:
        """The sentence that stands for all, at most :data:`SENTENCE_LENGTH` characters long."""
        return shorten_quoted(self._sentence(), SENTENCE_LENGTH)

    def _sentence(self) -> str:
        sections = [match for match in map(_section, self.reasons) if match]
        if len(sections) >= _MANY:
            titles = " and ".join(f"“{match['title']}”" for match in sections[: _MANY - 1])
            quoted = self.reasons[0].sentence[sections[0].end() :]
            count = number(len(sections))
            if sections[0].re is _NEW_SECTION:
                return f"The policy has {count} new sections, among them {titles}{quoted}"
            return f"{count.capitalize()} sections were removed, among them {titles}{quoted}"
        first = _LISTED.fullmatch(self.reasons[0].sentence)
        listed = [_LISTED.fullmatch(reason.sentence) for reason in self.reasons]
        # "Harbour, Inc" and "Harbour, Inc." are one.
        names = list({letters(match["who"]): match["who"] for match in listed if match}.values())
        if first is None or len(names) == 1:
            return self.reasons[0].sentence
        shown = names[:_NAMED]
        if len(names) > len(shown):
            shown = [*shown[:-1], f"{len(names) - len(shown) + 1} more"]
        return f"{', '.join(shown[:-1])} and {shown[-1]} {first['verb']} {first['where']}."


def topics(reasons: Sequence[Reason]) -> list[Topic]:
    """Gather *reasons*, the loudest first, into what a reader takes for single changes.

    Of one edit there is one topic. Companies that join one list are one, and so are edits of which
    the same is said ("now names Utah").
    """
    found: dict[tuple[str, ...], Topic] = {}
    of_edit: dict[str, Topic] = {}
    sections = Counter(match.re for match in map(_section, reasons) if match)
    for reason in reasons:
        if reason.edit_id in of_edit:
            of_edit[reason.edit_id].reasons.append(reason)
            continue
        section = _section(reason)
        many = section is not None and sections[section.re] >= _MANY
        key = (section.re.pattern,) if section and many else _key(reason)
        topic = found.setdefault(key, Topic([]))
        topic.reasons.append(reason)
        topic.edits.add(reason.edit_id)
        of_edit[reason.edit_id] = topic
    return list(found.values())


def chosen(found: Sequence[Topic], limit: int) -> list[Topic]:
    """Return the first *limit* topics, of one kind no more than half where there are others."""
    left = list(found)
    picked: list[Topic] = []
    while left and len(picked) < limit:
        kinds = Counter(topic.kind for topic in picked)
        fresh = (topic for topic in left if kinds[topic.kind] < (limit + 1) // 2)
        best = next(fresh, left[0])
        left.remove(best)
        picked.append(best)
    return picked


def _section(reason: Reason) -> re.Match[str] | None:
    return _NEW_SECTION.match(reason.sentence) or _LOST_SECTION.match(reason.sentence)


def _key(reason: Reason) -> tuple[str, ...]:
    listed = _LISTED.fullmatch(reason.sentence)
    if listed:
        return (reason.rule, listed["verb"], listed["where"])
    what, changes, _ = reason.sentence.partition(" changes from ")
    if changes:
        # A company stands in many places, whatever it is called there.
        name = "" if reason.rule.startswith("party_changed") else what
        return (name, letters(reason.old), letters(reason.new))
    head = _HEAD.match(reason.sentence)
    if head and reason.old != reason.new and (" names " in head[0] or " mentions " in head[0]):
        return (_NAMES, head["head"])
    return (reason.edit_id,)


def items(told: Sequence[Topic], change: Change, limit: int) -> tuple[Item, ...]:
    """Return an item for each of the topics *told*, at most *limit* in all.

    Where there are fewer, passages of several sentences are told on: what else is said of them,
    and is not in a quotation yet.
    """
    found: list[Item] = []
    for topic in told[:limit]:
        item = _with_rows(_item(topic.sentence, topic.reasons[0], change, found), topic, change)
        item = replace(item, direction=_taken(item, topic))
        further = topic.edits - {item.edit_id}
        also = [edit.id for edit in change.edits if edit.id in further or edit.id in item.also]
        found.append(replace(item, also=tuple(also)))
    for topic in told:
        for reason in topic.reasons[1:]:
            if len(found) == limit:
                return tuple(found)
            if (reason.old and reason.new) or _LISTED.fullmatch(reason.sentence):
                continue
            # Of what names the same, the first stands for all.
            if (key := _key(reason))[0] == _NAMES and key == _key(topic.reasons[0]):
                continue
            if not any(_shows(item, reason) for item in found):
                sentence = shorten_quoted(reason.sentence, SENTENCE_LENGTH)
                found.append(_item(sentence, reason, change, found))
    return tuple(found)


def _taken(item: Item, topic: Topic) -> Direction:
    """Return on whose side *item* is: of a passage, what is said of all that is quoted of it."""
    own = item.direction
    if item.old and item.new:
        return own
    said = {
        reason.direction
        for reason in topic.reasons
        if reason.edit_id == item.edit_id and _shows(item, reason)
    }
    return "mixed" if own != "neutral" and said - {own, "neutral"} else own


def _with_rows(item: Item, topic: Topic, change: Change) -> Item:
    """Return *item* with the rows of all companies that its sentence names."""
    if len(topic.edits) == 1 or not _LISTED.fullmatch(topic.reasons[0].sentence):
        return item
    edits = [edit for edit in change.edits if edit.id in topic.edits]
    rows = [_bare(edit.new if item.new else edit.old) for edit in edits]
    text = shorten("; ".join(rows), QUOTE_LENGTH)
    runs = (Run("inserted" if item.new else "deleted", text),)
    return replace(item, old="" if item.new else text, new=text if item.new else "", runs=runs)


def _shows(item: Item, reason: Reason) -> bool:
    """Whether a quotation of *item* holds the words of *reason*, on the side on which they stand."""
    wanted = letters(reason.new or reason.old)
    side = item.old if item.edit_id == reason.edit_id and not reason.new else item.new
    return not wanted or wanted in letters(side or item.new or item.old)


def _item(sentence: str, reason: Reason, change: Change, before: Sequence[Item]) -> Item:
    at, edit = next((i, edit) for i, edit in enumerate(change.edits) if edit.id == reason.edit_id)
    also: tuple[str, ...] = ()
    restated = reason.old if edit.kind == "inserted" else reason.new
    if edit.kind in {"inserted", "deleted"} and restated and (other := _counterpart(change, at)):
        also = (other.id,)
        gone, come = edit.old or other.old, edit.new or other.new
        old, new = (_bare(shorten(text, QUOTE_LENGTH)) for text in (gone, come))
        runs: tuple[Run, ...] = (Run("deleted", old), Run("inserted", new))
    elif edit.kind in {"inserted", "deleted"}:
        kind: RunKind = "inserted" if edit.new else "deleted"
        shown = [letters(item.old or item.new) for item in before if item.edit_id == edit.id]
        text = _bare(_passage(reason, edit, shown))
        runs = (Run(kind, text),)
        old, new = ("", text) if kind == "inserted" else (text, "")
    else:
        runs = around(edit.runs, QUOTE_LENGTH, (reason.new, reason.old))
        old, new = (side(runs, other) for other in ("inserted", "deleted"))
        if not runs or runs == edit.runs:
            old, new = shorten(edit.old, QUOTE_LENGTH), shorten(edit.new, QUOTE_LENGTH)
        old, new = _bare(old) if edit.old else "", _bare(new) if edit.new else ""
        listed = len(_BULLET.findall("".join(run.text for run in runs))) >= _ITEMS
        runs = tuple(Run(run.kind, _points(run.text, listed=listed)) for run in runs)
    return Item(
        sentence=sentence,
        section=edit.section,
        old=old,
        new=new,
        direction=reason.direction,
        edit_id=edit.id,
        runs=runs,
        also=also,
    )


def _counterpart(change: Change, at: int) -> Edit | None:
    """Return what came where the edit numbered *at* went, or the other way round, if judged as one."""
    kinds = {"inserted", "deleted"}
    for beside in (at + 1, at - 1):
        if 0 <= beside < len(change.edits):
            edit = change.edits[beside]
            own = change.edits[at]
            if {edit.kind, own.kind} == kinds and edit.section == own.section:
                return edit
    return None


def _bare(text: str) -> str:
    """Return *text* without the marks of lists and tables."""
    bare = _MARKER.sub("", text).strip(" |")
    return _points(bare, listed=len(_BULLET.findall(bare)) >= _ITEMS)


def _points(text: str, *, listed: bool) -> str:
    """Return *text* with points for the borders of cells and, where items are *listed* within, for their marks."""
    parted = _CELLS.sub(" · ", text)
    return _TWO_POINTS.sub("· ", _BULLET.sub("· ", parted)) if listed else parted


def _passage(reason: Reason, edit: Edit, shown: Sequence[str]) -> str:
    """Return the sentence that *reason* speaks of, and its neighbours as far as there is room.

    Neighbours that are *shown* already are left out.
    """
    sentences = [text for run in edit.runs if (text := run.text.strip()) and text != edit.section]
    wanted = letters(reason.new or reason.old)
    at = next((i for i, text in enumerate(sentences) if wanted and wanted in letters(text)), None)
    if at is None:
        return shorten(edit.new or edit.old, QUOTE_LENGTH)
    # A section is introduced by its own first sentence.
    opening = sentences[0] if _section(reason) and at and _opens(sentences[0]) else ""
    first = last = at
    lead = list(leads(sentences))[at][0]
    if lead and len(lead) + len(sentences[at]) < QUOTE_LENGTH:
        # An entry says nothing without what opens its list.
        opening = opening if opening == lead else lead
    room = QUOTE_LENGTH - len(sentences[at]) - (len(opening) + _GAP if opening else 0)
    shown = [*shown, letters(opening)] if opening else shown

    def fits(index: int) -> bool:
        if not 0 <= index < len(sentences) or len(sentences[index]) + _GAP > room:
            return False
        return not any(letters(sentences[index]) in text for text in shown)

    while refers_back(sentences[first]) and fits(first - 1):
        first -= 1
        room -= len(sentences[first]) + _GAP
    # What follows explains; what stands before is read only where nothing follows, or is meant by "this".
    while fits(last + 1) or fits(first - 1):
        if fits(last + 1):
            last += 1
            room -= len(sentences[last]) + _GAP
        else:
            first -= 1
            room -= len(sentences[first]) + _GAP
    while last > at and sentences[last].endswith(":"):
        last -= 1  # what opens a list says nothing without an entry
    text = _strung(sentences[first : last + 1])
    if opening:
        text = f"{opening} {'' if sentences[first - 1] == opening else '… '}{text}"
    return shorten(text, QUOTE_LENGTH)


def _opens(sentence: str) -> bool:
    """Whether *sentence* says what a section is about, in few words."""
    return len(sentence) <= _INTRODUCTION and sentence.endswith((".", ":", "!", "?"))


def _strung(sentences: Sequence[str]) -> str:
    """Join *sentences*; what ends without a mark, as items of a list do, is set apart by a point."""
    return "".join(
        text + ("" if last else " " if text[-1] in ".!?:;,”\"')" else " · ")
        for text, last in zip(sentences, [*[False] * (len(sentences) - 1), True], strict=True)
    )
