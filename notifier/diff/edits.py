"""From pairs to edits: what is told, in which words, and where it stands."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from notifier.diff.gaps import Gaps
from notifier.diff.matching import Matching, Pair, places, titles
from notifier.diff.relinks import relinked
from notifier.diff.segments import Side
from notifier.diff.words import runs_of, text_of, words_of
from notifier.model.change import Edit, EditKind, Run, before

_ORDER: Sequence[EditKind] = (
    "moved",
    "split",
    "merged",
    "renamed",
    "moved_edited",
    "replaced",
    "deleted",
    "inserted",
    "relinked",
)


def edits_of(matching: Matching, moves: Sequence[Sequence[Pair]]) -> tuple[Edit, ...]:
    """Return the edits in reading order of the new document, each with its id."""
    gaps = Gaps(matching)
    edits = [
        *(_move(matching, move, gaps) for move in moves),
        *_edited(matching, moves),
        *_one_sided(matching, gaps),
        *_borders(matching, moves),
        *relinked(matching),
    ]
    edits.sort(key=_reading_order)
    _place(edits, matching)
    return _with_ids(edits)


def _reading_order(edit: Edit) -> tuple[int, int, int, bool, int, int, int, int]:
    """Sort edits by where they stand in new; what went from before a text goes before that."""
    new, old = edit.new_at[0], edit.old_at[0]
    return (
        *(new.section, new.block, new.start),
        new.end > new.start,
        _ORDER.index(edit.kind),
        *(old.section, old.block, old.start),
    )


def _place(edits: Sequence[Edit], matching: Matching) -> None:
    """Tell every edit in which section its section stands, on the side on which a reader looks for it."""
    for edit in edits:
        side, at = (matching.new, edit.new_at) if edit.new else (matching.old, edit.old_at)
        path = side.document.sections[at[0].section].path
        vars(edit)["above"] = path[-1] if path else ""  # as with its id below


def _with_ids(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Give every edit an id made from what it says; twins are counted."""
    seen: Counter[str] = Counter()
    for edit in edits:
        said = "\x1f".join((edit.kind, edit.section, edit.old, edit.new, str(edit.links)))
        number = seen[said]
        seen[said] += 1
        digest = hashlib.sha256(f"{said}\x1f{number}".encode("utf-8", "surrogatepass"))
        vars(edit)["id"] = digest.hexdigest()[:10]  # nobody else has seen it without one
    return tuple(edits)


def _move(matching: Matching, move: Sequence[Pair], gaps: Gaps) -> Edit:
    """Return the edit of one move; a lone edited sentence is ``moved_edited``."""
    i0, i1, j0, j1 = move[0].i0, move[-1].i1, move[0].j0, move[-1].j1
    section, origin = titles(matching, i0, j0)
    lone = len(move) == 1 and bool(move[0].ops)
    return Edit(
        id="",
        kind="moved_edited" if lone else "moved",
        section=section,
        from_section=origin,
        old=text_of(matching.old.segments[i0:i1]),
        new=text_of(matching.new.segments[j0:j1]),
        runs=_runs(matching, move[0]) if lone else (),
        old_at=(*places(matching.old, i0, i1), gaps.in_old(j0, j1)),
        new_at=(*places(matching.new, j0, j1), gaps.in_new(i0, i1)),
    )


def _runs(matching: Matching, pair: Pair) -> tuple[Run, ...]:
    old = words_of(matching.old.segments[pair.i0 : pair.i1])
    new = words_of(matching.new.segments[pair.j0 : pair.j1])
    return runs_of(old, new, pair.ops)


def _edited(matching: Matching, moves: Sequence[Sequence[Pair]]) -> list[Edit]:
    """Return the edits of pairs whose words changed, moves of a lone sentence excepted."""
    edits = []
    for pair in matching.pairs():
        if pair.group >= 0 and (not pair.ops or len(moves[pair.group]) == 1):
            continue
        if not pair.ops:
            edits += [_rearranged(matching, pair)] if pair.rearranged else []
            continue
        old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
        if pair.rearranged and pair.group < 0:
            edits.append(_rearranged(matching, pair))
            continue
        section, origin = titles(matching, pair.i0, pair.j0)
        edits.append(
            Edit(
                id="",
                kind="renamed" if old.is_title and new.is_title else "replaced",
                section=section,
                from_section=origin,
                old=text_of(matching.old.segments[pair.i0 : pair.i1]),
                new=text_of(matching.new.segments[pair.j0 : pair.j1]),
                runs=_runs(matching, pair),
                old_at=places(matching.old, pair.i0, pair.i1),
                new_at=places(matching.new, pair.j0, pair.j1),
            )
        )
    return edits


def _rearranged(matching: Matching, pair: Pair) -> Edit:
    """Return the edit of a text that stayed while members of a list in it changed places.

    It is a move to where it stands already: :attr:`~notifier.model.change.Edit.is_rearranged`.
    """
    section, origin = titles(matching, pair.i0, pair.j0)
    old, new = places(matching.old, pair.i0, pair.i1), places(matching.new, pair.j0, pair.j1)
    return Edit(
        id="",
        kind="moved_edited" if pair.ops else "moved",
        section=section,
        from_section=origin,
        old=text_of(matching.old.segments[pair.i0 : pair.i1]),
        new=text_of(matching.new.segments[pair.j0 : pair.j1]),
        runs=_runs(matching, pair) if pair.ops else (),
        old_at=(*old, before(old[0])),
        new_at=(*new, before(new[0])),
    )


def _one_sided(matching: Matching, gaps: Gaps) -> list[Edit]:
    """Return what was deleted and inserted: a run within one block, or a whole section."""
    edits = []
    for start, end in _free_runs(matching.old, matching.old_pair):
        segments = matching.old.segments[start:end]
        texts = _texts(matching, (start, end), old=True)
        edits.append(
            Edit(
                id="",
                kind="deleted",
                section=matching.old.title_of(start),
                old=text_of(segments),
                runs=tuple(Run("deleted", text) for text in texts),
                old_at=places(matching.old, start, end),
                new_at=(gaps.in_new(start, end),),
            )
        )
    for start, end in _free_runs(matching.new, matching.new_pair):
        segments = matching.new.segments[start:end]
        texts = _texts(matching, (start, end), old=False)
        edits.append(
            Edit(
                id="",
                kind="inserted",
                section=matching.new.title_of(start),
                new=text_of(segments),
                runs=tuple(Run("inserted", text) for text in texts),
                old_at=(gaps.in_old(start, end),),
                new_at=places(matching.new, start, end),
            )
        )
    return edits


def _texts(matching: Matching, stretch: tuple[int, int], *, old: bool) -> list[str]:
    """Return the texts of what stands in *old* (or new) only.

    The first goes without its number where the other side has that before what follows: the
    paragraph kept its number, and only lost or won its first sentence.
    """
    start, end = stretch
    side, paired = matching.old, matching.old_pair
    if not old:
        side, paired = matching.new, matching.new_pair
    texts = [segment.text for segment in side.segments[start:end]]
    first = side.segments[start]
    pair = paired[end] if first.marker and end < len(paired) else None
    if pair and side.segments[end].paragraph == first.paragraph:
        partner = matching.new.segments[pair.j0] if old else matching.old.segments[pair.i0]
        number = first.text[: first.marker]
        if partner.marker and partner.text[: partner.marker] == number:
            texts[0] = texts[0][first.marker :]
    return texts


def _free_runs(side: Side, paired: Sequence[Pair | None]) -> list[tuple[int, int]]:
    """Return the stretches without a partner: whole titled sections, else within one block."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(paired):
        if paired[index] is not None:
            index += 1
            continue
        segment = side.segments[index]
        members = side.section_range(segment.section)
        end = index + 1
        if segment.is_title and all(paired[k] is None for k in members):
            end = members.stop
        else:
            while (
                end < len(paired)
                and paired[end] is None
                and side.segments[end].paragraph == segment.paragraph
            ):
                end += 1
        runs.append((index, end))
        index = end
    return runs


def _borders(matching: Matching, moves: Sequence[Sequence[Pair]]) -> list[Edit]:
    """Return the blocks that were split or merged: same sentences, other borders."""
    in_place = [pair for pair in matching.pairs() if pair.group < 0]
    edits: list[Edit] = []
    for chain in (in_place, *moves):
        edits.extend(_borders_in(matching, chain))
    return edits


def _borders_in(matching: Matching, chain: Sequence[Pair]) -> list[Edit]:
    """Return the splits and merges among pairs that stand in the same order on both sides."""
    edits: list[Edit] = []
    start = 0
    for end in range(1, len(chain) + 1):
        if end < len(chain) and _together(matching, chain[end - 1], chain[end]):
            continue
        edit = _border_edit(matching, chain[start], chain[end - 1])
        if edit:
            edits.append(edit)
        start = end
    return edits


def _together(matching: Matching, before: Pair, after: Pair) -> bool:
    """Whether two pairs share a block on either side."""
    if before.i1 != after.i0 or before.j1 != after.j0:
        return False
    old, new = matching.old.segments, matching.new.segments
    return (
        old[before.i1 - 1].paragraph == old[after.i0].paragraph
        or new[before.j1 - 1].paragraph == new[after.j0].paragraph
    )


def _border_edit(matching: Matching, first: Pair, last: Pair) -> Edit | None:
    """Return the split or merge of the stretch from *first* to *last*, if its borders differ."""
    old = matching.old.segments[first.i0 : last.i1]
    new = matching.new.segments[first.j0 : last.j1]
    old_blocks = old[-1].paragraph - old[0].paragraph
    new_blocks = new[-1].paragraph - new[0].paragraph
    if old_blocks == new_blocks:
        return None
    section, origin = titles(matching, first.i0, first.j0)
    return Edit(
        id="",
        kind="split" if new_blocks > old_blocks else "merged",
        section=section,
        from_section=origin,
        old=text_of(old),
        new=text_of(new),
        old_at=places(matching.old, first.i0, last.i1),
        new_at=places(matching.new, first.j0, last.j1),
    )
