"""The rule on words that say whether a text reaches back to what was there before it."""

from __future__ import annotations

from collections.abc import Iterator

from notifier.materiality import lexicon
from notifier.materiality.case import Case
from notifier.materiality.cue import signs
from notifier.materiality.earlier import MASK, Said, said
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quoted_around


@rule("past_reached_or_spared", "policy_change", confidence="ask", weight=40, cues=MASK)
def past_reached_or_spared(case: Case) -> Iterator[Finding]:
    """Report that a sentence begins, or ceases, to say that the text applies to what was there before it, or that it does not."""
    before, after = (_said(side) for side in (case.old, case.new))
    if (before and before.way) == (after and after.way):
        return
    if case.is_title or (not case.is_rewritten and case.is_elsewhere(case.text)):
        return
    if after is not None:
        reaches = after.way == "reaches"
        what = "now reaches back" if reaches else "is now limited to the future"
        sentence = f"The text {what}: {quoted_around(case.new, after.words)}."
        yield Finding(sentence, case.old, case.new, "less" if reaches else "neutral")
    elif before is not None:
        reaches = before.way == "reaches"
        what = "no longer reaches back" if reaches else "is no longer limited to the future"
        sentence = f"The text {what}: {quoted_around(case.old, before.words)}."
        yield Finding(sentence, case.old, case.new, "neutral" if reaches else "less")


def _said(text: str) -> Said | None:
    return said(text) if text and MASK & signs(text) and lexicon.is_prose(text) else None
