"""As much of an edited sentence as a quotation holds, around the words that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notifier.model.change import Run, RunKind

_TOKEN = re.compile(r"\s+|[^\s]+")
_CLAUSE = (",", ";", ":", ".", "(", "–", "—")
#: Words at the start of a cut quotation among which a clause may begin instead.
_NEAR = 8
#: Marks that stand close behind a word.
_CLOSING = tuple(".,;:!?)]")
#: Characters that ellipses take of a quotation.
_ENDS = 6
#: Of a quotation's length, what changed words may take before what surrounds them is looked at.
_CORE = 8

_Token = tuple[RunKind, str]


def letters(text: str) -> str:
    """Return the letters and digits of *text*, without case."""
    return "".join(character for character in text.lower() if character.isalnum())


def side(runs: Sequence[Run], other: RunKind) -> str:
    """Return the text of *runs* without those of the kind *other*, on one line."""
    text = ""
    left_out = False
    for run in runs:
        if run.kind == other:
            left_out = True
            continue
        # Where words stood that this side does not have, a mark closes up to what stands before.
        text = (text.rstrip() if left_out and run.text[:1] in _CLOSING else text) + run.text
        left_out = False
    return " ".join(text.split())


def around(runs: Sequence[Run], length: int, names: Sequence[str]) -> tuple[Run, ...]:
    """Return *runs*, or a stretch of them of which neither side is longer than *length* characters.

    The stretch holds the changed words that one of *names* names, or the first that changed.
    """
    if all(len(side(runs, other)) <= length for other in ("inserted", "deleted")):
        return tuple(runs)
    return tuple(_Window(runs, length, names).runs())


class _Window:
    """A stretch of tokens that grows around the changed words."""

    def __init__(self, runs: Sequence[Run], length: int, names: Sequence[str]) -> None:
        self._tokens = [(run.kind, token) for run in runs for token in _TOKEN.findall(run.text)]
        self._room: dict[RunKind, int] = {"inserted": length - _ENDS, "deleted": length - _ENDS}
        self._skipped: set[int] = set()
        self._first, self._last = _named(runs, names, length // _CORE)
        self._start, self._end = self._first, self._last
        for token in self._tokens[self._start : self._end]:
            self._spend(*token)

    def runs(self) -> Iterator[Run]:
        """Grow, and yield the runs of what was taken in."""
        # Of what surrounds the words, two parts of three stand behind them.
        while any([self._grow(ahead=True), self._grow(ahead=False), self._grow(ahead=True)]):
            pass
        self._start = self._at_clause()
        while self._start < self._first and self._start in self._skipped:
            self._start += 1
        while self._end > self._last and self._end - 1 in self._skipped:
            self._end -= 1
        yield from self._joined()

    def _grow(self, *, ahead: bool) -> bool:
        """Take in one token more; of a side that is full, changed words are passed over."""
        at = self._end if ahead else self._start - 1
        if not 0 <= at < len(self._tokens):
            return False
        kind, token = self._tokens[at]
        if all(left >= len(token) for one, left in self._room.items() if kind in {"same", one}):
            self._spend(kind, token)
        elif kind == "same":
            return False
        else:
            self._skipped.add(at)
        self._start, self._end = min(self._start, at), max(self._end, at + 1)
        return True

    def _spend(self, kind: RunKind, token: str) -> None:
        for one in self._room:
            if kind in {"same", one}:
                self._room[one] -= len(token)

    def _at_clause(self) -> int:
        """Return where the clause begins that begins soon behind the start, else the start."""
        if self._start == 0:
            return 0
        for at in range(self._start, min(self._start + 2 * _NEAR, self._first)):
            if any(token.strip().endswith(_CLAUSE) for _, token in self._tokens[at - 2 : at]):
                return at
        return self._start

    def _joined(self) -> Iterator[Run]:
        if self._start:
            yield Run("same", "…")
        kind: RunKind = "same"
        text = ""
        for at in range(self._start, self._end):
            each, token = self._tokens[at]
            if each != kind:
                if text:
                    yield Run(kind, text)
                kind, text = each, ""
            if at not in self._skipped:
                text += token
            elif not text.endswith("…"):
                text = f"{text.rstrip(' ,;:')}…"
        whole = self._end == len(self._tokens)
        if text:
            yield Run(kind, text if whole else text.rstrip(" ,;:"))
        if not whole:
            yield Run("same", "…")


def _named(runs: Sequence[Run], names: Sequence[str], most: int) -> tuple[int, int]:
    """Return between which tokens the changed words stand that *names* name, *most* of them."""
    changed: list[tuple[int, int, str]] = []
    at = 0
    for run in runs:
        length = len(_TOKEN.findall(run.text))
        if run.kind != "same":
            changed.append((at, at + length, letters(run.text)))
        at += length
    wanted = [name for name in map(letters, names) if name]
    found = [
        (start, end) for name in wanted for start, end, words in changed if words and name in words
    ]
    start, end = [*found, *((start, end) for start, end, words in changed if words), (0, 0)][0]
    return start, min(end, start + most)
