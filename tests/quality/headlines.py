"""Measure which change a summary puts first: ``python tests/quality/headlines.py [--errors]``.

``headlines.jsonl`` names, for changes with many material edits, the one or two that a lawyer would
put first. They were chosen from the edits in the order of the text, before any order of ours was
seen; the texts stay in the shared corpus. Of long changes only the edits named in "among" were
read, so that the change is cut to them. A third of the services is kept back: of those,
``--errors`` prints nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from figures import by_side, share  # type: ignore[import-not-found]  # found beside this file when run
from judging import CORPUS  # type: ignore[import-not-found]  # found beside this file when run
from judging_edits import key  # type: ignore[import-not-found]  # found beside this file when run
from judging_ours import texts  # type: ignore[import-not-found]  # found beside this file when run

from notifier.compose.items import Item
from notifier.compose.summary import Summary, summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.change import Change
from notifier.model.verdict import Verdict

LABELS = Path(__file__).with_name("headlines.jsonl")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One change with what should be told of it first, as ids of its edits."""

    label: dict[str, Any]
    change: Change
    verdict: Verdict
    summary: Summary
    wanted: frozenset[str]

    def place(self) -> int | None:
        """Where among its quoted changes the summary first tells what should be told first."""
        told = (spoken(item, self.change) for item in self.summary.items)
        return next((i for i, edits in enumerate(told) if self.wanted & edits), None)


def spoken(item: Item, change: Change) -> set[str]:
    """Return the ids of the edits that *item* tells; of many sections those that it names."""
    if " sections" not in item.sentence:
        return {item.edit_id, *item.also}
    named = {e.id for e in change.edits if e.section and f"“{e.section}”" in item.sentence}
    return {item.edit_id, *named.intersection(item.also)}


def is_kept(service: str) -> bool:
    """Whether the changes of *service* are kept back while tuning."""
    return int(hashlib.sha256(f"headline {service}".encode()).hexdigest()[:8], 16) % 3 == 0


def told(corpus: Path) -> Iterator[Told]:
    """Summarise every labelled change, cut to the edits that were read."""
    with LABELS.open(encoding="utf-8") as lines:
        labels = {label["pair"]: label for label in map(json.loads, lines)}
    for name, (media_type, old, new) in texts(corpus):
        label = labels.get(name)
        if label is None:
            continue
        change = compare(read(old, media_type), read(new, media_type))
        if among := label.get("among"):
            change = replace(change, edits=tuple(e for e in change.edits if key(e) in among))
        verdict = judge(change)
        yield Told(
            label=label,
            change=change,
            verdict=verdict,
            summary=summarise(verdict, change, title=name),
            wanted=frozenset(edit.id for edit in change.edits if key(edit) in label["edits"]),
        )


def report(changes: list[Told]) -> Iterator[str]:
    """Yield how often what should be told first is first, and among the three quoted."""
    known = [one for one in changes if one.wanted]
    yield f"first         {share(sum(one.place() == 0 for one in known), len(known))}"
    yield f"the top three {share(sum(one.place() is not None for one in known), len(known))}"


def errors(changes: list[Told]) -> Iterator[str]:
    """Yield what was put first in place of what should be."""
    for one in changes:
        if one.wanted and one.place() != 0:
            yield f"{one.label['pair']} (found at {one.place()}): {one.label['reason']}"
            yield from (f"    {item.sentence}" for item in one.summary.items)


def _is_kept_back(one: Told) -> bool:
    return is_kept(one.label["service"])


def main() -> int:
    """Print the report; 2 where the corpus is not beside the checkout."""
    parser = argparse.ArgumentParser(description="Measure which change is told first.")
    parser.add_argument("--errors", action="store_true", help="of the services not kept back")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}; nothing was measured.", file=sys.stderr)
        return 2
    shown = errors if options.errors else None
    sides = by_side("headlines", list(told(CORPUS)), _is_kept_back, report, shown)
    print("\n".join(sides))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
