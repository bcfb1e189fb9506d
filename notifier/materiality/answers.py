"""Answers to questions: "Do we sell your data? No." One word of them decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quote, readable

#: What an answer comes to, by the words that are one by themselves: "Never.", "No, but ...".
_ANSWERS = {
    "yes": r"yes|yeah|always|of course|certainly|sure|absolutely|definitely|everyone|everybody|anyone|anybody",
    "no": r"no|nope|never|not at all|none|nobody|no one|nothing|of course not|certainly not|absolutely not",
    "partly": r"sometimes|partly|it depends|that depends|in (?:some|certain|rare) cases|mostly|usually|rarely|often|occasionally|maybe|perhaps",
}
_BEGINS = re.compile(
    "|".join(
        rf"(?P<{name}>(?:{words}))(?=[,.;:!]| ?[-\u2013(]|$)" for name, words in _ANSWERS.items()
    ),
    re.IGNORECASE,
)
_CUES = Cued(rf"\b(?:{'|'.join(_ANSWERS.values())})\b").mask
#: How a question begins that is answered so.
_ASKS = re.compile(
    r"(?:\d+[.)] )?(?:do|does|did|can|could|will|would|is|are|was|may|must|should|shall|have|has|am|need)\b",
    re.IGNORECASE,
)
#: Words of the longest answer that is read by its first.
_SHORT = 24


def answer(text: str) -> str:
    """Return what the answer *text* comes to: "yes", "no", "partly" or "" where it is none."""
    found = _BEGINS.match(text.lstrip("-*\u2022 \"'"))
    return found.lastgroup or "" if found else ""


@rule("answer_turned", stage="artefact", confidence="ask", weight=80, cues=_CUES)
def answer_turned(case: Case) -> Iterator[Finding]:
    """Report that the answer to a question is another: "yes" for "no", "sometimes" for "never"."""
    if case.is_title or max(len(case.old.split()), len(case.new.split())) > _SHORT:
        return
    before, after = answer(case.old), answer(case.new)
    asked = case.section.endswith("?")
    joint = "to" if asked else "under"
    question = f" {joint} “{readable(case.section)}”" if case.section else ""
    if case.is_rewritten:
        if before and after and before != after:
            yield Finding(
                sentence=f"The answer{question} changes from {quote(case.old, 120)} to {quote(case.new, 120)}.",
                old=case.old,
                new=case.new,
                category=case.section_category,
            )
    elif (before or after) and _is_answer(case):
        verb = "now says" if case.is_added else "no longer says"
        yield Finding(
            sentence=f"The answer{question} {verb}: {quote(case.text, 120)}.",
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


def _is_answer(case: Case) -> bool:
    """Whether a line that came or went answers the question above it; "Yes" and "No" without a stop are buttons."""
    return (
        _ASKS.match(case.section) is not None
        and case.section.endswith("?")
        and case.text.strip().lower() not in {"yes", "no"}
        and not case.came_with(case.section)
    )
