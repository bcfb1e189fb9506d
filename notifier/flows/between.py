"""What changed between any two versions of one policy: all of it made apart, of stored bytes.

The functions are pure and run in another process; what they return is small, or bytes again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notifier.compose.redline_docx import redline_docx
from notifier.compose.shown import Shown, show
from notifier.diff import compare
from notifier.materiality import judge, tuned
from notifier.materiality.explain import explain
from notifier.model.explanation import Explanation
from notifier.model.stored import StoredPair
from notifier.model.tuning import ASKED, WATCHED, Tuning
from notifier.model.verdict import LEVELS, Level, Reason, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """Why a change is judged as it is: the loudest statements, and how many there are of each level.

    ``settings``: what the company's own settings make of it, in sentences.
    """

    verdict: Verdict
    statements: Sequence[Explanation]
    counts: dict[Level, int]
    settings: tuple[str, ...] = ()

    @property
    def more(self) -> int:
        """How many statements are left out."""
        return sum(self.counts.values()) - len(self.statements)


def compared(pair: StoredPair, tuning: Tuning) -> StoredPair:
    """Compare and judge two versions, unless that was recorded."""
    if pair.is_compared:
        return pair
    change = compare(*pair.documents())
    return pair.compared(change, tuned(change, judge(change), tuning))


def shown(pair: StoredPair, *, title: str, quoted: int, sides: bool, whole: bool) -> Shown:
    """Show a compared pair as :func:`~notifier.compose.shown.show` does."""
    documents, step = pair.documents(), pair.step()
    return show(*documents, *step, title=title, quoted=quoted, sides=sides, whole=whole)


def word_file(pair: StoredPair) -> bytes:
    """Return a Word file in which the change of a compared pair is tracked."""
    return redline_docx(*pair.documents(), pair.step()[0])


def explained(pair: StoredPair, most: int) -> Explained:
    """Explain at most *most* statements of a compared pair, the loudest first."""
    change, verdict = pair.step()
    found = sorted(
        explain(change), key=lambda one: (-LEVELS.index(level_of(one)), one.stage == "bulk")
    )
    counts = Counter(map(level_of, found))
    return Explained(
        verdict=verdict,
        statements=tuple(found[:most]),
        counts={level: counts[level] for level in LEVELS},
        settings=tuple(_settings(verdict, found)),
    )


def _settings(verdict: Verdict, found: Sequence[Explanation]) -> Iterator[str]:
    """Yield what of *verdict* is the company's and not the rules' that are explained in *found*."""
    own = {_key(reason): reason.level for one in found for reason in one.spoke}
    turned: dict[tuple[str, Level], int] = Counter()
    for reason in verdict.reasons:
        if reason.rule in {ASKED, WATCHED}:
            yield reason.sentence
        elif own.get(_key(reason), reason.level) != reason.level:
            turned[reason.category, reason.level] += 1
    for (category, level), count in turned.items():
        reasons = "One reason" if count == 1 else f"{count} reasons"
        counts = "counts" if count == 1 else "count"
        yield f"{reasons} of the category {category} {counts} as {level}, whatever the rules say."


def _key(reason: Reason) -> tuple[str, str, str]:
    return reason.rule, reason.edit_id, reason.sentence


def level_of(explanation: Explanation) -> Level:
    """Return the loudest level that a rule gave a statement."""
    return max((reason.level for reason in explanation.spoke), key=LEVELS.index, default="none")
