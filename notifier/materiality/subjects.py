"""Which categories a whole verdict has, the decisive one first: what subscribers with filters go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from notifier.materiality import about, lexicon, themes
from notifier.materiality.case import Case
from notifier.materiality.places import lives
from notifier.materiality.rule import RULES
from notifier.model.verdict import Reason

#: Categories of one verdict.
_MOST = 5
#: Reasons that count as decisive, and whose sentences are looked into for what else they are about.
_DECISIVE = 3
#: One in so many reasons, not among the decisive, is a by-blow of a rewrite.
_SCARCE = 30
#: One in so many reasons must be of no category, for a verdict to have none among its own.
_FEW = 4
#: What a sentence is about besides what its rule says.
_BESIDES = (
    (themes.BASES, "legal_basis"),
    (themes.CHOOSES, "user_choice_control"),
)


def of_reasons(reasons: Sequence[Reason], cases: Iterable[Case] = ()) -> tuple[str, ...]:
    """Return the categories of material *reasons*, the most salient of which stands first.

    The others follow by the number of their reasons, then what the decisive sentences of *cases*
    are about besides.
    """
    if not reasons:
        return ()
    counts = Counter(reason.category for reason in reasons)
    if _FEW * counts["other"] < len(reasons):
        del counts["other"]
    lead = reasons[0].category
    early = {reason.category for reason in reasons[:_DECISIVE]}
    ranked = [
        name
        for name, count in counts.most_common()
        if name != lead and (name in early or _SCARCE * count >= len(reasons))
    ]
    besides = dict.fromkeys(_besides(reasons[:_DECISIVE], cases))
    named = [lead, *ranked][:_MOST]
    more = [name for name in besides if name not in named]
    # What decisive sentences are about besides comes before the least of the others.
    return tuple([*named[: _MOST - 1], *more, *named[_MOST - 1 :]][:_MOST])


def _besides(decisive: Sequence[Reason], cases: Iterable[Case]) -> Iterator[str]:
    """Yield what the sentences of *decisive* reasons, and the titles above them, are about besides."""
    edits = {reason.edit_id for reason in decisive}
    concerned = [case for case in cases if case.edit_id in edits]
    for reason in decisive:
        case = _case_of(reason, concerned)
        if case is None or case.tongue != "en" or not _is_looked_into(reason):
            continue
        text = f"{case.old} {case.new}"
        for cue, name in _BESIDES:
            if cue.is_in(text):
                yield name
        if lives(text):
            yield "specific_audiences"
        if "AI training" in lexicon.found(text, "purposes"):
            yield "ai_training"
        yield from about.besides(case)


def _is_looked_into(reason: Reason) -> bool:
    """Whether a rule spoke of the sentence itself, not of one passage among many."""
    rule = RULES.get(reason.rule)
    return rule is not None and rule.stage != "bulk"


def _case_of(reason: Reason, cases: Iterable[Case]) -> Case | None:
    """Return the one of *cases* in which the words of *reason* stand, else the first of its edit."""
    of_edit = [case for case in cases if case.edit_id == reason.edit_id]
    holding = (case for case in of_edit if reason.old in case.old and reason.new in case.new)
    return next(holding, of_edit[0] if of_edit else None)
