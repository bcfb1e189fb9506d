"""The reference of all rules, with an example of each.

``python -m notifier.materiality.reference tests/golden/rules > docs/reference/rules.md``
"""

from __future__ import annotations

import difflib
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.materiality.rule import STAGES, Rule, Stage

_INTRODUCTION = """\
# Rules of the judge

Every edit of a change passes these rules; the loudest verdict of all edits is the verdict of the
change. Each reason that a verdict gives names its rule; [thirty summaries](../summaries.md) show
what comes of it, and [judging](../judging.md) how they are measured. This page is made from the rules
themselves and from the examples in `tests/golden/rules`, which are of our invention, by
`python -m notifier.materiality.reference tests/golden/rules`.

Each rule is shown with two edits: one of which it speaks, with the sentence that stands in a mail or,
of a rule that keeps quiet, in an explanation; and one as near to it as may be of which it says
nothing, with what is said instead.

Confidence says what a verdict is worth that rests on the rule: `certain` and `likely` are announced
by themselves, `ask` waits for a person. A change with a single reason that is only likely waits as
well, and so does one that only loses statements, or only gains many, without a new date stamp. An editorial
change waits where one of its reasons asks.
"""
_STAGES: Mapping[Stage, tuple[str, str]] = {
    "artefact": ("Artefacts", "Asked first; the first that speaks settles the edit."),
    "fact": ("Facts", "All are asked; an edit keeps its three strongest reasons."),
    "quiet": ("Quiet", "Asked where no fact was found; the first that speaks settles the edit."),
    "bulk": ("In bulk", "Said of the many passages of a large rewrite that are only counted."),
    "fallback": ("Without an explanation", "What is said where no other rule speaks."),
}


_CATEGORIES = """\
## Categories and the law

What a change is about, where the law asks for it to be told, and the concepts of the W3C community
group's [Data Privacy Vocabulary](https://w3id.org/dpv) that fit. WP260 are the EU guidelines on
transparency, rev.01, by paragraph; GDPR by article. A pointer for lawyers, and no advice.

| category | the law | vocabulary |
|---|---|---|
"""


#: What is shown of a rule: texts and what is said of them, by "fires" and "silent".
Examples = Mapping[str, Mapping[str, Mapping[str, Any]]]
_FAVOURS = {
    "less": "less protective",
    "more": "more protective",
    "mixed": "mixed",
    "neutral": "neutral",
}


def load(folder: Path) -> Examples:
    """Return the examples in the TOML files of *folder*, by rule."""
    found: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        found |= tomllib.loads(path.read_text("utf-8"))
    return found


def reference(examples: Examples, rules: Mapping[str, Rule] = RULES) -> str:
    """Return the page as Markdown, one section a stage and one entry a rule.

    *examples*: as :func:`load` returns them; KeyError where a rule has none.
    """
    parts = [_INTRODUCTION]
    for stage in STAGES:
        title, text = _STAGES[stage]
        parts.append(f"## {title}\n\n{text}\n")
        parts.extend(
            _entry(rule) + "".join(_shown(examples[rule.name]))
            for rule in rules.values()
            if rule.stage == stage
        )
    parts.append(_CATEGORIES + "".join(_hook(name) for name in HOOKS))
    return "\n".join(parts)


def _hook(category: str) -> str:
    hook = HOOKS[category]
    return f"| {category} | {hook.law} | {', '.join(hook.dpv) or '–'} |\n"


def _entry(rule: Rule) -> str:
    # A docstring speaks to the code's reader ("Report that ..."); the page's reader needs the rest.
    text = " ".join(rule.doc.split())
    for opening in ("Report that ", "Silence an edit: "):
        text = text.removeprefix(opening)
    text = textwrap.fill(text[0].upper() + text[1:], 100, break_on_hyphens=False)
    about = "" if rule.category == "other" else f" Category {rule.category}."
    return f"### {rule.name}\n\n{text}\n\nLevel {rule.level}, {rule.confidence}.{about}\n"


def _shown(both: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the edit of which a rule speaks and the one of which it does not, each with what is said."""
    fires = both["fires"]
    silent = {**{name: fires[name] for name in _HANDED_ON if name in fires}, **both["silent"]}
    level, direction, category = fires["is"]
    about = f" ({_FAVOURS[direction]}, {category})" if level == "material" else ""
    yield f"\n{_edit(fires)}\n{fires['says']}{about}\n"
    if "subject" in fires and not fires["subject"].endswith(fires["says"].rstrip(".")):
        yield f"\nSubject of the mail: {fires['subject']}\n"
    yield f"\nNot of this:\n\n{_edit(silent)}\n`{silent['by']}`: {silent['says']}\n"


#: What an edit has in common with the one before it where it does not say otherwise.
_HANDED_ON = ("section", "language", "times", "old", "new")


def _edit(example: Mapping[str, Any]) -> str:
    """Return both texts of *example*, line by line, as a block that shows what differs."""
    old, new = (example[side].strip().split("\n") for side in ("old", "new"))
    lines = [line for line in difflib.ndiff(old, new) if line[0] != "?" and line[2:].strip()]
    times = f"{example['times']} times" if "times" in example else ""
    place = ", ".join(filter(None, (example.get("section", ""), times)))
    head = [f"@@ {place} @@"] if place else []
    return "\n".join(("```diff", *head, *lines, "```")) + "\n"


if __name__ == "__main__":
    sys.stdout.write(reference(load(Path(sys.argv[1]))))
