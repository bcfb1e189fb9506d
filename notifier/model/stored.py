"""Two documents and the step between them as they are stored: bytes, until somebody opens them.

A change of a megabyte is a million small objects. Whoever only passes it on, from the store to the
process that shows it, passes on bytes: nothing is parsed, and the garbage collector sees one object.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPair:
    """JSON of two documents and, where it is known, of the change between them and its verdict."""

    old: bytes
    new: bytes
    change: bytes = b""
    verdict: bytes = b""

    @property
    def is_compared(self) -> bool:
        """Whether the step between the two is known."""
        return bool(self.change)

    @property
    def size(self) -> int:
        """All bytes together."""
        return len(self.old) + len(self.new) + len(self.change) + len(self.verdict)

    def documents(self) -> tuple[Document, Document]:
        """Open the documents, the older first."""
        return (
            Document.from_dict(json.loads(self.old)),
            Document.from_dict(json.loads(self.new)),
        )

    def step(self) -> tuple[Change, Verdict]:
        """Open the step, which must be known."""
        return (
            Change.from_dict(json.loads(self.change)),
            Verdict.from_dict(json.loads(self.verdict)),
        )

    def compared(self, change: Change, verdict: Verdict) -> StoredPair:
        """Return the pair with its step."""
        return replace(
            self,
            change=json.dumps(change.to_dict()).encode(),
            verdict=json.dumps(verdict.to_dict()).encode(),
        )
