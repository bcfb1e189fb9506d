"""What was left out of two sides: how much of each section stands there, and which titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from notifier.diff.rows import Rows, Span
from notifier.diff.segments import Side, size_of
from notifier.model.change import TITLE
from notifier.model.document import Block, Section

#: How many words a title counts for where sections look for their partners.
TITLE_VOTES = 3

#: An old and a new section.
Sections = tuple[int, int]


def unread(old: Side, new: Side) -> tuple[Counter[Sections], dict[int, int]]:
    """Return how many words were left out of sections that were read in part, and their titles.

    The titles as old section to new section. Nothing of a section that was left out as a whole is
    asked for.
    """
    votes: Counter[Sections] = Counter()
    titled: dict[int, int] = {}
    if old.rows is None or new.rows is None:
        return votes, titled
    for span, ((there, _), _) in zip(_between(old), _between(new), strict=True):
        by = there - span[0][0]
        for start, stop in _partial(old.rows, span):
            section, block = old.rows.place(start)
            sections = section, new.rows.place(start + by)[0]
            votes[sections] += sum(_words(old.rows[row], row, span) for row in range(start, stop))
            if block == TITLE and old.title(section):
                votes[sections] += TITLE_VOTES
                titled[section] = sections[1]
    return votes, titled


def _between(side: Side) -> Iterator[Span]:
    """Yield what lies before, between and behind the spans of a side."""
    before = 0, 0
    for start, stop in side.spans:
        yield before, start
        before = stop
    yield before, (len(side.rows or ()), 0)


def _partial(rows: Rows, span: Span) -> Iterator[tuple[int, int]]:
    """Yield the rows of a span section by section, those that lie in it as a whole left out."""
    start, stop = span[0][0], span[1][0] + (span[1][1] > 0)
    while start < stop:
        section, block = rows.place(start)
        end = rows.starts[section + 1]
        if block != TITLE or (end, 0) > span[1]:
            yield start, min(stop, end)
        start = end


def _words(found: Section | Block, row: int, span: Span) -> int:
    """Return how many words of a row lie in a span."""
    if isinstance(found, Section):
        return size_of(found.title)
    (first, begin), (last, end) = span
    low = found.breaks[begin] if row == first else 0
    high = found.breaks[end] if row == last else len(found.text)
    return size_of(found.text[low:high]) if high > low else 0
