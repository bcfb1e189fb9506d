"""Why a change is judged as it is, as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from notifier.compose.redline_text import fill_columns
from notifier.compose.verdict_text import verdict_line, weighed
from notifier.model.explanation import Explanation
from notifier.model.shorten import shorten
from notifier.model.verdict import Verdict

_QUOTED = 300
_STAGES = {
    "artefact": "It is an artefact of the page: no other rule was asked.",
    "fact": "Facts differ: rules that quieten were not asked.",
    "quiet": "No fact differs, and a quieting rule knows what it is.",
    "fallback": "No rule knows what it is, so a general one decided.",
    "bulk": "The text was rewritten at large and other passages tell more, so it is only counted.",
    "": "No rule said anything.",
}
#: A quieting rule that spoke although a fact differs: the rules on that fact had their say first.
_WEIGHED = "What differs is of no weight by itself, and a quieting rule knows what it is."


def explanation_text(
    verdict: Verdict, explained: Sequence[Explanation], *, width: int = 80, rules: bool = False
) -> str:
    """Return the verdict and, for every statement that changed, what the rules made of it.

    *width*: columns to wrap at. *rules*: name also the rules that said nothing.
    """
    parts = [
        verdict_line(verdict, verdict.headline),
        *_back(verdict),
        *("\n".join(_lines(number, one, rules=rules)) for number, one in enumerate(explained, 1)),
    ]
    return "\n\n".join(
        "\n".join(
            part for line in text.splitlines() for part in fill_columns(line, width, hang="     ")
        )
        for text in parts
    )


def _back(verdict: Verdict) -> Iterator[str]:
    """Yield whether the change reaches back, by which words one knows, and what the law says of it."""
    back = verdict.retroactive
    if verdict.level != "material":
        return
    if back is None:
        yield "Looking back: not judged in this language."
        return
    if not back.sentence:
        yield "Looking back: nothing that changed says or suggests that it reaches back."
        return
    yield "\n".join(
        [
            f"Looking back ({back.value}): {back.sentence}",
            f"   by: {back.words} [edit {back.edit_id}]",
            *([f"   the law: {back.law}."] if back.value != "no" else []),
        ]
    )


def _lines(number: int, one: Explanation, *, rules: bool) -> Iterator[str]:
    yield f"{number}. {one.section or 'Introduction'} [edit {one.edit_id}]"
    if one.old:
        yield f"   before: {shorten(one.old, _QUOTED)}"
    if one.new:
        yield f"   now: {shorten(one.new, _QUOTED)}"
    for fact in one.differing:
        yield f"   {fact.kind}: {_side(fact.old)} -> {_side(fact.new)}"
    quieted = one.stage == "quiet" and one.differing
    yield f"   {_WEIGHED if quieted else _STAGES[one.stage]}"
    for reason in one.spoke:
        yield f"   {reason.rule} ({weighed(reason)}): {reason.sentence}"
    yield f"   asked and silent: {len(one.silent)} rules; not asked: {len(one.unasked)}"
    if rules:
        yield f"   silent: {', '.join(one.silent)}"
        yield f"   not asked: {', '.join(one.unasked) or 'none'}"


def _side(facts: Sequence[str]) -> str:
    return ", ".join(facts) or "not stated"
