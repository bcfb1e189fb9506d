"""How much work a comparison may do. Counted in comparisons, never in time: runs are repeatable."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.model.document import Document

#: Comparisons that every pair of documents may cost, and how many more for each segment.
BASE = 400_000
PER_SEGMENT = 400
#: The share of the budget that one stretch of text may use.
STRETCH = 150_000


@dataclass
class Budget:
    """What is left to spend. ``short``: something was refused, so the result is coarser.

    ``documents``: whose segments are still to be counted, which is seldom needed.
    """

    left: int
    short: bool = False
    documents: tuple[Document, ...] = ()

    @classmethod
    def for_documents(cls, *documents: Document) -> Budget:
        """Return a budget linear in the number of segments of all *documents*."""
        return cls(BASE, documents=documents)

    def take(self, comparisons: int) -> bool:
        """Spend *comparisons* if allowed; otherwise remember that the result is coarser."""
        if comparisons > self.left and self.documents:
            self.left += PER_SEGMENT * sum(map(_sentences, self.documents))
            self.documents = ()
        if comparisons > STRETCH or comparisons > self.left:
            self.short = True
            return False
        self.left -= comparisons
        return True


def _sentences(document: Document) -> int:
    """Return the number of titles and sentences."""
    sections = document.sections
    return len(sections) + sum([len(block.breaks) for s in sections for block in s.blocks])
