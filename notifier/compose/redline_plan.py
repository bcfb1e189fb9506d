"""Which edit marks what, by section and block of the new document: the redline's preparation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from notifier.compose.redline_notes import Note, destination, link_note, origin
from notifier.model.change import TITLE, Change, Edit, Place
from notifier.model.document import BlockKind, Document

MarkKind = Literal["same", "deleted", "inserted", "moved_from", "moved_to"]
At = tuple[int, int]

#: Of a longer text that went elsewhere only the beginning is shown where it stood, in words.
ORIGIN_WORDS = 25


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text in reading order. ``edit_id``: "" for unchanged text."""

    kind: MarkKind
    text: str
    edit_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """Old text without a home in the new document. ``kinds``: one for each mark.

    ``moved``: the whole section went elsewhere.
    """

    kinds: tuple[BlockKind | Literal["title"], ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...] = ()
    level: int = 0
    moved: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    """Marks in place of the stretch ``start:end`` of one text."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of one text that is new there: inserted or moved to it."""

    start: int
    end: int
    kind: MarkKind
    edit_id: str


class Plan:
    """The marks, notes and strays of a change, each where it belongs in the new document."""

    def __init__(
        self, old: Document, new: Document, change: Change, *, origin_words: int = ORIGIN_WORDS
    ) -> None:
        """Sort every edit of *change* to its places; show *origin_words* of what went elsewhere."""
        self._old, self._new = old, new
        self._origin_words = origin_words
        self.spots: dict[At, list[_Spot]] = defaultdict(list)
        self.stretches: dict[At, list[_Stretch]] = defaultdict(list)
        self.notes: dict[At, list[Note]] = defaultdict(list)
        self.blocks_before: dict[At, list[Stray]] = defaultdict(list)
        self.sections_before: dict[int, list[Stray]] = defaultdict(list)
        for edit in change.edits:
            self._place(edit)

    def _place(self, edit: Edit) -> None:
        home = (edit.new_at[0].section, edit.new_at[0].block)
        if edit.kind == "deleted":
            self._gone(edit, edit.new_at[0])
        elif edit.kind == "inserted":
            self._stretch(edit, edit.new_at, "inserted")
        elif edit.kind in ("replaced", "renamed"):
            self._rewritten(edit, edit.new_at, "same")
        elif edit.kind in ("moved", "moved_edited"):
            *target, gap = edit.new_at
            if edit.kind == "moved":
                self._stretch(edit, target, "moved_to")
            else:
                self._rewritten(edit, target, "moved_to")
            self.notes[home].append(origin(self._old, edit))
            self._went(edit, gap)
        elif edit.kind == "relinked":
            self.notes[home].extend(link_note(edit.id, *pair) for pair in edit.links)
        else:
            how = "split into several" if edit.kind == "split" else "merged into one"
            self.notes[home].append(Note(f"Paragraphs {how}; the words are the same.", edit.id))

    def _stretch(self, edit: Edit, places: Sequence[Place], kind: MarkKind) -> None:
        for place in places:
            self.stretches[place.section, place.block].append(
                _Stretch(place.start, place.end, kind, edit.id)
            )

    def _rewritten(self, edit: Edit, places: Sequence[Place], same: MarkKind) -> None:
        """Put the edit's runs in place of its text; its lines are the blocks it spans."""
        lines: list[list[Mark]] = [[]]
        for run in edit.runs:
            kind: MarkKind = same if run.kind == "same" else run.kind
            edit_id = "" if kind == "same" else edit.id
            if run.kind == "deleted":
                lines[-1].append(Mark(kind, run.text.replace("\n", " "), edit_id))
                continue
            first, *others = run.text.split("\n")
            lines[-1].append(Mark(kind, first, edit_id))
            lines.extend([Mark(kind, text, edit_id)] for text in others)
        for number, place in enumerate(places):
            marks = lines[number] if number < len(lines) else []
            if number == len(places) - 1:
                marks = [mark for line in lines[number:] for mark in line]
            self.spots[place.section, place.block].append(
                _Spot(place.start, place.end, tuple(mark for mark in marks if mark.text))
            )

    def _gone(self, edit: Edit, gap: Place) -> None:
        """Put deleted text where it stood: a section, a block, or words within a block."""
        if edit.old_at[0].block == TITLE and gap.block == TITLE:
            lines = edit.old.split("\n")
            self.sections_before[gap.section].append(
                Stray(
                    kinds=self._kinds(edit.old_at),
                    marks=tuple(Mark("deleted", line, edit.id) for line in lines),
                    level=self._old.sections[edit.old_at[0].section].level,
                )
            )
        elif self._is_inline(edit.old_at, gap):
            text = " ".join(edit.old.split("\n"))
            self._inline(gap, Mark("deleted", text, edit.id))
        else:
            kinds = self._kinds(edit.old_at)
            for kind, line in zip(kinds, edit.old.split("\n"), strict=False):
                stray = Stray(kinds=(kind,), marks=(Mark("deleted", line, edit.id),))
                self.blocks_before[self._before(gap)].append(stray)

    def _went(self, edit: Edit, gap: Place) -> None:
        """Show the beginning of text that went elsewhere where it stood."""
        note = destination(self._new, edit)
        old_at = edit.old_at[:-1]
        if self._is_inline(old_at, gap):
            beginning = _beginning([edit.old], self._origin_words)[0]
            self._inline(gap, Mark("moved_from", beginning, edit.id))
            self.notes[gap.section, gap.block].append(note)
        elif old_at[0].block == TITLE and gap.block == TITLE:
            title = Mark("moved_from", self._old.sections[old_at[0].section].title, edit.id)
            level = self._old.sections[old_at[0].section].level
            self.sections_before[gap.section].append(
                Stray(kinds=("title",), marks=(title,), notes=(note,), level=level, moved=True)
            )
        else:
            lines = _beginning(edit.old.split("\n"), self._origin_words)
            for number, (kind, line) in enumerate(zip(self._kinds(old_at), lines, strict=False)):
                self.blocks_before[self._before(gap)].append(
                    Stray(
                        kinds=(kind,),
                        marks=(Mark("moved_from", line, edit.id),),
                        notes=(note,) if number == len(lines) - 1 else (),
                    )
                )

    def _before(self, gap: Place) -> At:
        """Return the block before which a gap between blocks lies."""
        if gap.block == TITLE and gap.section > 0:
            last = min(gap.section, len(self._new.sections)) - 1
            return last, len(self._new.sections[last].blocks)
        return gap.section, max(gap.block, 0)

    def _inline(self, gap: Place, mark: Mark) -> None:
        space = Mark("same", " ")
        marks = (space, mark) if gap.start else (mark, space)
        self.spots[gap.section, gap.block].append(_Spot(gap.start, gap.start, marks))

    def _is_inline(self, old_at: Sequence[Place], gap: Place) -> bool:
        """Whether the text stood within a block of which something is left."""
        if gap.block == TITLE or len(old_at) != 1:
            return False
        if gap.start > 0:
            return True
        place = old_at[0]
        sections = self._new.sections
        if gap.section >= len(sections) or gap.block >= len(sections[gap.section].blocks):
            return False
        if place.block == TITLE:
            return False
        whole = self._old.sections[place.section].blocks[place.block].text
        return place.start > 0 or bool(whole[place.end :].strip())

    def _kinds(self, places: Sequence[Place]) -> tuple[BlockKind | Literal["title"], ...]:
        return tuple(
            "title"
            if place.block == TITLE
            else self._old.sections[place.section].blocks[place.block].kind
            for place in places
        )


def _beginning(lines: Sequence[str], room: int) -> list[str]:
    """Return the first *room* words of *lines*, as lines."""
    out: list[str] = []
    for line in lines:
        words = line.split()
        if len(words) > room:
            out.append(" ".join([*words[:room], "…"]))
            break
        out.append(line)
        room -= len(words)
        if not room:
            if len(out) < len(lines):
                out[-1] += " …"
            break
    return out


def compose_marks(plan: Plan, at: At, text: str) -> tuple[Mark, ...]:
    """Return the marks of one text of the new document, in reading order."""
    stretches = _side_by_side(plan.stretches.get(at, ()))
    marks: list[Mark] = []
    position = 0
    for spot in sorted(plan.spots.get(at, ()), key=lambda s: (s.start, s.end)):
        marks.extend(_plain(text, position, spot.start, stretches))
        at_home = bisect_left(stretches, spot.end, key=_end)
        home = stretches[at_home] if at_home < len(stretches) else None
        home = home if home is not None and home.start <= spot.start else None
        for mark in spot.marks:
            if mark.kind == "same" and home is not None:
                marks.append(Mark(home.kind, mark.text, home.edit_id))
            else:
                marks.append(mark)
        position = max(position, spot.end)
    marks.extend(_plain(text, position, len(text), stretches))
    return tuple(marks)


def _side_by_side(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Return stretches that do not overlap: what was put into moved text cuts it."""
    inserted = sorted((s for s in stretches if s.kind == "inserted"), key=lambda s: s.start)
    out = list(inserted)
    for moved in stretches:
        if moved.kind == "inserted":
            continue
        start = moved.start
        for at in range(bisect_right(inserted, start, key=_end), len(inserted)):
            cut = inserted[at]
            if cut.start >= moved.end:
                break
            if start < cut.start:
                out.append(replace(moved, start=start, end=cut.start))
            start = cut.end
        if start < moved.end:
            out.append(replace(moved, start=start))
    return sorted(out, key=lambda s: s.start)


def _end(stretch: _Stretch) -> int:
    return stretch.end


def _plain(text: str, start: int, end: int, stretches: Sequence[_Stretch]) -> Iterator[Mark]:
    """Yield the text between two spots, cut where it is new there; *stretches* stand in order."""
    for index in range(bisect_right(stretches, start, key=_end), len(stretches)):
        stretch = stretches[index]
        if stretch.start >= end:
            break
        low, high = max(start, stretch.start), min(end, stretch.end)
        if low < high:
            if start < low:
                yield Mark("same", text[start:low])
            yield Mark(stretch.kind, text[low:high], stretch.edit_id)
            start = high
    if start < end:
        yield Mark("same", text[start:end])
