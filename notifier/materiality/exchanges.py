"""Phrases that are read as others: a table of expressions with what is read in their place, in its order."""

from __future__ import annotations

from collections.abc import Iterable

from notifier.materiality.cue import Cued, any_of, signs


class Exchanges:
    r"""What *phrases* match is read as what stands beside each (``\1``: its group), one after the other.

    Each is searched for only where its cues stand in what the ones before it made of the text.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self.phrases = tuple((Cued(pattern), same) for pattern, same in phrases)
        #: Bits of :func:`~notifier.materiality.cue.signs` of which every text that a phrase changes has one.
        self.mask = any_of(cued for cued, _ in self.phrases)

    def read(self, text: str) -> str:
        """Return *text*, which is in small letters, as it is read."""
        there = signs(text)
        if not self.mask & there:
            return text
        said = text
        for cued, same in self.phrases:
            if cued.mask & there and cued.may_match(there):
                before, said = said, cued.exchange(same, said)
                if said != before:
                    there = signs(said)
        return said
