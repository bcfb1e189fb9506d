"""A verdict as plain text: how much it matters, for whom, and each reason with its weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from notifier.model.verdict import Leaning, Reason, Verdict

#: What follows a level.
SIDES: Mapping[Leaning, str] = {
    "less": ", less protective",
    "partly_less": ", partly less protective",
    "more": ", more protective",
    "partly_more": ", partly more protective",
    "mixed": ", partly less and partly more protective",
    "neutral": "",
}
#: Whoever reads must know whether the notice waits.
_SURE: Mapping[str, str] = {"certain": "certain", "likely": "likely", "ask": "a person is asked"}


def verdict_line(verdict: Verdict, headline: str) -> str:
    """Return the level, how sure it is, whom it favours, and *headline*."""
    sure = _SURE[verdict.confidence]
    return f"{verdict.level.capitalize()} ({sure}{SIDES[verdict.leaning]}). {headline}".rstrip()


def reason_lines(verdict: Verdict) -> Iterator[str]:
    """Yield a line for each reason, with its level, its side and its rule."""
    for reason in verdict.reasons:
        yield f"  - {reason.sentence} [{weighed(reason)}: {reason.rule}]"


def weighed(reason: Reason) -> str:
    """Return how loud *reason* is, and whom it favours."""
    return f"{reason.level}{SIDES[reason.direction]}"
