"""The order of work: exact matches, then what moved, then edited sentences in what is left."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from notifier.diff.budget import Budget
from notifier.diff.columns import match_rows, read_columns
from notifier.diff.edits import edits_of
from notifier.diff.elsewhere import pair_elsewhere
from notifier.diff.ends import read_middles
from notifier.diff.matching import (
    Matching,
    Pair,
    extend,
    match_ends,
    match_repeated,
    match_unique,
)
from notifier.diff.moves import mark_moves, section_partners
from notifier.diff.named import named
from notifier.diff.pairing import join_shifted, pair_gap, show_numbers
from notifier.diff.rearrange import in_new_order
from notifier.diff.recased import match_recased, quiet_labels
from notifier.diff.recut import read_titles_alike, recut, set_titles_apart
from notifier.diff.renames import pair_titles
from notifier.diff.segments import Side, segments_of
from notifier.diff.sequences import common_elements
from notifier.diff.tidy import Op
from notifier.diff.twins import mend_halves, mend_twins
from notifier.model.change import Change
from notifier.model.document import Document

#: Equal text of fewer words than this, alone in another section, is chance and no move.
LEAST_MOVED = 4
#: Characters that are hashed sooner than compared.
CHUNK = 2000

Gap = tuple[list[int], list[int]]


def compare(old: Document, new: Document) -> Change:
    """Return every edit that turns *old* into *new*, in the new document's reading order.

    Deterministic; swapping the documents swaps what is deleted and what is inserted. Work grows
    linearly with the documents: where the budget runs out, ``coarse`` is set and the edits there
    are larger than they could be, but right.
    """
    sides = read_middles(old, new, sparse=True)
    matching, moves = _matched(*sides)
    if matching.crossed and len(sides[0].spans) > 1:
        matching, moves = _matched(*read_middles(old, new))
    if matching.cut:
        matching, moves = _matched(segments_of(old), segments_of(new))
    texts = old.text, new.text
    old_sha256, new_sha256 = _sha256(*texts)
    edits = edits_of(matching, moves)
    return Change(
        edits=edits,
        old_sha256=old_sha256,
        new_sha256=new_sha256,
        coarse=matching.budget.short,
        language=new.language or old.language,
        named=named(edits, *texts),
    )


def _matched(old: Side, new: Side) -> tuple[Matching, list[list[Pair]]]:
    """Return all pairs of two sides, and the moves among them."""
    recut(old, new)
    read_titles_alike(old, new)
    set_titles_apart(old, new)
    budget = Budget.for_documents(old.document, new.document)
    if _rank(new) < _rank(old):
        matching = Matching(new, old, budget)
        moves = _match(matching)
        return _swapped(matching), moves
    matching = Matching(old, new, budget)
    moves = _match(matching)
    return matching, moves


def _sha256(old: str, new: str) -> tuple[str, str]:
    """Return the SHA-256 of two texts; what both begin with is read once."""
    shared = _shared(old, new)
    first = hashlib.sha256(old[:shared].encode("utf-8", "surrogatepass"))
    other = first.copy()
    first.update(old[shared:].encode("utf-8", "surrogatepass"))
    other.update(new[shared:].encode("utf-8", "surrogatepass"))
    return first.hexdigest(), other.hexdigest()


def _shared(old: str, new: str) -> int:
    """Return with how many characters both texts begin, or somewhat fewer."""
    low, high = 0, min(len(old), len(new))
    while high - low > CHUNK:
        middle = (low + high + 1) // 2
        if old.startswith(new[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low


def _rank(side: Side) -> tuple[int, list[str]]:
    """Order two sides in a way that does not depend on which is the older one."""
    return len(side.segments), [segment.key for segment in side.segments]


def _swapped(matching: Matching) -> Matching:
    """Return the same pairs seen from the other side."""
    result = Matching(
        *(matching.new, matching.old, matching.budget), crossed=matching.crossed, cut=matching.cut
    )
    for pair in matching.pairs():
        pair.i0, pair.i1, pair.j0, pair.j1 = pair.j0, pair.j1, pair.i0, pair.i1
        pair.ops = [Op(op.j0, op.j1, op.i0, op.i1) for op in pair.ops]
        if pair.rearranged:
            pair.ops.sort(key=in_new_order)
        result.add(pair)
    return result


def _match(matching: Matching) -> list[list[Pair]]:
    """Find all pairs; return the moves."""
    match_ends(matching)
    if matching.is_done:
        show_numbers(matching)
        return []
    match_unique(matching)
    extend(matching)
    moves = _true_moves(matching)
    for old, new in list(_gaps(matching, moves)):
        _match_equal(matching, old, new)
    extend(matching)
    match_repeated(matching, LEAST_MOVED, section_partners)
    extend(matching)
    if matching.crossed:
        mend_twins(matching)
        mend_halves(matching)
    match_recased(matching)
    match_rows(matching)
    pair_titles(matching)
    moves = _true_moves(matching)
    for move in moves:
        for old, new in [*_gaps_within(move), *_edges(matching, move)]:
            pair_gap(matching, old, new)
    if moves:
        moves = mark_moves(matching)
    for old, new in list(_gaps(matching, moves)):
        pair_gap(matching, old, new)
    pair_elsewhere(matching)
    extend(matching)
    pair_titles(matching)
    show_numbers(matching)
    join_shifted(matching)
    read_columns(matching)
    moves = _true_moves(matching)
    quiet_labels(matching, moves)
    return moves


def _match_equal(matching: Matching, old: Sequence[int], new: Sequence[int]) -> None:
    keys = [matching.old.segments[i].key for i in old]
    others = [matching.new.segments[j].key for j in new]
    for a, b in common_elements(keys, others, matching.budget):
        matching.match(old[a], new[b])


def _true_moves(matching: Matching) -> list[list[Pair]]:
    """Mark the moves, and give up those that are but chance: short texts, lone titles."""
    moves = mark_moves(matching)
    matching.crossed = matching.crossed or bool(moves)
    partners = section_partners(matching) if moves else {}
    chance = [move for move in moves if _is_chance(matching, move, partners)]
    if not chance:
        return moves
    for move in chance:
        for pair in move:
            matching.remove(pair)
    return mark_moves(matching)


def _is_chance(matching: Matching, move: Sequence[Pair], partners: dict[int, int]) -> bool:
    firsts = [(matching.old.segments[p.i0], matching.new.segments[p.j0]) for p in move]
    if all(old.is_title or new.is_title for old, new in firsts):
        return not all(
            _is_alike(matching, pair)
            and partners.get(old.section) == new.section
            and _share_text(matching, old.section, new.section)
            for pair, (old, new) in zip(move, firsts, strict=True)
        )
    if sum(pair.weight for pair in move) >= LEAST_MOVED:
        return False
    return any(partners.get(old.section) != new.section for old, new in firsts)


def _is_alike(matching: Matching, pair: Pair) -> bool:
    """Whether most words of either version of a title stayed."""
    went = sum(op.i1 - op.i0 for op in pair.ops)
    came = sum(op.j1 - op.j0 for op in pair.ops)
    old, new = matching.old.segments[pair.i0], matching.new.segments[pair.j0]
    return 2 * went <= old.size or 2 * came <= new.size


def _share_text(matching: Matching, old: int, new: int) -> bool:
    """Whether any text but the title is in both sections: their titles moved with it."""
    return any(
        pair is not None
        and pair.weight >= LEAST_MOVED
        and not matching.old.segments[pair.i0].is_title
        and matching.new.segments[pair.j0].section == new
        for pair in (matching.old_pair[i] for i in matching.old.section_range(old))
    )


def _gaps(matching: Matching, moves: Sequence[Sequence[Pair]]) -> Iterator[Gap]:
    """Yield what is free between neighbouring pairs in place, outside of moves."""
    inner_old = {i for move in moves for i in range(move[0].i0, move[-1].i1)}
    inner_new = {j for move in moves for j in range(move[0].j0, move[-1].j1)}
    i = j = 0
    end = Pair(len(matching.old_pair), 0, len(matching.new_pair), 0)
    for pair in [*(pair for pair in matching.pairs() if pair.group < 0), end]:
        if pair.i0 > i and pair.j0 > j:
            old = [k for k in range(i, pair.i0) if not matching.old_pair[k] and k not in inner_old]
            new = [k for k in range(j, pair.j0) if not matching.new_pair[k] and k not in inner_new]
            if old and new:
                yield old, new
        i, j = pair.i1, pair.j1


def _gaps_within(move: Sequence[Pair]) -> list[Gap]:
    """Return what is free between the pairs of one move."""
    return [
        (list(range(before.i1, after.i0)), list(range(before.j1, after.j0)))
        for before, after in pairwise(move)
        if after.i0 > before.i1 and after.j0 > before.j1
    ]


def _edges(matching: Matching, move: Sequence[Pair]) -> list[Gap]:
    """Return what is free right before and after a move in the same block (or section)."""
    whole = any(matching.old.segments[pair.i0].is_title for pair in move)
    first, last = move[0], move[-1]
    gaps = []
    for i, j, step in ((first.i0, first.j0, -1), (last.i1, last.j1, 1)):
        old = _free_run(matching.old, matching.old_pair, i, step, whole)
        new = _free_run(matching.new, matching.new_pair, j, step, whole)
        if old and new:
            gaps.append((old, new))
    return gaps


def _free_run(
    side: Side, paired: Sequence[Pair | None], at: int, step: int, whole: bool
) -> list[int]:
    """Return the free segments next to *at* that share its section (*whole*) or its block."""
    index = at if step > 0 else at - 1
    home = side.segments[index - step]
    run = []
    while 0 <= index < len(side.segments) and paired[index] is None:
        segment = side.segments[index]
        if whole and step < 0 and segment.is_title:
            run.append(index)
            break
        if segment.section != home.section or (not whole and segment.paragraph != home.paragraph):
            break
        run.append(index)
        index += step
    return sorted(run)
