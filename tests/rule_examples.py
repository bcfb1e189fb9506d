"""The examples of the rules in tests/golden/rules, judged by the real way from text to verdict.

Each rule has one on which it speaks and one, as near to it as may be, on which it keeps silent.
``python tests/rule_examples.py`` writes down what is said now; read it before you commit it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from notifier.compose.summary import summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import explain, judge
from notifier.model.change import Change
from notifier.model.verdict import Reason, Verdict

FOLDER = Path(__file__).parent / "golden" / "rules"
#: In which order a text and what is said of it are written down.
_GIVEN = ("language", "section", "times", "old", "new")


@dataclass(frozen=True)
class Example:
    """Two versions of a passage.

    ``fires``: whether the *rule* speaks of their difference. ``kept``: what is said, as written
    down. ``section``: the heading above the passage; without one the texts bring their own.
    ``times``: how often the passage stands there, with a number of its own for each "{}".
    """

    rule: str
    fires: bool
    old: str
    new: str
    section: str
    language: str
    times: int
    kept: Mapping[str, Any]

    @cached_property
    def change(self) -> Change:
        """Both versions, read and compared."""
        old, new = (
            read(self._page(text), "text/markdown", language=self.language)
            for text in (self.old, self.new)
        )
        return compare(old, new)

    def _page(self, text: str) -> str:
        heading = f"## {self.section}\n\n" if self.section else ""
        passages = (text.strip().replace("{}", str(number)) for number in range(1, self.times + 1))
        return f"# Our policy\n\n{heading}" + "\n\n".join(passages) + "\n"


def examples() -> list[Example]:
    """Return all examples, in the order of the files."""
    return [example for path in sorted(FOLDER.glob("*.toml")) for example in _of(path)]


def said(example: Example, verdict: Verdict) -> Reason:
    """Return what the verdict has the rule say on which it speaks, else what it says first."""
    own = (reason for reason in verdict.reasons if example.fires and reason.rule == example.rule)
    return next(own, verdict.reasons[0])


def spoken(change: Change) -> set[str]:
    """Return the rules that speak of *change*, also those that are less loud than others."""
    return {reason.rule for one in explain(change) for reason in one.spoke}


def now(example: Example) -> dict[str, Any]:
    """Return what is to be written down of *example*."""
    verdict = judge(example.change)
    reason = said(example, verdict)
    taken: dict[str, Any] = {
        "says": reason.sentence,
        "shows": [reason.old, reason.new],
        "is": [reason.level, reason.direction, reason.category],
    }
    if not example.fires:
        return {"by": reason.rule, "says": reason.sentence}
    if reason.level == "material":
        taken["subject"] = summarise(verdict, example.change, title="Our policy").subject
    return taken


def _of(path: Path) -> Iterator[Example]:
    for rule, both in tomllib.loads(path.read_text("utf-8")).items():
        fires = both["fires"]
        for kind in ("fires", "silent"):
            one = both[kind]
            yield Example(
                rule=rule,
                fires=kind == "fires",
                old=one.get("old", fires["old"]),
                new=one.get("new", fires["new"]),
                section=one.get("section", fires.get("section", "")),
                language=one.get("language", fires.get("language", "en")),
                times=one.get("times", fires.get("times", 1)),
                kept={name: value for name, value in one.items() if name not in _GIVEN},
            )


def _literal(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if "\n" in value.strip():
        return f"'''\n{value.strip()}\n'''"
    return f"'{value.strip()}'" if '"' in value else f'"{value.strip()}"'


def _write(path: Path) -> None:
    given = tomllib.loads(path.read_text("utf-8"))
    taken: dict[str, list[str]] = {}
    for example in _of(path):
        kind = "fires" if example.fires else "silent"
        lines = {
            name: given[example.rule][kind][name]
            for name in _GIVEN
            if name in given[example.rule][kind]
        }
        lines |= now(example)
        taken.setdefault(example.rule, []).append(
            f"[{example.rule}.{kind}]\n"
            + "".join(f"{name} = {_literal(value)}\n" for name, value in lines.items())
        )
    head = path.read_text("utf-8").split("[", 1)[0].strip()
    body = "\n".join("\n".join(parts) for parts in taken.values())
    path.write_text(f"{head}\n\n{body}" if head else body, "utf-8")


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.toml")):
        _write(each)
