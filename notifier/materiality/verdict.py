"""From the reasons of single edits to the verdict of a whole change: the worst edit wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cases import cases
from notifier.materiality.cue import Cued
from notifier.materiality.law import concepts
from notifier.materiality.namings import sided, told_again
from notifier.materiality.retroactive import retroactive
from notifier.materiality.rule import RULES, STAGES, Rule, Shape, Stage, shape_of
from notifier.materiality.salience import promise, salience
from notifier.materiality.subjects import of_reasons
from notifier.model.change import Change, EditKind
from notifier.model.shorten import shorten_quoted
from notifier.model.verdict import (
    LEVELS,
    Confidence,
    Direction,
    Level,
    Reason,
    Retroactivity,
    Verdict,
)

#: Reasons kept for one edit; a rewritten sentence touches many topics at once.
_PER_EDIT = 3
#: Sentences that come at once, with nothing else changed, as they do when a page recovers.
_BULK = 8
#: How many times more sentences came than went, or went than came, where a page stood for another.
_SCARCE = 12
#: Of a change with more reasons than so many, 1 / :data:`_MOST` must be on one side, else half.
_FEW, _MOST = 8, 1.25
#: Passages of one change that are looked into, as long as they make it material.
_LOOKED_INTO = 60
#: Kinds of edits that the first rule settles.
_UNCHANGED = frozenset({"moved", "split", "merged", "relinked"})
#: What stands on pages that were not served: errors, log-ins, questions for consent, checks for robots.
_WALL = Cued(
    r"\bpage (?:isn't|is not|is no longer|cannot be|could not be) (?:available|found)\b|\bunexpected error\b|\btry reloading\b|\baccess denied\b|\bsomething went wrong\b"
    r"|\bverify (?:that )?you are (?:a )?human\b|\b(?:log|sign) in to (?:continue|view|see)\b|\ballow the use of cookies\b|\bservice (?:is )?(?:temporarily )?unavailable\b|\b(?:please )?enable (?:cookies|javascript)\b"
    r"|\brequested url was (?:rejected|not found)\b|\b(?:403|404|429|500|502|503|504) (?:error|forbidden|not found|bad gateway|service|internal|gateway|too many)\b|\b(?:page|file) not found\b|\btoo many requests\b|\b(?:bad gateway|gateway time-?out)\b|\binternal server error\b"
    r"|\bchecking your browser\b|\byou have been blocked\b|\battention required\b|\b(?:down for|under) (?:scheduled |planned )?maintenance\b|\bsession (?:has )?(?:expired|timed out)\b"
)
#: The rules of each stage, with their cues.
_Stages = Sequence[tuple[Stage, Sequence[tuple[int, Rule]]]]
_SURENESS: tuple[Confidence, ...] = ("ask", "likely", "certain")


def judge(change: Change) -> Verdict:
    """Return the materiality of *change*.

    Each edit is judged by itself and the worst wins. Confidence follows from the kind of the best
    reason, never from a sum of weights. A change that only loses statements, with no sign that
    the text was revised, is asked about: it may be a deleted right or a fault of reading.
    """
    if change.is_empty:
        return Verdict(headline="Nothing changed.")
    judged = cases(change)
    found = _all_reasons(judged)
    reasons = _distinct([reason for of_case in found for reason in of_case])
    places = {edit.id: index / len(change.edits) for index, edit in enumerate(change.edits)}
    reasons.sort(key=lambda reason: _rank(reason, places[reason.edit_id]))
    level: Level = max((reason.level for reason in reasons), key=LEVELS.index, default="none")
    loud = [reason for reason in reasons if reason.level == level]
    categories = of_reasons(loud, judged) if level == "material" else ()
    confidence = _confidence(level, loud, judged)
    # What two rules say counts for two, and is told once.
    again = {id(reason) for of_case in found for reason in told_again(of_case)}
    told = [reason for reason in reasons if id(reason) not in again] if again else reasons
    return Verdict(
        level=level,
        confidence=confidence,
        direction=_direction(loud) if level == "material" else "neutral",
        categories=categories,
        concepts=concepts(categories),
        headline=_headline(level, confidence, told),
        reasons=tuple(told),
        retroactive=retroactive(judged, loud) if level == "material" else Retroactivity(),
    )


@cache
def _stages(shape: Shape, kind: EditKind, *, is_foreign: bool) -> _Stages:
    """Return the rules that can speak of a case of *shape* and *kind*, by stage."""
    return [
        (
            stage,
            [
                (rule.cues, rule)
                for rule in RULES.values()
                if rule.stage == stage
                and rule.is_asked(shape, is_foreign=is_foreign)
                and (not rule.kinds or kind in rule.kinds)
            ],
        )
        for stage in STAGES
    ]


def _all_reasons(judged: Sequence[Case]) -> list[list[Reason]]:
    """Return the reasons of each case that has some, in reading order.

    Of a rewritten text, the passages that promise to tell most are looked into; where they make
    the change material, the others are only counted, so that work does not grow with the text.
    """
    ahead = promising(judged, _LOOKED_INTO)
    found = {id(case): list(_reasons(case)) for case in ahead}
    if any(reason.level == "material" for reasons in found.values() for reason in reasons):
        spoken = {reason.edit_id for reasons in found.values() for reason in reasons}
        told: set[tuple[bool, bool, str, str]] = set()
        for case in judged:
            if id(case) not in found and case.edit_id not in spoken:
                spoken.add(case.edit_id)
                # What the sentence is made of: one that is told already would be dropped later.
                key = (case.is_added, case.is_removed, case.text, case.lead)
                if key not in told and (reasons := RULES["among_many"].reasons(case)):
                    told.add(key)
                    found[id(case)] = reasons
    else:
        for case in judged:
            if id(case) not in found:
                found[id(case)] = list(_reasons(case))
    return [found[id(case)] for case in judged if found.get(id(case))]


def promising(judged: Sequence[Case], most: int) -> Sequence[Case]:
    """Return the *most* cases that promise to tell most, in order, and those that are soon told."""
    if len(judged) <= most:
        return judged
    ranked = sorted(judged, key=promise, reverse=True)
    chosen = {id(case) for case in ranked[:most]}
    return [case for case in judged if id(case) in chosen or case.kind in _UNCHANGED]


def _reasons(case: Case) -> Iterator[Reason]:
    there = case.signs
    for stage, rules in _stages(shape_of(case), case.kind, is_foreign=case.tongue != "en"):
        found: list[Reason] = []
        # A rule is asked only where its cues stand: most are silent, and most cases have few.
        for rule in [rule for cues, rule in rules if cues & there]:
            if not rule.states or case.stated in rule.states:
                for finding in rule.find(case):
                    found.append(rule.reason(case, finding))  # noqa: PERF401 - most find nothing
                if found and stage != "fact":
                    break
        if found:
            if len(found) > 1:
                found.sort(key=_rank)
            yield from sided(_strongest(found)[:_PER_EDIT])
            return


def _strongest(reasons: Sequence[Reason]) -> list[Reason]:
    """Keep the first of the reasons that speak of the same words of one edit."""
    seen: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        seen.setdefault((reason.old, reason.new), reason)
    return list(seen.values())


def _distinct(reasons: Sequence[Reason]) -> list[Reason]:
    """Drop material reasons that would be read twice; the first edit stands for all."""
    seen: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        key = reason.sentence if reason.level == "material" else reason.edit_id
        seen.setdefault((reason.rule, key), reason)
    return list(seen.values())


def _rank(reason: Reason, place: float = 0.0) -> tuple[int, bool, float]:
    """Loudest first, then what a customer should read first; of quiet reasons, those that ask."""
    rule = RULES[reason.rule]
    if reason.level == "material":
        return (-LEVELS.index(reason.level), False, -salience(reason, place))
    return (-LEVELS.index(reason.level), rule.confidence != "ask", -rule.weight)


def _confidence(level: Level, loud: Sequence[Reason], judged: Sequence[Case]) -> Confidence:
    best: Confidence = max(
        (RULES[reason.rule].confidence for reason in loud), key=_SURENESS.index, default="certain"
    )
    if level == "material" and _is_wall(judged):
        return "ask"
    if level != "material":
        # Silence is as sure as the least sure of what keeps quiet.
        return "ask" if any(RULES[reason.rule].confidence == "ask" for reason in loud) else best
    if best != "likely":
        return best
    # One reason that is only likely is the commonest false alarm: a person looks first.
    return "ask" if len(loud) == 1 or _is_one_sided(judged) else best


def _is_wall(judged: Sequence[Case]) -> bool:
    """Whether whole sections came or went, and beside them what a page says in place of its text."""
    return any(case.opens for case in judged) and any(
        not case.is_rewritten and _WALL.is_in(case.text) for case in judged
    )


def _is_one_sided(judged: Sequence[Case]) -> bool:
    """Whether prose as good as only went, or came in bulk, and no date says that the text was revised."""
    if any(case.is_rewritten and case.is_prose and case.swaps for case in judged):
        return False
    # A stamp that came with all the rest tells nothing: there was none to be moved on.
    if any(
        case.is_rewritten and facts.is_date_stamp(case.new) and facts.dates(case.new)
        for case in judged
    ):
        return False
    removed = [case for case in judged if case.is_removed]
    added = [case for case in judged if case.is_added]
    # Where both sides have so much prose, neither is scarce: the rest need not be read.
    much = max(len(removed), len(added)) // _SCARCE + 1
    if _has_prose(removed, much) and _has_prose(added, much):
        return False
    lost, gained = (sum(case.is_prose for case in side) for side in (removed, added))
    if lost > 0 and gained == 0:
        return True
    # A whole text against the few words of an error or a menu is a page that went or came back.
    return max(lost, gained) >= _BULK and _SCARCE * min(lost, gained) <= max(lost, gained)


def _has_prose(side: Sequence[Case], much: int) -> bool:
    return len(list(islice((case for case in side if case.is_prose), much))) == much


def _direction(reasons: Sequence[Reason]) -> Direction:
    """Return the one side that the change is on; where most reasons take none, that is not known."""
    sided = [reason for reason in reasons if reason.direction != "neutral"]
    # What rules that ask say of a side counts only where no other rule says anything of it.
    sure = [reason for reason in sided if RULES[reason.rule].confidence != "ask"]
    taken = [reason.direction for reason in sure or sided]
    if not taken:
        return "neutral"
    if len(set(taken)) > 1:
        return "mixed"
    # A duty that is no longer in the text may stand in another: its loss alone promises nothing.
    firm = [
        reason
        for reason in reasons
        if reason.direction != "neutral"
        and (reason.new or reason.direction != "more" or RULES[reason.rule].confidence == "certain")
    ]
    if not firm:
        return "neutral"
    share = _MOST if len(reasons) > _FEW else 2
    if share * len(firm) < len(reasons):
        return "mixed"
    # A right that came with something new may be no more than the way out of it.
    if taken[0] == "more" and len(firm) < len(reasons) and all(map(_is_way_out, firm)):
        return "mixed"
    return taken[0]


#: Ways in which a customer turns off what the company does.
_OUT = Cued(
    r"\b(?:opt(?:ing)?[- ]?out|turn(?:ing)? (?:\w+ ){0,3}?off|switch(?:ing)? (?:\w+ ){0,3}?off|disable|object to|unsubscribe|refuse)\b"
)


def _is_way_out(reason: Reason) -> bool:
    return not reason.old and _OUT.is_in(reason.new)


def _headline(level: Level, confidence: Confidence, told: Sequence[Reason]) -> str:
    """Return what the loudest of *told* says, where it is of consequence or a person is asked."""
    if level == "material" or confidence == "ask":
        return shorten_quoted(told[0].sentence, 300)
    if level == "editorial":
        return (
            "The wording changed, but no duty, right, practice, party or number of consequence did."
        )
    return "Nothing changed in meaning."
