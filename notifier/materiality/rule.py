"""What a rule is, and the registry of all rules.

A rule is a function from a :class:`~notifier.materiality.case.Case` to findings. Its decorator
says at which stage it speaks, how loud it is and how sure; its docstring is its entry in
docs/reference/rules.md. A new rule is one function in one of the families' modules, and a line in
:mod:`~notifier.materiality.order`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from notifier.materiality.about import settled
from notifier.materiality.case import Case
from notifier.materiality.categories import Kind
from notifier.materiality.cue import EVERYWHERE
from notifier.materiality.leaning import leaning
from notifier.materiality.toward import toward
from notifier.materiality.wording import about, under
from notifier.model.change import EditKind
from notifier.model.verdict import Confidence, Direction, Level, Reason

#: Which cases a rule is asked about: sentences that stay and were rewritten, or that came or went.
Shape = Literal["any", "rewritten", "one_sided"]
#: Whether a rule is asked about passages that are not English.
Abroad = Literal["no", "also", "only"]
Stage = Literal["artefact", "fact", "quiet", "fallback", "bulk"]

#: The stages in the order in which an edit passes them. The first artefact settles an edit; then
#: every fact rule speaks; only where all are silent does the first quieting rule, else a fallback.
#: In bulk speaks of the passages of a large rewrite that are counted and not looked into.
STAGES: tuple[Stage, ...] = ("artefact", "fact", "quiet", "fallback", "bulk")


class Finding(NamedTuple):
    """What a rule saw: a *sentence* for a customer, the decisive words and which way it cuts.

    ``category``: "" for the rule's own.
    """

    sentence: str
    old: str = ""
    new: str = ""
    direction: Direction = "neutral"
    category: str = ""


Find = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the judge.

    ``confidence``: how much a verdict resting on it is worth ("ask" wants a person). ``weight``:
    0-100, how decisive its findings are beside others of the same change. ``doc``: its docstring.
    ``of``: the shape of the cases that it is asked about. ``abroad``: whether they may, or must,
    be in another language than English; artefacts know none. ``cues``, ``kinds``: it is silent
    where none of these cues (bits of :func:`~notifier.materiality.cue.signs`) stands in the case's
    texts, or the edit is of none of these kinds, unless there are none; so it need not be asked.
    ``states``: likewise where the case states nothing of these kinds.
    """

    name: str
    category: str
    stage: Stage
    level: Level
    confidence: Confidence
    weight: int
    doc: str
    find: Find
    of: Shape = "any"
    abroad: Abroad = "no"
    cues: int = EVERYWHERE
    kinds: tuple[EditKind, ...] = ()
    states: frozenset[Kind] = frozenset()

    def is_asked(self, shape: Shape, *, is_foreign: bool) -> bool:
        """Whether the rule is asked about single cases of *shape*."""
        if self.stage == "bulk" or self.of not in {"any", shape}:
            return False
        if is_foreign:
            return self.stage == "artefact" or self.abroad != "no"
        return self.abroad != "only"

    def reasons(self, case: Case) -> list[Reason]:
        """Apply the rule to *case*."""
        return [self.reason(case, finding) for finding in self.find(case)]

    def reason(self, case: Case, finding: Finding) -> Reason:
        """Return what *finding* says of *case*."""
        category = finding.category or self.category
        direction, sentence = finding.direction, finding.sentence
        if self.level == "material":
            given, category = category, settled(case, category, self.name)
            sentence = under(about(sentence, given, category, case.text), case.text, case.lead)
            direction = toward(case, self.name, direction)
            if direction == "neutral":
                direction = leaning(case, self.name, category)
        return Reason(
            rule=self.name,
            level=self.level,
            sentence=sentence,
            edit_id=case.edit_id,
            category=category,
            direction=direction,
            old=finding.old,
            new=finding.new,
            asks=self.confidence == "ask",
        )


def shape_of(case: Case) -> Shape:
    """Return which of the two shapes *case* has."""
    return "rewritten" if case.is_rewritten else "one_sided"


RULES: dict[str, Rule] = {}


def rule(
    name: str,
    category: str = "other",
    *,
    stage: Stage = "fact",
    level: Level = "material",
    confidence: Confidence = "likely",
    weight: int = 50,
    of: Shape = "any",
    abroad: Abroad = "no",
    cues: int = EVERYWHERE,
    kinds: tuple[EditKind, ...] = (),
    states: frozenset[Kind] = frozenset(),
) -> Callable[[Find], Find]:
    """Enter the decorated function into :data:`RULES`; ``ValueError`` for a name in use."""

    def enter(find: Find) -> Find:
        if name in RULES:
            raise ValueError(f"There are two rules named {name!r}.")
        RULES[name] = Rule(
            name=name,
            category=category,
            stage=stage,
            level=level,
            confidence=confidence,
            weight=weight,
            doc=(find.__doc__ or "").strip(),
            find=find,
            of=of,
            abroad=abroad,
            cues=cues,
            kinds=kinds,
            states=states,
        )
        return find

    return enter
