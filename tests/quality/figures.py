"""Shares as the measures of quality print them: with their 95 % interval, as the samples are small."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

One = TypeVar("One")
Report = Callable[[list[One]], Iterator[str]]

#: The normal quantile of a two-sided 95 % interval.
_Z = 1.959964


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return the bounds of the 95 % score interval of *part* of *whole* (Wilson 1927); (0, 1) of none."""
    if whole == 0:
        return 0.0, 1.0
    share, z2 = part / whole, _Z**2
    centre = share + z2 / (2 * whole)
    half = _Z * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole**2))
    return max(0.0, (centre - half) / (1 + z2 / whole)), min(
        1.0, (centre + half) / (1 + z2 / whole)
    )


def share(part: int, whole: int) -> str:
    """Return *part* of *whole* as a share with its interval and both counts."""
    low, high = interval(part, whole)
    return f"{part / max(1, whole):.3f} [{low:.2f}-{high:.2f}] ({part} of {whole})"


def by_side(
    name: str,
    ones: Sequence[One],
    is_kept: Callable[[One], bool],
    report: Report[One],
    errors: Report[One] | None = None,
) -> Iterator[str]:
    """Yield what *report* says of the tuned and of the kept-back part of *ones*, and *errors* of the tuned."""
    for side, kept in (("tuned", False), ("kept back", True)):
        part = [one for one in ones if is_kept(one) is kept]
        yield f"== {name}, {side}"
        yield from report(part)
        if errors is not None and not kept:
            yield from errors(part)
