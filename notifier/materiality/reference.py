"""The reference of all rules: ``python -m notifier.materiality.reference > docs/reference/rules.md``."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping

from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.materiality.rule import STAGES, Rule, Stage

_INTRODUCTION = """\
# Rules of the judge

Every edit of a change passes these rules; the loudest verdict of all edits is the verdict of the
change. Each reason that a verdict gives names its rule; [thirty summaries](../summaries.md) show
what comes of it, and [judging](../judging.md) how they are measured. This page is made from the rules
themselves by `python -m notifier.materiality.reference`.

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


def reference(rules: Mapping[str, Rule] = RULES) -> str:
    """Return the page as Markdown, one section a stage and one entry a rule."""
    parts = [_INTRODUCTION]
    for stage in STAGES:
        title, text = _STAGES[stage]
        parts.append(f"## {title}\n\n{text}\n")
        parts.extend(_entry(rule) for rule in rules.values() if rule.stage == stage)
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


if __name__ == "__main__":
    sys.stdout.write(reference())
