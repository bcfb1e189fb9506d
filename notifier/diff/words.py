"""The words of an edited sentence, and the runs of words in which two versions of it differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from notifier.diff.budget import Budget
from notifier.diff.fold import HIDDEN_MAIL, clean, fold, is_number
from notifier.diff.segments import Segment
from notifier.diff.sequences import common_elements
from notifier.diff.tidy import Op, join_confetti, slide
from notifier.model.change import Run, RunKind

#: An address, a hidden mail address, a number, a word with its inner marks, one CJK character,
#: dots, or any other sign.
_TOKEN = re.compile(
    r"""https?://[^\s<>"'“”‘’()\[\]]*[^\s<>"'“”‘’()\[\].,;:!?]
      | \[?[Ee]-?mail[ \u00a0]protected\]?
      | [\w.+-]{1,64}+(?:\s?[\[({<]\s?(?i:dot|\.)\s?[\])}>]\s?[\w.+-]{1,64}+){0,9}
        (?:@|\s?[\[({<]\s?(?i:at|@)\s?[\])}>]\s?|\s@\s?|@\s|(?i:\ at\ (?=[\w-]+\ dot\ )))
        [\w-]+(?:(?:\.|\s?[\[({<]\s?(?i:dot|\.)\s?[\])}>]\s?|(?i:\ dot\ ))[\w-]+)+
      | [\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]
      | \d+(?:[.,:/]\d+)*(?:-?[^\W\d_\u3040-\u30ff\u3400-\u9fff]+)*
      | [^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’‘´`ʼ&/\-‐‑][^\W\u3040-\u30ff\u3400-\u9fff]+)*
      | \.\.\. | [^\w\s] | \w""",
    re.VERBOSE,
)


_SENTENCE_ENDS = frozenset(".!?;:")


class Word(NamedTuple):
    """One token. ``key``: what it is compared by. ``gap``: white space before it.

    ``lead``: the bullet or number before the text that it begins.
    """

    key: str
    text: str
    gap: str
    lead: str = ""


def words_of(segments: Sequence[Segment]) -> list[Word]:
    """Return the words of a run of segments; a new block starts with a line break as gap.

    Bullets and numbers at the start of a block stay in front of its first word.
    """
    words: list[Word] = []
    paragraph = -1
    for segment in segments:
        gap = "" if not words else "\n" if segment.paragraph != paragraph else " "
        paragraph = segment.paragraph
        words.extend(_words(segment.text, segment.marker, gap))
    return words


@lru_cache(maxsize=16384)
def _words(text: str, marker: int, first_gap: str) -> tuple[Word, ...]:
    words = []
    end = marker
    for match in _TOKEN.finditer(text, marker):
        raw = match[0]
        gap = " " if match.start() > end else ""
        end = match.end()
        words.append(Word(_token_key(raw), raw, gap))
    if words:
        words[0] = Word(words[0].key, words[0].text, first_gap, text[:marker])
    return tuple(words)


def _token_key(raw: str) -> str:
    if raw.isalnum() and raw.isascii():
        return raw
    return _folded(raw)


@lru_cache(maxsize=4096)
def _folded(raw: str) -> str:
    return fold(raw).strip() or raw


def word_keys(segments: Sequence[Segment]) -> list[str]:
    """Return only the keys of :func:`words_of`."""
    return [key for segment in segments for key in _keys(segment.text, segment.marker)]


@lru_cache(maxsize=16384)
def _keys(text: str, marker: int) -> tuple[str, ...]:
    """Return the keys of the words alone: most sentences are looked at and never shown."""
    found: list[str] = _TOKEN.findall(text, marker)
    return tuple([raw if raw.isalnum() and raw.isascii() else _folded(raw) for raw in found])


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
    if _same_mail(went, came):
        return True
    starts = op.i0 == 0 or old[op.i0 - 1] in _SENTENCE_ENDS
    return starts and all(not words or is_number(" ".join(words)) for words in (went, came))


def _same_mail(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one side hides the mail address that the other shows."""
    hidden = {HIDDEN_MAIL}
    if len(old) != 1 or len(new) != 1 or not hidden & {old[0], new[0]}:
        return False
    return "@" in old[0] or "@" in new[0]


def cost(ops: Sequence[Op]) -> int:
    """Return how many words are marked in all."""
    return sum(op.i1 - op.i0 + op.j1 - op.j0 for op in ops)


def runs_of(old: Sequence[Word], new: Sequence[Word], ops: Sequence[Op]) -> tuple[Run, ...]:
    """Return the redline: the new words with the deleted ones between them.

    White space next to a change belongs to the unchanged run beside it, so that changed runs
    hold words only. Unchanged text is the new document's.
    """
    runs: list[Run] = []
    j = 0
    if ops and ops[0].i0 == ops[0].j0 == 0 and old and new and old[0].lead and new[0].lead:
        runs.append(Run("same", new[0].lead))
        old, new = ([side[0]._replace(lead=""), *side[1:]] for side in (old, new))
    for op in ops:
        _add(runs, "same", new[j : op.j0])
        gap = _gap(old, op.i0) if op.i1 > op.i0 else ""
        gap = _gap(new, op.j0) or gap if op.j1 > op.j0 else gap
        _add_gap(runs, gap)
        _add(runs, "deleted", old[op.i0 : op.i1])
        _add(runs, "inserted", new[op.j0 : op.j1])
        j = op.j1
        after = _gap(new, op.j1) or (_gap(old, op.i1) if op.j1 < len(new) else "")
        if after and j < len(new):
            runs.append(Run("same", after))
    _add(runs, "same", new[j:])
    return tuple(_join_same(runs))


def _gap(words: Sequence[Word], index: int) -> str:
    return words[index].gap if 0 < index < len(words) else ""


def _add_gap(runs: list[Run], gap: str) -> None:
    if gap and runs and not runs[-1].text[-1:].isspace():
        runs.append(Run("same", gap))


def _add(runs: list[Run], kind: RunKind, words: Sequence[Word]) -> None:
    if words:
        first = words[0].lead + words[0].text
        text = first + "".join(word.gap + word.lead + word.text for word in words[1:])
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
    parts = [segments[0].text]
    for before, segment in pairwise(segments):
        parts.append(" " if before.paragraph == segment.paragraph else "\n")
        parts.append(segment.text)
    return clean_lines("".join(parts))


def clean_lines(text: str) -> str:
    """Return *text* with each of its lines cleaned."""
    return "\n".join(clean(line) for line in text.split("\n"))
