"""A company's own settings, laid over the verdict of the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from notifier.materiality.cases import cases
from notifier.materiality.facts import fold
from notifier.materiality.law import concepts
from notifier.materiality.retroactive import retroactive
from notifier.materiality.subjects import of_reasons
from notifier.materiality.wording import quoted_around
from notifier.model.change import Change, Edit
from notifier.model.shorten import shorten, shorten_quoted
from notifier.model.tuning import ASKED, WATCHED, Tuning
from notifier.model.verdict import (
    LEVELS,
    Confidence,
    Direction,
    Level,
    Reason,
    Verdict,
)

_QUOTED = 200
_QUIET = "The wording changed, but nothing that this company wants its customers to be told of."


def tuned(change: Change, verdict: Verdict, tuning: Tuning) -> Verdict:
    """Return *verdict* of *change* as a company with *tuning* would have it.

    Nothing is lost: a reason that is made quieter stays among the reasons as editorial.
    """
    if tuning == Tuning() or change.is_empty:
        return verdict
    watched = list(_watched(change, tuning))
    reasons = [*watched, *(replace(each, level=_level(each, tuning)) for each in verdict.reasons)]
    if reasons == list(verdict.reasons):
        return _asked(verdict, tuning)
    level: Level = max((each.level for each in reasons), key=LEVELS.index, default="none")
    reasons.sort(key=lambda each: -LEVELS.index(each.level))  # what is watched stays first
    loud = [each for each in reasons if each.level == level]
    if level != "material":
        return Verdict(level=level, headline=_QUIET, reasons=tuple(reasons))
    if watched:
        confidence: Confidence = "certain"
    else:  # what was made louder is worth what a likely reason is
        confidence = verdict.confidence if verdict.level == "material" else "likely"
    categories = tuple(dict.fromkeys((*of_reasons(loud), *_besides(verdict, tuning))))
    return _asked(
        Verdict(
            level=level,
            confidence=confidence,
            direction=_direction(loud),
            categories=categories,
            concepts=concepts(categories),
            headline=shorten_quoted(loud[0].sentence, 300),
            reasons=tuple(reasons),
            retroactive=retroactive(cases(change), loud),
        ),
        tuning,
    )


def _besides(verdict: Verdict, tuning: Tuning) -> Iterator[str]:
    """Yield what *verdict* is about beyond the categories of its reasons, unless that is made quieter."""
    own = {reason.category for reason in verdict.reasons}
    for name in verdict.categories:
        if name not in own and name not in tuning.quieter:
            yield name


def _level(reason: Reason, tuning: Tuning) -> Level:
    if reason.level == "editorial" and reason.category in tuning.louder:
        return "material"
    if reason.level == "material" and reason.category in tuning.quieter:
        return "editorial"
    return reason.level


def _asked(verdict: Verdict, tuning: Tuning) -> Verdict:
    """Let a person be asked where a material reason is of a category that wants it."""
    if verdict.confidence == "ask":
        return verdict
    asks = (each for each in verdict.reasons if each.level == "material")
    if (first := next((each for each in asks if each.category in tuning.ask), None)) is None:
        return verdict
    # Whoever decides must not read that the rules are not sure.
    why = Reason(
        rule=ASKED,
        level="none",
        sentence=f"notifier.toml has a person asked about changes of the category {first.category}.",
        edit_id=first.edit_id,
        category=first.category,
    )
    return replace(verdict, confidence="ask", reasons=(*verdict.reasons, why))


def _watched(change: Change, tuning: Tuning) -> Iterator[Reason]:
    for word in tuning.watch:
        pattern = re.compile(rf"(?<!\w){re.escape(fold(word))}(?!\w)", re.IGNORECASE)
        for edit in change.edits:
            old, new = fold(edit.old), fold(edit.new)
            if edit.kind == "moved" or not (pattern.search(old) or pattern.search(new)):
                continue
            yield Reason(
                rule=WATCHED,
                level="material",
                sentence=_sentence(
                    word, edit, bool(pattern.search(old)), bool(pattern.search(new))
                ),
                edit_id=edit.id,
                category="other",
                old=shorten(old, _QUOTED),
                new=shorten(new, _QUOTED),
            )
            break


def _sentence(word: str, edit: Edit, in_old: bool, in_new: bool) -> str:
    """Say what became of *word* in *edit*, with the clause in which it stands or stood."""
    shown = quoted_around(edit.new if in_new else edit.old, word)
    if in_old and in_new:
        return f"A passage that mentions {word} changed: {shown}."
    return f"The policy {'now' if in_new else 'no longer'} mentions {word} here: {shown}."


def _direction(reasons: list[Reason]) -> Direction:
    taken = {reason.direction for reason in reasons if reason.direction != "neutral"}
    return "neutral" if not taken else taken.pop() if len(taken) == 1 else "mixed"
