"""Why a change is judged as it is: every edit with its facts and every rule that was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.cases import cases
from notifier.materiality.rule import RULES, STAGES, Rule, Stage, shape_of
from notifier.materiality.verdict import promising
from notifier.materiality.wording import ABOUT
from notifier.model.change import Change
from notifier.model.explanation import Differing, Explanation
from notifier.model.verdict import Reason

#: Statements of one change that all rules are asked about, as long as they make it material; the
#: pages show half as many.
_ASKED_ABOUT = 400
_IN_BULK = "among_many"


def explain(change: Change) -> tuple[Explanation, ...]:
    """Return, in reading order, what the rules made of every statement that *change* touches.

    Agrees with :func:`~notifier.materiality.judge`, which asks the same rules in the same order
    and keeps the strongest reasons. As there, of a large rewrite only the statements that promise
    to tell most are asked about where they make it material, though more of them.
    """
    by_stage = [(stage, [r for r in RULES.values() if r.stage == stage]) for stage in STAGES]
    judged = cases(change)
    found = {id(case): _explained(case, by_stage) for case in promising(judged, _ASKED_ABOUT)}
    material = any(reason.level == "material" for one in found.values() for reason in one.spoke)
    return tuple(
        found.get(id(case)) or (_counted(case) if material else _explained(case, by_stage))
        for case in judged
    )


def _counted(case: Case) -> Explanation:
    """Return what is said of a statement that no rule was asked about."""
    return Explanation(
        edit_id=case.edit_id,
        section=case.section,
        old=case.old,
        new=case.new,
        differing=(),
        stage="bulk",
        spoke=tuple(RULES[_IN_BULK].reasons(case)),
        silent=(),
        unasked=tuple(name for name in RULES if name != _IN_BULK),
    )


def _explained(case: Case, by_stage: Sequence[tuple[Stage, Sequence[Rule]]]) -> Explanation:
    spoke: list[Reason] = []
    silent: list[str] = []
    unasked: list[str] = []
    settled: Stage | str = ""
    for stage, rules in by_stage:
        for rule in rules:
            # Among facts every rule is asked; elsewhere the first that speaks settles it.
            if not rule.is_asked(shape_of(case), is_foreign=case.tongue != "en") or (
                settled and (settled != stage or stage != "fact")
            ):
                unasked.append(rule.name)
                continue
            said = rule.reasons(case)
            spoke.extend(said)
            if said:
                settled = stage
            else:
                silent.append(rule.name)
    return Explanation(
        edit_id=case.edit_id,
        section=case.section,
        old=case.old,
        new=case.new,
        # What only moved is compared by its own edits.
        differing=() if case.kind == "moved" else tuple(_differing(case.old, case.new)),
        stage=settled,
        spoke=tuple(spoke),
        silent=tuple(silent),
        unasked=tuple(unasked),
    )


_FACTS: dict[str, Callable[[str], Sequence[facts.Fact]]] = {
    "period": facts.periods,
    "age": facts.ages,
    "sum of money": facts.amounts,
    "percentage": facts.percentages,
    "party": facts.parties,
}


def _on(topic: str) -> str:
    """Return what the words of a topic are called: "words on fees and payment"."""
    return f"words on {ABOUT[topic]}" if topic in ABOUT else topic.replace("_", " ")


def _differing(old: str, new: str) -> Iterator[Differing]:
    for kind, read in _FACTS.items():
        gone, come = facts.difference(read(old), read(new))
        if gone or come:
            yield Differing(
                kind=kind,
                old=tuple(fact.text for fact in gone),
                new=tuple(fact.text for fact in come),
            )
    pairs = [("date", facts.dates(old), facts.dates(new))]
    pairs += [
        (_on(topic), lexicon.found(old, topic), lexicon.found(new, topic))
        for topic in lexicon.TOPICS
    ]
    for kind, before, after in pairs:
        lost = tuple(each for each in before if each not in after)
        gained = tuple(each for each in after if each not in before)
        if lost or gained:
            yield Differing(kind=kind, old=lost, new=gained)
