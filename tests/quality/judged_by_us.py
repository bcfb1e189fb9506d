"""Measure the judge on edits of our own invention: ``python tests/quality/judged_by_us.py [--errors]``.

Expectations were written before the judge saw the edits, in six rounds: ``judged_by_us.jsonl``,
``_again``, of whole sentences in other words ``_third``, of a few words in long ones ``_fourth``, and a
``_fifth`` of four kinds: sentences said anew, passages that came or went, small edits, lists and rows;
a ``_sixth`` of whole policies edited by somebody who hides changes and by somebody who only polishes.
Every third edit is kept back: rules are tuned on the others, and ``--errors`` prints those only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from notifier.compose.summary import Summary, summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.facts import words
from notifier.model.verdict import Verdict

EDITS = tuple(
    Path(__file__).with_name(f"judged_by_us{round_}.jsonl")
    for round_ in (
        "",
        "_again",
        "_third",
        "_fourth",
        "_fifth_anew",
        "_fifth_passages",
        "_fifth_small",
        "_fifth_lists",
        "_sixth",
    )
)
#: Of so many edits, one is kept back.
KEPT = 3
_FRAME = (
    "# Our policy\n\nThis text is for everyone who uses Larkspur.\n\n"
    "## {section}\n\n{text}\n\n## The end\n\nThat was all.\n"
)
_OPPOSITE = {("less", "more"), ("more", "less")}


@dataclass(frozen=True, kw_only=True)
class Invented:
    """One edit with what a reader expects; ``direction``, ``category``: any of these will do.

    ``shape``: "row" of a table, "item" of a list, or "" for text as it stands.
    """

    family: str
    lang: str
    section: str
    shape: str
    old: str
    new: str
    level: str
    directions: tuple[str, ...]
    categories: tuple[str, ...]
    fact: str
    is_kept: bool


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the judge made of one invented edit."""

    edit: Invented
    verdict: Verdict
    summary: Summary

    @property
    def is_right(self) -> bool:
        """Whether it is called material exactly where it is."""
        return (self.verdict.level == "material") == (self.edit.level == "material")

    @property
    def is_opposite(self) -> bool:
        """Whether the direction is the contrary of every one expected."""
        return all((way, self.verdict.direction) in _OPPOSITE for way in self.edit.directions)

    @property
    def is_first(self) -> bool:
        """Whether the first of the categories is an expected one."""
        return bool(set(self.verdict.categories[:1]) & set(self.edit.categories))

    @property
    def is_about(self) -> bool:
        """Whether any of the categories is an expected one."""
        return bool(set(self.verdict.categories) & set(self.edit.categories))

    @property
    def shows_fact(self) -> bool:
        """Whether the first item holds 70 % of the decisive words."""
        have = {
            word
            for item in self.summary.items[:1]
            for text in (item.sentence, item.old, item.new)
            for word in words(text)
        }
        wanted = words(self.edit.fact)
        return sum(word in have for word in wanted) >= 0.7 * len(wanted)


def invented(file: Path = EDITS[0]) -> tuple[Invented, ...]:
    """Return the invented edits of *file* in its order."""
    with file.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return tuple(
        Invented(
            family=row["family"],
            lang=row["lang"],
            section=row["section"],
            shape=row.get("shape", ""),
            old=row["old"],
            new=row["new"],
            level=row["level"],
            directions=tuple(row["direction"].split("|")),
            categories=tuple(row["category"].split("|")),
            fact=row["fact"],
            is_kept=index % KEPT == KEPT - 1,
        )
        for index, row in enumerate(rows)
    )


def _page(edit: Invented, text: str) -> str:
    """Return a small policy in Markdown in which *text* stands as *edit* would stand on its page."""
    if edit.shape == "row":
        columns = max(edit.old.count(" | "), edit.new.count(" | ")) + 1
        head, rule, other = (" | ".join([cell] * columns) for cell in (" ", "---", "–"))
        text = "\n".join(f"| {row} |" for row in (head, rule, text, other) if row)
    elif edit.shape == "item":
        text = "\n".join(f"- {item}" for item in ("Something else", text, "And so on") if item)
    return _FRAME.format(section=edit.section, text=text)


def outcome(edit: Invented) -> Outcome:
    """Read, compare and judge *edit* inside a small policy."""
    old, new = (
        read(_page(edit, text), "text/markdown", language=edit.lang)
        for text in (edit.old, edit.new)
    )
    change = compare(old, new)
    verdict = judge(change)
    return Outcome(
        edit=edit, verdict=verdict, summary=summarise(verdict, change, title="Our policy")
    )


def report(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the rates of *outcomes*."""
    material = [one for one in outcomes if one.edit.level == "material"]
    called = [one for one in outcomes if one.verdict.level == "material"]
    found = [one for one in material if one.is_right]
    yield f"edits               {len(outcomes)}"
    yield f"material precision  {_share(one.is_right for one in called)}"
    yield f"material recall     {_share(one.is_right for one in material)}"
    yield f"direction opposite  {_share(one.is_opposite for one in found)}"
    yield f"direction expected  {_share(one.verdict.direction in one.edit.directions for one in found)}"
    named = [one for one in found if one.edit.categories != ("",)]
    yield f"first category      {_share(one.is_first for one in named)}"
    yield f"a category          {_share(one.is_about for one in named)}"
    yield f"fact in headline    {_share(one.shows_fact for one in found)}"
    wrong = Counter(one.edit.family for one in outcomes if not one.is_right)
    yield f"wrong by family     {dict(wrong.most_common())}"


def errors(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield what went wrong, one edit a paragraph."""
    for one in outcomes:
        faults = [
            name
            for name, is_fault in (
                ("level", not one.is_right),
                ("opposite", one.is_right and one.edit.fact and one.is_opposite),
                ("fact", one.is_right and one.edit.fact and not one.shows_fact),
                (
                    "direction",
                    one.is_right
                    and one.edit.fact
                    and one.verdict.direction not in one.edit.directions,
                ),
                (
                    "category",
                    one.is_right
                    and one.edit.fact
                    and one.edit.categories != ("",)
                    and not one.is_first,
                ),
            )
            if is_fault
        ]
        if faults:
            yield f"{','.join(faults)} [{one.edit.family}] {one.edit.section}: {one.edit.old!r} -> {one.edit.new!r}"
            yield f"    wanted {one.edit.level} {one.edit.directions} {one.edit.categories}; got {one.verdict.level} {one.verdict.confidence} {one.verdict.direction} {one.verdict.categories}"
            for reason in one.verdict.reasons[:3]:
                yield f"    {reason.rule}: {reason.sentence}"


def _share(hits: Iterator[bool]) -> str:
    known = list(hits)
    return f"{sum(known) / max(1, len(known)):.3f} ({sum(known)} of {len(known)})"


def main() -> int:
    """Print the rates of the tuned and of the kept part."""
    parser = argparse.ArgumentParser(description="Measure the judge on edits of our own invention.")
    parser.add_argument("--errors", action="store_true", help="of the tuned part only")
    options = parser.parse_args()
    for file in EDITS:
        outcomes = [outcome(edit) for edit in invented(file)]
        for name, is_kept in (("tuned", False), ("kept", True)):
            part = [one for one in outcomes if one.edit.is_kept is is_kept]
            print(f"== {file.stem}, {name}")
            print("\n".join(report(part)))
            if options.errors and not is_kept:
                print("\n".join(errors(part)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
