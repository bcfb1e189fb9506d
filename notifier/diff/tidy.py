"""Which of several equally right readings of a word diff a lawyer would draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Op(NamedTuple):
    """One changed stretch: words ``i0:i1`` of the old run became words ``j0:j1`` of the new one."""

    i0: int
    i1: int
    j0: int
    j1: int


#: Words that carry no meaning of their own; alone between two changes they only confuse.
#: Negations and modals are missing on purpose: they stay visible.
_WEAK_TEXT = """
a an the and or of to in on at by for with from as is are be that this these those it its our your
their we you us they any such which who de la le les des du et ou un une der die das und oder el
los las y o e il lo gli di da en van het een
"""
_WEAK = frozenset(_WEAK_TEXT.split())
_OPENERS = frozenset(["and", "or", "but", "including", "such", "unless", "except", "(", ","])
_CLOSERS = frozenset([".", ",", ";", ":", "!", "?", ")"])


def join_confetti(ops: Sequence[Op], old: Sequence[str]) -> list[Op]:
    """Join neighbouring changes where what lies between them weighs less than either."""
    joined = list(ops)
    index = 0
    while index + 1 < len(joined):
        left, right = joined[index], joined[index + 1]
        between = sum(0.5 if _is_weak(word) else 1.0 for word in old[left.i1 : right.i0])
        if between < min(_width(left), _width(right)):
            joined[index : index + 2] = [Op(left.i0, right.i1, left.j0, right.j1)]
            index = max(index - 1, 0)
        else:
            index += 1
    return joined


def _width(op: Op) -> int:
    return max(op.i1 - op.i0, op.j1 - op.j0)


def _is_weak(word: str) -> bool:
    return not word[0].isalnum() or word.lower() in _WEAK


def slide(op: Op, old: Sequence[str], new: Sequence[str]) -> Op:
    """Move a pure insertion or deletion among its equal readings to the most natural one.

    "A, B" to "A, C, B" may be read as ", C" or "C,": wanted are stretches that start where a
    clause starts and do not end with a word that only leads on.
    """
    if op.i1 > op.i0 and op.j1 > op.j0:
        return op
    words, start, end = (old, op.i0, op.i1) if op.i1 > op.i0 else (new, op.j0, op.j1)
    low = 0
    while start + low > 0 and words[start + low - 1] == words[end + low - 1]:
        if _other_word(op, old, new, low - 1) != words[start + low - 1]:
            break
        low -= 1
    high = 0
    while end + high < len(words) and words[start + high] == words[end + high]:
        if _other_word(op, old, new, high) != words[end + high]:
            break
        high += 1
    if not low and not high:
        return op
    best = max(range(low, high + 1), key=lambda by: (_grace(words, start + by, end + by), -abs(by)))
    return Op(op.i0 + best, op.i1 + best, op.j0 + best, op.j1 + best)


def _other_word(op: Op, old: Sequence[str], new: Sequence[str], by: int) -> str:
    """Return the word of the unchanged side that sliding to *by* would pass."""
    words, at = (new, op.j0) if op.i1 > op.i0 else (old, op.i0)
    return words[at + by] if 0 <= at + by < len(words) else ""


def _grace(words: Sequence[str], start: int, end: int) -> int:
    first, last = words[start].lower(), words[end - 1].lower()
    before = words[start - 1] if start else "."
    after = words[end] if end < len(words) else "."
    grace = 0
    if first in _OPENERS:
        grace += 2
    if before in _CLOSERS:
        grace += 1
    if last in _WEAK or last in ("(", "not"):
        grace -= 3
    if after in _CLOSERS and last not in _CLOSERS:
        grace += 1
    if before in (".", "!", "?") and last in (".", "!", "?"):
        grace += 4
    return grace
