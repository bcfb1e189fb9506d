"""The words of an edited sentence, and the runs of words in which two versions of it differ."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from notifier.diff.budget import Budget
from notifier.diff.fold import ENDS, HIDDEN_MAIL, clean, fold, is_number, small_first
from notifier.diff.list_words import COORDINATORS
from notifier.diff.segments import Segment
from notifier.diff.sequences import common_elements
from notifier.diff.tidy import Op, join_confetti, slide
from notifier.model.change import Run, RunKind

#: An address, a hidden mail address, a number, a word with its inner marks, one CJK character,
#: dots, or any other sign.
_ANY = r"""https?://[^\s<>"'“”‘’()\[\]]*[^\s<>"'“”‘’()\[\].,;:!?]
      | \[?[Ee]-?mail[ \u00a0]protected\]?
      | [\w.+-]{1,64}+(?:\s?[\[({<]\s?(?i:dot|\.)\s?[\])}>]\s?[\w.+-]{1,64}+){0,9}
        (?:@|\s?[\[({<]\s?(?i:at|@)\s?[\])}>]\s?|\s@\s?|@\s|(?i:\ at\ (?=[\w-]+\ dot\ )))
        [\w-]+(?:(?:\.|\s?[\[({<]\s?(?i:dot|\.)\s?[\])}>]\s?|(?i:\ dot\ ))[\w-]+)+
      | [\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]
      | \d+(?:[.,:/]\d+)*(?:-?[^\W\d_\u3040-\u30ff\u3400-\u9fff]+)*
      | [^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’‘´`ʼ&/\-‐‑][^\W\u3040-\u30ff\u3400-\u9fff]+)*
      | \.\.\. | [^\w\s] | \w"""
#: Most of them are words behind which no address can go on, and commas: tried first, they are found
#: in half the time.
_PLAIN = r"[A-Za-zÀ-ÖØ-öø-ɏА-я]+(?=[,;)]|\.?\ (?![@\[({<]|[Aa][Tt]\ |protected)|\Z) | [,;:)]"
_TOKEN = re.compile(rf"\ *+({_PLAIN} | {_ANY})", re.VERBOSE)

#: Words of Latin or Cyrillic letters, also with hyphens within, and signs that folding leaves alone.
_AS_IT_IS = re.compile(
    r"[A-Za-z0-9À-ÖØ-öø-ɏЀ-ԯ]+(?:['&/.,-][A-Za-z0-9À-ÖØ-öø-ɏЀ-ԯ]+)*|[.,;:!?()\[\]|/%&+=$€£§\"'-]"
)
#: Words that a text set in capitals has at least; fewer may be names.
_LOUD = 4
_SENTENCE_ENDS = frozenset(".!?;:")
_SIGNS = ENDS | {":"}


class Words(NamedTuple):
    """The words of a run of segments: each is ``text[start:end]``, in order.

    ``text``: the segments as shown, a space between sentences and a line break between blocks. The
    bullet or number before a segment stays in front of its first word; ``lead``: the length of that
    before them all.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    lead: int

    def gap(self, index: int) -> str:
        """Return the white space before the word *index*, "" at either end."""
        return (
            self.text[self.ends[index - 1] : self.starts[index]]
            if 0 < index < len(self.ends)
            else ""
        )

    def part(self, start: int, end: int) -> str:
        """Return the text of the words ``start:end``."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def words_of(segments: Sequence[Segment]) -> Words:
    """Return the words of a run of segments."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    paragraph = -1
    for segment in segments:
        if parts:
            parts.append(" " if segment.paragraph == paragraph else "\n")
            at += 1
        paragraph = segment.paragraph
        first = len(starts)
        end = segment.marker
        for word in _tokens(segment.text, segment.marker):
            start = segment.text.index(word, end)
            end = start + len(word)
            starts.append(at + start)
            ends.append(at + end)
        starts[first : first + 1] = [at]
        parts.append(segment.text)
        at += len(segment.text)
    return Words("".join(parts), starts, ends, segments[0].marker if segments else 0)


@lru_cache(maxsize=16384)
def _tokens(text: str, marker: int) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text, marker))


@lru_cache(maxsize=4096)
def _folded(raw: str) -> str:
    if _AS_IT_IS.fullmatch(raw):
        return raw
    return fold(raw).strip() or raw


def word_keys(segments: Sequence[Segment]) -> list[str]:
    """Return what the words of a run of segments are compared by."""
    return [key for segment in segments for key in _keys(segment.text, segment.marker)]


@lru_cache(maxsize=16384)
def _keys(text: str, marker: int) -> tuple[str, ...]:
    words = _tokens(text, marker)
    return tuple([word if word.isalnum() and word.isascii() else _folded(word) for word in words])


def word_ops(old: Sequence[str], new: Sequence[str], budget: Budget) -> list[Op]:
    """Return how to turn *old* into *new*: changed stretches only, in order, apart by a word.

    Few and whole rather than minimal: stray common words between changes are taken along, and
    each stretch is slid to where a reader would draw it.
    """
    pairs = common_elements(old, new, budget)
    ops: list[Op] = []
    i = j = 0
    for pi, pj in [*pairs, (len(old), len(new))]:
        if pi > i or pj > j:
            ops.append(Op(i, pi, j, pj))
        i, j = pi + 1, pj + 1
    ops = [op for op in ops if not _is_nothing(op, old, new)]
    return [slide(op, old, new) for op in join_confetti(ops, old)]


def _is_nothing(op: Op, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the stretch is only a number before a sentence, or a mail address hidden."""
    went, came = old[op.i0 : op.i1], new[op.j0 : op.j1]
    if _same_mail(went, came) or _is_end(op, old, new) or _is_hyphen(op, old, new):
        return True
    if op.i0 == op.j0 == 0 and len(went) == len(came) == 1:
        return small_first(went[0]) == small_first(came[0])
    starts = op.i0 == 0 or old[op.i0 - 1] in _SENTENCE_ENDS
    return starts and all(not words or is_number(" ".join(words)) for words in (went, came))


def _is_end(op: Op, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether only a full stop, comma or semicolon at the end came, went or is another."""
    if not ENDS.issuperset(old[op.i0 : op.i1]) or not ENDS.issuperset(new[op.j0 : op.j1]):
        return False
    if op.i1 == len(old) or op.j1 == len(new):
        return op.i1 == len(old) and op.j1 == len(new)
    return old[op.i1] == new[op.j1] == "|"


def without_list_signs(
    ops: Sequence[Op],
    words: tuple[Sequence[str], Sequence[str]],
    borders: tuple[Collection[int], Collection[int]],
) -> list[Op]:
    """Return *ops* without the signs that end the items of a list and part clauses of a sentence.

    *borders*: before which words of either side a block begins. "We may: / ask; / call." is "We may
    ask, call.": the border says what the signs say. An "and" may stand between the two.
    """
    return [
        op
        for op in ops
        if not (
            _SIGNS.issuperset(words[0][op.i0 : op.i1])
            and _SIGNS.issuperset(words[1][op.j0 : op.j1])
            and (_ends(words[0], op.i1, borders[0]) or _ends(words[1], op.j1, borders[1]))
        )
    ]


def without_walls(ops: Sequence[Op], old: Sequence[str], new: Sequence[str]) -> list[Op]:
    """Return *ops* without the signs that stand between two words in place of a wall of cells."""
    walls = _SIGNS | {"|"}
    found = []
    for i0, i1, j0, j1 in ops:
        while i0 < i1 and j0 < j1 and old[i0] in walls and new[j0] in walls:
            i0, j0 = i0 + 1, j0 + 1  # noqa: PLW2901  the stretch shrinks
        while i0 < i1 and j0 < j1 and old[i1 - 1] in walls and new[j1 - 1] in walls:
            i1, j1 = i1 - 1, j1 - 1  # noqa: PLW2901
        if not walls.issuperset((*old[i0:i1], *new[j0:j1])):
            found.append(Op(i0, i1, j0, j1))
    return found


def _ends(words: Sequence[str], at: int, borders: Collection[int]) -> bool:
    return at in borders or (at + 1 in borders and words[at].lower() in COORDINATORS)


def _is_hyphen(op: Op, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words only got or lost hyphens within, and are no parts of an address."""
    went, came = old[op.i0 : op.i1], new[op.j0 : op.j1]
    if len(went) != len(came) or not any("-" in word for word in (*went, *came)):
        return False
    plain = [
        (one.replace("-", ""), other.replace("-", ""))
        for one, other in zip(went, came, strict=True)
    ]
    if any(one != other or not one.isalpha() for one, other in plain):
        return False
    return old[op.i1 : op.i1 + 1] != ["."] or not "".join(old[op.i1 + 1 : op.i1 + 2]).islower()


def _same_mail(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one side hides the mail address that the other shows."""
    hidden = {HIDDEN_MAIL}
    if len(old) != 1 or len(new) != 1 or not hidden & {old[0], new[0]}:
        return False
    return "@" in old[0] or "@" in new[0]


def same_but_case(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two texts, as keys of words, differ in their capitals alone."""
    return [word.casefold() for word in old] == [word.casefold() for word in new]


def is_loud(words: Sequence[str]) -> bool:
    """Whether a text is set in capitals throughout, as disclaimers are."""
    if len(words) < _LOUD or not words[0].isupper():
        return False
    return sum(word.isalpha() for word in words) >= _LOUD and not any(map(_has_small, words))


def _has_small(word: str) -> bool:
    return word != word.upper() and "@" not in word and "/" not in word


def cost(ops: Sequence[Op]) -> int:
    """Return how many words are marked in all."""
    return sum(op.i1 - op.i0 + op.j1 - op.j0 for op in ops)


def runs_of(old: Words, new: Words, ops: Sequence[Op]) -> tuple[Run, ...]:
    """Return the redline: the new words with the deleted ones between them.

    White space next to a change belongs to the unchanged run beside it, so that changed runs
    hold words only. Unchanged text is the new document's.
    """
    runs: list[Run] = []
    j = 0
    if ops and ops[0].i0 == ops[0].j0 == 0 and old.lead and new.lead:
        runs.append(Run("same", new.text[: new.lead]))
        old, new = (side._replace(starts=[side.lead, *side.starts[1:]]) for side in (old, new))
    for op in ops:
        _add(runs, "same", new.part(j, op.j0))
        gap = old.gap(op.i0) if op.i1 > op.i0 else ""
        gap = new.gap(op.j0) or gap if op.j1 > op.j0 else gap
        if gap and runs and not runs[-1].text[-1:].isspace():
            runs.append(Run("same", gap))
        _add(runs, "deleted", old.part(op.i0, op.i1))
        _add(runs, "inserted", new.part(op.j0, op.j1))
        j = op.j1
        if j < len(new.ends):
            follows = op.i1 < len(old.ends) and old.part(op.i1, op.i1 + 1) == new.part(j, j + 1)
            _add(runs, "same", new.gap(j) or (old.gap(op.i1) if follows else ""))
    _add(runs, "same", new.part(j, len(new.ends)))
    return tuple(_join_same(runs))


def _add(runs: list[Run], kind: RunKind, text: str) -> None:
    if text:
        runs.append(Run(kind, text))


def _join_same(runs: Sequence[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].kind == run.kind == "same":
            joined[-1] = Run("same", joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


def text_of(segments: Sequence[Segment]) -> str:
    """Return the segments as shown: a space between sentences, a line break between blocks."""
    if not segments:
        return ""
    if len(segments) == 1 and "**" not in segments[0].text:
        return segments[0].text
    parts = [segments[0].text]
    for before, segment in pairwise(segments):
        parts.append(" " if before.paragraph == segment.paragraph else "\n")
        parts.append(segment.text)
    return clean_lines("".join(parts))


def clean_lines(text: str) -> str:
    """Return *text* with each of its lines cleaned."""
    return "\n".join(clean(line) for line in text.split("\n"))
