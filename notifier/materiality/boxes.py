"""Rules about marks in tables: ticks and crosses, and the column in which something stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import mask_of
from notifier.materiality.lines import cut
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import HALF, becomes, quote

#: Marks that stand for yes, and for no, in a cell.
_YES, _NO = (
    frozenset("\u2611\u2612\u2713\u2714\u2705\u25cf\u25a0\u25c9\u2b24"),
    frozenset("\u2610\u2717\u2718\u274c\u25cb\u25a1\u25ef\u2715"),
)


@rule(
    "cell_moved", stage="artefact", confidence="ask", weight=70, of="rewritten", cues=mask_of("|")
)
def cell_moved(case: Case) -> Iterator[Finding]:
    """Report that an entry of a table's row stands in another column: a cross that went from "no" to "yes", say."""
    if " | " not in case.old or " | " not in case.new or case.old == case.new:
        return
    rows = (text.strip(" |").split("|") for text in (case.old, case.new))
    old, new = ([cell.strip() for cell in row] for row in rows)
    if old != new and list(filter(None, old)) == list(filter(None, new)):
        was, now = (_in_columns(row, max(len(old), len(new))) for row in (old, new))
        yield Finding(
            sentence=f"An entry of a table's row stands in another column: {quote(now, HALF)} instead of {quote(was, HALF)}.",
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


def _in_columns(row: Sequence[str], columns: int) -> str:
    """Return *row* with a dash in each empty one of its *columns*."""
    return " | ".join(cell or "–" for cell in (*row, *[""] * (columns - len(row))))


@rule(
    "mark_set",
    stage="artefact",
    confidence="ask",
    weight=74,
    of="rewritten",
    cues=mask_of(*(_YES | _NO)),
)
def mark_set(case: Case) -> Iterator[Finding]:
    """Report that a box in a row is ticked that was empty, or that a cross stands where a tick stood."""
    if not case.is_rewritten or facts.skeleton(case.old) != facts.skeleton(case.new):
        return
    for old, new in zip(cut(case.old), cut(case.new), strict=False):
        if _marked(old) != _marked(new):
            yield Finding(
                sentence=becomes(case.old, case.new, "", ""),
                old=case.old,
                new=case.new,
            )
            return


def _marked(text: str) -> tuple[bool, bool]:
    """Return whether a mark for yes stands in *text*, and whether one for no does."""
    there = set(text)
    return not _YES.isdisjoint(there), not _NO.isdisjoint(there)
