"""How much work a comparison may do. Counted in comparisons, never in time: runs are repeatable."""

from __future__ import annotations

from dataclasses import dataclass

#: Comparisons that every pair of documents may cost, and how many more for each segment.
BASE = 400_000
PER_SEGMENT = 400
#: The share of the budget that one stretch of text may use.
STRETCH = 150_000


@dataclass
class Budget:
    """What is left to spend. ``short``: something was refused, so the result is coarser."""

    left: int
    short: bool = False

    @classmethod
    def for_segments(cls, count: int) -> Budget:
        """Return a budget linear in the number of segments on both sides."""
        return cls(BASE + PER_SEGMENT * count)

    def take(self, comparisons: int) -> bool:
        """Spend *comparisons* if allowed; otherwise remember that the result is coarser."""
        if comparisons > STRETCH or comparisons > self.left:
            self.short = True
            return False
        self.left -= comparisons
        return True
