"""A document as one row of titles and blocks: compared before anything in them is read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from notifier.model.change import TITLE
from notifier.model.document import Block, Document, Section

#: A title or block, by its number, and a sentence in it.
Spot = tuple[int, int]
#: A stretch from one spot up to another, which is no part of it.
Span = tuple[Spot, Spot]


class Rows:
    """The titles and blocks of a document in reading order; titles may be empty.

    ``starts``: the row of each section's title, and behind them the number of rows; ``blank``: how
    many titles are empty up to each section's own.
    """

    def __init__(self, document: Document) -> None:
        """Count the rows of *document*."""
        self.document = document
        self.starts = [0]
        self.blank: list[int] = []
        row = blank = 0
        for section in document.sections:
            row += 1 + len(section.blocks)
            blank += not section.title
            self.starts.append(row)
            self.blank.append(blank)

    def __len__(self) -> int:
        """Return how many there are."""
        return self.starts[-1]

    def place(self, row: int) -> tuple[int, int]:
        """Return section and block (or ``TITLE``) of a row; behind the last, those of no section."""
        section = bisect_right(self.starts, row) - 1
        return section, row - self.starts[section] + TITLE

    def __getitem__(self, row: int) -> Section | Block:
        """Return the block, or the section whose title it is."""
        section, block = self.place(row)
        found = self.document.sections[section]
        return found if block == TITLE else found.blocks[block]

    def between(self, start: int, stop: int) -> Iterator[Section | Block]:
        """Yield the rows from one up to another."""
        row = start
        section, block = self.place(start)
        while row < stop:
            found = self.document.sections[section]
            if block == TITLE:
                yield found
            blocks = found.blocks[max(block, 0) : max(block, 0) + stop - row - (block == TITLE)]
            yield from blocks
            row += len(blocks) + (block == TITLE)
            section, block = section + 1, TITLE


def sentences_of(row: Section | Block) -> Sequence[str]:
    """Return the sentences of a title or block, without white space behind them."""
    if isinstance(row, Section):
        return (row.title,) if row.title else ()
    text, breaks = row.text, row.breaks
    if len(breaks) == 1:
        return (text,)
    ends = (*breaks[1:], len(text))
    return [text[start:end].rstrip() for start, end in zip(breaks, ends, strict=True)]
