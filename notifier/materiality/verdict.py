"""From the reasons of single edits to the verdict of a whole change: the worst edit wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from notifier.materiality import facts
from notifier.materiality.case import Case, cases
from notifier.materiality.rule import RULES, STAGES, Rule
from notifier.materiality.wording import clip
from notifier.model.change import Change
from notifier.model.verdict import LEVELS, Confidence, Direction, Level, Reason, Verdict

#: Reasons kept for one edit; a rewritten sentence touches many topics at once.
_PER_EDIT = 3
_SURENESS: tuple[Confidence, ...] = ("ask", "likely", "certain")
_ADVERSE: tuple[Direction, ...] = ("less", "mixed", "neutral", "more")


def judge(change: Change) -> Verdict:
    """Return the materiality of *change*.

    Each edit is judged by itself and the worst wins. Confidence follows from the kind of the best
    reason, never from a sum of weights. A change that only loses statements, with no sign that
    the text was revised, is asked about: it may be a deleted right or a fault of reading.
    """
    if change.is_empty:
        return Verdict(headline="Nothing changed.")
    judged = cases(change)
    reasons = [reason for case in judged for reason in _reasons(case)]
    reasons.sort(key=_rank)
    level: Level = max((reason.level for reason in reasons), key=LEVELS.index, default="none")
    loud = [reason for reason in reasons if reason.level == level]
    return Verdict(
        level=level,
        confidence=_confidence(level, loud, judged),
        direction=_direction(loud) if level == "material" else "neutral",
        categories=_categories(loud) if level == "material" else (),
        headline=_headline(level, loud),
        reasons=tuple(reasons),
    )


def _reasons(case: Case) -> Iterator[Reason]:
    for stage in STAGES:
        found: list[Reason] = []
        for rule in _at(stage):
            found.extend(rule.reasons(case))
            if found and stage != "fact":
                break
        if found:
            found.sort(key=_rank)
            yield from _distinct(found)[:_PER_EDIT]
            return


def _at(stage: str) -> list[Rule]:
    return [rule for rule in RULES.values() if rule.stage == stage]


def _distinct(reasons: Sequence[Reason]) -> list[Reason]:
    seen: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        seen.setdefault((reason.old, reason.new), reason)
    return list(seen.values())


def _rank(reason: Reason) -> tuple[int, int, int, int]:
    """Loudest first; among the material the surest, then the adverse, then the heaviest."""
    rule = RULES[reason.rule]
    return (
        -LEVELS.index(reason.level),
        -_SURENESS.index(rule.confidence),
        _ADVERSE.index(reason.direction),
        -rule.weight,
    )


def _confidence(level: Level, loud: Sequence[Reason], judged: Sequence[Case]) -> Confidence:
    best: Confidence = max(
        (RULES[reason.rule].confidence for reason in loud), key=_SURENESS.index, default="certain"
    )
    if level == "none" or best == "ask":
        return best
    return "ask" if _is_one_sided_loss(judged) and best != "certain" else best


def _is_one_sided_loss(judged: Sequence[Case]) -> bool:
    """Whether statements went, nothing came, and no date says that the text was revised."""
    lost = [case for case in judged if case.is_removed and case.is_prose]
    gained = [case for case in judged if case.new and case.kind != "moved" and case.is_prose]
    stamped = any(
        facts.dates(case.text) and facts.is_date_stamp(case.text)
        for case in judged
        if case.is_rewritten
    )
    return bool(lost) and not gained and not stamped


def _direction(reasons: Sequence[Reason]) -> Direction:
    sides = {reason.direction for reason in reasons} - {"neutral"}
    if not sides:
        return "neutral"
    return next(iter(sides)) if len(sides) == 1 else "mixed"


def _categories(reasons: Sequence[Reason]) -> tuple[str, ...]:
    counts = Counter(reason.category for reason in reasons)
    return tuple(name for name, _ in counts.most_common(5))


def _headline(level: Level, loud: Sequence[Reason]) -> str:
    if level == "material":
        return clip(loud[0].sentence, 300)
    if level == "editorial":
        return "The wording changed, but no duty, right, practice, party or number of consequence."
    return "Nothing changed in meaning."
